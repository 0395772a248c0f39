package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"afterword/data"
	"afterword/reminders"
)

// thanksTo is the step of thanking a person of the panel.
func (d *user) thanksTo(company, name string) (reminders.Choice, reminders.Step) {
	d.t.Helper()
	for _, listed := range d.w.rows.All() {
		e := d.w.entry(listed.Application)
		for _, s := range e.Steps {
			p, _ := e.Application.Person(s.Person)
			if e.Application.Company == company && s.Kind == data.StepThankYou && p.Name == name {
				return reminders.Choice{Application: e.Application.ID, Step: s.Key()}, s
			}
		}
	}
	d.t.Fatalf("there is no thank-you to %s", name)
	return reminders.Choice{}, reminders.Step{}
}

// twoPanels are two applications, of which Zenith comes second in the list.
func twoPanels(t *testing.T) *user {
	zenith := panel(t)
	zenith.ID, zenith.Company = data.NewID(), "Zenith"
	d := sitDown(t, friday, panel(t), zenith)
	d.w.chooseApplication(d.record("Northwind Labs").ID)
	return d
}

func (d *user) choose(company, name string, a reminders.Action) {
	d.t.Helper()
	c, _ := d.thanksTo(company, name)
	c.Action = a
	d.w.Choose(c)
}

func TestAClickOnANotificationShowsItsStep(t *testing.T) {
	d := twoPanels(t)
	d.choose("Zenith", "Dana Whitfield", reminders.ActionOpen)
	if d.selected() != "Zenith" || !strings.HasPrefix(d.mail().Body.Text(), "Hi Dana,") {
		t.Errorf("%s is shown, with the email %.20q", d.selected(), d.mail().Body.Text())
	}
	d.w.Choose(reminders.Choice{Action: reminders.ActionOpen}) // a summary
	if d.selected() != "Zenith" {
		t.Errorf("after a summary %s is shown", d.selected())
	}
}

func TestAClickFindsWhatTheSearchHides(t *testing.T) {
	d := twoPanels(t)
	d.w.list.Search.SetText("Northwind")
	d.choose("Zenith", "Ines Moreau", reminders.ActionOpen)
	if d.selected() != "Zenith" {
		t.Errorf("%s is shown", d.selected())
	}
}

func TestCopyOnANotification(t *testing.T) {
	d := twoPanels(t)
	d.choose("Zenith", "Ines Moreau", reminders.ActionCopy)
	if got := d.app.Clipboard().Content(); !strings.HasPrefix(got, "Hi Ines,") || got != d.mail().Body.Text() {
		t.Errorf("the clipboard has %q", got)
	}
	d.sees("Copied. Paste it into your mail program")
}

func TestMarkAsSentOnANotification(t *testing.T) {
	d := twoPanels(t)
	_, s := d.thanksTo("Zenith", "Ines Moreau")
	d.choose("Zenith", "Ines Moreau", reminders.ActionSent)
	if got := d.lastTouch("Zenith"); got.Kind != data.TouchSent || got.Person != s.Person || !strings.HasPrefix(got.Body, "Hi Ines,") {
		t.Errorf("it is kept as %+v", got)
	}
	d.sees("Marked as sent.")
	d.choose("Zenith", "Ines Moreau", reminders.ActionSent) // from a notification that is still shown
	d.sees("That step no longer exists.")
	if n := len(d.record("Zenith").Touches); n != 1 {
		t.Errorf("%d emails are kept as sent", n)
	}
}

func TestLaterOnANotification(t *testing.T) {
	d := twoPanels(t)
	d.choose("Zenith", "Ines Moreau", reminders.ActionLater)
	if got := d.lastTouch("Zenith"); got.Kind != data.TouchLater || got.Until.In(d.now.Location()).Format("2 January 15:04") != "21 November 09:00" {
		t.Errorf("it is kept as %+v", got)
	}
	if d.selected() != "Northwind Labs" {
		t.Errorf("%s is shown to who had no time", d.selected())
	}
}

