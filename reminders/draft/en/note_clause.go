package en

import (
	"strings"

	"afterword/reminders/draft/note"
)

var (
	speechVerbs  = setOf("say mention explain tell describe ask wonder discuss show")
	opinionVerbs = setOf("think believe reckon feel guess suspect argue")
	opinionWords = setOf("convinced sure certain adamant confident worried")
)

// clauseTopic makes of “she wants …”, “they said …”, “I told them …” what can
// stand after “about”.
func (ws noteWords) clauseTopic(p part) (part, note.Shape, bool) {
	subject, at := ws[0].low, 1
	for ws.at(at).kind == isAdverb {
		at++
	}
	verb := ws.at(at)
	base := verb.baseForm()
	if base == "" && verb.kind != isModal {
		return p, note.Clause, false
	}
	rest := ws[min(at+1, len(ws)):]
	switch subject {
	case "i":
		if ws[0].text == "I" {
			return rest.toldTopic(p, base)
		}
	case "we":
		return rest.weTopic(p, base)
	case "nobody", "everyone", "everybody":
		p.text = strings.Replace("how "+ws.filled().withoutActually().String(), " wants a ", " wants the ", 1)
		return p, note.Clause, len(rest) > 0 && rest.isPredicateOf(base)
	case "you":
		return ws.yourTopic(p, base, at)
	}
	return p, note.Clause, false
}

// baseForm is the base of a verb in any form, "" for no verb.
func (w noteWord) baseForm() string {
	switch w.kind {
	case isBase:
		return w.low
	case isThird:
		return thirdBase(w.low)
	case isPast:
		return pastBase(w.low)
	case isAux:
		if b := irregularVerbs().base[w.low]; b != "" {
			return b
		}
		return w.low
	}
	return ""
}

// toldTopic is what “I told her about”, “I showed him”, “I asked about” has
// behind it.
func (ws noteWords) toldTopic(p part, verb string) (part, note.Shape, bool) {
	if ws.at(0).kind == isObjectPr || ws.is(0, "you") {
		ws = ws[1:]
	}
	if len(ws) == 0 || !speechVerbs[verb] && verb != "talk" && verb != "speak" && verb != "bring" {
		return p, note.ISentence, false
	}
	if verb == "ask" && ws[0].kind == isWh && ws.at(1).low == "you" {
		p.text = ws.whClause()
		return p, note.ISentence, p.text != ""
	}
	if ws.is(0, "about", "on", "for", "of") {
		ws = ws[1:]
	} else if verb != "show" && verb != "mention" && verb != "describe" && verb != "explain" && verb != "discuss" {
		return p, note.ISentence, false
	}
	if len(ws) == 0 || ws[0].kind == isSubject || ws[0].low == "that" {
		return p, note.ISentence, false
	}
	q, _, ok := ws.topicPart()
	return q, note.ISentence, ok
}

// weTopic is what “we both liked” and “we spent an hour on” has behind it.
func (ws noteWords) weTopic(p part, verb string) (part, note.Shape, bool) {
	for i, w := range ws {
		if (w.low == "on" || w.low == "about") && (verb == "spend" || verb == "talk" || verb == "speak" || verb == "chat" || verb == "agree" || verb == "disagree") {
			q, _, ok := ws[i+1:].topicPart()
			return q, note.Sentence, ok
		}
	}
	if verb == "discuss" || verb == "cover" {
		q, _, ok := ws.topicPart()
		return q, note.Sentence, ok
	}
	return p, note.Clause, false
}

