package ui

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"afterword/data"
	"afterword/reminders"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// This file is what the buttons do: each adds one touch and saves.

// moment is now, in the zone the computer is in.
func (w *Window) moment() data.Moment { return data.Moment{Time: w.now().In(w.home)} }

// touch saves the application with one more touch, and says done. It reports
// whether it was saved.
func (w *Window) touch(a data.Application, t data.Touch, done string) bool {
	t.At = w.moment()
	return w.saveAndSay(a, a.WithTouch(t), done)
}

// saveAndSay saves what was made of the application base and says done, with a
// way back.
func (w *Window) saveAndSay(base, a data.Application, done string) bool {
	if !w.save([]data.Application{base}, a) {
		return false
	}
	w.did(lang.L("{{.Company}}: {{.Done}}", map[string]any{"Company": a.Company, "Done": done}))
	return true
}

func (w *Window) markSent(a data.Application, s reminders.Step, subject, body string) {
	delete(w.chosen, a.ID)
	if w.saveAndSay(a, reminders.MarkSent(a, s, w.moment(), subject, body), lang.L("Marked as sent.")) {
		delete(w.written, a.ID+" "+s.Key())
		w.keepTyped()
	}
}

func (w *Window) skip(a data.Application, s reminders.Step) {
	delete(w.chosen, a.ID)
	skipped, err := reminders.Skip(a, s, w.moment())
	if err != nil {
		w.dialogs.SayError(err)
		return
	}
	w.saveAndSay(a, skipped, lang.L("Skipped."))
}

// end closes an application. It does not ask, for it can be undone.
func (w *Window) end(a data.Application, how data.Outcome) {
	w.touch(a, data.Touch{Kind: data.TouchOutcome, Outcome: how},
		lang.L("Closed as {{.Outcome}}. “Show closed” in the View menu brings it back in sight.", map[string]any{"Outcome": words.Outcome(how)}))
}

func (w *Window) moveOn(a data.Application) {
	w.touch(a, data.Touch{Kind: data.TouchOutcome, Outcome: data.OutcomeNoAnswer},
		lang.L("Well done for letting go. It stays under “Closed”."))
}

func (w *Window) reopen(a data.Application) {
	w.touch(a, data.Touch{Kind: data.TouchReopened}, lang.L("Open again."))
}

// chooseStep shows another step of the application on the card.
func (w *Window) chooseStep(application, key string) {
	w.chosen[application] = key
	w.detail.shown = ""
	w.showDetail()
}

// newLater is a button that offers times to put the step off to.
func (w *Window) newLater(c *stepCard) *widgets.Button {
	b := widgets.NewButton(lang.L("Later ▾"), nil, nil)
	b.OnTapped = func() {
		var items []*fyne.MenuItem
		for _, at := range laterTimes(w.now().In(w.home), w.settings.Rules) {
			items = append(items, fyne.NewMenuItem(at.words, func() { w.putOff(c.entry.Application, c.step, at.at) }))
		}
		items = append(items, fyne.NewMenuItem(lang.L("Another time…"), func() { w.askLater(c.entry.Application, c.step) }))
		w.showMenu(b, items)
	}
	return b
}

func (w *Window) showMenu(below fyne.CanvasObject, items []*fyne.MenuItem) {
	pos := fyne.CurrentApp().Driver().AbsolutePositionForObject(below)
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), w.win.Canvas(), pos.AddXY(0, below.Size().Height+2))
}

// putOff puts the step off. A time after its window is pointed out first.
func (w *Window) putOff(a data.Application, s reminders.Step, at time.Time) {
	put := func() {
		w.saveAndSay(a, reminders.PutOff(a, s, w.moment(), data.Moment{Time: at.In(w.home)}),
			lang.L("Put off to {{.Time}}.", map[string]any{"Time": words.RelativeDay(at, w.now(), w.home)}))
	}
	if s.Closes.IsZero() || at.Before(s.Closes) {
		put()
		return
	}
	closes := map[string]any{"Time": words.RelativeDay(s.Closes, w.now(), w.home)}
	words := lang.L("The best time for this is over by then: it closes {{.Time}}. Put it off all the same?", closes)
	if w.missed(a.ID, s.Key(), at) {
		words = lang.L("By then it is too late for this, and no reminder comes: it closes {{.Time}}. Put it off all the same?", closes)
	}
	w.dialogs.Ask(lang.L("That is late"), words, lang.L("Put it off"), put)
}

// missed reports whether a step is no longer worth doing at that time.
func (w *Window) missed(application, key string, at time.Time) bool {
	e, err := w.standings.Look(application, at)
	return err == nil && slices.ContainsFunc(e.Steps, func(s reminders.Step) bool {
		return s.Key() == key && s.State == reminders.Missed
	})
}

// writeNow shows the email of a step that is not open yet.
func (w *Window) writeNow(application, key string) {
	w.early[key] = true
	w.chooseStep(application, key)
}
