package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/adrg/xdg"
)

// DefaultFolder is where this platform keeps the user's data of a program:
// $XDG_DATA_HOME/afterword, %LOCALAPPDATA%\Afterword or
// ~/Library/Application Support/Afterword. It may not exist yet.
func DefaultFolder() string { return filepath.Join(xdg.DataHome, folderName()) }

// StateFolder is where this platform keeps what a program can do without,
// such as its log. On Windows and macOS it is the DefaultFolder.
func StateFolder() string { return filepath.Join(xdg.StateHome, folderName()) }

// folderName is the program's name as each platform likes to see it.
func folderName() string {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return "Afterword"
	}
	return "afterword"
}

// makeFolder makes the folder, for the user alone, if it is not there. A
// folder that is there stays as it is: it may be one the user chose, with
// other things in it.
func makeFolder(folder string) error {
	if _, err := os.Stat(folder); err == nil {
		return nil
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return fmt.Errorf("make the data folder: %w", err)
	}
	return syncFolder(filepath.Dir(folder))
}

// syncFolder makes the names in a folder survive a power loss. Windows does
// so by itself and refuses to be asked.
func syncFolder(folder string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	f, err := os.Open(folder)
	if err != nil {
		return fmt.Errorf("sync folder: %w", err)
	}
	return errors.Join(f.Sync(), f.Close())
}

// removeLeftovers removes the temporary files of what was killed. One that
// cannot be removed harms nobody.
func removeLeftovers(folder string) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return
	}
	for _, e := range entries {
		path := filepath.Join(folder, e.Name())
		if _, used := fetched.Load(path); !used && strings.HasPrefix(e.Name(), tempPrefix) {
			_ = os.Remove(path)
		}
	}
}
