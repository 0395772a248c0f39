package ui

import (
	"testing"

	"fyne.io/fyne/v2"
)

// After the last thank-you one reads that all are thanked, and until when there is
// nothing to do.
func TestTheLastThankYouSaysWhatIsLeft(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.menu("Note how it went…")
	d.tap("Save")
	for range 2 {
		d.tap("Mark as sent")
		d.seesNot("All three thanked.")
	}
	d.tap("Mark as sent")
	d.sees("Northwind Labs: All three thanked. Nothing to do until 27 November.")
}

// Who chose who they are is told so, not that settings were saved.
func TestWhoChoseWhoTheyAreIsToldSo(t *testing.T) {
	d := sitDown(t, friday)
	d.w.importing.Import([]string{d.invitation("x.ics", ics(with(sure, me)...))})
	d.sees("Which of these is you?")
	d.tap("Sam Okafor  <sam@okafor.example>")
	d.press(fyne.KeyEscape) // leaves the preview, which lies over it
	d.sees("You are Sam Okafor.")
	d.seesNot("Settings saved.")
}

// To write nothing at all stands apart from the buttons of the email, and says what
// comes of it.
func TestSkipSaysWhatItMeans(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.sees("Rather not write this one? Nothing will remind you of it again; what comes later still does.")
	if footer := wordsIn(d.w.detail.footer); footer != "Copy email\nOpen in mail program\nMark as sent\nAnother wording\nLater ▾" {
		t.Errorf("the buttons are\n%s", footer)
	}
	d.tap("Skip this email")
	d.sees("Northwind Labs: Skipped.")
}
