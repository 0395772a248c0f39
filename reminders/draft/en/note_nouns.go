package en

import "strings"

// nounPhrase is what a noun phrase is built of.
type nounPhrase struct {
	head   int  // where the noun is that carries it
	plural bool // of the head
	fixed  bool // has an article, “my”, a number
	proper bool // the head is a name or an acronym
}

// nounPhrase tells whether the words are one noun phrase, and how it is built.
func (ws noteWords) nounPhrase() (nounPhrase, bool) {
	var np nounPhrase
	if len(ws) == 0 {
		return np, false
	}
	if ws.is(0, "one", "some", "most", "many", "half") && ws.is(1, "of") && len(ws) > 2 {
		return nounPhrase{fixed: true, plural: !ws.is(0, "one", "half")}, ws[2:].isObject(0)
	}
	kinds := ws.kinds()
	end := ws.headEnd(kinds)
	if end <= 0 || !ws.wellBuilt(kinds, end) || !ws[end:].isTail(0) {
		return np, false
	}
	np.head = end - 1
	head := ws[np.head]
	np.plural = head.kind == isPlural || strings.Contains("NXU", string(head.kind)) && ws.countsMany(np.head)
	first := ws[0].kind
	if head.kind == isNumber && np.head > 0 {
		np.head--
		head = ws[np.head]
		np.proper = true
		np.fixed = true
		return np, true
	}
	if head.kind == isIng && ws.is(0, "always", "never", "still", "all", "both", "each") {
		return np, false
	}
	if ws.is(0, "last", "next", "more") && len(ws) > 1 && ws[1].kind == isDet {
		np.fixed = true
		return np, true
	}
	if ws[0].ownsAsKind() {
		return np, true
	}
	np.fixed = first == isDet || first == isNumber && !strings.HasSuffix(ws[0].text, ".m.") || strings.Contains(kinds[:end], "D") && first == isAdverb
	np.proper = head.kind == isProper
	return np, true
}

// headEnd is where the words before the tail end: after the last noun of the
// first run of words that can stand before and in a head.
func (ws noteWords) headEnd(kinds string) int {
	last := 0
	for i := 0; i < len(kinds); i++ {
		switch kinds[i] {
		case 'N', 'S', 'X', 'U', '"':
			last = i + 1
		case 'G':
			if i+1 == len(kinds) || i > 0 && strings.IndexByte("NSXJD", kinds[i-1]) >= 0 && strings.IndexByte("IRC", kinds[i+1]) >= 0 && !onItsWay[ws[i].low] {
				last = i + 1
			}
		case '#':
			if i > 0 && kinds[i-1] == 'N' && labelled[ws[i-1].low] {
				last = i + 1
			}
		case 'D', 'J', 'R', 'P':
			if kinds[i] == 'P' && last > 0 {
				return last
			}
			if kinds[i] == 'D' && last > 0 && !strings.HasSuffix(ws[i].low, "'s") {
				return last
			}
			if kinds[i] == 'R' && last > 0 {
				return last
			}
		default:
			return last
		}
	}
	return last
}

// wellBuilt refuses what is no English in front of a head: two articles, a
// number in the middle, “less email more phone”.
func (ws noteWords) wellBuilt(kinds string, end int) bool {
	front := kinds[:end]
	for i := 1; i < end; i++ {
		switch front[i] {
		case 'D':
			genitive := strings.HasSuffix(ws[i].low, "'s") || strings.HasSuffix(ws[i].low, "s'")
			if !genitive && !(front[i-1] == 'D' && (ws.is(i-1, "all", "both", "half", "such", "many") || ws.is(i, "own", "other", "many", "few", "several"))) && !(front[i-1] == 'R') {
				return false
			}
		case '#':
			if front[i-1] == 'N' && (i == end-1 || labelled[ws[i-1].low]) || front[i-1] == 'X' || front[i-1] == 'D' || front[i-1] == '#' || front[i-1] == 'J' {
				continue
			}
			return false
		case 'R':
			if front[i-1] != 'D' && front[i-1] != 'R' && front[i-1] != '#' {
				return false
			}
		}
	}
	return true
}

var ordinalWords = setOf("first second third fourth fifth last next")

