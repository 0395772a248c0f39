package ui

import (
	"os"
	"slices"
	"testing"
	"time"

	"afterword/data"
	"afterword/data/fixture"
)

// typedAndCrash ends the window without a word, a moment after the last key,
// and starts anew.
func (d *user) typedAndCrash() {
	d.t.Helper()
	d.w.saveUnsaved()
	d.crash()
}

// crash is that at once.
func (d *user) crash() {
	d.t.Helper()
	d.reopen()
	d.w.restoreUnsaved()
}

func TestAFormThatWasOpenAtACrashIsFoundAgain(t *testing.T) {
	d := sitDown(t, "2026-11-20 15:00 America/Toronto")
	d.w.forms.AskNew()
	d.write("Company", "Northwind Labs")
	d.write("People you meet, one per line", "Raj Patel <raj@northwind.example>")
	d.write("When", "today 9:30")
	d.typedAndCrash()
	d.sees("New interview", "Northwind Labs", "Raj Patel <raj@northwind.example>", "today 9:30")
	d.tap("Save")
	if got := d.record("Northwind Labs"); got.People[0].Name != "Raj Patel" || got.Interviews[0].Start.Format(time.TimeOnly) != "09:30:00" {
		t.Errorf("saved was %+v", got)
	}
	d.crash()
	if d.w.busy() {
		t.Errorf("what was saved is asked again:\n%s", d.words())
	}
}

func TestAFormThatWasCancelledIsNotFoundAgain(t *testing.T) {
	d := sitDown(t, "2026-11-20 15:00 America/Toronto")
	d.w.forms.AskNew()
	d.write("Company", "Northwind Labs")
	d.w.saveUnsaved()
	d.tap("Cancel")
	d.tap("Discard")
	d.crash()
	d.seesNot("Northwind Labs")
}

// What was changed elsewhere meanwhile stays; what was typed is typed into it.
func TestAFormOnAnApplicationGoesOnWithTheStoredOne(t *testing.T) {
	a := fixture.Application("Northwind Labs", nil, fixture.Round(t, "2026-11-20 10:00 America/Toronto"))
	d := sitDown(t, "2026-11-20 15:00 America/Toronto", a)
	d.w.forms.AskEdit(a)
	d.write("Notes", "ask about the team")
	d.w.saveUnsaved()
	other := a.WithTouch(data.Touch{Kind: data.TouchReply, Reply: data.ReplyUndecided, At: a.Interviews[0].End})
	d.save(other)
	d.crash()
	d.tap("Save")
	if got := d.record("Northwind Labs"); got.Notes != "ask about the team" || len(got.Touches) != 1 {
		t.Errorf("saved was %+v", got)
	}
}

// A form that only stood open does not bring back what it showed.
func TestP1AFormThatIsFoundAgainDoesNotUndoWhatCameMeanwhile(t *testing.T) {
	a := fixture.Application("Northwind Labs", nil, fixture.Round(t, "2026-11-20 10:00 America/Toronto"))
	d := sitDown(t, "2026-11-20 15:00 America/Toronto", a)
	d.w.forms.AskEdit(a)
	d.write("Notes", "ask about the team")
	d.w.saveUnsaved()
	moved := a
	moved.Interviews = []data.Interview{fixture.Round(t, "2026-11-27 11:00 America/Toronto")}
	moved.Interviews[0].ID = a.Interviews[0].ID
	d.save(moved)
	d.crash()
	d.tap("Save")
	got := d.record("Northwind Labs")
	if when := got.Interviews[0].Start; got.Notes != "ask about the team" || !when.Equal(fixture.At(t, "2026-11-27 11:00 America/Toronto")) {
		t.Errorf("saved was %q at %v", got.Notes, when)
	}
}

// A round that came meanwhile is not the one that was being added.
func TestP1ARoundThatIsFoundAgainDoesNotTakeThePlaceOfAnother(t *testing.T) {
	a := fixture.Application("Northwind Labs", nil, fixture.Round(t, "2026-11-20 10:00 America/Toronto"))
	d := sitDown(t, "2026-11-20 15:00 America/Toronto", a)
	d.w.forms.AskRound(a)
	d.write("When", "24 Nov 2026 9:00")
	d.w.saveUnsaved()
	other := a
	other.Interviews = append(other.Interviews, fixture.Round(t, "2026-11-30 14:00 America/Toronto"))
	d.save(other)
	d.crash()
	d.tap("Save")
	var got []string
	for _, i := range d.record("Northwind Labs").Interviews {
		got = append(got, i.Start.Format("2 Jan 15:04"))
	}
	if want := []string{"20 Nov 10:00", "30 Nov 14:00", "24 Nov 09:00"}; !slices.Equal(got, want) {
		t.Errorf("the rounds are %v, want %v", got, want)
	}
}

func TestADebriefThatWasOpenAtACrashIsFoundAgain(t *testing.T) {
	a := fixture.Application("Northwind Labs", nil, fixture.Round(t, "2026-11-20 13:30 America/Toronto"))
	d := sitDown(t, "2026-11-20 15:00 America/Toronto", a)
	d.w.chooseApplication(a.ID)
	d.w.forms.AskDebrief(a, d.w.currentStepOf(a.ID))
	d.write("Who did you meet? One person per line", "Raj Patel; Mira Sol")
	d.write("Who did you meet? One person per line", "Raj Patel")
	d.write("With Raj Patel, I enjoyed hearing about …", "the move to event sourcing")
	d.typedAndCrash()
	d.sees("How did it go at Northwind Labs?", "the move to event sourcing")
	d.tap("Save")
	if got := d.record("Northwind Labs").Interviews[0].Met; len(got) != 1 || got[0].Topics[0] != "the move to event sourcing" {
		t.Errorf("saved was %+v", got)
	}
}

func TestAnEmailThatWasChangedIsFoundAgainUntilItIsSent(t *testing.T) {
	raj := fixture.Person("Raj Patel", "raj@northwind.example")
	a := fixture.Application("Northwind Labs", []data.Person{raj}, fixture.Round(t, "2026-11-20 13:00 America/Toronto", raj))
	d := sitDown(t, "2026-11-20 17:00 America/Toronto", a)
	d.w.chooseApplication(a.ID)
	d.w.shownMail().Body.SetText("Dear Raj, my own words.")
	d.typedAndCrash()
	d.w.chooseApplication(a.ID)
	if got := d.w.shownMail().Body.Text(); got != "Dear Raj, my own words." {
		t.Errorf("the email is %q", got)
	}
	d.tap("Mark as sent")
	if kept, err := d.store.Typed(); kept != nil || err != nil {
		t.Errorf("after sending %s is kept, %v", kept, err)
	}
}

// TestP5AFormThatCannotBeSavedStaysOpen: it says why, keeps what was typed,
// and saves when it can.
func TestP5AFormThatCannotBeSavedStaysOpen(t *testing.T) {
	d := sitDown(t, "2026-11-20 15:00 America/Toronto")
	d.w.forms.AskNew()
	d.write("Company", "Northwind Labs")
	away := d.store.Path() + ".away"
	if err := os.Rename(d.store.Path(), away); err != nil {
		t.Fatal(err)
	}
	d.tap("Save")
	d.sees("That didn’t work", "The data file was removed while Afterword was using it. Nothing was saved.")
	d.tap("OK")
	d.sees("New interview", "Northwind Labs")
	if err := os.Rename(away, d.store.Path()); err != nil {
		t.Fatal(err)
	}
	d.tap("Save")
	d.record("Northwind Labs")
}
