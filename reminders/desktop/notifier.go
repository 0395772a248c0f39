package desktop

import (
	"context"
	"errors"
	"log/slog"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/godbus/dbus/v5"

	"afterword/reminders"
)

// appName is whom the notifications are from.
const appName = "Afterword"

const (
	// notifyLimit is how long the notification service may take to answer.
	notifyLimit = 10 * time.Second

	// notifyPatience is how long its answer is still listened for after that.
	// Then the call is given up, so that the next one can be made.
	notifyPatience = 2 * time.Minute
)

var (
	errNoBus    = errors.New("no session bus")
	errHanging  = errors.New("the call before has not been answered yet")
	errOverTime = errors.New("no answer within 10 seconds")
)

// service is what shows notifications on this platform. A call may hang until
// its ctx ends, and on some platforms for longer. There is one at a time.
type service interface {
	show(ctx context.Context, n reminders.Notification) error
	withdraw(ctx context.Context, id string) error // of Notification.ID
	about(ctx context.Context) (Service, error)
	close(ctx context.Context) // takes down what would answer no click any more
}

// unreachable is why the service could not be asked at all.
type unreachable struct{ error }

func (u unreachable) Unwrap() error { return u.error }

// Notifier shows notifications of the desktop. Its methods may be called from
// any goroutine, and none of them is ever held up by the desktop.
type Notifier struct {
	service         service
	report          func(reminders.Report)
	limit, patience time.Duration

	turn  chan struct{}             // holds one while the service is asked
	began atomic.Pointer[time.Time] // when that began, nil while it is not

	mu          sync.Mutex
	gone        map[string]bool // what is to be withdrawn, by Notification.ID
	withdrawing bool
}

// NewNotifier is a notifier whose notifications bear the icon, the bytes of a
// PNG. After each one, report is called in the goroutine of Notify. What the
// user chooses on one is given to chosen, in another goroutine; it must not
// wait.
func NewNotifier(icon []byte, report func(reminders.Report), chosen func(reminders.Choice)) *Notifier {
	return newNotifier(newService(icon, chosen), report)
}

func newNotifier(s service, report func(reminders.Report)) *Notifier {
	return &Notifier{
		service: s, report: report, limit: notifyLimit, patience: notifyPatience,
		turn: make(chan struct{}, 1), gone: map[string]bool{},
	}
}

// Notify shows a notification, in the place of the one before of its ID. It
// returns within 10 seconds or when ctx ends, whatever the service does. While
// a call hangs, the next ones are not made.
func (n *Notifier) Notify(ctx context.Context, note reminders.Notification) reminders.Report {
	n.mu.Lock()
	delete(n.gone, note.ID)
	n.mu.Unlock()
	r := n.ask(ctx, func(ctx context.Context) error { return n.service.show(ctx, note) })
	n.report(r)
	return r
}

// Withdraw takes the notifications of these IDs away, if they are still there.
// It returns at once. One that is just being shown is taken away after that.
func (n *Notifier) Withdraw(ids []string) {
	n.mu.Lock()
	defer n.mu.Unlock()
	for _, id := range ids {
		n.gone[id] = true
	}
	if len(n.gone) > 0 && !n.withdrawing {
		n.withdrawing = true
		go n.withdraw()
	}
}

// withdraw takes away what is to be, when it is its turn.
func (n *Notifier) withdraw() {
	n.turn <- struct{}{}
	defer func() { <-n.turn }()
	_ = n.speak(func(ctx context.Context) error {
		for id, ok := n.nextGone(); ok; id, ok = n.nextGone() {
			if err := n.service.withdraw(ctx, id); err != nil {
				slog.Info("a notification is not withdrawn", "cause", err)
			}
		}
		return nil
	})
}

// closeLimit is how long the end of the program waits for the notifications to be
// taken down.
const closeLimit = 2 * time.Second

// Close takes down the notifications whose buttons do nothing any more when this
// program, or this state of it, is gone. What the user chose before is given to
// chosen before it returns. It returns within two seconds, and nothing is
// shown afterwards.
func (n *Notifier) Close() {
	limit := time.NewTimer(closeLimit)
	defer limit.Stop()
	select {
	case n.turn <- struct{}{}: // for good
	case <-limit.C:
		return
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		ctx, cancel := context.WithTimeout(context.Background(), closeLimit)
		defer cancel()
		n.service.close(ctx)
	}()
	select {
	case <-done:
	case <-limit.C:
	}
}

