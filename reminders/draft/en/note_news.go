package en

import (
	"strings"

	"afterword/reminders/draft/note"
)

// toAdd reads what somebody would have liked to say, as a clause with “I”.
func (ws noteWords) toAdd(c note.Context) note.Reading {
	ws, ok := ws.addressed(c)
	if !ok || ws.contains("question") && ws.contains("wrong") || ws.contains("answer") {
		return asked(note.Unclear, whyUnclear)
	}
	if n := len(ws); n > 3 && ws.is(n-2, "as") && ws.is(n-1, "well") && ws[0].kind != isSubject {
		ws = ws[:n-2].with(newWord("too", isAdverb))
	}
	if ws.is(len(ws)-1, "too") && len(ws) > 1 && ws[0].kind != isSubject {
		r := ws[:len(ws)-1].toAddPlain()
		if r.Form == note.Finite && r.Text != "" {
			r.Text += ", too"
			r.Parts = []string{r.Text}
		}
		return r
	}
	return ws.toAddPlain()
}

func (ws noteWords) toAddPlain() note.Reading {
	if ws.is(0, "got") && len(ws) > 1 && !ws.tellsTime() && (ws[1].kind == isDet || ws[1].kind == isNumber) {
		ws = noteWords{newWord("have", isBase)}.with(ws[1:]...)
	}
	if ws.is(0, "have") && ws[0].kind == isAux && ws.at(1).kind == isPast {
		ws = noteWords{newWord("I", isSubject)}.with(ws...)
	}
	if r, ok := ws.languages(); ok {
		return mine(r, "I speak ")
	}
	if r, ok := ws.about(); ok {
		return r
	}
	pieces := ws.pieces()
	if ws.begins("notice period") && len(pieces) == 1 && len(ws) > 3 && ws[2].kind == isNumber && len(ws) == 4 {
		return finite(note.Measure, "my notice period is "+ws[2:].String())
	}
	if len(pieces) == 1 {
		if p, ok := ws.credential(); ok && ws[0].kind != isDet {
			return mine(nominal(note.Credential, p.text, p.plural), "I have ")
		}
		if r, ok := ws.measured(); ok && r.Form == note.Nominal {
			return mine(r, "I have ")
		}
		if ws[0].kind == isDet && (ws[0].low == "my" || ws[0].low == "our") && ws.isClause() {
			return finite(note.Sentence, ws.String())
		}
	}
	if ws.areWorkers() {
		if r, ok := ws.ownClause(); ok {
			return r
		}
	}
	var parts []part
	for _, piece := range pieces {
		p := part{words: piece}
		np, ok := piece.nounPhrase()
		if ok && piece.agrees(np) && !piece.endsBadly() && piece[0].kind != isIng {
			p.text, p.plural, p.ok = piece.articled(np, myArticle).String(), np.plural, !piece.isPerson(np)
			if ws.is(0, "new", "second") || labelled[piece[0].low] && np.head == 0 {
				p.ok = false
			}
		}
		parts = append(parts, p)
	}
	r := listReading(note.NounPhrase, parts)
	if len(pieces) > 1 {
		r.Shape = note.List
	}
	return r
}

// tellsTime tells whether a month, a day or a year is named.
func (ws noteWords) tellsTime() bool {
	for _, w := range ws {
		if w.kind == isProper && (isMonth(w.low) || listed("weekday", w.low)) || calendarYear().MatchString(w.text) {
			return true
		}
	}
	return ws.saysWhen()
}

// mine makes a clause of a thing that one has.
func mine(r note.Reading, front string) note.Reading {
	r.Form, r.Text, r.Plural = note.Finite, front+r.Text, false
	r.Parts = []string{r.Text}
	return r
}

