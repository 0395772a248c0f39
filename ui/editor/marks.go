package editor

import (
	"slices"

	"fyne.io/fyne/v2"
)

// Mark points out a part of the text.
type Mark struct {
	From, To  int // in runes
	Color     fyne.ThemeColorName
	Underline bool // a line below it instead of a colour behind it
}

// SetMarks points out other parts of the text than before. They go along when
// the text before them changes, and go away with what they mark.
func (f *Field) SetMarks(marks []Mark) {
	var all []Mark
	for _, m := range marks {
		m.From, m.To = f.within(m.From), f.within(m.To)
		if m.From < m.To {
			all = append(all, m)
		}
	}
	if slices.Equal(all, f.marks) {
		return
	}
	f.marks = all
	if f.renderer != nil {
		f.layOut()
		f.renderer.paintCursor()
	}
}

// Marks returns the parts that are pointed out, where they are by now.
func (f *Field) Marks() []Mark { return slices.Clone(f.marks) }

// shiftMarks keeps the marks at their words.
func (f *Field) shiftMarks(c change) {
	moved := func(at int, end bool) int {
		switch {
		case at < c.at || at == c.at && end:
			return at
		case at >= c.at+c.removed:
			return at + c.inserted - c.removed
		}
		return c.at
	}
	for i, m := range f.marks {
		f.marks[i].From, f.marks[i].To = moved(m.From, false), moved(m.To, true)
	}
	f.marks = slices.DeleteFunc(f.marks, func(m Mark) bool { return m.From >= m.To })
}
