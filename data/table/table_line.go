package table

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"afterword/data"
)

// tableLine is what one line of the table says, before it is compared with what is
// known.
type tableLine struct {
	row       Row
	app       data.Application // without its interviews, people and touches
	rounds    []round
	met       []metIn // in the interviews
	others    []data.Person
	status    statusMeaning
	since     data.Moment // when the status came about; zero: not said
	appliedOn data.Moment

	now      time.Time // in the zone of times that name none
	own      bool      // Afterword wrote the table
	zoneless bool      // a time of the interviews names no zone
	parts
}

// round is one interview of the line.
type round struct {
	data.Interview
	dayOnly bool // no time of day was given
	of      int  // the number of the column with its start
}

// parts are the cells that make sense only together.
type parts struct {
	starts             []ofCell
	ofRound            []ofCell // the other cells that are part of an interview
	zone               cell
	statusDates        []cell
	applied, created   cell
	toAdd, toSee       string
	calledOff          bool
	email, personTitle string // of the contact
	archived           bool
	notes, noteOfTitle []string
	statusNote         int // which of noteOfTitle is the status; -1: none
}

// cell is a value with the title of its column.
type cell struct{ title, text string }

// ofCell is a cell that is part of an interview: of the one whose start stands in
// the column of that number, or of all.
type ofCell struct {
	cell
	field Field
	of    int
	zone  string // that the title names
}

// metIn is somebody who is met in that interview, or in all.
type metIn struct {
	data.Person
	of int
}

// part is what the line says of a part of the interview that starts in the column
// of that number.
func (e *tableLine) part(f Field, of int) (c ofCell) {
	for _, p := range e.ofRound {
		if p.field == f && (p.of == of || p.of == all) {
			c = p
		}
	}
	return c
}

// read reads a line into e.
func (t *Table) read(r record, zone *time.Location, e *tableLine) {
	*e = tableLine{
		row: Row{Line: r.line, Cells: r.cells}, now: t.now.In(zone), own: t.own,
		parts: parts{starts: e.starts[:0], ofRound: e.ofRound[:0], statusNote: -1}, rounds: e.rounds[:0], met: e.met[:0],
	}
	for n, raw := range r.cells {
		if n < len(t.Columns) {
			e.take(n, t.Columns[n], raw)
		}
	}
	e.company(t)
	if r.open {
		e.warn("", OpenQuote)
	}
	if n := len(r.cells); n > t.titled && t.titled > 0 && !blank(r.cells[t.titled:]) {
		e.warn("", TooManyCells)
	}
	p := e.readZone()
	e.readRounds(p, zone, t.Order)
	t.Zoneless = t.Zoneless || e.zoneless
	e.readDates(p, zone, t.Order)
	e.readPeople()
	e.app.Notes = strings.Join(append(e.notes, e.noteOfTitle...), "\n")
	if e.statusNote >= 0 && e.statusNote < len(e.noteOfTitle) {
		e.noteOfTitle = slices.Delete(slices.Clone(e.noteOfTitle), e.statusNote, e.statusNote+1)
	}
}

// company checks that the line has the one thing it needs.
func (e *tableLine) company(t *Table) {
	switch {
	case e.app.Company != "":
	case t.column(Company) == "":
		e.refuse("", NoColumn)
	default:
		e.refuse(t.column(Company), NoCompany)
	}
}

// refuse notes the first thing that is wrong with the line.
func (e *tableLine) refuse(column string, r Reason) {
	if e.row.Refused == nil {
		e.row.Refused = &Error{e.row.Line, column, r}
	}
}

func (e *tableLine) warn(column string, r Reason) {
	e.row.Warnings = append(e.row.Warnings, &Error{e.row.Line, column, r})
}

// note keeps a cell as a line in the notes.
func (e *tableLine) note(title, text string) {
	if text = lines(text); text != "" {
		e.noteOfTitle = append(e.noteOfTitle, title+": "+text)
	}
}

