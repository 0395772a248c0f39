package store

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"afterword/data"
	"afterword/data/fixture"
)

// do saves an application with these notes, one after the other.
func do(t testing.TB, s *Store, now time.Time, notes ...string) {
	t.Helper()
	for _, n := range notes {
		if err := s.Save(data.Application{ID: "app", Company: "Northwind", Notes: n}, now); err != nil {
			t.Fatal(err)
		}
	}
}

// undoable is how many actions can be undone.
func undoable(t testing.TB, s *Store, now time.Time) (n int) {
	t.Helper()
	for ; ; n++ {
		if _, err := s.Undo(now); errors.Is(err, ErrNothing) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
	for range n {
		if _, err := s.Redo(now); err != nil {
			t.Fatal(err)
		}
	}
	return n
}

func TestP6TheHistoryKeepsAHundredActionsAndThirtyDays(t *testing.T) {
	const day = 24 * time.Hour
	for _, c := range []struct {
		name  string
		many  int             // actions on the first day
		later []time.Duration // and one at each of these moments
		want  int
	}{
		{"a hundred, however old", 100, []time.Duration{300 * day, 301 * day}, 100},
		{"more of 30 days", 150, []time.Duration{29 * day, 30*day - time.Minute}, 152},
		{"the clock is believed a day later", 150, []time.Duration{31 * day}, 151},
		{"more than 30 days old", 150, []time.Duration{31 * day, 32*day + time.Minute}, 100},
		{"some old, some new", 150, []time.Duration{15 * day, 31 * day, 33 * day}, 100},
		{"a clock ten years ahead for an hour", 150, []time.Duration{3650 * day, 3650*day + time.Hour, day}, 153},
		{"ten years ahead, and back, and ahead", 150, []time.Duration{3650 * day, day, 3650 * day}, 153},
		{"ten years later for two days", 150, []time.Duration{3650 * day, 3652 * day}, 100},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := openStore(t, t.TempDir())
			for n := range c.many {
				do(t, s, dueTime, fmt.Sprint(n))
			}
			now := dueTime
			for n, later := range c.later {
				now = dueTime.Add(later)
				do(t, s, now, fmt.Sprint("later ", n))
			}
			if got := undoable(t, s, now); got != c.want {
				t.Errorf("%d actions can be undone, want %d", got, c.want)
			}
		})
	}
}

func TestP6TheTrashKeepsThirtyDays(t *testing.T) {
	const day = 24 * time.Hour
	for _, c := range []struct {
		name   string
		starts []time.Duration // after it was deleted
		there  bool
	}{
		{"29 days", []time.Duration{29 * day}, true},
		{"32 days, the first look", []time.Duration{32 * day}, true},
		{"32 days, looked at each day", []time.Duration{30 * day, 31*day + time.Hour, 32*day + 2*time.Hour}, false},
		{"the next start soon after", []time.Duration{40 * day, 40*day + 23*time.Hour}, true},
		{"the next start a day after", []time.Duration{40 * day, 41 * day}, false},
		{"a clock ten years ahead", []time.Duration{3650 * day, 3650*day + 20*time.Hour, day, 2 * day}, true},
		{"and ahead again", []time.Duration{3650 * day, day, 3650 * day}, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			folder := t.TempDir()
			s := openStore(t, folder)
			do(t, s, dueTime, "x")
			telling := LedgerKey{"app", "s", "opens", dueTime}
			if _, err := s.Claim([]LedgerKey{telling}, dueTime); err != nil {
				t.Fatal(err)
			}
			if err := s.Delete("app", dueTime); err != nil {
				t.Fatal(err)
			}
			for _, after := range c.starts {
				closeStore(t, s)
				s = openStore(t, folder)
				if err := s.RemoveExpired(dueTime.Add(after)); err != nil {
					t.Fatal(err)
				}
			}
			trash, err := s.Trash()
			if err != nil || (len(trash) == 1) != c.there {
				t.Errorf("in the trash is %v, %v", trash, err)
			}
			if _, told, _ := s.LedgerEntry(telling); told != c.there {
				t.Errorf("the ledger knows it: %v", told)
			}
			if _, err := s.Undo(dueTime); err != nil { // the history keeps longer
				t.Errorf("deleting cannot be undone: %v", err)
			}
			if a, err := s.Application("app"); err != nil || a.Notes != "x" {
				t.Errorf("it comes back as %v, %v", a, err)
			}
			if trash, _ := s.Trash(); len(trash) > 0 {
				t.Error("it is still in the trash")
			}
		})
	}
}

