package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"hash"
	"slices"

	bolt "go.etcd.io/bbolt"
)

// ownBuckets hold what the program itself needs to know: the ledger, what is
// due, the rows of the list, how the file was closed. They belong to the file and not to what the
// user put into it, and a restore leaves them.
var ownBuckets = slices.Concat([][]byte{metaBucket, toldBucket, unsureBucket}, indexBuckets, rowBuckets)

// contents are the buckets with what the user put in, in the order of their
// names.
func contents(tx *bolt.Tx) (names [][]byte) {
	_ = tx.ForEach(func(name []byte, _ *bolt.Bucket) error { // it fails only if the function does
		if !slices.ContainsFunc(ownBuckets, func(own []byte) bool { return bytes.Equal(own, name) }) {
			names = append(names, bytes.Clone(name))
		}
		return nil
	})
	return names
}

// fingerprint is the same for the same contents and no others: the first
// eight bytes of a SHA-256, in hexadecimal.
func fingerprint(tx *bolt.Tx) string {
	h := sha256.New()
	for _, name := range contents(tx) {
		addText(h, name)
		addBucket(h, tx.Bucket(name))
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

func addBucket(h hash.Hash, b *bolt.Bucket) {
	_ = b.ForEach(func(k, v []byte) error {
		addText(h, k)
		if v == nil { // a bucket in it
			addBucket(h, b.Bucket(k))
		}
		addText(h, v)
		return nil
	})
	addText(h, nil) // its end
}

// addText adds a text with its length before it, so that no two lists of
// texts are the same bytes.
func addText(h hash.Hash, text []byte) {
	_ = binary.Write(h, binary.BigEndian, uint64(len(text))) // a hash never fails
	h.Write(text)
}

// copyBucket puts everything of one bucket into another, empty one.
func copyBucket(to, from *bolt.Bucket) error {
	to.FillPercent = 1 // the keys come in order
	if err := to.SetSequence(from.Sequence()); err != nil {
		return err
	}
	return from.ForEach(func(k, v []byte) error {
		if v != nil {
			return to.Put(k, v)
		}
		inner, err := to.CreateBucket(k)
		if err != nil {
			return err
		}
		return copyBucket(inner, from.Bucket(k))
	})
}
