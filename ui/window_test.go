package ui

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"afterword/data"
	"afterword/data/fixture"
	"afterword/reminders"
	"afterword/ui/list"
)

// friday is a moment at which each of the companies below stands elsewhere.
const friday = "2026-11-20 19:46 America/Toronto"

// fewCompanies are one to do now, two ahead, one that waits.
func fewCompanies(t *testing.T) []data.Application {
	raj := fixture.Person("Raj Patel", "raj@northwind.example")
	mei := fixture.Person("Mei Tan", "mei@halcyon.example")
	omar := fixture.Person("Omar Reyes", "omar@quill.example")
	northwind := fixture.Application("Northwind Labs", []data.Person{raj}, fixture.Round(t, "2026-11-20 15:00 America/Toronto", raj))
	quill := fixture.Application("Quill Press", []data.Person{omar}, fixture.Round(t, "2026-11-18 13:00 America/Toronto", omar)).WithTouch(data.Touch{
		Kind: data.TouchSent, Step: data.StepThankYou, Person: omar.ID, At: data.Moment{Time: fixture.At(t, "2026-11-18 18:00 America/Toronto")},
	})
	quill.Notes = "They print on paper."
	return []data.Application{
		fixture.Application("Halcyon Health", []data.Person{mei}, fixture.Round(t, "2026-11-21 14:00 America/Toronto", mei)),
		quill,
		northwind,
		fixture.Application("Orrery", nil, fixture.Round(t, "2026-11-24 10:00 America/Toronto")),
	}
}

func TestFirstStartSaysWhatToDo(t *testing.T) {
	d := sitDown(t, friday)
	d.sees("You had an interview. What now?", "Import invitation…", "Enter an interview…", "drop the .ics file")
	if title := d.w.win.Title(); title != "Afterword" {
		t.Errorf("the title is %q", title)
	}
	d.tap("Enter an interview…")
	d.sees("New interview", "Company")
}

// The keys do nothing, and break nothing, while there is nothing.
func TestKeysOnAnEmptyList(t *testing.T) {
	d := sitDown(t, friday)
	d.press(fyne.KeyDown, fyne.KeyUp, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyReturn, fyne.KeyDelete, fyne.KeyEscape)
	for _, label := range []string{"Copy email", "Mark as sent, or do this step", "Skip", "Note how it went…", "They replied…", "Edit…", "Add a round…", "Delete", "Undo", "Redo", "Show closed", "Go to the email"} {
		d.menu(label)
	}
	if len(d.w.dialogs.Open) != 0 || len(d.records()) != 0 {
		t.Error("something was opened or saved")
	}
}

func TestTheMostUrgentIsFirstAndSelected(t *testing.T) {
	d := sitDown(t, friday, fewCompanies(t)...)
	if got, want := d.companies(), "Northwind Labs, Halcyon Health, Orrery, Quill Press"; got != want {
		t.Errorf("the list is %s, want %s", got, want)
	}
	if d.selected() != "Northwind Labs" {
		t.Errorf("%s is selected", d.selected())
	}
	d.sees("Do now", "Coming up", "Waiting – nothing to do", "tomorrow 14:00", "Tue 10:00", "in 4 days")
	if title := d.w.win.Title(); title != "Afterword – 1 to do" {
		t.Errorf("the title is %q", title)
	}
}

func TestKeysMoveTheSelection(t *testing.T) {
	d := sitDown(t, friday, fewCompanies(t)...) // Northwind Labs, Halcyon Health, Orrery, Quill Press
	for _, c := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyDown, "Halcyon Health"}, // over the title between them
		{fyne.KeyDown, "Orrery"},
		{fyne.KeyDown, "Quill Press"},
		{fyne.KeyDown, "Quill Press"}, // the end
		{fyne.KeyUp, "Orrery"},
		{fyne.KeyHome, "Northwind Labs"},
		{fyne.KeyUp, "Northwind Labs"},
		{fyne.KeyEnd, "Quill Press"},
		{fyne.KeyPageUp, "Northwind Labs"},
		{fyne.KeyPageDown, "Quill Press"},
	} {
		d.press(c.key)
		if d.selected() != c.want {
			t.Fatalf("%s selects %s, want %s", c.key, d.selected(), c.want)
		}
		d.sees(c.want + "\nPlatform Engineer · ") // the detail's header
	}
}

