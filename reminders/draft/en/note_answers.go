package en

import (
	"strings"

	"afterword/reminders/draft/note"
)

// achievement reads what somebody did, as a clause with “I” or as a thing.
func (ws noteWords) achievement(c note.Context) note.Reading {
	pieces := ws.pieces()
	if t := ws.change(); t != "" && !strings.Contains(t, ",") {
		return finite(note.Measure, t)
	}
	k := ws[0].kind
	switch {
	case ws[0].text == "I":
		if d, ok := ws.deed(); ok && len(pieces) == 1 {
			return d.reading(note.ISentence)
		}
		return ws.deeds(note.ISentence)
	case k == isPast || k == isAux || k == isModal || k == isAdverb && ws.at(1).kind == isPast:
		return ws.deeds(note.VerbPhrase)
	case k == isIng && len(pieces) == 1 && ws.isGerundPhrase():
		return nominal(note.Gerund, ws.filled().String(), false)
	case k == isQuoted || ws[len(ws)-1].kind == isQuoted:
		if n := len(ws); ws.is(0, "boss", "manager", "supervisor", "teacher", "tutor") && ws.is(1, "called") && n < 6 && n > 3 {
			who := strings.Replace(ws[0].low, "boss", "manager", 1)
			return finite(note.Quote, "my "+who+" "+ws[1:].String())
		}
		return asked(note.Quote, whyUnclear)
	case len(pieces) == 1 && ws.isTitle(): // an empty title by itself
		return asked(note.NounPhrase, whyUnclear)
	case len(pieces) == 1 && len(ws) > 1 && changedSize[ws[len(ws)-1].low] && k != isIng && ws[:len(ws)-1].isMany():
		return finite(note.Sentence, ws.String())
	case len(pieces) == 1 && ws.is(0, "my", "our") && ws.allPassed():
		return finite(note.Sentence, ws.String())
	case len(pieces) == 1 && ws.is(0, "my", "our") && ws.pastBehindHead():
		return finite(note.Sentence, ws.String())
	case len(pieces) == 1 && ws.isClause() && ws.ownSubject():
		return finite(note.Sentence, ws.subjectArticled().String())
	}
	for i := 1; i+2 < len(ws); i++ { // “circulation doubled once the children named the shelves”
		if _, ok := ws[:i].nounPhrase(); ok && changedSize[ws[i].low] && ws.is(i+1, "once", "when", "after", "in", "within", "since", "by", "over") && len(pieces) == 1 {
			return finite(note.Sentence, ws.subjectArticled().String())
		}
	}
	if t, ok := allDid(pieces); ok {
		return finite(note.Measure, t)
	}
	return ws.things(pieces, anArticle)
}

// isTitle tells what one was called for a time: “salesperson of the year”, “top
// seller 2022”.
func (ws noteWords) isTitle() bool {
	bare := ws
	if n := len(ws) - 1; n > 1 && calendarYear().MatchString(ws[n].text) {
		bare = ws[:n]
	}
	np, ok := bare.nounPhrase()
	if !ok || np.fixed || np.plural || !bare.isPerson(np) && !bare.is(np.head, "employee", "worker", "seller") {
		return false
	}
	return bare.is(np.head+1, "of") && bare.is(np.head+2, "the") && bare.is(np.head+3, "year", "month", "quarter", "week", "season") || bare.is(0, "top") && np.head == len(bare)-1
}

// allPassed tells “my pupils all passed grade 5”.
func (ws noteWords) allPassed() bool {
	for i := 2; i+1 < len(ws); i++ {
		if ws.is(i, "all", "both", "each") && ws[i+1].kind == isPast && ws[i-1].kind == isPlural {
			return i+2 == len(ws) || ws[i+2:].isPredicateOf(pastBase(ws[i+1].low))
		}
	}
	return false
}

// pastBehindHead tells “my students got into college” from “my book, used by”.
func (ws noteWords) pastBehindHead() bool {
	end := ws.headEnd(ws.kinds())
	return end > 0 && end+1 < len(ws) && ws[end].kind == isPast && ws[end+1].low != "by" && irregularVerbs().base[ws[end].low] != ""
}

