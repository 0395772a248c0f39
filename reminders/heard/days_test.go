package heard

import (
	"os"
	"strings"
	"testing"
	"time"

	"afterword/data"
	"afterword/data/spoken"
)

// What is typed and what is read in a mail mean the same day.
func TestDaysAreThoseOfAMail(t *testing.T) {
	monday := data.DateOf(time.Date(2026, 11, 23, 16, 10, 0, 0, time.UTC))
	for day := range data.Date(14) {
		now := (monday + day).At(12*60, time.UTC)
		for _, name := range []string{"mon", "Tuesday", "wed", "Thursday", "Fri", "saturday", "Sunday"} {
			for _, words := range []string{"this " + name, "next " + name, name + " next week", "next week", "the end of next week"} {
				typed, err := spoken.Reader{Now: now, Prefer: spoken.Future}.Day(words)
				mailed := Read("You will hear from us by "+words+".", now).By
				if err != nil || typed != mailed {
					t.Errorf("%s: %q is typed for %s (%v), and mailed for %s", now.Format("Monday"), words, typed, err, mailed)
				}
			}
		}
	}
}

// Each line of reply-phrases-when.txt is the day that it says, or none.
func TestPhrasesOfDays(t *testing.T) {
	file, err := os.ReadFile("testdata/reply-phrases-when.txt")
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 11, 30, 9, 0, 0, 0, time.UTC)
	for line := range strings.Lines(string(file)) {
		text, want, ok := strings.Cut(strings.TrimSpace(line), " | ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		if got := Read("We will let you know our decision "+text+".", now).By; got.String() != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

// Each line of reply-phrases-when-german.txt is the day that it says, or none.
func TestGermanPhrasesOfDays(t *testing.T) {
	file, err := os.ReadFile("testdata/reply-phrases-when-german.txt")
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 11, 30, 9, 0, 0, 0, time.UTC)
	for line := range strings.Lines(string(file)) {
		text, want, ok := strings.Cut(strings.TrimSpace(line), " | ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		h := Read("Wir geben Ihnen "+text+" Bescheid.", now)
		got := "-"
		if h.By != 0 {
			got = h.By.String()
		}
		if got != want || h.Reply != data.ReplyUndecided {
			t.Errorf("%q: got %s (%s), want %s", text, got, h.Reply, want)
		}
	}
}
