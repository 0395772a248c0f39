package reminders

import (
	"time"

	"afterword/data"
)

// planAnswers plans what an answer of theirs asks for, by section 4 of the
// etiquette.
func (p *planner) planAnswers() {
	for n, t := range p.touches {
		switch t.Reply {
		case data.ReplyRejection:
			if t == p.closed {
				p.planRejection(n, t)
			}
		case data.ReplyOffer:
			p.planOffer(t, p.laterReply(n, data.ReplyOffer))
		case data.ReplyMissedCall:
			p.planCallNote(t, p.laterReply(n, ""))
		case data.ReplyNextRound, data.ReplyUndecided, data.ReplyQuestion: // the follow-ups count anew
		}
	}
}

// laterReply is the first reply of that kind after the nth touch, nil if
// there is none. "" is any kind.
func (p *planner) laterReply(n int, kind data.Reply) *data.Touch {
	for m := n + 1; m < len(p.touches); m++ {
		if t := p.touches[m]; t.Kind == data.TouchReply && (kind == "" || t.Reply == kind) {
			return t
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

// planRejection is the one step that a closed application still has. It may
// be left out without a word.
func (p *planner) planRejection(n int, t *data.Touch) {
	s := p.answer(data.StepAnswerRejection, t, t.At.Add(answerWithin))
	s.Optional = true
	if p.settledBy(&s, t, p.laterOutcome(n)) {
		return
	}
	s.State = stateAt(&s, p.now, 0)
	p.steps = append(p.steps, s)
}

// planOffer is the answer to an offer, and the decision if it has a deadline.
// A newer offer replaces both.
func (p *planner) planOffer(t, newer *data.Touch) {
	s := p.answer(data.StepAnswerOffer, t, t.At.Add(answerOfferWithin))
	if !p.settledBy(&s, t, newer) {
		p.add(&s, -1)
	}
	if t.By == 0 {
		return
	}
	// A deadline that is over when it is told leaves an hour to decide.
	closes := t.At.Add(time.Hour)
	if end := p.days.endOf(t.By); end.After(closes) {
		closes = end
	}
	d := p.answer(data.StepDecide, t, closes)
	d.Why = Why{From: CauseDeadline, At: p.days.startOf(t.By)}
	if newer == nil && p.closed != nil && (p.closed.Outcome == data.OutcomeAccepted || p.closed.Outcome == data.OutcomeDeclined) {
		p.settle(&d, Done, p.closed.At.Time)
	} else if !p.settledBy(&d, t, newer) {
		p.add(&d, -1)
	}
}

// planCallNote is a short note after a call that did not come. Any later
// answer makes it moot.
func (p *planner) planCallNote(t, reply *data.Touch) {
	day := p.days.date(t.At.Time)
	if rolled := p.days.roll(day); rolled != day || !t.At.Before(p.days.endOf(day)) {
		day = p.days.after(day, 1)
	}
	s := p.answer(data.StepCallNote, t, p.days.endOf(day))
	if !p.settledBy(&s, t, reply) {
		p.add(&s, 0)
	}
}

// answer is a step that opens with a reply and goes to who wrote it.
func (p *planner) answer(kind data.StepKind, t *data.Touch, closes time.Time) Step {
	to := t.Person
	if to == "" {
		to = p.recipient(&count{at: t.At.Time})
	}
	return Step{
		Kind: kind, Base: t.ID, Interview: t.Interview, Person: to,
		Opens: t.At.In(p.days.loc), Closes: closes.In(p.days.loc), Why: Why{From: CauseReply, At: t.At.Time},
	}
}

// settledBy appends the step if the user settled it after the reply, or if
// something made it moot, and reports whether it did.
func (p *planner) settledBy(s *Step, reply, moot *data.Touch) bool {
	for _, t := range p.touches {
		settles := t.Kind == data.TouchSent || t.Kind == data.TouchDone || t.Kind == data.TouchSkipped
		if settles && t.Step == s.Kind && !t.At.Before(reply.At.Time) && (moot == nil || t.At.Before(moot.At.Time)) {
			p.settle(s, settledAs(t), t.At.Time)
			return true
		}
	}
	if moot != nil {
		p.settle(s, Cancelled, moot.At.Time)
	}
	return moot != nil
}
