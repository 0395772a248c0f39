package table

import (
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
	if e.time.text != "" && len(e.starts) == 0 {
		e.warn(e.time.title, NoDay)
	}
	for _, c := range e.starts {
		if r, ok := e.readRound(c, p, zone, order); ok {
			e.complete(&r, c.title)
			e.rounds = append(e.rounds, r)
		}
	}
}

// readRound reads start and end of an interview. ok is false if the line is
// refused for them.
func (e *tableLine) readRound(c cell, p zoneOfTime, zone *time.Location, order Order) (r round, ok bool) {
	w, reason := parseWhen(c.text, order)
	if reason != "" {
		e.refuse(c.title, reason)
		return r, false
	}
	own, ok := e.where(c, w, p)
	if ok && w.Clock < 0 && e.time.text != "" && len(e.starts) == 1 {
		own, ok = e.readTime(&w, own)
	}
	if !ok {
		return r, false
	}
	if w.More {
		e.note(c.title, c.text)
	}
	if w.Clock < 0 || w.Clock == 0 && w.Zone == "Z" { // programs write a day so
		e.warn(c.title, NoTime)
		w.Clock, own.fixed, r.dayOnly = noon, false, true
	}
	e.zoneless = e.zoneless || own.loc == nil && !own.fixed
	var warning Reason
	if r.Start, warning = own.at(w, zone); warning != "" {
		e.warn(c.title, warning)
		e.note(c.title, c.text+" "+e.time.text)
	}
	return r, e.readEnd(&r, w, own, zone, order)
}

// where is the place that the cell names, else p.
func (e *tableLine) where(c cell, w when, p zoneOfTime) (zoneOfTime, bool) {
	if w.Zone == "" {
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

// readTime takes the time of day from its own column.
func (e *tableLine) readTime(w *when, p zoneOfTime) (zoneOfTime, bool) {
	clock, reason := parseClock(e.time.text)
	if reason != "" {
		if full, bad := parseWhen(e.time.text, DayMonth); bad == "" && full.Clock >= 0 {
			clock, reason = full, "" // spreadsheets put a day of 1899 before it
		}
	}
	if reason != "" {
		e.refuse(e.time.title, BadTime)
		return p, false
	}
	w.Clock, w.Secs, w.End, w.Zone = clock.Clock, clock.Secs, clock.End, clock.Zone
	return e.where(e.time, *w, p)
}

// readEnd finds the end of the interview: in its cell, in that of the end, or
// an hour later.
func (e *tableLine) readEnd(r *round, w when, p zoneOfTime, zone *time.Location, order Order) bool {
	r.End = data.Moment{Time: r.Start.Add(length)}
	switch {
	case w.End >= 0:
		w.Clock, w.Secs = w.End, 0
	case e.end.text == "" || len(e.starts) > 1:
		return true
	default:
		end, reason := parseWhen(e.end.text, order)
		if reason != "" {
			if end, reason = parseClock(e.end.text); reason == "" {
				end.Day = w.Day
			}
		}
		if reason != "" || end.Clock < 0 {
			e.refuse(e.end.title, BadTime)
			return false
		}
		if row, _ := readZone(e.zone.text, e.now); row != (zoneOfTime{}) { // else that of the start
			p = row
		}
		var ok bool
		if p, ok = e.where(e.end, end, p); !ok {
			return false
		}
		w = end
	}
	r.End, _ = p.at(w, zone)
	if !r.End.After(r.Start.Time) && w.Day == data.DateOf(r.Start.Time) && w.Clock < noon/2 { // after midnight
		w.Day++
		r.End, _ = p.at(w, zone)
	}
	return true
}

// complete fills in what else the line says of its interviews.
func (e *tableLine) complete(r *round, title string) {
	r.ID = data.NewID()
	r.Kind = kindOf(title)
	if e.kind != "" {
		r.Kind = kindOf(e.kind)
	}
	r.Place, r.Link, r.ToAdd, r.ToSee, r.CalledOff = e.place, e.link, e.toAdd, e.toSee, e.calledOff
}
