package reminders

import (
	"strings"
	"time"

	"afterword/data"
)

// planFollowUps walks through the history and plans what comes after it.
func (p *planner) planFollowUps() {
	var c count
	next, closings := 0, p.closings
	for n, t := range p.touches {
		next = p.passInterviews(&c, next, t.At.Time)
		switch {
		case len(closings) > 0 && closings[0].index == n:
			p.passClosing(&c, t)
			closings = closings[1:]
		case !p.unheard[t]:
			p.countTouch(&c, t)
		}
	}
	if p.closed != nil {
		return
	}
	next = p.passInterviews(&c, next, p.now)
	if next < p.held {
		p.cancelPending(&c, time.Time{})
		last := p.interviews[p.held-1]
		p.begin(&c, last)
		if thanks := thankYouOpens(last); thanks.After(c.email) {
			c.email = thanks
		}
		p.project(c)
		return
	}
	p.planPending(c)
}

// planPending plans the next follow-up and all after it.
func (p *planner) planPending(c count) {
	if c.idle() {
		return
	}
	p.counted = c.at
	if c.moveOn {
		if s := p.moveOn(&c); !c.let && !c.offer {
			p.settle(&s, stateAt(&s, p.now), time.Time{})
		}
		return
	}
	s := p.pendingFollowUp(&c)
	p.settle(&s, stateAt(&s, p.now), time.Time{})
	switch late := !p.now.Before(s.Closes); {
	case c.offer || late && c.let: // nothing follows
	case late:
		next := p.moveOnLate(&c, s.Closes)
		p.settle(&next, stateAt(&next, p.now), time.Time{})
	default:
		p.imagine(&c, s.Opens)
		p.project(c)
	}
}

// project adds what would follow if nobody ever answered.
func (p *planner) project(c count) {
	if c.idle() || c.offer {
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
	c.email = opens
	c.moveOn = c.attempts >= p.rules.Attempts
}

// followUp is the next follow-up of the count, by section 3 of the etiquette.
func (p *planner) followUp(c *count) Step {
	s := Step{
		Kind: data.StepFollowUp, Base: c.base, Interview: c.interview, Number: int16(c.number + 1),
		Person: p.recipient(c),
	}
	switch {
	case c.offer:
		s.Person = c.offerer
	case c.attempts >= p.rules.Attempts-1:
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
	s.Closes = p.days.endOf(last)
	p.openOn(&s, first)
	if s.Opens.Before(c.thanked) {
		p.moveTo(&s, p.days.date(p.days.nextStart(c.thanked)), CauseThankYou)
	}
	if !c.email.IsZero() {
		p.moveTo(&s, p.days.after(p.days.date(c.email), ownDaysApart), CauseEmail)
	}
	return s
}

// openOn opens the step at the start of that working day. There is time for it
// until the end of the next one at least.
func (p *planner) openOn(s *Step, day data.Date) {
	s.Opens = p.days.startOf(day)
	if end := p.days.endOf(p.days.after(day, 1)); s.Closes.Before(end) {
		s.Closes = end
	}
}

// moveTo opens the step no earlier than the start of that working day.
func (p *planner) moveTo(s *Step, day data.Date, cause Cause) {
	if s.Opens.Before(p.days.startOf(day)) {
		p.openOn(s, day)
		s.Why.Moved = cause
	}
}

// pendingFollowUp is the next follow-up as it was not sent yet: held back if
// its recipient was written to for another application within
// WorkingDaysApart. The first of those emails that holds it back counts; so it
// is moved once, and not again and again.
func (p *planner) pendingFollowUp(c *count) Step {
	s := p.followUp(c)
	to, ok := p.a.Person(s.Person)
	if !ok || to.Email == "" {
		return s
	}
	var first Contact
	var moved data.Date
	for _, c := range p.elsewhere {
		if c.Application == p.a.ID || !strings.EqualFold(c.Address, to.Email) || moved != 0 && !c.At.Before(first.At) {
			continue
		}
		if day := p.days.after(p.days.date(c.At), WorkingDaysApart); s.Opens.Before(p.days.startOf(day)) {
			first, moved = c, day
		}
	}
	if moved != 0 {
		p.moveTo(&s, moved, CauseElsewhere)
		s.Why.Other = first.Application
	}
	return s
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

// moveOn is the end of the course, some days after the last note.
func (p *planner) moveOn(c *count) Step {
	day := p.days.date(c.at) + data.Date(p.rules.MoveOn)
	opens := p.days.roll(day)
	return Step{
		Kind: data.StepMoveOn, Base: c.base, Interview: c.interview, Number: int16(c.number), Opens: p.days.startOf(opens),
		Why: Why{From: c.from, At: c.at, Days: int16(p.rules.MoveOn), Rolled: opens != day},
	}
}

// moveOnLate is moving on while a follow-up was never sent, counted from
// when it closed.
func (p *planner) moveOnLate(c *count, closed time.Time) Step {
	left := *c
	left.from, left.at = CauseLate, closed
	return p.moveOn(&left)
}
