package ui

import (
	"fyne.io/fyne/v2"
)

// This file is where the keys go: to a dialog, a field, or the list.

// fieldKey is what Esc does in the window: it leaves a field, and closes a
// dialog. F1 opens the sheet of keys, and F10 the menus.
func (w *Window) fieldKey(ev *fyne.KeyEvent) bool {
	if ev.Name == fyne.KeyEscape && w.dialogs.LeaveFile() {
		return true
	}
	if n := len(w.dialogs.Open); n > 0 {
		return w.dialogs.Open[n-1].Key(ev)
	}
	if ev.Name == fyne.KeyF1 {
		w.showKeys()
		return true
	}
	if ev.Name == fyne.KeyF10 {
		w.openMenu(0)
		return true
	}
	if ev.Name != fyne.KeyEscape {
		return false
	}
	if w.panes.Narrow() && w.panes.DetailShown {
		w.closeDetail()
	}
	w.focusList()
	return true
}

// pasted takes in what was copied elsewhere.
func (w *Window) pasted(s fyne.Shortcut) {
	from := w.app.Clipboard()
	if paste, ok := s.(*fyne.ShortcutPaste); ok && paste.Clipboard != nil {
		from = paste.Clipboard
	}
	w.importing.Paste(from.Content())
}

// busy reports whether a dialog is open over the window.
func (w *Window) busy() bool { return w.dialogs.Busy() }

func (w *Window) focusList() {
	if !w.busy() {
		w.win.Canvas().Focus(w.list)
	}
}

func (w *Window) narrow() bool { return w.panes.Narrow() }
func (w *Window) openDetail()  { w.panes.ShowDetail(true) }
func (w *Window) closeDetail() { w.panes.ShowDetail(false); w.focusList() }
