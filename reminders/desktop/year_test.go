//go:build !windows && !darwin

package desktop

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"afterword/assets"
	"afterword/data"
	"afterword/data/fixture"
	"afterword/data/store"
	"afterword/reminders"
	"afterword/reminders/desk"
)

// year is a program that goes from one of its states into the other every day.
type year struct {
	t      *testing.T
	r      *rand.Rand
	daemon *daemon
	store  *store.Store
	wall   atomic.Pointer[time.Time]
	shows  sync.Mutex // held while a notification is put up: nobody can press its buttons yet

	state
	pressed map[string]int // by what is on the button
	late    int            // as the state ended
}

// state is what a state of the program has of its own.
type state struct {
	notifier  *Notifier
	scheduler *reminders.Scheduler
	chosen    chan reminders.Choice
	after     chan time.Time
	end       func()
}

// Every day the window is closed, or opened again, and buttons are pressed, some
// at the moment at which that happens. Each does what it says.
func TestP15AYearOfChangingStatesHasNoDeadButton(t *testing.T) {
	startBus(t)
	folder := t.TempDir()
	opened, err := store.Open(folder)
	if err != nil {
		t.Fatal(err)
	}
	defer opened.Close()
	y := &year{t: t, r: rand.New(rand.NewPCG(7, 7)), daemon: startDaemon(t, everything...), store: opened, pressed: map[string]int{}}
	y.set(fixture.At(t, "2026-01-05 07:00 America/Toronto"))
	for day := range 365 {
		y.begin()
		if day%7 == 0 {
			y.apply(day)
		}
		for range 9 {
			y.set(y.now().Add(90 * time.Minute))
			for range 2 { // one notification a look
				y.look()
				y.set(y.now().Add(11 * time.Second))
			}
			y.set(y.now().Add(-22 * time.Second))
			if y.r.IntN(2) == 0 {
				y.press(false)
			}
		}
		y.press(true)
		if up := y.daemon.onScreen(); len(up) > 0 {
			t.Fatalf("day %d: after the state has ended, %q are on the screen", day, up)
		}
		y.set(y.now().Add(10*time.Hour + 30*time.Minute))
	}
	t.Logf("pressed were %v, %d of them as a state ended", y.pressed, y.late)
	for _, action := range []string{"default", "open", "copy", "sent", "later"} {
		if y.pressed[action] < 30 {
			t.Errorf("%q was pressed %d times", action, y.pressed[action])
		}
	}
}

func (y *year) now() time.Time       { return *y.wall.Load() }
func (y *year) set(to time.Time)     { y.wall.Store(&to) }
func (y *year) home() *time.Location { return y.now().Location() }
func (y *year) report(r reminders.Report) {
	if r.Answer != reminders.Working {
		y.t.Errorf("told: %+v", r)
	}
}

// begin begins a state, with a connection of its own.
func (y *year) begin() {
	s := state{chosen: make(chan reminders.Choice, 64), after: make(chan time.Time)}
	s.notifier = NewNotifier(assets.Icon, y.report, func(c reminders.Choice) { s.chosen <- c })
	notify := func(ctx context.Context, n reminders.Notification) reminders.Report {
		y.shows.Lock()
		defer y.shows.Unlock()
		return s.notifier.Notify(context.WithoutCancel(ctx), n)
	}
	s.scheduler = reminders.NewScheduler(y.store, notify, s.notifier.Withdraw, reminders.Clock{
		Wall: y.now, Steady: func() time.Duration { return 0 }, Home: y.home,
		After: func(time.Duration) <-chan time.Time { return s.after },
	})
	ctx, cancel := context.WithCancel(y.t.Context())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		s.scheduler.Run(ctx)
	}()
	s.end = func() {
		cancel()
		<-ended
		s.notifier.Close()
	}
	y.state = s
}

// look has the scheduler look, and waits until it has.
func (y *year) look() {
	y.after <- y.now() // when this is taken, the look before is over
	y.after <- y.now()
	waitFor(y.t, "what is settled to be withdrawn", func() bool {
		y.notifier.mu.Lock()
		defer y.notifier.mu.Unlock()
		return !y.notifier.withdrawing
	})
}

// apply is a new application, with an interview in two days.
func (y *year) apply(day int) {
	raj := fixture.Person("Raj Patel", fmt.Sprintf("raj%d@northwind.example", day))
	ines := fixture.Person("Ines Moreau", "")
	start := y.now().AddDate(0, 0, 2).Add(time.Duration(2+y.r.IntN(6)) * time.Hour)
	a := fixture.Application(fmt.Sprint("Company ", day), []data.Person{raj, ines}, fixture.Round(y.t, start.Format("2006-01-02 15:04 ")+y.home().String(), raj, ines))
	if err := y.store.Save(a, y.now()); err != nil {
		y.t.Fatal(err)
	}
	y.scheduler.Changed()
}

// press presses a button of a notification, if there is one. last has the state
// end at that moment.
func (y *year) press(last bool) {
	n, action, ok := y.click()
	if !ok {
		if last {
			y.end()
		}
		return
	}
	y.pressed[action]++
	if last {
		y.late++
		if err := y.daemon.conn.BusObject().Call("org.freedesktop.DBus.Peer.Ping", 0).Err; err != nil { // the click is on its way before
			y.t.Fatal(err)
		}
		y.end()
	}
	select {
	case c := <-y.chosen:
		y.wantDone(n, action, c)
	case <-time.After(10 * time.Second):
		y.t.Fatalf("%v: %q on %v did nothing", y.now(), action, n)
	}
	if !last {
		y.scheduler.Changed()
		y.look()
	}
}

// click has the user click on any button of any notification, if there is one.
func (y *year) click() (n asked, action string, ok bool) {
	y.shows.Lock()
	defer y.shows.Unlock()
	up := y.daemon.shown()
	if len(up) == 0 {
		return asked{}, "", false
	}
	n = up[y.r.IntN(len(up))]
	action = n.Actions[2*y.r.IntN(len(n.Actions)/2)]
	y.daemon.click(n.Number, action)
	return n, action, true
}

// wantDone does what was chosen, and checks that it is what the button says.
func (y *year) wantDone(n asked, action string, c reminders.Choice) {
	y.t.Helper()
	a, err := y.store.Application(c.Application)
	if err != nil {
		y.t.Fatalf("%q on %v is about nothing: %+v", action, n, c)
	}
	if named := n.Title + n.Body; !strings.Contains(named, a.Company) {
		y.t.Errorf("%q on %v is about %s", action, n, a.Company)
	}
	wants := map[string]data.TouchKind{"sent": data.TouchSent, "later": data.TouchLater}[action]
	_, err = desk.Choose(y.store, c, y.now())
	switch {
	case wants == "" && errors.Is(err, desk.ErrWindow):
		return
	case action == "later" && errors.Is(err, desk.ErrLate): // which the window asks about
		return
	case err != nil:
		y.t.Errorf("%v: %q on %v: %v", y.now(), action, n, err)
		return
	}
	after, err := y.store.Application(c.Application)
	if err != nil {
		y.t.Fatal(err)
	}
	if got := after.Touches[len(after.Touches)-1]; len(after.Touches) != len(a.Touches)+1 || got.Kind != wants {
		y.t.Errorf("%q on %v has done %+v", action, n, got)
	}
}