// ownOr reads a verb in its base form as what “I” do.
func (ws noteWords) ownOr(shape note.Shape) note.Reading {
	if r, ok := ws.ownClause(); ok {
		return r
	}
	return asked(shape, whyUnclear)
}

// finite is a reading that is a clause of its own.
func finite(shape note.Shape, text string) note.Reading {
	text = strings.ReplaceAll(strings.ReplaceAll(evenFigures(text), " so I ", ", so I "), ",, so", ", so")
	return note.Reading{Shape: shape, Form: note.Finite, Text: text, Parts: []string{text}}
}

// ownSubject tells whether a clause has a subject that means something to the
// reader: a thing or people, not “they”.
func (ws noteWords) ownSubject() bool {
	return ws[0].kind != isSubject && ws[0].low != "that" && ws[0].low != "this" && ws[0].low != "their" && ws[0].low != "his" && ws[0].low != "her" && !ws.is(0, "those", "these")
}

// allDid reads “24 children, all reading by June” and “9 trainees, all passed”.
func allDid(pieces []noteWords) (string, bool) {
	if len(pieces) != 2 || !pieces[1].is(0, "all", "both") || len(pieces[1]) < 2 {
		return "", false
	}
	np, ok := pieces[0].nounPhrase()
	who := pieces[0]
	if !ok || !np.plural || who[0].kind != isNumber {
		return "", false
	}
	who = who.with()
	who[0].text = digitsOf(who[0].text)
	front := pieces[1][0].text + " " + who.String() + " "
	if pieces[1][0].low == "both" {
		front = "both " + who[1:].String() + " "
	}
	switch pieces[1][1].kind {
	case isIng:
		return front + "were " + pieces[1][1:].String(), pieces[1][2:].isTail(0)
	case isPast:
		return front + pieces[1][1:].String(), pieces[1][2:].isTail(0)
	}
	return "", false
}

// things reads a list of things, each with its article.
func (ws noteWords) things(pieces []noteWords, a article) note.Reading {
	var parts []part
	for _, piece := range pieces {
		p := part{words: piece}
		piece = piece.withoutAside().ratherThan()
		if np, ok := piece.nounPhrase(); ok && piece.agrees(np) && !piece.endsBadly() && !strings.Contains(piece.kinds(), ",") {
			a := a
			if a == theArticle && (isComparative(piece[0].low) || piece.contains("rather")) { // “smaller hospital”
				a = anArticle
			}
			p.text, p.plural, p.ok = piece.articled(np, a).String(), np.plural, true
			if a == theArticle && len(pieces) == 1 && np.head == len(piece)-1 && np.plural && !np.fixed && !np.proper {
				p.text = "the " + p.text
			}
			p.ok = !piece.runBy() && !(a == theArticle && piece.is(0, "no", "not"))
		} else if piece[0].kind == isIng && piece.isGerundPhrase() {
			p.text, p.ok = piece.String(), true
		}
		parts = append(parts, p)
	}
	shape := note.List
	if len(pieces) == 1 {
		shape = note.NounPhrase
	}
	return listReading(shape, parts)
}

// isComparative tells “smaller” from “other”.
func isComparative(low string) bool {
	cut, ok := strings.CutSuffix(low, "er")
	if !ok || len(cut) < 3 {
		return false
	}
	for _, stem := range stems(cut) {
		if s, ok := senseOf(stem); ok && s.adj > 2 && s.common {
			return true
		}
	}
	return false
}

// runBy tells whether a phrase says how a firm is and not what: “family run”.
func (ws noteWords) runBy() bool {
	n := len(ws)
	return n == 2 && ws[0].kind == isSingular && ws.is(1, "run", "owned", "led", "based", "made", "built", "funded", "oriented", "friendly")
}

