package ui

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"afterword/data/fixture"
	"afterword/ui/importing"
	"afterword/ui/reading"
	"afterword/ui/widgets"
)

// sheet is a table with something of everything.
const sheet = "Company,Job Title,Stage,Interview Date,Interviewers,Salary,Remarks\n" +
	"Northwind Labs,Platform Engineer,Interviewing,2026-11-24 10:00,\"Raj Patel, engineering manager; Dana Whitfield\",$140k,They build billing for cities and want somebody who has run it for years\n" +
	"Orrery,Data Analyst,Not Selected,2026-11-02,,,\n" +
	"Tidewater and the Very Long Name of a Company That Nobody Can Remember GmbH & Co. KG,Clerk,Applied,,,,\n" +
	",Editor,Applied,2026-02-27,,,\n" +
	"orrery,data analyst,Not Selected,2026-11-02,,,\n"

const either = "Company,Interview\nNorthwind,3/4/2026 10:00\nTidewater,\n"

func TestATableIsShownAndTakenIn(t *testing.T) {
	d := sitDown(t, friday)
	d.w.importing.Import([]string{d.invitation("jobs.csv", sheet)})
	d.sees("Import jobs.csv", "3 new, 2 interviews, 1 twice in the file, 1 not imported.", "Not imported: line 5: Company is empty.",
		"Please check: line 3: Interview Date has no time, so 12:00 is used.",
		"Northwind Labs", "Platform Engineer", "Tue 24 Nov 2026 10:00", "Mon 2 Nov 2026 12:00", "2  new", "6  twice in the file", "Stage", "rejected")
	if len(d.records()) != 0 {
		t.Fatal("it was saved before the answer")
	}
	d.press(fyne.KeyReturn)
	d.sees("Imported: 3 new, 2 interviews, 1 twice in the file, 1 not imported.")
	a := d.record("Northwind Labs")
	if !a.Interviews[0].Start.Equal(fixture.At(t, "2026-11-24 10:00 America/Toronto")) || len(a.People) != 2 || len(d.records()) != 3 || d.changed != 1 {
		t.Errorf("it is kept as %+v", a)
	}
	d.tap("Undo") // the whole table
	if len(d.records()) != 0 {
		t.Errorf("after undoing there are %+v", d.records())
	}
	d.w.redo()
	changed := d.changed
	d.w.importing.Import([]string{d.invitation("jobs.csv", sheet)})
	d.sees("4 already here, 1 not imported")
	if !d.button("Import").Disabled() {
		t.Error("there is something to import")
	}
	d.press(fyne.KeyEscape)
	if len(d.w.dialogs.Open) != 0 || d.changed != changed {
		t.Error("the second time changed something, or a dialog is open")
	}
}

func TestATableIsAskedForTheOrderOfItsDates(t *testing.T) {
	d := sitDown(t, friday)
	d.w.importing.Import([]string{d.invitation("jobs.csv", either)})
	d.sees("In dates like “3/4/2026 10:00”, the first number is", "Interview could be day/month or month/day")
	d.press(fyne.KeyReturn)
	if !d.button("Import").Disabled() || len(d.records()) != 0 {
		t.Fatal("it is taken in without an answer")
	}
	field[*widgets.Choice](d, "In dates like “3/4/2026 10:00”, the first number is").SetSelected("the day")
	d.sees("2 new, 1 interview.", "Fri 3 Apr 2026 10:00")
	field[*widgets.Choice](d, "In dates like “3/4/2026 10:00”, the first number is").SetSelected("the month")
	d.sees("Wed 4 Mar 2026 10:00")
	d.tap("Import")
	if start := d.record("Northwind").Interviews[0].Start; !start.Equal(fixture.At(t, "2026-03-04 10:00 America/Toronto")) {
		t.Errorf("it starts %s", start)
	}
}

func TestTheZoneOfATable(t *testing.T) {
	d := sitDown(t, friday)
	d.w.importing.Import([]string{d.invitation("jobs.csv", sheet)})
	d.write("Time zone of the interviews", "Atlantis")
	d.sees("Afterword doesn’t know that place.")
	if !d.button("Import").Disabled() {
		t.Error("it is taken in with no zone")
	}
	d.write("Time zone of the interviews", "IST")
	d.sees("There are several places with that name. Which one is it?", "Kolkata, India", "Dublin, Ireland")
	d.write("Time zone of the interviews", "München")
	d.tap("Import")
	if start := d.record("Northwind Labs").Interviews[0].Start; !start.Equal(fixture.At(t, "2026-11-24 10:00 Europe/Berlin")) {
		t.Errorf("it starts %s", start)
	}
}

