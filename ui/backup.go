package ui

import (
	"log/slog"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynedialog "fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"afterword/data"
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
	w.backups.Show(lang.L("{{.Reason}}, so no backup could be made. What you enter is saved all the same.", map[string]any{"Reason": capital(backupTrouble(err))}), toneSoon)
}

// backupFirst makes a backup before something larger is changed, and then
// goes on, also without one.
func (w *Window) backupFirst(then func()) {
	w.apart(func() error {
		_, err := w.store.BackUp(w.store.BackupFolder(), w.now().In(w.home))
		return err
	}, func(err error) {
		if err != nil {
			slog.Error("no backup was made before a change", "error", err)
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

// addData adds to the settings where everything is, and what can be done with
// it. The answer takes over what was chosen, and reports whether that went
// well.
func (w *Window) addData(d *dialog) func() bool {
	s := &dataSection{window: w, dialog: d, folder: newEntry(d.key), last: newHintLabel("")}
	s.folder.SetText(w.store.BackupFolder())
	was := s.folder.Text
	d.body.Add(padded(0, 6, newText(lang.L("Your data"), theme.ColorNameForeground, theme.SizeNameText, true)))
	d.body.Add(newHint(lang.L("Everything stays on this computer, in {{.Path}}.", map[string]any{"Path": w.store.Path()})))
	if words := placeWords(data.PlaceOf(filepath.Dir(w.store.Path()))); words != "" {
		d.body.Add(newHint(words))
	}
	s.problem = d.AddField(lang.L("Backups are kept in"), s.folder)
	choose := newButton(lang.L("Choose…"), d.key, s.choose)
	s.now = newButton(lang.L("Back up now"), d.key, s.backUp)
	restore := newButton(lang.L("Restore…"), d.key, w.askRestore)
	export := newButton(lang.L("Export…"), d.key, w.askExport)
	d.body.Add(container.NewHBox(choose, s.now, restore, export))
	d.body.Add(flush(s.last))
	s.showLast()
	return func() bool { return s.folder.Text == was || s.move() }
}

// dataSection is that part of the settings.
type dataSection struct {
	window  *Window
	dialog  *dialog
	folder  *entry
	problem *text
	now     *button
	last    *widget.Label
}

// showLast says when the last backup was made.
func (s *dataSection) showLast() {
	all, err := data.Backups(s.window.store.BackupFolder())
	switch {
	case err != nil:
		s.last.SetText(capital(backupTrouble(err)) + ".")
	case len(all) == 0:
		s.last.SetText(lang.L("There is no backup yet. One is made every half hour in which something changed."))
	default:
		when, what := backupLine(all[0], s.window.now(), s.window.home)
		s.last.SetText(lang.L("Last backup: {{.When}}, {{.What}}. One is made every half hour in which something changed.",
			map[string]any{"When": when, "What": what}))
	}
}

// backUp makes a backup and says how it went.
func (s *dataSection) backUp() {
	w := s.window
	s.now.Disable()
	w.apart(func() error {
		_, err := w.store.BackUp(w.store.BackupFolder(), w.now().In(w.home))
		return err
	}, func(err error) {
		s.now.Enable()
		w.showBackup(err)
		s.showLast()
		if err != nil {
			slog.Error("no backup was made", "error", err)
			s.last.SetText(capital(backupTrouble(err)) + ".")
		}
		if slices.Contains(w.dialogs, s.dialog) { // it may be closed in the meantime
			s.dialog.Fit()
		}
	})
}

// move has the backups go to the folder that was typed. It reports whether
// they can; if not, it has said why.
func (s *dataSection) move() bool {
	folder := strings.TrimSpace(s.folder.Text)
	if folder != "" && !filepath.IsAbs(folder) {
		return s.blame(lang.L("write the whole path of the folder"))
	}
	if err := data.ChooseBackupFolder(filepath.Dir(s.window.store.Path()), folder); err != nil {
		slog.Error("the backups folder cannot be chosen", "error", err)
		return s.blame(backupTrouble(err))
	}
	s.window.backupFirst(func() {})
	return true
}

func (s *dataSection) blame(words string) bool {
	s.problem.Set(capital(words) + ".")
	s.problem.Show()
	s.dialog.Fit()
	return false
}

// choose lets the user look for the folder.
func (s *dataSection) choose() {
	w := s.window
	f := fynedialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
		if err == nil && u != nil {
			s.folder.SetText(u.Path())
		}
	}, w.win)
	if u, err := storage.ListerForURI(storage.NewFileURI(s.folder.Text)); err == nil {
		f.SetLocation(u)
	}
	f.SetOnClosed(func() {
		w.choosing = nil
		w.win.Canvas().Focus(s.folder)
	})
	w.choosing = f
	f.Show()
	f.Resize(w.win.Canvas().Size()) // it has no size before
	w.win.Canvas().Unfocus()        // so that Esc reaches the window
}

// backupLine is when a backup was made, and what it holds and how old it is.
func backupLine(b data.Backup, now time.Time, home *time.Location) (when, what string) {
	made := b.Made.In(home)
	when = made.Format("Mon ") + shortDate(made, now.In(home)) + made.Format(", 15:04")
	if days := data.DateOf(now.In(home)) - data.DateOf(made); days == 0 || days == 1 {
		when = capital(relativeDay(made, now, home))
	}
	what = lang.N("{{.Count}} applications", b.Applications, map[string]any{"Count": b.Applications})
	if age := now.Sub(made); age > 0 {
		what += " · " + lang.L("{{.Time}} ago", map[string]any{"Time": span(age)})
	}
	return when, what
}

func exactDate(t time.Time) string { return t.Format("Mon 2 Jan 2006, 15:04") }

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
