package store

import (
	"bytes"
	"encoding/json"
	"fmt"
	"time"

	bolt "go.etcd.io/bbolt"

	"afterword/data"
)

var settingsKey = []byte("settings")

// Settings are those that were saved, or the default ones. The error is a
// *DamageError if they cannot be read; the settings are the default ones
// then.
func (s *Store) Settings() (data.Settings, error) {
	var settings data.Settings
	err := s.view(func(tx *bolt.Tx) (err error) {
		settings, err = getSettings(tx)
		return err
	})
	if err != nil {
		return data.DefaultSettings(), err
	}
	return settings, nil
}

func getSettings(tx *bolt.Tx) (data.Settings, error) {
	settings := data.DefaultSettings() // also for fields that an older program did not write
	b := tx.Bucket(settingsBucket).Get(settingsKey)
	if b == nil {
		return settings, nil
	}
	err := decodeDocument(b, &settings)
	if err == nil {
		err = settings.Check() // nobody knows who wrote the file
	}
	if err != nil {
		return data.Settings{}, &DamageError{ID: string(settingsKey), Cause: err}
	}
	return settings, nil
}

// SaveSettings writes the settings. If they are not valid, the error is
// Problems.
func (s *Store) SaveSettings(settings data.Settings, now time.Time) error {
	if err := settings.Check(); err != nil {
		return err
	}
	document, err := encodeDocument(settings)
	if err != nil {
		return err
	}
	err = s.act(now, func(d *actionTx) error {
		was := d.tx.Bucket(settingsBucket).Get(settingsKey)
		if !bytes.Equal(choices(was), choices(document)) {
			d.done.Changes = append(d.done.Changes, change{There: sumOf(choices(document)), kept: bytes.Clone(was)})
		}
		return putSettings(d.tx, document)
	})
	if err != nil {
		return fmt.Errorf("save settings: %w", err)
	}
	return nil
}

// SaveAnswers writes of the settings what the user answered by the way,
// Closing, Login, Frame and Example, and leaves the rest as it is. It is
// no action: undoing does not take an answer back.
func (s *Store) SaveAnswers(settings data.Settings) error {
	err := s.answer(func(stored *data.Settings) {
		stored.Closing, stored.Login = settings.Closing, settings.Login
		stored.Frame, stored.Example = settings.Frame, settings.Example
	})
	if err != nil {
		return fmt.Errorf("save an answer: %w", err)
	}
	return nil
}

// ProposeCountry has the rules mind the public holidays of that country, if
// nothing was ever decided here: it is the first start. It reports whether that
// is so. It is no action: there is nothing before it to go back to.
func (s *Store) ProposeCountry(code string) (first bool, err error) {
	err = s.update(func(tx *bolt.Tx) error {
		if tx.Bucket(settingsBucket).Get(settingsKey) != nil {
			return nil
		}
		settings := data.DefaultSettings()
		settings.Rules.Country = code
		if err := settings.Check(); err != nil {
			return err
		}
		b, err := encodeDocument(settings)
		if err != nil {
			return err
		}
		first = true
		return putSettings(tx, b)
	})
	if err != nil {
		return false, fmt.Errorf("propose a country: %w", err)
	}
	return first, nil
}

// PauseReminders has the settings say that no reminders come until then, and
// leaves the rest of them as it is. The zero Moment ends a pause. It is no
// action, either.
func (s *Store) PauseReminders(until data.Moment) error {
	err := s.answer(func(stored *data.Settings) { stored.PausedUntil = until })
	if err != nil {
		return fmt.Errorf("pause reminders: %w", err)
	}
	return nil
}

// answer changes fields of the settings that are answers.
func (s *Store) answer(change func(*data.Settings)) error {
	return s.update(func(tx *bolt.Tx) error {
		settings, err := getSettings(tx)
		if err != nil {
			return err
		}
		change(&settings)
		if err := settings.Check(); err != nil {
			return err
		}
		b, err := encodeDocument(settings)
		if err != nil {
			return err
		}
		return putSettings(tx, withAnswers(tx.Bucket(settingsBucket).Get(settingsKey), b))
	})
}

// answers are the fields of the settings that are no action of the user.
var answers = []string{"closing", "example", "frame", "login", "paused_until"}

// settingsFields are the fields of a document of settings, none if there is
// none or it cannot be read.
func settingsFields(document []byte) map[string]json.RawMessage {
	var fields map[string]json.RawMessage
	_ = decodeDocument(document, &fields)
	return fields
}

// choices are the settings without the answers, nil if there are none. A
// document that cannot be read is given as it is.
func choices(document []byte) []byte {
	fields := settingsFields(document)
	if fields == nil {
		return document
	}
	for _, name := range answers {
		delete(fields, name)
	}
	if len(fields) == 0 {
		return nil
	}
	b, _ := json.Marshal(fields) // they were JSON
	return b
}

// withAnswers is a document of settings with the answers of another one.
func withAnswers(document, other []byte) []byte {
	fields, from := settingsFields(document), settingsFields(other)
	if fields == nil && document != nil {
		return document // it cannot be read
	}
	same := true
	if fields == nil {
		fields = map[string]json.RawMessage{}
	}
	for _, name := range answers {
		same = same && bytes.Equal(fields[name], from[name])
		if delete(fields, name); from[name] != nil {
			fields[name] = from[name]
		}
	}
	switch {
	case same:
		return document
	case len(fields) == 0:
		return nil
	}
	b, _ := json.Marshal(fields) // they were JSON
	return sealDocument(b)
}

// calendarField is that of the settings which says where on this computer a file
// is written.
const calendarField = "calendar"

// withPath is a document of settings that has a calendar where the other one has
// it: what comes from elsewhere does not say which file is written.
func withPath(document, other []byte) []byte {
	fields, own := settingsFields(document), settingsFields(other)[calendarField]
	if fields == nil || bytes.Equal(fields[calendarField], own) {
		return document // one that cannot be read names none
	}
	if delete(fields, calendarField); own != nil {
		fields[calendarField] = own
	}
	b, _ := json.Marshal(fields) // they were JSON
	return sealDocument(b)
}

// turnSettings puts what is kept in the place of what is there, and leaves
// the answers as they are.
func (c *change) turnSettings(tx *bolt.Tx) error {
	there := bytes.Clone(tx.Bucket(settingsBucket).Get(settingsKey))
	if sumOf(choices(there)) != c.There {
		return ErrChangedSince
	}
	next := withAnswers(c.kept, there)
	c.kept, c.There = there, sumOf(choices(next))
	return putSettings(tx, next)
}

// putSettings puts the document of the settings there, or none.
func putSettings(tx *bolt.Tx, document []byte) error {
	if document == nil {
		return remove(tx, settingsBucket, settingsKey)
	}
	return put(tx, settingsBucket, settingsKey, document)
}
