package data

import (
	"encoding/json"
	"fmt"
	"sync"
	"time"
)

// Moment is an instant together with the IANA zone people meant it in. The
// zero Moment means "none". Its Location is always a named IANA zone, never
// time.Local, so it reads the same on every computer.
type Moment struct{ time.Time }

// MomentIn gives the instant of t in the zone of that IANA name. It fails on
// a name that is not in the zone database.
func MomentIn(t time.Time, zone string) (Moment, error) {
	loc, err := Zone(zone)
	if err != nil {
		return Moment{}, err
	}
	return Moment{t.In(loc)}, nil
}

// Zone is the IANA name of the zone.
func (m Moment) Zone() string { return m.Location().String() }

var zones sync.Map // IANA name to *time.Location; loading one costs a file read

// Zone gives the location of an IANA name. The empty name and "Local" are
// refused: a record must not change its meaning with the computer it is on.
func Zone(name string) (*time.Location, error) {
	if loc, ok := zones.Load(name); ok {
		return loc.(*time.Location), nil
	}
	if name == "" || name == "Local" {
		return nil, fmt.Errorf("there is no time zone named %q", name)
	}
	loc, err := zoneData().load(name)
	if err != nil {
		return nil, fmt.Errorf("there is no time zone named %q", name)
	}
	zones.Store(name, loc)
	return loc, nil
}

// momentJSON is a Moment as it is stored: the instant with the offset that
// its zone had then, and the zone.
type momentJSON struct {
	Time string `json:"time"`
	Zone string `json:"zone"`
}

// MarshalJSON writes {"time": RFC 3339 with the zone's offset, "zone": IANA}.
func (m Moment) MarshalJSON() ([]byte, error) {
	return json.Marshal(momentJSON{m.Format(time.RFC3339Nano), m.Zone()})
}

// UnmarshalJSON reads what MarshalJSON writes.
func (m *Moment) UnmarshalJSON(b []byte) error {
	var s momentJSON
	if err := json.Unmarshal(b, &s); err != nil {
		return fmt.Errorf("a time is {\"time\": RFC 3339, \"zone\": IANA name}: %w", err)
	}
	t, err := time.Parse(time.RFC3339Nano, s.Time)
	if err != nil {
		return fmt.Errorf("time %q is not in RFC 3339 format", s.Time)
	}
	*m, err = MomentIn(t, s.Zone)
	return err
}

// Date is a day of the calendar, as days since 1 January 1970. The zero Date
// means "none".
type Date int32

// DateOf is the day that t has in its own location.
func DateOf(t time.Time) Date {
	_, offset := t.Zone()
	seconds := t.Unix() + int64(offset)
	day := seconds / 86400
	if seconds%86400 < 0 {
		day--
	}
	return Date(day)
}

// ParseDate reads "2026-11-25". It refuses days that do not exist.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return 0, fmt.Errorf("%q is not a date like 2026-11-25", s)
	}
	return DateOf(t), nil
}

// At is the moment of that day at so many minutes after midnight on the clock
// in loc. A clock time that is skipped there moves on by the gap; of one that
// comes twice it is the first.
func (d Date) At(minutes int, loc *time.Location) time.Time {
	t := time.Date(1970, 1, 1+int(d), minutes/60, minutes%60, 0, 0, loc)
	_, offset := t.Zone()
	wanted := int64(d)*86400 + int64(minutes)*60
	if back := wanted - t.Unix() - int64(offset); back > 0 { // time.Date went back over the gap
		return t.Add(time.Duration(back) * time.Second)
	}
	change, _ := t.ZoneBounds()
	if change.IsZero() {
		return t
	}
	_, before := change.Add(-time.Second).Zone()
	first := t.Add(time.Duration(offset-before) * time.Second)
	if before > offset && first.Before(change) { // it comes twice, and time.Date gave the second
		return first
	}
	return t
}

// Weekday is the day of the week.
func (d Date) Weekday() time.Weekday { return time.Weekday(((int(d)+4)%7 + 7) % 7) }

// InWeek is that weekday of the week which is so many weeks after the day's
// own. A week begins on Monday: "next Friday", said on a Monday, is
// InWeek(1, time.Friday), eleven days on.
func (d Date) InWeek(weeks int, w time.Weekday) Date {
	return d - mondayFirst(d.Weekday()) + mondayFirst(w) + Date(7*weeks)
}

// mondayFirst counts the days since Monday.
func mondayFirst(w time.Weekday) Date { return Date(w+6) % 7 }

// String is the day as "2026-11-25".
func (d Date) String() string { return d.At(0, time.UTC).Format(time.DateOnly) }

// MarshalText writes "2026-11-25".
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (d *Date) UnmarshalText(b []byte) error {
	var err error
	*d, err = ParseDate(string(b))
	return err
}
