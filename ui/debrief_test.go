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
	d.write("With Raj Patel, I enjoyed hearing about …", "the billing queue; the replay problem")
	d.write("Why I fit, in a few words", "keeping busy systems calm")
	d.write("I would have liked to say, and to whom", "my time at Larkspur")
	d.write("They want to see", "the talk")
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
	if body := d.mail().Body.Text(); !strings.Contains(body, "the billing queue") {
		t.Errorf("the draft is\n%s", body)
	}
	d.seesNot("How did it go?")
	d.menu("Note how it went…")
	if got := field[widgets.Field](d, "With Raj Patel, I enjoyed hearing about …").Words(); got != "the billing queue; the replay problem" {
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
		if got := field[widgets.Field](d, "When will they answer?").Words(); got != c.was {
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
	d.write("With Raj Patel, I enjoyed hearing about …", "the billing queue")
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
	d.mail().Body.SetText("My own words.")
	d.tap("Add notes…")
	d.write("With Raj Patel, I enjoyed hearing about …", "the billing queue")
	d.tap("Save")
	if got := d.mail().Body.Text(); got != "My own words." {
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
		{"What draws me to it (they will read this)", strings.Repeat("very long ", 2_001), "is too long."},
		{"Why I fit, in a few words", strings.Repeat("very long ", 2_001), "is too long."},
		{"With Raj Patel, I enjoyed hearing about …", strings.Repeat("very long ", 2_001), "is too long."},
		{"They want to see", strings.Repeat("very long ", 2_001), "is too long."},
	} {
		t.Run(c.field, func(t *testing.T) {
			d := sitDown(t, friday, panel(t))
			d.tap("Add notes…")
			d.write("Something I did that shows I can do it", "I cut the replay.")
			d.write(c.field, c.words)
			d.tap("Save")
			d.sees(c.want)
			if len(d.w.dialogs.Open) == 2 {
				d.press(fyne.KeyReturn)
			}
			if got := field[widgets.Field](d, "Something I did that shows I can do it").Words(); got != "I cut the replay." {
				t.Errorf("the answer is now %q", got)
			}
			if len(d.record("Northwind Labs").Touches) != 0 {
				t.Error("it was saved")
			}
		})
	}
}

// Below each answer stands what the email says of it, or that it says nothing.
func TestDebriefShowsWhatTheEmailSays(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.tap("Add notes…")
	d.sees("3 of 3 emails are ready to send")
	d.write("With Raj Patel, I enjoyed hearing about …", "how they moved the billing queue")
	d.sees("how you moved the billing queue")
	d.write("With Raj Patel, I enjoyed hearing about …", "B7 and the thing with Ron")
	d.sees("Not in the email as it stands. Say it as you would to Raj Patel: “I liked that you were open about …”", "2 of 3 emails are ready to send")
	d.write("With Raj Patel, I enjoyed hearing about …", "")
	d.seesNot("Not in the email")
	d.write("What draws me to it (they will read this)", "more pay")
	d.sees("Not in the email as it stands. It reads like something that is only for you.")
}

func TestDebriefKeepsWhatIsNew(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.tap("Add notes…")
	d.write("What Raj Patel needs, or struggles with", "fewer replays")
	d.write("Why I apply (only for you, in no email)", "the short way to work")
	d.write("I would have liked to say, and to whom", "I also speak Portuguese")
	d.write("They want to see", "a code sample")
	field[*widgets.Choice](d, "I would have liked to say, and to whom").SetSelected("Ines Moreau")
	field[*widgets.Choice](d, "They want to see").SetSelected("I send it later")
	d.typedAndCrash()
	d.tap("Save")
	a := d.record("Northwind Labs")
	i := a.Interviews[0]
	ines, _ := a.Person(i.ToAddTo)
	if len(i.Met[0].Needs) != 1 || a.Why != "the short way to work" || ines.Name != "Ines Moreau" || !i.SendLater {
		t.Errorf("the record is %+v", a)
	}
}
