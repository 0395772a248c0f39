package store

import (
	"fmt"

	bolt "go.etcd.io/bbolt"

	"afterword/data"
)

// walkPage is how many applications are read in one transaction.
const walkPage = 256

// Walk calls visit for every application that can be read, in the order of
// their IDs, with only a few of them in memory at a time.
func (s *Store) Walk(visit func(data.Application)) error {
	var last []byte
	for {
		page, key, err := s.readPage(last)
		if err != nil {
			return fmt.Errorf("read the applications: %w", err)
		}
		for _, a := range page {
			visit(a)
		}
		if key == nil {
			return nil
		}
		last = key
	}
}

// readPage reads the applications after that key. last is nil at the end.
func (s *Store) readPage(after []byte) (page []data.Application, last []byte, err error) {
	err = s.view(func(tx *bolt.Tx) error {
		c := tx.Bucket(applicationsBucket).Cursor()
		read := 0
		for id, b := c.Seek(append(after, 0)); id != nil; id, b = c.Next() {
			if read == walkPage {
				return nil
			}
			read++
			last = append(last[:0], id...)
			if a, damage := decodeApplication(id, b); damage == nil {
				page = append(page, a)
			}
		}
		last = nil
		return nil
	})
	return page, last, err
}
