package store

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	bolt "go.etcd.io/bbolt"

	"afterword/data"
)

func TestTheTrashShowsTheLastDeletedFirst(t *testing.T) {
	s := openStore(t, t.TempDir())
	for n, id := range []string{"a", "b", "c"} {
		a := data.Application{ID: id, Company: "Northwind " + id}
		at := dueTime.Add(time.Duration(n) * time.Hour)
		if err := errors.Join(s.Save(a, at), s.Delete(id, at)); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.PutBack("b", dueTime); err != nil {
		t.Fatal(err)
	}
	trash, err := s.Trash()
	if err != nil || len(trash) != 2 || trash[0].ID != "c" || trash[1].Application.Company != "Northwind a" || !trash[1].Deleted.Equal(dueTime) {
		t.Errorf("in the trash is %v, %v", trash, err)
	}
	if _, err := s.Application("b"); err != nil {
		t.Errorf("it was not put back: %v", err)
	}
	for _, err := range []error{s.PutBack("b", dueTime), s.DeleteForGood("b")} {
		if !errors.Is(err, ErrNotFound) {
			t.Errorf("the error is %v", err)
		}
	}
}

func TestWhatIsDamagedComesBackAsItWas(t *testing.T) {
	s := openStore(t, t.TempDir())
	do(t, s, dueTime, "x")
	spoil(t, s, func(tx *bolt.Tx) error { return tx.Bucket(applicationsBucket).Put([]byte("app"), []byte("damaged")) })
	before := recordsOf(t, s)
	if err := s.Delete("app", dueTime); err != nil {
		t.Fatal(err)
	}
	trash, err := s.Trash()
	if err != nil || len(trash) != 1 || trash[0].Damage == nil {
		t.Errorf("in the trash is %v, %v", trash, err)
	}
	wantBack := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(before, recordsOf(t, s)); diff != "" {
			t.Error(diff)
		}
	}
	_, err = s.Undo(dueTime)
	wantBack(err)
	wantBack(errors.Join(s.Delete("app", dueTime), s.PutBack("app", dueTime)))
}

func TestDeletingForGoodLeavesNothing(t *testing.T) {
	s := openStore(t, t.TempDir())
	secret := data.Application{ID: "app", Company: "Hushed Ltd"}
	other := data.Application{ID: "other", Company: "Northwind"}
	skipped := secret.WithTouch(data.Touch{Kind: data.TouchSkipped, Step: data.StepDebrief, At: data.Moment{Time: dueTime}})
	for _, err := range []error{
		s.SaveAll([]data.Application{secret, other}, dueTime), s.Save(skipped, dueTime), s.Save(secret, dueTime),
		s.Delete("app", dueTime), s.DeleteForGood("app"),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	_ = s.view(func(tx *bolt.Tx) error {
		return tx.ForEach(func(name []byte, b *bolt.Bucket) error {
			return b.ForEach(func(key, value []byte) error {
				if bytes.Contains(value, []byte("Hushed")) || bytes.Contains(key, []byte("app")) {
					t.Errorf("%s still has %s", name, key)
				}
				return nil
			})
		})
	})
	if got := undoable(t, s, dueTime); got != 1 {
		t.Errorf("%d actions can be undone, want the one that was about another, too", got)
	}
}

func TestEntriesAreReadAsTheyWereWritten(t *testing.T) {
	large := []byte(strings.Repeat("what they said, ", maxPlain/16))
	for name, e := range map[string]historyEntry{
		"nothing kept": {Changes: []change{{Key: "a", There: 7}}},
		"two":          {Changes: []change{{Key: "a", kept: []byte("one\ntwo")}, {Key: "a", Trash: true, kept: []byte("three")}}},
		"large":        {Changes: []change{{Key: "a", kept: large}, {There: 1}, {Key: "b", kept: large}}},
	} {
		b, err := encodeHistoryEntry(e)
		if err != nil {
			t.Fatal(err)
		}
		got, err := decodeHistoryEntry(b)
		if err != nil {
			t.Fatal(err)
		}
		if len(b) > maxPlain+1000 {
			t.Errorf("%s: %d bytes", name, len(b))
		}
		if diff := cmp.Diff(e.Changes, got.Changes, cmp.AllowUnexported(change{}), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}
