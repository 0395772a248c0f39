package draft

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"afterword/data"
)

// personName is a name taken apart for a greeting. The zero value is nobody.
type personName struct {
	title string // as in "Dr."
	given string // "" if only one name is known together with a title
	last  string // "" if there is only one name
	full  string // without title
}

var (
	aside    = regexp.MustCompile(`\s*[(\[<|/].*$`)
	suffixes = regexp.MustCompile(`(?i)(,\s*|\s+)(ph\.?\s?d|mba|m\.?d|jr|sr|ii|iii|iv|esq|pmp|cpa|phr|shrm-cp|msc|bsc|m\.?sc|b\.?sc)\.?$`)
	titles   = regexp.MustCompile(`(?i)^(dr|prof|professor|mr|mrs|ms|mx)\b\.?\s+`)
)

// notNames are words that stand for an office, not for a person.
var notNames = set(`team recruiting recruitment recruiter hr talent careers career jobs
	hiring acquisition human resources noreply no-reply info office admin
	scheduling calendar meeting room panel people department staff`)

// nameOf reads a name as people write it: with title, "Patel, Raj", in
// capitals, with a note in brackets. What is no person's name is nobody.
func nameOf(s string) personName {
	s = suffixes.ReplaceAllString(suffixes.ReplaceAllString(aside.ReplaceAllString(oneLine(s), ""), ""), "")
	if last, given, ok := strings.Cut(s, ","); ok {
		s = strings.TrimSpace(given) + " " + strings.TrimSpace(last)
	}
	s = strings.TrimSpace(s)
	var n personName
	for m := titles.FindString(s); m != ""; m = titles.FindString(s) {
		n.title = titleFor(m, n.title)
		s = strings.TrimSpace(s[len(m):])
	}
	words := strings.Fields(s)
	if !areNames(words) {
		return personName{}
	}
	s = strings.Join(properCase(words), " ")
	words = strings.Fields(s)
	n.full = s
	if len(words) > 1 {
		n.last = words[len(words)-1]
		n.given = words[0]
		for i := len(words) - 2; i > 0 && particles[strings.ToLower(words[i])]; i-- {
			n.last = words[i] + " " + n.last
		}
	} else if n.title == "" {
		n.given = s
	} else {
		n.last = s
	}
	return n
}

var particles = set("van von de der den del della di da dos la le el al bin ben ter ten zu")

// titleFor keeps the higher of two titles, in its usual form.
func titleFor(found, before string) string {
	found = strings.ToLower(strings.Trim(found, ". "))
	if found == "professor" || found == "prof" {
		return "Professor"
	}
	if before != "" {
		return before
	}
	return upperFirst(found) + "."
}

func areNames(words []string) bool {
	if len(words) == 0 || len(words) > 6 {
		return false
	}
	all := strings.Join(words, " ")
	if len([]rune(all)) > 60 || strings.IndexFunc(all, unicode.IsLetter) < 0 {
		return false
	}
	for _, w := range words {
		if notNames[strings.ToLower(w)] {
			return false
		}
	}
	return strings.IndexFunc(all, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !strings.ContainsRune(" -'’.·", r)
	}) < 0
}

// properCase mends names that are all in capitals or all in small letters.
// A single short one in capitals may be initials and stays.
func properCase(words []string) []string {
	all := strings.Join(words, "")
	shouted := all == strings.ToUpper(all) && all != strings.ToLower(all) && len([]rune(all)) > 3
	whispered := all == strings.ToLower(all)
	if !shouted && !whispered {
		return words
	}
	out := slices.Clone(words)
	for i, w := range out {
		if strings.Contains(w, ".") {
			continue
		}
		pieces := strings.Split(strings.ToLower(w), "-")
		for j := range pieces {
			pieces[j] = upperFirst(pieces[j])
		}
		out[i] = strings.Join(pieces, "-")
	}
	return out
}

// greeting is the first line of an email.
func (n personName) greeting(tone data.Tone) string {
	switch {
	case n.full == "":
		return "Hello,"
	case tone == data.ToneFormal:
		return "Dear " + n.formal() + ","
	}
	return "Hi " + n.short(tone) + ","
}

// formal is the name in a formal greeting: title and last name, else in full.
func (n personName) formal() string {
	if n.title != "" && n.last != "" {
		return n.title + " " + n.last
	}
	return n.full
}

// short is the name as one speaks of the person in that tone.
func (n personName) short(tone data.Tone) string {
	initial := len([]rune(strings.Trim(n.given, "."))) < 2 || strings.Count(n.given, ".") > 0
	if tone == data.ToneFormal || n.given == "" || initial || familyFirst(n.given) {
		return n.formal()
	}
	return n.given
}

// familyFirst reports whether a name is in a script in which the family name
// comes first.
func familyFirst(name string) bool {
	return strings.ContainsFunc(name, func(r rune) bool {
		return unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana)
	})
}

// withTitle is the whole name, with the title if that is worth keeping.
func (n personName) withTitle() string {
	if n.title == "Dr." || n.title == "Professor" || n.given == "" && n.title != "" {
		return n.title + " " + n.full
	}
	return n.full
}
