package en

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"afterword/reminders/draft/brief"
	"afterword/reminders/draft/plain"
)

// Piece is a run of a letter of the user's own.
type Piece struct {
	Words string // as they stand in this email; of a part that is not known here what it stands for
	Part  string // the part's name, "" for plain words
}

// ownParts are the parts that the words of an edited email are turned back
// into, with what they stand for.
var ownParts = map[string]string{
	"first": "their name", "holder": "the interviewer", "holder1": "the interviewer", "via": "the interviewer", "company": "the company", "role": "the job", "title": "the job",
	"today": "the day of the interview", "thisday": "the day of the interview", "date": "the date of the interview", "topic": "what you talked about", "topics": "what you talked about",
	"topic2": "what else you talked about", "did": "what you did", "strengths": "why you fit", "strength": "why you fit", "interest": "what draws you", "add": "what you'd have liked to say",
	"see": "what they want to see", "news": "what is new", "deadline": "the deadline", "deciding": "the day they decide", "promised": "the day they named", "reason": "their reason",
	"wrote": "when you wrote before", "answered": "when they answered", "hour": "the hour of the call", "reach": "when you can be reached", "month": "the month of the interview",
}

// signs are the signs of a letter, which plain words must not have.
var signs = strings.NewReplacer("[", "(", "]", ")", "{", "(", "}", ")", "<", "", ">", "", "|", "/", "~", "-")

// Own makes a letter of an email that the user edited: the words that came
// from the record become parts again.
func Own(b brief.Brief, subject, body string) string {
	f := gather(b)
	parts, from := f.collect()
	f.lines(parts, from)
	var paragraphs []string
	for _, p := range strings.Split(strings.ReplaceAll(body, "\r\n", "\n"), "\n\n") {
		if p = strings.TrimSpace(p); p != "" {
			paragraphs = append(paragraphs, p)
		}
	}
	if len(paragraphs) > 1 && strings.HasSuffix(strings.SplitN(paragraphs[0], "\n", 2)[0], ",") {
		head, rest, _ := strings.Cut(paragraphs[0], "\n")
		if utf8.RuneCountInString(head) < 50 {
			paragraphs[0] = rest
		}
	}
	closing := ""
	if n := len(paragraphs) - 1; n > 0 && len(strings.Fields(paragraphs[n])) <= 12+len(strings.Fields(strings.Join(b.Signature, " "))) {
		closing, _, _ = strings.Cut(paragraphs[n], "\n")
		paragraphs = paragraphs[:n]
	}
	out := []string{"s: " + asParts(plain.OneLine(subject), parts)}
	if closing != "" {
		out = append(out, "c: "+signs.Replace(closing))
	}
	for _, p := range paragraphs {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, "", asParts(p, parts))
		}
	}
	return strings.Join(out, "\n")
}

// asParts puts the names of parts where their words stand, the longest first.
func asParts(s string, parts map[string]string) string {
	s = signs.Replace(s)
	var names []string
	for n := range ownParts {
		if utf8.RuneCountInString(parts[n]) > 2 {
			names = append(names, n)
		}
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(len(parts[b]), len(parts[a])), cmp.Compare(a, b))
	})
	for _, n := range names {
		s = replaceWords(s, parts[n], "{"+n+"}")
		s = replaceWords(s, plain.UpperFirst(parts[n]), "{"+plain.UpperFirst(n)+"}")
	}
	return s
}

// replaceWords replaces whole words outside of braces.
func replaceWords(s, old, with string) string {
	var b strings.Builder
	for {
		i := strings.Index(s, old)
		if i < 0 {
			return b.String() + s
		}
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+len(old):])
		inside := strings.LastIndexByte(s[:i], '{') > strings.LastIndexByte(s[:i], '}')
		b.WriteString(s[:i])
		if inside || i > 0 && isWord(before) || i+len(old) < len(s) && isWord(after) {
			b.WriteString(old)
		} else {
			b.WriteString(with)
		}
		s = s[i+len(old):]
	}
}

// own is the user's own letter, filled in, if all of it is known and another
// wording is not asked for.
func (f *facts) own(parts map[string]string) []filled {
	if strings.TrimSpace(f.brief.Own) == "" || f.brief.Variant > 0 {
		return nil
	}
	return f.drafts(parseLetters(f.brief.Own), parts)
}

// Pieces are the runs of a letter of the user's own.
func Pieces(text string, b brief.Brief) []Piece {
	f := gather(b)
	parts, from := f.collect()
	f.lines(parts, from)
	var out []Piece
	for text != "" {
		i := strings.IndexByte(text, '{')
		j := strings.IndexByte(text, '}')
		if i < 0 || j < i {
			return append(out, Piece{Words: text})
		}
		if i > 0 {
			out = append(out, Piece{Words: text[:i]})
		}
		name := text[i+1 : j]
		words := cmp.Or(parts[strings.ToLower(name)], ownParts[strings.ToLower(name)], name)
		if name != strings.ToLower(name) {
			words = plain.UpperFirst(words)
		}
		out = append(out, Piece{Words: words, Part: strings.ToLower(name)})
		text = text[j+1:]
	}
	return out
}
