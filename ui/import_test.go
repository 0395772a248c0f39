package ui

import (
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"afterword/data"
	"afterword/data/fixture"
	"afterword/reminders"
)

// ics is an invitation: the lines of its one event.
func ics(lines ...string) string {
	return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\n" + strings.Join(lines, "\r\n") + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
}

// sure is an invitation that leaves nothing open.
var sure = []string{
	"UID:clear-1", "DTSTAMP:20261110T080000Z", "SEQUENCE:1", "SUMMARY:Interview: Platform Engineer at Northwind",
	"DTSTART;TZID=America/Toronto:20261120T150000", "DTEND;TZID=America/Toronto:20261120T160000",
	"ORGANIZER;CN=Dana Whitfield:mailto:dana@northwind.example",
}

const me = "ATTENDEE;CN=Sam Okafor:mailto:sam@okafor.example"

// without are the lines but those that begin so.
func without(lines []string, beginnings ...string) []string {
	var all []string
next:
	for _, line := range lines {
		for _, b := range beginnings {
			if strings.HasPrefix(line, b) {
				continue next
			}
		}
		all = append(all, line)
	}
	return all
}

func with(lines []string, more ...string) []string {
	return append(append([]string(nil), lines...), more...)
}

func TestClearInvitationIsSaved(t *testing.T) {
	d := sitDown(t, friday, fewCompanies(t)...)
	path := d.invitation("northwind.ics", ics(sure...))
	d.takeIn(path)
	a := d.record("Northwind")
	if len(d.w.dialogs.Open) != 0 || d.selected() != "Northwind" || d.changed != 1 {
		t.Error("it is not shown, or something is asked")
	}
	i := a.Interviews[0]
	if a.Role != "Platform Engineer" || !i.Start.Equal(fixture.At(t, "2026-11-20 15:00 America/Toronto")) || i.End.Zone() != "America/Toronto" || a.People[0].Email != "dana@northwind.example" {
		t.Errorf("it is kept as %+v", a)
	}
	d.sees("Added: Northwind.", "Fri 20 Nov, 15:00", "Say thank you to Dana")

	d.w.importing.Import([]string{path})
	d.sees("This invitation is already here. Nothing was changed.")
	if !reflect.DeepEqual(d.record("Northwind"), a) || len(d.records()) != 5 {
		t.Error("the second time changed something")
	}
}

func TestInvitationThatChangesWhatIsKnown(t *testing.T) {
	for _, c := range []struct{ name, file, words string }{
		{"moved", ics(append(without(sure, "SEQUENCE", "DTSTART", "DTEND"), "SEQUENCE:2",
			"DTSTART;TZID=America/Toronto:20261123T150000", "DTEND;TZID=America/Toronto:20261123T160000")...), "The interview with Northwind was moved."},
		{"newer", ics(append(without(sure, "SEQUENCE"), "SEQUENCE:2", "LOCATION:Front Street 1")...), "Updated: Northwind."},
		{"called off", ics(append(without(sure, "SEQUENCE"), "SEQUENCE:2", "STATUS:CANCELLED")...), "The interview with Northwind was called off."},
		{"older", ics(append(without(sure, "SEQUENCE"), "SEQUENCE:0")...), "This invitation is already here. Nothing was changed."},
		{"reply", strings.Replace(ics(sure...), "METHOD:REQUEST", "METHOD:REPLY", 1), "This file replies to an invitation"},
		{"another called off", ics(append(without(sure, "UID"), "UID:other", "STATUS:CANCELLED")...), "calls off an interview that isn’t here. Nothing was changed."},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := sitDown(t, friday)
			d.takeIn(d.invitation("first.ics", ics(sure...)))
			d.takeIn(d.invitation("second.ics", c.file))
			d.sees(c.words)
			if len(d.records()) != 1 || len(d.records()[0].Interviews) != 1 {
				t.Errorf("there are now %+v", d.records())
			}
		})
	}
}

