//go:build unix

package reminders

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"afterword/data"
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
	store, err := data.Open(folder)
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
	NewScheduler(store, show, func([]string) {}, clock).Run(context.Background())
}

func TestP9AProgramThatWasStoppedTellsWhenItGoesOn(t *testing.T) {
	folder := t.TempDir()
	store, err := data.Open(folder)
	if err != nil {
		t.Fatal(err)
	}
	a := thanksOnly("a") // due in two seconds, whatever the hour
	end := time.Now().In(a.Interviews[0].End.Location()).Add(-2*time.Hour + 2*time.Second)
	a.Interviews[0].Start, a.Interviews[0].End = data.Moment{Time: end.Add(-time.Hour)}, data.Moment{Time: end}
	a.Touches[0].At = a.Interviews[0].End
	settings := data.DefaultSettings()
	settings.Rules.AwakeFrom, settings.Rules.AwakeTo = 0, 24*60-1
	if err := store.SaveSettings(settings); err != nil {
		t.Fatal(err)
	}
	if err := store.Save(a); err != nil {
		t.Fatal(err)
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}

	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), childFolder+"="+folder)
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = child.Process.Kill(); _ = child.Wait() }()
	time.Sleep(time.Second)
	stop(t, child, syscall.SIGSTOP)
	time.Sleep(3 * time.Second)
	went := time.Now()
	stop(t, child, syscall.SIGCONT)
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil || !strings.Contains(line, "Say thank you") {
		t.Fatalf("it said %q, %v", line, err)
	}
	var at int64
	if _, err := fmt.Sscan(strings.Fields(line)[1], &at); err != nil {
		t.Fatal(err)
	}
	if late := time.UnixMilli(at).Sub(went); late < 0 || late > 2*time.Second { // two beats
		t.Errorf("told %v after it went on", late)
	}
}

func stop(t *testing.T, child *exec.Cmd, signal syscall.Signal) {
	t.Helper()
	if err := child.Process.Signal(signal); err != nil {
		t.Fatal(err)
	}
}
