package ui

import (
	"testing"

	"afterword/data"
	"afterword/data/fixture"
)

// What the card says while there is nothing to send follows from what they
// said last, and no longer once another interview has taken place.
func TestWordsWhileWaiting(t *testing.T) {
	const (
		silence  = "Silence is normal"
		invited  = "They’d like to see you again. Add the interview once it’s set"
		question = "They asked you a question. Once they have your answer, there’s nothing to do until Thu 3 Dec, 09:00."
	)
	thanked := fewCompanies(t)[1]
	second := fixture.Round(t, "2026-11-27 10:00 America/Toronto")
	another := thanked
	another.Interviews = append(append([]data.Interview(nil), thanked.Interviews...), second)
	calledOff := another
	calledOff.Interviews = append([]data.Interview(nil), another.Interviews...)
	calledOff.Interviews[1].CalledOff = true
	for _, c := range []struct {
		name  string
		app   data.Application
		reply data.Reply
		want  string
	}{
		{"undecided", thanked, data.ReplyUndecided, silence},
		{"a question", thanked, data.ReplyQuestion, "Answer their question"},
		{"next round", thanked, data.ReplyNextRound, invited},
		{"next round, and it took place", another, data.ReplyNextRound, silence},
		{"next round, and it was called off", calledOff, data.ReplyNextRound, invited},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := c.app.WithTouch(data.Touch{Kind: data.TouchReply, Reply: c.reply, At: data.Moment{Time: fixture.At(t, "2026-11-26 10:00 America/Toronto")}})
			d := sitDown(t, "2026-11-26 11:00 America/Toronto", a)
			if len(a.Interviews) > 1 && !a.Interviews[1].CalledOff {
				d.wait("2026-12-01 10:00") // the thank-you to nobody is missed
			}
			d.sees(c.want)
			for _, other := range []string{silence, invited, question} {
				if other != c.want {
					d.seesNot(other)
				}
			}
		})
	}
}

// An offer that they were thanked for waits to be decided, also without a
// deadline.
func TestOfferWithoutDeadlineIsDecided(t *testing.T) {
	d := sitDown(t, friday, fewCompanies(t)[1])
	d.tap("They replied…")
	d.chooseCard("An offer")
	d.tap("Save")
	d.tap("Mark as sent")
	d.sees("Decide on the offer", "Accept")
	d.seesNot("Nothing to do", "Add an interview…")
	d.tap("Decline")
	if touch := d.lastTouch("Quill Press"); touch.Outcome != data.OutcomeDeclined {
		t.Errorf("it is kept as %+v", touch)
	}
}
