package ui

// This file is what other programs of the user ask of the window.

// Show is what the window is opened for, or brought to the front.
type Show struct {
	Files       []string // invitations to take in
	Application string   // the ID of the application to choose, "" for none
	Step        string   // and in it the step of this key
	Action      string   // and what to do with it
}

// Show brings the window to the front, with what is asked for. It may be
// called from any goroutine.
func (w *Window) Show(s Show) {
	onWindow(func() {
		w.win.Show()
		w.win.RequestFocus()
		w.open(s)
	})
}

func (w *Window) open(s Show) {
	if s.Application != "" && w.companyOf(s.Application) != "" {
		w.chooseApplication(s.Application)
	}
	if len(s.Files) > 0 {
		w.Import(s.Files)
	}
}

// Reload shows what another program changed. It may be called from any
// goroutine.
func (w *Window) Reload() { onWindow(w.reloadAll) }

// reloadAll reads the settings too, and shows everything anew.
func (w *Window) reloadAll() {
	if settings, err := w.store.Settings(); err == nil { // else those that are known stay
		w.settings = settings
	}
	w.reload()
}
