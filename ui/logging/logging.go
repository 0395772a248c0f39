// Package logging keeps the log, which says what kind of thing happened and
// never whom it was about: of an error it has the kind and not the text.
package logging

import (
	"io"
	"log"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
)

const (
	fileLimit = 512 << 10 // the log begins anew beyond it; the one before is kept
	lineLimit = 1 << 10   // the rest of a line is cut off
)

// Start sends the log to a file in the folder that only the user can read.
// Where that cannot be, there is no log, and the program runs all the same.
func Start(folder string) {
	out := io.Discard
	if f, err := openFile(folder); err == nil {
		out = f
	}
	To(out)
}

// To sends the log to out. What other packages say by the log of the standard
// library is counted there, and not quoted.
func To(out io.Writer) {
	slog.SetDefault(slog.New(slog.NewTextHandler(out, &slog.HandlerOptions{ReplaceAttr: hide})))
	log.SetOutput(others{})
}

// hide has an error say its kind alone.
func hide(_ []string, a slog.Attr) slog.Attr {
	if err, ok := a.Value.Any().(error); ok {
		a.Value = slog.StringValue(Kind(err))
	}
	return a
}

// others hears what other packages log: the toolkit, above all, whose texts
// hold names of files and what was typed.
type others struct{}

// Write implements io.Writer.
func (others) Write(p []byte) (int, error) {
	slog.Warn("a library has something to say", "bytes", len(p))
	return len(p), nil
}

// file is the log on the disk. Each Write is a line.
type file struct {
	mu   sync.Mutex
	path string
	f    *os.File
}

func openFile(folder string) (*file, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, err
	}
	l := &file{path: filepath.Join(folder, "afterword.log")}
	return l, l.open()
}

func (l *file) open() (err error) {
	l.f, err = os.OpenFile(l.path, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	return err
}

// Write implements io.Writer.
func (l *file) Write(line []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	whole := len(line)
	if len(line) > lineLimit {
		line = append(line[:lineLimit-1:lineLimit-1], '\n')
	}
	if err := l.turn(); err != nil {
		return 0, err
	}
	if _, err := l.f.Write(line); err != nil {
		return 0, err
	}
	return whole, nil
}

// turn begins the log anew when it has become too long. Other programs of the
// user write to it as well: one of them may have done so already.
func (l *file) turn() error {
	info, err := l.f.Stat()
	if err != nil || info.Size() < fileLimit {
		return err
	}
	if now, err := os.Stat(l.path); err == nil && os.SameFile(now, info) {
		if err := l.replace(); err != nil {
			return err
		}
	}
	_ = l.f.Close() // nothing is lost with it: it was written to
	return l.open()
}

// replace keeps the log as the one before. Where a file that is open cannot be
// renamed, it is emptied.
func (l *file) replace() error {
	if os.Rename(l.path, l.path+".old") == nil {
		return nil
	}
	return os.Truncate(l.path, 0)
}