// about reads what is already a clause, or wants only its “I am”: “happy to
// relocate”, “available from 1 March”, “now acting deputy”.
func (ws noteWords) about() (note.Reading, bool) {
	k := ws[0].kind
	switch {
	case ws[0].text == "I":
		if d, ok := ws.deed(); ok {
			return d.reading(note.ISentence), true
		}
		return asked(note.ISentence, whyUnclear), true
	case k == isSubject:
		return asked(note.Clause, whyUnclear), true
	case ws.is(0, "been") && len(ws) > 2 && (ws[1].kind == isPrep || ws[1].kind == isDet):
		if r, ok := ws.ownClause(); ok {
			return r, true
		}
	case ws.is(0, "now", "currently") && len(ws) > 3 && ws[1].kind == isPast && ws[2].kind == isPrep && (listed("good_adj", ws[1].low) || suffered[pastBase(ws[1].low)]) && ws[3:].isObject(0):
		return finite(note.VerbPhrase, "I am "+ws.String()), true
	case k == isPast || k == isModal || ws.isMyVerb(0) || k == isAdverb && (ws.isMyVerb(1) || ws.at(1).kind == isPast):
		return ws.deeds(note.VerbPhrase), true
	case ws.is(0, "do") && len(ws) > 1 && (ws[1].kind == isDet || ws[1].kind == isSingular || ws[1].kind == isAdjective) && ws[1:].isObject(0) && !strings.Contains(ws.kinds(), ","):
		return finite(note.VerbPhrase, "I "+ws.String()), true
	case k == isBase && len(ws) > 1 && ws[1:].isPredicateOf(ws[0].low):
		return ws.ownOr(note.VerbPhrase), true
	case listed("good_adj", ws[0].low) && (ws.at(1).kind == isPrep && ws[2:].isObject(0) || ws.at(1).kind == isTo && len(ws) > 2) && !strings.Contains(ws.kinds(), ","):
		return finite(note.VerbPhrase, "I am "+ws.String()), true
	case k == isIng && len(ws) > 1 && !ws.isNounFirst() && (ws[1:].isObject(0) || ws[1:].isTail(0)) && !strings.Contains(ws.kinds(), ","):
		return finite(note.Gerund, "I am "+ws.filled().String()), true
	case ws.is(0, "now", "currently") && len(ws) > 1:
		np, ok := ws[1:].nounPhrase()
		if ok && ws[1:].isPerson(np) && !np.plural && !strings.Contains(ws.kinds(), ",") {
			text := ws[1:].String()
			if !ws.is(1, "acting", "head", "deputy", "chair") && !np.fixed {
				text = indefinite(text) + " " + text
			}
			return finite(note.NounPhrase, "I am "+ws[0].text+" "+text), true
		}
	}
	return note.Reading{}, false
}

// isMyVerb tells whether a verb stands at i that goes with an unsaid “I”.
func (ws noteWords) isMyVerb(i int) bool {
	return ws.at(i).kind == isAux && ws.is(i, "am", "was", "did", "have", "had") && i+1 < len(ws)
}

// isNounFirst tells “training course” from “training for a marathon”.
func (ws noteWords) isNounFirst() bool {
	return ws[0].kind == isSingular || ws[1].kind == isSingular && countable(ws[1].low) && len(ws) == 2
}

// newSince reads what is new: mostly a deed, which has happened.
func (ws noteWords) newSince(c note.Context) note.Reading {
	if ws.contains("their") {
		if to, ok := ws.addressed(c); ok {
			ws = to
		}
	}
	if ws.is(0, "been") && ws.at(1).kind == isPast && len(ws) > 2 && ws[2:].isPredicateOf(pastBase(ws[1].low)) {
		return finite(note.VerbPhrase, "I have "+ws.filled().String())
	}
	if ws.is(0, "acting", "interim") && len(ws) > 1 && !strings.Contains(ws.kinds(), ",") {
		front := "I am "
		if ws.contains("since") {
			front = "I have been "
		}
		if ws[0].low == "interim" {
			front += "the "
		}
		return finite(note.NounPhrase, front+ws.String())
	}
	if ws[0].low == "we" || ws.contains("he") || ws.contains("she") || ws.contains("they") || ws.contains("it") {
		return asked(note.Clause, whyUnclear)
	}
	for len(ws) > 1 && ws.is(len(ws)-1, "since") {
		ws = ws[:len(ws)-1]
	}
	k := ws[0].kind
	if k == isPast {
		return ws.perfect()
	}
	if r, ok := ws.about(); ok {
		return r
	}
	if r, ok := ws.done(); ok {
		return r
	}
	if t, ok := ws.comes(); ok {
		return finite(note.Clause, t)
	}
	if len(ws.pieces()) == 1 && (ws.is(0, "my") && ws.isClause() || ws.is(0, "my", "our") && ws.pastBehindHead()) {
		return finite(note.Clause, ws.String())
	}
	if len(ws.pieces()) == 1 {
		if p, ok := ws.credential(); ok && ws[0].kind != isDet {
			return finite(note.Credential, "I now have "+p.text)
		}
	}
	return asked(note.Unclear, whyUnclear)
}

// perfect is “I have passed …”, or “I passed … on Friday” if the day is told.
func (ws noteWords) perfect() note.Reading {
	r := ws.deeds(note.VerbPhrase)
	if r.Verdict != note.Use {
		return r
	}
	verb := pastBase(ws[0].low)
	if ws.saysWhen() {
		r.Text = withOn(r.Text)
		r.Parts = []string{r.Text}
		return r
	}
	switch {
	case strings.HasPrefix(r.Text, "I was "):
		r.Text = "I have been " + strings.TrimPrefix(r.Text, "I was ")
	case r.Shape == note.List:
		return asked(note.List, whyUnclear)
	case verb == "get" && (ws.is(1, "into", "onto") || ws.is(1, "through") && len(ws) > 2):
	case verb == "get" && ws.isTest():
		return asked(note.VerbPhrase, whyUnclear)
	case verb == "get":
		rest := strings.TrimPrefix(r.Text, "I "+ws[0].text+" ")
		if !strings.HasPrefix(rest, "my ") && !strings.HasPrefix(rest, "a ") && !strings.HasPrefix(rest, "an ") && !strings.HasPrefix(rest, "the ") {
			return asked(note.VerbPhrase, whyUnclear)
		}
		r.Text = "I now have " + rest
	default:
		done := participleOf(verb)
		if strings.HasSuffix(ws[0].low, "nt") || strings.HasSuffix(ws[0].low, "lt") { // “learnt”
			done = ws[0].low
		}
		r.Text = "I have " + done + strings.TrimPrefix(r.Text, "I "+ws[0].text)
	}
	r.Parts = []string{r.Text}
	return r
}

