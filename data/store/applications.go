package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	bolt "go.etcd.io/bbolt"

	"afterword/data"
)

// Applications are all applications, oldest first, and the documents that
// cannot be read. err means that the file could not be read at all.
func (s *Store) Applications() (apps []data.Application, damaged []*DamageError, err error) {
	err = s.view(func(tx *bolt.Tx) error {
		return tx.Bucket(applicationsBucket).ForEach(func(id, b []byte) error {
			a, damage := decodeApplication(id, b)
			if damage != nil {
				damaged = append(damaged, damage)
			} else {
				apps = append(apps, a)
			}
			return nil
		})
	})
	if err != nil {
		return nil, nil, fmt.Errorf("read the applications: %w", err)
	}
	return apps, damaged, nil
}

// Application is the one of that ID. The error is ErrNotFound if there is
// none, or a *DamageError.
func (s *Store) Application(id string) (a data.Application, err error) {
	err = s.view(func(tx *bolt.Tx) error {
		b := tx.Bucket(applicationsBucket).Get([]byte(id))
		if b == nil {
			return ErrNotFound
		}
		var damage *DamageError
		if a, damage = decodeApplication([]byte(id), b); damage != nil {
			return damage
		}
		return nil
	})
	return a, err
}

// Save writes one application, in place of the one of its ID if there is
// one. If it is not valid, the error is Problems.
func (s *Store) Save(a data.Application, now time.Time) error {
	return s.SaveAll([]data.Application{a}, now)
}

// SaveAll writes all the applications, or none; it is one action. If one is
// not valid, the error is its Problems.
func (s *Store) SaveAll(apps []data.Application, now time.Time) error {
	return s.ChangeAll(nil, apps, now)
}

// Change is Save for an application that was made of another one, base, as
// that was read; the zero one for a new application. What became of base
// meanwhile, in the window or by a terminal command, is kept.
func (s *Store) Change(base, a data.Application, now time.Time) error {
	return s.ChangeAll([]data.Application{base}, []data.Application{a}, now)
}

// ChangeAll is Change for many, as SaveAll is Save. Of each application that
// was read before, base has the one of its ID; the first, if there are several.
func (s *Store) ChangeAll(base, apps []data.Application, now time.Time) error {
	return s.ChangeMany(context.Background(), base, apps, now, func(int) {})
}

// ChangeMany is ChangeAll for so many that it takes a while. An interview that
// base has not is entered now, unless it says when it was. ready is told how
// many are ready to be written, and if ctx ends before all are, the error is
// that of ctx and nothing is written.
func (s *Store) ChangeMany(ctx context.Context, bases, apps []data.Application, now time.Time, ready func(int)) error {
	was := map[string]data.Application{}
	for _, b := range slices.Backward(bases) {
		was[b.ID] = b
	}
	documents := make([][]byte, len(apps))
	apps = slices.Clone(apps)
	for i := range apps {
		if err := ctx.Err(); err != nil {
			return err
		}
		if b, known := base(was, apps[i]); known {
			apps[i] = apps[i].EnteredSince(b, now)
		}
		a := apps[i]
		if err := a.Check(); err != nil {
			return err
		}
		var err error
		if documents[i], err = encodeDocument(a); err != nil {
			return err
		}
		ready(i + 1)
	}
	err := s.act(now, func(d *actionTx) error {
		for i, a := range apps {
			if err := ctx.Err(); err != nil {
				return err
			}
			if b, known := was[a.ID]; known {
				var err error
				if a, documents[i], err = d.rebase(b, a, documents[i]); err != nil {
					return err
				}
			}
			if err := d.save(a, documents[i], now); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("save: %w", err)
	}
	return nil
}

// base is what the application was made of: the one of its ID, or else none, if
// one was given that is none, as for a new one.
func base(was map[string]data.Application, a data.Application) (b data.Application, known bool) {
	if b, known = was[a.ID]; !known {
		b, known = was[""]
	}
	return b, known
}

// rebase puts what was made of base onto what is there, if that is another one
// and can be read.
func (d *actionTx) rebase(base, a data.Application, document []byte) (data.Application, []byte, error) {
	b := d.tx.Bucket(applicationsBucket).Get([]byte(a.ID))
	there, damage := decodeApplication([]byte(a.ID), b)
	if was, err := encodeDocument(base); damage != nil || err == nil && bytes.Equal(was, b) {
		return a, document, err
	}
	a = a.Rebase(base, there)
	if err := a.Check(); err != nil {
		return a, nil, err
	}
	document, err := encodeDocument(a)
	return a, document, err
}

// save writes one. If it lay in the trash, it lies there no more.
func (d *actionTx) save(a data.Application, document []byte, now time.Time) error {
	id := []byte(a.ID)
	d.keep(change{Key: a.ID}, d.tx.Bucket(applicationsBucket).Get(id), document)
	if err := put(d.tx, applicationsBucket, id, document); err != nil {
		return err
	}
	if err := errors.Join(putPlace(d.tx, a), outdateRow(d.tx, a.ID)); err != nil {
		return err
	}
	if d.tx.Bucket(trashBucket).Get(id) == nil {
		return nil
	}
	return d.putTrash(a.ID, nil, now)
}
