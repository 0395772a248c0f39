package ui

import (
	"errors"
	"slices"
	"sync"

	"fyne.io/fyne/v2/lang"

	"afterword/reminders"
	"afterword/reminders/desk"
)

// choices are what the user chose on notifications and is still to be done. They
// are not lost when the window ends meanwhile.
type choices struct {
	mu   sync.Mutex
	left []reminders.Choice
}

func (c *choices) add(one reminders.Choice) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.left = append(c.left, one)
}

// take gives the first of them.
func (c *choices) take() (one reminders.Choice, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.left) == 0 {
		return one, false
	}
	one, c.left = c.left[0], c.left[1:]
	return one, true
}

// Choose does what the user chose on a notification. It may be called from
// any goroutine.
func (w *Window) Choose(c reminders.Choice) {
	w.choices.add(c)
	OnWindow(func() { w.heed(c) })
}

// LeftChoices takes what was chosen and not done, because the window has ended.
func (w *Window) LeftChoices() (left []reminders.Choice) {
	for c, ok := w.choices.take(); ok; c, ok = w.choices.take() {
		left = append(left, c)
	}
	return left
}

// heed does what was chosen, unless a dialog is open: what that one saves must
// not undo it.
func (w *Window) heed(c reminders.Choice) {
	if c.Action != reminders.ActionLater { // who has no time now is left alone
		w.raise()
	}
	w.makeChoices()
}

// makeChoices does what was chosen while a dialog was open.
func (w *Window) makeChoices() {
	for !w.busy() {
		c, ok := w.choices.take()
		if !ok {
			return
		}
		w.makeChoice(c)
	}
}

func (w *Window) makeChoice(c reminders.Choice) {
	if c.Application == "" { // a test, which only shows that a click arrives
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
	sent := func(s reminders.Step) (desk.Decision, error) {
		return desk.SentAsWritten(w.store, e.Application, s, w.settings, w.moment())
	}
	d, err := desk.Chosen(*e, c, sent, w.moment())
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