// interest reads what draws somebody to the job, to stand after “what draws me
// is”, or as a clause.
func (ws noteWords) interest(c note.Context) note.Reading {
	ws, ok := ws.addressed(c)
	if !ok {
		return asked(note.Clause, whyUnclear)
	}
	if ws.is(0, "always", "i") && ws.contains("wanted") && !ws.contains("since") && !ws.contains("was") || ws.is(0, "would", "i") && ws.contains("love") || ws.is(0, "want", "wanting", "hoping", "love", "like") || ws.is(1, "want", "hope") && ws[0].text == "I" {
		for i := range min(len(ws), 6) {
			if ws[i].kind == isTo {
				ws = ws[i:]
				break
			}
		}
	}
	if ws.begins("it is") && ws.is(2, "the", "one", "a", "an") {
		ws = ws[2:]
	}
	if n := len(ws); n > 2 && ws.is(n-1, "there") && !strings.ContainsAny(ws.kinds(), "BZPV") && strings.IndexByte("NS", ws.kinds()[n-2]) >= 0 {
		ws = ws[:n-1]
		for i := n - 2; i >= 0 && ws[i].kind != isMark; i-- {
			if ws[i].low == "the" {
				ws[i] = newWord("your", isDet)
			}
		}
	}
	if ws.is(0, "chance", "opportunity") && ws.at(1).kind == isTo {
		ws = noteWords{newWord("the", isDet)}.with(ws...)
	}
	if len(ws) == 2 && ws[0].kind == isIng && ws[1].kind == isSingular && countable(ws[1].low) { // “teaching hospital”
		ws[0].kind = isAdjective
		return nominal(note.NounPhrase, indefinite(ws.String())+" "+ws.String(), false)
	}
	pieces := ws.pieces()
	if ws.is(0, "closer", "nearer") && ws.is(1, "to") && len(pieces) == 1 && ws[2:].isObject(0) {
		return nominal(note.Infinitive, "being "+ws.String(), false)
	}
	if t, ok := whereYou(pieces); ok {
		return nominal(note.NounPhrase, t, false)
	}
	switch k := ws[0].kind; {
	case k == isTo && len(pieces) == 1:
		return ws.toGerund()
	case ws[0].text == "I" && len(pieces) == 1:
		if d, ok := ws.deed(); ok {
			return d.reading(note.ISentence)
		}
		return asked(note.ISentence, whyUnclear)
	case k == isSubject && len(pieces) == 1:
		if (ws[0].low == "you" || ws[0].low == "nobody" || ws[0].low == "everyone") && len(ws) > 2 && strings.IndexByte("VZPBMR", ws.kinds()[1]) >= 0 && !ws.endsBadly() && ws[2:].isPredicateOf(ws[1].baseForm()) {
			return finite(note.Clause, ws.String())
		}
		return asked(note.Clause, whyUnclear)
	case k == isIng && len(pieces) == 1 && len(ws) > 1 && ws[1:].isPredicateOf(gerundBase(ws[0].low)):
		return nominal(note.Gerund, ws.String(), false)
	case k == isWh && len(pieces) == 1:
		if t := ws.whClause(); t != "" {
			return nominal(note.Infinitive, t, false)
		}
		return asked(note.Clause, whyUnclear)
	case k == isBase && len(pieces) == 1 && len(ws) > 1 && ws[1:].isObject(0):
		return nominal(note.VerbPhrase, noteWords{newWord(gerundOf(ws[0].low), isIng)}.with(ws[1:]...).String(), false)
	case len(pieces) == 1 && ws.isClause() && (ws[0].kind == isDet):
		return finite(note.Sentence, ws.String())
	case k == isQuoted && ws.at(1).kind == isPrep && ws[1:].isTail(0):
		return nominal(note.Quote, "the words "+ws.String(), true)
	case ws[len(ws)-1].kind == isQuoted || k == isQuoted:
		return asked(note.Quote, whyUnclear)
	}
	return ws.things(pieces, theArticle)
}

// whereYou reads “smaller hospital, you know everybody”: a place, and what is
// so for anybody there.
func whereYou(pieces []noteWords) (string, bool) {
	if len(pieces) != 2 || pieces[1][0].low != "you" || pieces[1][0].typed != "you" || len(pieces[1]) < 3 {
		return "", false
	}
	np, ok := pieces[0].nounPhrase()
	you := pieces[1]
	if !ok || np.plural || !countable(pieces[0][np.head].low) || you[1].kind != isBase && you[1].kind != isModal || !you[2:].isPredicateOf(you[1].low) {
		return "", false
	}
	return pieces[0].articled(np, anArticle).String() + " where " + you.String(), true
}

