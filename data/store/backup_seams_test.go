package store

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"afterword/data"
)

// A clock that was years ahead for a while left a backup from then.
func TestABackupFromTheFutureIsNotTheNewest(t *testing.T) {
	s := openStore(t, t.TempDir())
	saveAs(t, s, "1", "Northwind")
	backUp(t, s, noon.AddDate(10, 0, 0))
	saveAs(t, s, "2", "Halcyon")
	first := backUp(t, s, noon)
	if second := backUp(t, s, noon.Add(30*time.Minute)); second != first {
		t.Errorf("nothing changed, and %s was made after %s", second.Path, first.Path)
	}
	if newest := listBackups(t, s.BackupFolder())[0]; newest != first {
		t.Errorf("the newest is said to be %s", newest.Path)
	}
}

// Two data folders do not keep their backups in one place: the newest would be
// that of the other.
func TestP3AFolderHasTheBackupsOfOneDataFolder(t *testing.T) {
	mine, others, stick := t.TempDir(), filepath.Join(t.TempDir(), "others"), t.TempDir()
	must(t, openStore(t, others).Close())
	must(t, ChooseBackupFolder(others, stick))
	must(t, ChooseBackupFolder(others, stick)) // its own
	for _, taken := range []string{stick, filepath.Join(others, "backups")} {
		if err := ChooseBackupFolder(mine, taken); !errors.Is(err, ErrBackupsOfAnother) || BackupFolder(mine) == taken {
			t.Errorf("%s is taken, and got %v", taken, err)
		}
	}
	must(t, os.Rename(others, others+"-gone"))
	must(t, ChooseBackupFolder(mine, stick))
}

// What is saved while a restore is on its way is in the store, or in a backup.
func TestP3WhatIsSavedDuringARestoreIsKept(t *testing.T) {
	s := openStore(t, t.TempDir())
	old := backUp(t, s, noon)
	saved, stop := make(chan int), make(chan struct{})
	go func() {
		n := 0
		defer func() { saved <- n }()
		for {
			select {
			case <-stop:
				return
			default:
				n++
				if err := s.Save(data.Application{ID: strconv.Itoa(n), Company: "Northwind"}, noon); err != nil {
					t.Error(err)
					return
				}
			}
		}
	}()
	must(t, s.Restore(old, noon.Add(time.Minute)))
	close(stop)
	kept := map[string]bool{}
	n := <-saved
	apps, _, err := s.Applications()
	must(t, err)
	for _, b := range listBackups(t, s.BackupFolder()) {
		more, err := b.Read(t.TempDir())
		must(t, err)
		apps = append(apps, more...)
	}
	for _, a := range apps {
		kept[a.ID] = true
	}
	if len(kept) != n {
		t.Errorf("%d applications were saved, and %d are to be found", n, len(kept))
	}
}

// FuzzBackupName holds that of the files in a folder only those count as
// backups that have a name as backups are given.
func FuzzBackupName(f *testing.F) {
	for _, name := range []string{
		"afterword-2026-11-23T120000.000Z-3-0123456789abcdef.db", "afterword-2026-11-23T120000.000Z-007-0123456789abcdef.db",
		"afterword-0000-02-30T250000.000Z-99999999999999999999-0123456789abcdef.db", "../afterword.db", "afterword.db\n",
	} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		if b, ok := parseBackup(name); ok && b.fileName() != name {
			t.Errorf("%q is taken for %q", name, b.fileName())
		}
	})
}
