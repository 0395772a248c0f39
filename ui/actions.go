package ui

import (
	"errors"
	"log/slog"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"afterword/data"
	"afterword/reminders"
	"afterword/reminders/desk"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// This file is what the buttons do: each hands on what was decided, saves it,
// and says so.

// moment is now, in the zone the computer is in.
func (w *Window) moment() data.Moment { return data.Moment{Time: w.now().In(w.home)} }

// settle saves what was decided about an application and says so, with a way
// back. It reports whether it was saved; if not, it has said why. err is that of
// deciding.
func (w *Window) settle(d desk.Decision, err error) bool {
	if err != nil {
		w.sayRefused(d.Before, err)
		return false
	}
	if endsMovingly(d) && w.list.Selected == d.After.ID {
		w.list.Stays = d.After.ID
	}
	if !w.saved(d.Save(w.store, w.now())) {
		return false
	}
	w.did(lang.L("{{.Company}}: {{.Done}}", map[string]any{"Company": strings.Join(d.Companies(), ", "), "Done": w.doneWords(d)}))
	w.offerLogin(d)
	w.turnToAnswer(d)
	return true
}

// turnToAnswer has the card be about what an answer asks for that was just noted:
// whoever noted it has it in mind, whatever else is due.
func (w *Window) turnToAnswer(d desk.Decision) {
	e := w.entry(d.After.ID)
	if d.Kind != desk.KindReplied || e == nil || len(d.After.Touches) == 0 {
		return
	}
	reply := d.After.Touches[len(d.After.Touches)-1].ID
	for _, s := range e.Steps {
		if s.Base == reply && s.State == reminders.Due && s.Kind.IsEmail() {
			w.chooseStep(d.After.ID, s.Key())
			return
		}
	}
}

// doneWords say what was decided and, if it leaves nothing to do for now, until
// when.
func (w *Window) doneWords(d desk.Decision) string {
	done := words.Decision(d, w.now(), w.home)
	e := w.entry(d.After.ID)
	if d.Kind != desk.KindSent || e == nil {
		return done
	}
	return words.Sent(done, *e, d.Step, w.now(), w.home)
}

// endsMovingly reports whether a decision ends an application with a yes or a
// no: what there is to say of that stays in sight, and nothing else comes in its
// place.
func endsMovingly(d desk.Decision) bool {
	_, _, before := reminders.Ended(d.Before)
	how, _, ended := reminders.Ended(d.After)
	return ended && !before && (how == data.OutcomeAccepted || how == data.OutcomeRejected)
}

// sayRefused says why something cannot be done with an application.
func (w *Window) sayRefused(a data.Application, err error) {
	if errors.Is(err, desk.ErrClosed) {
		w.toast(lang.L("{{.Company}} is closed. Please reopen it first.", map[string]any{"Company": words.Name(a.Company)}))
		return
	}
	w.dialogs.SayError(err)
}

// shared are the applications that wait for the same person as the step: one
// email can ask about all of them.
func (w *Window) shared(a data.Application, s reminders.Step) []reminders.Shared {
	all, err := w.rows.Shared(a, s, w.now())
	if err != nil {
		slog.Error("nobody knows what else waits for the same person", "error", err)
	}
	return reminders.Apart(all, a, w.settings.Example)
}

// markSent notes that the email of the step went out as it is in m.
func (w *Window) markSent(a data.Application, s reminders.Step, m desk.Mail) {
	delete(w.chosen, a.ID)
	if w.settle(desk.SentFor(a, s, w.shared(a, s), m, w.moment())) {
		w.drafts.Forget(desk.MailKey(a.ID, s))
		w.saveUnsaved()
	}
}

func (w *Window) skip(a data.Application, s reminders.Step) {
	delete(w.chosen, a.ID)
	w.settle(desk.Skip(a, s, w.moment()))
}

// end closes an application. It does not ask, for it can be undone.
func (w *Window) end(a data.Application, how data.Outcome) { w.settle(desk.End(a, how, w.moment())) }

// reopen takes back what ended an application, and follows it to where it is
// then.
func (w *Window) reopen(a data.Application) {
	if w.settle(desk.Reopen(a, w.moment())) {
		w.chooseApplication(a.ID)
	}
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
	widgets.ShowMenu(w.win.Canvas(), below, items...)
}

// putOff puts the step off. A time after its window is pointed out first.
func (w *Window) putOff(a data.Application, s reminders.Step, at time.Time) {
	put := func() { w.settle(desk.PutOff(a, s, w.moment(), data.Moment{Time: at.In(w.home)})) }
	if !desk.Late(s, at) {
		put()
		return
	}
	closes := map[string]any{"Time": words.RelativeDay(s.Closes, w.now(), w.home)}
	title, words := lang.L("Past the best time"), lang.L("The best time for this ends before then: {{.Time}}. Leave it for later anyway?", closes)
	if w.missed(a.ID, s.Key(), at) {
		title, words = lang.L("Too late by then"), lang.L("By then it’ll be too late for this, and no reminder will come: its time ends {{.Time}}. Leave it for later anyway?", closes)
	}
	w.dialogs.Ask(title, words, lang.L("Leave for later"), put)
}

// missed reports whether a step is no longer worth doing at that time.
func (w *Window) missed(application, key string, at time.Time) bool {
	e, err := w.rows.Entry(application, at)
	return err == nil && slices.ContainsFunc(e.Steps, func(s reminders.Step) bool {
		return s.Key() == key && s.State == reminders.Missed
	})
}

// writeNow shows the email of a step that is not open yet.
func (w *Window) writeNow(application, key string) {
	w.early[key] = true
	w.chooseStep(application, key)
}

// askReply asks what they answered.
func (w *Window) askReply() {
	if a, ok := w.selectedApplication(); ok && !w.busy() {
		w.forms.AskReply(a, "", func() {})
	}
}