func TestLaterThatIsTooLateAsks(t *testing.T) {
	d := twoPanels(t)
	d.wait("2026-11-21 14:00")
	d.choose("Zenith", "Ines Moreau", reminders.ActionLater)
	d.sees("Past the best time")
	d.tap("Leave for later")
	if got := d.lastTouch("Zenith"); got.Kind != data.TouchLater {
		t.Errorf("it is kept as %+v", got)
	}
}

// What a dialog saves is the record as it was when the dialog was opened.
func TestAChoiceWaitsForTheOpenDialog(t *testing.T) {
	d := twoPanels(t)
	d.menu("Edit…")
	d.choose("Northwind Labs", "Ines Moreau", reminders.ActionSent)
	d.choose("Zenith", "Dana Whitfield", reminders.ActionOpen)
	if n := len(d.record("Northwind Labs").Touches); n != 0 || d.selected() != "Northwind Labs" {
		t.Errorf("under the dialog %d emails were marked as sent, and %s is shown", n, d.selected())
	}
	d.write("Role", "Engineer")
	d.tap("Save")
	a := d.record("Northwind Labs")
	if a.Role != "Engineer" || len(a.Touches) != 1 || a.Touches[0].Kind != data.TouchSent || d.selected() != "Zenith" {
		t.Errorf("the role is %q, the touches are %v, %s is shown", a.Role, a.Touches, d.selected())
	}
}

func TestAChoiceOnWhatIsGone(t *testing.T) {
	d := twoPanels(t)
	c, _ := d.thanksTo("Zenith", "Ines Moreau")
	for _, a := range []reminders.Action{reminders.ActionOpen, reminders.ActionCopy, reminders.ActionSent, reminders.ActionLater} {
		for _, gone := range []reminders.Choice{{Application: "gone", Step: c.Step, Action: a}, {Application: c.Application, Step: "gone", Action: a}} {
			d.w.notice.Hide()
			d.w.Choose(gone)
			if a != reminders.ActionOpen || gone.Application == "gone" {
				d.sees("That step no longer exists.")
			}
		}
	}
	if n := len(d.record("Zenith").Touches); n != 0 || d.app.Clipboard().Content() != "" {
		t.Errorf("%d touches, the clipboard has %q", n, d.app.Clipboard().Content())
	}
}

// focusWindow is a window that counts how often it is brought to the front.
type focusWindow struct {
	fyne.Window
	raised int
}

func (w *focusWindow) RequestFocus() { w.raised++; w.Window.RequestFocus() }

func TestANotificationBringsTheWindowToTheFront(t *testing.T) {
	d := twoPanels(t)
	win := &focusWindow{Window: d.w.win}
	d.w.win = win
	for _, c := range []struct {
		do     func()
		raised bool
	}{
		{func() { d.choose("Zenith", "Ines Moreau", reminders.ActionOpen) }, true},
		{func() { d.choose("Zenith", "Ines Moreau", reminders.ActionCopy) }, true},
		{func() { d.choose("Zenith", "Ines Moreau", reminders.ActionSent) }, true},
		{func() { d.choose("Zenith", "Dana Whitfield", reminders.ActionLater) }, false},
		{func() { d.w.Choose(reminders.Choice{Action: reminders.ActionOpen}) }, true},
		{func() { d.w.Choose(reminders.Choice{Application: "gone", Action: reminders.ActionLater}) }, true},
	} {
		before := win.raised
		c.do()
		if (win.raised > before) != c.raised {
			t.Errorf("raised %d times", win.raised-before)
		}
	}
}

// What is chosen while a dialog is open is not lost if the window ends then.
func TestWhatWasChosenIsLeftForTheNextState(t *testing.T) {
	d := twoPanels(t)
	d.menu("Settings…")
	c := reminders.Choice{Application: d.record("Zenith").ID, Step: "x", Action: reminders.ActionSent}
	d.w.Choose(c)
	if left := d.w.LeftChoices(); len(left) != 1 || left[0] != c {
		t.Errorf("left is %+v", left)
	}
	if left := d.w.LeftChoices(); len(left) != 0 {
		t.Errorf("left twice is %+v", left)
	}
}
