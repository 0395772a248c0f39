package ui

import (
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// takeIn takes the files in, and agrees to what the previews show.
func (d *user) takeIn(paths ...string) {
	d.t.Helper()
	d.w.importing.Import(paths)
	d.agree()
}

// agree agrees to the previews that are shown.
func (d *user) agree() {
	d.t.Helper()
	for strings.Contains(d.words(), "\nImport\n") || strings.HasSuffix(d.words(), "\nImport") {
		d.tap("Import")
	}
}

// Nothing happens before the user has seen what will.
func TestPreview(t *testing.T) {
	d := sitDown(t, friday, fewCompanies(t)...)
	path := d.invitation("northwind.ics", ics(with(sure, "LOCATION:Front Street 1")...))
	d.w.importing.Import([]string{path})
	d.sees("Import this?", "New: Northwind – Platform Engineer", "On-site interview, Fri 20 Nov, 15:00", "Front Street 1", "With Dana Whitfield")
	if len(d.records()) != 4 || d.changed != 0 {
		t.Fatal("it was saved before the user agreed")
	}
	d.press(fyne.KeyEscape)
	if len(d.records()) != 4 || d.changed != 0 || len(d.w.dialogs.Open) != 0 {
		t.Fatal("it was saved though the user did not agree")
	}
	d.takeIn(path)
	d.w.importing.Import([]string{d.invitation("moved.ics", ics(append(without(sure, "SEQUENCE", "DTSTART", "DTEND"), "SEQUENCE:2",
		"DTSTART;TZID=America/Toronto:20261123T150000", "DTEND;TZID=America/Toronto:20261123T160000")...))})
	d.sees("Moved: Northwind – Platform Engineer", "Was: Fri 20 Nov, 15:00", "Now: Mon 23 Nov, 15:00")
	d.agree()
	d.w.importing.Import([]string{d.invitation("off.ics", ics(append(without(sure, "SEQUENCE"), "SEQUENCE:3", "STATUS:CANCELLED")...))})
	d.sees("Called off: Northwind – Platform Engineer", "Mon 23 Nov, 15:00")
}

// A file with many events is one preview, one save.
func TestPreviewOfManyEvents(t *testing.T) {
	d := sitDown(t, friday)
	file := ""
	for n := range 60 {
		one := append(without(sure, "UID", "SUMMARY"), "UID:"+strings.Repeat("x", n+1), "SUMMARY:Interview: Data Engineer at "+string(rune('A'+n%26))+"x"+strings.Repeat("o", n)+" Labs")
		file += ics(one...)
	}
	d.w.importing.Import([]string{d.invitation("many.ics", file)})
	for range 60 { // all of them are interviews
		d.press(fyne.KeySpace, fyne.KeyDown)
	}
	d.press(fyne.KeyReturn)
	d.sees("Import these 60?", "And 10 more.")
	d.agree()
	d.sees("60 changes imported.")
	if len(d.records()) != 60 || d.changed != 1 {
		t.Errorf("%d records, told %d times", len(d.records()), d.changed)
	}
}

// A change that another sends is asked about, and Enter leaves all as it is.
func TestChangeBySomebodyElse(t *testing.T) {
	eve := append(without(sure, "SEQUENCE", "ORGANIZER"), "SEQUENCE:2", "STATUS:CANCELLED", "ORGANIZER:mailto:eve@evil.example")
	d := sitDown(t, friday)
	d.takeIn(d.invitation("first.ics", ics(sure...)))
	before := d.records()
	path := d.invitation("eve.ics", ics(eve...))
	d.w.importing.Import([]string{path})
	d.sees("This comes from someone else", "eve@evil.example is calling off an interview with Northwind")
	d.press(fyne.KeyReturn)
	if !reflect.DeepEqual(d.records(), before) || len(d.w.dialogs.Open) != 0 {
		t.Fatal("Enter took it in")
	}
	d.w.importing.Import([]string{path})
	d.tap("Import anyway")
	d.sees("Called off: Northwind – Platform Engineer")
	d.agree()
	if !d.record("Northwind").Interviews[0].CalledOff {
		t.Error("it is not called off")
	}
}

// A line of an invitation that matters and cannot be read is named before it is
// imported.
func TestALostLineIsNamed(t *testing.T) {
	d := sitDown(t, friday)
	d.w.importing.Import([]string{d.invitation("lost.ics", ics(with(sure, "DESCRIPTION hello")...))})
	d.sees("Import this?", "Line 12: this can’t be read and was left out: “DESCRIPTION hello”.")
	d.press(fyne.KeyEscape)
	d.w.importing.Import([]string{d.invitation("title.ics", ics(with(without(sure, "SUMMARY", "ORGANIZER"), "SUMMARY Interview")...))})
	d.sees("It doesn’t say which company it’s from.", "“SUMMARY Interview”")
}
