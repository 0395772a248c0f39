package reminders

import (
	"slices"
	"time"

	"afterword/data"
)

// What of an application counts now: the step to show, the round it is in, whom
// one writes to, and what came last.

// Current picks the step that an application is about at now: the next one. A
// debrief is no step towards the company, so an email that can be written comes
// before it. Its Kind is "" if no step is open.
func (e AgendaEntry) Current(now time.Time) Step {
	if e.Next.Kind != data.StepDebrief {
		return e.Next
	}
	var emails []Step
	for _, s := range e.Steps {
		if s.Kind.IsEmail() && (s.State == Due || s.State == Late) && !s.PutOff(now) && !s.Optional {
			emails = append(emails, s)
		}
	}
	if email, ok := Next(emails, now); ok {
		return email
	}
	return e.Next
}

// WritesTo finds the person whom the last email of the plan goes to, the
// follow-ups as a rule: a Person.ID, "" if there is nobody.
func (e AgendaEntry) WritesTo() string {
	for _, s := range slices.Backward(e.Steps) {
		if s.Kind.IsEmail() && s.Person != "" {
			return s.Person
		}
	}
	return ""
}

// CurrentInterview finds the interview that the step belongs to, else the last
// one. ok is false if there is none.
func CurrentInterview(a data.Application, s Step) (current data.Interview, ok bool) {
	for _, i := range a.Interviews {
		if i.ID == s.Interview {
			return i, true
		}
		if !ok || i.Start.After(current.Start.Time) {
			current, ok = i, true
		}
	}
	return current, ok
}

// RoundOf counts the rounds up to the interview of that ID, in the order in
// which they are held: 1 for the first.
func RoundOf(a data.Application, interview string) int {
	this, _ := a.Interview(interview)
	round := 1
	for _, i := range a.Interviews {
		if i.Start.Before(this.Start.Time) {
			round++
		}
	}
	return round
}

// HasOffer reports whether there is an offer to accept or decline.
func HasOffer(a data.Application) bool {
	offered := slices.ContainsFunc(a.Touches, func(t data.Touch) bool { return t.Reply == data.ReplyOffer })
	if !offered {
		return false
	}
	_, _, ended := Ended(a)
	return !ended
}

// HeardSince finds the last answer since the last interview, "" if there is
// none.
func HeardSince(a data.Application) data.Reply {
	last := data.Touch{}
	for _, t := range a.Touches {
		if t.Kind == data.TouchReply && !t.At.Before(last.At.Time) {
			last = t
		}
	}
	if slices.ContainsFunc(a.Interviews, func(i data.Interview) bool { return !i.CalledOff && i.End.After(last.At.Time) }) {
		return ""
	}
	return last.Reply
}

// HasWritten reports whether the user wrote to the company.
func HasWritten(a data.Application) bool {
	return slices.ContainsFunc(a.Touches, func(t data.Touch) bool { return t.Kind == data.TouchSent })
}
