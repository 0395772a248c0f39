package reminders

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"afterword/data"
)

// desk is a user's computer: a store, a clock with two hands, and a
// notification service that writes down what it showed.
type desk struct {
	t      *testing.T
	folder string
	store  *data.Store
	wall   time.Time // what the clock on the wall shows
	home   *time.Location
	tick   chan time.Time // follows the other hand: it stands while the computer sleeps
	answer Report
	shown  []string // "Tue 17:00 title | body"
	*Scheduler
}

// newDesk is a computer that shows the end of the interview.
func newDesk(t *testing.T, apps ...data.Application) *desk {
	t.Helper()
	end := northwind().Interviews[0].End
	d := &desk{
		t: t, folder: t.TempDir(), wall: end.Time, home: end.Location(),
		tick: make(chan time.Time), answer: Report{Answer: Working},
	}
	d.restart()
	if err := d.store.SaveAll(apps); err != nil {
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
	if d.store, err = data.Open(d.folder); err != nil {
		d.t.Fatal(err)
	}
	d.Scheduler = NewScheduler(d.read, d.store, d.show, Clock{
		Now:  func() time.Time { return d.wall },
		Home: func() *time.Location { return d.home },
		Tick: d.tick,
	})
}

func (d *desk) read() ([]data.Application, data.Rules, error) {
	apps, _, err := d.store.Applications()
	return apps, data.DefaultRules(), err
}

func (d *desk) show(_ context.Context, title, body string) Report {
	if !d.answer.Unsent {
		d.shown = append(d.shown, d.wall.In(d.home).Format("Mon 15:04 ")+title+" | "+body)
	}
	return d.answer
}

func (d *desk) save(a data.Application) {
	d.t.Helper()
	if err := d.store.Save(a); err != nil {
		d.t.Fatal(err)
	}
}

// run lets time go by with the program looking every 30 s.
func (d *desk) run(length time.Duration) {
	for end := d.wall.Add(length); !d.wall.After(end); d.wall = d.wall.Add(30 * time.Second) {
		d.look(d.t.Context())
	}
}

// sleep lets time go by without the program, and then it looks once.
func (d *desk) sleep(length time.Duration) {
	d.wall = d.wall.Add(length)
	d.look(d.t.Context())
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
