package reminders

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"afterword/data"
	"afterword/data/store"
)

// soak reports whether the tests run in their long form, by "make soak".
func soak() bool { return os.Getenv("AFTERWORD_SOAK") != "" }

func TestP8WhatFellDueWhileAsleepStoppedOrOffIsToldOnce(t *testing.T) {
	ways := map[string]func(d *desk, length time.Duration){
		"asleep":  func(d *desk, length time.Duration) { d.wall = d.wall.Add(length) },
		"stopped": (*desk).pass,
		"off": func(d *desk, length time.Duration) {
			d.pass(length)
			d.steady = 0
			d.restart()
		},
	}
	for name, away := range ways {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, thanksOnly("a"))
			d.run(time.Hour)
			away(d, 3*time.Hour)
			d.run(time.Minute)
			d.wantShown("Tue 19:00 Say thank you to Raj – Company a | 20 hours left.")
			away(d, time.Hour)
			d.run(time.Hour)
			d.wantShown()
		})
	}
}

// The thank-you is due at 17:00, the follow-up a week later at 9:00. Whatever
// happens to the clock before, each is told within a minute of the clock
// showing that it is due, and once.
func TestP9ToldWithinAMinuteOfBeingDueWhateverTheClockDoes(t *testing.T) {
	const day = 24 * time.Hour
	ways := map[string][]time.Duration{ // by how much the clock is set, half an hour apart
		"right":                 {},
		"an hour back":          {-time.Hour},
		"an hour on":            {time.Hour},
		"an hour on and back":   {2 * time.Hour, -2 * time.Hour},
		"an hour back and on":   {-time.Hour, time.Hour},
		"a day back":            {-day},
		"a day back and on":     {-day, day},
		"a day on and back":     {day, -day},
		"ten years on and back": {10 * 365 * day, -10 * 365 * day},
		"ten years back and on": {-10 * 365 * day, 10 * 365 * day},
	}
	for name, sets := range ways {
		t.Run(name, func(t *testing.T) {
			w := watchDesk(t)
			w.run(30 * time.Minute)
			for _, by := range sets {
				w.wall = w.wall.Add(by)
				w.run(30 * time.Minute)
			}
			for w.wall.Before(w.followUp.Add(2 * time.Hour)) {
				w.run(30 * time.Minute)
			}
			if len(w.thanks) != 1 {
				t.Errorf("the thank-you was told %d times: %v", len(w.thanks), w.thanks)
			}
			inTime := slices.DeleteFunc(w.follows, func(at time.Time) bool {
				return at.Before(w.followUp) || at.After(w.followUp.Add(time.Minute))
			})
			if len(inTime) != 1 {
				t.Errorf("the follow-up was told %d times on its day", len(inTime))
			}
		})
	}
}

// watched is a desk that checks each minute whether what is due was told.
type watched struct {
	*desk
	thankYou, followUp time.Time
	thanks, follows    []time.Time // when they were told
}

func watchDesk(t *testing.T) *watched {
	d := newDesk(t, thanksOnly("a"))
	w := &watched{desk: d, thankYou: d.wall.Add(2 * time.Hour), followUp: d.wall.AddDate(0, 0, 7).Add(-6 * time.Hour)}
	d.notify = func(_ context.Context, n Notification) Report {
		if strings.Contains(n.Title+n.Body, "Say thank you") && d.wall.Before(w.thankYou.Add(18*time.Hour)) ||
			strings.Contains(n.Body, "still welcome") && d.wall.Before(w.thankYou.Add(36*time.Hour)) { // then it is told once more
			w.thanks = append(w.thanks, d.wall)
		}
		if strings.Contains(n.Title+n.Body, "Follow up") {
			w.follows = append(w.follows, d.wall)
		}
		return Report{Answer: Working}
	}
	return w
}

// run looks, and lets time go by.
func (w *watched) run(length time.Duration) {
	w.t.Helper()
	due := time.Duration(0)
	for end := w.steady + length; w.steady < end; {
		wait := w.beat(w.t.Context())
		w.pass(wait)
		if w.wall.Before(w.thankYou) || !w.wall.Before(w.thankYou.Add(18*time.Hour)) {
			due = 0
		} else if due += wait; due >= time.Minute && len(w.thanks) == 0 {
			w.t.Fatalf("at %v the thank-you has been due for %v", w.wall, due)
		}
	}
}

func TestP11TravelChangesTheDisplayAndNotTheInstants(t *testing.T) {
	a := northwind() // Tuesday 14:00 in Toronto
	b := thanksOnly("b")
	d := newDesk(t, a)
	d.wall = d.wall.Add(-48 * time.Hour)
	d.run(time.Hour)
	d.home, _ = data.Zone("Europe/Berlin") // while it runs
	d.run(24 * time.Hour)
	d.wantShown("Mon 20:00 Interview at Northwind Labs in 24 hours | Tuesday 3 March, 20:00.")
	d.home, _ = data.Zone("America/Vancouver")
	d.run(23 * time.Hour)
	d.wantShown("Tue 10:00 Interview at Northwind Labs in 1 hour | Tuesday 3 March, 11:00.")

	d.home = b.Interviews[0].End.Location()
	d.save(b)
	d.run(2 * time.Hour)
	d.wantShown("Tue 15:15 How did it go", "Tue 17:00 Say thank you", "Tue 17:00 Say thank you")
	d.home, _ = data.Zone("Asia/Tokyo") // where it is early morning
	d.run(3 * time.Hour)
	d.restart()
	d.run(time.Hour)
	d.wantShown()
}

