package en

import (
	"strings"
	"unicode"
)

// tag tells what kind of word each one is, from left to right.
func (ws noteWords) tag() noteWords {
	for i := range ws {
		if ws[i].kind == 0 {
			ws[i].kind = ws.kindAt(i)
		}
	}
	return ws
}

var units = setOf("kg g km mm cm ft lb kw kva mw tonnes")

// starts tells whether a word begins the note or a piece of it.
func (ws noteWords) starts(i int) bool { return i == 0 || ws[i-1].kind == isMark }

// kindAt is the kind of a word, from what it can be and what stands around it.
func (ws noteWords) kindAt(i int) rune {
	w := ws[i]
	if w.fixed && len(w.text) > 1 && w.text != w.low && w.text == strings.ToUpper(w.text) && listed("acronyms", w.low) { // “OR”
		return isProper
	}
	if k := ws.smallKind(i); k != 0 {
		return k
	}
	if startsDigit(strings.TrimLeft(w.low, "£$€")) {
		return isNumber
	}
	if strings.HasSuffix(w.low, "'s") && len(w.low) > 3 {
		if next := ws.at(i + 1); i > 0 && (next.low == "" || next.kind == isMark) && ws[i-1].kind == isDet { // “at a vet's”
			return isSingular
		}
		return isDet
	}
	if strings.HasSuffix(w.low, "s'") {
		return isDet
	}
	if w.fixed && w.text != w.low {
		return isProper
	}
	return ws.openKind(i)
}

// smallKind is the kind of a word that carries grammar, 0 for any other.
func (ws noteWords) smallKind(i int) rune {
	low, next := ws[i].low, ws.at(i+1)
	start := ws.starts(i)
	switch {
	case start && (low == "being" || low == "having") && next.low != "" && next.kind != isMark:
		return isIng
	case start && low == "have" && !(pastBase(next.low) != "" && (startsDigit(ws.at(i+2).low) || listed("number", ws.at(i+2).low) || listed("det", ws.at(i+2).low))) && (listed("det", next.low) || startsDigit(next.low) || isNoun(next.low) || singularOf(next.low) != ""):
		return isBase
	case start && low == "own" && !listed("det", next.low):
		return isAdjective
	case (low == "master's" || low == "bachelor's") && next.low != "degree":
		return isSingular
	case i > 0 && strings.Contains(" someone somebody everyone everybody anyone anybody ", " "+low+" ") && (ws[i-1].kind == isBase || ws[i-1].kind == isPrep || ws[i-1].kind == isPast || ws[i-1].kind == isThird || ws[i-1].kind == isIng):
		return isObjectPr
	case i > 0 && ws[i-1].kind == isNumber && (low == "more" || low == "other" || low == "few" || low == "such"):
		return isAdjective
	case units[low]:
		return isPlural
	case (low == "it" || low == "you") && i > 0 && (ws[i-1].kind == isBase || ws[i-1].kind == isIng || ws[i-1].kind == isThird || ws[i-1].kind == isPast || ws[i-1].kind == isPrep && !ws.is(i-1, "since", "before", "after", "until")) && !isVerb(next.low):
		return isObjectPr
	case (low == "before" || low == "after" || low == "since" || low == "inside" || low == "outside" || low == "below") && i > 0 && (next.low == "" || next.kind == isMark):
		return isAdverb
	case low == "inside" && next.low == "out" || low == "out" && ws.is(i-1, "inside"):
		return isAdverb
	case low == "home" && i > 0 && (ws[i-1].kind == isSingular || ws[i-1].kind == isDet || ws[i-1].kind == isAdjective || ws.nounNext(i)):
		return isSingular
	}
	if k := ws.pronounKind(i); k != 0 {
		return k
	}
	return ws.listKind(i)
}

