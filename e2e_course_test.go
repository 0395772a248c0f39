//go:build e2e

package main_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"afterword/data"
	"afterword/reminders"
)

// stand is where the one application stands, as the terminal says.
type stand struct {
	Group   reminders.Group
	Outcome data.Outcome
	Next    struct {
		Step  data.StepKind
		State string
		Opens time.Time
	}
}

// Stand asks the app, over its socket if it runs, where the one application
// stands, and what time it is there.
func (d *testDesktop) Stand() (stand, time.Time) {
	d.t.Helper()
	var said struct {
		At     time.Time
		Agenda []stand
	}
	out, code, _ := d.Again("next", "--json")
	if err := json.Unmarshal([]byte(out), &said); err != nil || code != 0 {
		d.t.Fatalf("next --json: exit code %d, %v: %s", code, err, out)
	}
	if len(said.Agenda) != 1 {
		return stand{}, said.At
	}
	return said.Agenda[0], said.At
}

// PutClock puts the clock ahead for the next start, to that time.
func (d *testDesktop) PutClock(to time.Time) {
	d.env = append(d.env, "AFTERWORD_AHEAD="+time.Until(to).Round(time.Second).String())
}

// WaitStep waits until that is the next step, in that state.
func (d *testDesktop) WaitStep(kind data.StepKind, state string) {
	d.t.Helper()
	var at stand
	defer func() {
		if d.t.Failed() {
			d.t.Logf("it stands at %+v", at)
		}
	}()
	d.WaitFor(string(kind)+", "+state, func() bool {
		at, _ = d.Stand()
		return at.Next.Step == kind && at.Next.State == state
	}, patience)
}

// TestE2ECourse goes the whole course with the keyboard alone: from the first
// start by way of the thank-you, two follow-ups and the last note to moving on.
func TestE2ECourse(t *testing.T) {
	now := time.Now()
	d := startDesktop(t, afternoonZone(t, now))
	d.PutClock(now.AddDate(10, 0, 0))
	if _, at := d.Stand(); at.Before(now.AddDate(9, 0, 0)) {
		t.Skip("this build has no clock that can be put ahead; make e2e builds one")
	}
	d.PutClock(now)

	// The first start: an interview that has just been, and who was there.
	d.Start()
	d.WaitWindow("^Afterword")
	d.Picture("first-start")
	d.Key("ctrl+n")
	d.Type("Quill Press")
	d.Key("Tab")
	d.Type("Engineer")
	d.Picture("form")
	d.PressUntil("it to be saved", func() bool { at, _ := d.Stand(); return at.Next.Step != "" }, "ctrl+Return")
	d.WaitStep(data.StepDebrief, "due")
	d.Key("ctrl+Return") // the card's main button: note how it went
	d.Type("Raj Patel <raj@quill.example>")
	d.Key("Tab")
	d.Type("the new press")
	d.Picture("debrief")
	d.Key("ctrl+Return")
	d.WaitStep(data.StepThankYou, "waiting")
	d.Picture("waiting")
	d.Stop()

	for _, s := range []struct {
		step, after data.StepKind
		picture     string
	}{
		{data.StepThankYou, data.StepFollowUp, "thank-you"},
		{data.StepFollowUp, data.StepFollowUp, "follow-up"},
		{data.StepFollowUp, data.StepLastNote, "second-follow-up"},
		{data.StepLastNote, data.StepMoveOn, "last-note"},
	} {
		d.startAt(s.step)
		d.Send("Raj", s.picture)
		d.WaitStep(s.after, "waiting")
		d.Stop()
	}

	d.startAt(data.StepMoveOn)
	d.Picture("move-on")
	d.Key("ctrl+Return")
	d.WaitFor("it to be closed", func() bool { at, _ := d.Stand(); return at.Group == reminders.Closed }, patience)
	d.Picture("moved-on")
	d.Stop()

	var sent []string
	for _, touch := range d.Remembered()[0].Touches {
		if touch.Kind == data.TouchSent {
			sent = append(sent, string(touch.Step))
		}
	}
	if got := strings.Join(sent, " "); got != "thank_you follow_up follow_up last_note" {
		t.Errorf("sent were %s", got)
	}
	if at, _ := d.Stand(); at.Outcome != data.OutcomeNoAnswer {
		t.Errorf("it ended as %q", at.Outcome)
	}
}

// startAt starts the app an hour after that step, the next one, has opened.
func (d *testDesktop) startAt(step data.StepKind) {
	d.t.Helper()
	at, _ := d.Stand()
	if at.Next.Step != step || at.Next.State != "waiting" {
		d.t.Fatalf("next is %+v, want %s", at.Next, step)
	}
	d.PutClock(at.Next.Opens.Add(time.Hour))
	d.Start()
	d.WaitWindow("^Afterword")
	d.WaitStep(step, "due")
}

// Send copies the shown email, which greets that person, and marks it as sent.
func (d *testDesktop) Send(person, picture string) {
	d.t.Helper()
	if text := d.CopiedOf(person); !strings.Contains(text, "Engineer") && !strings.Contains(text, "the new press") {
		d.t.Errorf("%s says nothing of the job: %s", picture, text)
	}
	d.Picture(picture)
	d.Key("ctrl+Return")
}
