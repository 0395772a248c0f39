package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"afterword/data"
	"afterword/data/fixture"
	"afterword/data/letter"
	"afterword/ui/widgets"
)

// A no stays where one looks, with the kind sentence first and no countdown.
func TestANoStaysWhereOneLooks(t *testing.T) {
	d := sitDown(t, friday, append(fewCompanies(t)[:2], panel(t))...)
	d.w.chooseApplication(d.record("Northwind Labs").ID)
	d.tap("They replied…")
	d.chooseCard("A no")
	d.tap("Save")
	if d.selected() != "Northwind Labs" {
		t.Fatalf("%s came in its place", d.selected())
	}
	d.sees("That hurts, and it will pass.", "There’s nothing you need to do.", "when you like", "Hi Raj,")
	d.seesNot("before tomorrow")
	d.tap("Skip this email")
	d.sees("That hurts, and it will pass.", "Closed – rejected, 20 Nov")
	d.wait("2026-11-20 16:00")
	if d.selected() != "Northwind Labs" {
		t.Fatalf("a minute later %s came in its place", d.selected())
	}
	d.w.chooseApplication(d.record("Quill Press").ID)
	d.wait("2026-11-20 16:01")
	if strings.Contains(d.companies(), "Northwind Labs") {
		t.Errorf("it is still in the list when it was left: %s", d.companies())
	}
}

// Who reopens an application sees it where it is then.
func TestReopeningFollowsTheApplication(t *testing.T) {
	d := sitDown(t, friday, append(fewCompanies(t)[:2], panel(t))...)
	d.w.chooseApplication(d.record("Northwind Labs").ID)
	d.more("Withdraw")
	if d.selected() == "Northwind Labs" {
		t.Fatal("it is closed, and selected")
	}
	d.w.reopen(d.record("Northwind Labs"))
	if d.selected() != "Northwind Labs" {
		t.Errorf("%s is shown", d.selected())
	}
}

func TestTheGoodNewsComesFirst(t *testing.T) {
	d := sitDown(t, friday, panel(t).WithTouch(data.Touch{Kind: data.TouchSkipped, Step: data.StepThankYou, At: data.Moment{Time: fixture.At(t, friday)}}))
	for range 2 { // the other people
		d.menu("Skip")
	}
	d.tap("They replied…")
	d.chooseCard("Next round")
	d.tap("Save")
	d.sees("Good news! Add the interview once it’s set.")
	d.menu("Skip")
	d.sees("Good news: they’d like to see you again", "Add the interview…")
}

// An accepted offer has a page of its own, which stays until it is left.
func TestAnAcceptedOffer(t *testing.T) {
	d := sitDown(t, friday, append(fewCompanies(t)[:2], panel(t))...)
	a := d.record("Northwind Labs")
	d.w.chooseApplication(a.ID)
	d.tap("They replied…")
	d.chooseCard("An offer")
	d.tap("Save")
	d.sees("Noted. Congratulations!")
	d.w.end(d.record("Northwind Labs"), data.OutcomeAccepted)
	d.sees("You did it. Congratulations.", "1 round", "Say yes in writing", "Tell the others", "Still open: ", "What it took", "Closed: accepted", "This page stays until you leave it.")
	d.wait("2026-11-20 16:00")
	d.sees("You did it. Congratulations.")
	d.tap("Read the email…")
	if body := field[widgets.Field](d, "Email").Words(); !strings.Contains(body, "offer") || !strings.Contains(body, "contract") {
		t.Errorf("the email is %q", body)
	}
	d.tap("Close")
	d.tap("Email to Quill Press…")
	d.tap("Copy, and close as withdrawn")
	if touch := d.lastTouch("Quill Press"); touch.Outcome != data.OutcomeWithdrawn {
		t.Errorf("it is kept as %+v", touch)
	}
	d.sees("You did it. Congratulations.", "is still open.")
	d.tap("Back to the list")
	if d.selected() == "Northwind Labs" {
		t.Error("the page stays when it is left")
	}
}

