package store

import (
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"afterword/data/fixture"
)

var claimTime = time.Date(2026, 3, 3, 22, 0, 0, 0, time.UTC)

func telling(application, step string) LedgerKey {
	return LedgerKey{Application: application, Step: step, Reminder: "opens", For: claimTime}
}

// wantFresh claims and checks what was fresh.
func wantFresh(t *testing.T, s *Store, claim []LedgerKey, want []LedgerKey) {
	t.Helper()
	fresh, err := s.Claim(claim, claimTime)
	if err != nil {
		t.Fatal(err)
	}
	wantSame(t, fresh, want)
}

func TestAClaimIsFreshOnceAlsoAfterReopening(t *testing.T) {
	folder := t.TempDir()
	s := openStore(t, folder)
	a, b := telling("a", "x"), telling("a", "y")
	wantFresh(t, s, []LedgerKey{a}, []LedgerKey{a})
	wantFresh(t, s, []LedgerKey{a}, nil)
	closeStore(t, s)

	s = openStore(t, folder)
	wantFresh(t, s, []LedgerKey{a, b}, []LedgerKey{b})
	wantFresh(t, s, []LedgerKey{a, b}, nil)
}

func TestAClaimForAnotherTimeOrReasonIsFresh(t *testing.T) {
	s := openStore(t, t.TempDir())
	first := telling("a", "x")
	wantFresh(t, s, []LedgerKey{first}, []LedgerKey{first})
	moved, other := first, first
	moved.For = moved.For.Add(24 * time.Hour)
	other.Reminder = "closes"
	wantFresh(t, s, []LedgerKey{first, moved, other}, []LedgerKey{moved, other})

	elsewhere := first // the same instant as somebody in Berlin sees it
	elsewhere.For = first.For.In(time.FixedZone("", 3600))
	wantFresh(t, s, []LedgerKey{elsewhere}, nil)
}

func TestTheLedgerKnowsClaimAndResult(t *testing.T) {
	s := openStore(t, t.TempDir())
	x := telling("a", "x")
	if _, ok, err := s.LedgerEntry(x); ok || err != nil {
		t.Error("known before it was claimed", err)
	}
	wantFresh(t, s, []LedgerKey{x}, []LedgerKey{x})
	if told, ok, _ := s.LedgerEntry(x); !ok || !told.Claimed.Equal(claimTime) || !told.Ended.IsZero() {
		t.Errorf("claimed: %+v", told)
	}
	if err := s.RecordResult([]LedgerKey{x, telling("gone", "x")}, claimTime.Add(time.Second), "working"); err != nil {
		t.Fatal(err)
	}
	told, _, _ := s.LedgerEntry(x)
	wantSame(t, told, LedgerEntry{Claimed: claimTime, Times: 1, Ended: claimTime.Add(time.Second), Result: "working"})
	if _, ok, _ := s.LedgerEntry(telling("gone", "x")); ok {
		t.Error("a result without a claim was kept")
	}
}

func TestAReleasedClaimIsFreshAgain(t *testing.T) {
	s := openStore(t, t.TempDir())
	x, y := telling("a", "x"), telling("a", "y")
	wantFresh(t, s, []LedgerKey{x, y}, []LedgerKey{x, y})
	if err := s.Release([]LedgerKey{x}); err != nil {
		t.Fatal(err)
	}
	wantFresh(t, s, []LedgerKey{x, y}, []LedgerKey{x})
}

func TestADamagedEntryCountsAsClaimed(t *testing.T) {
	s := openStore(t, t.TempDir())
	x := telling("a", "x")
	spoil(t, s, func(tx *bolt.Tx) error { return tx.Bucket(toldBucket).Put(ledgerKeyBytes(x), []byte("?")) })
	wantFresh(t, s, []LedgerKey{x}, nil)
	if _, ok, _ := s.LedgerEntry(x); !ok {
		t.Error("not known")
	}
}

func TestDeletingAnApplicationForgetsItsTellingsOnly(t *testing.T) {
	s := openStore(t, t.TempDir())
	a := fixture.Northwind(t)
	if err := s.Save(a, claimTime); err != nil {
		t.Fatal(err)
	}
	mine := []LedgerKey{telling(a.ID, "x"), telling(a.ID, "y"), telling(a.ID, "z")}
	others := []LedgerKey{telling("north", "x"), telling(a.ID+"2", "x")}
	wantFresh(t, s, append(mine, others...), append(mine, others...))
	if err := s.Delete(a.ID, claimTime); err != nil {
		t.Fatal(err)
	}
	wantFresh(t, s, append(others, mine...), nil) // it may come back
	if err := s.DeleteForGood(a.ID); err != nil {
		t.Fatal(err)
	}
	wantFresh(t, s, append(others, mine...), mine)
}
