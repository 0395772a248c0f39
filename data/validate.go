package data

import (
	"slices"
	"time"
)

// longestInterview is where a wrong date is likelier than a long interview.
const longestInterview = 7 * 24 * time.Hour

// Check says what keeps the application from being saved. The error is
// Problems with everything that is wrong, or nil.
func (a Application) Check() error {
	var p Problems
	p.id("id", a.ID, map[string]bool{})
	p.visible("company", a.Company)
	p.line("company", a.Company, maxName)
	p.line("role", a.Role, maxName)
	p.text("notes", a.Notes, maxText)
	p.text("interest", a.Interest, maxText)
	p.line("client", a.Client, maxName)
	p.text("why", a.Why, maxText)
	p.text("new_since", a.NewSince, maxText)
	p.line("reach", a.Reach, maxLine)
	p.line("number", a.Number, maxName)
	p.said(a.Said)
	p.texts("strengths", a.Strengths)
	p.texts("achievements", a.Achievements)
	people := p.people(a.People)
	interviews := p.interviews(a.Interviews, people)
	p.touches(a.Touches, interviews, people)
	p.maybeMoment("created", a.Created)
	return p.err()
}

// said checks the sentences that the user said for notes.
func (p *Problems) said(all []Said) {
	for i := range p.count("said", len(all), maxList) {
		field := at("said", i)
		p.line(field+".field", all[i].Field, maxName)
		p.text(field+".note", all[i].Note, maxText)
		p.text(field+".words", all[i].Words, maxText)
	}
}

// people checks them and gives their IDs.
func (p *Problems) people(people []Person) map[string]bool {
	ids := map[string]bool{}
	for i := range p.count("people", len(people), maxList) {
		person, field := people[i], at("people", i)
		p.id(field+".id", person.ID, ids)
		if person.Email == "" {
			p.visible(field+".name", person.Name)
		}
		p.line(field+".name", person.Name, maxName)
		p.email(field+".email", person.Email)
		p.line(field+".title", person.Title, maxName)
		p.line(field+".greeting", person.Greeting, maxName)
		p.line(field+".agency", person.Agency, maxName)
		choice(p, field+".role", person.Role, Roles)
	}
	return ids
}

// interviews checks them and gives their IDs.
func (p *Problems) interviews(interviews []Interview, people map[string]bool) map[string]bool {
	ids := map[string]bool{}
	met := 0
	for i := range p.count("interviews", len(interviews), maxList) {
		field := at("interviews", i)
		p.id(field+".id", interviews[i].ID, ids)
		p.interview(field, interviews[i], people)
		met += len(interviews[i].Met)
	}
	if met > maxMet { // all limits together would have every look take most of a minute
		p.add("interviews", ReasonTooMany)
	}
	return ids
}

func (p *Problems) interview(field string, i Interview, people map[string]bool) {
	choice(p, field+".kind", i.Kind, InterviewKinds)
	p.span(field, i)
	p.text(field+".place", i.Place, maxLine) // an address may take several lines
	p.line(field+".link", i.Link, maxLine)
	p.met(field+".met", i.Met, people)
	p.text(field+".to_add", i.ToAdd, maxText)
	p.known(field+".to_add_to", i.ToAddTo, people)
	p.text(field+".to_see", i.ToSee, maxText)
	p.maybeMoment(field+".entered", i.Entered)
	p.line(field+".invite.uid", i.Invite.UID, maxLine)
	p.maybeMoment(field+".invite.stamp", i.Invite.Stamp)
	p.line(field+".invite.subject", i.Invite.Subject, maxLine)
	p.line(field+".invite.organizer", i.Invite.Organizer, maxLine)
	p.line(field+".invite.message", i.Invite.Message, maxLine)
}

// span checks an interview's start and end.
func (p *Problems) span(field string, i Interview) {
	p.moment(field+".start", i.Start)
	p.moment(field+".end", i.End)
	if i.Start.IsZero() || i.End.IsZero() {
		return
	}
	switch length := i.End.Sub(i.Start.Time); {
	case length <= 0:
		p.add(field+".end", ReasonEnd)
	case length > longestInterview:
		p.add(field+".end", ReasonLength)
	}
}

func (p *Problems) met(field string, met []Met, people map[string]bool) {
	seen := map[string]bool{}
	for i := range p.count(field, len(met), maxList) {
		person := met[i].Person
		p.id(at(field, i)+".person", person, seen)
		p.known(at(field, i)+".person", person, people)
		p.texts(at(field, i)+".topics", met[i].Topics)
		p.texts(at(field, i)+".needs", met[i].Needs)
	}
}

func (p *Problems) touches(touches []Touch, interviews, people map[string]bool) {
	ids := map[string]bool{}
	for i := range p.count("touches", len(touches), maxTouches) {
		t, field := touches[i], at("touches", i)
		p.id(field+".id", t.ID, ids)
		choice(p, field+".kind", t.Kind, TouchKinds)
		p.moment(field+".at", t.At)
		p.touchStep(field+".step", t)
		p.touchNeeds(field, t)
		p.known(field+".interview", t.Interview, interviews)
		p.known(field+".person", t.Person, people)
		p.date(field+".by", t.By)
		p.maybeMoment(field+".until", t.Until)
		p.line(field+".subject", t.Subject, maxLine)
		p.line(field+".message", t.Message, maxLine)
		p.text(field+".body", t.Body, maxText)
	}
}

// aboutSteps are the touches that say something of a step.
var aboutSteps = []TouchKind{TouchSent, TouchDone, TouchSkipped, TouchLater}

// touchStep checks that the touch names a step if it needs one, and one that
// it can happen to: only emails are sent, and an interview is not skipped.
func (p *Problems) touchStep(field string, t Touch) {
	maybeChoice(p, field, t.Step, StepKinds)
	switch {
	case t.Step == "" && slices.Contains(aboutSteps, t.Kind):
		p.add(field, ReasonEmpty)
	case t.Step == "":
	case t.Kind == TouchSent && !t.Step.IsEmail(),
		t.Kind == TouchDone && t.Step.IsEmail(),
		t.Kind == TouchSkipped && t.Step == StepInterview:
		p.add(field, ReasonStep)
	}
}

// touchNeeds checks the other fields that one kind of touch cannot do
// without.
func (p *Problems) touchNeeds(field string, t Touch) {
	maybeChoice(p, field+".reply", t.Reply, Replies)
	maybeChoice(p, field+".outcome", t.Outcome, Outcomes)
	if t.Kind == TouchReply && t.Reply == "" {
		p.add(field+".reply", ReasonEmpty)
	}
	if t.Kind == TouchOutcome && t.Outcome == "" {
		p.add(field+".outcome", ReasonEmpty)
	}
	if t.Kind == TouchPromise && t.By == 0 {
		p.add(field+".by", ReasonEmpty)
	}
	if t.Kind == TouchLater && t.Until.IsZero() {
		p.add(field+".until", ReasonEmpty)
	}
}
