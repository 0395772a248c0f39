package en

import (
	"strings"

	"afterword/reminders/draft/note"
)

// timeSpan finds a length of time in the words: “nine seasons”, “more than twenty
// years”. It begins at i and ends before j, which is 0 if there is none.
func (ws noteWords) timeSpan() (i, j int) {
	for at := range ws {
		if (ws[at].kind == isNumber || ws.is(at, "several", "many", "few")) && timeUnits[ws.at(at+1).low] {
			i, j = at, at+2
			if ws.is(i-1, "than") && ws.is(i-2, "more") {
				i -= 2
			}
			if ws.is(i-1, "about", "over", "nearly", "almost") {
				i--
			}
			return i, j
		}
	}
	return 0, 0
}

var seasons = setOf("season seasons winter winters summer summers")

// timed makes one line of a length of time and of what was done in it.
func (ws noteWords) timed() (string, bool) {
	i, j := ws.timeSpan()
	if j == 0 {
		return "", false
	}
	time, before, after := ws[i:j].String(), ws[:i], ws[j:]
	if len(before) > 0 && before[len(before)-1].low == "for" {
		before = before[:len(before)-1]
	}
	switch {
	case len(before) == 0 && len(after) == 0:
		return "", false
	case len(before) == 0 && seasons[ws[j-1].low] && after[0].kind != isPrep:
		np, ok := after.nounPhrase()
		return time + " of " + after.String(), ok && !np.fixed && after.agrees(np)
	case len(before) == 0:
		t, ok := after.field()
		return time + " " + t, ok
	case len(after) == 0:
		t, ok := before.field()
		return time + " " + t, ok
	}
	if who, ok := before.field(); ok && strings.HasPrefix(who, "as ") { // “product manager 5 yrs fintech”
		if in, ok := after.field(); ok && strings.HasPrefix(in, "in ") {
			return time + " " + who + " " + in, true
		}
	}
	// “commercial property 4 years” with more behind it
	if after[0].kind == isPrep && after[1:].isObject(0) {
		t, ok := before.field()
		return time + " " + t + " " + after.String(), ok
	}
	return "", false
}

// field is what years were spent in, with the right word before it.
func (ws noteWords) field() (string, bool) {
	if ws[0].low == "experience" || ws[0].low == "exp" {
		if len(ws) > 1 && ws[1].kind == isPrep && ws[1:].isTail(0) {
			return "of experience " + ws[1:].String(), true
		}
		return "of experience", len(ws) == 1
	}
	if n := len(ws); n > 1 && ws[n-1].low == "experience" {
		ws = ws[:n-1]
	}
	if ws[0].kind == isPrep {
		return ws.workedWith().String(), ws.isTail(0)
	}
	if len(ws) == 1 && ws[0].kind == isAdjective && listed("fields_of_study", ws[0].low) {
		return "in " + ws[0].text + " work", true
	}
	if strings.Contains(ws.kinds(), ",") {
		return ws.manyFields()
	}
	if ws[0].kind == isIng && len(ws) > 1 && ws[len(ws)-1].kind == isSingular && strings.Trim(ws[1:].kinds(), "NJG") == "" && ws[1:].isOneWorker() { // “dispensing optician”
		return "as " + indefinite(ws.String()) + " " + ws.String(), true
	}
	if ws[0].kind == isIng && (len(ws) == 1 || ws.isGerundPhrase()) {
		return "of " + ws.filled().String(), true
	}
	if ws[0].kind == isIng && ws[1:].isObject(0) {
		return "of " + ws.filled().String(), true
	}
	if ws.is(0, "former", "retired") || ws[0].kind == isNumber {
		return "", false
	}
	if ws[0].isTrade() && len(ws) == 2 && shiftWords[ws[1].low] { // “HCA nights”
		return "as " + indefinite(ws[0].text) + " " + ws[0].text + " on " + ws[1].text, true
	}
	np, ok := ws.nounPhrase()
	if !ok || !ws.agrees(np) || ws.endsBadly() || ws[0].isPaper() && !ws[np.head].isTrade() || ws.isTrained() {
		return "", false
	}
	head := ws[np.head]
	if care[head.low] && len(ws) == 1 {
		return "in " + head.low + " care", true
	}
	if many, _ := senseOf(singularOf(head.low)); np.plural && !np.fixed && (many.kind == 'p' || many.kind == 'b') && many.noun > 6 && np.head == len(ws)-1 { // “6 yrs toddlers”
		return "with " + ws.String(), true
	}
	if len(ws) == 1 && head.low == "community" {
		return "in the community", true
	}
	if len(ws) == 1 && head.low == "bench" {
		return "at the bench", true
	}
	switch {
	case head.isTrade() && np.head == len(ws)-1:
		return "as " + indefinite(ws.String()) + " " + ws.String(), true
	case ws.isPerson(np) && !(np.plural && np.head == len(ws)-1):
		return "as " + indefinite(ws.String()) + " " + ws.String(), head.kind == isSingular && !np.fixed
	case shiftWords[head.low] && len(ws) > 1 && (len(ws) > 2 || ws[0].kind == isSingular && !fieldHeads[ws[0].low] && ws[0].low != "night" && ws[0].low != "day" && ws[0].low != "late" && ws[0].low != "early" && ws[0].low != "weekend"):
		return "", false
	case shiftWords[head.low]:
		return "on " + ws.String(), true
	case np.proper && listed("products", head.low):
		return "with " + ws.String(), true
	case np.proper && np.head == len(ws)-1 && (len(ws) > 1 && ws[np.head-1].kind == isSingular && properName(head.low) != "" || len(ws) == 1 && head.typed != strings.ToUpper(head.typed) && head.text == strings.ToUpper(head.text) && !listed("acronyms", head.low) && !listed("tool_letters", head.low)):
		return "", false
	case keyStage().MatchString(head.text) && np.head == len(ws)-1:
		return "at " + ws.String(), true
	case np.proper || listed("mass", head.low) || listed("fields_of_study", head.low):
		return "in " + ws.String(), true
	case !np.plural && len(ws) > 1 && fieldHeads[head.low] && np.head == len(ws)-1:
		return "in " + ws.String(), true
	case !np.plural && countable(head.low) && !workplaces[head.low]:
		return "", false
	}
	return "in " + ws.articled(np, anArticle).String(), true
}

