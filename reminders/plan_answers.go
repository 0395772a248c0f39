package reminders

import (
	"time"

	"afterword/data"
)

// planAnswers plans what an answer of theirs asks for, by section 4 of the
// etiquette. Its days are those of the zone in which it was told.
func (p *planner) planAnswers() {
	for n, t := range p.touches {
		if t.Reply == "" {
			continue
		}
		p.days = p.days.in(p.zoneAt(t.At.Time))
		switch t.Reply {
		case data.ReplyRejection:
			p.planRejection(n, t)
		case data.ReplyOffer:
			p.planOffer(n, t)
		case data.ReplyMissedCall:
			p.planCallNote(n, t)
		case data.ReplyQuestion:
			p.planQuestion(n, t)
		case data.ReplyNextRound, data.ReplyUndecided: // the follow-ups count anew
		}
	}
}

// laterReply is the first reply of that kind after the nth touch, nil if
// there is none. "" is any kind. What they said while it was closed is none.
func (p *planner) laterReply(n int, kind data.Reply) *data.Touch {
	for _, t := range p.touches[n+1:] {
		if t.Kind == data.TouchReply && (kind == "" || t.Reply == kind) && !p.unheard[t] {
			return t
		}
	}
	return nil
}

// laterClosing is the first closing after the nth touch, nil if there is none.
func (p *planner) laterClosing(n int) *data.Touch {
	for i := range p.closings {
		if c := &p.closings[i]; c.index > n {
			return c.Touch
		}
	}
	return nil
}

// laterOutcome is the first outcome after the nth touch, nil if there is none:
// archiving cancels the answer to a rejection, too.
func (p *planner) laterOutcome(n int) *data.Touch {
	for _, t := range p.touches[n+1:] {
		if t.Kind == data.TouchOutcome {
			return t
		}
	}
	return nil
}

// firstOf is the earlier end of two, of which either may be nil.
func firstOf(x, y *data.Touch) time.Time {
	switch {
	case x == nil && y == nil:
		return time.Time{}
	case x == nil || y != nil && y.At.Before(x.At.Time):
		return y.At.Time
	}
	return x.At.Time
}

// planRejection is the one step that a closed application still has, for the
// rejection that closed it. It may be left out without a word.
func (p *planner) planRejection(n int, t *data.Touch) {
	for i := range p.closings {
		c := &p.closings[i]
		if c.Touch != t {
			continue
		}
		s := p.answer(data.StepAnswerRejection, t, t.At.Add(answerWithin))
		s.Lapses, s.Optional = s.Closes, true
		moot := firstOf(p.laterOutcome(n), nil)
		if c.opened && (moot.IsZero() || c.until.Before(moot)) {
			moot = c.until
		}
		p.settleAnswer(&s, t, moot)
	}
}

// planOffer is the answer to an offer, and the decision. A newer offer replaces
// both, but for what was decided.
func (p *planner) planOffer(n int, t *data.Touch) {
	closing, newer := p.laterClosing(n), p.laterReply(n, data.ReplyOffer)
	moot := firstOf(closing, newer)
	s := p.answer(data.StepAnswerOffer, t, t.At.Add(answerOfferWithin))
	p.settleAnswer(&s, t, moot)

	d := p.answer(data.StepDecide, t, time.Time{})
	if t.By != 0 {
		// A deadline that is over when it is told leaves an hour to decide.
		d.Closes = t.At.Add(time.Hour).In(p.days.loc)
		if end := p.days.endOf(t.By); end.After(d.Closes) {
			d.Closes = end
		}
		d.Why = Why{From: CauseDeadline, At: p.days.startOf(t.By)}
	}
	decided := closing != nil && (closing.Outcome == data.OutcomeAccepted || closing.Outcome == data.OutcomeDeclined)
	if decided && moot.Equal(closing.At.Time) && !p.unheard[t] {
		p.settle(&d, Done, moot)
		return
	}
	p.settleAnswer(&d, t, moot)
}

// planQuestion is the answer to a question. Any later reply makes it moot.
func (p *planner) planQuestion(n int, t *data.Touch) {
	days := p.days.always()
	day := days.date(t.At.Time)
	s := p.answer(data.StepAnswerQuestion, t, days.endOf(days.after(day, 1)))
	s.Lapses = days.endOf(days.after(day, 5))
	p.settleAnswer(&s, t, firstOf(p.laterReply(n, ""), p.laterClosing(n)))
}

// planCallNote is a short note after a call that did not come, the same working
// day if there is time. Any later answer makes it moot.
func (p *planner) planCallNote(n int, t *data.Touch) {
	day := p.days.date(t.At.Time)
	if !p.days.isWorking(day) || p.days.endOf(day).Sub(t.At.Time) < noteTime {
		day = p.days.after(day, 1)
	}
	s := p.answer(data.StepCallNote, t, p.days.endOf(day))
	s.Lapses = s.Closes
	p.settleAnswer(&s, t, firstOf(p.laterReply(n, ""), p.laterClosing(n)))
}

// answer is a step that opens with a reply and goes to who wrote it.
func (p *planner) answer(kind data.StepKind, t *data.Touch, closes time.Time) Step {
	to := t.Person
	if to == "" {
		to = p.recipient(&count{at: t.At.Time})
	}
	s := Step{
		Kind: kind, Base: t.ID, Interview: t.Interview, Person: to,
		Opens: t.At.In(p.days.loc), Why: Why{From: CauseReply, At: t.At.Time},
	}
	if !closes.IsZero() {
		s.Closes = closes.In(p.days.loc)
	}
	return s
}

// settleAnswer appends the step as the user settled it after the reply, and
// before something made it moot; or as cancelled by that, unless it was missed
// by then.
func (p *planner) settleAnswer(s *Step, reply *data.Touch, moot time.Time) {
	if p.unheard[reply] {
		p.settle(s, Cancelled, reply.At.Time)
		return
	}
	for _, t := range p.touches {
		settles := t.Kind == data.TouchSent || t.Kind == data.TouchDone || t.Kind == data.TouchSkipped
		if settles && t.Step == s.Kind && !t.At.Before(reply.At.Time) && (moot.IsZero() || t.At.Before(moot)) {
			p.settle(s, settledAs(t), t.At.Time)
			return
		}
	}
	switch {
	case moot.IsZero():
		p.settle(s, stateAt(s, p.now), time.Time{})
	case stateAt(s, earlier(moot, p.now)) == Missed:
		p.settle(s, Missed, time.Time{})
	default:
		p.settle(s, Cancelled, moot)
	}
}

func earlier(x, y time.Time) time.Time {
	if x.Before(y) {
		return x
	}
	return y
}
