package main

import (
	"log/slog"
	"slices"

	"afterword/data"
	"afterword/reminders"
	"afterword/ui/cli"
)

// settle does what the user chose on a notification, where that needs no
// window. It reports whether it was done; else the window is to do it, or to
// say why not.
func (me *owner) settle(c reminders.Choice) bool {
	a, err := me.store.Application(c.Application)
	if err != nil {
		return false
	}
	settings, err := me.store.Settings()
	if err != nil {
		return false
	}
	at := now()
	steps := reminders.Plan(a, settings.Rules, nil, at)
	n := slices.IndexFunc(steps, func(s reminders.Step) bool { return s.Key() == c.Step && s.State.Open() })
	if n < 0 {
		return false
	}
	base := a
	s, morning := steps[n], reminders.TomorrowMorning(at)
	switch {
	case c.Action == reminders.ActionSent:
		a = cli.Sent(a, s, settings, data.Moment{Time: at})
	case c.Action == reminders.ActionLater && (s.Closes.IsZero() || morning.Before(s.Closes)): // else it asks
		a = reminders.PutOff(a, s, data.Moment{Time: at}, data.Moment{Time: morning})
	default:
		return false
	}
	if err := me.store.Change(base, a, at); err != nil {
		slog.Error("a choice cannot be saved", "error", err)
		return false
	}
	return true
}
