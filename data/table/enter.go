package table

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

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
	return sameName(a.Company) + "\n" + sameName(a.Role)
}

// sameName is the same for names that differ only in how they are written: in
// capital letters, or with an accent that is a letter of its own.
func sameName(name string) string {
	if name = strings.ToLower(line(name)); isPlain(name) {
		return name
	}
	return norm.NFC.String(name)
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
		if !e.begins(b.apps[n]) && !e.isAnotherBefore(b.apps[n]) {
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

// newest is the last time that the line names; zero if it names none.
func (e *tableLine) newest() (last data.Moment) {
	for _, at := range []data.Moment{e.since, e.appliedOn, e.app.Created} {
		if at.After(last.Time) {
			last = at
		}
	}
	for _, r := range e.rounds {
		if r.Start.After(last.Time) {
			last = r.Start
		}
	}
	return last
}

// isOlder reports whether the line ends what was before an interview of the
// application: nobody is interviewed after a rejection.
func (e *tableLine) isOlder(a data.Application) bool {
	last := e.newest()
	if e.app.ID != "" || last.IsZero() || e.status.outcome == "" && !e.status.offer {
		return false
	}
	return slices.ContainsFunc(a.Interviews, func(i data.Interview) bool {
		return !i.CalledOff && i.Start.After(last.AddDate(0, 0, 1))
	})
}

// anotherAfter is how long after an end an interview is one of another
// application.
const anotherAfter = 90 * 24 * time.Hour

// isAnotherBefore reports whether the line is an application that had ended long
// before the known one began.
func (e *tableLine) isAnotherBefore(a data.Application) bool {
	if !e.isOlder(a) {
		return false
	}
	last := e.newest()
	return !slices.ContainsFunc(a.Interviews, func(i data.Interview) bool { return i.Start.Sub(last.Time) < anotherAfter })
}

// isIn reports whether the application has that interview: at the same time, or
// on the same day if that is all that is known.
func (r round) isIn(a data.Application) bool {
	return slices.ContainsFunc(a.Interviews, r.sameAs)
}

func (r round) sameAs(i data.Interview) bool {
	return i.Start.Equal(r.Start.Time) ||
		r.dayOnly && data.DateOf(i.Start.Time) == data.DateOf(r.Start.In(i.Start.Location()))
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
		row.Rounds = len(row.Application.Interviews)
	} else {
		row.Change, row.Rounds, row.Application = b.extend(e, b.apps[n])
		row.Warnings = e.row.Warnings
		if row.Change == Known && b.lines[n] {
			row.Change = Twice
		}
	}
	if row.Change == Known || row.Change == Twice {
		return row
	}
	var problems data.Problems
	if errors.As(row.Application.Check(), &problems) {
		row.Change, row.Application, row.Rounds = Refused, data.Application{}, 0
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
func (b *book) extend(e *tableLine, a data.Application) (Change, int, data.Application) {
	change, rounds := Known, len(a.Interviews)
	if more, told := e.tellMore(a); told {
		change, a = Updated, more
	}
	if slices.ContainsFunc(e.rounds, func(r round) bool { return !r.isIn(a) }) {
		change = Round
		a = e.addPeople(e.addRounds(a), e.others)
	}
	if change != Known && e.statusNote >= 0 && !strings.Contains(a.Notes, e.app.Notes) {
		a.Notes = withNotes(a.Notes, e.app.Notes)
	}
	was, _ := statusOf(a)
	t, ok := e.status.touch(e.standsSince(a, b.now))
	if ok && !closedForGood(a) && (was != "offer" || t.Outcome != "") && (was != "no answer" || t.Outcome != data.OutcomeNoAnswer) && !e.isOlder(a) {
		a = a.WithTouch(t)
		if t.Outcome != "" && slices.ContainsFunc(a.Interviews, func(i data.Interview) bool { return !i.CalledOff && i.Start.After(b.now) }) {
			e.row.Warnings = append(e.row.Warnings, &Error{e.row.Line, b.title(Status), Ahead})
		}
		if change == Known {
			change = Updated
		}
	}
	return change, len(a.Interviews) - rounds, a
}

// tellMore adds what a line says of a known application besides its interviews:
// people, notes, and what nothing was said of. told is false if it says no more.
func (e *tableLine) tellMore(a data.Application) (more data.Application, told bool) {
	more = a
	people := e.others
	for _, m := range e.met {
		if !slices.ContainsFunc(e.rounds, func(r round) bool { return !r.isIn(a) && (m.of == r.of || m.of == all) }) {
			people = append(slices.Clip(people), m.Person)
		}
	}
	more = e.addPeople(more, people)
	told = len(more.People) > len(a.People)
	for n, p := range more.People {
		for _, q := range people {
			if p.Email == "" && q.Email != "" && sameName(p.Name) == sameName(q.Name) {
				more.People = slices.Clone(more.People)
				more.People[n].Email, told = q.Email, true
			}
		}
	}
	notes := strings.Join(append(slices.Clone(e.notes), e.noteOfTitle...), "\n")
	if notes != "" && !strings.Contains(a.Notes, notes) {
		if merged := withNotes(a.Notes, notes); merged != a.Notes {
			more.Notes, told = merged, true
		}
	}
	for _, text := range []struct {
		known *string
		said  string
	}{{&more.Interest, e.app.Interest}, {&more.Client, e.app.Client}, {&more.Why, e.app.Why}, {&more.NewSince, e.app.NewSince}} {
		if *text.known == "" && text.said != "" {
			*text.known, told = text.said, true
		}
	}
	for n, i := range more.Interviews {
		if met := e.metOnlyNow(more, i); len(met) > 0 {
			more.Interviews = slices.Clone(more.Interviews)
			more.Interviews[n].Met, told = met, true
		}
		for _, r := range e.rounds {
			if !r.sameAs(i) || (i.Place != "" || r.Place == "") && (i.Link != "" || r.Link == "") {
				continue
			}
			more.Interviews = slices.Clone(more.Interviews)
			more.Interviews[n].Place, more.Interviews[n].Link = cmp.Or(i.Place, r.Place), cmp.Or(i.Link, r.Link)
			told = true
		}
	}
	return more, told
}

// metOnlyNow are those the line says are met in a known interview of which it was
// not known who is met.
func (e *tableLine) metOnlyNow(a data.Application, i data.Interview) (met []data.Met) {
	if len(i.Met) > 0 {
		return nil
	}
	for _, r := range e.rounds {
		if !r.sameAs(i) {
			continue
		}
		for _, m := range e.met {
			if known, ok := find(a.People, m.Person); ok && (m.of == r.of || m.of == all) &&
				!slices.ContainsFunc(met, func(other data.Met) bool { return other.Person == known.ID }) {
				met = append(met, data.Met{Person: known.ID})
			}
		}
	}
	return met
}

// hasLine reports whether the text has that line.
func hasLine(text, line string) bool {
	if !strings.Contains(text, line) { // most
		return false
	}
	return strings.Contains("\n"+text+"\n", "\n"+line+"\n")
}

// withNotes adds the lines of notes that are not there.
func withNotes(notes, more string) string {
	var lines []string
	for l := range strings.SplitSeq(more, "\n") {
		if bare := strings.TrimSpace(l); bare == "" && len(lines) > 0 || bare != "" && !hasLine(notes, bare) {
			lines = append(lines, l)
		}
	}
	if len(lines) == 0 {
		return notes
	}
	return strings.TrimSpace(notes + "\n\n" + strings.Join(lines, "\n"))
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
	for _, p := range e.met {
		a = addPerson(a, p.Person)
	}
	a.Interviews = slices.Clip(a.Interviews)
	for _, r := range e.rounds {
		if r.isIn(a) {
			continue
		}
		for _, m := range e.met {
			if m.of != r.of && m.of != all {
				continue
			}
			p := m.Person
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
	for _, p := range people {
		a = addPerson(a, p)
	}
	return a
}

func addPerson(a data.Application, p data.Person) data.Application {
	if _, ok := find(a.People, p); !ok {
		a.People = append(slices.Clip(a.People), p)
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
		} else if strings.EqualFold(p.Name, q.Name) || sameName(p.Name) == sameName(q.Name) {
			return q, true
		}
	}
	return data.Person{}, false
}
