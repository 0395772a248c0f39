// Package backups is what is asked and said about backups: when one was made,
// where they go, what restoring one would change, and the export.
package backups

import (
	"log/slog"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2/lang"

	"afterword/data"
	"afterword/data/store"
	"afterword/ui/dialogs"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// Window is what the backups need of the window they are shown in.
type Window struct {
	Store      *store.Store
	Dialogs    *dialogs.Stack
	Background func(work func() error, then func(error)) // does what may take its time, and then goes on in the window
	Notice     *widgets.Notice                           // a line that stays while there is no backup
	Narrow     func() bool                               // whether two things side by side are too wide
	Known      func() (all []data.Application, ok bool)  // all applications; if they cannot be read, it has said so
	Restored   func()                                    // shows what was restored, which may be anything
	Toast      func(said string)                         // says in a line how something went
}

// Say leaves a line that there is no backup until there is one. err is why.
func (w *Window) Say(err error) {
	if err == nil {
		w.Notice.Hide()
		return
	}
	w.Notice.Keep(func() string {
		return lang.L("No backup was made. {{.Reason}}. Your changes are still saved.", map[string]any{"Reason": words.Capital(words.BackupTrouble(err))})
	}, words.ToneSoon)
}

// First makes a backup before something larger is changed, and then
// goes on, also without one.
func (w *Window) First(then func()) {
	w.Background(w.backUp, func(err error) {
		if err != nil {
			w.Say(err)
		}
		then()
	})
}

// backUp makes a backup.
func (w *Window) backUp() error {
	_, err := w.Store.BackUp(w.Store.BackupFolder(), w.Dialogs.Now().In(w.Dialogs.Home))
	if err != nil {
		slog.Error("no backup was made", "error", err)
	}
	return err
}

// Now makes a backup, and then calls done.
func (w *Window) Now(done func()) {
	w.Background(w.backUp, func(err error) {
		w.Say(err)
		done()
	})
}

// Last says when the last backup was made.
func (w *Window) Last() string {
	all, err := store.Backups(w.Store.BackupFolder(), w.Dialogs.Now())
	switch {
	case err != nil:
		return words.Capital(words.BackupTrouble(err)) + "."
	case len(all) == 0:
		return lang.L("No backups yet. Afterword makes one every half hour when something has changed.")
	}
	when, what := backupLine(all[0], w.Dialogs.Now(), w.Dialogs.Home)
	return lang.L("Last backup: {{.When}}, {{.What}}. Afterword makes one every half hour when something has changed.",
		map[string]any{"When": when, "What": what})
}

// MoveTo has backups go to the folder from now on; "" is the one in the
// data folder. It says what is wrong with it, "" if nothing is.
func (w *Window) MoveTo(folder string) (wrong string) {
	folder = strings.TrimSpace(folder)
	switch {
	case folder == w.Store.BackupFolder():
		return ""
	case folder != "" && !filepath.IsAbs(folder):
		return lang.L("Enter the full path of the folder.")
	}
	if err := store.ChooseBackupFolder(filepath.Dir(w.Store.Path()), folder); err != nil {
		slog.Error("the backups folder cannot be chosen", "error", err)
		return words.Capital(words.BackupTrouble(err)) + "."
	}
	w.First(func() {})
	return ""
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
