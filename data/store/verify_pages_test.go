package store

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	bolt "go.etcd.io/bbolt"
	"pgregory.net/rapid"
)

// Whatever was written and deleted, branch pages repeat the first keys of the
// pages below them, no page reaches into a free one, and the free ones are
// listed in order: a file that is otherwise is damaged.
func TestEveryFileHasThatStructure(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		path := filepath.Join(t.TempDir(), "b.db")
		db, err := bolt.Open(path, 0o600, &bolt.Options{NoSync: true, NoGrowSync: true})
		must(t, err)
		defer func() { _ = os.Remove(path) }()
		defer db.Close()
		for range rapid.IntRange(1, 12).Draw(r, "transactions") {
			wide, deletes := rapid.IntRange(1, 400).Draw(r, "wide"), rapid.IntRange(0, 10).Draw(r, "deletes of ten")
			must(t, db.Update(func(tx *bolt.Tx) error {
				for n := range rapid.IntRange(1, 300).Draw(r, "changes") {
					b, err := tx.CreateBucketIfNotExists([]byte{byte('a' + rapid.IntRange(0, 2).Draw(r, "bucket"))})
					if err != nil {
						return err
					}
					key := fmt.Appendf(nil, "%0*d", rapid.SampledFrom([]int{1, 26, 300}).Draw(r, "key"), rapid.IntRange(0, wide).Draw(r, "number"))
					if n%10 < deletes {
						err = b.Delete(key)
					} else {
						err = b.Put(key, bytes.Repeat([]byte{'x'}, rapid.SampledFrom([]int{0, 90, 900, 9000}).Draw(r, "value")))
					}
					if err != nil {
						return err
					}
				}
				return nil
			}))
			must(t, db.View(checkStructure))
		}
	})
}

// A key that is another one in a branch page reads well. The next write would
// take its bucket apart.
func TestP2AnotherKeyInABranchIsFound(t *testing.T) {
	file, proof, _ := rich(t)
	found := 0
	for id, kind := range pageTypes(t, file) {
		page := file[id*os.Getpagesize():]
		for n := 0; kind == "branch" && n < int(binary.NativeEndian.Uint16(page[10:])); n++ {
			found++
			element := pageHead + n*elementSize
			place, size := binary.NativeEndian.Uint32(page[element:]), binary.NativeEndian.Uint32(page[element+4:])
			last := id*os.Getpagesize() + element + int(place+size) - 1
			wantFault(t, closedFolder(t, filled(file, last, 1, file[last]-1), proof), FaultDamaged)
		}
	}
	if found == 0 {
		t.Error("there is no branch")
	}
}

// A page that is said to be longer than it is, into a free one, and a list of
// free pages that is said to be longer read well, too.
func TestP2APageThatIsSaidToBeLongerIsFound(t *testing.T) {
	file, proof, _ := rich(t)
	const count, overflow = 10, 12 // where they stand in the head of a page
	found := map[string]int{}
	types := pageTypes(t, file)
	for id, kind := range types {
		place := count
		if kind != "freelist" {
			place = overflow
		}
		if kind == "freelist" || (kind == "leaf" || kind == "branch") && id+1 < len(types) && types[id+1] == "free" {
			found[kind]++
			at := id*os.Getpagesize() + place
			wantFault(t, closedFolder(t, filled(file, at, 1, file[at]+1), proof), FaultDamaged)
		}
	}
	if found["freelist"] == 0 || found["leaf"] == 0 {
		t.Errorf("found are %v", found)
	}
}

// pageTypes are the kinds of the pages of a file, as bbolt says.
func pageTypes(t *testing.T, file []byte) (types []string) {
	t.Helper()
	db, err := bolt.Open(File(closedFolder(t, file, nil)), 0o600, &bolt.Options{ReadOnly: true, PreLoadFreelist: true})
	must(t, err)
	defer db.Close()
	must(t, db.View(func(tx *bolt.Tx) error {
		for {
			page, err := tx.Page(len(types))
			if page == nil || err != nil {
				return err
			}
			types = append(types, page.Type)
		}
	}))
	return types
}
