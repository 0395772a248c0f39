package store

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"afterword/data"
)

// What children do while a power outage is recorded. They say what is saved.
func init() {
	works["first start"] = func() error { return saveAndSay("a", "b", "c") }
	works["save"] = func() error { return saveAndSay("old", "d", "e", "f") }
	works["migrate"] = func() error {
		s, err := Open(".")
		if err != nil {
			return err
		}
		return s.Close()
	}
}

// saveAndSay saves an application of each ID, and says so when it is done.
func saveAndSay(ids ...string) error {
	s, err := Open(".")
	if err != nil {
		return err
	}
	for _, id := range ids {
		if err := s.Save(data.Application{ID: id, Company: "said"}, claimTime); err != nil {
			return err
		}
		fmt.Println(id)
	}
	return s.Close()
}

// outages are what is done while the power is lost. before makes the folder.
// held checks a store against what the child said, or if it is nil, that
// there is no store that can be opened but a good backup. done: it has ended.
var outages = map[string]struct {
	work   string
	before func(t *testing.T) string
	held   func(t *testing.T, folder string, s *Store, said []string, done bool)
}{
	"first start": {"first start", func(t *testing.T) string { return t.TempDir() }, wantSaid},
	"save": {"save", func(t *testing.T) string {
		folder := t.TempDir()
		s := openStore(t, folder)
		saveAs(t, s, "old", "old")
		closeStore(t, s)
		return folder
	}, wantSaid},
	"migration": {"migrate", func(t *testing.T) string { return filepath.Dir(fileOf(t, formatFile(t, 1))) },
		func(t *testing.T, _ string, s *Store, _ []string, _ bool) {
			if got := companies(t, s); got != "Brightwater Northwind Labs" {
				t.Errorf("the store holds %q", got)
			}
		}},
	"backup": {"backup", fullFolder, func(t *testing.T, folder string, s *Store, _ []string, done bool) {
		if got := companies(t, s); got != "old Northwind" {
			t.Errorf("the store holds %q", got)
		}
		wantGoodBackups(t, folder, done)
	}},
	"restore": {"restore", fullFolder, func(t *testing.T, folder string, s *Store, _ []string, done bool) {
		if got := companies(t, s); got != "Northwind" && (done || got != "old Northwind") {
			t.Errorf("the store holds %q", got)
		}
		wantGoodBackups(t, folder, done)
	}},
	"restore of a file that is gone": {"restore", func(t *testing.T) string {
		folder := fullFolder(t)
		must(t, os.Remove(File(folder)))
		return folder
	}, func(t *testing.T, folder string, s *Store, _ []string, done bool) {
		if s == nil && done {
			t.Error("it is not restored")
		} else if s != nil && companies(t, s) != "Northwind" {
			t.Errorf("the store holds %q", companies(t, s))
		}
		wantGoodBackups(t, folder, false)
	}},
}

// wantSaid checks that all that was said to be saved is there.
func wantSaid(t *testing.T, _ string, s *Store, said []string, _ bool) {
	t.Helper()
	for _, id := range said {
		if a, err := s.Application(id); err != nil || a.Company != "said" {
			t.Errorf("%q was said to be saved: %+v, %v", id, a, err)
		}
	}
	if _, damaged, err := s.Applications(); len(damaged) > 0 || err != nil {
		t.Errorf("damaged are %v, %v", damaged, err)
	}
}

// wantGoodBackups checks that each backup is whole.
func wantGoodBackups(t *testing.T, folder string, second bool) {
	t.Helper()
	all := listBackups(t, BackupFolder(folder))
	if len(all) == 0 || second && len(all) < 2 {
		t.Errorf("there are %d backups", len(all))
	}
	for _, b := range all {
		if err := b.Verify(); err != nil {
			t.Errorf("%s: %v", filepath.Base(b.Path), err)
		}
	}
}

// The power is lost at any moment: what was synced is on the disk, and of what
// was written after that any sectors.
func TestP1NothingThatWasSaidToBeSavedIsLostWithThePower(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("strace is for Linux")
	}
	states := 35
	if soaks {
		states = 850
	}
	total := 0
	for name, outage := range outages {
		t.Run(name, func(t *testing.T) {
			folder := outage.before(t)
			start := diskOf(t, folder)
			calls := recorded(t, folder, outage.work)
			if len(calls) < 5 {
				t.Fatalf("only %d calls were recorded", len(calls))
			}
			random := rand.New(rand.NewPCG(1, uint64(states)))
			for range states {
				last := random.IntN(len(calls) + 1)
				if random.IntN(8) == 0 {
					last = len(calls)
				}
				d := start.again()
				for _, call := range calls[:last] {
					d.call(folder, call)
				}
				wantHeld(t, d, folder, last == len(calls), random, outage.held)
				total++
				if t.Failed() {
					t.Fatalf("after call %d of %d, %s: %s", last, len(calls), d, calls[max(0, last-1)].name)
				}
			}
		})
	}
	t.Logf("%d states", total)
}

// again is the disk as it was before the first call.
func (d *disk) again() *disk {
	fresh := &disk{names: map[string]*inode{}, synced: map[string]*inode{}, at: map[string]int{}}
	for path, file := range d.names {
		fresh.names[path] = &inode{bytes: slices.Clone(file.bytes)}
		fresh.synced[path] = fresh.names[path]
	}
	return fresh
}

func wantHeld(t *testing.T, d *disk, from string, done bool, random *rand.Rand,
	held func(*testing.T, string, *Store, []string, bool)) {
	t.Helper()
	to, err := os.MkdirTemp(t.TempDir(), "")
	must(t, err)
	defer os.RemoveAll(to)
	d.afterPowerLoss(t, from, to, random)
	s, err := Open(to)
	var unfit *FileError
	switch {
	case errors.As(err, &unfit) && unfit.Fault == FaultGone && strings.Contains(t.Name(), "gone"):
		held(t, to, nil, d.said, done)
	case err != nil:
		t.Errorf("it cannot be opened: %v", err)
	default:
		defer s.Close()
		held(t, to, s, d.said, done)
	}
}
