package invitation

import (
	"cmp"
	"iter"
	"strconv"
	"strings"
	"time"

	"afterword/data"
)

// instant is a time as a property of the file gives it.
type instant struct {
	at       time.Time // in the zone, or in the user's where none is known
	clock    time.Time // what the file wrote, as if it were UTC
	zone     string    // IANA name, "" if the file tells none that we know
	hint     string    // what the file said of the zone
	name     string    // the TZID, for other times of the same series
	utc      bool      // written with a Z
	date     bool      // a day without a time
	floating bool      // clock is known and the zone is not, so at may be wrong
}

// clockForms are the right forms of a time.
var clockForms = []string{"20060102T150405", "20060102T1504"}

// looseClock is a time as other programs write it: with dashes, colons, parts of
// a second or an offset.
var looseClock = expression(`^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?)?(?: ?([+-]\d{2}:?\d{2}))?$`)

// parseClock reads a time or a day as it is written, as if it were UTC.
func parseClock(s string) (t time.Time, isDate, ok bool) {
	t, isDate, _, ok = parseOffsetClock(s)
	return t, isDate, ok
}

// parseOffsetClock reads a time or a day as it is written, as if it were UTC,
// and the offset behind it: "-0500", "" if there is none.
func parseOffsetClock(s string) (t time.Time, isDate bool, offset string, ok bool) {
	s = strings.TrimSuffix(strings.ToUpper(strings.TrimSpace(s)), "Z")
	if t, err := time.Parse("20060102", s); err == nil {
		return t, true, "", true
	}
	for _, form := range clockForms {
		if t, err := time.Parse(form, s); err == nil {
			return t, false, "", true
		}
	}
	if len(s) > 50 {
		return time.Time{}, false, "", false
	}
	m := looseClock().FindStringSubmatch(s)
	if m == nil || m[4] == "" && m[7] != "" {
		return time.Time{}, false, "", false
	}
	isDate = m[4] == ""
	clock := m[1] + m[2] + m[3] + "T" + cmp.Or(m[4], "00") + cmp.Or(m[5], "00") + cmp.Or(m[6], "00")
	t, err := time.Parse(clockForms[0], clock)
	return t, isDate, strings.Replace(m[7], ":", "", 1), err == nil
}

// values gives the members of all lists in the properties of that name, each
// as a property of its own.
func (p *part) values(name string) iter.Seq[property] {
	return func(yield func(property) bool) {
		n := 0
		for prop := range p.all(name) {
			for value := range strings.SplitSeq(prop.value, ",") {
				member := prop
				member.value, _, _ = strings.Cut(value, "/") // the start of a PERIOD
				if n++; n > maxRepeats || !yield(member) {
					return
				}
			}
		}
	}
}

// clocks turns what the clocks show into instants, for one calendar of a file.
type clocks struct {
	home   *time.Location
	names  zoneNames
	wide   string            // the zone of the whole calendar, "" if it names none
	own    map[string]*part  // its VTIMEZONEs
	worked map[*part]offsets // those that were needed
}

func newPlaces(calendar *part, home *time.Location, names zoneNames) clocks {
	p := clocks{
		home: home, names: names, wide: calendar.value("X-WR-TIMEZONE"),
		own: map[string]*part{}, worked: map[*part]offsets{},
	}
	for _, zone := range calendar.parts {
		if id := ownName(zone.value("TZID")); zone.name == "VTIMEZONE" && p.own[id] == nil {
			p.own[id] = zone
		}
	}
	return p
}

// ownName is the name of a VTIMEZONE as it is compared: programs do not spell
// it the same everywhere.
func ownName(id string) string {
	return strings.ToLower(strings.Join(strings.Fields(strings.Trim(id, `"' `)), " "))
}

// instant reads a property that holds one time.
func (p clocks) instant(prop property) (instant, bool) {
	name, value := prop.param("TZID"), prop.value
	if i := strings.LastIndex(value, ":"); i >= 0 && strings.Contains(name, "(") {
		name, value = name+":"+value[:i], value[i+1:] // TZID=(UTC-05:00) Eastern Time, not quoted
	}
	clock, isDate, offset, ok := parseOffsetClock(value)
	if !ok || clock.Year() < 1970 || clock.Year() > 2200 {
		return instant{}, false
	}
	utc := strings.HasSuffix(strings.ToUpper(strings.TrimSpace(value)), "Z")
	if east, ok := parseOffset(offset); ok {
		clock, utc = clock.Add(-east), true
	}
	at := p.place(clock, strings.TrimSpace(name), utc)
	at.date = isDate || strings.EqualFold(prop.param("VALUE"), "DATE")
	return at, true
}

