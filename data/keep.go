package data

import (
	"bytes"
	"os"

	"github.com/natefinch/atomic"
)

// KeepFile writes a file outside of the store: whole or not at all, and only
// for the user to read, whatever was there before.
func KeepFile(path string, text []byte) error {
	if err := atomic.WriteFile(path, bytes.NewReader(text)); err != nil {
		return err
	}
	return os.Chmod(path, 0o600) // one that was there may have been open to others
}
