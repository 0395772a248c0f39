package reminders

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"afterword/data"
	"afterword/data/calendar"
)

// inWords is an event in a line: "Tue 14:00–15:00 Summary (alarms)".
func inWords(e calendar.Event) string {
	words := e.Start.Format("2 Jan 15:04") + e.End.Format("–15:04 ") + e.Summary
	if e.Cancelled {
		return words + " (off)"
	}
	for _, at := range e.Alarms {
		words += at.Format(" !2 Jan 15:04")
	}
	return words
}

func TestEvents(t *testing.T) {
	end := northwind().Interviews[0].End
	with := func(touches ...data.Touch) data.Application {
		a := northwind()
		for _, touch := range touches {
			a = a.WithTouch(touch)
		}
		return a
	}
	off := northwind()
	off.Interviews[0].CalledOff = true
	sent := data.Touch{Kind: data.TouchSent, Step: data.StepThankYou, Interview: "round1", Person: "raj", At: data.Moment{Time: end.Add(3 * time.Hour)}}
	no := data.Touch{Kind: data.TouchReply, Reply: data.ReplyRejection, Person: "raj", At: data.Moment{Time: end.Add(48 * time.Hour)}}
	for name, test := range map[string]struct {
		a     data.Application
		after time.Duration // after the end of the interview
		want  []string
	}{
		"the day before: what follows from the interview is there already, as the computer may be off": {northwind(), -26 * time.Hour, []string{
			"3 Mar 14:00–15:00 Interview: Northwind Labs – Data engineer !2 Mar 14:00 !3 Mar 13:00",
			"3 Mar 15:00–15:30 How did it go at Northwind Labs? !3 Mar 15:15",
			"3 Mar 17:00–17:30 Say thank you to Raj – Northwind Labs !3 Mar 17:00 !4 Mar 11:00 !5 Mar 09:00",
			"10 Mar 09:00–09:30 Follow up with Kim – Northwind Labs !10 Mar 09:00 !13 Mar 09:00 !20 Mar 09:00",
		}},
		"what was sent is off": {with(sent), 4 * time.Hour, []string{
			"3 Mar 14:00–15:00 Interview: Northwind Labs – Data engineer",
			"3 Mar 15:00–15:30 How did it go at Northwind Labs? (off)",
			"3 Mar 17:00–17:30 Say thank you to Raj – Northwind Labs (off)",
			"10 Mar 09:00–09:30 Follow up with Kim – Northwind Labs !10 Mar 09:00 !13 Mar 09:00 !20 Mar 09:00",
		}},
		"called off": {off, -26 * time.Hour, []string{"3 Mar 14:00–15:00 Interview: Northwind Labs – Data engineer (off)"}},
		"they said no": {with(sent, no), 50 * time.Hour, []string{
			"3 Mar 14:00–15:00 Interview: Northwind Labs – Data engineer",
			"3 Mar 15:00–15:30 How did it go at Northwind Labs? (off)",
			"3 Mar 17:00–17:30 Say thank you to Raj – Northwind Labs (off)",
			"10 Mar 09:00–09:30 Follow up with Kim – Northwind Labs (off)",
		}},
		"after a quarter what is over is gone": {with(sent, no), 90 * 24 * time.Hour, nil},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, e := range Events([]data.Application{test.a}, data.DefaultSettings(), end.Add(test.after)) {
				got = append(got, inWords(e))
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(test.want, "\n"))
			}
		})
	}
}

// TestEventsKeepTheirUID holds that what a calendar was given is found again
// when it is due, put off and done.
func TestEventsKeepTheirUID(t *testing.T) {
	a, end := northwind(), northwind().Interviews[0].End
	uids := func(a data.Application, now time.Time) (all []string) {
		for _, e := range Events([]data.Application{a}, data.DefaultSettings(), now) {
			all = append(all, e.UID)
		}
		return all
	}
	before := uids(a, end.Add(-26*time.Hour))
	moved := northwind()
	moved.Interviews[0].Start, moved.Interviews[0].End = data.Moment{Time: end.Time}, data.Moment{Time: end.Add(time.Hour)}
	late := data.Touch{Kind: data.TouchLater, Step: data.StepThankYou, Interview: "round1", Person: "raj", At: data.Moment{Time: end.Add(3 * time.Hour)}, Until: data.Moment{Time: end.Add(9 * time.Hour)}}
	for name, after := range map[string][]string{
		"moved":   uids(moved, end.Add(-26*time.Hour)),
		"due":     uids(a, end.Add(4*time.Hour)),
		"put off": uids(a.WithTouch(late), end.Add(4*time.Hour)),
	} {
		if !slices.Equal(before, after) {
			t.Errorf("%s: %q, before %q", name, after, before)
		}
	}
}

// TestTheCalendarFileFollows holds that the file is written at the start and
// after each change, and only then.
func TestTheCalendarFileFollows(t *testing.T) {
	d := newDesk(t, northwind())
	path := filepath.Join(t.TempDir(), "afterword.ics")
	settings := data.DefaultSettings()
	settings.Calendar = path
	if err := d.store.SaveSettings(settings, time.Now()); err != nil {
		t.Fatal(err)
	}
	file := func() string { b, _ := os.ReadFile(path); return string(b) }
	d.beat(t.Context())
	first := file()
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 || !strings.Contains(first, "Say thank you to Raj") {
		t.Fatalf("the file is %v, %v:\n%s", info, err, first)
	}
	d.run(time.Hour)
	if file() != first {
		t.Error("nothing changed, yet the file did")
	}
	d.save(northwind().WithTouch(touch(d, data.TouchSent, data.StepThankYou)))
	d.beat(t.Context())
	if second := file(); !strings.Contains(second, "STATUS:CANCELLED") {
		t.Errorf("after it was sent:\n%s", second)
	}
}

// TestAForeignFileIsNotWrittenOver holds that a wrong path in the settings
// costs nothing.
func TestAForeignFileIsNotWrittenOver(t *testing.T) {
	for name, want := range map[string]error{"diary.ics": calendar.ErrForeign, ".profile": ErrNoCalendarName, "new": ErrNoCalendarName, "run.ics.sh": ErrNoCalendarName} {
		path := filepath.Join(t.TempDir(), name)
		there := "Dear diary"
		if name == "new" {
			there = ""
		} else if err := os.WriteFile(path, []byte(there), 0o600); err != nil {
			t.Fatal(err)
		}
		err := KeepCalendar(path, []data.Application{northwind()}, data.DefaultSettings(), time.Now())
		if b, _ := os.ReadFile(path); !errors.Is(err, want) || string(b) != there {
			t.Errorf("%s: %v; the file holds %q", name, err, b)
		}
	}
}