// toGerund turns “to be part of it” into “being part of it”.
func (ws noteWords) toGerund() note.Reading {
	i := 1
	late := ""
	for ws.at(i).kind == isAdverb {
		if ws[i].low == "finally" {
			late = " at last"
		} else {
			late = " " + ws[i].text
		}
		i++
	}
	base := ws.at(i).low
	rest := ws[min(i+1, len(ws)):]
	if base == "get" && rest.is(0, "to") && rest.at(1).kind == isBase {
		base, rest = rest[1].low, rest[2:]
	}
	if !isVerb(base) || len(rest) > 0 && !rest.isPredicateOf(base) {
		return asked(note.Infinitive, whyUnclear)
	}
	return nominal(note.Infinitive, noteWords{newWord(gerundOf(base), isIng)}.with(rest...).String()+late, false)
}

// someOf are things of which one shows one of several.
var someOf = setOf("link photo picture sketch list sample copy summary draft example outline plan page video clip recording letter reference note day's trial drawing")

// toSee reads what they want to see, to stand after “here is”.
func (ws noteWords) toSee(c note.Context) note.Reading {
	ws, ok := ws.addressed(c)
	if !ok {
		return asked(note.Clause, whyUnclear)
	}
	if all := ws.pieces(); len(all) == 2 && len(all[1]) == 1 && (all[1][0].kind == isPast || strings.HasSuffix(all[1][0].low, "ed")) && all[0][0].kind != isDet {
		all[1][0].kind = isAdjective // “degree certificate, translated”
		ws = all[1].with(all[0]...)
	}
	var parts []part
	for _, piece := range ws.pieces() {
		p := part{words: piece}
		p.text, p.plural, p.ok = piece.shown()
		parts = append(parts, p)
	}
	shape := note.List
	if len(parts) == 1 {
		shape = note.NounPhrase
	}
	return listReading(shape, parts)
}

// shown is one thing to show, mostly “my …”.
func (ws noteWords) shown() (string, bool, bool) {
	ws = ws.withoutAside()
	if len(ws) == 0 || strings.Contains(ws.kinds(), ",") || ws[0].kind == isSubject || ws[0].kind == isBase || ws[0].kind == isTo || ws[0].kind == isModal || ws.is(0, "your", "some", "any", "due", "by", "before", "until", "deadline", "asap") {
		return "", false, false
	}
	if ws[0].kind == isWh && len(ws) > 2 {
		t := ws.whClause()
		return t, false, t != ""
	}
	if labelled[ws[0].low] && ws.at(1).kind == isNumber {
		return "", false, false
	}
	np, ok := ws.nounPhrase()
	if !ok || ws.endsBadly() || !ws.agrees(np) || strings.Contains(ws[np.head:].kinds(), "M") {
		return "", false, false
	}
	a := myArticle
	if !np.plural && someOf[ws[np.head].low] && !ws.is(0, "sample") {
		a = anArticle
	}
	if ws.is(0, "proof", "confirmation", "evidence") || ws[0].kind == isIng && false {
		a = noArticle
	}
	if len(ws) == 2 && ws[0].kind == isNumber && ws.is(1, "page", "pages", "minutes", "minute", "words", "months", "hours", "hour") {
		return "", false, false
	}
	if listed("weekday", ws[0].low) {
		return "", false, false
	}
	for i := range ws { // “proof of vaccination”, “my logbook for the last year”
		if ws.is(i, "last", "past") && ws.at(i+1).kind == isNumber && !(ws.is(i-1, "the") && ws.is(i-2, "of")) {
			return "", false, false
		}
	}
	return ws.articled(np, a).detailed().String(), np.plural, true
}

// detailed puts “the” into “with notice period”.
func (ws noteWords) detailed() noteWords {
	for i := 1; i < len(ws)-1; i++ {
		rest := ws[i+1:]
		np, ok := rest.nounPhrase()
		if ws.is(i, "with", "from") && ok && np.head == len(rest)-1 && !np.plural && !np.fixed && !np.proper && !withoutArticle[rest[np.head].low] {
			return ws[:i+1].with(rest.articled(np, theArticle)...)
		}
	}
	return ws
}
