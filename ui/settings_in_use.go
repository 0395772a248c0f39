package ui

import (
	"afterword/data"
	"afterword/ui/widgets"

	"fyne.io/fyne/v2/lang"
)

// saveSettings writes the settings and shows what follows from them. It
// reports whether they were saved; if not, it has said why.
func (w *Window) saveSettings(next data.Settings) bool {
	if err := w.store.SaveSettings(next, w.now()); err != nil {
		w.dialogs.SayError(err)
		return false
	}
	w.useSettings(next)
	w.reload()
	w.changed()
	w.did(lang.L("Settings saved."))
	return true
}

// useSettings has the window follow settings that are stored.
func (w *Window) useSettings(next data.Settings) {
	looks, speaks := next.Appearance != w.settings.Appearance, next.Language != w.settings.Language
	w.settings = next
	if looks {
		w.applyAppearance()
		w.fitContent()
	}
	if speaks {
		w.speak()
	}
	w.detail.shown = ""
}

// fitContent gives the content the room that the menu leaves: when that grows
// with the texts, the toolkit moves the content and keeps its size.
func (w *Window) fitContent() {
	content := w.win.Content()
	at := content.Position()
	content.Resize(w.win.Canvas().Size().SubtractWidthHeight(2*at.X, at.X+at.Y)) // at.X is the room around it
}

// applyAppearance has the whole program look as the settings say.
func (w *Window) applyAppearance() {
	w.app.Settings().SetTheme(widgets.ThemeOf(w.settings.Appearance))
}
