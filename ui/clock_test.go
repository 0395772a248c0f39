package ui

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"afterword/data"
)

func TestParseDay(t *testing.T) {
	today := data.DateOf(at(t, "2026-11-20 09:00 Europe/Berlin"))
	for _, c := range []struct{ words, want string }{
		{"2026-11-24", "2026-11-24"},
		{" 2026-11-24 ", "2026-11-24"},
		{"24.11.2026", "2026-11-24"},
		{"4.1.2027", "2027-01-04"},
		{"24 Nov 2026", "2026-11-24"},
		{"24 november 2026", "2026-11-24"},
		{"today", "2026-11-20"},
		{"Tomorrow", "2026-11-21"},
		{"yesterday", "2026-11-19"},
		{"2028-02-29", "2028-02-29"},
		{"2026-02-29", ""}, // no such day
		{"2026-02-30", ""},
		{"31.4.2026", ""},
		{"2026-13-01", ""},
		{"24.11.", ""},
		{"11/24/2026", ""}, // may be read in two ways
		{"next week", ""},
		{"", ""},
	} {
		got, err := parseDay(c.words, today)
		if c.want == "" {
			if err != errDate {
				t.Errorf("%q: got %s, %v, want %v", c.words, got, err, errDate)
			}
		} else if err != nil || got.String() != c.want {
			t.Errorf("%q: got %s, %v, want %s", c.words, got, err, c.want)
		}
	}
}

func TestParseClock(t *testing.T) {
	for _, c := range []struct {
		words string
		want  int // -1 for none
	}{
		{"15:00", 15 * 60},
		{"9:30", 9*60 + 30},
		{"09:05", 9*60 + 5},
		{"00:00", 0},
		{"23:59", 23*60 + 59},
		{"3pm", 15 * 60},
		{"3:30 PM", 15*60 + 30},
		{"12am", 0},
		{"12pm", 12 * 60},
		{"15.04", 15*60 + 4},
		{" 15 ", 15 * 60},
		{"24:00", -1},
		{"12:60", -1},
		{"13pm", -1},
		{"-1:00", -1},
		{"noon", -1},
		{"", -1},
	} {
		got, err := parseClock(c.words)
		if c.want < 0 {
			if err != errClock {
				t.Errorf("%q: got %d, %v, want %v", c.words, got, err, errClock)
			}
		} else if err != nil || got != c.want {
			t.Errorf("%q: got %d, %v, want %d", c.words, got, err, c.want)
		}
	}
}

func TestDayRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := data.Date(rapid.Int32Range(7305, 84006).Draw(t, "day")) // the years 1990 to 2200
		if got, err := parseDay(day.String(), 0); err != nil || got != day {
			t.Fatalf("%s: got %s, %v", day, got, err)
		}
	})
}

func TestClockRoundTrip(t *testing.T) {
	for minutes := range 24 * 60 {
		if got, err := parseClock(fmt.Sprintf("%02d:%02d", minutes/60, minutes%60)); err != nil || got != minutes {
			t.Fatalf("%s: got %d, %v", fmt.Sprintf("%02d:%02d", minutes/60, minutes%60), got, err)
		}
	}
}

func FuzzParseDay(f *testing.F) {
	for _, words := range []string{"2026-11-24", "24.11.2026", "today", "0000-00-00", "é", "\xff"} {
		f.Add(words)
	}
	f.Fuzz(func(t *testing.T, words string) {
		if day, err := parseDay(words, 20_000); err != nil && day != 0 {
			t.Errorf("%q gave %s and an error", words, day)
		}
	})
}

func FuzzParseClock(f *testing.F) {
	for _, words := range []string{"15:00", "3:30 pm", "99:99", "é", "\xff", ":", "pm"} {
		f.Add(words)
	}
	f.Fuzz(func(t *testing.T, words string) {
		if minutes, err := parseClock(words); minutes < 0 || minutes >= 24*60 || err != nil && minutes != 0 {
			t.Errorf("%q gave %d, %v", words, minutes, err)
		}
	})
}
