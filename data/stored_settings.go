package data

import (
	"fmt"

	bolt "go.etcd.io/bbolt"
)

var settingsKey = []byte("settings")

// Settings are those that were saved, or the default ones. The error is a
// *DamageError if they cannot be read; the settings are the default ones
// then.
func (s *Store) Settings() (Settings, error) {
	settings := DefaultSettings() // also for fields that an older program did not write
	err := s.db.View(func(tx *bolt.Tx) error {
		b := tx.Bucket(settingsBucket).Get(settingsKey)
		if b == nil {
			return nil
		}
		if err := decodeDocument(b, &settings); err != nil {
			return &DamageError{ID: string(settingsKey), Cause: err}
		}
		return nil
	})
	if err != nil {
		return DefaultSettings(), err
	}
	return settings, nil
}

// SaveSettings writes the settings. If they are not valid, the error is
// Problems.
func (s *Store) SaveSettings(settings Settings) error {
	if err := settings.Check(); err != nil {
		return err
	}
	b, err := encodeDocument(settings)
	if err != nil {
		return err
	}
	err = s.update(func(tx *bolt.Tx) error {
		return tx.Bucket(settingsBucket).Put(settingsKey, b)
	})
	if err != nil {
		return fmt.Errorf("save settings: %w", err)
	}
	return nil
}
