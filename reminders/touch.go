package reminders

import (
	"fmt"
	"time"

	"afterword/data"
)

// What the buttons of the window and the commands of the terminal do with a
// step. Each gives the application with one more touch; nothing is saved.

// MarkSent notes that the email of the step went out, by the user's word.
func MarkSent(a data.Application, s Step, at data.Moment, subject, body string) data.Application {
	t := touchOf(s, data.TouchSent, at)
	t.Subject, t.Body = subject, body
	return a.WithTouch(t)
}

// MarkDone notes that a step that is no email was done.
func MarkDone(a data.Application, s Step, at data.Moment) data.Application {
	return a.WithTouch(touchOf(s, data.TouchDone, at))
}

// Skip notes that the step is left out. An interview cannot be skipped.
func Skip(a data.Application, s Step, at data.Moment) (data.Application, error) {
	if s.Kind == data.StepInterview {
		return a, fmt.Errorf("an interview cannot be skipped; it can be called off")
	}
	return a.WithTouch(touchOf(s, data.TouchSkipped, at)), nil
}

// PutOff notes that the step is put off to until.
func PutOff(a data.Application, s Step, at, until data.Moment) data.Application {
	t := touchOf(s, data.TouchLater, at)
	t.Until = until
	return a.WithTouch(t)
}

// MarkReply notes an answer of theirs. A call that they missed is that of the
// interview that had begun by then, if there is one of the last day: it did not
// take place.
func MarkReply(a data.Application, t data.Touch) data.Application {
	t.Kind = data.TouchReply
	if t.Reply == data.ReplyMissedCall {
		for _, i := range a.Interviews {
			if !i.CalledOff && !i.Start.After(t.At.Time) && t.At.Before(i.End.Add(24*time.Hour)) {
				t.Interview = i.ID
			}
		}
	}
	return a.WithTouch(t)
}

// touchOf is a touch of the step. Follow-ups belong to the application as a
// whole, the rest to an interview.
func touchOf(s Step, kind data.TouchKind, at data.Moment) data.Touch {
	t := data.Touch{Kind: kind, At: at, Step: s.Kind, Person: s.Person}
	if s.Kind == data.StepInterview || s.Kind == data.StepDebrief || s.Kind == data.StepThankYou {
		t.Interview = s.Interview
	}
	return t
}
