//go:build !windows && !darwin

package desktop

import (
	"context"
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"afterword/data"
	"afterword/data/fixture"
	"afterword/data/store"
	"afterword/reminders"
)

// isBeeeps reports whether the notification came by way of beeep: it names no
// .desktop file, as ours do.
func (a asked) isBeeeps() bool {
	_, ours := a.Hints["desktop-entry"]
	return !ours
}

func TestP15AServiceWithoutButtonsGetsBeeeps(t *testing.T) {
	startBus(t)
	for _, can := range [][]string{{"body"}, {"body", "body-markup", "icon-static"}, nil} {
		d := startDaemon(t, can...)
		n, _ := busNotifier()
		note := reminders.Notification{ID: "1", Title: "R&D", Body: "R&D <b>", Application: "n1", Email: true}
		wantReport(t, n.Notify(t.Context(), note), reminders.Working, false)
		a := d.lastAsked()
		if !a.isBeeeps() || a.App != "Afterword" || a.Title != "R+D" || a.Body != "R+D ‹b›" || len(a.Actions) > 0 {
			t.Errorf("can %q: it was asked %v", can, a)
		}
		if fields := a.Hints["image-data"].Value().([]any); fields[0] != int32(64) || fields[1] != int32(64) {
			t.Errorf("the icon is %v", fields[:6])
		}
		if d.timesAsked() != 1 {
			t.Errorf("can %q: it was asked %d times", can, d.timesAsked())
		}
		n.Withdraw([]string{"1"}) // which cannot be
		n.Close()
		d.stop()
	}
}

// A service that gains or loses its buttons while the program runs is told the
// other way from then on, each notification once.
func TestP15TheWayFollowsTheService(t *testing.T) {
	startBus(t)
	d := startDaemon(t, everything...)
	n, choices := busNotifier()
	for turn, c := range []struct {
		can   []string
		beeep bool
	}{{everything, false}, {[]string{"body"}, true}, {everything, false}, {nil, true}, {everything, false}} {
		d.learn(c.can...)
		wantReport(t, n.Notify(t.Context(), thanks), reminders.Working, false)
		if a := d.lastAsked(); a.isBeeeps() != c.beeep || a.Title != thanks.Title || len(a.Actions) > 0 == c.beeep {
			t.Errorf("turn %d: it was asked %v", turn, a)
		}
		if d.timesAsked() != turn+1 {
			t.Errorf("turn %d: it was asked %d times", turn, d.timesAsked())
		}
		for _, a := range d.shown() { // beeep's go by themselves
			if !c.beeep && a.isBeeeps() {
				d.gone(a.Number, 1)
			}
		}
		if up := d.onScreen(); !slices.Equal(up, []string{thanks.Title}) {
			t.Errorf("turn %d: on the screen is %q", turn, up)
		}
	}
	d.click(d.lastAsked().Number, "sent")
	hasChosen(t, n, d, choices, reminders.Choice{Application: "n1", Step: thanks.Step, Action: reminders.ActionSent})
}

// A service that does not say what it can do is asked by way of beeep, within the
// ten seconds.
func TestP15AServiceThatDoesNotSayWhatItCan(t *testing.T) {
	startBus(t)
	d := startDaemon(t, everything...)
	wait := make(chan struct{})
	defer close(wait)
	d.silent = wait
	n, _ := busNotifier()
	n.service.(*desktop).limit = 50 * time.Millisecond
	wantReport(t, n.Notify(t.Context(), thanks), reminders.Working, false)
	if a := d.lastAsked(); !a.isBeeeps() || a.Title != thanks.Title || d.timesAsked() != 1 {
		t.Errorf("it was asked %d times, last %v", d.timesAsked(), a)
	}
}

