package data

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

// Branch pages repeat the first keys of the pages below them, whatever was
// written and deleted: a file that does not is damaged.
func TestBranchesRepeatTheFirstKeysBelow(t *testing.T) {
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
			must(t, db.View(checkBranches))
		}
	})
}

// A key that is another one in a branch page reads well. The next write would
// take its bucket apart.
func TestP2AnotherKeyInABranchIsFound(t *testing.T) {
	file, proof, _ := rich(t)
	db, err := bolt.Open(File(closedFolder(t, file, proof)), 0o600, &bolt.Options{ReadOnly: true, PreLoadFreelist: true})
	must(t, err)
	defer db.Close()
	found := 0
	must(t, db.View(func(tx *bolt.Tx) error {
		for id := 0; ; id++ {
			page, err := tx.Page(id)
			if page == nil || err != nil {
				return err
			}
			for n := 0; page.Type == "branch" && n < page.Count; n++ {
				found++
				element := id*os.Getpagesize() + pageHead + n*elementSize
				place, size := binary.NativeEndian.Uint32(file[element:]), binary.NativeEndian.Uint32(file[element+4:])
				last := element + int(place+size) - 1
				wantFault(t, closedFolder(t, filled(file, last, 1, file[last]-1), proof), FaultDamaged)
			}
		}
	}))
	if found == 0 {
		t.Error("there is no branch")
	}
}
