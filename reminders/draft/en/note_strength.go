package en

import (
	"slices"
	"strings"

	"afterword/reminders/draft/note"
)

// strength reads why somebody fits, to stand after “with” or “I have”, or as a
// clause of its own.
func (ws noteWords) strength(c note.Context) note.Reading {
	if r, ok := ws.bilingual(); ok {
		return r
	}
	if r, ok := ws.languages(); ok {
		return r
	}
	if t, ok := ws.wholePaper(); ok {
		return nominal(note.Credential, t, false)
	}
	if r, ok := ws.tradeAndYears(); ok {
		return r
	}
	if r, ok := ws.measured(); ok {
		return r
	}
	if t, ok := ws.calledMe(); ok {
		return finite(note.Quote, t)
	}
	if r, ok := ws.ownClause(); ok {
		return r
	}
	pieces := ws.pieces()
	if slices.ContainsFunc(pieces, noteWords.isTurn) {
		return asked(note.Unclear, whyUnclear)
	}
	if r, ok := ws.levelPair(pieces); ok {
		return r
	}
	if r, ok := toolsAndYears(pieces); ok {
		return r
	}
	var parts []part
	shape := note.List
	years := -1
	for i := 0; i < len(pieces); i++ {
		p, s, ok := pieces[i].strengthPart(len(pieces) > 1)
		p.words, p.ok = pieces[i], ok
		parts = append(parts, p)
		if s == note.Measure && ok {
			years = i
		}
		if len(pieces[i]) == 2 && timeUnits[pieces[i][1].low] {
			parts[i].ok = false
		}
		if len(pieces) == 1 || i == 0 && s == note.Credential {
			shape = s
		}
	}
	if years < 0 && shape == note.Credential {
		withExperience(parts)
	}
	for i, p := range parts {
		if p.ok || !p.words.isSpan() {
			continue
		}
		known := true
		for j, other := range parts { // years of what?
			if j != i && (len(other.words) == 0 || !isCode(other.words[0]) || other.words.contains("(")) {
				return asked(note.List, whyUnclear)
			}
			known = known && (j == i || other.ok)
		}
		parts[i].text, parts[i].ok = p.words.String()+"' experience", true
		if !known || len(parts) > 2 {
			r := nominal(note.Measure, parts[i].text, false)
			r.Left = typedBut(parts, i)
			return r
		}
	}
	if years >= 0 && strings.Contains(parts[years].text, " as a") {
		for i, p := range parts {
			first, _, _ := strings.Cut(p.text, " ")
			if i != years && p.ok && first != "a" && first != "an" && first != "my" && p.words[0].kind != isNumber {
				parts[i].ok = false // “as a barista and latte art”
			}
		}
	}
	return onlyYears(parts, years, shape)
}

// withExperience makes “seven years' experience” of years that stand alone
// beside papers: “MCIP, 7 yrs”.
func withExperience(parts []part) {
	for i, p := range parts {
		w := p.words
		if len(w) != 2 || w[0].kind != isNumber || !timeUnits[w[1].low] || !strings.HasSuffix(w[1].low, "s") {
			continue
		}
		for j, other := range parts {
			if j != i && !other.ok {
				return
			}
		}
		parts[i].text, parts[i].ok, parts[i].plural = w.String()+"' experience", true, false
	}
}

// onlyYears keeps of a list with years and something unclear the years alone,
// for what is unclear may belong to them.
func onlyYears(parts []part, years int, shape note.Shape) note.Reading {
	if years >= 0 && len(parts) == 2 && parts[1-years].words[0].isTrade() && len(parts[1-years].words) == 1 {
		who := parts[1-years].words.String()
		return nominal(note.Measure, parts[years].text+" as "+indefinite(who)+" "+who, true)
	}
	papers := false
	for _, p := range parts {
		papers = papers || p.ok && len(p.words) > 0 && p.text != p.words.String() && listed("credential_a", p.words[0].low)
	}
	for i := range parts {
		w := parts[i].words
		if papers && len(w) == 1 && w[0].kind == isProper && parts[i].text == w[0].text && w[0].text == strings.ToUpper(w[0].text) {
			parts[i].ok = false
		}
		if years >= 0 && i != years && (len(w) == 1 && w[0].kind == isProper && !listed("products", w[0].low) && !listed("credential_bare", w[0].low) && !listed("tool_letters", w[0].low) && !suites[w[0].low] && parts[i].text == w[0].text || w[0].kind == isNumber && len(w) == 2 && !listed("ok_counts", w[1].low)) {
			parts[i].ok = false
		}
	}
	r := listReading(shape, parts)
	if years >= 0 && r.Verdict != note.Use && parts[years].ok { // the years alone
		return note.Reading{Shape: note.Measure, Text: parts[years].text, Parts: []string{parts[years].text}, Plural: true, Left: typedBut(parts, years)}
	}
	if years < 0 || r.Left == "" {
		return r
	}
	for i := range parts {
		if i != years && len(parts[i].words) < 2 {
			parts[i].ok = false
		}
	}
	good, left, plural := texts(parts)
	return note.Reading{Shape: shape, Text: joinParts(good), Parts: good, Plural: plural, Left: strings.Join(left, ", ")}
}

