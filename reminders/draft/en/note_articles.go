package en

import "strings"

// makers are verbs whose object is new: it gets “a”.
var makers = setOf(`build make write design start create open launch win develop introduce found organise organize establish draft compose invent draw produce
	earn gain pass complete finish take get receive record publish buy need want hold have own bring use run set`)

// withoutArticle are nouns that need none behind a preposition: “at night”.
var withoutArticle = setOf(`house time site call night work home hand foot person use stage school town hospital court church prison sea land air board
	schedule budget track paper film camera duty shift season place charge store stock production service college university bed control demand line base top
	average term date law design lead link head hand half quarter third year week month deputy chair captain christmas easter lunch dinner breakfast peak scale
	length depth detail care front back side class practice rota bus train car boat bike plane ship road rail post email phone name order turn hold test trial
	contract loan offer show display leave theory fact need part return response addition touch tune step arrival departure demand request start finish lockdown
	summer winter spring autumn fall day noon dawn dusk midnight risk sale market crew staff team distinction`)

// filled puts in the articles that a hurried hand left out: before the object
// of the first verb, and behind prepositions before nouns that surely want one.
func (ws noteWords) filled() noteWords {
	var out noteWords
	object := true
	for i := 0; i < len(ws); i++ {
		out = append(out, ws[i])
		verb := ws[i].baseForm()
		if ws[i].kind == isIng {
			verb = gerundBase(ws[i].low)
		}
		particle := verb != "" && ws.is(i+1, "up", "down", "out", "in", "off", "on", "over", "back") && i+2 < len(ws) && ws[i+2].kind != isPrep
		prep := ws.is(i, "at", "during", "across") || ws.is(i, "with", "for", "from", "by", "to", "on", "in") && ws[i].kind == isPrep && ws[i+1:].lacksArticle()
		if ws[i].kind == isIng && i > 0 && strings.IndexByte("DJNS#X", ws.kinds()[i-1]) >= 0 {
			continue
		}
		if verb == "" && !prep || verb == "be" || verb == "go" || verb == "become" {
			continue
		}
		rest := ws[i+1:]
		if particle {
			rest = ws[i+2:]
		}
		if !object && verb != "" && ws[i].kind != isIng && i > 0 && ws[i-1].kind != isConj {
			continue
		}
		a := rest.missing(verb)
		object = object && verb == ""
		if a == "" {
			continue
		}
		if particle {
			out = append(out, ws[i+1])
			i++
		}
		out = append(out, newWord(a, isDet))
	}
	return out
}

// metrics are things that are measured, and go without an article where their
// figures follow: “cut food cost from 34% to 28%”.
var metrics = setOf("load cost rate time price score level count turnaround wait queue usage average")

// lacksArticle tells whether a person, or what comes in order, stands here
// without an article: “supplier”, “second try”.
func (ws noteWords) lacksArticle() bool {
	end := ws.headEnd(ws.kinds())
	if end > 1 && ws.is(0, "new") && (ws[end-1].kind == isSingular || ws[end-1].kind == isProper) {
		return true
	}
	if end == 0 || ws[end-1].kind != isSingular {
		return false
	}
	if end > 1 && ws[end-1].low == "shift" {
		return true
	}
	s, _ := senseOf(ws[end-1].low)
	return ordinalWords[ws[0].low] || s.kind == 'p' && s.noun > 7 || listed("person_noun", ws[end-1].low)
}

// missing is the article that a noun phrase at the start lacks, "" if none. The
// verb before it is "" behind a preposition.
func (ws noteWords) missing(verb string) string {
	if len(ws) == 0 || strings.IndexByte("NJP", ws.kinds()[0]) < 0 && !(len(ws) > 1 && listed("weekday", ws[0].low) && ws[1].kind == isSingular) {
		return ""
	}
	end := ws.headEnd(ws.kinds())
	if end > 1 && ws.is(0, "new") && ws[end-1].kind == isProper && ws[end-1].text == strings.ToUpper(ws[end-1].text) { // “a new PAS”
		return "a"
	}
	if end > 1 && ws.is(0, "new") && verb == "" && ws[end-1].kind == isSingular && countable(ws[end-1].low) {
		return "a"
	}
	if end == 0 || ws[end-1].kind != isSingular || !ws.wellBuilt(ws.kinds(), end) || !countable(ws[end-1].low) {
		return ""
	}
	head := ws[end-1].low
	if head == "time" || head == "prize" || head == "place" {
		return ""
	}
	if s, _ := senseOf(head); verb == "win" && (s.kind == 'p' || listed("person_noun", head)) {
		return ""
	}
	if ws.is(0, "best", "top", "most", "runner-up", "silver", "gold", "bronze", "highest") {
		return ""
	}
	if ordinalWords[ws[0].low] {
		return "the"
	}
	if verb != "" && ws[0].kind == isAdjective && (strings.HasSuffix(ws[0].low, "er") && ws[0].low != "other" && ws[0].low != "former" || ws[0].low == "new") {
		return indefinite(ws.String())
	}
	if verb == "" && head == "shift" && end > 1 {
		return "the"
	}
	if s, _ := senseOf(head); verb == "" && (!listed("count", head) && s.kind != 'p' || end == 1 && withoutArticle[head]) || verb != "" && end == 1 && (head == "home" || head == "school" || head == "work" || head == "part" || head == "place" || head == "care" || head == "time" || head == "charge") {
		return ""
	}
	if metrics[head] && end > 1 && ws.is(end, "from", "by") && ws.at(end+1).kind == isNumber {
		return ""
	}
	if makers[verb] || ws.is(end, "of") && ws.at(end+1).kind == isNumber {
		return indefinite(ws.String())
	}
	return "the"
}
