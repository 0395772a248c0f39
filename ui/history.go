package ui

import (
	"errors"
	"fmt"
	"log/slog"
	"runtime"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"afterword/data"
	"afterword/data/store"
	"afterword/reminders"
	"afterword/reminders/desk"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// history is what can be undone and redone next, as the menu says it.
type history struct {
	undo, redo         *store.Action // nil: nothing
	moved              bool          // something was done since it was read before
	menu, drawn        *fyne.Menu    // drawn is nil where the system draws it
	undoItem, redoItem *fyne.MenuItem
	keys               []historyKey
}

// historyKey is a key and what it does outside a field.
type historyKey struct {
	key  fyne.Shortcut
	does func()
}

// newHistory makes the menu "Edit". Its keys are those of the canvas, not of
// the menu: the toolkit's menu would take them from a field, where they undo
// what is typed. The items only show them.
func (w *Window) newHistory() *history {
	h := &history{undoItem: fyne.NewMenuItem("", w.undo), redoItem: fyne.NewMenuItem("", w.redo)}
	h.undoItem.Shortcut = &desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: fyne.KeyModifierShortcutDefault}
	h.redoItem.Shortcut = &desktop.CustomShortcut{KeyName: fyne.KeyY, Modifier: fyne.KeyModifierShortcutDefault}
	if runtime.GOOS == "darwin" { // the system's menu bar takes all keys
		h.undoItem.Action = func() { w.inField(&fyne.ShortcutUndo{}, w.undo) }
		h.redoItem.Action = func() { w.inField(&fyne.ShortcutRedo{}, w.redo) }
		h.redoItem.Shortcut = widgets.RedoKey
	}
	h.menu = fyne.NewMenu(lang.L("Edit"), h.undoItem, h.redoItem)
	h.keys = []historyKey{{&fyne.ShortcutUndo{}, w.undo}, {&fyne.ShortcutRedo{}, w.redo}, {widgets.RedoKey, w.redo}}
	for _, k := range h.keys {
		w.win.Canvas().AddShortcut(k.key, func(fyne.Shortcut) { k.does() })
	}
	return h
}

// inField gives a key to the field that has the focus; if none has, it does
// what the key does outside.
func (w *Window) inField(key fyne.Shortcut, outside func()) {
	if e, ok := w.win.Canvas().Focused().(widgets.Field); ok {
		e.TypedShortcut(key)
		return
	}
	outside()
}

// readHistory brings the menu up to date. A notice on what was done before
// loses its button.
func (w *Window) readHistory() {
	h, stood := w.history, w.history.stands()
	var err error
	if h.undo, h.redo, err = w.store.History(); err != nil {
		slog.Error("the history cannot be read", "error", err)
	}
	undo, redo := lang.L("Undo"), lang.L("Redo")
	if h.undo != nil {
		undo = lang.L("Undo: {{.Action}}", map[string]any{"Action": words.Action(*h.undo)})
	}
	if h.redo != nil {
		redo = lang.L("Redo: {{.Action}}", map[string]any{"Action": words.Action(*h.redo)})
	}
	if h.undoItem.Label != undo || h.redoItem.Label != redo {
		h.undoItem.Label, h.undoItem.Disabled = undo, h.undo == nil
		h.redoItem.Label, h.redoItem.Disabled = redo, h.redo == nil
		if h.drawn != nil {
			drawMenu(h.drawn, h.menu)
			h.drawn.Refresh()
		}
		h.menu.Refresh()
	}
	h.moved = h.stands() != stood
	if h.moved {
		w.notice.HideButton()
	}
}

// stands names where in the history the window is.
func (h *history) stands() string {
	if h.undo == nil {
		return ""
	}
	return fmt.Sprint(h.undo.Number, h.undo.Kind, h.redo != nil)
}

// did says in a line how an action went that was just saved, with a button
// that undoes it. What changed nothing has none.
func (w *Window) did(words string) {
	w.toast(words)
	if w.history.moved {
		w.notice.ShowButton(lang.L("Undo"), w.undo)
	}
}

// undo takes back what was done last.
func (w *Window) undo() { w.undoOrRedo(w.store.Undo, true) }

// redo does again what was undone last.
func (w *Window) redo() { w.undoOrRedo(w.store.Redo, false) }

// undoOrRedo undoes or redoes an action, shows what that was about, and offers the way back.
func (w *Window) undoOrRedo(turn func(now time.Time) (store.Action, error), undo bool) {
	if w.busy() {
		return
	}
	next := w.history.redo
	if undo {
		next = w.history.undo
	}
	var before data.Application
	if next != nil {
		before, _ = w.store.Application(next.Application)
	}
	a, err := turn(w.now())
	switch {
	case errors.Is(err, store.ErrNothing) && undo:
		w.toast(lang.L("There’s nothing to undo."))
		return
	case errors.Is(err, store.ErrNothing):
		w.toast(lang.L("There’s nothing to redo."))
		return
	case err != nil:
		w.sayUnsaved(err)
		return
	}
	delete(w.chosen, a.Application)
	w.reloadAll()
	w.changed()
	w.writeAgain(before)
	if after, err := w.store.Application(a.Application); err == nil && w.drafts.Follow(before, after) {
		w.detail.shown = ""
	}
	if w.companyOf(a.Application) != "" {
		w.chooseApplication(a.Application)
	}
	done := map[string]any{"Action": words.Action(a)}
	if undo {
		w.toast(lang.L("Undone: {{.Action}}.", done))
		w.notice.ShowButton(lang.L("Redo"), w.redo)
		return
	}
	w.did(lang.L("Redone: {{.Action}}.", done))
}

// writeAgain brings back the text of an email that was not sent after all.
// before is the application as it was when the email counted as sent.
func (w *Window) writeAgain(before data.Application) {
	e := w.entry(before.ID)
	n := len(before.Touches) - 1
	if e == nil || n != len(e.Application.Touches) || before.Touches[n].Kind != data.TouchSent || before.Touches[n].Body == "" {
		return
	}
	sent := before.Touches[n]
	for _, s := range e.Steps {
		if s.Kind.IsEmail() && s.State != reminders.Projected && sent.About(s.Kind, s.Interview, s.Person) {
			w.drafts.Written[desk.MailKey(before.ID, s)] = desk.Mail{Subject: sent.Subject, Body: sent.Body}
		}
	}
	w.detail.shown = ""
	w.showDetail()
}
