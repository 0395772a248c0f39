package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Check is a box to tick that answers Enter, too.
type Check struct {
	widget.Check
	key KeyHandler
}

// NewCheck makes a box that is ticked or not. key takes the keys that it does
// not, and changed is told of a tick.
func NewCheck(label string, on bool, key KeyHandler, changed func()) *Check {
	c := &Check{key: key}
	c.Text, c.Checked = label, on
	c.OnChanged = func(bool) { changed() }
	c.ExtendBaseWidget(c)
	return c
}

// FocusGained implements fyne.Focusable.
func (c *Check) FocusGained() {
	c.Check.FocusGained()
	Reveal(c)
}

// TypedKey implements fyne.Focusable.
func (c *Check) TypedKey(ev *fyne.KeyEvent) {
	if c.key == nil || !c.key(ev) {
		c.Check.TypedKey(ev)
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (c *Check) AccessibilityLabel() string { return c.Text }

// AccessibilityRole implements fyne.Accessible.
func (c *Check) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
