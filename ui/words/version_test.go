package words

import (
	"testing"
	"time"

	"afterword/data"
	"afterword/data/fixture"
	"afterword/reminders/texts"
)

func TestOldVersion(t *testing.T) {
	t.Cleanup(func() { texts.Speak(data.English) })
	const page = "https://example.com/releases"
	for _, c := range []struct {
		name, released, now string
		language            data.Language
		want                string
	}{
		{"on its day", "2026-11-23 00:00 Europe/Berlin", "2026-11-23 09:00 Europe/Berlin", data.English, ""},
		{"a minute before the year", "2026-11-23 00:00 Europe/Berlin", "2027-11-22 23:59 Europe/Berlin", data.English, ""},
		{"a year", "2026-11-23 00:00 Europe/Berlin", "2027-11-23 00:00 Europe/Berlin", data.English, "This version came out on 23 November 2026, over a year ago. Newer ones are at https://example.com/releases."},
		{"years", "2026-11-23 00:00 Europe/Berlin", "2031-01-01 00:00 Europe/Berlin", data.German, "Diese Version ist vom 23. November 2026 und damit über ein Jahr alt. Neuere gibt es unter https://example.com/releases."},
		{"of a leap day", "2028-02-29 00:00 America/Toronto", "2029-02-28 23:00 America/Toronto", data.English, ""},
		{"of a leap day, the next", "2028-02-29 00:00 America/Toronto", "2029-03-01 00:00 America/Toronto", data.English, "This version came out on 29 February 2028, over a year ago. Newer ones are at https://example.com/releases."},
		{"a clock that is wrong", "2026-11-23 00:00 Europe/Berlin", "1970-01-01 00:00 Europe/Berlin", data.English, ""},
		{"of no known day", "", "2031-01-01 00:00 Europe/Berlin", data.English, ""},
	} {
		texts.Speak(c.language)
		var released time.Time
		if c.released != "" {
			released = fixture.At(t, c.released)
		}
		if got := OldVersion(released, fixture.At(t, c.now), page); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
