package data

import (
	"errors"
	"os"
	"path/filepath"
)

// KeepFile writes a file outside of the store: whole or not at all, and only
// for the user to read, whatever was there before. (natefinch/atomic would
// lose what the error is.)
func KeepFile(path string, text []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".afterword-*") // of mode 0600
	if err != nil {
		return err
	}
	_, err = f.Write(text)
	if err = errors.Join(err, f.Sync(), f.Close()); err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
}
