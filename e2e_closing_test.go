//go:build e2e

package main_test

import (
	"strings"
	"testing"
	"time"

	"afterword/data"
)

// TestE2EClosedAtOnce: a user who closes the window as soon as there is one is
// heard, however busy the program is with its first picture. The window is
// asked once, as by a window manager, and not by a key that may find no window
// with the keyboard yet.
func TestE2EClosedAtOnce(t *testing.T) {
	d := startDesktop(t, "America/Toronto")
	d.AddInterview("Northwind Labs", time.Now().Add(-time.Hour))
	d.answerClosing(data.ClosingQuits)
	for range 3 {
		d.Start()
		d.WaitFor("a window", func() bool {
			out, err := d.run("xdotool", "search", "--onlyvisible", "--name", "^Afterword")
			if err != nil || out == "" {
				return false
			}
			windows := strings.Fields(out)
			d.window = windows[len(windows)-1]
			d.askClosing()
			return true
		}, patience)
		d.ended("being asked to close as soon as it had a window")
	}
}