var keyStage = lazy(`^KS\d(-\d)?$`)

// care is how patients are looked after, said for the care.
var care = setOf("inpatient outpatient")

var shiftWords = setOf("nights days earlies lates shifts weekends")

// fieldHeads are nouns that, with another before them, are a field of work.
var fieldHeads = setOf("culture radio law press property market sport opera theatre theater stage support control planning chain line care")

// workplaces are where one works for years.
var workplaces = setOf(`kitchen ward school library shop hospital office bakery lab laboratory warehouse nursery garage studio theatre theater prison museum
	factory workshop hotel bank clinic surgery pharmacy restaurant pub bar salon gallery brewery farm zoo archive centre center dairy mill foundry shipyard vineyard
	greenhouse hospice college university studio cinema newsroom depot plant quarry mine practice company firm agency charity council`)

// workedWith puts the article into “with main contractor”.
func (ws noteWords) workedWith() noteWords {
	rest := ws[1:]
	if np, ok := rest.nounPhrase(); ok && ws.is(0, "with", "for") && !np.plural && !np.proper && !np.fixed {
		return ws[:1].with(rest.articled(np, anArticle)...)
	}
	return ws
}

// manyFields reads “manual + 2 automation” no further than its marks allow.
func (ws noteWords) manyFields() (string, bool) {
	var out []string
	tools := true
	for i, p := range ws.pieces() {
		tools = tools && p[0].kind == isProper && listed("products", p[0].low)
		np, ok := p.nounPhrase()
		if !ok && len(p) == 1 && p[0].kind == isProper {
			ok = true
		}
		if ok && !np.plural && !np.proper && countable(p[np.head].low) && !fieldHeads[p[np.head].low] && !listed("fields_of_study", p[np.head].low) && !workplaces[p[np.head].low] {
			return "", false
		}
		if !ok || i > 0 && (p[0].kind == isNumber || p[0].kind == isDet) || len(p) > 0 && p.isPerson(np) {
			return "", false
		}
		out = append(out, p.String())
	}
	if tools {
		return "with " + joinParts(out), true
	}
	return "in " + joinParts(out), true
}

// measured reads a note of years: “4 yrs midwifery, 2 of those community”,
// “CVT, 7 yrs”, “rail 12 yrs, last 5 signalling”, “led a choir 6 yrs”.
func (ws noteWords) measured() (note.Reading, bool) {
	i, j := ws.timeSpan()
	if j == 0 {
		return note.Reading{}, false
	}
	if t, ok := ws.ledFor(i, j); ok {
		return t, true
	}
	pieces := ws.pieces()
	if r, ok := ws.timeLast(pieces); ok {
		return r, true
	}
	head, ok := pieces[0].timed()
	if a, b := pieces[0].timeSpan(); len(pieces) == 2 && a == 0 && b == len(pieces[0]) && b > 0 {
		if t, ok := pieces[1].ofThose(); ok {
			return nominal(note.Measure, pieces[0].String()+", "+t, true), true
		}
	}
	if !ok {
		return note.Reading{}, false
	}
	if len(pieces) == 1 {
		return nominal(note.Measure, head, true), true
	}
	if len(pieces) == 2 {
		if t, ok := pieces[1].ofThose(); ok {
			return nominal(note.Measure, head+", "+t, true), true
		}
		if t, ok := pieces[1].bareYears(); ok && strings.Contains(head, " in ") {
			if strings.Contains(ws.String(), ",") {
				return nominal(note.Measure, head+", "+strings.Replace(t, " ", " of them ", 1), true), true
			}
			return nominal(note.Measure, head+" and "+t, true), true
		}
	}
	// “5 years Python/Go”: what stands behind a slash belongs to the years
	if t, ok := ws[j:].field(); i == 0 && ok && len(ws[j:]) > 0 && !strings.Contains(ws.String(), ",") {
		return nominal(note.Measure, ws[i:j].String()+" "+t, true), true
	}
	return note.Reading{}, false
}