// heads are the choices above the columns, by the title of the column.
func (d *user) heads() map[string]*widgets.Choice {
	all := map[string]*widgets.Choice{}
	walk(d.top(), func(o fyne.CanvasObject) bool {
		box, ok := o.(*fyne.Container)
		if !ok || len(box.Objects) != 2 {
			return false
		}
		if c, ok := box.Objects[1].(*widgets.Choice); ok {
			all[wordsIn(box.Objects[0])] = c
		}
		return false
	})
	return all
}

func TestColumnsAreChosenAboveThem(t *testing.T) {
	d := sitDown(t, friday)
	d.w.importing.Import([]string{d.invitation("jobs.csv", "Company,Role,Source\nAgency,Engineer,Northwind\n")})
	d.sees("1 new.")
	if got := d.heads()["Source"].Selected; got != "Note, with the column title" {
		t.Errorf("Source is %q", got)
	}
	d.heads()["Source"].SetSelected("Company")
	if got := d.heads()["Company"].Selected; got != "Note, with the column title" {
		t.Errorf("Company is now %q", got)
	}
	d.heads()["Role"].SetSelected("Don’t import")
	d.tap("Import")
	if a := d.record("Northwind"); a.Role != "" || a.Notes != "Company: Agency" {
		t.Errorf("it is kept as %+v", a)
	}
}

// Columns that are used stand first, and times whose column says nothing are
// asked for.
func TestTimesOfAnUnknownColumnAreAskedFor(t *testing.T) {
	d := sitDown(t, friday)
	d.w.importing.Import([]string{d.invitation("jobs.csv", "Salary,Company,When\n$9,Northwind,2026-11-24 10:00\n")})
	d.sees("1 new.", "The times in “When” are")
	if !d.button("Import").Disabled() {
		t.Error("it is taken in without an answer")
	}
	field[*widgets.Choice](d, "The times in “When” are").SetSelected("Interview start")
	d.sees("1 new, 1 interview.")
	var titles []string
	walk(d.top(), func(o fyne.CanvasObject) bool {
		if box, ok := o.(*fyne.Container); ok && len(box.Objects) == 2 {
			if _, ok := box.Objects[1].(*widgets.Choice); ok {
				titles = append(titles, wordsIn(box.Objects[0]))
			}
		}
		return false
	})
	if got := strings.Join(titles, " "); !strings.Contains(got, "Company When Salary") {
		t.Errorf("the columns are %s", got)
	}
	d.tap("Import")
	if a := d.record("Northwind"); len(a.Interviews) != 1 {
		t.Errorf("it is kept as %+v", a)
	}
}

// A file that is not Unicode: how its letters are written can be chosen.
func TestTheLettersOfATableAreChosen(t *testing.T) {
	d := sitDown(t, friday)
	d.w.importing.Import([]string{d.invitation("jobs.csv", "Company,Role\n\xd5\xeb\xe5\xe1,Baker\n")}) // in Cyrillic
	field[*widgets.Choice](d, "Letters of the file").SetSelected("Cyrillic")
	d.sees("Хлеб")
	d.tap("Import")
	d.record("Хлеб") // fails if it is not there
}

// What another program saved while the preview was open is not overwritten.
func TestATableIsComparedWithWhatIsThereNow(t *testing.T) {
	d := sitDown(t, friday)
	path := d.invitation("jobs.csv", "Company,Role,Interview\nNorthwind,Platform Engineer,2026-11-02 10:00\n")
	d.w.importing.Import([]string{path})
	d.sees("1 new, 1 interview.")
	d.save(fixture.Application("Northwind", nil, fixture.Round(t, "2026-11-02 10:00 America/Toronto")))
	d.tap("Import")
	d.sees("1 already here.")
	d.press(fyne.KeyEscape)
	if len(d.records()) != 1 {
		t.Errorf("there are now %+v", d.records())
	}
}

