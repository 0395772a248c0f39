package cli

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"afterword/ui/logging"
)

// TestMain holds, promise 18, that whatever fails in these tests, the log
// names nobody.
func TestMain(m *testing.M) {
	var log bytes.Buffer
	logging.To(&log)
	code := m.Run()
	for _, name := range []string{"northwind", "halcyon", "orrery", "raj", "dana", "eve@", ".example", strings.ToLower(os.TempDir())} {
		if said := strings.ToLower(log.String()); strings.Contains(said, name) {
			fmt.Printf("FAIL: the log has %q:\n%s", name, said)
			code = 1
		}
	}
	os.Exit(code)
}

// TestP18TheLogNamesNobodyWhateverFails: what cannot be found, what is there
// already, what somebody typed, and where files are.
func TestP18TheLogNamesNobodyWhateverFails(t *testing.T) {
	m := newTerminal(t, "2026-03-03 18:00")
	record, _ := example(t)
	var log bytes.Buffer
	logging.To(&log)
	file := m.file("hildegard.json", record)
	m.ok("add", file)
	failed := 0
	for _, c := range [][]string{
		{"add", file}, {"show", "Hildegard Corp"}, {"replied", "northwind", "undecided", "--from", "Hildegard Topsecret"},
		{"sent", "northwind", "--to", "Hildegard"}, {"promise", "northwind", "hildegard"}, {"add", m.file("hildegard.txt", `{"format":"hildegard"}`)},
		{"import", m.file("hildegard.ics", "hildegard")}, {"restore", "hildegard"}, {"export", t.TempDir() + "/hildegard/x.json"},
		{"backup", t.TempDir() + "/hildegard/x.db"}, {"verify", "/hildegard"}, {"settings", "tone", "hildegard"}, {"put-back", "hildegard"},
		{"backups", "--keep-in", file}, {"later", "northwind", "--until", "hildegard"}, {"draft", "northwind", "--to", "hildegard"},
		{"add", m.file("x.json", `{"format":`+strings.Repeat("9", 3<<20)+`}`)},
	} {
		if _, _, code := m.run(c...); code == 1 {
			failed++
		}
	}
	if said := log.String(); failed < 12 || strings.Contains(strings.ToLower(said), "hildegard") || strings.Contains(said, "Northwind") || len(said) > 8<<10 {
		t.Errorf("%d failed, and the log has %.9000s", failed, said)
	}
}
