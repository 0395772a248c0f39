package store

import (
	"bytes"
	"errors"
	"hash/crc32"

	bolt "go.etcd.io/bbolt"
)

// tally is the count of all entries in the tallied buckets, and the sum of
// their checksums. It is kept in the file, because a flipped bit in one of
// bbolt's pages can hide records without anybody seeing that they are gone.
type tally struct {
	Count int    `json:"count"`
	Sum   uint64 `json:"sum"` // of the CRC32Cs of each bucket's name, key and value
}

// tallied are the buckets that hold what cannot be worked out from others.
// They are written to with put and remove alone. The history is not among
// them: it is trimmed often, and each of its entries says what it fits.
var tallied = [][]byte{settingsBucket, applicationsBucket, trashBucket, toldBucket, unsureBucket}

var tallyKey = []byte("tally") // in metaBucket

var errTally = errors.New("records are missing, or are not as they were written")

// put writes an entry of a tallied bucket.
func put(tx *bolt.Tx, bucket, key, value []byte) error {
	b := tx.Bucket(bucket)
	was := bytes.Clone(b.Get(key))
	if err := b.Put(key, value); err != nil {
		return err
	}
	return count(tx, bucket, key, was, value)
}

// remove removes an entry of a tallied bucket, if it is there.
func remove(tx *bolt.Tx, bucket, key []byte) error {
	b := tx.Bucket(bucket)
	was := bytes.Clone(b.Get(key))
	if was == nil {
		return nil
	}
	if err := b.Delete(key); err != nil {
		return err
	}
	return count(tx, bucket, key, was, nil)
}

// count has the tally say that an entry was this and is that now; nil is none.
func count(tx *bolt.Tx, bucket, key, was, is []byte) error {
	t, err := readTally(tx)
	if err != nil {
		return err
	}
	if was != nil {
		t.Count--
		t.Sum -= entrySum(bucket, key, was)
	}
	if is != nil {
		t.Count++
		t.Sum += entrySum(bucket, key, is)
	}
	if len(was) > len(present) && checkDocument(was) != nil { // what it was before it was damaged nobody knows
		t = takeTally(tx)
	}
	return t.write(tx)
}

func readTally(tx *bolt.Tx) (t tally, err error) {
	b := tx.Bucket(metaBucket).Get(tallyKey)
	if b == nil {
		return tally{}, errTally
	}
	return t, decodeDocument(b, &t)
}

func (t tally) write(tx *bolt.Tx) error {
	b, err := encodeDocument(t)
	if err != nil {
		return err
	}
	return tx.Bucket(metaBucket).Put(tallyKey, b)
}

// takeTally counts what is there.
func takeTally(tx *bolt.Tx) (t tally) {
	for _, name := range tallied {
		b := tx.Bucket(name)
		if b == nil {
			continue
		}
		_ = b.ForEach(func(key, value []byte) error {
			t.Count++
			t.Sum += entrySum(name, key, value)
			return nil
		})
	}
	return t
}

// entrySum is the checksum of an entry. Names of buckets and keys hold no NUL
// at their end.
func entrySum(bucket, key, value []byte) uint64 {
	sum := crc32.Checksum(bucket, castagnoli)
	sum = crc32.Update(sum, castagnoli, []byte{0})
	sum = crc32.Update(sum, castagnoli, key)
	sum = crc32.Update(sum, castagnoli, []byte{0})
	return uint64(crc32.Update(sum, castagnoli, value))
}
