package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestP4WhatCouldNotBeWrittenIsGone: whatever fails, no file more is in the
// folder than before, not even under a temporary name.
func TestP4WhatCouldNotBeWrittenIsGone(t *testing.T) {
	failed := errors.New("the disk is full")
	backup := func(t *testing.T, folder string) Backup {
		s := openStore(t, filepath.Join(folder, "d"))
		saveAs(t, s, "1", "Northwind")
		b := backUp(t, s, noon)
		must(t, s.Close())
		return b
	}
	for _, c := range []struct {
		name string
		do   func(t *testing.T, folder string) (try func() error)
	}{
		{"writing", func(_ *testing.T, folder string) func() error {
			return func() error {
				return WriteWhole(filepath.Join(folder, "jobs.json"), func(f *os.File) error {
					_, err := f.WriteString("half of it")
					return errors.Join(err, failed)
				})
			}
		}},
		{"syncing", func(_ *testing.T, folder string) func() error {
			return func() error {
				return WriteWhole(filepath.Join(folder, "jobs.json"), func(f *os.File) error { return f.Close() })
			}
		}},
		{"naming", func(t *testing.T, folder string) func() error {
			must(t, os.MkdirAll(filepath.Join(folder, "jobs.json", "full"), 0o700))
			return func() error {
				return WriteWhole(filepath.Join(folder, "jobs.json"), func(*os.File) error { return nil })
			}
		}},
		{"a copy whose source cannot be read", func(t *testing.T, folder string) func() error {
			must(t, os.Mkdir(filepath.Join(folder, "from"), 0o700))
			return func() error { _, err := copyTemp(filepath.Join(folder, "from"), folder); return err }
		}},
		{"a restore of what is no backup", func(t *testing.T, folder string) func() error {
			backup(t, folder)
			from := filepath.Join(folder, "no.db")
			must(t, os.WriteFile(from, []byte(strings.Repeat("no backup ", 1000)), 0o600))
			return func() error { return Restore(filepath.Join(folder, "d"), Backup{Path: from}, noon) }
		}},
		{"a restore of a folder", func(t *testing.T, folder string) func() error {
			backup(t, folder)
			return func() error { return Restore(filepath.Join(folder, "d"), Backup{Path: t.TempDir()}, noon) }
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			folder := t.TempDir()
			try := c.do(t, folder)
			before := filesBelow(t, folder)
			if err := try(); err == nil {
				t.Fatal("it did not fail")
			}
			if after := filesBelow(t, folder); strings.Join(after, " ") != strings.Join(before, " ") {
				t.Errorf("there are %q, and were %q", after, before)
			}
		})
	}
}

// TestP4LeftoversAreClearedAtTheNextStart: also those of failed backups that
// an older version left in the data folder.
func TestP4LeftoversAreClearedAtTheNextStart(t *testing.T) {
	folder := t.TempDir()
	s := openStore(t, folder)
	must(t, s.Close())
	must(t, os.WriteFile(filepath.Join(folder, tempPrefix+"123"), []byte("old"), 0o600))
	must(t, openStore(t, folder).Close())
	for _, name := range filesBelow(t, folder) {
		if strings.Contains(name, tempPrefix) {
			t.Error(name, "is still there")
		}
	}
}

// filesBelow are the names of the files below a folder, apart from the proof
// of the data file, which opening it may write.
func filesBelow(t *testing.T, folder string) (names []string) {
	t.Helper()
	must(t, filepath.WalkDir(folder, func(path string, e os.DirEntry, err error) error {
		if err == nil && !e.IsDir() && e.Name() != proofName {
			names = append(names, path)
		}
		return err
	}))
	return names
}
