package en

import "strings"

// withoutAside leaves out what stands in brackets; a single word there that
// says how the thing is comes before it.
func (ws noteWords) withoutAside() noteWords {
	open := -1
	for i, w := range ws {
		if w.text == "(" {
			open = i
		}
		if w.text == ")" && open > 0 {
			in := ws[open+1 : i]
			rest := append(append(noteWords{}, ws[:open]...), ws[i+1:]...)
			if len(in) == 1 && (in[0].kind == isPast || in[0].kind == isAdjective) && rest[0].kind != isDet {
				return noteWords{in[0]}.with(rest...)
			}
			return rest
		}
	}
	return ws
}

// withoutActually leaves out the words of talk that a letter has not.
func (ws noteWords) withoutActually() noteWords {
	var out noteWords
	for _, w := range ws {
		if w.low == "actually" || w.low == "basically" || w.low == "really" || w.low == "literally" {
			continue
		}
		out = append(out, w)
	}
	return out
}

// isGerundPhrase tells “moving the archive” from “training room”.
func (ws noteWords) isGerundPhrase() bool {
	if len(ws) == 1 {
		return true
	}
	next := ws[1]
	if b := gerundBase(ws[0].low); (b == "see" || b == "watch" || b == "help" || b == "let" || b == "make" || b == "hear") && ws[1:].isPredicateOf(b) {
		return true
	}
	if n := len(ws) - 1; n > 2 && ws.is(n, "up", "down", "out", "in", "off") {
		ws = ws[:n]
	}
	switch next.kind {
	case isSingular, isStrange, isAdjective, isPast:
		np, ok := ws[1:].nounPhrase()
		if !ok || !ws[1:].agrees(np) {
			return false
		}
		return np.plural || !countable(ws[1+np.head].low) || next.kind == isStrange
	}
	if n := len(ws) - 1; n > 2 && ws[n].kind == isPrep && ws.is(n, "up", "down", "out", "in", "off") {
		ws = ws[:n]
	}
	return ws[1:].isObject(0) || ws[1:].isTail(0)
}

// endsBadly tells whether a word stands last that cannot.
func (ws noteWords) endsBadly() bool {
	last := ws[len(ws)-1]
	if n := len(ws); n > 2 && last.low == "like" && (ws[n-2].baseForm() == "look" || ws[n-2].baseForm() == "be" || ws[n-2].baseForm() == "feel" || ws[n-2].low == "looks") || n > 2 && last.low == "all" && ws[n-2].kind == isPrep {
		return false
	}
	if n := len(ws); n > 3 && ws.is(0, "where", "what", "who", "which") && ws.is(n-1, "from", "to", "for", "with", "on", "at", "about") && strings.IndexByte("ZVP", ws.kinds()[n-2]) >= 0 {
		return false
	}
	if n := len(ws); n > 3 && last.kind == isPrep && ws.is(n-1, "about", "on", "for", "with", "to", "at") && strings.IndexByte("PVB", ws.kinds()[n-2]) >= 0 && ws[n-3].kind == isSubject { // “the report I talked about”
		return false
	}
	return last.kind == isDet || last.kind == isConj || last.kind == isTo || last.kind == isPrep && !strings.Contains(" up down in out off on round around through by over ", " "+last.low+" ")
}

// isClause tells whether words have a subject and, behind it, a verb.
func (ws noteWords) isClause() bool {
	kinds := ws.kinds()
	end := ws.headEnd(kinds)
	if end == 0 || end >= len(ws) || !ws.wellBuilt(kinds, end) {
		return false
	}
	np, ok := ws[:end].nounPhrase()
	if !ok || !ws[:end].agrees(np) {
		return false
	}
	for i := end; i < len(ws); i++ {
		switch ws[i].kind {
		case isAux, isModal, isThird, isBase:
			if ws[i].kind == isThird && ws[end-1].kind == isPlural && i == end {
				return false
			}
			if ws[i].kind == isBase && !np.plural {
				return false
			}
			return !ws.endsBadly() && i+1 < len(ws)
		case isPast:
			irregular := irregularVerbs()
			b := irregular.base[ws[i].low]
			sure := b != "" && participleOf(b) != ws[i].low || i+1 < len(ws) && ws[i+1:].isObject(0) && ws[i+1].kind != isPrep
			if i+3 < len(ws) && (ws[i].low == "meant" || ws[i].low == "showed") && ws[i+1].kind == isSubject {
				return true
			}
			return (sure || i+1 < len(ws) && ws[i+1].kind == isDet) && i+1 < len(ws)
		case isWh, isConj, isTo, isIng:
			return false
		}
	}
	return false
}

// subjectArticled puts the article before the subject of a clause.
func (ws noteWords) subjectArticled() noteWords {
	end := ws.headEnd(ws.kinds())
	if np, ok := ws[:end].nounPhrase(); ok && !ws.is(0, "nobody", "everybody", "everyone", "somebody", "anyone") {
		return ws[:end].articled(np, theArticle).with(ws[end:]...)
	}
	return ws
}

// whClause is “how you …”, “why the council …”, “" if it has no verb.
func (ws noteWords) whClause() string {
	if ws.is(0, "how", "why", "where", "when") && ws.is(1, "do", "does", "did") && len(ws) > 4 && ws[2].kind == isSubject && (ws[3].kind == isBase || isVerb(ws[3].low)) && ws[2].text != "I" {
		verb := ws[3]
		if ws.is(1, "did") {
			verb = newWord(pastOf(verb.low), isPast)
		}
		verb.kind = isPast
		ws = ws[:1].with(ws[2], verb).with(ws[4:]...)
	}
	kinds := ws.kinds()
	if ws.is(0, "how") && ws.is(1, "many") && len(ws) > 2 && !strings.ContainsAny(kinds[1:], "VZPBMT,") {
		end := 2
		for end < len(ws) && strings.IndexByte("NSXJ", kinds[end]) >= 0 {
			end++
		}
		if kinds[end-1] == isPlural && end < len(ws) && ws[end:].isTail(1) {
			return strings.TrimSpace(ws[:end].String() + " there are " + ws[end:].String())
		}
	}
	if !strings.ContainsAny(kinds[1:], "VZPBM") || ws.endsBadly() || ws.asks() {
		return ""
	}
	if ws[0].low == "if" {
		ws[0] = newWord("whether", isWh)
	}
	return ws.withoutActually().String()
}

// asks tells whether the words are a question turned round: “what is the rota”.
func (ws noteWords) asks() bool {
	next := ws.at(1)
	if ws[0].low == "who" && next.kind == isAux && ws.at(2).kind != isSubject {
		return false
	}
	if next.low == "do" || next.low == "does" || next.low == "did" {
		return true
	}
	return (next.kind == isAux || next.kind == isModal) && ws.at(2).kind != isIng && ws[0].low != "what" && ws[0].low != "who" && ws[0].low != "which" ||
		next.kind == isAux && (ws.at(2).kind == isDet || ws.at(2).kind == isSubject)
}
