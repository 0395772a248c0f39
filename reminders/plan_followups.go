package reminders

import (
	"strings"
	"time"

	"afterword/data"
)

// count is where the follow-ups stand: what they are counted from, and how
// many went out since without an answer.
type count struct {
	base      string    // ID of the interview or reply the count began with, "" before any
	interview string    // ID of the interview that ended last
	thanked   time.Time // when the 24 hours of its thank-you are over
	from      Cause     // what the next step is counted from
	at        time.Time
	attempts  int // follow-ups sent since base
	number    int // follow-ups sent or skipped since base
	skips     int // skips in a row
	promise   data.Date
	moveOn    bool // no follow-up is left
	let       bool // moving on was skipped: nothing is left to do
	offer     bool // an offer came: it is the user's turn, whatever is said besides
}

// planFollowUps walks through the history and plans what comes after it.
func (p *planner) planFollowUps() {
	var c count
	next := 0
	for _, t := range p.touches {
		next = p.passInterviews(&c, next, t.At.Time)
		if t == p.closed {
			p.planEnd(c)
			return
		}
		p.pass(&c, t)
	}
	next = p.passInterviews(&c, next, p.now)
	if next < p.held {
		p.cancelPending(&c, time.Time{})
		days := p.days
		p.begin(&c, p.interviews[p.held-1])
		p.project(c)
		p.days = days // what they answer is counted where the last one ended
		return
	}
	p.planPending(c)
}

// planEnd settles what was to come next when the application was closed.
func (p *planner) planEnd(c count) {
	at := p.closed.At.Time
	if p.closed.Outcome != data.OutcomeNoAnswer || c.idle() {
		p.cancelPending(&c, at)
		return
	}
	p.settleMoveOn(&c, Done, at)
}

// settleMoveOn settles moving on. A follow-up that was late is moot with it.
func (p *planner) settleMoveOn(c *count, state State, at time.Time) {
	s := p.pending(c)
	if !c.moveOn {
		p.settle(&s, Cancelled, at)
		s = p.moveOnLate(c, s.Closes)
	}
	p.settle(&s, state, at)
}

// idle reports whether there is nothing to write and nothing to wait for.
func (c *count) idle() bool { return c.base == "" || c.let || c.offer }

// passInterviews begins a new count for each interview that ended until then,
// and returns the index of the first that had not.
func (p *planner) passInterviews(c *count, next int, until time.Time) int {
	for ; next < p.held && !p.interviews[next].End.After(until) && !p.interviews[next].End.After(p.now); next++ {
		i := p.interviews[next]
		p.cancelPending(c, i.Start.Time)
		p.begin(c, i)
		p.planInterview(i, true)
		p.planned++
	}
	return next
}

// begin starts the count anew after an interview.
func (p *planner) begin(c *count, i *data.Interview) {
	p.days = p.days.in(i.End.Location())
	promise := p.stillPromised(c, i.End.Time)
	*c = count{
		base: i.ID, interview: i.ID, thanked: i.End.Add(thankYouWithin),
		from: CauseInterview, at: i.End.Time, promise: promise, offer: c.offer,
	}
}

// pass takes one touch into the count.
func (p *planner) pass(c *count, t *data.Touch) {
	switch {
	case t.Kind == data.TouchPromise:
		// One that was over before it was told, or before the last email, says
		// nothing of when to write again.
		if c.base == "" || t.By >= p.days.date(c.at) {
			c.promise = t.By
		}
	case t.Kind == data.TouchOutcome && t.Outcome == data.OutcomeNoAnswer && !c.idle():
		p.settleMoveOn(c, Done, t.At.Time) // and reopened since by what came after
		c.let = true
	case t.Kind == data.TouchReply:
		p.passReply(c, t)
	case t.Kind == data.TouchSent && t.Step.IsFollowUp() && c.base != "":
		s := p.followUp(c)
		p.settle(&s, Done, t.At.Time)
		c.attempts++
		p.passed(c, CauseSent, t.At.Time)
		c.skips, c.let = 0, false
		c.moveOn = c.attempts >= p.rules.Attempts
	case t.Kind == data.TouchSkipped && t.Step.IsFollowUp() && c.base != "" && !c.moveOn:
		s := p.followUp(c)
		p.settle(&s, Skipped, t.At.Time)
		p.passed(c, CauseSkipped, t.At.Time)
		c.skips++
		c.moveOn = c.skips >= 2 || c.attempts == p.rules.Attempts-1
	case t.Kind == data.TouchSkipped && t.Step == data.StepMoveOn && !c.idle():
		p.settleMoveOn(c, Skipped, t.At.Time)
		c.let = true
	}
}

// passed counts one follow-up as sent or skipped; a promise ends with it.
func (p *planner) passed(c *count, from Cause, at time.Time) {
	c.number++
	c.from, c.at, c.promise = from, at, 0
}