// What the invitation leaves open is asked in the form; Esc changes nothing.
func TestUnclearInvitationsAreAsked(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		words string // what is asked
		write map[string]string
		start string
	}{
		{"all day", append(without(sure, "DTSTART", "DTEND"), "DTSTART;VALUE=DATE:20261124"),
			"The invitation gives a day but no time. Please add one.", map[string]string{"When": "24 Nov 2026 15:00–16:00"}, "2026-11-24 15:00 America/Toronto"},
		{"unknown zone", append(without(sure, "DTSTART", "DTEND"), "DTSTART;TZID=Head Office:20261124T150000"),
			"uses an unknown time zone, “Head Office”", map[string]string{"Time zone of the interview": "Berlin"}, "2026-11-24 15:00 Europe/Berlin"},
		{"no zone", append(without(sure, "DTSTART", "DTEND"), "DTSTART:20261124T150000"),
			"The invitation doesn’t give a time zone", nil, "2026-11-24 15:00 America/Toronto"},
		{"no company", append(without(sure, "SUMMARY", "ORGANIZER"), "SUMMARY:Interview"),
			"It doesn’t say which company it’s from", map[string]string{"Company": "Northwind"}, "2026-11-20 15:00 America/Toronto"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := sitDown(t, friday)
			path := d.invitation("northwind.ics", ics(c.lines...))
			d.w.importing.Import([]string{path})
			d.sees("Almost there", c.words)
			d.press(fyne.KeyEscape)
			if len(d.records()) != 0 || len(d.w.dialogs.Open) != 0 || d.changed != 0 {
				t.Fatal("Esc changed something")
			}
			d.w.importing.Import([]string{path})
			for name, words := range c.write {
				d.write(name, words)
			}
			d.tap("Save")
			a := d.record("Northwind")
			if !a.Interviews[0].Start.Equal(fixture.At(t, c.start)) {
				t.Errorf("it starts %s", a.Interviews[0].Start)
			}
			d.w.importing.Import([]string{path})
			d.sees("This invitation is already here.")
		})
	}
}

// Nobody is taken by surprise: midnight is not accepted by pressing Enter.
func TestAllDayInvitationNeedsATime(t *testing.T) {
	d := sitDown(t, friday)
	d.w.importing.Import([]string{filepath.Join("..", "data", "invitation", "testdata", "all_day.ics")})
	d.press(fyne.KeyReturn)
	d.sees("Add a time, such as “15:00” or “3 pm”.")
	if len(d.records()) != 0 {
		t.Error("it was saved without a time")
	}
}

func TestWhoOfThemIsYou(t *testing.T) {
	d := sitDown(t, friday)
	d.w.importing.Import([]string{d.invitation("northwind.ics", ics(with(sure, me)...))})
	d.sees("Which of these is you?", "Sam Okafor  <sam@okafor.example>", "Dana Whitfield  <dana@northwind.example>")
	if len(d.records()) != 0 {
		t.Fatal("it was saved before the answer")
	}
	d.tap("Sam Okafor  <sam@okafor.example>")
	d.agree()
	if people := d.record("Northwind").People; len(people) != 1 || people[0].Name != "Dana Whitfield" {
		t.Errorf("the people are %+v", people)
	}
	settings, err := d.store.Settings()
	if err != nil || len(settings.Profile.Addresses) != 1 || settings.Profile.Addresses[0] != "sam@okafor.example" {
		t.Errorf("the settings are %+v, %v", settings, err)
	}
	d.reopen()
	other := append(without(sure, "UID", "SUMMARY"), "UID:clear-2", "SUMMARY:Interview: Data Engineer at Orrery", me)
	d.takeIn(d.invitation("orrery.ics", ics(other...)))
	if len(d.w.dialogs.Open) != 0 || len(d.record("Orrery").People) != 1 {
		t.Errorf("it asks again, or forgot: %s", d.words())
	}
}

func TestNoneOfThemIsYou(t *testing.T) {
	for _, answer := range []string{"None of these", "Esc"} {
		t.Run(answer, func(t *testing.T) {
			d := sitDown(t, friday)
			d.w.importing.Import([]string{d.invitation("northwind.ics", ics(with(sure, me)...))})
			if answer == "Esc" {
				d.press(fyne.KeyEscape)
			} else {
				d.tap(answer)
			}
			d.agree()
			if people := d.record("Northwind").People; len(people) != 2 {
				t.Errorf("the people are %+v", people)
			}
			if len(d.w.dialogs.Open) != 0 {
				t.Error("a dialog is open")
			}
		})
	}
}

// The answer counts for all files that were dropped together.
func TestWhoIsYouIsAskedOnceForSeveralFiles(t *testing.T) {
	d := sitDown(t, friday)
	other := append(without(sure, "UID", "SUMMARY", "DTSTART", "DTEND"), "UID:clear-2", "SUMMARY:Interview: Data Engineer at Orrery", me, "DTSTART;VALUE=DATE:20261124")
	d.w.importing.Import([]string{d.invitation("northwind.ics", ics(with(sure, me)...)), d.invitation("orrery.ics", ics(other...))})
	d.tap("Sam Okafor  <sam@okafor.example>")
	d.agree()
	d.sees("Almost there", "Dana Whitfield")
	d.seesNot("Which of these", "sam@okafor.example")
}

