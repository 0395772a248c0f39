package en

import (
	"regexp"
	"strings"

	"afterword/reminders/draft/note"
)

// credential reads a paper that one holds: “SIA licence”, “nvq 3 childcare”,
// “PGCE (physics)”, “CIPD 7”.
func (ws noteWords) credential() (part, bool) {
	p := part{words: ws, ok: true}
	ws = ws.levels()
	for i, w := range ws {
		if !listed("credential_head", w.low) {
			continue
		}
		ws = ws.aside("in")
		np, ok := ws.nounPhrase()
		if ok && ws.at(np.head+1).kind == isPast || ws.at(i+1).text == "Level" {
			return p, false
		}
		if !ok || i > np.head && !ws[np.head+1:].isTail(0) || np.head != i {
			return p, false
		}
		a := anArticle
		if w.low == "registration" || w.low == "accreditation" {
			a = noArticle
		}
		p.text, p.plural = ws.articled(np, a).String(), np.plural
		return p, ws.agrees(np) && !ws.endsBadly()
	}
	return ws.acronymPaper(p)
}

// classPaper is a paper of a class: “class 2 bat licence”; guildPaper one of
// City & Guilds.
var (
	classPaper = regexp.MustCompile(`(?i)^class (\d+|[a-e]|one|two|three|four) ((?:[\pL-]+ ){0,3}(?:licen[cs]e|ticket|certificate|registration))$`)
	classCDL   = regexp.MustCompile(`(?i)^class ([ab])(?: cdl| license)?(?: (?:with|w/) (?:an? |the )?([\pL -]*endorsements?))$`)
	guildPaper = regexp.MustCompile(`(?i)^city (?:&|and) guilds (?:l|level )(\d)(?: in)?(?: ([\pL ]+))?$`)
)

// wholePaper reads papers whose names have a form of their own.
func (ws noteWords) wholePaper() (string, bool) {
	var typed []string
	for _, w := range ws {
		typed = append(typed, w.typed)
	}
	s := strings.Join(typed, " ")
	if m := classPaper.FindStringSubmatch(s); m != nil {
		return "a Class " + strings.ToUpper(m[1]) + " " + m[2], true
	}
	if m := classCDL.FindStringSubmatch(s); m != nil {
		if m[2] == "" {
			return "a Class " + strings.ToUpper(m[1]) + " CDL", true
		}
		return "a Class " + strings.ToUpper(m[1]) + " CDL with the " + m[2], true
	}
	if m := guildPaper.FindStringSubmatch(s); m != nil {
		if m[2] != "" {
			return "a City & Guilds Level " + m[1] + " in " + m[2], true
		}
		return "a City & Guilds Level " + m[1], true
	}
	return "", false
}

// aside writes “(physics)” at the end as “in physics”.
func (ws noteWords) aside(with string) noteWords {
	n := len(ws)
	for _, w := range ws {
		if w.low == "licence" || w.low == "license" || w.low == "card" || w.low == "ticket" {
			return ws.withoutAside()
		}
	}
	if n < 4 || ws[n-1].text != ")" || ws[n-3].text != "(" {
		return ws
	}
	if n > 5 && ws.is(n-5, "in") && ws[n-4].kind == isSingular { // “in conservation (paper)”
		return ws[:n-4].with(ws[n-2], ws[n-4])
	}
	return ws[:n-3].with(newWord(with, isPrep), ws[n-2])
}

// levels writes “L3” and “nvq 3” as “Level 3”.
func (ws noteWords) levels() noteWords {
	var out noteWords
	for i, w := range ws {
		switch {
		case len(w.low) == 2 && w.low[0] == 'l' && w.low[1] >= '1' && w.low[1] <= '8':
			out = append(out, newWord("Level", isSingular), newWord(w.low[1:], isNumber))
		case w.low == "class" && ws.at(i+1).kind == isProper && len(ws.at(i+1).text) == 1:
			out = append(out, newWord("Class", isSingular))
		case w.low == "level" && ws.at(i+1).kind == isNumber:
			out = append(out, newWord("Level", isSingular))
		case w.kind == isNumber && i > 0 && (ws[i-1].low == "nvq" || ws[i-1].low == "cipd" || ws[i-1].low == "svq" || ws[i-1].low == "aat" || ws[i-1].low == "wset"):
			out = append(out, newWord("Level", isSingular), newWord(digitsOf(w.low), isNumber))
		default:
			out = append(out, w)
		}
	}
	return out
}

