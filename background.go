package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"afterword/reminders"
)

// remind is the state without a window. It returns when the window is asked
// for or the program is to end, and says which.
func (me *owner) remind() (*becoming, error) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	ctx, end := context.WithCancel(ctx)
	defer end()
	scheduler := me.reminding(func(reminders.Report) {})
	wait := run(ctx, scheduler)
	defer wait()
	defer end()
	for {
		select {
		case <-ctx.Done():
			return nil, nil
		case s := <-me.shows:
			return (*becoming)(nil).window(s), nil
		case <-me.changes:
			scheduler.Changed()
		}
	}
}
