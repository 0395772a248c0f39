package reminders

import (
	"cmp"
	"iter"
	"time"

	"afterword/data"
)

// AgendaRow is where an application stands in the agenda, in few bytes.
type AgendaRow struct {
	Application  string // Application.ID
	Company      string
	Rank         int8 // the lower, the more urgent; among equals the earlier moment
	Order        int8 // among equals again the lower order
	Ended        bool // it was closed
	Moment       time.Time
	Since, Until time.Time // it stands there from Since on and before Until; both in UTC
	Found        bool      // by the last search
}

// interviews are the Order of interviews.
var interviews = int8(order(data.StepInterview))

// RowOf gives where the application stands at now, and its next step, whose
// Kind is "" if there is none.
func RowOf(a data.Application, rules data.Rules, elsewhere []Contact, now time.Time) (AgendaRow, Step) {
	steps := Plan(a, rules, elsewhere, now)
	next, _ := Next(steps, now)
	at := agendaRow(a, next, now)
	at.Since, at.Until = unchanged(steps, now)
	return at, next
}

// agendaRow is the row of an application with that next step. Since and Until
// are left open.
func agendaRow(a data.Application, next Step, now time.Time) AgendaRow {
	_, _, ended := Ended(a)
	return AgendaRow{
		Application: a.ID, Company: a.Company, Ended: ended,
		Rank: int8(rank(next, now)), Order: int8(order(next.Kind)), Moment: moment(next, now).UTC(),
	}
}

// unchanged is the time around now in which all steps stay as they are.
func unchanged(steps []Step, now time.Time) (since, until time.Time) {
	until = never
	for _, s := range steps {
		for _, t := range []time.Time{s.Opens, s.Closes, s.Lapses, soon(s), s.Until} {
			switch {
			case t.IsZero():
			case t.After(now) && t.Before(until):
				until = t.UTC()
			case !t.After(now) && t.After(since):
				since = t.UTC()
			}
		}
	}
	return since, until
}

// HasStep reports whether there is a next step.
func (s *AgendaRow) HasStep() bool { return s.Rank != rankNone }

// Holds reports whether the application still stands there at now.
func (s *AgendaRow) Holds(now time.Time) bool { return !now.Before(s.Since) && now.Before(s.Until) }

// Compare orders the agenda: most urgent first, then by company.
func (s *AgendaRow) Compare(t *AgendaRow) int {
	return cmp.Or(
		cmp.Compare(s.Rank, t.Rank), s.Moment.Compare(t.Moment), cmp.Compare(s.Order, t.Order),
		cmp.Compare(s.Company, t.Company), cmp.Compare(s.Application, t.Application),
	)
}

// Group is the part of the agenda that the application stands in at now.
func (s *AgendaRow) Group(now time.Time) Group {
	switch {
	case !s.HasStep() && s.Ended:
		return Closed
	case !s.HasStep():
		return Quiet
	case !isWaiting(int(s.Rank)):
		return DoNow
	case s.Order == interviews || s.Moment.Sub(now) < 24*time.Hour:
		return ComingUp
	}
	return Quiet
}

// ToDo is how many of these applications have something to do now. It is the one
// number that the window's title, the list, the tray and a notification of
// several things say.
func ToDo(rows iter.Seq[*AgendaRow], now time.Time) (n int) {
	for row := range rows {
		if row.Group(now) == DoNow {
			n++
		}
	}
	return n
}

// soon is when an interview begins to come first; zero for other steps.
func soon(s Step) time.Time {
	if s.Kind != data.StepInterview {
		return time.Time{}
	}
	return s.Opens.Add(-comesFirst)
}
