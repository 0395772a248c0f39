package ui

import (
	"os"

	"afterword/data"
	"afterword/data/store"
	"afterword/reminders"
	"afterword/reminders/desk"
	"afterword/reminders/draft"
	"afterword/ui/backups"
	"afterword/ui/forms"
	"afterword/ui/importing"
	"afterword/ui/insights"
	"afterword/ui/mail"
	"afterword/ui/settings"
	"afterword/ui/trash"
)

// This file gives each room what it needs of the window.

// rooms are the screens beside the list and the detail.
type rooms struct {
	insights  *insights.Window
	backups   *backups.Window
	trash     *trash.Window
	sheet     *settings.Window
	importing *importing.Window
	forms     *forms.Window
	emails    *mail.Window
}

// makeRooms makes the rooms. None of them shows anything yet.
func (w *Window) makeRooms() {
	background := func(work func() error, then func(error)) { w.inBackground(work, then) } // which may be another in a test
	w.insights = &insights.Window{
		App: w.app, Store: w.store, Now: w.now, Home: w.home, Background: background,
		Rules: func() data.Rules { return w.settings.Rules },
	}
	w.backups = &backups.Window{
		Store: w.store, Dialogs: w.dialogs, Background: background, Notice: w.noBackup, Narrow: w.narrow, Known: w.known, Toast: w.toast,
		Restored: func() {
			w.detail.shown = ""
			w.reloadAll()
			w.changed()
		},
	}
	inForce := func() data.Settings { return w.settings }
	w.sheet = &settings.Window{
		Dialogs: w.dialogs, Store: w.store, Background: background, Backups: w.backups, Save: w.saveSettings,
		Settings: inForce,
		Login:    func() settings.Login { return w.outside.Login },
		Trial:    func() settings.Trial { return w.outside.Trial },
	}
	w.emails = &mail.Window{
		Drafts: w.drafts, Canvas: w.win.Canvas(), Now: w.now, Settings: inForce, Key: w.fieldKey, Toast: w.toast, Settle: w.settle,
		Also:  func(a data.Application, s reminders.Step) []draft.Job { return desk.Jobs(a, w.shared(a, s)) },
		Offer: w.notice.ShowButton,
		Again: func() {
			w.detail.shown = ""
			w.showDetail()
		},
	}
	w.forms = &forms.Window{
		Dialogs: w.dialogs, Store: w.store, Settings: inForce, Step: w.currentStepOf, Known: w.known, Settle: w.settle, Save: w.save,
		Choose: w.chooseApplication, Did: w.did, Refuse: w.sayRefused,
		Mute: w.mute,
	}
	w.importing = &importing.Window{
		Store: w.store, Dialogs: w.dialogs, Backups: w.backups, Save: w.saveSettings, Known: w.known, Saved: w.saved, Choose: w.chooseApplication,
		Mute: func() { w.mute(reminders.Everything) },
		Did:  w.did, Toast: w.toast, Left: w.focusList, Background: background, OnWindow: OnWindow, OpenFile: openFile, Reply: w.forms.AskReply,
		Complete: w.forms.Complete, Settings: inForce, Selected: w.selectedApplication,
	}
	w.trash = &trash.Window{
		Store: w.store, Dialogs: w.dialogs, Did: w.did, Toast: w.toast, SayUnsaved: w.sayUnsaved,
		Back: func(id string) {
			w.reload()
			w.changed()
			if w.companyOf(id) != "" { // else it cannot be read
				w.chooseApplication(id)
			}
		},
		Gone: func(id string) {
			w.drafts.ForgetAll(id)
			w.saveUnsaved()
			w.readHistory()
		},
	}
}

// openFile opens a file that was given to the window: a pipe would keep it
// waiting for ever.
func openFile(path string) (*os.File, error) { return store.OpenRegular(path, fileLimit) }

// fileLimit is more than the readers of any kind of file take.
const fileLimit = 64 << 20
