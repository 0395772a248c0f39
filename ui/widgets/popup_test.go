package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// A menu never covers its button, nor leaves the window.
func TestMenusStandClearOfTheirButton(t *testing.T) {
	window := fyne.NewSize(480, 560)
	for _, at := range []fyne.Position{{X: 0, Y: 0}, {X: 400, Y: 40}, {X: 400, Y: 520}, {X: 10, Y: 300}, {X: 440, Y: 280}} {
		for _, size := range []fyne.Size{fyne.NewSize(150, 160), fyne.NewSize(200, 300), fyne.NewSize(460, 2000)} {
			button := area{at, fyne.NewSize(40, 36)}
			got := besideButton(button, size, window, 4)
			overlaps := got.at.Y < at.Y+36 && got.at.Y+got.size.Height > at.Y
			outside := got.at.X < 4 || got.at.Y < 4 || got.at.X+got.size.Width > 476 || got.at.Y+got.size.Height > 556
			if overlaps || outside || got.size.Height < min(size.Height, 230) {
				t.Errorf("a menu of %v at a button at %v stands at %v, %v large", size, at, got.at, got.size)
			}
		}
	}
}

// A drop-down shows what is chosen already.
func TestDropDownsShowThePresentChoice(t *testing.T) {
	test.NewTempApp(t)
	c := NewChoice([]string{"Light", "Dark"}, nil, nil)
	c.SetSelected("Dark")
	w := test.NewTempWindow(t, c)
	for _, open := range []func(){func() { test.Tap(c) }, func() { c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown}) }} {
		open()
		items := c.menu.Items
		if len(items) != 2 || c.options[0].Checked || !c.options[1].Checked {
			t.Errorf("marked are %+v", c.options)
		}
		c.options[0].Action()
		if c.Selected != "Light" {
			t.Errorf("chosen is %q", c.Selected)
		}
		c.menu.Dismiss()
		c.SetSelected("Dark")
	}
	_ = w
}
