package ui

import "afterword/reminders"

// This file is what other programs of the user ask of the window.

// Show is what the window is opened for, or brought to the front.
type Show struct {
	Files  []string         // invitations to take in
	New    bool             // a new interview is to be entered
	Choice reminders.Choice // made on a notification or in the tray, while there was no window
}

// Show brings the window to the front, with what is asked for, and then calls
// shown; never, if the window ends before. It may be called from any
// goroutine.
func (w *Window) Show(s Show, shown func()) {
	OnWindow(func() {
		defer shown()
		w.raise()
		if s.Choice.Application != "" {
			w.choices.add(s.Choice)
			w.heed(s.Choice)
		}
		if len(s.Files) > 0 {
			w.importing.Import(s.Files)
		}
		if s.New {
			w.ifFree(w.forms.AskNew)()
		}
	})
}

// Reload shows what another program changed. It may be called from any
// goroutine.
func (w *Window) Reload() { OnWindow(w.reloadAll) }

// reloadAll reads the settings too, and shows everything anew.
func (w *Window) reloadAll() {
	if settings, err := w.store.Settings(); err == nil { // else those that are known stay
		w.useSettings(settings)
	}
	w.reload()
}
