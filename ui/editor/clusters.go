package editor

import (
	"unicode"

	"github.com/go-text/typesetting/segmenter"
)

// A cursor stands between what a reader takes for letters: an e with an accent
// or a family of emoji is one of them, though it may be several runes.

// farthest is how far to look back for where a letter may have begun.
const farthest = 256

// plain reports whether a rune joins no other, whatever it stands beside.
func plain(r rune) bool { return r < 0x300 && r != '\r' && r != '\n' }

// joined reports whether a rune belongs to the emoji before it. The segmenter
// forgets that when two emoji stand before the joiner.
func joined(text []rune, at int) bool {
	return at > 0 && at < len(text) && text[at-1] == '\u200d' && unicode.Is(unicode.So, text[at])
}

// boundary reports whether a letter ends, and another begins, at a place.
func boundary(text []rune, at int) bool {
	if at <= 0 || at >= len(text) {
		return true
	}
	if plain(text[at-1]) && plain(text[at]) {
		return true
	}
	if joined(text, at) {
		return false
	}
	begin := at - 1
	for begin > 0 && at-begin < farthest && !plain(text[begin]) {
		begin--
	}
	var s segmenter.Segmenter
	s.Init(text[begin : at+1])
	last := 0
	for i := s.GraphemeIterator(); i.Next(); {
		last = i.Grapheme().Offset
	}
	return last == at-begin
}

// stops are the places in a text between its letters, with both ends.
func stops(text []rune) []int {
	all := []int{0}
	var s segmenter.Segmenter
	s.Init(text)
	for i := s.GraphemeIterator(); i.Next(); {
		g := i.Grapheme()
		if end := g.Offset + len(g.Text); !joined(text, end) {
			all = append(all, end)
		}
	}
	return all
}

// nextLetter returns where the letter at a place ends.
func nextLetter(text []rune, at int) int {
	for at < len(text) {
		if at++; boundary(text, at) {
			break
		}
	}
	return at
}

// lastLetter returns where the letter before a place begins.
func lastLetter(text []rune, at int) int {
	for at > 0 {
		if at--; boundary(text, at) {
			break
		}
	}
	return at
}

// class is what a rune is for those who jump from word to word.
type class int

const (
	space class = iota
	mark        // dots, brackets, emoji
	word
	line // the end of a line
)

// classAt returns what the letter at a place is.
func classAt(text []rune, at int) class {
	r := text[at]
	switch {
	case r == '\n' || r == '\r':
		return line
	case unicode.IsSpace(r):
		return space
	case wordly(r):
		return word
	// the apostrophe of "don't" does not part it
	case (r == '\'' || r == '’') && at > 0 && at+1 < len(text) && wordly(text[at-1]) && wordly(text[at+1]):
		return word
	}
	return mark
}

func wordly(r rune) bool {
	return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// nextWord returns where the next word ends, or the next line begins.
func nextWord(text []rune, at int) int {
	if at < len(text) && classAt(text, at) == line {
		return nextLetter(text, at)
	}
	seen := false
	for at < len(text) {
		c := classAt(text, at)
		if c == line || seen && c != word {
			break
		}
		seen = seen || c == word
		at = nextLetter(text, at)
	}
	return at
}

// lastWord returns where the word before begins, or the line before ends.
func lastWord(text []rune, at int) int {
	if before := lastLetter(text, at); before < at && classAt(text, before) == line {
		return before
	}
	seen := false
	for at > 0 {
		before := lastLetter(text, at)
		c := classAt(text, before)
		if c == line || seen && c != word {
			break
		}
		seen = seen || c == word
		at = before
	}
	return at
}

// wordAt returns the word at a place, or the spaces or marks that are there.
func wordAt(text []rune, at int) (from, to int) {
	if at == len(text) || classAt(text, at) == line {
		if before := lastLetter(text, at); before == at || classAt(text, before) == line {
			return at, at
		} else {
			at = before
		}
	}
	for !boundary(text, at) {
		at--
	}
	of := classAt(text, at)
	from, to = at, nextLetter(text, at)
	for from > 0 && classAt(text, lastLetter(text, from)) == of {
		from = lastLetter(text, from)
	}
	for to < len(text) && classAt(text, to) == of {
		to = nextLetter(text, to)
	}
	return from, to
}

// lineAt returns the line, from one line break to the next, at a place.
func lineAt(text []rune, at int) (from, to int) {
	from, to = at, at
	for from > 0 && text[from-1] != '\n' {
		from--
	}
	for to < len(text) && text[to] != '\n' {
		to++
	}
	return from, to
}
