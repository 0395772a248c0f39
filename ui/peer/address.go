package peer

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"

	"github.com/adrg/xdg"
)

// longestPath is what fits into the address of a Unix socket on macOS, the
// shortest of all.
const longestPath = 103

// address is the socket for a data folder, in a folder that only the user can
// enter. It makes that folder. The data folder has to be there: by then its
// path is the same whatever links lead to it.
func address(folder string) (string, error) {
	folder, err := filepath.Abs(folder)
	if err != nil {
		return "", err
	}
	if folder, err = filepath.EvalSymlinks(folder); err != nil {
		return "", err
	}
	sum := sha256.Sum256([]byte(folder))
	name := hex.EncodeToString(sum[:8]) + ".sock"
	room := filepath.Join(xdg.RuntimeDir, "afterword-run")
	if info, err := os.Stat(xdg.RuntimeDir); err != nil || !info.IsDir() || len(room)+1+len(name) > longestPath {
		room = filepath.Join(os.TempDir(), fmt.Sprintf("afterword-run-%d", os.Getuid()))
	}
	return filepath.Join(room, name), makeRoom(room)
}

// makeRoom makes the folder of the sockets, or refuses one that somebody else
// made.
func makeRoom(room string) error {
	if err := os.Mkdir(room, 0o700); err != nil && !os.IsExist(err) {
		return err
	}
	info, err := os.Lstat(room)
	if err != nil {
		return err
	}
	if !info.IsDir() || !isOwn(info) {
		return fmt.Errorf("%s belongs to somebody else", room)
	}
	if info.Mode().Perm() != 0o700 {
		return os.Chmod(room, 0o700) // #nosec G302 -- a folder
	}
	return nil
}
