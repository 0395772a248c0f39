package data

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"
)

// The floor of a beat: one read transaction that looks at one key.
func BenchmarkReadOneKey(b *testing.B) {
	s := openStore(b, b.TempDir())
	b.ReportAllocs()
	for b.Loop() {
		_ = s.db.View(func(tx *bolt.Tx) error { tx.Bucket(metaBucket).Get(formatKey); return nil })
	}
}

// tenThousand are as many applications.
func tenThousand() []Application {
	sample, _ := Sample(claimTime)
	apps := make([]Application, 10_000)
	for i := range apps {
		apps[i] = sample[0]
		apps[i].ID = fmt.Sprintf("app%06d", i)
	}
	return apps
}

// BenchmarkSave is one application saved among 10,000, and its floor: the
// same bytes put into buckets, those of the application and those of the
// history.
func BenchmarkSave(b *testing.B) {
	apps := tenThousand()
	kept, err := encodeDocument(apps[0])
	if err != nil {
		b.Fatal(err)
	}
	kept, err = encodeEntry(entry{Changes: []change{{Key: apps[0].ID, There: sumOf(kept), kept: kept}}})
	if err != nil {
		b.Fatal(err)
	}
	number := uint64(0)
	bare := func(s *Store, a Application, _ time.Time) error {
		document, err := encodeDocument(a)
		if err != nil {
			return err
		}
		number++
		return s.db.Update(func(tx *bolt.Tx) error {
			history := tx.Bucket(historyBucket).Put(entryKey(number, 0), kept)
			return errors.Join(history, tx.Bucket(applicationsBucket).Put([]byte(a.ID), document))
		})
	}
	for name, save := range map[string]func(s *Store, a Application, now time.Time) error{"store": (*Store).Save, "bare": bare} {
		b.Run(name, func(b *testing.B) {
			s := openStore(b, b.TempDir())
			if err := s.SaveAll(apps, claimTime); err != nil {
				b.Fatal(err)
			}
			schedule(b, s, dueAt(b, s, dueVersion, dueTime), dueTime.AddDate(0, 0, 7), dueTime)
			// Ten of them: the scheduler looks at what was saved before more come.
			for i := 0; b.Loop(); i = (i + 997) % 9970 {
				apps[i].Notes += "." // what is the same is no action
				if err := save(s, apps[i], claimTime); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkOpen is a file of 10,000 applications opened and closed: one that
// was closed, one that was not and is verified in a program of its own, and
// the floor, bbolt alone.
func BenchmarkOpen(b *testing.B) {
	folder := b.TempDir()
	s := openStore(b, folder)
	if err := s.SaveAll(tenThousand(), claimTime); err != nil {
		b.Fatal(err)
	}
	closeStore(b, s)
	open := func(b *testing.B) {
		s, err := Open(folder)
		if err != nil {
			b.Fatal(err)
		}
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
	b.Run("closed", func(b *testing.B) {
		for b.Loop() {
			open(b)
		}
	})
	b.Run("crashed", func(b *testing.B) {
		for b.Loop() {
			if err := os.Truncate(filepath.Join(folder, proofName), 0); err != nil {
				b.Fatal(err)
			}
			open(b)
		}
	})
	b.Run("bare", func(b *testing.B) {
		for b.Loop() {
			db, err := bolt.Open(File(folder), 0o600, nil)
			if err != nil {
				b.Fatal(err)
			}
			if err := db.Close(); err != nil {
				b.Fatal(err)
			}
		}
	})
}
