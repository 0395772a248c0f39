package ui

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"afterword/data"
	"afterword/data/fixture"
	"afterword/ui/mail"
)

// panel is an application with an interview that ended four hours before
// friday, in which three people were met.
func panel(t *testing.T) data.Application {
	people := []data.Person{
		fixture.Person("Raj Patel", "raj@northwind.example"), fixture.Person("Ines Moreau", "ines@northwind.example"), fixture.Person("Dana Whitfield", "dana@northwind.example"),
	}
	return fixture.Application("Northwind Labs", people, fixture.Round(t, "2026-11-20 15:00 America/Toronto", people...))
}

func (d *user) mail() *mail.Email {
	d.t.Helper()
	m := d.w.shownMail()
	if m == nil {
		d.t.Fatalf("no email is shown in:\n%s", d.words())
	}
	return m
}

func TestCopyEmail(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.sees("To Raj Patel <raj@northwind.example>", "Within 24 hours of the interview")
	d.seesNot("Copied.")
	d.tap("Copy email")
	got := d.app.Clipboard().Content()
	if got == "" || got != d.mail().Body.Text() || !strings.HasPrefix(got, "Hi Raj,") {
		t.Errorf("the clipboard has %q", got)
	}
	d.sees("Copied. Paste it into your mail program")
	if len(d.record("Northwind Labs").Touches) != 0 {
		t.Error("a copy alone is nothing that happened")
	}
}

func TestMarkAsSentShowsTheNextPerson(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	for _, name := range []string{"Raj", "Ines", "Dana"} {
		m := d.mail()
		if !strings.HasPrefix(m.Body.Text(), "Hi "+name+",") {
			t.Fatalf("the email to %s begins %.20q", name, m.Body.Text())
		}
		m.Body.SetText("Hi " + name + ",\n\nthank you.")
		d.tap("Mark as sent")
		touch := d.lastTouch("Northwind Labs")
		a := d.record("Northwind Labs")
		to, _ := a.Person(touch.Person)
		if touch.Kind != data.TouchSent || touch.Step != data.StepThankYou || touch.Interview != a.Interviews[0].ID ||
			to.Email != strings.ToLower(name)+"@northwind.example" || touch.Body != "Hi "+name+",\n\nthank you." ||
			touch.Subject != m.Subject.Text || !touch.At.Equal(d.now) {
			t.Errorf("it is kept as %+v", touch)
		}
		d.sees(map[string]string{"Raj": "Marked as sent.", "Ines": "Marked as sent.", "Dana": "All three thanked."}[name])
	}
	d.sees("Follow-up email – in 6 days 13 h", "Nothing to do until Fri 27 Nov, 09:00.")
	if d.changed != 3 {
		t.Errorf("the scheduler was told %d times", d.changed)
	}
}

func TestChipsChooseThePerson(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.tap("Dana Whitfield")
	if !strings.HasPrefix(d.mail().Body.Text(), "Hi Dana,") {
		t.Errorf("the email is %.20q", d.mail().Body.Text())
	}
	d.tap("Mark as sent")
	if !strings.HasPrefix(d.mail().Body.Text(), "Hi Raj,") || !d.button("✓ Dana Whitfield").Disabled() {
		t.Errorf("after it comes %.20q", d.mail().Body.Text())
	}
}

func TestEditedEmailStays(t *testing.T) {
	d := sitDown(t, friday, append(fewCompanies(t), panel(t))...)
	d.tapWords("Northwind Labs")
	d.mail().Subject.SetText("Thanks")
	d.mail().Body.SetText("My own words.")
	stays := func(after string) {
		t.Helper()
		if m := d.mail(); m.Subject.Text != "Thanks" || m.Body.Text() != "My own words." {
			t.Errorf("after %s: %q, %q", after, m.Subject.Text, m.Body.Text())
		}
	}
	d.wait("2026-11-20 19:47")
	stays("a tick")
	d.tapWords("Orrery")
	d.tapWords("Northwind Labs")
	stays("another application")
	d.w.win.Resize(fyne.NewSize(480, 560))
	d.press(fyne.KeyReturn)
	d.w.win.Resize(fyne.NewSize(1180, 780))
	stays("another width")
	d.wait("2026-11-21 16:05")
	stays("the thank-you was late")
	a, _ := d.w.selectedApplication()
	a.Notes = "New."
	d.save(a)
	stays("a change of the record")
}

