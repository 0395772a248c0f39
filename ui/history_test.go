package ui

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"afterword/data"
	"afterword/data/fixture"
	"afterword/data/store"
	"afterword/reminders"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// throwAway adds an application of that company and deletes it again, behind
// the window's back.
func (d *user) throwAway(company string) data.Application {
	d.t.Helper()
	a := fixture.Application(company, nil, fixture.Round(d.t, "2026-11-18 13:00 America/Toronto"))
	if err := errors.Join(d.store.Save(a, d.now), d.store.Delete(a.ID, d.now)); err != nil {
		d.t.Fatal(err)
	}
	d.w.reload()
	return a
}

// shortcut types a key as the toolkit does: what has the focus comes first.
func (d *user) shortcut(s fyne.Shortcut) {
	if f, ok := d.w.win.Canvas().Focused().(fyne.Shortcutable); ok {
		f.TypedShortcut(s)
		return
	}
	for _, k := range d.w.history.keys { // the toolkit's test canvas has none
		if k.key.ShortcutName() == s.ShortcutName() {
			k.does()
		}
	}
}

var (
	ctrlZ      = &fyne.ShortcutUndo{}
	ctrlY      = &fyne.ShortcutRedo{}
	ctrlShiftZ = &desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
)

// edit is what the menu "Edit" says.
func (d *user) edit() (undo, redo string) {
	items := d.w.menus.Items[1].Items
	say := func(m *fyne.MenuItem) string {
		if m.Disabled {
			return "(" + m.Label + ")"
		}
		return m.Label
	}
	return say(items[0]), say(items[1])
}

// wantEdit checks the menu "Edit".
func (d *user) wantEdit(undo, redo string) {
	d.t.Helper()
	if u, r := d.edit(); u != undo || r != redo {
		d.t.Errorf("the menu says %q, %q; want %q, %q", u, r, undo, redo)
	}
}

// deeds are what the user can do to the data in the window.
var deeds = []struct {
	name string
	do   func(d *user)
	says string // in the menu afterwards
}{
	{"sent", func(d *user) { d.menu("Mark as sent, or do this step") }, "Marked as sent – Northwind Labs"},
	{"skip", func(d *user) { d.menu("Skip") }, "Skipped – Northwind Labs"},
	{"later", func(d *user) { d.tap("Later ▾"); d.tapWords("Tomorrow morning, 9:00") }, "Left for later – Northwind Labs"},
	{"replied", func(d *user) { d.menu("They replied…"); d.press(fyne.KeySpace, fyne.KeyReturn) }, "They replied – Northwind Labs"},
	{"promise", func(d *user) {
		d.menu("They named a date…")
		d.write("They’ll answer by", "2026-11-27")
		d.press(fyne.KeyReturn)
	}, "They named a date – Northwind Labs"},
	{"debrief", func(d *user) { d.menu("Note how it went…"); d.press(fyne.KeyReturn) }, "Noted how it went – Northwind Labs"},
	{"call off", func(d *user) { d.w.callOff(d.record("Northwind Labs"), d.record("Northwind Labs").Interviews[0].ID) }, "Interview called off – Northwind Labs"},
	{"withdraw", func(d *user) { d.more("Withdraw") }, "Closed – Northwind Labs"},
	{"archive", func(d *user) { d.more("Archive") }, "Closed – Northwind Labs"},
	{"move on", func(d *user) { d.w.end(d.record("Northwind Labs"), data.OutcomeNoAnswer) }, "Closed – Northwind Labs"},
	{"edit", func(d *user) { d.menu("Edit…"); d.write("Role", "Engineer"); d.tap("Save") }, "Changed – Northwind Labs"},
	{"round", func(d *user) { d.menu("Add a round…"); d.tap("Save") }, "Round added – Northwind Labs"},
	{"delete", func(d *user) { d.menu("Delete") }, "Deleted – Northwind Labs"},
	{"new", func(d *user) { d.menu("New interview…"); d.write("Company", "Orrery"); d.tap("Save") }, "Added – Orrery"},
	{"import", func(d *user) { d.takeIn(d.invitation("x.ics", ics(sure...))) }, "Added – Northwind"},
	{"put back", func(d *user) { d.throwAway("Quill Press"); d.menu("Trash…"); d.press(fyne.KeyReturn) }, "Put back from the trash – Quill Press"},
	{"on a notification", func(d *user) { d.choose("Northwind Labs", "Ines Moreau", reminders.ActionLater) }, "Left for later – Northwind Labs"},
	{"settings", func(d *user) {
		d.menu("Settings…")
		d.write("Your name, as you sign it", "Kim")
		d.tap("Done")
	}, "Settings changed"},
	{"look", func(d *user) {
		d.menu("Settings…")
		d.tap("Appearance")
		field[*widgets.Choice](d, "Colours").SetSelected("Dark")
		d.tap("Done")
	}, "Settings changed"},
}