// calledMe reads “"unflappable" (my last review)”.
func (ws noteWords) calledMe() (string, bool) {
	if ws[0].kind != isQuoted || strings.Contains(ws[0].low, " ") || len(ws) < 3 {
		return "", false
	}
	var who noteWords
	for _, w := range ws[1:] {
		if w.kind != isMark {
			who = append(who, w)
		}
	}
	s, _ := senseOf(ws[0].low)
	np, ok := who.nounPhrase()
	return who.String() + " called me " + ws[0].text, ok && !np.plural && s.adj > 0 && who.is(0, "my", "the")
}

// levelPair reads “L3 health + social care”, whose parts are one subject.
func (ws noteWords) levelPair(pieces []noteWords) (note.Reading, bool) {
	if len(pieces) != 2 || !pieces[0].is(0, "level", "l1", "l2", "l3", "l4", "l5", "l6", "l7", "nvq", "btec") {
		return note.Reading{}, false
	}
	p, ok := pieces[0].credential()
	np, ok2 := pieces[1].nounPhrase()
	if !ok || !ok2 || np.plural || pieces[1][0].kind == isProper {
		return note.Reading{}, false
	}
	r := nominal(note.Credential, p.text+" and "+pieces[1].String(), false)
	return r, true
}

// ownClause is a strength that is a clause: “I know …”, “grew up on a farm”,
// “can lift 25 kg”, “fine with nights”, “people tell me things”.
func (ws noteWords) ownClause() (note.Reading, bool) {
	k := ws[0].kind
	switch {
	case k == isThird && len(ws) > 1 && !strings.Contains(ws.kinds(), ","):
		ws = noteWords{newWord(thirdBase(ws[0].low), isBase)}.with(ws[1:]...)
		return deed{words: noteWords{newWord("I", isSubject)}.with(ws...)}.reading(note.VerbPhrase), ws[1:].isPredicateOf(ws[0].low)
	case ws.is(0, "used") && ws.is(1, "to") && ws[1].kind == isPrep && !strings.Contains(ws.kinds(), ","):
		return finite(note.VerbPhrase, "I am "+ws.String()), ws[2:].isObject(0)
	case ws.is(0, "have", "am") && (ws[0].kind == isAux || ws.at(1).kind == isPast) && !strings.Contains(ws.kinds(), ","):
		d, ok := ws.deed()
		return d.reading(note.VerbPhrase), ok
	case ws.is(0, "trained", "qualified", "certified", "licensed", "licenced", "accredited", "experienced", "skilled", "versed", "schooled", "insured", "registered") && ws.is(1, "in", "on", "with", "for") && !strings.Contains(ws.kinds(), ","):
		return finite(note.VerbPhrase, "I am "+ws.String()), ws[2:].isObject(0)
	case ws.is(0, "been") && len(ws) > 2 && (ws[1].kind == isPrep || ws[1].kind == isDet) && !strings.Contains(ws.kinds(), ",") && (ws.contains("since") || ws.contains("for")):
		return finite(note.VerbPhrase, "I have "+ws.String()), ws[1:].isTail(0) || ws[1:].isObject(0)
	case ws.is(0, "known") && ws.is(1, "for", "as") && !strings.Contains(ws.kinds(), ","):
		return finite(note.VerbPhrase, "I am "+ws.String()), ws[2:].isObject(0)
	case ws.isTrained():
		return finite(note.Credential, ws.trainedText()), true
	case ws.is(0, "level", "class", "grade", "band") && len(ws) > 2 && (ws[1].kind == isNumber || len(ws[1].text) == 1) && ws[2:].isOneWorker():
		text := strings.ToUpper(ws[0].text[:1]) + ws[0].text[1:] + " " + strings.ToUpper(digitsOf(ws[1].low)) + " " + ws[2:].String()
		return finite(note.NounPhrase, "I am a "+text), true
	case len(ws) > 2 && ws.is(len(ws)-2, "level") && ws[len(ws)-1].kind == isNumber && ws[:len(ws)-2].isOneWorker():
		return finite(note.NounPhrase, "I am a Level "+digitsOf(ws[len(ws)-1].low)+" "+ws[:len(ws)-2].String()), true
	case ws.areWorkers():
		var all []string
		for _, p := range ws.pieces() {
			all = append(all, indefinite(p.String())+" "+p.String())
		}
		return finite(note.NounPhrase, "I am "+joinParts(all)), true
	case ws.isOnePerson():
		return finite(note.NounPhrase, "I am "+indefinite(ws.String())+" "+ws.String()), true
	case listed("good_adj", ws[0].low) && len(ws) > 1 && ws[1].kind == isIng && !strings.Contains(ws.kinds(), ",") && ws[1:].isObject(0):
		return finite(note.Infinitive, "I am "+ws.String()), true
	case k == isPast && listed("good_adj", ws[0].low) && ws.at(1).kind == isSingular && ws[1:2].isOneWorker():
		return note.Reading{}, false // “qualified assessor + IQA”
	case ws.is(0, "from") && ws.is(1, "a") && ws.is(2, "family", "long", "line") && !strings.Contains(ws.kinds(), ",") && ws[1:].isObject(0):
		return finite(note.NounPhrase, "I am "+ws.String()), true
	case ws[0].text == "I", k == isPast && !ws.isThing(), k == isModal, ws.is(0, "never") && ws.at(1).kind == isPast:
		if ws[0].text == "I" && strings.Contains(ws.kinds(), "C") && !strings.Contains(ws.kinds(), ",") || !strings.Contains(ws.kinds(), ",") {
			if d, ok := ws.deed(); ok {
				shape := note.VerbPhrase
				if ws[0].text == "I" {
					shape = note.ISentence
				}
				return d.reading(shape), true
			}
		}
		r := ws.deeds(note.VerbPhrase)
		return r, true
	case k == isBase && len(ws) > 1 && ws[1:].isPredicateOf(ws[0].low) && !strings.Contains(ws.kinds(), ","):
		d := deed{words: noteWords{newWord("I", isSubject)}.with(ws.filled()...)}
		return d.reading(note.VerbPhrase), true
	case k == isBase && len(ws) > 3 && strings.Count(ws.kinds(), ",") == 1:
		if pieces := ws.pieces(); len(pieces) == 2 && len(pieces[0]) > 1 && pieces[0][1:].isObject(0) && !strings.Contains(ws.String(), ",") {
			if np, ok := pieces[1].nounPhrase(); ok && pieces[1].agrees(np) && !pieces[1].endsBadly() {
				return finite(note.VerbPhrase, "I "+pieces[0].filled().String()+" and "+pieces[1].articled(np, anArticle).String()), true
			}
		}
	case ws.is(0, "not") && len(ws) == 2 && ws.adjectiveAt(1):
		return finite(note.Infinitive, "I am "+ws.String()), true
	case k == isAdjective && listed("good_adj", ws[0].low) && ws.at(1).kind == isPrep && strings.Count(ws.kinds(), ",") == 1:
		pieces := ws.pieces()
		if len(pieces) != 2 || len(pieces[0]) < 3 || !pieces[0][2:].isObject(0) {
			return note.Reading{}, false
		}
		if np, ok := pieces[1].nounPhrase(); ok && pieces[1].agrees(np) && !pieces[1].endsBadly() && !strings.Contains(ws.String(), ",") {
			return finite(note.Infinitive, "I am "+pieces[0].String()+" and "+pieces[1].String()), true
		}
		if pieces[1][0].kind == isModal {
			if d, ok := pieces[1].deed(); ok {
				return finite(note.Infinitive, "I am "+pieces[0].String()+" and "+strings.TrimPrefix(d.words.String(), "I ")), true
			}
		}
	case k == isAdjective && len(ws) > 1 && (ws[1].kind == isPrep || ws[1].kind == isTo) && !strings.Contains(ws.kinds(), ",") && (listed("good_adj", ws[0].low)):
		if ws[1].kind == isPrep && !ws[2:].isObject(0) {
			return note.Reading{}, false
		}
		return note.Reading{Shape: note.Infinitive, Form: note.Finite, Text: "I am " + ws.String(), Parts: []string{"I am " + ws.String()}, Gerund: "being " + ws.String()}, true
	case ws.is(0, "on", "in") && ws.is(1, "the", "our", "my") && ws.is(2, "board", "committee", "council", "panel", "choir", "band", "union", "reserves", "parish") && ws.isTail(0) && !strings.Contains(ws.kinds(), ",") && !strings.Contains(ws.kinds(), "#"):
		return finite(note.NounPhrase, "I am "+ws.String()), true
	case (ws[0].kind == isDet && ws[0].low == "my" || k == isPlural || ws.begins("both my")) && ws.isClause() && !strings.Contains(ws.kinds(), ","):
		return finite(note.Sentence, ws.String()), true
	}
	return note.Reading{}, false
}

