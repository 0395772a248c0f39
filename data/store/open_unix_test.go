//go:build unix

package store

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

func TestP18OnlyTheUserCanReadFolderAndFile(t *testing.T) {
	defer syscall.Umask(syscall.Umask(0))
	folder := filepath.Join(t.TempDir(), "share", "afterword")
	s := openStore(t, folder)
	wantMode(t, folder, 0o700)
	wantMode(t, s.Path(), 0o600)
	closeStore(t, s)

	other := filepath.Join(folder, "other.db") // before Open tightens it
	if err := createFile(other); err != nil {
		t.Fatal(err)
	}
	wantMode(t, other, 0o600)

	if err := os.Chmod(s.Path(), 0o644); err != nil { // as after copying it
		t.Fatal(err)
	}
	openStore(t, folder)
	wantMode(t, s.Path(), 0o600)
}

func wantMode(t *testing.T, path string, want os.FileMode) {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != want {
		t.Errorf("%s: mode %v, error %v", path, info.Mode(), err)
	}
}

func TestP2APipeInPlaceOfTheFile(t *testing.T) {
	folder := t.TempDir()
	if err := syscall.Mkfifo(filepath.Join(folder, fileName), 0o600); err != nil {
		t.Fatal(err)
	}
	wantFault(t, folder, FaultSpecial)
}

func TestP2ALinkToNowhere(t *testing.T) {
	folder := t.TempDir()
	if err := os.Symlink(filepath.Join(folder, "nowhere"), filepath.Join(folder, fileName)); err != nil {
		t.Fatal(err)
	}
	wantFault(t, folder, FaultLink)
	wantOnlyTheStore(t, folder)
}

func TestP2AFileOfAnotherUserIsRefused(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("only root can give files away")
	}
	folder := t.TempDir()
	closeStore(t, openStore(t, folder))
	if err := os.Chown(File(folder), 12345, 12345); err != nil {
		t.Fatal(err)
	}
	wantFault(t, folder, FaultOwner)
}