// comes reads “APC in nov” and “viva on friday”: what one will be tested in.
func (ws noteWords) comes() (string, bool) {
	n := len(ws)
	if n < 3 || !ws.is(n-2, "in", "on") || ws[n-1].kind != isProper || !(isMonth(ws[n-1].low) || listed("weekday", ws[n-1].low)) {
		return "", false
	}
	thing := ws[:n-2]
	np, ok := thing.nounPhrase()
	if !ok || np.plural || np.head != len(thing)-1 || !thing[np.head].isPaper() && !thing.is(np.head, "viva", "defence", "defense", "graduation", "exam", "assessment") {
		return "", false
	}
	a := myArticle
	if np.fixed {
		a = noArticle
	}
	return thing.articled(np, a).String() + " is " + ws[n-2:].String(), true
}

// isTest tells whether a test ends the words, which one passes or fails.
func (ws noteWords) isTest() bool {
	return ws.is(len(ws)-1, "test", "exam", "theory", "practical", "interview", "results", "assessment")
}

// saysWhen tells whether a day or a time that is past is named.
func (ws noteWords) saysWhen() bool {
	for i, w := range ws {
		if w.kind == isProper && (listed("weekday", w.low) || isMonth(w.low)) && !ws.is(i-1, "in", "for", "until", "by", "from") {
			return true
		}
		if w.low == "yesterday" || w.low == "ago" || w.low == "last" && (timeUnits[ws.at(i+1).low] || ws.is(i+1, "night", "monday", "friday")) || w.low == "today" || w.low == "this" && (timeUnits[ws.at(i+1).low] || ws.is(i+1, "morning", "afternoon")) {
			return true
		}
	}
	return false
}

var bareDay = lazy(`([\pL)]) ((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2})$`)

// withOn puts “on” before the day at the end.
func withOn(s string) string {
	m := bareDay().FindStringSubmatchIndex(s)
	if m == nil {
		return s
	}
	before := s[:m[3]]
	last := before[strings.LastIndexByte(before, ' ')+1:]
	if listed("prep", last) || last == "last" || last == "this" || last == "next" {
		return s
	}
	return before + " on " + s[m[4]:]
}

// done reads “level 4 done”, “thesis handed in 3 Nov”.
func (ws noteWords) done() (note.Reading, bool) {
	if pieces := ws.pieces(); len(pieces) == 2 {
		r, ok := pieces[0].done()
		r.Left = pieces[1].typed()
		return r, ok
	}
	for i := 1; i < len(ws); i++ {
		w := ws[i]
		if w.kind == isMark {
			return note.Reading{}, false
		}
		if w.kind != isPast && w.low != "done" {
			continue
		}
		b := pastBase(w.low)
		if b == "do" {
			b = "finish"
		}
		if np, ok := ws[:i].nounPhrase(); b == "come" && ws[i].low == "came" && i == len(ws)-1 && ok && !np.plural {
			return finite(note.Clause, ws[:i].articled(np, myArticle).String()+" has come"), true
		}
		if np, ok := ws[:i].nounPhrase(); b == "arrive" && i == len(ws)-1 && ok && !np.plural {
			return finite(note.Clause, ws[:i].articled(np, myArticle).String()+" has arrived"), true
		}
		if b != "finish" && b != "complete" && b != "submit" && b != "hand" && b != "pass" && b != "publish" && b != "renew" && b != "defend" {
			return note.Reading{}, false
		}
		thing := ws[:i]
		np, ok := thing.nounPhrase()
		if !ok || np.plural {
			return note.Reading{}, false
		}
		a := myArticle
		if np.proper && b != "renew" || thing.is(0, "level") {
			a = noArticle
		}
		rest := ws[i+1:]
		particle := ""
		if rest.is(0, "in") && b == "hand" {
			particle, rest = " in", rest[1:]
		}
		text := thing.levels().articled(np, a).String()
		switch {
		case len(rest) == 0:
			return finite(note.NounPhrase, "I have "+participleOf(b)+particle+" "+text), true
		case rest.saysWhen():
			return finite(note.NounPhrase, withOn("I "+pastOf(b)+particle+" "+text+" "+rest.String())), true
		}
	}
	return note.Reading{}, false
}