func TestPagesOfALongList(t *testing.T) {
	var apps []data.Application
	for n := range 40 {
		apps = append(apps, fixture.Application("Company "+string(rune('A'+n/26))+string(rune('A'+n%26)), nil, fixture.Round(t, "2026-11-24 10:00 America/Toronto")))
	}
	d := sitDown(t, friday, apps...)
	page := int(d.w.list.Size().Height / list.RowHeight(d.w.list.Size().Width))
	d.press(fyne.KeyHome, fyne.KeyPageDown)
	if got := d.w.list.IndexOf(d.w.list.Selected); got != 1+page {
		t.Errorf("a page down from line 1 is line %d, a page has %d", got, page)
	}
	d.press(fyne.KeyPageUp)
	if got := d.w.list.IndexOf(d.w.list.Selected); got != 1 {
		t.Errorf("a page up again is line %d", got)
	}
	for range 10 {
		d.press(fyne.KeyPageDown)
	}
	if d.selected() != "Company BN" {
		t.Errorf("pages down end at %s", d.selected())
	}
}

func TestTapsSelectCompaniesAndNotTitles(t *testing.T) {
	d := sitDown(t, friday, fewCompanies(t)...)
	d.tapWords("Orrery")
	if d.selected() != "Orrery" {
		t.Errorf("%s is selected", d.selected())
	}
	for _, title := range []string{"Do now", "Waiting – nothing to do"} {
		d.tapWords(title)
		if d.selected() != "Orrery" {
			t.Errorf("a tap on %q selects %s", title, d.selected())
		}
	}
	d.tapWords("Halcyon Health")
	if d.selected() != "Halcyon Health" {
		t.Errorf("%s is selected", d.selected())
	}
}

// The order changes with the time, and the selection stays where the user is.
func TestSelectionStaysOnItsApplication(t *testing.T) {
	d := sitDown(t, friday, fewCompanies(t)...)
	d.tapWords("Quill Press")
	d.wait("2026-11-25 09:00")
	if got, want := d.companies(), "Orrery, Quill Press, Northwind Labs, Halcyon Health"; got != want {
		t.Errorf("the list is %s, want %s", got, want)
	}
	if d.selected() != "Quill Press" || d.w.list.Lines[d.w.list.IndexOf(d.w.list.Selected)].Row.Company != "Quill Press" {
		t.Errorf("%s is selected", d.selected())
	}
	d.sees("Quill Press\nPlatform Engineer · ")
}

func TestCountdownsFollowTheClock(t *testing.T) {
	d := sitDown(t, friday, fewCompanies(t)...)
	d.sees("20 h left", "Say thank you to Raj – 20 h 14 min left", "before tomorrow 16:00")
	d.wait("2026-11-20 20:47")
	d.sees("19 h left", "Say thank you to Raj – 19 h 13 min left")
	d.wait("2026-11-21 00:01")
	d.sees("before today 16:00")
	d.wait("2026-11-21 16:01")
	d.sees("1 min late", "Say thank you to Raj\n", "A late thank-you is still welcome")
	d.wait("2026-11-22 16:30")
	d.sees("1 day late", "Say thank you to Raj\n") // not to the minute
	d.wait("2026-11-23 15:59")
	d.sees("1 day late")
	d.wait("2026-11-23 16:00") // it is not worth sending any more
	d.sees("Follow-up email – in 3 days 17 h")
}

