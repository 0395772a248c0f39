package desk

import (
	"slices"
	"time"

	"afterword/data"
	"afterword/data/store"
	"afterword/reminders"
)

// Chosen decides what was chosen on a notification about that application, at
// that time in the user's zone; sent decides that the email of the step was sent. The error is ErrGone if the step is not open any
// more; ErrLate if it cannot be put off to tomorrow without asking; ErrWindow if
// it was chosen to see or to copy something; or that of Sent.
func Chosen(e reminders.AgendaEntry, c reminders.Choice, sent func(reminders.Step) (Decision, error), at data.Moment) (Decision, error) {
	if c.Action != reminders.ActionSent && c.Action != reminders.ActionLater {
		return Decision{Before: e.Application}, ErrWindow
	}
	n := slices.IndexFunc(e.Steps, func(s reminders.Step) bool { return s.Key() == c.Step && s.State.Open() })
	if n < 0 {
		return Decision{Before: e.Application}, ErrGone
	}
	a, s, morning := e.Application, e.Steps[n], reminders.TomorrowMorning(at.Time)
	switch {
	case c.Action == reminders.ActionSent:
		return sent(s)
	case Late(s, morning):
		return Decision{Before: a}, ErrLate
	}
	return PutOff(a, s, at, data.Moment{Time: morning})
}

// Choose decides and saves what was chosen on a notification, while there is no
// window to ask. The error is a Refusal where only a window can go on, or that
// of the store; nothing is changed then.
func Choose(s *store.Store, c reminders.Choice, now time.Time) (Decision, error) {
	settings, err := s.Settings()
	if err != nil {
		return Decision{}, err
	}
	e, err := reminders.LoadEntry(s, c.Application, settings.Rules, now)
	if err != nil {
		return Decision{}, err
	}
	at := data.Moment{Time: now}
	d, err := Chosen(e, c, func(step reminders.Step) (Decision, error) {
		return SentAsWritten(s, e.Application, step, settings, at)
	}, at)
	if err != nil {
		return Decision{}, err
	}
	return d, d.Save(s, now)
}

// SentAsWritten is SentFor with the email of the step as it was last seen, and the
// others that the store has.
func SentAsWritten(s *store.Store, a data.Application, step reminders.Step, settings data.Settings, at data.Moment) (Decision, error) {
	others, err := reminders.LoadShared(s, a, step, settings, at.Time)
	if err != nil {
		return Decision{Before: a}, err
	}
	return SentFor(a, step, others, Written(s, a, step, others, settings, at.Time), at)
}
