package en

import (
	"strings"

	"afterword/reminders/draft/note"
)

// suffered are verbs that, where they begin a note and a preposition follows,
// tell what was done to one: “nominated for …”.
var suffered = setOf(`nominate shortlist select elect choose certify invite ask recognise recognize commend vote feature accept appoint hire give name pick second
	license award promote offer rank rate place cite quote endorse admit enter enrol register qualify approve grant mention entrust trust headhunt approach publish
	raise bear base educate employ school sponsor fund coach inspire support praise thank reward honour honor decorate profile interview adopt buy retain audit
	inspect review bill credit consider deem judge call dub assign transfer second deploy station post elect swear license induct initiate ordain`)

// active are those of them that one also does.
var active = setOf("enter enrol qualify register place offer approach vote")

// deed is a clause that begins with “I”, as words and as it would be a gerund.
type deed struct {
	words  noteWords
	gerund noteWords
}

// deed makes a clause with “I” of a verb without its subject, or of words that
// have it.
func (ws noteWords) deed() (deed, bool) {
	if len(ws) < 2 {
		return deed{}, false
	}
	ws = ws.fromAdded().forAdded().yearAdded()
	if ws[0].low == "got" && ws.at(1).kind == isPast && (ws.at(2).kind == isTo || ws.at(2).kind == isPrep) && suffered[pastBase(ws[1].low)] { // “got asked to join”
		ws = ws[1:]
	}
	i := 0
	for ws.at(i).kind == isAdverb && i < 2 {
		i++
	}
	v := ws.at(i)
	me := newWord("I", isSubject)
	switch {
	case ws[0].text == "I":
		return ws.ownDeed()
	case v.kind == isPast && i == 0 && onlyParticiple(v.low): // “done night shifts”
		return deed{words: noteWords{me, newWord("have", isAux)}.with(ws.filled()...)}, ws[1:].isPredicateOf(pastBase(v.low))
	case v.kind == isPast && i == 1 && ws.is(0, "never"):
		done := newWord(participleOf(pastBase(v.low)), isPast)
		w := noteWords{me, newWord("have", isAux), ws[0], done}.with(ws.filled()[2:]...)
		return deed{words: w}, ws[2:].isPredicateOf(pastBase(v.low))
	case v.kind == isPast && suffered[pastBase(v.low)] && ws.isSuffered(i):
		d := noteWords{me, newWord("was", isAux)}.with(ws...)
		return deed{words: d}, true
	case v.kind == isPast:
		w := ws.filled()
		if !ws[i+1:].isPredicateOf(pastBase(v.low)) {
			return deed{}, false
		}
		return deed{noteWords{me}.with(w...), w.asGerund(i)}, true
	case v.kind == isAux && (v.low == "was" || v.low == "had" || v.low == "did" || v.low == "have" || v.low == "am"):
		w := ws.filled()
		return deed{words: noteWords{me}.with(w...)}, ws[i+1:].isPredicate()
	case v.kind == isModal && v.low != "will":
		return deed{words: noteWords{me}.with(ws.filled()...)}, ws.at(i+1).kind == isBase && (len(ws) == i+2 || ws[i+2:].isPredicate()) || ws.at(i+1).low == "be" || ws.at(i+1).low == "do" && len(ws) > i+2 && ws[i+2:].isObject(0)
	}
	return deed{}, false
}

// onlyParticiple tells whether a form stands only behind “have”: “done”.
func onlyParticiple(low string) bool {
	f := irregularVerbs()
	b := f.base[low]
	return b != "" && f.participle[b] == low && f.past[b] != low && low != "proven" && low != "known" && low != "born" && low != "awoken"
}

// fromAdded puts “from” into “increased attendance 82 to 94%”.
func (ws noteWords) fromAdded() noteWords {
	for i := 2; i+3 < len(ws); i++ { // “12 weeks to 7”
		if ws[i].kind == isNumber && unitWord[ws[i+1].low] != "" && (ws.is(i+2, "to") || ws[i+2].text == "→") && ws[i+3].kind == isNumber && strings.IndexByte("NS", ws.kinds()[i-1]) >= 0 && ws[0].kind == isPast {
			to, rest := ws[i+3:].value()
			a, b := evened(ws[i:i+2], to)
			return ws[:i].with(newWord("from", isPrep), newWord(a, isNumber), newWord("to", isPrep), newWord(b, isNumber)).with(rest...)
		}
	}
	for i := 2; i+2 < len(ws); i++ {
		if ws[i].kind == isNumber && (ws.is(i+1, "to") || ws[i+1].text == "→") && ws[i+2].kind == isNumber && (ws[i-1].kind == isSingular || ws[i-1].kind == isPlural) && ws[0].kind == isPast {
			from, to := evened(ws[i:i+1], ws[i+2:i+3])
			return ws[:i].with(newWord("from", isPrep), newWord(from, isNumber), newWord("to", isPrep), newWord(to, isNumber)).with(ws[i+3:]...)
		}
	}
	return ws
}

