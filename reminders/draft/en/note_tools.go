package en

// This file reads tools and papers with the years beside them.

import (
	"strings"

	"afterword/reminders/draft/note"
)

// isCode tells whether a word is typed as a credential is: in capitals, or with
// two of them.
func isCode(w noteWord) bool {
	capitals := 0
	for _, r := range w.text {
		if r >= 'A' && r <= 'Z' {
			capitals++
		}
	}
	return capitals > 1
}

// typedBut is what was typed in all pieces but one.
func typedBut(parts []part, but int) string {
	var left []string
	for i, p := range parts {
		if i != but {
			left = append(left, p.words.typed())
		}
	}
	return strings.Join(left, ", ")
}

// toolsAndYears reads “SQL, Python, 4 yrs”.
func toolsAndYears(pieces []noteWords) (note.Reading, bool) {
	n := len(pieces) - 1
	if n < 1 || !pieces[n].isSpan() {
		return note.Reading{}, false
	}
	var tools []string
	for _, p := range pieces[:n] {
		if len(p) > 1 && p.is(0, "some") {
			p = p[1:]
		}
		for _, w := range p {
			if w.kind != isProper || !listed("products", w.low) && !listed("tool_letters", w.low) && !suites[w.low] {
				return note.Reading{}, false
			}
		}
		tools = append(tools, p.String())
	}
	return nominal(note.Measure, pieces[n].String()+" with "+joinParts(tools), true), true
}

// suites are tools whose names have two words.
var suites = map[string]bool{"power bi": true, "google sheets": true, "google analytics": true, "google ads": true, "arcgis pro": true, "premiere pro": true,
	"after effects": true, "pro tools": true, "spring boot": true, "microsoft office": true, "sage 50": true, "google docs": true}
