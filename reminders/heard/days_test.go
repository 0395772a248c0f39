package heard

import (
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
