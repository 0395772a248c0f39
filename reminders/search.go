package reminders

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Match is where a text has the words of a search, as Search finds them: the
// bytes from the first letter to behind the last. ok is false if it has not.
func Match(text, words string) (from, to int, ok bool) {
	words = fold(strings.TrimSpace(words))
	if words == "" {
		return 0, 0, false
	}
	var folded strings.Builder
	var begins, letters []int // of each letter: in folded, in text
	for at := 0; at < len(text); {
		next := at + letterAt(text[at:])
		begins, letters = append(begins, folded.Len()), append(letters, at)
		folded.WriteString(fold(text[at:next]))
		at = next
	}
	found := strings.Index(folded.String(), words)
	if found < 0 {
		return 0, 0, false
	}
	to = len(text)
	for n, begin := range begins {
		if begin <= found {
			from = letters[n]
		}
		if begin >= found+len(words) {
			to = letters[n]
			break
		}
	}
	return from, to, true
}

// letterAt is how many bytes the first letter has, with its accents.
func letterAt(text string) int {
	_, n := utf8.DecodeRuneInString(text)
	for n < len(text) {
		r, size := utf8.DecodeRuneInString(text[n:])
		if !unicode.Is(unicode.Mn, r) {
			break
		}
		n += size
	}
	return n
}
