package store

import (
	"testing"
	"time"

	"afterword/data"
)

// crash ends the program and starts it again.
func crash(t *testing.T, s *Store, folder string, want ...LedgerKey) *Store {
	t.Helper()
	closeStore(t, s)
	s = openStore(t, folder)
	found, err := s.Interrupted()
	if err != nil {
		t.Fatal(err)
	}
	wantSame(t, found, want)
	return s
}

func TestP12WhatACrashInterruptedIsFreshOnceMore(t *testing.T) {
	folder := t.TempDir()
	s := openStore(t, folder)
	ended, cut := telling("a", "ended"), telling("a", "cut")
	wantFresh(t, s, []LedgerKey{ended, cut}, []LedgerKey{ended, cut})
	if err := s.RecordResult([]LedgerKey{ended}, claimTime, "working"); err != nil {
		t.Fatal(err)
	}
	wantPerhaps(t, s) // while the program runs nothing is in doubt

	s = crash(t, s, folder, cut)
	wantPerhaps(t, s, cut)
	wantFresh(t, s, []LedgerKey{ended, cut}, []LedgerKey{cut})
	wantFresh(t, s, []LedgerKey{ended, cut}, nil)
	wantPerhaps(t, s)

	s = crash(t, s, folder, cut) // and no third time
	wantFresh(t, s, []LedgerKey{ended, cut}, nil)
	wantPerhaps(t, s, cut)
	s = crash(t, s, folder)
	wantPerhaps(t, s, cut)
}

func wantPerhaps(t *testing.T, s *Store, want ...LedgerKey) {
	t.Helper()
	got, err := s.PerhapsTold()
	if err != nil {
		t.Fatal(err)
	}
	wantSame(t, got, want)
}

func TestP12ARepeatThatWasNotShownIsFreshAgain(t *testing.T) {
	folder := t.TempDir()
	s := openStore(t, folder)
	x := telling("a", "x")
	wantFresh(t, s, []LedgerKey{x}, []LedgerKey{x})
	s = crash(t, s, folder, x)
	wantFresh(t, s, []LedgerKey{x}, []LedgerKey{x})
	if err := s.Release([]LedgerKey{x}); err != nil {
		t.Fatal(err)
	}
	wantPerhaps(t, s, x)
	wantFresh(t, s, []LedgerKey{x}, []LedgerKey{x})
	s = crash(t, s, folder, x)
	wantFresh(t, s, []LedgerKey{x}, nil)
}

func TestP12AnInterruptedStepIsDue(t *testing.T) {
	folder := t.TempDir()
	s := openStore(t, folder)
	someApplications(t, s, 2)
	schedule(t, s, dueAt(t, s, dueVersion, dueTime), dueTime.Add(time.Hour), dueTime)
	wantFresh(t, s, []LedgerKey{telling("app001", "x")}, []LedgerKey{telling("app001", "x")})
	s = crash(t, s, folder, telling("app001", "x"))
	wantDue(t, s, dueVersion, dueTime, "app001")
}

func TestWhatWasReleasedIsDue(t *testing.T) {
	s := openStore(t, t.TempDir())
	someApplications(t, s, 2)
	schedule(t, s, dueAt(t, s, dueVersion, dueTime), dueTime.Add(time.Hour), dueTime)
	x := telling("app001", "x")
	wantFresh(t, s, []LedgerKey{x}, []LedgerKey{x})
	if err := s.Release([]LedgerKey{x}); err != nil {
		t.Fatal(err)
	}
	wantDue(t, s, dueVersion, dueTime, "app001")
}

func TestAClaimOfAClockThatWasYearsAheadDoesNotCount(t *testing.T) {
	s := openStore(t, t.TempDir())
	x := telling("a", "x")
	if _, err := s.Claim([]LedgerKey{x}, claimTime.AddDate(10, 0, 0)); err != nil {
		t.Fatal(err)
	}
	wantFresh(t, s, []LedgerKey{x}, []LedgerKey{x})
	if fresh, _ := s.Claimable([]LedgerKey{x}, claimTime.Add(-24*time.Hour)); len(fresh) > 0 {
		t.Error("neither does that of one that was a day ahead")
	}
}

func TestTheLastSixMomentsOfSendingAreKept(t *testing.T) {
	folder := t.TempDir()
	s := openStore(t, folder)
	for i := range 8 {
		at := claimTime.Add(time.Duration(i) * time.Minute)
		if _, err := s.Claim([]LedgerKey{{Application: "a", For: at}}, at); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Release([]LedgerKey{{Application: "a", For: claimTime.Add(7 * time.Minute)}}); err != nil {
		t.Fatal(err)
	}
	closeStore(t, s)
	sent, err := openStore(t, folder).Sent()
	if err != nil || len(sent) != 5 || !sent[0].Equal(claimTime.Add(2*time.Minute)) || !sent[4].Equal(claimTime.Add(6*time.Minute)) {
		t.Errorf("sent: %v, %v", sent, err)
	}
}

func TestPausingLeavesTheSettings(t *testing.T) {
	s := openStore(t, t.TempDir())
	settings := data.DefaultSettings()
	settings.Profile.Name = "Kim"
	if err := s.SaveSettings(settings, claimTime); err != nil {
		t.Fatal(err)
	}
	settings.PausedUntil = data.Moment{Time: dueTime}
	if err := s.PauseReminders(settings.PausedUntil); err != nil {
		t.Fatal(err)
	}
	got, err := s.Settings()
	if err != nil {
		t.Fatal(err)
	}
	wantSame(t, got, settings)
	if err := s.PauseReminders(data.Moment{}); err != nil {
		t.Fatal(err)
	}
	if got, _ = s.Settings(); !got.PausedUntil.IsZero() {
		t.Error("still paused")
	}
	if err := s.PauseReminders(data.Moment{Time: time.Now()}); err == nil {
		t.Error("a moment in no zone was taken")
	}
}
