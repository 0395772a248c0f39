package invitation

import (
	"cmp"
	"iter"
	"time"

	"afterword/data"
)

// The dates of a series are looked for from a year and a bit before now, or
// before its end, to some years after now.
const (
	lookBack  = 400 * 24 * time.Hour
	lookAhead = 2000 * 24 * time.Hour
)

// repeats reports whether the entry is a series.
func (e vevent) repeats() bool {
	return e.part.value("RRULE") != "" || e.part.value("RDATE") != ""
}

// next is the series at its first date that is not over, or at its last. A
// date that an exception moved counts where it was moved to.
func next(master vevent, exceptions []vevent, now time.Time) Event {
	master.Recurring = true
	if master.Cancelled || master.Start.IsZero() {
		return master.Event
	}
	best, ok := master.nextDate(exceptions, now)
	for _, e := range exceptions {
		if !e.Cancelled && (!ok || nearer(e.Start, e.End, best.Start, best.End, now)) {
			best, ok = e.of(master), true
		}
	}
	if !ok {
		best.Cancelled = true // every date was
	}
	return best.Event
}

// nextDate is the series at that one of its regular dates. ok is false if
// there is none left.
func (e vevent) nextDate(exceptions []vevent, now time.Time) (best vevent, ok bool) {
	length := e.End.Sub(e.Start)
	left := e.left(exceptions)
	date := e.start
	consider := func(at instant) (ahead bool) {
		if !left(at) {
			return false
		}
		if !ok || nearer(at.at, at.at.Add(length), date.at, date.at.Add(length), now) {
			date, ok = at, true
		}
		return at.at.Add(length).After(now)
	}
	consider(e.start)
	for prop := range e.part.values("RDATE") {
		if at, ok := e.clocks.instant(prop); ok {
			consider(at)
		}
	}
	for at := range e.dates(now) {
		if consider(at) {
			break
		}
	}
	e.setStart(date, length)
	return e, ok
}

// nearer reports whether the first time is rather the next date than the
// second: the earliest that is not over, or the latest if all are.
func nearer(start, end, start2, end2, now time.Time) bool {
	ahead, ahead2 := end.After(now), end2.After(now)
	if ahead != ahead2 {
		return ahead
	}
	return start.Before(start2) == ahead
}

// of is an exception as a date of its series: it is told apart by the
// series' UID, and what it leaves out is as in the series.
func (e vevent) of(master vevent) vevent {
	e.Recurring, e.Occurrence = true, time.Time{}
	e.Sequence = max(e.Sequence, master.Sequence)
	if master.Stamp.After(e.Stamp) {
		e.Stamp = master.Stamp
	}
	e.Summary = cmp.Or(e.Summary, master.Summary)
	e.Organizer = cmp.Or(e.Organizer, master.Organizer)
	e.Company, e.Role = cmp.Or(e.Company, master.Company), cmp.Or(e.Role, master.Role)
	if e.Place == "" && e.Link == "" {
		e.Place, e.Link, e.Kind = master.Place, master.Link, master.Kind
	}
	if len(e.People) == 0 {
		e.People = master.People
	}
	return e
}

// left tells the dates that the series still has from those that EXDATE took
// away or an exception replaces.
func (e vevent) left(exceptions []vevent) func(instant) bool {
	instants, days := map[int64]bool{}, map[data.Date]bool{}
	for prop := range e.part.values("EXDATE") {
		switch at, ok := e.clocks.instant(prop); {
		case !ok:
		case at.date:
			days[data.DateOf(at.clock)] = true
		default:
			instants[at.at.Unix()] = true
		}
	}
	for _, exception := range exceptions {
		instants[exception.Occurrence.Unix()] = true
	}
	return func(at instant) bool { return !instants[at.at.Unix()] && !days[data.DateOf(at.clock)] }
}

// dates gives the dates of the rule after the start, which counts as the
// first, in order.
func (e vevent) dates(now time.Time) iter.Seq[instant] {
	return func(yield func(instant) bool) {
		r, ok := parseRule(e.part.value("RRULE"))
		start := e.start.clock
		if !ok || r.clock(start) != start.Sub(midnight(start)) { // no interview is at another hour each time
			return
		}
		from := now
		if !r.Until.IsZero() && r.Until.Before(now) {
			from = r.Until
		}
		from = from.Add(-lookBack)
		begin, end := from, now.Add(lookAhead)
		if r.Count > 0 {
			begin, end = start, start.Add(lookBack+lookAhead)
		}
		number := 1
		for day := range r.days(start, begin, end) {
			clock := day.Add(start.Sub(midnight(start)))
			if !clock.After(start) {
				continue
			}
			if number++; r.Count > 0 && number > r.Count {
				return
			}
			if clock.Before(from) {
				continue // it counts, and is too long ago to be the last
			}
			at := e.clocks.place(clock, e.start.name, e.start.utc)
			if r.isOver(clock, at.at) || !yield(at) {
				return
			}
		}
	}
}
