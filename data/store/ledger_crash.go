package store

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	bolt "go.etcd.io/bbolt"
)

// Interrupted looks for what was being told when the program ended the last
// time, and notes it as perhaps told: it may be claimed once more. It is to
// be called before the first Claim.
func (s *Store) Interrupted() ([]LedgerKey, error) {
	var found []LedgerKey
	err := s.view(func(tx *bolt.Tx) error {
		found = unsure(tx, false)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read the ledger: %w", err)
	}
	if len(found) == 0 {
		return nil, nil
	}
	err = s.update(func(tx *bolt.Tx) error {
		for _, t := range found {
			told, _ := getLedgerEntry(tx, t)
			told.Result = PerhapsTold
			if err := putLedgerEntry(tx, t, told); err != nil {
				return err
			}
			if err := recall(tx, t.Application); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("write the ledger: %w", err)
	}
	return found, nil
}

// PerhapsTold are the tellings of which nobody knows whether the user saw
// them.
func (s *Store) PerhapsTold() (all []LedgerKey, err error) {
	err = s.view(func(tx *bolt.Tx) error {
		all = unsure(tx, true)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read the ledger: %w", err)
	}
	return all, nil
}

// unsure are the tellings without a known result, those that Interrupted has
// noted or the others.
func unsure(tx *bolt.Tx, noted bool) (all []LedgerKey) {
	c := tx.Bucket(unsureBucket).Cursor()
	for key, _ := c.First(); key != nil; key, _ = c.Next() {
		t, ok := readLedgerKey(key)
		if !ok {
			continue
		}
		if told, _ := getLedgerEntry(tx, t); (told.Result == PerhapsTold) == noted {
			all = append(all, t)
		}
	}
	return all
}

// readLedgerKey reads what ledgerKeyBytes gives.
func readLedgerKey(key []byte) (LedgerKey, bool) {
	parts := strings.Split(string(key), "\x00")
	if len(parts) != 4 {
		return LedgerKey{}, false
	}
	due, err := strconv.ParseInt(parts[3], 10, 64)
	return LedgerKey{parts[0], parts[1], parts[2], time.Unix(due, 0).UTC()}, err == nil
}

// recall has the application looked at at once, if there is one.
func recall(tx *bolt.Tx, id string) error {
	if tx.Bucket(applicationsBucket).Get([]byte(id)) == nil {
		return nil
	}
	return lookAtOnce(tx, id)
}

// sentKept is how many moments of sending the ledger remembers.
const sentKept = 6

var sentKey = []byte("sent") // in metaBucket: document, seconds since 1970

// Sent are the moments of the last claims that were not released, the oldest
// first, at most six.
func (s *Store) Sent() (moments []time.Time, err error) {
	err = s.view(func(tx *bolt.Tx) error {
		for _, at := range getSent(tx) {
			moments = append(moments, time.Unix(at, 0))
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read the ledger: %w", err)
	}
	return moments, nil
}

func addSent(tx *bolt.Tx, now time.Time) error {
	sent := append(getSent(tx), now.Unix())
	return putSent(tx, sent[max(0, len(sent)-sentKept):])
}

func dropSent(tx *bolt.Tx) error {
	sent := getSent(tx)
	return putSent(tx, sent[:max(0, len(sent)-1)])
}

// getSent gives none if they cannot be read: a notification more does less
// harm than one less.
func getSent(tx *bolt.Tx) (sent []int64) {
	b := tx.Bucket(metaBucket).Get(sentKey)
	if b == nil || decodeDocument(b, &sent) != nil {
		return nil
	}
	return sent
}

func putSent(tx *bolt.Tx, sent []int64) error {
	b, err := encodeDocument(sent)
	if err != nil {
		return err
	}
	return tx.Bucket(metaBucket).Put(sentKey, b)
}
