//go:build linux

// Elsewhere the system may refuse to have a mapped file written to by others.

package store

import (
	"errors"
	"os"
	"testing"

	bolt "go.etcd.io/bbolt"

	"afterword/data"
)

// copiedOver is an open store and, as bytes, its file as it was when it held
// Northwind alone.
func copiedOver(t *testing.T) (s *Store, old []byte) {
	t.Helper()
	folder := t.TempDir()
	s = openStore(t, folder)
	saveAs(t, s, "1", "Northwind")
	must(t, s.Close())
	old, err := os.ReadFile(File(folder))
	must(t, err)
	s = openStore(t, folder)
	for _, id := range []string{"2", "3", "4"} {
		saveAs(t, s, id, "Halcyon")
	}
	return s, old
}

// TestP7AFileThatWasReplacedIsNotWrittenTo: an older one in place of what is
// open, as a cp leaves it, kills nobody, nor is one written to that a sync
// program took the name from. Whoever writes next is told, and what is there
// then counts.
func TestP7AFileThatWasReplacedIsNotWrittenTo(t *testing.T) {
	over := func(path string, old []byte) error { return os.WriteFile(path, old, 0o600) }
	beside := func(path string, old []byte) error {
		return errors.Join(os.WriteFile(path+".sync", old, 0o600), os.Rename(path+".sync", path))
	}
	saves := func(s *Store) error { return s.Save(data.Application{ID: "5", Company: "Orrery"}, noon) }
	claims := func(s *Store) error {
		_, err := s.Claim([]LedgerKey{{Application: "1"}}, noon)
		return err
	}
	all := func(s *Store) error { _, _, err := s.Applications(); return err }
	one := func(s *Store) error { _, err := s.Application("4"); return err }
	backsUp := func(s *Store) error { _, err := s.BackUp(s.BackupFolder(), noon); return err }
	for name, c := range map[string]struct {
		put func(path string, old []byte) error
		use func(s *Store) error
	}{
		"over, save": {over, saves}, "over, claim": {over, claims}, "over, read": {over, all},
		"over, read one": {over, one}, "over, back up": {over, backsUp},
		"renamed, save": {beside, saves}, "renamed, claim": {beside, claims},
	} {
		t.Run(name, func(t *testing.T) {
			s, old := copiedOver(t)
			told := 0
			s.WhenAnew(func() { told++ })
			must(t, c.put(s.Path(), old))
			if err := c.use(s); !errors.Is(err, ErrReplaced) {
				t.Errorf("it says %v", err)
			}
			if now, err := os.ReadFile(s.Path()); err != nil || string(now) != string(old) {
				t.Errorf("the file was written to, error %v", err)
			}
			saveAs(t, s, "5", "Orrery")
			if got := companies(t, s); got != "Northwind Orrery" || told != 1 {
				t.Errorf("there are %s, and it was told %d times", got, told)
			}
		})
	}
}

// TestP7WhatIsCopiedOverAndUnfitIsRefused: what is no whole file is neither
// read nor written to, for as long as it is there.
func TestP7WhatIsCopiedOverAndUnfitIsRefused(t *testing.T) {
	for name, c := range map[string]struct {
		put  func(old []byte) []byte
		want Fault
	}{
		"nothing": {func([]byte) []byte { return nil }, FaultEmpty},
		"half":    {func(old []byte) []byte { return old[:len(old)/2] }, FaultTruncated},
		"text":    {func([]byte) []byte { return []byte("no data file") }, FaultForeign},
		"zeros":   {func(old []byte) []byte { return make([]byte, len(old)) }, FaultForeign},
	} {
		t.Run(name, func(t *testing.T) {
			s, old := copiedOver(t)
			put := c.put(old)
			must(t, os.WriteFile(s.Path(), put, 0o600))
			if _, _, err := s.Applications(); !errors.Is(err, ErrReplaced) {
				t.Errorf("reading says %v", err)
			}
			for range 2 {
				var unfit *FileError
				if err := s.Save(data.Application{ID: "5", Company: "Orrery"}, noon); !errors.As(err, &unfit) || unfit.Fault != c.want {
					t.Errorf("saving says %v", err)
				}
			}
			if now, err := os.ReadFile(s.Path()); err != nil || string(now) != string(put) {
				t.Errorf("the file was written to, error %v", err)
			}
			must(t, os.WriteFile(s.Path(), old, 0o600)) // put right
			if got := companies(t, s); got != "Northwind" {
				t.Errorf("there are %s", got)
			}
		})
	}
}

// TestP7AFileThatIsCutOffInATransactionKillsNobody: reading what is no longer
// there is a fault of memory, and what bbolt makes of a wrong page a panic.
func TestP7AFileThatIsCutOffInATransactionKillsNobody(t *testing.T) {
	cutOff := func(s *Store) func(tx *bolt.Tx) error {
		return func(tx *bolt.Tx) error {
			if err := os.Truncate(s.Path(), 0); err != nil {
				return err
			}
			return tx.Bucket(applicationsBucket).ForEach(func(_, b []byte) error { _ = append([]byte{}, b...); return nil })
		}
	}
	dies := func(*Store) func(tx *bolt.Tx) error { return func(*bolt.Tx) error { panic("page 7 already freed") } }
	for name, c := range map[string]struct {
		in   func(s *Store) func(tx *bolt.Tx) error
		next string // what is there then
	}{"cut off": {cutOff, ""}, "panic": {dies, "Northwind Halcyon Halcyon Halcyon"}} {
		for door, run := range map[string]func(s *Store, f func(tx *bolt.Tx) error) error{"view": (*Store).view, "update": (*Store).update} {
			t.Run(name+" in "+door, func(t *testing.T) {
				s, _ := copiedOver(t)
				if err := run(s, c.in(s)); !errors.Is(err, ErrInterrupted) {
					t.Errorf("it says %v", err)
				}
				if c.next != "" {
					saveAs(t, s, "5", "Orrery")
					if got := companies(t, s); got != c.next+" Orrery" {
						t.Errorf("there are %s", got)
					}
					return
				}
				var unfit *FileError
				if _, _, err := s.Applications(); !errors.As(err, &unfit) || unfit.Fault != FaultEmpty {
					t.Errorf("then it says %v", err)
				}
				must(t, s.Close()) // nothing there to be checked
			})
		}
	}
}

// TestP7AFileThatWasTouchedIsTheSame: its time alone is no reason to refuse it.
func TestP7AFileThatWasTouchedIsTheSame(t *testing.T) {
	s, _ := copiedOver(t)
	for range 3 {
		must(t, os.Chtimes(s.Path(), noon, noon))
		saveAs(t, s, "1", "Northwind")
		must(t, os.Chtimes(s.Path(), noon, noon))
		if got := companies(t, s); got != "Northwind Halcyon Halcyon Halcyon" {
			t.Errorf("there are %s", got)
		}
	}
}