// forAdded puts “for” before a length of time at the end: “kept costs flat 3
// years”.
func (ws noteWords) forAdded() noteWords {
	n := len(ws) - 2
	if n < 2 || ws[n].kind != isNumber || !timeUnits[ws[n+1].low] || ws[n].low == "one" || strings.IndexByte("NSJO", ws.kinds()[n-1]) < 0 {
		return ws
	}
	return ws[:n].with(newWord("for", isPrep)).with(ws[n:]...)
}

// yearAdded puts “in” before the year at the end: “won the show cup 2019”.
func (ws noteWords) yearAdded() noteWords {
	n := len(ws) - 1
	if n < 2 || !calendarYear().MatchString(ws[n].text) || strings.IndexByte("NSX", ws.kinds()[n-1]) < 0 {
		return ws
	}
	return ws[:n].with(newWord("in", isPrep), ws[n])
}

var calendarYear = lazy(`^(19|20)\d\d$`)

// ownDeed is a clause that somebody wrote with its “I”.
func (ws noteWords) ownDeed() (deed, bool) {
	i := 1
	for ws.at(i).kind == isAdverb {
		i++
	}
	if i >= len(ws) || strings.IndexByte("VPBMT", ws.kinds()[i]) < 0 || ws.endsBadly() {
		return deed{}, false
	}
	d := deed{words: ws}
	if ws[i].kind == isPast {
		d.gerund = ws[1:].asGerund(i - 1)
	}
	return d, len(ws) > i+1 || i > 1
}

// isSuffered tells “nominated for a prize” from “promoted two cooks”.
func (ws noteWords) isSuffered(i int) bool {
	b, next := pastBase(ws[i].low), ws.at(i+1)
	if active[b] {
		return next.low == "by"
	}
	if (next.kind == isAdverb || next.low == "twice" || next.low == "once") && (b == "promote" || b == "publish" || b == "elect" || b == "shortlist" || b == "nominate" || b == "commend" || b == "hire" || b == "award") {
		return true
	}
	return next.kind == isPrep && next.low != "out" && next.low != "up" || next.kind == isTo ||
		(b == "name" || b == "vote" || b == "rank" || b == "rate" || b == "elect" || b == "appoint") && (next.kind == isSingular || next.kind == isAdjective || next.kind == isProper)
}

// isPredicateOf tells whether words can follow a verb of one's own.
func (ws noteWords) isPredicateOf(base string) bool {
	if len(ws) == 0 {
		return false
	}
	for len(ws) > 1 && ws[0].kind == isPrep && strings.Contains(" up down out in off on over back through ", " "+ws[0].low+" ") && strings.IndexByte("D#NSXJPGO", ws.kinds()[1]) >= 0 && ws[1:].isPredicate() {
		return true
	}
	if base == "let" || base == "make" || base == "help" || base == "see" || base == "watch" || base == "have" {
		for i := 1; i < len(ws); i++ {
			if _, ok := ws[:i].nounPhrase(); (ok || ws[:i].kinds() == "O") && (ws[i].kind == isBase || ws[i].kind == isPlural && thirdBase(ws[i].low) != "" || isVerb(ws[i].low) && ws[i].kind != isSingular) {
				return i+1 == len(ws) || ws[i+1:].isPredicate()
			}
		}
	}
	return ws.isPredicate() || ws.objectThen()
}

