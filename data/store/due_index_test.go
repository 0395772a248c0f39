package store

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"
	"pgregory.net/rapid"

	"afterword/data"
)

// dueTime is when the tests of the index begin.
var dueTime = time.Date(2026, 3, 3, 15, 0, 0, 0, time.UTC)

const dueVersion = "rules"

// someApplications are n of them, saved in one go.
func someApplications(t testing.TB, s *Store, n int) []data.Application {
	t.Helper()
	apps := make([]data.Application, n)
	for i := range apps {
		apps[i] = data.Application{ID: fmt.Sprintf("app%03d", i), Company: "Northwind", People: []data.Person{
			{ID: "raj", Name: "Raj", Email: "Raj@northwind.example", Role: data.RoleInterviewer},
		}}
	}
	if err := s.SaveAll(apps, dueTime); err != nil {
		t.Fatal(err)
	}
	return apps
}

// dueAt is what is due at that time, in pages of 7.
func dueAt(t rapid.TB, s *Store, version string, now time.Time) (looks []Record) {
	t.Helper()
	for last := (Record{}); ; {
		page, err := s.Due(version, now, last, 7)
		if err != nil {
			t.Fatal(err)
		}
		looks = append(looks, page...)
		if len(page) < 7 {
			return looks
		}
		last = page[6]
	}
}

func wantDue(t rapid.TB, s *Store, version string, now time.Time, want ...string) []Record {
	t.Helper()
	looks := dueAt(t, s, version, now)
	var got []string
	for _, l := range looks {
		got = append(got, l.id)
	}
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("due are %v, want %v", got, want)
	}
	return looks
}

// schedule has all of them looked at again at that time.
func schedule(t rapid.TB, s *Store, looks []Record, again, now time.Time) {
	t.Helper()
	for i := range looks {
		looks[i].LookAgain = again
	}
	if err := s.Schedule(looks, nil, now); err != nil {
		t.Fatal(err)
	}
}

func TestWhatIsSavedIsDueAtOnceAndThenWhenItWasPutOffTo(t *testing.T) {
	folder := t.TempDir()
	s := openStore(t, folder)
	apps := someApplications(t, s, 20)
	looks := dueAt(t, s, dueVersion, dueTime)
	if len(looks) != 20 {
		t.Fatalf("%d are due, want 20", len(looks))
	}
	schedule(t, s, looks[:18], dueTime.Add(time.Hour+time.Millisecond), dueTime)
	schedule(t, s, looks[18:19], time.Time{}, dueTime) // never
	wantDue(t, s, dueVersion, dueTime, "app019")
	wantDue(t, s, dueVersion, dueTime.Add(time.Hour), "app019") // not a millisecond early
	closeStore(t, s)
	s = openStore(t, folder)
	if got := len(dueAt(t, s, dueVersion, dueTime.Add(time.Hour+time.Second))); got != 19 {
		t.Errorf("%d are due, want 19", got)
	}
	if err := s.Delete("app019", dueTime); err != nil {
		t.Fatal(err)
	}
	wantDue(t, s, dueVersion, dueTime)
	if err := s.Save(apps[3], dueTime); err != nil {
		t.Fatal(err)
	}
	wantDue(t, s, dueVersion, dueTime, "app003")
}

func TestWhatWasSavedWhileItWasLookedAtIsDueAllTheSame(t *testing.T) {
	s := openStore(t, t.TempDir())
	apps := someApplications(t, s, 2)
	looks := dueAt(t, s, dueVersion, dueTime)
	apps[0].Role = "Engineer"
	if err := s.Save(apps[0], dueTime); err != nil {
		t.Fatal(err)
	}
	schedule(t, s, looks, dueTime.Add(time.Hour), dueTime)
	wantDue(t, s, dueVersion, dueTime, "app000")
}

// A record without its place in the index would never be looked at.
func TestP12TheIndexChangesInTheTransactionOfTheRecord(t *testing.T) {
	s := openStore(t, t.TempDir())
	apps := someApplications(t, s, 2)
	for name, write := range map[string]func() error{
		"save":   func() error { return s.SaveAll(apps, dueTime) },
		"delete": func() error { return s.Delete("app000", dueTime) },
	} {
		before := transactions(t, s)
		if err := write(); err != nil {
			t.Fatal(err)
		}
		if n := transactions(t, s) - before; n != 1 {
			t.Errorf("%s took %d transactions", name, n)
		}
		if !indexOf(t, s) {
			t.Errorf("after %s the index is not whole", name)
		}
	}
}

func transactions(t *testing.T, s *Store) (n int) {
	t.Helper()
	if err := s.view(func(tx *bolt.Tx) error { n = tx.ID(); return nil }); err != nil {
		t.Fatal(err)
	}
	return n
}

