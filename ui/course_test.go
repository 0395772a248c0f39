package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"afterword/data"
	"afterword/data/fixture"
)

// The arrows go along the marks, and a sentence says what each is.
func TestCourseByKeys(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	c := d.w.detail.course
	d.seesNot("Interview: ")
	d.w.win.Canvas().Focus(c)
	for _, at := range []struct {
		key  fyne.KeyName
		says string
	}{
		{fyne.KeyHome, "Interview: Fri 20 Nov, 15:00."},
		{fyne.KeyLeft, "Interview: Fri 20 Nov, 15:00."},
		{fyne.KeyRight, "Thank-you: now, until Sat 21 Nov, 16:00. Within 24 hours of the interview"},
		{fyne.KeyRight, "Follow-up: Fri 27 Nov, 09:00 to Mon 30 Nov, 17:00. 7 days after the interview on Fri 20 Nov."},
		{fyne.KeyEnd, "Move on: from Mon 4 Jan 2027, 09:00."},
		{fyne.KeyRight, "Move on: from Mon 4 Jan 2027, 09:00."},
	} {
		d.press(at.key)
		d.sees(at.says)
	}
	d.press(fyne.KeyEscape)
	if d.w.win.Canvas().Focused() != d.w.list {
		t.Error("Esc does not leave the course")
	}
	d.seesNot("Move on: ")
	d.sees("Move on\n4 Jan 2027")
}

// Enter on a mark shows its step on the card, and the focus stays.
func TestCourseChoosesTheStep(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.w.win.Canvas().Focus(d.w.detail.course)
	d.press(fyne.KeyHome, fyne.KeyReturn) // an interview that is over is nothing to do, but to be read of
	d.sees("Video interview with Raj Patel, Ines Moreau, Dana Whitfield")
	d.tap("‹ Next step")
	d.sees("Say thank you to Raj – ")
	d.w.win.Canvas().Focus(d.w.detail.course)
	d.press(fyne.KeyHome, fyne.KeyRight, fyne.KeyRight, fyne.KeyReturn)
	d.sees("Follow-up email – in 6 days", "Follow-up: Fri 27 Nov, 09:00")
	if d.w.win.Canvas().Focused() != d.w.detail.course {
		t.Error("the focus is gone")
	}
	d.press(fyne.KeyLeft, fyne.KeyReturn)
	d.sees("Say thank you to Raj – ")
}

func TestCourseByMouse(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	c := d.w.detail.course
	spots := c.Scale(c.Size().Width).Spots
	move := func(x float32) {
		c.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 20)}})
	}
	move(spots[2].Center())
	d.sees("Follow-up: Fri 27 Nov")
	move((spots[2].Center() + spots[3].X) / 2)
	if x := (spots[2].Center() + spots[3].X) / 2; c.StageAt(x) < 0 {
		d.seesNot("Follow-up: Fri 27 Nov")
	}
	c.MouseOut()
	d.seesNot("Follow-up: Fri 27 Nov")
	test.TapAt(c, fyne.NewPos(spots[2].Center(), 20))
	d.sees("Follow-up email – in 6 days")
}

// What one stands at is marked: what is to be done, else what comes next,
// else the last thing that happened.
func TestWhereOneStands(t *testing.T) {
	all := situations(t)
	for _, c := range []struct{ situation, want string }{
		{"ahead", "Interview"}, {"due", "Thank-you"}, {"waiting", "Follow-up"}, {"late", "Follow-up"}, {"promise", "Follow-up"},
		{"move on", "Move on"}, {"moved on", "No answer"}, {"rejected", "They said no"}, {"several rounds", "Round 3"}, {"offer", "Answer"},
	} {
		d := sitDown(t, all[c.situation].now, all[c.situation].app)
		d.w.chooseApplication(all[c.situation].app.ID)
		course := d.w.detail.course
		if got := course.Stages[course.Here].Title; got != c.want {
			t.Errorf("%s: at %q, want %q", c.situation, got, c.want)
		}
	}
}

// Today moves on with the minute, without anything else being made anew.
func TestTodayMovesOn(t *testing.T) {
	d := sitDown(t, "2026-11-24 10:00 America/Toronto", situations(t)["waiting"].app)
	c := d.w.detail.course
	before := c.Today
	d.wait("2026-11-24 10:01")
	if c.Today != before {
		t.Errorf("a minute is drawn: %v after %v", c.Today, before)
	}
	d.wait("2026-11-24 22:00")
	if d.w.detail.course != c {
		t.Fatal("the course was made anew")
	}
	if c.Today < before+1 {
		t.Errorf("today is at %v after %v", c.Today, before)
	}
}

// After the end there is no today: the line is gone up to the end.
func TestCourseEnds(t *testing.T) {
	s := situations(t)["moved on"]
	d := sitDown(t, s.now, s.app)
	d.w.chooseApplication(s.app.ID)
	d.seesNot("Today")
	d.sees("No answer\n5 Jan")
}

// What a screen reader says of the course is what the eye sees.
func TestCourseIsAccessible(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	label := d.w.detail.course.AccessibilityLabel()
	for _, words := range []string{"Timeline. Interview: Fri 20 Nov, 15:00.", "Thank-you: now, until", "Move on: from"} {
		if !strings.Contains(label, words) {
			t.Errorf("%q is not in %q", words, label)
		}
	}
}

func TestStagesOfAnswers(t *testing.T) {
	s := situations(t)["several rounds"]
	d := sitDown(t, s.now, s.app.WithTouch(data.Touch{Kind: data.TouchReply, Reply: data.ReplyMissedCall, At: data.Moment{Time: fixture.At(t, "2026-11-23 10:00 America/Toronto")}}))
	var got []string
	for _, st := range d.w.detail.course.Stages {
		got = append(got, st.Title)
	}
	want := "Round 1, Thank-you, Missed call, Short note, Next round, Round 2, Thank-you, Next round, Round 3, Thank-you, Follow-up, Second follow-up, Last note, Move on"
	if strings.Join(got, ", ") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, ", "), want)
	}
}