// objectThen tells whether an object and something more stand here: “the
// clinic open through the storm”, “complaints from eleven a month to two”.
func (ws noteWords) objectThen() bool {
	end := ws.headEnd(ws.kinds())
	if ws[0].kind == isObjectPr {
		end = 1
	}
	if end == 0 || !ws.wellBuilt(ws.kinds(), end) {
		return false
	}
	rest := ws[end:]
	if len(rest) == 0 {
		return true
	}
	switch rest[0].kind {
	case isSubject: // “the error nobody could find”
		return len(rest) > 1
	case isBase: // “the board sign”
		return false
	case isAdjective, isTo, isPrep, isAdverb, isIng, isConj, isWh:
		return !rest.endsBadly() && rest.goesOn()
	case isNumber, isDet: // “twice a week”, “a week”
		return rest.is(0, "a", "every", "each", "per") && len(rest) == 2 || rest.is(0, "last", "this", "every") || rest[0].kind == isNumber && timeUnits[rest.at(1).low]
	case isPlural, isSingular, isPast:
		return rest.isTail(0)
	}
	return false
}

// goesOn tells whether what follows an object hangs together.
func (ws noteWords) goesOn() bool {
	if ws.isTail(0) {
		return true
	}
	if strings.Contains(ws.kinds(), "UU") || strings.Contains(ws.kinds(), ",") {
		return false
	}
	return ws[0].kind == isAdjective && (len(ws) == 1 || ws[1:].isTail(0)) || ws[0].low == "so" || ws[0].low == "when" || ws[0].low == "while" || ws[0].low == "because" || ws[0].low == "after" || ws[0].kind == isConj && ws.at(1).kind == isPast && ws[2:].isPredicateOf("") || ws[0].kind == isPrep && len(ws) > 2
}

// asGerund is the same deed with its verb in -ing, nil if one of its verbs
// cannot be turned.
func (ws noteWords) asGerund(at int) noteWords {
	out := append(noteWords{}, ws...)
	for i := range out {
		w := out[i]
		also := i > at && w.kind == isPast && (out[i-1].low == "and" || out[i-1].text == ",")
		if i != at && !also {
			continue
		}
		b := pastBase(w.low)
		if b == "" || b == "be" || b == "use" && ws.at(i+1).kind == isTo {
			return nil
		}
		out[i] = newWord(gerundOf(b), isIng)
	}
	return out
}

// reading is a deed as it goes into an email.
func (d deed) reading(shape note.Shape) note.Reading {
	t := d.words.String()
	return note.Reading{Shape: shape, Form: note.Finite, Text: t, Parts: []string{t}, Gerund: d.gerund.String()}
}

// deeds makes one clause of a note with several verbs, or with an addition.
func (ws noteWords) deeds(shape note.Shape) note.Reading {
	pieces := ws.pieces()
	first, ok := pieces[0].deed()
	if !ok {
		return asked(shape, whyUnclear)
	}
	all, left := []deed{first}, []string{}
	for _, p := range pieces[1:] {
		if len(p) == 1 && p[0].kind == isNumber { // “2022 + 2023”
			return asked(shape, whyUnclear)
		}
	}
	tail := ""
	for i, p := range pieces[1:] {
		if tail != "" && ws[0].kind == isModal && len(left) == 0 && strings.HasPrefix(tail, ", ") && listsOn(pieces, i+1) {
			tail += p.addition(ws, pieces, i+1)
			continue
		}
		if tail == "" {
			if d, ok := p.deed(); ok && p[0].kind == isPast && len(left) == 0 && all[len(all)-1].words.is(1, "was") == d.words.is(1, "was") {
				all = append(all, d)
				continue
			}
			if t := p.addition(ws, pieces, i+1); t != "" {
				tail = t
				continue
			}
		}
		left = append(left, p.typed())
	}
	r := joinedDeeds(all).reading(shape)
	if len(all) > 1 {
		r.Shape = note.List
	}
	if tail != "" {
		r.Text += tail
		r.Parts = []string{r.Text}
		if r.Gerund != "" && !strings.HasPrefix(tail, " and") {
			r.Gerund = ""
		} else if r.Gerund != "" {
			r.Gerund += tail
		}
	}
	r.Left = strings.Join(left, ", ")
	return r
}

// joinedDeeds says “I” once.
func joinedDeeds(all []deed) deed {
	words, gerund := []string{}, []string{}
	for i, d := range all {
		w := d.words
		if i > 0 {
			w = w[1:]
		}
		words = append(words, w.String())
		if d.gerund != nil {
			gerund = append(gerund, d.gerund.String())
		}
	}
	out := deed{words: noteWords{newWord(joinParts(words), 0)}}
	if len(gerund) == len(all) {
		out.gerund = noteWords{newWord(joinParts(gerund), 0)}
	}
	return out
}