// nextGone takes an ID from those to be withdrawn.
func (n *Notifier) nextGone() (id string, ok bool) {
	n.mu.Lock()
	defer n.mu.Unlock()
	for id := range n.gone {
		delete(n.gone, id)
		return id, true
	}
	n.withdrawing = false
	return "", false
}

// ask makes a call to the service when it is its turn, and waits for the
// answer within the limit.
func (n *Notifier) ask(ctx context.Context, call func(context.Context) error) reminders.Report {
	if err := ctx.Err(); err != nil {
		return reminders.Report{Answer: reminders.Unknown, Cause: err, Unsent: true}
	}
	if n.hangs() {
		return reminders.Report{Answer: reminders.NotAnswering, Cause: errHanging, Unsent: true}
	}
	limit := time.NewTimer(n.limit)
	defer limit.Stop()
	select {
	case n.turn <- struct{}{}:
	case <-limit.C:
		return reminders.Report{Answer: reminders.NotAnswering, Cause: errHanging, Unsent: true}
	case <-ctx.Done():
		return reminders.Report{Answer: reminders.Unknown, Cause: ctx.Err(), Unsent: true}
	}
	answer := make(chan error, 1) // so that a late answer finds its place
	go func() {
		err := n.speak(call)
		<-n.turn
		answer <- err
	}()
	select {
	case err := <-answer:
		return judge(err, runtime.GOOS)
	case <-limit.C:
		return reminders.Report{Answer: reminders.NotAnswering, Cause: errOverTime, Unsent: false}
	case <-ctx.Done():
		return reminders.Report{Answer: reminders.Unknown, Cause: ctx.Err(), Unsent: false}
	}
}

// speak makes a call to the service, whose turn it is.
func (n *Notifier) speak(call func(context.Context) error) error {
	now := time.Now()
	n.began.Store(&now)
	defer n.began.Store(nil)
	ctx, cancel := context.WithTimeout(context.Background(), n.patience)
	defer cancel()
	return call(ctx)
}

// hangs reports whether the service has had its time to answer a call.
func (n *Notifier) hangs() bool {
	began := n.began.Load()
	return began != nil && time.Since(*began) >= n.limit
}

// judge says what the service's error means on that platform.
func judge(err error, platform string) reminders.Report {
	var refusal dbus.Error
	var way unreachable
	switch {
	case err == nil:
		return reminders.Report{Answer: reminders.Working}
	case errors.Is(err, errHanging):
		return reminders.Report{Answer: reminders.NotAnswering, Cause: err, Unsent: true}
	case platform == "windows": // it may err although the notification is shown
		return reminders.Report{Answer: reminders.Unknown, Cause: err, Unsent: false}
	case errors.As(err, &way), errors.As(err, &refusal) && neverStarted(refusal.Name):
		return reminders.Report{Answer: reminders.Absent, Cause: err, Unsent: true}
	case errors.As(err, &refusal) && !noReply[refusal.Name]:
		return reminders.Report{Answer: reminders.Failed, Cause: err, Unsent: true}
	}
	return reminders.Report{Answer: reminders.Failed, Cause: err, Unsent: false}
}

// noReply are the D-Bus errors that come in place of an answer: it may have been
// shown before the service died. All others are the service's own word.
var noReply = map[string]bool{
	"org.freedesktop.DBus.Error.NoReply":      true,
	"org.freedesktop.DBus.Error.Timeout":      true,
	"org.freedesktop.DBus.Error.TimedOut":     true,
	"org.freedesktop.DBus.Error.Disconnected": true,
}

// neverStarted reports whether the D-Bus error of that name means that the
// service is not there, or that the bus tried to start it and could not.
func neverStarted(name string) bool {
	return name == "org.freedesktop.DBus.Error.ServiceUnknown" ||
		strings.HasPrefix(name, "org.freedesktop.DBus.Error.Spawn.")
}
