package main

import (
	"context"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"afterword/data"
	"afterword/reminders"
	"afterword/ui"
	"afterword/ui/cli"
	"afterword/ui/tray"
)

// show is the state with the window. It returns when that is closed, and says
// what the program becomes then.
func (me *owner) show(first ui.Show) (*becoming, error) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	var window *ui.Window
	scheduler, notifier := me.reminding(
		func(r reminders.Report) { window.ShowReport(r) }, func(c reminders.Choice) { window.Choose(c) })
	window, err := ui.New(toolkit(), me.store, scheduler.Changed, now, data.Home())
	if err != nil {
		return nil, err
	}
	window.TryWith(notifier.Trial)
	var then *becoming
	if !me.sample {
		window.Reach(ui.Outside{
			HasTray: tray.Present,
			End: func(remind bool) {
				if remind {
					then = &becoming{background: true}
				}
				toolkit().Quit()
			},
			Login: cli.Autostart(filepath.Dir(me.store.Path())),
		})
	}
	wait := func() {}
	toolkit().Lifecycle().SetOnStarted(func() {
		window.Run(ctx, first.Files)
		if first.Choice.Application != "" {
			window.Choose(first.Choice)
		}
		wait = run(ctx, scheduler)
		go me.pass(ctx, window, scheduler)
	})
	go func() {
		<-ctx.Done()
		ui.Quit(toolkit())
	}()
	toolkit().Run()
	ui.Ended()
	stop()
	wait()
	return then, nil
}

// pass gives to the window what comes in over the socket, until ctx ends.
func (me *owner) pass(ctx context.Context, window *ui.Window, scheduler *reminders.Scheduler) {
	for {
		select {
		case <-ctx.Done():
			return
		case s := <-me.shows:
			window.Show(ui.Show{Files: s.Files, Choice: s.Choice})
		case <-me.changes:
			window.Reload()
			scheduler.Changed()
		}
	}
}
