package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The calendar file is written when it is asked for, and a wrong place is told
// at once.
func TestCalendarFile(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	folder := t.TempDir()
	diary := filepath.Join(folder, "diary.ics")
	if err := os.WriteFile(diary, []byte("Dear diary"), 0o600); err != nil {
		t.Fatal(err)
	}
	const name = "Calendar file for your phone"
	d.menu("Settings…")
	d.tap("Reminders")
	d.enter(name, "afterword.ics")
	d.sees("Enter the full path of the file")
	d.enter(name, filepath.Join(folder, "nowhere", "afterword.ics"))
	d.sees("That folder doesn’t exist.")
	d.enter(name, diary)
	d.sees("That file belongs to another program. It wasn’t changed")
	if got := d.settings().Calendar; got != "" {
		t.Errorf("kept is %q", got)
	}
	path := filepath.Join(folder, "afterword.ics")
	d.enter(name, path)
	d.seesNot("another program")
	if b, err := os.ReadFile(path); err != nil || !strings.Contains(string(b), "Say thank you to Raj Patel") {
		t.Errorf("%v:\n%s", err, b)
	}
	if b, _ := os.ReadFile(diary); string(b) != "Dear diary" || d.settings().Calendar != path {
		t.Errorf("kept is %q, the diary says %q", d.settings().Calendar, b)
	}
	d.enter(name, "")
	if got := d.settings().Calendar; got != "" {
		t.Errorf("it stays %q", got)
	}
}
