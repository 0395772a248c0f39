package ui

import (
	"afterword/ui/list"
	"image/color"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
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

// The first picture with data shows one row as having the keys, and no title of a
// group: neither as the toolkit marks it, nor below the pointer.
func TestNoTitleOfAGroupLooksFocused(t *testing.T) {
	d := sitDown(t, friday)
	d.w.focusList()
	d.tap("Look at an example")
	c := d.w.win.Canvas()
	for _, pointed := range []bool{false, true} {
		walk(d.w.list, func(o fyne.CanvasObject) bool {
			r, ok := o.(*list.Row)
			if !ok || !r.Title.Visible() {
				return false
			}
			at := d.app.Driver().AbsolutePositionForObject(r)
			if pointed {
				test.MoveMouse(c, at.AddXY(200, 20))
			}
			ground := theme.Color(theme.ColorNameBackground)
			if got := c.Capture().At(int(at.X)+200, int(at.Y)+20); !sameColor(got, ground) {
				t.Errorf("behind %q it is %v, pointed at %v", r.Title.Text, got, pointed)
			}
			return true
		})
	}
}

// What the pointer is over, and what is selected, have one shape.
func TestWhatIsPointedAtHasTheShapeOfWhatIsSelected(t *testing.T) {
	d := sitDown(t, friday, many(t, 3)...)
	c := d.w.win.Canvas()
	edges := func(r *list.Row) (all []bool) { // where it is other than its surroundings
		at := d.app.Driver().AbsolutePositionForObject(r)
		picture := c.Capture()
		for x := range int(r.Size().Width) {
			all = append(all, !sameColor(picture.At(int(at.X)+x, int(at.Y)+3), theme.Color(theme.ColorNameBackground)))
		}
		return all
	}
	var selected, pointed []bool
	walk(d.w.list, func(o fyne.CanvasObject) bool {
		r, ok := o.(*list.Row)
		switch {
		case !ok || r.Title.Visible():
			return ok
		case r.Company.Text == d.selected():
			selected = edges(r)
		case pointed == nil:
			test.MoveMouse(c, d.app.Driver().AbsolutePositionForObject(r).AddXY(100, 20))
			pointed = edges(r)
		}
		return true
	})
	if !slices.Contains(selected, true) || !slices.Equal(selected, pointed) {
		t.Errorf("selected\n%v\npointed at\n%v", selected, pointed)
	}
}

func sameColor(a, b color.Color) bool {
	r1, g1, b1, _ := a.RGBA()
	r2, g2, b2, _ := b.RGBA()
	return r1>>8 == r2>>8 && g1>>8 == g2>>8 && b1>>8 == b2>>8
}
