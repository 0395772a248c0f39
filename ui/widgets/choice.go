package widgets

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Choice is a field that offers a few values.
type Choice struct {
	widget.Select
	key     KeyHandler
	focused bool
	menu    *widget.PopUpMenu // that is or was open
	options []*fyne.MenuItem  // in it
}

func NewChoice(options []string, key KeyHandler, changed func(string)) *Choice {
	c := &Choice{key: key}
	c.Options, c.OnChanged = toldApart(options), changed
	c.ExtendBaseWidget(c)
	return c
}

// Tapped implements fyne.Tappable.
func (c *Choice) Tapped(*fyne.PointEvent) {
	if window := fyne.CurrentApp().Driver().CanvasForObject(c); window != nil && !c.Disabled() {
		window.Focus(c)
		c.open()
	}
}

// open shows what can be chosen, with a mark at what is.
func (c *Choice) open() {
	window := fyne.CurrentApp().Driver().CanvasForObject(c)
	if window == nil {
		return
	}
	c.options = nil
	for _, words := range c.Options {
		option := fyne.NewMenuItem(words, func() { c.SetSelected(words) })
		option.Checked = words == c.Selected
		c.options = append(c.options, option)
	}
	c.menu = showMenu(window, c, c.Size().Width, c.options)
}

// toldApart numbers the options that are called as one before them: the toolkit
// knows an option by its words alone, and would take the first for any of them.
func toldApart(options []string) []string {
	apart := slices.Clone(options)
	for i := range apart {
		for n := 2; slices.Contains(apart[:i], apart[i]); n++ {
			apart[i] = fmt.Sprintf("%s (%d)", options[i], n)
		}
	}
	return apart
}

// FocusGained implements fyne.Focusable.
func (c *Choice) FocusGained() {
	c.focused = true
	c.Select.FocusGained()
	Reveal(c)
}

// FocusLost implements fyne.Focusable.
func (c *Choice) FocusLost() {
	c.focused = false
	c.Select.FocusLost()
}

// CreateRenderer implements fyne.Widget: it looks as a field does.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer {
	r := &choiceRenderer{WidgetRenderer: c.Select.CreateRenderer(), choice: c, border: NewShape()}
	r.paint()
	return r
}

type choiceRenderer struct {
	fyne.WidgetRenderer
	choice *Choice
	border *canvas.Rectangle
}

func (r *choiceRenderer) Objects() []fyne.CanvasObject {
	return append(slices.Clone(r.WidgetRenderer.Objects()), r.border)
}

func (r *choiceRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.border.Resize(size)
}

func (r *choiceRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.paint()
}

func (r *choiceRenderer) paint() {
	r.border.CornerRadius = theme.Size(theme.SizeNameInputRadius)
	r.border.StrokeWidth, r.border.StrokeColor = 1, theme.Color(theme.ColorNameInputBorder)
	if r.choice.focused {
		r.border.StrokeColor = theme.Color(theme.ColorNamePrimary)
		if area, ok := r.WidgetRenderer.Objects()[0].(*canvas.Rectangle); ok {
			area.FillColor = theme.Color(theme.ColorNameInputBackground)
		}
	}
	r.border.FillColor = glass(theme.ColorNameInputBackground)
	r.border.Refresh()
}

// TypedKey implements fyne.Focusable.
func (c *Choice) TypedKey(ev *fyne.KeyEvent) {
	if handled(c, c.key, ev) {
		return
	}
	switch ev.Name {
	case fyne.KeySpace, fyne.KeyUp, fyne.KeyDown:
		c.open()
	default:
		c.Select.TypedKey(ev)
	}
}

// Words is what is chosen.
func (c *Choice) Words() string { return c.Selected }

// SetIfOther chooses what has those words.
func (c *Choice) SetIfOther(words string) {
	if c.Selected != words {
		c.SetSelected(words)
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (c *Choice) AccessibilityLabel() string { return c.Selected }

// AccessibilityRole implements fyne.Accessible.
func (c *Choice) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