// characters are words for what somebody is like, or is to others, which is no
// trade.
var characters = setOf(`perfectionist optimist realist pragmatist grafter worker learner leader thinker player achiever communicator fighter survivor winner genius
	dreamer doer person parent mother father husband wife adult woman man girl boy christian muslim jew hindu vegan vegetarian local native citizen immigrant expat
	graduate student friend neighbour neighbor member fan lover expert professional specialist veteran beginner amateur starter grower adopter multitasker finisher improver
	creative extrovert introvert listener talker reader smoker drinker gambler nobody somebody someone anyone everyone people kid child loner nerd geek foodie`)

// strengthPart makes of a piece what can stand after “with”.
func (ws noteWords) strengthPart(inList bool) (part, note.Shape, bool) {
	p := part{words: ws, ok: true}
	if t, ok := ws.timed(); ok {
		p.text, p.plural = t, true
		return p, note.Measure, true
	}
	if t, ok := ws.languagePart(); ok {
		p.text = t
		return p, note.Languages, true
	}
	if q, ok := ws.credential(); ok {
		return q, note.Credential, true
	}
	if len(ws) > 1 && ws[0].kind == isProper && listed("credential_a", ws[0].low) && ws[1].kind != isPlural {
		if np, ok := ws.nounPhrase(); !ok || np.head == len(ws)-1 && ws[0].low != "gcse" {
			return p, note.Credential, false
		}
	}
	ws = ws.withoutAside()
	if len(ws) > 0 && ws.is(0, "former") {
		return p, note.Unclear, false
	}
	if len(ws) == 0 || strings.Contains(ws.kinds(), ",") {
		return ws.afterColon(p)
	}
	if ws[0].kind == isQuoted || ws[len(ws)-1].kind == isQuoted {
		return p, note.Quote, false
	}
	if i, j := ws.timeSpan(); j > 0 && ws.at(j).kind != isPrep && ws.at(i-1).kind != isPrep && ws.at(i-1).kind != isDet { // years that belong to nothing
		return p, note.Measure, false
	}
	if ws.lettersOnly() || ws.workerCode() {
		return p, note.Unclear, false
	}
	if ws.is(0, "working") && len(ws) > 2 && knowing[ws[1].low] {
		ws = ws.with()
		ws[0].kind = isAdjective
	}
	if ws[0].kind == isIng && ws.isGerundPhrase() {
		p.text = ws.filled().String()
		return p, note.Gerund, true
	}
	if ws.is(0, "own") {
		ws = noteWords{newWord("my", isDet)}.with(ws...)
	}
	if cut := len(ws) - 4; cut >= 0 && ws[cut+1].low == "up" && ws[cut+2].low == "to" && ws[cut+3].low == "date" {
		ws = noteWords{newWord("up-to-date", isAdjective)}.with(ws[:cut+1]...)
		if last := &ws[len(ws)-1]; last.kind == isAdjective {
			last.kind = isSingular
		}
	}
	ws = ws.levels()
	np, ok := ws.nounPhrase()
	for i, w := range ws {
		if ok && i < len(ws)-1 && w.kind == isSingular && listed("credential_head", w.low) && !np.fixed {
			return p, note.Credential, false
		}
	}
	if ok && np.proper && np.head == 0 && !inList && ws[0].text == strings.ToUpper(ws[0].text) || ok && ws.at(np.head+1).kind == isPast && np.head+2 == len(ws) {
		return p, note.Unclear, false
	}
	if !ok || !ws.agrees(np) || ws.endsBadly() || ws.isPerson(np) {
		return p, note.NounPhrase, false
	}
	a := anArticle
	if labelled[ws[0].low] && ws.at(1).kind == isNumber || inList && len(ws) == 1 || np.head+1 == len(ws) && np.head > 0 && ws[0].kind == isProper && ws[np.head].kind == isStrange {
		a = noArticle
	}
	p.text, p.plural = ws.articled(np, a).String(), np.plural
	return p, note.NounPhrase, true
}

// machines end as one who does something, and are none.
var machines = setOf("telehandler bioreactor dumper baler conveyor plotter dozer hedgecutter autoclaver mower trimmer strimmer router")

// afterColon reads “grooming: doodles, cats” when a colon stands early.
func (ws noteWords) afterColon(p part) (part, note.Shape, bool) {
	if len(ws) > 2 && ws[1].text == ":" && ws[0].kind == isIng {
		rest := ws[0:1].with(ws[2:]...)
		if np, ok := ws[2:].nounPhrase(); ok && np.plural {
			p.text, p.plural = rest.String(), false
			return p, note.List, true
		}
	}
	return p, note.Unclear, false
}
