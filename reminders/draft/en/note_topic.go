package en

import (
	"strings"

	"afterword/reminders/draft/note"
)

// topic reads what the two talked about, to stand after “about”.
func (ws noteWords) topic(f note.Field, c note.Context) note.Reading {
	ws, ok := ws.addressed(c)
	if !ok {
		return asked(note.Clause, whyUnclear)
	}
	if p, shape, ok := ws.topicPart(); ok {
		r := nominal(shape, p.text, p.plural)
		return r
	}
	pieces := ws.pieces()
	if len(pieces) < 2 {
		return asked(note.Unclear, whyUnclear)
	}
	if t, ok := which(pieces); ok {
		return nominal(note.Languages, t, false)
	}
	if t, ok := especially(pieces); ok {
		return nominal(note.NounPhrase, t, false)
	}
	var parts []part
	for _, piece := range pieces {
		p, _, ok := piece.topicPart()
		p.words, p.ok = piece, ok && !piece.is(0, "especially", "mainly", "mostly", "including", "particularly")
		parts = append(parts, p)
	}
	return anyOf(parts)
}

// especially reads “behaviour, esp yr 9”.
func especially(pieces []noteWords) (string, bool) {
	if len(pieces) != 2 || !pieces[1].is(0, "especially", "mainly", "mostly", "including", "particularly") || len(pieces[1]) < 2 {
		return "", false
	}
	p, _, ok := pieces[0].topicPart()
	q, _, ok2 := pieces[1][1:].topicPart()
	return p.text + ", " + pieces[1][0].text + " " + q.text, ok && ok2
}

// withDay puts “on” before a day and “in” before a month that end a phrase.
func (ws noteWords) withDay() noteWords {
	n := len(ws)
	if n > 2 && isMonth(ws[n-1].low) && ws[n-2].kind == isNumber && strings.IndexByte("NS", ws.kinds()[n-3]) >= 0 {
		return ws[:n-2].with(newWord("on", isPrep)).with(ws[n-2:]...)
	}
	if n < 3 || strings.IndexByte("NS", ws.kinds()[n-2]) < 0 && !(listed("weekday", ws[n-2].low)) {
		return ws
	}
	at := n - 1
	if ws.is(at, "evening", "morning", "afternoon", "evenings", "mornings") {
		at--
	}
	in := ""
	switch {
	case listed("weekday", ws[at].low) && ws[at].kind == isProper:
		in = "on"
	case isMonth(ws[at].low) && ws[at].kind == isProper && at == n-1:
		in = "in"
	default:
		return ws
	}
	return ws[:at].with(newWord(in, isPrep)).with(ws[at:]...)
}

// which joins “Tagalog, half the crew speaks it” to one phrase.
func which(pieces []noteWords) (string, bool) {
	if len(pieces) != 2 || !pieces[1].is(len(pieces[1])-1, "it", "them") || len(pieces[1]) < 3 {
		return "", false
	}
	clause := pieces[1][:len(pieces[1])-1]
	p, _, ok := pieces[0].topicPart()
	last := clause[len(clause)-1].kind
	return p.text + ", which " + clause.String(), ok && (last == isThird || last == isBase || last == isPast) && (clause[0].kind == isSubject || clause[0].kind == isDet || clause[0].kind == isPlural || clause[0].low == "half")
}

// nominal is a reading that stands after a preposition.
func nominal(shape note.Shape, text string, plural bool) note.Reading {
	return note.Reading{Shape: shape, Text: text, Parts: []string{text}, Plural: plural}
}

// listReading is the reading of a list: of those parts that can be used.
func listReading(shape note.Shape, parts []part) note.Reading {
	good, left, plural := texts(parts)
	if len(good) == 0 || len(left) > len(good) || len(left) > 0 && len(good) < 2 && (!parts[0].ok || !strings.Contains(good[0], " ")) {
		return asked(note.Unclear, whyUnclear)
	}
	return note.Reading{Shape: shape, Text: joinParts(good), Parts: good, Plural: plural, Left: strings.Join(left, ", ")}
}

// anyOf is the reading of a list of topics, each of which stands for itself: of
// those that can be used, however few, if one of them says something.
func anyOf(parts []part) note.Reading {
	for i := range parts {
		if len(parts[i].words) > 0 && hedged[parts[i].words[0].low] {
			parts[i].ok = false // it hangs on the piece before
		}
	}
	good, left, plural := texts(parts)
	for _, g := range good {
		if strings.Contains(g, " ") {
			return note.Reading{Shape: note.List, Text: joinParts(good), Parts: good, Plural: plural, Left: strings.Join(left, ", ")}
		}
	}
	return listReading(note.List, parts)
}

