package store

import (
	"fmt"
	"time"

	bolt "go.etcd.io/bbolt"
)

// What is old goes: from the trash and from the history. A clock that jumps
// ten years ahead must not make everything old at once, so it is believed only
// after it has gone on for a day: what was old by the look at it before the
// last one, a day earlier, is old.

var agingKey = []byte("aging") // in metaBucket: document, see aging

// lookEvery is how far the clock has to go on to be believed.
const lookEvery = 24 * time.Hour

// aging is how the clock was seen, in seconds since 1970.
type aging struct {
	Seen     int64 `json:"seen"`     // at the last look
	Believed int64 `json:"believed"` // at the one before, or earlier
}

// RemoveExpired removes what has lain in the trash for 30 days. It is to be called at
// the start; actions see to it by themselves.
func (s *Store) RemoveExpired(now time.Time) error {
	due := false
	err := s.view(func(tx *bolt.Tx) error {
		due = readAging(tx).due(now)
		return nil
	})
	if err == nil && due {
		err = s.update(func(tx *bolt.Tx) error {
			_, err := lookAtClock(tx, now)
			return err
		})
	}
	if err != nil {
		return fmt.Errorf("tidy: %w", err)
	}
	return nil
}

// lookAtClock gives the moment before which all is old, and empties the trash
// of that once a day.
func lookAtClock(tx *bolt.Tx, now time.Time) (horizon time.Time, err error) {
	a := readAging(tx)
	if a.due(now) {
		a = aging{Seen: now.Unix(), Believed: min(a.Seen, now.Unix())}
		b, err := encodeDocument(a)
		if err != nil {
			return time.Time{}, err
		}
		if err := tx.Bucket(metaBucket).Put(agingKey, b); err != nil {
			return time.Time{}, err
		}
		if err := purge(tx, time.Unix(a.Believed, 0).Add(-trashTime)); err != nil {
			return time.Time{}, err
		}
	}
	return time.Unix(a.Believed, 0).Add(-keptTime), nil
}

// due reports whether it is time for another look: a day after the last, or
// when the clock was set back.
func (a aging) due(now time.Time) bool {
	return now.Unix() < a.Seen || now.Unix() >= a.Seen+int64(lookEvery/time.Second)
}

// readAging gives the zero one, by which nothing is old, if there is none.
func readAging(tx *bolt.Tx) (a aging) {
	if b := tx.Bucket(metaBucket).Get(agingKey); b == nil || decodeDocument(b, &a) != nil {
		return aging{}
	}
	return a
}
