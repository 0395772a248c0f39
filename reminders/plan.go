package reminders

import (
	"cmp"
	"slices"
	"time"

	"afterword/data"
)

// Hours of section 3 and 4 of the etiquette. They are elapsed time and fixed.
const (
	thankYouAfter       = 2 * time.Hour // minutes after leaving looks canned (TU Delft career advice)
	thankYouAfterScreen = time.Hour     // phone screens decide fast (WashU Law)
	thankYouWithin      = 24 * time.Hour
	thankYouWorthwhile  = 72 * time.Hour
	debriefWithin       = 24 * time.Hour
	answerWithin        = 48 * time.Hour // rejections are answered within 24 to 48 hours (Indeed UK)
	answerOfferWithin   = 24 * time.Hour
)

// WorkingDaysApart is how many working days lie between emails to one person,
// also where they are about several applications.
const WorkingDaysApart = 5

// Plan is all steps of one application as they stand at now: past, open and
// projected, by the time they open. It is pure.
//
// rules are taken as bounded. elsewhere are follow-ups sent for any
// application in the last weeks; those of this one are passed over. Times of
// steps are in the zone of the interview they belong to. Touches count even
// if they lie after now, so that a clock set back brings no step back.
func Plan(a data.Application, rules data.Rules, elsewhere []Contact, now time.Time) []Step {
	p := planner{a: a, rules: rules.Bounded(), elsewhere: elsewhere, now: now}
	p.readHistory()
	p.days = newWorkdays(p.rules, p.zone())
	p.steps = make([]Step, 0, 6+5*len(p.interviews)) // enough for most
	p.planFollowUps()
	for ; p.planned < len(p.interviews); p.planned++ {
		p.planInterview(p.interviews[p.planned], p.planned < p.held)
	}
	p.planAnswers()
	p.putOff()
	inOrder(p.steps)
	return p.steps
}

// inOrder sorts the steps by the time they open, then by the order of the
// etiquette's tables. They nearly are, and a step is large: putting each into
// its place costs a third of what sorting does.
func inOrder(steps []Step) {
	for n := range steps {
		s, to := steps[n], n
		for to > 0 && compareOpening(&s, &steps[to-1]) < 0 {
			to--
		}
		if to < n {
			copy(steps[to+1:n+1], steps[to:n])
			steps[to] = s
		}
	}
}

func compareOpening(x, y *Step) int {
	return cmp.Or(x.Opens.Compare(y.Opens), cmp.Compare(order(x.Kind), order(y.Kind)))
}

// planner is one run of Plan.
type planner struct {
	a          data.Application
	rules      data.Rules
	elsewhere  []Contact
	now        time.Time
	days       workdays
	interviews []*data.Interview // by end, those that were called off last
	touches    []*data.Touch     // by time, without what was reopened
	held       int               // so many interviews take or took place
	planned    int               // so many interviews are planned
	counted    time.Time         // since when the next follow-up is counted
	closed     *data.Touch       // what closed the application, nil while it is open
	steps      []Step
}

// readHistory sorts what happened and finds what closed the application.
func (p *planner) readHistory() {
	p.touches = pointers(p.a.Touches)
	slices.SortStableFunc(p.touches, func(x, y *data.Touch) int { return x.At.Compare(y.At.Time) })
	p.readInterviews()

	closer := -1          // index of the touch that closed it
	passed := time.Time{} // interviews that began until then were looked at
	void := make([]bool, len(p.touches))
	reopenByInterview := func(until time.Time, all bool) {
		for _, i := range p.interviews[:p.held] {
			ahead := !i.Start.Before(passed) && (all || i.Start.Before(until))
			if ahead && closer >= 0 && p.movedOn(closer) && i.Start.After(p.touches[closer].At.Time) {
				closer = -1
			}
		}
		passed = until
	}
	for i, t := range p.touches {
		reopenByInterview(t.At.Time, false)
		ends := t.Kind == data.TouchOutcome || t.Reply == data.ReplyRejection
		switch {
		case ends && (closer < 0 || p.movedOn(closer)):
			closer = i
		case t.Kind == data.TouchReopened && closer >= 0:
			for j := closer; j < i; j++ {
				u := p.touches[j]
				void[j] = void[j] || u.Kind == data.TouchOutcome || u.Reply == data.ReplyRejection
			}
			closer = -1
		case t.Kind == data.TouchReply && closer >= 0 && p.movedOn(closer):
			closer = -1
		}
	}
	reopenByInterview(time.Time{}, true)
	kept := p.touches[:0]
	for i, t := range p.touches {
		if void[i] {
			continue
		}
		kept = append(kept, t)
		if i == closer {
			p.closed = t
		}
	}
	p.touches = kept
}

