//go:build e2e

package main_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"time"

	"afterword/data"
	"afterword/data/store"
)

// What a person at the desktop does with the app, and sees of it.

// Start starts the app with its data folder and the arguments, and returns at
// once; see WaitWindow.
func (d *testDesktop) Start(args ...string) {
	d.t.Helper()
	d.startBy(nil, args...)
}

// startBy is Start by way of another program, which becomes the app.
func (d *testDesktop) startBy(other []string, args ...string) {
	d.t.Helper()
	command := slices.Concat(other, []string{d.bin(), "--data", d.data}, args)
	d.app = d.command(context.Background(), command[0], command[1:]...)
	d.app.Stdout, d.app.Stderr = d.log, d.log
	if err := d.app.Start(); err != nil {
		d.app = nil
		d.t.Fatalf("%v (make build makes it)", err)
	}
	exited := make(chan struct{})
	d.exited = exited
	go func(app *exec.Cmd) {
		app.Wait()
		close(exited)
	}(d.app)
}

// Stop ends the app as a logout does.
func (d *testDesktop) Stop() {
	d.t.Helper()
	d.app.Process.Signal(syscall.SIGTERM)
	d.ended("SIGTERM")
}

// Close closes the app's window as its user does.
func (d *testDesktop) Close() {
	d.t.Helper()
	d.PressUntil("the window to go", func() bool { return d.hasEnded() || d.windowless() }, "alt+F4")
	d.ended("closing its window")
}

func (d *testDesktop) ended(by string) {
	d.t.Helper()
	select {
	case <-d.exited:
	case <-time.After(patience):
		d.app.Process.Signal(syscall.SIGQUIT) // it says where it hangs
		<-d.exited
		d.t.Errorf("the app did not end within %v of %s", patience, by)
	}
	d.app, d.window = nil, ""
}

// said is what the app printed, and what it wrote into its log.
func (d *testDesktop) said() string {
	said, err := os.ReadFile(d.log.Name())
	must(d.t, err)
	logs, err := filepath.Glob(filepath.Join(d.home, "state", "*", "*.log*"))
	must(d.t, err)
	for _, l := range logs {
		text, err := os.ReadFile(l)
		must(d.t, err)
		said = append(said, text...)
	}
	return string(said)
}

// checkLog fails the test for what the app must never say.
func (d *testDesktop) checkLog() {
	d.log.Close()
	said := d.said()
	must(d.t, os.WriteFile(filepath.Join(d.pictures, "afterword.log"), []byte(said), 0o600))
	said = withoutRacesOf(said, "fyne.io/fyne/v2/internal/driver")
	for _, bad := range []string{"panic:", "fatal error:", "Error in Fyne call thread", "DATA RACE"} {
		if strings.Contains(said, bad) {
			d.t.Errorf("the app said %q:\n%s", bad, said)
		}
	}
}

// races are what the race detector reports.
var races = regexp.MustCompile(`(?s)={18}\nWARNING: DATA RACE\n.*?\n={18}\n`)

// accesses are the functions in which the two sides of a race are.
var accesses = regexp.MustCompile(`(?m)(?:^|\n)(?:Previous )?(?:[Rr]ead|[Ww]rite) at .*\n +(.*)`)

// withoutRacesOf leaves out races both sides of which are in that package.
// Fyne 2.8.1 has one with itself: a click right before the window closes.
func withoutRacesOf(said, packages string) string {
	return races.ReplaceAllStringFunc(said, func(race string) string {
		sides := accesses.FindAllStringSubmatch(race, -1)
		for _, side := range sides {
			if !strings.HasPrefix(side[1], packages) {
				return race
			}
		}
		if len(sides) < 2 {
			return race
		}
		return ""
	})
}

// WaitWindow waits for the app's window, of a title that the pattern finds,
// and gives it the keyboard.
func (d *testDesktop) WaitWindow(title string) {
	d.t.Helper()
	d.WaitFor("a window "+title, func() bool {
		select {
		case <-d.exited:
			d.t.Fatalf("the app ended before it showed a window:\n%s", d.said())
		default:
		}
		out, err := d.run("xdotool", "search", "--onlyvisible", "--name", title)
		if err != nil || out == "" {
			return false
		}
		windows := strings.Fields(out)
		d.window = windows[len(windows)-1]
		return true
	}, patience)
	d.WaitFor("the keyboard", func() bool {
		if _, err := d.run("xdotool", "windowactivate", d.window); err != nil {
			return false
		}
		focused, err := d.run("xdotool", "getwindowfocus")
		return err == nil && focused == d.window
	}, patience)
}

