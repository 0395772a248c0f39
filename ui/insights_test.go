package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"afterword/data/fixture"
	"afterword/reminders"
	"afterword/ui/widgets"
)

// openInsights opens them from the menu.
func openInsights(d *user) fyne.Window {
	d.t.Helper()
	d.menu("Insights")
	win := insightsOf(d)
	if win == nil {
		d.t.Fatal("the insights are not open")
	}
	return win
}

// insightsOf is the window with the insights, nil if it is not open.
func insightsOf(d *user) fyne.Window {
	for _, win := range d.app.Driver().AllWindows() {
		if strings.HasPrefix(win.Title(), "Insights") {
			return win
		}
	}
	return nil
}

func TestInsightsFromTheMenu(t *testing.T) {
	d := sitDown(t, friday, fixture.SomeApplications(t, fixture.At(t, friday), 40)...)
	i := openInsights(d)
	words := wordsIn(i.Content())
	for _, want := range []string{
		"From 40 interviews since 13 June 2026. Nothing leaves this computer.",
		"90 %\nthanked within 24 hours\n36 of 40", "80 %\nof interviews answered so far\n32 of 40 answered, 4 still open",
		"6 days\nuntil half had answered", "1 in 5\nof answers came after a follow-up\n7 of 32",
		"40 waits: 32 answers, 4 still open, 4 closed without an answer.", "40 interviewed", "5 offers", "4 silent – moved on",
		"Northwind Labs\nopen, day 4", "Wingtip Capital\nno answer in 33 days", "100 %", "Second follow-up",
	} {
		if !strings.Contains(words, want) {
			t.Errorf("cannot read %q in:\n%s", want, words)
		}
	}
	d.save(fixture.SomeApplications(t, fixture.At(t, friday), 41)[40])
	if again := openInsights(d); again != i || !strings.Contains(wordsIn(i.Content()), "From 41 interviews") {
		t.Error("opened again, they are not read anew")
	}
	i.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if insightsOf(d) != nil {
		t.Error("Esc does not close them")
	}
}

func TestInsightsOfNothing(t *testing.T) {
	i := openInsights(sitDown(t, friday))
	if words := wordsIn(i.Content()); !strings.Contains(words, "Nothing here yet") || strings.Contains(words, "0") {
		t.Errorf("of nothing it says:\n%s", words)
	}
}

// Of few there are numbers and dots, no rates and no line.
func TestInsightsOfFewTellNoRate(t *testing.T) {
	for n := 1; n < reminders.Enough; n++ {
		d := sitDown(t, friday, fixture.SomeApplications(t, fixture.At(t, friday), n)...)
		if words := wordsIn(openInsights(d).Content()); strings.Contains(words, "%") || strings.Contains(words, "half") || strings.Contains(words, " in 5") {
			t.Errorf("of %d it tells a rate:\n%s", n, words)
		}
	}
}

func TestInsightsThatCannotBeRead(t *testing.T) {
	d := sitDown(t, friday, fixture.SomeApplications(t, fixture.At(t, friday), 3)...)
	if err := d.store.Close(); err != nil {
		t.Fatal(err)
	}
	if words := wordsIn(openInsights(d).Content()); !strings.Contains(words, "Something unexpected went wrong") {
		t.Errorf("it says:\n%s", words)
	}
}

// Who does not see a picture is told what it shows.
func TestPicturesHaveWords(t *testing.T) {
	d := sitDown(t, friday, fixture.SomeApplications(t, fixture.At(t, friday), 40)...)
	found := 0
	walk(openInsights(d).Content(), func(o fyne.CanvasObject) bool {
		if p, ok := o.(*widgets.Drawing); ok {
			found++
			if p.AccessibilityLabel() == "" || p.AccessibilityRole() != fyne.AccessibleRoleText {
				t.Errorf("the picture %d has no words", found)
			}
		}
		return false
	})
	if found < 15 {
		t.Errorf("found %d pictures", found)
	}
}
