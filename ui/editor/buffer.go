// Package editor is a field for text of several lines.
//
// The toolkit's Entry keeps the place of its cursor as a row and a column of
// the wrapped text, and works out where in the text that is each time: as soon
// as a space is wrapped away it is wrong by one, and what is typed lands
// elsewhere. Here the cursor is a place in the text, and rows are only how it
// is shown. The package knows the toolkit and nothing of Afterword.
package editor

import (
	"slices"
	"time"
)

// buffer is a text with a cursor in it. It knows nothing of how it is shown.
type buffer struct {
	text           []rune
	cursor, anchor int // what lies between them is selected
	history        history
	now            func() time.Time
}

// selection returns what is selected, from and to being the same if that is
// nothing.
func (b *buffer) selection() (from, to int) {
	return min(b.cursor, b.anchor), max(b.cursor, b.anchor)
}

// selected returns the selected text.
func (b *buffer) selected() string {
	from, to := b.selection()
	return string(b.text[from:to])
}

// moveTo puts the cursor there. If it extends, what lies between is selected.
func (b *buffer) moveTo(at int, extend bool) {
	b.cursor = min(max(at, 0), len(b.text))
	if !extend {
		b.anchor = b.cursor
	}
	b.history.seal()
}

// insert puts a text in the place of what is selected. It reports whether the
// text changed.
func (b *buffer) insert(text []rune, how kind) bool {
	from, to := b.selection()
	return b.replace(from, to, text, how)
}

// erase takes out what is selected or, if that is nothing, what lies between
// the cursor and there.
func (b *buffer) erase(there int, how kind) bool {
	from, to := b.selection()
	if from == to {
		from, to = min(b.cursor, there), max(b.cursor, there)
	} else {
		how = alone
	}
	return b.replace(from, to, nil, how)
}

// replace puts a text in the place of another, with the cursor behind it. It
// reports whether the text changed.
func (b *buffer) replace(from, to int, text []rune, how kind) bool {
	if from == to && len(text) == 0 {
		return false
	}
	s := step{
		at: from, removed: slices.Clone(b.text[from:to]), inserted: slices.Clone(text),
		cursor: b.cursor, anchor: b.anchor, how: how, when: b.now(),
	}
	same := slices.Equal(s.removed, s.inserted)
	b.text = slices.Replace(b.text, from, to, text...)
	b.cursor = from + len(text)
	b.anchor = b.cursor
	if same {
		return false
	}
	b.history.add(s)
	return true
}

// undo takes the last step back. It reports what was changed, if anything.
func (b *buffer) undo() (change, bool) {
	s, ok := b.history.back()
	if !ok {
		return change{}, false
	}
	b.text = slices.Replace(b.text, s.at, s.at+len(s.inserted), s.removed...)
	b.cursor, b.anchor = s.cursor, s.anchor
	return change{s.at, len(s.inserted), len(s.removed)}, true
}

// redo takes the step again that was taken back. It reports what was changed,
// if anything.
func (b *buffer) redo() (change, bool) {
	s, ok := b.history.forth()
	if !ok {
		return change{}, false
	}
	b.text = slices.Replace(b.text, s.at, s.at+len(s.removed), s.inserted...)
	b.cursor = s.at + len(s.inserted)
	b.anchor = b.cursor
	return change{s.at, len(s.removed), len(s.inserted)}, true
}

// set makes the text another one and forgets the steps. The cursor stays with
// the words it stands at, if they are still there.
func (b *buffer) set(text []rune) {
	same := commonStart(b.text, text)
	left := commonEnd(b.text[same:], text[same:])
	moved := func(at int) int {
		switch {
		case at <= same:
			return at
		case at >= len(b.text)-left:
			return at + len(text) - len(b.text)
		}
		return same
	}
	b.cursor, b.anchor = moved(b.cursor), moved(b.anchor)
	b.text = text
	b.history = history{}
}

func commonStart(a, b []rune) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

func commonEnd(a, b []rune) int {
	n := 0
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	return n
}
