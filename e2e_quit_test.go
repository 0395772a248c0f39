//go:build e2e

package main_test

import (
	"strings"
	"testing"
	"time"

	"afterword/data"
)

// TestE2EQuit: afterword quit ends the window, and the state without one, and
// says so once they have gone; a pause that is set meanwhile is in the file.
func TestE2EQuit(t *testing.T) {
	d := startDesktop(t, "America/Toronto")
	d.AddInterview("Northwind Labs", time.Now().Add(-time.Hour))
	d.answerClosing(data.ClosingUnseen)
	quit := func(state string) {
		t.Helper()
		if said, code, _ := d.Again("quit"); code != 0 || said != "Afterword has quit\n" {
			t.Errorf("%s: exit code %d: %s", state, code, said)
		}
		d.ended("quit in " + state)
	}
	d.Start()
	d.WaitWindow("^Afterword")
	d.wantAgain("pause")
	quit("the window")
	d.Start("--background")
	d.WaitFor("it to listen", d.hasSocket, patience)
	quit("the background")
	if said, code, _ := d.Again("quit"); code != 0 || !strings.Contains(said, "not running") {
		t.Errorf("nobody there: exit code %d: %s", code, said)
	}
}

// TestE2ELauncherAsksForAnInterview: the launcher's action opens the window with
// the form, and has a window that is there show it.
func TestE2ELauncherAsksForAnInterview(t *testing.T) {
	d := startDesktop(t, "America/Toronto")
	d.AddInterview("Northwind Labs", time.Now().Add(-time.Hour))
	d.answerClosing(data.ClosingQuits)
	d.Start()
	d.WaitWindow("^Afterword")
	d.WaitFor("the window to be drawn", func() bool { return d.brightness() > 0.85 }, patience)
	bright := d.brightness()
	asks := func() bool { return d.brightness() < bright-darker }
	d.wantAgain("open", "--new")
	d.WaitFor("the form", asks, patience)
	d.Key("Escape")
	d.WaitFor("the form to go", func() bool { return !asks() }, patience)
	d.Stop()
	d.Start("open", "--new")
	d.WaitWindow("^Afterword")
	d.WaitFor("the form at the start", asks, patience)
	d.Picture("new-from-the-launcher")
	d.Stop()
}
