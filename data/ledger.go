package data

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"time"

	bolt "go.etcd.io/bbolt"
)

// Telling names one thing to tell the user of: a reminder of a step. A plan
// that changes names other ones, and so they are told anew.
type Telling struct {
	Application string    // Application.ID
	Step        string    // the step's key in the plan
	Reminder    string    // the reminder's kind
	For         time.Time // the moment it is for; seconds count
}

// Told is what the ledger knows of a telling.
type Told struct {
	Claimed time.Time `json:"claimed"`         // when it was about to be sent
	Ended   time.Time `json:"ended,omitzero"`  // when the sending ended; zero if the program ended before
	Result  string    `json:"result,omitzero"` // how it ended, in the sender's word
}

// Claim writes into the ledger that these are about to be told, and gives
// those that nobody had claimed before: only they may be sent. It is written
// before anything is sent, so that a crash while sending repeats nothing by
// itself. On an error nothing is claimed.
func (s *Store) Claim(tellings []Telling, now time.Time) (fresh []Telling, err error) {
	err = s.db.View(func(tx *bolt.Tx) error {
		fresh = unclaimed(tx, tellings)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read the ledger: %w", err)
	}
	if len(fresh) == 0 {
		return nil, nil // nearly always; a write would cost a sync
	}
	err = s.update(func(tx *bolt.Tx) error {
		fresh = unclaimed(tx, tellings)
		return putTold(tx, fresh, Told{Claimed: now})
	})
	if err != nil {
		return nil, fmt.Errorf("claim: %w", err)
	}
	return fresh, nil
}

// Result writes into the ledger how the sending of claimed tellings ended.
func (s *Store) Result(tellings []Telling, now time.Time, result string) error {
	err := s.update(func(tx *bolt.Tx) error {
		for _, t := range tellings {
			told, ok := getTold(tx, t)
			if !ok {
				continue // its application was deleted meanwhile
			}
			told.Ended, told.Result = now, result
			if err := putTold(tx, []Telling{t}, told); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("write the ledger: %w", err)
	}
	return nil
}

// Release takes back the claims of what was surely not shown, so that it can
// be claimed again.
func (s *Store) Release(tellings []Telling) error {
	err := s.update(func(tx *bolt.Tx) error {
		for _, t := range tellings {
			if err := tx.Bucket(toldBucket).Delete(toldKey(t)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("write the ledger: %w", err)
	}
	return nil
}

// Told is what the ledger knows of a telling. ok is false if it was never
// claimed.
func (s *Store) Told(t Telling) (told Told, ok bool, err error) {
	err = s.db.View(func(tx *bolt.Tx) error {
		told, ok = getTold(tx, t)
		return nil
	})
	if err != nil {
		return Told{}, false, fmt.Errorf("read the ledger: %w", err)
	}
	return told, ok, nil
}

// toldKey is the telling's key. Parts of it hold no NUL: IDs may not, and the
// others are made by the program.
func toldKey(t Telling) []byte {
	due := strconv.FormatInt(t.For.Unix(), 10)
	return []byte(strings.Join([]string{t.Application, t.Step, t.Reminder, due}, "\x00"))
}

func unclaimed(tx *bolt.Tx, tellings []Telling) []Telling {
	var fresh []Telling
	for _, t := range tellings {
		if tx.Bucket(toldBucket).Get(toldKey(t)) == nil {
			fresh = append(fresh, t)
		}
	}
	return fresh
}

// getTold reads an entry. One that is damaged still counts as claimed:
// silence is better than a repeat at every beat.
func getTold(tx *bolt.Tx, t Telling) (told Told, ok bool) {
	b := tx.Bucket(toldBucket).Get(toldKey(t))
	if b == nil {
		return Told{}, false
	}
	if err := decodeDocument(b, &told); err != nil {
		return Told{}, true
	}
	return told, true
}

func putTold(tx *bolt.Tx, tellings []Telling, told Told) error {
	b, err := encodeDocument(told)
	if err != nil {
		return err
	}
	for _, t := range tellings {
		if err := tx.Bucket(toldBucket).Put(toldKey(t), b); err != nil {
			return err
		}
	}
	return nil
}

// forget removes all entries of an application.
func forget(tx *bolt.Tx, application string) error {
	told := tx.Bucket(toldBucket)
	prefix := []byte(application + "\x00")
	for {
		// Seek anew each time: a cursor loses its place when an entry goes.
		key, _ := told.Cursor().Seek(prefix)
		if !bytes.HasPrefix(key, prefix) {
			return nil
		}
		if err := told.Delete(key); err != nil {
			return err
		}
	}
}