// Title is the title of the app's window.
func (d *testDesktop) Title() string {
	d.t.Helper()
	return d.mustRun("xdotool", "getwindowname", d.window)
}

// WaitTitle waits until the pattern finds the window's title.
func (d *testDesktop) WaitTitle(pattern string, within time.Duration) {
	d.t.Helper()
	re := regexp.MustCompile(pattern)
	d.WaitFor("the title "+pattern, func() bool { return re.MatchString(d.Title()) }, within)
}

// Key types keys, each as "Return" or "ctrl+shift+c".
func (d *testDesktop) Key(keys ...string) {
	d.t.Helper()
	d.mustRun("xdotool", append([]string{"key"}, keys...)...)
}

// Type types text.
func (d *testDesktop) Type(text string) {
	d.t.Helper()
	d.mustRun("xdotool", "type", "--delay", "10", text)
}

// Resize makes the window that large.
func (d *testDesktop) Resize(width, height int) {
	d.t.Helper()
	d.mustRun("xdotool", "windowsize", "--sync", d.window, fmt.Sprint(width), fmt.Sprint(height))
}

// Clipboard is the text on the clipboard, "" if there is none.
func (d *testDesktop) Clipboard() string {
	// xclip fails on an empty clipboard.
	text, _ := d.run("xclip", "-o", "-selection", "clipboard")
	return text
}

// CopiedOf copies the shown email until it is one that greets that person, and
// gives it. What was on the clipboard before does not count.
func (d *testDesktop) CopiedOf(person string) string {
	d.t.Helper()
	var text string
	d.WaitFor("an email to "+person+" on the clipboard", func() bool {
		text = d.Copied()
		return strings.Contains(text, person)
	}, patience)
	return text
}

// Copied copies the shown email by its key, and gives what is on the
// clipboard then.
func (d *testDesktop) Copied() string {
	d.t.Helper()
	const nothing = "(nothing copied yet)"
	fill := d.command(context.Background(), "xclip", "-i", "-selection", "clipboard")
	fill.Stdin = strings.NewReader(nothing)
	must(d.t, fill.Run())
	d.WaitFor("the emptied clipboard", func() bool { return d.Clipboard() == nothing }, patience)
	d.Key("ctrl+shift+c")
	var text string
	d.WaitFor("a copy on the clipboard", func() bool {
		text = d.Clipboard()
		return text != nothing && text != ""
	}, patience)
	return text
}

// Picture leaves a picture of the whole screen, as soon as it stands still.
func (d *testDesktop) Picture(name string) {
	d.t.Helper()
	d.shot++
	file := filepath.Join(d.pictures, fmt.Sprintf("%02d-%s.png", d.shot, name))
	var before []byte
	for deadline := time.Now().Add(3 * time.Second); time.Now().Before(deadline); {
		if _, err := d.run("import", "-silent", "-window", "root", "-strip", file); err != nil {
			d.t.Errorf("picture: %v", err)
			return
		}
		now, err := os.ReadFile(file)
		if err == nil && bytes.Equal(now, before) {
			return
		}
		before = now
	}
}

// Remember writes a profile into the app's data folder, before its start.
func (d *testDesktop) Remember(p data.Profile) {
	d.t.Helper()
	store, err := store.Open(d.data)
	must(d.t, err)
	settings, err := store.Settings()
	must(d.t, err)
	settings.Profile = p
	must(d.t, store.SaveSettings(settings, time.Now()))
	must(d.t, store.Close())
}

// Remembered are the applications in the app's data folder, once it has ended.
func (d *testDesktop) Remembered() []data.Application {
	d.t.Helper()
	store, err := store.Open(d.data)
	must(d.t, err)
	defer store.Close()
	apps, damaged, err := store.Applications()
	must(d.t, err)
	if len(damaged) > 0 {
		d.t.Errorf("damaged: %v", damaged)
	}
	return apps
}
