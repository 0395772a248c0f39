package en

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"afterword/reminders/draft/plain"
)

// letter is an email as somebody wrote it, with places for what differs.
//
//	{role}      a part; {Role} the same with a capital
//	{?topic}    nothing, but only where the part is known; {!topic} where not
//	[a|b|c]     the first of these of which all is known, else nothing
//	<a~b>       one of these, the same for the same email
type letter struct {
	subjects []piece
	body     []piece // a paragraph each
	closing  string
}

// piece is a run of text, parts and choices.
type piece []node

type node struct {
	kind byte    // 't' text, '{' part, '?' and '!' condition, '[' first known, '<' turn
	text string  // of a text, or name of a part
	of   []piece // what is chosen from
}

// parseLetters takes the letters of a text apart. A line of "=" begins one,
// "s:" a subject, "c:" a closing of its own.
func parseLetters(text string) []letter {
	var out []letter
	for _, block := range strings.Split("\n"+text, "\n=\n") {
		if strings.TrimSpace(block) == "" {
			continue
		}
		var l letter
		var paragraph []string
		flush := func() {
			if len(paragraph) > 0 {
				l.body = append(l.body, parsePiece(strings.Join(paragraph, " ")))
			}
			paragraph = nil
		}
		for line := range strings.Lines(block) {
			line = strings.TrimSpace(line)
			if line == "---" {
				flush()
				l.body = append(l.body, parsePiece(line))
				continue
			}
			if s, ok := strings.CutPrefix(line, "s:"); ok {
				l.subjects = append(l.subjects, parsePiece(strings.TrimSpace(s)))
				continue
			}
			if s, ok := strings.CutPrefix(line, "c:"); ok {
				l.closing = strings.TrimSpace(s)
				continue
			}
			if line == "" {
				flush()
				continue
			}
			paragraph = append(paragraph, line)
		}
		flush()
		out = append(out, l)
	}
	return out
}

func parsePiece(s string) piece {
	p, _ := parseUntil(s, "")
	return p
}

// parseUntil parses to one of the closing signs, and gives what is left,
// beginning with that sign.
func parseUntil(s, ends string) (p piece, rest string) {
	var b strings.Builder
	flush := func() {
		if b.Len() > 0 {
			p = append(p, node{kind: 't', text: b.String()})
			b.Reset()
		}
	}
	for s != "" {
		r, n := utf8.DecodeRuneInString(s)
		switch {
		case strings.ContainsRune(ends, r):
			flush()
			return p, s
		case r == '{':
			flush()
			name, after, _ := strings.Cut(s[1:], "}")
			p = append(p, partNode(name))
			s = after
		case r == '[', r == '<':
			flush()
			sep, end := "|", "]"
			if r == '<' {
				sep, end = "~", ">"
			}
			c := node{kind: byte(r)}
			s = s[1:]
			for {
				var one piece
				one, s = parseUntil(s, sep+end)
				c.of = append(c.of, one)
				if s == "" {
					break
				}
				last := strings.HasPrefix(s, end)
				s = s[1:]
				if last {
					break
				}
			}
			p = append(p, c)
		default:
			b.WriteRune(r)
			s = s[n:]
		}
	}
	flush()
	return p, ""
}

func partNode(name string) node {
	if name != "" && (name[0] == '?' || name[0] == '!') {
		return node{kind: name[0], text: name[1:]}
	}
	return node{kind: '{', text: name}
}

// filler fills pieces with the parts of one email.
type filler struct {
	parts map[string]string
	seed  uint64
	turn  int
	used  map[string]bool // parts that were filled in

	formal bool // no atLengthWords
	loose  bool // a part of its own sentence may be missing: {addline}
}

// fill gives the words of a piece. ok is false where a part is not known.
func (f *filler) fill(p piece) (words string, ok bool) {
	var b strings.Builder
	for _, n := range p {
		switch n.kind {
		case 't':
			if f.formal {
				b.WriteString(atLength(n.text))
			} else {
				b.WriteString(n.text)
			}
		case '?':
			if f.parts[n.text] == "" {
				return "", false
			}
		case '!':
			if f.parts[n.text] != "" {
				return "", false
			}
		case '{':
			name := strings.ToLower(n.text)
			v := f.parts[name]
			if v == "" && f.loose && strings.HasSuffix(name, "line") && name != "deadline" {
				continue
			}
			if v == "" {
				return "", false
			}
			if name != n.text {
				v = plain.UpperFirst(v)
			}
			f.used[name] = true
			b.WriteString(v)
		case '[':
			b.WriteString(f.first(n.of))
		case '<':
			f.turn++
			w, known := f.fill(n.of[(f.seed>>3+uint64(f.turn)*7)%uint64(len(n.of))])
			if !known {
				return "", false
			}
			b.WriteString(w)
		}
	}
	return b.String(), true
}

// first is the first piece of which all is known, "" if there is none.
func (f *filler) first(of []piece) string {
	loose := f.loose
	f.loose = false
	defer func() { f.loose = loose }()
	for _, p := range of {
		before := cloneSet(f.used)
		if w, ok := f.fill(p); ok {
			return w
		}
		f.used = before
	}
	return ""
}

func cloneSet(s map[string]bool) map[string]bool {
	out := make(map[string]bool, len(s)+4)
	for k := range s {
		out[k] = true
	}
	return out
}

// tidy mends what filling leaves: blanks, and two stops where a part ends
// with one.
func tidy(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	for _, m := range [][2]string{{"..", "."}, {"!.", "!"}, {"?.", "?"}, {" .", "."}, {" ,", ","}, {"( ", "("}, {",,", ","}, {".,", ".,"}} {
		s = strings.ReplaceAll(s, m[0], m[1])
	}
	return s
}

// isWord reports whether a rune belongs to a word.
func isWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r) || r == '\'' || r == '’'
}

// atLength says “I'd” and the like as one writes to somebody formally.
func atLength(s string) string {
	if !strings.ContainsRune(s, '\'') {
		return s
	}
	return atLengthWords.Replace(s)
}

var atLengthWords = strings.NewReplacer("I'd hoped", "I had hoped", "I'd been", "I had been", "you'd said", "you had said", "You'd said", "You had said", "they'd", "they would", "they've", "they have", "I'd", "I would", "I've", "I have", "I'm", "I am", "I'll", "I will", "you'd", "you would", "You'd", "You would",
	"you've", "you have", "you'll", "you will", "You'll", "You will", "you're", "you are", "it's", "it is", "It's", "It is", "that's", "that is",
	"there's", "there is", "There's", "There is", "didn't", "did not", "don't", "do not", "won't", "will not", "can't", "cannot", "isn't", "is not",
	"wasn't", "was not", "weren't", "were not", "hasn't", "has not", "haven't", "have not", "wouldn't", "would not", "we'd", "we had", "You've", "You have")
