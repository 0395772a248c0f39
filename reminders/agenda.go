package reminders

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"afterword/data"
	"afterword/data/store"
)

// AgendaEntry is one application in the agenda.
type AgendaEntry struct {
	Application data.Application
	Steps       []Step // its whole plan; nil in the agenda of all, see EntryOf
	Next        Step   // the step to show first; its Kind is "" if none is open
	More        int    // thank-yous that stand just as Next does
}

// Agenda gives the next step of every application, most urgent first; those
// with nothing to do come last, by company. It keeps no plans: ten thousand of
// them would fill fifty megabytes, and only one is looked at at a time.
func Agenda(all []data.Application, rules data.Rules, now time.Time) []AgendaEntry {
	elsewhere := byAddress(Contacts(all, now))
	entries := make([]AgendaEntry, len(all))
	at := make(map[string]*AgendaRow, len(all))
	for n, a := range all {
		entries[n] = agendaEntry(a, rules, elsewhere, now)
		entries[n].Steps = nil
		stands := agendaRow(a, entries[n].Next, now)
		at[a.ID] = &stands
	}
	slices.SortFunc(entries, func(x, y AgendaEntry) int { return at[x.Application.ID].Compare(at[y.Application.ID]) })
	return entries
}

// EntryOf gives one application with its whole plan. all are the applications
// whose follow-ups may keep its own back, itself among them.
func EntryOf(a data.Application, all []data.Application, rules data.Rules, now time.Time) AgendaEntry {
	return agendaEntry(a, rules, byAddress(Contacts(all, now)), now)
}

// LoadEntry is EntryOf for an application in a store, of which no other is
// decoded. The errors are those of the store, store.ErrNotFound if there is none of that ID.
func LoadEntry(s *store.Store, id string, rules data.Rules, now time.Time) (AgendaEntry, error) {
	a, err := s.Application(id)
	if err != nil {
		return AgendaEntry{}, err
	}
	contacts, err := s.Contacts(now.Add(-data.ContactsCount))
	if err != nil {
		return AgendaEntry{}, err
	}
	return agendaEntry(a, rules, byAddress(contacts), now), nil
}

func agendaEntry(a data.Application, rules data.Rules, elsewhere addressBook, now time.Time) AgendaEntry {
	e := AgendaEntry{Application: a, Steps: Plan(a, rules, elsewhere.of(a), now)}
	e.Next, _ = Next(e.Steps, now)
	for _, s := range e.Steps {
		same := s.Kind == data.StepThankYou && e.Next.Kind == data.StepThankYou && s.State == e.Next.State
		if same && !s.Optional && (s.Base != e.Next.Base || s.Person != e.Next.Person) {
			e.More++
		}
	}
	return e
}

// addressBook is contacts by address, in lower case.
type addressBook map[string][]Contact

func byAddress(contacts []Contact) addressBook {
	book := addressBook{}
	for _, c := range contacts {
		address := strings.ToLower(c.Address)
		book[address] = append(book[address], c)
	}
	return book
}

// of are the contacts with the people of an application.
func (b addressBook) of(a data.Application) []Contact {
	var contacts []Contact
	for _, p := range a.People {
		if p.Email != "" {
			contacts = append(contacts, b[strings.ToLower(p.Email)]...)
		}
	}
	return contacts
}

// Contacts are the follow-ups of all applications that may still keep another
// apart.
func Contacts(all []data.Application, now time.Time) []Contact {
	var contacts []Contact
	for _, a := range all {
		for _, c := range a.Contacts() {
			if !c.At.Before(now.Add(-data.ContactsCount)) {
				contacts = append(contacts, c)
			}
		}
	}
	return contacts
}

// Next is the open step to show first. ok is false if none is open.
func Next(steps []Step, now time.Time) (next Step, ok bool) {
	for _, s := range steps {
		if s.State.Open() && (!ok || compareUrgency(&s, &next, now) < 0) {
			next, ok = s, true
		}
	}
	return next, ok
}

