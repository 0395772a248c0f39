package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"afterword/data"
	"afterword/data/spoken"
	"afterword/reminders"
	"afterword/reminders/desk"
	"afterword/reminders/draft"
	"afterword/ui/widgets"
)

// This file is what can be said or written at any time, whatever the step.

// askPromise asks by when they said they would answer.
func (w *Window) askPromise() {
	a, ok := w.openApplication()
	if !ok || w.busy() {
		return
	}
	d := w.dialogs.New(lang.L("When will they answer?"), 480)
	d.AddText(lang.L("Your follow-up will wait until the working day after. A new date replaces the old one."))
	by := d.AddDay("date", lang.L("They’ll answer by"), lang.L("e.g. next Friday or {{.Day}}", w.dialogs.DayToCome()), 0)
	d.AddCancel(lang.L("Cancel"))
	d.AddConfirm(lang.L("Save"), func() bool {
		date, ok := by.Day()
		if ok && date == 0 {
			by.Refuse(lang.L(string(spoken.ReasonEmpty)))
			return false
		}
		return ok && w.settle(desk.Promise(a, date, w.moment()))
	})
	d.Show(by.Entry)
}

// askOtherOffer writes the email that says there is another offer.
func (w *Window) askOtherOffer() {
	a, ok := w.openApplication()
	if !ok || w.busy() {
		return
	}
	d := w.dialogs.New(lang.L("I have another offer"), 620)
	by := d.AddDay("date", lang.L("They want my answer by"), lang.L("e.g. next Friday or {{.Day}}", w.dialogs.DayToCome()), 0)
	note := widgets.NewHint(lang.L("This isn’t a follow-up and doesn’t count as one."))
	subject, body := widgets.NewEntry(d.Key), widgets.NewTextField(d.Key, 11)
	d.AddField("subject", lang.L("Subject"), subject)
	d.AddField("email", lang.L("Email"), body)
	d.Add(note)
	write := func() {
		_, date, _ := by.Understand(by.Text)
		e, err := w.rows.Entry(a.ID, w.now())
		if err != nil {
			e.Application = a
		}
		m := draft.Compose(desk.OtherOfferRequest(e, "", date, w.settings, w.now()))
		subject.SetIfOther(m.Subject)
		body.SetIfOther(m.Body)
	}
	by.OnChange = write
	write()
	d.Forget()
	d.AddCancel(lang.L("Close"))
	d.AddConfirm(lang.L("Copy email"), func() bool {
		if !w.copyText(body.Text()) {
			return false
		}
		w.toast(lang.L("Copied."))
		return true
	})
	d.Show(by.Entry)
}

// openApplication is the selected application; if that is closed, it says so.
func (w *Window) openApplication() (data.Application, bool) {
	a, ok := w.selectedApplication()
	if _, _, ended := reminders.Ended(a); ok && ended {
		w.sayRefused(a, desk.ErrClosed)
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
