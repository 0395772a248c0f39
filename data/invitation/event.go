package invitation

import (
	"cmp"
	"errors"
	"strconv"
	"strings"
	"time"

	"afterword/data"
)

// Event is one interview as the invitation tells it.
type Event struct {
	UID        string // "" if the invitation has none
	Sequence   int
	Stamp      time.Time
	Organizer  string    // address, "" if there is none that a mail could go to
	Message    string    // Message-ID of the mail it was in, "" if none
	Occurrence time.Time // of a series, when only one of its dates is in the file: that date before it was moved

	Summary     string
	Description string // plain text
	Place       string
	Link        string // where to join, https
	Kind        data.InterviewKind
	People      []Attendee // the organizer first
	Company     string     // a guess, or ""
	Role        string     // a guess, or ""

	Start    time.Time // in Zone, or in the user's zone; zero only if called off or a reply
	End      time.Time // after Start
	Zone     string    // IANA name, "" if the invitation names none that is known: ask
	ZoneHint string    // what it said of the zone
	Floating bool      // the clock time of Start is right, the instant only once Zone is known
	AllDay   bool      // the date of Start is right, the time is to be asked
	NoEnd    bool      // End is a proposal

	Recurring bool // the next date of a series
	Cancelled bool // the organizer called it off
	Reply     bool // an answer to an invitation, which changes nothing
	Trusted   bool // set by the caller: the user said that another organizer may change what is known

	Lost []Error // lines that matter and cannot be read
}

// mostQuoted is how much of a date that cannot be read is quoted, in runes.
const mostQuoted = 40

// proposed is the length of an interview whose invitation gives none.
const proposed = time.Hour

// readVEvent reads one VEVENT.
func readVEvent(p *part, method string, places clocks, own []string) (vevent, error) {
	e := vevent{part: p, clocks: places}
	e.UID = uid(p.value("UID"))
	e.Sequence = sequence(p.value("SEQUENCE"))
	e.Stamp = readTime(p, "DTSTAMP", places)
	if p.value("DTSTAMP") != "" && p.value("DTSTAMP") == p.value("DTSTART") {
		e.Stamp = time.Time{} // the program puts the start there, which tells no version
	}
	e.Occurrence = readTime(p, "RECURRENCE-ID", places)
	method = cmp.Or(strings.ToUpper(p.value("METHOD")), method) // some write it there
	switch strings.ToUpper(p.value("STATUS")) {
	case "CANCELLED", "CANCELED":
		e.Cancelled = true
	}
	e.Cancelled = e.Cancelled || method == "CANCEL"
	switch method {
	case "REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH":
		e.Reply = true
	}
	e.describe(p, own)
	if err := e.readTimes(p); err != nil && !e.Cancelled && !e.Reply {
		return vevent{}, err
	}
	e.Lost = p.lost
	return e, nil
}

// maxSequence is where the numbers of versions end: some programs count
// seconds, or milliseconds.
const maxSequence = 1 << 53

// sequence is the number of a version, 0 without one.
func sequence(s string) int {
	n, err := strconv.ParseInt(s, 10, 64) // at the end of its range if the number is beyond it
	if err != nil && !errors.Is(err, strconv.ErrRange) {
		return 0
	}
	return int(min(max(n, 0), maxSequence))
}

// uid is the UID, or "" for one that some program gives to all its events.
func uid(s string) string {
	s = clean(s, maxUID)
	if strings.Trim(s, "0-{}") == "" {
		return ""
	}
	return s
}

// readTime is the time of a property, zero if it is missing or junk.
func readTime(p *part, name string, places clocks) time.Time {
	prop, ok := p.get(name)
	if !ok {
		return time.Time{}
	}
	i, _ := places.instant(prop)
	return i.at
}

// readTimes fills in Start, End and what is known of the zone.
func (e *vevent) readTimes(p *part) error {
	prop, ok := p.get("DTSTART")
	if !ok {
		return &Error{Line: p.line, Reason: NoDate}
	}
	start, ok := e.clocks.instant(prop)
	if !ok {
		return &Error{Line: prop.line, Reason: BadDate, Text: clean(prop.value, mostQuoted)}
	}
	length, line := e.length(p, start)
	if length < 0 {
		return &Error{Line: line, Reason: EndBeforeStart}
	}
	allDay := strings.EqualFold(p.value("X-MICROSOFT-CDO-ALLDAYEVENT"), "TRUE") && start.clock.Equal(midnight(start.clock))
	if start.date || allDay {
		e.AllDay, length = true, 0
	}
	if length == 0 {
		e.NoEnd, length = true, proposed
	}
	e.setStart(start, length)
	return nil
}

