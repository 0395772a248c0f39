package ui

import (
	"fyne.io/fyne/v2/lang"

	"afterword/data"
	"afterword/reminders"
)

// askLater asks for the day to put a step off to. It comes back on the
// morning of that day.
func (w *Window) askLater(a data.Application, s reminders.Step) {
	if w.busy() {
		return
	}
	d := w.newDialog(lang.L("Put it off"), 420)
	f := &form{window: w, dialog: d, app: a, wrong: map[*entry]*text{}}
	day := f.field(lang.L("Until which day?"), "")
	day.SetPlaceHolder("2026-11-27")
	d.AddCancel(lang.L("Cancel"))
	d.AddConfirm(lang.L("Put it off"), func() bool {
		date, ok := f.readDate(day)
		if !ok {
			return false
		}
		at := date.At(9*60, w.home)
		if !at.After(w.now()) {
			f.blame(day, lang.L("That morning is over. Choose a later day."))
			d.Fit()
			return false
		}
		w.putOff(a, s, at)
		return true
	})
	d.Show(day)
}
