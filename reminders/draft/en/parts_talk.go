package en

import (
	"regexp"
	"slices"
	"strings"

	"afterword/reminders/draft/note"
	"afterword/reminders/draft/plain"
)

// talked is a thing that was talked about, and the note that it comes from.
type talked struct {
	text string
	kind talkKind
	from *fact
}

// putFunc keeps a part of a letter by its name, with the notes it comes from.
type putFunc func(name, words string, from ...*fact)

// ofTalk are the parts of what they talked about. The first topic is the one
// that the user's work meets, if there is one.
func (f *facts) ofTalk(put putFunc, did, strengths []*fact) {
	all := f.talk(put)
	if len(all) == 0 {
		return
	}
	best := f.mainTopic(all, did, strengths)
	f.putMain(put, together(all, best))
	f.putOthers(put, all, best)
}

// talk is all that was talked about and can stand in a letter. A condition of
// the job is kept apart: one only says that one is ready for it.
func (f *facts) talk(put putFunc) (all []talked) {
	for _, t := range append(usable(f.needs), usable(f.topics)...) {
		parts := t.reading.Parts
		if len(parts) == 0 {
			parts = []string{t.reading.Text}
		}
		for _, w := range thingAndWay(parts) {
			if rest, ok := strings.CutPrefix(w, "how I would "); ok && f.add != nil {
				put("asked", rest, t)
			}
			if t.reading.Form == note.Finite {
				w = asNominal(w)
			}
			if !f.brief.There && f.brief.About.Name == "" && saysYou(w) {
				continue // “your time in the navy” is that of somebody else
			}
			if mineOrTold(w) || len(parts) > 1 && (hangs.MatchString(w) || isWeekday(w)) {
				continue
			}
			if thing, ok := strings.CutSuffix(w, " job"); ok && strings.Contains(thing, " ") {
				w = thing // “the boutique hotel job” would be the one that was applied for
			}
			w = theirs(howOften.ReplaceAllString(w, ""))
			if f.brief.There && kindOfTalk(w, t.field) == matter && ofTheirs.MatchString(w) {
				w = "your " + w
			}
			if kindOfTalk(w, t.field) == matter && severalOfTheirs(w) {
				w = "the " + w
			}
			if w == "" || len(strings.Fields(w)) > mostWords {
				continue
			}
			if k := kindOfTalk(w, t.field); k != condition {
				all = append(all, talked{w, k, t})
			} else {
				put("condition", w, t)
			}
		}
	}
	quoted := func(t talked) bool { return strings.HasPrefix(t.text, "your words, ") }
	if rest := slices.DeleteFunc(slices.Clone(all), quoted); len(rest) > 0 {
		return rest
	}
	return all
}

// mostWords is how long a topic may be to stand in a sentence.
const mostWords = 26

// thingAndWay parts “a new rota and how you plan it” into its two.
func thingAndWay(parts []string) (out []string) {
	for _, p := range parts {
		if m := andHow.FindStringSubmatch(p); m != nil && !questionWords[bare1(m[1])] && !strings.Contains(m[1], " and ") {
			out = append(out, m[1], m[2])
		} else {
			out = append(out, p)
		}
	}
	return out
}

// mainTopic is the number of the one that the letter takes up: what the user's
// work meets, else where one can help, else what is ahead.
func (f *facts) mainTopic(all []talked, did, strengths []*fact) int {
	best, most := 0, -1
	for i, p := range all {
		worth := map[talkKind]int{trouble: 5, project: 4, way: 2, matter: 1}[p.kind]
		if p.kind == trouble && hardly.MatchString(p.text) {
			worth = 1
		}
		if p.kind == way && saysYou(p.text) {
			worth = 4
		}
		if f.interest != nil && meets(p.text, f.interest.typed) > 0 && p.kind != trouble {
			worth = 6
		}
		for _, d := range did {
			worth = max(worth, 10*meets(p.text, d.typed))
		}
		for _, d := range strengths {
			worth = max(worth, 4*meets(p.text, d.typed))
		}
		if worth > most {
			best, most = i, worth
		}
	}
	if most < 4 && f.brief.Number > 1 && len(all) > 1 { // another one than last time
		best = (f.brief.Number - 1) % len(all)
	}
	return best
}