// isTail tells whether words can stand behind a noun and belong to it: “of the
// year”, “that nobody likes”, “for when it rains”, “sold abroad”.
func (ws noteWords) isTail(depth int) bool {
	if len(ws) == 0 {
		return true
	}
	if depth > 6 {
		return false
	}
	rest := ws[1:]
	if n := ws.timeTail(); n > 0 {
		return ws[n:].isTail(depth + 1)
	}
	switch ws[0].kind {
	case isObjectPr:
		return strings.HasSuffix(ws[0].low, "self") || strings.HasSuffix(ws[0].low, "selves")
	case isAdverb:
		return rest.isTail(depth + 1)
	case isPrep:
		if ws.is(0, "down", "up") && len(rest) > 0 && (rest.is(0, "by", "from") || rest.is(0, "to") && (rest.at(1).kind == isNumber || rest.at(1).kind == isAdverb) || rest[0].kind == isNumber) {
			return false
		}
		if ws.is(0, "since", "before", "after", "until") && len(rest) > 1 && (rest.isClause() || rest[len(rest)-1].kind == isPast && rest[:len(rest)-1].isObject(depth+1) || rest[0].kind == isSubject) {
			return true
		}
		if depth == 0 && ws.is(0, "to") && len(rest) > 0 && rest[0].kind == isNumber {
			return false
		}
		if len(rest) > 0 && rest[0].kind == isAdjective && rest[1:].isTail(depth+1) { // “for free”
			return true
		}
		return rest.isObject(depth+1) || len(rest) == 0 && depth > 0 && strings.Contains(" up down out in off on over away through around round ", " "+ws[0].low+" ")
	case isWh:
		return strings.ContainsAny(rest.kinds(), "VZPBM") && !strings.Contains(rest.kinds(), ",")
	case isTo:
		return len(rest) > 0 && (rest[0].kind == isBase || rest[0].kind == isAux || rest[0].kind == isAdverb)
	case isPast:
		return len(rest) == 0 || rest[0].kind == isPrep || rest[0].kind == isAdverb || rest.isObject(depth+1)
	case isIng:
		return len(rest) > 0 && (rest[0].kind == isAdjective && len(rest) == 1 || rest[0].kind == isPrep || rest[0].kind == isAdverb || rest.isObject(depth+1))
	case isSubject:
		return len(rest) > 0 && (strings.IndexByte("VZPBM", rest.kinds()[0]) >= 0 || rest[0].kind == isAdverb && strings.IndexByte("VZPBM", rest.at(1).kindByte()) >= 0)
	case isConj:
		if len(rest) > 0 && strings.IndexByte("VZP", rest.kinds()[0]) >= 0 {
			return len(rest) == 1 || rest[1:].isObject(depth+1) || rest[1:].isTail(depth+1)
		}
		return ws[0].low == "and" && len(rest) > 0 && rest.isObject(depth+1)
	case isAdjective:
		return len(rest) > 0 && (rest[0].kind == isPrep || rest[0].kind == isTo)
	}
	return false
}

// onItsWay are forms in -ing that tell what a thing does: “boiler going in”.
var onItsWay = setOf("going coming leaving starting closing running dying dragging falling rising arriving joining moving failing breaking")

// ownsAsKind tells “children's clinic”, which wants an article, from “my”.
func (w noteWord) ownsAsKind() bool {
	if w.kind != isDet || w.text != w.low || !strings.Contains(w.low, "'") {
		return false
	}
	own := strings.TrimSuffix(strings.TrimSuffix(w.low, "'s"), "'")
	if own == "today" || own == "yesterday" || own == "tomorrow" || own == "tonight" {
		return false
	}
	return isNoun(own) || singularOf(own) != ""
}

// timeTail is how many words at the start say when or how often: “this winter”,
// “every 28 days”, “a week”, “all day”, “last year”.
func (ws noteWords) timeTail() int {
	if ws[0].kind == isAdjective && ws.is(1, "time") && ordinalWords[ws[0].low] {
		return 2
	}
	if !ws.is(0, "this", "last", "next", "every", "each", "all", "a", "per", "once", "twice", "one") || len(ws) < 2 {
		return 0
	}
	n := 1
	if ws.is(0, "once", "twice") && ws.is(1, "a", "every") {
		n = 2
	}
	if ws.at(n).kind == isNumber || ws.is(n, "few", "other") {
		n++
	}
	if s, _ := senseOf(ws.at(n).low); timeUnits[ws.at(n).low] || s.kind == 'z' || ws.is(n, "days", "nights", "weekends", "mornings", "time", "Monday") || listed("weekday", ws.at(n).low) || isMonth(ws.at(n).low) {
		return n + 1
	}
	return 0
}

// isObject tells whether words can stand behind a preposition or a verb.
func (ws noteWords) isObject(depth int) bool {
	if len(ws) == 0 || depth > 6 {
		return false
	}
	if len(ws) == 1 && ws.is(0, "all", "everyone", "everybody", "nobody") {
		return true
	}
	switch ws[0].kind {
	case isObjectPr:
		return ws[1:].isTail(depth+1) || len(ws) == 2 && ws[1].kind == isIng
	case isIng:
		if len(ws) == 1 || ws[1:].isTail(depth+1) || ws[1:].isObject(depth+1) {
			return true
		}
	case isWh:
		return strings.ContainsAny(ws.kinds(), "VZPBM") || ws.at(1).kind == isTo
	case isAdverb:
		return len(ws) == 1 || ws[1:].isObject(depth+1) || ws[1:].isTail(depth+1)
	case isPrep: // “from under the stage”
		return len(ws) > 1 && ws[1:].isObject(depth+1)
	}
	if ws[0].kind == isNumber && (len(ws) == 1 || ws[1:].isTail(depth+1)) {
		return true
	}
	kinds := ws.kinds()
	end := ws.headEnd(kinds)
	return end > 0 && ws.wellBuilt(kinds, end) && ws[end:].isTail(depth+1)
}

