package reminders

import "afterword/data"

// TouchOf makes a touch of that kind about the step, which happened at that
// time. Follow-ups belong to the application as a whole, the rest to an
// interview. What is decided about a step is for reminders/desk.
func TouchOf(s Step, kind data.TouchKind, at data.Moment) data.Touch {
	t := data.Touch{Kind: kind, At: at, Step: s.Kind, Person: s.Person}
	if s.Kind == data.StepInterview || s.Kind == data.StepDebrief || s.Kind == data.StepThankYou {
		t.Interview = s.Interview
	}
	return t
}