// place finds the instant at which the clocks of the named zone show that
// time. In a gap it is later by the gap; of two it is the first.
func (p clocks) place(clock time.Time, name string, utc bool) instant {
	if name == "" && !utc {
		name = p.wide
	}
	i := instant{clock: clock, hint: clean(name, maxTitle), name: name, utc: utc}
	now := clock.In(p.home)
	iana := p.names.iana(name, now)
	own := p.own[ownName(name)]
	if own != nil && (iana == "" || isAbbreviation(name) && !isUTC(iana)) {
		iana = p.names.iana(own.value("X-LIC-LOCATION"), now)
	}
	loc, err := data.Zone(iana)
	known := err == nil && !isUTC(iana)
	if utc || isUTC(iana) {
		if known { // wrong, but some write it: the instant counts, and the zone to show it in
			i.zone, i.at = iana, clock.In(loc)
		} else {
			i.zone, i.hint, i.at = p.home.String(), utcHint, clock.In(p.home)
		}
		return i
	}
	east, ok := p.offset(own, clock)
	switch {
	case known && (!ok || !p.contradicts(own, name, in(clock, loc), clock, east)):
		i.zone, i.at = iana, in(clock, loc)
	case ok: // the file says when it is, whatever it calls that zone
		i.zone, i.hint, i.at = p.home.String(), utcHint, clock.Add(-east).In(p.home)
	default:
		i.floating, i.at = true, in(clock, p.home)
	}
	return i
}

// contradicts reports whether the file's own VTIMEZONE has another instant than
// the zone that its name was taken for. A path such as "Europe/Berlin" can be
// taken for nothing else, and some programs write but one season of a zone: then
// the name counts.
func (p clocks) contradicts(own *part, name string, at, clock time.Time, east time.Duration) bool {
	if clock.Add(-east).Equal(at) || strings.Contains(name, "/") && !strings.HasPrefix(name, "(") {
		return false
	}
	winter := in(time.Date(at.Year(), 1, 15, 12, 0, 0, 0, time.UTC), at.Location())
	summer := in(time.Date(at.Year(), 7, 15, 12, 0, 0, 0, time.UTC), at.Location())
	for _, season := range []time.Time{winter, summer} {
		if _, offset := season.Zone(); p.isOneSeason(own) && time.Duration(offset)*time.Second == east {
			return false
		}
	}
	return true
}

// isOneSeason reports whether the VTIMEZONE knows but one offset.
func (p clocks) isOneSeason(own *part) bool {
	all := p.worked[own]
	for _, c := range all {
		if c.to != all[0].to {
			return false
		}
	}
	return true
}

// utcHint is the hint of a time that was given as an instant.
const utcHint = "UTC"

// in is the moment at which the clocks in loc show what clock shows, as
// data.Date.At finds it.
func in(clock time.Time, loc *time.Location) time.Time {
	at := data.DateOf(clock).At(clock.Hour()*60+clock.Minute(), loc)
	return at.Add(time.Duration(clock.Second()) * time.Second)
}

// offset asks one of this calendar's own VTIMEZONEs.
func (p clocks) offset(zone *part, clock time.Time) (time.Duration, bool) {
	if zone == nil {
		return 0, false
	}
	known, ok := p.worked[zone]
	if !ok && len(p.worked) < maxOwnZones {
		known = parseOffsets(zone)
		p.worked[zone] = known
	}
	return known.at(clock)
}

var durationForm = expression(`^([+-]?)P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,8})S)?)?$`)

// parseDuration reads a DURATION such as "PT1H30M".
func parseDuration(s string) (time.Duration, bool) {
	m := durationForm().FindStringSubmatch(strings.ToUpper(s))
	if m == nil || len(m[0]) < 3 {
		return 0, false
	}
	var d time.Duration
	for i, unit := range []time.Duration{7 * 24 * time.Hour, 24 * time.Hour, time.Hour, time.Minute, time.Second} {
		n, _ := strconv.Atoi(m[i+2]) // "" is 0, and the form allows nothing else
		d += time.Duration(n) * unit
	}
	if m[1] == "-" {
		d = -d
	}
	return d, true
}
