package reminders

import (
	"slices"
	"time"

	"afterword/data"
)

// Reminders are the moments at which the user is told of the step, in order.
// Only an open step that is not optional has any. home is the zone the
// computer is in: awake hours are the user's, wherever the interview was.
func (s Step) Reminders(rules data.Rules, home *time.Location) []Reminder {
	if !s.State.Open() || s.Optional {
		return nil
	}
	rules = rules.Bounded()
	bound := s.Closes
	if s.Kind == data.StepInterview {
		bound = s.Opens
	}
	var all []Reminder
	for _, r := range s.named(newWorkdays(rules, s.Opens.Location())) {
		limit := bound
		if r.Kind == RemindLate {
			limit = time.Time{}
		}
		r.At = awake(r.For, limit, rules, home)
		all = append(all, r)
	}
	if !s.Until.Before(bound) {
		bound = time.Time{} // it is closed by then in any case
	}
	return s.replaced(all, awake(s.Until, bound, rules, home))
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
		return []Reminder{opens, {Kind: RemindCloses, For: s.Closes.Add(-4 * time.Hour)}}
	case data.StepFollowUp, data.StepLastNote:
		closing := days.date(s.Closes)
		all := []Reminder{opens}
		if last := days.startOf(closing); last.After(s.Opens) {
			all = append(all, Reminder{Kind: RemindCloses, For: last})
		}
		return append(all, Reminder{Kind: RemindLate, For: days.startOf(days.roll(closing + 7))})
	case data.StepMoveOn:
		return []Reminder{opens}
	case data.StepDecide:
		if due := days.startOf(days.before(days.date(s.Closes), 2)); due.After(s.Opens) {
			opens.For = due
		}
		opens.Kind = RemindCloses
		return []Reminder{opens}
	case data.StepAnswerRejection, data.StepAnswerOffer, data.StepCallNote: // see below
	}
	return nil
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
