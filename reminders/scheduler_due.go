package reminders

import (
	"fmt"
	"slices"
	"time"

	"afterword/data"
	"afterword/data/store"
)

// page is how many applications are read at once.
const page = 256

// version stands for all that decides, besides an application, when its
// reminders come: the program with the holidays built into it, the time zones
// as they are known here, and what the user set.
func version(rules data.Rules, home *time.Location) string {
	return fmt.Sprint(running(), " ", zoneData(), " ", home, " ", rules.Bounded())
}

// gathering is one pass through the applications that are due.
type gathering struct {
	*Scheduler
	rules    data.Rules
	example  []string // IDs of invented applications
	now      time.Time
	contacts addressBook // nil until needed
}

// gather are the reminders that are due and may be told. An application of
// which there are none is looked at again when there may be.
func (s *Scheduler) gather(settings data.Settings, now time.Time) ([]reminder, error) {
	g := gathering{Scheduler: s, rules: settings.Rules, example: settings.Example, now: now}
	made := version(g.rules, now.Location())
	var all []reminder
	var last store.Record
	for {
		looks, err := s.store.Due(made, now, last, page)
		if err != nil || len(looks) == 0 {
			return all, err
		}
		due, err := g.sift(looks)
		if err != nil {
			return nil, err
		}
		all = append(all, due...)
		if last = looks[len(looks)-1]; len(looks) < page {
			return all, nil
		}
	}
}

// sift are the reminders of these applications that may be told. Those
// without any are put off in the index.
func (g *gathering) sift(looks []store.Record) ([]reminder, error) {
	if err := g.readContacts(); err != nil {
		return nil, err
	}
	var due []reminder
	for i := range looks {
		due = append(due, g.evaluate(&looks[i])...)
	}
	due, err := g.fresh(due)
	if err != nil {
		return nil, err
	}
	toTell := map[string]bool{}
	var passed []store.LedgerKey
	for _, r := range due {
		if r.passed {
			passed = append(passed, r.telling)
		} else {
			toTell[r.telling.Application] = true
		}
	}
	var done []store.Record
	for _, l := range looks {
		if !toTell[l.Application.ID] {
			done = append(done, l)
		}
	}
	if len(done)+len(passed) > 0 {
		// Without it they are only looked at again.
		g.complain("the index cannot be written", g.store.Schedule(done, passed, g.now))
	}
	return keep(due, func(r reminder) bool { return !r.passed }), nil
}

// evaluate works out what is due of one application, and when to look again. The
// follow-ups of others keep its own back only until the user takes one back,
// so that both moments count.
func (g *gathering) evaluate(l *store.Record) []reminder {
	if l.Damage != nil {
		g.complain("an application cannot be read", l.Damage)
		return nil
	}
	a := l.Application
	if slices.Contains(g.example, a.ID) {
		return nil
	}
	elsewhere := g.contacts.of(a)
	steps := Plan(a, g.rules, elsewhere, g.now)
	l.LookAgain = nextLook(a, steps, g.rules, g.now)
	if len(elsewhere) > 0 {
		alone := nextLook(a, Plan(a, g.rules, nil, g.now), g.rules, g.now)
		if !alone.IsZero() && (l.LookAgain.IsZero() || alone.Before(l.LookAgain)) {
			l.LookAgain = alone
		}
	}
	return dueOf(a, steps, g.rules, g.now)
}

// fresh are those that the ledger does not know, nor what it failed to keep.
func (g *gathering) fresh(due []reminder) ([]reminder, error) {
	due = keep(due, func(r reminder) bool { return !g.told[r.telling] })
	if len(due) == 0 {
		return nil, nil
	}
	fresh, err := g.store.Claimable(tellings(due), g.now)
	if err != nil {
		return nil, err
	}
	isFresh := make(map[store.LedgerKey]bool, len(fresh))
	for _, t := range fresh {
		isFresh[t] = true
	}
	return keep(due, func(r reminder) bool { return isFresh[r.telling] }), nil
}

func (g *gathering) readContacts() error {
	if g.contacts != nil {
		return nil
	}
	all, err := g.store.Contacts(g.now.Add(-data.ContactsCount))
	if err != nil {
		return err
	}
	g.contacts = byAddress(all)
	return nil
}

// toDo is how many applications have something to do now, but for the invented
// ones: nothing is told of those.
func (s *Scheduler) toDo(settings data.Settings, now time.Time) int {
	g := gathering{Scheduler: s, now: now}
	s.complain("the scheduler cannot read the follow-ups", g.readContacts())
	var rows []*AgendaRow
	s.complain("the scheduler cannot count what there is to do", s.store.Walk(func(a data.Application) {
		if !slices.Contains(settings.Example, a.ID) {
			at, _ := RowOf(a, settings.Rules, g.contacts.of(a), now)
			rows = append(rows, &at)
		}
	}))
	return ToDo(slices.Values(rows), now)
}
