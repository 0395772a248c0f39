package invitation

import (
	"iter"
	"slices"
	"strings"

	ics "github.com/arran4/golang-ical"
)

// The caps that keep a hostile file cheap. They are far above what calendar
// programs write.
const (
	maxDepth       = 8
	maxEvents      = 2000
	maxParameters  = 64 // in one line, list members counted
	maxProperties  = 100_000
	maxRepeats     = 500 // of one property in one part
	maxZones       = 100
	maxOwnZones    = 10 // VTIMEZONEs that are worked out because their name means nothing to us
	maxObservances = 32 // changes of offset that one VTIMEZONE lists
)

// property is one content line that golang-ical has taken apart.
type property struct {
	line   int
	name   string // upper case
	value  string
	params map[string][]string // names in upper case
}

// param is the value of a parameter, "" if the line has none of that name.
func (p property) param(name string) string { return strings.Join(p.params[name], ",") }

// part is a component of the file: VCALENDAR, VEVENT, VTIMEZONE, STANDARD or
// DAYLIGHT. Others are skipped with everything inside, as the summary and the
// attendees of an alarm are not those of the event.
type part struct {
	name     string
	line     int
	complete bool // its end, or the start of the next one, was seen
	props    []property
	parts    []*part
	count    map[string]int // of properties, by name
	lost     []Error        // the lines that matter and cannot be read
}

// get finds the first property of that name.
func (p *part) get(name string) (property, bool) {
	for _, prop := range p.props {
		if prop.name == name {
			return prop, true
		}
	}
	return property{}, false
}

// value is the value of the first property of that name, "" if there is none.
func (p *part) value(name string) string {
	prop, _ := p.get(name)
	return strings.TrimSpace(prop.value)
}

// all gives the properties of that name in their order.
func (p *part) all(name string) iter.Seq[property] {
	return func(yield func(property) bool) {
		for _, prop := range p.props {
			if prop.name == name && !yield(prop) {
				return
			}
		}
	}
}

// wants reports whether the part has room for one more property of that
// name. Of those that are not repeatable the first counts.
func (p *part) wants(name string) bool {
	limit := 1
	if slices.Contains(repeatable, name) {
		limit = maxRepeats
	}
	return p.count[name] < limit && slices.Contains(known[p.name], name)
}

// repeatable are the properties of which a part may have several.
var repeatable = []string{"ATTENDEE", "CONFERENCE", "EXDATE", "RDATE", "X-ALT-DESC"}

// known are the properties this package reads, by the part they are read in.
// Skipping the others early is what lets a junk line do no harm.
var known = map[string][]string{
	"VCALENDAR": {"METHOD", "PRODID", "X-WR-TIMEZONE"},
	"VEVENT": append([]string{
		"UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "DURATION", "RECURRENCE-ID", "RRULE", "STATUS", "METHOD",
		"SUMMARY", "DESCRIPTION", "LOCATION", "URL", "ORGANIZER",
		"X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL",
		"X-MICROSOFT-ONLINEMEETINGCONFLINK", "X-MICROSOFT-CDO-ALLDAYEVENT",
	}, repeatable...),
	"VTIMEZONE": {"TZID", "X-LIC-LOCATION"},
	"STANDARD":  {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE"},
	"DAYLIGHT":  {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE"},
}

// add takes a line apart with golang-ical and keeps it. It does nothing with
// one that the part does not need, or that is junk.
func (p *part) add(l line) (added bool) {
	end := strings.IndexAny(l.text, ":;")
	if end < 0 {
		name, _, _ := strings.Cut(l.text, " ")
		p.lose(strings.ToUpper(name), l)
		return false
	}
	name := strings.ToUpper(strings.TrimSpace(l.text[:end]))
	if !p.wants(name) {
		p.loseSecondStart(name, l)
		return false
	}
	if separators(l.text) > maxParameters {
		p.lose(name, l)
		return false
	}
	content := ics.ContentLine(name + l.text[end:])
	base, err := ics.ParseProperty(content)
	if err != nil {
		base, err = ics.LooseParser(content) // the value without the parameters is better than nothing
	}
	if err != nil {
		p.lose(name, l)
		return false
	}
	var params map[string][]string
	if len(base.ICalParameters) > 0 {
		params = make(map[string][]string, len(base.ICalParameters))
	}
	for k, v := range base.ICalParameters {
		params[strings.ToUpper(k)] = v
	}
	value := base.Value
	if isQuoted(l.text) {
		_, value, _ = strings.Cut(l.text, ":")
		value = letters(toUTF8(unquote([]byte(value)), strings.Join(params["CHARSET"], "")))
	}
	p.count[name]++
	p.props = append(p.props, property{l.number, name, value, params})
	return true
}

// matter are the properties of an event that are missed if they are lost.
var matter = []string{"SUMMARY", "DESCRIPTION", "DTSTART", "DTEND", "LOCATION", "ORGANIZER", "ATTENDEE"}

// maxLost is how many lost lines are named of one event.
const maxLost = 5

// lose notes that a line cannot be read, if it is one that matters.
func (p *part) lose(name string, l line) {
	if p.name == "VEVENT" && len(p.lost) < maxLost && slices.Contains(matter, name) {
		p.lost = append(p.lost, Error{Line: l.number, Reason: BadLine, Text: clean(l.text, mostQuoted)})
	}
}

// loseSecondStart notes that an event gives a second, other start.
func (p *part) loseSecondStart(name string, l line) {
	if p.name != "VEVENT" || name != "DTSTART" || len(p.lost) >= maxLost {
		return
	}
	first, _ := p.get(name)
	if value := strings.TrimSpace(l.text[strings.LastIndexByte(l.text, ':')+1:]); value != strings.TrimSpace(first.value) {
		p.lost = append(p.lost, Error{Line: l.number, Reason: SecondStart, Text: clean(value, mostQuoted)})
	}
}

// separators counts the parameters before the value and the members of their
// lists: what golang-ical's cost grows with, each times the whole line.
func separators(s string) int {
	n, quoted := 0, false
	for _, c := range []byte(s) {
		switch {
		case c == '"':
			quoted = !quoted
		case c == ':' && !quoted:
			return n
		case (c == ';' || c == ',') && !quoted:
			n++
		}
	}
	return n
}
