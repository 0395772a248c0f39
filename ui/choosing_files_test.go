package ui

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/adrg/xdg"

	"afterword/ui/files"
	"afterword/ui/widgets"
)

// downloads makes the folder of downloads that of the test, with these files in
// it, each newer than the one before.
func (d *user) downloads(all ...[2]string) string {
	d.t.Helper()
	folder := d.t.TempDir()
	before := xdg.UserDirs.Download
	xdg.UserDirs.Download = folder
	d.t.Cleanup(func() { xdg.UserDirs.Download = before })
	for n, f := range all {
		path := filepath.Join(folder, f[0])
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			d.t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(f[1]), 0o600); err != nil {
			d.t.Fatal(err)
		}
		at := d.now.Add(time.Duration(n-len(all)) * time.Hour)
		if err := os.Chtimes(path, at, at); err != nil {
			d.t.Fatal(err)
		}
	}
	return folder
}

// invited is an invitation by a company, as a file.
func invited(company string) string {
	return ics("UID:"+company, "DTSTAMP:20261110T080000Z", "SUMMARY:Interview at "+company, "DTSTART:20261120T150000Z", "DTEND:20261120T160000Z")
}

// The desktop's own dialog is asked for the files, several at once; where none
// answers, ours is.
func TestTheDesktopAsksForFiles(t *testing.T) {
	d := sitDown(t, friday)
	folder := d.downloads([2]string{"one.ics", invited("Orrery")}, [2]string{"two.ics", invited("Zenith")})
	var asked files.Wanted
	paths, err := []string{filepath.Join(folder, "one.ics"), filepath.Join(folder, "two.ics")}, error(nil)
	d.w.Reach(Outside{Files: func(_ context.Context, w files.Wanted) ([]string, error) { asked = w; return paths, err }})
	d.menu("Import…")
	d.sees("Import these 2?", "Orrery", "Zenith")
	if !asked.Several || asked.At != folder || !asked.Fits("a.EML") || asked.Fits("a.pdf") {
		t.Errorf("it was asked %+v", asked)
	}
	d.press(fyne.KeyEscape)

	paths = nil
	d.menu("Import…")
	if len(d.w.dialogs.Open) != 0 || d.w.busy() {
		t.Error("nothing was chosen, and yet something is asked")
	}
	for _, err = range []error{files.ErrNone, errors.New("the bus broke")} {
		d.menu("Import…")
		d.sees("Choose files", "one.ics", "two.ics")
		d.press(fyne.KeyEscape)
	}
}

// While the desktop asks, nothing else is asked, and Esc ends that.
func TestTheDesktopsDialogIsLeft(t *testing.T) {
	d := sitDown(t, friday)
	var end context.Context
	var done func()
	d.w.inBackground = func(work func() error, then func(error)) { done = func() { then(work()) } }
	d.w.Reach(Outside{Files: func(ctx context.Context, _ files.Wanted) ([]string, error) { end = ctx; return nil, ctx.Err() }})
	d.menu("Import…")
	d.menu("New interview…")
	if len(d.w.dialogs.Open) != 0 || !d.w.busy() {
		t.Error("something else is asked")
	}
	d.press(fyne.KeyEscape)
	done()
	if end.Err() == nil || d.w.busy() || len(d.w.dialogs.Open) != 0 {
		t.Error("it is still asked")
	}
}

