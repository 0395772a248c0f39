package ui

import (
	"log/slog"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynedialog "fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/storage"

	"afterword/data"
	"afterword/data/store"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// ShowBackup says how the backup that is made from time to time went. It may
// be called from any goroutine.
func (w *Window) ShowBackup(err error) { onWindow(func() { w.showBackup(err) }) }

// showBackup leaves a line that there is no backup until there is one.
func (w *Window) showBackup(err error) {
	if err == nil {
		w.backups.Hide()
		return
	}
	w.backups.Keep(func() string {
		return lang.L("{{.Reason}}, so no backup could be made. What you enter is saved all the same.", map[string]any{"Reason": words.Capital(words.BackupTrouble(err))})
	}, words.ToneSoon)
}

// backupFirst makes a backup before something larger is changed, and then
// goes on, also without one.
func (w *Window) backupFirst(then func()) {
	w.apart(w.backUp, func(err error) {
		if err != nil {
			w.showBackup(err)
		}
		then()
	})
}

// warnOfPlace points out, once, that the data folder lies where it may come
// to harm.
func (w *Window) warnOfPlace(p data.Place) {
	if p == data.PlaceHere || p == w.settings.Place {
		return
	}
	words := lang.L("The data folder is on a network drive, where it may come to harm. The settings say more.")
	if p != data.PlaceNetwork {
		words = lang.L("The data folder is kept in step by {{.Program}}, which may harm it. The settings say more.", map[string]any{"Program": string(p)})
	}
	w.toast(words)
	w.remember(func(s *data.Settings) { s.Place = p })
}

// addData is the page on where everything is, and on what can be done with it.
func (s *settingsSheet) addData() {
	w := s.window
	path := map[string]any{"Path": w.store.Path()}
	if words := placeWords(store.PlaceOf(filepath.Dir(w.store.Path()))); words != "" {
		s.addHint(lang.L("Everything is in {{.Path}}.", path))
		s.page.Add(widgets.Paragraph(words))
	} else {
		s.addHint(lang.L("Everything stays on this computer, in {{.Path}}.", path))
	}
	folder := widgets.NewEntry(s.dialog.Key)
	folder.SetText(w.store.BackupFolder())
	folder.OnLeft = func() { s.apply() }
	s.add(lang.L("Backups are kept in"), folder, func(*data.Settings) string { return w.moveBackups(folder.Text) })
	s.addButton(lang.L("Choose a folder…"), func() { s.chooseFolder(folder) })
	last := widgets.NewHintText()
	last.Set(w.lastBackup())
	s.page.Add(last.Root)
	now := widgets.NewButton(lang.L("Back up now"), s.dialog.Key, nil)
	now.OnTapped = func() {
		now.Disable()
		w.apart(w.backUp, func(err error) {
			now.Enable()
			w.showBackup(err)
			last.Set(w.lastBackup())
			s.dialog.Fit()
		})
	}
	restore := widgets.NewButton(lang.L("Restore…"), s.dialog.Key, w.askRestore)
	export := widgets.NewButton(lang.L("Export…"), s.dialog.Key, w.askExport)
	s.page.Add(container.NewHBox(now, restore, export))
}

// backUp makes a backup.
func (w *Window) backUp() error {
	_, err := w.store.BackUp(w.store.BackupFolder(), w.now().In(w.home))
	if err != nil {
		slog.Error("no backup was made", "error", err)
	}
	return err
}

// lastBackup says when the last backup was made.
func (w *Window) lastBackup() string {
	all, err := store.Backups(w.store.BackupFolder(), w.now())
	switch {
	case err != nil:
		return words.Capital(words.BackupTrouble(err)) + "."
	case len(all) == 0:
		return lang.L("There is no backup yet. One is made every half hour in which something changed.")
	}
	when, what := backupLine(all[0], w.now(), w.home)
	return lang.L("Last backup: {{.When}}, {{.What}}. One is made every half hour in which something changed.",
		map[string]any{"When": when, "What": what})
}

// moveBackups has backups go to the folder from now on; "" is the one in the
// data folder. It says what is wrong with it, "" if nothing is.
func (w *Window) moveBackups(folder string) (wrong string) {
	folder = strings.TrimSpace(folder)
	switch {
	case folder == w.store.BackupFolder():
		return ""
	case folder != "" && !filepath.IsAbs(folder):
		return lang.L("Write the whole path of the folder.")
	}
	if err := store.ChooseBackupFolder(filepath.Dir(w.store.Path()), folder); err != nil {
		slog.Error("the backups folder cannot be chosen", "error", err)
		return words.Capital(words.BackupTrouble(err)) + "."
	}
	w.backupFirst(func() {})
	return ""
}

// chooseFolder lets the user look for a folder.
func (s *settingsSheet) chooseFolder(folder *widgets.Entry) {
	w := s.window
	f := fynedialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
		if err == nil && u != nil {
			folder.SetText(u.Path())
			s.apply()
		}
	}, w.win)
	f.SetTitleText(lang.L("Choose a folder"))
	if u, err := storage.ListerForURI(storage.NewFileURI(folder.Text)); err == nil {
		f.SetLocation(u)
	}
	f.SetOnClosed(func() {
		w.choosing = nil
		w.win.Canvas().Focus(folder)
	})
	w.choosing = f
	f.Show()
	f.Resize(w.win.Canvas().Size()) // it has no size before
	w.win.Canvas().Unfocus()        // so that Esc reaches the window
}

// backupLine is when a backup was made, and what it holds and how old it is.
func backupLine(b store.Backup, now time.Time, home *time.Location) (when, what string) {
	made := b.Made.In(home)
	when = words.FullDate(made, now.In(home))
	if days := data.DateOf(now.In(home)) - data.DateOf(made); days == 0 || days == 1 {
		when = words.Capital(words.RelativeDay(made, now, home))
	}
	what = lang.N("{{.Count}} applications", b.Applications, map[string]any{"Count": b.Applications})
	if age := now.Sub(made); age > 0 {
		what += " · " + words.SpanAgo(age)
	}
	return when, what
}

// placeWords say what to know of a data folder that lies there, "" if nothing.
func placeWords(p data.Place) string {
	switch p {
	case data.PlaceHere:
		return ""
	case data.PlaceNetwork:
		return lang.L("This folder is on a network drive. If the connection breaks off, what was just entered may be lost, and two computers that use it at once can damage it. Better keep the data on this computer, and only the backups there.")
	}
	return lang.L("This folder is kept in step by {{.Program}}. It may copy the data while it is being written, or bring an older version back. Better keep the data elsewhere, and only the backups there.", map[string]any{"Program": string(p)})
}
