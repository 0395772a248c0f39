package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// The email is as high as its text, and so never scrolls inside the page that
// scrolls. The toolkit's field would still take the mouse wheel; and it is the
// page that has to follow the cursor.

const fewestRows = 8

// newGrowingEntry is a field of several lines that is as high as its text.
func newGrowingEntry(key keyHandler) *entry {
	e := newTextEntry(key, fewestRows)
	e.rows = fewestRows
	return e
}

// Resize implements fyne.CanvasObject.
func (e *entry) Resize(size fyne.Size) {
	e.Entry.Resize(size)
	e.grow()
}

// grow gives a growing field the height of its text.
func (e *entry) grow() {
	if e.rows == 0 || e.Size().Width == 0 {
		return
	}
	if rows := max(e.countRows(), fewestRows); rows != e.rows {
		e.rows = rows
		e.SetMinRowsVisible(rows)
	}
}

// countRows is how many rows the text takes, as it is wrapped. The toolkit
// says only which letter is where.
func (e *entry) countRows() int {
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

// wheel lies over something and gives the mouse wheel to the page.
type wheel struct {
	widget.BaseWidget
	page func() *container.Scroll
}

func newWheel(page func() *container.Scroll) *wheel {
	w := &wheel{page: page}
	w.ExtendBaseWidget(w)
	return w
}

// CreateRenderer implements fyne.Widget.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}

// Scrolled implements fyne.Scrollable.
func (w *wheel) Scrolled(ev *fyne.ScrollEvent) {
	if page := w.page(); page != nil {
		page.Scrolled(ev)
	}
}

// AccessibilityLabel implements fyne.Accessible: there is nothing to be seen.
func (w *wheel) AccessibilityLabel() string { return "" }

// AccessibilityRole implements fyne.Accessible.
func (w *wheel) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// follow scrolls the page so far that the cursor of a field in it is seen.
func (d *detail) follow(e *entry) {
	if d.scroll == nil || d.scroll.Size().Height == 0 {
		return
	}
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(d.scroll).Y
	y := driver.AbsolutePositionForObject(e).Y + e.CursorPosition().Y - top
	row := 2 * lineHeight()
	switch height := d.scroll.Size().Height; {
	case y < row:
		d.scroll.ScrollToOffset(d.scroll.Offset.AddXY(0, y-row))
	case y+row > height:
		d.scroll.ScrollToOffset(d.scroll.Offset.AddXY(0, y+row-height))
	}
}
