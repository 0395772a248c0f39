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
	noteTime            = 2 * time.Hour // of a working day, to write a short note in
)

// WorkingDaysApart is how many working days lie between emails to one person,
// also where they are about several applications; ownDaysApart how many lie
// between any two emails of the user about one.
const (
	WorkingDaysApart = 5
	ownDaysApart     = 3
)

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
	p.days = newWorkdays(p.rules, p.zoneAt(p.now)).resting()
	p.steps = make([]Step, 0, 6+5*len(p.interviews)) // enough for most
	p.planFollowUps()
	for ; p.planned < len(p.interviews); p.planned++ {
		p.planInterview(p.interviews[p.planned])
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
	interviews []*data.Interview    // by end, those that do not take place last
	touches    []*data.Touch        // by time, without what was taken back by reopening
	unheard    map[*data.Touch]bool // what they said while the application was closed
	reopens    map[*data.Touch]bool // what took a closing back
	closings   []closing            // by time
	sealed     bool                 // it was archived on top of how it is closed
	held       int                  // so many interviews take or took place
	planned    int                  // so many interviews are planned
	counted    time.Time            // since when the next follow-up is counted
	closed     *data.Touch          // what closed the application, nil while it is open
	steps      []Step
}

// zoneAt is that of the interview that had ended last at t, else of the first
// to come, else of the first touch.
func (p *planner) zoneAt(t time.Time) *time.Location {
	loc := time.UTC
	if len(p.touches) > 0 {
		loc = p.touches[0].At.Location()
	}
	if len(p.interviews) > 0 {
		loc = p.interviews[0].End.Location()
	}
	for _, i := range p.interviews[:p.held] {
		if !i.End.After(t) {
			loc = i.End.Location()
		}
	}
	return loc
}

// add appends a step that is there since then, with the state it has by the
// clock, unless it was still open when the application was closed.
func (p *planner) add(s *Step, since time.Time) {
	s.State = stateAt(s, p.now)
	for n := range p.closings {
		c := &p.closings[n]
		if c.At.Before(since) {
			continue
		}
		if s.State = stateAt(s, earlier(c.At.Time, p.now)); s.State.Open() {
			s.State, s.Settled = Cancelled, c.At.Time
		}
		break
	}
	p.steps = append(p.steps, *s)
}

// settle appends the step as done, skipped or cancelled at a time.
func (p *planner) settle(s *Step, state State, at time.Time) {
	s.State, s.Settled = state, at
	p.steps = append(p.steps, *s)
}

// stateAt is the state the step has by the clock.
func stateAt(s *Step, t time.Time) State {
	switch {
	case t.Before(s.Opens):
		return Waiting
	case s.Closes.IsZero() || t.Before(s.Closes):
		return Due
	case s.Lapses.IsZero() || t.Before(s.Lapses):
		return Late
	}
	return Missed
}

// putOff notes on each open step until when the user put it off last. What
// fits several belongs to the one that was shown first.
func (p *planner) putOff() {
	for _, t := range p.touches {
		if t.Kind != data.TouchLater {
			continue
		}
		var first *Step
		for i := range p.steps {
			s := &p.steps[i]
			if s.State.Open() && t.About(s.Kind, s.Interview, s.Person) && !t.At.Before(p.since(s)) {
				if first == nil || compareUrgency(s, first, t.At.Time) < 0 {
					first = s
				}
			}
		}
		if first != nil {
			first.Until = t.Until.Time
		}
	}
}

// since is when the step came into being: what was put off before was another
// one of its kind.
func (p *planner) since(s *Step) time.Time {
	switch s.Kind {
	case data.StepDebrief, data.StepThankYou:
		i, _ := p.a.Interview(s.Interview)
		return i.Start.Time
	case data.StepFollowUp, data.StepLastNote, data.StepMoveOn:
		return p.counted
	case data.StepAnswerQuestion, data.StepAnswerRejection, data.StepAnswerOffer, data.StepDecide, data.StepCallNote:
		return s.Opens
	case data.StepInterview:
	}
	return time.Time{}
}

// order is the place of a kind in the etiquette's tables.
func order(k data.StepKind) int { return slices.Index(data.StepKinds, k) }
