// Package plain makes plain text of what comes from outside. It knows no
// language.
package plain

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// MaxInput bounds how much of a field is looked at: nothing longer than this
// fits into an email.
const MaxInput = 4096

// OneLine is text from outside as plain text on one line: valid, without
// control and format characters, white space runs as one space.
func OneLine(s string) string {
	return strings.Join(strings.Fields(plain(Cut(s, MaxInput))), " ")
}

// plain drops what is not text: invalid bytes, control, format and private
// characters, and marks piled up on one letter. Breaks and tabs become spaces.
func plain(s string) string {
	marks := 0
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.M, r) {
			marks++
		} else {
			marks = 0
		}
		switch {
		case unicode.IsSpace(r), unicode.Is(unicode.Z, r):
			return ' '
		case unicode.Is(unicode.C, r), r == utf8.RuneError, marks > 3:
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
}

// Lines are the Lines of a text, each cleaned, without empty ones at the ends
// and never two empty ones in a row.
func Lines(s string, most int) []string {
	var out []string
	for line := range strings.Lines(Cut(s, MaxInput)) {
		line = OneLine(line)
		if line == "" && (len(out) == 0 || out[len(out)-1] == "") {
			continue
		}
		out = append(out, line)
	}
	out = out[:min(len(out), most)]
	for len(out) > 0 && out[len(out)-1] == "" {
		out = out[:len(out)-1]
	}
	return out
}

// Cut shortens s to at most n bytes, at a rune's edge.
func Cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

func UpperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

func LowerFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToLower(r)) + s[n:]
}

// FirstWord is the first word in lower case, without punctuation, and the rest.
func FirstWord(s string) (word, rest string) {
	word, rest, _ = strings.Cut(s, " ")
	return Bare(word), rest
}

// Bare is a word in lower case without punctuation around it.
func Bare(word string) string {
	word = strings.ReplaceAll(strings.ToLower(word), "’", "'")
	return strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}

// BareWords are the words of s in lower case without punctuation.
func BareWords(s string) []string {
	fields := strings.Fields(s)
	for i, f := range fields {
		fields[i] = Bare(f)
	}
	return slices.DeleteFunc(fields, func(w string) bool { return w == "" })
}