// countsMany tells whether a number or “many” before a head makes it many,
// though the word does not show it.
func (ws noteWords) countsMany(head int) bool {
	return head > 0 && ws.is(head-1, "many", "several", "both") || strings.HasSuffix(ws[head].text, "s") && ws[head].kind == isProper && ws[head].text == strings.ToUpper(ws[head].text[:len(ws[head].text)-1])+"s"
}

// agrees tells whether head and number go together: “two shows”, “a show”.
func (ws noteWords) agrees(np nounPhrase) bool {
	n := ws[0]
	if strings.HasSuffix(n.text, ".m.") {
		return true
	}
	if n.low == "zero" {
		return true
	}
	if n.kind == isNumber && np.head > 0 && ws[np.head].kind == isSingular && n.low != "one" && n.low != "1" && n.low != "half" && !strings.HasSuffix(n.text, "m.") {
		return false
	}
	if (n.low == "a" || n.low == "an" || n.low == "one") && ws[np.head].kind == isPlural && !ws.is(1, "few", "hundred", "thousand", "dozen") {
		return false
	}
	return true
}

// knowing are what one has “a good” of, though it cannot be counted.
var knowing = setOf("knowledge understanding grasp command")

// article is which article a noun phrase gets when it has none.
type article int

const (
	noArticle article = iota
	theArticle
	anArticle
	myArticle
)

// articled puts the article in front that English wants.
func (ws noteWords) articled(np nounPhrase, a article) noteWords {
	for _, w := range ws[:np.head] {
		if w.kind == isDet && w.text != w.low {
			return ws // “Mrs Khan's class”
		}
	}
	if a == noArticle || np.fixed || ws[0].kind == isDet && !ws[0].ownsAsKind() || ws[0].kind == isQuoted || ws.is(0, "more") {
		return ws
	}
	head := ws[np.head]
	if a == myArticle && ws.contains("my") && (countable(head.low) || someOf[head.low]) && !np.plural && np.head < len(ws)-2 && ws[np.head+1].kind == isPrep {
		return noteWords{newWord(indefinite(ws.String()), isDet)}.with(ws...)
	}
	if a == myArticle && ws.contains("my") || a == anArticle && strings.HasSuffix(ws[0].low, "ing") && ws.is(np.head+1, "to") {
		return ws
	}
	if a == myArticle && ws.is(np.head, "names", "details", "dates", "results") && ws.is(np.head+1, "of") {
		return noteWords{newWord("the", isDet)}.with(ws...)
	}
	if a == myArticle {
		return noteWords{newWord("my", isDet)}.with(ws...)
	}
	if np.plural || head.kind == isQuoted {
		return ws
	}
	if np.proper || head.kind == isStrange {
		if a == anArticle && listed("credential_a", head.low) {
			return noteWords{newWord(indefinite(ws.String()), isDet)}.with(ws...)
		}
		if np.head == 0 || a == anArticle {
			return ws
		}
		if ws[np.head-1].kind == isAdjective && head.kind == isProper && !listed("languages", head.low) && a == theArticle && head.text == strings.ToUpper(head.text) {
			return noteWords{newWord("the", isDet)}.with(ws...)
		}
		return ws
	}
	if a == anArticle && head.low == "building" && np.head > 0 && (ws[np.head-1].kind == isSingular || ws[np.head-1].kind == isPast) { // “set building”
		return ws
	}
	if a == anArticle && np.head > 0 && knowing[head.low] && ws.is(np.head+1, "of") {
		return noteWords{newWord(indefinite(ws.String()), isDet)}.with(ws...)
	}
	if a == anArticle && !countable(head.low) && ws.is(np.head+1, "of") && ws.is(np.head+2, "a", "an") {
		return noteWords{newWord("the", isDet)}.with(ws...)
	}
	wanted := countable(head.low) || a == anArticle && someOf[head.low]
	if ws.is(np.head+1, "of") && (a == theArticle || someOf[head.low]) {
		wanted = true
	}
	if !wanted {
		return ws
	}
	if a == theArticle {
		return noteWords{newWord("the", isDet)}.with(ws...)
	}
	if ordinalWords[ws[0].low] || ws.is(0, "best", "only", "youngest", "oldest", "highest", "fastest", "top", "largest", "biggest") {
		return noteWords{newWord("the", isDet)}.with(ws...)
	}
	return noteWords{newWord(indefinite(ws.String()), isDet)}.with(ws...)
}
