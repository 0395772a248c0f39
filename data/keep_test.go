package data

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

func TestKeepFile(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "out.ics")
	if err := os.WriteFile(path, []byte("a longer text, open to others"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := KeepFile(path, []byte("text")); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	b, _ := os.ReadFile(path)
	if err != nil || info.Mode().Perm() != 0o600 || string(b) != "text" {
		t.Errorf("%v, %v: %q", info.Mode(), err, b)
	}
	if err := KeepFile(filepath.Join(folder, "nowhere", "x"), nil); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no folder: %v", err)
	}
	if err := os.Mkdir(filepath.Join(folder, "taken"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := KeepFile(filepath.Join(folder, "taken"), []byte("x")); err == nil {
		t.Error("a folder is written over")
	}
	if left, _ := filepath.Glob(filepath.Join(folder, ".afterword-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}