// compareUrgency orders by the end of section 3 of the etiquette. Equals stand
// as they are in the plan: in the order of the tables, then of the people.
func compareUrgency(x, y *Step, now time.Time) int {
	return cmp.Or(
		cmp.Compare(rank(*x, now), rank(*y, now)),
		moment(*x, now).Compare(moment(*y, now)),
		cmp.Compare(order(x.Kind), order(y.Kind)),
	)
}

// comesFirst is how long before its beginning an interview comes first.
const comesFirst = 2 * time.Hour

// The ranks, from the most urgent on; what is optional adds optional to it.
const (
	isOn        = iota         // an interview that is on, or begins soon
	isDue                      // by when it closes
	isLate                     // by when it will be missed, and then by when it closed
	isLateEver                 // which never will
	isEndless                  // due, and it never closes
	rankLater                  // by when it opens, or to when it was put off
	movesOn                    // moving on, when it is time for it
	movesOnOnce                // and before
	optional                   // how many ranks there are
	rankNone    = 2 * optional // an application with nothing to do
)

func rank(s Step, now time.Time) int {
	if s.Kind == "" {
		return rankNone
	}
	rank, waiting := isDue, s.PutOff(now) || s.State == Waiting
	switch {
	case s.Kind == data.StepMoveOn && waiting:
		rank = movesOnOnce
	case s.Kind == data.StepMoveOn:
		rank = movesOn
	case s.Kind == data.StepInterview && !s.PutOff(now) && !now.Before(soon(s)):
		rank = isOn
	case waiting:
		rank = rankLater
	case s.State == Late && s.Lapses.IsZero():
		rank = isLateEver
	case s.State == Late:
		rank = isLate
	case s.Closes.IsZero():
		rank = isEndless
	}
	if s.Optional {
		rank += optional
	}
	return rank
}

// isWaiting reports whether a step of that rank is for later.
func isWaiting(rank int) bool { return rank%optional == rankLater || rank%optional == movesOnOnce }

// never is later than any step closes.
var never = time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)

// moment is what steps of one rank are ordered by.
func moment(s Step, now time.Time) time.Time {
	switch {
	case s.PutOff(now):
		return s.Until
	case s.State == Waiting || s.Kind == data.StepInterview:
		return s.Opens
	case s.State == Late && !s.Lapses.IsZero():
		return s.Lapses
	case s.Closes.IsZero():
		return never
	}
	return s.Closes
}

// PutOff reports whether the user put the step off to a time still to come.
func (s Step) PutOff(now time.Time) bool { return s.Until.After(now) }

// Countdown is the moment the step counts to: its opening while it waits, its
// closing while it is due, the time it was put off to; and from which it
// counts up while it is late. ok is false where nothing counts.
func (s Step) Countdown(now time.Time) (to time.Time, ok bool) {
	if !s.State.Open() {
		return time.Time{}, false
	}
	switch {
	case s.PutOff(now):
		to = s.Until
	case s.State == Waiting:
		to = s.Opens
	default:
		to = s.Closes
	}
	return to, !to.IsZero()
}

// Ended is how and when the application was closed. ok is false while it is
// open.
func Ended(a data.Application) (how data.Outcome, at time.Time, ok bool) {
	p := planner{a: a}
	p.readHistory()
	switch {
	case p.closed == nil:
		return "", time.Time{}, false
	case p.closed.Kind == data.TouchReply:
		return data.OutcomeRejected, p.closed.At.Time, true
	}
	return p.closed.Outcome, p.closed.At.Time, true
}

// Group is a part of the agenda.
type Group string

// The groups, in the order of the agenda.
const (
	DoNow    Group = "do now"    // the next step is due or late
	ComingUp Group = "coming up" // an interview is ahead, or the next step opens within a day
	Quiet    Group = "waiting"   // nothing to do
	Closed   Group = "closed"
)

// Groups are all groups in the order of the agenda.
var Groups = []Group{DoNow, ComingUp, Quiet, Closed}

// Group is the part of the agenda that the application stands in at now.
func (e AgendaEntry) Group(now time.Time) Group {
	at := agendaRow(e.Application, e.Next, now)
	return at.Group(now)
}
