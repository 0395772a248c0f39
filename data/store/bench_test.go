package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"afterword/data"
)

// The floor of a beat: one read transaction that looks at one key.
func BenchmarkReadOneKey(b *testing.B) {
	s := openStore(b, b.TempDir())
	b.ReportAllocs()
	for b.Loop() {
		_ = s.view(func(tx *bolt.Tx) error { tx.Bucket(metaBucket).Get(formatKey); return nil })
	}
}

// tenThousand are as many applications.
func tenThousand() []data.Application {
	sample, _ := data.Sample(claimTime)
	apps := make([]data.Application, 10_000)
	for i := range apps {
		apps[i] = sample[0]
		apps[i].ID = fmt.Sprintf("app%06d", i)
	}
	return apps
}

// BenchmarkSave is one application saved among 10,000, in turns with its
// floor, so that what else the computer does hits both: the same bytes put
// into buckets, those of the application and those of the history. Times are
// medians; pages are what is written.
func BenchmarkSave(b *testing.B) {
	store, bare := storeOfTenThousand(b), storeOfTenThousand(b)
	apps := tenThousand()
	kept, err := encodeDocument(apps[0])
	if err != nil {
		b.Fatal(err)
	}
	kept, err = encodeHistoryEntry(historyEntry{Changes: []change{{Key: apps[0].ID, There: sumOf(kept), kept: kept}}})
	if err != nil {
		b.Fatal(err)
	}
	number := uint64(0)
	put := func(a data.Application) error {
		document, err := encodeDocument(a)
		if err != nil {
			return err
		}
		number++
		return bare.update(func(tx *bolt.Tx) error { // past the door, the file would count as replaced
			history := tx.Bucket(historyBucket).Put(entryKey(number, 0), kept)
			return errors.Join(history, tx.Bucket(applicationsBucket).Put([]byte(a.ID), document))
		})
	}
	var saves, puts []time.Duration
	savesBefore, putsBefore := pagesWritten(store), pagesWritten(bare)
	// Ten of them: scheduler and window look at what was saved before more come.
	for i := 0; b.Loop(); i = (i + 997) % 9970 {
		apps[i].Notes += "." // what is the same is no action
		begun := time.Now()
		if err := store.Save(apps[i], claimTime); err != nil {
			b.Fatal(err)
		}
		saved := time.Now()
		if err := put(apps[i]); err != nil {
			b.Fatal(err)
		}
		saves, puts = append(saves, saved.Sub(begun)), append(puts, time.Since(saved))
	}
	slices.Sort(saves)
	slices.Sort(puts)
	save, floor, n := saves[len(saves)/2], puts[len(puts)/2], float64(len(saves))
	b.ReportMetric(0, "ns/op") // both together say nothing
	b.ReportMetric(float64(save.Microseconds()), "µs/save")
	b.ReportMetric(float64(floor.Microseconds()), "µs/put")
	b.ReportMetric(float64(save)/float64(floor), "save/put")
	b.ReportMetric((pagesWritten(store)-savesBefore)/n, "pages/save")
	b.ReportMetric((pagesWritten(bare)-putsBefore)/n, "pages/put")
}

func pagesWritten(s *Store) float64 {
	stats := s.now.Load().db.Stats()
	return float64(stats.TxStats.GetPageCount())
}

// storeOfTenThousand is a store in which all were looked at, by scheduler and
// window.
func storeOfTenThousand(b *testing.B) *Store {
	s := openStore(b, b.TempDir())
	if err := s.SaveAll(tenThousand(), claimTime); err != nil {
		b.Fatal(err)
	}
	schedule(b, s, dueAt(b, s, dueVersion, dueTime), dueTime.AddDate(0, 0, 7), dueTime)
	_, stale := rowsOf(b, s, rowsVersion)
	keepRows(b, s, lookAt(b, s, "northwind", stale...))
	return s
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