// Our own dialog is used by keyboard alone.
func TestFilesAreChosenByKeyboard(t *testing.T) {
	all := [][2]string{
		{"old.ics", invited("Zenith")}, {"mails/reply.eml", invited("Halcyon")}, {"picture.png", ""}, {".hidden.ics", invited("Hidden")}, {"new.ics", invited("Orrery")},
	}
	for _, c := range []struct {
		name  string
		keys  []fyne.KeyName
		typed string // between the keys and Enter
		want  []string
	}{
		// The list: the folder above, mails, new.ics, old.ics.
		{"the newest file first", []fyne.KeyName{fyne.KeyReturn}, "", []string{"Orrery"}},
		{"the last", []fyne.KeyName{fyne.KeyEnd, fyne.KeyReturn}, "", []string{"Zenith"}},
		{"in a folder", []fyne.KeyName{fyne.KeyUp, fyne.KeyReturn, fyne.KeyReturn}, "", []string{"Halcyon"}},
		{"into a folder and back", []fyne.KeyName{fyne.KeyUp, fyne.KeyReturn, fyne.KeyBackspace, fyne.KeyDown, fyne.KeyReturn}, "", []string{"Orrery"}},
		{"several", []fyne.KeyName{fyne.KeyEnd, fyne.KeySpace, fyne.KeyUp, fyne.KeySpace, fyne.KeyReturn}, "", []string{"Orrery", "Zenith"}},
		{"the beginning of a name", nil, "ol", []string{"Zenith"}},
		{"what is hidden", nil, ".hid", []string{"Hidden"}},
		{"a path with a folder", nil, "mails" + string(filepath.Separator) + "re", []string{"Halcyon"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := sitDown(t, friday)
			d.downloads(all...)
			d.menu("Import…")
			d.sees("Choose files", "mails", "new.ics", "old.ics")
			if all := d.words(); strings.Contains(all, "picture.png") || strings.Contains(all, ".hidden.ics") {
				t.Error("what cannot be imported is shown")
			}
			d.press(c.keys...)
			for _, r := range c.typed {
				d.w.win.Canvas().Focused().TypedRune(r)
			}
			if c.typed != "" {
				d.press(fyne.KeyReturn)
			}
			d.agree()
			var got []string
			for _, a := range d.records() {
				got = append(got, a.Company)
			}
			slices.Sort(got)
			if !slices.Equal(got, c.want) {
				t.Errorf("imported %q, want %q; reads\n%s", got, c.want, d.words())
			}
		})
	}
}

func TestOurDialogForFilesRefuses(t *testing.T) {
	d := sitDown(t, friday)
	folder := d.downloads([2]string{"one.ics", invited("Orrery")}, [2]string{"two.ics", invited("Zenith")})
	d.menu("Import…")
	d.write("File", filepath.Join(folder, "three.ics"))
	d.tap("Open")
	d.sees("There’s no file or folder with that name.")
	d.write("File", "file://"+folder+"/one.ics")
	d.tap("Open")
	d.sees("Orrery")
	d.press(fyne.KeyEscape)
	d.menu("Import…")
	d.press(fyne.KeyEscape) // what was typed is no text to be kept
	if len(d.w.dialogs.Open) != 0 || len(d.records()) != 0 {
		t.Error("it is still asked")
	}
}

// The file of an export is chosen by the same door, and a backup folder.
func TestWhereToWriteIsChosen(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	folder := t.TempDir()
	var asked files.Wanted
	d.w.Reach(Outside{Files: func(_ context.Context, w files.Wanted) ([]string, error) {
		asked = w
		return []string{filepath.Join(folder, "mine.csv")}, nil
	}})
	choose := func() {
		d.menu("Export…")
		test.Tap(field[*widgets.Entry](d, "File").ActionItem.(fyne.Tappable))
	}
	choose()
	if got := field[*widgets.Entry](d, "File").Text; got != filepath.Join(folder, "mine.csv") || asked.Save != "afterword-2026-11-20.json" {
		t.Errorf("the file is %q, asked %+v", got, asked)
	}
	d.sees("A table for spreadsheets") // by its name

	d.w.Reach(Outside{}) // without a desktop's dialog: the folder is chosen
	d.press(fyne.KeyEscape)
	d.tap("Discard")
	choose()
	d.write("Folder", folder)
	d.tap("Choose")
	if got := field[*widgets.Entry](d, "File").Text; got != filepath.Join(folder, "afterword-2026-11-20.json") {
		t.Errorf("the file is %q", got)
	}
}
