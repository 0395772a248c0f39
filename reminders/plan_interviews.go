package reminders

import (
	"slices"
	"time"

	"afterword/data"
)

// planInterview plans one round: the interview itself, its thank-yous and its
// debrief, if it takes place.
func (p *planner) planInterview(i *data.Interview) {
	start, end := i.Start.Time, i.End.Time
	s := Step{
		Kind: data.StepInterview, Base: i.ID, Interview: i.ID,
		Opens: start, Closes: end, Lapses: end, Why: Why{From: CauseInterview, At: start},
	}
	if off, since := p.off(i); off {
		p.settle(&s, Cancelled, since)
		return
	}
	switch {
	case !p.now.Before(end):
		p.settle(&s, Done, end)
	case p.closed != nil: // later than now, by a clock that was set back
		p.settle(&s, Cancelled, p.closed.At.Time)
	default:
		p.settle(&s, stateAt(&s, p.now), time.Time{})
	}
	p.planDebrief(i, p.planThankYous(i))
}

// planDebrief plans the debrief. Without a thank-you to write, nobody needs it.
func (p *planner) planDebrief(i *data.Interview, thanks bool) {
	end := i.End.Time
	s := Step{
		Kind: data.StepDebrief, Base: i.ID, Interview: i.ID,
		Opens: end, Closes: end.Add(debriefWithin), Lapses: end.Add(debriefWithin), Why: Why{From: CauseInterview, At: end},
	}
	for _, t := range p.touches {
		settles := t.Step == s.Kind && (t.Kind == data.TouchDone || t.Kind == data.TouchSkipped)
		if settles && p.isAbout(t, i) && !t.At.Before(i.Start.Time) {
			p.settle(&s, settledAs(t), t.At.Time)
			return
		}
	}
	s.Optional = !thanks && !p.now.Before(end)
	p.addAfter(i, &s)
}

// addAfter adds a step that follows an interview: before its end there is
// only the interview, so the step is projected.
func (p *planner) addAfter(i *data.Interview, s *Step) {
	if p.now.Before(i.End.Time) {
		if p.closed == nil {
			p.settle(s, Projected, time.Time{})
		}
		return
	}
	p.add(s, i.End.Time)
}

// planThankYous plans a thank-you for each person. It reports whether one is
// open that may not be left out.
func (p *planner) planThankYous(i *data.Interview) (open bool) {
	many := len(i.Met) >= p.rules.ManyPeople
	proposed := 0
	if many {
		proposed = p.foremost(i)
	}
	begin := len(p.steps)
	for n, met := range i.Met {
		s := p.thankYou(i, met.Person)
		s.Optional = many && n != proposed
		p.addThankYou(i, &s, n == proposed)
	}
	if len(i.Met) == 0 {
		s := p.thankYou(i, "")
		p.addThankYou(i, &s, true)
	}
	return slices.ContainsFunc(p.steps[begin:], func(s Step) bool { return s.State.Open() && !s.Optional })
}

func (p *planner) thankYou(i *data.Interview, person string) Step {
	end := i.End.Time
	return Step{
		Kind: data.StepThankYou, Base: i.ID,
		Interview: i.ID, Person: person, Via: p.via(person),
		Opens: thankYouOpens(i), Closes: end.Add(thankYouWithin), Lapses: end.Add(thankYouWorthwhile),
		Why: Why{From: CauseInterview, At: end},
	}
}

// thankYouOpens is when a thank-you may be sent.
func thankYouOpens(i *data.Interview) time.Time {
	if i.Kind == data.KindPhoneScreen {
		return i.End.Add(thankYouAfterScreen)
	}
	return i.End.Add(thankYouAfter)
}

// addThankYou adds a thank-you. first is the one that counts as sent if one
// went to nobody in particular.
func (p *planner) addThankYou(i *data.Interview, s *Step, first bool) {
	for _, t := range p.touches {
		switch {
		case t.Kind == data.TouchSent && t.Step.IsFollowUp():
			if p.takesPlaceOf(t, i, s) {
				p.settle(s, Cancelled, t.At.Time)
				return
			}
		case t.Step != data.StepThankYou || t.Kind != data.TouchSent && t.Kind != data.TouchSkipped:
		case t.Person != s.Person && !(t.Person == "" && first):
		case p.thankedFor(t) == i.ID:
			if !t.At.Before(i.Start.Time) {
				p.settle(s, settledAs(t), t.At.Time)
				return
			}
		case t.Kind == data.TouchSent && t.Person != "" && p.endOf(p.thankedFor(t)).After(i.End.Time) && t.At.Before(s.Lapses):
			// Two thank-yous to one person would be one too many.
			p.settle(s, Cancelled, t.At.Time)
			return
		}
	}
	p.addAfter(i, s)
}

// takesPlaceOf reports whether a follow-up went to whom the thank-you is for
// while that was still open.
func (p *planner) takesPlaceOf(t *data.Touch, i *data.Interview, s *Step) bool {
	open := !t.At.Before(i.End.Time) && t.At.Before(s.Lapses)
	return open && (t.Person == "" || s.Person == "" || t.Person == s.Person)
}

// thankedFor is the interview that a thank-you settles: the latest one with
// that person that had ended, else the one it names. One that names nobody, or
// that was skipped, is of its own interview alone.
func (p *planner) thankedFor(t *data.Touch) string {
	if t.Interview != "" && (t.Kind == data.TouchSkipped || t.Person == "") {
		return t.Interview
	}
	found := ""
	for _, i := range p.interviews[:p.held] {
		if !i.End.After(t.At.Time) && (t.Person == "" || met(i, t.Person)) {
			found = i.ID
		}
	}
	if found == "" {
		found = t.Interview
	}
	return found
}

func (p *planner) endOf(interview string) time.Time {
	i, _ := p.a.Interview(interview)
	return i.End.Time
}

// foremost is the index in Met of the one person to thank among many: the
// coordinator, else the recruiter, else the first.
func (p *planner) foremost(i *data.Interview) int {
	for _, role := range []data.Role{data.RoleCoordinator, data.RoleRecruiter} {
		for n, m := range i.Met {
			if person, _ := p.a.Person(m.Person); person.Role == role {
				return n
			}
		}
	}
	return 0
}

// via is who may pass on a thank-you to a person without an address: the
// recruiter, else the coordinator; "" if it needs nobody or there is nobody.
func (p *planner) via(person string) string {
	if who, ok := p.a.Person(person); !ok || who.Email != "" {
		return ""
	}
	for _, role := range []data.Role{data.RoleRecruiter, data.RoleCoordinator} {
		for _, other := range p.a.People {
			if other.Role == role && other.Email != "" {
				return other.ID
			}
		}
	}
	return ""
}

func met(i *data.Interview, person string) bool {
	for _, m := range i.Met {
		if m.Person == person {
			return true
		}
	}
	return false
}

// settledAs is the state that a touch puts its step in.
func settledAs(t *data.Touch) State {
	if t.Kind == data.TouchSkipped {
		return Skipped
	}
	return Done
}