// putMain keeps the main topic in the form in which its kind is taken up.
func (f *facts) putMain(put putFunc, main talked) {
	put("tany", "yes")
	switch quoted := strings.ContainsAny(main.text, "\"“,"); {
	case main.kind == trouble && !quoted:
		thing, clause := asTrouble(main.text)
		put("trouble", thing, main.from)
		put("tclause", contractedNot(clause, f.brief.Formal), main.from)
		put("tohelp", map[bool]string{true: "take on my share", false: "help"}[loadOf.MatchString(main.text)])
		if thing != "" {
			put("topicany", onNoCash.ReplaceAllString(strings.TrimPrefix(thing, "the "), " on hardly any money"), main.from)
		}
	case main.kind == way && questionWords[bare1(main.text)]:
		put("wh", main.text, main.from)
		put("howyou", yes(howYou.MatchString(main.text)))
		put("why", yes(strings.HasPrefix(main.text, "why ") && troubleWords.MatchString(main.text)))
	default:
		put("topic", main.text, main.from)
		put("topicany", main.text, main.from)
		if main.kind == project {
			put("project", "yes")
			put("takepart", takingPart(main.text))
		}
	}
}

// together is the main topic, with another short one where both were only
// talked about.
func together(all []talked, best int) talked {
	main := all[best]
	if main.kind != matter || !second(main.text) || strings.ContainsAny(main.text, ",\"“") {
		return main
	}
	for i, p := range all {
		if i != best && p.kind == matter && second(p.text) {
			main.text += " and " + p.text
			return main
		}
	}
	return main
}

// takingPart is how one has a part in what is ahead.
func takingPart(project string) string {
	if strings.HasPrefix(project, "the new ") || strings.HasPrefix(project, "the opening") {
		return "be there for " + project
	}
	return "work on " + project
}

// putOthers keeps what else was talked about: a topic to thank for, a second
// one, and a second trouble.
func (f *facts) putOthers(put putFunc, all []talked, best int) {
	for _, p := range all { // to thank for, one does not name their troubles
		if p.kind == matter || p.kind == project {
			put("topicwarm", p.text, p.from)
			if len(strings.Fields(p.text)) <= 6 && !clausal(p.text) {
				put("topicwish", p.text, p.from)
			}
			break
		}
	}
	for i, p := range all {
		thing, _ := asTrouble(p.text)
		switch {
		case p.kind == trouble && thing != "":
			put("topicwarm", onNoCash.ReplaceAllString(thing, " on hardly any money"), p.from)
			if i != best {
				put("topic2", thing, p.from)
			}
		}
	}
}

// howYou is a way in which they work: “how you plan the rota”.
var howYou = regexp.MustCompile(`^how (you|your|the (team|practice|kitchen|ward|school|department|shop|company|studio|office|clinic|firm|crew))\b`)

// howOften stands behind a thing in a note, and has no place in a sentence
// about it: “the seating clinic twice a month”.
var howOften = regexp.MustCompile(`(?i),? (once|twice|(two|three|four|five|\d+) times|every other|\d+ ?x) (an?|each|every|per) (day|week|month|quarter|year|season)$`)

// second is what else they talked about, in a few words.
func second(s string) bool {
	return len(strings.Fields(s)) <= 5 && !clausal(s) && !strings.Contains(s, " and ") && !hedged[bare1(s)] && !startsNumber(s)
}

var hedged = wordSet("mostly mainly only still some just more most maybe perhaps very really quite too so no not nothing")

// contractedNot writes a clause out where the tone asks for it.
func contractedNot(s string, formal bool) string {
	if formal {
		return atLength(s)
	}
	return s
}

// andHow is a thing, and with it how something is done.
var andHow = regexp.MustCompile(`^([^,]+) and ((?:how|why|what) (?:you|the|your) .+)$`)

// ofTheirs are counts and measures of how things are where they work: “60 temps”,
// “low turnover”.
var ofTheirs = regexp.MustCompile(`^(\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|low|high) \pL`)

// severalOfTheirs reports whether a topic names several things without an article,
// which are those that they have: “food rescue trucks”, “callers with no address”.
func severalOfTheirs(s string) bool {
	first := bare1(s)
	if determined[first] || strings.HasSuffix(first, "ing") || startsNumber(s) || hedged[first] || questionWords[first] || properStart(s) {
		return false
	}
	head := headOf.Split(s, 2)[0]
	last := head[strings.LastIndexByte(head, ' ')+1:]
	return strings.HasSuffix(last, "s") && last == strings.ToLower(last) && len(last) > 3 && singularOf(last) != "" && !strings.Contains(head, " and ")
}

// headOf parts a noun from what follows it.
var headOf = regexp.MustCompile(` (of|in|with|for|from|on|at|to|that|who|which|off|between|per|by|after|before)\b`)

// hardly are troubles with which one cannot well offer to help.
var hardly = regexp.MustCompile(`(?i)\b(targets?|deadlines?|peaks?|noise|budgets?)\b`)

// hangs is a piece of a list that speaks of the piece before.
var hangs = regexp.MustCompile(`\b(it|them|this|that|those|they)( yourself)?$`)

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
