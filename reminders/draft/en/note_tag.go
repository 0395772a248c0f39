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
	if k := ws.smallKind(i); k != 0 {
		return k
	}
	if startsDigit(strings.TrimLeft(w.low, "£$€")) {
		return isNumber
	}
	if strings.HasSuffix(w.low, "'s") && len(w.low) > 3 {
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
	case start && low == "have" && (listed("det", next.low) || startsDigit(next.low) || isNoun(next.low) || singularOf(next.low) != ""):
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
	case low == "home" && i > 0 && (ws[i-1].kind == isSingular || ws[i-1].kind == isDet || ws[i-1].kind == isAdjective || ws.nounNext(i)):
		return isSingular
	case low == "to":
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
	if listed("adverb", low) && !(i > 0 && ws[i-1].kind == isDet) && !(strings.HasSuffix(low, "ly") && ws.nounNext(i) && low != "only") && !((low == "early" || low == "late" || low == "fast" || low == "hard" || low == "well" || low == "daily" || low == "weekly" || low == "monthly" || low == "yearly" || low == "home" || low == "back" || low == "alone") && ws.nounNext(i)) {
		return isAdverb
	}
	return 0
}

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
	afterDet := prev.kind == isDet || prev.kind == isNumber || prev.kind == isAdjective
	s, known := senseOf(low)
	if (listed("mass", low) || listed("count", low) || listed("person_noun", low)) && gerundBase(low) == "" && (!known || !ws.nounNext(i) && s.adj > 0 && s.noun < 8 && prev.kind != isAux || known && s.noun == 0 && s.verb > 0 && i > 0 && (prev.kind == isSingular || prev.kind == isDet || prev.kind == isAdjective)) {
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
	case listed("plural_only", low):
		return isPlural
	case strings.HasSuffix(low, "ing") && gerundBase(low) != "" && !(s.noun > 0 && afterDet && !ws.nounNext(i)):
		return isIng
	}
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
	case known:
		return ws.knownKind(i, s)
	case strings.IndexFunc(w.text[1:], unicode.IsUpper) >= 0 || unicode.IsUpper(rune(w.text[0])):
		return isProper
	case strings.HasSuffix(low, "ly"):
		return isAdverb
	case isVerb(low):
		return isBase
	case strings.Contains(low, "-"):
		return ws.hyphenKind(i)
	case isKnown(low) && !isDoer(low):
		return isAdjective
	}
	switch {
	case isDoer(low) || suffixNoun(low) != "":
		return isSingular
	case strings.HasSuffix(low, "ed") && len(low) > 5:
		return isPast
	case strings.HasSuffix(low, "ing") && len(low) > 6:
		return isIng
	}
	return isStrange
}

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
	case start && nounPasts[low] && ws.nounNext(i) && !listed("det", ws.at(i+1).low):
		return isSingular
	case ws.is(i-1, "both", "all") && ws.starts(i-1) && ws.is(i+1, "first"):
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
	if i == 0 || prev.kind != isSingular && prev.kind != isProper || ws.hasVerb(i) || next.kind == isMark {
		return false
	}
	s, _ := senseOf(thirdBase(ws[i].low))
	strong := s.verb > s.noun+2
	if s.verb > 3 && strings.Contains(ws[:i].kinds(), "Q") && (singularOf(next.low) != "" || listed("plural_only", next.low)) {
		return true
	}
	if listed("det", next.low) || next.low == "me" || next.low == "them" || next.low == "us" || listed("subj", next.low) {
		return true
	}
	if listed("prep", next.low) || next.low == "" || listed("adverb", next.low) || listed("wh", next.low) {
		return strong && !(next.low == "" && s.noun > 2) || listed("adverb", next.low) && s.verb > 2
	}
	return strong && s.verb > 7
}

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
		if s.verb > 0 {
			return isBase
		}
	}
	start := ws.starts(i)
	if prev.kind == isPlural && s.verb > 4 && s.verb >= s.noun && i > 0 && !ws.hasVerb(i) && (listed("det", next.low) || singularOf(next.low) != "" || next.low == "them" || listed("adverb", next.low)) {
		return isBase
	}
	if prev.kind == isAux && s.adj > 0 && !(s.noun > 7) {
		return isAdjective
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

// baseFirst tells whether a word that begins a note and may be a verb is one:
// “need someone”, “have my own van”, “run the bar”.
func (ws noteWords) baseFirst(i int, s sense) bool {
	next := ws.at(i + 1)
	switch {
	case next.low == "" || next.low == "that" && s.noun > 2:
		return false
	case listed("det", next.low) || next.low == "me" || next.low == "them" || next.low == "someone" || next.low == "people" || next.low == "it" || next.low == "how":
		return s.verb > 2
	case listed("prep", next.low) || listed("conj", next.low) || next.kind == isMark:
		return s.verb > 8 && s.noun < 2
	case startsDigit(next.low):
		return s.verb > 4
	}
	return usualVerbs[ws[i].low]
}

// usualVerbs are verbs with which people begin a note, without its subject.
var usualVerbs = setOf("need want have know speak understand love enjoy hold own live keep teach sing write build train")

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
