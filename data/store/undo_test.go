package store

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"
	"pgregory.net/rapid"

	"afterword/data"
)

// recordsOf are all documents of the user as they lie in the file, by bucket
// and key. Of the trash it is the ones that were thrown away, not when.
func recordsOf(t rapid.TB, s *Store) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := s.view(func(tx *bolt.Tx) error {
		for _, name := range [][]byte{applicationsBucket, settingsBucket, trashBucket} {
			err := tx.Bucket(name).ForEach(func(key, b []byte) error {
				if bytes.Equal(name, trashBucket) {
					var in discarded
					if err := decodeDocument(b, &in); err != nil {
						return err
					}
					b = in.Document
				}
				if !bytes.Equal(key, typedKey) { // no record yet
					all[string(name)+" "+string(key)] = string(b)
				}
				return nil
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// user does at random what a user can do to the data.
type user struct {
	t      *rapid.T
	folder string
	s      *Store
	now    time.Time
	done   []map[string]string // the records after each action, the first before all
	at     int                 // which of them it is now
}

// undoAll leads back to the start, before which there is nothing more.
func (u *user) undoAll() {
	for u.at > 0 {
		u.turn(u.s.Undo, -1)
	}
	u.turn(u.s.Undo, -1)
}

// redoAll leads to the end.
func (u *user) redoAll() {
	for u.at < len(u.done)-1 {
		u.turn(u.s.Redo, 1)
	}
}

func (u *user) must(err error) {
	if err != nil {
		u.t.Fatal(err)
	}
}

func (u *user) app(name string) data.Application {
	id := fmt.Sprintf("app%03d", rapid.IntRange(0, 2).Draw(u.t, name))
	a, err := u.s.Application(id)
	if err != nil {
		a = data.Application{ID: id, Company: "Northwind", People: []data.Person{{ID: "raj", Name: "Raj", Email: "raj@n.example", Role: data.RoleInterviewer}}}
	}
	return a
}

// changed is an application with something new in it.
func (u *user) changed(name string) data.Application {
	a := u.app(name)
	switch rapid.IntRange(0, 3).Draw(u.t, "change") {
	case 0:
		a.Notes = rapid.StringMatching(`[a-zé ]{0,20}`).Draw(u.t, "notes")
	case 1:
		a = a.WithTouch(data.Touch{Kind: data.TouchSent, Step: data.StepFollowUp, Person: "raj", At: data.Moment{Time: u.now}})
	case 2:
		a = a.WithTouch(data.Touch{Kind: data.TouchOutcome, Outcome: data.OutcomeNoAnswer, At: data.Moment{Time: u.now}})
	}
	return a
}

// act does one thing, and notes the records after it if it was an action.
func (u *user) act(do func() error) {
	before, _, err := u.s.History()
	u.must(err)
	err = do()
	if err != nil && !errors.Is(err, ErrNotFound) {
		u.t.Fatal(err)
	}
	after, redo, err := u.s.History()
	u.must(err)
	if after != nil && (before == nil || after.Number != before.Number) {
		u.done = append(u.done[:u.at+1], recordsOf(u.t, u.s))
		u.at++
		if redo != nil {
			u.t.Fatalf("after an action there is %v to redo", *redo)
		}
	}
}

// turn undoes or redoes, and checks what is there then.
func (u *user) turn(do func(time.Time) (Action, error), step int) {
	next := u.at + step
	_, err := do(u.now)
	if next < 0 || next >= len(u.done) {
		if !errors.Is(err, ErrNothing) {
			u.t.Fatalf("beyond the end: %v", err)
		}
		return
	}
	u.must(err)
	u.at = next
	u.wantRecords()
}

func (u *user) wantRecords() {
	u.t.Helper()
	got, want := recordsOf(u.t, u.s), u.done[u.at]
	if len(got) != len(want) {
		u.t.Errorf("there are %d records, want %d", len(got), len(want))
	}
	for key := range want {
		if got[key] != want[key] {
			u.t.Errorf("%s is %q, want %q", key, got[key], want[key])
		}
	}
	for key := range got {
		if id, ok := strings.CutPrefix(key, "trash "); ok && got["applications "+id] != "" {
			u.t.Errorf("%s lies in the trash, and is there too", id)
		}
	}
	if !indexOf(u.t, u.s) {
		u.t.Fatal("the index is not whole")
	}
	err := u.s.view(func(tx *bolt.Tx) error {
		return tx.Bucket(placesBucket).ForEach(func(id, _ []byte) error {
			if tx.Bucket(applicationsBucket).Get(id) == nil {
				return fmt.Errorf("%s has a place in the index, and is not there", id)
			}
			return nil
		})
	})
	u.must(err)
}

func (u *user) restart() {
	u.must(u.s.Close())
	var err error
	u.s, err = Open(u.folder)
	u.must(err)
	u.must(u.s.RemoveExpired(u.now))
}

// step does one thing at random.
func (u *user) step() {
	u.now = u.now.Add(time.Duration(rapid.IntRange(0, 30).Draw(u.t, "minutes")) * time.Minute)
	switch rapid.SampledFrom([]string{
		"save", "save", "import", "close all", "delete", "delete", "put back", "settings", "look", "told", "restart", "undo", "undo", "redo",
	}).Draw(u.t, "step") {
	case "save":
		u.act(func() error { return u.s.Save(u.changed("id"), u.now) })
	case "import": // one of them perhaps twice
		u.act(func() error {
			return u.s.SaveAll([]data.Application{u.changed("1"), u.changed("2"), u.changed("3")}, u.now)
		})
	case "close all":
		u.act(func() error {
			apps, _, err := u.s.Applications()
			u.must(err)
			for i := range apps {
				apps[i] = apps[i].WithTouch(data.Touch{Kind: data.TouchOutcome, Outcome: data.OutcomeNoAnswer, At: data.Moment{Time: u.now}})
			}
			return u.s.SaveAll(apps, u.now)
		})
	case "delete":
		u.act(func() error { return u.s.Delete(u.app("id").ID, u.now) })
	case "put back":
		u.act(func() error { return u.s.PutBack(u.app("id").ID, u.now) })
	case "settings":
		u.act(func() error {
			settings, err := u.s.Settings()
			u.must(err)
			settings.Profile.Name = rapid.StringMatching(`[A-Z][a-z]{0,4}`).Draw(u.t, "name")
			return u.s.SaveSettings(settings, u.now)
		})
	case "look": // as the scheduler does
		looks := dueAt(u.t, u.s, dueVersion, u.now)
		for i := range looks {
			looks[i].LookAgain = u.now.Add(time.Hour)
		}
		u.must(u.s.Schedule(looks, nil, u.now))
	case "told":
		_, err := u.s.Claim([]LedgerKey{{Application: u.app("id").ID, Step: "s", Reminder: "opens", For: u.now}}, u.now)
		u.must(err)
	case "restart":
		u.restart()
	case "undo":
		u.turn(u.s.Undo, -1)
	case "redo":
		u.turn(u.s.Redo, 1)
	}
	u.wantRecords()
}

// Whatever the user does, undoing all leads back to the start, byte for byte,
// and redoing all to the end.
func TestP6UndoingAllLeadsToTheStartAndRedoingAllToTheEnd(t *testing.T) {
	most := 25
	if os.Getenv("AFTERWORD_SOAK") != "" {
		most = 90
	}
	rapid.Check(t, func(r *rapid.T) {
		u := &user{t: r, folder: t.TempDir(), now: dueTime}
		var err error
		u.s, err = Open(u.folder)
		u.must(err)
		defer func() { _ = u.s.Close() }()
		u.done = []map[string]string{recordsOf(r, u.s)}
		for range rapid.IntRange(1, most).Draw(r, "steps") {
			u.step()
		}
		u.undoAll()
		u.restart()
		u.redoAll()
		u.turn(u.s.Redo, 1)
	})
}
