package reminders

import (
	"time"

	"afterword/data"
)

// count is where the follow-ups stand: what they are counted from, and how
// many went out since without an answer.
type count struct {
	base      string    // ID of the interview or reply the count began with, "" before any
	interview string    // ID of the interview that ended last
	thanked   time.Time // when the 24 hours of its thank-you are over
	email     time.Time // when the user wrote last, whatever it was
	from      Cause     // what the next step is counted from
	at        time.Time
	attempts  int // follow-ups sent since base
	number    int // follow-ups sent or skipped since base
	skips     int // skips in a row
	promise   data.Date
	moveOn    bool   // no follow-up is left
	let       bool   // moving on was skipped
	offer     bool   // an offer came: it is the user's turn, whatever is said besides
	offerer   string // Person.ID of who made it
}

// idle reports whether no email comes next. After an offer only a promise has
// one come.
func (c *count) idle() bool { return c.base == "" || c.offer && c.promise == 0 }

// passInterviews begins a new count for each interview that ended until then,
// and returns the index of the first that had not.
func (p *planner) passInterviews(c *count, next int, until time.Time) int {
	for ; next < p.held && !p.interviews[next].End.After(until) && !p.interviews[next].End.After(p.now); next++ {
		i := p.interviews[next]
		p.cancelPending(c, i.Start.Time)
		p.begin(c, i)
		p.planInterview(i)
		p.planned++
	}
	return next
}

// begin starts the count anew after an interview.
func (p *planner) begin(c *count, i *data.Interview) {
	p.days = p.days.in(i.End.Location())
	promise := p.stillPromised(c, i.End.Time)
	*c = count{
		base: i.ID, interview: i.ID, thanked: i.End.Add(thankYouWithin), email: c.email,
		from: CauseInterview, at: i.End.Time, promise: promise, offer: c.offer, offerer: c.offerer,
	}
}

// countTouch takes one touch into the count.
func (p *planner) countTouch(c *count, t *data.Touch) {
	switch {
	case t.Kind == data.TouchPromise:
		p.passPromise(c, t)
	case t.Kind == data.TouchReply, t.Kind == data.TouchReopened && p.reopens[t] && c.base != "":
		p.passReply(c, t)
	case t.Kind == data.TouchSent && t.Step.IsFollowUp() && c.base != "":
		s := p.followUp(c)
		p.settle(&s, Done, t.At.Time)
		c.attempts++
		p.passed(c, CauseSent, t.At.Time)
		c.skips = 0
		c.moveOn = c.attempts >= p.rules.Attempts
	case t.Kind == data.TouchSkipped && t.Step.IsFollowUp() && !c.idle() && !c.moveOn:
		s := p.followUp(c)
		p.settle(&s, Skipped, t.At.Time)
		p.passed(c, CauseSkipped, t.At.Time)
		c.skips++
		c.moveOn = c.skips >= 2 || c.attempts == p.rules.Attempts-1
	case t.Kind == data.TouchSkipped && t.Step == data.StepMoveOn:
		p.skipMoveOn(c, t)
	}
	if t.Kind == data.TouchSent && t.Step.IsEmail() && t.At.After(c.email) {
		c.email = t.At.Time
	}
}

// passed counts one follow-up as sent or skipped; a promise ends with it.
func (p *planner) passed(c *count, from Cause, at time.Time) {
	c.number++
	c.from, c.at, c.promise, c.let = from, at, 0, false
}

// passPromise takes in a promise. One that was over before what was counted
// from says nothing; one that comes when no follow-up is left is an answer.
func (p *planner) passPromise(c *count, t *data.Touch) {
	switch {
	case p.hasOpened(t):
		p.passReply(c, t)
	case c.base != "" && t.By < p.days.date(c.at):
	case c.base != "" && c.moveOn:
		p.passReply(c, t)
	default:
		c.promise = t.By
	}
}

// hasOpened reports whether the touch opened the application again.
func (p *planner) hasOpened(t *data.Touch) bool {
	for n := range p.closings {
		if p.closings[n].by == t {
			return true
		}
	}
	return false
}

// passReply begins a new count with an answer of theirs, or with the reopening
// of the application, which is as one.
func (p *planner) passReply(c *count, t *data.Touch) {
	p.cancelPending(c, t.At.Time)
	promise := p.stillPromised(c, t.At.Time)
	*c = count{
		base: t.ID, interview: c.interview, thanked: c.thanked, email: c.email,
		from: CauseReply, at: t.At.Time, promise: promise, offer: c.offer, offerer: c.offerer,
	}
	switch {
	case t.Reply == data.ReplyOffer:
		c.offer, c.promise = true, 0
		if c.offerer = t.Person; c.offerer == "" {
			c.offerer = p.recipient(c)
		}
	case t.By != 0 && t.By >= p.days.date(t.At.Time):
		c.promise = t.By
	}
}

// stillPromised is the promise, unless something came after its date.
func (p *planner) stillPromised(c *count, at time.Time) data.Date {
	if p.days.date(at) > c.promise {
		return 0
	}
	return c.promise
}

// skipMoveOn notes that the user does not let go. A late follow-up stays late.
func (p *planner) skipMoveOn(c *count, t *data.Touch) {
	if c.idle() || c.let || c.offer {
		return
	}
	s := p.moveOn(c)
	if !c.moveOn {
		late := p.pendingFollowUp(c)
		if t.At.Before(late.Closes) {
			return // there is none to skip
		}
		s = p.moveOnLate(c, late.Closes)
	}
	p.settle(&s, Skipped, t.At.Time)
	c.let = true
}

// passClosing settles what was to come next when the application was closed.
// The count ends with that.
func (p *planner) passClosing(c *count, t *data.Touch) {
	if t.Outcome != data.OutcomeNoAnswer || c.idle() || c.let || c.offer {
		p.cancelPending(c, t.At.Time)
	} else {
		s := p.moveOn(c)
		if !c.moveOn {
			late := p.pendingFollowUp(c)
			p.settle(&late, Cancelled, t.At.Time)
			s = p.moveOnLate(c, late.Closes)
		}
		p.settle(&s, Done, t.At.Time)
	}
	*c = count{interview: c.interview, thanked: c.thanked, email: c.email}
}

// cancelPending notes that what was to come next became moot.
func (p *planner) cancelPending(c *count, at time.Time) {
	switch {
	case c.idle():
	case !c.moveOn:
		s := p.followUp(c)
		p.settle(&s, Cancelled, at)
	case !c.let && !c.offer:
		s := p.moveOn(c)
		p.settle(&s, Cancelled, at)
	}
}