// topicPart makes of words what can stand after “about”.
func (ws noteWords) topicPart() (part, note.Shape, bool) {
	ws = ws.withoutAside()
	p := part{words: ws, ok: true}
	if len(ws) > 1 && ws[len(ws)-1].kind == isQuoted {
		return ws.quoted(p)
	}
	if len(ws) == 0 || strings.Contains(ws.kinds(), ",") {
		return part{}, "", false
	}
	ws = ws.ratherThan()
	if t, ok := ws.shortOf(); ok {
		p.text = t
		return p, note.Gerund, true
	}
	if ws.is(0, "listed") && ws.is(1, "building", "buildings") {
		ws[0].kind = isAdjective
	}
	switch k := ws[0].kind; {
	case ws.is(0, "stop", "start", "keep", "avoid") && len(ws) > 2 && ws[1].kind == isIng && ws[1:].isGerundPhrase():
		p.text = "how to " + ws.String()
		return p, note.Infinitive, true
	case k == isQuoted || ws[len(ws)-1].kind == isQuoted:
		return ws.quoted(p)
	case ws.is(0, "someone", "somebody", "anyone") && len(ws) > 2 && ws[1].kind == isWh:
		p.text = ws.String()
		return p, note.NounPhrase, ws[1:].isTail(0)
	case ws.is(0, "someone", "somebody", "nobody", "anyone") && len(ws) > 1 && (ws[1].kind == isTo && ws[1:].isTail(0) || len(ws) == 2 && ws.adjectiveAt(1) || ws[1].kind == isPrep && ws[1:].isTail(0) || ws[1].kind == isAdjective && ws[1:].isTail(0)):
		p.text = ws.String()
		if ws.is(0, "nobody") {
			p.text = "having " + p.text
		}
		return p, note.NounPhrase, true
	case k == isSubject:
		return ws.clauseTopic(p)
	case k == isWh:
		p.text = ws.whClause()
		return p, note.Infinitive, p.text != ""
	case k == isTo && len(ws) > 2 && ws[1].kind == isBase:
		p.text = noteWords{newWord(gerundOf(ws[1].low), isIng)}.with(ws[2:]...).String()
		return p, note.Infinitive, ws[2:].isObject(0) || ws[2:].isTail(0)
	case k == isIng && ws.at(1).kind != isThird && ws.isGerundPhrase():
		p.text = ws.withoutActually().String()
		return p, note.Gerund, true
	case k == isBase && len(ws) > 1 && strings.IndexByte("DOW#SQ", ws.kinds()[1]) >= 0 && (ws[1:].isObject(0) || ws[1:].isTail(0)):
		p.text = noteWords{newWord(gerundOf(ws[0].low), isIng)}.with(ws[1:]...).String()
		return p, note.VerbPhrase, true
	case k == isPast && speechVerbs[pastBase(ws[0].low)]:
		if pastBase(ws[0].low) == "tell" || pastBase(ws[0].low) == "show" {
			return ws[1:].toldTopic(p, pastBase(ws[0].low))
		}
		return ws[1:].saidTopic(p, pastBase(ws[0].low))
	case k == isPast && ws.at(1).kind == isPlural && !speechVerbs[pastBase(ws[0].low)] && ws[1:].isMany() && participleOf(pastBase(ws[0].low)) == ws[0].low && pastOf(pastBase(ws[0].low)) == ws[0].low && strings.HasSuffix(ws[0].low, "ed") && (len(ws) == 2 || ws[2].kind == isPrep):
		p.text, p.plural = ws.String(), true
		return p, note.NounPhrase, true
	case ws.is(0, "wants", "hates", "likes", "loves", "thinks", "says", "asks") && len(ws) > 1: // who?
		return p, note.VerbPhrase, false
	case k == isPast && !ws.isThing() || k == isModal || k == isAux || k == isThird:
		return p, note.VerbPhrase, false
	}
	if t, ok := ws.ofAmount(); ok {
		p.text, p.plural = t, ws.isMany()
		return p, note.Measure, true
	}
	if n := len(ws); n > 1 && changedSize[ws[n-1].low] && ws[n-1].kind == isPast && ws[0].kind != isIng {
		if np, ok := ws[:n-1].nounPhrase(); ok && ws[:n-1].agrees(np) {
			p.text = "how " + ws.subjectArticled().String()
			return p, note.Clause, true
		}
	}
	if ws.is(0, "half", "most") && ws.is(1, "the", "of") && len(ws) > 3 {
		rest := ws[1:]
		if ws.is(1, "of") {
			rest = ws[2:]
		}
		if rest.isClause() {
			p.text = "how " + ws.String()
			return p, note.Clause, true
		}
	}
	if t, ok := ws.wasAbout(); ok {
		p.text = t
		return p, note.NounPhrase, true
	}
	ws = ws.withDay()
	if np, ok := ws.nounPhrase(); ok && ws.agrees(np) && !ws.endsBadly() {
		if ws.is(np.head+1, "that") && ws.isPerson(np) { // “the new therapist who starts in May”
			ws = ws.with()
			ws[np.head+1].text = "who"
		}
		a := theArticle
		if isComparative(ws[0].low) {
			a = anArticle
		}
		p.text, p.plural = ws.articled(np, a).String(), np.plural
		return p, note.NounPhrase, true
	}
	if ws.is(len(ws)-1, "thing", "things", "stuff") {
		return p, note.Unclear, false
	}
	if ws.isClause() {
		if ws.contains("being") { // “accounts being cut off”
			p.text = ws.String()
			return p, note.Clause, ws.isMany() || len(ws) > 3
		}
		for i := range ws {
			if ws.is(i, "is", "are", "was", "were") && ws.is(i+1, "a", "an", "such") { // what one calls something
				return p, note.Clause, false
			}
		}
		if end := ws.headEnd(ws.kinds()); ws.is(0, "your") && ws[end].kind == isAux {
			return p, note.Clause, false // “how your thesis was on beetles”
		}
		p.text = "how " + ws.subjectArticled().filled().String()
		return p, note.Clause, !ws.is(0, "it", "this", "that", "there", "these", "those")
	}
	return p, note.Unclear, false
}

