package desk

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"afterword/data"
	"afterword/data/invitation"
	"afterword/reminders"
)

// Effect is what an invitation does to what is known.
type Effect struct {
	Event  invitation.Event
	Change invitation.Change
	Asks   Asks             // what has to be answered before it can be saved
	Before data.Application // as it was known; the zero one if it is new
	After  data.Application // as it then is; the zero one with invitation.Ignored
}

// Asks is what a new invitation leaves open.
type Asks struct {
	Clock   bool // it gives a day and no time
	Zone    bool // it names no zone that is known
	Company bool // it does not say whose it is
}

// Any reports whether something is left open.
func (a Asks) Any() bool { return a != Asks{} }

// Changes reports whether there is something to save, and nothing to be asked
// before.
func (e Effect) Changes() bool {
	switch e.Change {
	case invitation.New:
		return !e.Asks.Any()
	case invitation.Moved, invitation.Updated, invitation.CalledOff, invitation.OnAgain:
		return true
	case invitation.Unchanged, invitation.StaysOff, invitation.Ignored, invitation.Foreign, invitation.Older:
	}
	return false
}

// AnotherRound reports whether the invitation is a new interview of an
// application that was known.
func (e Effect) AnotherRound() bool { return e.Change == invitation.New && e.Before.ID != "" }

// MustAsk reports whether the invitation changes something only if the user says
// that it is right: see invitation.Event.Trusted.
func (e Effect) MustAsk() bool {
	return e.Change == invitation.Foreign || e.Change == invitation.Older
}

// Interview is the interview that the effect is about, as it then is and as it
// was before; zero where there is none.
func (e Effect) Interview() (now, before data.Interview) {
	for _, i := range e.After.Interviews {
		old, known := e.Before.Interview(i.ID)
		if !known || i.Invite != old.Invite || i.CalledOff != old.CalledOff || !i.Start.Equal(old.Start.Time) {
			return i, old
		}
	}
	return data.Interview{}, data.Interview{}
}

// Effects finds out what the invitations do to the applications that are known,
// one after the other: each finds what those before it changed. There is one
// effect for each event, in their order.
func Effects(known []data.Application, events []invitation.Event, now time.Time) []Effect {
	known = slices.Clone(known)
	all := make([]Effect, len(events))
	for n, event := range events {
		e := EffectOf(known, event, now)
		if e.Changes() {
			known = With(known, e.After)
		}
		all[n] = e
	}
	return all
}

// EffectOf finds out what one invitation does to the applications that are known.
func EffectOf(known []data.Application, event invitation.Event, now time.Time) Effect {
	a, change := event.Apply(known, now)
	e := Effect{Event: event, Change: change, After: a}
	if n := indexOf(known, a.ID); n >= 0 {
		e.Before = known[n]
	}
	if change != invitation.New {
		return e
	}
	e.Asks = Asks{Clock: event.AllDay, Zone: event.Zone == "" && !event.AllDay, Company: a.Company == ""}
	if !e.Asks.Any() {
		e.Before, e.After = NextRound(known, a, a.Notes)
	}
	return e
}

// Into makes a new invitation one more round of that application, whatever it
// says of company and role.
func Into(a data.Application, event invitation.Event, now time.Time) Effect {
	fresh, change := event.Apply(nil, now)
	e := Effect{Event: event, Change: change, After: fresh}
	if change == invitation.New {
		e.Asks = Asks{Clock: event.AllDay, Zone: event.Zone == "" && !event.AllDay}
		e.Before, e.After = a, join(a, fresh, fresh.Notes)
	}
	return e
}

// Alone makes a new invitation an application of its own, whatever is known.
func Alone(event invitation.Event, now time.Time) Effect { return EffectOf(nil, event, now) }

// Changed gives what there is to save of the effects: the applications before
// them, and as they are after all of them, for store.ChangeAll.
func Changed(effects []Effect) (before, after []data.Application) {
	for _, e := range effects {
		if e.Changes() {
			before = append(before, e.Before)
			after = With(after, e.After)
		}
	}
	return before, after
}

// With is the list with the application in the place of the one of its ID, or
// at the end. The list itself may be changed.
func With(list []data.Application, a data.Application) []data.Application {
	if n := indexOf(list, a.ID); n >= 0 {
		list[n] = a
		return list
	}
	return append(list, a)
}

func indexOf(list []data.Application, id string) int {
	return slices.IndexFunc(list, func(a data.Application) bool { return a.ID == id })
}

// NextRound makes a new application the next round of the open one of the same
// company and role, or of the only open one of the company where no role is said, if one is known; one that ended by silence or by a no is open, as a
// new interview opens it again, and one that was put away is not. It gives that one as it was and as it then is: with
// the interviews and people of a added, and with its notes where they are not
// those that the invitation proposed. Without such a one it gives the zero
// Application and a; and one that is known as it was, and a.
func NextRound(known []data.Application, a data.Application, proposed string) (before, after data.Application) {
	if n := indexOf(known, a.ID); n >= 0 {
		return known[n], a
	}
	n := slices.IndexFunc(known, func(k data.Application) bool {
		return strings.EqualFold(k.Company, a.Company) && strings.EqualFold(k.Role, a.Role) && reminders.Reopenable(k)
	})
	if n < 0 {
		n = onlyOne(known, a)
	}
	if n < 0 {
		return data.Application{}, a
	}
	return known[n], join(known[n], a, proposed)
}

// onlyOne is the index of the one open application of that company where one
// of both names no role, -1 if there is none or several.
func onlyOne(known []data.Application, a data.Application) int {
	found := -1
	for n, k := range known {
		if !strings.EqualFold(k.Company, a.Company) || !reminders.Reopenable(k) {
			continue
		}
		if found >= 0 || k.Role != "" && a.Role != "" {
			return -1
		}
		found = n
	}
	return found
}

// join adds the interviews and people of b to a.
func join(a, b data.Application, proposed string) data.Application {
	a.Role = cmp.Or(a.Role, b.Role)
	ids := map[string]string{} // of people in a, by those in b
	a.People = slices.Clone(a.People)
	for _, p := range b.People {
		n := slices.IndexFunc(a.People, func(q data.Person) bool { return invitation.SamePerson(p, q) })
		if n < 0 {
			n = len(a.People)
			a.People = append(a.People, p)
		}
		q := &a.People[n]
		q.Email, q.Title = cmp.Or(q.Email, p.Email), cmp.Or(q.Title, p.Title)
		ids[p.ID] = q.ID
	}
	a.Interviews = slices.Clip(a.Interviews)
	for _, i := range b.Interviews {
		i.Met = slices.Clone(i.Met)
		for m := range i.Met {
			i.Met[m].Person = ids[i.Met[m].Person]
		}
		a.Interviews = append(a.Interviews, i)
	}
	if b.Notes != proposed && b.Notes != "" {
		a.Notes = strings.TrimSpace(a.Notes + "\n\n" + b.Notes)
	}
	return a
}