func TestBrokenFilesSayWhyAndChangeNothing(t *testing.T) {
	for _, c := range []struct{ name, text, words string }{
		{"empty.ics", "", "empty.ics: the file is empty. Nothing was changed."},
		{"notes.txt", "Dear Sam,\nsee you on Friday.\n", "notes.txt: line 1: this isn’t a calendar file. Nothing was changed."},
		{"cut.ics", ics(sure...)[:200], "cut.ics: line 9: the file breaks off in the middle of an event. Nothing was changed."},
		{"huge.ics", ics(append(sure, "DESCRIPTION:"+strings.Repeat("x", 10<<20))...), "huge.ics: the file is larger than 5 MB. Nothing was changed."},
		{"dateless.ics", ics(without(sure, "DTSTART", "DTEND")...), "dateless.ics: line 4: the event has no date. Nothing was changed."},
		{"backwards.ics", ics(append(without(sure, "DTEND"), "DTEND;TZID=America/Toronto:20261120T140000")...), "backwards.ics: line 11: the event ends before it starts. Nothing was changed."},
	} {
		t.Run(c.name, func(t *testing.T) { wantRefused(t, c.name, c.text, c.words) })
	}
}

// wantRefused holds that a file is refused in those words, and changes nothing.
func wantRefused(t *testing.T, name, text, words string) {
	t.Helper()
	d := sitDown(t, friday, fewCompanies(t)...)
	before := d.records()
	d.w.importing.Import([]string{d.invitation(name, text)})
	d.sees("This file couldn’t be imported", words)
	d.press(fyne.KeyReturn)
	if len(d.w.dialogs.Open) != 0 || !reflect.DeepEqual(d.records(), before) || d.changed != 0 {
		t.Error("something was changed, or a dialog is open")
	}
}

func TestFolderAndMissingFile(t *testing.T) {
	d := sitDown(t, friday)
	d.w.importing.Import([]string{t.TempDir(), filepath.Join(t.TempDir(), "nowhere.ics")})
	d.sees("Nothing was changed.")
	d.press(fyne.KeyReturn)
	d.sees("nowhere.ics: the file doesn’t exist. Nothing was changed.")
	d.press(fyne.KeyReturn)
	d.sees("What now?")
}

// Whatever one file needs, the next comes after it: a question, a form, or
// nothing. What is wrong with files is said at the end.
func TestSeveralFilesOneAfterTheOther(t *testing.T) {
	named := func(uid, company string, more ...string) []string {
		return append(without(sure, "UID", "SUMMARY"), append(more, "UID:"+uid, "SUMMARY:Interview: Data Engineer at "+company)...)
	}
	d := sitDown(t, friday)
	d.w.importing.Import([]string{
		d.invitation("empty.ics", ""),
		d.invitation("broken.ics", "nothing"),
		d.invitation("one.ics", ics(named("one", "Orrery", me)...)),
		d.invitation("two.ics", ics(append(without(named("two", "Quill Press"), "DTSTART", "DTEND"), "DTSTART;VALUE=DATE:20261124")...)),
		d.invitation("three.ics", ics(append(without(named("three", "Tidewater"), "DTSTART", "DTEND"), "DTSTART;VALUE=DATE:20261125")...)),
		d.invitation("four.ics", ics(named("four", "Halcyon")...)),
	})
	d.sees("Which of these is you?")
	d.tap("None of these")
	d.agree()
	d.sees("Almost there", "Quill Press")
	d.write("When", "24 Nov 9:00–10:00")
	d.tap("Save")
	d.sees("Almost there", "Tidewater")
	d.press(fyne.KeyEscape)
	d.sees("empty.ics: the file is empty.")
	d.press(fyne.KeyEscape)
	d.sees("broken.ics: line 1: this isn’t a calendar file.")
	d.press(fyne.KeyReturn)
	var got []string
	for _, a := range d.records() {
		got = append(got, a.Company)
	}
	if companies := strings.Join(got, ", "); companies != "Orrery, Halcyon, Quill Press" || len(d.w.dialogs.Open) != 0 {
		t.Errorf("kept are %s; %d dialogs are open", companies, len(d.w.dialogs.Open))
	}
}

