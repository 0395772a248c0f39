package main

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"os/signal"
	"runtime/debug"
	"sync"
	"syscall"
	"time"

	"afterword/assets"
	"afterword/reminders"
	"afterword/reminders/desk"
	"afterword/ui/peer"
	"afterword/ui/tray"
)

// glance is how often the tray looks at the clock.
const glance = 30 * time.Second

// remind is the state without a window: scheduler, tray and socket. It returns
// when the window is asked for or the program is to end, and says which.
func (me *owner) remind() *nextState {
	signal.Ignore(syscall.SIGHUP) // the terminal it was once started in may close
	defer signal.Reset(syscall.SIGHUP)
	debug.SetGCPercent(20) // it waits; what it has no use for is better given back
	system, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	ctx, end := context.WithCancel(system)
	defer end()

	choices := make(chan tray.Choice, 8)
	icon := tray.New(assets.TrayIcon, func(c tray.Choice) {
		select {
		case choices <- c:
		default: // many clicks at once
		}
	})
	board := tray.NewBoard(me.store)
	show(board, icon, board.Read(now()))
	var then *nextState
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer end()
		then = me.follow(ctx, board, icon, choices)
	}()
	go func() {
		tray.AwaitLogout(ctx)
		end()
	}()
	icon.Run(ctx)
	<-done
	if system.Err() != nil {
		me.ended.Store(true)
	}
	return then
}

// follow keeps scheduler and tray at work, until the window is asked for or
// the program is to end. What is chosen on a notification until then is done.
func (me *owner) follow(
	ctx context.Context, board *tray.Board, icon *tray.Tray, choices <-chan tray.Choice,
) *nextState {
	inner, stop := context.WithCancel(ctx)
	chosen := make(chan reminders.Choice, 64)
	scheduler, notifier := me.reminding(func(reminders.Report) {}, func(c reminders.Choice) {
		select {
		case chosen <- c:
		default: // many clicks at once
		}
	})
	var all sync.WaitGroup
	all.Go(func() { run(inner, scheduler) })
	go me.keepBackups(inner, func(error) { me.rest() }) // nobody waits for a folder that does not answer
	then := me.await(ctx, board, icon, scheduler, choices, chosen)
	stop()
	all.Wait()
	notifier.Close()
	var left []reminders.Choice
	for len(chosen) > 0 {
		left = append(left, <-chosen)
	}
	return me.choose(left, then)
}

// await is follow, until what comes next is known.
func (me *owner) await(
	ctx context.Context, board *tray.Board, icon *tray.Tray, scheduler *reminders.Scheduler, choices <-chan tray.Choice, chosen <-chan reminders.Choice,
) *nextState {
	tick := time.NewTicker(glance)
	defer tick.Stop()
	quiet := 0 // glances since something changed
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-me.quits:
			return nil
		case s := <-me.shows:
			return (*nextState)(nil).window(s)
		case c := <-choices:
			switch {
			case c.Action == tray.Quit:
				return nil
			case c.Action == tray.Open:
				return opened(reminders.Choice{Application: c.Line.Application, Step: c.Line.Step, Action: reminders.ActionOpen})
			}
			me.pause(scheduler, c.Action)
		case c := <-chosen:
			if then := me.choose([]reminders.Choice{c}, nil); then != nil {
				return then
			}
			me.changed()
		case <-me.changes:
			scheduler.Changed()
			show(board, icon, board.Read(now()))
			quiet = 0
		case <-tick.C:
			if changed, err := board.Pass(now()); changed || err != nil {
				show(board, icon, err)
			}
			// Again and again, ever more seldom: who knows when the last of
			// what follows from a change is done.
			if quiet++; quiet&(quiet-1) == 0 {
				me.rest()
			}
		}
	}
}

// choose does what was chosen on notifications, without a window where that can
// be, and gives what the program becomes after it, which else would be then.
func (me *owner) choose(chosen []reminders.Choice, then *nextState) *nextState {
	for _, c := range chosen {
		_, err := desk.Choose(me.store, c, now())
		if err == nil {
			continue
		}
		if !errors.As(err, new(desk.Refusal)) { // else the window can go on
			slog.Error("what was chosen on a notification cannot be done", "error", err)
		}
		if !me.ended.Load() {
			then = then.window(peer.Show{Choice: c})
		}
	}
	return then
}

// opened is the window, with what the user chose.
func opened(c reminders.Choice) *nextState { return &nextState{show: peer.Show{Choice: c}} }

// show has the tray show what the board knows, unless that cannot be read.
func show(board *tray.Board, icon *tray.Tray, err error) {
	if err == nil {
		var look tray.State
		if look, err = board.State(); err == nil {
			icon.Show(look)
			return
		}
	}
	slog.Error("the tray cannot be brought up to date", "error", err)
}

// rest gives back the memory that only the start, or reading everything, took.
func (me *owner) rest() {
	me.store.ReleasePages()
	debug.FreeOSMemory()
}

// pause pauses the reminders, or ends the pause.
func (me *owner) pause(s *reminders.Scheduler, a tray.Action) {
	if err := s.Pause(tray.PauseEnd(a, now())); err != nil {
		slog.Error("reminders cannot be paused", "error", err)
		return
	}
	me.changed()
}
