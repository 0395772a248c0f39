package ui

import (
	"fyne.io/fyne/v2/lang"

	"afterword/data"
	"afterword/ui/words"
)

// lookAtExample fills the window with invented applications. They are marked
// as such, and nothing reminds of them.
func (w *Window) lookAtExample() {
	if !w.empty() || w.busy() {
		return
	}
	apps, _ := data.Sample(w.now())
	var ids []string
	for _, a := range apps {
		ids = append(ids, a.ID)
	}
	if err := w.saveAnswer(func(s *data.Settings) { s.Example = ids }); err != nil { // first: they are never there unmarked
		w.sayUnsaved(err)
		return
	}
	if err := w.store.SaveAll(apps, w.now()); err != nil {
		w.sayUnsaved(err)
		return
	}
	w.reload()
	w.changed()
	w.focusList()
}

// exampleIDs are the invented applications that are there.
func (w *Window) exampleIDs() []string {
	var ids []string
	for _, id := range w.settings.Example {
		if w.rows.Of(id) != nil {
			ids = append(ids, id)
		}
	}
	return ids
}

// showExample says that there are invented applications, while there are.
func (w *Window) showExample() {
	if len(w.exampleIDs()) == 0 {
		w.example.Hide()
		return
	}
	if w.example.Root.Visible() {
		return
	}
	w.example.Keep(func() string {
		return lang.L("This is an example. The companies and people are made up, and you won’t get reminders about them.")
	}, words.ToneCalm)
	w.example.ShowButton(lang.L("Remove the example"), w.removeExample)
}

// removeExample puts the invented applications into the trash.
func (w *Window) removeExample() {
	if w.busy() {
		return
	}
	if err := w.store.DeleteAll(w.exampleIDs(), w.now()); err != nil {
		w.sayUnsaved(err)
		return
	}
	w.reload()
	w.changed()
	w.did(lang.L("The example is gone. Your own applications are still here."))
}
