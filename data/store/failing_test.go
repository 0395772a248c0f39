//go:build linux

package store

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"

	"afterword/data"
)

// workFolder, in the environment, makes this test program one that works with
// the store of that folder, says what was done, and ends.
const workFolder = "AFTERWORD_TEST_WORK"

// fileCalls are the system calls that change the data file or its folder.
var fileCalls = []string{
	"pwrite64", "fdatasync", "fsync", "ftruncate", "linkat", "renameat", "renameat2", "unlinkat", "fchmod", "mkdirat", "flock",
}

func init() {
	if folder := os.Getenv(workFolder); folder != "" {
		work(folder)
		os.Exit(0)
	}
}

// tasks are the work, in order. Each is tried three times.
var tasks = []struct {
	name string
	do   func(*Store) error
}{
	{"save a", func(s *Store) error { return s.Save(data.Application{ID: "a", Company: "A"}, claimTime) }},
	{"save b and c", func(s *Store) error {
		return s.SaveAll([]data.Application{{ID: "b", Company: "B"}, {ID: "c", Company: "C", Notes: strings.Repeat("long ", 4000)}}, claimTime)
	}},
	{"change a", func(s *Store) error {
		return s.Save(data.Application{ID: "a", Company: "A", Notes: "changed"}, claimTime)
	}},
	{"delete b", func(s *Store) error {
		if err := s.Delete("b", claimTime); !errors.Is(err, ErrNotFound) { // after an error when syncing it may be gone all the same
			return err
		}
		return nil
	}},
	{"settings", func(s *Store) error {
		settings, err := s.Settings()
		settings.Profile.Name = "Sam"
		return errors.Join(err, s.SaveSettings(settings, claimTime))
	}},
}

// work does the tasks. What it prints is on the disk. It stays on one thread,
// because strace counts the calls of each by itself.
func work(folder string) {
	runtime.LockOSThread()
	s, err := thrice("open", func() (*Store, error) { return Open(folder) })
	if err != nil {
		return
	}
	for _, task := range tasks {
		if _, err := thrice(task.name, func() (*Store, error) { return s, task.do(s) }); err == nil {
			fmt.Println("done:", task.name)
		}
		apps, damaged, err := s.Applications() // what the window shows after an error
		fmt.Println("reads:", len(apps), len(damaged), err)
	}
	fmt.Println("closed:", s.Close())
}

func thrice(name string, do func() (*Store, error)) (s *Store, err error) {
	for range 3 {
		if s, err = do(); err == nil {
			return s, nil
		}
		fmt.Printf("failed: %s: %v\n", name, err)
	}
	return nil, err
}

// workUnder has the work done in the folder while system calls fail, as strace
// is told. failed reports whether any did.
func workUnder(t *testing.T, folder, fault string) (said string, failed bool) {
	t.Helper()
	calls := filepath.Join(t.TempDir(), "calls")
	c := exec.Command("strace", "-f", "-qq", "-o", calls, "-e", "inject="+fault, os.Args[0])
	c.Env = append(os.Environ(), workFolder+"="+folder, "GOMAXPROCS=1")
	out, err := c.CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", fault, err, out)
	}
	log, err := os.ReadFile(calls)
	if err != nil {
		t.Fatal(err)
	}
	return string(out), bytes.Contains(log, []byte("(INJECTED)"))
}

// TestP5EveryCallFails: whichever system call fails, with a full disk, one
// that may only be read or one that is broken: what was said to be done is
// done, nothing is half done, and it works again when it can.
func TestP5EveryCallFails(t *testing.T) {
	if _, err := exec.LookPath("strace"); err != nil {
		t.Fatal("make test installs it: ", err)
	}
	runs, failures := 0, 0
	step := 5
	if os.Getenv("AFTERWORD_SOAK") != "" {
		step = 1
	}
	for _, call := range fileCalls {
		for _, errno := range []string{"EIO", "ENOSPC", "EROFS"} {
			for _, more := range []string{"", "+"} { // that one alone, or all from it on
				for n, failed := 1, true; failed; n += step {
					fault := fmt.Sprintf("%s:error=%s:when=%d%s", call, errno, n, more)
					folder := filepath.Join(t.TempDir(), "share")
					var said string
					said, failed = workUnder(t, folder, fault)
					runs++
					wantWorked(t, folder, said, fault)
					if n := strings.Count(said, "failed: "); more == "" && n > 1 {
						t.Errorf("%s: one call failed, and yet\n%s", fault, said)
					} else if n > 0 {
						failures++
					}
				}
			}
		}
	}
	t.Logf("%d runs, in %d of them something failed", runs, failures)
}

