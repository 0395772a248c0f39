package data

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

// A clock time that is skipped moves on by the gap; of one that comes twice it
// is the first. On either side of Greenwich.
func TestDateAtAClockChange(t *testing.T) {
	for _, c := range []struct{ zone, day, clock, want string }{
		{"America/Toronto", "2026-03-08", "01:59", "2026-03-08T01:59:00-05:00"},
		{"America/Toronto", "2026-03-08", "02:30", "2026-03-08T03:30:00-04:00"},
		{"America/Toronto", "2026-03-08", "03:00", "2026-03-08T03:00:00-04:00"},
		{"America/Toronto", "2026-11-01", "00:59", "2026-11-01T00:59:00-04:00"},
		{"America/Toronto", "2026-11-01", "01:30", "2026-11-01T01:30:00-04:00"},
		{"America/Toronto", "2026-11-01", "02:00", "2026-11-01T02:00:00-05:00"},
		{"Europe/Berlin", "2026-03-29", "02:30", "2026-03-29T03:30:00+02:00"},
		{"Europe/Berlin", "2026-10-25", "01:59", "2026-10-25T01:59:00+02:00"},
		{"Europe/Berlin", "2026-10-25", "02:30", "2026-10-25T02:30:00+02:00"},
		{"Europe/Berlin", "2026-10-25", "03:00", "2026-10-25T03:00:00+01:00"},
		{"Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-04T02:45:00+11:00"},
		{"Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-05T01:45:00+11:00"},
		{"America/Santiago", "2026-09-06", "00:00", "2026-09-06T01:00:00-03:00"}, // no midnight
		{"America/Santiago", "2026-04-04", "23:30", "2026-04-04T23:30:00-03:00"},
		{"Pacific/Apia", "2011-12-30", "10:00", "2011-12-31T10:00:00+14:00"}, // a day that was left out
		{"UTC", "2026-03-29", "02:30", "2026-03-29T02:30:00Z"},
	} {
		loc, err := Zone(c.zone)
		if err != nil {
			t.Fatal(err)
		}
		day, err := ParseDate(c.day)
		if err != nil {
			t.Fatal(err)
		}
		clock, err := time.Parse("15:04", c.clock)
		if err != nil {
			t.Fatal(err)
		}
		if got := day.At(clock.Hour()*60+clock.Minute(), loc).Format(time.RFC3339); got != c.want {
			t.Errorf("%s %s in %s is %s, want %s", c.day, c.clock, c.zone, got, c.want)
		}
	}
}

// A clock time that there is shows on the clock, and never an hour earlier
// too.
func TestDateAtShowsWhatWasAsked(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		zone := rapid.SampledFrom([]string{"America/Toronto", "Europe/Berlin", "Australia/Lord_Howe", "America/Santiago", "Asia/Kolkata", "Africa/Casablanca"}).Draw(t, "zone")
		loc, err := Zone(zone)
		if err != nil {
			t.Fatal(err)
		}
		day, minutes := Date(rapid.Int32Range(7305, 25000).Draw(t, "day")), rapid.IntRange(0, 24*60-1).Draw(t, "minutes")
		got := day.At(minutes, loc)
		shown := (int(DateOf(got))-int(day))*24*60 + got.Hour()*60 + got.Minute()
		if shown < minutes || shown > minutes+60 {
			t.Fatalf("%s at %d minutes in %s is %s", day, minutes, zone, got)
		}
		for _, earlier := range []time.Duration{30 * time.Minute, time.Hour} {
			if before := got.Add(-earlier); before.Format("02 15:04") == got.Format("02 15:04") {
				t.Fatalf("%s at %d minutes in %s is %s, and %s before", day, minutes, zone, got, earlier)
			}
		}
	})
}

func TestInWeek(t *testing.T) {
	for _, c := range []struct {
		on    string
		weeks int
		day   time.Weekday
		want  string
	}{
		{"2026-11-23", 1, time.Friday, "2026-12-04"}, // a Monday
		{"2026-11-23", 0, time.Friday, "2026-11-27"},
		{"2026-11-27", 1, time.Friday, "2026-12-04"},
		{"2026-11-29", 1, time.Monday, "2026-11-30"}, // a Sunday, with which the week ends
		{"2026-11-29", 0, time.Sunday, "2026-11-29"},
		{"2026-11-28", 1, time.Sunday, "2026-12-06"},
		{"2027-01-01", 0, time.Monday, "2026-12-28"},
	} {
		on, err := ParseDate(c.on)
		if err != nil {
			t.Fatal(err)
		}
		if got := on.InWeek(c.weeks, c.day); got.String() != c.want {
			t.Errorf("%s of the week %d after %s: %s, want %s", c.day, c.weeks, c.on, got, c.want)
		}
	}
}
