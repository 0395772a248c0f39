package draft

import (
	"afterword/reminders/draft/plain"
	"strings"
	"unicode"
	"unicode/utf8"
)

// names finds words that are nearly, but not quite, a name in the record, and
// a greeting with the name of somebody else.
func (c *checker) names() {
	wanted, known := c.namesWanted(), c.wordsKnown()
	for _, field := range []struct {
		name Field
		text string
	}{{Subject, c.draft.Subject}, {Body, c.ownText(c.draft.Body)}} {
		starts := map[int]bool{}
		for _, s := range sentenceSpans(field.text) {
			starts[s.start] = true
		}
		for _, s := range wordSpans(field.text) {
			s.end -= len(possessiveEnd(s.of(field.text)))
			if name := nearName(s.of(field.text), wanted, known, starts[s.start]); name != "" {
				c.add(Finding{
					Kind: KindName, Severity: Notice, Field: field.name, Name: name, Source: fromAfterword,
					Why: "This is almost a name you’ve noted, but not quite. People notice their own.",
				}, s)
			}
		}
	}
	c.greeted(wanted)
}

// namesWanted are the words of the names of people and company.
func (c *checker) namesWanted() []string {
	a := c.request.Application
	names := []string{oneLine(a.Company)}
	for _, p := range a.People {
		names = append(names, speaks().name(p.Name).Full)
	}
	var out []string
	for _, n := range names {
		for _, s := range wordSpans(n) {
			if utf8.RuneCountInString(s.of(n)) >= 3 {
				out = append(out, s.of(n))
			}
		}
	}
	return out
}

// wordsKnown are words that are no misspelling: those of the record, and the
// common ones of the language as the templates use it.
func (c *checker) wordsKnown() map[string]bool {
	a := c.request.Application
	texts := []string{a.Company, a.Role, a.Notes, a.Interest, c.request.Profile.Name, c.request.Profile.Signature}
	texts = append(append(texts, a.Strengths...), a.Achievements...)
	for _, i := range a.Interviews {
		texts = append(texts, i.Place, i.ToAdd, i.ToSee)
		for _, m := range i.Met {
			texts = append(texts, m.Topics...)
		}
	}
	for _, p := range a.People {
		texts = append(texts, p.Name, p.Title)
	}
	known := map[string]bool{}
	for _, t := range texts {
		for _, w := range bareWords(cut(t, plain.MaxInput)) {
			known[strings.TrimSuffix(w, "'s")] = true
		}
	}
	return known
}

func possessiveEnd(w string) string {
	for _, end := range []string{"'s", "’s"} {
		if strings.HasSuffix(w, end) {
			return end
		}
	}
	return ""
}

// nearName is the name that word is a misspelling of, "" if of none. Short
// words must begin with a capital, and not only because a sentence does.
func nearName(word string, wanted []string, known map[string]bool, first bool) string {
	lower := strings.ToLower(word)
	n := utf8.RuneCountInString(word)
	if n < 3 || known[lower] || speaks().common()[lower] {
		return ""
	}
	r, _ := utf8.DecodeRuneInString(word)
	if capital := unicode.IsUpper(r) || unicode.IsLetter(r) && !unicode.IsLower(r); !capital && n < 7 || first && n < 5 {
		return ""
	}
	for _, name := range wanted {
		longest := max(n, utf8.RuneCountInString(name))
		if d := distance(lower, strings.ToLower(name)); d > 0 && d <= allowed(longest) {
			return name
		}
	}
	return ""
}

// allowed is how many slips of the pen a word of that length may have and
// still be meant.
func allowed(length int) int {
	if length >= 8 {
		return 2
	}
	return 1
}

// distance counts the letters to insert, drop, change or swap with the next to
// turn a into b.
func distance(a, b string) int {
	s, t := []rune(a), []rune(b)
	if len(s)-len(t) > 2 || len(t)-len(s) > 2 {
		return 3
	}
	rows := make([][]int, len(s)+1)
	for i := range rows {
		rows[i] = make([]int, len(t)+1)
		rows[i][0] = i
	}
	for j := range t {
		rows[0][j+1] = j + 1
	}
	for i := range s {
		for j := range t {
			change := 1
			if s[i] == t[j] {
				change = 0
			}
			d := min(rows[i][j+1]+1, rows[i+1][j]+1, rows[i][j]+change)
			if i > 0 && j > 0 && s[i] == t[j-1] && s[i-1] == t[j] {
				d = min(d, rows[i-1][j-1]+1)
			}
			rows[i+1][j+1] = d
		}
	}
	return rows[len(s)][len(t)]
}

// greeted finds a greeting that names none of the recipient's names but one
// of somebody else in the record.
func (c *checker) greeted(wanted []string) {
	to := c.request.nameOf(c.request.recipient()).Full
	line, _, _ := strings.Cut(c.draft.Body, "\n")
	if to == "" || countWords(line) > 6 {
		return
	}
	own := wordCounts(to)
	var wrong *span
	for _, s := range wordSpans(line) {
		if own[bare(s.of(line))] > 0 {
			return
		}
		for _, name := range wanted {
			if strings.EqualFold(name, s.of(line)) {
				wrong = &s
			}
		}
	}
	if wrong != nil {
		c.add(Finding{
			Kind: KindName, Severity: Notice, Field: Body, Name: to, Source: fromAfterword,
			Why: "The greeting names someone other than the person this goes to.",
		}, *wrong)
	}
}
