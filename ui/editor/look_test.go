package editor

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// A field looks as one of the toolkit does, to the pixel. Only what is selected
// looks different: here a line break is seen in it.
func TestLooksAsTheToolkitsField(t *testing.T) {
	test.NewTempApp(t)
	const text = "Dear Ms Okafor,\n\nThank you for the talk this morning. I liked that you were open about the pager, and " +
		"I would be glad to hear about the rest of the team.\n\nKind regards"
	for _, c := range []struct {
		name  string
		theme fyne.Theme
		dress func(theirs *widget.Entry, ours *Field)
		focus bool
	}{
		{"plain", theme.DefaultTheme(), func(e *widget.Entry, f *Field) { e.SetText(text); f.SetText(text) }, false},
		{"another theme", test.NewTheme(), func(e *widget.Entry, f *Field) { e.SetText(text); f.SetText(text) }, false},
		{"focused", theme.DefaultTheme(), func(e *widget.Entry, f *Field) { e.SetText(text); f.SetText(text) }, true},
		{"bold", theme.DefaultTheme(), func(e *widget.Entry, f *Field) {
			e.TextStyle.Bold, f.TextStyle.Bold = true, true
			e.SetText(text)
			f.SetText(text)
		}, false},
		{"disabled", theme.DefaultTheme(), func(e *widget.Entry, f *Field) {
			e.SetText(text)
			f.SetText(text)
			e.Disable()
			f.Disable()
		}, false},
		{"empty", theme.DefaultTheme(), func(e *widget.Entry, f *Field) { e.SetPlaceHolder("Say so"); f.SetPlaceHolder("Say so") }, false},
		{"selected", theme.DefaultTheme(), func(e *widget.Entry, f *Field) {
			e.SetText("one line")
			f.SetText("one line")
			e.TypedShortcut(&fyne.ShortcutSelectAll{})
			f.TypedShortcut(&fyne.ShortcutSelectAll{})
		}, true},
	} {
		test.ApplyTheme(t, c.theme)
		theirs, ours := widget.NewMultiLineEntry(), New(3)
		theirs.Wrapping = fyne.TextWrapWord
		c.dress(theirs, ours)
		least := New(3)
		least.TextStyle = ours.TextStyle
		if a, b := theirs.MinSize(), least.MinSize(); a != b {
			t.Errorf("%s: theirs is at least %v, ours %v", c.name, a, b)
		}
		if n := different(picture(t, theirs, c.focus), picture(t, ours, c.focus)); n > 0 {
			t.Errorf("%s: %d pixels are different", c.name, n)
		}
	}
}

// picture is how a field looks in a window of its own.
func picture(t *testing.T, o fyne.Focusable, focus bool) image.Image {
	w := test.NewTempWindow(t, o.(fyne.CanvasObject))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(420, 320))
	if focus {
		w.Canvas().Focus(o)
	}
	return w.Canvas().Capture()
}

func different(a, b image.Image) int {
	n := 0
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			if a.At(x, y) != b.At(x, y) {
				n++
			}
		}
	}
	return n
}
