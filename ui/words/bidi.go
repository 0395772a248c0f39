package words

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/bidi"
)

// Name is a name as it is put into a line. The toolkit draws the runs of a
// line from left to right in the order in which they are written, and lets a
// name that is written from right to left swallow the spaces beside it. So
// such a name is set apart, and its parts are put into the order in which
// they are seen. Others stay as they are.
func Name(name string) string {
	const apart, end = "\u2068", "\u2069" // first strong isolate, and its end
	if !strings.ContainsFunc(name, fromRight) {
		return name
	}
	var parts []string
	right := false
	for n, word := range strings.Fields(name) {
		if r := strings.ContainsFunc(word, fromRight); n == 0 || r != right {
			parts, right = append(parts, word), r
		} else {
			parts[len(parts)-1] += " " + word
		}
	}
	if first := strings.IndexFunc(name, strong); fromRight([]rune(name[first:])[0]) {
		slices.Reverse(parts)
	}
	return apart + strings.Join(parts, end+" "+apart) + end
}

// fromRight reports whether a letter is of a script written from the right.
func fromRight(r rune) bool {
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.R || p.Class() == bidi.AL
}

// strong reports whether a letter has a direction of its own.
func strong(r rune) bool {
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.L || fromRight(r)
}
