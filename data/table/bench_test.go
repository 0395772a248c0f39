package table

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"afterword/data"
	"afterword/data/store"
)

// sheet is a table of 10,000 applications as people keep it.
func sheet() []byte {
	var b strings.Builder
	b.WriteString("Company,Job Title,Status,Date Saved,Interview Date,Interviewers,Location,Notes\n")
	for n := range 10_000 {
		fmt.Fprintf(&b, "Company %d,Platform Engineer,Interviewing,2026-01-%02d,2026-03-%02d %d:30,\"Raj Patel <raj@company%d.example>, manager\",\"Toronto, ON\","+
			"\"Found through Dana. They build billing for cities, and want somebody who has run it.\nAsk about on-call.\"\n", n, n%28+1, n%28+1, 9+n%8, n)
	}
	return []byte(b.String())
}

// BenchmarkImport is a table of 10,000 applications taken into an empty store,
// and its floor: the same bytes put into buckets in one transaction, those of
// the documents and those of the history.
func BenchmarkImport(b *testing.B) {
	file := sheet()
	understood, err := Read(file, nil, now, Choices{})
	if err != nil || len(understood.Changed()) != 10_000 {
		b.Fatal(err)
	}
	b.Run("store", func(b *testing.B) {
		for b.Loop() {
			b.StopTimer()
			s, err := store.Open(b.TempDir())
			if err != nil {
				b.Fatal(err)
			}
			b.StartTimer()
			t, err := Read(file, nil, now, Choices{})
			if err != nil {
				b.Fatal(err)
			}
			if err := s.SaveAll(t.Changed(), now); err != nil {
				b.Fatal(err)
			}
			b.StopTimer()
			s.Close()
			b.StartTimer()
		}
	})
	apps := understood.Changed()
	kept := keptOf(b, apps)
	b.Run("bare", func(b *testing.B) {
		for b.Loop() {
			b.StopTimer()
			db, err := bolt.Open(filepath.Join(b.TempDir(), "bare"), 0o600, nil)
			if err != nil {
				b.Fatal(err)
			}
			b.StartTimer()
			if err := db.Update(func(tx *bolt.Tx) error { return putAll(tx, apps, kept) }); err != nil {
				b.Fatal(err)
			}
			b.StopTimer()
			db.Close()
			b.StartTimer()
		}
	})
}

// keptOf is what the history keeps of the applications, were they imported.
func keptOf(b *testing.B, apps []data.Application) (kept []byte) {
	folder := b.TempDir()
	s, err := store.Open(folder)
	if err != nil {
		b.Fatal(err)
	}
	if err := errors.Join(s.SaveAll(apps, now), s.Close()); err != nil {
		b.Fatal(err)
	}
	db, err := bolt.Open(store.File(folder), 0o600, nil)
	if err != nil {
		b.Fatal(err)
	}
	defer db.Close()
	_ = db.View(func(tx *bolt.Tx) error {
		_, last := tx.Bucket([]byte("history")).Cursor().Last()
		kept = bytes.Clone(last)
		return nil
	})
	if len(kept) == 0 {
		b.Fatal("the history keeps nothing")
	}
	return kept
}

func putAll(tx *bolt.Tx, apps []data.Application, kept []byte) error {
	history, err := tx.CreateBucket([]byte("history"))
	if err != nil {
		return err
	}
	if err := history.Put([]byte("import"), kept); err != nil {
		return err
	}
	bucket, err := tx.CreateBucket([]byte("applications"))
	if err != nil {
		return err
	}
	for _, a := range apps {
		document, err := json.Marshal(a)
		if err != nil {
			return err
		}
		if err := bucket.Put([]byte(a.ID), document); err != nil {
			return err
		}
	}
	return nil
}

func BenchmarkRead(b *testing.B) {
	file := sheet()
	for b.Loop() {
		if _, err := Read(file, nil, now, Choices{}); err != nil {
			b.Fatal(err)
		}
	}
}
