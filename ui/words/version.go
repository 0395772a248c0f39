package words

import (
	"time"

	"afterword/reminders/texts"
)

// OldVersion says that a version came out a year ago or earlier, and at which
// page newer ones are: nothing here asks for them. It is "" for a younger one, and
// for one of which nobody knows when it came out.
func OldVersion(released, now time.Time, page string) string {
	if released.IsZero() || now.Before(released.AddDate(1, 0, 0)) {
		return ""
	}
	return texts.L("This version came out on {{.Date}}, over a year ago. Newer ones are at {{.Page}}.", map[string]any{"Date": LongDate(released), "Page": page})
}
