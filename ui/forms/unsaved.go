package forms

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"afterword/data"
	"afterword/reminders"
	"afterword/ui/widgets"
)

// Unsaved is an open form, as it is kept to be found again after a crash.
type Unsaved struct {
	Application data.Application  `json:"application"`    // as it was when the dialog opened
	Step        string            `json:"step,omitempty"` // the debrief's Step.Key, or none: it is the form
	Round       int               `json:"round"`          // the form's
	Form        formKind          `json:"form,omitempty"`
	Fields      map[string]string `json:"fields"` // those that were changed, by their keys
}

// Reopen opens a dialog with what was typed into it. One on an application
// that is there goes on with that as it is now.
func (w *Window) Reopen(t Unsaved) {
	a := t.Application
	if stored, err := w.Store.Application(a.ID); err == nil {
		a = stored
	}
	if t.Step == "" {
		a, round := withRound(a, t.Application.Interviews[t.Round])
		w.openForm(a, round, t.Form, "")
	} else {
		for _, s := range reminders.EntryOf(a, nil, w.Settings().Rules, w.now()).Steps {
			if s.Key() == t.Step {
				w.AskDebrief(a, s)
			}
		}
	}
	if len(w.Dialogs.Open) == 0 { // there is nothing to debrief any more
		return
	}
	d := w.Dialogs.Open[len(w.Dialogs.Open)-1]
	found := widgets.Paragraph(lang.L("This is what you were writing when Afterword closed."))
	d.Body.Objects = append([]fyne.CanvasObject{found}, d.Body.Objects...)
	d.SetTexts(t.Fields)
	d.Fit()
}

// withRound is the application with that round in it, as it is there or else
// added, and which one it is.
func withRound(a data.Application, i data.Interview) (data.Application, int) {
	n := slices.IndexFunc(a.Interviews, func(known data.Interview) bool { return known.ID == i.ID })
	if n < 0 {
		n = len(a.Interviews)
		a.Interviews = append(slices.Clip(a.Interviews), i)
	}
	return a, n
}
