package spoken

import (
	"os"
	"strings"
	"testing"

	"afterword/data"
)

// The words for days in mails are understood where a day is typed, too.
func TestPromisePhrases(t *testing.T) {
	file, err := os.ReadFile("testdata/promise-phrases.txt")
	if err != nil {
		t.Fatal(err)
	}
	r, lines := Reader{Now: at(t, "2026-11-30 10:00 America/Toronto"), Prefer: Future}, 0
	for line := range strings.Lines(string(file)) {
		text, want, ok := strings.Cut(strings.TrimSpace(line), " | ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		lines++
		if got, err := r.Day(text); err != nil || got.String() != want {
			t.Errorf("%q: got %s, %v, want %s", text, got, err, want)
		}
	}
	if lines < 16 {
		t.Errorf("only %d lines", lines)
	}
	for text, want := range map[string]string{
		"by EOD Friday": "2026-12-04", "within 3 weeks": "2026-12-21", "in 5 working days": "2026-12-07", "late next week": "2026-12-11", "7–11 December": "2026-12-11",
		"the 30th": "2026-11-30", "early January": "2027-01-10", "Ende Dezember": "2026-12-31", "innerhalb von 10 Werktagen": "2026-12-14",
		"vendredi prochain": "2026-12-11", "mid January": "2027-01-20", "this coming Friday": "2026-12-04", "Tuesday or Wednesday": "2026-12-02",
	} {
		if got, err := r.Day(text); err != nil || got.String() != want {
			t.Errorf("%q: got %s, %v, want %s", text, got, err, want)
		}
	}
	for _, text := range []string{"soon", "by Friday or next month", "within weeks", "the 32nd", "by 3/2/1", "Friday 13 or so people", "by 5/6"} {
		if got, err := r.Day(text); err == nil {
			t.Errorf("%q: got %s", text, got)
		}
	}
}

// Of a weekday's own name on that day a mail means the next, of its end today.
func TestTodaysNameInASentence(t *testing.T) {
	friday := data.DateOf(at(t, "2026-11-27 10:00 America/Toronto"))
	for text, want := range map[string]string{
		"you will hear on friday": "2026-12-04", "you will hear by the end of friday": "2026-11-27", "you will hear this friday": "2026-11-27",
		"you will hear by monday": "2026-11-30", "hear by tuesday or wednesday": "2026-12-02", "hear by 5/6": "",
	} {
		got := ""
		for _, day := range DaysIn(text, friday) {
			got += day.String()
		}
		if got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}
