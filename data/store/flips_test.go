package store

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"afterword/data"
	"afterword/data/fixture"
)

// soaks reports whether the tests of the promises run at full size.
var soaks = os.Getenv("AFTERWORD_SOAK") != ""

// closedFolder is a data folder with those bytes as its data file and a proof
// beside it.
func closedFolder(t testing.TB, file, proof []byte) string {
	t.Helper()
	folder := t.TempDir()
	if err := errors.Join(os.WriteFile(File(folder), file, 0o600), os.WriteFile(filepath.Join(folder, proofName), proof, 0o600)); err != nil {
		t.Fatal(err)
	}
	return folder
}

// rich is a closed data folder with something in every bucket: records,
// settings, the ledger and the index.
func rich(t testing.TB) (file, proof []byte, apps []data.Application) {
	t.Helper()
	folder := t.TempDir()
	s := openStore(t, folder)
	if err := fillForFormat(t, s); err != nil {
		t.Fatal(err)
	}
	for range 40 {
		a := fixture.Northwind(t)
		a.ID = data.NewID()
		if err := s.Save(a, claimTime); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Claim([]LedgerKey{{a.ID, "thank_you", "opens", claimTime}}, claimTime); err != nil {
			t.Fatal(err)
		}
	}
	schedule(t, s, dueAt(t, s, dueVersion, dueTime), dueTime.AddDate(0, 0, 7), dueTime)
	apps, _, err := s.Applications()
	if err != nil {
		t.Fatal(err)
	}
	closeStore(t, s)
	file, err1 := os.ReadFile(File(folder))
	proof, err2 := os.ReadFile(filepath.Join(folder, proofName))
	if err := errors.Join(err1, err2); err != nil {
		t.Fatal(err)
	}
	return file, proof, apps
}

// Any bit may flip, on the disk or in a copy. Either it lay where nothing is,
// or it is found: then the file is refused, or, where only one record is
// damaged, that one is named. Whoever reads it is not killed.
func TestP2AFlippedBitIsHarmlessOrFound(t *testing.T) {
	flips := 150
	if soaks {
		flips = 5000
	}
	file, proof, apps := rich(t)
	random := rand.New(rand.NewPCG(2, uint64(flips)))
	var refused, named, same int
	for n := range flips {
		bit := random.IntN(len(file) * 8)
		if n%2 == 0 { // the head of a page and the first of what it lists, where most harm is done
			bit = random.IntN(len(file)/4096)*4096*8 + random.IntN(8*256)
		}
		flipped := bytes.Clone(file)
		flipped[bit/8] ^= 1 << (bit % 8)
		folder := closedFolder(t, flipped, proof)
		s, err := Open(folder)
		if err != nil {
			refused++
			wantRefused(t, err)
			if after, err := os.ReadFile(File(folder)); err != nil || !bytes.Equal(after, flipped) {
				t.Errorf("bit %d: the file was changed, %v", bit, err)
			}
			continue
		}
		if wantSameButDamaged(t, s, apps, bit) {
			named++
		} else {
			same++
			wantWritable(t, s, bit)
		}
		if err := errors.Join(s.Close(), os.RemoveAll(folder)); err != nil { // there are thousands
			t.Fatal(err)
		}
	}
	t.Logf("%d bits flipped: %d files refused, %d with a record that is named, %d the same", flips, refused, named, same)
	if refused == 0 || named == 0 || same == 0 {
		t.Error("one of the three never happened")
	}
}

// wantRefused checks that there is a sentence for the error.
func wantRefused(t *testing.T, err error) {
	t.Helper()
	var unfit *FileError
	var newer *NewerFormatError
	if !errors.As(err, &unfit) && !errors.As(err, &newer) {
		t.Errorf("error is %v", err)
	}
}

// wantSameButDamaged checks that the store has those applications and the
// settings, or says which it cannot read; then it is true.
func wantSameButDamaged(t *testing.T, s *Store, want []data.Application, bit int) (damaged bool) {
	t.Helper()
	got, unreadable, err := s.Applications()
	if err != nil || len(got)+len(unreadable) != len(want) {
		t.Fatalf("bit %d: %d applications, %v, %v", bit, len(got), unreadable, err)
	}
	known := map[string]data.Application{}
	for _, a := range want {
		known[a.ID] = a
	}
	for _, a := range got {
		wantSame(t, a, known[a.ID])
	}
	var damage *DamageError
	settings, err := s.Settings()
	if errors.As(err, &damage) {
		return true
	}
	if err != nil || settings.Profile.Name != "Kim" {
		t.Errorf("bit %d: settings are %+v, %v", bit, settings.Profile, err)
	}
	if len(unreadable) > 0 {
		return true
	}
	for _, a := range want {
		telling := LedgerKey{a.ID, "thank_you", "opens", claimTime}
		if a.ID == "northwind" || a.ID == "brightwater" {
			continue
		}
		if _, told, err := s.LedgerEntry(telling); !told || err != nil {
			t.Errorf("bit %d: the ledger does not know %s, %v", bit, a.ID, err)
		}
	}
	return false
}

// wantWritable checks that the store takes changes, and that the file is good
// after them.
func wantWritable(t *testing.T, s *Store, bit int) {
	t.Helper()
	if err := s.CheckIndex(); err != nil {
		t.Errorf("bit %d: %v", bit, err)
	}
	dueAt(t, s, dueVersion, dueTime.Add(time.Hour))
	a := fixture.Northwind(t)
	a.ID = "after"
	if err := s.Save(a, claimTime); err != nil {
		t.Errorf("bit %d: %v", bit, err)
	}
	closeStore(t, s)
}

// Of two meta pages the newer one says what is in the file. When it is gone,
// the older one does, and the last change is taken back. After a crash that is
// as it should be; a file that was closed had both.
func TestP2ChangesThatAreTakenBackAreMissed(t *testing.T) {
	file, proof, apps := rich(t)
	newest, _ := newestMeta(bytes.NewReader(file))
	first, _ := readMeta(bytes.NewReader(file), 0)
	newer, older := 0, 4096
	if first.tx != newest.tx {
		newer, older = older, newer
	}
	wantFault(t, closedFolder(t, filled(file, newer+pageHead, metaSize, 0xAA), proof), FaultDamaged)

	s := openStore(t, closedFolder(t, filled(file, older+pageHead, metaSize, 0xAA), proof))
	if wantSameButDamaged(t, s, apps, older*8) {
		t.Error("a record is damaged")
	}
}

func TestP2WhatWasDamagedWhileItWasOpenIsNotProven(t *testing.T) {
	folder := t.TempDir()
	s := openStore(t, folder)
	for range 20 {
		a := fixture.Northwind(t)
		a.ID = data.NewID()
		if err := s.Save(a, claimTime); err != nil {
			t.Fatal(err)
		}
	}
	file, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.OpenFile(s.Path(), os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	for at := 0; ; at++ { // in each copy of it, free pages included
		next := bytes.Index(file[at:], []byte("Northwind"))
		if next < 0 {
			break
		}
		at += next
		if _, err := f.WriteAt([]byte("n"), int64(at)); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(f.Close(), s.Close()); err != nil {
		t.Fatal(err)
	}
	if f, err = os.Open(s.Path()); err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if readProof(filepath.Join(folder, proofName)).fits(f) {
		t.Error("it is proven")
	}
}
