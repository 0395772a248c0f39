package en

import "strings"

// nounPasts are past forms that stand before a noun as what they also are:
// “ground risk”, “felt hats”.
var nounPasts = setOf("ground felt saw rose bore wound bound")

// isDoer tells whether a word that is not in the lexicon names who does
// something: “aider”, but not “cheaper”.
func isDoer(low string) bool {
	if _, ok := senseOf(low); ok || len(low) < 5 {
		return false
	}
	if cut, ok := strings.CutSuffix(low, "er"); ok {
		a, _ := senseOf(cut)
		b, _ := senseOf(cut + "e")
		c, _ := senseOf(strings.TrimSuffix(cut, "i") + "y")
		return a.adj == 0 && b.adj == 0 && c.adj == 0
	}
	return strings.HasSuffix(low, "or") || strings.HasSuffix(low, "ist")
}

// thingFirst tells whether a word in -s is a thing rather than a deed.
func (ws noteWords) thingFirst(low string) bool {
	s, _ := senseOf(thirdBase(low))
	return s.noun > s.verb
}

// many0 tells whether a word is no plural that is known.
func many0(low string) bool { return singularOf(low) == "" }

// pieceStart is the kind of the word that begins the piece of the list.
func (ws noteWords) pieceStart(i int) rune {
	for !ws.starts(i) {
		i--
	}
	return ws[i].kind
}

// doings are nouns that, before a thing, are what one does: “reading music”.
var doings = setOf("reading drawing painting recording finding carving planning tailoring welding catering marketing")

// pastKind tells a past form from an adjective and a noun: “led”, “used van”,
// “a cut”.
func (ws noteWords) pastKind(i int, s sense, base string) rune {
	low := ws[i].low
	prev := ws.at(i - 1)
	irregular := irregularVerbs().base[low] != ""
	start := ws.starts(i)
	switch {
	case ws.is(i-1, "both", "all", "each") && ws.starts(i-1) && !ws.nounNext(i):
		return isPast
	case prev.kind == isAux && (prev.low == "have" || prev.low == "has" || prev.low == "had" || prev.low == "having"):
		return isPast
	case start && ws.at(i+1).isFixedPaper():
		return isAdjective
	case start && nounPasts[low] && ws.nounNext(i) && !listed("det", ws.at(i+1).low):
		return isSingular
	case ws.is(i-1, "both", "all") && ws.starts(i-1) && ws.is(i+1, "first"):
		return isPast
	case prev.kind == isNumber && i > 1 && ws.starts(i-1) && !ws.nounNext(i): // “…, 4 got hired”
		return isPast
	case prev.kind == isDet || prev.kind == isAdjective || prev.kind == isNumber:
		if s.noun > 0 && !ws.nounNext(i) {
			return isSingular
		}
		return isAdjective
	case s.adj > 5 && i > 0 && prev.kind == isAux:
		return isAdjective
	case prev.kind == isPrep && ws.nounNext(i) && !irregular:
		return isAdjective
	case irregular && base == low && !start && prev.kind != isSubject: // “cut”, “set”
		if prev.kind == isModal || prev.kind == isTo {
			return isBase
		}
		if s.noun > 0 && (prev.kind == isSingular || prev.kind == isPrep || prev.kind == isProper) && !listed("det", ws.at(i+1).low) {
			return isSingular
		}
	case start && low == "found" || low == "left" && i > 0 && prev.kind == isPrep:
		return isPast
	case start && s.noun > 6 && s.verb < 3 && irregular && low != "led" && !listed("det", ws.at(i+1).low) && !startsDigit(ws.at(i+1).low):
		return isSingular
	}
	return isPast
}

