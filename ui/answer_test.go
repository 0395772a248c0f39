package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"afterword/data"
	"afterword/data/fixture"
	"afterword/ui/widgets"
)

// undecided is a mail that answers without deciding.
const undecided = "Date: Thu, 19 Nov 2026 16:02:00 -0500\nFrom: Ines <INES@northwind.example>\nSubject: Re: Your visit\nMessage-ID: <7@northwind.example>\n" +
	"Content-Type: text/html; charset=iso-8859-1\n\n<p>Hi Sam,</p><p>we are still interviewing, and will get back to you by next Friday.</p>"

// A mail with an answer proposes it, of when it was written, and nothing more.
func TestAMailWithAnAnswerProposes(t *testing.T) {
	d := sitDown(t, friday, append(fewCompanies(t)[:2], panel(t))...)
	path := d.invitation("answer.eml", undecided)
	d.w.importing.Import([]string{path})
	d.sees("What did Northwind Labs say?", "An email about Northwind Labs – Platform Engineer.", "Looks like: They haven’t decided yet, Fri 27 Nov. Please check both.",
		"It’ll be dated Thu 19 Nov, 16:02, when they wrote it.")
	d.press(fyne.KeyEscape)
	if len(d.w.dialogs.Open) != 0 || len(d.record("Northwind Labs").Touches) != 0 {
		t.Fatal("it was applied unasked, or Esc does not leave")
	}
	d.w.importing.Import([]string{path})
	d.tap("Save")
	touch := d.lastTouch("Northwind Labs")
	who, _ := d.record("Northwind Labs").Person(touch.Person)
	if touch.Reply != data.ReplyUndecided || touch.By.String() != "2026-11-27" || who.Name != "Ines Moreau" || touch.Message != "<7@northwind.example>" ||
		!touch.At.Equal(fixture.At(t, "2026-11-19 16:02 America/Toronto")) || d.selected() != "Northwind Labs" {
		t.Errorf("it is kept as %+v", touch)
	}
}

// What happened after the mail was written stays after it.
func TestAnOldAnswerCountsFromNow(t *testing.T) {
	a := panel(t)
	a.Touches = append(a.Touches, data.Touch{ID: "1", Kind: data.TouchSent, Step: data.StepThankYou, At: data.Moment{Time: fixture.At(t, "2026-11-19 17:00 America/Toronto")}})
	d := sitDown(t, friday, a)
	d.w.importing.Import([]string{d.invitation("answer.eml", undecided)})
	d.seesNot("when they wrote it")
	d.tap("Save")
	if touch := d.lastTouch("Northwind Labs"); !touch.At.Equal(d.w.now()) {
		t.Errorf("it is kept as %+v", touch)
	}
}

// Of whom no address tells, it is asked; the company that is named comes first.
func TestWhoseAnswerIsAsked(t *testing.T) {
	d := sitDown(t, friday, append(fewCompanies(t)[:2], panel(t))...)
	mail := "From: jobs@hire.example\nSubject: Your application\n\nUnfortunately Northwind Labs will not be moving forward with you.\n"
	d.w.importing.Import([]string{d.invitation("answer.eml", mail), d.invitation("another.eml", undecided)})
	d.sees("Which application is this reply for?", "Email from jobs@hire.example: “Your application”.")
	if which := field[*widgets.Choice](d, "The application"); which.Selected != "Northwind Labs – Platform Engineer" || len(which.Options) != 3 {
		t.Errorf("%q of %q", which.Selected, which.Options)
	}
	d.tap("Continue")
	d.sees("Looks like: It’s a no. Please check.")
	if who := field[*widgets.Choice](d, "Who wrote it"); who.Selected != "Not specified" {
		t.Errorf("%q wrote", who.Selected)
	}
	d.tap("Save")
	if d.lastTouch("Northwind Labs").Reply != data.ReplyRejection {
		t.Error("it is not noted")
	}
	d.sees("Northwind Labs is closed. Please reopen it first.") // the second mail
	if len(d.w.dialogs.Open) != 0 {
		t.Error("something is asked")
	}
}

func TestAMailThatAnswersNothing(t *testing.T) {
	d := sitDown(t, friday)
	for _, text := range []string{undecided, "From: news@shop.example\nSubject: Two for one\n\nBuy two!\n"} {
		d.w.importing.Import([]string{d.invitation("answer.eml", text)})
		d.sees("answer.eml: there’s no invitation in this email. Nothing was changed.", "paste the text into “They replied…”")
		d.tap("OK")
	}
	d = sitDown(t, friday, panel(t))
	d.w.settings.Profile.Addresses = []string{"ines@northwind.example"}
	d.w.importing.Import([]string{d.invitation("own.eml", undecided)})
	d.sees("own.eml: there’s no invitation in this email. Nothing was changed.")
}

// Two applications of one name are two, and so are two people of one name.
func TestAnAnswerGoesToTheOneThatWasChosen(t *testing.T) {
	first, second := panel(t), panel(t)
	second.ID, second.Interviews[0].ID = data.NewID(), data.NewID()
	twin := fixture.Person("Ines Moreau", "moreau@northwind.example")
	second.People = append(second.People, twin)
	d := sitDown(t, friday, first, second)
	d.w.importing.Import([]string{d.invitation("answer.eml", strings.Replace(undecided, "INES@northwind", "jobs@hire", 1))})
	for at, a := range d.records() {
		if a.ID == second.ID {
			field[*widgets.Choice](d, "The application").SetSelectedIndex(at)
		}
	}
	d.tap("Continue")
	field[*widgets.Choice](d, "Who wrote it").SetSelectedIndex(4)
	d.tap("Save")
	for _, a := range d.records() {
		switch {
		case a.ID != second.ID && len(a.Touches) != 0:
			t.Errorf("the other application has %+v", a.Touches)
		case a.ID == second.ID && (len(a.Touches) != 1 || a.Touches[0].Person != twin.ID):
			t.Errorf("this one, in which %s wrote, has %+v", twin.ID, a.Touches)
		}
	}
}