// takeStatus keeps a status that closes nothing and is no offer in the notes,
// so that it is not lost.
func (e *tableLine) takeStatus(c Column, v string) {
	s, ok := statusMeaningOf(v)
	e.status = s
	if (!ok || s.open) && !strings.EqualFold(v, "open") {
		e.statusNote = len(e.noteOfTitle)
		e.note(c.Title, v)
	}
}

// maxDates is how many rounds a cell may list.
const maxDates = 20

// dates are the several dates of a cell, or all that it holds.
func dates(v string) []string {
	if !strings.ContainsAny(v, ";\n") {
		return []string{v}
	}
	all := strings.FieldsFunc(v, func(r rune) bool { return r == ';' || r == '\n' })
	if len(all) > maxDates || slices.ContainsFunc(all, func(part string) bool { return !isDate(part) }) {
		return []string{v}
	}
	return all
}

// list is one entry for each line that holds something.
func list(v string) []string {
	var all []string
	for part := range strings.SplitSeq(v, "\n") {
		if part = line(part); part != "" {
			all = append(all, part)
		}
	}
	return all
}

// readZone is where the times of the line are meant.
func (e *tableLine) readZone() zoneOfTime {
	p, reason := readZone(e.zone.text, e.now)
	if reason != "" {
		e.refuse(e.zone.title, reason)
	}
	return p
}

// readDates reads when the application was made and entered, and when the
// status came about.
func (e *tableLine) readDates(p zoneOfTime, zone *time.Location, order Order) {
	e.app.Created, _ = e.readDate(e.created, p, zone, order)
	if w, reason := parseWhen(e.applied.text, order); reason == "" {
		e.note(e.applied.title, w.Day.String())
		e.appliedOn = data.Moment{Time: w.Day.At(noon, zone)}
	} else {
		e.readDate(e.applied, p, zone, order)
	}
	for _, c := range e.statusDates {
		if at, ok := e.readDate(c, p, zone, order); ok && at.After(e.since.Time) {
			e.since = at
		}
	}
	if e.archived && e.status.outcome == "" {
		e.status = statusMeaning{outcome: data.OutcomeArchived}
	}
}

// readDate reads a date that is not an interview's: one that cannot be read
// stays in the notes, one that could be either refuses the line. ok is false if
// there is none.
func (e *tableLine) readDate(c cell, p zoneOfTime, zone *time.Location, order Order) (at data.Moment, ok bool) {
	if c.text == "" {
		return data.Moment{}, false
	}
	w, reason := parseWhen(c.text, order)
	if reason == EitherOrder {
		e.refuse(c.title, reason)
		return data.Moment{}, false
	}
	own, rest, unknown := readZoneAt(w.Zone, e.now)
	if reason != "" || unknown != "" || rest != "" {
		e.note(c.title, c.text)
		return data.Moment{}, false
	}
	if w.Zone == "" {
		own = p
	}
	if own.loc == nil {
		own.loc = p.loc
	}
	if w.Clock < 0 {
		w.Clock, own = noon, zoneOfTime{loc: own.loc}
	}
	at, _ = own.at(w, zone)
	return at, true
}

// readPeople gives the address and the title of the contact to somebody.
func (e *tableLine) readPeople() {
	if e.email+e.personTitle == "" {
		return
	}
	people := []*data.Person{}
	for n := range e.others {
		people = append(people, &e.others[n])
	}
	for n := range e.met {
		people = append(people, &e.met[n].Person)
	}
	addresses, _ := parsePeople(strings.Join(strings.FieldsFunc(e.email, isBetween), "\n"), data.RoleRecruiter)
	for n, p := range addresses {
		switch {
		case p.Email == "": // a telephone number, or words
		case n < len(people) && people[n].Email == "":
			people[n].Email = p.Email
		case n >= len(people):
			e.others = append(e.others, p)
		}
	}
	if e.email != "" && !strings.Contains(e.email, "@") {
		e.notes = append(e.notes, lines(e.email))
	}
	if e.personTitle != "" && len(people) > 0 && people[0].Title == "" {
		people[0].Title = e.personTitle
	}
}

// isBetween reports whether the letter stands between two addresses.
func isBetween(r rune) bool { return r == ',' || r == ';' || unicode.IsSpace(r) }
