package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"afterword/data"
	"afterword/data/fixture"
)

// noon is when nothing else matters about the time.
var noon = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

func backUp(t testing.TB, s *Store, now time.Time) Backup {
	t.Helper()
	b, err := s.BackUp(s.BackupFolder(), now)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func listBackups(t testing.TB, folder string) []Backup {
	t.Helper()
	all, err := Backups(folder, noon)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func saveAs(t testing.TB, s *Store, id, company string) {
	t.Helper()
	if err := s.Save(data.Application{ID: id, Company: company}, claimTime); err != nil {
		t.Fatal(err)
	}
}

// companies are those in the store, in the order of the IDs.
func companies(t testing.TB, s *Store) string {
	t.Helper()
	apps, damaged, err := s.Applications()
	if err != nil || len(damaged) > 0 {
		t.Fatal(err, damaged)
	}
	var names []string
	for _, a := range apps {
		names = append(names, a.Company)
	}
	return strings.Join(names, " ")
}

func TestABackupSaysWhatItIs(t *testing.T) {
	s := openStore(t, t.TempDir())
	saveAs(t, s, "1", "Northwind")
	saveAs(t, s, "2", "Halcyon")
	made := backUp(t, s, noon)
	all := listBackups(t, s.BackupFolder())
	if len(all) != 1 || all[0] != made || made.Applications != 2 || !made.Made.Equal(noon) || made.Size == 0 {
		t.Errorf("listed %+v, made %+v", all, made)
	}
	if at, err := BackupAt(made.Path); err != nil || at != made {
		t.Errorf("by its path it is %+v, %v", at, err)
	}
	if err := made.Verify(); err != nil {
		t.Error(err)
	}
}

func TestNothingIsWrittenIfNothingChanged(t *testing.T) {
	s := openStore(t, t.TempDir())
	saveAs(t, s, "1", "Northwind")
	first := backUp(t, s, noon)
	if err := s.CheckIndex(); err != nil {
		t.Fatal(err)
	}
	spoil(t, s, distrust) // what the program does for itself is no change
	if again := backUp(t, s, noon.Add(time.Hour)); again != first {
		t.Errorf("a second one was made: %+v", again)
	}
	saveAs(t, s, "1", "Northwind Labs")
	if backUp(t, s, noon.Add(2*time.Hour)); len(listBackups(t, s.BackupFolder())) != 2 {
		t.Error("none was made of what changed")
	}
}

func TestOtherFilesInTheFolderAreLeftAlone(t *testing.T) {
	s := openStore(t, t.TempDir())
	folder := s.BackupFolder()
	if err := makeFolder(folder); err != nil {
		t.Fatal(err)
	}
	ours := "afterword-2026-11-23T120000.000Z-1-0123456789abcdef.db"
	for _, name := range []string{"letter.txt", "afterword.db", "copy of " + ours, ours + ".part", "afterword-2026-13-41T120000.000Z-1-0123456789abcdef.db"} {
		if err := os.WriteFile(filepath.Join(folder, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(folder, ours), 0o700); err != nil {
		t.Fatal(err)
	}
	leftover := filepath.Join(folder, tempPrefix+"1")
	if err := os.WriteFile(leftover, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	made := backUp(t, s, noon.AddDate(3, 0, 0))
	if all := listBackups(t, folder); len(all) != 1 || all[0] != made {
		t.Errorf("listed are %+v", all)
	}
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) != 7 || exists(leftover) {
		t.Errorf("the folder has %v, %v", entries, err)
	}
}

func TestAnotherFolderIsRememberedBesideTheData(t *testing.T) {
	s := openStore(t, t.TempDir())
	other := filepath.Join(t.TempDir(), "stick", " Afterword ") // spaces and all
	if err := ChooseBackupFolder(s.folder(), other); err != nil {
		t.Fatal(err)
	}
	if got := BackupFolder(s.folder()); got != other {
		t.Errorf("it is %s", got)
	}
	saveAs(t, s, "1", "Northwind")
	if b := backUp(t, s, noon); filepath.Dir(b.Path) != other {
		t.Errorf("it went to %s", b.Path)
	}
	if err := ChooseBackupFolder(s.folder(), ""); err != nil || s.BackupFolder() != filepath.Join(s.folder(), "backups") {
		t.Errorf("back to %s, %v", s.BackupFolder(), err)
	}
}

func TestTheDailyExportIsWhatAddReads(t *testing.T) {
	s := openStore(t, t.TempDir())
	day := filepath.Join(s.BackupFolder(), "afterword-2026-11-23.json")
	if backUp(t, s, noon); exists(day) {
		t.Error("there is an export of nothing")
	}
	must(t, s.SaveAll([]data.Application{fixture.Northwind(t), {ID: "2", Company: "<Halcyon> & Co"}}, claimTime))
	backUp(t, s, noon.Add(time.Hour))
	f, err := os.Open(day)
	must(t, err)
	defer f.Close()
	apps, err := data.ReadJSON(f)
	if err != nil || len(apps) != 2 {
		t.Fatalf("%d applications, %v", len(apps), err)
	}
	wantSame(t, apps[1], fixture.Northwind(t))
}

func TestRestore(t *testing.T) {
	s := openStore(t, t.TempDir())
	saveAs(t, s, "1", "Northwind")
	saveAs(t, s, "2", "Halcyon")
	if err := s.SaveSettings(data.Settings{Profile: data.Profile{Name: "Sam"}, Rules: data.DefaultRules()}, claimTime); err != nil {
		t.Fatal(err)
	}
	was := backUp(t, s, noon)
	saveAs(t, s, "1", "Northwind Labs")
	saveAs(t, s, "3", "Larkspur")
	if err := s.Delete("2", claimTime); err != nil {
		t.Fatal(err)
	}
	if err := s.SaveSettings(data.DefaultSettings(), claimTime); err != nil {
		t.Fatal(err)
	}

	d, err := s.Compare(was)
	if err != nil || len(d.Back) != 1 || len(d.Lost) != 1 || len(d.Changed) != 1 ||
		d.Back[0].Company != "Halcyon" || d.Lost[0].Company != "Larkspur" || d.Changed[0].Company != "Northwind" {
		t.Errorf("the preview is %+v, %v", d, err)
	}
	if err := s.Restore(was, noon.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	if got := companies(t, s); got != "Northwind Halcyon" {
		t.Errorf("restored are %s", got)
	}
	if settings, err := s.Settings(); err != nil || settings.Profile.Name != "Sam" {
		t.Errorf("the settings are %+v, %v", settings, err)
	}
	before := listBackups(t, s.BackupFolder())[0]
	if err := s.Restore(before, noon.Add(2*time.Hour)); err != nil {
		t.Fatal(err)
	}
	if got := companies(t, s); got != "Northwind Labs Larkspur" {
		t.Errorf("the restore taken back: %s", got)
	}
	wantOnlyBackups(t, s)
	closeStore(t, s)
	if report, err := VerifyInSubprocess(s.Path()); err != nil || !report.Good() {
		t.Errorf("the file after it: %+v, %v", report, err)
	}
}

// wantOnlyBackups checks that nothing else was left in the data folder.
func wantOnlyBackups(t testing.TB, s *Store) {
	t.Helper()
	entries, err := os.ReadDir(s.folder())
	must(t, err)
	for _, e := range entries {
		if name := e.Name(); name != fileName && name != proofName && name != "backups" {
			t.Errorf("the folder has %s", name)
		}
	}
}

func TestARestoreTellsNothingAgainAndForgetsNoStep(t *testing.T) {
	s := openStore(t, t.TempDir())
	saveAs(t, s, "1", "Northwind")
	was := backUp(t, s, noon)
	telling := LedgerKey{Application: "1", Step: "s", Reminder: "opens", For: noon}
	if _, err := s.Claim([]LedgerKey{telling}, noon); err != nil {
		t.Fatal(err)
	}
	schedule(t, s, dueAt(t, s, "v", noon), noon.AddDate(0, 0, 7), noon) // not to be looked at for a week
	must(t, s.Restore(was, noon))
	if fresh, err := s.Claimable([]LedgerKey{telling}, noon); err != nil || len(fresh) != 0 {
		t.Errorf("to be told are %v, %v", fresh, err)
	}
	if due := dueAt(t, s, "v", noon); len(due) != 1 {
		t.Errorf("looked at are %v", due)
	}
}

func TestADocumentThatCannotBeReadIsBackedUpAsItIs(t *testing.T) {
	s := openStore(t, t.TempDir())
	saveAs(t, s, "1", "Northwind")
	saveAs(t, s, "2", "Halcyon")
	spoil(t, s, func(tx *bolt.Tx) error { return tx.Bucket(applicationsBucket).Put([]byte("2"), []byte("harm")) })
	b := backUp(t, s, noon)
	must(t, s.Delete("2", claimTime))
	must(t, s.Restore(b, noon))
	apps, damaged, err := s.Applications()
	if len(apps) != 1 || len(damaged) != 1 || err != nil {
		t.Errorf("%v, %v, %v", apps, damaged, err)
	}
}

func TestADamagedBackupIsRefusedAndChangesNothing(t *testing.T) {
	s := openStore(t, t.TempDir())
	saveAs(t, s, "1", "Northwind")
	b := backUp(t, s, noon)
	saveAs(t, s, "1", "Halcyon")
	whole, err := os.ReadFile(b.Path)
	if err != nil {
		t.Fatal(err)
	}
	flipped := filepath.Join(t.TempDir(), filepath.Base(b.Path))
	for name, bytes := range map[string][]byte{
		"text": []byte("no backup"), "empty": nil, "half": whole[:len(whole)/2], "another's": otherContents(t),
	} {
		if err := os.WriteFile(flipped, bytes, 0o600); err != nil {
			t.Fatal(err)
		}
		bad, err := BackupAt(flipped)
		if err != nil {
			t.Fatal(err)
		}
		var damaged *BackupError
		if err := s.Restore(bad, noon); !errors.As(err, &damaged) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if companies(t, s) != "Halcyon" {
		t.Error("something was changed")
	}
	wantOnlyBackups(t, s)
}

// otherContents is a good data file that holds something else.
func otherContents(t *testing.T) []byte {
	t.Helper()
	s := openStore(t, t.TempDir())
	saveAs(t, s, "9", "Elsewhere")
	closeStore(t, s)
	b, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestRestoreWithNoStoreOpen(t *testing.T) {
	whole := func(t *testing.T, path string) {}
	for name, c := range map[string]struct {
		harm          func(t *testing.T, path string)
		aside, before int // files put aside, backups
	}{
		"good":    {whole, 0, 2},
		"gone":    {func(t *testing.T, path string) { must(t, os.Remove(path)) }, 0, 1},
		"damaged": {func(t *testing.T, path string) { must(t, os.WriteFile(path, []byte("harm"), 0o600)) }, 1, 1},
		"newer": {func(t *testing.T, path string) {
			s := openStore(t, filepath.Dir(path))
			spoil(t, s, func(tx *bolt.Tx) error { return tx.Bucket(metaBucket).Put(formatKey, []byte("99")) })
			must(t, s.Close())
		}, 1, 1},
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			s := openStore(t, folder)
			saveAs(t, s, "1", "Northwind")
			b := backUp(t, s, noon)
			saveAs(t, s, "1", "Halcyon")
			closeStore(t, s)
			c.harm(t, s.Path())
			harmed, _ := os.ReadFile(s.Path())

			must(t, Restore(folder, b, noon.Add(time.Hour)))
			if got := companies(t, openStore(t, folder)); got != "Northwind" {
				t.Errorf("restored are %s", got)
			}
			asides, _ := filepath.Glob(filepath.Join(folder, "afterword-damaged-2026-11-23T130000.000Z*"))
			if len(asides) != c.aside {
				t.Errorf("put aside are %v", asides)
			}
			for _, path := range asides {
				if kept, err := os.ReadFile(path); err != nil || string(kept) != string(harmed) {
					t.Errorf("%s is not what was there, %v", path, err)
				}
			}
			if all := listBackups(t, BackupFolder(folder)); len(all) != c.before {
				t.Errorf("the backups are %+v", all)
			}
		})
	}
}

// TestAnOldFileIsBackedUpBeforeItIsBroughtUp: also where the folder that was
// chosen is not there. A backup of an old format is restored in the new one.
func TestAnOldFileIsBackedUpBeforeItIsBroughtUp(t *testing.T) {
	for _, chosen := range []string{"", filepath.Join(os.DevNull, "stick")} {
		folder := t.TempDir()
		must(t, os.WriteFile(File(folder), formatFile(t, 1), 0o600))
		if chosen != "" {
			must(t, os.WriteFile(filepath.Join(folder, choiceName), []byte(chosen), 0o600))
		}
		s := openStore(t, folder)
		all := listBackups(t, filepath.Join(folder, backupsName))
		if len(all) != 1 {
			t.Fatalf("there are %+v", all)
		}
		if report, err := VerifyInSubprocess(all[0].Path); err != nil || report.Format != 1 {
			t.Errorf("the backup is %+v, %v", report, err)
		}
		_ = os.Remove(filepath.Join(folder, choiceName))
		before := companies(t, s)
		must(t, s.Delete("northwind", claimTime))
		must(t, s.Restore(all[0], noon))
		if got := companies(t, s); got != before || got == "" {
			t.Errorf("restored are %q, want %q", got, before)
		}
	}
}
