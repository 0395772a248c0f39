package en

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Kinds of words of a note, as far as the reading needs them.
const (
	isDet       = 'D' // also “my”, “your”, “shop's”
	isPrep      = 'I'
	isWh        = 'Q'
	isSubject   = 'W' // a pronoun as the subject
	isObjectPr  = 'O'
	isConj      = 'C'
	isModal     = 'M'
	isAux       = 'B' // a form of be, have, do
	isAdverb    = 'R'
	isNumber    = '#'
	isSingular  = 'N'
	isPlural    = 'S'
	isProper    = 'X' // a name, a product, an acronym
	isAdjective = 'J'
	isBase      = 'V'
	isThird     = 'Z'
	isPast      = 'P' // past or participle
	isIng       = 'G'
	isTo        = 'T'
	isStrange   = 'U' // not in the lexicon
	isQuoted    = '"'
	isMark      = ',' // comma, plus, slash, dash, arrow, bracket
)

// noteWord is a word of a note: as it was typed, as it shall stand, and what
// kind of word it is.
type noteWord struct {
	typed string
	text  string
	low   string // text in small letters
	kind  rune
	fixed bool // the tidying made sure how it is written
}

// noteWords is a note or a piece of it.
type noteWords []noteWord

var (
	noteSigns = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "’", "'", "‘", "'", "`", "'", "´", "'",
		"->", " → ", "=>", " → ", "→", " → ", ">>", " → ", "…", " ", "...", " ", "•", " ", "–", "-", "—", " - ", "--", " - ",
		"\u00a0", " ", "w/o", " without ", "W/O", " without ", "b/c", " because ", "~", " about ", "½", ".5", "&amp;", "&")
	noteWith   = lazy(`(?i)(^|\s)w/\s*`)
	notePlus   = lazy(`(\pL|\s|\)|["'%])\+(\pL|\s|$)`)
	noteAnd    = lazy(`\s&\s?|\s?&\s|(\p{Ll}{3})&(\p{Ll})`)
	noteSlash  = lazy(`(\pL|\s|\+|\))\s*/\s*(\pL|\s|\d|\()`)
	noteDash   = lazy(`\s+-+\s*|-+\s+`)
	noteGuilds = lazy(`(?i)\bcity (?:&|and|\+) guilds\b`)
	noteArrow  = lazy(`(\d%?)\s*>\s*(\d)`)
	notePunct  = lazy(`([,;:()]|\.\.+)`)
)

// plainNote is a note on one line, without what is no text.
func plainNote(s string) string {
	if len(s) > 2000 {
		s = strings.ToValidUTF8(s[:2000], "")
	}
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case r == utf8.RuneError, unicode.Is(unicode.C, r), unicode.Is(unicode.So, r), unicode.Is(unicode.Sk, r) && r != '`' && r != '´':
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
	s = strings.Join(strings.Fields(s), " ")
	if strings.IndexByte(s, '.') >= 0 {
		s = leadingDot().ReplaceAllString(s, "${1}0.$2")
	}
	s = letterCode().ReplaceAllStringFunc(s, strings.ToUpper)
	s = saidByTheWay().ReplaceAllString(s, "")
	return strings.TrimSpace(strings.TrimLeft(s, "-*•–—.,;:!+ "))
}

var (
	leadingDot   = lazy(`(^|[\s>→~(-])\.(\d)`)           // “.6%”
	letterCode   = lazy(`\b[a-z]\d[a-z]\b`)              // “a2l”
	saidByTheWay = lazy(`(?i),? (btw|by the way)[.!]*$`) // says nothing of what stands before it
)

// wordsOf cuts a note into its words and marks.
func wordsOf(s string) noteWords {
	s = noteSigns.Replace(s)
	if strings.ContainsAny(s, "&/+>Gg") {
		s = noteGuilds().ReplaceAllString(s, "City_&_Guilds")
		s = noteWith().ReplaceAllString(s, "$1 with ")
		s = noteArrow().ReplaceAllString(s, "$1 → $2")
	}
	if strings.ContainsAny(s, "+/") {
		s = lettersSlash().ReplaceAllStringFunc(s, func(m string) string { return strings.ToUpper(strings.Replace(m, "/", "⁄", 1)) })
		for range 2 {
			s = notePlus().ReplaceAllString(s, "$1 + $2")
			s = noteSlash().ReplaceAllString(s, "$1 / $2")
		}
	}
	if strings.Contains(s, "&") {
		s = noteAnd().ReplaceAllString(s, "$1 + $2")
	}
	if strings.Contains(s, "-") {
		s = noteDash().ReplaceAllString(s, " - ")
	}
	var out noteWords
	for i, part := range strings.Split(s, `"`) {
		if i%2 == 1 {
			part = strings.Trim(part, " .,;!")
			if part != "" {
				out = append(out, noteWord{typed: `"` + part + `"`, text: `"` + saidWords(part) + `"`, low: strings.ToLower(part), kind: isQuoted, fixed: true})
			}
			continue
		}
		out = append(out, wordsUnquoted(part)...)
	}
	return out
}

