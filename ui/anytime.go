package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"afterword/data"
	"afterword/reminders/draft"
)

// This file is what can be said or written at any time, whatever the step.

// askPromise asks by when they said they would answer.
func (w *Window) askPromise() {
	a, ok := w.selectedApplication()
	if !ok || w.busy() {
		return
	}
	d := w.newDialog(lang.L("When will they answer?"), 480)
	f := &form{window: w, dialog: d, app: a, wrong: map[*entry]*text{}}
	d.AddText(lang.L("The follow-up then waits for the working day after. A new date takes the place of the old one."))
	by := f.field(lang.L("They named this date"), "")
	by.SetPlaceHolder("2026-11-27")
	d.AddCancel(lang.L("Cancel"))
	d.AddConfirm(lang.L("Save"), func() bool {
		date, ok := f.readDate(by)
		return ok && w.touch(a, data.Touch{Kind: data.TouchPromise, By: date}, lang.L("Noted."))
	})
	d.Show(by)
}

// readDate is the date in a field; if there is none, it says so below it.
func (f *form) readDate(e *entry) (data.Date, bool) {
	date, err := parseDay(strings.TrimSpace(e.Text), data.DateOf(f.window.now().In(f.window.home)))
	if err != nil {
		f.blame(e, lang.L(err.Error()))
		f.dialog.Fit()
		return 0, false
	}
	return date, true
}

// askOtherOffer writes the email that says there is another offer.
func (w *Window) askOtherOffer() {
	a, ok := w.selectedApplication()
	if !ok || w.busy() {
		return
	}
	d := w.newDialog(lang.L("I have another offer"), 620)
	f := &form{window: w, dialog: d, app: a, wrong: map[*entry]*text{}}
	by := f.field(lang.L("They want my answer by"), "")
	by.SetPlaceHolder("2026-11-27")
	note := newHint(lang.L("It is no follow-up and does not count as one."))
	subject, body := f.field(lang.L("Subject"), ""), newTextEntry(d.key, 11)
	d.AddField(lang.L("Email"), body)
	d.body.Add(note)
	write := func(string) {
		date, _ := parseDay(strings.TrimSpace(by.Text), data.DateOf(w.now().In(w.home)))
		m := draft.Compose(draft.Request{
			Application: a, Kind: draft.OtherOffer, Person: w.currentStepOf(a.ID).Person, Deadline: date,
			Profile: w.settings.Profile, Templates: w.settings.Templates, Now: w.now(),
		})
		subject.SetIfOther(m.Subject)
		body.SetIfOther(m.Body)
	}
	by.OnChanged = write
	write("")
	d.fields = nil // nothing of it would be kept in any case
	d.AddCancel(lang.L("Close"))
	d.AddConfirm(lang.L("Copy email"), func() bool {
		if !w.copyText(body.Text) {
			return false
		}
		w.toast(lang.L("Copied."))
		return true
	})
	d.Show(by)
}

// anytimeItems are the entries of a menu for all this.
func (w *Window) anytimeItems() []*fyne.MenuItem {
	return []*fyne.MenuItem{
		fyne.NewMenuItem(lang.L("They named a date…"), w.askPromise),
		fyne.NewMenuItem(lang.L("I have another offer…"), w.askOtherOffer),
	}
}
