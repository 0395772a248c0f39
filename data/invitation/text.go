package invitation

import (
	"html"
	"regexp"
	"strings"
	"sync"
	"unicode"
)

// How long texts may get, in runes.
const (
	maxName        = 100
	maxEmail       = 254
	maxTitle       = 200
	maxPlace       = 300
	maxLink        = 2000
	maxDescription = 20_000
	maxUID         = 500
)

// clean is s on one line: without control and format characters, and with
// single spaces, cut at so many runes.
func clean(s string, runes int) string {
	if isClean(s) {
		return cut(s, runes)
	}
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Cs, unicode.Zl, unicode.Zp) || r == unicode.ReplacementChar:
			return -1
		}
		return r
	}, s)
	return cut(strings.Join(strings.Fields(s), " "), runes)
}

// isClean reports whether it is clean as it stands; most texts are, and then
// nothing has to be made.
func isClean(s string) bool {
	before := byte(' ')
	for n := range len(s) {
		if s[n] < ' ' || s[n] > '~' || s[n] == ' ' && before == ' ' {
			return false
		}
		before = s[n]
	}
	return s == "" || before != ' '
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// cleanText is s in several lines, each of them clean, with at most one empty
// line between two.
func cleanText(s string, runes int) string {
	var b strings.Builder
	empty := 0
	for l := range strings.Lines(lineEnds.Replace(s)) {
		l = clean(l, runes)
		if l == "" {
			empty++
			continue
		}
		if b.Len() > 0 {
			b.WriteString("\n\n"[:min(1+empty, 2)])
		}
		b.WriteString(l)
		empty = 0
	}
	return cut(b.String(), runes)
}

// cut is s up to so many runes.
func cut(s string, runes int) string {
	for i := range s {
		if runes == 0 {
			return strings.TrimSpace(s[:i])
		}
		runes--
	}
	return s
}

var (
	tag     = expression(`<!--[^>]*>|</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>|<![^<>]*>`)
	unseen  = expression(`(?is)<(?:style|script|head)\b.*?</(?:style|script|head)\s*>|<!--.*?-->`)
	newLine = expression(`(?i)<(?:br|/?p|/?div|/?li|/tr|/?h[1-6]|/?ul|/?ol|hr)\b[^<>]*>`)
	entity  = expression(`&(?:[a-zA-Z]{2,8}|#\d{1,6}|#x[0-9a-fA-F]{1,6});`)
)

// plain is the text of s, which may be HTML or not. What only looks a little
// like a tag, such as <https://…>, stays.
func plain(s string) string {
	if !tag().MatchString(s) && !entity().MatchString(s) {
		return s
	}
	s = unseen().ReplaceAllString(s, "")
	if newLine().MatchString(s) {
		s = newLine().ReplaceAllString(s, "\n")
	}
	return html.UnescapeString(tag().ReplaceAllString(s, ""))
}

// howToJoin is what Google and Microsoft put into every invitation: how to
// join, by telephone, and not to edit it. The link of it is kept elsewhere.
var howToJoin = expression(`(?s)-::~[~:]*::-.*?(?:-::~[~:]*::-|\z)|_{20,}.*?(?:_{20,}|\z)`)

// notes is the description without how to join.
func notes(description string) string {
	return strings.TrimSpace(howToJoin().ReplaceAllString(description, ""))
}

// expression is a regular expression that is compiled when it is first needed:
// few starts of the program read an invitation, and all would wait for it.
func expression(text string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(text) })
}

// mayHave reports whether one of the words stands in the text, in whatever case:
// what an expression looks for at least, and is far slower to find. The words are
// in small letters of ASCII.
func mayHave(text string, words ...string) bool {
	for i := range len(text) {
		c := text[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		for _, w := range words {
			if c == w[0] && len(text)-i >= len(w) && strings.EqualFold(text[i:i+len(w)], w) {
				return true
			}
		}
	}
	return false
}
