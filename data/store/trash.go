package store

import (
	"bytes"
	"fmt"
	"slices"
	"time"

	bolt "go.etcd.io/bbolt"

	"afterword/data"
)

// trashBucket keeps what was deleted: Application.ID: document, see discarded.
var trashBucket = []byte("trash")

// trashTime is how long a deleted application lies in the trash.
const trashTime = 30 * 24 * time.Hour

// discarded is an application in the trash, which is nowhere else.
type discarded struct {
	Deleted  int64  `json:"deleted"` // seconds since 1970
	Document []byte `json:"document"`
}

// Discarded is an application in the trash.
type Discarded struct {
	ID          string
	Application data.Application
	Damage      *DamageError // why there is none
	Deleted     time.Time    // zero if that cannot be read
}

// Trash are the deleted applications, the last deleted first.
func (s *Store) Trash() (all []Discarded, err error) {
	err = s.view(func(tx *bolt.Tx) error {
		return tx.Bucket(trashBucket).ForEach(func(id, b []byte) error {
			all = append(all, readDiscarded(id, b))
			return nil
		})
	})
	if err != nil {
		return nil, fmt.Errorf("read the trash: %w", err)
	}
	slices.SortStableFunc(all, func(a, b Discarded) int { return b.Deleted.Compare(a.Deleted) })
	return all, nil
}

func readDiscarded(id, b []byte) Discarded {
	var in discarded
	d := Discarded{ID: string(id)}
	if err := decodeDocument(b, &in); err != nil {
		d.Damage = &DamageError{ID: d.ID, Cause: err}
		return d
	}
	d.Deleted = time.Unix(in.Deleted, 0)
	d.Application, d.Damage = decodeApplication(id, in.Document)
	return d
}

// Delete puts an application, damaged or not, into the trash. What the ledger
// knows of it stays, so that nothing is told twice if it comes back. The error
// is ErrNotFound if there is none.
func (s *Store) Delete(id string, now time.Time) error { return s.DeleteAll([]string{id}, now) }

// DeleteAll deletes all the applications, or none; it is one action.
func (s *Store) DeleteAll(ids []string, now time.Time) error {
	err := s.act(now, func(d *actionTx) error {
		for _, id := range ids {
			if err := d.delete(id, now); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("delete: %w", err)
	}
	return nil
}

func (d *actionTx) delete(id string, now time.Time) error {
	was := bytes.Clone(d.tx.Bucket(applicationsBucket).Get([]byte(id)))
	if was == nil {
		return ErrNotFound
	}
	d.keep(change{Key: id}, was, nil)
	if err := putDocument(d.tx, id, nil); err != nil {
		return err
	}
	return d.putTrash(id, was, now)
}

// PutBack takes an application out of the trash. The error is ErrNotFound if
// it is not there or cannot be read.
func (s *Store) PutBack(id string, now time.Time) error {
	err := s.act(now, func(d *actionTx) error {
		document := inTrash(d.tx, id)
		if document == nil {
			return ErrNotFound
		}
		d.keep(change{Key: id}, d.tx.Bucket(applicationsBucket).Get([]byte(id)), document)
		if err := putDocument(d.tx, id, document); err != nil {
			return err
		}
		return d.putTrash(id, nil, now)
	})
	if err != nil {
		return fmt.Errorf("put back: %w", err)
	}
	return nil
}

// inTrash is the document of an application in the trash, nil if there is
// none or it cannot be read.
func inTrash(tx *bolt.Tx, id string) []byte {
	var in discarded
	b := tx.Bucket(trashBucket).Get([]byte(id))
	if b == nil || decodeDocument(b, &in) != nil {
		return nil
	}
	return in.Document
}

// putTrash puts a document into the trash, or takes it out if that is nil, as
// part of the action.
func (d *actionTx) putTrash(id string, document []byte, now time.Time) error {
	d.keep(change{Key: id, Trash: true}, inTrash(d.tx, id), document)
	return putTrash(d.tx, id, document, now)
}

// putTrash puts a document into the trash, or takes it out if that is nil.
func putTrash(tx *bolt.Tx, id string, document []byte, now time.Time) error {
	if document == nil {
		return remove(tx, trashBucket, []byte(id))
	}
	b, err := encodeDocument(discarded{now.Unix(), document})
	if err != nil {
		return err
	}
	return put(tx, trashBucket, []byte(id), b)
}

// DeleteForGood removes an application from the trash and from the history.
// It cannot be undone. The error is ErrNotFound if it is not in the trash.
func (s *Store) DeleteForGood(id string) error {
	err := s.update(func(tx *bolt.Tx) error {
		if tx.Bucket(trashBucket).Get([]byte(id)) == nil {
			return ErrNotFound
		}
		if err := remove(tx, trashBucket, []byte(id)); err != nil {
			return err
		}
		for _, name := range [][]byte{historyBucket, undoneBucket} {
			if err := erase(tx.Bucket(name), id); err != nil {
				return err
			}
		}
		return forget(tx, id)
	})
	if err != nil {
		return fmt.Errorf("delete for good: %w", err)
	}
	return nil
}

// erase removes an application from all entries, and entries that are about
// nothing else.
func erase(history *bolt.Bucket, id string) error {
	about := func(c change) bool { return c.Key == id }
	left := map[string]historyEntry{}
	err := history.ForEach(func(key, b []byte) error {
		e, err := decodeHistoryEntry(b)
		if err == nil && slices.ContainsFunc(e.Changes, about) {
			e.Changes = slices.DeleteFunc(e.Changes, about)
			left[string(key)] = e
		}
		return nil
	})
	if err != nil {
		return err
	}
	for key, e := range left {
		if len(e.Changes) == 0 {
			err = history.Delete([]byte(key))
		} else {
			var b []byte
			if b, err = encodeHistoryEntry(e); err == nil {
				err = history.Put([]byte(key), b)
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// purge removes from the trash what was deleted before the horizon. What
// cannot be read stays.
func purge(tx *bolt.Tx, horizon time.Time) error {
	var old []string
	err := tx.Bucket(trashBucket).ForEach(func(id, b []byte) error {
		var in discarded
		if decodeDocument(b, &in) == nil && in.Deleted < horizon.Unix() {
			old = append(old, string(id))
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, id := range old {
		if err := remove(tx, trashBucket, []byte(id)); err != nil {
			return err
		}
		if err := forgetGone(tx, id); err != nil {
			return err
		}
	}
	return nil
}

// forgetGone removes what the ledger knows of an application that is neither
// there nor in the trash.
func forgetGone(tx *bolt.Tx, id string) error {
	if id == "" || tx.Bucket(applicationsBucket).Get([]byte(id)) != nil || tx.Bucket(trashBucket).Get([]byte(id)) != nil {
		return nil
	}
	return forget(tx, id)
}
