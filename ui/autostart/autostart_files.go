//go:build !windows

package autostart

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"afterword/data/store"
)

// isOn reports whether the file of the entry is there and not turned off.
func isOn() (bool, error) {
	text, err := os.ReadFile(path())
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return err == nil && !isOff(string(text)), err
}

// turnOn writes the file of the entry.
func turnOn(command []string) error {
	if err := os.MkdirAll(filepath.Dir(path()), 0o700); err != nil {
		return err
	}
	return store.WriteWhole(path(), func(f *os.File) error { _, err := f.WriteString(content(command)); return err })
}

// turnOff removes the file of the entry.
func turnOff() error {
	if err := os.Remove(path()); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