// beeep is behind the limit of ten seconds, and asked one thing at a time.
func TestP15BeeepThatHangs(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		wait := make(chan struct{})
		way, asked := newBeeepWay(nil), 0
		way.notify = func(string, string, any) error { asked++; <-wait; return nil }
		n := newNotifier(way, func(reminders.Report) {})
		for minute := range 5 {
			r := n.Notify(t.Context(), reminders.Notification{Title: "a"})
			if r.Answer != reminders.NotAnswering || r.Unsent != (minute > 0) {
				t.Errorf("minute %d: %+v", minute, r)
			}
			time.Sleep(time.Minute)
		}
		close(wait)
		synctest.Wait()
		if r := n.Notify(t.Context(), reminders.Notification{Title: "a"}); r.Answer != reminders.Working || asked != 2 {
			t.Errorf("when it answers: %+v, asked %d times", r, asked)
		}
	})
}

func TestBeeepIsToldHarmlessText(t *testing.T) {
	way := newBeeepWay([]byte("icon"))
	refused := errors.New("refused")
	way.notify = func(title, body string, icon any) error {
		if title != "R+D" || body != "‹b›" || string(icon.([]byte)) != "icon" {
			t.Errorf("it was told %q, %q, %v", title, body, icon)
		}
		return refused
	}
	if err := way.show(t.Context(), reminders.Notification{Title: "R&D\x00", Body: "<b>"}); !errors.Is(err, refused) {
		t.Error(err)
	}
}

// A program that ends leaves no button that does nothing, and passes on what was
// pressed until then.
func TestP15TheEndLeavesNoDeadButton(t *testing.T) {
	startBus(t)
	d := startDaemon(t, everything...)
	n, choices := busNotifier()
	n.Notify(t.Context(), thanks)
	n.Notify(t.Context(), interview)
	d.gone(2, 1) // into the service's list
	d.click(1, "sent")
	if err := d.conn.BusObject().Call("org.freedesktop.DBus.Peer.Ping", 0).Err; err != nil { // the click is on its way before
		t.Fatal(err)
	}
	n.Close()
	if up := d.onScreen(); len(up) > 0 {
		t.Errorf("on the screen is %q", up)
	}
	want := reminders.Choice{Application: "n1", Step: thanks.Step, Action: reminders.ActionSent}
	select {
	case got := <-choices:
		if got != want {
			t.Errorf("chosen was %v", got)
		}
	default:
		t.Error("what was pressed before the end is lost")
	}
	if r := n.Notify(context.Background(), thanks); !r.Unsent {
		t.Errorf("after the end: %+v", r)
	}
}

// What is told by a program that ends at once has no buttons.
func TestP15WhoEndsAtOnceShowsNoButtons(t *testing.T) {
	startBus(t)
	d := startDaemon(t, everything...)
	n, _ := busNotifier()
	wantReport(t, n.Notify(t.Context(), reminders.Notification{ID: "damage", Deaf: true, Title: "Afterword can’t remind you"}), reminders.Working, false)
	if a := d.lastAsked(); len(a.Actions) > 0 {
		t.Errorf("the buttons are %q", a.Actions)
	}
}

// From the record to the screen: a service without buttons shows each reminder
// once, with its words, also over a change of state.
func TestP15WithoutButtonsEachIsToldOnceByBeeep(t *testing.T) {
	startBus(t)
	opened, err := store.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer opened.Close()
	y := &year{t: t, r: rand.New(rand.NewPCG(1, 1)), daemon: startDaemon(t, "body"), store: opened}
	y.set(fixture.At(t, "2026-03-03 14:00 America/Toronto"))
	raj := fixture.Person("Raj Patel", "raj@northwind.example")
	a := fixture.Application("R&D Labs", []data.Person{raj}, fixture.Round(t, "2026-03-03 14:00 America/Toronto", raj))
	if err := opened.Save(a, y.now()); err != nil {
		t.Fatal(err)
	}
	for range 6 {
		y.begin()
		y.set(y.now().Add(31 * time.Minute))
		y.look()
		y.end()
	}
	var told []string
	for _, a := range y.daemon.allAsked() {
		if told = append(told, a.Title+" | "+a.Body); !a.isBeeeps() {
			t.Errorf("not by beeep: %v", a)
		}
	}
	if want := []string{"How did it go at R+D Labs?", "Say thank you to Raj Patel – R+D Labs"}; !slices.EqualFunc(told, want, strings.HasPrefix) {
		t.Errorf("told is %q", told)
	}
}
