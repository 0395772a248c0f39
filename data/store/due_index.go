package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"math"
	"time"

	bolt "go.etcd.io/bbolt"

	"afterword/data"
)

// The due index says when to look at which application again, so that a
// program that waits need not read them all. It is derived: whatever is wrong
// with it, it is built anew. It may name a moment too early, never one too
// late. What was saved is to be looked at at once; it is kept apart, because
// so few keys cost a save next to nothing.
var (
	savedBucket    = []byte("saved")    // Application.ID: present
	dueBucket      = []byte("due")      // moment (8 bytes), Application.ID: present
	placesBucket   = []byte("places")   // Application.ID: document, see position
	contactsBucket = []byte("contacts") // moment (8 bytes), Application.ID, NUL, address: present

	indexBuckets = [][]byte{savedBucket, dueBucket, placesBucket, contactsBucket}
)

// The moments that are none.
const (
	nowhere int64 = -1 // not in dueBucket, for it is in savedBucket
	never   int64 = math.MaxInt64
)

// momentSize is how many bytes a key begins with: seconds since 1970,
// big-endian, so that keys are in the order of time.
const momentSize = 8

// position is where an application stands in the index.
type position struct {
	At       int64             `json:"at"` // when to look at it
	Contacts []positionContact `json:"contacts,omitempty"`
}

// positionContact is a Contact of the application.
type positionContact struct {
	Address string `json:"address"`
	At      int64  `json:"at"`
}

// Record is an application that is to be looked at.
type Record struct {
	Application data.Application
	Damage      *DamageError // why there is none
	LookAgain   time.Time    // when to look again, set by who looked; zero: when it is saved
	Row         []byte       // what a list needs to know, set by who looked; see KeepRows
	Words       string       // what Search looks through, set by who looked
	id          string
	sum         uint32 // checksum of the document that was read
	key         []byte // in dueBucket, nil if it is in savedBucket
}

var errIndex = errors.New("the index cannot be made whole")

// Due are applications that are to be looked at by now, at most limit of them,
// those after a Record given before; the zero Record is the beginning. version stands
// for whatever else decides when to look: if it is another one than that of
// the index, or the index was written by a clock that was ahead, or it is
// damaged, all applications are to be looked at.
func (s *Store) Due(version string, now time.Time, after Record, limit int) ([]Record, error) {
	for range 2 {
		due, whole, err := s.readDue(version, now, after, limit)
		if err != nil {
			return nil, fmt.Errorf("read what is due: %w", err)
		}
		if whole {
			return due, nil
		}
		err = s.update(func(tx *bolt.Tx) error { return rebuild(tx, version, now) })
		if err != nil {
			return nil, fmt.Errorf("build the index anew: %w", err)
		}
	}
	return nil, errIndex
}

// readDue reads the index. whole is false if it has to be built anew.
func (s *Store) readDue(version string, now time.Time, after Record, limit int) (due []Record, whole bool, err error) {
	err = s.view(func(tx *bolt.Tx) error {
		if whole = !readIndexState(tx).outdated(version, now); !whole {
			return nil
		}
		if after.key == nil {
			due, whole = readSaved(tx, after.id, limit)
		}
		if whole && len(due) < limit {
			var more []Record
			more, whole = readMoments(tx, now, after.key, limit-len(due))
			due = append(due, more...)
		}
		return nil
	})
	return due, whole, err
}

// readSaved are those that were saved, after that ID.
func readSaved(tx *bolt.Tx, after string, limit int) (looks []Record, whole bool) {
	c := tx.Bucket(savedBucket).Cursor()
	for id, _ := c.Seek(append([]byte(after), 0)); id != nil && len(looks) < limit; id, _ = c.Next() {
		look, found := readRecord(tx, id)
		if !found {
			return nil, false
		}
		looks = append(looks, look)
	}
	return looks, true
}

// readMoments are those whose moment has come, after that key.
func readMoments(tx *bolt.Tx, now time.Time, after []byte, limit int) (looks []Record, whole bool) {
	c := tx.Bucket(dueBucket).Cursor()
	for key, _ := c.Seek(append(after, 0)); key != nil && len(looks) < limit; key, _ = c.Next() {
		if len(key) <= momentSize {
			return nil, false
		}
		if keyMoment(key) > now.Unix() {
			break
		}
		id := key[momentSize:]
		if tx.Bucket(savedBucket).Get(id) != nil {
			continue // it was read already
		}
		look, found := readRecord(tx, id)
		if p, _ := getPosition(tx, id); !found || p.At != keyMoment(key) {
			return nil, false
		}
		look.key = bytes.Clone(key)
		looks = append(looks, look)
	}
	return looks, true
}

// readRecord reads the application. found is false if there is none.
func readRecord(tx *bolt.Tx, id []byte) (look Record, found bool) {
	b := tx.Bucket(applicationsBucket).Get(id)
	if b == nil {
		return Record{}, false
	}
	look = Record{id: string(id), sum: crc32.Checksum(b, castagnoli)}
	look.Application, look.Damage = decodeApplication(id, b)
	return look, true
}

// Schedule notes when to look at the applications again, and that these
// reminders were passed over. One that was saved since it was read is to be
// looked at at once all the same.
func (s *Store) Schedule(looks []Record, passed []LedgerKey, now time.Time) error {
	err := s.update(func(tx *bolt.Tx) error {
		for _, l := range looks {
			if err := putOff(tx, l); err != nil {
				return err
			}
		}
		if err := passOver(tx, passed, now); err != nil {
			return err
		}
		state := readIndexState(tx)
		state.Latest = now.Unix()
		return state.write(tx)
	})
	if err != nil {
		return fmt.Errorf("write the index: %w", err)
	}
	return nil
}

// putOff has the application looked at again when that says, unless it is not
// the one that was looked at any more.
func putOff(tx *bolt.Tx, l Record) error {
	b := tx.Bucket(applicationsBucket).Get([]byte(l.id))
	if b == nil || crc32.Checksum(b, castagnoli) != l.sum {
		return nil
	}
	old, _ := getPosition(tx, []byte(l.id))
	moved := old
	moved.At = lookMoment(l.LookAgain)
	if err := movePosition(tx, l.id, old, moved); err != nil {
		return err
	}
	return tx.Bucket(savedBucket).Delete([]byte(l.id))
}

// Contacts are the follow-ups of all applications since then.
func (s *Store) Contacts(since time.Time) (all []data.Contact, err error) {
	err = s.view(func(tx *bolt.Tx) error {
		c := tx.Bucket(contactsBucket).Cursor()
		for key, _ := c.Seek(momentKey(since.Unix())); key != nil; key, _ = c.Next() {
			if contact, ok := readContact(key); ok {
				all = append(all, contact)
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read the contacts: %w", err)
	}
	return all, nil
}

// lookMoment is the first full second that is not before t.
func lookMoment(t time.Time) int64 {
	if t.IsZero() {
		return never
	}
	return t.Add(time.Second - 1).Unix()
}

func momentKey(moment int64) []byte {
	return binary.BigEndian.AppendUint64(make([]byte, 0, momentSize+64), uint64(moment))
}

func keyMoment(key []byte) int64 { return int64(binary.BigEndian.Uint64(key)) }