// thirdHere tells “the crew rotates every day” from “crew rotates”: a word that
// may be both is a verb if its subject stands before it and an object, an
// adverb or nothing after.
func (ws noteWords) thirdHere(i int) bool {
	prev, next := ws.at(i-1), ws.at(i+1)
	if i > 1 && prev.kind == isNumber && labelled[ws[i-2].low] && surely[thirdBase(ws[i].low)] { // “line 3 keeps jamming”
		return true
	}
	if i == 0 || prev.kind != isSingular && prev.kind != isProper || ws.hasVerb(i) || next.kind == isMark {
		return false
	}
	s, _ := senseOf(thirdBase(ws[i].low))
	if surely[thirdBase(ws[i].low)] && (listed("prep", next.low) || strings.HasSuffix(next.low, "ing") && next.low != "") {
		return true
	}
	if b := thirdBase(ws[i].low); next.low == "like" && (b == "look" || b == "sound" || b == "feel" || b == "work") {
		return true
	}
	if happens[thirdBase(ws[i].low)] && ws.is(i+1, "next", "this", "last", "every", "all") {
		return true
	}
	strong := s.verb > s.noun+2
	if s.verb > 3 && strings.Contains(ws[:i].kinds(), "Q") && (singularOf(next.low) != "" || listed("plural_only", next.low) || ws.nounNext(i+1) && !isNoun(next.low)) {
		return true
	}
	if listed("det", next.low) || next.low == "me" || next.low == "them" || next.low == "us" || listed("subj", next.low) {
		return true
	}
	if b := thirdBase(ws[i].low); next.low == "" && ws.pieceStart(i) == isWh && happens[b] { // “when the new wing opens”
		return true
	}
	if next.low == "from" && thirdBase(ws[i].low) == "come" {
		return true
	}
	if next.low == "" && singularOf(ws[i].low) != "" && ws.pieceStart(i) != isDet { // “bus cuts”, “hospital builds”
		return false
	}
	if (listed("prep", next.low) || next.low == "twice" || next.low == "once") && singularOf(ws[i].low) != "" && ws.pieceStart(i) != isDet && s.noun > 1 && !happens[thirdBase(ws[i].low)] { // “school visits with 60 children”
		return false
	}
	if listed("prep", next.low) || next.low == "" || listed("adverb", next.low) || listed("wh", next.low) {
		return strong && !(next.low == "" && s.noun > 2) || listed("adverb", next.low) && s.verb > 2 && (s.noun < 3 || ws.pieceStart(i) == isDet)
	}
	return strong && s.verb > 7
}

// happens are verbs that a bare noun is more often the subject of than a part
// of their plural: “harvest starts in May”.
var happens = setOf("start end open close begin run work take need go come keep leave fall rise drop stop break fail leak move get make rely depend sit live belong lie stand hang clash finish jam freeze last crash call arrive complain wait")

// surely are those of them that are hardly ever the plural of a thing.
var surely = setOf("begin keep go come clash crash freeze jam depend rely belong arrive complain close")

// hasVerb tells whether a verb that can carry the sentence stands before.
func (ws noteWords) hasVerb(before int) bool {
	start := before
	for start > 0 && ws[start-1].kind != isMark {
		if b := ws[start-1].baseForm(); speechVerbs[b] || opinionVerbs[b] {
			break
		}
		start--
	}
	return strings.ContainsAny(ws[start:before].kinds(), "MBZP")
}