// saidWords is what was said, with the marks that a hurried hand leaves out.
func saidWords(s string) string {
	fields := strings.Fields(s)
	for i, f := range fields {
		low := strings.ToLower(f)
		if low == "i" {
			fields[i] = "I"
		} else if to := listedAs("short", low); strings.Contains(to, "'") {
			fields[i] = to
		} else if day := listedAs("weekday", low); len(low) > 5 && day != "" {
			fields[i] = day
		}
	}
	return strings.Join(fields, " ")
}

// lettersSlash are letters that stand with a slash between them for one thing.
var lettersSlash = lazy(`(?i)\b(a/b|i/o|ci/cd|ob/gyn|p/e)\b`)

var digitComma = lazy(`(\d),(\d{3})`)

func wordsUnquoted(s string) noteWords {
	if strings.Contains(s, ",") {
		s = digitComma().ReplaceAllString(s, "$1$2")
	}
	s = notePunct().ReplaceAllStringFunc(s, func(m string) string { return " " + m + " " })
	if strings.Contains(s, ":") {
		s = regexp5clock().ReplaceAllString(s, "$1:$2")
	}
	var out noteWords
	for _, f := range strings.Fields(s) {
		typed := f
		f = strings.TrimRight(f, "!?")
		if !dotted(f) {
			f = strings.TrimRight(f, ".")
		}
		f = strings.TrimLeft(f, "!?.")
		if f == "" {
			continue
		}
		if f = strings.Join(strings.Fields(strings.ReplaceAll(f, "_", " ")), " "); f == "" {
			continue
		}
		w := noteWord{typed: typed, text: f, low: strings.ToLower(f)}
		if strings.Contains(f, "⁄") {
			w.text = strings.Replace(f, "⁄", "/", 1)
			w.low, w.kind, w.fixed = strings.ToLower(w.text), isProper, true
			w.typed = strings.Replace(typed, "⁄", "/", 1)
		}
		if strings.HasPrefix(f, "City &") {
			w.kind, w.fixed = isProper, true
		}
		if strings.IndexFunc(f, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) < 0 {
			w.kind, w.fixed = isMark, true
			if f == ";" {
				w.text = ","
			}
		}
		out = append(out, w)
	}
	return out
}

var regexp5clock = lazy(`(\d) : (\d\d)`)

// dotted tells whether the dot at the end belongs to the word.
func dotted(f string) bool {
	switch strings.ToLower(f) {
	case "a.m.", "p.m.", "u.s.", "u.k.", "e.g.", "i.e.", "dr.", "mr.", "mrs.", "ms.", "st.", "ph.d.", "d.c.":
		return true
	}
	return false
}

// String puts the words into a line.
func (ws noteWords) String() string {
	var b strings.Builder
	for i, w := range ws {
		switch {
		case i == 0 || w.text == "," || w.text == ")" || w.text == ":" || ws[i-1].text == "(":
		default:
			b.WriteByte(' ')
		}
		b.WriteString(w.text)
	}
	return b.String()
}

// typed puts the words into a line as they were typed.
func (ws noteWords) typed() string {
	var parts []string
	for _, w := range ws {
		if w.typed != "" {
			parts = append(parts, w.typed)
		}
	}
	return strings.Trim(strings.NewReplacer(" ,", ",", "( ", "(", " )", ")").Replace(strings.Join(parts, " ")), " ,+/-")
}

// kinds is the kinds of the words as a line of letters, a letter a word, so
// that patterns can be looked for.
func (ws noteWords) kinds() string {
	b := make([]byte, len(ws))
	for i, w := range ws {
		b[i] = '?'
		if w.kind < utf8.RuneSelf && w.kind > 0 {
			b[i] = byte(w.kind)
		}
	}
	return string(b)
}

// kindByte is the kind of a word as in kinds.
func (w noteWord) kindByte() byte { return noteWords{w}.kinds()[0] }

// lows is the words in small letters as a line.
func (ws noteWords) lows() string {
	parts := make([]string, len(ws))
	for i, w := range ws {
		parts[i] = w.low
	}
	return strings.Join(parts, " ")
}

// at is the word at a place, an empty one outside.
func (ws noteWords) at(i int) noteWord {
	if i < 0 || i >= len(ws) {
		return noteWord{}
	}
	return ws[i]
}

// is tells whether one of the words in small letters stands at a place.
func (ws noteWords) is(i int, words ...string) bool {
	low := ws.at(i).low
	for _, w := range words {
		if low == w {
			return true
		}
	}
	return false
}

// begins tells whether the words in small letters are the first.
func (ws noteWords) begins(words string) bool {
	return strings.HasPrefix(ws.lows()+" ", words+" ")
}

// split cuts the words at those that a test picks, which are left out.
func (ws noteWords) split(at func(i int) bool) []noteWords {
	var out []noteWords
	start := 0
	for i := 0; i <= len(ws); i++ {
		if i == len(ws) || at(i) {
			if i > start {
				out = append(out, ws[start:i])
			}
			start = i + 1
		}
	}
	return out
}

// newWord is a word that the reading puts in.
func newWord(text string, kind rune) noteWord {
	return noteWord{text: text, low: strings.ToLower(text), kind: kind, fixed: true}
}

// with gives words behind one another.
func (ws noteWords) with(more ...noteWord) noteWords {
	return append(append(noteWords{}, ws...), more...)
}