// listsOn tells whether all pieces from one on are things that need no article.
func listsOn(pieces []noteWords, at int) bool {
	for _, p := range pieces[1:] {
		np, ok := p.nounPhrase()
		if !ok || !p.agrees(np) || p[0].kind == isIng || p.isPerson(np) || !np.plural && !np.proper && countable(p[np.head].low) && p[np.head].low != "end" {
			return false
		}
	}
	return at > 0
}

// finishers are verbs of works that end, so that a length of time behind them
// is how long they took.
var finishers = setOf("build rebuild write rewrite restore paint redo clear move migrate make set convert renovate plant catalogue catalog translate launch design redesign install")

// addition is what stands behind a deed and is none: another object, a clause,
// a change in figures. It comes with what joins it, "" if it cannot be joined.
func (ws noteWords) addition(all noteWords, pieces []noteWords, at int) string {
	before := all.markBefore(ws)
	if ws.isClause() || ws.is(0, "both", "all") && ws.at(1).kind == isPast {
		return ", and " + ws.subjectArticled().filled().String()
	}
	if ws[0].kind == isNumber && unitWord[ws.at(1).low] != "" && (len(ws) == 3 && ws.is(2, "early", "late", "sooner") || ws.is(2, "ahead") && ws[2:].isTail(0)) {
		return ", " + ws.String()
	}
	if ws.is(0, "on", "under", "within", "ahead", "without", "despite") && len(ws) > 1 && len(ws) < 7 && ws.isTail(0) && at == len(pieces)-1 {
		if ws.is(0, "without", "despite") {
			return " " + ws.String()
		}
		if before == "+" && pieces[at-1].is(len(pieces[at-1])-1, "time", "budget", "ahead", "early", "schedule", "target") {
			return " and " + ws.String()
		}
		return ", " + ws.String()
	}
	if ws[0].kind == isNumber && len(ws) == 2 && (timeUnits[ws[1].low] || ws.is(1, "days", "nights", "weekends", "hours", "terms")) && at == 1 && len(pieces) == 2 && finishers[pastBase(all[0].low)] {
		return " in " + ws.String()
	}
	if n := len(ws); n > 1 && changedSize[ws[n-1].low] {
		if np, ok := ws[:n-1].nounPhrase(); ok && ws[:n-1].agrees(np) && at == len(pieces)-1 {
			return ", and " + ws.String()
		}
	}
	if (ws[0].kind == isThird || ws[0].kind == isPlural && thirdBase(ws[0].low) != "" && (ws.at(1).kind == isNumber || ws.at(1).kind == isDet)) && at == 1 && len(pieces) == 2 && len(ws) > 1 && ws[1:].isPredicateOf(thirdBase(ws[0].low)) {
		return ", which " + ws.filled().String()
	}
	if ws[0].kind == isNumber && len(ws) > 1 && ws[1].kind == isPast && at == len(pieces)-1 && (len(ws) == 2 || ws[2:].isPredicateOf(pastBase(ws[1].low)) || ws[2].kind == isPast && len(ws) == 3) {
		return ", and " + ws.String()
	}
	if ws[0].low == "still" && ws.at(1).kind == isPrep {
		return ", and it is " + ws.String()
	}
	if ws.is(0, "all", "each") && ws.at(1).kind == isPrep && (at == len(pieces)-1) {
		return ", " + ws.String()
	}
	if all[0].kind == isModal && len(pieces[0]) > 2 && pieces[0][2:].isObject(0) && listsOn(pieces, at) {
		if at == len(pieces)-1 {
			return " and " + ws.String()
		}
		return ", " + ws.String()
	}
	if all[0].kind == isModal && at == len(pieces)-1 && len(ws) > 1 && isVerb(ws[0].low) && ws[1:].isPredicate() {
		return " and " + ws.String()
	}
	if t := ws.change(); t != "" {
		return ", and " + t
	}
	np, ok := ws.nounPhrase()
	if ok && ws.agrees(np) && (before == "+" || before == "/") && at == len(pieces)-1 {
		if prev := pieces[at-1]; len(prev) > 1 && strings.IndexByte("NSX", prev.kinds()[len(prev)-1]) >= 0 {
			return " and " + ws.articled(np, theArticle).String()
		}
	}
	return ""
}

// markBefore is the mark that stands before a piece.
func (ws noteWords) markBefore(piece noteWords) string {
	for i := 1; i < len(ws); i++ {
		if ws[i].typed == piece[0].typed && ws[i].low == piece[0].low && ws[i-1].kind == isMark {
			return ws[i-1].text
		}
	}
	return ""
}
