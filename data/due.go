package data

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"time"

	bolt "go.etcd.io/bbolt"
)

// The due index says when to look at which application again, so that a
// program that waits need not read them all. It is derived: whatever is wrong
// with it, it is built anew. It may name a moment too early, never one too
// late; saving an application sets its moment to "at once".
var (
	dueBucket      = []byte("due")      // moment (8 bytes), Application.ID: present
	placesBucket   = []byte("places")   // Application.ID: document, see place
	contactsBucket = []byte("contacts") // moment (8 bytes), Application.ID, NUL, address: present

	indexBuckets = [][]byte{dueBucket, placesBucket, contactsBucket}
)

// The moments that are none.
const (
	atOnce int64 = 0
	never  int64 = math.MaxInt64
)

// momentSize is how many bytes a key begins with: seconds since 1970,
// big-endian, so that keys are in the order of time.
const momentSize = 8

// place is where an application stands in the index.
type place struct {
	At       int64          `json:"at"`       // when to look at it
	Revision uint64         `json:"revision"` // another one each time the application is saved
	Contacts []placeContact `json:"contacts,omitempty"`
}

// placeContact is a Contact of the application.
type placeContact struct {
	Address string `json:"address"`
	At      int64  `json:"at"`
}

// Look is an application that is to be looked at.
type Look struct {
	Application Application
	Damage      *DamageError // why there is none
	Again       time.Time    // when to look again, set by who looked; zero: when it is saved
	id          string
	revision    uint64
	key         []byte // in the index
}

var errIndex = errors.New("the index cannot be made whole")

// Due are applications that are to be looked at by now, at most limit of them,
// those after a Look before; the zero Look is the beginning. version stands
// for whatever else decides when to look: if it is another one than that of
// the index, or the index was written by a clock that was ahead, or it is
// damaged, all applications are to be looked at.
func (s *Store) Due(version string, now time.Time, after Look, limit int) ([]Look, error) {
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
func (s *Store) readDue(version string, now time.Time, after Look, limit int) (due []Look, whole bool, err error) {
	err = s.db.View(func(tx *bolt.Tx) error {
		if readIndexState(tx).outdated(version, now) {
			return nil
		}
		whole = true
		c := tx.Bucket(dueBucket).Cursor()
		for key, _ := c.Seek(append(after.key, 0)); key != nil && len(due) < limit; key, _ = c.Next() {
			if len(key) <= momentSize {
				whole = false
				return nil
			}
			if keyMoment(key) > now.Unix() {
				return nil
			}
			look, ok := readLook(tx, key)
			if !ok {
				whole = false
				return nil
			}
			due = append(due, look)
		}
		return nil
	})
	return due, whole, err
}

// readLook reads what the key stands for. ok is false if the key is none that
// the index should have.
func readLook(tx *bolt.Tx, key []byte) (look Look, ok bool) {
	id := key[momentSize:]
	p, found := getPlace(tx, id)
	b := tx.Bucket(applicationsBucket).Get(id)
	if !found || p.At != keyMoment(key) || b == nil {
		return Look{}, false
	}
	look = Look{id: string(id), revision: p.Revision, key: append([]byte(nil), key...)}
	look.Application, look.Damage = decodeApplication(id, b)
	return look, true
}

// Schedule notes when to look at the applications again, and that these
// reminders were passed over. One that was saved since it was read is to be
// looked at at once all the same.
func (s *Store) Schedule(looks []Look, passed []Telling, now time.Time) error {
	err := s.update(func(tx *bolt.Tx) error {
		for _, l := range looks {
			p, found := getPlace(tx, []byte(l.id))
			if !found || p.Revision != l.revision {
				continue
			}
			moved := p
			moved.At = lookMoment(l.Again)
			if err := movePlace(tx, l.id, p, moved); err != nil {
				return err
			}
		}
		if err := pass(tx, passed, now); err != nil {
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

// Contacts are the follow-ups of all applications since then.
func (s *Store) Contacts(since time.Time) (all []Contact, err error) {
	err = s.db.View(func(tx *bolt.Tx) error {
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