// A file in which one event cannot be read gives the others all the same.
func TestPartOfAFile(t *testing.T) {
	d := sitDown(t, friday)
	broken := "BEGIN:VEVENT\r\nUID:broken\r\nSUMMARY:Interview\r\nEND:VEVENT\r\n"
	d.takeIn(d.invitation("two.ics", strings.Replace(ics(sure...), "END:VCALENDAR", broken+"END:VCALENDAR", 1)))
	d.sees("Part of this file couldn’t be imported", "the event has no date", "The rest of the file was read.")
	d.press(fyne.KeyReturn)
	d.record("Northwind")
}

// The same role at the same company is its next round, unless that is closed
// for good.
func TestNextRound(t *testing.T) {
	for _, c := range []struct {
		outcome data.Outcome
		records int
	}{{"", 1}, {data.OutcomeNoAnswer, 1}, {data.OutcomeRejected, 1}, {data.OutcomeArchived, 2}} {
		t.Run(string(c.outcome), func(t *testing.T) {
			first := fixture.Application("northwind", nil, fixture.Round(t, "2026-11-02 10:00 America/Toronto"))
			if c.outcome != "" {
				first = first.WithTouch(data.Touch{Kind: data.TouchOutcome, Outcome: c.outcome, At: data.Moment{Time: fixture.At(t, "2026-11-09 10:00 America/Toronto")}})
			}
			d := sitDown(t, "2026-11-19 10:00 America/Toronto", first)
			d.takeIn(d.invitation("second.ics", ics(sure...)))
			if len(d.records()) != c.records {
				t.Errorf("there are %d applications", len(d.records()))
			}
			if !strings.EqualFold(d.selected(), "northwind") {
				t.Errorf("%q is shown", d.selected())
			}
			d.sees("Interview with Dana Whitfield")
		})
	}
}

// Real files, as calendar programs write them: each ends up saved or asked,
// and none twice.
func TestRealInvitations(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "data", "invitation", "testdata", "*.*"))
	if err != nil || len(files) == 0 {
		t.Fatal("no invitations", err)
	}
	d := sitDown(t, "2026-02-27 10:00 America/Toronto")
	for _, file := range files {
		for n := range 2 {
			d.takeIn(file)
			for presses := 0; len(d.w.dialogs.Open) > 0; presses++ {
				if presses > 10 {
					t.Fatalf("%s, time %d: a dialog does not go away:\n%s", file, n, d.words())
				}
				d.press(fyne.KeyEscape)
				d.agree()
			}
		}
	}
	seen := map[string]bool{}
	for _, a := range d.records() {
		for _, i := range a.Interviews {
			if i.Invite.UID != "" && seen[i.Invite.UID] {
				t.Errorf("%s is kept twice", i.Invite.UID)
			}
			seen[i.Invite.UID] = true
		}
	}
}

func TestInvitationIntoAStoreThatRefuses(t *testing.T) {
	d := sitDown(t, friday)
	d.removeStore()
	d.w.importing.Import([]string{d.invitation("northwind.ics", ics(sure...)), d.invitation("empty.ics", "")})
	d.tap("Import")
	d.sees("The data file was removed")
	d.press(fyne.KeyReturn)
	d.sees("Import this?") // it can be tried again
	d.press(fyne.KeyEscape)
	d.sees("empty.ics: the file is empty.")
	d.press(fyne.KeyReturn)
	d.sees("What now?")
	if len(d.w.dialogs.Open) != 0 {
		t.Error("a dialog is open")
	}
}

func TestChoosingAFile(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.menu("Import…")
	if !d.w.busy() {
		t.Fatal("no file can be chosen")
	}
	d.menu("Import…")
	d.menu("New interview…")
	if n := len(d.w.win.Canvas().Overlays().List()); n != 1 {
		t.Errorf("%d dialogs lie over each other", n)
	}
	d.press("Escape")
	if d.w.busy() {
		t.Error("Esc leaves it open")
	}
}

// What is imported is before the user's eyes: nothing is told of it at once.
func TestWhatIsImportedIsMuted(t *testing.T) {
	d := sitDown(t, friday, fewCompanies(t)...)
	muted, before := "none", -1
	d.w.Reach(Outside{Mute: func(id string) { muted, before = id, d.changed }})
	d.takeIn(d.invitation("northwind.ics", ics(sure...)))
	if muted != reminders.Everything || before != 0 {
		t.Errorf("muted is %q, after %d changes", muted, before)
	}
}
