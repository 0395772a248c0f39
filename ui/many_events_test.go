package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"afterword/ui/importing"
)

// calendarOf is a calendar of so many events, a day after the other from
// 18 November on, of which each kind has lines of its own.
func calendarOf(n int, lines func(n int) []string) string {
	var b strings.Builder
	b.WriteString("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
	day := time.Date(2026, 11, 18, 9, 0, 0, 0, time.UTC)
	for i := range n {
		all := append([]string{fmt.Sprintf("UID:event-%d", i), "DTSTART:" + day.AddDate(0, 0, i).Format("20060102T150405Z")}, lines(i)...)
		b.WriteString("BEGIN:VEVENT\r\n" + strings.Join(all, "\r\n") + "\r\nEND:VEVENT\r\n")
	}
	return b.String() + "END:VCALENDAR\r\n"
}

// Of a whole calendar nothing is taken for an interview but what is marked.
func TestACalendarOfManyEventsIsAsked(t *testing.T) {
	titled := func(n int) []string {
		return []string{fmt.Sprintf("SUMMARY:%s", []string{"Dentist", "Interview at Orrery", "Lunch", "Interview at Zenith"}[n%4])}
	}
	companies := func(d *user) (all []string) {
		for _, a := range d.records() {
			all = append(all, a.Company)
		}
		slices.Sort(all)
		return all
	}
	t.Run("none marked", func(t *testing.T) {
		d := sitDown(t, friday)
		d.w.importing.Import([]string{d.invitation("all.ics", calendarOf(12, titled))})
		d.sees("Which of these are interviews?", "There are 12 events here.", "0 of 12 marked", "Dentist", "Interview at Orrery", "Sat 21 Nov, 04:00")
		d.press(fyne.KeyReturn)
		d.sees("Which of these are interviews?")
		d.press(fyne.KeyEscape)
		if len(d.records()) != 0 || d.w.busy() {
			t.Error("Esc does not end it")
		}
	})
	t.Run("two marked", func(t *testing.T) {
		d := sitDown(t, friday)
		d.w.importing.Import([]string{d.invitation("all.ics", calendarOf(12, titled))})
		// What is to come first: 21 Nov is a Zenith.
		d.press(fyne.KeySpace, fyne.KeyDown, fyne.KeyDown, fyne.KeySpace)
		d.sees("2 of 12 marked")
		d.press(fyne.KeyReturn)
		d.sees("Import these 2?")
		d.agree()
		if got := companies(d); !slices.Equal(got, []string{"Orrery", "Zenith"}) {
			t.Errorf("%q", got)
		}
	})
	t.Run("a few are taken as they are", func(t *testing.T) {
		d := sitDown(t, friday)
		d.w.importing.Import([]string{d.invitation("all.ics", calendarOf(10, titled))})
		d.sees("Import these ")
	})
	t.Run("what is known is changed without asking", func(t *testing.T) {
		d := sitDown(t, friday)
		d.takeIn(d.invitation("one.ics", ics(sure...)))
		moved := strings.Join(append(without(sure, "SEQUENCE", "DTSTART", "DTEND"), "SEQUENCE:2", "DTSTART;TZID=America/Toronto:20261123T150000"), "\r\n")
		all := strings.Replace(calendarOf(12, titled), "VERSION:2.0\r\n", "VERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\n"+moved+"\r\nEND:VEVENT\r\n", 1)
		d.w.importing.Import([]string{d.invitation("all.ics", all)})
		d.sees("There are 12 events here.")
		d.press(fyne.KeyReturn)
		d.sees("Moved: Northwind")
	})
}

// The form says which event it asks about, and Esc ends the asking.
func TestWhatIsMissingIsAskedByName(t *testing.T) {
	d := sitDown(t, friday)
	d.w.importing.Import([]string{d.invitation("three.ics", calendarOf(3, func(n int) []string { return []string{fmt.Sprintf("SUMMARY:Interview %d", n+1)} }))})
	d.sees("“Interview 1”, Wed 18 Nov, 04:00.", "It doesn’t say which company it’s from.")
	d.write("Company", "Orrery")
	d.tap("Save")
	d.sees("“Interview 2”, Thu 19 Nov, 04:00.")
	d.press(fyne.KeyEscape)
	d.sees("2 interviews weren’t imported.")
	if len(d.records()) != 1 || d.w.busy() {
		t.Error("Esc does not end it")
	}
}

// Only the two kinds of files of the last two weeks are found, the newest first.
func TestRecentInvitations(t *testing.T) {
	now := time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC)
	folder := t.TempDir()
	for name, age := range map[string]time.Duration{
		"a.ics": time.Hour, "B.ICS": 13 * 24 * time.Hour, "c.eml": 2 * time.Hour, "old.ics": 15 * 24 * time.Hour, "d.pdf": time.Hour, "ics": time.Hour, "e.vcs": 3 * time.Hour,
	} {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, now.Add(-age), now.Add(-age)); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(folder, "folder.ics"), 0o700); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, path := range importing.RecentInvitations(folder, now) {
		got = append(got, filepath.Base(path))
	}
	if want := []string{"a.ics", "c.eml", "e.vcs", "B.ICS"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if got := importing.RecentInvitations(filepath.Join(folder, "gone"), now); got != nil {
		t.Errorf("%q", got)
	}
}

// The downloads are looked into when the user says so, and what is found is
// marked.
func TestInvitationsInTheDownloadsAreOffered(t *testing.T) {
	d := sitDown(t, friday)
	d.downloads([2]string{"one.ics", invited("Orrery")}, [2]string{"broken.ics", "nothing"}, [2]string{"two.ics", invited("Zenith")})
	d.tap("Look in Downloads…")
	d.sees("Invitations in your downloads", "Interview at Orrery", "two.ics", "2 of 2 marked")
	d.press(fyne.KeySpace) // the newest: Zenith
	d.sees("1 of 2 marked")
	d.press(fyne.KeyReturn)
	d.agree()
	if all := d.records(); len(all) != 1 || all[0].Company != "Orrery" {
		t.Errorf("%+v", all)
	}
}

func TestNothingInTheDownloads(t *testing.T) {
	d := sitDown(t, friday)
	d.downloads([2]string{"broken.ics", "nothing"})
	d.tap("Look in Downloads…")
	d.sees("There are no invitations from the last two weeks in your downloads.")
	if d.w.busy() {
		t.Error("something is asked")
	}
}