// What was written, what they wrote and what was noted is found again.
func TestHistory(t *testing.T) {
	a := panel(t)
	a.Interviews[0].Met[0].Topics = []string{"the billing queue"}
	long := "Hi Sam, everybody enjoyed meeting you. " + strings.Repeat("We would like you to meet Raj. ", 8) + "The end."
	a = a.WithTouch(data.Touch{Kind: data.TouchSent, Step: data.StepThankYou, Person: a.People[0].ID, Subject: "Thank you for today", Body: "Dear Raj,\n\nthank you <b>.", At: data.Moment{Time: fixture.At(t, friday)}})
	a = a.WithTouch(data.Touch{Kind: data.TouchReply, Reply: data.ReplyUndecided, Person: a.People[1].ID, Body: long, At: data.Moment{Time: fixture.At(t, friday)}})
	d := sitDown(t, "2026-11-24 10:00 America/Toronto", a)
	d.menu("History")
	d.sees("You thanked Raj Patel", "Thank you for today", "Dear Raj,", "Ines Moreau wrote: Not decided yet", "the billing queue", "20 November 2026", "Show all")
	if strings.Contains(d.words(), "The end.") {
		t.Error("a long text is shown whole at once")
	}
	d.w.detail.history.search.SetText("billing")
	d.sees("the billing queue")
	if strings.Contains(d.words(), "You thanked Raj") {
		t.Error("it shows what is not searched")
	}
	d.w.detail.history.search.SetText("")
	d.tap("Save as a page…")
	path := filepath.Join(t.TempDir(), "page.html")
	d.write("File", path)
	d.tap("Save and open")
	page, err := os.ReadFile(path)
	info, _ := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 || !strings.Contains(string(page), "The end.") || !strings.Contains(string(page), "thank you &lt;b&gt;.") {
		t.Errorf("the page: %v\n%s", err, page)
	}
	d.tap("‹ Next step")
	if d.w.detail.history != nil {
		t.Error("the history is still shown")
	}
	// A click on what was done shows it.
	c := d.w.detail.course
	d.w.win.Canvas().Focus(c)
	d.press(fyne.KeyHome, fyne.KeyReturn)
	d.sees("You thanked Raj Patel")
}

// Enter alone never throws away what was typed.
func TestEnterKeepsWhatWasTyped(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.menu("Edit…")
	d.press(fyne.KeyEscape) // nothing was typed: nothing is asked
	if len(d.w.dialogs.Open) != 0 {
		t.Fatal("it asks, and nothing was typed")
	}
	d.menu("Edit…")
	d.write("Role", "Engineer")
	d.press(fyne.KeyEscape)
	d.sees("Discard what you’ve written?")
	d.press(fyne.KeyReturn)
	if len(d.w.dialogs.Open) != 1 || field[widgets.Field](d, "Role").Words() != "Engineer" {
		t.Error("what was typed is gone")
	}
	d.press(fyne.KeyEscape)
	d.tap("Discard")
	if len(d.w.dialogs.Open) != 0 {
		t.Error("it cannot be left")
	}
}

// A question that they asked is what the card is about once it was noted, with what
// they wrote and a draft of the answer, also while thank-yous are due.
func TestAQuestionIsATaskWithItsDraft(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.sees("Say thank you to Raj")
	d.tap("They replied…")
	d.write("Paste their email (optional)", "Hi Sam, could you send us two references?")
	d.chooseCard("They ask something")
	d.tap("Save")
	d.sees("Answer their question – 2 days 21 h left", "They wrote: “Hi Sam, could you send us two references?”", "Raj Patel", "Copy email")
	if body := d.mail().Body.Text(); !strings.Contains(body, "question") {
		t.Errorf("the draft is %q", body)
	}
	d.tap("Mark as sent")
	d.sees("Say thank you to Raj")
}

// While a thank-you is due, the good news is above it.
func TestTheGoodNewsIsAboveWhatIsDue(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.tap("They replied…")
	d.chooseCard("Next round")
	d.tap("Save")
	d.w.notice.Hide()
	d.sees("Good news: they’d like to see you again", "Say thank you to Raj")
	d.tap("Add the interview…")
	d.sees("Round 2 with")
}

// The email that accepts may be opened in the mail program, or be written already.
func TestSayingYesInWriting(t *testing.T) {
	d := sitDown(t, friday, panel(t).WithTouch(data.Touch{Kind: data.TouchReply, Reply: data.ReplyOffer, At: data.Moment{Time: fixture.At(t, friday)}}))
	d.w.end(d.record("Northwind Labs"), data.OutcomeAccepted)
	var opened letter.Letter
	d.w.handOver = func(l letter.Letter, done func(letter.Way, error)) { opened = l; done(letter.ByAddress, nil) }
	d.tap("Read the email…")
	d.tap("Open in mail program")
	if !strings.Contains(opened.Body, "contract") || d.app.Clipboard().Content() != opened.Body {
		t.Errorf("opened is %+v", opened)
	}
	d.tap("Close")
	d.sees("Say yes in writing")
	d.tap("Done already")
	d.sees("You did it. Congratulations.")
	d.seesNot("Say yes in writing")
}