func TestP6WhatCameBackIsNotToldAgain(t *testing.T) {
	s := openStore(t, t.TempDir())
	do(t, s, dueTime, "x")
	told := []LedgerKey{{"app", "s", "opens", dueTime}}
	if _, err := s.Claim(told, dueTime); err != nil {
		t.Fatal(err)
	}
	for name, back := range map[string]func() error{
		"put back": func() error { return s.PutBack("app", dueTime) },
		"undo":     func() error { _, err := s.Undo(dueTime); return err },
	} {
		if err := errors.Join(s.Delete("app", dueTime), back()); err != nil {
			t.Fatal(name, err)
		}
		if fresh, err := s.Claimable(told, dueTime); err != nil || len(fresh) > 0 {
			t.Errorf("%s: told again: %v, %v", name, fresh, err)
		}
	}
	if _, err := s.Undo(dueTime); err != nil {
		t.Fatal(err)
	}
}

// What cannot come back any more is forgotten by the ledger, too.
func TestTheLedgerForgetsWhatCannotBeRedone(t *testing.T) {
	s := openStore(t, t.TempDir())
	do(t, s, dueTime, "x")
	told := LedgerKey{"app", "s", "opens", dueTime}
	if _, err := s.Claim([]LedgerKey{told}, dueTime); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Undo(dueTime); err != nil {
		t.Fatal(err)
	}
	if _, known, _ := s.LedgerEntry(told); !known {
		t.Error("forgotten while it can be redone")
	}
	if err := s.Save(data.Application{ID: "other", Company: "Quill"}, dueTime); err != nil {
		t.Fatal(err)
	}
	if _, known, _ := s.LedgerEntry(told); known {
		t.Error("it is kept for ever")
	}
}

func TestP6AnActionWhoseDocumentIsNotAsItLeftItIsRefused(t *testing.T) {
	other, err := encodeDocument(data.Application{ID: "app1", Company: "Quill"})
	if err != nil {
		t.Fatal(err)
	}
	for name, harm := range map[string]func(apps, history *bolt.Bucket) error{
		"damaged": func(apps, _ *bolt.Bucket) error {
			b := bytes.Clone(apps.Get([]byte("app1")))
			b[20] ^= 4
			return apps.Put([]byte("app1"), b)
		},
		"changed": func(apps, _ *bolt.Bucket) error { return apps.Put([]byte("app1"), other) },
		"gone":    func(apps, _ *bolt.Bucket) error { return apps.Delete([]byte("app1")) },
		"the entry damaged": func(_, history *bolt.Bucket) error {
			key, b := history.Cursor().Last()
			b = bytes.Clone(b)
			b[len(b)/2] ^= 4
			return history.Put(bytes.Clone(key), b)
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := openStore(t, t.TempDir())
			apps := []data.Application{{ID: "app0", Company: "A"}, {ID: "app1", Company: "B"}, {ID: "app2", Company: "C"}}
			if err := s.SaveAll(apps, dueTime); err != nil {
				t.Fatal(err)
			}
			spoil(t, s, func(tx *bolt.Tx) error { return harm(tx.Bucket(applicationsBucket), tx.Bucket(historyBucket)) })
			before := recordsOf(t, s)
			if _, err := s.Undo(dueTime); !errors.Is(err, ErrChangedSince) {
				t.Errorf("the error is %v", err)
			}
			after := recordsOf(t, s)
			for key := range before {
				if after[key] != before[key] {
					t.Errorf("%s was changed all the same", key)
				}
			}
			if undo, redo, err := s.History(); undo == nil || redo != nil || err != nil {
				t.Errorf("the history has %v, %v, %v", undo, redo, err)
			}
		})
	}
}

func TestWhatThereIsToBeginWithCannotBeUndone(t *testing.T) {
	s := openStore(t, t.TempDir())
	do(t, s, dueTime, "x", "y")
	if _, err := s.Undo(dueTime); err != nil {
		t.Fatal(err)
	}
	if err := s.ForgetHistory(); err != nil {
		t.Fatal(err)
	}
	if undo, redo, err := s.History(); undo != nil || redo != nil || err != nil {
		t.Errorf("the history has %v, %v, %v", undo, redo, err)
	}
}