// changedSize are past forms that, behind a thing, tell what became of it.
var changedSize = setOf("doubled tripled trebled quadrupled halved")

// wasAbout reads “her first job was in the canteen” as what she had.
func (ws noteWords) wasAbout() (string, bool) {
	if !ws.is(0, "your") {
		return "", false
	}
	end := ws.headEnd(ws.kinds())
	if end < 2 || !ws.is(end, "was", "were") || !ws.is(end+1, "in", "at", "on", "with", "for", "about") || !ws[end+2:].isObject(0) {
		return "", false
	}
	return ws[:end].String() + " " + ws[end+1:].String(), true
}

// ofAmount reads “waiting list 14 months” and “vacancies ~30%”.
func (ws noteWords) ofAmount() (string, bool) {
	n := len(ws)
	at := n - 1
	switch {
	case n > 1 && ws[at].kind == isNumber && strings.HasSuffix(ws[at].text, "%"):
	case n > 2 && ws[at-1].kind == isNumber && (timeUnits[ws[at].low] || unitWord[ws[at].low] != ""):
		at--
	default:
		return "", false
	}
	end := at
	if ws.is(at-1, "about", "over", "under", "nearly", "almost") {
		end--
	}
	if end == 0 || ws.is(end-1, "down", "up", "by", "at", "of") {
		return "", false
	}
	np, ok := ws[:end].nounPhrase()
	if !ok || np.head != end-1 || np.fixed && ws[0].kind == isNumber || !ws[:end].agrees(np) || !measured[ws[np.head].low] && !(strings.HasSuffix(ws[n-1].text, "%") && (np.plural || !countable(ws[np.head].low))) {
		return "", false
	}
	return ws[:end].articled(np, theArticle).String() + " of " + ws[end:].String(), true
}

// measured are things of which one says how many or how long.
var measured = setOf(`list lists wait waits queue queues delay delays notice turnover vacancy vacancies backlog turnaround rotation rate rates absence absences
	sickness shrinkage attrition occupancy occupation time times growth error errors churn uptake utilisation utilization contract contracts residency programme program course shift shifts`)

// adjectiveAt tells whether a word may say how somebody is.
func (ws noteWords) adjectiveAt(i int) bool {
	s, _ := senseOf(ws[i].low)
	return ws[i].kind == isAdjective || s.adj > 1
}