// Several files: the invitations come first, then what is wrong and the tables.
func TestATableAmongOtherFiles(t *testing.T) {
	d := sitDown(t, friday)
	d.w.importing.Import([]string{
		d.invitation("bad.csv", "PK\x03\x04"), d.invitation("first.csv", "Company,Role\nOrrery,Analyst\n"),
		d.invitation("second.csv", "Company,Role\nTidewater,Clerk\n"), d.invitation("northwind.ics", ics(sure...)),
	})
	d.tap("Import")
	d.record("Northwind") // fails if it is not there
	d.sees("This file couldn’t be imported", "bad.csv: this is a workbook")
	d.press(fyne.KeyReturn)
	d.sees("Import first.csv")
	d.press(fyne.KeyEscape)
	d.sees("Import second.csv")
	d.tap("Import")
	d.sees("Imported: 1 new.")
	if len(d.records()) != 2 || len(d.w.dialogs.Open) != 0 {
		t.Errorf("kept are %+v", d.records())
	}
}

// TestP17TablesThatAreRefused: nothing is changed, and the words say why.
func TestP17TablesThatAreRefused(t *testing.T) {
	for _, c := range []struct{ name, text, words string }{
		{"empty.csv", "", "empty.csv: the file is empty. Nothing was changed."},
		{"jobs.csv", "Company,Notes\nNorthwind,\"" + strings.Repeat("x", 60_000), "jobs.csv: line 2: a cell is longer than 50,000 characters"},
		{"huge.csv", strings.Repeat("x", 11<<20), "huge.csv: the file is larger than 10 MB. Nothing was changed."},
		{"titles.csv", "Company,Role\n", "titles.csv: there are no lines below the column titles. Nothing was changed."},
	} {
		t.Run(c.name, func(t *testing.T) { wantRefused(t, c.name, c.text, c.words) })
	}
}

func TestATableIntoAStoreThatRefuses(t *testing.T) {
	d := sitDown(t, friday)
	d.removeStore()
	d.w.importing.Import([]string{d.invitation("jobs.csv", sheet)})
	d.press(fyne.KeyReturn)
	d.sees("The data file was removed")
	d.press(fyne.KeyReturn)
	d.sees("Import jobs.csv")
}

// Many applications are saved in the background, as one action: all of them, or
// none if it is stopped.
func TestManyApplicationsAreSavedAside(t *testing.T) {
	var b strings.Builder
	b.WriteString("Company,Role\n")
	for n := range importing.AtOnce + 1 {
		fmt.Fprintf(&b, "Company %d,Engineer\n", n)
	}
	for _, stopped := range []bool{false, true} {
		d := sitDown(t, friday)
		d.w.importing.Import([]string{d.invitation("jobs.csv", b.String())})
		save := func() {}
		d.w.inBackground = func(work func() error, then func(error)) { save = func() { then(work()) } }
		d.tap("Import")
		d.sees("Importing jobs.csv", "Nothing is changed until it’s done.")
		want, words := importing.AtOnce+1, "Imported: 2001 new."
		if stopped {
			d.press(fyne.KeyEscape)
			want, words = 0, "Nothing was imported."
		}
		save()
		d.sees(words)
		if got := len(d.records()); got != want || len(d.w.dialogs.Open) != 0 {
			t.Errorf("stopped: %v; %d are saved, %d dialogs are open", stopped, got, len(d.w.dialogs.Open))
		}
		if d.w.undo(); len(d.records()) != 0 {
			t.Errorf("after undoing there are %d", len(d.records()))
		}
	}
}

func TestTablePreviewLooks(t *testing.T) {
	for name, c := range map[string]struct {
		variant fyne.ThemeVariant
		size    fyne.Size
		text    string
	}{
		"light":  {theme.VariantLight, fyne.NewSize(1180, 780), sheet},
		"dark":   {theme.VariantDark, fyne.NewSize(1180, 780), sheet},
		"narrow": {theme.VariantLight, fyne.NewSize(480, 560), either},
	} {
		t.Run(name, func(t *testing.T) {
			d := sitDown(t, friday)
			test.ApplyTheme(t, widgets.Theme{Variant: &c.variant})
			d.reopen()
			d.w.win.Resize(c.size)
			d.w.importing.Import([]string{d.invitation("jobs.csv", c.text)})
			shown := d.w.dialogs.Open[0].Popup.Content
			alone := software.NewCanvas()
			alone.SetPadded(false)
			size := shown.MinSize().Max(shown.Size())
			alone.SetContent(shown)
			alone.Resize(size)
			reading.WantPicture(t, "table_"+name, alone)
		})
	}
}
