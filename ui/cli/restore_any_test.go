//go:build unix

package cli

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"afterword/data/store"
)

// TestP17ARestoreReadsRegularFilesAlone: a pipe keeps nobody waiting, a device
// fills no disk, and nothing is left behind.
func TestP17ARestoreReadsRegularFilesAlone(t *testing.T) {
	m := newTerminal(t, "2026-03-13 10:00")
	record, _ := example(t)
	m.ok("add", m.file("in.json", record))
	pipe := filepath.Join(t.TempDir(), "pipe.db")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, from := range []string{pipe, "/dev/zero", t.TempDir()} {
		done := make(chan string, 1)
		go func() { _, line, code := m.run("restore", from); done <- strings.Repeat("failed: ", code) + line }()
		select {
		case said := <-done:
			if !strings.HasPrefix(said, "failed: ") || !strings.Contains(said, "regular file") {
				t.Errorf("%s: %s", from, said)
			}
		case <-time.After(5 * time.Second):
			t.Fatalf("%s keeps it waiting", from)
		}
		if left, _ := filepath.Glob(filepath.Join(m.folder, "afterword.db.new-*")); len(left) > 0 {
			t.Errorf("%s leaves %v", from, left)
		}
	}
	m.ok("next")
}

// TestP18ARestoreDecryptsIntoTheDataFolder: under a name that the next start
// clears, should it be killed.
func TestP18ARestoreDecryptsIntoTheDataFolder(t *testing.T) {
	defer func(was int) { store.SealWork = was }(store.SealWork)
	store.SealWork = 10
	m := newTerminal(t, "2026-03-13 10:00")
	record, _ := example(t)
	m.ok("add", m.file("in.json", record))
	sealed, word := filepath.Join(t.TempDir(), "b.db.age"), m.file("word", "correct horse\n")
	m.ok("backup", sealed, "--passphrase-file", word)
	t.Setenv("TMPDIR", t.TempDir())
	c := &restoreCmd{File: sealed}
	if _, err := c.fetch(m.folder, "correct horse", m.now); err != nil { // and is killed
		t.Fatal(err)
	}
	if text, err := os.ReadFile(c.File); err != nil || filepath.Dir(c.File) != m.folder || !strings.Contains(string(text), "Northwind") {
		t.Errorf("it is in %s, error %v", c.File, err)
	}
	if left, _ := os.ReadDir(os.TempDir()); len(left) > 0 {
		t.Errorf("in the temporary folder is %v", left)
	}
	if !strings.HasPrefix(filepath.Base(c.File), "afterword.db.new-") {
		t.Errorf("the next start leaves %s there", c.File)
	}
}
