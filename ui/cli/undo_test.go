package cli

import (
	"strings"
	"testing"

	"afterword/data/store"
)

// store has f change the store behind the terminal's back, as the window does.
func (m *terminal) store(f func(s *store.Store) error) {
	m.t.Helper()
	s, err := store.Open(m.folder)
	if err != nil {
		m.t.Fatal(err)
	}
	if err := f(s); err != nil {
		m.t.Error(err)
	}
	if err := s.Close(); err != nil {
		m.t.Error(err)
	}
}

func TestP6WhatACommandDidCanBeUndone(t *testing.T) {
	m := newTerminal(t, "2026-03-13 10:00")
	record, _ := example(t)
	empty := m.ok("export", "-")
	var states []string
	for _, args := range [][]string{
		{"add", m.file("in.json", record)},
		{"replied", "north", "undecided"},
		{"promise", "north", "2026-03-20"},
	} {
		m.ok(args...)
		states = append(states, m.ok("export", "-"))
	}
	for _, c := range []struct{ command, says, state string }{
		{"undo", "undone: promise – Northwind Labs\n", states[1]},
		{"undo", "undone: reply – Northwind Labs\n", states[0]},
		{"redo", "redone: reply – Northwind Labs\n", states[1]},
		{"undo", "undone: reply – Northwind Labs\n", states[0]},
		{"undo", "undone: added – Northwind Labs\n", empty},
	} {
		if got := m.ok(c.command); got != c.says {
			t.Errorf("%s says %q, want %q", c.command, got, c.says)
		}
		if got := m.ok("export", "-"); got != c.state {
			t.Errorf("after %s there is\n%s", c.command, got)
		}
	}
	if _, line, code := m.run("undo"); code != 1 || line != "there is nothing to undo" {
		t.Errorf("exit code %d, %q", code, line)
	}
}

func TestP6TheTrashInTheTerminal(t *testing.T) {
	if running {
		t.Skip("the store is changed behind its back")
	}
	m := newTerminal(t, "2026-03-13 10:00")
	record, _ := example(t)
	if got := m.ok("trash"); got != "The trash is empty.\n" {
		t.Errorf("it says %q", got)
	}
	m.ok("add", m.file("in.json", record))
	before := m.ok("export", "-")
	m.store(func(s *store.Store) error {
		apps, _, err := s.Applications()
		if err != nil {
			return err
		}
		return s.Delete(apps[0].ID, m.now)
	})
	if got := m.ok("trash"); !strings.Contains(got, "Northwind Labs") || !strings.Contains(got, "Fri 2026-03-13 10:00 -04:00") {
		t.Errorf("in the trash is %s", got)
	}
	if _, line, code := m.run("put-back", "quill"); code != 1 || !strings.Contains(line, "see “afterword trash” for a list") {
		t.Errorf("exit code %d, %q", code, line)
	}
	if got := m.ok("put-back", "north"); !strings.HasPrefix(got, "put back  ") {
		t.Errorf("it says %q", got)
	}
	if got := m.ok("export", "-"); got != before {
		t.Errorf("it came back as %s", got)
	}
}
