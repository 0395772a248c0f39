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
	var settings Settings
	err := s.db.View(func(tx *bolt.Tx) (err error) {
		settings, err = getSettings(tx)
		return err
	})
	if err != nil {
		return DefaultSettings(), err
	}
	return settings, nil
}

func getSettings(tx *bolt.Tx) (Settings, error) {
	settings := DefaultSettings() // also for fields that an older program did not write
	b := tx.Bucket(settingsBucket).Get(settingsKey)
	if b == nil {
		return settings, nil
	}
	if err := decodeDocument(b, &settings); err != nil {
		return Settings{}, &DamageError{ID: string(settingsKey), Cause: err}
	}
	return settings, nil
}

// SaveSettings writes the settings. If they are not valid, the error is
// Problems.
func (s *Store) SaveSettings(settings Settings) error {
	if err := settings.Check(); err != nil {
		return err
	}
	err := s.update(func(tx *bolt.Tx) error { return putSettings(tx, settings) })
	if err != nil {
		return fmt.Errorf("save settings: %w", err)
	}
	return nil
}

// PauseReminders has the settings say that no reminders come until then, and
// leaves the rest of them as it is. The zero Moment ends a pause.
func (s *Store) PauseReminders(until Moment) error {
	err := s.update(func(tx *bolt.Tx) error {
		settings, err := getSettings(tx)
		if err != nil {
			return err
		}
		settings.PausedUntil = until
		if err := settings.Check(); err != nil {
			return err
		}
		return putSettings(tx, settings)
	})
	if err != nil {
		return fmt.Errorf("pause reminders: %w", err)
	}
	return nil
}

func putSettings(tx *bolt.Tx, settings Settings) error {
	b, err := encodeDocument(settings)
	if err != nil {
		return err
	}
	return put(tx, settingsBucket, settingsKey, b)
}