// acronymPaper reads a paper that is said as letters, with its level and what
// it is in.
func (ws noteWords) acronymPaper(p part) (part, bool) {
	ws = ws.aside("in")
	if n := len(ws); n > 1 && ws[n-1].kind == isProper && listed("degrees", ws[n-1].low) { // “fine art BA”
		ws = ws[n-1:].with(ws[:n-1]...)
	}
	first := ws[0]
	i := 1
	level := ""
	if first.low == "level" && ws.at(1).kind == isNumber {
		level, i = "Level "+digitsOf(ws[1].low), 2
	} else if first.kind != isProper {
		return p, false
	}
	if ws.is(i, "level") && ws.at(i+1).kind == isNumber {
		level, i = "Level "+digitsOf(ws[i+1].low), i+2
	}
	name := first.text
	if first.low == "level" {
		name = ""
	}
	rest := ws[i:]
	in := ""
	switch {
	case len(rest) == 0:
	case rest[0].low == "in" && rest.isTail(0):
		in = " " + rest.String()
	default:
		np, ok := rest.nounPhrase()
		study := rest[len(rest)-1]
		if s, _ := senseOf(study.low); len(rest) == 1 && study.kind == isAdjective && engineers[study.low] {
			rest = rest.with(newWord("engineering", isSingular))
		} else if !ok || np.head != len(rest)-1 || np.fixed || rest.isPerson(np) || s.kind == 'p' ||
			(np.plural || countable(study.low)) && !listed("subjects", study.low) && !listed("degrees", first.low) {
			return p, false
		}
		in = " in " + rest.String()
	}
	low := first.low
	if in != "" && low != "level" && !listed("degrees", low) && !listed("with_subject", low) && len(rest) > 0 && rest[0].low != "in" {
		return p, false
	}
	both := strings.TrimSpace(name + " " + level)
	switch {
	case listed("credential_a", low):
		p.text = indefinite(both) + " " + both + in
	case low == "level":
		p.text = "a " + both + in
		return p, in != ""
	case listed("credential_bare", low) && level == "" && in == "":
		p.text = name
	case listed("credential_reg", low) && level == "" && in == "":
		p.text = name + " registration"
	case listed("credential_cert", low) && level != "" && in == "":
		p.text = both
	case listed("credential_cert", low) && in == "":
		p.text = name + " certification"
	default:
		return p, false
	}
	return p, true
}

// engineers are what an engineer is, said for the subject: “BTech mech”.
var engineers = setOf("mechanical electrical civil chemical structural electronic marine aeronautical industrial")

// languages reads a note of nothing but languages and how well they are spoken.
func (ws noteWords) languages() (note.Reading, bool) {
	pieces := ws.pieces()
	var parts []string
	for i, p := range pieces {
		if i > 0 && (len(p) == 1 && (listed("language_level", p[0].low) || p[0].kind == isProper && strings.HasPrefix(p[0].low, "hsk"))) {
			p = pieces[i-1].with(p...)
			parts = parts[:len(parts)-1]
		}
		for _, half := range p.pair() {
			t, ok := half.languagePart()
			if !ok {
				return note.Reading{}, false
			}
			parts = append(parts, t)
		}
	}
	if len(parts) == 0 {
		return note.Reading{}, false
	}
	return note.Reading{Shape: note.Languages, Text: joinParts(parts), Parts: parts, Plural: len(parts) > 1}, true
}

// bilingual reads “bilingual spanish/english”.
func (ws noteWords) bilingual() (note.Reading, bool) {
	n := len(ws)
	rest := ws[min(1, n):]
	if n > 1 && ws.is(n-1, "bilingual") {
		rest = ws[:n-1]
	} else if !ws.is(0, "bilingual") || n < 2 {
		return note.Reading{}, false
	}
	if rest.is(0, "in") {
		rest = rest[1:]
	}
	if len(rest) == 0 {
		return note.Reading{}, false
	}
	r, ok := rest.languages()
	return finite(note.Languages, "I am bilingual in "+r.Text), ok && len(r.Parts) == 2
}

// languagePart is “native Romanian” for “romanian native”, “English at C1” for
// “english c1”.
func (ws noteWords) languagePart() (string, bool) {
	lang, before, after := "", []string{}, ""
	for i, w := range ws {
		switch {
		case w.kind == isProper && listed("languages", w.low) && lang == "":
			lang = listedAs("languages", w.low)
		case i > 0 && w.low == "level" && ws.at(i+1).kind == isNumber:
			after = " at Level " + digitsOf(ws[i+1].low)
		case w.kind == isNumber && ws.is(i-1, "level"):
		case len(w.low) == 2 && listed("language_level", w.low) || len(w.low) == 4 && strings.HasPrefix(w.low, "hsk"):
			after = " at " + strings.Replace(strings.ToUpper(w.low), "HSK", "HSK ", 1)
		case w.low == "language" && ws.is(i-1, "sign"):
			return "", false
		case w.low == "bilingual":
			return "", false
		case listed("language_level", w.low):
			before = append(before, w.text)
		case w.low == "speaker" || w.low == "level" || w.text == "(" || w.text == ")":
		default:
			return "", false
		}
	}
	if lang == "" || len(before) > 2 {
		return "", false
	}
	return strings.TrimSpace(strings.Join(append(before, lang), " ")) + after, true
}
