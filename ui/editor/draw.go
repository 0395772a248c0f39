package editor

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// CreateRenderer implements fyne.Widget.
func (f *Field) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{
		field: f, box: &canvas.Rectangle{}, border: &canvas.Rectangle{}, cursor: &canvas.Rectangle{},
	}
	r.border.FillColor, r.cursor.FillColor = color.Transparent, color.Transparent
	f.renderer = r
	r.Refresh()
	return r
}

// renderer draws a field, and only what is not drawn yet.
type renderer struct {
	field               *Field
	box, border, cursor *canvas.Rectangle
	marked, selected    []*canvas.Rectangle
	lines               []*canvas.Text
	objects             []fyne.CanvasObject
}

func (r *renderer) Destroy() {
	if r.field.renderer == r {
		r.field.blink.stop()
		r.field.renderer = nil
	}
}

func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

// MinSize is as high as the text.
func (r *renderer) MinSize() fyne.Size {
	f := r.field
	rows := max(f.Rows(), f.MinRows, 1)
	pad := f.themeSize(theme.SizeNameInnerPadding)
	return fyne.NewSize(f.dressed.wide+3*pad, float32(rows)*f.dressed.height+2*pad)
}

// Layout lets the area be as large as the field.
func (r *renderer) Layout(size fyne.Size) {
	border := r.field.themeSize(theme.SizeNameInputBorder)
	// half a point less, as the toolkit has it: on coarse screens the far edge
	// is rounded down
	r.border.Resize(fyne.NewSize(size.Width-border-.5, size.Height-border-.5))
	r.border.Move(fyne.NewSquareOffsetPos(border / 2))
	r.box.Resize(size.SubtractWidthHeight(2*border, 2*border))
	r.box.Move(fyne.NewSquareOffsetPos(border))
	r.paintText()
}

// Refresh draws what changed.
func (r *renderer) Refresh() {
	f := r.field
	r.box.CornerRadius = f.themeSize(theme.SizeNameInputRadius)
	r.border.CornerRadius = r.box.CornerRadius
	r.border.StrokeWidth = f.themeSize(theme.SizeNameInputBorder)
	edge := theme.ColorNameInputBorder
	switch {
	case f.Disabled():
		edge = theme.ColorNameDisabled
	case f.focused:
		edge = theme.ColorNamePrimary
	}
	paint(r.box, f.color(theme.ColorNameInputBackground))
	if c := f.color(edge); r.border.StrokeColor != c {
		r.border.StrokeColor = c
		r.border.Refresh()
	}
	if f.OnBorder != nil {
		f.OnBorder(r.border)
	}
	r.Layout(f.Size())
}

// paintText draws the rows that changed.
func (r *renderer) paintText() {
	f := r.field
	f.layOut()
	rows, text, name := f.rows, f.buffer.text, theme.ColorNameForeground
	if len(f.hint) > 0 {
		rows, text, name = f.hint, []rune(f.PlaceHolder), theme.ColorNamePlaceHolder
	}
	if f.Disabled() {
		name = theme.ColorNameDisabled
	}
	fore := f.color(name)
	for len(r.lines) < len(rows) {
		r.lines = append(r.lines, &canvas.Text{})
	}
	r.lines = r.lines[:len(rows)]
	for i, row := range rows {
		runes := text[row.from:row.to]
		if row.soft {
			runes = trimRight(runes)
		}
		t, words := r.lines[i], drawable(string(runes))
		other := t.Text != words || t.Color != fore || t.TextSize != f.dressed.size || t.TextStyle != f.TextStyle
		t.Text, t.Color, t.TextSize, t.TextStyle = words, fore, f.dressed.size, f.TextStyle
		t.Move(f.placeIn(i, 0))
		size := fyne.NewSize(f.dressed.wrapWidth(), f.dressed.height)
		switch {
		case t.Size() != size:
			t.Resize(size) // draws it, too
		case other:
			t.Refresh()
		}
	}
	r.paintCursor()
}

// paintCursor draws the cursor, what is selected and what is pointed out.
func (r *renderer) paintCursor() {
	f := r.field
	n := 0
	for _, m := range f.marks {
		n = r.paintSpan(&r.marked, n, m.From, m.To, m.Color, m.Underline)
	}
	r.marked = r.marked[:n]
	n = 0
	if from, to := f.buffer.selection(); from != to && (f.focused || f.menu != nil) {
		n = r.paintSpan(&r.selected, 0, from, to, theme.ColorNameSelection, false)
	}
	r.selected = r.selected[:n]
	pos, size := f.CursorRect()
	r.cursor.Move(pos)
	r.cursor.Resize(size)
	if f.focused && !f.Disabled() {
		f.blink.start(r.cursor, f.color(theme.ColorNamePrimary))
	} else {
		f.blink.stop()
	}
	r.collect()
}

// paintSpan draws what lies between two places in the text, one area in each
// row, with the areas from n on. It returns how many there are then.
func (r *renderer) paintSpan(areas *[]*canvas.Rectangle, n, from, to int, name fyne.ThemeColorName, below bool) int {
	f := r.field
	for i := f.rowOf(from, false); i < len(f.rows) && f.rows[i].from < to; i++ {
		row := f.rows[i]
		x1, x2 := f.xOf(i, max(from, row.from)), f.xOf(i, min(to, row.to))
		if to > row.to && !row.soft {
			x2 += f.dressed.wide / 3 // the line break
		}
		if n == len(*areas) {
			*areas = append(*areas, &canvas.Rectangle{})
		}
		area := (*areas)[n]
		n++
		pos, size := f.placeIn(i, x1).SubtractXY(1, 0), fyne.NewSize(x2-x1+1, f.dressed.height)
		if below {
			pos.Y += size.Height - 2
			size.Height = 2
		}
		area.Move(pos)
		area.Resize(size)
		paint(area, f.color(name))
	}
	return n
}

// collect lists what is drawn, the lowest first.
func (r *renderer) collect() {
	n := 3 + len(r.marked) + len(r.selected) + len(r.lines)
	all := make([]fyne.CanvasObject, 0, n)
	all = append(all, r.box, r.border)
	for _, area := range r.marked {
		all = append(all, area)
	}
	for _, area := range r.selected {
		all = append(all, area)
	}
	for _, line := range r.lines {
		all = append(all, line)
	}
	all = append(all, r.cursor)
	if !slices.Equal(all, r.objects) {
		r.objects = all
		r.box.Refresh() // or the canvas would not notice
	}
}

func (f *Field) color(name fyne.ThemeColorName) color.Color {
	return f.Theme().Color(name, fyne.CurrentApp().Settings().ThemeVariant())
}

// paint fills an area with a colour, if it has another.
func paint(area *canvas.Rectangle, c color.Color) {
	if area.FillColor != c {
		area.FillColor = c
		area.Refresh()
	}
}