// yourTopic is “how you …”, or what you said.
func (ws noteWords) yourTopic(p part, verb string, at int) (part, note.Shape, bool) {
	rest := ws[min(at+1, len(ws)):]
	if len(rest) == 0 || ws.endsBadly() {
		return p, note.Clause, false
	}
	me := rest[0].low == "me" || rest[0].low == "us"
	said := rest
	if me {
		said = rest[1:]
	}
	switch {
	case verb == "take" && me && (said.is(0, "round", "around", "through", "to")) || verb == "show" && me && said.is(0, "round", "around"):
		p.text = "your tour of " + said[1:].String()
		if said.is(0, "to", "through") {
			return p, note.Sentence, false
		}
		return p, note.Sentence, len(said) > 1 && said[1].kind == isDet
	case speechVerbs[verb]:
		return said.saidTopic(p, verb)
	case opinionVerbs[verb]:
		return said.viewTopic(p)
	case verb == "be" && opinionWords[said.at(0).low]:
		return said[1:].viewTopic(p)
	case verb == "be" && (ws[at].low == "were" || ws[at].low == "was") && rest.is(0, "in", "at", "with"):
		p.text = "your time " + rest.String()
		return p, note.Clause, rest.isTail(0)
	case verb == "be" && len(rest) > 0 && rest[0].kind == isPrep && !rest.is(0, "against", "for", "behind"):
		return p, note.Clause, false
	case verb == "hate" || verb == "dislike" || verb == "love":
		np, ok := said.nounPhrase()
		if ok && !me {
			p.text = "how you feel about " + said.articled(np, noArticle).String()
		}
		return p, note.Clause, ok && !me
	case me || rest.contains("me") || strings.Contains(rest.kinds(), ","):
		return p, note.Clause, false
	}
	if !rest.isPredicateOf(verb) {
		return p, note.Clause, false
	}
	if ws.is(1, "have") && ws.is(2, "got") && len(ws) > 3 {
		ws = ws[:2].with(ws[3:]...)
	}
	p.text = "how " + ws.withoutActually().String()
	return p, note.Clause, true
}

// isPredicate tells whether words can follow a verb and end there.
func (ws noteWords) isPredicate() bool {
	if ws.isObject(0) || ws.isTail(0) {
		return true
	}
	switch ws[0].kind {
	case isIng, isPast, isBase, isTo, isAdjective, isAdverb, isAux:
		rest := ws[1:]
		return len(rest) == 0 || rest.isPredicate()
	}
	// an object and what it is like or shall do: “the workshop tidy”
	end := ws.headEnd(ws.kinds())
	if end == 0 || !ws.wellBuilt(ws.kinds(), end) || end == len(ws) {
		return false
	}
	rest := ws[end:]
	return rest[0].kind == isAdjective || rest[0].kind == isTo || rest[0].low == "before" || rest[0].low == "so" && rest.at(1).kind == isSubject || rest[0].low == "because" && rest.at(1).kind == isSubject
}

func (ws noteWords) contains(low string) bool {
	for _, w := range ws {
		if w.low == low {
			return true
		}
	}
	return false
}

// saidTopic is what was said, asked or shown.
func (ws noteWords) saidTopic(p part, verb string) (part, note.Shape, bool) {
	if len(ws) == 0 {
		return p, note.Sentence, false
	}
	if ws[0].low == "if" {
		ws = noteWords{newWord("whether", isWh)}.with(ws[1:]...)
	}
	about := ws[0].low == "about"
	if about {
		ws = ws[1:]
	}
	if len(ws) == 0 {
		return p, note.Sentence, false
	}
	switch {
	case ws[0].kind == isWh && ws[0].low != "that":
		p.text = ws.whClause()
		return p, note.Sentence, p.text != ""
	case (verb == "ask" || verb == "wonder") && !about:
		return p, note.Sentence, false
	case ws[0].low == "that" && ws[0].kind == isWh:
		ws = ws[1:]
	case verb != "say" && ws[0].kind != isSubject:
		q, _, ok := ws.topicPart()
		return q, note.Sentence, ok
	}
	if ws.at(0).low == "you" {
		q, _, ok := ws.clauseTopic(p)
		return q, note.Clause, ok
	}
	return ws.pointTopic(p, "your point that ")
}

// viewTopic is what somebody thinks.
func (ws noteWords) viewTopic(p part) (part, note.Shape, bool) {
	if ws.at(0).low == "that" {
		ws = ws[1:]
	}
	return ws.pointTopic(p, "your view that ")
}

func (ws noteWords) pointTopic(p part, front string) (part, note.Shape, bool) {
	if len(ws) < 3 || ws.contains("i") || ws.contains("me") || ws.contains("my") {
		return p, note.Clause, false
	}
	p.text = front + ws.subjectArticled().String()
	ok := ws.isClause() || ws[0].kind == isSubject && ws[0].low != "it" && ws[0].low != "this" && strings.ContainsAny(ws.kinds()[1:2], "VZPBM") ||
		strings.ContainsAny(ws.kinds(), "ZBM") && ws.headEnd(ws.kinds()) == 0 && ws[0].kind == isIng
	return p, note.Clause, ok && !ws.endsBadly()
}
