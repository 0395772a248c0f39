package desk

import (
	"strings"
	"time"

	"afterword/data"
	"afterword/reminders"
	"afterword/reminders/draft"
	"afterword/reminders/texts"
)

// Sent notes that the email of the step went out at that time, by the user's
// word. The error is ErrNoEmail if the step is none.
func Sent(a data.Application, s reminders.Step, m Mail, at data.Moment) (Decision, error) {
	if !s.Kind.IsEmail() {
		return Decision{Before: a}, ErrNoEmail
	}
	t := reminders.TouchOf(s, data.TouchSent, at)
	t.Subject, t.Body = m.Subject, m.Body
	return ofStep(KindSent, a, s, t), nil
}

// SentFor is Sent for an email that counts also for those of the others that it
// names: by their company, or by their role where the company is the same.
func SentFor(a data.Application, s reminders.Step, others []reminders.Shared, m Mail, at data.Moment) (Decision, error) {
	d, err := Sent(a, s, m, at)
	if err != nil {
		return d, err
	}
	for _, o := range others {
		if !names(m, a, o.Application) {
			continue
		}
		also, err := Sent(o.Application, o.Step, m, at)
		if err != nil {
			return Decision{Before: a}, err
		}
		d.Also = append(d.Also, also)
	}
	return d, nil
}

// names reports whether an email about a names the other job.
func names(m Mail, a, other data.Application) bool {
	text, name := strings.ToLower(m.Body), strings.ToLower(strings.TrimSpace(other.Company))
	if strings.EqualFold(strings.TrimSpace(a.Company), strings.TrimSpace(other.Company)) {
		name = strings.ToLower(strings.TrimSpace(other.Role))
	}
	return name != "" && strings.Contains(text, name)
}

// Jobs are those of the others, for an email that asks about them, too.
func Jobs(a data.Application, others []reminders.Shared) (jobs []draft.Job) {
	for _, o := range others {
		job := draft.Job{Company: o.Application.Company, Role: o.Application.Role}
		if !strings.EqualFold(strings.TrimSpace(a.Company), strings.TrimSpace(job.Company)) || job.Role != "" && job.Role != a.Role {
			jobs = append(jobs, job)
		}
	}
	return jobs
}

// Skip notes that the step is left out. The error is ErrInterview if it is an
// interview.
func Skip(a data.Application, s reminders.Step, at data.Moment) (Decision, error) {
	if s.Kind == data.StepInterview {
		return Decision{Before: a}, ErrInterview
	}
	return ofStep(KindSkipped, a, s, reminders.TouchOf(s, data.TouchSkipped, at)), nil
}

// PutOff notes that the step is put off to until. The error is ErrPast if that
// is not after at. See Late, too.
func PutOff(a data.Application, s reminders.Step, at, until data.Moment) (Decision, error) {
	if !until.After(at.Time) {
		return Decision{Before: a}, ErrPast
	}
	t := reminders.TouchOf(s, data.TouchLater, at)
	t.Until = until
	d := ofStep(KindPutOff, a, s, t)
	d.Until = until.Time
	return d, nil
}

// Late reports whether a step that is put off to until would be closed by then.
func Late(s reminders.Step, until time.Time) bool {
	return !s.Closes.IsZero() && !until.Before(s.Closes)
}

// ofStep is the decision about a step that adds the touch.
func ofStep(kind Kind, a data.Application, s reminders.Step, t data.Touch) Decision {
	return Decision{Kind: kind, Before: a, After: a.WithTouch(t), Step: s}
}

// DraftRequest says from what the email of the step is written at now.
func DraftRequest(a data.Application, s reminders.Step, settings data.Settings, now time.Time) draft.Request {
	return draft.Request{
		Application: a, Kind: s.Kind, Interview: s.Interview, Person: s.Person, Via: s.Via, Number: int(s.Number),
		Profile: settings.Profile, Templates: settings.Templates, Locale: texts.Locale(), Now: now,
	}
}

// OtherOfferRequest says from what the email is written that tells of another
// offer. It goes to that person, or with "" to whom the follow-ups go; deadline
// is the date the other company named, 0 if it is not known.
func OtherOfferRequest(e reminders.AgendaEntry, person string, deadline data.Date, settings data.Settings, now time.Time) draft.Request {
	if person == "" {
		person = e.WritesTo()
	}
	r := FarewellRequest(e, draft.OtherOffer, settings, now)
	r.Person, r.Deadline = person, deadline
	return r
}

// FarewellRequest says from what the email of a kind is written that belongs to
// no step, such as draft.Acceptance and draft.Withdrawal. It goes to whom the
// follow-ups go or, if they answered, to who did.
func FarewellRequest(e reminders.AgendaEntry, kind data.StepKind, settings data.Settings, now time.Time) draft.Request {
	person := e.WritesTo()
	for _, t := range e.Application.Touches {
		if t.Kind == data.TouchReply && t.Person != "" {
			person = t.Person
		}
	}
	return draft.Request{
		Application: e.Application, Kind: kind, Person: person,
		Profile: settings.Profile, Templates: settings.Templates, Locale: texts.Locale(), Now: now,
	}
}
