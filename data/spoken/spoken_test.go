package spoken

import (
	"errors"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"afterword/data"
)

// at reads "2026-11-20 15:00 America/Toronto".
func at(t testing.TB, s string) time.Time {
	t.Helper()
	clock, name := s[:len("2006-01-02 15:04")], s[len("2006-01-02 15:04 "):]
	loc, err := data.Zone(name)
	if err != nil {
		t.Fatal(err)
	}
	moment, err := time.ParseInLocation("2006-01-02 15:04", clock, loc)
	if err != nil {
		t.Fatal(err)
	}
	return moment
}

const monday = "2026-11-23 16:10 Europe/Berlin"

func TestMoment(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"today 14:00", "2026-11-23 14:00"},
		{"yesterday 3pm", "2026-11-22 15:00"},
		{"Tomorrow at 9", "2026-11-24 09:00"},
		{"tomorrow 9.30", "2026-11-24 09:30"},
		{"9.30 tomorrow", "2026-11-24 09:30"},
		{"the day after tomorrow, 15:00", "2026-11-25 15:00"},
		{"day before yesterday noon", "2026-11-21 12:00"},
		{"Thu 10:30", "2026-11-26 10:30"},
		{"10:30 on Thursday", "2026-11-26 10:30"},
		{"Fri 10:30", "2026-11-20 10:30"}, // three days ago is nearer than in four
		{"last Friday 9", "2026-11-20 09:00"},
		{"last Monday 9", "2026-11-16 09:00"},
		{"next tuesday 3 p.m.", "2026-12-01 15:00"},
		{"next Monday 9", "2026-11-30 09:00"},
		{"Tuesday next week 9", "2026-12-01 09:00"},
		{"this Sunday 11:00", "2026-11-29 11:00"},
		{"Mon 15:00", "2026-11-23 15:00"},
		{"Mon 17:00", "2026-11-23 17:00"},
		{"weds 8", "2026-11-25 08:00"},
		{"in 3 days 15:00", "2026-11-26 15:00"},
		{"in three days at noon", "2026-11-26 12:00"},
		{"2 weeks ago 10:00", "2026-11-09 10:00"},
		{"next week 10:00", "2026-11-30 10:00"},
		{"2026-11-24 15:00", "2026-11-24 15:00"},
		{"2026-11-24T15:00", "2026-11-24 15:00"},
		{"2026/11/24 15:00", "2026-11-24 15:00"},
		{"24.11. 15:00", "2026-11-24 15:00"},
		{"24.11. 15.30", "2026-11-24 15:30"},
		{"24.11 15:00", "2026-11-24 15:00"},
		{"24.11.2026 15:00", "2026-11-24 15:00"},
		{"24.11.26 15:00", "2026-11-24 15:00"},
		{"9.10. 9.10", "2026-10-09 09:10"},
		{"24 Nov 3 pm", "2026-11-24 15:00"},
		{"24 Nov 2025 3 pm", "2025-11-24 15:00"},
		{"Nov 24 15:00", "2026-11-24 15:00"},
		{"Tue, November 24th, 2026 at 3:30 PM", "2026-11-24 15:30"},
		{"the 24th of November 15:00", "2026-11-24 15:00"},
		{"24. November 15:00", "2026-11-24 15:00"},
		{"11/24 3pm", "2026-11-24 15:00"},
		{"24/11 3pm", "2026-11-24 15:00"},
		{"11/24/2027 3pm", "2027-11-24 15:00"},
		{"12/12 3pm", "2026-12-12 15:00"},
		{"5 Jan 9:00", "2027-01-05 09:00"}, // nearer than the last one
		{"30 Jun 9:00", "2026-06-30 09:00"},
		{"29 Feb 9:00", "2028-02-29 09:00"},
		{"noon", "2026-11-23 12:00"},
		{"tomorrow morning", "2026-11-24 09:00"},
		{"tomorrow morning 10:15", "2026-11-24 10:15"},
		{"this evening", "2026-11-23 18:00"},
		{"tonight at 8", "2026-11-23 20:00"},
		{"12am tomorrow", "2026-11-24 00:00"},
		{"12 pm", "2026-11-23 12:00"},
		{"15:00", "2026-11-23 15:00"},
		{"now", "2026-11-23 16:10"},
		{"an hour ago", "2026-11-23 15:10"},
		{"half an hour ago", "2026-11-23 15:40"},
		{"in 90 minutes", "2026-11-23 17:40"},
		{"in 2h", "2026-11-23 18:10"},
		{"20 min from now", "2026-11-23 16:30"},
	} {
		now := at(t, monday)
		got, err := Reader{Now: now}.Moment(c.text)
		if want := at(t, c.want+" Europe/Berlin"); err != nil || !got.Equal(want) {
			t.Errorf("%q: got %s, %v, want %s", c.text, got.Format("2006-01-02 15:04"), err, c.want)
		}
	}
}

