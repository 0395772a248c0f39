package table

import (
	"errors"
	"slices"
	"strings"
	"time"

	"afterword/data"
)

// book is what is known: the lines are entered one after the other.
type book struct {
	now   time.Time
	title func(Field) string // of the column of that field
	apps  []data.Application // known ones, and those of the lines above
	lines []bool             // whether it is of a line above
	ids   map[string]int     // by ID
	jobs  map[string][]int   // by company and role
}

// newBook is a book of what is known, with room for so many more.
func newBook(known []data.Application, more int, now time.Time, title func(Field) string) *book {
	size := len(known) + more
	b := &book{
		now: now, title: title, apps: make([]data.Application, 0, size), lines: make([]bool, 0, size),
		ids: make(map[string]int, size), jobs: make(map[string][]int, size),
	}
	for _, a := range known {
		b.add(a, job(a), false)
	}
	return b
}

func (b *book) add(a data.Application, job string, ofLine bool) {
	n := len(b.apps)
	b.apps, b.lines = append(b.apps, a), append(b.lines, ofLine)
	b.ids[a.ID] = n
	b.jobs[job] = append(b.jobs[job], n)
}

// job is the same for the same role at the same company.
func job(a data.Application) string {
	return strings.ToLower(line(a.Company)) + "\n" + strings.ToLower(line(a.Role))
}

// find is the known application that the line is about: the one of its ID, or
// without one the newest of the same job. One that is closed for good is not
// continued by an interview after that.
func (b *book) find(e *tableLine, job string) (n int, found bool) {
	if e.app.ID != "" {
		n, found = b.ids[e.app.ID]
		return n, found
	}
	for _, n := range slices.Backward(b.jobs[job]) {
		if !e.begins(b.apps[n]) {
			return n, true
		}
	}
	return 0, false
}

// begins reports whether the line begins anew after the application was
// closed.
func (e *tableLine) begins(a data.Application) bool {
	_, since := statusOf(a)
	return closedForGood(a) && slices.ContainsFunc(e.rounds, func(r round) bool { return r.Start.After(since.Time) && !r.isIn(a) })
}

// isIn reports whether the application has that interview: at the same time, or
// on the same day if that is all that is known.
func (r round) isIn(a data.Application) bool {
	return slices.ContainsFunc(a.Interviews, func(i data.Interview) bool {
		return i.Start.Equal(r.Start.Time) ||
			r.dayOnly && data.DateOf(i.Start.Time) == data.DateOf(r.Start.In(i.Start.Location()))
	})
}

// maxRounds is how many interviews an application can have. It is looked at
// before they are compared: many lines may be of one application.
const maxRounds = 200

// enter enters a line, and gives what it does.
func (b *book) enter(e *tableLine) Row {
	job := job(e.app)
	n, found := b.find(e, job)
	if found && len(b.apps[n].Interviews)+len(e.rounds) > maxRounds {
		e.refuse(b.title(Interview), Reason(data.ReasonTooMany))
	}
	row := e.row
	if row.Refused != nil {
		row.Change = Refused
		return row
	}
	if !found {
		row.Change = New
		row.Application = b.begin(e)
	} else {
		row.Change, row.Application = b.extend(e, b.apps[n])
		if row.Change == Known && b.lines[n] {
			row.Change = Twice
		}
	}
	if row.Change == Known || row.Change == Twice {
		return row
	}
	var problems data.Problems
	if errors.As(row.Application.Check(), &problems) {
		row.Change, row.Application = Refused, data.Application{}
		row.Refused = &Error{row.Line, b.title(fieldOf(problems[0])), Reason(problems[0].Reason)}
		return row
	}
	if found {
		b.apps[n], b.lines[n] = row.Application, true
	} else {
		b.add(row.Application, job, true)
	}
	return row
}

// begin is the application of a line about which nothing is known.
func (b *book) begin(e *tableLine) data.Application {
	a := e.app
	if a.ID == "" {
		a.ID = data.NewID()
	}
	a = e.addRounds(a)
	a = e.addPeople(a, e.others)
	if a.Created.IsZero() {
		a.Created = data.Moment{Time: b.now}
	}
	if t, ok := e.status.touch(e.standsSince(a, b.now)); ok {
		a = a.WithTouch(t)
	}
	return a
}

// extend adds what the line brings to an application that is known.
func (b *book) extend(e *tableLine, a data.Application) (Change, data.Application) {
	change := Known
	if slices.ContainsFunc(e.rounds, func(r round) bool { return !r.isIn(a) }) {
		change = Round
		a = e.addPeople(e.addRounds(a), e.others)
		if !strings.Contains(a.Notes, e.app.Notes) {
			a.Notes = strings.TrimSpace(a.Notes + "\n\n" + e.app.Notes)
		}
	}
	was, _ := statusOf(a)
	t, ok := e.status.touch(e.standsSince(a, b.now))
	if ok && !closedForGood(a) && (was != "offer" || t.Outcome != "") && (was != "no answer" || t.Outcome != data.OutcomeNoAnswer) {
		a = a.WithTouch(t)
		if change == Known {
			change = Updated
		}
	}
	return change, a
}

// standsSince is when the status came about: as the line says, else after the
// last interview, but not in the future.
func (e *tableLine) standsSince(a data.Application, now time.Time) data.Moment {
	if !e.since.IsZero() {
		return e.since
	}
	var last data.Moment
	for _, i := range a.Interviews {
		if i.End.After(last.Time) {
			last = i.End
		}
	}
	if last.IsZero() || last.After(now) {
		return data.Moment{Time: now}
	}
	return last
}

// addRounds adds the interviews that are not there, with who is met in them.
func (e *tableLine) addRounds(a data.Application) data.Application {
	a = e.addPeople(a, e.met)
	a.Interviews = slices.Clip(a.Interviews)
	for _, r := range e.rounds {
		if r.isIn(a) {
			continue
		}
		for _, p := range e.met {
			if known, ok := find(a.People, p); ok && !slices.ContainsFunc(r.Met, func(m data.Met) bool { return m.Person == known.ID }) {
				r.Met = append(r.Met, data.Met{Person: known.ID})
			}
		}
		a.Interviews = append(a.Interviews, r.Interview)
	}
	return a
}

// addPeople adds those who are not there.
func (e *tableLine) addPeople(a data.Application, people []data.Person) data.Application {
	a.People = slices.Clip(a.People)
	for _, p := range people {
		if _, ok := find(a.People, p); !ok {
			a.People = append(a.People, p)
		}
	}
	return a
}

// find is the same person among the people: by address, else by name.
func find(people []data.Person, p data.Person) (data.Person, bool) {
	for _, q := range people {
		if p.Email != "" && q.Email != "" {
			if strings.EqualFold(p.Email, q.Email) {
				return q, true
			}
		} else if strings.EqualFold(p.Name, q.Name) {
			return q, true
		}
	}
	return data.Person{}, false
}
