package ui

import (
	"errors"
	"strings"
	"testing"

	"afterword/data"
	"afterword/data/fixture"
	"afterword/data/letter"
)

// What they wrote proposes, and is applied only when the user saves.
func TestPastedTextProposes(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.menu("They replied…")
	d.write("Paste their email (optional)", "Subject: Re: Your visit\nFrom: Ines <ines@northwind.example>\nMessage-ID: <7@northwind.example>\n\n"+
		"We are still interviewing, and will get back to you by the end of next week.")
	d.sees("Looks like: They haven’t decided yet, Fri 27 Nov. Please check both.")
	if len(d.record("Northwind Labs").Touches) != 0 {
		t.Fatal("it was applied unasked")
	}
	d.tap("Save")
	touch := d.lastTouch("Northwind Labs")
	a := d.record("Northwind Labs")
	who, _ := a.Person(touch.Person)
	if touch.Reply != data.ReplyUndecided || touch.By.String() != "2026-11-27" || who.Name != "Ines Moreau" ||
		touch.Message != "<7@northwind.example>" || touch.Subject != "Re: Your visit" || !strings.Contains(touch.Body, "still interviewing") {
		t.Errorf("it is kept as %+v", touch)
	}
}

func TestPastedTextThatIsNotClear(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.menu("They replied…")
	d.write("Paste their email (optional)", "You'll hear from us by Wednesday.")
	d.sees("Wed 25 Nov. Please check both.")
	d.write("Paste their email (optional)", "Thanks for coming in!")
	d.sees("The text doesn’t make it clear. Please choose the answer yourself.")
	d.write("Paste their email (optional)", "We are delighted to offer you the job. Please let us know by 4 December.")
	d.sees("They made an offer, Fri 4 Dec. Please check both.")
	d.write("Paste their email (optional)", "Automatic reply: I am out of the office until Monday.")
	d.sees("This looks like an automatic reply, not an answer yet")
	d.tap("Save")
	d.sees("Please choose what they answered.")
	if touches := d.record("Northwind Labs").Touches; len(touches) != 0 {
		t.Errorf("what is not understood is kept: %+v", touches)
	}
	d.chooseCard("Not decided yet")
	d.tap("Save")
	if touch := d.lastTouch("Northwind Labs"); touch.By != 0 || touch.Reply != data.ReplyUndecided {
		t.Errorf("what the text before proposed is kept: %+v", touch)
	}
}

func TestWhatTheUserWroteStays(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.menu("They replied…")
	d.chooseCard("Not decided yet")
	d.write("They will answer by (optional)", "2026-12-01")
	d.write("Paste their email (optional)", "You'll hear from us by Wednesday.")
	d.tap("Save")
	if touch := d.lastTouch("Northwind Labs"); touch.By.String() != "2026-12-01" {
		t.Errorf("it is kept as %+v", touch)
	}
}

// Who corrects a proposal and then edits the text is not corrected in turn.
func TestWhatTheUserChoseStays(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.menu("They replied…")
	text := "From: Ines <ines@northwind.example>\n\nYou'll hear from us by Wednesday."
	d.write("Paste their email (optional)", text)
	d.chooseCard("A no")
	d.answer("Who wrote it", "Raj Patel")
	d.write("Paste their email (optional)", text+" Bye!")
	d.tap("Save")
	touch := d.lastTouch("Northwind Labs")
	if who, _ := d.record("Northwind Labs").Person(touch.Person); touch.Reply != data.ReplyRejection || who.Name != "Raj Patel" {
		t.Errorf("it is kept as %+v", touch)
	}
}

// The mail program gets the email after the clipboard, and nothing is sent.
func TestOpenInMailProgram(t *testing.T) {
	for _, c := range []struct {
		way   letter.Way
		err   error
		words string
	}{
		{letter.ByAddress, nil, "Opened in your mail program."},
		{letter.ByThunderbird, nil, "Opened in your mail program."},
		{letter.ByFile, nil, "it was opened as a draft file"},
		{letter.ByAddress, errors.New("exit status 3"), "No mail program could be opened. The email is on the clipboard"},
	} {
		d := sitDown(t, friday, panel(t))
		var got letter.Letter
		d.w.handOver = func(l letter.Letter, done func(letter.Way, error)) {
			got = l
			if d.app.Clipboard().Content() != l.Body {
				t.Error("the clipboard does not come first")
			}
			done(c.way, c.err)
		}
		d.mail().Subject.SetText("Thanks")
		d.tap("Open in mail program")
		if got.To != "raj@northwind.example" || got.Subject != "Thanks" || got.Body != d.mail().Body.Text() {
			t.Errorf("it got %+v", got)
		}
		d.sees(c.words)
		if len(d.record("Northwind Labs").Touches) != 0 {
			t.Error("opening alone is nothing that happened")
		}
	}
}

// An answer names the email that it answers, as long as it keeps its subject.
func TestAnAnswerNamesWhatItAnswers(t *testing.T) {
	a := panel(t)
	d := sitDown(t, "2026-12-03 10:00 America/Toronto", a)
	a.Touches = append(a.Touches, data.Touch{
		ID: "1", Kind: data.TouchReply, Reply: data.ReplyUndecided, Person: a.People[0].ID, Subject: "Your visit", Message: "<7@northwind.example>",
		At: data.Moment{Time: fixture.At(t, "2026-11-24 10:00 America/Toronto")},
	})
	d.save(a)
	d.w.chooseApplication(a.ID)
	if l := d.mail().Letter(); l.Subject != "Re: Your visit" || l.InReplyTo != "<7@northwind.example>" {
		t.Errorf("it is %+v", l)
	}
	d.mail().Subject.SetText("Something else")
	if l := d.mail().Letter(); l.InReplyTo != "" {
		t.Errorf("it is %+v", l)
	}
}

func TestCopySubject(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.menu("Copy subject")
	if got := d.app.Clipboard().Content(); got != d.mail().Subject.Text || got == "" {
		t.Errorf("the clipboard has %q", got)
	}
	d.sees("Subject copied.")
}
