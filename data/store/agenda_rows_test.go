package store

import (
	"fmt"
	"slices"
	"testing"

	bolt "go.etcd.io/bbolt"
)

const rowsVersion = "rules"

// rowsOf are the rows as "app000 here", and what is stale.
func rowsOf(t testing.TB, s *Store, version string) (rows, stale []string) {
	t.Helper()
	stale, err := s.Rows(version, func(id string, row []byte) { rows = append(rows, id+" "+string(row)) })
	if err != nil {
		t.Fatal(err)
	}
	return rows, stale
}

func wantRows(t testing.TB, s *Store, version string, rows, stale []string) {
	t.Helper()
	if gotRows, gotStale := rowsOf(t, s, version); !slices.Equal(gotRows, rows) || !slices.Equal(gotStale, stale) {
		t.Errorf("the rows are %q and %q are stale, want %q and %q", gotRows, gotStale, rows, stale)
	}
}

// lookAt looks at these applications and finds the words in all of them.
func lookAt(t testing.TB, s *Store, words string, ids ...string) []Record {
	t.Helper()
	looks, err := s.Records(ids)
	if err != nil {
		t.Fatal(err)
	}
	for n := range looks {
		looks[n].Row, looks[n].Words = []byte("here"), words
	}
	return looks
}

func keepRows(t testing.TB, s *Store, looks []Record) {
	t.Helper()
	if err := s.KeepRows(rowsVersion, looks); err != nil {
		t.Fatal(err)
	}
}

// shelved is a store with two applications and their rows.
func shelved(t testing.TB, folder string) *Store {
	t.Helper()
	s := openStore(t, folder)
	someApplications(t, s, 2)
	wantRows(t, s, rowsVersion, nil, []string{"app000", "app001"})
	keepRows(t, s, lookAt(t, s, "northwind", "app000", "app001"))
	wantRows(t, s, rowsVersion, []string{"app000 here", "app001 here"}, nil)
	return s
}

func TestARowIsStaleOnceItsApplicationIsSaved(t *testing.T) {
	s := shelved(t, t.TempDir())
	a, _ := s.Application("app001")
	if err := s.Save(a, claimTime); err != nil {
		t.Fatal(err)
	}
	wantRows(t, s, rowsVersion, []string{"app000 here", "app001 here"}, []string{"app001"})
	keepRows(t, s, lookAt(t, s, "", "app001", "nobody"))
	wantRows(t, s, rowsVersion, []string{"app000 here", "app001 here"}, nil)
}

// What was saved while its row was made is not taken for looked at.
func TestARowOfAnOlderApplicationIsNotKept(t *testing.T) {
	s := shelved(t, t.TempDir())
	a, _ := s.Application("app001")
	a.Notes = "one"
	if err := s.Save(a, claimTime); err != nil {
		t.Fatal(err)
	}
	looks := lookAt(t, s, "one", "app001")
	a.Notes = "two"
	if err := s.Save(a, claimTime); err != nil {
		t.Fatal(err)
	}
	keepRows(t, s, looks)
	wantRows(t, s, rowsVersion, []string{"app000 here", "app001 here"}, []string{"app001"})
}

func TestARowGoesWithItsApplication(t *testing.T) {
	s := shelved(t, t.TempDir())
	if err := s.Delete("app000", claimTime); err != nil {
		t.Fatal(err)
	}
	wantRows(t, s, rowsVersion, []string{"app001 here"}, nil)
}

func TestRowsOfOtherRulesAreMadeAnew(t *testing.T) {
	s := shelved(t, t.TempDir())
	looks := lookAt(t, s, "", "app000")
	wantRows(t, s, "other rules", nil, []string{"app000", "app001"})
	keepRows(t, s, looks) // too late
	wantRows(t, s, "other rules", nil, []string{"app000", "app001"})
}

func TestDamagedRowsAreMadeAnew(t *testing.T) {
	damages := map[string]func(tx *bolt.Tx) error{
		"a row that is none": func(tx *bolt.Tx) error { return tx.Bucket(rowsBucket).Put([]byte("app000"), []byte("?")) },
		"a row of another": func(tx *bolt.Tx) error {
			return tx.Bucket(rowsBucket).Put([]byte("app002"), slices.Clone(tx.Bucket(rowsBucket).Get([]byte("app000"))))
		},
		"no version": func(tx *bolt.Tx) error { return tx.Bucket(metaBucket).Delete(rowsKey) },
	}
	for n := range 4 + 1 + 4 { // checksum, length, row
		damages[fmt.Sprint("a flipped bit in byte ", n)] = func(tx *bolt.Tx) error {
			b := slices.Clone(tx.Bucket(rowsBucket).Get([]byte("app001")))
			b[n] ^= 1 << (n % 8)
			return tx.Bucket(rowsBucket).Put([]byte("app001"), b)
		}
	}
	for name, damage := range damages {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			s := shelved(t, folder)
			spoil(t, s, damage)
			closeStore(t, s)
			s = openStore(t, folder)
			wantRows(t, s, rowsVersion, nil, []string{"app000", "app001"})
			keepRows(t, s, lookAt(t, s, "", "app000", "app001"))
			wantRows(t, s, rowsVersion, []string{"app000 here", "app001 here"}, nil)
		})
	}
}

func TestSearchFindsWords(t *testing.T) {
	s := shelved(t, t.TempDir())
	keepRows(t, s, lookAt(t, s, "brightwater", "app001"))
	for words, want := range map[string][]string{"": {"app000", "app001"}, "wat": {"app001"}, "t": {"app000", "app001"}, "here": nil} {
		var found []string
		if err := s.Search(words, func(id []byte) { found = append(found, string(id)) }); err != nil || !slices.Equal(found, want) {
			t.Errorf("%q finds %v, %v; want %v", words, found, err, want)
		}
	}
}
