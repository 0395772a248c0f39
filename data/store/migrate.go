package store

import (
	"fmt"
	"log/slog"
	"slices"
	"strconv"

	bolt "go.etcd.io/bbolt"
)

// migrations lead from each format of the data file to the next: the first
// one from format 1 to format 2. Each is one transaction. None is ever changed
// once it was released; testdata has a file of every format.
var migrations = []func(tx *bolt.Tx) error{
	addTallyAndHistory,
	keepAllContacts,
}

// storeFormat is the newest format of the data file this program knows.
var storeFormat = 1 + len(migrations)

// migrate brings the open file to the newest format. After an error, or when
// it is killed, the file has one of the formats in between, and the next start
// goes on from there.
func (s *Store) migrate(format int) error {
	for ; format < storeFormat; format++ {
		err := s.update(func(tx *bolt.Tx) error {
			if err := migrations[format-1](tx); err != nil {
				return err
			}
			return writeFormat(tx, format+1)
		})
		if err != nil {
			return fmt.Errorf("update the data file from format %d to format %d: %w", format, format+1, err)
		}
		slog.Info("the data file has a newer format", "format", format+1)
	}
	return nil
}

func writeFormat(tx *bolt.Tx, format int) error {
	return tx.Bucket(metaBucket).Put(formatKey, []byte(strconv.Itoa(format)))
}

// addTallyAndHistory, to format 2: the tally of what is in the file, and the
// history with the trash. Older files of format 1 have no index.
func addTallyAndHistory(tx *bolt.Tx) error {
	for _, name := range slices.Concat(indexBuckets, rowBuckets, historyBuckets, [][]byte{unsureBucket}) {
		if tx.Bucket(name) != nil {
			continue
		}
		if _, err := tx.CreateBucket(name); err != nil {
			return err
		}
		if err := distrust(tx); err != nil {
			return err
		}
	}
	return takeTally(tx).write(tx)
}

// keepAllContacts, to format 3: the index has every follow-up that was sent to
// an address, where it had the newest alone. Without places it is built anew
// from the applications.
func keepAllContacts(tx *bolt.Tx) error {
	if err := emptyBucket(tx, placesBucket); err != nil {
		return err
	}
	return distrust(tx)
}
