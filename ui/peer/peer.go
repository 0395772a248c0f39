// Package peer is how a second Afterword of the same data folder reaches the
// one that runs: over a Unix socket of the user's own, on every platform. It
// carries words only. Who may write is decided by the lock on the data file,
// and whoever holds that lock listens here.
//
// The running one greets with its version; then one request goes one way, and
// one answer comes back. Each is a line of JSON.
package peer

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"time"

	"afterword/reminders"
)

// Protocol is the version of the words. It changes when an older program
// would misunderstand them.
const Protocol = 1

// patience is how long the other side may take for its next sign of life.
const patience = 2 * time.Second

// working is how often somebody who works on an answer says so.
const working = patience / 4

// The longest lines. A request carries the files of the command line, an
// answer all that a command prints.
const (
	greetingLimit = 4 << 10
	requestLimit  = 128 << 20
	answerLimit   = 512 << 20
)

// requestsLimit is how much all requests may have together that are heard and
// answered at a time. Read, each takes several times that.
var requestsLimit int64 = 160 << 20

var (
	// ErrNobody means that no program listens for this data folder.
	ErrNobody = errors.New("no running Afterword uses this data folder")
	// ErrHanging means that a program listens and does not answer.
	ErrHanging = errors.New("Afterword is using this data folder but is not responding")
	// ErrCutOff means that the program ended before its answer was complete.
	ErrCutOff = errors.New("the running Afterword quit before it answered")
)

// errNoRoom means that a request has no room beside the others.
var errNoRoom = errors.New("there are too many large requests at once")

// VersionError means that the running program is one that speaks otherwise.
type VersionError struct{ Version string }

// Error names the version that is running.
func (e *VersionError) Error() string {
	return fmt.Sprintf("another version of Afterword (%s) is using this data folder; quit it and try again", e.Version)
}

// RefusedError means that the program does not do what it was asked for. It
// says why.
type RefusedError struct{ Why string }

// Error is the program's own line.
func (e *RefusedError) Error() string { return e.Why }

// greeting is what the running program says first.
type greeting struct {
	Afterword int    `json:"afterword"` // the Protocol
	Version   string `json:"version"`   // of the program
}

// Request is what a second start asks of the running program: to show its
// window, to carry out a command, or to end.
type Request struct {
	Show    *Show    `json:"show,omitempty"`
	Command *Command `json:"command,omitempty"`
	Quit    bool     `json:"quit,omitempty"`
}

// Show asks for the window.
type Show struct {
	Files   []string          `json:"files,omitempty"`   // to take in, absolute paths
	New     bool              `json:"new,omitempty"`     // a new interview is to be entered
	Choice  reminders.Choice  `json:"choice,omitzero"`   // made on a notification or in the tray
	Display map[string]string `json:"display,omitempty"` // the variables that say where to show it
}

// Command asks for what a terminal command does.
type Command struct {
	Name      string          `json:"name"`
	Arguments json.RawMessage `json:"arguments"` // the fields of the command
	Now       time.Time       `json:"now"`
	Zone      string          `json:"zone"` // the one the caller is in
	Files     []File          `json:"files,omitempty"`

	// Gone looks whether the caller has gone away. Nil means that nobody can tell.
	Gone func() bool `json:"-"`
}

// File is a file that a command reads or writes. The caller does both, with
// its own rights and standard input.
type File struct {
	Name  string `json:"name"`
	Text  []byte `json:"text"`
	Error string `json:"error,omitempty"` // why it cannot be read
}

// Answer is how it went.
type Answer struct {
	Working bool   `json:"working,omitempty"` // this is a sign of life, the answer is still to come
	Exit    int    `json:"exit"`
	Error   string `json:"error,omitempty"` // a line for the standard error output
	Out     []byte `json:"out,omitempty"`   // for the standard output
	Notes   []byte `json:"notes,omitempty"` // for the standard error output
	Files   []File `json:"files,omitempty"` // to write
}

// line is a connection on which each read and each write has to get on within
// the patience.
type line struct {
	net.Conn
	read  *bufio.Reader
	until time.Time // the end of all patience, zero for none
}

func newLine(c net.Conn) *line {
	l := &line{Conn: c}
	l.read = bufio.NewReader(l)
	return l
}

// Read implements io.Reader.
func (l *line) Read(p []byte) (int, error) {
	if err := l.SetReadDeadline(l.deadline()); err != nil {
		return 0, err
	}
	return l.Conn.Read(p)
}

// Write implements io.Writer.
func (l *line) Write(p []byte) (int, error) {
	written := 0
	for len(p) > 0 {
		if err := l.SetWriteDeadline(l.deadline()); err != nil {
			return written, err
		}
		n, err := l.Conn.Write(p[:min(len(p), 64<<10)])
		written += n
		if err != nil {
			return written, err
		}
		p = p[n:]
	}
	return written, nil
}

func (l *line) deadline() time.Time {
	next := time.Now().Add(patience)
	if !l.until.IsZero() && l.until.Before(next) {
		return l.until
	}
	return next
}

// say writes one line.
func (l *line) say(v any) error {
	b, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return l.sayLine(b)
}

func (l *line) sayLine(text []byte) error {
	_, err := l.Write(append(text, '\n'))
	return err
}

// hear reads one line of at most so many bytes into v.
func (l *line) hear(v any, limit int) error {
	text, err := l.readLine(limit)
	if err != nil {
		return err
	}
	return json.Unmarshal(text, v)
}

func (l *line) readLine(limit int) (text []byte, err error) {
	return l.readWhile(limit, func(int) bool { return true })
}

// readWhile reads one line. Once keep refuses a part of it, it is read to its end
// and nothing of it is kept: the error is errNoRoom.
func (l *line) readWhile(limit int, keep func(bytes int) bool) (text []byte, err error) {
	length, room := 0, true
	for {
		part, err := l.read.ReadSlice('\n')
		if length += len(part); length > limit {
			return nil, fmt.Errorf("a line of more than %d bytes", limit)
		}
		if room = room && keep(len(part)); room {
			text = append(text, part...)
		} else {
			text = nil
		}
		switch {
		case err == nil && !room:
			return nil, errNoRoom
		case err == nil:
			return text, nil
		case errors.Is(err, io.EOF):
			return nil, io.ErrUnexpectedEOF
		case !errors.Is(err, bufio.ErrBufferFull):
			return nil, err
		}
	}
}

// isTimeout reports whether the other side kept us waiting.
func isTimeout(err error) bool {
	var n net.Error
	return errors.As(err, &n) && n.Timeout()
}

// isMissing reports whether there is nothing under the name.
func isMissing(err error) bool { return errors.Is(err, fs.ErrNotExist) }
