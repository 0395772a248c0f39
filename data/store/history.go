package store

import (
	"bytes"
	"errors"
	"fmt"
	"time"

	bolt "go.etcd.io/bbolt"
)

// The history is what the user did, so that it can be undone: the actions
// that stand in one bucket, those that were undone in another, each under
// entryKey. The newest one that stands is undone first, and redone last.
var (
	historyBucket = []byte("history") // entryKey: entry
	undoneBucket  = []byte("undone")  // the same

	historyBuckets = [][]byte{historyBucket, undoneBucket, trashBucket}
)

// What the history keeps at least: so many actions, and all of so long.
const (
	keptActions = 100
	keptTime    = 30 * 24 * time.Hour
)

// ErrNothing means that there is nothing to undo or redo.
var ErrNothing = errors.New("there is nothing to undo or redo")

// ErrChangedSince means that an action cannot be undone or redone, because a
// document it changed is damaged, or was changed by something else since.
var ErrChangedSince = errors.New("what it changed is damaged or has since been changed again")

// actionTx is an action of the user while it is done: what it changes is kept.
type actionTx struct {
	tx   *bolt.Tx
	done historyEntry
}

// act runs a transaction that is an action of the user. What it changes can
// be undone; what was undone before cannot be redone any more.
func (s *Store) act(now time.Time, do func(d *actionTx) error) error {
	return s.update(func(tx *bolt.Tx) error {
		d := &actionTx{tx: tx}
		if err := do(d); err != nil {
			return err
		}
		return d.record(now)
	})
}

// keep notes that a document takes the place of another; nil is none.
func (d *actionTx) keep(c change, was, is []byte) {
	if !bytes.Equal(was, is) {
		c.There, c.kept = sumOf(is), bytes.Clone(was)
		d.done.Changes = append(d.done.Changes, c)
	}
}

// record puts the action into the history, if it changed anything.
func (d *actionTx) record(now time.Time) error {
	horizon, err := lookAtClock(d.tx, now)
	if err != nil || len(d.done.Changes) == 0 {
		return err
	}
	if err := cutUndone(d.tx); err != nil {
		return err
	}
	b, err := encodeHistoryEntry(d.done)
	if err != nil {
		return err
	}
	history := d.tx.Bucket(historyBucket)
	last, _ := history.Cursor().Last()
	newest, _ := readEntryKey(last)
	newest++
	if err := history.Put(entryKey(newest, now.Unix()), b); err != nil {
		return err
	}
	return trim(history, newest, horizon)
}

// trim drops what is both behind the newest 100 and from before the horizon.
func trim(history *bolt.Bucket, newest uint64, horizon time.Time) error {
	for {
		key, _ := history.Cursor().First()
		number, moment := readEntryKey(key)
		if key == nil || number+keptActions > newest || moment >= horizon.Unix() {
			return nil
		}
		if err := history.Delete(key); err != nil {
			return err
		}
	}
}

