package data

import (
	"context"
	"fmt"

	bolt "go.etcd.io/bbolt"
)

// Applications are all applications, oldest first, and the documents that
// cannot be read. err means that the file could not be read at all.
func (s *Store) Applications() (apps []Application, damaged []*DamageError, err error) {
	err = s.db.View(func(tx *bolt.Tx) error {
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
func (s *Store) Application(id string) (a Application, err error) {
	err = s.db.View(func(tx *bolt.Tx) error {
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
func (s *Store) Save(a Application) error { return s.SaveAll([]Application{a}) }

// SaveAll writes all the applications, or none. If one is not valid, the
// error is its Problems.
func (s *Store) SaveAll(apps []Application) error {
	return s.SaveMany(context.Background(), apps, func(int) {})
}

// SaveMany is SaveAll for so many that it takes a while: ready is told how many
// are ready to be written, and if ctx ends before all are, the error is that of
// ctx and nothing is written.
func (s *Store) SaveMany(ctx context.Context, apps []Application, ready func(int)) error {
	documents := make([][]byte, len(apps))
	for i, a := range apps {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := a.Check(); err != nil {
			return err
		}
		var err error
		if documents[i], err = encodeDocument(a); err != nil {
			return err
		}
		ready(i + 1)
	}
	err := s.update(func(tx *bolt.Tx) error {
		for i, a := range apps {
			if err := ctx.Err(); err != nil {
				return err
			}
			if err := tx.Bucket(applicationsBucket).Put([]byte(a.ID), documents[i]); err != nil {
				return err
			}
			if err := putPlace(tx, a); err != nil {
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

// Delete removes an application, damaged or not, and what the ledger knows
// of it. The error is ErrNotFound if there is none.
func (s *Store) Delete(id string) error {
	err := s.update(func(tx *bolt.Tx) error {
		apps := tx.Bucket(applicationsBucket)
		if apps.Get([]byte(id)) == nil {
			return ErrNotFound
		}
		if err := apps.Delete([]byte(id)); err != nil {
			return err
		}
		if err := removePlace(tx, id); err != nil {
			return err
		}
		return forget(tx, id)
	})
	if err != nil {
		return fmt.Errorf("delete: %w", err)
	}
	return nil
}