// pronounKind is the kind of “to”, “her”, “that” and of the pronouns.
func (ws noteWords) pronounKind(i int) rune {
	low, next := ws[i].low, ws.at(i+1)
	switch {
	case low == "to" && next.fixed && next.text != next.low:
		return isPrep
	case low == "to" && ws.is(i-1, "used") && i == 1 && workKinds[next.low] && i+3 == len(ws) && (workEnds[ws.at(i+2).low] || singularOf(ws.at(i+2).low) != ""): // “used to shift work”
		return isPrep
	case low == "to":
		if s, _ := senseOf(next.low); s.adj > s.verb && ws.nounNext(i+1) && s.noun < 5 { // “used to long shifts”
			return isPrep
		}
		if isVerb(next.low) && !ws.nounAfterTo(i) || next.low == "be" || next.low == "have" || next.low == "not" || listed("adverb", next.low) && isVerb(ws.at(i+2).low) {
			return isTo
		}
		return isPrep
	case low == "her":
		if next.low == "" || next.kind == isMark || listed("prep", next.low) || listed("wh", next.low) || listed("det", next.low) || next.low == "i" || listed("adverb", next.low) {
			return isObjectPr
		}
		return isDet
	case low == "that" || low == "this":
		if i > 0 && low == "that" && (ws[i-1].kind == isSingular || ws[i-1].kind == isPlural || ws[i-1].kind == isProper || ws[i-1].kind == isQuoted) {
			return isWh
		}
		if s, _ := senseOf(next.low); low == "that" && (listed("subj", next.low) || listed("det", next.low) || s.noun == 0 && s.adj == 0 || singularOf(next.low) != "") {
			return isWh
		}
		return isDet
	case listed("subj", low) && low != "there":
		return isSubject
	case strings.Contains(" me him them us mine theirs yours myself himself herself themselves yourself itself ourselves hers ours ", " "+low+" "):
		return isObjectPr
	}
	return 0
}

// workKinds and workEnds are what one is used to, though it could be a verb.
var (
	workKinds = setOf("shift night weekend field team piece desk site split farm lab front")
	workEnds  = setOf("work working life duty")
)

// listKind is the kind of a word that a list has.
func (ws noteWords) listKind(i int) rune {
	low, next := ws[i].low, ws.at(i+1)
	switch {
	case low == "like" && i > 0 && (ws[i-1].kind == isSubject || ws[i-1].kind == isModal || ws[i-1].kind == isTo):
		return isBase
	case low == "can" && i > 0 && (ws[i-1].kind == isDet || ws[i-1].kind == isAdjective):
		return isSingular
	case low == "might" && i > 0 && ws[i-1].kind == isDet:
		return isSingular
	case low == "than":
		return isPrep
	case low == "past":
		if listed("det", next.low) {
			return isPrep
		}
		return isAdjective
	case low == "round" && i > 0 && (ws[i-1].kind == isDet || ws[i-1].kind == isSingular && next.kind == 0):
		return isSingular
	case low == "outside" && i == 0 || low == "off" && ws.is(i+1, "site"):
		return isPrep
	}
	for _, l := range []struct {
		list string
		kind rune
	}{{"wh", isWh}, {"conj", isConj}, {"modal", isModal}, {"aux", isAux}, {"det", isDet}, {"prep", isPrep}, {"number", isNumber}} {
		if listed(l.list, low) {
			return l.kind
		}
	}
	if listed("adverb", low) && !(i > 0 && ws[i-1].kind == isDet) && !(ws.nounNext(i) && (strings.HasSuffix(low, "ly") && low != "only" || alsoAdjectives[low])) {
		return isAdverb
	}
	return 0
}

// alsoAdjectives are adverbs that before a noun say how it is.
var alsoAdjectives = setOf("early late fast hard well home back alone")

// nounAfterTo tells “to customers”, “moved to nights” from “to run”.
func (ws noteWords) nounAfterTo(i int) bool {
	s, _ := senseOf(ws.at(i + 1).low)
	after := ws.at(i + 2).low
	if i+2 >= len(ws) {
		return s.noun > s.verb || listed("mass", ws[i+1].low)
	}
	return s.noun > s.verb+4 && !listed("det", after) && !startsDigit(after)
}

// nounNext tells whether a noun may follow.
func (ws noteWords) nounNext(i int) bool {
	next := ws.at(i + 1)
	if listed("prep", next.low) || listed("conj", next.low) || listed("wh", next.low) || listed("aux", next.low) || listed("modal", next.low) || listed("det", next.low) || listed("subj", next.low) || next.low == "to" || next.low == "not" {
		return false
	}
	return next.low != "" && next.kind == 0 && (isNoun(next.low) || singularOf(next.low) != "" || gerundBase(next.low) != "")
}

