package draft

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"afterword/data"
	"afterword/reminders/draft/brief"
	"afterword/reminders/draft/note"
)

// brief tells the writer of the email what the record knows for it.
func (r Request) brief() brief.Brief {
	a, round := r.Application, r.interview()
	b := brief.Brief{
		Number: r.number(), Now: r.Now, English: r.english(round), Formal: r.tone() == data.ToneFormal,
		Seed: r.seed(), Variant: max(r.Variant, 0), Signature: signature(r.Profile),
		Company: a.Company, Role: a.Role, Whom: -1,
		Interest: a.Interest, Strengths: a.Strengths, Achievements: a.Achievements,
		ToAdd: round.ToAdd, ToAddTo: round.ToAddTo, ToSee: round.ToSee, SendLater: round.SendLater,
		NewSince: a.NewSince, Notes: a.Notes, FirstChoice: a.FirstChoice, Reach: a.Reach, Phone: a.Number,
	}
	for _, s := range a.Said {
		b.Said = append(b.Said, brief.Said{Field: note.Field(s.Field), Note: s.Note, Words: s.Words})
	}
	if !round.End.IsZero() {
		zone := cmp.Or(round.End.Location(), r.Now.Location())
		b.Now = r.Now.In(zone)
		b.Round = brief.Round{Kind: string(round.Kind), Start: round.Start.In(zone), End: round.End.In(zone)}
		if round.Start.IsZero() {
			b.Round.Start = b.Round.End
		}
	}
	r.briefPeople(&b, round)
	r.briefHistory(&b)
	b.Kind = r.briefKind(b)
	b.Own = r.Templates[ownName(b.Kind)]
	if b.Kind != brief.ThankYou && b.Kind != brief.ThankYouVia && !b.There && b.Whom < 0 {
		b.Whom = holderOf(round.Met)
	}
	return b
}

// holderOf is the number of who held an interview, -1 if nobody is named.
func holderOf(met []data.Met) int {
	for i, m := range met {
		if len(m.Topics) > 0 || len(m.Needs) > 0 {
			return i
		}
	}
	return min(len(met), 1) - 1
}

// briefPeople tells who gets it, who was there, and who held the interview.
func (r Request) briefPeople(b *brief.Brief, round data.Interview) {
	a := r.Application
	to, _ := a.Person(r.recipient())
	b.Reader = person(to)
	b.Agency = agencyOf(to, a)
	if a.Client != "" && b.Agency == "" && to.Role != data.RoleInterviewer {
		b.Agency = a.Company
	}
	if a.Client != "" {
		b.Company = a.Client
	}
	for i, m := range round.Met {
		p, _ := a.Person(m.Person)
		b.Met = append(b.Met, brief.Met{Person: person(p), Topics: m.Topics, Needs: m.Needs})
		if m.Person == r.Person && r.Person != "" {
			b.Whom = i
		}
		if m.Person == to.ID && to.ID != "" {
			b.There = true
		}
	}
	if r.passedOn() {
		about, _ := a.Person(r.Person)
		b.About = person(about)
	}
	if len(round.Met) == 0 && to.Role == data.RoleInterviewer {
		b.There = true // nobody was entered, and who else should it have been
	}
	if !b.There && b.About.Name == "" {
		if i := holderOf(round.Met); i >= 0 {
			b.Holder = b.Met[i].Person
		} else if i := slices.IndexFunc(a.People, func(p data.Person) bool { return p.Role == data.RoleInterviewer }); i >= 0 && a.People[i].ID != to.ID {
			b.Holder = person(a.People[i])
		}
	}
}

func person(p data.Person) brief.Person {
	return brief.Person{ID: p.ID, Name: p.Name, Title: p.Title, Address: p.Greeting, Recruits: p.Role == data.RoleRecruiter || p.Role == data.RoleCoordinator}
}

// agencyOf is the agency that a person works for: the one that was entered,
// else the one that the job title names.
func agencyOf(p data.Person, a data.Application) string {
	if p.Agency != "" {
		return p.Agency
	}
	if p.Role == data.RoleInterviewer || p.Title == "" {
		return ""
	}
	return speaks().agencyIn(p.Title, a.Company)
}

