package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/adrg/xdg"

	"afterword/data"
	"afterword/data/fixture"
	"afterword/data/store"
	"afterword/data/table"
	"afterword/ui/widgets"
)

// backUp makes a backup of what is stored.
func (d *user) backUp() store.Backup {
	d.t.Helper()
	b, err := d.store.BackUp(d.store.BackupFolder(), d.now)
	if err != nil {
		d.t.Fatal(err)
	}
	return b
}

// threeStates is a user with a backup of yesterday, one of an hour ago, and
// something changed since.
func threeStates(t *testing.T) *user {
	d := sitDown(t, "2026-11-19 15:00 America/Toronto", fewCompanies(t)...)
	d.backUp()
	d.now = fixture.At(t, "2026-11-20 14:00 America/Toronto")
	d.save(fixture.Application("Larkspur", nil, fixture.Round(t, "2026-11-24 10:00 America/Toronto")))
	d.backUp()
	d.now = fixture.At(t, friday)
	if err := d.store.Delete(d.record("Orrery").ID, d.now); err != nil {
		t.Fatal(err)
	}
	changed := d.record("Quill Press")
	changed.Notes = "They called."
	d.save(changed)
	return d
}

func TestARestoreIsShownFirst(t *testing.T) {
	d := threeStates(t)
	d.menu("Restore a backup…")
	d.sees("Today 14:00", "5 applications · 5 h ago", "Yesterday 15:00", "4 applications · 28 h ago")
	d.sees("Fri 20 Nov 2026, 14:00", "Comes back\nOrrery", "Changes back\nQuill Press")
	d.seesNot("Goes away: added since")
	d.press(fyne.KeyDown)
	d.sees("Thu 19 Nov 2026, 15:00", "Comes back\nOrrery", "Goes away: added since\nLarkspur")
	d.press(fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd) // the end is the second
	d.sees("Thu 19 Nov 2026, 15:00")
	changes := d.changed
	d.press(fyne.KeyReturn)
	d.sees("Restored. Everything is as it was on Thu 19 Nov 2026, 15:00.", "Orrery")
	d.seesNot("Larkspur")
	if d.changed == changes {
		t.Error("the scheduler was not told")
	}
	if d.record("Quill Press").Notes == "They called." {
		t.Error("the note is still there")
	}

	d.now = d.now.Add(1)
	d.menu("Restore a backup…")
	d.sees("Today " + d.now.Format("15:04"))
	d.tap("Restore") // the newest: what was there before
	d.sees("Larkspur")
	if d.record("Quill Press").Notes != "They called." {
		t.Error("the restore cannot be taken back")
	}
}

// A restore may take its time. What the user types meanwhile is not thrown away.
func TestP1AFormThatWasOpenedDuringARestoreStaysOpen(t *testing.T) {
	d := threeStates(t)
	d.menu("Restore a backup…")
	var done func()
	d.w.inBackground = func(work func() error, then func(error)) { done = func() { then(work()) } }
	d.tap("Restore")
	d.tap("Cancel")
	d.menu("New interview…")
	d.write("Company", "Northwind Labs")
	done()
	d.sees("New interview", "Northwind Labs")
	d.record("Orrery") // it came back
}

func TestADamagedBackupIsSaid(t *testing.T) {
	d := sitDown(t, friday, fewCompanies(t)...)
	b := d.backUp()
	if err := os.Truncate(b.Path, 9000); err != nil {
		t.Fatal(err)
	}
	d.menu("Restore a backup…")
	d.sees("This backup is damaged. It wasn’t used, and nothing was changed.")
	d.tap("Restore")
	d.sees("This backup is damaged")
	if len(d.records()) != 4 {
		t.Error("something was changed")
	}
}

func TestTheSettingsSayWhereTheDataIs(t *testing.T) {
	d := sitDown(t, friday, fewCompanies(t)...)
	d.menu("Settings…")
	d.tap("Your data")
	d.sees(d.store.Path(), "No backups yet.")
	d.tap("Back up now")
	d.sees("Last backup: Today 19:46, 4 applications.")
	d.tap("Restore…")
	d.tap("Restore")
	d.sees("Restored. Everything is as it was")
	if len(d.w.dialogs.Open) != 0 {
		t.Error("the settings show what was before")
	}
}

func TestBackupsGoToAnotherFolder(t *testing.T) {
	d := sitDown(t, friday, fewCompanies(t)...)
	d.menu("Settings…")
	d.tap("Your data")
	d.write("Backup folder", "stick")
	d.tap("Done")
	d.sees("Enter the full path of the folder.")
	file := d.invitation("file", "")
	d.write("Backup folder", filepath.Join(file, "stick"))
	d.tap("Done")
	if len(d.w.dialogs.Open) != 1 {
		t.Fatal("a folder in a file was taken")
	}
	stick := filepath.Join(t.TempDir(), "stick")
	d.write("Backup folder", stick)
	d.tap("Done")
	if all, err := store.Backups(stick, d.now); err != nil || len(all) != 1 || len(d.w.dialogs.Open) != 0 {
		t.Errorf("there are %v, %v", all, err)
	}
	d.menu("Settings…")
	d.tap("Your data")
	d.write("Backup folder", "")
	d.tap("Done")
	if got := d.store.BackupFolder(); got != filepath.Join(filepath.Dir(d.store.Path()), "backups") {
		t.Errorf("nothing typed is %s", got)
	}
}