// everything is all that the user can see of the data.
func (d *user) everything() any {
	settings, err := d.store.Settings()
	if err != nil {
		d.t.Fatal(err)
	}
	return []any{d.records(), settings, d.w.settings}
}

func TestP6WhatIsDoneInTheWindowIsUndoneByItsButtonAndByKeys(t *testing.T) {
	for _, c := range deeds {
		t.Run(c.name, func(t *testing.T) {
			d := sitDown(t, friday, panel(t))
			before := d.everything()
			c.do(d)
			if len(d.w.dialogs.Open) > 0 {
				t.Fatalf("it asks:\n%s", d.words())
			}
			after := d.everything()
			if c.name == "put back" {
				before = []any{[]data.Application{d.record("Northwind Labs")}, d.w.settings, d.w.settings}
			}
			d.wantEdit("Undo: "+c.says, "(Redo)")
			if !strings.Contains(d.w.notice.Words.Words.Text, d.w.history.undo.Company) {
				t.Errorf("the notice does not say whose: %q", d.w.notice.Words.Words.Text)
			}
			d.tap("Undo")
			if diff := cmp.Diff(before, d.everything(), cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("after undoing: %s", diff)
			}
			d.sees("Undone: " + c.says + ".")
			told := d.changed
			d.tap("Redo")
			if diff := cmp.Diff(after, d.everything(), cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("after redoing: %s", diff)
			}
			if d.changed == told {
				t.Error("the scheduler was not told")
			}
			d.sees("Redone: " + c.says + ".")
			for _, key := range []struct {
				key  fyne.Shortcut
				want any
			}{{ctrlZ, before}, {ctrlY, after}, {ctrlZ, before}, {ctrlShiftZ, after}} {
				d.shortcut(key.key)
				if diff := cmp.Diff(key.want, d.everything(), cmpopts.EquateEmpty()); diff != "" {
					t.Errorf("after %s: %s", key.key.ShortcutName(), diff)
				}
			}
		})
	}
}

func TestP6UndoAfterARestart(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.menu("Mark as sent, or do this step")
	d.menu("Delete")
	d.reopen()
	d.wantEdit("Undo: Deleted – Northwind Labs", "(Redo)")
	d.shortcut(ctrlZ)
	d.wantEdit("Undo: Marked as sent – Northwind Labs", "Redo: Deleted – Northwind Labs")
	d.reopen()
	d.shortcut(ctrlZ)
	d.wantEdit("Undo: Added – Northwind Labs", "Redo: Marked as sent – Northwind Labs")
	if n := len(d.record("Northwind Labs").Touches); n != 0 {
		t.Errorf("%d touches are left", n)
	}
}

func TestNothingToUndo(t *testing.T) {
	d := sitDown(t, friday)
	d.wantEdit("(Undo)", "(Redo)")
	d.shortcut(ctrlZ)
	d.sees("There’s nothing to undo.")
	d.shortcut(ctrlY)
	d.sees("There’s nothing to redo.")
}

