package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Wheel lies over a field of one line, which would take the mouse wheel, and
// gives it to the page.
type Wheel struct {
	widget.BaseWidget
	page func() *container.Scroll
}

func NewWheel(page func() *container.Scroll) *Wheel {
	w := &Wheel{page: page}
	w.ExtendBaseWidget(w)
	return w
}

// CreateRenderer implements fyne.Widget.
func (w *Wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}

// Scrolled implements fyne.Scrollable.
func (w *Wheel) Scrolled(ev *fyne.ScrollEvent) {
	if page := w.page(); page != nil {
		page.Scrolled(ev)
	}
}

// AccessibilityLabel implements fyne.Accessible: there is nothing to be seen.
func (w *Wheel) AccessibilityLabel() string { return "" }

// AccessibilityRole implements fyne.Accessible.
func (w *Wheel) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }
