//go:build unix

package store

import (
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"afterword/data"
)

// TestP18OnlyTheUserCanReadBackupsAndExports: also those that a restore put
// aside, in folders that were not there before, whatever the umask.
func TestP18OnlyTheUserCanReadBackupsAndExports(t *testing.T) {
	defer syscall.Umask(syscall.Umask(0))
	top := filepath.Join(t.TempDir(), "top")
	folder, stick := filepath.Join(top, "afterword"), filepath.Join(top, "stick", "backups")
	s := openStore(t, folder)
	saveAs(t, s, "1", "Northwind")
	backUp(t, s, noon)
	must(t, ChooseBackupFolder(folder, stick))
	b := backUp(t, s, noon)
	must(t, s.Close())
	must(t, os.Truncate(File(folder), 5000))
	must(t, os.Chmod(File(folder), 0o666))
	must(t, os.WriteFile(filepath.Join(folder, "export.json"), nil, 0o666)) // as of another program
	must(t, WriteWhole(filepath.Join(folder, "export.json"), func(f *os.File) error { return data.WriteJSON(f, nil) }))
	must(t, Restore(folder, b, noon))
	files := 0
	must(t, filepath.WalkDir(top, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			wantMode(t, path, 0o700)
			return err
		}
		files++
		wantMode(t, path, 0o600)
		return nil
	}))
	if files != 10 { // data, proof, aside, export, choice, owner; twice a backup with its export
		t.Errorf("there are %d files", files)
	}
}
