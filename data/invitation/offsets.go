package invitation

import (
	"slices"
	"strconv"
	"time"
)

// change is a change of the clocks that a VTIMEZONE lists.
type change struct {
	at       time.Time     // what the clocks showed before it
	from, to time.Duration // east of UTC
}

// offsets are the changes of one VTIMEZONE, in order. They serve a zone whose
// name means nothing to us.
type offsets []change

// Rules are spelled out for these years. One that changes the clocks more
// than twice a year on average is none.
const (
	firstYear  = 2000
	lastYear   = 2060
	maxChanges = 2 * (lastYear - firstYear)
)

// parseOffsets reads a VTIMEZONE.
func parseOffsets(zone *part) offsets {
	var all offsets
	for _, p := range zone.parts {
		from, ok1 := parseOffset(p.value("TZOFFSETFROM"))
		to, ok2 := parseOffset(p.value("TZOFFSETTO"))
		start, _, ok3 := parseClock(p.value("DTSTART"))
		if !ok2 || !ok3 {
			continue
		}
		if !ok1 {
			from = to
		}
		for _, at := range changes(p, start) {
			all = append(all, change{at, from, to})
		}
	}
	slices.SortStableFunc(all, func(a, b change) int { return a.at.Compare(b.at) })
	return all
}

// changes are the times at which one part of a VTIMEZONE sets the clocks.
func changes(p *part, start time.Time) []time.Time {
	all := []time.Time{start}
	for value := range p.values("RDATE") {
		if at, _, ok := parseClock(value.value); ok {
			all = append(all, at)
		}
	}
	r, ok := parseRule(p.value("RRULE"))
	if !ok || r.Freq != "YEARLY" {
		return all
	}
	clock := r.clock(start)
	begin := time.Date(firstYear, 1, 1, 0, 0, 0, 0, time.UTC)
	for day := range r.days(start, begin, begin.AddDate(lastYear-firstYear, 0, 0)) {
		at := day.Add(clock)
		if r.isOver(at, at) || len(all) > maxChanges {
			break
		}
		all = append(all, at)
	}
	return all
}

// parseOffset reads "+0100" or "-053000". Offsets that are no whole quarters
// of an hour are those of the sun before there were zones: an exporter that
// wrote only the first rule of a zone, which says nothing of today.
func parseOffset(s string) (time.Duration, bool) {
	if len(s) != 5 && len(s) != 7 || s[0] != '+' && s[0] != '-' {
		return 0, false
	}
	n, err := strconv.Atoi(s[1:5])
	if err != nil || n < 0 || n%100 > 59 || n > 1500 || len(s) == 7 && s[5:] != "00" || n%100%15 != 0 {
		return 0, false
	}
	d := time.Duration(n/100)*time.Hour + time.Duration(n%100)*time.Minute
	if s[0] == '-' {
		d = -d
	}
	return d, true
}

// at is the offset when the clocks there show that time.
func (o offsets) at(clock time.Time) (time.Duration, bool) {
	if len(o) == 0 {
		return 0, false
	}
	i, _ := slices.BinarySearchFunc(o, clock, func(c change, t time.Time) int {
		if c.at.After(t) {
			return 1
		}
		return -1
	})
	if i == 0 {
		return o[0].from, true
	}
	return o[i-1].to, true
}
