package draft

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// span is a piece of a text, in bytes.
type span struct{ start, end int }

func (s span) of(text string) string { return text[s.start:s.end] }

// wordSpans are the words of a text. A word is a run without white space that
// has a letter or a number in it; what stands around it is left out.
func wordSpans(text string) []span {
	var out []span
	at := 0
	for at < len(text) {
		start := strings.IndexFunc(text[at:], func(r rune) bool { return !unicode.IsSpace(r) })
		if start < 0 {
			break
		}
		start += at
		end := strings.IndexFunc(text[start:], unicode.IsSpace)
		if end < 0 {
			end = len(text) - start
		}
		at = start + end
		if s, ok := trimSpan(text, span{start, at}); ok {
			out = append(out, s)
		}
	}
	return out
}

// trimSpan leaves out what is neither letter nor number at both ends.
func trimSpan(text string, s span) (span, bool) {
	isPunct := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) }
	left := strings.TrimLeftFunc(s.of(text), isPunct)
	s.start = s.end - len(left)
	s.end = s.start + len(strings.TrimRightFunc(left, isPunct))
	return s, s.end > s.start
}

func countWords(text string) int { return len(wordSpans(text)) }

// sentenceSpans are the sentences of a text, with the sign that ends them. A
// line break ends one too.
func sentenceSpans(text string) []span {
	var out []span
	at := 0
	add := func(end int) {
		s := span{at, end}
		inner := strings.TrimLeftFunc(s.of(text), unicode.IsSpace)
		s.start = end - len(inner)
		s.end = s.start + len(strings.TrimRightFunc(inner, unicode.IsSpace))
		if s.end > s.start {
			out = append(out, s)
		}
		at = end
	}
	for i, r := range text {
		if i < at {
			continue
		}
		switch r {
		case '\n':
			add(i)
		case '.', '!', '?', '…', '。', '？', '！', '؟':
			end := i + runEnd(text[i:])
			if r < utf8.RuneSelf && end < len(text) && !strings.ContainsAny(text[end:end+1], " \n\t") {
				continue // as in an address on the web
			}
			if r == '.' && !endsHere(text[:end], text[end:]) {
				continue
			}
			add(end)
		}
	}
	add(len(text))
	return out
}

// runEnd is the length of the run of closing signs that text begins with.
func runEnd(text string) int {
	n := strings.IndexFunc(text, func(r rune) bool { return !strings.ContainsRune(".!?…。？！؟\"”’)", r) })
	if n < 0 {
		return len(text)
	}
	return n
}

// endsHere reports whether a period that white space follows ends a sentence
// there: the word before it is no abbreviation before a name.
func endsHere(before, after string) bool {
	next := strings.TrimLeft(after, " \t")
	word := before[strings.LastIndexAny(before, " \n")+1:]
	return next == "" || next[0] == '\n' || endsSentence(word) ||
		startsUpper(next) && !speaks().check().Short[strings.ToLower(word)] && len([]rune(word)) > 2
}

// endsSentence reports whether a word ends a sentence: its period is not that
// of an abbreviation.
func endsSentence(word string) bool {
	if strings.HasSuffix(word, "!") || strings.HasSuffix(word, "?") {
		return true
	}
	return strings.HasSuffix(word, ".") && !speaks().check().Short[strings.ToLower(word)] &&
		len([]rune(word)) > 2 && strings.Count(word, ".") == 1
}

func startsUpper(s string) bool {
	for _, r := range s {
		return unicode.IsUpper(r)
	}
	return false
}
