package store

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"afterword/data"
	"afterword/data/table"
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

// BenchmarkImport is a table of 10,000 applications that is read, one that is
// read and taken into an empty store, and the floor of that: the same bytes put into buckets in one transaction, those of
// the documents and those of the history.
func BenchmarkImport(b *testing.B) {
	file := sheet()
	understood, err := table.Read(file, nil, claimTime, table.Choices{})
	if err != nil || len(understood.Changed()) != 10_000 {
		b.Fatal(err)
	}
	b.Run("read", func(b *testing.B) {
		for b.Loop() {
			_, err := table.Read(file, nil, claimTime, table.Choices{})
			must(b, err)
		}
	})
	b.Run("store", func(b *testing.B) {
		for b.Loop() {
			b.StopTimer()
			s := openStore(b, b.TempDir())
			b.StartTimer()
			t, err := table.Read(file, nil, claimTime, table.Choices{})
			must(b, err)
			must(b, s.SaveAll(t.Changed(), claimTime))
			b.StopTimer()
			closeStore(b, s)
			b.StartTimer()
		}
	})
	apps := understood.Changed()
	kept := historyOf(b, apps)
	b.Run("bare", func(b *testing.B) {
		for b.Loop() {
			b.StopTimer()
			db, err := bolt.Open(filepath.Join(b.TempDir(), "bare"), 0o600, nil)
			must(b, err)
			b.StartTimer()
			must(b, db.Update(func(tx *bolt.Tx) error { return putAll(tx, apps, kept) }))
			b.StopTimer()
			db.Close()
			b.StartTimer()
		}
	})
}

// historyOf is what the history keeps of the applications, were they imported.
func historyOf(b *testing.B, apps []data.Application) (kept []byte) {
	folder := b.TempDir()
	s := openStore(b, folder)
	must(b, s.SaveAll(apps, claimTime))
	closeStore(b, s)
	db, err := bolt.Open(File(folder), 0o600, nil)
	must(b, err)
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
