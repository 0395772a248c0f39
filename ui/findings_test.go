package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"afterword/data/fixture"
	"afterword/ui/widgets"
)

// link is the first link on top with those words.
func (d *user) link(words string) *widgets.Link {
	d.t.Helper()
	var found *widgets.Link
	walk(d.top(), func(o fyne.CanvasObject) bool {
		if l, ok := o.(*widgets.Link); ok && l.Text == words && found == nil {
			found = l
		}
		return found != nil
	})
	if found == nil {
		d.t.Fatalf("no link %q in:\n%s", words, d.words())
	}
	return found
}

// A finding leads to its place, wherever that is in the text, and says why.
func TestFindingShowsItsPlace(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	long := strings.Repeat("A sentence that is long enough to be wrapped into a second row, with é and 日本 in it. ", 6)
	d.mail().Body.SetText("Hi Raj,\n\n" + long + "I am just checking in.\n\nPlease answer asap. " + long)
	d.mail().Subject.SetText("Touching base")
	for _, words := range []string{"I am just checking in", "asap", "Touching base"} {
		l := d.link("“" + words + "”")
		l.OnTapped()
		field := fyne.Focusable(d.mail().Body)
		if words == "Touching base" {
			field = d.mail().Subject
		}
		if got := field.(interface{ SelectedText() string }).SelectedText(); got != words || d.w.win.Canvas().Focused() != field {
			t.Errorf("%q: %q is selected", words, got)
		}
	}
	d.sees("People read this phrase so often that it says little")
	d.mail().Body.SetText("Hi Raj,")
	d.seesNot("asap")
}

func TestFindingByKeys(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.mail().Body.SetText("Hi Raj, please answer asap.")
	for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeySpace} {
		d.w.win.Canvas().Focus(d.link("“asap”"))
		d.press(key)
		if got := d.mail().Body.SelectedText(); got != "asap" {
			t.Errorf("%s: %q is selected", key, got)
		}
	}
	d.w.win.Canvas().Focus(d.link("“asap”"))
	d.press(fyne.KeyEscape)
	if d.w.win.Canvas().Focused() != d.w.list {
		t.Error("Esc does not leave it")
	}
}

// That it differs from the notes to others is said once.
func TestFindingsSayNothingTwice(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	if got := strings.Count(d.words(), "differs from the other notes"); got != 1 {
		t.Errorf("it is said %d times", got)
	}
}

func TestLaterToADate(t *testing.T) {
	s := situations(t)["follow-up due"]
	d := sitDown(t, s.now, s.app)
	ask := func(day string) {
		d.tap("Later ▾")
		d.tapWords("Another time…")
		d.write("Remind me", day)
		d.press(fyne.KeyReturn)
	}
	ask("2026-11-27 9:00")
	d.sees("That’s in the past.")
	d.write("Remind me", "Monday 9:00")
	d.press(fyne.KeyReturn)
	if touch := d.lastTouch("Northwind Labs"); !touch.Until.Equal(fixture.At(t, "2026-11-30 09:00 America/Toronto")) {
		t.Errorf("it is kept as %+v", touch)
	}
	ask("24 Dec 9:00")
	d.sees("The best time for this ends before then")
	d.press(fyne.KeyReturn)
	if touch := d.lastTouch("Northwind Labs"); !touch.Until.Equal(fixture.At(t, "2026-12-24 09:00 America/Toronto")) {
		t.Errorf("it is kept as %+v", touch)
	}
}

// A thank-you closes after 24 hours, and is worth nothing after 72.
func TestLaterThanIsWorthwhile(t *testing.T) {
	for _, c := range []struct{ day, want string }{
		{"2026-11-22 9:00", "The best time for this ends before then: tomorrow 16:00."},
		{"2026-11-23 15:59", "The best time for this ends before then"},
		{"2026-11-23 16:01", "By then it’ll be too late for this, and no reminder will come: its time ends tomorrow 16:00."},
	} {
		d := sitDown(t, friday, panel(t))
		d.tap("Later ▾")
		d.tapWords("Another time…")
		d.write("Remind me", c.day)
		d.press(fyne.KeyReturn)
		d.sees(c.want)
		d.press(fyne.KeyEscape)
	}
}

// What is closed offers nothing that would come of nothing.
func TestClosedOffersWhatMakesSense(t *testing.T) {
	all := situations(t)
	for _, c := range []struct {
		situation string
		answer    bool // an answer may still come
	}{{"moved on", true}, {"rejected", true}} {
		s := all[c.situation]
		d := sitDown(t, s.now, s.app)
		d.w.chooseApplication(s.app.ID)
		d.seesNot("They replied…")
		d.tap("⋯")
		d.seesNot("They named a date…", "I have another offer…")
		d.press(fyne.KeyEscape)
		if menu := d.w.win.Canvas().Overlays().Top(); menu != nil {
			menu.Hide()
		}
		d.menu("They named a date…")
		d.sees("Northwind Labs is closed. Please reopen it first.")
		d.menu("They replied…")
		if open := len(d.w.dialogs.Open) == 1; open != c.answer {
			t.Errorf("%s: an answer can be entered: %v", c.situation, open)
		}
	}
}

// The email comes before the debrief, which is offered above it.
func TestDebriefIsOfferedQuietly(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.sees("Say thank you to Raj", "How did it go? Two minutes of notes now will make every email better.")
	d.seesNot("Who did you meet, what did you talk about")
}

// Also after a year, moving on comes after a follow-up that is long late.
func TestMovingOnComesLast(t *testing.T) {
	s := situations(t)["year of silence"]
	d := sitDown(t, s.now, s.app)
	d.sees("Follow-up email", "Copy email")
	d.seesNot("You’ve done everything a considerate person would.")
}

// However narrow the window and large the text, a long finding is wrapped and
// does not make the page wider than the window.
func TestFindingsWrap(t *testing.T) {
	d, all := sitBefore(t, theme.VariantLight, fyne.NewSize(480, 560), 2)
	due := all["due"]
	due.app.Achievements = []string{"At Larkspur I cut a cost of $90,000 a month to a third of that."}
	d.save(due.app)
	d.look(due)
	d.mail().Body.SetText(due.app.Achievements[0])
	for range 2 {
		d.w.detail.root.Refresh()
	}
	d.sees("mentions a number – OK to share?")
	if width := d.w.detail.scroll.Content.MinSize().Width; width > 480 {
		t.Errorf("the page is %v wide", width)
	}
	for _, cut := range cuts(d, d.w.detail.root) {
		t.Error(cut)
	}
}
