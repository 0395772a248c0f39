package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"afterword/data"
	"afterword/data/fixture"
	"afterword/ui/widgets"
)

func TestDebriefReachesRecordAndDraft(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.sees("How did it go? Two minutes of notes now will make every email better.")
	d.tap("Add notes…")
	d.write("What did you talk about with Raj Patel?", "the billing queue; the replay problem")
	d.write("Why are you a good fit? A few words", "keeping busy systems calm")
	d.write("Anything you wish you’d said?", "my time at Larkspur")
	d.write("Anything they’d like to see?", "the talk")
	d.write("When will they answer?", "soon")
	d.tap("Save")
	d.sees("“soon” isn’t clear")
	d.write("When will they answer?", "next Friday")
	d.tap("Save")
	a := d.record("Northwind Labs")
	i := a.Interviews[0]
	if got := strings.Join(i.Met[0].Topics, "|"); got != "the billing queue|the replay problem" {
		t.Errorf("the topics are %q", got)
	}
	if len(i.Met[1].Topics) != 0 || len(i.Met) != 3 || a.Strengths[0] != "keeping busy systems calm" || i.ToAdd != "my time at Larkspur" || i.ToSee != "the talk" {
		t.Errorf("the record is %+v", a)
	}
	if len(a.Touches) != 2 || a.Touches[0].Kind != data.TouchPromise || a.Touches[0].By.String() != "2026-11-27" || a.Touches[1].Step != data.StepDebrief {
		t.Errorf("the history is %+v", a.Touches)
	}
	if body := d.mail().body.Text; !strings.Contains(body, "the billing queue") {
		t.Errorf("the draft is\n%s", body)
	}
	d.seesNot("How did it go?")
	d.menu("Note how it went…")
	if got := field[*widgets.Entry](d, "What did you talk about with Raj Patel?").Text; got != "the billing queue; the replay problem" {
		t.Errorf("the debrief opens again with %q", got)
	}
}

// Opened again, the debrief has the date they named; another one takes its
// place, and an empty one takes it back.
func TestDebriefKnowsThePromise(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	for _, c := range []struct{ was, becomes, kept string }{
		{"", "next Friday", "2026-11-27"},
		{"27 Nov 2026", "27 Nov 2026", "2026-11-27"},
		{"27 Nov 2026", "30 Nov", "2026-11-30"},
		{"30 Nov 2026", "", ""},
		{"", "1 Dec", "2026-12-01"},
	} {
		d.menu("Note how it went…")
		if got := field[*widgets.Entry](d, "When will they answer?").Text; got != c.was {
			t.Errorf("it opens with %q, want %q", got, c.was)
		}
		d.write("When will they answer?", c.becomes)
		d.tap("Save")
		var kept []string
		for _, touch := range d.record("Northwind Labs").Touches {
			if touch.Kind == data.TouchPromise {
				kept = append(kept, touch.By.String())
			}
		}
		if got := strings.Join(kept, " "); got != c.kept {
			t.Errorf("after %q they promised %q, want %q", c.becomes, got, c.kept)
		}
	}
}

func TestDebriefAddsThePeople(t *testing.T) {
	d := sitDown(t, friday, fixture.Application("Northwind Labs", nil, fixture.Round(t, "2026-11-20 15:00 America/Toronto")))
	d.menu("Note how it went…")
	d.write("Who did you meet? One person per line", "Raj Patel <raj@northwind.example>\nInes Moreau")
	d.write("What did you talk about with Raj Patel?", "the billing queue")
	d.write("Who did you meet? One person per line", "Ines Moreau\nRaj Patel <raj@northwind.example>") // what was typed stays theirs
	d.tap("Save")
	a := d.record("Northwind Labs")
	if len(a.People) != 2 || len(a.Interviews[0].Met) != 2 || len(a.Interviews[0].Met[0].Topics) != 0 || a.Interviews[0].Met[1].Topics[0] != "the billing queue" {
		t.Errorf("the record is %+v", a)
	}
	d.tap("Raj Patel")
	d.sees("To Raj Patel <raj@northwind.example>", "Ines Moreau")
}

func TestDebriefLeavesWhatTheUserWrote(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.mail().body.SetText("My own words.")
	d.tap("Add notes…")
	d.write("What did you talk about with Raj Patel?", "the billing queue")
	d.tap("Save")
	if got := d.mail().body.Text; got != "My own words." {
		t.Errorf("the email is %q", got)
	}
}

func TestNoDebriefIsFineToo(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.tap("No thanks")
	if touch := d.lastTouch("Northwind Labs"); touch.Kind != data.TouchSkipped || touch.Step != data.StepDebrief {
		t.Errorf("it is kept as %+v", touch)
	}
	d.seesNot("How did it go?")
}

// What is wrong is said, also of what has no field of its own, and the
// answers stay.
func TestDebriefSaysWhatIsWrong(t *testing.T) {
	for _, c := range []struct{ field, words, want string }{
		{"Who did you meet? One person per line", "Raj <raj@>", "A person’s email address isn’t an email address."},
		{"What draws you to the job?", strings.Repeat("very long ", 2_001), "is too long."},
		{"Why are you a good fit? A few words", strings.Repeat("very long ", 2_001), "is too long."},
		{"What did you talk about with Raj Patel?", strings.Repeat("very long ", 2_001), "is too long."},
		{"Anything they’d like to see?", strings.Repeat("very long ", 2_001), "is too long."},
	} {
		t.Run(c.field, func(t *testing.T) {
			d := sitDown(t, friday, panel(t))
			d.tap("Add notes…")
			d.write("Something you’ve done that shows it", "I cut the replay.")
			d.write(c.field, c.words)
			d.tap("Save")
			d.sees(c.want)
			if len(d.w.dialogs.Open) == 2 {
				d.press(fyne.KeyReturn)
			}
			if got := field[*widgets.Entry](d, "Something you’ve done that shows it").Text; got != "I cut the replay." {
				t.Errorf("the answer is now %q", got)
			}
			if len(d.record("Northwind Labs").Touches) != 0 {
				t.Error("it was saved")
			}
		})
	}
}
