package reminders

import (
	"context"
	"log/slog"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"afterword/data"
	"afterword/data/store"
)

func init() {
	slog.SetLogLoggerLevel(slog.LevelError + 1) // what is told is written into the log; the tests look at it themselves
	os.Setenv("LC_ALL", "C")                    // the tests read English
}

// desk is a user's computer: a store, a clock with two hands, and a
// notification service that writes down what it showed.
type desk struct {
	t         testing.TB
	folder    string
	store     *store.Store
	wall      time.Time     // what the clock on the wall shows
	steady    time.Duration // the other hand: it stands while the computer sleeps
	home      *time.Location
	after     chan time.Time
	answer    Report
	shown     []string // "Tue 17:00 title | body"
	withdrawn []string // Notification.ID
	*Scheduler
}

// newDesk is a computer that shows the end of the interview.
func newDesk(t testing.TB, apps ...data.Application) *desk {
	t.Helper()
	end := northwind().Interviews[0].End
	d := &desk{
		t: t, folder: t.TempDir(), wall: end.Time, home: end.Location(),
		after: make(chan time.Time), answer: Report{Answer: Working},
	}
	d.restart()
	if err := d.store.SaveAll(apps, d.wall); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = d.store.Close() })
	return d
}

// restart ends the program, if it runs, and starts it again.
func (d *desk) restart() {
	d.t.Helper()
	if d.store != nil {
		if err := d.store.Close(); err != nil {
			d.t.Fatal(err)
		}
	}
	var err error
	if d.store, err = store.Open(d.folder); err != nil {
		d.t.Fatal(err)
	}
	d.Scheduler = NewScheduler(d.store, d.show, d.takeAway, Clock{
		Wall:   func() time.Time { return d.wall },
		Steady: func() time.Duration { return d.steady },
		Home:   func() *time.Location { return d.home },
		After:  func(time.Duration) <-chan time.Time { return d.after },
	})
}

func (d *desk) show(_ context.Context, n Notification) Report {
	if !d.answer.Unsent {
		d.shown = append(d.shown, d.wall.In(d.home).Format("Mon 15:04 ")+n.Title+" | "+n.Body)
	}
	return d.answer
}

func (d *desk) takeAway(ids []string) { d.withdrawn = append(d.withdrawn, ids...) }

func (d *desk) save(a data.Application) {
	d.t.Helper()
	if err := d.store.Save(a, d.wall); err != nil {
		d.t.Fatal(err)
	}
	d.news = true // as Changed does
}

// run lets time go by with the program running.
func (d *desk) run(length time.Duration) {
	for end := d.wall.Add(length); !d.wall.After(end); {
		d.pass(d.beat(d.t.Context()))
	}
}

// pass lets time go by on both hands.
func (d *desk) pass(length time.Duration) {
	d.wall, d.steady = d.wall.Add(length), d.steady+length
}

// sleep lets time go by while the computer sleeps, and then the program looks
// once.
func (d *desk) sleep(length time.Duration) {
	d.wall = d.wall.Add(length)
	d.beat(d.t.Context())
}

// wantShown checks what was shown, each by its beginning, and forgets it.
func (d *desk) wantShown(want ...string) {
	d.t.Helper()
	if !slices.EqualFunc(d.shown, want, strings.HasPrefix) {
		d.t.Errorf("\n got %s\nwant %s", strings.Join(d.shown, "\n     "), strings.Join(want, "\n     "))
	}
	d.shown = nil
}

// touch is what happened with a step of the first interview.
func touch(d *desk, kind data.TouchKind, step data.StepKind) data.Touch {
	t := data.Touch{Kind: kind, Step: step, At: data.Moment{Time: d.wall}, Interview: "round1"}
	if step == data.StepThankYou {
		t.Person = "raj"
	}
	return t
}

// thanksOnly is northwind under another ID, with its debrief done, so that
// two hours after the interview the thank-you alone is due.
func thanksOnly(id string) data.Application {
	a := northwind()
	a.ID, a.Company = id, "Company "+id
	return a.WithTouch(data.Touch{
		Kind: data.TouchDone, Step: data.StepDebrief, Interview: "round1", At: a.Interviews[0].End,
	})
}
