package store

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
)

// RememberFolder notes in the state folder that the user has a data file in that
// folder. When the whole folder is gone, because its drive is not connected
// perhaps, Open does not take that for a first start.
func RememberFolder(folder string) error {
	mark, err := markOf(folder)
	if err == nil && !exists(mark) {
		if err = makeFolder(filepath.Dir(mark)); err == nil {
			err = os.WriteFile(mark, nil, 0o600)
		}
	}
	if err != nil {
		return fmt.Errorf("remember the data folder: %w", err)
	}
	return nil
}

// isKnown reports whether there was a data file in the folder.
func isKnown(folder string) bool {
	mark, err := markOf(folder)
	return exists(filepath.Join(folder, proofName)) || err == nil && exists(mark)
}

// HasData reports whether there is a data file in the folder, or was.
func HasData(folder string) bool { return exists(File(folder)) || isKnown(folder) }

// markOf is the empty file that stands for a data folder.
func markOf(folder string) (string, error) {
	folder, err := filepath.Abs(folder)
	sum := sha256.Sum256([]byte(folder))
	return filepath.Join(StateFolder(), "data-folders", hex.EncodeToString(sum[:8])), err
}
