package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"afterword/data"
	"afterword/reminders"
	"afterword/reminders/draft"
	"afterword/reminders/texts"
	"afterword/ui/spoken"
)

// This file is what can be said or written at any time, whatever the step.

// askPromise asks by when they said they would answer.
func (w *Window) askPromise() {
	a, ok := w.openApplication()
	if !ok || w.busy() {
		return
	}
	d := w.newDialog(lang.L("When will they answer?"), 480)
	d.AddText(lang.L("The follow-up then waits for the working day after. A new date takes the place of the old one."))
	by := d.AddDay(lang.L("They named this date"), lang.L("like next Friday or {{.Day}}", w.aDayToCome()), 0)
	d.AddCancel(lang.L("Cancel"))
	d.AddConfirm(lang.L("Save"), func() bool {
		date, ok := by.Day()
		if ok && date == 0 {
			by.Refuse(lang.L(string(spoken.ReasonEmpty)))
			return false
		}
		return ok && w.touch(a, data.Touch{Kind: data.TouchPromise, By: date}, lang.L("Noted."))
	})
	d.Show(by.entry)
}

// askOtherOffer writes the email that says there is another offer.
func (w *Window) askOtherOffer() {
	a, ok := w.openApplication()
	if !ok || w.busy() {
		return
	}
	d := w.newDialog(lang.L("I have another offer"), 620)
	f := &form{window: w, dialog: d, app: a, wrong: map[*entry]*text{}}
	by := d.AddDay(lang.L("They want my answer by"), lang.L("like next Friday or {{.Day}}", w.aDayToCome()), 0)
	note := newHint(lang.L("It is no follow-up and does not count as one."))
	subject, body := f.field(lang.L("Subject"), ""), newTextEntry(d.key, 11)
	d.AddField(lang.L("Email"), body)
	d.body.Add(note)
	write := func() {
		_, date, _ := by.understand(by.Text)
		m := draft.Compose(draft.Request{
			Application: a, Kind: draft.OtherOffer, Person: w.writesTo(a.ID), Deadline: date,
			Profile: w.settings.Profile, Templates: w.settings.Templates, Locale: texts.Locale(), Now: w.now(),
		})
		subject.SetIfOther(m.Subject)
		body.SetIfOther(m.Body)
	}
	by.changed = write
	write()
	d.fields = nil // nothing of it would be kept in any case
	d.AddCancel(lang.L("Close"))
	d.AddConfirm(lang.L("Copy email"), func() bool {
		if !w.copyText(body.Text) {
			return false
		}
		w.toast(lang.L("Copied."))
		return true
	})
	d.Show(by.entry)
}

// writesTo is the person whom the last email of an application's plan goes to,
// the follow-ups as a rule. "" if there is nobody.
func (w *Window) writesTo(id string) string {
	if e := w.entry(id); e != nil {
		for _, s := range slices.Backward(e.Steps) {
			if s.Kind.IsEmail() && s.Person != "" {
				return s.Person
			}
		}
	}
	return ""
}

// openApplication is the selected application; if that is closed, it says so.
func (w *Window) openApplication() (data.Application, bool) {
	a, ok := w.selectedApplication()
	if _, _, ended := reminders.Ended(a); ok && ended {
		w.toast(lang.L("{{.Company}} is closed. Reopen it first.", map[string]any{"Company": shownName(a.Company)}))
		return a, false
	}
	return a, ok
}

// anytimeItems are the entries of a menu for all this.
func (w *Window) anytimeItems() []*fyne.MenuItem {
	return []*fyne.MenuItem{
		fyne.NewMenuItem(lang.L("They named a date…"), w.askPromise),
		fyne.NewMenuItem(lang.L("I have another offer…"), w.askOtherOffer),
	}
}
