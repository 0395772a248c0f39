package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"afterword/data"
	"afterword/reminders"
	"afterword/reminders/desk"
)

// menu is the menu bar. Its keys work wherever the focus is.
func (w *Window) menu() *fyne.MainMenu {
	ctrl, shift := fyne.KeyModifierShortcutDefault, fyne.KeyModifierShift
	file := fyne.NewMenu(lang.L("File"),
		item(lang.L("New interview…"), w.ifFree(w.forms.AskNew), fyne.KeyN, ctrl),
		item(lang.L("Import…"), w.importing.Ask, fyne.KeyO, ctrl),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(lang.L("Export…"), w.ifFree(w.backups.AskExport)),
		fyne.NewMenuItem(lang.L("Restore a backup…"), w.ifFree(w.backups.AskRestore)),
		fyne.NewMenuItemSeparator(),
		item(lang.L("Settings…"), w.sheet.Ask, fyne.KeyComma, ctrl),
		fyne.NewMenuItemSeparator(),
		quitItem(w),
	)
	step := fyne.NewMenu(lang.L("Step"),
		item(lang.L("Copy email"), w.copyEmail, fyne.KeyC, ctrl|shift),
		fyne.NewMenuItem(lang.L("Copy subject"), w.copySubject),
		item(lang.L("Open in mail program"), w.openEmail, fyne.KeyO, ctrl|shift),
		item(lang.L("Mark as sent, or do this step"), w.confirmOrSend, fyne.KeyReturn, ctrl),
		item(lang.L("Another wording"), w.anotherWording, fyne.KeyW, ctrl|shift),
		fyne.NewMenuItem(lang.L("Use my wording next time"), w.useMyWording),
		item(lang.L("Skip"), w.skipCurrent, fyne.KeyK, ctrl),
		item(lang.L("Note how it went…"), w.debriefCurrent, fyne.KeyD, ctrl),
		item(lang.L("They replied…"), w.askReply, fyne.KeyR, ctrl),
	)
	application := fyne.NewMenu(lang.L("Application"),
		item(lang.L("Edit…"), w.editCurrent, fyne.KeyE, ctrl),
		item(lang.L("Add a round…"), w.addRound, fyne.KeyN, ctrl|shift),
		item(lang.L("They named a date…"), w.askPromise, fyne.KeyP, ctrl),
		item(lang.L("I have another offer…"), w.askOtherOffer, fyne.KeyB, ctrl),
		item(lang.L("History"), w.showHistory, fyne.KeyG, ctrl),
		fyne.NewMenuItem(lang.L("Delete"), w.deleteCurrent),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(lang.L("Trash…"), w.ifFree(w.trash.Ask)),
	)
	closed := item(lang.L("Show closed"), w.list.ToggleClosed, fyne.KeyH, ctrl)
	view := fyne.NewMenu(lang.L("View"),
		item(lang.L("Search"), func() { w.focusIfFree(w.list.Search) }, fyne.KeyF, ctrl),
		item(lang.L("Go to the list"), func() { w.focusIfFree(w.list) }, fyne.KeyL, ctrl),
		item(lang.L("Go to the email"), w.focusMail, fyne.KeyM, ctrl),
		item(lang.L("Insights"), w.ifFree(w.insights.Open), fyne.KeyI, ctrl),
		closed,
	)
	view.Items = append(view.Items, w.list.MenuItems()...)
	help := fyne.NewMenu(lang.L("Help"),
		item(lang.L("Keyboard shortcuts"), w.showKeys, fyne.KeySlash, ctrl),
		fyne.NewMenuItem(lang.L("About Afterword"), w.about),
	)
	return fyne.NewMainMenu(file, w.history.menu, step, application, view, help)
}

func item(label string, action func(), key fyne.KeyName, modifier fyne.KeyModifier) *fyne.MenuItem {
	m := fyne.NewMenuItem(label, action)
	m.Shortcut = &desktop.CustomShortcut{KeyName: key, Modifier: modifier}
	return m
}

func quitItem(w *Window) *fyne.MenuItem {
	m := item(lang.L("Quit"), func() { w.leave(false) }, fyne.KeyQ, fyne.KeyModifierShortcutDefault)
	m.IsQuit = true
	return m
}

