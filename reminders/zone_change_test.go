package reminders

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"afterword/data"
)

// Around each change of each clock the program runs, and each step is told
// once: those of days at their local hour, those of hours when they have
// elapsed. The short form takes some zones and one year.
func TestP10NoStepTwiceOrNeverAtAClockChange(t *testing.T) {
	zones := []string{
		"America/Toronto", "Europe/Berlin", "Australia/Lord_Howe", "Pacific/Chatham", "Africa/Casablanca", "America/Santiago",
		"Asia/Gaza", "Atlantic/Azores",
	}
	last := 2026
	if soak() {
		zones, last = allZones(t), 2031 // as far as changes goes
	}
	seen := map[string]bool{} // many zones change alike
	for _, name := range zones {
		loc, err := data.Zone(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, change := range changes(loc) {
			_, from := change.Add(-time.Second).In(loc).Zone()
			_, to := change.In(loc).Zone()
			key := fmt.Sprint(change.Unix(), from, to)
			if change.Year() < last && !seen[key] {
				seen[key] = true
				tellAround(t, loc, change.In(loc))
			}
		}
	}
	t.Log(len(seen), "clock changes")
}

// tellAround lets the clock change while follow-ups and a thank-you wait.
func tellAround(t *testing.T, loc *time.Location, change time.Time) {
	t.Helper()
	d := newDesk(t)
	defer d.store.Close() // there are many of them
	settings := data.DefaultSettings()
	settings.Rules.WorkingDays = []time.Weekday{0, 1, 2, 3, 4, 5, 6}
	if err := d.store.SaveSettings(settings, d.wall); err != nil {
		t.Fatal(err)
	}
	day := data.DateOf(change)
	want := map[string][]time.Time{}
	for i := range data.Date(3) { // the day before, on the day, and after
		id := fmt.Sprint("day", int(i))
		d.save(endedAt(id, (day+i-8).At(15*60, loc), data.StepDebrief, data.StepThankYou))
		want[id] = []time.Time{(day + i - 1).At(9*60, loc)}
	}
	eve := (day - 1).At(20*60, loc)
	d.save(endedAt("hours", eve, data.StepDebrief))
	want["hours"] = []time.Time{day.At(8*60, loc), eve.Add(20 * time.Hour), (day + 1).At(9*60, loc)} // it opens at night

	told := map[string][]time.Time{}
	d.notify = func(_ context.Context, n Notification) Report {
		if !strings.HasPrefix(n.Title, "Interview") {
			told[n.Application] = append(told[n.Application], d.wall)
		}
		return Report{Answer: Working}
	}
	d.home, d.wall = loc, (day-1).At(7*60, loc)
	d.run((day + 1).At(12*60, loc).Sub(d.wall))
	for id, times := range want {
		inTime := slices.EqualFunc(told[id], times, func(got, want time.Time) bool {
			return !got.Before(want) && got.Before(want.Add(time.Minute))
		})
		if !inTime {
			t.Errorf("%s, clock change %v: %s was told at %v, want %v", loc, change, id, told[id], times)
		}
	}
}

// endedAt is an application whose interview ended then, and of which these
// steps are done.
func endedAt(id string, end time.Time, done ...data.StepKind) data.Application {
	a := northwind()
	a.ID, a.Company = id, "Company "+id
	a.People = []data.Person{{ID: "raj", Name: "Raj", Email: id + "@northwind.example", Role: data.RoleInterviewer}}
	a.Interviews[0].Start, a.Interviews[0].End = data.Moment{Time: end.Add(-time.Hour)}, data.Moment{Time: end}
	for _, step := range done {
		t := data.Touch{Kind: data.TouchDone, Step: step, Interview: "round1", At: data.Moment{Time: end.Add(time.Minute)}}
		if step.IsEmail() {
			t.Kind, t.Person = data.TouchSent, "raj"
		}
		a = a.WithTouch(t)
	}
	return a
}
