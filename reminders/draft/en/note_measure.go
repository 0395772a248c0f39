package en

import (
	"strconv"
	"strings"
)

// change is a figure that went from one to another as a clause: “scrap went
// from 6% to 2.5%”, "" if the words are no such thing.
func (ws noteWords) change() string {
	if t := ws.fromTo(); t != "" {
		return t
	}
	return ws.upOrDown()
}

// saidOfThings are past forms that, before a thing whose figure went from one to
// another, say what it is like.
var saidOfThings = setOf("planned scheduled completed missed booked lost returned delayed cancelled canceled rejected damaged repeated unplanned failed abandoned filled")

var changeWords = setOf("went dropped fell rose grew increased decreased declined climbed improved shrank")

// fromTo reads “X A → B”, “X from A to B”, “X A to B”.
func (ws noteWords) fromTo() string {
	arrow := -1
	for i, w := range ws {
		if w.text == "→" || w.low == "to" && i > 0 && ws.valueBefore(i) && ws.isValue(i+1) {
			arrow = i
			break
		}
	}
	if arrow < 2 {
		return ""
	}
	start := arrow - 1
	for start > 0 && ws[start].kind != isNumber && arrow-start < 4 {
		start--
	}
	if ws[start].kind != isNumber || start == 0 {
		return ""
	}
	subject, a, b := ws[:start], ws[start:arrow], ws[arrow+1:]
	verb := "went"
	if n := len(subject); subject[n-1].low == "from" {
		subject = subject[:n-1]
	}
	if n := len(subject); n > 1 && (changeWords[subject[n-1].low]) {
		verb, subject = subject[n-1].text, subject[:n-1]
	}
	if n := len(subject); n > 1 && (subject[n-1].text == ":" || subject[n-1].text == ",") {
		subject = subject[:n-1]
	}
	if verb == "went" && len(subject) > 1 && (subject[len(subject)-1].low == "down" || subject[len(subject)-1].low == "up") {
		verb, subject = "went "+subject[len(subject)-1].low, subject[:len(subject)-1]
	}
	if subject[0].kind == isBase && len(subject) == 1 && isNoun(subject[0].low) {
		subject = noteWords{subject[0]}
		subject[0].kind = isSingular
	}
	if len(subject) > 1 && subject[0].kind == isPast && saidOfThings[subject[0].low] { // “planned maintenance on time”
		subject = subject.with()
		subject[0].kind = isAdjective
	}
	if strings.ContainsAny(subject.kinds(), "PW") {
		return ""
	}
	np, ok := subject.nounPhrase()
	value, rest := b.value()
	if !ok || len(value) == 0 || len(rest) > 0 && rest[0].kind != isPrep || !rest.isTail(0) {
		return ""
	}
	from, to := evened(a, value)
	t := subject.articled(np, theArticle).String() + " " + verb + " from " + from + " to " + to
	if len(rest) > 0 {
		t += " " + rest.String()
	}
	return t
}

func (ws noteWords) valueBefore(i int) bool {
	return ws.at(i-1).kind == isNumber || ws.at(i-2).kind == isNumber && (timeUnits[ws.at(i-1).low] || unitWord[ws.at(i-1).low] != "")
}

func (ws noteWords) isValue(i int) bool {
	return ws.at(i).kind == isNumber || ws.is(i, "zero", "same", "nil", "none")
}

// value is the figure at the start, and what is behind it.
func (ws noteWords) value() (value, rest noteWords) {
	switch {
	case len(ws) == 0:
		return nil, nil
	case ws.is(0, "same") && ws.is(1, "day", "week"):
		return noteWords{newWord("the", isDet)}.with(ws[:2]...), ws[2:]
	case ws[0].kind != isNumber && !ws.is(0, "zero"):
		return nil, ws
	}
	n := 1
	if unitWord[ws.at(1).low] != "" || ws.is(1, "million", "billion", "kg", "km", "points") {
		n = 2
	}
	if ws.is(n, "a", "per") && ws.at(n+1).kind == isSingular {
		n += 2
	}
	return ws[:n], ws[n:]
}

