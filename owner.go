package main

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"afterword/assets"
	"afterword/data/store"
	"afterword/reminders"
	"afterword/reminders/desktop"
	"afterword/ui/cli"
	"afterword/ui/peer"
)

// startPatience is how long a start waits for a program that has the data file
// open and does not listen: it is just starting or ending.
const startPatience = 3 * time.Second

// owner is this program while it has the data folder open. Others ask it, over
// its socket, for what they want there.
type owner struct {
	store   *store.Store
	socket  *peer.Listener // nil if there is none
	shows   chan peer.Show // others asked for the window
	changes chan struct{}  // others changed something
	quits   chan struct{}  // another wants the program to end
	folder  string
	sample  bool        // the folder is removed in the end
	ended   atomic.Bool // by the system, as at a logout, or by afterword quit: not even a new start keeps it running
	last    sync.Once
}

// own opens the data folder. If another program has it open, that one is told
// what this one was started for, and the owner is nil.
func own(o cli.Options) (*owner, error) {
	for end := time.Now().Add(startPatience); ; {
		answer, err := peer.Ask(o.Data, requestOf(o))
		switch {
		case err == nil && answer.Exit != 0:
			return nil, &peer.RefusedError{Why: answer.Error}
		case !errors.Is(err, peer.ErrNobody):
			return nil, err
		}
		opened, err := store.Open(o.Data)
		if errors.Is(err, store.ErrRunning) && time.Now().Before(end) {
			continue
		}
		if err != nil {
			return nil, err
		}
		if err := opened.RemoveExpired(now()); err != nil {
			slog.Error("what is old is not removed", "error", err)
		}
		if !o.Sample {
			if err := store.RememberFolder(o.Data); err != nil {
				slog.Error("a start without the data folder would not be noticed", "error", err)
			}
		}
		return listen(o.Data, opened), nil
	}
}

// requestOf is what the running program is asked for. A start into the
// background only looks whether there is one.
func requestOf(o cli.Options) peer.Request {
	if o.Background {
		return peer.Request{}
	}
	return peer.Request{Show: &peer.Show{Files: o.Open.Files, New: o.Open.New, Choice: o.Open.Choice(), Display: displayHere()}}
}

// listen lets others reach the store. Without a socket everything else works.
func listen(folder string, store *store.Store) *owner {
	me := &owner{store: store, folder: folder, shows: make(chan peer.Show, 64), changes: make(chan struct{}, 1), quits: make(chan struct{}, 1)}
	store.WhenAnew(me.changed)
	var err error
	if me.socket, err = peer.Listen(folder, version(), me.answer); err != nil {
		slog.Error("other starts cannot reach this one", "error", err)
	}
	return me
}

// answer answers a second start, a terminal command or the wish that this
// program ends.
func (me *owner) answer(r peer.Request) peer.Answer {
	switch {
	case r.Command != nil:
		a, changed := cli.Answer(me.store, *r.Command)
		if changed {
			me.changed()
		}
		return a
	case r.Quit:
		me.end()
		return peer.Answer{}
	case r.Show == nil:
		return peer.Answer{}
	case !hasDisplay() && len(r.Show.Display) == 0:
		return peer.Answer{Exit: 1, Error: "there is no display to show the window on"}
	}
	select {
	case me.shows <- *r.Show:
		return peer.Answer{}
	default:
		return peer.Answer{Exit: 1, Error: "there were too many starts at once"}
	}
}

// end has the state end, and nothing follow it.
func (me *owner) end() {
	me.ended.Store(true)
	select {
	case me.quits <- struct{}{}:
	default: // it was told
	}
}

// changed tells the state that something in the store is not as it was.
func (me *owner) changed() {
	select {
	case me.changes <- struct{}{}:
	default: // it will look anyway
	}
}

// finish ends the program, or starts it anew as what it becomes.
func (me *owner) finish(then *nextState) (err error) {
	me.last.Do(func() {
		then = me.leave(then)
		if me.sample {
			err = os.RemoveAll(me.folder)
		}
		if then != nil {
			err = replace(then.arguments(me.folder), then.display())
		}
	})
	return err
}

// leave lets go of the data folder. Somebody who asked for the window
// meanwhile gets it after all, unless the system ended the program.
func (me *owner) leave(then *nextState) *nextState {
	if me.socket != nil {
		me.socket.Close()
	}
	if me.ended.Load() {
		then = nil
	}
	for !me.ended.Load() && len(me.shows) > 0 {
		then = then.window(<-me.shows)
	}
	if then == nil {
		me.backUp() // else the next state does so when it starts
	}
	if err := me.store.Close(); err != nil {
		slog.Error("cannot close the data file", "error", err)
	}
	return then
}

// backUp makes the last backup, of what has changed.
func (me *owner) backUp() {
	if me.sample {
		return
	}
	if _, err := me.store.BackUp(me.store.BackupFolder(), now()); err != nil {
		slog.Error("no backup was made at the end", "error", err)
	}
}

// keepBackups makes backups until ctx ends. report hears how each went.
func (me *owner) keepBackups(ctx context.Context, report func(error)) {
	if !me.sample {
		me.store.KeepBackups(ctx, now, report)
	}
}

// reminding is the scheduler with its notifications, as both states have it.
// report hears how the desktop answered, chosen what the user chose.
func (me *owner) reminding(report func(reminders.Report), chosen func(reminders.Choice)) (*reminders.Scheduler, *desktop.Notifier) {
	notifier := desktop.NewNotifier(assets.Icon, report, chosen)
	// What is being told when the state ends is told to its end: nobody could
	// say afterwards whether it was shown.
	notify := func(ctx context.Context, n reminders.Notification) reminders.Report {
		return notifier.Notify(context.WithoutCancel(ctx), n)
	}
	clock := reminders.SystemClock()
	clock.Wall = wall
	return reminders.NewScheduler(me.store, notify, notifier.Withdraw, clock), notifier
}

// run runs the scheduler until ctx ends, and then waits for a moment: a
// notification that hangs must not keep the program.
func run(ctx context.Context, s *reminders.Scheduler) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		s.Run(ctx)
	}()
	<-ctx.Done()
	select {
	case <-done:
	case <-time.After(2 * time.Second):
	}
}

// displayVariables say on which display a window is to be shown.
var displayVariables = []string{"DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID"}

func displayHere() map[string]string {
	here := map[string]string{}
	for _, name := range displayVariables {
		if value := os.Getenv(name); value != "" {
			here[name] = value
		}
	}
	return here
}
