package ui

import (
	"os"
	"slices"
	"strings"
	"syscall"
	"testing"

	"fyne.io/fyne/v2"

	"afterword/data"
	"afterword/data/store"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// allDialogs are all that the window can open, and a word that each shows.
var allDialogs = []struct {
	name, words string
	open        func(d *user)
	enter       string // what is seen after Enter from the first focus
}{
	{"new interview", "New interview", func(d *user) { d.menu("New interview…") }, "The company is empty."},
	{"edit", "Edit Northwind Labs", func(d *user) { d.menu("Edit…") }, "Saved."},
	{"round", "Round 2 with", func(d *user) { d.menu("Add a round…") }, "Saved."},
	{"a promise", "They’ll answer by", func(d *user) { d.menu("They named a date…") }, "Enter a day, such as"},
	{"another offer", "They want my answer by", func(d *user) { d.menu("I have another offer…") }, "Northwind Labs"},
	{"settings", "Your name, as you sign it", func(d *user) { d.menu("Settings…") }, "Northwind Labs"},
	{"restore", "Restore a backup", func(d *user) { d.backUp(); d.menu("Restore a backup…") }, "Restored. Everything is as it was"},
	{"no backup", "No backups yet.", func(d *user) { d.menu("Restore a backup…") }, "Northwind Labs"},
	{"export", "Repeat the passphrase", func(d *user) { d.menu("Export…") }, "Exported 1 application to "},
	{"reply", "What did Northwind Labs say?", func(d *user) { d.menu("They replied…") }, "Please choose what they answered."},
	{"trash", "The trash is empty.", func(d *user) { d.menu("Trash…") }, "Northwind Labs"},
	{"full trash", "Quill Press", func(d *user) { d.throwAway("Quill Press"); d.menu("Trash…") }, "Put back: Quill Press."},
	{"keys", "Select an application in the list", func(d *user) { d.menu("Keyboard shortcuts") }, "Northwind Labs"},
	{"about", "MIT licence", func(d *user) { d.menu("About Afterword") }, "Northwind Labs"},
	{"message", "That didn’t work", func(d *user) { d.w.dialogs.SayError(store.ErrReplaced) }, "Northwind Labs"},
	{"file", "This file couldn’t be imported", func(d *user) { d.w.importing.Import([]string{d.invitation("empty.ics", "")}) }, "Northwind Labs"},
	{"later", "Too late by then", func(d *user) { d.tap("Later ▾"); d.tapWords("In a week") }, "Left until 27 Nov."},
	{"another time", "Remind me later", func(d *user) { d.tap("Later ▾"); d.tapWords("Another time…") }, "Left until tomorrow 09:00."},
	{"invitation", "Almost there", func(d *user) {
		d.w.importing.Import([]string{d.invitation("x.ics", ics(append(without(sure, "SUMMARY", "ORGANIZER"), "SUMMARY:Interview")...))})
	}, "The company is empty."},
	{"who is you", "Which of these is you?", func(d *user) { d.w.importing.Import([]string{d.invitation("x.ics", ics(with(sure, me)...))}) }, "Import this?"},
	{"preview", "Import this?", func(d *user) { d.w.importing.Import([]string{d.invitation("x.ics", ics(sure...))}) }, "Added: Northwind."},
}

func TestEscClosesEveryDialog(t *testing.T) {
	for _, c := range allDialogs {
		t.Run(c.name, func(t *testing.T) {
			d := sitDown(t, friday, panel(t))
			c.open(d)
			d.sees(c.words)
			d.press(fyne.KeyEscape)
			if c.name == "who is you" { // the preview follows
				d.press(fyne.KeyEscape)
			}
			if len(d.w.dialogs.Open) != 0 || d.w.win.Canvas().Overlays().Top() != nil {
				t.Fatalf("it is still open:\n%s", d.words())
			}
			if d.w.win.Canvas().Focused() != d.w.list {
				t.Error("the keys do not go to the list")
			}
			if len(d.records()) != 1 || len(d.record("Northwind Labs").Touches) != 0 {
				t.Error("something was changed")
			}
		})
	}
}

// Also when it has grown, and in a small window.
func TestDialogsStandInTheMiddle(t *testing.T) {
	d := sitDown(t, friday)
	for _, size := range []fyne.Size{fyne.NewSize(1180, 780), fyne.NewSize(480, 560)} {
		d.w.win.Resize(size)
		d.menu("New interview…")
		d.write("Time zone of the interview", "San")
		popup := d.w.dialogs.Open[0].Popup
		left, right := popup.Position().X, size.Width-popup.Position().X-popup.Size().Width
		top, bottom := popup.Position().Y, size.Height-popup.Position().Y-popup.Size().Height
		if left != right || top != bottom || left < 0 || top < 0 {
			t.Errorf("in %v it has %v left, %v right, %v above and %v below it", size, left, right, top, bottom)
		}
		d.press(fyne.KeyEscape, fyne.KeyReturn)
	}
}

func TestEnterConfirmsEveryDialog(t *testing.T) {
	for _, c := range allDialogs {
		t.Run(c.name, func(t *testing.T) {
			d := sitDown(t, friday, panel(t))
			c.open(d)
			d.press(fyne.KeyReturn)
			d.sees(c.enter)
		})
	}
}

// Esc works from wherever the focus is, and Enter confirms from every field
// of one line.
func TestKeysWorkFromEveryField(t *testing.T) {
	for _, c := range allDialogs {
		t.Run(c.name, func(t *testing.T) {
			d := sitDown(t, friday, panel(t))
			c.open(d)
			for range 15 {
				d.w.win.Canvas().FocusNext()
				f := d.w.win.Canvas().Focused()
				if f == nil {
					t.Fatal("Tab leaves the dialog")
				}
				switch f.(type) {
				case widgets.Field, *widgets.Button, *widgets.Choice, *widgets.ChoiceCard, *widgets.Link:
				default:
					if a, ok := f.(fyne.Accessible); ok && slices.Contains([]string{"Trash", "Backups"}, a.AccessibilityLabel()) {
						break
					}
					t.Fatalf("the focus is on a %T, which does not know Esc", f)
				}
			}
			d.press(fyne.KeyEscape)
			if c.name == "who is you" {
				d.press(fyne.KeyEscape)
			}
			if len(d.w.dialogs.Open) != 0 {
				t.Error("it is still open")
			}
		})
	}
}

func TestEnterWritesALineInTheNotes(t *testing.T) {
	d := filled(t)
	d.w.win.Canvas().Focus(field[widgets.Field](d, "Notes"))
	d.press(fyne.KeyReturn)
	if len(d.w.dialogs.Open) != 1 || !strings.Contains(field[widgets.Field](d, "Notes").Words(), "\n") {
		t.Error("Enter does not begin a line")
	}
	d.menu("Mark as sent, or do this step") // Ctrl+Enter
	d.sees("Saved.")
	d.record("Northwind Labs")
}

// While a dialog is open, the keys of the menu open nothing and change
// nothing behind it.
func TestMenuIsQuietBehindADialog(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.menu("Keyboard shortcuts")
	for _, label := range []string{"New interview…", "Import…", "Export…", "Restore a backup…", "Settings…", "Copy email", "Skip", "Note how it went…", "They replied…", "Edit…", "Add a round…", "Delete", "Trash…", "Keyboard shortcuts", "About Afterword", "Go to the email", "Search", "Go to the list"} {
		d.menu(label)
		if len(d.w.dialogs.Open) != 1 {
			t.Fatalf("%s opened a second one", label)
		}
	}
	d.sees("Select an application")
	if len(d.record("Northwind Labs").Touches) != 0 {
		t.Error("something was changed")
	}
}

func TestDelete(t *testing.T) {
	d := sitDown(t, friday, fewCompanies(t)...)
	d.press(fyne.KeyDelete)
	if len(d.records()) != 3 {
		t.Fatal("it is still there")
	}
	d.sees("Deleted: Northwind Labs. It’s in the trash.", "Undo")
	if d.selected() != "Halcyon Health" {
		t.Errorf("%s is selected", d.selected())
	}
	for range 3 {
		d.more("Delete")
	}
	d.sees("What now?")
}

// Who deletes one after the other goes on where the list was.
func TestAfterADeletionTheNextIsSelected(t *testing.T) {
	d := sitDown(t, friday, fewCompanies(t)...)
	if got := d.companies(); got != "Northwind Labs, Halcyon Health, Orrery, Quill Press" {
		t.Fatalf("the list is %s", got)
	}
	d.tapWords("Halcyon Health")
	for _, want := range []string{"Orrery", "Quill Press", "Northwind Labs"} {
		d.more("Delete")
		if got := d.selected(); got != want {
			t.Errorf("%s is selected, want %s", got, want)
		}
	}
}

// A message that comes up while a dialog is confirmed lies over it, can be
// closed, and leaves the dialog as it was.
func TestMessageOverADialog(t *testing.T) {
	for _, c := range allDialogs {
		if c.name != "edit" && c.name != "reply" && c.name != "full trash" && c.name != "later" {
			continue
		}
		t.Run(c.name, func(t *testing.T) {
			d := sitDown(t, friday, panel(t))
			c.open(d)
			d.removeStore()
			if c.name == "reply" {
				d.press(fyne.KeySpace)
			}
			d.press(fyne.KeyReturn)
			d.sees("The data file was removed")
			open := len(d.w.dialogs.Open)
			d.press(fyne.KeyReturn)
			if len(d.w.dialogs.Open) != open-1 {
				t.Fatalf("%d dialogs are open, want %d", len(d.w.dialogs.Open), open-1)
			}
			d.press(fyne.KeyEscape)
			if c.name == "who is you" { // the preview follows
				d.press(fyne.KeyEscape)
			}
			if len(d.w.dialogs.Open) != 0 || d.w.win.Canvas().Overlays().Top() != nil {
				t.Fatal("the window is not free")
			}
			d.menu("Edit…")
			d.sees("Edit Northwind Labs")
		})
	}
}

func TestDialogsFitTheNarrowWindow(t *testing.T) {
	for _, c := range allDialogs {
		t.Run(c.name, func(t *testing.T) {
			d := sitDown(t, friday, panel(t))
			d.w.win.Resize(fyne.NewSize(480, 560))
			d.press(fyne.KeyReturn)
			c.open(d)
			popup := d.w.dialogs.Open[len(d.w.dialogs.Open)-1].Popup
			if size := popup.Size(); size.Width > 480 || size.Height > 560 {
				t.Errorf("it has %v", size)
			}
			for _, cut := range cuts(d, popup.Content) {
				t.Error(cut)
			}
		})
	}
}

func TestALongTitleOfADialogIsWrapped(t *testing.T) {
	d, _ := sitDownWithOne(t)
	d.w.win.Resize(fyne.NewSize(480, 560))
	d.w.closeWith(true)
	for _, cut := range cuts(d, d.w.dialogs.Open[0].Popup.Content) {
		t.Error(cut)
	}
}

// Every error has words, and none ends in two full stops.
func TestErrorsHaveWords(t *testing.T) {
	for _, err := range []error{
		store.ErrRunning, store.ErrReplaced, store.ErrInterrupted, store.ErrRemoved, store.ErrFolderGone, os.ErrNotExist, syscall.ENOSPC, syscall.EROFS, syscall.EIO, os.ErrPermission,
		&store.NewerFormatError{Found: 2, Known: 1}, &store.FileError{Path: "afterword.db", Fault: store.FaultEmpty},
		data.Problems{{Field: "company", Reason: data.ReasonEmpty}}, data.Problems{{Field: "touches[2].by", Reason: data.ReasonYear}},
		os.ErrClosed,
	} {
		words := words.ErrorSentence(err)
		if !strings.HasSuffix(words, ".") || strings.HasSuffix(words, "..") || strings.Contains(words, "{{") {
			t.Errorf("%v: %q", err, words)
		}
	}
	if got := words.ErrorSentence(data.Problems{{Field: "touches[2].by", Reason: data.ReasonYear}}); got != "The date must be between the years 1990 and 2200." {
		t.Errorf("got %q", got)
	}
}
