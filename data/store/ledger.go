package store

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"time"

	bolt "go.etcd.io/bbolt"
)

// Results that the ledger itself knows; the others are the sender's words.
const (
	PassedOver  = "passed over"  // a newer reminder of the step came in its place
	PerhapsTold = "perhaps told" // the program ended while it was being sent
)

// maxClaims is how often a telling is tried: once more after a crash.
const maxClaims = 2

// farAhead is how far ahead of the clock a claim must lie not to count: it is
// of a clock that was years ahead, and came long before its time.
const farAhead = 7 * 24 * time.Hour

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
	Times   int       `json:"times,omitempty"` // how often
	Ended   time.Time `json:"ended,omitzero"`  // when the sending ended; zero if it has not, or nobody knows
	Result  string    `json:"result,omitzero"` // how it ended
}

// spent reports whether the telling must not be claimed any more.
func (t Told) spent(now time.Time) bool {
	return (t.Result != PerhapsTold || t.Times >= maxClaims) && t.Claimed.Before(now.Add(farAhead))
}

// Fresh are those of the tellings that may be claimed.
func (s *Store) Fresh(tellings []Telling, now time.Time) (fresh []Telling, err error) {
	err = s.db.View(func(tx *bolt.Tx) error {
		fresh = unspent(tx, tellings, now)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read the ledger: %w", err)
	}
	return fresh, nil
}

// Claim writes into the ledger that these are about to be told at once, and
// gives those that nobody had claimed before: only they may be sent. It is
// written before anything is sent, so that a crash while sending repeats
// nothing for ever. On an error nothing is claimed.
func (s *Store) Claim(tellings []Telling, now time.Time) (fresh []Telling, err error) {
	err = s.update(func(tx *bolt.Tx) error {
		fresh = unspent(tx, tellings, now)
		for _, t := range fresh {
			told, _ := getTold(tx, t)
			if err := putTold(tx, t, Told{Claimed: now, Times: told.Times + 1}); err != nil {
				return err
			}
			if err := put(tx, unsureBucket, toldKey(t), present); err != nil {
				return err
			}
		}
		if len(fresh) == 0 {
			return nil
		}
		return addSent(tx, now)
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
			if err := putTold(tx, t, told); err != nil {
				return err
			}
			if err := remove(tx, unsureBucket, toldKey(t)); err != nil {
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

// Release takes back the newest claim, of what was surely not shown, so that
// it can be claimed again and is due.
func (s *Store) Release(tellings []Telling) error {
	err := s.update(func(tx *bolt.Tx) error {
		for _, t := range tellings {
			if err := release(tx, t); err != nil {
				return err
			}
		}
		return dropSent(tx)
	})
	if err != nil {
		return fmt.Errorf("write the ledger: %w", err)
	}
	return nil
}

// release leaves of a second claim what was known after the first.
func release(tx *bolt.Tx, t Telling) error {
	if err := recall(tx, t.Application); err != nil {
		return err
	}
	if told, ok := getTold(tx, t); ok && told.Times > 1 {
		told.Times, told.Result = told.Times-1, PerhapsTold
		return putTold(tx, t, told)
	}
	if err := remove(tx, unsureBucket, toldKey(t)); err != nil {
		return err
	}
	return remove(tx, toldBucket, toldKey(t))
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

func unspent(tx *bolt.Tx, tellings []Telling, now time.Time) []Telling {
	var fresh []Telling
	for _, t := range tellings {
		if told, ok := getTold(tx, t); !ok || !told.spent(now) {
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

func putTold(tx *bolt.Tx, t Telling, told Told) error {
	b, err := encodeDocument(told)
	if err != nil {
		return err
	}
	return put(tx, toldBucket, toldKey(t), b)
}

// pass notes that these will not be told any more.
func pass(tx *bolt.Tx, tellings []Telling, now time.Time) error {
	for _, t := range unspent(tx, tellings, now) {
		if err := putTold(tx, t, Told{Claimed: now, Ended: now, Result: PassedOver}); err != nil {
			return err
		}
		if err := remove(tx, unsureBucket, toldKey(t)); err != nil {
			return err
		}
	}
	return nil
}

// forget removes all entries of an application.
func forget(tx *bolt.Tx, application string) error {
	for _, name := range [][]byte{toldBucket, unsureBucket} {
		if err := forgetIn(tx, name, []byte(application+"\x00")); err != nil {
			return err
		}
	}
	return nil
}

func forgetIn(tx *bolt.Tx, bucket, prefix []byte) error {
	for {
		// Seek anew each time: a cursor loses its place when an entry goes.
		key, _ := tx.Bucket(bucket).Cursor().Seek(prefix)
		if !bytes.HasPrefix(key, prefix) {
			return nil
		}
		if err := remove(tx, bucket, key); err != nil {
			return err
		}
	}
}
