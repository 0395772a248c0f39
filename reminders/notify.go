package reminders

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/gen2brain/beeep"
	"github.com/godbus/dbus/v5"
)

// appName is whom the notifications are from.
const appName = "Afterword"

// notifyLimit is how long the notification service may take to answer.
const notifyLimit = 10 * time.Second

// Answer is how the desktop's notification service answered.
type Answer string

// The answers.
const (
	Working      Answer = "working"
	Absent       Answer = "absent"        // there is no such service
	NotAnswering Answer = "not answering" // it has not answered within 10 seconds
	Failed       Answer = "failed"        // it refused, see the cause
	Unknown      Answer = "unknown"       // nobody can say whether it was shown
)

// Report is how one notification went.
type Report struct {
	Answer Answer
	Cause  error // nil if it is working
	Unsent bool  // it was surely not shown, and may be tried again
}

var (
	errNoBus    = errors.New("no session bus")
	errHanging  = errors.New("the notification before has not been answered yet")
	errOverTime = errors.New("no answer within 10 seconds")
)

// Notifier shows notifications of the desktop. Its methods may be called from
// any goroutine.
type Notifier struct {
	send   func(title, body string) error // may hang for ever
	ready  func() error                   // whether there is a way to the service
	report func(Report)
	busy   chan struct{} // holds one while a call has not come back
}

// NewNotifier is a notifier whose notifications bear the icon, the bytes of a
// PNG; beeep refuses nil. After each one, report is called in the goroutine of
// Notify.
func NewNotifier(icon []byte, report func(Report)) *Notifier {
	beeep.AppName = appName
	return &Notifier{
		send:   func(title, body string) error { return beeep.Notify(title, body, icon) },
		ready:  findBus,
		report: report,
		busy:   make(chan struct{}, 1),
	}
}

// Notify shows a notification. It returns within 10 seconds or when ctx ends,
// whatever the service does. While a call hangs, the next ones are not made.
// Title and body may be any text.
func (n *Notifier) Notify(ctx context.Context, title, body string) Report {
	r := n.try(ctx, title, body)
	n.report(r)
	return r
}

func (n *Notifier) try(ctx context.Context, title, body string) Report {
	if err := ctx.Err(); err != nil {
		return Report{Unknown, err, true}
	}
	if err := n.ready(); err != nil {
		return Report{Absent, err, true}
	}
	select {
	case n.busy <- struct{}{}:
	default:
		return Report{NotAnswering, errHanging, true}
	}
	title, body = sanitise(title, body)
	answer := make(chan error, 1) // so that a late answer finds its place
	go func() {
		answer <- n.send(title, body)
		<-n.busy
	}()
	limit := time.NewTimer(notifyLimit)
	defer limit.Stop()
	select {
	case err := <-answer:
		return judge(err, runtime.GOOS)
	case <-limit.C:
		return Report{NotAnswering, errOverTime, false}
	case <-ctx.Done():
		return Report{Unknown, ctx.Err(), false}
	}
}

// judge says what the service's error means on that platform.
func judge(err error, platform string) Report {
	var refusal dbus.Error
	switch {
	case err == nil:
		return Report{Answer: Working}
	case platform == "windows": // it may err although the notification is shown
		return Report{Unknown, err, false}
	case errors.As(err, &refusal) && neverStarted(refusal.Name):
		return Report{Absent, err, true}
	}
	return Report{Failed, err, false}
}

// neverStarted reports whether the D-Bus error of that name means that the
// service is not there, or that the bus tried to start it and could not.
func neverStarted(name string) bool {
	return name == "org.freedesktop.DBus.Error.ServiceUnknown" ||
		strings.HasPrefix(name, "org.freedesktop.DBus.Error.Spawn.")
}

// findBus reports whether there is a session bus, where one is needed. To
// ask beeep would start a stray one.
func findBus() error {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" || os.Getenv("DBUS_SESSION_BUS_ADDRESS") != "" {
		return nil
	}
	folder := os.Getenv("XDG_RUNTIME_DIR")
	if folder == "" {
		return errNoBus
	}
	if _, err := os.Stat(filepath.Join(folder, "bus")); err != nil {
		return errNoBus
	}
	return nil
}