// What is said of a day stays true at midnight, also where only the words
// change.
func TestTodayIsNotTomorrow(t *testing.T) {
	raj := fixture.Person("Raj Patel", "raj@northwind.example")
	a := fixture.Application("Northwind Labs", []data.Person{raj}, fixture.Round(t, "2026-11-20 21:30 America/Toronto", raj))
	d := sitDown(t, "2026-11-20 23:50 America/Toronto", a)
	d.sees("from tomorrow 00:30")
	d.wait("2026-11-21 00:00")
	d.sees("from today 00:30")
	d.seesNot("tomorrow")
}

func TestSearch(t *testing.T) {
	d := sitDown(t, friday, fewCompanies(t)...)
	d.tapWords("Quill Press")
	for _, c := range []struct{ name, words, list, selected string }{
		{"company", "PRESS", "Quill Press", "Quill Press"},
		{"role, keeps the selection", "platform", "Northwind Labs, Halcyon Health, Orrery, Quill Press", "Quill Press"},
		{"notes", " paper ", "Quill Press", "Quill Press"},
		{"person", "omar", "Quill Press", "Quill Press"},
		{"address", "mei@halcyon", "Halcyon Health", "Halcyon Health"},
		{"nothing", "zzz", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d.w.list.Search.SetText(c.words)
			if d.companies() != c.list || d.selected() != c.selected {
				t.Errorf("finds %q and selects %q, want %q and %q", d.companies(), d.selected(), c.list, c.selected)
			}
		})
	}
	d.sees("No applications match your search.")
	d.seesNot("What now?")
	d.w.win.Canvas().Focus(d.w.list.Search)
	d.press(fyne.KeyEscape)
	if d.w.list.Search.Text != "" || d.w.win.Canvas().Focused() != d.w.list {
		t.Error("Esc does not leave the search")
	}
	d.menu("Search")
	d.w.win.Canvas().Focused().TypedRune('o')
	if d.w.list.Search.Text != "o" {
		t.Error("the search does not take letters")
	}
	d.press(fyne.KeyDown)
	if d.w.win.Canvas().Focused() != d.w.list {
		t.Error("the arrow does not go to the list")
	}
}

func TestWhatIsSavedIsShownWhateverIsSearched(t *testing.T) {
	d := sitDown(t, friday, fewCompanies(t)...)
	d.w.list.Search.SetText("quill")
	d.menu("New interview…")
	d.write("Company", "Brightwater")
	d.tap("Save")
	if d.selected() != "Brightwater" {
		t.Errorf("%s is shown", d.selected())
	}
}

func TestClosedOnesAreFoldedAway(t *testing.T) {
	apps := fewCompanies(t)
	apps[1] = apps[1].WithTouch(data.Touch{Kind: data.TouchOutcome, Outcome: data.OutcomeRejected, At: data.Moment{Time: fixture.At(t, friday)}})
	d := sitDown(t, friday, apps...)
	if strings.Contains(d.companies(), "Quill Press") {
		t.Errorf("the list is %s", d.companies())
	}
	d.tapWords("Closed ▸")
	d.tapWords("Quill Press")
	d.sees("Closed – rejected, 20 Nov", "Reopen")
	d.tapWords("Closed ▾")
	if strings.Contains(d.companies(), "Quill Press") || d.selected() == "" {
		t.Errorf("the list is %s, selected is %q", d.companies(), d.selected())
	}
	d.menu("Show closed")
	d.sees("Closed ▾", "Quill Press")
	d.menu("Show closed")
	if strings.Contains(d.companies(), "Quill Press") || d.selected() == "" {
		t.Errorf("the list is %s, selected is %q", d.companies(), d.selected())
	}
	d.w.list.Search.SetText("quill")
	if d.selected() != "Quill Press" {
		t.Error("the search does not find what is closed")
	}
}

