package reminders

import (
	"time"

	"afterword/data"
)

// planInterview plans one round: the interview itself, its debrief and its
// thank-yous. One that is not held was called off, or they did not call.
func (p *planner) planInterview(i *data.Interview, held bool) {
	start, end := i.Start.Time, i.End.Time
	s := Step{
		Kind: data.StepInterview, Base: i.ID, Interview: i.ID,
		Opens: start, Closes: end, Why: Why{From: CauseInterview, At: start},
	}
	switch {
	case !held:
		p.settle(&s, Cancelled, time.Time{})
		return
	case !p.tookPlace(i):
		p.settle(&s, Cancelled, p.closed.At.Time)
		return
	case !p.now.Before(end):
		p.settle(&s, Done, end)
	default:
		p.add(&s, 0)
	}
	p.planDebrief(i)
	p.planThankYous(i)
}

func (p *planner) planDebrief(i *data.Interview) {
	end := i.End.Time
	s := Step{
		Kind: data.StepDebrief, Base: i.ID, Interview: i.ID,
		Opens: end, Closes: end.Add(debriefWithin), Why: Why{From: CauseInterview, At: end},
	}
	for _, t := range p.touches {
		if (t.Kind == data.TouchDone || t.Kind == data.TouchSkipped) && t.About(s.Kind, i.ID, "") {
			p.settle(&s, settledAs(t), t.At.Time)
			return
		}
	}
	p.addAfter(i, &s, 0)
}

// addAfter adds a step that follows an interview: before its end there is
// only the interview, so the step is projected.
func (p *planner) addAfter(i *data.Interview, s *Step, worth time.Duration) {
	if p.now.Before(i.End.Time) {
		if p.closed == nil {
			p.settle(s, Projected, time.Time{})
		}
		return
	}
	p.add(s, worth)
}

func (p *planner) planThankYous(i *data.Interview) {
	many := len(i.Met) >= p.rules.ManyPeople
	proposed := 0
	if many {
		proposed = p.foremost(i)
	}
	for n, met := range i.Met {
		s := p.thankYou(i, met.Person)
		s.Optional = many && n != proposed
		p.addThankYou(i, &s, n == proposed)
	}
	if len(i.Met) == 0 {
		s := p.thankYou(i, "")
		p.addThankYou(i, &s, true)
	}
}

func (p *planner) thankYou(i *data.Interview, person string) Step {
	end, after := i.End.Time, thankYouAfter
	if i.Kind == data.KindPhoneScreen {
		after = thankYouAfterScreen
	}
	return Step{
		Kind: data.StepThankYou, Base: i.ID,
		Interview: i.ID, Person: person, Via: p.via(person),
		Opens: end.Add(after), Closes: end.Add(thankYouWithin),
		Why: Why{From: CauseInterview, At: end},
	}
}

func (p *planner) addThankYou(i *data.Interview, s *Step, first bool) {
	for _, t := range p.touches {
		if t.Step != data.StepThankYou || t.Kind != data.TouchSent && t.Kind != data.TouchSkipped {
			continue
		}
		// One that went to somebody unnamed has thanked whoever was entered first.
		if t.Person != s.Person && !(t.Person == "" && first) {
			continue
		}
		switch settled := p.thankedFor(t); {
		case settled == i.ID:
			p.settle(s, settledAs(t), t.At.Time)
			return
		case t.Kind == data.TouchSent && p.endOf(settled).After(i.End.Time) && t.At.Before(i.End.Add(thankYouWorthwhile)):
			// Two thank-yous to one person would be one too many.
			p.settle(s, Cancelled, t.At.Time)
			return
		}
	}
	p.addAfter(i, s, thankYouWorthwhile-thankYouWithin)
}

// thankedFor is the interview that a thank-you settles: the latest one with
// that person that had ended, else the one it names.
func (p *planner) thankedFor(t *data.Touch) string {
	if t.Kind == data.TouchSkipped && t.Interview != "" {
		return t.Interview
	}
	found := ""
	for _, i := range p.interviews[:p.held] {
		if !i.End.After(t.At.Time) && (t.Person == "" && (t.Interview == "" || t.Interview == i.ID) || met(i, t.Person)) {
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
