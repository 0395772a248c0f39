package reminders

import (
	"slices"
	"time"

	"afterword/data"
)

// lastCall is how long before its closing a step of hours is told of.
const lastCall = 4 * time.Hour

// Reminders are the moments at which the user is told of the step, in order.
// Only an open step has any; an optional one when the user asked for it. home
// is the zone the computer is in: awake hours are the user's, wherever the
// interview was.
func (s Step) Reminders(rules data.Rules, home *time.Location) []Reminder {
	if !s.State.Open() {
		return nil
	}
	rules = rules.Bounded()
	bound := s.limit(RemindOpens)
	var all []Reminder
	for _, r := range s.named(newWorkdays(rules, s.Opens.Location())) {
		if s.Optional {
			break // the user was told that it may be left out
		}
		r.At = awake(r.For, s.limit(r.Kind), rules, home)
		all = append(all, r)
	}
	if !s.Until.Before(bound) {
		bound = s.Lapses // it is late by then
	}
	if !bound.IsZero() && !s.Until.Before(bound) {
		bound = time.Time{} // it is over by then in any case
	}
	return s.replaced(all, awake(s.Until, bound, rules, home))
}

// limit is the moment by which a reminder of that kind has to be told, if it is
// to be of use; zero is none.
func (s Step) limit(k ReminderKind) time.Time {
	switch {
	case k == RemindLate:
		return s.Lapses
	case s.Kind == data.StepInterview:
		return s.Opens
	}
	return s.Closes
}

// named are the moments of sections 3 and 4 of the etiquette, before they
// are moved into awake hours.
func (s Step) named(days workdays) []Reminder {
	opens := Reminder{Kind: RemindOpens, For: s.Opens}
	switch s.Kind {
	case data.StepInterview:
		return []Reminder{
			{Kind: RemindDay, For: s.Opens.Add(-24 * time.Hour)},
			{Kind: RemindHour, For: s.Opens.Add(-time.Hour)},
		}
	case data.StepDebrief:
		opens.For = s.Opens.Add(15 * time.Minute)
		return []Reminder{opens}
	case data.StepThankYou:
		all := []Reminder{opens, {Kind: RemindCloses, For: s.Closes.Add(-lastCall)}}
		if late := days.startOf(days.after(days.date(s.Closes), 1)); late.Before(s.Lapses) {
			all = append(all, Reminder{Kind: RemindLate, For: late})
		}
		return all
	case data.StepFollowUp, data.StepLastNote:
		days = days.resting()
		closing := days.date(s.Closes)
		all := []Reminder{opens}
		if last := days.startOf(closing); last.After(s.Opens) {
			all = append(all, Reminder{Kind: RemindCloses, For: last})
		}
		return append(all, Reminder{Kind: RemindLate, For: days.startOf(days.roll(closing + 7))})
	case data.StepMoveOn:
		return []Reminder{opens}
	case data.StepDecide:
		return s.deciding(days)
	case data.StepAnswerQuestion, data.StepAnswerOffer:
		return []Reminder{{Kind: RemindCloses, For: s.Closes.Add(-lastCall)}}
	case data.StepAnswerRejection, data.StepCallNote: // see below
	}
	return nil
}

// deciding are the moments of a decision: two working days before the deadline,
// or at once, and on its day; without one the third working day.
func (s Step) deciding(days workdays) []Reminder {
	if s.Closes.IsZero() {
		return []Reminder{{Kind: RemindOpens, For: days.startOf(days.after(days.date(s.Opens), 3))}}
	}
	day := days.date(s.Closes)
	first := Reminder{Kind: RemindCloses, For: s.Opens}
	if due := days.startOf(days.before(day, 2)); due.After(s.Opens) {
		first.For = due
	}
	if last := days.startOf(day); last.After(first.For) {
		return []Reminder{first, {Kind: RemindCloses, For: last}}
	}
	return []Reminder{first}
}

// replaced puts one reminder at the time until which the user put the step
// off in the place of all before it.
func (s Step) replaced(all []Reminder, at time.Time) []Reminder {
	if s.Until.IsZero() {
		return all
	}
	all = slices.DeleteFunc(all, func(r Reminder) bool { return !r.For.After(s.Until) })
	return append([]Reminder{{Kind: RemindLater, For: s.Until, At: at}}, all...)
}

// awake moves a moment outside the awake hours to the next awake one, or to
// the last one before if the next would not come before limit. A zero limit
// is none.
func awake(t, limit time.Time, rules data.Rules, home *time.Location) time.Time {
	local := t.In(home)
	minute := local.Hour()*60 + local.Minute()
	if minute >= rules.AwakeFrom && (minute < rules.AwakeTo || local.Equal(data.DateOf(local).At(rules.AwakeTo, home))) {
		return local
	}
	day := data.DateOf(local)
	if minute >= rules.AwakeFrom {
		day++
	}
	next := day.At(rules.AwakeFrom, home)
	if limit.IsZero() || next.Before(limit) {
		return next
	}
	return (day - 1).At(rules.AwakeTo, home)
}
