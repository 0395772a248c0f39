package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestP2DamagedSettingsStopNoCommand: the recommended numbers count, and that
// is said.
func TestP2DamagedSettingsStopNoCommand(t *testing.T) {
	m := newTerminal(t, "2026-03-13 10:00")
	record, _ := example(t)
	m.ok("add", m.file("in.json", record))
	m.ok("settings", "name", "Samantha", "Quillfeather")
	path := filepath.Join(m.folder, "afterword.db")
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(file, []byte("Quillfeather")) {
		t.Fatal("the settings are not to be found")
	}
	if err := os.WriteFile(path, bytes.ReplaceAll(file, []byte("Quillfeather"), []byte("Quillfeathes")), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range [][]string{{"next"}, {"show", "northwind"}, {"draft", "northwind"}, {"insights"}, {"settings"}, {"export", "-"}, {"sent", "northwind"}} {
		if out, line, code := m.run(c...); code != 0 || !strings.Contains(out, "the settings cannot be read; the recommended ones are used") {
			t.Errorf("%v: exit code %d, %s: %.200s", c, code, line, out)
		}
	}
	m.ok("settings", "name", "Sam")
	if out := m.ok("next"); strings.Contains(out, "cannot be read") {
		t.Errorf("set again, they are not read: %s", out)
	}
}
