package cli

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"afterword/data/store"
)

// TestABackupIsBroughtBack: listed, looked at, restored, and the restore taken
// back.
func TestABackupIsBroughtBack(t *testing.T) {
	m := newTerminal(t, "2026-03-13 10:00")
	record, _ := example(t)
	m.ok("add", m.file("in.json", record))
	before := m.ok("export", "-")
	if got := m.ok("backup"); !strings.HasPrefix(got, "Fri 2026-03-13 10:00 -04:00, 1 application: ") {
		t.Errorf("it said %q", got)
	}
	var made backupOut
	if err := json.Unmarshal([]byte(m.ok("backup", "--json")), &made); err != nil {
		t.Fatal(err)
	}
	m.now = m.now.Add(time.Minute)
	m.ok("replied", "northwind", "question")
	after := m.ok("export", "-")

	look := m.ok("restore", filepath.Base(made.Path), "--dry-run")
	want := "Backup from Fri 2026-03-13 10:00 -04:00\nchanges     01KJT7Q5Z8N0RTHW1NDAPP0001  Northwind Labs\nNothing was changed.\n"
	if d := cmp.Diff(want, look); d != "" {
		t.Errorf("the preview (-want +got):\n%s", d)
	}
	if m.ok("export", "-") != after {
		t.Fatal("looking changed something")
	}
	m.now = m.now.Add(time.Hour)
	m.ok("restore", filepath.Base(made.Path))
	if d := cmp.Diff(before, m.ok("export", "-")); d != "" {
		t.Errorf("restored:\n%s", d)
	}
	var list backupsOut
	if err := json.Unmarshal([]byte(m.ok("backups", "--json")), &list); err != nil || len(list.Backups) != 3 {
		t.Fatalf("listed are %+v, %v", list, err) // before adding, after, and after the reply or before the restore
	}
	m.now = m.now.Add(time.Hour)
	m.ok("restore", "newest")
	if d := cmp.Diff(after, m.ok("export", "-")); d != "" {
		t.Errorf("the restore taken back:\n%s", d)
	}
}

func TestP7BackupsOfARunningProgram(t *testing.T) {
	running = true
	defer func() { running = false }()
	t.Run("restore", TestABackupIsBroughtBack)
	t.Run("sealed", TestASealedBackupAndExport)
}

// TestASealedBackupAndExport: what was encrypted comes back with the
// passphrase, and without it nothing does.
func TestASealedBackupAndExport(t *testing.T) {
	defer func(was int) { store.SealWork = was }(store.SealWork)
	store.SealWork = 10
	m := newTerminal(t, "2026-03-13 10:00")
	record, _ := example(t)
	m.ok("add", m.file("in.json", record))
	plain := m.ok("export", "-")
	pass, out := m.file("pass.txt", "correct horse\n"), t.TempDir()
	backup, export := filepath.Join(out, "backup.age"), filepath.Join(out, "export.age")
	m.ok("backup", backup, "--passphrase-file", pass)
	m.ok("export", export, "--passphrase-file", pass)
	for _, path := range []string{backup, export} {
		if text, err := os.ReadFile(path); err != nil || !strings.HasPrefix(string(text), "age-encryption.org/v1") {
			t.Errorf("%s is not encrypted, %v", path, err)
		}
	}
	other := newTerminal(t, "2026-03-13 10:00")
	if _, line, code := other.run("restore", backup); code != 1 || !strings.Contains(line, "--passphrase") {
		t.Errorf("restored without a passphrase: %d, %s", code, line)
	}
	if _, line, code := other.run("add", export); code != 1 || !strings.Contains(line, "the file is encrypted") {
		t.Errorf("added without a passphrase: %d, %s", code, line)
	}
	other.ok("restore", backup, "--passphrase-file", pass)
	if d := cmp.Diff(plain, other.ok("export", "-")); d != "" {
		t.Errorf("restored:\n%s", d)
	}
	third := newTerminal(t, "2026-03-13 10:00")
	third.ok("add", export, "--passphrase-file", pass)
	if d := cmp.Diff(plain, third.ok("export", "-")); d != "" {
		t.Errorf("added:\n%s", d)
	}
	if left, _ := filepath.Glob(filepath.Join(os.TempDir(), "afterword-restore-*")); len(left) > 0 {
		t.Errorf("left behind is %v", left)
	}
}

// TestBackupsWithoutAStore: listed and restored when the data file is damaged
// or gone.
func TestBackupsWithoutAStore(t *testing.T) {
	for name, harm := range map[string]func(path string) error{
		"gone": os.Remove, "damaged": func(path string) error { return os.Truncate(path, 5000) },
	} {
		t.Run(name, func(t *testing.T) {
			m := newTerminal(t, "2026-03-13 10:00")
			record, _ := example(t)
			m.ok("add", m.file("in.json", record))
			m.ok("backup")
			before := m.ok("export", "-")
			if err := harm(store.File(m.folder)); err != nil {
				t.Fatal(err)
			}
			if got := m.ok("backups"); !strings.Contains(got, " 1 application ") || !strings.Contains(got, " 0 applications ") {
				t.Errorf("listed are\n%s", got)
			}
			if got := m.ok("restore", "newest"); !strings.Contains(got, "comes back  01KJT7Q5Z8N0RTHW1NDAPP0001  Northwind Labs") {
				t.Errorf("it said\n%s", got)
			}
			if d := cmp.Diff(before, m.ok("export", "-")); d != "" {
				t.Errorf("restored:\n%s", d)
			}
		})
	}
}