// length is how long the event lasts, 0 if the file does not say. An end that
// cannot be read is as good as none.
func (e *vevent) length(p *part, start instant) (d time.Duration, line int) {
	if prop, ok := p.get("DTEND"); ok {
		end, ok := e.clocks.instant(prop)
		if ok && end.name == e.clocks.wide && prop.param("TZID") == "" && !end.utc && !end.date {
			end = e.clocks.place(end.clock, start.name, start.utc) // one without a zone is in that of the start
		}
		if ok && end.date == start.date {
			if d = end.at.Sub(start.at); d <= 0 && end.name == start.name {
				d = end.clock.Sub(start.clock) // one of them fell into the gap of a clock change
			}
			return d, prop.line
		}
		if !ok && strings.TrimSpace(prop.value) != "" {
			p.lost = append(p.lost, Error{Line: prop.line, Reason: BadLine, Text: clean("DTEND:"+prop.value, mostQuoted)})
		}
	}
	if prop, ok := p.get("DURATION"); ok {
		d, _ = parseDuration(strings.TrimSpace(prop.value))
		return d, prop.line
	}
	return 0, 0
}

// setStart places the event.
func (e *vevent) setStart(start instant, length time.Duration) {
	e.start = start
	e.Start, e.End = start.at, start.at.Add(length)
	e.Zone, e.ZoneHint, e.Floating = start.zone, start.hint, start.floating
}

// describe fills in what the event says in words.
func (e *vevent) describe(p *part, own []string) {
	text := p.value("DESCRIPTION")
	if text == "" {
		text = p.value("X-ALT-DESC")
	}
	e.Link = link(p, p.value("LOCATION"), text+" "+p.value("X-ALT-DESC"))
	e.Description = cleanText(plain(text), maxDescription)
	e.location = clean(p.value("LOCATION"), maxPlace)
	e.Place = cleanPlace(p.value("LOCATION"))
	e.parties = parties(p)
	e.People = attendees(e.parties, own)
	if len(e.parties) > 0 && e.parties[0].organizer {
		e.Organizer = e.parties[0].email
	}
	e.title(clean(p.value("SUMMARY"), maxTitle), own)
}

// title sets the summary, and what is told by it.
func (e *vevent) title(summary string, own []string) {
	e.Summary = summary
	e.Kind = kind(e.Summary, e.location, e.Place, e.Link)
	e.Company, e.Role = guess(e.Summary, names(e.parties), domains(e.parties, own))
	e.Company = cmp.Or(e.Company, tenant(e.parties))
}

// NeedsAnswer reports whether something has to be asked before the event can
// be kept: its zone or its time.
func (e Event) NeedsAnswer() bool { return e.Zone == "" || e.AllDay }

// In is the event in the zone of that IANA name, as the user answered. What
// the invitation gave as a clock time keeps the clock time, and what it gave
// as an instant keeps the instant.
func (e Event) In(zone string) (Event, error) {
	loc, err := data.Zone(zone)
	if err != nil {
		return e, err
	}
	length := e.End.Sub(e.Start)
	if e.Floating || e.AllDay {
		e.Start = in(e.Start, loc)
	}
	e.Start = e.Start.In(loc)
	e.End = e.Start.Add(length)
	e.Zone, e.Floating = zone, false
	return e, nil
}

// newer reports whether the event is a later version than one with that
// sequence and stamp.
func (e Event) newer(sequence int, stamp time.Time) bool { return e.compare(sequence, stamp) > 0 }

// compare tells by sequence and stamp whether the event is a later version (1),
// an older one (-1), or none of both.
func (e Event) compare(sequence int, stamp time.Time) int {
	switch {
	case e.Sequence != sequence:
		return cmp.Compare(e.Sequence, sequence)
	case e.Stamp.IsZero() || stamp.IsZero():
		return 0
	}
	return e.Stamp.Compare(stamp)
}
