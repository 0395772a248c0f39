//go:build e2e

package main_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestP18E2EModes: whatever the umask, only the user can read what the program
// leaves behind: data, log, socket.
func TestP18E2EModes(t *testing.T) {
	d := startDesktop(t, "America/Toronto")
	d.startBy([]string{"sh", "-c", `umask 000; exec "$0" "$@"`})
	d.WaitWindow("^Afterword")
	d.wantAgain("next")
	seen := map[string]bool{}
	for _, folder := range []string{d.data, filepath.Join(d.home, "state"), filepath.Join(d.home, "run", "afterword-run")} {
		must(t, filepath.WalkDir(folder, func(path string, entry os.DirEntry, err error) error {
			if err != nil {
				return err
			}
			info, err := entry.Info()
			if err == nil && info.Mode().Perm()&0o077 != 0 {
				t.Errorf("%s has mode %v", path, info.Mode())
			}
			seen[strings.TrimLeft(filepath.Ext(path), ".")] = true
			return err
		}))
	}
	for _, kind := range []string{"db", "log", "sock"} {
		if !seen[kind] {
			t.Errorf("there is no .%s", kind)
		}
	}
	d.Stop()
}