func TestBackupsAreKeptElsewhere(t *testing.T) {
	m := newTerminal(t, "2026-03-13 10:00")
	stick := filepath.Join(t.TempDir(), "stick")
	m.ok("backups", "--keep-in", stick)
	if got := m.ok("backup"); !strings.Contains(got, stick) {
		t.Errorf("it went to %s", got)
	}
	if got := m.ok("backups", "--keep-in", "default"); got != "In "+filepath.Join(m.folder, "backups")+":\nnone yet\n" {
		t.Errorf("it said %q", got)
	}
}

func TestWrongUseOfBackups(t *testing.T) {
	m := newTerminal(t, "2026-03-13 10:00")
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"restore", "newest"}, 1, "there is no backup in"},
		{[]string{"restore", "nothing.db"}, 1, "no such file"},
		{[]string{"restore", m.file("x.db", "hello")}, 1, "the backup is damaged"},
		{[]string{"backup", "--passphrase"}, 2, "give a file to write to"},
		{[]string{"export", "-", "--passphrase"}, 2, "needs a file"},
		{[]string{"export", "x.age", "--passphrase-file", m.file("p", "\n")}, 1, "the passphrase is empty"},
	} {
		_, line, code := m.run(c.args...)
		if code != c.code || !strings.Contains(line, c.says) || strings.Contains(line, "\n") {
			t.Errorf("%v: exit code %d, %q; want %d and %q in one line", c.args, code, line, c.code, c.says)
		}
	}
}

// TestP3WhoUsesTheTerminalAloneHasABackup: of each change, without a program that
// makes any, and without the command for it. A look makes none.
func TestP3WhoUsesTheTerminalAloneHasABackup(t *testing.T) {
	if running {
		t.Skip("the running program makes them")
	}
	m := newTerminal(t, "2026-03-13 10:00")
	record, _ := example(t)
	m.ok("add", m.file("in.json", record))
	for n, change := range [][]string{
		{"promise", "northwind", "2026-03-20"}, {"replied", "northwind", "question"}, {"undo"}, {"redo"}, {"pause"},
	} {
		m.now = m.now.Add(time.Minute)
		m.ok(change...)
		before := m.ok("export", "-")
		if err := os.Remove(store.File(m.folder)); err != nil {
			t.Fatal(err)
		}
		m.ok("restore", "newest")
		if d := cmp.Diff(before, m.ok("export", "-")); d != "" {
			t.Errorf("%d, after %v (-was +restored):\n%s", n, change, d)
		}
	}
	count := func() int {
		all, err := store.Backups(store.BackupFolder(m.folder), m.now)
		if err != nil {
			t.Fatal(err)
		}
		return len(all)
	}
	before := count()
	for _, look := range [][]string{{"next"}, {"show", "northwind"}, {"export", "-"}, {"settings"}} {
		m.now = m.now.Add(time.Hour)
		m.ok(look...)
	}
	if got := count(); got != before {
		t.Errorf("looking made %d backups", got-before)
	}
}

// TestP2AFileThatIsSetBackIsSaid: an older one in its place, or one whose newest
// change a flipped bit took back after a crash, with the backup that has it. It
// is said once: then the file is the one that counts.
func TestP2AFileThatIsSetBackIsSaid(t *testing.T) {
	if running {
		t.Skip("the file is open")
	}
	for name, set := range map[string]func(old, now, proof []byte) (file, beside []byte){
		"older": func(old, _, proof []byte) ([]byte, []byte) { return old, proof },
		"a bit flipped after a crash": func(_, now, _ []byte) ([]byte, []byte) {
			for _, page := range []int{0, 4096} { // of the newer of the two meta pages
				other := 4096 - page
				if binary.NativeEndian.Uint64(now[page+64:]) > binary.NativeEndian.Uint64(now[other+64:]) {
					now[page+36] ^= 1
					break
				}
			}
			return now, nil // nil: the proof of before
		},
	} {
		t.Run(name, func(t *testing.T) {
			m := newTerminal(t, "2026-03-13 10:00")
			path := store.File(m.folder)
			read := func(path string) []byte {
				b, err := os.ReadFile(path)
				if err != nil {
					t.Fatal(err)
				}
				return b
			}
			m.ok("add", m.file("one.json", `{"format": 1, "applications": [{"company": "Northwind Labs"}]}`))
			old, oldProof := read(path), read(path+".proof")
			m.now = m.now.Add(time.Minute)
			m.ok("add", m.file("two.json", `{"format": 1, "applications": [{"company": "Halcyon"}]}`))
			file, beside := set(old, read(path), read(path+".proof"))
			if beside == nil {
				beside = oldProof
			}
			if err := errors.Join(os.WriteFile(path, file, 0o600), os.WriteFile(path+".proof", beside, 0o600)); err != nil {
				t.Fatal(err)
			}
			if _, line, code := m.run("verify"); code != 1 || !strings.Contains(line, "is older than it was") {
				t.Errorf("verify: exit code %d, %s", code, line)
			}
			if said := m.ok("next"); !strings.Contains(said, "is older than it was") || !strings.Contains(said, "The newest backup is afterword-2026-03-13T1401") {
				t.Errorf("it says %s", said)
			}
			if said := m.ok("next"); strings.Contains(said, "older") {
				t.Errorf("later it says %s", said)
			}
			m.ok("verify")
			m.ok("restore", "newest")
			if said := m.ok("export", "-"); !strings.Contains(said, "Halcyon") || strings.Contains(said, "older") {
				t.Errorf("restored: %s", said)
			}
		})
	}
}
