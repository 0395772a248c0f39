package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestP4NothingIsWrittenOverWhatIsOurs: not over the data file nor a backup,
// by whatever name, not even if asked to; over another file only if asked to.
func TestP4NothingIsWrittenOverWhatIsOurs(t *testing.T) {
	m := newTerminal(t, "2026-03-13 10:00")
	record, _ := example(t)
	m.ok("add", m.file("in.json", record))
	m.ok("backup")
	backups, _ := filepath.Glob(filepath.Join(m.folder, "backups", "afterword-*.db"))
	if len(backups) == 0 {
		t.Fatal("there is no backup")
	}
	data := filepath.Join(m.folder, "afterword.db")
	link, hard := filepath.Join(t.TempDir(), "link.json"), filepath.Join(t.TempDir(), "hard.json")
	if err := os.Symlink(data, link); err != nil {
		t.Fatal(err)
	}
	if err := os.Link(data, hard); err != nil {
		t.Fatal(err)
	}
	diary := m.file("diary.json", "Dear diary")
	writers := [][]string{{"draft", "northwind", "--eml"}, {"export"}, {"export", "--csv"}, {"backup"}}
	for _, ours := range []string{data, data + ".proof", backups[0], link, hard, filepath.Join(m.folder, "backups", "..", "afterword.db")} {
		for _, w := range writers {
			for _, force := range [][]string{nil, {"--force"}} {
				before, _ := os.ReadFile(ours)
				_, line, code := m.run(append(append(w[:len(w):len(w)], ours), force...)...)
				after, _ := os.ReadFile(ours)
				if code != 1 || !strings.Contains(line, "Afterword keeps your data") || string(after) != string(before) {
					t.Errorf("%v onto %s: exit code %d, %s; it is another: %v", w, ours, code, line, string(after) != string(before))
				}
			}
		}
	}
	for _, w := range writers {
		_, line, code := m.run(append(w[:len(w):len(w)], diary)...)
		if b, _ := os.ReadFile(diary); code != 1 || !strings.Contains(line, "--force") || string(b) != "Dear diary" {
			t.Errorf("%v onto a diary: exit code %d, %s; it has %.20q", w, code, line, b)
		}
	}
	for _, w := range writers {
		m.ok(append(w[:len(w):len(w)], diary, "--force")...)
	}
	if got := m.ok("next"); !strings.Contains(got, "Northwind") {
		t.Error(got)
	}
}
