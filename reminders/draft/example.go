package draft

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"afterword/data"
)

// Part is a part that a template may use, for the page on which the user
// edits templates.
type Part struct {
	Name    string // as written in braces
	Means   string
	Example string // its text in the example
}

// meanings are the parts in the order in which they are shown.
var meanings = []Part{
	{Name: "greeting", Means: "the greeting in your tone, with its comma"},
	{Name: "name", Means: "the name of the person you write to"},
	{Name: "first", Means: "their first name; in the formal tone their whole name or title"},
	{Name: "person", Means: "the name of the person your thanks are passed on to"},
	{Name: "person_short", Means: "the same, shorter"},
	{Name: "company", Means: "the company"},
	{Name: "role", Means: "the job, to go before the word “role”"},
	{Name: "date", Means: "the date of the interview"},
	{Name: "day", Means: "the day of the interview with “on”; in the note on a missed call, of the call"},
	{Name: "topic", Means: "something you talked about, to go after “about”"},
	{Name: "fit", Means: "one of your strengths as a sentence"},
	{Name: "achievement", Means: "one of your achievements, to go after a colon"},
	{Name: "interest", Means: "what draws you to the job, to go after a colon"},
	{Name: "to_add", Means: "what you would have liked to say, to go after a colon"},
	{Name: "to_see", Means: "what they would like to see, to go after “send”"},
	{Name: "deadline", Means: "the date by which an offer is to be answered"},
	{Name: "my_name", Means: "your name"},
	{Name: "phone", Means: "your phone number"},
	{Name: "closing", Means: "the line before your name, with its comma"},
	{Name: "signature", Means: "your signature, or your name and phone number"},
}

// Parts are all parts that a template may use.
func Parts() []Part {
	values := example("thank_you_via").parts()
	parts := slices.Clone(meanings)
	for i := range parts {
		parts[i].Example = values[parts[i].Name]
	}
	return parts
}

// Example is the template of that name, with the text given, filled from an
// invented record.
func Example(t Template) Draft {
	tone, kind, _ := strings.Cut(t.Name, "/")
	r := example(kind)
	r.Profile.Tone = data.Tone(tone)
	r.Templates = map[string]string{t.Name: t.Text}
	return Compose(r)
}

// example is a request over an invented record for the template kind.
func example(kind string) Request {
	end := time.Date(2026, time.November, 20, 16, 0, 0, 0, time.UTC)
	r := Request{
		Application: exampleApplication(end), Interview: "round", Person: "raj", Number: 1,
		Kind: data.StepKind(kind), Deadline: data.DateOf(end) + 7,
		Profile: data.Profile{Name: "Sam Okafor", Phone: "555 0100"}, Now: end.AddDate(0, 0, 1),
	}
	if kind == "thank_you_via" {
		r.Kind, r.Via = data.StepThankYou, "dana"
	}
	if r.Kind == data.StepCallNote {
		missed := data.Touch{Kind: data.TouchReply, Reply: data.ReplyMissedCall, At: data.Moment{Time: r.Now}}
		r.Application = r.Application.WithTouch(missed)
	}
	if n, err := fmt.Sscanf(kind, "follow_up_%d", &r.Number); n == 1 && err == nil {
		r.Kind = data.StepFollowUp
	}
	return r
}

func exampleApplication(end time.Time) data.Application {
	return data.Application{
		ID: "example", Company: "Northwind Labs", Role: "Platform Engineer",
		Interest:     "the chance to work on billing at scale",
		Strengths:    []string{"ten years of distributed systems", "calm in incidents", "fluent in Spanish"},
		Achievements: []string{"At Larkspur I cut a similar replay from six hours to twenty minutes", "Led a move to the cloud without downtime"},
		People: []data.Person{
			{ID: "raj", Name: "Raj Patel", Email: "raj@example.com", Role: data.RoleInterviewer},
			{ID: "dana", Name: "Dana Whitfield", Email: "dana@example.com", Role: data.RoleRecruiter},
		},
		Interviews: []data.Interview{{
			ID: "round", Kind: data.KindVideo, End: data.Moment{Time: end},
			Met:   []data.Met{{Person: "raj", Topics: []string{"How the team moved the billing queue to event sourcing."}}},
			ToAdd: "I also ran the on-call rota for a year", ToSee: "a code sample",
		}},
	}
}

// Problem is what Validate sees in a template that the user edited.
type Problem struct {
	Line int    // counted from 1; 0 if it is about all of it
	Why  Reason // {{.Part}} in it is the part
	Part string
}

// Reason is why a template is not as it should be: a sentence, for translation
// too.
type Reason string

// The reasons.
const (
	ReasonLong     Reason = "This is far longer than an email."
	ReasonUnknown  Reason = "There is no part {{.Part}}; it would be left in the email as it is."
	ReasonBrace    Reason = "A brace has no counterpart; it would be left in the email as it is."
	ReasonSubject  Reason = "It does not begin with “Subject:”; the original subject will be used."
	ReasonEmpty    Reason = "There is no text; the original will be used."
	ReasonUnsigned Reason = "Nobody signs it: add {signature} at the end."
)

// maxTemplate bounds a template: many times any email.
const maxTemplate = 20_000

// Validate looks for what would show in an email made from a template.
func Validate(text string) []Problem {
	if len(text) > maxTemplate {
		return []Problem{{Why: ReasonLong}}
	}
	var problems []Problem
	known := map[string]bool{}
	for _, p := range meanings {
		known[p.Name] = true
	}
	number := 0
	for line := range strings.Lines(text) {
		number++
		for _, p := range part.FindAllString(line, -1) {
			if !known[partName(p)] {
				problems = append(problems, Problem{number, ReasonUnknown, p})
			}
		}
		if strings.ContainsAny(part.ReplaceAllString(line, ""), "{}") {
			problems = append(problems, Problem{Line: number, Why: ReasonBrace})
		}
	}
	return append(problems, missing(text)...)
}

// missing are the things that every template should have.
func missing(text string) []Problem {
	p := parse(text)
	var problems []Problem
	if len(p.subject.groups) == 0 {
		problems = append(problems, Problem{Line: 1, Why: ReasonSubject})
	}
	if len(strings.TrimSpace(text)) == 0 || len(p.paragraphs) == 0 {
		problems = append(problems, Problem{Why: ReasonEmpty})
	} else if !strings.Contains(strings.ToLower(text), "{signature}") && !strings.Contains(strings.ToLower(text), "{my_name}") {
		problems = append(problems, Problem{Why: ReasonUnsigned})
	}
	return problems
}
