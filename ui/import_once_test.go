package ui

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"afterword/data/fixture"
)

// What is said in the form decides whose round an invitation is: another role
// is another application, and nothing of the first is changed.
func TestAnInvitationInTheFormOfAnotherRole(t *testing.T) {
	first := fixture.Application("Northwind", nil, fixture.Round(t, "2026-11-12 10:00 America/Toronto"))
	d := sitDown(t, friday, first)
	d.w.importing.Import([]string{d.invitation("second.ics", ics(with(without(sure, "DTSTART", "DTEND"), "DTSTART:20261124T150000")...))})
	d.write("Role", "Data Engineer")
	d.tap("Save")
	if all := d.records(); len(all) != 2 || !cmp.Equal(all[0], first) || all[1].Role != "Data Engineer" {
		t.Errorf("there are %+v", all)
	}
}

// What was typed of the notes is not lost in the application that it joins.
func TestNotesOfAnInvitationAreKept(t *testing.T) {
	first := fixture.Application("Northwind", nil, fixture.Round(t, "2026-11-12 10:00 America/Toronto"))
	first.Notes = "Ask for Raj"
	d := sitDown(t, friday, first)
	d.w.importing.Import([]string{d.invitation("second.ics", ics(with(without(sure, "DTSTART", "DTEND"), "DTSTART:20261124T150000")...))})
	d.write("Notes", "Bring a laptop")
	d.w.saveUnsaved()
	d.reopen() // as after a crash
	d.w.restoreUnsaved()
	d.tap("Save")
	if all := d.records(); len(all) != 1 || len(all[0].Interviews) != 2 || all[0].Notes != "Ask for Raj\n\nBring a laptop" {
		t.Errorf("there are %+v", all)
	}
}

// A file is opened once, whatever it holds and is asked.
func TestAFileIsReadOnce(t *testing.T) {
	opened := map[string]int{}
	d := sitDown(t, friday, panel(t))
	d.w.importing.OpenFile = func(name string) (*os.File, error) {
		opened[filepath.Base(name)]++
		return os.Open(name)
	}
	d.w.importing.Import([]string{
		d.invitation("one.ics", ics(with(sure, me)...)), d.invitation("two.eml", undecided), d.invitation("three.csv", "Company,Date\nOrrery,2026-11-30\n"),
		d.invitation("four.ics", ics(with(without(sure, "UID", "DTSTART", "DTEND"), "UID:2", "DTSTART:20261124T150000")...)),
	})
	d.tap("Sam Okafor  <sam@okafor.example>")
	d.tap("Import")
	d.tap("Save") // the zone
	d.tap("Save") // the answer
	d.tap("Import")
	if len(opened) != 4 {
		t.Errorf("opened were %v", opened)
	}
	for name, n := range opened {
		if n != 1 {
			t.Errorf("%s was opened %d times", name, n)
		}
	}
	if len(d.records()) != 3 || len(d.record("Northwind").Interviews) != 2 {
		t.Errorf("there are %+v", d.records())
	}
}