func TestReasons(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", "Enter a day, such as “tomorrow”, “next Friday” or “24 Nov”."},
		{"at", "Enter a day, such as “tomorrow”, “next Friday” or “24 Nov”."},
		{"soon", "“soon” isn’t clear. Try “tomorrow 15:00” or “24 Nov 3 pm”."},
		{"tomorrow 15:00 sharp", "“sharp” isn’t clear. Try “tomorrow 15:00” or “24 Nov 3 pm”."},
		{"3 days", "“3 days” isn’t clear. Try “tomorrow 15:00” or “24 Nov 3 pm”."},
		{"Thursday", "Add a time, such as “15:00” or “3 pm”."},
		{"30 Feb 9:00", "There’s no such day as 30 feb."},
		{"2026-02-29 9:00", "There’s no such day as 2026-02-29."},
		{"31.4.2026 9:00", "There’s no such day as 31.4.2026."},
		{"2026-13-01 9:00", "There’s no such day as 2026-13-01."},
		{"0/24 9:00", "There’s no such day as 0/24."},
		{"today 25:00", "There’s no such time as 25:00."},
		{"today 12:60", "There’s no such time as 12:60."},
		{"today 13 pm", "There’s no such time as 13 pm."},
		{"today tomorrow 9:00", "Enter just one day and time: tomorrow is one too many."},
		{"today 9:00 10:00", "Enter just one day and time: 10:00 is one too many."},
		{"an hour ago today", "Enter just one day and time: today is one too many."},
		{"3/4 9:00", "“3/4” could mean two different days. Please write the month as a word."},
		{"Fri 24 Nov 9:00", "That date is a Tuesday 24 November 2026. Please check the weekday."},
		{strings.Repeat("very ", 50), "That’s too long for a day and a time."},
	} {
		got, err := Reader{Now: at(t, monday)}.Moment(c.text)
		if known := (*Error)(nil); !errors.As(err, &known) || err.Error() != c.want || !got.IsZero() {
			t.Errorf("%.40q: got %s, %v, want %s", c.text, got, err, c.want)
		}
	}
}

func TestPrefer(t *testing.T) {
	for _, c := range []struct{ text, nearest, past, future string }{
		{"Mon 15:00", "2026-11-23 15:00", "2026-11-23 15:00", "2026-11-30 15:00"},
		{"Mon 17:00", "2026-11-23 17:00", "2026-11-16 17:00", "2026-11-23 17:00"},
		{"Thu 10:30", "2026-11-26 10:30", "2026-11-19 10:30", "2026-11-26 10:30"},
		{"Fri 10:30", "2026-11-20 10:30", "2026-11-20 10:30", "2026-11-27 10:30"},
		{"15:00", "2026-11-23 15:00", "2026-11-23 15:00", "2026-11-24 15:00"},
		{"17:00", "2026-11-23 17:00", "2026-11-22 17:00", "2026-11-23 17:00"},
		{"24 Nov 9:00", "2026-11-24 09:00", "2025-11-24 09:00", "2026-11-24 09:00"},
		{"1 Jul 9:00", "2026-07-01 09:00", "2026-07-01 09:00", "2027-07-01 09:00"},
		{"last Thu 9:00", "2026-11-19 09:00", "2026-11-19 09:00", "2026-11-19 09:00"},
	} {
		for prefer, want := range map[Prefer]string{Nearest: c.nearest, Past: c.past, Future: c.future} {
			got, err := Reader{Now: at(t, monday), Prefer: prefer}.Moment(c.text)
			if err != nil || !got.Equal(at(t, want+" Europe/Berlin")) {
				t.Errorf("%q, %d: got %s, %v, want %s", c.text, prefer, got, err, want)
			}
		}
	}
}

