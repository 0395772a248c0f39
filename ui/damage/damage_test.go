package damage

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"afterword/data/fixture"
	"afterword/data/store"
	"afterword/ui/reading"
	"afterword/ui/widgets"
)

const friday = "2026-11-20 19:46 America/Toronto"

func useTheme(t *testing.T, variant fyne.ThemeVariant) fyne.App {
	app := test.NewTempApp(t)
	test.ApplyTheme(t, widgets.Theme{Variant: &variant})
	return app
}

// damagedFolder has a backup of one application, and a data file that is cut
// off.
func damagedFolder(t *testing.T) (folder string, damage store.Damage) {
	t.Helper()
	folder = t.TempDir()
	opened, err := store.Open(folder)
	if err != nil {
		t.Fatal(err)
	}
	made := fixture.At(t, friday)
	if err := opened.Save(fixture.SomeApplications(t, made, 1)[0], time.Now()); err != nil {
		t.Fatal(err)
	}
	if _, err := opened.BackUp(opened.BackupFolder(), made); err != nil {
		t.Fatal(err)
	}
	if err := opened.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(store.File(folder), 5000); err != nil {
		t.Fatal(err)
	}
	fault := &store.FileError{Path: store.File(folder), Fault: store.FaultTruncated}
	return folder, store.LookAtDamage(folder, fault, time.Now())
}

// press presses the button of that label.
func (w *window) press(t *testing.T, label string) {
	t.Helper()
	for _, b := range w.buttons {
		if b.Text == label {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("there is no button %q", label)
}

func TestP2TheDamageWindowLeadsOn(t *testing.T) {
	for label, want := range map[string]int{"Restore this backup": 1, "Start empty": 0} {
		t.Run(label, func(t *testing.T) {
			app := useTheme(t, theme.VariantLight)
			folder, damage := damagedFolder(t)
			w := newWindow(app, folder, damage, func() time.Time { return fixture.At(t, friday).Add(time.Hour) }, fyne.Do)
			w.press(t, label)
			w.work.Wait()
			if !w.goOn {
				t.Fatal("it does not go on")
			}
			store, err := store.Open(folder)
			if err != nil {
				t.Fatal(err)
			}
			defer store.Close()
			if apps, _, err := store.Applications(); len(apps) != want || err != nil {
				t.Errorf("%d applications, %v", len(apps), err)
			}
			aside, _ := filepath.Glob(filepath.Join(folder, "afterword-damaged-*"))
			if len(aside) != 1 {
				t.Errorf("put aside: %v", aside)
			}
		})
	}
}

func TestP2TheDamageWindowChangesNothingByItself(t *testing.T) {
	app := useTheme(t, theme.VariantLight)
	folder, damage := damagedFolder(t)
	w := newWindow(app, folder, damage, func() time.Time { return fixture.At(t, friday) }, fyne.Do)
	w.press(t, "Quit")
	if w.goOn {
		t.Error("it goes on")
	}
	if info, err := os.Stat(store.File(folder)); err != nil || info.Size() != 5000 {
		t.Errorf("%v, %v", info, err)
	}
}

func TestP2AChoiceThatFailsIsSaidAndCanBeMadeAgain(t *testing.T) {
	app := useTheme(t, theme.VariantLight)
	folder, damage := damagedFolder(t)
	if err := os.Truncate(damage.Backup.Path, 10); err != nil { // since it was looked at
		t.Fatal(err)
	}
	w := newWindow(app, folder, damage, func() time.Time { return fixture.At(t, friday) }, fyne.Do)
	w.press(t, "Restore this backup")
	w.work.Wait()
	if w.goOn || w.said.Words.Style.ColorName != widgets.ColorLate || w.buttons[0].Disabled() {
		t.Error("there is no way on")
	}
}

func TestDamageWindowLooks(t *testing.T) {
	for name, c := range map[string]struct {
		variant fyne.ThemeVariant
		fault   store.Fault
		backup  store.Backup
		folder  string
	}{
		"light": {theme.VariantLight, store.FaultDamaged, store.Backup{Path: "x", Made: fixture.At(t, friday).Add(-20 * time.Minute), Applications: 12}, "/home/sam/.local/share/afterword"},
		"dark":  {theme.VariantDark, store.FaultTruncated, store.Backup{Path: "x", Made: fixture.At(t, friday).AddDate(0, 0, -3), Applications: 1}, "/home/sam" + strings.Repeat("/a-folder-in-a-folder", 9)},
		"gone":  {theme.VariantLight, store.FaultGone, store.Backup{}, "/home/sam/.local/share/afterword"},
	} {
		t.Run(name, func(t *testing.T) {
			app := useTheme(t, c.variant)
			fault := &store.FileError{Path: filepath.ToSlash(store.File(c.folder)), Fault: c.fault}
			damage := store.Damage{Fault: fault, Written: fixture.At(t, friday), Backup: c.backup}
			w := newWindow(app, c.folder, damage, func() time.Time { return fixture.At(t, friday).Add(time.Hour) }, fyne.Do)
			reading.WantPicture(t, "damage_"+name, w.win.Canvas())
		})
	}
}
