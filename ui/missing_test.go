package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"afterword/data"
	"afterword/ui/reading"
	"afterword/ui/widgets"
)

// noted is the panel with a topic that no sentence can be made of.
func noted(t *testing.T, note string) data.Application {
	t.Helper()
	a := panel(t)
	a.Interviews[0].Met[0].Topics = []string{note}
	return a
}

// sentenceField is the field in the bar below the email.
func (d *user) sentenceField() *widgets.Entry {
	d.t.Helper()
	return d.fieldWith("finish the sentence")
}

// fieldWith is the first field with that example in it.
func (d *user) fieldWith(example string) (found *widgets.Entry) {
	d.t.Helper()
	reading.Walk(d.w.detail.root, func(o fyne.CanvasObject) bool {
		e, ok := o.(*widgets.Entry)
		if ok && found == nil && e.PlaceHolder == example {
			found = e
		}
		return ok
	})
	if found == nil {
		d.t.Fatalf("nothing is asked in:\n%s", d.words())
	}
	return found
}

const (
	unusable = "B7 and the thing with Ron"
	finished = "I liked that you were open about how you share the week."
)

func (d *user) finish(words string) {
	d.t.Helper()
	f := d.sentenceField()
	d.w.win.Canvas().Focus(f)
	for _, r := range words {
		f.TypedRune(r)
	}
	d.press(fyne.KeyReturn)
}

func TestANoteThatIsNotInTheEmailIsFinished(t *testing.T) {
	d := sitDown(t, friday, noted(t, unusable))
	d.sees("Not in the email yet", "your note “B7 and the thing with Ron”", "I liked that you were open about")
	d.finish("how you share the week")
	if body := d.mail().Body.Text(); !strings.Contains(body, finished) || d.mail().Edited() {
		t.Errorf("the email is, edited %t,\n%s", d.mail().Edited(), body)
	}
	if said := d.record("Northwind Labs").Said; len(said) != 1 || said[0].Words != finished || said[0].Note != unusable {
		t.Errorf("kept is %+v", said)
	}
	if d.w.win.Canvas().Focused() != fyne.Focusable(d.mail().Body) {
		t.Error("the focus is not in the email")
	}
	d.sees("In the email now")
	d.w.focusList()
	d.shortcut(ctrlZ)
	d.sees("Not in the email yet")
	if body := d.mail().Body.Text(); strings.Contains(body, finished) {
		t.Errorf("undone, the email is\n%s", body)
	}
}

// In an email that was edited the sentence comes before the closing, and goes
// with an undo.
func TestAFinishedSentenceComesIntoAnEditedEmail(t *testing.T) {
	d := sitDown(t, friday, noted(t, unusable))
	d.mail().Body.SetText("Hi Raj,\n\nThank you.\n\nBest,\nSam")
	d.finish("how you share the week")
	with := "Hi Raj,\n\nThank you. " + finished + "\n\nBest,\nSam"
	if body := d.mail().Body.Text(); body != with {
		t.Errorf("the email is\n%s", body)
	}
	d.seesNot("Your notes changed")
	d.w.focusList()
	d.shortcut(ctrlZ)
	if body := d.mail().Body.Text(); body != "Hi Raj,\n\nThank you.\n\nBest,\nSam" {
		t.Errorf("undone, the email is\n%s", body)
	}
	d.shortcut(ctrlY)
	if body := d.mail().Body.Text(); body != with {
		t.Errorf("redone, the email is\n%s", body)
	}
}

func TestANoteIsLeftOut(t *testing.T) {
	d := sitDown(t, friday, noted(t, unusable))
	d.link("or leave it out").OnTapped()
	d.seesNot("Not in the email yet", "B7")
	d.reopen()
	d.seesNot("Not in the email yet")
	d.shortcut(ctrlZ)
	d.sees("Not in the email yet")
}

func TestAnotherWording(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	first := d.mail().Body.Text()
	d.tap("Another wording")
	second := d.mail().Body.Text()
	if second == first || d.mail().Edited() {
		t.Fatalf("edited %t, the email is\n%s", d.mail().Edited(), second)
	}
	d.typedAndCrash()
	if got := d.mail().Body.Text(); got != second {
		t.Errorf("found again is\n%s", got)
	}
	d.w.focusMail()
	d.w.win.Canvas().Focused().TypedRune('!')
	d.menu("Another wording")
	if got := d.mail().Body.Text(); got != "!"+second {
		t.Errorf("what was edited became\n%s", got)
	}
	d.tap("Back to the suggestion")
	if got := d.mail().Body.Text(); got != second || d.mail().Edited() {
		t.Errorf("the suggestion is\n%s", got)
	}
	d.tap("Undo")
	if got := d.mail().Body.Text(); got != "!"+second {
		t.Errorf("undone, the email is\n%s", got)
	}
}

// A note made later reaches an email that was not edited; of one that was, a
// line says so.
func TestALaterNoteReachesTheEmail(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.mail().Body.SetText("My own words.")
	d.seesNot("Your notes changed since you edited this.")
	a := d.record("Northwind Labs")
	a.Interviews[0].Met[0].Topics = []string{"the billing queue"}
	d.save(a)
	d.sees("Your notes changed since you edited this.")
	d.link("Back to the suggestion").OnTapped()
	if got := d.mail().Body.Text(); !strings.Contains(got, "billing queue") {
		t.Errorf("the email is\n%s", got)
	}
	d.seesNot("Your notes changed since you edited this.")
}

// What is new is asked below a follow-up, and is in it when the field is left.
func TestWhatIsNewIsInTheFollowUp(t *testing.T) {
	s := situations(t)["follow-up due"]
	d := sitDown(t, s.now, s.app)
	d.sees("What is new since your last email?")
	f := d.fieldWith("I passed the exam")
	d.w.win.Canvas().Focus(f)
	for _, r := range "I passed the Kubernetes exam last week" {
		f.TypedRune(r)
	}
	d.sees("Kubernetes exam last week.”")
	d.w.focusMail()
	if body := d.mail().Body.Text(); !strings.Contains(body, "Kubernetes exam") || d.mail().Edited() {
		t.Errorf("the email is\n%s", body)
	}
	if got := d.record("Northwind Labs").NewSince; got != "I passed the Kubernetes exam last week" {
		t.Errorf("kept is %q", got)
	}
}