func TestNoBackupIsALineUntilThereIsOne(t *testing.T) {
	d := sitDown(t, friday, fewCompanies(t)...)
	d.w.backups.Say(store.ErrBackupSlow)
	d.sees("No backup was made. The backup folder isn’t responding.")
	d.w.backups.Say(nil)
	d.seesNot("isn’t responding")
}

// TestAnImportGoesOnWithoutABackup: it is made first, and if it cannot be,
// that is said.
func TestAnImportGoesOnWithoutABackup(t *testing.T) {
	d := sitDown(t, friday, fewCompanies(t)...)
	d.takeIn(d.invitation("x.ics", ics(sure...)))
	all, err := store.Backups(d.store.BackupFolder(), d.now)
	if err != nil || len(all) != 1 || all[0].Applications != 4 || len(d.records()) != 5 {
		t.Errorf("there are %+v, %v, and %d applications", all, err, len(d.records()))
	}
	if err := os.RemoveAll(d.store.BackupFolder()); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(d.store.BackupFolder(), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d.takeIn(d.invitation("y.ics", ics(with(without(sure, "UID", "SUMMARY"), "UID:2", "SUMMARY:Interview at Larkspur")...)))
	d.w.notice.Hide() // what was added is said first
	d.sees("No backup was made.")
	if len(d.records()) != 6 {
		t.Errorf("there are %d applications", len(d.records()))
	}
}

func TestExport(t *testing.T) {
	defer func(was int) { store.SealWork = was }(store.SealWork)
	store.SealWork = 10
	d := sitDown(t, friday, fewCompanies(t)...)
	plain := filepath.Join(xdg.UserDirs.Documents, "afterword-2026-11-20.json")
	d.menu("Export…")
	d.tap("Export")
	d.sees("Exported 4 applications to " + plain)

	d.menu("Export…")
	d.tap("Export")
	d.sees("A file with that name already exists.")
	d.write("Passphrase, to encrypt the file (optional)", "correct horse")
	d.tap("Export")
	d.sees("The passphrases don’t match.")
	d.seesNot("A file with that name already exists.")
	d.write("Repeat the passphrase", "correct horse")
	d.tap("Export")
	d.sees("Exported 4 applications to " + plain + ".age")

	want, err := os.ReadFile(plain)
	if err != nil {
		t.Fatal(err)
	}
	sealed, err := os.ReadFile(plain + ".age")
	if err != nil {
		t.Fatal(err)
	}
	if got, err := store.Unseal(sealed, "correct horse"); err != nil || string(got) != string(want) {
		t.Errorf("it opens as %d bytes, %v; want %d", len(got), err, len(want))
	}
	if apps, err := data.ReadJSON(strings.NewReader(string(want))); err != nil || len(apps) != 4 {
		t.Errorf("it holds %d applications, %v", len(apps), err)
	}
}

func TestExportAsATable(t *testing.T) {
	d := sitDown(t, friday, fewCompanies(t)...)
	path := filepath.Join(xdg.UserDirs.Documents, "afterword-2026-11-20.csv")
	d.menu("Export…")
	d.answer("Format", "A table for spreadsheets")
	d.tap("Export")
	d.sees("Exported 4 applications to " + path)
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if back, err := table.Read(file, d.records(), fixture.At(t, friday), table.Choices{}); err != nil || back.Count(table.Known) != len(back.Rows) {
		t.Errorf("it is read as %+v, %v", back.Rows, err)
	}
}

// The format and the end of the file's name go together, whichever is changed.
func TestFormatIsTheEndOfTheName(t *testing.T) {
	d := sitDown(t, friday, fewCompanies(t)...)
	d.menu("Export…")
	file, format := field[*widgets.Entry](d, "File"), field[*widgets.Choice](d, "Format")
	const everything, aTable = "Everything, with the full history", "A table for spreadsheets"
	for _, c := range []struct{ written, chosen, file, format string }{
		{"/x/jobs.json", aTable, "/x/jobs.csv", aTable},
		{"/x/jobs.csv", everything, "/x/jobs.json", everything},
		{"/x/jobs.csv", "", "/x/jobs.csv", aTable},
		{"/x/v1.2", "", "/x/v1.2", everything},
		{"/x/v1.2", aTable, "/x/v1.2.csv", aTable},
		{"/x/jobs.CSV", "", "/x/jobs.CSV", aTable},
		{"/x/jobs.csv.age", "", "/x/jobs.csv.age", aTable},
		{"/x/jobs.csv.age", everything, "/x/jobs.json.age", everything},
	} {
		d.write("File", c.written)
		if c.chosen != "" {
			d.answer("Format", c.chosen)
		}
		if file.Text != c.file || format.Selected != c.format {
			t.Errorf("after %+v they are %q, %q", c, file.Text, format.Selected)
		}
	}
}