func TestOrder(t *testing.T) {
	for _, c := range []struct{ region, want string }{
		{"US", "2026-12-11"}, {"DE", "2026-11-12"}, {"GB", "2026-11-12"}, {"JP", "2026-12-11"}, {"CA", ""}, {"", ""},
	} {
		got, err := Reader{Now: at(t, monday), Order: OrderIn(c.region)}.Day("12/11")
		if c.want == "" && err == nil || c.want != "" && (err != nil || got.String() != c.want) {
			t.Errorf("12/11 in %q: got %s, %v, want %q", c.region, got, err, c.want)
		}
	}
}

func TestDay(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"tomorrow", "2026-11-24"}, {"friday", "2026-11-27"}, {"next tuesday", "2026-12-01"}, {"next Friday", "2026-12-04"}, {"this Friday", "2026-11-27"},
		{"Tue next week", "2026-12-01"}, {"next week", "2026-12-04"}, {"end of next week", "2026-12-04"}, {"end of the week", "2026-11-27"}, {"in 3 days", "2026-11-26"},
		{"in a week", "2026-11-30"}, {"27 Nov", "2026-11-27"}, {"2026-11-27", "2026-11-27"}, {"24.11.2025", "2025-11-24"},
		{"27.11.", "2026-11-27"}, {"9.12", "2026-12-09"}, {"Fri 27 Nov 15:00", "2026-11-27"}, {"in 9 hours", "2026-11-24"}, {"now", "2026-11-23"},
	} {
		got, err := Reader{Now: at(t, monday), Prefer: Future}.Day(c.text)
		if err != nil || got.String() != c.want {
			t.Errorf("%q: got %s, %v, want %s", c.text, got, err, c.want)
		}
	}
}

// Today is what it is where the user is; the time of day is that of the place
// they speak of.
func TestElsewhere(t *testing.T) {
	for _, c := range []struct{ now, zone, text, want string }{
		{"2026-11-23 04:13 Europe/Berlin", "America/New_York", "today 14:00", "2026-11-23T14:00:00-05:00"}, // where it is Sunday
		{"2026-11-23 04:13 Europe/Berlin", "America/New_York", "Mon 9:00", "2026-11-23T09:00:00-05:00"},
		{"2026-11-23 20:00 America/New_York", "Asia/Tokyo", "tomorrow 9:00", "2026-11-24T09:00:00+09:00"},
		{"2026-11-23 20:00 America/New_York", "Asia/Tokyo", "an hour ago", "2026-11-24T09:00:00+09:00"},
		{"2026-11-23 20:00 America/New_York", "Asia/Tokyo", "now", "2026-11-24T10:00:00+09:00"},
	} {
		zone, err := data.Zone(c.zone)
		if err != nil {
			t.Fatal(err)
		}
		got, err := Reader{Now: at(t, c.now), Zone: zone}.Moment(c.text)
		if err != nil || got.Format(time.RFC3339) != c.want {
			t.Errorf("%q of %s at %s: got %s, %v, want %s", c.text, c.zone, c.now, got.Format(time.RFC3339), err, c.want)
		}
	}
}

