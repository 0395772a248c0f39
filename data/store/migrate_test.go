package store

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

	bolt "go.etcd.io/bbolt"

	"afterword/data"
	"afterword/data/fixture"
)

// formatWrite, in the environment, has TestAFileOfEveryFormatOpens write the
// file of a new format. Those of formats that were released stay as they are.
const formatWrite = "AFTERWORD_WRITE_FORMAT"

// formatFile is the file of that format.
func formatFile(t testing.TB, format int) []byte {
	t.Helper()
	name := filepath.Join("testdata", fmt.Sprintf("format%d.db.gz", format))
	if format == storeFormat && os.Getenv(formatWrite) != "" {
		writeFormatFile(t, name)
	}
	f, err := os.Open(name)
	if err != nil {
		t.Fatalf("%v; a new format needs its file, which %s=1 writes", err, formatWrite)
	}
	defer f.Close()
	r, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// writeFormatFile writes a file with something in each bucket.
func writeFormatFile(t testing.TB, name string) {
	t.Helper()
	s := openStore(t, t.TempDir())
	if err := fillForFormat(t, s); err != nil {
		t.Fatal(err)
	}
	closeStore(t, s)
	b, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	_, _ = w.Write(b) // into memory
	_ = w.Close()
	if err := os.WriteFile(name, packed.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
}

// toldOnce is in the ledger of each file.
var toldOnce = LedgerKey{"northwind", "thank_you:a:raj", "opens", claimTime}

func fillForFormat(t testing.TB, s *Store) error {
	a, b := fixture.Northwind(t), fixture.Northwind(t)
	b.ID, b.Company = "brightwater", "Brightwater"
	settings := data.DefaultSettings()
	settings.Profile.Name = "Kim"
	_, err := s.Claim([]LedgerKey{toldOnce}, claimTime)
	for _, e := range []error{err, s.SaveAll([]data.Application{a, b}, claimTime), s.SaveSettings(settings, claimTime)} {
		if e != nil {
			return e
		}
	}
	return nil
}

func TestAFileOfEveryFormatOpens(t *testing.T) {
	for format := 1; format <= storeFormat; format++ {
		t.Run(fmt.Sprint(format), func(t *testing.T) {
			path := fileOf(t, formatFile(t, format))
			if r, err := Verify(path); err != nil || r.Format != format || r.Applications != 2 {
				t.Fatalf("before: %+v, %v", r, err)
			}
			s := openStore(t, filepath.Dir(path))
			wantBackupOf(t, s, format)
			a, err := s.Application("northwind")
			if err != nil {
				t.Fatal(err)
			}
			wantSame(t, a, fixture.Northwind(t))
			if settings, err := s.Settings(); err != nil || settings.Profile.Name != "Kim" {
				t.Errorf("settings are %+v, %v", settings.Profile, err)
			}
			if told, ok, err := s.LedgerEntry(toldOnce); !ok || told.Times != 1 || err != nil {
				t.Errorf("told is %+v, %v, %v", told, ok, err)
			}
			if err := s.Delete("brightwater", claimTime); err != nil {
				t.Error(err)
			}
			closeStore(t, s)
			if r, err := Verify(path); err != nil || r.Format != storeFormat || r.Applications != 1 {
				t.Errorf("after: %+v, %v", r, err)
			}
		})
	}
}

// wantBackupOf checks that there is a backup of what was migrated, in the
// format that it had.
func wantBackupOf(t *testing.T, s *Store, format int) {
	t.Helper()
	if format == storeFormat {
		return
	}
	all := listBackups(t, s.BackupFolder())
	if len(all) != 1 || all[0].Applications != 2 {
		t.Fatalf("there are the backups %+v", all)
	}
	if r, err := Verify(all[0].Path); err != nil || r.Format != format {
		t.Errorf("the backup: %+v, %v", r, err)
	}
}

// Whatever is killed between two steps goes on from there.
func TestAMigrationThatFailsLeavesTheFormatBefore(t *testing.T) {
	defer func(m []func(*bolt.Tx) error, f int) { migrations, storeFormat = m, f }(migrations, storeFormat)
	path := fileOf(t, formatFile(t, 1))
	migrations = append(migrations[:len(migrations):len(migrations)], func(tx *bolt.Tx) error {
		return fmt.Errorf("%w", io.ErrUnexpectedEOF)
	})
	storeFormat++
	if _, err := Open(filepath.Dir(path)); err == nil {
		t.Fatal("no error")
	}
	if r, err := Verify(path); err != nil || r.Format != storeFormat-1 || r.Applications != 2 {
		t.Errorf("%+v, %v", r, err)
	}
	migrations, storeFormat = migrations[:len(migrations)-1], storeFormat-1
	openStore(t, filepath.Dir(path))
}