// cutUndone drops what could be redone, and what the ledger knows of
// applications that could only come back so.
func cutUndone(tx *bolt.Tx) error {
	undone := tx.Bucket(undoneBucket)
	if key, _ := undone.Cursor().First(); key == nil {
		return nil
	}
	var gone []string
	err := undone.ForEach(func(_, b []byte) error {
		e, _ := decodeHistoryEntry(b) // of a damaged one nothing is known
		for _, c := range e.Changes {
			gone = append(gone, c.Key)
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, id := range gone {
		if err := forgetGone(tx, id); err != nil {
			return err
		}
	}
	return emptyBucket(tx, undoneBucket)
}

// History is what Undo would undo next and what Redo would redo next, nil for
// nothing.
func (s *Store) History() (undo, redo *Action, err error) {
	err = s.view(func(tx *bolt.Tx) error {
		key, b := tx.Bucket(historyBucket).Cursor().Last()
		undo = nextAction(tx, key, b, false)
		key, b = tx.Bucket(undoneBucket).Cursor().First()
		redo = nextAction(tx, key, b, true)
		return nil
	})
	if err != nil {
		return nil, nil, fmt.Errorf("read the history: %w", err)
	}
	return undo, redo, nil
}

// nextAction is the action of an entry, nil if there is none. One that cannot
// be read has no more than a number; trying says so.
func nextAction(tx *bolt.Tx, key, b []byte, undone bool) *Action {
	if key == nil {
		return nil
	}
	a, err := readAction(tx, key, b, undone)
	if err != nil {
		a.Kind = ActionChanged
	}
	return &a
}

// Undo takes back the newest action that stands, whole, and gives it. The
// error is ErrNothing, or ErrChangedSince; nothing is changed then.
func (s *Store) Undo(now time.Time) (a Action, err error) {
	err = s.update(func(tx *bolt.Tx) error {
		key, b := tx.Bucket(historyBucket).Cursor().Last()
		a, err = undoOrRedo(tx, key, b, false, now)
		return err
	})
	if err != nil {
		return a, fmt.Errorf("undo: %w", err)
	}
	return a, nil
}

// Redo does again what Undo took back last. The errors are those of Undo.
func (s *Store) Redo(now time.Time) (a Action, err error) {
	err = s.update(func(tx *bolt.Tx) error {
		key, b := tx.Bucket(undoneBucket).Cursor().First()
		a, err = undoOrRedo(tx, key, b, true, now)
		return err
	})
	if err != nil {
		return a, fmt.Errorf("redo: %w", err)
	}
	return a, nil
}

// ForgetHistory has the user begin with what is there: nothing of it can be
// undone.
func (s *Store) ForgetHistory() error {
	err := s.update(func(tx *bolt.Tx) error {
		return errors.Join(emptyBucket(tx, historyBucket), emptyBucket(tx, undoneBucket))
	})
	if err != nil {
		return fmt.Errorf("forget the history: %w", err)
	}
	return nil
}

// undoOrRedo puts the documents that an entry keeps in the place of those that are
// there, and the entry among the undone ones or back.
func undoOrRedo(tx *bolt.Tx, key, b []byte, undone bool, now time.Time) (Action, error) {
	if key == nil {
		return Action{}, ErrNothing
	}
	key = bytes.Clone(key)
	a, err := readAction(tx, key, b, undone)
	if err != nil {
		return a, ErrChangedSince
	}
	e, err := decodeHistoryEntry(b)
	if err != nil {
		return a, ErrChangedSince
	}
	for n := range e.Changes {
		if !undone { // a document may be changed twice
			n = len(e.Changes) - 1 - n
		}
		if err := e.Changes[n].undoOrRedo(tx, now); err != nil {
			return a, err
		}
	}
	if b, err = encodeHistoryEntry(e); err != nil {
		return a, err
	}
	from, to := tx.Bucket(historyBucket), tx.Bucket(undoneBucket)
	if undone {
		from, to = to, from
	}
	if err := to.Put(key, b); err != nil {
		return a, err
	}
	return a, from.Delete(key)
}

// undoOrRedo puts what is kept in the place of what is there.
func (c *change) undoOrRedo(tx *bolt.Tx, now time.Time) error {
	if c.Key == "" {
		return c.turnSettings(tx)
	}
	next := c.kept
	if c.Trash { // which may have been emptied meanwhile
		c.kept, c.There = inTrash(tx, c.Key), sumOf(next)
		return putTrash(tx, c.Key, next, now)
	}
	there := bytes.Clone(tx.Bucket(applicationsBucket).Get([]byte(c.Key)))
	if sumOf(there) != c.There {
		return ErrChangedSince
	}
	c.kept, c.There = there, sumOf(next)
	return putDocument(tx, c.Key, next)
}

// putDocument puts the document of an application there, or none, with its
// place in the index and its row.
func putDocument(tx *bolt.Tx, id string, document []byte) error {
	if document == nil {
		if err := remove(tx, applicationsBucket, []byte(id)); err != nil {
			return err
		}
		return errors.Join(removePlace(tx, id), removeRow(tx, id))
	}
	if err := put(tx, applicationsBucket, []byte(id), document); err != nil {
		return err
	}
	a, _ := decodeApplication([]byte(id), document)
	a.ID = id // of a damaged one nothing else is known
	return errors.Join(putPlace(tx, a), outdateRow(tx, id))
}
