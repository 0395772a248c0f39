package en

import (
	"strings"

	"afterword/reminders/draft/note"
)

// kin are people of whom “he”, “she” and “they” may be said in a note.
var kin = setOf(`mother father mum dad nan grandmother grandfather brother sister son daughter wife husband partner boss friend uncle aunt
	man woman guy girl boy lady gentleman vicar priest minister owner predecessor colleague neighbour neighbor patient child kid baby guest client customer
	pupil student resident tenant parent someone somebody everyone everybody nobody anyone person people`)

// addressed speaks to the reader: “she”, “their” and their name become “you”
// and “your”. It is not sure where somebody else may be meant.
func (ws noteWords) addressed(c note.Context) (noteWords, bool) {
	out := append(noteWords{}, ws...)
	first, last := readerNames(c)
	var he, she, other, many, turned bool
	for i := range out {
		w := &out[i]
		switch {
		case w.kind == isQuoted:
			continue
		case namesOther(w.low, c):
			other = true
		case w.low == "he" || w.low == "his" || w.low == "him" || w.low == "himself" || w.low == "he's":
			he = true
		case w.low == "she" || w.low == "she's" || w.low == "hers" || w.low == "herself" || w.low == "her":
			she = true
		}
		own := strings.TrimSuffix(w.low, "'s")
		switch {
		case first != "" && (own == first || own == last) && w.kind != isMark:
			other = other || i > 0 && out.is(i-1, "dr", "dr.", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "chef", "prof", "professor")
			if own != w.low {
				out.put(i, "your")
			} else if i == 0 || out[i-1].kind == isWh || out[i-1].kind == isConj {
				out.put(i, "you")
				turned = true
				out.agree(i)
			} else {
				out.put(i, "you")
			}
		case yours[w.low] != "":
			they := strings.HasPrefix(w.low, "the") || w.low == "ours" || w.low == "our" || w.low == "us"
			if they && many {
				if strings.HasPrefix(w.low, "they") && ws[0].text != "I" {
					return ws, false
				}
				continue // “parents and their children”
			}
			if !they && other {
				return ws, false
			}
			subject := w.kind == isSubject
			if w.low == "her" && w.kind == isObjectPr {
				out.put(i, "you")
			} else {
				out.put(i, yours[w.low])
			}
			if subject {
				turned = true
				out.agree(i)
			}
		}
		if kin[w.low] && !(i > 0 && out[i-1].low == "your") {
			other = true
		}
		if w.kind == isWh && i > 0 && out[i-1].kind == isPlural && (w.low == "that" || w.low == "who" || w.low == "which") {
			many = true // “labs that publish their failures”
		}
		if one := singularOf(w.low); w.kind == isPlural {
			s, _ := senseOf(one)
			many = many || s.kind == 'p' || s.kind == 'b' || kin[one] || w.low == "people"
		}
	}
	_ = turned
	return out, !(he && she)
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
		case (j == i+1 || ws[j-1].low == "and" || ws[j-1].low == "but") && (w.kind == isThird || secondPerson[w.low] != ""):
			to := secondPerson[w.low]
			if to == "" {
				to = thirdBase(w.low)
			}
			w.text, w.low = to, to
			if w.kind == isThird {
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

// apart writes “he's” out, as what stands behind it has it.
func (ws noteWords) apart() noteWords {
	var out noteWords
	for i, w := range ws {
		who, ok := strings.CutSuffix(w.low, "'s")
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
