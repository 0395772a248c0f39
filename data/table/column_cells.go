package table

import (
	"strings"

	"afterword/data"
)

// This file is what stands in the cells of each column: how it is read, and how
// it is written.

// take takes the cell of the nth column.
func (e *tableLine) take(n int, c Column, raw string) {
	v := value(raw)
	if v == "" || c.Field == Skip {
		return
	}
	switch c.Field {
	case Company:
		e.app.Company = line(v)
	case Role:
		e.app.Role = line(v)
	case ID:
		e.app.ID = line(v)
	case Status:
		e.takeStatus(c, v)
	case Archived:
		e.archived = isYes(v)
		if !e.archived && !strings.EqualFold(v, "no") && !strings.EqualFold(v, "false") {
			e.note(c.Title, v)
		}
	case Interview:
		for _, start := range dates(v) {
			e.starts = append(e.starts, ofCell{cell{c.Title, start}, Interview, n, c.zone})
		}
	case Time, End, Kind, Place, Link:
		e.ofRound = append(e.ofRound, ofCell{cell{c.Title, v}, c.Field, c.of, c.zone})
	case Interviewer:
		people, named := e.people(v, data.RoleInterviewer)
		for _, p := range people {
			e.met = append(e.met, metIn{p, c.of})
		}
		if !named && !e.own {
			e.note(c.Title, v)
		}
	case Contact:
		people, named := e.people(v, data.RoleRecruiter)
		if e.others = append(e.others, people...); !named && !e.own {
			e.note(c.Title, v)
		}
	case Notes:
		e.notes = append(e.notes, lines(v))
	case Note:
		e.note(c.Title, strings.TrimSpace(raw))
	default:
		e.takeDetail(c, v)
	}
}

// people are those of a cell.
func (e *tableLine) people(cell string, role data.Role) (people []data.Person, named bool) {
	if e.own {
		return parseOwnPeople(cell, role)
	}
	return parsePeople(cell, role)
}

// takeDetail takes one cell of the rarer fields.
func (e *tableLine) takeDetail(c Column, v string) {
	switch c.Field {
	case Zone:
		e.zone = cell{c.Title, v}
	case StatusDate:
		e.statusDates = append(e.statusDates, cell{c.Title, v})
	case Applied:
		e.applied = cell{c.Title, v}
	case Created:
		e.created = cell{c.Title, v}
	case Email:
		e.email = v
	case PersonTitle:
		e.personTitle = line(v)
	case Interest:
		e.app.Interest = lines(v)
	case Strengths:
		e.app.Strengths = list(v)
	case Achievements:
		e.app.Achievements = list(v)
	case Client:
		e.app.Client = line(v)
	case Why:
		e.app.Why = lines(v)
	case NewSince:
		e.app.NewSince = lines(v)
	case ToAdd:
		e.toAdd = lines(v)
	case ToSee:
		e.toSee = lines(v)
	case CalledOff:
		e.calledOff = isYes(v)
	default: // take has taken it
	}
}

// written are the columns that Write writes.
var written = []struct {
	title string
	field Field
}{
	{"Company", Company}, {"Role", Role}, {"Status", Status}, {"Status Date", StatusDate},
	{"Interview Date", Interview}, {"Interview End", End}, {"Time Zone", Zone}, {"Interview Type", Kind},
	{"Interview Place", Place}, {"Interview Link", Link}, {"Interviewers", Interviewer}, {"Contacts", Contact},
	{"Notes", Notes}, {"Interest", Interest}, {"Strengths", Strengths}, {"Achievements", Achievements},
	{"Client", Client}, {"Why I Apply", Why}, {"New Since", NewSince},
	{"To Add", ToAdd}, {"To See", ToSee}, {"Called Off", CalledOff}, {"Created", Created}, {"Afterword ID", ID},
}

// cellsFor are the cells of the line for an interview.
func cellsFor(a data.Application, i data.Interview) []string {
	zone := a.Created.Zone()
	if !i.End.IsZero() {
		zone = i.End.Zone()
	}
	status, since := statusOf(a)
	of := map[Field]string{
		Company: a.Company, Role: a.Role, Status: status, StatusDate: timeText(since, zone),
		Interview: timeText(i.Start, zone), End: timeText(i.End, zone), Zone: zone,
		Kind: strings.ReplaceAll(string(i.Kind), "_", " "), Place: i.Place, Link: i.Link,
		Interviewer: peopleText(a, i, true), Contact: peopleText(a, i, false), Notes: a.Notes, Interest: a.Interest,
		Strengths: listText(a.Strengths), Achievements: listText(a.Achievements), ToAdd: i.ToAdd, ToSee: i.ToSee,
		Client: a.Client, Why: a.Why, NewSince: a.NewSince,
		Created: timeText(a.Created, zone), ID: a.ID,
	}
	if i.CalledOff {
		of[CalledOff] = "yes"
	}
	cells := make([]string, len(written))
	for n, c := range written {
		cells[n] = guard(of[c.field])
	}
	return cells
}
