package en

import (
	"slices"
	"strings"

	"afterword/reminders/draft/note"
)

// kin are people of whom “he”, “she” and “they” may be said in a note.
var kin = setOf(`mother father mum dad nan grandmother grandfather brother sister son daughter wife husband partner boss friend uncle aunt
	man woman guy girl boy lady gentleman vicar priest minister owner predecessor colleague neighbour neighbor patient child kid baby guest client customer
	pupil student resident tenant parent someone somebody everyone everybody nobody anyone person people`)

// addressing is how far a note is turned to the reader.
type addressing struct {
	words             noteWords
	c                 note.Context
	first, last, full string // the reader's names in small letters
	he, she           bool   // were said
	other, many       bool   // somebody else, or several, may be meant
	things            bool   // there are several things of which “them” may be said
}

// addressed speaks to the reader: “she”, “their” and their name become “you”
// and “your”. It is not sure where somebody else may be meant.
func (ws noteWords) addressed(c note.Context) (noteWords, bool) {
	a := addressing{words: append(noteWords{}, ws...), c: c, full: strings.ToLower(c.Reader)}
	a.first, a.last = readerNames(c)
	for i := range a.words {
		if a.words[i].kind == isQuoted {
			continue
		}
		a.hear(i)
		if !a.byName(i) && !a.byPronoun(i) {
			return ws, false
		}
		a.meet(i)
	}
	a.words = slices.DeleteFunc(a.words, func(w noteWord) bool { return w.text == "" })
	return a.words, !(a.he && a.she)
}

// hear notes who was said.
func (a *addressing) hear(i int) {
	switch low := a.words[i].low; {
	case namesOther(low, a.c):
		a.other = true
	case low == "he" || low == "his" || low == "him" || low == "himself":
		a.he = true
	case low == "she" || low == "hers" || low == "herself" || low == "her":
		a.she = true
	}
}

// byName turns the reader's own name, and tells whether it was one.
func (a *addressing) byName(i int) bool {
	own := strings.TrimSuffix(a.words[i].low, "'s")
	if a.first == "" || own != a.first && own != a.last && own != a.full || a.words[i].kind == isMark {
		return false
	}
	before := i - 1
	if i > 0 && titles[strings.TrimSuffix(a.words[before].low, ".")] {
		a.words[before].text = ""
		before--
	}
	switch {
	case own != a.words[i].low:
		a.words.put(i, "your")
	case before < 0 || a.words[before].kind == isWh || a.words[before].kind == isConj:
		a.words.put(i, "you")
		a.words.agree(i)
	default:
		a.words.put(i, "you")
	}
	return true
}

// byPronoun turns a pronoun, and tells whether it is sure who is meant.
func (a *addressing) byPronoun(i int) bool {
	w := a.words[i]
	to := yours[w.low]
	if to == "" {
		return true
	}
	if w.low == "them" && a.things {
		return true
	}
	they := strings.HasPrefix(w.low, "the")
	if they && a.many { // “parents and their children”
		return w.low != "they" || a.words[0].text == "I"
	}
	if !they && a.other {
		return false
	}
	if w.low == "her" && w.kind == isObjectPr {
		to = "you"
	}
	a.words.put(i, to)
	if w.kind == isSubject {
		a.words.agree(i)
	}
	return true
}

// meet notes of whom else “he” and “they” may be said from here on.
func (a *addressing) meet(i int) {
	w := a.words[i]
	if kin[w.low] && !a.words.is(i-1, "your") {
		a.other = true
	}
	if w.kind == isWh && i > 0 && a.words[i-1].kind == isPlural && a.words.is(i, "that", "who", "which") {
		a.many = true // “labs that publish their failures”
	}
	a.things = a.things || w.low == "things" || w.kind == isPlural && i > 0 && a.words[i-1].kind == isIng
	if w.kind == isPlural {
		one := singularOf(w.low)
		s, _ := senseOf(one)
		a.many = a.many || s.kind == 'p' || s.kind == 'b' || kin[one] || w.low == "people"
	}
}

// yours is what is said to the reader for what is said of them.
var yours = map[string]string{"he": "you", "she": "you", "they": "you", "his": "your", "her": "your", "their": "your", "him": "you", "them": "you",
	"himself": "yourself", "herself": "yourself", "themselves": "yourselves", "theirs": "yours", "hers": "yours"}

func (ws noteWords) put(i int, text string) {
	ws[i].text, ws[i].low, ws[i].fixed = text, text, true
	switch text {
	case "your":
		ws[i].kind = isDet
	case "you":
		if ws[i].kind != isSubject {
			ws[i].kind = isObjectPr
		}
	}
}

// secondPerson are the verbs that change for “you” in their own way.
var secondPerson = map[string]string{"is": "are", "was": "were", "has": "have", "does": "do", "isn't": "aren't", "wasn't": "weren't", "hasn't": "haven't", "doesn't": "don't"}

// agree makes the verbs behind a “you” at i agree with it.
func (ws noteWords) agree(i int) {
	ws[i].kind = isSubject
	for j := i + 1; j < len(ws); j++ {
		w := &ws[j]
		switch {
		case w.kind == isAdverb && j == i+1:
			i++
		case (j == i+1 || ws[j-1].low == "and" || ws[j-1].low == "but") && (w.kind == isThird || w.kind == isPlural && j == i+1 && thirdBase(w.low) != "" || secondPerson[w.low] != ""):
			to := secondPerson[w.low]
			if to == "" {
				to = thirdBase(w.low)
			}
			w.text, w.low = to, to
			if w.kind == isThird || w.kind == isPlural {
				w.kind = isBase
			}
		case w.kind == isSubject || w.kind == isWh:
			return
		}
	}
}

func readerNames(c note.Context) (first, last string) {
	var names []string
	for _, f := range strings.Fields(strings.ToLower(c.Reader)) {
		if f = strings.Trim(f, ".,"); !titles[f] {
			names = append(names, f)
		}
	}
	if len(names) > 0 {
		first, last = names[0], names[len(names)-1]
	}
	return first, last
}

var titles = setOf("dr mr mrs ms miss prof professor sir chef capt captain herr frau")

func namesOther(low string, c note.Context) bool {
	own := strings.TrimSuffix(low, "'s")
	for _, o := range c.Others {
		for _, f := range strings.Fields(strings.ToLower(o)) {
			if f = strings.Trim(f, ".,"); f == own && !titles[f] {
				return true
			}
		}
	}
	return false
}

// separated writes “he's” out, as what stands behind it has it.
func (ws noteWords) separated() noteWords {
	var out noteWords
	for i, w := range ws {
		who, ok := strings.CutSuffix(w.low, "'s")
		if w.low == "hes" || w.low == "shes" {
			who, ok = w.low[:len(w.low)-1], true
		}
		been := ok && ws.is(i+1, "been") && isNoun(who)
		isOut := been || ok && i > 0 && i == len(ws)-2 && ws.is(i+1, "out", "done", "ready", "live", "up", "back", "published", "finished") && isNoun(who)
		if !ok || !listed("subj", who) && !isOut || w.kind != 0 {
			out = append(out, w)
			continue
		}
		verb := "is"
		next := ws.at(i + 1).low
		if s, _ := senseOf(next); been || pastBase(next) != "" && s.adj < 4 || next == "got" || next == "been" || next == "never" || next == "had" {
			verb = "has"
		}
		a, b := w, newWord(verb, isAux)
		a.text, a.low = who, who
		out = append(out, a, b)
	}
	return out
}
