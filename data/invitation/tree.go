package invitation

import (
	"iter"
	"slices"
	"strings"
)

// tree builds the parts of a file from its lines. It forgives a part that is
// not closed, or closed twice.
type tree struct {
	calendars  []*part
	open       []*part  // the parts that the next line is inside of
	skipped    []string // names of the open parts inside those that are not read
	events     int
	zones      int
	properties int
	last       int // number of the last line
}

// parseTree reads all calendars of a file; there is mostly one.
func parseTree(ls iter.Seq[line]) (*tree, error) {
	var t tree
	for l := range ls {
		t.last = l.number
		name, value, _ := strings.Cut(l.text, ":")
		var err error
		switch strings.ToUpper(strings.TrimSpace(name)) {
		case "BEGIN":
			err = t.begin(strings.ToUpper(strings.TrimSpace(value)), l.number)
		case "END":
			t.end(strings.ToUpper(strings.TrimSpace(value)))
		default:
			err = t.property(l)
		}
		if err != nil {
			return nil, err
		}
	}
	if len(t.calendars) == 0 {
		return nil, &Error{Line: 1, Reason: NotCalendar}
	}
	return &t, nil
}

// parents says inside which part a part is read. An event without a calendar
// around it gets one.
var parents = map[string]string{
	"VEVENT": "VCALENDAR", "VTIMEZONE": "VCALENDAR", "STANDARD": "VTIMEZONE", "DAYLIGHT": "VTIMEZONE",
}

// begin opens a part.
func (t *tree) begin(name string, number int) error {
	if len(t.open)+len(t.skipped) >= maxDepth {
		return &Error{Line: number, Reason: TooDeep}
	}
	switch name {
	case "VCALENDAR":
		t.closeTo(0)
		return t.calendar(number)
	case "VEVENT":
		if len(t.open) == 0 {
			if err := t.calendar(number); err != nil {
				return err
			}
		}
		t.closeTo(1)
	}
	parent := t.innermost()
	if len(t.skipped) > 0 || parent == nil || parents[name] != parent.name || t.full(parent, name) {
		t.skipped = append(t.skipped, name)
		return nil
	}
	if name == "VEVENT" {
		if t.events++; t.events > maxEvents {
			return &Error{Line: number, Reason: TooMany}
		}
	}
	p := &part{name: name, line: number, count: map[string]int{}}
	parent.parts = append(parent.parts, p)
	t.open = append(t.open, p)
	return nil
}

// full reports whether no further part of that name is read there.
func (t *tree) full(parent *part, name string) bool {
	switch name {
	case "VTIMEZONE":
		t.zones++
		return t.zones > maxZones
	case "STANDARD", "DAYLIGHT":
		return len(parent.parts) >= maxObservances
	}
	return false
}

// calendar opens a calendar.
func (t *tree) calendar(number int) error {
	if len(t.calendars) >= maxEvents {
		return &Error{Line: number, Reason: TooMany}
	}
	c := &part{name: "VCALENDAR", line: number, count: map[string]int{}}
	t.calendars = append(t.calendars, c)
	t.open = append(t.open[:0], c)
	return nil
}

// end closes the innermost open part of that name, and what is open inside
// of it. An end without a beginning is junk.
func (t *tree) end(name string) {
	for i, open := range slices.Backward(t.skipped) {
		if open == name {
			t.skipped = t.skipped[:i]
			return
		}
	}
	for i, open := range slices.Backward(t.open) {
		if open.name == name {
			t.closeTo(i)
			return
		}
	}
}

// closeTo closes the open parts from that depth on.
func (t *tree) closeTo(depth int) {
	for _, p := range t.open[min(depth, len(t.open)):] {
		p.complete = true
	}
	t.open = t.open[:min(depth, len(t.open))]
	t.skipped = t.skipped[:0]
}

// innermost is the part that the next line is inside of, nil outside of all.
func (t *tree) innermost() *part {
	if len(t.open) == 0 {
		return nil
	}
	return t.open[len(t.open)-1]
}

// property adds a line to the part that it is inside of.
func (t *tree) property(l line) error {
	in := t.innermost()
	if in == nil || len(t.skipped) > 0 {
		return nil
	}
	if !in.add(l) {
		return nil
	}
	if t.properties++; t.properties > maxProperties {
		return &Error{Line: l.number, Reason: TooMuch}
	}
	return nil
}
