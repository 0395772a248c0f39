package store

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"afterword/data"
	"afterword/data/fixture"
)

// putUnchecked stores documents as a crafted file has them: whole, and never
// checked.
func putUnchecked(t *testing.T, s *Store, settings data.Settings, apps ...data.Application) {
	t.Helper()
	spoil(t, s, func(tx *bolt.Tx) error {
		for _, a := range apps {
			b, err := encodeDocument(a)
			if err != nil {
				return err
			}
			if err := put(tx, applicationsBucket, []byte(a.ID), b); err != nil {
				return err
			}
		}
		b, err := encodeDocument(settings)
		if err != nil {
			return err
		}
		return errors.Join(putSettings(tx, b), takeTally(tx).write(tx))
	})
}

// TestP20WhatComesOutOfAFileIsChecked like what comes in: a file may have been
// made by hand.
func TestP20WhatComesOutOfAFileIsChecked(t *testing.T) {
	escape := fixture.Northwind(t)
	escape.ID, escape.Company = "escape", "North\x1b[2Jwind"
	endless := fixture.Northwind(t)
	endless.ID = "endless"
	endless.Touches = slices.Repeat(endless.Touches[:1], 50_000)
	good := fixture.Northwind(t)
	good.ID = "good"
	settings := data.DefaultSettings()
	settings.Rules.WorkingDays = []time.Weekday{7}

	s := openStore(t, t.TempDir())
	putUnchecked(t, s, settings, escape, endless, good)
	apps, damaged, err := s.Applications()
	if err != nil || len(apps) != 1 || apps[0].ID != "good" || len(damaged) != 2 {
		t.Errorf("there are %d, damaged are %v, %v", len(apps), damaged, err)
	}
	var damage *DamageError
	if got, err := s.Settings(); !errors.As(err, &damage) || len(got.Rules.WorkingDays) != 5 {
		t.Errorf("the settings are %+v, %v", got.Rules, err)
	}
	for _, d := range damaged {
		if strings.ContainsRune(d.Error(), 0x1b) {
			t.Errorf("%q", d.Error())
		}
	}
}

// TestARestoreKeepsThePathsOfThisComputer: a backup does not say where a file is
// written to, whether there is a data file or not.
func TestARestoreKeepsThePathsOfThisComputer(t *testing.T) {
	there := openStore(t, t.TempDir())
	settings := data.DefaultSettings()
	settings.Profile.Name, settings.Calendar = "Kim", "/home/kim/.profile"
	must(t, there.SaveSettings(settings, claimTime))
	b := backUp(t, there, noon)

	settings.Profile.Name, settings.Calendar = "Sam", "/home/sam/steps.ics"
	here := openStore(t, t.TempDir())
	must(t, here.SaveSettings(settings, claimTime))
	must(t, here.Restore(b, noon))
	fresh := openStore(t, t.TempDir())
	must(t, fresh.Restore(b, noon))
	folder := filepath.Join(t.TempDir(), "new")
	must(t, Restore(folder, b, noon))
	gone := openStore(t, folder)
	for name, c := range map[string]struct {
		s    *Store
		want string
	}{"here": {here, "/home/sam/steps.ics"}, "in an empty one": {fresh, ""}, "without a file": {gone, ""}} {
		got, err := c.s.Settings()
		if err != nil || got.Profile.Name != "Kim" || got.Calendar != c.want {
			t.Errorf("%s: %s writes to %q, %v", name, got.Profile.Name, got.Calendar, err)
		}
		if err := c.s.Close(); err != nil {
			t.Error(err)
		}
		if _, err := Verify(c.s.Path()); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := os.Stat(b.Path); err != nil {
		t.Error("the backup is gone")
	}
}