// ifFree is f while no dialog is open over the window.
func (w *Window) ifFree(f func()) func() {
	return func() {
		if !w.busy() {
			f()
		}
	}
}

func (w *Window) focusIfFree(f fyne.Focusable) {
	if !w.busy() {
		w.win.Canvas().Focus(f)
	}
}

func (w *Window) focusMail() {
	if m := w.shownMail(); m != nil {
		w.win.Canvas().Focus(m.Body)
	}
}

// confirmOrSend is Ctrl+Enter: it confirms a dialog, from any of its fields,
// and else does what the card is about: it takes the shown email as sent, or
// does what the main button does.
func (w *Window) confirmOrSend() {
	if n := len(w.dialogs.Open); n > 0 {
		if confirm := w.dialogs.Open[n-1].Confirm; confirm != nil {
			confirm()
		}
		return
	}
	if c := w.detail.card; c != nil && c.mail == nil && c.main != nil {
		c.main()
		return
	}
	w.markCurrentSent()
}

func (w *Window) skipCurrent() {
	e := w.selectedEntry()
	if e == nil || w.busy() {
		return
	}
	s := w.currentStep(*e)
	if s.Kind == "" || s.Kind == data.StepInterview || s.State == reminders.Waiting {
		w.toast(lang.L("There’s nothing to skip right now."))
		return
	}
	w.skip(e.Application, s)
}

func (w *Window) debriefCurrent() {
	e := w.selectedEntry()
	if e == nil {
		return
	}
	for n := len(e.Steps) - 1; n >= 0; n-- {
		if s := e.Steps[n]; s.Kind == data.StepDebrief && s.State != reminders.Projected {
			w.forms.AskDebrief(e.Application, s)
			return
		}
	}
}

func (w *Window) editCurrent() {
	if a, ok := w.selectedApplication(); ok && !w.busy() {
		w.forms.AskEdit(a)
	}
}

func (w *Window) addRound() {
	if a, ok := w.selectedApplication(); ok && !w.busy() {
		w.forms.AskRound(a)
	}
}

// showMore is the menu behind "⋯".
func (w *Window) showMore(below fyne.CanvasObject) {
	a, ok := w.selectedApplication()
	if !ok {
		return
	}
	items := []*fyne.MenuItem{
		fyne.NewMenuItem(lang.L("Edit…"), w.editCurrent),
		fyne.NewMenuItem(lang.L("Note how it went…"), w.debriefCurrent),
		fyne.NewMenuItem(lang.L("Add a round…"), w.addRound),
	}
	items = append(items, fyne.NewMenuItem(lang.L("History"), w.showHistory))
	if m := w.shownMail(); m != nil && m.Edited() {
		items = append(items, fyne.NewMenuItem(lang.L("Use my wording next time"), w.useMyWording))
	}
	_, _, ended := reminders.Ended(a)
	if !ended {
		items = append(items, w.anytimeItems()...)
	}
	if i, ok := reminders.CurrentInterview(a, w.currentStepOf(a.ID)); ok && i.End.After(w.now()) && !i.CalledOff {
		items = append(items, fyne.NewMenuItem(lang.L("The interview was called off"), func() { w.callOff(a, i.ID) }))
	}
	if reminders.HasOffer(a) {
		items = append(items,
			fyne.NewMenuItem(lang.L("Accept the offer"), func() { w.end(a, data.OutcomeAccepted) }),
			fyne.NewMenuItem(lang.L("Decline the offer"), func() { w.end(a, data.OutcomeDeclined) }))
	}
	if ended {
		items = append(items, fyne.NewMenuItem(lang.L("Reopen"), func() { w.reopen(a) }))
	} else {
		items = append(items,
			fyne.NewMenuItem(lang.L("Withdraw"), func() { w.end(a, data.OutcomeWithdrawn) }),
			fyne.NewMenuItem(lang.L("Archive"), func() { w.end(a, data.OutcomeArchived) }))
	}
	w.showMenu(below, append(items, fyne.NewMenuItemSeparator(), fyne.NewMenuItem(lang.L("Delete"), w.deleteCurrent)))
}

// callOff notes that an interview does not take place.
func (w *Window) callOff(a data.Application, id string) { w.settle(desk.CallOff(a, id), nil) }
