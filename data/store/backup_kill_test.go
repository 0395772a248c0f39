package store

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"afterword/data"
)

// childWork, in the environment, makes this test program one that does one
// thing to the folder it is started in.
const childWork = "AFTERWORD_TEST_KILLED"

func init() {
	if os.Getenv(childWork) != "" {
		runtime.LockOSThread() // strace counts the calls of a thread
	}
}

// works are what a child can do. It ends with 1 if that fails.
var works = map[string]func() error{
	"backup": func() error {
		s, err := Open(".")
		if err == nil {
			_, err = s.backUp(s.BackupFolder(), noon.AddDate(0, 0, 1))
		}
		return err
	},
	"restore": func() error {
		all, err := Backups(BackupFolder("."), time.Now())
		if err == nil {
			err = Restore(".", all[len(all)-1], noon.AddDate(0, 0, 1))
		}
		return err
	},
	"export": func() error {
		return WriteWhole("export.json", func(f *os.File) error { return data.WriteJSON(f, []data.Application{{ID: "1", Company: "New"}}) })
	},
}

func workAsChild(work string) {
	if err := works[work](); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// changing are the system calls that change what is on the disk. Those with a
// question mark some machines have not.
var changing = []string{
	"openat", "close", "write", "pwrite64", "copy_file_range", "sendfile", "fsync", "fdatasync", "ftruncate", "fallocate",
	"fchmod", "fchmodat", "?rename", "renameat", "?renameat2", "?link", "linkat", "?unlink", "unlinkat", "?mkdir", "mkdirat",
}

// killed has a child do the work in the folder, and kills it when it makes
// that system call for the n-th time. It reports whether the child came that
// far.
func killed(t *testing.T, folder, work, call string, n int) bool {
	t.Helper()
	c := exec.Command("strace", "-qqq", "-o", os.DevNull, "-e", "inject="+call+":signal=KILL:when="+strconv.Itoa(n), os.Args[0])
	c.Dir, c.Env = folder, append(os.Environ(), childWork+"="+work)
	out, err := c.CombinedOutput()
	if err == nil {
		return false
	}
	if !strings.Contains(err.Error(), "killed") {
		t.Fatalf("%s, %s %d: %v: %s (strace has to be installed, see .ci/needs)", work, call, n, err, out)
	}
	return true
}

// TestP4WholeOrAbsentWhereverItIsKilled: the work of a backup, a restore and
// an export ends at each system call that changes the disk.
func TestP4WholeOrAbsentWhereverItIsKilled(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("strace is for Linux")
	}
	soak := os.Getenv("AFTERWORD_SOAK") != ""
	old, bare := "old Northwind", ""
	for _, c := range []struct {
		name, work string
		harm       func(folder string) error
		before     string // what the store holds before; "" if it is none
		after      string // and when the work was done
	}{
		{"backup", "backup", nil, old, old},
		{"restore of a good file", "restore", nil, old, "Northwind"},
		{"restore of a file that is gone", "restore", func(f string) error { return os.Remove(File(f)) }, bare, "Northwind"},
		{"restore of a damaged file", "restore", func(f string) error { return os.Truncate(File(f), 5000) }, bare, "Northwind"},
		{"export", "export", nil, old, old},
	} {
		t.Run(c.name, func(t *testing.T) {
			if !soak && c.name == "restore of a file that is gone" {
				t.Skip("in the short form: its calls are those of a damaged one")
			}
			t.Parallel()
			first := fullFolder(t)
			kills, step := 0, 1
			if c.work != "backup" && c.harm == nil && !soak { // the same calls again
				step = 3
			}
			for _, call := range changing {
				for n := 1; ; n += step {
					folder := t.TempDir()
					must(t, os.CopyFS(folder, os.DirFS(first)))
					if c.harm != nil {
						must(t, c.harm(folder))
					}
					was, _ := os.ReadFile(File(folder)) // none is nothing
					if !killed(t, folder, c.work, call, n) {
						wantStore(t, folder, was, c.after)
						break
					}
					kills++
					wantWhole(t, folder)
					wantStore(t, folder, was, c.before, c.after)
				}
			}
			t.Logf("killed %d times", kills)
			if kills < 8 {
				t.Error("it was hardly killed at all")
			}
		})
	}
}

// fullFolder is a data folder with a backup and an export.
func fullFolder(t *testing.T) string {
	folder := t.TempDir()
	s := openStore(t, folder)
	saveAs(t, s, "1", "Northwind")
	backUp(t, s, noon)
	saveAs(t, s, "0", "old")
	closeStore(t, s)
	must(t, os.WriteFile(filepath.Join(folder, "export.json"), []byte(`{"format": 1, "applications": []}`), 0o600))
	return folder
}

// wantWhole checks that every backup and every export is a whole one.
func wantWhole(t *testing.T, folder string) {
	t.Helper()
	kept := filepath.Join(folder, "backups")
	all := listBackups(t, kept)
	if len(all) == 0 {
		t.Fatal("no backup is left")
	}
	for _, b := range all {
		if err := b.Verify(); err != nil {
			t.Errorf("%s: %v", b.Path, err)
		}
	}
	exports, _ := filepath.Glob(filepath.Join(kept, "*.json"))
	for _, path := range append(exports, filepath.Join(folder, "export.json")) {
		f, err := os.Open(path)
		must(t, err)
		if _, err := data.ReadJSON(f); err != nil {
			t.Errorf("%s: %v", path, err)
		}
		must(t, f.Close())
	}
}

// wantStore checks that the store holds one of these. "" is a file that cannot
// be opened: then it has to be as it was, and can be restored.
func wantStore(t *testing.T, folder string, was []byte, one ...string) {
	t.Helper()
	got := ""
	if exists(File(folder)) {
		if s, err := Open(folder); err == nil {
			got = companies(t, s)
			backUp(t, s, noon.AddDate(0, 0, 2))
			must(t, s.Close())
			if left, _ := filepath.Glob(filepath.Join(folder, "*", tempPrefix+"*")); len(left) > 0 {
				t.Errorf("left behind are %v", left)
			}
		}
	}
	if !slices.Contains(one, got) {
		t.Errorf("the store holds %q, want one of %q", got, one)
	}
	if got != "" {
		return
	}
	if is, _ := os.ReadFile(File(folder)); !bytes.Equal(is, was) {
		t.Errorf("the data file has %d bytes of %d", len(is), len(was))
	}
	must(t, Restore(folder, listBackups(t, BackupFolder(folder))[0], time.Now()))
	s, err := Open(folder)
	must(t, err)
	if companies(t, s) != "Northwind" {
		t.Error("it cannot be restored afterwards")
	}
	must(t, s.Close())
}
