package editor

import (
	"slices"
	"sort"
	"unicode"

	"github.com/go-text/typesetting/segmenter"
)

// row is a part of the text that is shown in a row. Where the text goes on in
// the next one, that begins where this one ends: the spaces between them belong
// to this one, and hang over its end. So every place in the text is in a row.
type row struct {
	from, to int
	soft     bool // the line goes on in the next row
}

// endless is the width of a row that takes any line.
const endless = 1e6

// measure tells how wide a text is.
type measure func(string) float32

// wrapper parts a text into rows. It remembers the lines of the last text, so
// that only what changed is wrapped anew.
type wrapper struct {
	width float32
	wide  measure
	kept  map[string][]row // by the line; their places count from its begin
}

// rows are the rows of a text, at least one.
func (w *wrapper) rows(text []rune) []row {
	var all []row
	kept := map[string][]row{}
	for from := 0; ; {
		to := from
		for to < len(text) && text[to] != '\n' {
			to++
		}
		end := to
		if to < len(text) && to > from && text[to-1] == '\r' {
			end-- // it belongs to the line break
		}
		key := string(text[from:end])
		rows, ok := kept[key]
		if !ok {
			if rows, ok = w.kept[key]; !ok {
				rows = wrapLine(text[from:end], w.width, w.wide)
			}
			kept[key] = rows
		}
		for _, r := range rows {
			all = append(all, row{from + r.from, from + r.to, r.soft})
		}
		if to == len(text) {
			w.kept = kept
			return all
		}
		from = to + 1
	}
}

// wrapLine parts a line into rows that are no wider than that, as far as
// possible.
func wrapLine(text []rune, width float32, wide measure) []row {
	var all []row
	var from int  // where the row begins
	var x float32 // how wide it is so far
	end := func(at int) {
		all = append(all, row{from, at, true})
		from, x = at, 0
	}
	tabs := slices.Contains(text, '\t')
	// a tab is as wide as it takes from where it begins
	room := func(at, to int) float32 {
		if tabs && to-from < longest {
			return wide(string(text[from:to])) - x
		}
		return roomOf(text[at:to], width, wide)
	}
	var s segmenter.Segmenter
	s.Init(text)
	for at, i := 0, s.LineIterator(); i.Next(); {
		next := i.Line().Offset + len(i.Line().Text)
		if !boundary(text, next) {
			continue // a space with an accent on it
		}
		bare := at + len(trimRight(text[at:next]))
		w := room(at, bare)
		if at > from && x+w > width {
			end(at)
			w = room(at, bare)
		}
		for from == at && w > width && bare > at { // too long a word
			n := fitting(text[at:bare], width, wide)
			if at+n == bare {
				break
			}
			at += n
			end(at)
			w = room(at, bare)
		}
		if bare < next {
			w = room(at, next)
		}
		x += w
		at = next
	}
	return append(all, row{from, len(text), false})
}

// roomOf is how wide a word is, or wider than a row.
func roomOf(text []rune, width float32, wide measure) float32 {
	if len(text) > longest && width < endless {
		return width + 1
	}
	return wide(string(text))
}

// longest is how many runes of a word are measured. No row takes as many.
const longest = 1000

// fitting is how many runes of a word fit into a row: at least one letter, and
// only whole ones.
func fitting(text []rune, width float32, wide measure) int {
	places := stops(text[:min(len(text), longest)])[1:]
	n := sort.Search(len(places), func(i int) bool { return wide(string(text[:places[i]])) > width })
	return places[max(n-1, 0)]
}

func trimRight(text []rune) []rune {
	n := len(text)
	for n > 0 && unicode.IsSpace(text[n-1]) && text[n-1] != 0xA0 {
		n--
	}
	return text[:n]
}
