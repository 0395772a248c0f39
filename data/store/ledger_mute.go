package store

import (
	"fmt"
	"time"

	bolt "go.etcd.io/bbolt"
)

var mutedKey = []byte("muted") // in metaBucket: document, seconds since 1970 by what is muted

// Mute notes that the user enters something now, by its ID, and forgets what was
// noted before old or after now.
func (s *Store) Mute(id string, now, old time.Time) error {
	err := s.update(func(tx *bolt.Tx) error {
		muted := getMuted(tx)
		for other, at := range muted {
			if at < old.Unix() || at > now.Unix() {
				delete(muted, other)
			}
		}
		muted[id] = now.Unix()
		b, err := encodeDocument(muted)
		if err != nil {
			return err
		}
		return tx.Bucket(metaBucket).Put(mutedKey, b)
	})
	if err != nil {
		return fmt.Errorf("note what is entered: %w", err)
	}
	return nil
}

// Muted is when the user entered what, by its ID, as far as it was noted.
func (s *Store) Muted() (map[string]time.Time, error) {
	all := map[string]time.Time{}
	err := s.view(func(tx *bolt.Tx) error {
		for id, at := range getMuted(tx) {
			all[id] = time.Unix(at, 0)
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read what was entered: %w", err)
	}
	return all, nil
}

// getMuted gives none if they cannot be read: a reminder a little early does no
// harm.
func getMuted(tx *bolt.Tx) map[string]int64 {
	muted := map[string]int64{}
	if b := tx.Bucket(metaBucket).Get(mutedKey); b == nil || decodeDocument(b, &muted) != nil || muted == nil {
		return map[string]int64{}
	}
	return muted
}