// evened gives two figures the same unit and the same way of writing.
func evened(a, b noteWords) (string, string) {
	x, y := append(noteWords{}, a...), append(noteWords{}, b...)
	if strings.HasSuffix(y[0].text, "%") && len(x) == 1 && plainFigure().MatchString(x[0].text) {
		x[0].text = digitsOf(x[0].text) + "%"
	} else if strings.HasSuffix(x[0].text, "%") && len(y) == 1 && plainFigure().MatchString(y[0].text) {
		y[0].text = digitsOf(y[0].text) + "%"
	}
	if len(y) == 2 && len(x) == 1 && unitWord[y[1].low] != "" {
		x = x.with(y[1])
		y = y[:1]
	}
	if figure().MatchString(x[0].text) || figure().MatchString(y[0].text) {
		x[0].text, y[0].text = digitsOf(x[0].text), digitsOf(y[0].text)
	}
	return x.String(), y.String()
}

var (
	plainFigure = lazy(`^([\d.]+|one|two|three|four|five|six|seven|eight|nine|ten|zero)$`)
	figure      = lazy(`^[£$€]?[\d.,]+$`)
)

// digitsOf writes a number word in figures.
func digitsOf(s string) string {
	for i, w := range smallWords {
		if w == s {
			return strconv.Itoa(i)
		}
	}
	return s
}

// upOrDown reads “X down 20%”, “X up by a third”, “X - 60%”.
func (ws noteWords) upOrDown() string {
	for i := 1; i < len(ws)-1; i++ {
		way := ""
		switch {
		case ws.is(i, "down", "up"):
			way = ws[i].low
		case ws[i].text == "-" && strings.HasSuffix(ws[i+1].low, "%"):
			way = "down"
		case ws[i].text == "+" && strings.HasSuffix(ws[i+1].low, "%"):
			way = "up"
		default:
			continue
		}
		by := ws[i+1:]
		if by[0].low == "by" {
			by = by[1:]
		}
		if by.is(0, "from", "to") && len(by) > 1 && by[1].kind == isNumber { // “down to 2%”
			by = by.with()
		} else if len(by) == 0 || !(by[0].kind == isNumber && strings.HasSuffix(by[0].text, "%") || by.is(0, "half") || by.is(0, "a") && by.is(1, "third", "quarter", "half", "fifth")) {
			return ""
		}
		subject := ws[:i]
		if n := len(subject); n > 1 && (subject[n-1].low == "was" || subject[n-1].low == "is" || subject[n-1].low == "went") {
			subject = subject[:n-1]
		}
		np, ok := subject.nounPhrase()
		if !ok || strings.ContainsAny(subject.kinds(), ",PW") {
			return ""
		}
		join := " by "
		if by.is(0, "from", "to") {
			join = " "
		}
		return subject.articled(np, theArticle).String() + " went " + way + join + by.String()
	}
	return ""
}

var unevenFigures = lazy(`\bfrom (\S+)((?: \pL+)?) to (\S+)`)

// evenFigures writes both figures of “from 25 minutes to eight” alike.
func evenFigures(s string) string {
	if !strings.Contains(s, "from ") || !strings.Contains(s, " to ") {
		return s
	}
	return unevenFigures().ReplaceAllStringFunc(s, func(m string) string {
		p := unevenFigures().FindStringSubmatch(m)
		if strings.HasSuffix(p[1], "%") && p[2] == "" && plainFigure().MatchString(strings.TrimRight(p[3], ".,")) { // “from 9% to 3”
			bare := strings.TrimRight(p[3], ".,")
			return "from " + p[1] + " to " + digitsOf(bare) + "%" + p[3][len(bare):]
		}
		if !anyDigit().MatchString(p[1]) && !anyDigit().MatchString(p[3]) {
			return m
		}
		return "from " + digitsOf(p[1]) + p[2] + " to " + digitsOf(p[3])
	})
}

var anyDigit = lazy(`^[£$€]?\d`)
