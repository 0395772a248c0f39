package desktop

import (
	"context"

	"github.com/gen2brain/beeep"

	"afterword/reminders"
)

// beeepWay shows notifications by way of beeep, which every system has, and which
// knows neither buttons nor a way to take one back.
type beeepWay struct {
	icon   []byte // a PNG
	notify func(title, body string, icon any) error
	turn   chan struct{} // holds one while beeep is asked
}

func newBeeepWay(icon []byte) *beeepWay {
	beeep.AppName = appName
	return &beeepWay{icon: icon, notify: beeep.Notify, turn: make(chan struct{}, 1)}
}

// show returns at the latest when ctx ends. beeep itself may go on waiting;
// meanwhile it is not asked again.
func (p *beeepWay) show(ctx context.Context, n reminders.Notification) error {
	select {
	case p.turn <- struct{}{}:
	default:
		return errHanging
	}
	title, body := sanitise(n.Title, n.Body)
	answer := make(chan error, 1) // so that a late answer finds its place
	go func() {
		err := p.notify(title, body, p.icon)
		<-p.turn
		answer <- err
	}()
	select {
	case err := <-answer:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (*beeepWay) withdraw(context.Context, string) error { return nil }

func (*beeepWay) about(context.Context) (Service, error) { return Service{}, nil }

func (*beeepWay) close(context.Context) {}
