package store

import (
	"errors"
	"fmt"
	"log/slog"
	"time"

	bolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"
)

var indexKey = []byte("index") // in metaBucket

// setBack is how far the clock may fall behind the one that wrote the index:
// what fell due in between was looked at, and is not lost.
const setBack = 30 * time.Second

// indexState is what the index as a whole was made for.
type indexState struct {
	Version string `json:"version"` // as Due was given it
	Latest  int64  `json:"latest"`  // the clock when it was written last
	Doubt   bool   `json:"doubt,omitempty"`
}

// outdated reports whether all applications have to be looked at.
func (x indexState) outdated(version string, now time.Time) bool {
	return x.Doubt || x.Version != version || now.Add(setBack).Unix() < x.Latest
}

// readIndexState gives the zero state, which fits no version, if there is none.
func readIndexState(tx *bolt.Tx) (x indexState) {
	b := tx.Bucket(metaBucket).Get(indexKey)
	if b == nil || decodeDocument(b, &x) != nil {
		return indexState{Doubt: true}
	}
	return x
}

func (x indexState) write(tx *bolt.Tx) error {
	b, err := encodeDocument(x)
	if err != nil {
		return err
	}
	return tx.Bucket(metaBucket).Put(indexKey, b)
}

// distrust has the index built anew before it is read.
func distrust(tx *bolt.Tx) error {
	x := readIndexState(tx)
	x.Doubt = true
	return x.write(tx)
}

// rebuild has all applications looked at at once. Contacts are taken from the
// places, for to read each application takes long; only an index in doubt may
// lack one that has any.
func rebuild(tx *bolt.Tx, version string, now time.Time) error {
	slog.Info("the index is built anew", "version", version)
	doubt := readIndexState(tx).Doubt
	for _, name := range [][]byte{savedBucket, dueBucket, contactsBucket} {
		if err := emptyBucket(tx, name); err != nil {
			return err
		}
	}
	if err := removeStrays(tx); err != nil {
		return err
	}
	err := tx.Bucket(applicationsBucket).ForEach(func(id, b []byte) error {
		p, readable := getPosition(tx, id)
		if !readable || doubt && tx.Bucket(placesBucket).Get(id) == nil {
			a, _ := decodeApplication(id, b) // a damaged one has no contacts
			p.Contacts = placeContacts(a)
		}
		p.At = nowhere
		if err := movePosition(tx, string(id), position{At: nowhere}, p); err != nil {
			return err
		}
		return lookAtOnce(tx, string(id))
	})
	if err != nil {
		return err
	}
	return indexState{Version: version, Latest: now.Unix()}.write(tx)
}

// emptyBucket removes all of a bucket's keys.
func emptyBucket(tx *bolt.Tx, name []byte) error {
	if err := tx.DeleteBucket(name); err != nil && !errors.Is(err, bolterrors.ErrBucketNotFound) {
		return err
	}
	_, err := tx.CreateBucket(name)
	return err
}

// removeStrays removes the places of applications that are not there.
func removeStrays(tx *bolt.Tx) error {
	var strays [][]byte
	places, apps := tx.Bucket(placesBucket), tx.Bucket(applicationsBucket)
	err := places.ForEach(func(id, _ []byte) error {
		if apps.Get(id) == nil {
			strays = append(strays, append([]byte(nil), id...))
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, id := range strays {
		if err := places.Delete(id); err != nil {
			return err
		}
	}
	return nil
}

// CheckIndex compares the parts of the index with each other: a flipped bit
// in it would have a reminder never come. If they differ, it is built anew
// before it is read. The applications themselves are not read, there may be
// many.
func (s *Store) CheckIndex() error {
	whole := true
	err := s.view(func(tx *bolt.Tx) error {
		whole = indexIsWhole(tx)
		return nil
	})
	if err == nil && !whole {
		err = s.update(distrust)
	}
	if err != nil {
		return fmt.Errorf("check the index: %w", err)
	}
	return nil
}

func indexIsWhole(tx *bolt.Tx) bool {
	due, contacts := tx.Bucket(dueBucket), tx.Bucket(contactsBucket)
	var dues, sent int
	err := tx.Bucket(placesBucket).ForEach(func(id, b []byte) error {
		var p position
		if err := decodeDocument(b, &p); err != nil {
			return err
		}
		if p.At == nowhere && tx.Bucket(savedBucket).Get(id) == nil {
			return errIndex
		}
		if p.At != nowhere {
			dues++
			if due.Get(dueKey(p.At, string(id))) == nil {
				return errIndex
			}
		}
		for _, c := range p.Contacts {
			sent++
			if contacts.Get(contactKey(string(id), c)) == nil {
				return errIndex
			}
		}
		return nil
	})
	return err == nil && due.Stats().KeyN == dues && contacts.Stats().KeyN == sent
}
