package logging

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"log"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"afterword/data/store"
)

// TestP18TheLogHasTheKindOfAnError: and nothing of its text, which may hold
// what somebody wrote.
func TestP18TheLogHasTheKindOfAnError(t *testing.T) {
	disk := &fs.PathError{Op: "write", Path: "/home/hildegard/Northwind.json", Err: syscall.ENOSPC}
	for _, c := range []struct {
		err  error
		want string
	}{
		{errors.New("Northwind has no one named Hildegard"), "error"},
		{fmt.Errorf("Northwind.json: %w. Nothing was changed", errors.New("hildegard@northwind.example")), "error"},
		{disk, "write: no space left on device"},
		{fmt.Errorf("back up: %w", errors.Join(disk, errors.New("Northwind"))), "write: no space left on device"},
		{&store.FileError{Path: "/home/hildegard/afterword.db", Fault: store.FaultDamaged, Cause: errors.New("Northwind")}, "the data file is damaged"},
		{&store.DamageError{ID: "Northwind", Cause: errors.New("Hildegard")}, "*store.DamageError"},
		{fmt.Errorf("Northwind: %w", store.ErrNotFound), "there is no such application"},
	} {
		var out bytes.Buffer
		To(&out)
		slog.Error("it failed", "error", c.err)
		if got := out.String(); !strings.Contains(got, c.want) || namesAnybody(got) {
			t.Errorf("of “%v” the log has %s, want %s", c.err, got, c.want)
		}
	}
}

// TestP18OthersAreNotQuoted: the toolkit logs errors with their text.
func TestP18OthersAreNotQuoted(t *testing.T) {
	var out bytes.Buffer
	To(&out)
	log.Print("Cause: /home/hildegard/Northwind.json")
	if got := out.String(); got == "" || namesAnybody(got) {
		t.Errorf("the log has %q", got)
	}
}

func namesAnybody(text string) bool {
	return strings.Contains(strings.ToLower(text), "northwind") || strings.Contains(strings.ToLower(text), "hildegard")
}

// TestTheLogHasItsLimits: however long a line, and however many, also while it
// is open, and while another program writes to it.
func TestTheLogHasItsLimits(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "state")
	one, err := openFile(folder)
	if err != nil {
		t.Fatal(err)
	}
	two, err := openFile(folder)
	if err != nil {
		t.Fatal(err)
	}
	line := []byte(strings.Repeat("x", 3<<20) + "\n")
	for range 2 * fileLimit / lineLimit {
		for _, l := range []*file{one, two} {
			if n, err := l.Write(line); err != nil || n != len(line) {
				t.Fatal(n, err)
			}
		}
	}
	for _, name := range []string{"afterword.log", "afterword.log.old"} {
		info, err := os.Stat(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		if info.Size() > fileLimit+lineLimit || info.Mode().Perm() != 0o600 {
			t.Errorf("%s has %d bytes and mode %v", name, info.Size(), info.Mode())
		}
	}
}
