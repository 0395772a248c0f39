package store

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	bolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"
	"pgregory.net/rapid"

	"afterword/data"
	"afterword/data/fixture"
)

// openStore opens the store in the folder. At the end of the test the file is
// checked and closed.
func openStore(t testing.TB, folder string) *Store {
	t.Helper()
	s, err := Open(folder)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { closeStore(t, s) })
	return s
}

// closeStore checks the file and closes it, if it is not closed yet.
func closeStore(t testing.TB, s *Store) {
	t.Helper()
	err := s.view(func(tx *bolt.Tx) error {
		for err := range tx.Check() {
			t.Error(err)
		}
		return nil
	})
	if err != nil && !errors.Is(err, bolterrors.ErrDatabaseNotOpen) {
		t.Error(err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// spoil writes into the file behind the store's back.
func spoil(t testing.TB, s *Store, write func(tx *bolt.Tx) error) {
	t.Helper()
	if err := s.update(write); err != nil {
		t.Fatal(err)
	}
}

// sameMoment compares what a Moment means.
var sameMoment = cmp.Comparer(func(a, b data.Moment) bool {
	return a.Equal(b.Time) && a.Zone() == b.Zone()
})

func wantSame(t rapid.TB, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got, sameMoment, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestSavedIsThereAfterReopening(t *testing.T) {
	folder := t.TempDir()
	s := openStore(t, folder)
	want := fixture.Northwind(t)
	if err := s.Save(want, claimTime); err != nil {
		t.Fatal(err)
	}
	closeStore(t, s)

	s = openStore(t, folder)
	got, err := s.Application(want.ID)
	if err != nil {
		t.Fatal(err)
	}
	wantSame(t, got, want)
	apps, damaged, err := s.Applications()
	if err != nil || len(damaged) > 0 {
		t.Fatal(damaged, err)
	}
	wantSame(t, apps, []data.Application{want})
}

func TestSaveReplacesAndDeleteRemoves(t *testing.T) {
	s := openStore(t, t.TempDir())
	a := fixture.Northwind(t)
	for _, role := range []string{"Analyst", "Engineer"} {
		a.Role = role
		if err := s.Save(a, claimTime); err != nil {
			t.Fatal(err)
		}
	}
	if got, _ := s.Application(a.ID); got.Role != "Engineer" {
		t.Errorf("role is %q", got.Role)
	}
	if err := s.Delete(a.ID, claimTime); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Application(a.ID); !errors.Is(err, ErrNotFound) {
		t.Errorf("after deleting: %v", err)
	}
	if err := s.Delete(a.ID, claimTime); !errors.Is(err, ErrNotFound) {
		t.Errorf("deleting again: %v", err)
	}
}

func TestSaveRefusesWhatIsNotValid(t *testing.T) {
	s := openStore(t, t.TempDir())
	bad := fixture.Northwind(t)
	bad.ID, bad.Company = "bad", ""
	fixture.WantProblem(t, s.SaveAll([]data.Application{fixture.Northwind(t), bad}, claimTime), data.Problem{Field: "company", Reason: data.ReasonEmpty})
	if apps, _, _ := s.Applications(); len(apps) > 0 {
		t.Error("half of it was saved")
	}
}

func TestSettings(t *testing.T) {
	folder := t.TempDir()
	s := openStore(t, folder)
	settings, err := s.Settings()
	if err != nil {
		t.Fatal(err)
	}
	wantSame(t, settings, data.DefaultSettings())

	settings.Profile.Name = "Kim"
	settings.Rules.Attempts = 4
	if err := s.SaveSettings(settings, claimTime); err != nil {
		t.Fatal(err)
	}
	closeStore(t, s)
	got, err := openStore(t, folder).Settings()
	if err != nil {
		t.Fatal(err)
	}
	wantSame(t, got, settings)
	fixture.WantProblem(t, s.SaveSettings(data.Settings{Profile: data.Profile{Tone: "rude"}}, claimTime), data.Problem{Field: "profile.tone", Reason: data.ReasonChoice})
	fixture.WantProblem(t, s.SaveSettings(data.Settings{Language: "Klingon"}, claimTime), data.Problem{Field: "language", Reason: data.ReasonChoice})
}

func TestSettingsOfAnOlderProgramKeepTheDefaultsOfNewFields(t *testing.T) {
	s := openStore(t, t.TempDir())
	old, err := encodeDocument(map[string]any{"rules": map[string]int{"attempts": 2}})
	if err != nil {
		t.Fatal(err)
	}
	spoil(t, s, func(tx *bolt.Tx) error { return tx.Bucket(settingsBucket).Put(settingsKey, old) })
	got, err := s.Settings()
	if err != nil || got.Rules.Attempts != 2 || got.Rules.AwakeTo != data.DefaultRules().AwakeTo {
		t.Errorf("got %+v, %v", got.Rules, err)
	}
}

func TestDamagedSettingsGiveTheDefaultOnesAndSaySo(t *testing.T) {
	s := openStore(t, t.TempDir())
	spoil(t, s, func(tx *bolt.Tx) error { return tx.Bucket(settingsBucket).Put(settingsKey, []byte("x")) })
	got, err := s.Settings()
	var damage *DamageError
	if !errors.As(err, &damage) || damage.ID != "settings" {
		t.Errorf("error is %v", err)
	}
	wantSame(t, got, data.DefaultSettings())
}

func TestADamagedDocumentIsNamedAndTheOthersAreRead(t *testing.T) {
	good := fixture.Northwind(t)
	bad := fixture.Northwind(t)
	bad.ID = "bad"
	document, err := encodeDocument(bad)
	if err != nil {
		t.Fatal(err)
	}
	for bit := range len(document) * 8 {
		flipped := bytes.Clone(document)
		flipped[bit/8] ^= 1 << (bit % 8)
		if _, damage := decodeApplication([]byte("bad"), flipped); damage == nil {
			t.Fatalf("bit %d flipped in silence", bit)
		}
	}
	if another := append([]byte{2}, document[1:]...); documentSum(another) == documentSum(document) {
		t.Error("the checksum does not hold the format")
	}

	s := openStore(t, t.TempDir())
	if err := s.Save(good, claimTime); err != nil {
		t.Fatal(err)
	}
	document[len(document)/2] ^= 4
	spoil(t, s, func(tx *bolt.Tx) error { return tx.Bucket(applicationsBucket).Put([]byte("bad"), document) })
	apps, damaged, err := s.Applications()
	if err != nil || len(damaged) != 1 || damaged[0].ID != "bad" {
		t.Errorf("damaged %v, error %v", damaged, err)
	}
	wantSame(t, apps, []data.Application{good})
	var damage *DamageError
	if _, err := s.Application("bad"); !errors.As(err, &damage) {
		t.Errorf("reading it alone: %v", err)
	}
	_ = s.view(func(tx *bolt.Tx) error {
		if !bytes.Equal(tx.Bucket(applicationsBucket).Get([]byte("bad")), document) {
			t.Error("its bytes were changed")
		}
		return nil
	})
	if err := s.Delete("bad", claimTime); err != nil {
		t.Errorf("it cannot be deleted: %v", err)
	}
}

func TestADocumentUnderAnotherIDIsDamaged(t *testing.T) {
	document, err := encodeDocument(fixture.Northwind(t))
	if err != nil {
		t.Fatal(err)
	}
	if _, damage := decodeApplication([]byte("northwinc"), document); damage == nil {
		t.Error("taken for another application")
	}
}

// TestP7AFileThatWasTakenAwayIsNotWrittenTo: what would be written to it is
// lost. When it is back, all goes on.
func TestP7AFileThatWasTakenAwayIsNotWrittenTo(t *testing.T) {
	for name, c := range map[string]struct {
		takeAway func(path string) error
		want     error
	}{
		"removed":        {os.Remove, ErrRemoved},
		"renamed":        {func(path string) error { return os.Rename(path, path+".old") }, ErrRemoved},
		"folder renamed": {func(path string) error { return os.Rename(filepath.Dir(path), filepath.Dir(path)+".old") }, ErrFolderGone},
	} {
		t.Run(name, func(t *testing.T) {
			s := openStore(t, filepath.Join(t.TempDir(), "share"))
			if err := c.takeAway(s.Path()); err != nil {
				t.Fatal(err)
			}
			writes := map[string]error{
				"save":     s.Save(fixture.Northwind(t), claimTime),
				"settings": s.SaveSettings(data.DefaultSettings(), claimTime),
				"delete":   s.Delete("northwind", claimTime),
				"result":   s.RecordResult(nil, time.Now(), ""),
				"release":  s.Release(nil),
			}
			_, writes["claim"] = s.Claim([]LedgerKey{{Application: "x"}}, time.Now())
			for write, err := range writes {
				if !errors.Is(err, c.want) {
					t.Errorf("%s: %v, want %v", write, err, c.want)
				}
			}
			if c.want == ErrFolderGone {
				if err := os.Rename(filepath.Dir(s.Path())+".old", filepath.Dir(s.Path())); err != nil {
					t.Fatal(err)
				}
				if err := s.Save(fixture.Northwind(t), claimTime); err != nil {
					t.Errorf("the folder is back: %v", err)
				}
			}
		})
	}
}

func TestP2AFileOfANewerProgramIsRefusedAndNotChanged(t *testing.T) {
	folder := t.TempDir()
	s := openStore(t, folder)
	spoil(t, s, func(tx *bolt.Tx) error { return tx.Bucket(metaBucket).Put(formatKey, []byte("99")) })
	closeStore(t, s)
	before, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	_, err = Open(folder)
	var newer *NewerFormatError
	if !errors.As(err, &newer) || newer.Found != 99 || newer.Known != storeFormat {
		t.Errorf("error is %v", err)
	}
	after, err := os.ReadFile(s.Path())
	if err != nil || !bytes.Equal(before, after) {
		t.Error("the file was changed", err)
	}
}

func TestFolders(t *testing.T) {
	for _, folder := range []string{DefaultFolder(), StateFolder()} {
		if !filepath.IsAbs(folder) || !strings.EqualFold(filepath.Base(folder), "afterword") {
			t.Errorf("folder is %s", folder)
		}
	}
}

// A country is proposed where nothing was decided yet, and takes no action.
func TestACountryIsProposedOnce(t *testing.T) {
	s := openStore(t, t.TempDir())
	defer closeStore(t, s)
	for n, code := range []string{"DE", "FR"} {
		first, err := s.ProposeCountry(code)
		if err != nil || first != (n == 0) {
			t.Errorf("%s: first is %v, %v", code, first, err)
		}
	}
	if settings, err := s.Settings(); err != nil || settings.Rules.Country != "DE" || !settings.Rules.YearEndRest {
		t.Errorf("the settings are %+v, %v", settings, err)
	}
	if _, err := s.Undo(noon); err == nil {
		t.Error("it can be undone")
	}
}
