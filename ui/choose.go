package ui

import (
	"slices"

	"fyne.io/fyne/v2/lang"

	"afterword/data"
	"afterword/reminders"
)

// Choose does what the user chose on a notification. It may be called from
// any goroutine.
func (w *Window) Choose(c reminders.Choice) { onWindow(func() { w.choose(c) }) }

// SelectRange waits until no dialog is open: what that one saves must not undo it.
func (w *Window) choose(c reminders.Choice) {
	if c.Action != reminders.ActionLater { // who has no time now is left alone
		w.raise()
	}
	w.choices = append(w.choices, c)
	w.makeChoices()
}

// makeChoices does what was chosen while a dialog was open.
func (w *Window) makeChoices() {
	for len(w.choices) > 0 && !w.busy() {
		c := w.choices[0]
		w.choices = w.choices[1:]
		w.makeChoice(c)
	}
}

func (w *Window) makeChoice(c reminders.Choice) {
	if c.Application == "" { // a summary
		return
	}
	a, s, ok := w.stepOf(c)
	if ok && s.State.Open() && c.Action == reminders.ActionLater {
		w.putOff(a, s, reminders.TomorrowMorning(w.now().In(w.home)))
		if w.busy() { // a question, or what went wrong
			w.raise()
		}
		return
	}
	if c.Action == reminders.ActionLater {
		w.raise()
	}
	if ok {
		w.chooseApplication(a.ID)
		w.chooseStep(a.ID, s.Key())
	}
	switch {
	case !ok, c.Action != reminders.ActionOpen && !s.State.Open():
		w.toast(lang.L("That step is no longer there."))
	case c.Action == reminders.ActionCopy:
		w.copyEmail()
	case c.Action == reminders.ActionSent:
		w.markCurrentSent()
	}
}

// stepOf is the application and the step that a choice is about.
func (w *Window) stepOf(c reminders.Choice) (data.Application, reminders.Step, bool) {
	if e := w.entry(c.Application); e != nil {
		n := slices.IndexFunc(e.Steps, func(s reminders.Step) bool { return s.Key() == c.Step })
		if n < 0 {
			return e.Application, reminders.Step{State: reminders.Cancelled}, true
		}
		return e.Application, e.Steps[n], true
	}
	return data.Application{}, reminders.Step{}, false
}

// raise brings the window before all others and gives it the keyboard.
func (w *Window) raise() {
	w.win.Show()
	w.win.RequestFocus()
}
