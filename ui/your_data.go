package ui

import (
	"afterword/data"
	"afterword/data/store"
	"afterword/ui/widgets"
	"afterword/ui/words"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynedialog "fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/storage"
)

// addData is the page on where everything is, and on what can be done with it.
func (s *settingsSheet) addData() {
	w := s.window
	path := map[string]any{"Path": w.store.Path()}
	if place := words.Place(store.PlaceOf(filepath.Dir(w.store.Path()))); place != "" {
		s.addHint(lang.L("Everything is in {{.Path}}.", path))
		s.page.Add(widgets.Paragraph(place))
	} else {
		s.addHint(lang.L("Everything stays on this computer, in {{.Path}}.", path))
	}
	folder := widgets.NewEntry(s.dialog.Key)
	folder.SetText(w.store.BackupFolder())
	folder.OnLeft = func() { s.apply() }
	s.add(lang.L("Backups are kept in"), folder, func(*data.Settings) string { return w.backups.MoveTo(folder.Text) })
	s.addButton(lang.L("Choose a folder…"), func() { s.chooseFolder(folder) })
	last := widgets.NewHintText()
	last.Set(w.backups.Last())
	s.page.Add(last.Root)
	now := widgets.NewButton(lang.L("Back up now"), s.dialog.Key, nil)
	now.OnTapped = func() {
		now.Disable()
		w.backups.Now(func() {
			now.Enable()
			last.Set(w.backups.Last())
			s.dialog.Fit()
		})
	}
	restore := widgets.NewButton(lang.L("Restore…"), s.dialog.Key, w.backups.AskRestore)
	export := widgets.NewButton(lang.L("Export…"), s.dialog.Key, w.backups.AskExport)
	s.page.Add(container.NewHBox(now, restore, export))
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
	w.dialogs.ChooseFile(f, func() { w.win.Canvas().Focus(folder) })
}
