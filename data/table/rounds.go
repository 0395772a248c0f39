package table

import (
	"cmp"
	"regexp"
	"slices"
	"time"

	"afterword/data"
)

const (
	noon   = 12 * 60
	length = time.Hour // of an interview whose end is not given
)

// readRounds reads the interviews of the line. p is where its times are meant,
// zone where they are if that is not said.
func (e *tableLine) readRounds(p zoneOfTime, zone *time.Location, order Order) {
	for _, part := range e.ofRound {
		if part.field == Time && len(e.starts) == 0 {
			e.warn(part.title, NoDay)
			e.note(part.title, part.text)
		}
	}
	for _, c := range e.starts {
		if kind := e.part(Kind, c.of); isOtherActivity(kind.text) {
			e.note(c.title, c.text)
			e.note(kind.title, kind.text)
			continue
		}
		if r, ok := e.readRound(c, p, zone, order); ok {
			e.complete(&r, c)
			e.rounds = append(e.rounds, r)
		}
	}
}

// readRound reads start and end of an interview. ok is false if there is none to
// take in: a cell that cannot be read costs its own value, and stays in the
// notes. Where it is only to be said what it means, the line is refused.
func (e *tableLine) readRound(c ofCell, p zoneOfTime, zone *time.Location, order Order) (r round, ok bool) {
	w, reason := parseWhen(c.text, order)
	switch {
	case reason == EitherOrder:
		e.refuse(c.title, reason)
		return r, false
	case reason != "":
		e.warn(c.title, reason)
		e.note(c.title, c.text)
		if w.Day == 0 {
			return r, false
		}
		w = when{Day: w.Day, Clock: -1, End: -1}
	}
	own, ok := e.where(c, w, p)
	clock := e.part(Time, c.of)
	if ok && w.Clock < 0 && clock.text != "" {
		if clock.of == all && e.severalColumns() {
			e.note(clock.title, clock.text)
		} else {
			own, ok = e.readTime(clock, &w, own, p)
		}
	}
	if !ok {
		return r, false
	}
	if w.More {
		e.note(c.title, c.text)
	}
	if w.Clock == 0 && w.Secs == 0 && w.End <= 0 && !e.endsOnDay(c.of) { // programs write a day so
		w.Clock, w.End, own = -1, -1, zoneOfTime{loc: own.loc}
	}
	if w.Clock < 0 {
		if reason == "" {
			e.warn(c.title, NoTime)
		}
		w.Clock, own.fixed, r.dayOnly = noon, false, true
	}
	e.zoneless = e.zoneless || own.loc == nil && !own.fixed
	var warning Reason
	if r.Start, warning = own.at(w, zone); warning != "" {
		e.warn(c.title, warning)
		e.note(c.title, c.text+" "+clock.text)
	}
	r.of = c.of
	return r, e.readEnd(&r, w, own, zone, order)
}

// endsOnDay reports whether the line gives the end of the interview by the clock.
// Then even midnight is a start.
func (e *tableLine) endsOnDay(of int) bool {
	end := e.part(End, of).text
	return end != "" && !midnight.MatchString(end)
}

// midnight is a day without a time of day, or midnight.
var midnight = regexp.MustCompile(`^[^:]*$|(?:\s|T|^)(?:0?0:00(?::00(?:\.0+)?)?|12:00(?::00)?\s?[aA]\.?[mM]\.?)\s*Z?$`)

// severalColumns reports whether the line has interviews in several columns.
func (e *tableLine) severalColumns() bool {
	return slices.ContainsFunc(e.starts, func(c ofCell) bool { return c.of != e.starts[0].of })
}

// where is the place that the cell names, else p.
func (e *tableLine) where(c ofCell, w when, p zoneOfTime) (zoneOfTime, bool) {
	if w.Zone == "" {
		if c.zone != "" && p == (zoneOfTime{}) {
			p, _ = readZone(c.zone, e.now)
		}
		return p, true
	}
	own, rest, reason := readZoneAt(w.Zone, e.now)
	ok := reason == ""
	if !ok {
		e.refuse(c.title, reason)
	}
	if ok && rest != "" {
		e.note(c.title, c.text)
	}
	if ok && own.loc == nil { // an offset says the moment, the column the zone
		own.loc = p.loc
	}
	return own, ok
}

// readTime takes the time of day from its own column. own is where the cell with
// the day is meant, p where the line is.
func (e *tableLine) readTime(c ofCell, w *when, own, p zoneOfTime) (zoneOfTime, bool) {
	clock, reason := parseClock(c.text)
	if reason != "" {
		if full, bad := parseWhen(c.text, DayMonth); bad == "" && full.Clock >= 0 {
			clock, reason = full, "" // spreadsheets put a day of 1899 before it
		}
	}
	if reason != "" {
		e.warn(c.title, BadTime)
		e.note(c.title, c.text)
		return own, true
	}
	w.Clock, w.Secs, w.End, w.Zone = clock.Clock, clock.Secs, clock.End, clock.Zone
	if c.zone == "" {
		p = own
	}
	return e.where(c, *w, p)
}

// readEnd finds the end of the interview: in its cell, in that of the end, or
// an hour later.
func (e *tableLine) readEnd(r *round, w when, p zoneOfTime, zone *time.Location, order Order) bool {
	r.End = data.Moment{Time: r.Start.Add(length)}
	endCell := e.part(End, r.of)
	switch {
	case w.End >= 0:
		w.Clock, w.Secs = w.End, 0
	case endCell.text == "" || len(e.starts) > 1 && (endCell.of == all || e.severalIn(r.of)):
		return true
	default:
		end, reason := parseWhen(endCell.text, order)
		if reason != "" {
			if end, reason = parseClock(endCell.text); reason == "" {
				end.Day = w.Day
			}
		}
		if reason != "" || end.Clock < 0 {
			e.warn(endCell.title, BadTime)
			e.note(endCell.title, endCell.text)
			return true
		}
		if row, _ := readZone(e.zone.text, e.now); row != (zoneOfTime{}) { // else that of the start
			p = row
		}
		var ok bool
		if p, ok = e.where(endCell, end, p); !ok {
			return false
		}
		w = end
	}
	r.End, _ = p.at(w, zone)
	if !r.End.After(r.Start.Time) && w.Day == data.DateOf(r.Start.Time) && w.Clock < noon/2 { // after midnight
		w.Day++
		r.End, _ = p.at(w, zone)
	}
	if !r.End.After(r.Start.Time) {
		e.warn(cmp.Or(endCell.title, e.starts[0].title), Reason(data.ReasonEnd))
		e.note(endCell.title, endCell.text)
		r.End = data.Moment{Time: r.Start.Add(length)}
	}
	return true
}

// severalIn reports whether that column lists several interviews.
func (e *tableLine) severalIn(column int) bool {
	n := 0
	for _, c := range e.starts {
		if c.of == column {
			n++
		}
	}
	return n > 1
}

// complete fills in what else the line says of its interviews.
func (e *tableLine) complete(r *round, c ofCell) {
	r.ID = data.NewID()
	r.Kind = kindOf(c.title)
	if kind := e.part(Kind, c.of); kind.text != "" {
		r.Kind = kindOf(kind.text)
		if !isKind(kind.text) {
			e.note(kind.title, kind.text)
		}
	}
	r.Place, r.Link = lines(e.part(Place, c.of).text), line(e.part(Link, c.of).text)
	r.ToAdd, r.ToSee, r.CalledOff = e.toAdd, e.toSee, e.calledOff
}
