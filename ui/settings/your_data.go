package settings

import (
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"afterword/data"
	"afterword/ui/files"
	"afterword/ui/widgets"
)

// addData is the page on where everything is, and on what can be done with it.
func (s *sheet) addData() {
	w := s.window
	s.addHint(lang.L("Everything is in {{.Path}}.", map[string]any{"Path": w.Store.Path()}))
	folder := widgets.NewEntry(s.dialog.Key)
	folder.SetText(w.Store.BackupFolder())
	folder.OnLeft = func() { s.apply() }
	s.add(lang.L("Backup folder"), folder, func(*data.Settings) string { return w.Backups.MoveTo(folder.Text) })
	s.addButton(lang.L("Choose a folder…"), func() { s.chooseFolder(folder) })
	last := widgets.NewHintText()
	last.Set(w.Backups.Last())
	s.page.Add(last.Root)
	now := widgets.NewButton(lang.L("Back up now"), s.dialog.Key, nil)
	now.OnTapped = func() {
		now.Disable()
		w.Backups.Now(func() {
			now.Enable()
			last.Set(w.Backups.Last())
			s.dialog.Fit()
		})
	}
	restore := widgets.NewButton(lang.L("Restore…"), s.dialog.Key, w.Backups.AskRestore)
	export := widgets.NewButton(lang.L("Export…"), s.dialog.Key, w.Backups.AskExport)
	s.page.Add(container.NewHBox(now, restore, export))
}

// chooseFolder lets the user look for a folder.
func (s *sheet) chooseFolder(folder *widgets.Entry) {
	w := s.window
	w.Dialogs.ChooseFiles(files.Wanted{Title: lang.L("Choose a folder"), Accept: lang.L("Choose"), Folder: true, At: folder.Text}, func(paths []string) {
		if len(paths) > 0 {
			folder.SetText(paths[0])
			s.apply()
		}
		w.Dialogs.Window.Canvas().Focus(folder)
	})
}
