package draft

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxInput bounds how much of a field is looked at: nothing longer than this
// fits into an email.
const maxInput = 4096

// oneLine is text from outside as plain text on one line: valid, without
// control and format characters, white space runs as one space.
func oneLine(s string) string {
	return strings.Join(strings.Fields(plain(cut(s, maxInput))), " ")
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

// lines are the lines of a text, each cleaned, without empty ones at the ends
// and never two empty ones in a row.
func lines(s string, most int) []string {
	var out []string
	for line := range strings.Lines(cut(s, maxInput)) {
		line = oneLine(line)
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

// firstLine is the first line that says something, without a list mark.
func firstLine(s string) string {
	for line := range strings.Lines(cut(s, maxInput)) {
		line = strings.TrimLeft(oneLine(line), " ")
		for _, mark := range []string{"- ", "* ", "• ", "– ", "— "} {
			line = strings.TrimPrefix(line, mark)
		}
		if strings.IndexFunc(line, unicode.IsLetter) >= 0 {
			return line
		}
	}
	return ""
}

// cut shortens s to at most n bytes, at a rune's edge.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

func lowerFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToLower(r)) + s[n:]
}

// firstWord is the first word in lower case, without punctuation, and the rest.
func firstWord(s string) (word, rest string) {
	word, rest, _ = strings.Cut(s, " ")
	return bare(word), rest
}

// bare is a word in lower case without punctuation around it.
func bare(word string) string {
	word = strings.ReplaceAll(strings.ToLower(word), "’", "'")
	return strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}

// bareWords are the words of s in lower case without punctuation.
func bareWords(s string) []string {
	fields := strings.Fields(s)
	for i, f := range fields {
		fields[i] = bare(f)
	}
	return slices.DeleteFunc(fields, func(w string) bool { return w == "" })
}
