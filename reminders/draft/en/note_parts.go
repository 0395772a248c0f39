package en

import (
	"strings"
)

// part is a piece of a list: its words, and what they became.
type part struct {
	words  noteWords
	text   string
	plural bool
	ok     bool
}

// isSeparator tells whether the mark at i parts the pieces of a list.
func (ws noteWords) isSeparator(i int) bool {
	switch ws[i].text {
	case "-", "+":
		return ws[i].kind == isMark && !(i > 0 && strings.HasSuffix(ws.at(i+1).low, "%"))
	case ",", "/":
		return ws[i].kind == isMark
	case ":":
		return false
	}
	return false
}

// pieces cuts a note into the pieces of its list. “weddings & funerals” between
// commas stays one.
func (ws noteWords) pieces() []noteWords {
	commas, others := 0, 0
	last := -1
	for i, w := range ws {
		if w.kind != isMark {
			continue
		}
		switch w.text {
		case ",":
			commas++
		case "+", "/":
			others++
		}
		last = i
	}
	inner := func(i int) bool {
		return commas > 0 && i != last && others < 2 && (ws[i].text == "+" || ws[i].text == "/")
	}
	joined := append(noteWords{}, ws...)
	for i := range joined {
		if joined[i].kind == isMark && inner(i) {
			joined[i] = noteWord{typed: ws[i].typed, text: "and", low: "and", kind: isConj, fixed: true}
		}
	}
	all := joined.split(joined.isSeparator)
	if n := len(all); n > 1 && commas > 0 {
		if a, b := all[n-1].halves(); a != nil {
			all = append(all[:n-1:n-1], a, b)
		}
	}
	for i, p := range all {
		if i > 0 && (p.begins("and") || p.begins("&")) && len(p) > 1 {
			all[i] = p[1:]
		}
	}
	return all
}

// halves are the last two pieces of “a, b and c”, nil where the “and” belongs
// to one piece.
func (ws noteWords) halves() (a, b noteWords) {
	for i := 1; i < len(ws)-1; i++ {
		if ws[i].low != "and" || ws[i].typed != "and" {
			continue
		}
		a, b = ws[:i], ws[i+1:]
		_, one := a.nounPhrase()
		_, two := b.nounPhrase()
		if one && two || a[0].kind == isPast && b[0].kind == isPast || a[0].kind == isIng && b[0].kind == isIng || one && b[0].kind == isWh {
			return a, b
		}
		return nil, nil
	}
	return nil, nil
}

// pair is a piece without the “and” of a pair, cut there if both halves can
// stand alone.
func (ws noteWords) pair() []noteWords {
	return ws.split(func(i int) bool { return ws[i].low == "and" && ws[i].kind == isConj })
}

// joinParts makes one line of the parts: “a, b and c”, and “a, b and c, and d”
// where one of them has an “and” of its own.
func joinParts(parts []string) string {
	n := len(parts)
	switch n {
	case 0:
		return ""
	case 1:
		return parts[0]
	}
	comma := ""
	for i, p := range parts {
		if strings.Contains(p, " and ") && (n > 2 || i == 0) || strings.Contains(p, ", ") {
			comma = ","
		}
	}
	return strings.Join(parts[:n-1], ", ") + comma + " and " + parts[n-1]
}

// texts are the words of parts that can be used, and those of the others as
// they were typed.
func texts(parts []part) (good []string, left []string, plural bool) {
	for _, p := range parts {
		if !p.ok || wordsFault(p.text) != "" {
			if t := p.words.typed(); t != "" {
				left = append(left, t)
			}
			continue
		}
		good = append(good, p.text)
		plural = plural || p.plural
	}
	return good, left, plural || len(good) > 1
}
