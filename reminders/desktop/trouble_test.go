//go:build !windows && !darwin

package desktop

import (
	"context"
	"net"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"

	"afterword/data"
	"afterword/reminders"
)

func TestP15NoService(t *testing.T) {
	b := startBus(t)
	n, _ := busNotifier()
	wantReport(t, n.Notify(t.Context(), thanks), reminders.Absent, true)
	n.Withdraw([]string{thanks.ID})
	trial := n.Trial(t.Context(), data.English)
	wantReport(t, trial.Report, reminders.Absent, true)
	if trial.NoBus || trial.Service != (Service{}) {
		t.Errorf("%+v", trial)
	}
	startDaemon(t, everything...)
	wantReport(t, n.Notify(t.Context(), thanks), reminders.Working, false)
	b.stop()
	waitFor(t, "the end of the bus to be seen", func() bool { return !n.service.(*desktop).conn.Connected() })
	wantReport(t, n.Notify(t.Context(), thanks), reminders.Absent, true)
}

func TestP15NoBus(t *testing.T) {
	folder := t.TempDir()
	n, _ := busNotifier()
	for _, c := range []struct{ address, runtime string }{{"", ""}, {"", folder}, {"autolaunch:", folder}} {
		t.Setenv("DBUS_SESSION_BUS_ADDRESS", c.address)
		t.Setenv("XDG_RUNTIME_DIR", c.runtime)
		trial := n.Trial(t.Context(), data.English)
		wantReport(t, trial.Report, reminders.Absent, true)
		if !trial.NoBus {
			t.Errorf("%v: %v", c, trial.Cause)
		}
	}
	if err := os.WriteFile(filepath.Join(folder, "bus"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if address, err := FindBus(); err != nil || !strings.HasSuffix(address, "/bus") {
		t.Error(address, err)
	}
	for _, address := range []string{"unix:path=/nowhere", "nonsense", "disabled:"} {
		t.Setenv("DBUS_SESSION_BUS_ADDRESS", address)
		wantReport(t, n.Notify(t.Context(), thanks), reminders.Absent, true)
	}
}

func TestP15AServiceThatRefuses(t *testing.T) {
	startBus(t)
	d := startDaemon(t, everything...)
	d.setRefusal(dbus.NewError("org.freedesktop.Notifications.Error.ExcessNotificationGeneration", []any{"too many"}))
	n, _ := busNotifier()
	r := n.Notify(t.Context(), thanks)
	wantReport(t, r, reminders.Failed, true)
	if r.Cause == nil || r.Cause.Error() != "too many" {
		t.Errorf("the cause is %v", r.Cause)
	}
	d.setRefusal(nil)
	wantReport(t, n.Notify(t.Context(), thanks), reminders.Working, false)
}

func TestP15AServiceThatAnswersTooLate(t *testing.T) {
	startBus(t)
	d := startDaemon(t, everything...)
	wait := make(chan struct{})
	d.setHold(wait)
	n, _ := busNotifier()
	n.limit = 100 * time.Millisecond
	wantReport(t, n.Notify(t.Context(), thanks), reminders.NotAnswering, false)
	wantReport(t, n.Notify(t.Context(), interview), reminders.NotAnswering, true)
	n.Withdraw([]string{thanks.ID}) // it was done in the meantime
	close(wait)
	waitFor(t, "it to be shown and withdrawn", func() bool {
		return n.began.Load() == nil && len(d.onScreen()) == 0
	})
	if n := d.timesAsked(); n != 1 {
		t.Errorf("it was asked %d times", n)
	}
}

func TestP15AServiceThatNeverAnswers(t *testing.T) {
	startBus(t)
	d := startDaemon(t, everything...)
	wait := make(chan struct{})
	d.setHold(wait)
	defer close(wait)
	n, _ := busNotifier()
	ctx, cancel := context.WithCancel(t.Context())
	returned := make(chan reminders.Report)
	go func() { returned <- n.Notify(ctx, thanks) }()
	waitFor(t, "the call", func() bool { return d.timesAsked() == 1 })
	n.Withdraw([]string{thanks.ID})
	cancel()
	wantReport(t, <-returned, reminders.Unknown, false)

	n, choices := busNotifier()
	n.limit, n.patience = 50*time.Millisecond, 300*time.Millisecond
	wantReport(t, n.Notify(t.Context(), thanks), reminders.NotAnswering, false)
	waitFor(t, "the call to be given up", func() bool { return n.began.Load() == nil })
	d.setHold(nil)
	n.limit, n.patience = notifyLimit, notifyPatience
	wantReport(t, n.Notify(t.Context(), thanks), reminders.Working, false)
	hasChosen(t, n, d, choices)
}

func TestP15ABusThatNeverAnswers(t *testing.T) {
	socket := filepath.Join(t.TempDir(), "bus")
	l, err := net.Listen("unix", socket)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path="+socket)
	n, _ := busNotifier()
	n.limit, n.patience = 50*time.Millisecond, 200*time.Millisecond
	for range 2 {
		wantReport(t, n.Notify(t.Context(), thanks), reminders.NotAnswering, false)
		waitFor(t, "the call to be given up", func() bool { return n.began.Load() == nil })
	}
}

func TestP15AServiceThatDiesWhileItIsAsked(t *testing.T) {
	startBus(t)
	d := startDaemon(t, everything...)
	wait := make(chan struct{})
	d.setHold(wait)
	n, _ := busNotifier()
	returned := make(chan reminders.Report)
	go func() { returned <- n.Notify(t.Context(), thanks) }()
	waitFor(t, "the call", func() bool { return d.timesAsked() == 1 })
	d.stop()
	wantReport(t, <-returned, reminders.Failed, false)
	close(wait)
	wantReport(t, n.Notify(t.Context(), thanks), reminders.Absent, true)
}

func TestP15AServiceThatRestartsHasOtherNumbers(t *testing.T) {
	startBus(t)
	d := startDaemon(t, everything...)
	n, choices := busNotifier()
	n.Notify(t.Context(), thanks)
	d.stop()
	d = startDaemon(t, everything...)
	d.notify("", "another program", 0, "", "Battery low", "", nil, nil, -1)
	d.click(1, "sent") // a button of that other program's
	n.Withdraw([]string{thanks.ID})
	waitFor(t, "the withdrawal", func() bool { return n.service.(*desktop).numberOf(thanks.ID) == 0 })
	if up := d.onScreen(); !slices.Equal(up, []string{"Battery low"}) {
		t.Errorf("on the screen is %q", up)
	}
	n.Notify(t.Context(), interview)
	d.stop()
	d = startDaemon(t, everything...)
	n.Notify(t.Context(), interview)
	if a := d.lastAsked(); a.Replaces != 0 {
		t.Errorf("%d of the dead service is replaced", a.Replaces)
	}
	hasChosen(t, n, d, choices)
}

func TestP15ABusThatRestarts(t *testing.T) {
	b := startBus(t)
	startDaemon(t, everything...)
	n, choices := busNotifier()
	wantReport(t, n.Notify(t.Context(), thanks), reminders.Working, false)
	b.stop()
	waitFor(t, "the end of the bus to be seen", func() bool { return !n.service.(*desktop).conn.Connected() })
	b.start()
	d := startDaemon(t, everything...)
	wantReport(t, n.Notify(t.Context(), thanks), reminders.Working, false)
	if a := d.lastAsked(); a.Replaces != 0 {
		t.Errorf("%d of the dead bus is replaced", a.Replaces)
	}
	d.click(d.lastAsked().Number, "copy")
	hasChosen(t, n, d, choices, reminders.Choice{Application: "n1", Step: thanks.Step, Action: reminders.ActionCopy})
}

// The tray and others in the program share a connection; it is not ours to
// close.
func TestP15TheSharedConnectionStays(t *testing.T) {
	startBus(t)
	d := startDaemon(t, everything...)
	shared, err := dbus.SessionBus()
	if err != nil {
		t.Fatal(err)
	}
	defer shared.Close()
	n, _ := busNotifier()
	wait := make(chan struct{})
	d.setHold(wait)
	defer close(wait)
	n.limit, n.patience = 20*time.Millisecond, 50*time.Millisecond
	n.Notify(t.Context(), thanks)
	waitFor(t, "the call to be given up", func() bool { return n.began.Load() == nil })
	if !shared.Connected() {
		t.Error("the shared connection is closed")
	}
}

func TestP15ATrialNamesTheService(t *testing.T) {
	startBus(t)
	startDaemon(t, everything...)
	n, _ := busNotifier()
	want := Trial{Report: reminders.Report{Answer: reminders.Working}, Service: Service{Name: "fake", Version: "1.0", Buttons: true}}
	if got := n.Trial(t.Context(), data.English); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
}

// A year of a service that hangs and dies must leave nothing behind.
func TestP15TroubleLeavesNothingBehind(t *testing.T) {
	startBus(t)
	n, _ := busNotifier()
	trouble := func() {
		d := startDaemon(t, everything...)
		wait := make(chan struct{})
		d.setHold(wait)
		n.limit, n.patience = 5*time.Millisecond, 20*time.Millisecond
		n.Notify(t.Context(), thanks)
		waitFor(t, "the call to be given up", func() bool { return n.began.Load() == nil })
		close(wait)
		d.setHold(nil)
		n.limit, n.patience = notifyLimit, notifyPatience
		n.Notify(t.Context(), thanks)
		d.stop()
		wantReport(t, n.Notify(t.Context(), thanks), reminders.Absent, true)
	}
	trouble()
	before := runtime.NumGoroutine()
	for range 30 {
		trouble()
	}
	waitFor(t, "the goroutines to end", func() bool { return runtime.NumGoroutine() <= before+2 })
}