// briefHistory tells what was written, answered and promised before.
func (r Request) briefHistory(b *brief.Brief) {
	zone := b.Now.Location()
	touches := slices.Clone(r.Application.Touches)
	slices.SortStableFunc(touches, func(x, y data.Touch) int { return x.At.Compare(y.At.Time) })
	day := func(d data.Date) time.Time { return d.At(12*60, zone) }
	for _, t := range touches {
		if t.At.After(r.Now) {
			continue
		}
		at := t.At.In(zone)
		toThem := t.Person == r.recipient() || t.Person == ""
		switch t.Kind {
		case data.TouchSent:
			kind := string(t.Step)
			if t.Step.IsFollowUp() {
				kind = string(data.StepFollowUp)
			}
			b.Before = append(b.Before, brief.Sent{Kind: kind, At: at, Body: t.Body, Subject: t.Subject, ToThem: toThem})
			if t.Step.IsFollowUp() {
				b.PromisedBy = time.Time{}
			}
		case data.TouchPromise:
			b.PromisedBy, b.PromisedAt = day(t.By), at
		case data.TouchReply:
			b.Answer = brief.Answer{Kind: string(t.Reply), At: at, Body: t.Body, Subject: t.Subject, ByThem: toThem}
			b.PromisedBy, b.Deadline = time.Time{}, time.Time{}
			switch {
			case t.By != 0 && t.Reply == data.ReplyOffer:
				b.Deadline = day(t.By)
			case t.By != 0:
				b.PromisedBy, b.PromisedAt = day(t.By), at
			}
			if t.Reply == data.ReplyMissedCall {
				b.CallAt = r.callAt(t).In(zone)
			}
		default: // nothing of its own
		}
	}
	if r.Kind == OtherOffer || b.Deadline.IsZero() && r.Kind == data.StepAnswerOffer {
		b.Deadline = time.Time{}
		if r.Deadline != 0 {
			b.Deadline = day(r.Deadline)
		}
	}
}

// callAt is when a missed call was to be: the start of the interview that was
// on, if there was one.
func (r Request) callAt(t data.Touch) time.Time {
	for _, i := range r.Application.Interviews {
		if i.ID == t.Interview || !t.At.Before(i.Start.Time) && t.At.Before(i.End.Time) {
			return i.Start.Time
		}
	}
	return t.At.Time
}

// briefKind is what the email is for, as its writer sees it.
func (r Request) briefKind(b brief.Brief) brief.Kind {
	switch r.Kind {
	case data.StepThankYou:
		if r.passedOn() {
			return brief.ThankYouVia
		}
		return brief.ThankYou
	case data.StepLastNote:
		return brief.LastNote
	case data.StepAnswerRejection:
		return brief.Rejection
	case data.StepAnswerOffer:
		return brief.Offer
	case data.StepCallNote:
		return brief.Call
	case OtherOffer:
		return brief.OtherOffer
	case Acceptance:
		return brief.Acceptance
	case Withdrawal:
		return brief.Withdrawal
	case data.StepAnswerQuestion:
		return brief.Question
	default: // nothing of its own
	}
	promised := !b.PromisedBy.IsZero() && b.PromisedBy.Before(b.Now)
	answered := !b.Answer.At.IsZero() && b.Answer.At.After(b.Round.End) && !wroteSince(b)
	switch {
	case b.Agency != "":
		return brief.Agency
	case !b.There && (b.Holder.Name != "" || b.Reader.Recruits) && b.Reader.Name != "" && !answered:
		return brief.Recruiter
	case answered && b.Answer.Kind != string(data.ReplyMissedCall):
		return brief.AfterAnswer
	case promised:
		return brief.AfterPromise
	case b.Number > 1:
		return brief.Second
	}
	return brief.FollowUp
}

// english is the kind of English of the emails: the one that was chosen, else
// that of the computer, else that of the interview's zone.
func (r Request) english(round data.Interview) string {
	zone := ""
	if !round.End.IsZero() {
		zone = strings.TrimSpace(round.End.Zone())
	}
	return speaks().variant(string(r.Profile.English), r.Locale, zone)
}
