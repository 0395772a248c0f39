//go:build unix

package reminders

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"afterword/data"
	"afterword/data/store"
)

// childFolder, in the environment, makes this test program one that reminds
// from the store in that folder, and says what it tells.
const childFolder = "AFTERWORD_TEST_REMIND"

func init() {
	if folder := os.Getenv(childFolder); folder != "" {
		remind(folder)
		os.Exit(1)
	}
}

// remind is the program on the computer's own clock, but for its beat, which
// is a second long.
func remind(folder string) {
	store, err := store.Open(folder)
	if err != nil {
		fmt.Println(err)
		return
	}
	clock := SystemClock()
	clock.After = func(d time.Duration) <-chan time.Time { return time.After(d / 30) }
	show := func(_ context.Context, n Notification) Report {
		fmt.Println("told", time.Now().UnixMilli(), n.Title)
		return Report{Answer: Working}
	}
	fmt.Println("ready")
	NewScheduler(store, show, func([]string) {}, clock).Run(context.Background())
}

func TestP9AProgramThatWasStoppedTellsWhenItGoesOn(t *testing.T) {
	folder := t.TempDir()
	due := time.Now().Add(2 * time.Second)
	fillFolder(t, folder, due)
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), childFolder+"="+folder)
	pipe, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = child.Process.Kill(); _ = child.Wait() }()
	out := bufio.NewReader(pipe)
	if line, err := out.ReadString('\n'); line != "ready\n" {
		t.Fatalf("it said %q, %v", line, err)
	}
	stop(t, child, syscall.SIGSTOP)
	time.Sleep(time.Until(due.Add(time.Second / 2)))
	went := time.Now()
	stop(t, child, syscall.SIGCONT)
	line, err := out.ReadString('\n')
	if err != nil || !strings.Contains(line, "Say thank you") {
		t.Fatalf("it said %q, %v", line, err)
	}
	var at int64
	if _, err := fmt.Sscan(strings.Fields(line)[1], &at); err != nil {
		t.Fatal(err)
	}
	const beats = 2 * time.Second // 60 s at the child's pace
	if late := time.UnixMilli(at).Sub(went); late < -time.Millisecond || late > beats+2*time.Second {
		t.Errorf("told %v after it went on", late)
	}
}

// fillFolder makes a store with a thank-you that is due then, whatever the
// hour.
func fillFolder(t *testing.T, folder string, due time.Time) {
	t.Helper()
	store, err := store.Open(folder)
	if err != nil {
		t.Fatal(err)
	}
	settings := data.DefaultSettings()
	settings.Rules.AwakeFrom, settings.Rules.AwakeTo = 0, 24*60-1
	end := due.Add(-2 * time.Hour).In(time.UTC)
	errs := []error{store.SaveSettings(settings, end), store.Save(endedAt("a", end, data.StepDebrief), end), store.Close()}
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
}

func stop(t *testing.T, child *exec.Cmd, signal syscall.Signal) {
	t.Helper()
	if err := child.Process.Signal(signal); err != nil {
		t.Fatal(err)
	}
}