func (p *planner) passReply(c *count, t *data.Touch) {
	p.cancelPending(c, t.At.Time)
	promise := p.stillPromised(c, t.At.Time)
	*c = count{
		base: t.ID, interview: c.interview, thanked: c.thanked,
		from: CauseReply, at: t.At.Time, promise: promise, offer: c.offer || t.Reply == data.ReplyOffer,
	}
	if t.By != 0 && t.Reply != data.ReplyOffer {
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

// pending is the next follow-up of the count, or moving on.
func (p *planner) pending(c *count) Step {
	if c.moveOn {
		return p.moveOn(c)
	}
	return p.followUp(c)
}

// cancelPending notes that what was to come next became moot.
func (p *planner) cancelPending(c *count, at time.Time) {
	if !c.idle() {
		s := p.pending(c)
		p.settle(&s, Cancelled, at)
	}
}

// planPending plans the next follow-up and all after it.
func (p *planner) planPending(c count) {
	if c.idle() {
		return
	}
	p.counted = c.at
	s := p.pending(&c)
	if c.moveOn {
		p.add(&s, 0)
		return
	}
	p.keepApart(&s)
	p.add(&s, -1)
	if !p.now.Before(s.Closes) {
		next := p.moveOnLate(&c, s.Closes)
		p.add(&next, 0)
		return
	}
	p.imagine(&c, s.Opens)
	p.project(c)
}

// project adds what would follow if nobody ever answered.
func (p *planner) project(c count) {
	if c.idle() {
		return
	}
	for !c.moveOn {
		s := p.followUp(&c)
		p.settle(&s, Projected, time.Time{})
		p.imagine(&c, s.Opens)
	}
	s := p.moveOn(&c)
	p.settle(&s, Projected, time.Time{})
}

// imagine counts a follow-up as sent at its opening.
func (p *planner) imagine(c *count, opens time.Time) {
	c.attempts++
	c.skips = 0
	p.passed(c, CauseSent, opens)
	c.moveOn = c.attempts >= p.rules.Attempts
}

// followUp is the next follow-up of the count, by section 3 of the etiquette.
func (p *planner) followUp(c *count) Step {
	s := Step{
		Kind: data.StepFollowUp, Base: c.base, Interview: c.interview, Number: int16(c.number + 1),
		Person: p.recipient(c),
	}
	if c.attempts >= p.rules.Attempts-1 {
		s.Kind = data.StepLastNote
	}
	day := p.days.date(c.at)
	opens, closes := p.rules.FollowUpOpens, p.rules.FollowUpCloses
	if c.from == CauseSent || c.from == CauseSkipped {
		opens, closes = p.rules.NextOpens, p.rules.NextCloses
	}
	first, last := p.days.roll(day+data.Date(opens)), p.days.roll(day+data.Date(closes))
	s.Why = Why{From: c.from, At: c.at, Days: int16(opens), Rolled: first != day+data.Date(opens)}
	if c.promise != 0 {
		first, last = p.days.after(c.promise, 1), p.days.after(c.promise, 3)
		s.Why = Why{From: CausePromise, At: p.days.startOf(c.promise), Days: int16(first - c.promise)}
	}
	s.Opens, s.Closes = p.days.startOf(first), p.days.endOf(last)
	if s.Opens.Before(c.thanked) {
		p.moveTo(&s, p.days.date(p.days.nextStart(c.thanked)), CauseThankYou)
	}
	return s
}

// moveTo opens the step no earlier than the start of that working day, and
// closes it no earlier than its end.
func (p *planner) moveTo(s *Step, day data.Date, cause Cause) {
	s.Opens, s.Why.Moved = p.days.startOf(day), cause
	if end := p.days.endOf(day); s.Closes.Before(end) {
		s.Closes = end
	}
}

// keepApart holds a follow-up back if its recipient was written to for
// another application within WorkingDaysApart.
func (p *planner) keepApart(s *Step) {
	to, ok := p.a.Person(s.Person)
	if !ok || to.Email == "" {
		return
	}
	for _, c := range p.elsewhere {
		if c.Application == p.a.ID || !strings.EqualFold(c.Address, to.Email) {
			continue
		}
		day := p.days.after(p.days.date(c.At), WorkingDaysApart)
		if s.Opens.Before(p.days.startOf(day)) {
			p.moveTo(s, day, CauseElsewhere)
			s.Why.Other = c.Application
		}
	}
}

// recipient is whom a follow-up goes to: who wrote last, else the recruiter,
// the coordinator, the first interviewer.
func (p *planner) recipient(c *count) string {
	for n := len(p.touches) - 1; n >= 0; n-- {
		if t := p.touches[n]; t.Kind == data.TouchReply && t.Person != "" && !t.At.After(c.at) {
			return t.Person
		}
	}
	for _, role := range []data.Role{data.RoleRecruiter, data.RoleCoordinator, data.RoleInterviewer} {
		for _, person := range p.a.People {
			if person.Role == role {
				return person.ID
			}
		}
	}
	return ""
}

// moveOn is the end of the course, some days after the last note. It does not
// come while they still have time by their own promise.
func (p *planner) moveOn(c *count) Step {
	day := p.days.date(c.at) + data.Date(p.rules.MoveOn)
	opens := p.days.roll(day)
	s := Step{
		Kind: data.StepMoveOn, Base: c.base, Interview: c.interview, Number: int16(c.number),
		Why: Why{From: c.from, At: c.at, Days: int16(p.rules.MoveOn), Rolled: opens != day},
	}
	if c.promise != 0 && p.days.after(c.promise, 1) > opens {
		opens = p.days.after(c.promise, 1)
		s.Why = Why{From: CausePromise, At: p.days.startOf(c.promise), Days: int16(opens - c.promise)}
	}
	s.Opens = p.days.startOf(opens)
	return s
}

// moveOnLate is moving on while a follow-up was never sent, counted from
// when it closed.
func (p *planner) moveOnLate(c *count, closed time.Time) Step {
	left := *c
	left.from, left.at, left.promise = CauseLate, closed, 0
	return p.moveOn(&left)
}
