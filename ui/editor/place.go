package editor

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// This file finds where a place in the text is shown, and the other way round.

// rowOf is the row in which a place in the text is shown.
func (f *Field) rowOf(at int, upstream bool) int {
	n := sort.Search(len(f.rows), func(i int) bool { return f.rows[i].from > at }) - 1
	if upstream && n > 0 && f.rows[n].from == at && f.rows[n-1].soft {
		n--
	}
	return n
}

// cursorRow is the row in which the cursor is shown.
func (f *Field) cursorRow() int { return f.rowOf(f.buffer.cursor, f.upstream) }

// endOf is where the letters of a row end. The spaces that hang over the end of
// a row are not its end: what is typed there goes before them, as it looks.
func (f *Field) endOf(n int) int {
	r := f.rows[n]
	if !r.soft {
		return r.to
	}
	return r.from + len(trimRight(f.buffer.text[r.from:r.to]))
}

// xOf is how far from the left a place in a row is shown.
func (f *Field) xOf(n, at int) float32 {
	r := f.rows[n]
	x := f.textWidth(string(f.buffer.text[r.from:min(at, r.to)]))
	return min(x, f.dressed.wrapWidth())
}

// offsetAt is the place in a row that is next to so far from the left, and
// whether it is the place at which the next row begins.
func (f *Field) offsetAt(n int, x float32) (at int, upstream bool) {
	r := f.rows[n]
	end := f.endOf(n)
	text := f.buffer.text
	places := stops(text[r.from:end])
	wide := func(i int) float32 { return f.textWidth(string(text[r.from : r.from+places[i]])) }
	i := sort.Search(len(places)-1, func(i int) bool { return (wide(i)+wide(i+1))/2 > x })
	at = r.from + places[i]
	return at, r.soft && at == r.to
}

// offsetAtPoint is the place in the text that is next to a point of the field.
func (f *Field) offsetAtPoint(p fyne.Position) (at int, upstream bool) {
	f.layOut()
	pad := f.themeSize(theme.SizeNameInnerPadding)
	switch n := int((p.Y - pad) / f.dressed.height); {
	case p.Y < pad:
		return f.offsetAt(0, p.X-pad)
	case n >= len(f.rows):
		return len(f.buffer.text), false
	default:
		return f.offsetAt(n, p.X-pad)
	}
}

// CursorRect returns where in the field the cursor is shown.
func (f *Field) CursorRect() (fyne.Position, fyne.Size) {
	f.layOut()
	n := f.cursorRow()
	pos := f.placeIn(n, f.xOf(n, f.buffer.cursor))
	border := f.themeSize(theme.SizeNameInputBorder)
	return pos.SubtractXY(border/2, 0), fyne.NewSize(border, f.dressed.height)
}

// placeIn is the top of a row, so far from the left.
func (f *Field) placeIn(n int, x float32) fyne.Position {
	pad := f.themeSize(theme.SizeNameInnerPadding)
	return fyne.NewPos(pad+x, pad+float32(n)*f.dressed.height)
}
