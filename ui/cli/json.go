package cli

import (
	"time"

	"afterword/data"
	"afterword/reminders"
	"afterword/reminders/draft"
	"afterword/reminders/draft/note"
)

// The types below are the JSON that comes out; docs/format.md describes them.
// Times are RFC 3339 with the offset of the zone of the step's interview.

type stepOut struct {
	Key       string          `json:"key"`
	Step      data.StepKind   `json:"step"`
	Number    int             `json:"number,omitempty"`
	State     reminders.State `json:"state"`
	Opens     time.Time       `json:"opens"`
	Closes    *time.Time      `json:"closes"` // null: never
	Settled   *time.Time      `json:"settled,omitempty"`
	Later     *time.Time      `json:"later,omitempty"`
	Countdown *time.Time      `json:"countdown,omitempty"` // what it counts to; from, while late
	Zone      string          `json:"zone"`
	Interview string          `json:"interview,omitempty"`
	Person    string          `json:"person,omitempty"`
	Via       string          `json:"via,omitempty"`
	Optional  bool            `json:"optional,omitempty"`
	Reminders []reminderOut   `json:"reminders,omitempty"`
	Why       whyOut          `json:"why"`
}

type reminderOut struct {
	Kind reminders.ReminderKind `json:"kind"`
	For  time.Time              `json:"for"`
	At   time.Time              `json:"at"`
}

type whyOut struct {
	From   reminders.Cause `json:"from"`
	At     time.Time       `json:"at"`
	Days   int             `json:"days,omitempty"`
	Rolled bool            `json:"rolled,omitempty"`
	Moved  reminders.Cause `json:"moved,omitempty"`
	Other  string          `json:"other,omitempty"`
}

type entryOut struct {
	At          time.Time        `json:"at"`
	Group       reminders.Group  `json:"group"`
	Outcome     data.Outcome     `json:"outcome,omitempty"`
	Application data.Application `json:"application"`
	Next        *stepOut         `json:"next"` // null: nothing is open
	Steps       []stepOut        `json:"steps"`
}

type agendaOut struct {
	At     time.Time     `json:"at"`
	Agenda []agendaEntry `json:"agenda"`
}

type agendaEntry struct {
	ID      string          `json:"id"`
	Company string          `json:"company"`
	Role    string          `json:"role,omitempty"`
	Group   reminders.Group `json:"group"`
	Outcome data.Outcome    `json:"outcome,omitempty"`
	Next    *stepOut        `json:"next"`
}

func agendaJSON(entries []reminders.AgendaEntry, rules data.Rules, at time.Time) agendaOut {
	out := agendaOut{At: at, Agenda: []agendaEntry{}}
	for _, e := range entries {
		how, _, _ := reminders.Ended(e.Application)
		out.Agenda = append(out.Agenda, agendaEntry{
			e.Application.ID, e.Application.Company, e.Application.Role, e.Group(at), how, nextJSON(e, rules, at),
		})
	}
	return out
}

func entryJSON(e reminders.AgendaEntry, rules data.Rules, at time.Time) entryOut {
	how, _, _ := reminders.Ended(e.Application)
	out := entryOut{At: at, Group: e.Group(at), Outcome: how, Application: e.Application, Next: nextJSON(e, rules, at), Steps: []stepOut{}}
	for _, s := range e.Steps {
		out.Steps = append(out.Steps, stepJSON(s, rules, at))
	}
	return out
}

func nextJSON(e reminders.AgendaEntry, rules data.Rules, at time.Time) *stepOut {
	if e.Next.Kind == "" {
		return nil
	}
	s := stepJSON(e.Next, rules, at)
	return &s
}

func stepJSON(s reminders.Step, rules data.Rules, at time.Time) stepOut {
	out := stepOut{
		Key: s.Key(), Step: s.Kind, State: s.State, Opens: s.Opens, Closes: maybe(s.Closes),
		Settled: maybe(s.Settled), Later: maybe(s.Until), Zone: s.Opens.Location().String(),
		Interview: s.Interview, Person: s.Person, Via: s.Via, Optional: s.Optional,
		Why: whyOut{s.Why.From, s.Why.At, int(s.Why.Days), s.Why.Rolled, s.Why.Moved, s.Why.Other},
	}
	if s.Kind.IsFollowUp() {
		out.Number = int(s.Number)
	}
	if to, ok := s.Countdown(at); ok {
		out.Countdown = &to
	}
	for _, r := range s.Reminders(rules, at.Location()) {
		out.Reminders = append(out.Reminders, reminderOut{r.Kind, r.For, r.At})
	}
	return out
}

// maybe is nil for the zero time.
func maybe(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	return &t
}

type draftOut struct {
	To      string       `json:"to"`
	Subject string       `json:"subject"`
	Body    string       `json:"body"`
	Check   []findingOut `json:"check"`
	Missing []missingOut `json:"missing,omitempty"` // notes that are not in it
}

type missingOut struct {
	Field note.Field `json:"field"`
	Note  string     `json:"note"`
	Start string     `json:"start"` // a sentence to finish
	Why   string     `json:"why"`
}

type findingOut struct {
	Kind     draft.Kind     `json:"kind"`
	Severity draft.Severity `json:"severity"`
	Field    draft.Field    `json:"field"`
	Start    int            `json:"start"` // bytes
	End      int            `json:"end"`
	Found    string         `json:"found,omitempty"`
	Says     string         `json:"says"`
	Why      string         `json:"why"`
	Source   string         `json:"source"`
}

func draftJSON(d draft.Draft, findings []draft.Finding) draftOut {
	out := draftOut{To: d.To, Subject: d.Subject, Body: d.Body, Check: []findingOut{}}
	for _, f := range findings {
		out.Check = append(out.Check, findingOut{f.Kind, f.Severity, f.Field, f.Start, f.End, f.Found, f.Label(), f.Why, f.Source})
	}
	for _, m := range d.Missing {
		out.Missing = append(out.Missing, missingOut{m.Field, m.Note, m.Start, m.Why})
	}
	return out
}
