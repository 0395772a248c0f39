package en

import (
	"strings"

	"afterword/reminders/draft/note"
	"afterword/reminders/draft/plain"
)

// ofTalk are the parts of what they talked about. The first topic is the one
// that the user's work meets, if there is one.
func (f *facts) ofTalk(put func(string, string, ...*fact), did, strengths []*fact) {
	type piece struct {
		text string
		from *fact
	}
	var all []piece
	for _, t := range append(usable(f.needs), usable(f.topics)...) {
		parts := t.reading.Parts
		if len(parts) == 0 {
			parts = []string{t.reading.Text}
		}
		for _, w := range parts {
			if t.reading.Form == note.Finite {
				w = asNominal(w)
			}
			if !f.brief.There && f.brief.About.Name == "" && saysYou(w) {
				continue // “your time in the navy” is that of somebody else
			}
			if w != "" && len(strings.Fields(w)) <= 26 {
				all = append(all, piece{w, t})
			}
		}
	}
	if len(all) == 0 {
		return
	}
	best, most := 0, 0
	for i, p := range all {
		for _, d := range append(append([]*fact{}, did...), strengths...) {
			if n := meets(p.text, d.typed); n > most {
				best, most = i, n
			}
		}
	}
	if most == 0 && f.brief.Number > 1 && len(all) > 1 { // another one than last time
		best = (f.brief.Number - 1) % len(all)
	}
	for _, p := range all {
		if rest, ok := strings.CutPrefix(p.text, "how I would "); ok && f.add != nil {
			put("asked", rest, p.from)
		}
	}
	main := all[best]
	whole := main.from.reading
	if n := len(whole.Parts); whole.Form == note.Nominal && n > 1 && n < 4 && len(strings.Fields(whole.Text)) <= 11 && !mineOrTold(whole.Text) && (f.brief.There || f.brief.About.Name != "" || !saysYou(whole.Text)) {
		put("told", whole.Text, main.from)
		put("withit", "with "+main.text, main.from)
		put("asfor", "as for "+main.text+", ", main.from)
		put("withthat", "with "+main.text, main.from)
	} else {
		put("withit", "there", main.from)
		put("single", "yes")
		put("asfor", "as it happens, ", main.from)
		put("withthat", "with that", main.from)
	}
	put("topic", main.text, main.from)
	if !mineOrTold(main.text) {
		put("told", main.text, main.from)
	}
	if problem.MatchString(main.text) || main.from.field == note.Need {
		put("problem", main.text, main.from)
	}
	for i, p := range all {
		if i == best {
			continue
		}
		put("topic2", p.text, p.from)
		if len(strings.Fields(main.text+" "+p.text)) <= 14 && !strings.Contains(main.text+p.text, ",") && !mixed(main.text, p.text) {
			first, second := main.text, p.text
			if i < best {
				first, second = p.text, main.text
			}
			put("topics", first+" and "+second, main.from, p.from)
		}
		break
	}
	put("topics", main.text, main.from)
	if w := bare1(main.text); !clausal(main.text) && !counted[w] && !startsNumber(main.text) {
		put("task", main.text, main.from)
	}
}

// bare1 is the first word of a text, in lower case.
func bare1(s string) string {
	w, _ := plain.FirstWord(s)
	return w
}

var questionWords = wordSet("how what why when where whether who")

// saysYou reports whether a topic speaks of the one who talked.
func saysYou(s string) bool {
	for _, w := range plain.BareWords(s) {
		if w == "you" || w == "your" || w == "you're" || w == "you've" || w == "yourself" {
			return true
		}
	}
	return false
}

// mixed reports whether two topics read badly with “and” between them: a noun
// and a clause.
func mixed(a, b string) bool {
	clause := func(s string) bool {
		w, _ := plain.FirstWord(s)
		return questionWords[w] || strings.HasSuffix(w, "ing")
	}
	return clause(a) != clause(b) || strings.Contains(a, " and ")
}

// mineOrTold reports whether a topic is the user's own.
func mineOrTold(s string) bool {
	for _, w := range plain.BareWords(s) {
		if w == "i" || w == "my" || w == "me" || w == "we" || w == "our" {
			return true
		}
	}
	return false
}

// asNominal makes “you repaired my bike” stand after a preposition.
func asNominal(s string) string {
	w, _ := plain.FirstWord(s)
	if w == "i" {
		return ""
	}
	return "how " + s
}
