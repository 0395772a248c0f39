package reminders

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/godbus/dbus/v5"
)

// notifierOf is a notifier whose service is that function.
func notifierOf(send func(title, body string) error) *Notifier {
	return &Notifier{
		send:   send,
		ready:  func() error { return nil },
		report: func(Report) {},
		busy:   make(chan struct{}, 1),
	}
}

func TestANotificationIsSanitisedAndReported(t *testing.T) {
	var got string
	var reported Report
	n := notifierOf(func(title, body string) error { got = title + "|" + body; return nil })
	n.report = func(r Report) { reported = r }
	r := n.Notify(t.Context(), "-R&D", "$(calc)")
	if got != "R+D|S(calc)" || r != (Report{Answer: Working}) || reported != r {
		t.Errorf("sent %q, returned %v, reported %v", got, r, reported)
	}
}

func TestJudge(t *testing.T) {
	refused := errors.New("exit status 1")
	busSays := func(name string) error {
		return fmt.Errorf("beeep: dbus: %w; notify-send: %w", dbus.Error{Name: "org.freedesktop.DBus.Error." + name}, refused)
	}
	for _, test := range []struct {
		err      error
		platform string
		want     Answer
		unsent   bool
	}{
		{nil, "windows", Working, false},
		{refused, "windows", Unknown, false},
		{refused, "linux", Failed, false},
		{busSays("ServiceUnknown"), "linux", Absent, true},
		{busSays("Spawn.ChildSignaled"), "linux", Absent, true},
		{busSays("NoReply"), "linux", Failed, false}, // it may have been shown before the service died
		{refused, "darwin", Failed, false},
	} {
		if r := judge(test.err, test.platform); r.Answer != test.want || r.Unsent != test.unsent || !errors.Is(r.Cause, test.err) {
			t.Errorf("%v on %s: %+v", test.err, test.platform, r)
		}
	}
}

func TestAServiceThatHangsHoldsUpOneCallForTenSeconds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var calls atomic.Int32
		wake := make(chan struct{})
		n := notifierOf(func(string, string) error { calls.Add(1); <-wake; return nil })
		start := time.Now()
		if r := n.Notify(t.Context(), "a", ""); r.Answer != NotAnswering || r.Unsent {
			t.Errorf("first: %+v", r)
		}
		if took := time.Since(start); took != 10*time.Second {
			t.Errorf("first took %v", took)
		}
		if r := n.Notify(t.Context(), "b", ""); r.Answer != NotAnswering || !r.Unsent {
			t.Errorf("second: %+v", r)
		}
		if took := time.Since(start); took != 10*time.Second || calls.Load() != 1 {
			t.Errorf("second: %d calls in %v", calls.Load(), took)
		}
		close(wake)
		synctest.Wait()
		if r := n.Notify(t.Context(), "c", ""); r.Answer != Working || calls.Load() != 2 {
			t.Errorf("after it came back: %+v, %d calls", r, calls.Load())
		}
	})
}

func TestTheEndOfTheProgramDoesNotWaitForTheService(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		wake := make(chan struct{})
		defer close(wake)
		n := notifierOf(func(string, string) error { <-wake; return nil })
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		start := time.Now()
		if r := n.Notify(ctx, "a", ""); r.Answer != Unknown || time.Since(start) != time.Second {
			t.Errorf("%+v after %v", r, time.Since(start))
		}
		if r := n.Notify(ctx, "b", ""); !r.Unsent {
			t.Errorf("one that came after the end: %+v", r)
		}
	})
}

func TestWithoutASessionBusNothingIsSent(t *testing.T) {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		t.Skip("no session bus there")
	}
	folder := t.TempDir()
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "")
	for _, runtimeDir := range []string{"", folder} {
		t.Setenv("XDG_RUNTIME_DIR", runtimeDir)
		n := notifierOf(func(string, string) error { t.Error("sent"); return nil })
		n.ready = findBus
		if r := n.Notify(t.Context(), "a", ""); r != (Report{Absent, errNoBus, true}) {
			t.Errorf("%+v", r)
		}
	}
	if err := os.WriteFile(filepath.Join(folder, "bus"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := findBus(); err != nil {
		t.Error(err)
	}
	t.Setenv("XDG_RUNTIME_DIR", "")
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
	if err := findBus(); err != nil {
		t.Error(err)
	}
}