// knownKind is the kind of a word that stands in the lexicon as it is.
func (ws noteWords) knownKind(i int, s sense) rune {
	prev, next := ws.at(i-1), ws.at(i+1)
	low := ws[i].low
	nounNext := ws.nounNext(i) || next.fixed && next.kind == 0
	if prev.kind == isSubject || prev.kind == isModal || prev.kind == isTo {
		if s.verb > 0 || isVerb(low) {
			return isBase
		}
	}
	start := ws.starts(i)
	if prev.kind == isPlural && happens[low] && i > 0 && !ws.hasVerb(i) && (listed("prep", next.low) || listed("adverb", next.low) || startsDigit(next.low)) {
		return isBase
	}
	if prev.kind == isPlural && s.verb > 4 && s.verb >= s.noun && i > 0 && !ws.hasVerb(i) && (listed("det", next.low) || singularOf(next.low) != "" || next.low == "them" || listed("adverb", next.low)) {
		return isBase
	}
	if prev.kind == isAux && s.adj > 0 && !(s.noun > 7) {
		return isAdjective
	}
	if prev.kind == isPast && i == 1 && s.noun > 0 && s.verb > 0 && !withVerb[pastBase(prev.low)] && s.adj < 4 && s.adv < 4 { // “led move to …”
		return isSingular
	}
	if low == "close" && strings.HasSuffix(prev.low, "-end") {
		return isSingular
	}
	if start && s.verb > 0 && ws.baseFirst(i, s) {
		return isBase
	}
	if s.noun == 0 && s.adj == 0 && nounNext && (prev.kind == isDet || prev.kind == isAdjective) {
		return isAdjective
	}
	if start && s.noun > 0 && s.adj == 0 && (next.low == "" || next.kind == isMark || ws.nounNext(i)) {
		return isSingular
	}
	if listed("good_adj", low) && !nounNext && s.adj > 0 && low != "patient" && low != "fine" {
		return isAdjective
	}
	if s.noun > 0 && prev.kind == isAdjective && ws.at(i-2).kind == isDet && (next.low == "" || next.kind == isMark) && !listed("good_adj", low) { // “the regional final”
		return isSingular
	}
	switch {
	case s.adj > 0 && nounNext && (s.adj >= s.noun || s.adj > 2 && !listed("mass", low) && !listed("count", low)) && s.noun < 8:
		return isAdjective
	case s.noun > 0 && (prev.kind == isSingular || prev.kind == isProper || prev.kind == isPlural && !s.common) && s.adj < 7 && !nounNext:
		return isSingular
	case s.noun > 0 && (prev.kind == isDet || prev.kind == isAdjective || prev.kind == isPrep || prev.kind == isNumber) && !(s.adj > 6 && s.noun < 3):
		return isSingular
	case s.adv > 5 && s.noun < 4 && s.adj < 5:
		return isAdverb
	case s.adj > s.noun && s.adj >= s.verb:
		return isAdjective
	case s.verb > 7 && s.noun < 3:
		return isBase
	case s.noun > 0:
		return isSingular
	case s.verb > 0:
		return isBase
	case s.adv > 0 && s.adj == 0:
		return isAdverb
	}
	return isAdjective
}

// withVerb are verbs behind which another may stand as it is: “helped move”.
var withVerb = setOf("help let make see watch hear have dare go come be")

// baseFirst tells whether a word that begins a note and may be a verb is one:
// “need someone”, “have my own van”, “run the bar”.
func (ws noteWords) baseFirst(i int, s sense) bool {
	next := ws.at(i + 1)
	switch {
	case next.low == "" || next.low == "that" && s.noun > 2:
		return false
	case listed("det", next.low) || next.low == "me" || next.low == "them" || next.low == "someone" || next.low == "people" || next.low == "it" || next.low == "how":
		return s.verb > 2
	case next.low == "back" && listed("det", ws.at(i+2).low):
		return s.verb > 4
	case listed("prep", next.low) || listed("conj", next.low) || next.kind == isMark:
		return s.verb > 8 && s.noun < 2
	case startsDigit(next.low):
		return s.verb > 4
	}
	return usualVerbs[ws[i].low]
}

// usualVerbs are verbs with which people begin a note, without its subject.
var usualVerbs = setOf(`need want have know speak understand love enjoy hold own live keep teach sing write build train
	bring reduce improve recruit attract retain replace expand increase prevent avoid`)

// doneAt are verbs with which people begin a note, and a place follows.
var doneAt = setOf("volunteer sing live cycle commute")

// hyphenKind is the kind of “own-label”, “re-hung”, “hand-made”.
func (ws noteWords) hyphenKind(i int) rune {
	low := ws[i].low
	_, last, _ := strings.Cut(low, "-")
	s, _ := senseOf(last)
	switch {
	case pastBase(low) != "" || pastBase(last) != "":
		if ws.at(i-1).kind == isDet || ws.nounNext(i) && i > 0 {
			return isAdjective
		}
		if strings.HasPrefix(low, "re-") {
			return isPast
		}
		return isAdjective
	case ws.nounNext(i):
		return isAdjective
	case s.noun > 0:
		return isSingular
	case singularOf(last) != "":
		return isPlural
	}
	return isAdjective
}
