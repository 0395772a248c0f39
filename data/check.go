package data

import (
	"net/mail"
	"slices"
	"strconv"
	"time"
	"unicode"
	"unicode/utf8"
)

// The limits of a record: runes of a text, entries of a list. Texts beyond
// them would freeze the window.
const (
	maxName    = 200
	maxLine    = 2_000
	maxText    = 20_000
	maxList    = 200
	maxTouches = 5_000
	maxMet     = 1_000 // in all interviews of an application
)

// The years a record may speak of.
const (
	firstYear = 1990
	lastYear  = 2200
)

// line checks a field of one line.
func (p *Problems) line(field, s string, limit int) {
	p.text(field, s, limit)
	for _, r := range s {
		if unicode.IsControl(r) {
			p.add(field, ReasonControl)
			return
		}
	}
}

// text checks a field of any number of lines.
func (p *Problems) text(field, s string, limit int) {
	switch {
	case !utf8.ValidString(s):
		p.add(field, ReasonNotText)
	case utf8.RuneCountInString(s) > limit:
		p.add(field, ReasonTooLong)
	}
}

// texts checks a list of texts.
func (p *Problems) texts(field string, list []string) {
	for i := range p.count(field, len(list), maxList) {
		p.text(at(field, i), list[i], maxText)
	}
}

// visible checks that a field shows something: spaces and zero-width
// characters do not.
func (p *Problems) visible(field, s string) {
	for _, r := range s {
		if unicode.IsGraphic(r) && !unicode.IsSpace(r) {
			return
		}
	}
	p.add(field, ReasonEmpty)
}

// count checks the length of a list and says how many entries are worth
// looking at.
func (p *Problems) count(field string, n, limit int) int {
	if n > limit {
		p.add(field, ReasonTooMany)
	}
	return min(n, limit)
}

// email checks a bare address, no name around it. None at all is fine.
func (p *Problems) email(field, s string) {
	if s == "" {
		return
	}
	address, err := mail.ParseAddress(s)
	if err != nil || address.Address != s || utf8.RuneCountInString(s) > maxName {
		p.add(field, ReasonEmail)
	}
}

// moment checks a point in time that must be there.
func (p *Problems) moment(field string, m Moment) {
	if m.IsZero() {
		p.add(field, ReasonEmpty)
		return
	}
	p.maybeMoment(field, m)
}

// maybeMoment checks a point in time that may be missing.
func (p *Problems) maybeMoment(field string, m Moment) {
	if m.IsZero() {
		return
	}
	if _, err := Zone(m.Zone()); err != nil {
		p.add(field, ReasonZone)
	}
	p.year(field, m.Year())
}

// date checks a day that may be missing.
func (p *Problems) date(field string, d Date) {
	if d != 0 {
		p.year(field, d.At(0, time.UTC).Year())
	}
}

func (p *Problems) year(field string, year int) {
	if year < firstYear || year > lastYear {
		p.add(field, ReasonYear)
	}
}

// id checks an identifier and that it is not among the seen ones, to which
// it is added.
func (p *Problems) id(field, id string, seen map[string]bool) {
	if id == "" {
		p.add(field, ReasonEmpty)
		return
	}
	p.line(field, id, maxName)
	if seen[id] {
		p.add(field, ReasonDuplicate)
	}
	seen[id] = true
}

// known checks that an identifier that may be missing is one of those.
func (p *Problems) known(field, id string, ids map[string]bool) {
	if id != "" && !ids[id] {
		p.add(field, ReasonUnknown)
	}
}

// choice checks that a value is one of the choices.
func choice[T ~string](p *Problems, field string, value T, choices []T) {
	if !slices.Contains(choices, value) {
		p.add(field, ReasonChoice)
	}
}

// maybeChoice is choice for a value that may be missing.
func maybeChoice[T ~string](p *Problems, field string, value T, choices []T) {
	if value != "" {
		choice(p, field, value, choices)
	}
}

// at is the path of an entry of a list.
func at(field string, i int) string { return field + "[" + strconv.Itoa(i) + "]" }
