package store

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/adrg/xdg"
)

// damagedFolder has two backups, of one and of two applications, and a data
// file that is not fit to be opened.
func damagedFolder(t *testing.T, harm func(path string) error) string {
	t.Helper()
	folder := t.TempDir()
	s := openStore(t, folder)
	saveAs(t, s, "1", "Northwind")
	backUp(t, s, noon)
	saveAs(t, s, "2", "Larkspur")
	backUp(t, s, noon.AddDate(0, 0, 1))
	closeStore(t, s)
	must(t, harm(File(folder)))
	return folder
}

// harms are ways in which a data file is lost, and what is said of it.
var harms = map[Fault]func(path string) error{
	FaultGone:      os.Remove,
	FaultTruncated: func(path string) error { return os.Truncate(path, 5000) },
	FaultEmpty:     func(path string) error { return os.Truncate(path, 0) },
	FaultForeign:   func(path string) error { return os.WriteFile(path, bytes.Repeat([]byte("text"), 9999), 0o600) },
	FaultFolder:    func(path string) error { return errors.Join(os.Remove(path), os.Mkdir(path, 0o700)) },
	FaultLink:      func(path string) error { return errors.Join(os.Remove(path), os.Symlink(path+".nowhere", path)) },
}

func damageOf(t *testing.T, folder string) Damage {
	t.Helper()
	_, err := Open(folder)
	var fault *FileError
	if !errors.As(err, &fault) || !fault.Lost() {
		t.Fatalf("opening it: %v", err)
	}
	return LookAtDamage(folder, fault, noon)
}

func TestP2TheNewestGoodBackupIsOfferedAndBringsTheDataBack(t *testing.T) {
	for fault, harm := range harms {
		t.Run(string(fault), func(t *testing.T) {
			folder := damagedFolder(t, harm)
			d := damageOf(t, folder)
			if d.Fault.Fault != fault || d.Backup.Applications != 2 || !d.Backup.Made.Equal(noon.AddDate(0, 0, 1)) {
				t.Errorf("offered is %+v for %v", d.Backup, d.Fault)
			}
			must(t, Restore(folder, d.Backup, noon))
			if got := companies(t, openStore(t, folder)); got != "Northwind Larkspur" {
				t.Errorf("restored: %s", got)
			}
			if aside, _ := filepath.Glob(filepath.Join(folder, "afterword-damaged-*")); len(aside) == 0 && fault != FaultGone {
				t.Error("the file was not kept")
			}
		})
	}
}

func TestP2ADamagedBackupIsNotOffered(t *testing.T) {
	folder := damagedFolder(t, harms[FaultTruncated])
	newest := listBackups(t, BackupFolder(folder))[0]
	must(t, os.Truncate(newest.Path, 5000))
	if d := damageOf(t, folder); d.Backup.Applications != 1 {
		t.Errorf("offered is %+v", d.Backup)
	}
	must(t, os.RemoveAll(BackupFolder(folder)))
	if d := damageOf(t, folder); d.Backup.Path != "" {
		t.Errorf("offered is %+v", d.Backup)
	}
}

func TestP2StartingEmptyIsAChoiceAndKeepsTheFile(t *testing.T) {
	for fault, harm := range harms {
		t.Run(string(fault), func(t *testing.T) {
			folder := damagedFolder(t, harm)
			if fault == FaultFolder {
				must(t, os.WriteFile(filepath.Join(File(folder), "in it"), nil, 0o600))
			}
			before, _ := os.ReadFile(File(folder))
			damageOf(t, folder)
			aside, err := StartEmpty(folder, noon)
			if err != nil || (aside == "") != (fault == FaultGone) {
				t.Fatalf("aside is %q, %v", aside, err)
			}
			if after, _ := os.ReadFile(aside); !bytes.Equal(after, before) {
				t.Error("what was put aside is not the file")
			}
			if got := companies(t, openStore(t, folder)); got != "" {
				t.Errorf("it has %s", got)
			}
		})
	}
}

// A first start has no proof of a file.
func TestP2AFileThatVanishedIsToldFromAFirstStart(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "new")
	s := openStore(t, folder)
	must(t, os.Remove(s.Path())) // and the program is killed, so that it is never closed
	s.closed = true
	must(t, s.letGo())
	wantFault(t, folder, FaultGone)
	if exists(File(folder)) {
		t.Error("there is an empty one now")
	}
}

// The folder of a drive that is not connected is gone, and the proof with it.
func TestP2AFolderThatVanishedIsToldFromAFirstStart(t *testing.T) {
	t.Cleanup(xdg.Reload)
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	xdg.Reload()
	folder := filepath.Join(t.TempDir(), "drive", "afterword")
	closeStore(t, openStore(t, folder))
	must(t, RememberFolder(folder))
	must(t, os.Rename(filepath.Dir(folder), filepath.Dir(folder)+".off"))
	wantFault(t, folder, FaultGone)
	if exists(folder) {
		t.Error("the folder was made")
	}
	must(t, os.Rename(filepath.Dir(folder)+".off", filepath.Dir(folder)))
	openStore(t, folder)
}
