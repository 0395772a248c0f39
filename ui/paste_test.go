package ui

import (
	"net/url"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
)

// paste has a text on the clipboard and presses Ctrl+V, where no field has the
// focus.
func (d *user) paste(text string) {
	d.t.Helper()
	d.app.Clipboard().SetContent(text)
	s := &fyne.ShortcutPaste{Clipboard: d.app.Clipboard()}
	if f, ok := d.w.win.Canvas().Focused().(fyne.Shortcutable); ok {
		f.TypedShortcut(s)
		return
	}
	d.w.pasted(s) // as the canvas of a screen does, but not that of a test
}

const aReply = "Hi Sam,\n\nunfortunately we have decided to move forward with another candidate.\n\nBest\nDana"

func TestPasting(t *testing.T) {
	for _, c := range []struct {
		name  string
		text  func(folder string) string
		sees  []string
		after int // applications, when all was agreed to
	}{
		{"an invitation", func(string) string { return invited("Orrery") }, []string{"Import this?", "Orrery"}, 1},
		{"with words above it", func(string) string { return "See the invitation:\n\n  " + invited("Orrery") }, []string{"Import this?", "Orrery"}, 1},
		{"a mail", func(string) string {
			return "From: Dana <dana@orrery.example>\nTo: sam@okafor.example\nSubject: Interview\nMIME-Version: 1.0\nContent-Type: text/calendar\n\n" + invited("Orrery")
		}, []string{"Import this?", "Orrery"}, 1},
		{"cells of a table", func(string) string {
			return "Company\tRole\tStatus\nOrrery\tEngineer\tApplied\nZenith\tEngineer\tApplied\n"
		},
			[]string{"Import Clipboard", "2 new"}, 2},
		{"a file", func(f string) string {
			return "file://" + (&url.URL{Path: filepath.ToSlash(f)}).EscapedPath() + "/one%20%2B.ics"
		}, []string{"Import this?", "Orrery"}, 1},
		{"several", func(f string) string { return "copy\nfile://" + f + "/two.ics\r\nfile://" + f + "/three.ics\n" }, []string{"Import these 2?", "Zenith"}, 2},
		{"paths", func(f string) string { return f + "/two.ics\n" + f + "/three.ics" }, []string{"Import these 2?", "Halcyon"}, 2},
		{"a file that is gone", func(f string) string { return "file://" + f + "/four.ics" }, []string{"This file couldn’t be imported", "four.ics"}, 0},
		{"a broken invitation", func(string) string { return "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR" }, []string{"Clipboard: ", "the event has no date"}, 0},
		{"nothing", func(string) string { return "" }, []string{"There’s no invitation, email or reply on the clipboard."}, 0},
		{"other words", func(string) string { return "BEGINNING: see /etc/hostname\nmilk, eggs" }, []string{"There’s no invitation, email or reply on the clipboard."}, 0},
		{"a reply to nothing", func(string) string { return aReply }, []string{"there’s no application it could be for"}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := sitDown(t, friday)
			folder := d.downloads([2]string{"one +.ics", invited("Orrery")}, [2]string{"two.ics", invited("Zenith")}, [2]string{"three.ics", invited("Halcyon")})
			d.paste(c.text(folder))
			d.sees(c.sees...)
			d.agree()
			if got := len(d.records()); got != c.after {
				t.Errorf("%d applications", got)
			}
		})
	}
}

// A reply without its headers is proposed for the application that it mentions,
// or asked about, with the one that is shown in front.
func TestPastingAReply(t *testing.T) {
	d := sitDown(t, friday, fewCompanies(t)...)
	d.w.chooseApplication(d.record("Northwind Labs").ID)
	d.paste(aReply)
	d.sees("Which application is this reply for?", "Hi Sam,", "Northwind Labs")
	d.tap("Continue")
	d.sees("What did Northwind Labs say?", "Looks like: It’s a no.")
	if d.selected() != "Northwind Labs" {
		t.Errorf("it is for %s", d.selected())
	}
}

// In a field, and over a dialog, Ctrl+V is the field's, or nothing.
func TestPastingIntoAField(t *testing.T) {
	d := sitDown(t, friday, fewCompanies(t)...)
	d.w.win.Canvas().Focus(d.w.list.Search)
	d.paste(invited("Orrery"))
	if len(d.w.dialogs.Open) != 0 {
		t.Error("it was imported")
	}
	d.menu("New interview…")
	d.w.win.Canvas().Unfocus()
	d.paste(invited("Orrery"))
	if len(d.w.dialogs.Open) != 1 {
		t.Error("it is asked over the form")
	}
}
