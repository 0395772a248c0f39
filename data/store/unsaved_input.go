package store

import (
	"encoding/json"
	"fmt"

	bolt "go.etcd.io/bbolt"
)

var typedKey = []byte("typed") // in settingsBucket

// KeepTyped keeps what the user typed and has not saved, as JSON; its
// emails are read by reminders/desk, the rest by the window alone. None forgets it.
func (s *Store) KeepTyped(text json.RawMessage) error {
	err := s.update(func(tx *bolt.Tx) error {
		if text == nil {
			return putTyped(tx, nil)
		}
		b, err := encodeDocument(text)
		if err != nil {
			return err
		}
		return putTyped(tx, b)
	})
	if err != nil {
		return fmt.Errorf("keep what is typed: %w", err)
	}
	return nil
}

// putTyped puts the document of what is typed there, or none.
func putTyped(tx *bolt.Tx, document []byte) error {
	if document == nil {
		return remove(tx, settingsBucket, typedKey)
	}
	return put(tx, settingsBucket, typedKey, document)
}

// Typed is what KeepTyped kept, nil if there is nothing. The error is a
// *DamageError if it cannot be read.
func (s *Store) Typed() (text json.RawMessage, err error) {
	err = s.view(func(tx *bolt.Tx) error {
		b := tx.Bucket(settingsBucket).Get(typedKey)
		if b == nil {
			return nil
		}
		if err := decodeDocument(b, &text); err != nil {
			return &DamageError{ID: string(typedKey), Cause: err}
		}
		return nil
	})
	return text, err
}