// Whoever writes while the minute turns, or the step becomes late, writes on.
func TestCursorStaysInTheEmail(t *testing.T) {
	d := sitDown(t, "2026-11-21 15:59 America/Toronto", panel(t))
	d.menu("Go to the email")
	d.mail().Body.SetText("")
	for _, r := range "Hi Raj,\nthan" {
		if r == '\n' {
			d.press(fyne.KeyReturn)
			continue
		}
		d.w.win.Canvas().Focused().TypedRune(r)
	}
	d.wait("2026-11-21 16:00")
	d.sees("less than a minute late")
	for _, r := range "ks" {
		d.w.win.Canvas().Focused().TypedRune(r)
	}
	if got := d.mail().Body.Text(); got != "Hi Raj,\nthanks" {
		t.Errorf("the email is %q", got)
	}
	d.press(fyne.KeyEscape)
	if d.w.win.Canvas().Focused() != d.w.list {
		t.Error("Esc does not leave the email")
	}
}

func TestSkip(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.tap("Skip this email")
	touch := d.lastTouch("Northwind Labs")
	if touch.Kind != data.TouchSkipped || touch.Step != data.StepThankYou {
		t.Errorf("it is kept as %+v", touch)
	}
	d.sees("Skipped.", "Say thank you to Ines")
	d.menu("Skip")
	d.menu("Skip") // and nobody needs the debrief
	d.sees("Follow-up email – in 6 days 13 h")
	d.menu("Skip")
	d.sees("There’s nothing to skip right now.")
	if n := len(d.record("Northwind Labs").Touches); n != 3 {
		t.Errorf("%d touches", n)
	}
}

func TestLater(t *testing.T) {
	for _, c := range []struct{ now, choice, until, words string }{
		{"2026-11-27 10:00", "This evening, 18:00", "2026-11-27 18:00", "Follow-up email – in 8 h"},
		{"2026-11-26 09:30", "Tomorrow morning, 9:00", "", ""}, // it is not due yet: nothing to put off
		{"2026-11-27 10:00", "Next working day, Mon 09:00", "2026-11-30 09:00", "Follow-up email – in 2 days 23 h"},
		{"2026-11-27 17:30", "Tomorrow morning, 9:00", "2026-11-28 09:00", "Follow-up email – in 15 h 30 min"},
	} {
		t.Run(c.now+", "+c.choice, func(t *testing.T) {
			apps := fewCompanies(t)
			d := sitDown(t, c.now+" America/Toronto", apps[2].WithTouch(data.Touch{
				Kind: data.TouchSent, Step: data.StepThankYou, Person: apps[2].People[0].ID, At: data.Moment{Time: fixture.At(t, friday)},
			}))
			if c.until == "" {
				d.seesNot("Later ▾")
				return
			}
			d.tap("Later ▾")
			d.tapWords(c.choice)
			touch := d.lastTouch("Northwind Labs")
			if want := fixture.At(t, c.until+" America/Toronto"); touch.Kind != data.TouchLater || touch.Step != data.StepFollowUp || !touch.Until.Equal(want) {
				t.Errorf("it is kept as %+v", touch)
			}
			d.sees(c.words, "Left until")
			d.wait(c.until)
			d.sees("left")
		})
	}
}

// A time at which the step is over is pointed out, and may be meant.
func TestLaterThanTheWindow(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	put := func() {
		d.tap("Later ▾")
		d.tapWords("In a week")
		d.sees("its time ends tomorrow 16:00")
	}
	put()
	d.press(fyne.KeyEscape)
	if n := len(d.record("Northwind Labs").Touches); n != 0 {
		t.Fatalf("Esc puts it off")
	}
	put()
	d.press(fyne.KeyReturn)
	if touch := d.lastTouch("Northwind Labs"); touch.Kind != data.TouchLater {
		t.Errorf("it is kept as %+v", touch)
	}
}