func TestSpan(t *testing.T) {
	for _, c := range []struct{ text, start, end string }{
		{"tomorrow 15:00", "2026-11-24 15:00", "2026-11-24 16:00"}, // the hour that is given
		{"tomorrow 15:00-15:45", "2026-11-24 15:00", "2026-11-24 15:45"},
		{"tomorrow 15:00 – 15:45", "2026-11-24 15:00", "2026-11-24 15:45"},
		{"tomorrow 15:00–15:45", "2026-11-24 15:00", "2026-11-24 15:45"},
		{"Thu 2-3pm", "2026-11-26 14:00", "2026-11-26 15:00"},
		{"Thu 11-1pm", "2026-11-26 11:00", "2026-11-26 13:00"},
		{"Thu 12-1 pm", "2026-11-26 12:00", "2026-11-26 13:00"},
		{"Thu from 9 to 10:30", "2026-11-26 09:00", "2026-11-26 10:30"},
		{"9 to 10 tomorrow", "2026-11-24 09:00", "2026-11-24 10:00"},
		{"today 3 pm for 45 min", "2026-11-23 15:00", "2026-11-23 15:45"},
		{"today 3 pm (90 minutes)", "2026-11-23 15:00", "2026-11-23 16:30"},
		{"an hour ago for 30 min", "2026-11-23 15:10", "2026-11-23 15:40"},
		{"today 23:30 – 0:30", "2026-11-23 23:30", "2026-11-24 00:30"},
		{"24 Nov 9:00 – 25 Nov 17:00", "2026-11-24 09:00", "2026-11-25 17:00"},
		{"20 Nov 2026, 15:00–16:00", "2026-11-20 15:00", "2026-11-20 16:00"},
	} {
		start, end, err := Reader{Now: at(t, monday)}.Span(c.text, time.Hour)
		if err != nil || !start.Equal(at(t, c.start+" Europe/Berlin")) || !end.Equal(at(t, c.end+" Europe/Berlin")) {
			t.Errorf("%q: got %s to %s, %v, want %s to %s", c.text, start, end, err, c.start, c.end)
		}
	}
	for _, c := range []struct {
		text string
		want Reason
	}{
		{"today 15:00–14:00", ReasonEnd}, {"today 15:00–15:00", ReasonEnd}, {"today 15:00 – tomorrow", ReasonNoClock},
		{"25 Nov 9:00 – 24 Nov 9:00", ReasonEnd}, {"today 15:00 –", ReasonNoClock}, {"today 15:00 – 16:00 – 17:00", ReasonWord},
		{"today", ReasonNoClock}, {"", ReasonEmpty}, {"today 45 min", ReasonNoClock},
	} {
		var got *Error
		if _, _, err := (Reader{Now: at(t, monday)}).Span(c.text, time.Hour); !errors.As(err, &got) || got.Reason != c.want {
			t.Errorf("%q: got %v, want %s", c.text, err, c.want)
		}
	}
}

func TestClock(t *testing.T) {
	for _, c := range []struct {
		text   string
		want   int
		reason Reason
	}{
		{"15:00", 15 * 60, ""}, {" 9 ", 9 * 60, ""}, {"09:05", 9*60 + 5, ""}, {"00:00", 0, ""}, {"3pm", 15 * 60, ""}, {"3:30 PM", 15*60 + 30, ""},
		{"12am", 0, ""}, {"12 p.m.", 12 * 60, ""}, {"9.10", 9*60 + 10, ""},
		{"24:00", 0, ReasonClock}, {"12:60", 0, ReasonClock}, {"13pm", 0, ReasonClock}, {"", 0, ReasonNotClock}, {"soon", 0, ReasonNotClock},
		{"-1:00", 0, ReasonNotClock}, {"9:00 10:00", 0, ReasonNotClock}, {"tomorrow 9:00", 0, ReasonNotClock},
	} {
		got, err := Clock(c.text)
		var why *Error
		if got != c.want || c.reason == "" && err != nil || c.reason != "" && (!errors.As(err, &why) || why.Reason != c.reason) {
			t.Errorf("%q: got %d, %v, want %d, %s", c.text, got, err, c.want, c.reason)
		}
	}
}

