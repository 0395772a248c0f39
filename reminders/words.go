package reminders

import (
	"fmt"
	"strings"
	"time"

	"afterword/data"
)

// Words are a reminder as the user reads it: who and what in the title, how
// long in the body. now is in the user's zone; clock times are given there.
//
// They are English: the state in which the program waits has no toolkit, and
// so no translations.
func Words(a data.Application, s Step, r Reminder, now time.Time) (title, body string) {
	switch s.Kind {
	case data.StepInterview:
		return "Interview at " + a.Company + " in " + span(s.Opens.Sub(now)), interviewBody(a, s, r, now)
	case data.StepDebrief:
		return "How did it go at " + a.Company + "?",
			"A few words while they are fresh make your thank-you personal. " + timeLeft(s, now)
	case data.StepThankYou:
		return "Say thank you" + whom(a, s), timeLeft(s, now) + " The draft is ready." + via(a, s)
	case data.StepFollowUp:
		return "Follow up" + with(a, s), window(s, now) + " The draft is ready."
	case data.StepLastNote:
		return "Send a last note" + whom(a, s), window(s, now) + " The draft is ready."
	case data.StepMoveOn:
		return "Time to move on – " + a.Company,
			"Silence is normal and says nothing about you. You did your part; on to what comes next."
	case data.StepAnswerRejection:
		return "Answer kindly, if you like – " + a.Company, timeLeft(s, now) + " A short thanks keeps the door open."
	case data.StepAnswerOffer:
		return "Say thank you for the offer – " + a.Company, timeLeft(s, now) + " The draft is ready."
	case data.StepDecide:
		return "Decide on the offer – " + a.Company, deadline(s, now)
	case data.StepCallNote:
		return "Send a short note" + whom(a, s), "About the call that did not take place. " + timeLeft(s, now)
	}
	return a.Company, "There is something to do."
}

// SummaryWords are many reminders as one. titles are those of Words, the most
// urgent first.
func SummaryWords(titles []string) (title, body string) {
	const shown = 3
	title = counted(len(titles), "thing") + " are waiting"
	body = strings.Join(titles[:min(shown, len(titles))], " · ")
	if more := len(titles) - shown; more > 0 {
		body += fmt.Sprintf(" · and %d more", more)
	}
	return title, body
}

// whom is " to Raj – Northwind Labs", or without the name if nobody is known.
func whom(a data.Application, s Step) string { return name(a, s, " to ") + " – " + a.Company }

// with is " with Raj – Northwind Labs", or " with Northwind Labs".
func with(a data.Application, s Step) string {
	if who := name(a, s, " with "); who != "" {
		return who + " – " + a.Company
	}
	return " with " + a.Company
}

// name is the name or address of whom the step is for, after those words.
// It is "" if nobody is known.
func name(a data.Application, s Step, before string) string {
	p, ok := a.Person(s.Person)
	switch {
	case ok && p.Name != "":
		return before + p.Name
	case ok && p.Email != "":
		return before + p.Email
	}
	return ""
}

// via says who may pass the email on.
func via(a data.Application, s Step) string {
	if p, ok := a.Person(s.Via); ok && p.Name != "" {
		return " " + p.Name + " can pass it on."
	}
	return ""
}

// interviewBody is when and where, and a good wish just before.
func interviewBody(a data.Application, s Step, r Reminder, now time.Time) string {
	parts := []string{dayAndTime(s.Opens, now) + "."}
	if a.Role != "" {
		parts = append(parts, a.Role+".")
	}
	if i, ok := a.Interview(s.Interview); ok && i.Place != "" {
		parts = append(parts, i.Place+".")
	}
	if r.Kind == RemindHour {
		parts = append(parts, "Good luck!")
	}
	return strings.Join(parts, " ")
}

// timeLeft is how long a step of hours can be done.
func timeLeft(s Step, now time.Time) string {
	if left := s.Closes.Sub(now); left > 0 {
		return span(left) + " left."
	}
	return "Still welcome now."
}

// window is until when a step of days can be done.
func window(s Step, now time.Time) string {
	switch left := data.DateOf(s.Closes.In(now.Location())) - data.DateOf(now); {
	case !s.Closes.After(now):
		return "Still worth sending."
	case left == 0:
		return "Today is a good day for it, until " + s.Closes.In(now.Location()).Format("15:04") + "."
	default:
		return "A good time is until " + dayAndTime(s.Closes, now) + "."
	}
}

// deadline is until when they wait for the user's answer.
func deadline(s Step, now time.Time) string {
	if s.Closes.After(now) {
		return "They wait for your answer until " + dayAndTime(s.Closes, now) + "."
	}
	return "You can still write to them."
}

// dayAndTime is a moment as day and time in now's zone.
func dayAndTime(t, now time.Time) string {
	return t.In(now.Location()).Format("Monday 2 January, 15:04")
}

// span is a length of time in words, rounded down so that it promises no more
// than there is. A minute is forgiven: the scheduler is late by its beat.
func span(d time.Duration) string {
	hours := int((d + time.Minute) / time.Hour)
	switch {
	case hours < 1:
		return counted(max(1, int(d.Round(time.Minute)/time.Minute)), "minute")
	case hours < 48:
		return counted(hours, "hour")
	}
	return counted(hours/24, "day")
}

// counted is "1 hour" or "2 hours".
func counted(n int, unit string) string {
	if n == 1 {
		return "1 " + unit
	}
	return fmt.Sprintf("%d %ss", n, unit)
}