// timeLast reads years that stand behind what was done in them: “arcgis pro /
// python 5 yrs”, “strata + rental, 6 yrs”, “CVT, 7 yrs”.
func (ws noteWords) timeLast(pieces []noteWords) (note.Reading, bool) {
	i, j := ws.timeSpan()
	if j != len(ws) || i == 0 {
		return note.Reading{}, false
	}
	before := ws[:i]
	for len(before) > 0 && before[len(before)-1].kind == isMark {
		before = before[:len(before)-1]
	}
	if len(before) == 0 || strings.Contains(before.String(), ",") && len(pieces) > 2 {
		return note.Reading{}, false
	}
	if comma := ws[i-1].kind == isMark; comma && len(before) == 1 && before[0].kind == isProper && !before[0].isTrade() && !listed("products", before[0].low) {
		return note.Reading{}, false
	}
	t, ok := before.field()
	return nominal(note.Measure, ws[i:j].String()+" "+t, true), ok
}

// ledFor reads “led a choir 6 yrs”, “ran a bar for 4 yrs”.
func (ws noteWords) ledFor(i, j int) (note.Reading, bool) {
	if ws[0].kind != isPast || j != len(ws) || i < 2 || strings.Contains(ws.kinds(), ",") {
		return note.Reading{}, false
	}
	before := ws[:i]
	if before[len(before)-1].low == "for" {
		before = before[:len(before)-1]
	}
	d, ok := before.with(newWord("for", isPrep)).with(ws[i:j]...).deed()
	return d.reading(note.VerbPhrase), ok
}

// ofThose reads “2 of those community”, “last 5 signalling”, “3 of them as lead”.
func (ws noteWords) ofThose() (string, bool) {
	var front string
	var rest noteWords
	switch {
	case ws.is(1, "of") && ws.is(2, "those", "them", "which") && ws[0].kind == isNumber:
		front, rest = ws[0].text+" of them ", ws[3:]
	case ws.is(0, "last") && ws.at(1).kind == isNumber:
		front, rest = "the last "+ws[1].text+" ", ws[2:]
	case ws.is(0, "the") && ws.is(1, "last") && ws.at(2).kind == isNumber:
		front, rest = "the last "+ws[2].text+" ", ws[3:]
	case ws[0].kind == isNumber && len(ws) > 2 && ws[1].kind == isIng && ws[1:].isGerundPhrase():
		return ws[0].text + " of them " + ws[1:].filled().String(), true
	case ws[0].kind == isNumber && ws.is(1, "as", "in", "with"):
		front, rest = ws[0].text+" of them ", ws[1:]
	default:
		return "", false
	}
	if timeUnits[rest.at(0).low] {
		rest = rest[1:]
	}
	if len(rest) == 0 {
		return "", false
	}
	t, ok := rest.field()
	if ok && strings.HasPrefix(t, "of ") {
		t = "in " + strings.TrimPrefix(t, "of ")
	}
	return front + t, ok
}

// bareYears reads “2 automation” behind “5 yrs manual”: years again.
func (ws noteWords) bareYears() (string, bool) {
	if len(ws) < 2 || ws[0].kind != isNumber {
		return "", false
	}
	np, ok := ws[1:].nounPhrase()
	if (!ok || np.plural || np.fixed) && !(len(ws) == 2 && ws[1].kind == isAdjective) {
		return "", false
	}
	t, ok := ws[1:].field()
	if !ok || !strings.HasPrefix(t, "in ") {
		return "", false
	}
	return ws[0].text + " " + t, true
}

// isTurn tells “1 wk in 5”, which says how often one's turn is and not how long.
func (ws noteWords) isTurn() bool {
	return len(ws) == 4 && ws[0].kind == isNumber && timeUnits[ws[1].low] && ws.is(2, "in") && ws[3].kind == isNumber
}