// In Tokyo it is seven in the morning when the thank-you opens, and the user
// asleep; back home it is five in the afternoon.
func TestP11AwakeHoursAreThoseOfWhereTheUserIs(t *testing.T) {
	d := newDesk(t, thanksOnly("a"))
	toronto := d.home
	d.home, _ = data.Zone("Asia/Tokyo")
	d.run(2*time.Hour + 30*time.Minute)
	d.wantShown()
	d.home = toronto
	d.run(time.Minute)
	d.wantShown("Tue 17:30 Say thank you")
}

func TestP13FiveHundredOverdueAreOneSummary(t *testing.T) {
	var apps []data.Application
	for i := range 500 {
		apps = append(apps, thanksOnly(fmt.Sprintf("%03d", i)))
	}
	d := newDesk(t, apps...)
	d.sleep(19 * time.Hour)
	d.restart()
	d.run(time.Minute)
	d.wantShown("Wed 10:00 500 applications are waiting for you | Say thank you to Raj – Company 000 · Say thank you")
	d.run(59 * time.Minute) // the last call of each falls due together, too
	d.run(time.Minute)
	d.wantShown("Wed 11:00 500 applications are waiting for you")
}

// One thing falls due each minute, for hours, and the program is started anew
// now and then.
func TestP13NeverMoreThanSixAnHourAndNothingIsLost(t *testing.T) {
	d := newDesk(t)
	var all []store.LedgerKey
	for i := range 180 {
		a := thanksOnly(fmt.Sprintf("%03d", i))
		later := time.Duration(i) * time.Minute
		a.Interviews[0].Start = data.Moment{Time: a.Interviews[0].Start.Add(later)}
		a.Interviews[0].End = data.Moment{Time: a.Interviews[0].End.Add(later)}
		d.save(a)
		all = append(all, store.LedgerKey{
			Application: a.ID, Step: "thank_you:round1:raj", Reminder: string(RemindOpens), For: a.Interviews[0].End.Add(2 * time.Hour),
		})
	}
	var sent []time.Time
	d.notify = func(context.Context, Notification) Report {
		sent = append(sent, d.wall)
		return Report{Answer: Working}
	}
	notify := d.notify
	for range 18 {
		d.run(21 * time.Minute)
		d.restart()
		d.notify = notify
	}
	for i, at := range sent {
		if i >= 6 && at.Sub(sent[i-6]) < time.Hour {
			t.Errorf("seven from %v to %v", sent[i-6], at)
		}
		if i >= 1 && at.Sub(sent[i-1]) < 10*time.Second {
			t.Errorf("two at %v", at)
		}
	}
	for _, telling := range all {
		told, _, err := d.store.LedgerEntry(telling)
		if told.Result != string(Working) || err != nil {
			t.Errorf("%s: %+v, %v", telling.Application, told, err)
		}
	}
}

func TestP13TheLastOfAnHourIsKeptForAnInterview(t *testing.T) {
	d := newDesk(t)
	for i := range 9 { // a thank-you each five minutes from 17:00 on
		d.save(endedAt(fmt.Sprint(i), d.wall.Add(time.Duration(i)*5*time.Minute), data.StepDebrief))
	}
	d.save(endedAt("next", d.wall.Add(4*time.Hour+50*time.Minute))) // begins at 18:50
	d.run(time.Minute)
	d.shown = nil // a day before
	d.run(3*time.Hour + 10*time.Minute)
	d.wantShown(
		"Tue 17:00 Say thank you", "Tue 17:05", "Tue 17:10", "Tue 17:15", "Tue 17:20",
		"Tue 17:50 Interview at Company next in 1 hour", "Tue 18:05 10 applications are waiting for you",
	)
}

func TestP13TenSecondsApartHoweverOftenSomethingChanges(t *testing.T) {
	d := newDesk(t, thanksOnly("a"), thanksOnly("b"), thanksOnly("c"))
	d.run(2*time.Hour - beat)
	var sent []time.Time
	d.notify = func(context.Context, Notification) Report {
		sent = append(sent, d.wall)
		return Report{Answer: Working}
	}
	for range 120 {
		d.beat(t.Context())
		d.pass(time.Second)
	}
	if len(sent) != 3 || sent[1].Sub(sent[0]) < 10*time.Second || sent[2].Sub(sent[1]) < 10*time.Second {
		t.Errorf("sent at %v", sent)
	}
}