// An answer given by the way is no action, and is not taken back by one.
func TestAnswersAreNotUndone(t *testing.T) {
	s := openStore(t, t.TempDir())
	settings := data.DefaultSettings()
	settings.Profile.Name = "Kim"
	pause := fixture.Moment(t, "2026-03-04 10:00")
	frame, example := data.Frame{Width: 900, Height: 700}, []string{data.NewID()}
	for _, err := range []error{
		s.SaveSettings(settings, dueTime),
		s.SaveAnswers(data.Settings{Closing: data.ClosingStays, Login: true, Frame: frame, Example: example, Profile: data.Profile{Name: "not this"}}),
		s.PauseReminders(pause),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		name string
		turn func(time.Time) (Action, error)
		want string
	}{{"undo", s.Undo, ""}, {"redo", s.Redo, "Kim"}, {"undo again", s.Undo, ""}} {
		a, err := c.turn(dueTime)
		if err != nil || a.Kind != ActionSettings {
			t.Fatalf("%s: %v, %v", c.name, a, err)
		}
		got, err := s.Settings()
		if err != nil || got.Profile.Name != c.want || got.Closing != data.ClosingStays || !got.Login || !got.PausedUntil.Equal(pause.Time) {
			t.Errorf("%s: %+v, %v", c.name, got, err)
		}
		wantSame(t, got.Rules, data.DefaultRules())
		wantSame(t, got.Frame, frame)
		wantSame(t, got.Example, example)
	}
	if _, err := s.Undo(dueTime); !errors.Is(err, ErrNothing) {
		t.Errorf("an answer can be undone: %v", err)
	}
	if err := s.SaveSettings(data.Settings{Closing: data.ClosingQuits, Rules: data.DefaultRules()}, dueTime); err != nil {
		t.Fatal(err)
	}
}

func TestWhatAnActionIsCalled(t *testing.T) {
	a := fixture.Northwind(t)
	a.Touches = nil
	touched := func(kinds ...data.TouchKind) data.Application {
		b := a
		for _, k := range kinds {
			b = b.WithTouch(data.Touch{Kind: k})
		}
		return b
	}
	off, round := a, a
	off.Interviews = slices.Clone(a.Interviews)
	off.Interviews[0].CalledOff = true
	round.Interviews = append(slices.Clone(a.Interviews), data.Interview{ID: "round2"})
	edited := a
	edited.Notes = "other"
	for _, c := range []struct {
		was, is *data.Application
		want    ActionKind
	}{
		{nil, &a, ActionAdded},
		{&a, nil, ActionDeleted},
		{&a, &edited, ActionChanged},
		{&a, &off, ActionCalledOff},
		{&a, &round, ActionRound},
		{&a, new(touched(data.TouchSent)), "sent"},
		{&a, new(touched(data.TouchSkipped)), "skipped"},
		{&a, new(touched(data.TouchPromise, data.TouchDone)), "done"},
		{&a, new(touched(data.TouchReply, data.TouchOutcome)), "reply"},
		{new(touched(data.TouchOutcome)), new(touched(data.TouchOutcome, data.TouchReopened)), "reopened"},
	} {
		if got := kindOf(c.was, c.is); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}

func TestTheHistorySaysWhatIsUndone(t *testing.T) {
	s := openStore(t, t.TempDir())
	a := data.Application{ID: "app", Company: "Northwind"}
	b := data.Application{ID: "bpp", Company: "Quill"}
	steps := []struct {
		do   func() error
		want Action
	}{
		{func() error { return s.SaveAll([]data.Application{a, b}, dueTime) }, Action{1, ActionAdded, "app", "Northwind", 2}},
		{func() error {
			return s.Save(a.WithTouch(data.Touch{Kind: data.TouchSkipped, Step: data.StepDebrief, At: data.Moment{Time: dueTime}}), dueTime)
		}, Action{2, "skipped", "app", "Northwind", 1}},
		{func() error { return s.Delete("app", dueTime) }, Action{3, ActionDeleted, "app", "Northwind", 1}},
		{func() error { return s.PutBack("app", dueTime) }, Action{4, ActionPutBack, "app", "Northwind", 1}},
		{func() error { return s.SaveSettings(data.Settings{Profile: data.Profile{Name: "Kim"}}, dueTime) }, Action{Number: 5, Kind: ActionSettings}},
	}
	for _, c := range steps {
		if err := c.do(); err != nil {
			t.Fatal(err)
		}
		if undo, _, err := s.History(); err != nil || *undo != c.want {
			t.Errorf("to undo is %v, %v; want %v", undo, err, c.want)
		}
	}
	for n := len(steps) - 1; n >= 0; n-- {
		if got, err := s.Undo(dueTime); err != nil || got != steps[n].want {
			t.Errorf("undone is %v, %v; want %v", got, err, steps[n].want)
		}
		if _, redo, err := s.History(); err != nil || *redo != steps[n].want {
			t.Errorf("to redo is %v, %v; want %v", redo, err, steps[n].want)
		}
	}
}
