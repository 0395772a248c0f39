package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// The email is as high as its text, and so never scrolls inside the page that
// scrolls. The toolkit's field would still take the mouse wheel; and it is the
// page that has to follow the cursor.

const fewestRows = 8

// NewGrowingEntry is a field of several lines that is as high as its text.
func NewGrowingEntry(key KeyHandler) *Entry {
	e := NewTextEntry(key, fewestRows)
	e.Rows = fewestRows
	return e
}

// Resize implements fyne.CanvasObject.
func (e *Entry) Resize(size fyne.Size) {
	e.Entry.Resize(size)
	e.Grow()
}

// Grow gives a growing field the height of its text.
func (e *Entry) Grow() {
	if e.Rows == 0 || e.Size().Width == 0 {
		return
	}
	if rows := max(e.countRows(), fewestRows); rows != e.Rows {
		e.Rows = rows
		e.SetMinRowsVisible(rows)
	}
}

// countRows is how many rows the text takes, as it is wrapped. The toolkit
// says only which letter is where.
func (e *Entry) countRows() int {
	row, column := e.CursorRow, e.CursorColumn
	defer func() { e.CursorRow, e.CursorColumn = row, column }()
	e.CursorRow, e.CursorColumn = 0, 0
	for begin := 0; ; {
		e.CursorRow++
		next := e.CursorTextOffset()
		if next <= begin {
			return e.CursorRow
		}
		begin = next
	}
}

// Wheel lies over something and gives the mouse wheel to the page.
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