// openKind is the kind of a word from the lexicon.
func (ws noteWords) openKind(i int) rune {
	w := ws[i]
	low := w.low
	prev, next := ws.at(i-1), ws.at(i+1)
	start := ws.starts(i)
	s, known := senseOf(low)
	if start && low == "cover" && next.low == "for" {
		return isSingular
	}
	if start && doneAt[low] && listed("prep", next.low) {
		return isBase
	}
	if (listed("mass", low) || listed("count", low) || listed("person_noun", low)) && gerundBase(low) == "" && (!known || !ws.nounNext(i) && s.adj > 0 && s.noun < 8 && prev.kind != isAux || known && s.noun == 0 && s.verb > 0 && start && listed("count", low) && ws.nounNext(i) || known && s.noun == 0 && s.verb > 0 && i > 0 && (prev.kind == isSingular || prev.kind == isDet || prev.kind == isAdjective)) {
		return isSingular
	}
	switch {
	case start && thirdBase(low) != "" && (listed("wh", next.low) || listed("det", next.low) || next.low == "to" && isVerb(ws.at(i+2).low)) && i+1 < len(ws) && !ws.thingFirst(low):
		return isThird
	case prev.kind == isConj && thirdBase(low) != "" && s.noun == 0 && strings.Contains(ws[:i].kinds(), "Z"):
		if b, _ := senseOf(thirdBase(low)); b.verb > b.noun {
			return isThird
		}
		return isPlural
	case listed("plural_only", low), start && singularOf(low) != "" && strings.HasSuffix(next.low, "ing") && (listed("prep", ws.at(i+2).low) || listed("adverb", ws.at(i+2).low)): // “costs creeping up”
		return isPlural
	}
	if k := ws.ingKind(i, s); k != 0 {
		return k
	}
	if k := ws.endingKind(i, s); k != 0 {
		return k
	}
	switch {
	case known:
		return ws.knownKind(i, s)
	case strings.IndexFunc(w.text[1:], unicode.IsUpper) >= 0 || unicode.IsUpper(rune(w.text[0])):
		return isProper
	}
	return ws.strangeKind(i)
}

// ingKind is the kind of a word in -ing, 0 for any other.
func (ws noteWords) ingKind(i int, s sense) rune {
	low := ws[i].low
	prev, next := ws.at(i-1), ws.at(i+1)
	start := ws.starts(i)
	afterDet := prev.kind == isDet || prev.kind == isNumber || prev.kind == isAdjective
	switch {
	case ws.is(i-1, "all", "both") && ws.starts(i-1) && gerundBase(low) != "":
		return isIng
	case start && doings[low] && next.low != "" && (next.fixed || singularOf(next.low) != "" || isNoun(next.low) && !countable(next.low)) && (ws.at(i+2).low == "" || ws.at(i+2).kind == isMark || listed("prep", ws.at(i+2).low)):
		return isIng
	case listed("ing_noun", low) && (!start || !listed("det", next.low)):
		if one := singularOf(low); one != "" {
			return isPlural
		}
		if s.verb == 0 && gerundBase(low) != "" && start && next.low != "" && next.kind == 0 && !listed("prep", next.low) && s.noun < 5 {
			return isIng
		}
		return isSingular
	case strings.HasSuffix(low, "ing") && gerundBase(low) != "" && prev.kind == isAdjective && s.noun > 0 && !ws.nounNext(i) && !listed("good_adj", prev.low): // “lone working”
		return isSingular
	case strings.HasSuffix(low, "ing") && gerundBase(low) != "" && !(s.noun > 0 && afterDet && !ws.nounNext(i)):
		return isIng
	}
	return 0
}

// endingKind is the kind of a word that ends as a verb or a plural does, 0 for
// any other.
func (ws noteWords) endingKind(i int, s sense) rune {
	low := ws[i].low
	prev, next := ws.at(i-1), ws.at(i+1)
	start := ws.starts(i)
	if third := thirdBase(low); third != "" && many0(low) && prev.kind == isSingular && !start && (next.low == "" || next.kind == isMark) && ws.pieceStart(i) != isDet && !strings.ContainsAny(ws.kinds()[:i], "QW") {
		return isPlural
	}
	if b := pastBase(low); b != "" && !(s.noun > 5 && s.verb == 0 && irregularVerbs().base[low] == "") {
		return ws.pastKind(i, s, b)
	}
	third, many := thirdBase(low), singularOf(low)
	switch {
	case third != "" && (prev.kind == isSubject || prev.kind == isWh && ws.is(i-1, "that", "who", "which", "what") || many == "" || ws.thirdHere(i)):
		return isThird
	case many != "":
		return isPlural
	}
	return 0
}

// strangeKind guesses the kind of a word that is not in the lexicon.
func (ws noteWords) strangeKind(i int) rune {
	low := ws[i].low
	switch {
	case isManWord(low):
		return isSingular
	case strings.HasSuffix(low, "ly"):
		return isAdverb
	case isVerb(low):
		return isBase
	case strings.Contains(low, "-"):
		return ws.hyphenKind(i)
	case isKnown(low) && !isDoer(low):
		return isAdjective
	case isDoer(low) || suffixNoun(low) != "":
		return isSingular
	case strings.HasSuffix(low, "ed") && len(low) > 5:
		return isPast
	case strings.HasSuffix(low, "ing") && len(low) > 6:
		return isIng
	}
	return isStrange
}