func TestWhatFellDueWhilePausedIsOneSummaryAfterwards(t *testing.T) {
	d := newDesk(t, thanksOnly("a"), northwind())
	until := d.wall.Add(4 * time.Hour)
	if err := d.Pause(until); err != nil {
		t.Fatal(err)
	}
	d.run(2 * time.Hour)
	d.restart()
	d.run(2*time.Hour - 2*beat)
	d.wantShown()
	d.run(time.Hour)
	d.wantShown("Tue 19:00 2 applications are waiting for you")
}

func TestAPauseCanBeEndedSooner(t *testing.T) {
	d := newDesk(t, thanksOnly("a"))
	if err := d.Pause(d.wall.Add(20 * time.Hour)); err != nil {
		t.Fatal(err)
	}
	d.run(3 * time.Hour)
	d.wantShown()
	if err := d.Pause(time.Time{}); err != nil {
		t.Fatal(err)
	}
	select {
	case <-d.changed: // it looks at once
	default:
		t.Error("the scheduler does not know")
	}
	d.run(time.Minute)
	d.wantShown("Tue 18:00 Say thank you")
}

func TestNotificationsOfWhatIsSettledAreWithdrawn(t *testing.T) {
	ids := map[string]func(d *desk, a data.Application){
		"sent":    func(d *desk, a data.Application) { d.save(a.WithTouch(touch(d, data.TouchSent, data.StepThankYou))) },
		"skipped": func(d *desk, a data.Application) { d.save(a.WithTouch(touch(d, data.TouchSkipped, data.StepThankYou))) },
		"put off": func(d *desk, a data.Application) {
			later := touch(d, data.TouchLater, data.StepThankYou)
			later.Until = data.Moment{Time: d.wall.Add(time.Hour)}
			d.save(a.WithTouch(later))
		},
		"closed": func(d *desk, a data.Application) {
			d.save(a.WithTouch(data.Touch{Kind: data.TouchOutcome, Outcome: data.OutcomeArchived, At: data.Moment{Time: d.wall}}))
		},
		"deleted": func(d *desk, a data.Application) {
			if err := d.store.Delete(a.ID, d.wall); err != nil {
				d.t.Fatal(err)
			}
			d.news = true
		},
	}
	for name, settle := range ids {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, thanksOnly("a"), thanksOnly("b"))
			d.run(3 * time.Hour)
			d.save(thanksOnly("b")) // changes nothing
			d.run(time.Minute)
			if len(d.withdrawn) > 0 {
				t.Fatalf("withdrawn: %v", d.withdrawn)
			}
			settle(d, thanksOnly("a"))
			d.run(time.Minute)
			if want := []string{"a/thank_you:round1:raj"}; !slices.Equal(d.withdrawn, want) {
				t.Errorf("withdrawn: %v, want %v", d.withdrawn, want)
			}
		})
	}
}

func TestASummaryIsWithdrawnWhenAllOfItIsSettled(t *testing.T) {
	d := newDesk(t, thanksOnly("a"), thanksOnly("b"))
	d.sleep(3 * time.Hour)
	d.wantShown("Tue 18:00 2 applications are waiting for you")
	for _, id := range []string{"b", "a"} {
		if len(d.withdrawn) > 0 {
			t.Errorf("withdrawn before %s was sent", id)
		}
		d.save(thanksOnly(id).WithTouch(touch(d, data.TouchSent, data.StepThankYou)))
		d.run(time.Minute)
	}
	if !slices.Equal(d.withdrawn, []string{""}) {
		t.Errorf("withdrawn: %q", d.withdrawn)
	}
}

// Both applications know Raj. A follow-up sent for one keeps the other's
// back, until it turns out that it was not sent.
func TestAFollowUpKeepsOthersToTheSamePersonBack(t *testing.T) {
	thanked := func(id string) data.Application {
		a := thanksOnly(id)
		a.People = a.People[:1]
		return a.WithTouch(data.Touch{
			Kind: data.TouchSent, Step: data.StepThankYou, Interview: "round1", Person: "raj", At: a.Interviews[0].End,
		})
	}
	for _, undone := range []bool{false, true} {
		a, b := thanked("a"), thanked("b")
		d := newDesk(t, a, b)
		d.run(6 * 24 * time.Hour) // Monday; both may be written for on Tuesday
		d.save(a.WithTouch(data.Touch{Kind: data.TouchSent, Step: data.StepFollowUp, Person: "raj", At: data.Moment{Time: d.wall}}))
		d.run(2 * 24 * time.Hour)
		d.wantShown()
		if undone {
			d.save(a)
			d.run(time.Hour)
			d.wantShown("Wed 16:01 2 applications are waiting for you | Follow up with Raj – Company a · Follow up with Raj – Company b")
			continue
		}
		d.run(6 * 24 * time.Hour)
		d.wantShown("Mon 09:00 Follow up with Raj – Company b", "Tue 09:00 Follow up with Raj – Company b")
	}
}