// What is undone is shown: also where the search hides it, and with the email
// as the user had written it.
func TestWhatIsUndoneIsShown(t *testing.T) {
	d := twoPanels(t)
	d.mail().Body.SetText("My own words.")
	d.menu("Mark as sent, or do this step")
	d.w.list.Search.SetText("Zenith")
	d.w.focusList()
	d.shortcut(ctrlZ)
	if d.selected() != "Northwind Labs" || d.mail().Body.Text() != "My own words." {
		t.Errorf("%s is shown, with the email %q", d.selected(), d.mail().Body.Text())
	}
	d.more("Archive")
	if d.selected() != "Zenith" {
		t.Errorf("%s is selected", d.selected())
	}
	d.shortcut(ctrlZ)
	if d.selected() != "Northwind Labs" {
		t.Errorf("%s is shown", d.selected())
	}
}

// In a field the keys undo and redo what is typed there.
func TestKeysInAFieldUndoWhatIsTyped(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.menu("Skip")
	d.w.win.Canvas().Focus(d.w.list.Search)
	d.w.list.Search.TypedRune('q')
	d.shortcut(ctrlZ)
	if d.w.list.Search.Text != "" {
		t.Errorf("the field has %q", d.w.list.Search.Text)
	}
	d.shortcut(ctrlShiftZ)
	if d.w.list.Search.Text != "q" {
		t.Errorf("the field has %q", d.w.list.Search.Text)
	}
	d.wantEdit("Undo: Skipped – Northwind Labs", "(Redo)")
	d.w.list.Search.SetText("")
	d.menu("Edit…")
	d.w.undo()
	if len(d.record("Northwind Labs").Touches) != 1 {
		t.Error("something was undone behind a dialog")
	}
}

// The button of a notice undoes what the notice is about, and nothing that
// came after.
func TestTheButtonGoesWhenSomethingElseIsDone(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.menu("Skip")
	d.button("Undo")
	a := d.record("Northwind Labs")
	a.Notes = "from the terminal"
	if err := d.store.Save(a, d.now); err != nil {
		t.Fatal(err)
	}
	d.w.Reload()
	d.sees("Northwind Labs: Skipped.")
	if d.w.notice.Button.Visible() {
		t.Error("it would undo something else")
	}
	d.menu("Edit…")
	d.tap("Save")
	d.sees("Northwind Labs: Saved.")
	if d.w.notice.Button.Visible() {
		t.Error("nothing was changed, and yet it can be undone")
	}
}

func TestP6AFewInvitationsAtOnceAreOneAction(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	other := ics(strings.Split(strings.NewReplacer("Northwind", "Quill", "northwind", "quill", "UID:", "UID:other").Replace(strings.Join(sure, "\n")), "\n")...)
	d.takeIn(d.invitation("a.ics", ics(sure...)), d.invitation("b.ics", other))
	if n := len(d.records()); n != 3 {
		t.Fatalf("there are %d applications, want 3", n)
	}
	d.sees("2 changes imported.")
	d.wantEdit("Undo: Added – 2 applications", "(Redo)")
	d.tap("Undo")
	if n := len(d.records()); n != 1 {
		t.Errorf("there are %d applications, want 1", n)
	}
}

// What was harmed meanwhile is left alone, with a sentence.
func TestWhatWasChangedByOthersIsNotUndone(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.menu("Skip")
	d.removeStore()
	d.shortcut(ctrlZ)
	d.sees("That didn’t work", "The data file was removed")
	if words := words.ErrorSentence(store.ErrChangedSince); !strings.Contains(words, "Nothing was changed.") {
		t.Errorf("it says %q", words)
	}
}

// Ctrl+Enter in the email takes it as sent. The field is gone then, and the
// keys must not go with it: Ctrl+Z undoes the sending.
func TestUndoRightAfterSendingFromTheEmail(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.w.focusMail()
	d.w.win.Canvas().Focused().TypedRune('!')
	d.menu("Mark as sent, or do this step")
	if touch := d.lastTouch("Northwind Labs"); touch.Kind != data.TouchSent {
		t.Fatalf("it is kept as %+v", touch)
	}
	d.shortcut(ctrlZ)
	if n := len(d.record("Northwind Labs").Touches); n != 0 {
		t.Errorf("%d touches are left", n)
	}
	if got := d.mail().Body.Text(); !strings.HasPrefix(got, "!") {
		t.Errorf("the email is %q", got)
	}
}
