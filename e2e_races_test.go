//go:build e2e

package main_test

import (
	"strings"
	"testing"
)

// TestE2ERacesOfOthers: of the races that the log tells, only those that the
// toolkit has with itself are left out.
func TestE2ERacesOfOthers(t *testing.T) {
	race := func(one, other string) string {
		line := strings.Repeat("=", 18)
		return line + "\nWARNING: DATA RACE\nRead at 0x00c0001ec2b8 by goroutine 36:\n  " + one + "()\n      a.go:1\n" +
			"\nPrevious write at 0x00c0001ec2b8 by goroutine 35:\n  " + other + "()\n      b.go:2\n\nGoroutine 36 (running) created at:\n  main.start()\n" + line + "\n"
	}
	const theirs, ours = "fyne.io/fyne/v2/internal/driver/glfw.(*window).waitForDoubleTapEnded", "afterword/ui.(*Window).show"
	for _, c := range []struct {
		one, other string
		told       bool
	}{{theirs, theirs, false}, {ours, theirs, true}, {theirs, ours, true}, {ours, ours, true}} {
		got := withoutRacesOf("before\n"+race(c.one, c.other)+"after\n", "fyne.io/fyne/v2/internal/driver")
		if strings.Contains(got, "DATA RACE") != c.told || !strings.HasPrefix(got, "before\n") || !strings.HasSuffix(got, "after\n") {
			t.Errorf("%s and %s:\n%s", c.one, c.other, got)
		}
	}
}