// A time that a clock change skips moves on by the gap; of one that comes
// twice it is the first.
func TestClockChanges(t *testing.T) {
	for _, c := range []struct{ now, text, want string }{
		{"2026-03-06 09:00 America/Toronto", "8 Mar 2:30", "2026-03-08T03:30:00-04:00"},
		{"2026-03-06 09:00 America/Toronto", "Sunday 1:59", "2026-03-08T01:59:00-05:00"},
		{"2026-10-30 09:00 America/Toronto", "1 Nov 1:30", "2026-11-01T01:30:00-04:00"},
		{"2026-03-28 09:00 Europe/Berlin", "tomorrow 2:30", "2026-03-29T03:30:00+02:00"},
		{"2026-03-28 15:00 Europe/Berlin", "in 24 hours", "2026-03-29T16:00:00+02:00"},
		{"2026-03-28 15:00 Europe/Berlin", "in a day at 15:00", "2026-03-29T15:00:00+02:00"},
		{"2026-09-05 09:00 America/Santiago", "tomorrow 0:30", "2026-09-06T01:30:00-03:00"},
		{"2026-10-03 09:00 Australia/Lord_Howe", "tomorrow 2:15", "2026-10-04T02:45:00+11:00"},
	} {
		got, err := Reader{Now: at(t, c.now)}.Moment(c.text)
		if err != nil || got.Format(time.RFC3339) != c.want {
			t.Errorf("%q at %s: got %s, %v, want %s", c.text, c.now, got.Format(time.RFC3339), err, c.want)
		}
	}
}

// What a moment is written as is read as that moment, in every form and zone.
func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.SampledFrom([]string{"Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Apia", "UTC"}).Draw(t, "zone")
		loc, _ := data.Zone(name)
		day := data.Date(rapid.Int32Range(7305, 84006).Draw(t, "day")) // the years 1990 to 2200
		moment := day.At(rapid.IntRange(0, 24*60-1).Draw(t, "minutes"), loc)
		now := data.Date(rapid.Int32Range(7305, 84006).Draw(t, "today")).At(600, loc)
		for _, layout := range []string{
			"2006-01-02 15:04", "2 Jan 2006, 15:04", "January 2 2006 3:04 PM", "02.01.2006 15:04", "Mon 2 January 2006 3:04pm", "15:04 2006/01/02",
		} {
			text := moment.Format(layout)
			got, err := Reader{Now: now}.Moment(text)
			if err != nil || got.Format("2006-01-02 15:04") != moment.Format("2006-01-02 15:04") {
				t.Fatalf("%q: got %s, %v", text, got, err)
			}
			if on, err := (Reader{Now: now}).Day(text); err != nil || on != data.DateOf(moment) {
				t.Fatalf("%q: got %s, %v", text, on, err)
			}
		}
	})
}

// Whatever is typed, there is a day and a time that exist, or a reason.
func FuzzSpan(f *testing.F) {
	for _, text := range []string{
		"today 14:00", "last Friday 9", "in 3 days", "24.11. 15:00", "11/24 3pm – 4pm", "an hour ago for 30 min", "29 Feb 9:00",
		"2026-11-24t15:00", "tonight at 8", "0000-00-00", "9999-12-31 23:59", "é", "\xff", "- - -", "12-1pm", "in 999 weeks", ".", "/", ":", "th", "0.0",
	} {
		f.Add(text, int64(1_795_446_600), uint8(0), uint8(0))
	}
	loc, err := data.Zone("America/Toronto")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string, unix int64, prefer, order uint8) {
		now := time.Unix(unix%(1<<33), 0).In(loc)
		r := Reader{Now: now, Prefer: Prefer(prefer % 3), Order: Order(order % 3)}
		start, end, err := r.Span(text, time.Hour)
		if err == nil && (!end.After(start) || start.Second() != 0 || start.Location() != loc) {
			t.Errorf("%q at %s: %s to %s", text, now, start, end)
		}
		moment, err := r.Moment(text)
		var reason *Error
		if err != nil && (!errors.As(err, &reason) || !moment.IsZero()) {
			t.Errorf("%q: %s and %v", text, moment, err)
		}
		if err == nil && moment.Location() != loc {
			t.Errorf("%q: in %s", text, moment.Location())
		}
		if day, err := r.Day(text); err != nil && day != 0 {
			t.Errorf("%q: %s and %v", text, day, err)
		}
	})
}
