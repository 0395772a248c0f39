package ui

import (
	"errors"
	"slices"

	"fyne.io/fyne/v2/lang"

	"afterword/reminders"
	"afterword/reminders/desk"
)

// Choose does what the user chose on a notification. It may be called from
// any goroutine.
func (w *Window) Choose(c reminders.Choice) { OnWindow(func() { w.choose(c) }) }

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
	e := w.entry(c.Application)
	if e == nil {
		w.raise()
		w.toast(lang.L("That step no longer exists."))
		return
	}
	n := slices.IndexFunc(e.Steps, func(s reminders.Step) bool { return s.Key() == c.Step })
	open := n >= 0 && e.Steps[n].State.Open()
	mail := func(s reminders.Step) desk.Mail {
		return desk.Written(w.store, e.Application, s, w.settings, w.now())
	}
	d, err := desk.Chosen(*e, c, mail, w.moment())
	if open && c.Action == reminders.ActionLater {
		if errors.Is(err, desk.ErrLate) {
			w.putOff(e.Application, e.Steps[n], reminders.TomorrowMorning(w.now().In(w.home))) // which asks
		} else {
			w.settle(d, err)
		}
		if w.busy() { // a question, or what went wrong
			w.raise()
		}
		return
	}
	w.raise() // for Later, too, where it has to be said that the step is gone
	w.chooseApplication(c.Application)
	w.chooseStep(c.Application, c.Step)
	switch {
	case c.Action != reminders.ActionOpen && !open:
		w.toast(lang.L("That step no longer exists."))
	case c.Action == reminders.ActionCopy:
		w.copyEmail()
	case c.Action == reminders.ActionSent && w.shownMail() != nil: // as the user may have changed it
		w.markCurrentSent()
	case c.Action == reminders.ActionSent:
		w.settle(d, err)
	}
}

// raise brings the window before all others and gives it the keyboard.
func (w *Window) raise() {
	w.win.Show()
	w.win.RequestFocus()
}
