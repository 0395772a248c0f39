package backups

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
	"github.com/adrg/xdg"

	"afterword/data"
	"afterword/data/store"
	"afterword/data/table"
	"afterword/ui/dialogs"
	"afterword/ui/files"
	"afterword/ui/widgets"
)

// AskExport asks where to write all applications, as JSON or as a table, and
// whether encrypted.
func (w *Window) AskExport() {
	d := w.Dialogs.New(lang.L("Export"), 520)
	d.AddText(lang.L("Saves all your applications to one file, in a documented format that other programs can read."))
	name := "afterword-" + w.Dialogs.Now().In(w.Dialogs.Home).Format(time.DateOnly) + ".json"
	folder := xdg.UserDirs.Documents
	if _, err := os.Stat(folder); err != nil {
		folder = xdg.Home
	}
	file := widgets.NewEntry(d.Key)
	file.ActionItem = w.newChooser(d, file) // before the text: it is looked for once
	file.SetText(filepath.Join(folder, name))
	wrongFile := d.AddField("file", lang.L("File"), file)
	addFormat(d, file)
	first, _ := addLine(d, "passphrase", lang.L("Passphrase, to encrypt the file (optional)"), "")
	second, differs := addLine(d, "passphrase_again", lang.L("Repeat the passphrase"), "")
	first.Password, second.Password = true, true
	d.Add(widgets.NewHint(lang.L("No one can open an encrypted file without its passphrase. With it, any program that reads age files can.")))
	d.AddCancel(lang.L("Cancel"))
	d.AddConfirm(lang.L("Export"), func() bool {
		path := strings.TrimSpace(file.Text)
		if first.Text != "" && filepath.Ext(path) != ".age" {
			path += ".age"
		}
		wrongFile.Hide()
		differs.Hide()
		switch _, err := os.Lstat(path); {
		case !filepath.IsAbs(path):
			blame(wrongFile, lang.L("Enter the full path of the file."))
		case err == nil:
			blame(wrongFile, lang.L("A file with that name already exists. Please choose another name."))
		case first.Text != second.Text:
			blame(differs, lang.L("The passphrases don’t match."))
		default:
			w.export(d, path, first.Text)
		}
		d.Fit()
		return false
	})
	d.Show(file)
}

// newChooser lets the user look for the place of the file.
func (w *Window) newChooser(d *dialogs.Dialog, file *widgets.Entry) fyne.CanvasObject {
	pick := widgets.NewButton("", d.Key, func() {
		folder, name := filepath.Split(strings.TrimSpace(file.Text))
		w.Dialogs.ChooseFiles(files.Wanted{Title: lang.L("Export"), Accept: lang.L("Choose"), At: folder, Save: name}, func(paths []string) {
			if len(paths) > 0 {
				file.SetText(paths[0])
			}
			w.Dialogs.Window.Canvas().Focus(file)
		})
	})
	pick.Icon, pick.Importance = theme.FolderOpenIcon(), widget.LowImportance
	return pick
}

// addLine adds a field of one line, and gives it with the line that says what
// is wrong with it.
func addLine(d *dialogs.Dialog, key, label, value string) (e *widgets.Entry, problem *widgets.Text) {
	e = widgets.NewEntry(d.Key)
	e.SetText(value)
	return e, d.AddField(key, label, e)
}

// blame says what is wrong with a field.
func blame(problem *widgets.Text, words string) {
	problem.Set(words)
	problem.Show()
}

// addFormat adds the choice of a format, which is the end of the file's name.
func addFormat(d *dialogs.Dialog, file *widgets.Entry) {
	label := func(end string) string {
		if end == ".csv" {
			return lang.L("A table for spreadsheets")
		}
		return lang.L("Everything, with the full history")
	}
	format := widgets.NewChoiceOf([]string{".json", ".csv"}, label, d.Key, nil)
	format.SetValue(".json")
	format.OnChosen(func(end string) {
		path, sealed := strings.CutSuffix(strings.TrimSpace(file.Text), ".age")
		if isTable(path) == (end == ".csv") {
			return // it was chosen by the name
		}
		if is := store.Ending(path); is == ".json" || is == ".csv" {
			path = path[:len(path)-len(is)]
		}
		path += end
		if sealed {
			path += ".age"
		}
		file.SetText(path)
	})
	file.OnChanged = func(path string) {
		if isTable(strings.TrimSpace(path)) {
			format.SetValue(".csv")
		} else {
			format.SetValue(".json")
		}
	}
	d.AddField("format", lang.L("Format"), format.Choice)
}

// isTable reports whether a file of that name is a table, encrypted or not.
func isTable(path string) bool { return store.Ending(path) == ".csv" }

// export writes the file, and closes the dialog when it is there.
func (w *Window) export(d *dialogs.Dialog, path, passphrase string) {
	apps, ok := w.Known()
	if !ok {
		return
	}
	w.Background(func() error {
		return store.WriteWhole(path, func(f *os.File) error {
			return store.Seal(f, passphrase, func(w io.Writer) error {
				if isTable(path) {
					_, err := w.Write(table.Write(apps))
					return err
				}
				return data.WriteJSON(w, apps)
			})
		})
	}, func(err error) {
		if err != nil {
			w.Dialogs.SayError(err)
			return
		}
		d.Close()
		w.Toast(lang.N("Exported {{.Count}} applications to {{.Path}}.", len(apps), map[string]any{"Count": len(apps), "Path": path}))
	})
}
