package en

import "strings"

// isTrained tells “DBS checked”, “first aid trained”.
func (ws noteWords) isTrained() bool {
	n := len(ws)
	return n > 1 && n < 5 && ws.is(n-1, "checked", "cleared", "certified", "trained", "qualified", "registered", "licensed", "licenced", "accredited") && strings.IndexByte("NX", ws.kinds()[n-2]) >= 0 && strings.Trim(ws[:n-1].kinds(), "NXJ") == ""
}

// isOnePerson tells “qualified arborist” from “trained two cooks”.
func (ws noteWords) isOnePerson() bool {
	np, ok := ws.nounPhrase()
	if n := len(ws); !ok || np.head != n-1 && ws[n-1].kind == isSingular { // “QuickBooks certified adviser”
		np, ok = nounPhrase{head: n - 1}, n > 1 && strings.Trim(ws.kinds(), "XPJN") == ""
	}
	if len(ws) == 1 && ok && !np.plural && ws.isPerson(np) && ws[0].kind == isSingular && !characters[ws[0].low] && !strings.HasPrefix(suffixNoun(ws[0].low), "star") {
		return !listed("empty_words", ws[0].low)
	}
	return ok && !np.plural && !np.fixed && np.head > 0 && ws.isPerson(np) && !strings.Contains(ws[np.head:].kinds(), "#") && (ws[0].kind != isPast || ws.isThing()) && !strings.Contains(ws.kinds(), ",")
}

// lettersOnly tells “RN BSN CCRN”, a row of letters without a word.
func (ws noteWords) lettersOnly() bool {
	for _, w := range ws {
		if !w.isTrade() && !w.isPaper() {
			return false
		}
	}
	return len(ws) > 1
}

// workerCode tells “coach driver D1” and “radiographer band 6”: somebody, and
// of which kind.
func (ws noteWords) workerCode() bool {
	for i := 1; i < len(ws); i++ {
		code := ws[i].kind == isProper && strings.ContainsAny(ws[i].text, "0123456789") || labelled[ws[i].low] && ws.at(i+1).kind == isNumber || ws[i].text == "Level"
		if code && (ws[:i].isOneWorker() || i == 1 && ws[0].isTrade()) {
			return true
		}
	}
	return false
}

// areWorkers tells “first aider + fire marshal”.
func (ws noteWords) areWorkers() bool {
	pieces := ws.pieces()
	if len(pieces) < 2 {
		return false
	}
	for _, p := range pieces {
		if !p.isOneWorker() || len(p) > 3 {
			return false
		}
	}
	return true
}

// isOneWorker tells “teaching assistant” and “driver”.
func (ws noteWords) isOneWorker() bool {
	np, ok := ws.nounPhrase()
	return ok && !np.plural && !np.fixed && np.head == len(ws)-1 && ws.isPerson(np)
}

// isThing tells “trained eye” from “trained as a nurse”.
func (ws noteWords) isThing() bool {
	if len(ws) < 2 || irregularVerbs().base[ws[0].low] != "" && ws[0].low != "proven" && ws[0].low != "broken" {
		return false
	}
	next := ws[1].kind
	if next == isProper && len(ws) > 2 && ws[2].kind != isSingular && ws[2].kind != isPlural {
		return false
	}
	if next == isStrange {
		next = isSingular
	}
	if next != isSingular && next != isAdjective && next != isProper && next != isIng {
		return false
	}
	s, _ := senseOf(ws[0].low)
	np, ok := ws.nounPhrase()
	if strings.HasPrefix(ws[1].text, "the ") {
		return false
	}
	if np.plural && s.adj < 4 && pastBase(ws[0].low) != "" {
		return false // “surveyed old churches”
	}
	return ok && (s.adj > 3 || !countable(ws[np.head].low)) && np.head > 0
}

// isPerson tells whether a thing that one cannot have is meant: “fast learner”.
func (ws noteWords) isPerson(np nounPhrase) bool {
	head := ws[np.head]
	s, _ := senseOf(head.low)
	if end := suffixNoun(head.low); end != "" && listed("person_noun", end) {
		return true
	}
	if head.kind == isStrange && strings.HasSuffix(head.low, "ian") || isDoer(head.low) && head.kind != isProper && !machines[head.low] || head.isTrade() {
		return true
	}
	return listed("person_noun", head.low) || head.low == "person" || s.kind == 'p' && head.kind == isSingular && s.noun > 5 && !listed("count", head.low) && !listed("mass", head.low) ||
		head.kind == isSingular && isManWord(head.low)
}

// isManWord tells “postwoman” and “banksman” from “woman”.
func isManWord(low string) bool {
	return len(low) > 6 && (strings.HasSuffix(low, "man") || strings.HasSuffix(low, "woman")) && low != "human" && low != "ottoman" && low != "talisman"
}
