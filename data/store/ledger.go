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
	PerhapsTold = "perhaps told" // the program ended while it was being sent, or who was to show it died or hangs
)

// maxClaims is how often a telling is tried that was perhaps told: once more.
const maxClaims = 2

// farAhead is how far ahead of the clock a claim must lie not to count: it is
// of a clock that was years ahead, and came long before its time.
const farAhead = 7 * 24 * time.Hour

// LedgerKey names one thing to tell the user of: a reminder of a step. A plan
// that changes names other ones, and so they are told anew.
type LedgerKey struct {
	Application string    // Application.ID
	Step        string    // the step's key in the plan
	Reminder    string    // the reminder's kind
	For         time.Time // the moment it is for; seconds count
}

// LedgerEntry is what the ledger knows of a telling.
type LedgerEntry struct {
	Claimed time.Time `json:"claimed"`         // when it was about to be sent
	Times   int       `json:"times,omitempty"` // how often
	Ended   time.Time `json:"ended,omitzero"`  // when the sending ended; zero if it has not, or nobody knows
	Result  string    `json:"result,omitzero"` // how it ended
}

// spent reports whether the telling must not be claimed any more.
func (t LedgerEntry) spent(now time.Time) bool {
	return (t.Result != PerhapsTold || t.Times >= maxClaims) && t.Claimed.Before(now.Add(farAhead))
}

// Claimable are those of the tellings that may be claimed.
func (s *Store) Claimable(tellings []LedgerKey, now time.Time) (fresh []LedgerKey, err error) {
	err = s.view(func(tx *bolt.Tx) error {
		fresh = claimable(tx, tellings, now)
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
func (s *Store) Claim(tellings []LedgerKey, now time.Time) (fresh []LedgerKey, err error) {
	err = s.update(func(tx *bolt.Tx) error {
		fresh = claimable(tx, tellings, now)
		for _, t := range fresh {
			told, _ := getLedgerEntry(tx, t)
			if err := putLedgerEntry(tx, t, LedgerEntry{Claimed: now, Times: told.Times + 1}); err != nil {
				return err
			}
			if err := put(tx, unsureBucket, ledgerKeyBytes(t), present); err != nil {
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

// RecordResult writes into the ledger how the sending of claimed tellings ended.
// What is perhaps told is due at once if it may be claimed once more.
func (s *Store) RecordResult(tellings []LedgerKey, now time.Time, result string) error {
	err := s.update(func(tx *bolt.Tx) error {
		for _, t := range tellings {
			told, ok := getLedgerEntry(tx, t)
			if !ok {
				continue // its application was deleted meanwhile
			}
			told.Ended, told.Result = now, result
			if err := putLedgerEntry(tx, t, told); err != nil {
				return err
			}
			if err := settle(tx, t, told); err != nil {
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

// settle notes that the result of a telling is known, unless it is that it is not.
func settle(tx *bolt.Tx, t LedgerKey, told LedgerEntry) error {
	switch {
	case told.Result != PerhapsTold:
		return remove(tx, unsureBucket, ledgerKeyBytes(t))
	case told.Times < maxClaims:
		return recall(tx, t.Application)
	}
	return nil
}

// Release takes back the newest claim, of what was surely not shown, so that
// it can be claimed again and is due.
func (s *Store) Release(tellings []LedgerKey) error {
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
func release(tx *bolt.Tx, t LedgerKey) error {
	if err := recall(tx, t.Application); err != nil {
		return err
	}
	if told, ok := getLedgerEntry(tx, t); ok && told.Times > 1 {
		told.Times, told.Result = told.Times-1, PerhapsTold
		return putLedgerEntry(tx, t, told)
	}
	if err := remove(tx, unsureBucket, ledgerKeyBytes(t)); err != nil {
		return err
	}
	return remove(tx, toldBucket, ledgerKeyBytes(t))
}

// LedgerEntry is what the ledger knows of a telling. ok is false if it was never
// claimed.
func (s *Store) LedgerEntry(t LedgerKey) (told LedgerEntry, ok bool, err error) {
	err = s.view(func(tx *bolt.Tx) error {
		told, ok = getLedgerEntry(tx, t)
		return nil
	})
	if err != nil {
		return LedgerEntry{}, false, fmt.Errorf("read the ledger: %w", err)
	}
	return told, ok, nil
}

// ledgerKeyBytes is the telling's key. Parts of it hold no NUL: IDs may not, and the
// others are made by the program.
func ledgerKeyBytes(t LedgerKey) []byte {
	due := strconv.FormatInt(t.For.Unix(), 10)
	return []byte(strings.Join([]string{t.Application, t.Step, t.Reminder, due}, "\x00"))
}

func claimable(tx *bolt.Tx, tellings []LedgerKey, now time.Time) []LedgerKey {
	var fresh []LedgerKey
	for _, t := range tellings {
		if told, ok := getLedgerEntry(tx, t); !ok || !told.spent(now) {
			fresh = append(fresh, t)
		}
	}
	return fresh
}

// getLedgerEntry reads an entry. One that is damaged still counts as claimed:
// silence is better than a repeat at every beat.
func getLedgerEntry(tx *bolt.Tx, t LedgerKey) (told LedgerEntry, ok bool) {
	b := tx.Bucket(toldBucket).Get(ledgerKeyBytes(t))
	if b == nil {
		return LedgerEntry{}, false
	}
	if err := decodeDocument(b, &told); err != nil {
		return LedgerEntry{}, true
	}
	return told, true
}

func putLedgerEntry(tx *bolt.Tx, t LedgerKey, told LedgerEntry) error {
	b, err := encodeDocument(told)
	if err != nil {
		return err
	}
	return put(tx, toldBucket, ledgerKeyBytes(t), b)
}

// passOver notes that these will not be told any more.
func passOver(tx *bolt.Tx, tellings []LedgerKey, now time.Time) error {
	for _, t := range claimable(tx, tellings, now) {
		if err := putLedgerEntry(tx, t, LedgerEntry{Claimed: now, Ended: now, Result: PassedOver}); err != nil {
			return err
		}
		if err := remove(tx, unsureBucket, ledgerKeyBytes(t)); err != nil {
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