func TestNarrowWindowShowsOnePane(t *testing.T) {
	d := sitDown(t, friday, fewCompanies(t)...)
	d.w.win.Resize(fyne.NewSize(480, 560))
	listSeen, detailSeen := d.w.panes.Agenda.Visible, d.w.panes.Side.Visible
	if !listSeen() || detailSeen() {
		t.Fatal("narrow does not show the list alone")
	}
	d.press(fyne.KeyDown, fyne.KeyReturn)
	if listSeen() || !detailSeen() {
		t.Fatal("Enter does not show the detail alone")
	}
	d.sees("Halcyon Health", "‹ Back")
	d.tap("‹ Back")
	if !listSeen() || detailSeen() || d.w.win.Canvas().Focused() != d.w.list {
		t.Fatal("Back does not lead to the list")
	}
	d.press(fyne.KeyReturn, fyne.KeyEscape)
	if !listSeen() || detailSeen() {
		t.Fatal("Esc does not lead back")
	}
	d.press(fyne.KeyReturn)
	for _, b := range []string{"‹ Back", "They replied…", "⋯"} {
		if right := d.app.Driver().AbsolutePositionForObject(d.button(b)).X + d.button(b).Size().Width; right > 480 {
			t.Errorf("%s ends at %.0f of 480", b, right)
		}
	}
	d.w.win.Resize(fyne.NewSize(1180, 780))
	if !listSeen() || !detailSeen() {
		t.Fatal("wide does not show both")
	}
	d.seesNot("‹ Back")
}

// In a narrow window a tap on a company opens it.
func TestNarrowWindowOpensWhatIsTapped(t *testing.T) {
	d := sitDown(t, friday, fewCompanies(t)...)
	d.w.win.Resize(fyne.NewSize(480, 560))
	d.tapWords("Orrery")
	d.sees("‹ Back", "Orrery")
	d.tap("‹ Back")
	d.tapWords("Orrery") // the one that is selected already
	d.sees("‹ Back")
}

func TestNoContentIsWiderThanTheNarrowWindow(t *testing.T) {
	d := sitDown(t, friday, fewCompanies(t)...)
	d.w.win.Resize(fyne.NewSize(480, 560))
	for range 4 {
		d.press(fyne.KeyReturn)
		if least := d.w.detail.root.MinSize(); least.Width > 480 {
			t.Errorf("%s asks for %.0f", d.selected(), least.Width)
		}
		d.press(fyne.KeyEscape, fyne.KeyDown)
	}
}

func TestReportsOfTheNotificationService(t *testing.T) {
	d := sitDown(t, friday, fewCompanies(t)...)
	for _, c := range []struct {
		answer reminders.Answer
		words  string
	}{
		{reminders.Absent, "This desktop isn’t showing notifications right now"},
		{reminders.NotAnswering, "notification service isn’t responding"},
		{reminders.Failed, "The last notification couldn’t be shown"},
	} {
		d.w.ShowReport(reminders.Report{Answer: c.answer})
		d.sees(c.words)
	}
	d.w.ShowReport(reminders.Report{Answer: reminders.Working})
	d.seesNot("notification")
}

func TestRunTakesFilesIn(t *testing.T) {
	d := sitDown(t, friday)
	gone, cancel := context.WithCancel(context.Background())
	cancel()
	d.w.Run(gone, []string{filepath.Join(t.TempDir(), "nowhere.ics")})
	d.sees("nowhere.ics: the file doesn’t exist. Nothing was changed.")
}

func TestToastFades(t *testing.T) {
	d := sitDown(t, friday)
	d.w.toast("Saved.")
	d.sees("Saved.")
	d.now = d.now.Add(20 * time.Second)
	d.w.tick()
	d.sees("Saved.")
	d.now = d.now.Add(20 * time.Second)
	d.w.tick()
	d.seesNot("Saved.")
}

// removeStore takes the data file away, so that nothing can be saved.
func (d *user) removeStore() {
	d.t.Helper()
	if err := os.Remove(d.store.Path()); err != nil {
		d.t.Fatal(err)
	}
}
