package spoken

import (
	"time"

	"afterword/data"
)

func (p *parser) setExact(at time.Time, said string) error {
	if p.hasDay() || p.clock != none || !p.exact.IsZero() {
		return fail(ReasonTwice, said)
	}
	p.exact = at.Truncate(time.Minute).In(p.reader.zone())
	return nil
}

func (p *parser) setDay(day data.Date, said string) error {
	if p.hasDay() || !p.exact.IsZero() {
		return fail(ReasonTwice, said)
	}
	p.day, p.known, p.said = day, true, said
	return nil
}

// setDate takes a day of a month; year is 0 if it was not said. A weekday may
// stand beside it.
func (p *parser) setDate(year int, month time.Month, date int, said string) error {
	switch {
	case p.known || p.date != 0 || p.week > anyWeek || !p.exact.IsZero():
		return fail(ReasonTwice, said)
	case month < 1 || month > 12 || date < 1 || date > 31:
		return fail(ReasonNoDay, said)
	}
	p.year, p.month, p.date, p.said = year, month, date, said
	return nil
}

func (p *parser) setClock(clock int, half bool, said string) error {
	if p.clock != none || !p.exact.IsZero() {
		return fail(ReasonTwice, said)
	}
	p.clock, p.half = clock, half
	return nil
}

// settle decides what was left open until all words were read.
func (p *parser) settle() error {
	if p.open != "" {
		clock, _, _ := parseClock(p.open, "")
		var err error
		if clock != none && (p.hasDay() || !isDate(p.open)) {
			err = p.setClock(clock, false, p.open)
		} else {
			_, err = p.dateWord(p.open)
		}
		if err != nil {
			return err
		}
	}
	if p.part == "" {
		return nil
	}
	if !p.exact.IsZero() {
		return fail(ReasonTwice, p.part)
	}
	switch {
	case p.clock == none && p.part == "morning":
		p.clock = 9 * 60
	case p.clock == none:
		p.clock = 18 * 60
	case p.part == "evening" && !p.half && p.clock < 12*60: // this evening at 8
		p.clock += 12 * 60
	}
	return nil
}

// isDate reports whether "24.11" can be a day of some year.
func isDate(w string) bool {
	p := &parser{phrase: phrase{clock: none}}
	_, err := p.dateWord(w)
	return err == nil && exists(2024, p.month, p.date) // a leap year
}

// share gives the start what is written only behind the end: the day in "14:00
// to 15:00 tomorrow", the am or pm in "2–3 pm".
func (p *phrase) share(end *phrase) {
	if !p.hasDay() && p.exact.IsZero() && end.hasDay() {
		clock, half := p.clock, p.half
		*p, *end = *end, phrase{clock: end.clock, half: end.half}
		p.clock, p.half = clock, half
	}
	if later := p.clock + 12*60; p.clock != none && !p.half && end.half && p.clock < 12*60 && later < end.clock {
		p.clock = later
	}
}

// dayOf is the day of a phrase that has one, or a time of day.
func (r Reader) dayOf(p phrase) (data.Date, error) {
	today := data.DateOf(r.Now)
	switch {
	case p.known:
		return p.day, nil
	case p.date != 0:
		return r.dateOf(p)
	case p.week != 0:
		return r.weekdayOf(p), nil
	}
	at := today.At(p.clock, r.zone())
	switch {
	case r.Prefer == Future && !at.After(r.Now):
		return today + 1, nil
	case r.Prefer == Past && at.After(r.Now):
		return today - 1, nil
	}
	return today, nil
}

// dateOf is the day of a month, of the year that is preferred if none is said.
func (r Reader) dateOf(p phrase) (data.Date, error) {
	today := data.DateOf(r.Now)
	first, last := p.year, p.year
	if p.year == 0 { // a 29 February may be eight years away
		first, last = r.Now.Year()-8, r.Now.Year()+8
	}
	found := false
	var best data.Date
	for y := first; y <= last; y++ {
		if !exists(y, p.month, p.date) {
			continue
		}
		day := dayIn(y, p.month, p.date)
		if p.year == 0 && (r.Prefer == Future && day < today || r.Prefer == Past && day > today) {
			continue
		}
		if !found || distance(day, today) < distance(best, today) {
			best, found = day, true
		}
	}
	switch {
	case !found:
		return 0, fail(ReasonNoDay, p.said)
	case p.week != 0 && best.Weekday() != p.weekday:
		return 0, &Error{ReasonWeekday, best.At(0, time.UTC).Format("Monday 2 January 2006"), best}
	}
	return best, nil
}

func exists(year int, month time.Month, date int) bool {
	return time.Date(year, month, date, 0, 0, 0, 0, time.UTC).Day() == date
}

func dayIn(year int, month time.Month, date int) data.Date {
	return data.DateOf(time.Date(year, month, date, 0, 0, 0, 0, time.UTC))
}

func distance(a, b data.Date) data.Date { return max(a-b, b-a) }

// weekdayOf is the day of a weekday that is preferred. Today's is today, or
// with a time of day that does not fit the preference a week from it.
func (r Reader) weekdayOf(p phrase) data.Date {
	today := data.DateOf(r.Now)
	ahead := data.Date((p.weekday - today.Weekday() + 7) % 7) // days to the next one, 0 is today
	switch p.week {
	case thisWeek:
		if r.Prefer == Future { // "this Friday", said on a Sunday
			return today + ahead
		}
		return today.InWeek(0, p.weekday)
	case nextWeek:
		return today.InWeek(1, p.weekday)
	case lastWeek:
		return today + ahead - 7
	case anyWeek:
	}
	passed := p.clock != none && !today.At(p.clock, r.zone()).After(r.Now)
	switch {
	case ahead == 0 && r.Prefer == Future && passed:
		return today + 7
	case ahead == 0 && r.Prefer == Past && p.clock != none && !passed:
		return today - 7
	case ahead == 0 || r.Prefer == Future || r.Prefer == Nearest && ahead <= 3:
		return today + ahead
	}
	return today + ahead - 7
}