// wantWorked checks the store against what the work said.
func wantWorked(t *testing.T, folder, said, when string) {
	t.Helper()
	if strings.Contains(said, "panic") {
		t.Fatalf("%s:\n%s", when, said)
	}
	s, err := Open(folder) // nothing fails any more
	if err != nil {
		t.Errorf("%s: the store cannot be opened: %v\n%s", when, err, said)
		return
	}
	defer closeStore(t, s)
	apps, damaged, err := s.Applications()
	if err != nil || len(damaged) > 0 {
		t.Errorf("%s: %v, %v", when, damaged, err)
	}
	settings, err := s.Settings()
	if err != nil {
		t.Errorf("%s: %v", when, err)
	}
	if got := stateOf(apps, settings); !slices.Contains(statesAfter(said), got) {
		t.Errorf("%s: the store holds %q after\n%s", when, got, said)
	}
	for _, task := range tasks {
		if err := task.do(s); err != nil {
			t.Errorf("%s: %s afterwards: %v", when, task.name, err)
		}
	}
}

// stateOf is what the tasks change, in a line.
func stateOf(apps []data.Application, settings data.Settings) string {
	found := map[string]string{}
	for _, a := range apps {
		found[a.ID] = fmt.Sprintf("%s%d", a.ID, len(a.Notes))
	}
	return strings.Join(slices.Sorted(maps.Values(found)), " ") + " " + settings.Profile.Name
}

// statesAfter are the states that the store may be in: that of what is done,
// and of a task that failed, with it and without it. For an error when syncing
// leaves open whether the disk has it.
func statesAfter(said string) []string {
	states := []map[string]string{{"name": ""}}
	for _, task := range tasks {
		var after []map[string]string
		for _, state := range states {
			if !strings.Contains(said, "done: "+task.name+"\n") {
				after = append(after, state)
			}
			if strings.Contains(said, task.name+"\n") || strings.Contains(said, task.name+": ") {
				after = append(after, stateWith(state, task.name))
			}
		}
		states = after
	}
	var all []string
	for _, state := range states {
		name := state["name"]
		state = maps.Clone(state)
		delete(state, "name")
		all = append(all, strings.Join(slices.Sorted(maps.Values(state)), " ")+" "+name)
	}
	return all
}

func stateWith(state map[string]string, task string) map[string]string {
	state = maps.Clone(state)
	switch task {
	case "save a":
		state["a"] = "a0"
	case "save b and c":
		state["b"], state["c"] = "b0", "c20000"
	case "change a":
		state["a"] = "a7"
	case "delete b":
		delete(state, "b")
	case "settings":
		state["name"] = "Sam"
	}
	return state
}

// TestP5AFullDisk: on a disk of 256 KiB, saving says when it is full, keeps
// what was saved, and goes on when there is room.
func TestP5AFullDisk(t *testing.T) {
	disk := t.TempDir()
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=256k"); err != nil {
		t.Skip("a disk can be made by root alone: ", err)
	}
	t.Cleanup(func() { must(t, syscall.Unmount(disk, 0)) })
	ballast := filepath.Join(disk, "ballast")
	must(t, os.WriteFile(ballast, make([]byte, 64<<10), 0o600))
	s := openStore(t, filepath.Join(disk, "share"))
	saved, err := 0, error(nil)
	for ; err == nil && saved < 1000; saved++ {
		err = s.Save(data.Application{ID: fmt.Sprint(saved), Company: "A", Notes: strings.Repeat("long ", 400)}, claimTime)
	}
	saved-- // the last one was not
	if DiskReason(err) != ErrDiskFull {
		t.Fatalf("after %d: %v", saved, err)
	}
	apps, damaged, err := s.Applications()
	if len(apps) != saved || len(damaged) > 0 || err != nil {
		t.Errorf("%d of %d are there, %v, %v", len(apps), saved, damaged, err)
	}
	must(t, os.Remove(ballast))
	must(t, s.Save(data.Application{ID: "later", Company: "A"}, claimTime))
}
