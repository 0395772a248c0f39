package store

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"time"

	bolt "go.etcd.io/bbolt"

	"afterword/data"
)

// present is the value of keys that say all. bbolt cannot tell an empty one
// from none.
var present = []byte{1}

// putPlace has the application looked at at once. It belongs into the
// transaction that saves it.
func putPlace(tx *bolt.Tx, a data.Application) error {
	contacts := placeContacts(a)
	old, readable := getPosition(tx, []byte(a.ID))
	if !readable { // where it stood is not known
		if err := distrust(tx); err != nil {
			return err
		}
	}
	if !slices.Equal(old.Contacts, contacts) {
		if err := errors.Join(freed(tx, old.Contacts, contacts), backdated(tx, old.Contacts, contacts)); err != nil {
			return err
		}
		if err := movePosition(tx, a.ID, old, position{At: old.At, Contacts: contacts}); err != nil {
			return err
		}
	}
	return lookAtOnce(tx, a.ID)
}

func placeContacts(a data.Application) (contacts []positionContact) {
	for _, c := range a.Contacts() {
		if p := (positionContact{c.Address, c.At.Unix()}); !slices.Contains(contacts, p) { // two in one second are one key
			contacts = append(contacts, p)
		}
	}
	return contacts
}

// lookAtOnce has the application looked at at once.
func lookAtOnce(tx *bolt.Tx, id string) error {
	saved := tx.Bucket(savedBucket)
	if saved.Get([]byte(id)) != nil {
		return nil
	}
	return saved.Put([]byte(id), present)
}

// removePlace takes an application out of the index. It belongs into the
// transaction that deletes it.
func removePlace(tx *bolt.Tx, id string) error {
	old, readable := getPosition(tx, []byte(id))
	if !readable {
		return distrust(tx)
	}
	if err := freed(tx, old.Contacts, nil); err != nil {
		return err
	}
	if err := removeContacts(tx, id, old.Contacts); err != nil {
		return err
	}
	if err := tx.Bucket(dueBucket).Delete(dueKey(old.At, id)); err != nil {
		return err
	}
	if err := tx.Bucket(savedBucket).Delete([]byte(id)); err != nil {
		return err
	}
	return tx.Bucket(placesBucket).Delete([]byte(id))
}

// movePosition writes where the application stands now.
func movePosition(tx *bolt.Tx, id string, old, now position) error {
	if old.At != now.At {
		if err := tx.Bucket(dueBucket).Delete(dueKey(old.At, id)); err != nil {
			return err
		}
	}
	if now.At != nowhere {
		if err := tx.Bucket(dueBucket).Put(dueKey(now.At, id), present); err != nil {
			return err
		}
	}
	if !slices.Equal(old.Contacts, now.Contacts) {
		if err := removeContacts(tx, id, old.Contacts); err != nil {
			return err
		}
		if err := putContacts(tx, id, now.Contacts); err != nil {
			return err
		}
	}
	b, err := encodeDocument(now)
	if err != nil {
		return err
	}
	return tx.Bucket(placesBucket).Put([]byte(id), b)
}

// freed looks for contacts that are gone, as when an email was not sent after
// all: follow-ups of any application may come earlier then.
func freed(tx *bolt.Tx, old, now []positionContact) error {
	count := readIndexState(tx).Latest - int64(data.ContactsCount/time.Second)
	for _, c := range old {
		if !hasContact(now, c) && c.At >= count {
			return distrust(tx)
		}
	}
	return nil
}

// backdated looks for contacts that are new and long ago: the first email that
// holds a follow-up back counts, so that one may come earlier than by a later
// email that was known.
func backdated(tx *bolt.Tx, old, now []positionContact) error {
	latest := readIndexState(tx).Latest - int64(aDay/time.Second)
	for _, c := range now {
		if c.At < latest && !hasContact(old, c) {
			return distrust(tx)
		}
	}
	return nil
}

// aDay is how long ago an email may be that is entered, and be taken for new.
const aDay = 24 * time.Hour

func hasContact(all []positionContact, c positionContact) bool {
	return slices.ContainsFunc(all, func(o positionContact) bool {
		return strings.EqualFold(o.Address, c.Address) && o.At == c.At
	})
}

// getPosition reads where an application stands. ok is false if it cannot be
// read.
func getPosition(tx *bolt.Tx, id []byte) (p position, ok bool) {
	b := tx.Bucket(placesBucket).Get(id)
	if b == nil {
		return position{At: nowhere}, true
	}
	if decodeDocument(b, &p) != nil {
		return position{At: nowhere}, false
	}
	return p, true
}

func dueKey(moment int64, id string) []byte { return append(momentKey(moment), id...) }

func contactKey(id string, c positionContact) []byte {
	return append(append(dueKey(c.At, id), 0), c.Address...)
}

// readContact reads what contactKey gives. IDs hold no NUL.
func readContact(key []byte) (c data.Contact, ok bool) {
	if len(key) < momentSize {
		return data.Contact{}, false
	}
	id, address, ok := bytes.Cut(key[momentSize:], []byte{0})
	return data.Contact{Application: string(id), Address: string(address), At: time.Unix(keyMoment(key), 0).UTC()}, ok
}

func putContacts(tx *bolt.Tx, id string, contacts []positionContact) error {
	for _, c := range contacts {
		if err := tx.Bucket(contactsBucket).Put(contactKey(id, c), present); err != nil {
			return err
		}
	}
	return nil
}

func removeContacts(tx *bolt.Tx, id string, contacts []positionContact) error {
	for _, c := range contacts {
		if err := tx.Bucket(contactsBucket).Delete(contactKey(id, c)); err != nil {
			return err
		}
	}
	return nil
}
