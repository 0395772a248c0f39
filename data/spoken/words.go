package spoken

import (
	"strings"
	"time"
)

// weekdayWord reads "Thu", "last Friday", "next tuesday", "this Mon", and "Tue
// next week".
func (p *parser) weekdayWord(w string) (int, error) {
	week, words := anyWeek, 0
	switch w {
	case "this":
		week, words = thisWeek, 1
	case "last":
		week, words = lastWeek, 1
	case "next":
		week, words = nextWeek, 1
	}
	name := p.word(words)
	day, ok := weekdayOf(name)
	if !ok || week == anyWeek && p.isMonth(name) {
		return 0, nil
	}
	if p.week != 0 || p.known {
		return 1, fail(ReasonTwice, name)
	}
	words++
	if week == anyWeek && p.word(words) == "next" && p.word(words+1) == "week" {
		week, words = nextWeek, words+2
	}
	p.weekday, p.week = day, week
	return words, nil
}

// isMonth reports whether a word that is a weekday in one language and a month
// in another is the month here: "Mar 24", and not "mar 24 fév".
func (p *parser) isMonth(name string) bool {
	if monthOf(name) == 0 {
		return false
	}
	before := ""
	if p.at > 0 {
		before = p.words[p.at-1]
	}
	return dateOf(before) > 0 || dateOf(p.word(1)) > 0 && monthOf(p.word(2)) == 0
}

// monthDay reads "24 Nov", "Nov 24th", "24 November 2026".
func (p *parser) monthDay(w string) (int, error) {
	month, date := monthOf(p.word(1)), dateOf(w)
	if month == 0 || date == 0 {
		month, date = monthOf(w), dateOf(p.word(1))
	}
	if p.word(1) == "of" { // the 24th of November
		month, date = monthOf(p.word(2)), dateOf(w)
	}
	if month == 0 || date == 0 {
		return 0, nil
	}
	words := 2
	if p.word(1) == "of" {
		words++
	}
	if _, isYear := number(p.word(words+1), 4); isYear && p.word(words) == "of" && len(p.word(words+1)) == 4 { // 3 de marzo de 2026
		words++
	}
	year, ok := number(p.word(words), 4)
	if ok && len(p.word(words)) == 4 {
		words++
	} else {
		year = 0
	}
	return words, p.setDate(year, month, date, strings.Join(p.words[p.at:p.at+words], " "))
}

// dateOf is the day of a month in "24", "24." or "24th"; 0 if it is none.
func dateOf(w string) int {
	for _, end := range []string{".", "st", "nd", "rd", "th", "er"} {
		w = strings.TrimSuffix(w, end)
	}
	n, _ := number(w, 2)
	return n
}

// dateWord reads "2026-11-24", "24.11.", "24.11.2026", "11/24", "11/24/26".
func (p *parser) dateWord(w string) (int, error) {
	sign := "-"
	for _, s := range []string{".", "/"} {
		if strings.Contains(w, s) {
			sign = s
		}
	}
	parts := strings.Split(strings.TrimSuffix(w, "."), sign)
	if len(parts) < 2 || len(parts) > 3 {
		return 0, nil
	}
	var n [3]int
	for i, part := range parts {
		var ok bool
		if n[i], ok = number(part, 4); !ok {
			return 0, nil
		}
	}
	year, month, date := n[2], n[1], n[0] // 24.11.2026
	switch {
	case len(parts[0]) == 4 && len(parts) == 3: // 2026-11-24, 2026/11/24
		year, date = n[0], n[2]
	case sign == "-":
		return 0, nil
	case sign == "/":
		var err error
		if month, date, err = p.ordered(w, n[0], n[1]); err != nil {
			return 1, err
		}
	}
	if len(parts) == 3 && len(parts[2]) == 2 && len(parts[0]) != 4 {
		year += 2000
	}
	return 1, p.setDate(year, time.Month(month), date, w)
}

// ordered says which of the numbers of "11/24" is the month.
func (p *parser) ordered(w string, first, second int) (month, date int, err error) {
	switch {
	case first > 12 || first == second:
		return second, first, nil
	case second > 12 || p.reader.Order == MonthDay:
		return first, second, nil
	case p.reader.Order == DayMonth:
		return second, first, nil
	}
	return 0, 0, fail(ReasonOrder, w)
}

// clockWord reads "15:00", "9", "3pm", "3:30 pm", "9.30".
func (p *parser) clockWord(w string) (int, error) {
	next := p.word(1)
	if next != "am" && next != "pm" {
		next = ""
	}
	if next == "" && isDotted(w) { // a day or a time of day: the rest tells
		if p.open != "" {
			return 1, fail(ReasonTwice, w)
		}
		p.open = w
		return 1, nil
	}
	clock, half, ok := parseClock(w, next)
	if !ok {
		return 0, nil
	}
	words := 1
	if next != "" {
		w, words = w+" "+next, 2
	}
	if clock == none {
		return words, fail(ReasonClock, w)
	}
	return words, p.setClock(clock, half, w)
}

// isDotted reports whether the word is like "9.30" or "24.11".
func isDotted(w string) bool {
	first, second, ok := strings.Cut(w, ".")
	_, ok1 := number(first, 2)
	_, ok2 := number(second, 2)
	return ok && ok1 && ok2
}

// parseClock reads a time of day, with the am or pm that follows it or "". ok
// is false if it is something else; clock is none for one that does not exist.
// half reports whether am or pm was said.
func parseClock(w, next string) (clock int, half, ok bool) {
	c, rest, ok := clockAt(strings.TrimSpace(w + " " + next))
	half = c.half == "am" || c.half == "pm"
	switch {
	case !ok || rest != "":
		return none, false, false
	case c.minute > 59 || c.hour > 23 || half && (c.hour == 0 || c.hour > 12):
		return none, half, true
	}
	return c.minutes(), half, true
}
