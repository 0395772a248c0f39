// Package outbox opens the user's mail program with a letter in it. It sends
// nothing: that is for the user to do there.
package outbox

import (
	"context"
	"errors"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"afterword/data/letter"
)

// patience is how long the desktop may take to say that it has no mail program.
// One that is still at work then may be the mail program itself.
const patience = 3 * time.Second

// Open hands the letter to the mail program and says which way it went.
// openURL is the toolkit's way to open an address. The error is that nothing
// could be opened, as far as the desktop tells. It may take some seconds.
func Open(l letter.Letter, now time.Time, openURL func(*url.URL) error) (letter.Way, error) {
	way := l.WayFor(runtime.GOOS, program())
	if way == letter.ByThunderbird {
		if start("thunderbird", "-compose", l.Mailto()) == nil {
			return way, nil
		}
		way = letter.ByAddress // it is there in another form, which the desktop knows
		if len(l.Mailto()) > letter.Limit {
			way = letter.ByFile
		}
	}
	if way == letter.ByAddress {
		return way, open(l.Mailto(), openURL)
	}
	path, err := keep(l, now)
	if err != nil {
		return way, err
	}
	return way, open(path, openURL)
}

// program is the name of the desktop entry of the mail program, "" if that is
// not known.
func program() string {
	if !freedesktop() {
		return ""
	}
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	name, err := exec.CommandContext(ctx, "xdg-mime", "query", "default", "x-scheme-handler/mailto").Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(name))
}

// freedesktop reports whether the desktop is opened by xdg-open. Its exit code
// tells what the toolkit does not wait for.
func freedesktop() bool { return runtime.GOOS != "windows" && runtime.GOOS != "darwin" }

// open opens an address or a file.
func open(target string, openURL func(*url.URL) error) error {
	if freedesktop() {
		return start("xdg-open", target)
	}
	u := &url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(filepath.ToSlash(target), "/")} // also of C:/…
	if !filepath.IsAbs(target) {
		var err error
		if u, err = url.Parse(target); err != nil {
			return err
		}
	}
	return openURL(u)
}

// start starts a program. One that fails within a few seconds is an error.
func start(name string, arguments ...string) error {
	c := exec.Command(name, arguments...)
	if err := c.Start(); err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- c.Wait() }()
	select {
	case err := <-ended:
		return err
	case <-time.After(patience):
		return nil
	}
}

// A letter that was opened as a file lies in a folder of its own, which begins so.
const (
	draftPrefix = "afterword-draft-"
	draftName   = "draft.eml"
)

// draftKept is for how long the mail program may take to read a letter.
const draftKept = time.Hour

// Clear removes the letters that were opened as files an hour ago or longer: the
// mail program has them, and they are not to lie about.
func Clear(now time.Time) {
	folders, _ := filepath.Glob(filepath.Join(os.TempDir(), draftPrefix+"*")) // the pattern is good
	for _, folder := range folders {
		path := filepath.Join(folder, draftName)
		info, err := os.Lstat(path)
		if err == nil && now.Sub(info.ModTime()) < draftKept && !info.ModTime().After(now) {
			continue
		}
		_ = os.Remove(path)   // that of another user stays, and so does
		_ = os.Remove(folder) // a folder with something else in it
	}
}

// keep writes the letter where only the user can read it.
func keep(l letter.Letter, now time.Time) (path string, err error) {
	text, err := l.File(now)
	if err != nil {
		return "", err
	}
	Clear(now)
	folder, err := os.MkdirTemp("", draftPrefix)
	if err != nil {
		return "", err
	}
	path = filepath.Join(folder, draftName)
	return path, errors.Join(os.WriteFile(path, text, 0o600), os.Chmod(path, 0o600))
}