func TestTheyReplied(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.tap("They replied…")
	d.sees("What did Northwind Labs say?")
	d.seesNot("Your follow-ups start over", "They will answer by")
	d.press(fyne.KeyReturn) // nothing is chosen
	d.sees("Please choose what they answered.")
	if n := len(d.record("Northwind Labs").Touches); n != 0 {
		t.Fatalf("Enter alone noted %d", n)
	}
	d.press(fyne.KeySpace) // on the first card
	d.sees("Your follow-ups start over")
	d.seesNot("Please choose what they answered.")
	d.press(fyne.KeyRight, fyne.KeySpace)
	d.write("They will answer by (optional)", "30.2.2026")
	d.press(fyne.KeyReturn)
	d.sees("There’s no such day as 30.2.2026.")
	d.write("They will answer by (optional)", "2026-12-03")
	d.press(fyne.KeyReturn)
	touch := d.lastTouch("Northwind Labs")
	a := d.record("Northwind Labs")
	if touch.Kind != data.TouchReply || touch.Reply != data.ReplyQuestion || touch.By.String() != "2026-12-03" || touch.Person != a.People[0].ID {
		t.Errorf("it is kept as %+v", touch)
	}
	d.sees("Noted.")
}

func TestRejectionAndReopening(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.tap("They replied…")
	d.chooseCard("A no")
	d.seesNot("They want to know by", "They will answer by", "They will write by")
	d.sees("A short, kind reply keeps the door open.")
	d.tap("Save")
	if touch := d.lastTouch("Northwind Labs"); touch.Reply != data.ReplyRejection {
		t.Fatalf("it is kept as %+v", touch)
	}
	d.menu("Show closed")
	d.sees("Send a kind reply, if you like\n", "Hi Raj,")
	d.tap("Skip this email")
	d.sees("Closed – rejected, 20 Nov", "Every interview makes the next one easier.")
	d.tap("Reopen")
	if touch := d.lastTouch("Northwind Labs"); touch.Kind != data.TouchReopened {
		t.Errorf("it is kept as %+v", touch)
	}
	d.sees("Say thank you to Raj")
}

func TestMoveOn(t *testing.T) {
	a := panel(t)
	a.Created = data.Moment{Time: fixture.At(t, friday)}
	for _, touch := range []data.Touch{{Kind: data.TouchSkipped, Step: data.StepFollowUp}, {Kind: data.TouchSkipped, Step: data.StepFollowUp}} {
		touch.At = data.Moment{Time: fixture.At(t, "2026-11-27 10:00 America/Toronto")}
		a = a.WithTouch(touch)
	}
	d := sitDown(t, "2026-12-11 10:00 America/Toronto", a)
	d.sees("After this long, an answer is unlikely.", "Later ▾")
	d.tap("Move on")
	if touch := d.lastTouch("Northwind Labs"); touch.Outcome != data.OutcomeNoAnswer {
		t.Errorf("it is kept as %+v", touch)
	}
	d.sees("Well done for moving on.")
	d.menu("Show closed")
	d.sees("Closed – no answer, 11 Dec")
	d.more("Reopen")
	d.sees("Nothing to do until Fri 18 Dec, 09:00.")
	d.more("Withdraw")
	d.sees("Northwind Labs: Closed as withdrawn.", "Show closed")
	d.sees("Closed – withdrawn, 11 Dec")
}

func TestOfferIsDecided(t *testing.T) {
	d := sitDown(t, friday, panel(t).WithTouch(data.Touch{Kind: data.TouchSkipped, Step: data.StepThankYou, At: data.Moment{Time: fixture.At(t, friday)}}))
	d.tap("They replied…")
	d.chooseCard("An offer")
	d.write("They want to know by (optional)", "2026-11-27")
	d.tap("Save")
	d.tap("Say thank you for the offer")
	d.sees("Say thank you for the offer – 24 h left", "Copy email")
	d.tap("Decide on the offer")
	d.sees("Their deadline is Fri 27 Nov.", "before 27 Nov")
	d.tap("Accept")
	if touch := d.lastTouch("Northwind Labs"); touch.Outcome != data.OutcomeAccepted {
		t.Errorf("it is kept as %+v", touch)
	}
}