// shortOf are turns of what somebody lacks, as rewritten makes them.
func (ws noteWords) shortOf() (string, bool) {
	n := len(ws)
	switch {
	case n > 3 && ws.is(0, "being") && ws.is(n-1, "short"):
		return ws.String(), ws[1 : n-1].isMany()
	case ws.begins("being short of") && n > 3:
		_, ok := ws[3:].nounPhrase()
		return ws.String(), ok
	case ws.begins("having lost") && n > 2:
		return ws.String(), ws[2:].isObject(0)
	case ws.begins("not being able to") && n > 5:
		return ws.String(), ws[5:].isObject(0)
	case ws.begins("being between two systems"), ws.is(0, "being") && ws.is(1, "short-staffed") && (n == 2 || ws[2:].isTail(0)):
		return ws.String(), true
	}
	for i := 1; i+2 < n; i++ {
		if ws.is(i, "takes", "take") && ws[i+1].kind == isNumber && (timeUnits[ws[i+2].low] || unitWord[ws[i+2].low] != "") && (n == i+3 || ws[i+3:].isTail(1)) {
			np, ok := ws[:i].nounPhrase()
			return "how " + ws[:i].articled(np, theArticle).with(ws[i:].filled()...).String(), ok && np.plural == ws.is(i, "take")
		}
		if ws.is(0, "how") && ws.is(i, "book", "sell", "run", "fill", "break", "go") && ws.is(i+1, "up", "out", "down", "missing") {
			return ws.String(), ws[1:i].isMany() && !ws.endsBadly()
		}
		if ws.is(i, "that") && ws.is(i+1, "is", "are", "keeps") && strings.Trim(ws[:i].kinds(), "NSXJDG#") == "" { // “boards that are late”
			return ws.String(), !ws.endsBadly()
		}
		if ws.is(i, "that") && ws.is(i+1, "nobody", "everyone", "everybody") && i+3 == n { // “reviews that nobody reads”
			return ws.String(), ws[:i].isMany()
		}
		if ws.is(i, "that", "who") && ws.is(i+1, "keep") && strings.HasSuffix(ws[i+2].low, "ing") {
			return ws.String(), ws[:i].isMany() && (i+3 == n || !ws.endsBadly())
		}
		if ws.is(i, "is", "are") && ws.is(i+1, "not") && ws.is(n-1, "enough", "properly", "much") && n == i+4 {
			_, ok := ws[:i].nounPhrase()
			return "how " + ws[:i].String() + " " + ws[i].low + "n't " + ws[i+2:].String(), ok
		}
	}
	return "", false
}

// isMany tells whether words name several of something, known or not.
func (ws noteWords) isMany() bool {
	if np, ok := ws.nounPhrase(); ok {
		return np.plural
	}
	last := ws[len(ws)-1].low
	return len(ws) < 5 && strings.HasSuffix(last, "s") && !strings.HasSuffix(last, "ss") && !strings.ContainsAny(ws[:len(ws)-1].kinds(), "PBMGUCT,")
}

// ratherThan writes “prevention not cure” and “joints no screws” out.
func (ws noteWords) ratherThan() noteWords {
	for i := 1; i < len(ws)-1; i++ {
		if ws[i].low != "not" && ws[i].low != "no" || strings.IndexByte("NSX", ws.kinds()[i-1]) < 0 {
			continue
		}
		before, after := ws[:i], ws[i+1:]
		_, ok := before.nounPhrase()
		np, ok2 := after.nounPhrase()
		if !ok || !ok2 || np.fixed {
			return ws
		}
		if ws[i].low == "no" {
			return before.with(newWord("without", isPrep)).with(after...)
		}
		return before.with(newWord("rather", isAdverb), newWord("than", isPrep)).with(after...)
	}
	return ws
}

// quoted is a quotation, with what it was said to be before it.
func (ws noteWords) quoted(p part) (part, note.Shape, bool) {
	first, last := ws[0], ws[len(ws)-1]
	switch {
	case len(ws) == 1:
		p.text = "your words, " + first.text
		return p, note.Quote, true
	case last.kind == isQuoted && len(ws) < 6:
		front := ws[:len(ws)-1]
		if front[len(front)-1].text == ":" {
			front = front[:len(front)-1]
		}
		if np, ok := front.nounPhrase(); ok && front[0].kind == isDet && np.head == len(front)-1 {
			p.text = front.String() + ", " + last.text
			return p, note.Quote, !np.plural
		}
	}
	return p, note.Quote, false
}
