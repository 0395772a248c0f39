package draft

import (
	"strings"
	"testing"
)

// TestFollowUpLengths holds that a follow-up in its shortest form has at least
// 50 words and fewer than any form of the one before can have, however little
// is known.
func TestFollowUpLengths(t *testing.T) {
	short := map[string]string{
		"greeting": "Hello,", "closing": "Kind regards,", "signature": "", "achievement": "", "company": "Orrery", "role": "nurse",
		"date": "November 20", "fit": "I am calm", "interest": "maps", "to_see": "my portfolio",
	}
	optional := []string{"company", "role", "date", "fit", "interest", "to_see"}
	for _, tone := range []string{"friendly/", "formal/"} {
		for mask := range 1 << len(optional) {
			parts := map[string]string{}
			for name, value := range short {
				parts[name] = value
			}
			for i, name := range optional {
				if mask&(1<<i) != 0 {
					parts[name] = ""
				}
			}
			before := 126
			for _, name := range []string{"follow_up_1", "follow_up_2", "follow_up_3", "last_note"} {
				least := fewest(parse(builtIn(tone+name)), parts)
				if least >= before || least < 50 && name != "last_note" {
					t.Errorf("%s%s, %06b: %d words, before %d", tone, name, mask, least, before)
				}
				before = least
			}
		}
	}
}

// TestShortestForm holds that an email which is too long in every other way
// takes that form.
func TestShortestForm(t *testing.T) {
	for n := range 10 {
		r := example("follow_up_2")
		r.Application.ID = strings.Repeat("x", n)
		c := composer{request: r, parts: r.parts(), template: parse(r.template())}
		want := fewest(c.template, c.parts) - countWords(c.parts["signature"])
		if got := bodyWords(c.body(0), r.Profile); got != want {
			t.Errorf("%d words, want %d", got, want)
		}
	}
}

// fewest are the fewest words that the sentences which must stay can have.
func fewest(p parsed, parts map[string]string) (least int) {
	for _, paragraph := range p.paragraphs {
		for _, s := range paragraph {
			shortest := 1000
			for _, w := range s.known(parts) {
				text, _ := Fill(w, parts)
				shortest = min(shortest, countWords(text))
			}
			if !s.optional {
				least += shortest % 1000
			}
		}
	}
	return least
}
