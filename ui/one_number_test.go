package ui

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"afterword/data"
	"afterword/data/fixture"
	"afterword/reminders"
	"afterword/ui/tray"
)

// What there is to do has one number: the window's title, the list, the tray and
// a notification of several things say the same, whatever the state.
func TestOneNumberEverywhere(t *testing.T) {
	r, told, most := rand.New(rand.NewPCG(3, 3)), 0, 0
	for range 40 {
		now := fixture.At(t, "2026-03-03 12:00 America/Toronto").Add(time.Duration(r.IntN(40*24*60)) * time.Minute)
		apps := fixture.SomeApplications(t, now, 1+r.IntN(30))
		for n := range apps {
			apps[n] = happened(r, apps[n], now)
		}
		d := sitDown(t, now.Format("2006-01-02 15:04 ")+"America/Toronto", apps...)

		board := tray.NewBoard(d.store)
		if err := board.Read(d.now); err != nil {
			t.Fatal(err)
		}
		state, err := board.State()
		if err != nil {
			t.Fatal(err)
		}
		groups, due := d.w.rows.Grouped(d.now)
		if list := len(groups[reminders.DoNow]); due != state.Due || list != state.Due {
			t.Errorf("%v: the title says %d, the list %d, the tray %d", now, due, list, state.Due)
		}
		title := "Afterword"
		if due > 0 {
			title = fmt.Sprintf("Afterword – %d to do", due)
		}
		if got := d.w.win.Title(); got != title {
			t.Errorf("%v: the title is %q, want %q", now, got, title)
		}
		most = max(most, due)
		if n, ok := d.firstTold(); ok && n.ID == "" {
			said := fmt.Sprintf("%d applications are waiting for you", due)
			if due == 1 {
				said = "1 application is waiting for you"
			}
			if due > 0 && n.Title != said || due == 0 && !strings.Contains(n.Title, "coming up") {
				t.Errorf("%v: told is %q, want %q", now, n.Title, said)
			}
			told++
		}
	}
	if told < 10 || most < 5 {
		t.Errorf("%d were told, %d were to do at most: that says nothing", told, most)
	}
}

// happened lets something happen with an application.
func happened(r *rand.Rand, a data.Application, now time.Time) data.Application {
	e := reminders.EntryOf(a, nil, data.DefaultRules(), now)
	at := data.Moment{Time: now.Add(-time.Minute)}
	if e.Next.Kind == "" {
		return a
	}
	switch r.IntN(6) {
	case 0:
		until := data.Moment{Time: now.Add(time.Duration(r.IntN(48)-24) * time.Hour)}
		return a.WithTouch(data.Touch{Kind: data.TouchLater, Step: e.Next.Kind, Interview: e.Next.Interview, Person: e.Next.Person, At: at, Until: until})
	case 1:
		return a.WithTouch(data.Touch{Kind: data.TouchReply, Reply: data.ReplyQuestion, At: at})
	case 2:
		return a.WithTouch(data.Touch{Kind: data.TouchOutcome, Outcome: data.OutcomeWithdrawn, At: at})
	}
	return a
}

// firstTold is the first notification that comes now, if one does.
func (d *user) firstTold() (first reminders.Notification, ok bool) {
	ctx, cancel := context.WithCancel(d.t.Context())
	after := make(chan time.Time)
	notify := func(_ context.Context, n reminders.Notification) reminders.Report {
		if !ok {
			first, ok = n, true
		}
		return reminders.Report{Answer: reminders.Working}
	}
	s := reminders.NewScheduler(d.store, notify, func([]string) {}, reminders.Clock{
		Wall: func() time.Time { return d.now }, Steady: func() time.Duration { return 0 }, Home: d.now.Location,
		After: func(time.Duration) <-chan time.Time { return after },
	})
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		s.Run(ctx)
	}()
	after <- d.now // when this is taken, the first look is over
	cancel()
	<-ended
	return first, ok
}
