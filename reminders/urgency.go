package reminders

import (
	"time"

	"afterword/data"
)

// Standing is where an application stands in the agenda, in few bytes.
type Standing struct {
	Due     bool      // there is something to do now
	Rank    int       // the lower, the more urgent; among equals the earlier moment
	Moment  time.Time // among equals again the lower order
	Order   int
	Changes time.Time // when to look again, at the latest
}

// StandingOf is where the application stands at now, and its next step. ok is
// false if it has none.
func StandingOf(a data.Application, rules data.Rules, elsewhere []Contact, now time.Time) (at Standing, next Step, ok bool) {
	steps := Plan(a, rules, elsewhere, now)
	at.Changes = (data.DateOf(now) + 1).At(0, now.Location()) // at midnight days count one less
	for _, s := range steps {
		for _, t := range []time.Time{s.Opens, s.Closes, s.worthUntil(), s.Until} {
			if t.After(now) && t.Before(at.Changes) {
				at.Changes = t
			}
		}
	}
	next, ok = Next(steps, now)
	if _, _, ended := Ended(a); ended || !ok {
		return at, next, false
	}
	at.Due = Entry{Application: a, Next: next}.Group(now) == DoNow
	at.Rank, at.Moment, at.Order = rank(next, now), moment(next, now), order(next.Kind)
	return at, next, true
}

// worthUntil is when a late step is no longer worth doing. It is zero where
// that is never so.
func (s Step) worthUntil() time.Time {
	if s.Kind != data.StepThankYou {
		return time.Time{}
	}
	return s.Closes.Add(thankYouWorthwhile - thankYouWithin)
}