// movedOn reports whether the touch closed the application for want of an
// answer. An answer or a new interview reopens that, and nothing else.
func (p *planner) movedOn(touch int) bool { return p.touches[touch].Outcome == data.OutcomeNoAnswer }

// readInterviews puts those that take place first, by end: days are counted
// from the one that ended last.
func (p *planner) readInterviews() {
	p.interviews = pointers(p.a.Interviews)
	slices.SortStableFunc(p.interviews, func(x, y *data.Interview) int {
		if off := p.isOff(x); off != p.isOff(y) {
			if off {
				return 1
			}
			return -1
		}
		return cmp.Or(x.End.Compare(y.End.Time), x.Start.Compare(y.Start.Time))
	})
	for p.held < len(p.interviews) && !p.isOff(p.interviews[p.held]) {
		p.held++
	}
}

// isOff reports whether the interview does not take place: it was called off,
// or they did not call.
func (p *planner) isOff(i *data.Interview) bool {
	if i.CalledOff {
		return true
	}
	for _, t := range p.touches {
		if t.Reply == data.ReplyMissedCall && t.Interview == i.ID {
			return true
		}
	}
	return false
}

// pointers point to the elements of all, which is neither copied nor changed.
func pointers[T any](all []T) []*T {
	some := make([]*T, len(all))
	for n := range all {
		some[n] = &all[n]
	}
	return some
}

// zone is that of the interview that ended last, else of the first to come,
// else of the first touch.
func (p *planner) zone() *time.Location {
	loc := time.UTC
	if len(p.touches) > 0 {
		loc = p.touches[0].At.Location()
	}
	if len(p.interviews) > 0 {
		loc = p.interviews[0].End.Location()
	}
	for _, i := range p.interviews[:p.held] {
		if !i.End.After(p.now) {
			loc = i.End.Location()
		}
	}
	return loc
}

// tookPlace reports whether the interview was over before the application
// was closed, if it was.
func (p *planner) tookPlace(i *data.Interview) bool {
	return p.closed == nil || !i.End.After(p.closed.At.Time)
}

// add appends the step with the state it has by the clock, unless it was
// closed before. worth is how long after Closes it is still worth doing; a
// negative one is for ever.
func (p *planner) add(s *Step, worth time.Duration) {
	cut := p.now
	if p.closed != nil && p.closed.At.Before(cut) {
		cut = p.closed.At.Time
	}
	s.State = stateAt(s, cut, worth)
	if p.closed != nil && s.State.Open() {
		s.State, s.Settled = Cancelled, p.closed.At.Time
	}
	p.steps = append(p.steps, *s)
}

// settle appends the step as done, skipped or cancelled at a time.
func (p *planner) settle(s *Step, state State, at time.Time) {
	s.State, s.Settled = state, at
	p.steps = append(p.steps, *s)
}

func stateAt(s *Step, t time.Time, worth time.Duration) State {
	switch {
	case t.Before(s.Opens):
		return Waiting
	case s.Closes.IsZero() || t.Before(s.Closes):
		return Due
	case worth < 0 || t.Before(s.Closes.Add(worth)):
		return Late
	}
	return Missed
}

// putOff notes on each open step until when the user put it off last.
func (p *planner) putOff() {
	for _, t := range p.touches {
		if t.Kind != data.TouchLater {
			continue
		}
		for i := range p.steps {
			s := &p.steps[i]
			if s.State.Open() && t.About(s.Kind, s.Interview, s.Person) && !t.At.Before(p.since(s)) {
				s.Until = t.Until.Time
			}
		}
	}
}

// since is when the step came into being: what was put off before was another
// one of its kind.
func (p *planner) since(s *Step) time.Time {
	switch s.Kind {
	case data.StepInterview, data.StepDebrief, data.StepThankYou:
		return time.Time{}
	case data.StepFollowUp, data.StepLastNote, data.StepMoveOn:
		return p.counted
	case data.StepAnswerRejection, data.StepAnswerOffer, data.StepDecide, data.StepCallNote:
	}
	return s.Opens
}

// order is the place of a kind in the etiquette's tables.
func order(k data.StepKind) int { return slices.Index(data.StepKinds, k) }