func TestWriteBeforeTheTime(t *testing.T) {
	apps := fewCompanies(t)
	d := sitDown(t, friday, apps[1])
	d.seesNot("Copy email")
	d.tap("Write it now anyway")
	if m := d.mail(); !strings.HasPrefix(m.Body.Text(), "Hi Omar,") {
		t.Errorf("the email is %.20q", m.Body.Text())
	}
	d.wait("2026-11-20 19:50")
	d.tap("Mark as sent")
	if touch := d.lastTouch("Quill Press"); touch.Step != data.StepFollowUp || touch.Body == "" {
		t.Errorf("it is kept as %+v", touch)
	}
	d.tap("I’ve already written")
	d.sees("Last note – in 9 days") // 13 hours more
}

func TestEmailToNobodyKnown(t *testing.T) {
	d := sitDown(t, friday, fixture.Application("Northwind Labs", nil, fixture.Round(t, "2026-11-20 15:00 America/Toronto")))
	d.sees("Who did you talk to?")
	d.tap("Add a person…")
	for _, r := range "Raj Patel" {
		d.w.win.Canvas().Focused().TypedRune(r)
	}
	d.tap("Save")
	d.sees("To Raj Patel – no address yet.")
}

func TestEmailsApartNameTheOtherCompany(t *testing.T) {
	rec := fixture.Person("Lena Fischer", "lena@agency.example")
	first := fixture.Application("Palisade", []data.Person{rec}, fixture.Round(t, "2026-11-10 10:00 America/Toronto", rec)).WithTouch(data.Touch{
		Kind: data.TouchSent, Step: data.StepFollowUp, Person: rec.ID, At: data.Moment{Time: fixture.At(t, "2026-11-19 10:00 America/Toronto")},
	})
	rec.ID = data.NewID()
	second := fixture.Application("Quill Press", []data.Person{rec}, fixture.Round(t, "2026-11-12 10:00 America/Toronto", rec))
	d := sitDown(t, "2026-11-20 10:00 America/Toronto", first, second)
	d.tapWords("Quill Press")
	d.sees("You wrote to the same person about Palisade")
	d.wait("2026-11-26 10:00")
	d.sees("You wrote to the same person about Palisade", "Copy email")
}

// The store refuses while its file is gone.
func TestStoreThatRefuses(t *testing.T) {
	for _, label := range []string{"Mark as sent", "Skip this email"} {
		t.Run(label, func(t *testing.T) {
			d := sitDown(t, friday, panel(t))
			d.mail().Body.SetText("My own words.")
			d.removeStore()
			d.tap(label)
			d.sees("That didn’t work", "The data file was removed")
			d.press(fyne.KeyReturn)
			if len(d.w.dialogs.Open) != 0 || d.mail().Body.Text() != "My own words." {
				t.Errorf("the email is %q", d.mail().Body.Text())
			}
			d.seesNot("Marked as sent.", "Skipped.")
		})
	}
}

func TestLaterTimes(t *testing.T) {
	for _, c := range []struct{ now, want string }{
		{"2026-11-20 09:00 Europe/Berlin", "This evening, 18:00; Tomorrow morning, 9:00; Next working day, Mon 09:00; In a week"}, // a Friday
		{"2026-11-23 16:59 Europe/Berlin", "This evening, 18:00; Tomorrow morning, 9:00; In a week"},
		{"2026-11-23 17:00 Europe/Berlin", "Tomorrow morning, 9:00; In a week"},
		{"2026-11-22 23:00 Europe/Berlin", "Tomorrow morning, 9:00; In a week"},
	} {
		var words []string
		now := fixture.At(t, c.now)
		for _, l := range laterTimes(now, data.DefaultRules()) {
			words = append(words, l.words)
			if l.at.Before(now.Add(time.Hour)) {
				t.Errorf("%s: %s is hardly later", c.now, l.words)
			}
		}
		if got := strings.Join(words, "; "); got != c.want {
			t.Errorf("%s: got %s, want %s", c.now, got, c.want)
		}
	}
}
