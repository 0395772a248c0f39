package main

import (
	"context"
	"log/slog"
	"os"
	"os/signal"
	"path/filepath"
	"runtime/debug"
	"sync"
	"syscall"
	"time"

	"afterword/data"
	"afterword/reminders"
	"afterword/reminders/holidays"
	"afterword/ui"
	"afterword/ui/cli"
	"afterword/ui/files"
	"afterword/ui/peer"
	"afterword/ui/tray"
)

// quitPatience is how long the toolkit may take to end.
const quitPatience = time.Second

// show is the state with the window. It returns when that is closed, and says
// what the program becomes then.
func (me *owner) show(first ui.Show) (*nextState, error) {
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	// Hardly anything of what a start makes is garbage: there is time to look
	// for it when the window is drawn.
	collect := debug.SetGCPercent(-1)
	hearOpened(me.folder)
	var window *ui.Window
	scheduler, notifier := me.reminding(
		func(r reminders.Report) { window.ShowReport(r) }, func(c reminders.Choice) { window.Choose(c) })
	window, err := ui.New(toolkit(), me.store, scheduler.Changed, now, data.Home())
	if err != nil {
		debug.SetGCPercent(collect) // a window says why, for as long as the user likes
		return nil, err
	}
	var then *nextState
	outside := ui.Outside{Trial: notifier.Trial, Mute: scheduler.Mute, Files: files.Ask, Country: holidays.Proposed(data.Home())}
	if !me.sample {
		outside.HasTray = tray.Present
		outside.Remind = func() { then = &nextState{background: true} }
		outside.Login = cli.Autostart(filepath.Dir(me.store.Path()))
	}
	window.Reach(outside)
	var all sync.WaitGroup
	toolkit().Lifecycle().SetOnStarted(func() {
		go me.heed(ctx, window)
		window.Run(ctx, first.Files)
		debug.SetGCPercent(collect)
		if first.Choice.Application != "" {
			window.Choose(first.Choice)
		}
		if first.New {
			window.Show(ui.Show{New: true}, func() {})
		}
		all.Go(func() { run(ctx, scheduler) })
		all.Go(func() { me.passRequestsOn(ctx, window, scheduler) })
		go me.keepBackups(ctx, window.ShowBackup) // nobody waits for a folder that does not answer
		all.Go(func() { me.restLater(ctx) })
	})
	rest := func() {
		stop()
		all.Wait()
		notifier.Close()
		then = me.choose(window.LeftChoices(), then)
	}
	ran := make(chan struct{})
	go func() {
		<-ui.Quitting()
		select {
		case <-ran:
		case <-time.After(quitPatience): // Fyne 2.8.1 waits for ever if an event comes in while it ends
			slog.Warn("the toolkit does not come to its end")
			rest()
			if err := me.finish(then); err != nil {
				slog.Error("cannot go on", "error", err)
				os.Exit(1)
			}
			os.Exit(0)
		}
	}()
	toolkit().Run()
	close(ran)
	rest()
	return then, nil
}

// heed ends the window when the system, or afterword quit, wants the program to
// end. It takes that signal from the toolkit, which would end without a word.
func (me *owner) heed(ctx context.Context, window *ui.Window) {
	signal.Reset(os.Interrupt, syscall.SIGTERM)
	ended, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	select {
	case <-ended.Done():
	case <-me.quits:
	}
	if ctx.Err() == nil {
		me.ended.Store(true)
		window.Quit()
	}
}

// restLater gives back the memory that only the start took.
func (me *owner) restLater(ctx context.Context) {
	select {
	case <-ctx.Done():
	case <-time.After(glance):
		me.rest()
	}
}

// passRequestsOn gives to the window what comes in over the socket, until ctx ends.
func (me *owner) passRequestsOn(ctx context.Context, window *ui.Window, scheduler *reminders.Scheduler) {
	for {
		select {
		case <-ctx.Done():
			return
		case s := <-me.shows:
			if !bring(ctx, window, s) {
				me.shows <- s
				return
			}
		case <-me.changes:
			window.Reload()
			scheduler.Changed()
		}
	}
}

// bring brings the window to the front. It reports whether that was done
// before the window ended.
func bring(ctx context.Context, window *ui.Window, s peer.Show) bool {
	shown := make(chan struct{})
	window.Show(ui.Show{Files: s.Files, New: s.New, Choice: s.Choice}, func() { close(shown) })
	select {
	case <-shown:
		return true
	case <-ctx.Done():
		return false
	}
}
