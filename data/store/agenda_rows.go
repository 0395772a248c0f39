package store

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"log/slog"

	bolt "go.etcd.io/bbolt"
)

// The rows are a few bytes of each application, so that a list of thousands
// need not read them all: where it stands, made by who looked at it, and its
// words to search in. They are derived: whatever is wrong with them, they are
// made anew. What was saved since its row was made is kept apart, because so
// few keys cost a save next to nothing.
var (
	rowsBucket  = []byte("rows")  // Application.ID: checksum, length, Look.Row, Look.Words
	staleBucket = []byte("stale") // Application.ID: present

	rowBuckets = [][]byte{rowsBucket, staleBucket}
)

var rowsKey = []byte("rows") // in metaBucket: the version, as Rows was given it

// Rows gives every row to visit, oldest application first. row is only good
// until visit returns; it is empty if the application cannot be read. stale are
// the IDs of the applications whose row is to be made anew with KeepRows, and
// may be missing. version stands for whatever else a row was made from: if it
// is another one than that of the rows, or one is damaged, all are stale.
func (s *Store) Rows(version string, visit func(id string, row []byte)) (stale []string, err error) {
	whole := false
	err = s.view(func(tx *bolt.Tx) error {
		whole = string(tx.Bucket(metaBucket).Get(rowsKey)) == version && eachRow(tx, func(_, _, _ []byte) {})
		if whole {
			eachRow(tx, func(id, row, _ []byte) { visit(string(id), row) })
			stale = keysOf(tx, staleBucket)
		}
		return nil
	})
	if err == nil && !whole {
		err = s.update(func(tx *bolt.Tx) error {
			slog.Info("the rows are made anew", "version", version)
			stale, err = dropRows(tx, version)
			return err
		})
	}
	if err != nil {
		return nil, fmt.Errorf("read the rows: %w", err)
	}
	return stale, nil
}

// eachRow visits the rows. It reports whether all are as they were written.
func eachRow(tx *bolt.Tx, visit func(id, row, words []byte)) (whole bool) {
	c := tx.Bucket(rowsBucket).Cursor()
	for id, b := c.First(); id != nil; id, b = c.Next() {
		row, words, ok := readRow(id, b)
		if !ok {
			return false
		}
		visit(id, row, words)
	}
	return true
}

// dropRows removes all rows, so that all applications are stale.
func dropRows(tx *bolt.Tx, version string) (stale []string, err error) {
	for _, name := range rowBuckets {
		if err := emptyBucket(tx, name); err != nil {
			return nil, err
		}
	}
	stale = keysOf(tx, applicationsBucket)
	for _, id := range stale {
		if err := tx.Bucket(staleBucket).Put([]byte(id), present); err != nil {
			return nil, err
		}
	}
	return stale, tx.Bucket(metaBucket).Put(rowsKey, []byte(version))
}

func keysOf(tx *bolt.Tx, bucket []byte) (keys []string) {
	c := tx.Bucket(bucket).Cursor()
	for key, _ := c.First(); key != nil; key, _ = c.Next() {
		keys = append(keys, string(key))
	}
	return keys
}

// Records reads these applications. Those that are not there are left out.
func (s *Store) Records(ids []string) (looks []Record, err error) {
	err = s.view(func(tx *bolt.Tx) error {
		for _, id := range ids {
			if look, found := readRecord(tx, []byte(id)); found {
				looks = append(looks, look)
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read the applications: %w", err)
	}
	return looks, nil
}

// KeepRows keeps the Row and Words of what was looked at. An application that
// was saved since stays stale, and so do all if the rows are not of that
// version any more.
func (s *Store) KeepRows(version string, looks []Record) error {
	err := s.update(func(tx *bolt.Tx) error {
		if string(tx.Bucket(metaBucket).Get(rowsKey)) != version {
			return nil
		}
		for _, l := range looks {
			if err := keepRow(tx, l); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("write the rows: %w", err)
	}
	return nil
}

func keepRow(tx *bolt.Tx, l Record) error {
	b := tx.Bucket(applicationsBucket).Get([]byte(l.id))
	if b == nil || crc32.Checksum(b, castagnoli) != l.sum {
		return nil
	}
	if err := tx.Bucket(rowsBucket).Put([]byte(l.id), rowBytes(l)); err != nil {
		return err
	}
	return tx.Bucket(staleBucket).Delete([]byte(l.id))
}

// outdateRow has the application's row made anew. It belongs into the
// transaction that saves it.
func outdateRow(tx *bolt.Tx, id string) error {
	stale := tx.Bucket(staleBucket)
	if stale.Get([]byte(id)) != nil {
		return nil
	}
	return stale.Put([]byte(id), present)
}

// removeRow belongs into the transaction that deletes the application.
func removeRow(tx *bolt.Tx, id string) error {
	for _, name := range rowBuckets {
		if err := tx.Bucket(name).Delete([]byte(id)); err != nil {
			return err
		}
	}
	return nil
}

// Search calls found with the ID of every application whose Look.Words have
// these words in them. id is only good until found returns.
func (s *Store) Search(words string, found func(id []byte)) error {
	sought := []byte(words)
	err := s.view(func(tx *bolt.Tx) error {
		eachRow(tx, func(id, _, words []byte) {
			if bytes.Contains(words, sought) {
				found(id)
			}
		})
		return nil
	})
	if err != nil {
		return fmt.Errorf("search: %w", err)
	}
	return nil
}

const sumSize = 4

// rowBytes are a row as it is stored: checksum of all else and the ID, length
// of the row, row, words.
func rowBytes(l Record) []byte {
	b := make([]byte, sumSize, sumSize+binary.MaxVarintLen64+len(l.Row)+len(l.Words))
	b = binary.AppendUvarint(b, uint64(len(l.Row)))
	b = append(append(b, l.Row...), l.Words...)
	binary.BigEndian.PutUint32(b, rowSum([]byte(l.id), b))
	return b
}

// readRow reads what rowBytes gives.
func readRow(id, b []byte) (row, words []byte, ok bool) {
	if len(b) < sumSize || binary.BigEndian.Uint32(b) != rowSum(id, b) {
		return nil, nil, false
	}
	length, size := binary.Uvarint(b[sumSize:])
	b = b[sumSize+max(size, 0):]
	if size <= 0 || length > uint64(len(b)) {
		return nil, nil, false
	}
	return b[:length], b[length:], true
}

func rowSum(id, b []byte) uint32 {
	return crc32.Update(crc32.Checksum(id, castagnoli), castagnoli, b[sumSize:])
}
