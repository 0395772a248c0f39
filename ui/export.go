package ui

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2/lang"
	"github.com/adrg/xdg"

	"afterword/data"
	"afterword/data/table"
)

// askExport asks where to write all applications, as JSON or as a table, and
// whether encrypted.
func (w *Window) askExport() {
	d := w.newDialog(lang.L("Export"), 520)
	f := &form{window: w, dialog: d, wrong: map[*entry]*text{}}
	d.AddText(lang.L("All applications go to one file, in a format that is described and that other programs can read. If its name ends in .csv, it is a table for spreadsheets, which does not hold the whole history."))
	name := "afterword-" + w.now().In(w.home).Format(time.DateOnly) + ".json"
	folder := xdg.UserDirs.Documents
	if _, err := os.Stat(folder); err != nil {
		folder = xdg.Home
	}
	file := f.field(lang.L("File"), filepath.Join(folder, name))
	first := f.field(lang.L("Passphrase, if it is to be encrypted"), "")
	second := f.field(lang.L("The passphrase once more"), "")
	first.Password, second.Password = true, true
	d.body.Add(newHint(lang.L("Nobody can open an encrypted file without its passphrase. With it, any program for age files can.")))
	d.AddCancel(lang.L("Cancel"))
	d.AddConfirm(lang.L("Export"), func() bool {
		path := strings.TrimSpace(file.Text)
		if first.Text != "" && filepath.Ext(path) != ".age" {
			path += ".age"
		}
		for _, problem := range f.wrong {
			problem.Hide()
		}
		switch _, err := os.Lstat(path); {
		case !filepath.IsAbs(path):
			f.blame(file, lang.L("Write the whole path of the file."))
		case err == nil:
			f.blame(file, lang.L("There is such a file already. Choose another name."))
		case first.Text != second.Text:
			f.blame(second, lang.L("The two are not the same."))
		default:
			w.export(d, path, first.Text)
		}
		d.Fit()
		return false
	})
	d.Show(file)
}

// export writes the file, and closes the dialog when it is there.
func (w *Window) export(d *dialog, path, passphrase string) {
	apps, ok := w.known()
	if !ok {
		return
	}
	w.apart(func() error {
		return data.WriteWhole(path, func(f *os.File) error {
			return data.Seal(f, passphrase, func(w io.Writer) error {
				if filepath.Ext(strings.TrimSuffix(path, ".age")) == ".csv" {
					_, err := w.Write(table.Write(apps))
					return err
				}
				return data.WriteJSON(w, apps)
			})
		})
	}, func(err error) {
		if err != nil {
			w.sayError(err)
			return
		}
		d.Close()
		w.toast(lang.N("Exported: {{.Count}} applications, to {{.Path}}.", len(apps), map[string]any{"Count": len(apps), "Path": path}))
	})
}
