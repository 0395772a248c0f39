//go:build e2e

package main_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"afterword/data"
)

// Again starts the app again while it runs, and gives what it printed, its
// exit code, and how long it took.
func (d *testDesktop) Again(args ...string) (said string, code int, took time.Duration) {
	d.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	c := d.command(ctx, d.bin(), append([]string{"--data", d.data}, args...)...)
	begin := time.Now()
	out, err := c.CombinedOutput()
	if c.ProcessState == nil {
		d.t.Fatal(err)
	}
	return string(out), c.ProcessState.ExitCode(), time.Since(begin)
}

// wantAgain checks that a second start ended well, and within 2 s.
func (d *testDesktop) wantAgain(args ...string) string {
	d.t.Helper()
	said, code, took := d.Again(args...)
	if code != 0 || took > 2*time.Second {
		d.t.Errorf("started again with %q: exit code %d after %v: %s", args, code, took, said)
	}
	return said
}

// TestP7E2ESecondStart: a second start brings the first one's window to the
// front, hands it its files, and ends with 0.
func TestP7E2ESecondStart(t *testing.T) {
	now := time.Now()
	d := startDesktop(t, afternoonZone(t, now))
	d.Remember(data.Profile{Name: "Sam Rivera", Addresses: []string{"sam.rivera@mail.example"}})
	d.Start()
	d.WaitWindow("^Afterword")
	d.mustRun("xdotool", "windowminimize", d.window)
	d.WaitFor("the window to go", func() bool {
		out, _ := d.run("xdotool", "search", "--onlyvisible", "--name", "^Afterword$")
		return out == ""
	}, patience)
	d.wantAgain()
	d.WaitFor("the window to come back to the front", func() bool {
		out, _ := d.run("xdotool", "getactivewindow")
		return out == d.window
	}, patience)

	d.WaitFor("the window to be drawn", func() bool { return d.brightness() > 0.85 }, patience)
	bright := d.brightness()
	d.wantAgain(invitation(t, "google", now.Add(-3*time.Hour), "UTC"))
	d.WaitFor("the preview", func() bool { return d.brightness() < bright-darker }, patience)
	d.Picture("preview")
	d.Key("Return")
	d.WaitTitle(`\b1\b`, patience)
	d.Picture("taken-in")
	if n := d.windows(); n != 1 {
		t.Errorf("there are %d windows", n)
	}

	// Terminal commands reach it, and it shows what they changed.
	contains(t, d.wantAgain("next"), "due", "Northwind")
	d.wantAgain("sent", "northwind", "--step", "thank_you")
	d.wantAgain("skip", "northwind", "--step", "debrief")
	d.WaitTitle(`^Afterword$`, patience)
	if said, code, _ := d.Again("show", "nobody"); code != 1 || !strings.Contains(said, "no application") {
		t.Errorf("exit code %d: %s", code, said)
	}
	d.Picture("changed-from-a-terminal")
	d.Stop()
}

// TestP7E2ETwentyStarts: of twenty starts at once one opens its window, and
// the others end with 0.
func TestP7E2ETwentyStarts(t *testing.T) {
	d := startDesktop(t, "America/Toronto")
	var all sync.WaitGroup
	codes := make(chan int, 20)
	stop := make(chan bool)
	for range 20 {
		c := d.command(context.Background(), d.bin(), "--data", d.data)
		c.Stdout, c.Stderr = d.log, d.log
		must(t, c.Start())
		ended := make(chan int, 1)
		go func() {
			c.Wait()
			ended <- c.ProcessState.ExitCode()
		}()
		all.Go(func() {
			select {
			case code := <-ended:
				codes <- code
			case <-stop:
				c.Process.Signal(syscall.SIGTERM)
				<-ended
			}
		})
	}
	d.WaitFor("nineteen to end", func() bool { return len(codes) == 19 }, patience)
	d.WaitFor("the window", func() bool { return d.windows() == 1 }, patience)
	d.Never("a second window, or none", func() bool { return d.windows() != 1 }, 2*time.Second)
	close(stop)
	all.Wait()
	close(codes)
	for code := range codes {
		if code != 0 {
			t.Errorf("exit code %d", code)
		}
	}
}

// TestP7E2EHangingFirst: a first one that hangs costs a second start 2 s, and
// is said.
func TestP7E2EHangingFirst(t *testing.T) {
	d := startDesktop(t, "America/Toronto")
	d.Start()
	d.WaitWindow("^Afterword")
	must(t, d.app.Process.Signal(syscall.SIGSTOP))
	said, code, took := d.Again("next")
	if code != 1 || took > 3*time.Second || !strings.Contains(said, "is not responding") {
		t.Errorf("exit code %d after %v: %s", code, took, said)
	}
	must(t, d.app.Process.Signal(syscall.SIGCONT))
	d.wantAgain("next")
	d.Stop()
}

// TestP7E2EKilled: what a killed one leaves behind keeps nobody from starting.
func TestP7E2EKilled(t *testing.T) {
	d := startDesktop(t, "America/Toronto")
	d.Start()
	d.WaitWindow("^Afterword")
	must(t, d.app.Process.Kill())
	<-d.exited
	d.wantAgain("next")
	d.Start()
	d.WaitWindow("^Afterword")
	d.wantAgain()
	d.Stop()
}

// windows is how many windows the app shows.
func (d *testDesktop) windows() int {
	out, _ := d.run("xdotool", "search", "--onlyvisible", "--name", "^Afterword")
	return len(strings.Fields(out))
}

// bin is the built app.
func (d *testDesktop) bin() string {
	bin := os.Getenv("AFTERWORD_BIN")
	if bin == "" {
		bin = "bin/afterword"
	}
	bin, err := filepath.Abs(bin)
	must(d.t, err)
	return bin
}

// TestP7E2ESystemEnds: the system's word to end counts more than a second
// start that came right before it.
func TestP7E2ESystemEnds(t *testing.T) {
	d := startDesktop(t, "America/Toronto")
	for range 8 {
		d.Start()
		d.WaitWindow("^Afterword")
		d.wantAgain()
		d.Stop()
	}
}