// indexOf reports whether the index is whole and knows every application.
func indexOf(t rapid.TB, s *Store) (whole bool) {
	t.Helper()
	err := s.view(func(tx *bolt.Tx) error {
		whole = indexIsWhole(tx)
		return tx.Bucket(applicationsBucket).ForEach(func(id, _ []byte) error {
			p, ok := getPosition(tx, id)
			whole = whole && ok && (p.At != nowhere || tx.Bucket(savedBucket).Get(id) != nil)
			return nil
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	return whole
}

func TestAnIndexMadeForSomethingElseIsBuiltAnew(t *testing.T) {
	s := openStore(t, t.TempDir())
	someApplications(t, s, 3)
	all := []string{"app000", "app001", "app002"}
	later := dueTime.Add(1000 * time.Hour)
	settle := func(version string, now time.Time) {
		schedule(t, s, dueAt(t, s, version, now), later, now)
		wantDue(t, s, version, now)
	}
	settle(dueVersion, dueTime)
	wantDue(t, s, "other rules", dueTime, all...)
	settle("other rules", dueTime)
	settle("other rules", dueTime.Add(time.Hour))
	wantDue(t, s, "other rules", dueTime.Add(time.Hour-setBack)) // a clock is set right now and then
	wantDue(t, s, "other rules", dueTime, all...)                // it was an hour ahead
}

func TestAContactTakenBackHasAllLookedAtAgain(t *testing.T) {
	s := openStore(t, t.TempDir())
	apps := someApplications(t, s, 2)
	sent := func(times ...time.Time) data.Application {
		a := apps[0]
		for _, at := range times {
			a = a.WithTouch(data.Touch{Kind: data.TouchSent, Step: data.StepFollowUp, Person: "raj", At: data.Moment{Time: at}})
		}
		return a
	}
	put := func(a data.Application, now time.Time) {
		t.Helper()
		if err := s.Save(a, dueTime); err != nil {
			t.Fatal(err)
		}
		schedule(t, s, dueAt(t, s, dueVersion, now)[:1], dueTime.Add(99999*time.Hour), now)
	}
	schedule(t, s, dueAt(t, s, dueVersion, dueTime), dueTime.Add(99999*time.Hour), dueTime)
	put(sent(dueTime), dueTime)
	put(sent(dueTime, dueTime.Add(time.Hour)), dueTime) // a newer one frees nobody
	wantDue(t, s, dueVersion, dueTime)
	got, err := s.Contacts(dueTime)
	if err != nil {
		t.Fatal(err)
	}
	wantSame(t, got, []data.Contact{
		{Application: "app000", Address: "Raj@northwind.example", At: dueTime},
		{Application: "app000", Address: "Raj@northwind.example", At: dueTime.Add(time.Hour)},
	})
	if got, _ := s.Contacts(dueTime.Add(2 * time.Hour)); len(got) > 0 {
		t.Errorf("old ones are given: %v", got)
	}

	if err := s.Save(apps[0], dueTime); err != nil { // it was not sent after all
		t.Fatal(err)
	}
	schedule(t, s, wantDue(t, s, dueVersion, dueTime, "app000", "app001"), dueTime.Add(99999*time.Hour), dueTime)

	put(sent(dueTime), dueTime)
	if err := s.Save(sent(dueTime.Add(-48*time.Hour), dueTime), dueTime); err != nil { // the first one counts
		t.Fatal(err)
	}
	schedule(t, s, wantDue(t, s, dueVersion, dueTime, "app000", "app001"), dueTime.Add(99999*time.Hour), dueTime)
	put(sent(dueTime.Add(-48*time.Hour), dueTime), dueTime.Add(data.ContactsCount+time.Hour)) // the same, long after
	if err := s.Delete("app000", dueTime); err != nil {
		t.Fatal(err)
	}
	wantDue(t, s, dueVersion, dueTime.Add(data.ContactsCount+time.Hour)) // which keeps nothing back any more
}

func TestADamagedIndexIsBuiltAnew(t *testing.T) {
	again := dueTime.Add(1000 * time.Hour)
	damages := map[string]func(tx *bolt.Tx) error{
		"no index at all, as in the first files": func(tx *bolt.Tx) error {
			return errors.Join(tx.DeleteBucket(dueBucket), writeFormat(tx, 1))
		},
		"no places": func(tx *bolt.Tx) error { return emptyBucket(tx, placesBucket) },
		"a place with a flipped bit": func(tx *bolt.Tx) error {
			b := slices.Clone(tx.Bucket(placesBucket).Get([]byte("app001")))
			b[9] ^= 4
			return tx.Bucket(placesBucket).Put([]byte("app001"), b)
		},
		"a moment with a flipped bit": func(tx *bolt.Tx) error {
			if err := tx.Bucket(dueBucket).Delete(dueKey(again.Unix(), "app001")); err != nil {
				return err
			}
			return tx.Bucket(dueBucket).Put(dueKey(again.Unix()^1<<40, "app001"), present)
		},
		"a moment that is missing": func(tx *bolt.Tx) error {
			return tx.Bucket(dueBucket).Delete(dueKey(again.Unix(), "app001"))
		},
		"a key that is none":    func(tx *bolt.Tx) error { return tx.Bucket(dueBucket).Put([]byte{0, 1}, present) },
		"a key of nobody":       func(tx *bolt.Tx) error { return tx.Bucket(dueBucket).Put(dueKey(5, "nobody"), present) },
		"a place of nobody":     func(tx *bolt.Tx) error { return movePosition(tx, "nobody", position{At: nowhere}, position{At: 7}) },
		"a state with no sense": func(tx *bolt.Tx) error { return tx.Bucket(metaBucket).Put(indexKey, []byte("?")) },
		"a contact that is missing": func(tx *bolt.Tx) error {
			return emptyBucket(tx, contactsBucket)
		},
	}
	for name, damage := range damages {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			s := openStore(t, folder)
			apps := someApplications(t, s, 3)
			sent := apps[2].WithTouch(data.Touch{Kind: data.TouchSent, Step: data.StepFollowUp, Person: "raj", At: data.Moment{Time: dueTime}})
			if err := s.Save(sent, dueTime); err != nil {
				t.Fatal(err)
			}
			schedule(t, s, dueAt(t, s, dueVersion, dueTime), again, dueTime)
			spoil(t, s, damage)
			closeStore(t, s)

			s = openStore(t, folder)
			if err := s.CheckIndex(); err != nil {
				t.Fatal(err)
			}
			wantDue(t, s, dueVersion, dueTime, "app000", "app001", "app002")
			if !indexOf(t, s) {
				t.Error("it is not whole")
			}
			if contacts, err := s.Contacts(dueTime); len(contacts) != 1 || err != nil {
				t.Errorf("contacts: %v, %v", contacts, err)
			}
		})
	}
}

func TestADamagedApplicationIsDueWithItsDamage(t *testing.T) {
	s := openStore(t, t.TempDir())
	someApplications(t, s, 2)
	spoil(t, s, func(tx *bolt.Tx) error { return tx.Bucket(applicationsBucket).Put([]byte("app001"), []byte("?")) })
	looks := wantDue(t, s, dueVersion, dueTime, "app000", "app001")
	if looks[0].Damage != nil || looks[1].Damage == nil {
		t.Errorf("damaged are %v, %v", looks[0].Damage, looks[1].Damage)
	}
	schedule(t, s, looks, time.Time{}, dueTime)
	wantDue(t, s, dueVersion, dueTime.AddDate(100, 0, 0))
}

// Whatever is saved, deleted and put off in whatever order, the index is
// whole and no application is forgotten.
func TestTheIndexForgetsNothing(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		s := openStore(t, t.TempDir())
		defer s.Close()
		due := map[string]time.Time{}
		now := dueTime
		for range rapid.IntRange(1, 30).Draw(r, "events") {
			id := fmt.Sprintf("app%03d", rapid.IntRange(0, 4).Draw(r, "id"))
			switch rapid.SampledFrom([]string{"save", "delete", "look"}).Draw(r, "event") {
			case "save":
				a := data.Application{ID: id, Company: "Northwind", People: []data.Person{{ID: "raj", Name: "Raj", Email: "raj@n.example", Role: data.RoleInterviewer}}}
				if rapid.Bool().Draw(r, "written") {
					a = a.WithTouch(data.Touch{Kind: data.TouchSent, Step: data.StepFollowUp, Person: "raj", At: data.Moment{Time: now}})
				}
				if err := s.Save(a, dueTime); err != nil {
					r.Fatal(err)
				}
				due[id] = time.Time{}
			case "delete":
				_ = s.Delete(id, now) // it may not be there
				delete(due, id)
			case "look":
				now = now.Add(time.Duration(rapid.IntRange(0, 72).Draw(r, "hours")) * time.Hour)
				looks := dueAt(r, s, dueVersion, now)
				found := map[string]bool{}
				for i := range looks {
					found[looks[i].id] = true
					looks[i].LookAgain = now.Add(time.Duration(rapid.IntRange(1, 99).Draw(r, "again")) * time.Hour)
				}
				for id, at := range due {
					if !at.After(now) && !found[id] {
						r.Fatalf("%s is not due", id)
					}
				}
				if err := s.Schedule(looks, nil, now); err != nil {
					r.Fatal(err)
				}
				for _, l := range looks {
					due[l.id] = l.LookAgain
				}
			}
			if !indexOf(r, s) {
				r.Fatal("the index is not whole")
			}
		}
	})
}
