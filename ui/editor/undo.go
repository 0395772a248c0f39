package editor

import (
	"slices"
	"time"
	"unicode"
)

// kind is how a text was changed. Steps of typing are joined to words.
type kind int

const (
	alone   kind = iota // a step of its own: pasted, cut, a word erased
	typing              // a letter was typed
	erasing             // a letter was erased
)

const (
	// pause is how long one may think before what follows is a step of its own.
	pause = 1500 * time.Millisecond
	// mostSteps is how many steps are remembered.
	mostSteps = 2000
)

// change is that so many runes came at a place where others were.
type change struct{ at, removed, inserted int }

// step is what one undo takes back.
type step struct {
	at                int
	removed, inserted []rune
	cursor, anchor    int // before
	how               kind
	when              time.Time
	sealed            bool // nothing is joined to it any more
}

// history is the steps that led to a text.
type history struct {
	steps []step
	done  int // those after it were taken back
}

// seal ends the last step, so that what follows is another.
func (h *history) seal() {
	if h.done > 0 {
		h.steps[h.done-1].sealed = true
	}
}

// add remembers a step, and joins it to the last one if they are one word.
func (h *history) add(s step) {
	h.steps = slices.Delete(h.steps, h.done, len(h.steps))
	if h.done > 0 && h.steps[h.done-1].join(s) {
		return
	}
	if h.done == mostSteps {
		h.steps = slices.Delete(h.steps, 0, 1)
	}
	h.steps = append(h.steps, s)
	h.done = len(h.steps)
}

// back is the step to be taken back.
func (h *history) back() (step, bool) {
	if h.done == 0 {
		return step{}, false
	}
	h.seal()
	h.done--
	return h.steps[h.done], true
}

// forth is the step to be taken again.
func (h *history) forth() (step, bool) {
	if h.done == len(h.steps) {
		return step{}, false
	}
	h.done++
	h.seal()
	return h.steps[h.done-1], true
}

// join makes one step of two, if the next goes on with the same word.
func (s *step) join(next step) bool {
	if s.sealed || s.how != next.how || s.how == alone || next.when.Sub(s.when) > pause || next.when.Before(s.when) {
		return false
	}
	switch {
	case s.how == typing:
		if len(next.removed) > 0 || next.at != s.at+len(s.inserted) || beginsWord(s.inserted, next.inserted) {
			return false
		}
		s.inserted = append(s.inserted, next.inserted...)
	case next.at+len(next.removed) == s.at && !endsWord(next.removed, s.removed): // Backspace
		s.removed = append(slices.Clone(next.removed), s.removed...)
		s.at = next.at
	case next.at == s.at && !beginsWord(s.removed, next.removed): // Delete
		s.removed = append(s.removed, next.removed...)
	default:
		return false
	}
	s.when = next.when
	return true
}

// beginsWord reports whether another word begins behind a text.
func beginsWord(text, next []rune) bool {
	return len(next) > 0 && len(text) > 0 && !unicode.IsSpace(next[0]) && unicode.IsSpace(text[len(text)-1]) &&
		slices.ContainsFunc(text, notSpace)
}

// endsWord reports whether another word ends before a text.
func endsWord(next, text []rune) bool {
	return len(next) > 0 && len(text) > 0 && !unicode.IsSpace(next[len(next)-1]) && unicode.IsSpace(text[0]) &&
		slices.ContainsFunc(text, notSpace)
}

func notSpace(r rune) bool { return !unicode.IsSpace(r) }
