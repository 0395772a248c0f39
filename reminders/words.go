package reminders

import (
	"slices"
	"strings"
	"time"

	"afterword/data"
	"afterword/reminders/texts"
)

// Words are a reminder as the user reads it, in the language of t: who and
// what in the title, how long in the body. now is in the user's zone; clock
// times are given there.
func Words(t *texts.Texts, a data.Application, s Step, r Reminder, now time.Time) (title, body string) {
	named := map[string]any{"Company": a.Company, "Name": nameOf(a, s.Person)}
	switch s.Kind {
	case data.StepInterview:
		return interviewTitle(t, a, s.Opens.Sub(now)), interviewBody(t, a, s, r, now)
	case data.StepDebrief:
		return t.L("How did it go at {{.Company}}?", named),
			t.L("A few notes while it’s fresh will make your thank-you personal.") + " " + timeLeft(t, s, now)
	case data.StepThankYou:
		return either(named["Name"], t.L("Say thank you to {{.Name}} – {{.Company}}", named), t.L("Say thank you – {{.Company}}", named)),
			timeLeft(t, s, now) + " " + t.L("Your draft is ready.") + via(t, a, s)
	case data.StepFollowUp:
		return either(named["Name"], t.L("Follow up with {{.Name}} – {{.Company}}", named), t.L("Follow up with {{.Company}}", named)),
			window(t, s, now) + " " + t.L("Your draft is ready.")
	case data.StepLastNote:
		return either(named["Name"], t.L("Send a last note to {{.Name}} – {{.Company}}", named), t.L("Send a last note – {{.Company}}", named)),
			window(t, s, now) + " " + t.L("Your draft is ready.")
	case data.StepMoveOn:
		return t.L("Time to move on – {{.Company}}", named),
			t.L("Silence is normal and says nothing about you. You’ve done your part; on to what’s next.")
	case data.StepAnswerQuestion:
		return either(named["Name"], t.L("Answer the question of {{.Name}} – {{.Company}}", named), t.L("Answer their question – {{.Company}}", named)),
			timeLeft(t, s, now) + " " + t.L("Your draft is ready.")
	case data.StepAnswerRejection:
		return t.L("Send a kind reply, if you like – {{.Company}}", named),
			timeLeft(t, s, now) + " " + t.L("A short thank-you keeps the door open.")
	case data.StepAnswerOffer:
		return t.L("Say thank you for the offer – {{.Company}}", named), timeLeft(t, s, now) + " " + t.L("Your draft is ready.")
	case data.StepDecide:
		return t.L("Decide on the offer – {{.Company}}", named), deadline(t, s, now)
	case data.StepCallNote:
		return either(named["Name"], t.L("Send a short note to {{.Name}} – {{.Company}}", named), t.L("Send a short note – {{.Company}}", named)),
			t.L("About the call that didn’t happen.") + " " + timeLeft(t, s, now)
	}
	return a.Company, t.L("There’s something to do.")
}

// SummaryWords are many reminders as one, where that many applications have
// something to do, and ahead are those with an interview to come alone. titles are
// those of Words, the most urgent first; more is how many applications are not
// among them.
func SummaryWords(t *texts.Texts, toDo, ahead int, titles []string, more int) (title, body string) {
	title = t.N("{{.Count}} applications are waiting for you", toDo, map[string]any{"Count": toDo})
	if toDo == 0 {
		title = t.N("{{.Count}} interviews are coming up", ahead, map[string]any{"Count": ahead})
	}
	if more > 0 {
		titles = append(slices.Clip(titles), t.N("and {{.Count}} more", more, map[string]any{"Count": more}))
	}
	return title, strings.Join(titles, " · ")
}

// either is the one for a name that is known, or the other.
func either(name any, known, unknown string) string {
	if name != "" {
		return known
	}
	return unknown
}

// nameOf is the name or address of a person, "" if nobody is known.
func nameOf(a data.Application, person string) string {
	p, _ := a.Person(person)
	return p.Called()
}

// via says who may pass the email on.
func via(t *texts.Texts, a data.Application, s Step) string {
	if p, ok := a.Person(s.Via); ok && p.Name != "" {
		return " " + t.L("{{.Name}} can pass it on.", map[string]any{"Name": p.Name})
	}
	return ""
}

// interviewTitle is "Interview at Northwind Labs in 24 hours".
func interviewTitle(t *texts.Texts, a data.Application, left time.Duration) string {
	n, unit := rounded(left)
	values := map[string]any{"Company": a.Company, "Count": n}
	switch unit {
	case time.Minute:
		return t.N("Interview at {{.Company}} in {{.Count}} minutes", n, values)
	case time.Hour:
		return t.N("Interview at {{.Company}} in {{.Count}} hours", n, values)
	}
	return t.N("Interview at {{.Company}} in {{.Count}} days", n, values)
}

// interviewBody is when and where, and a good wish just before.
func interviewBody(t *texts.Texts, a data.Application, s Step, r Reminder, now time.Time) string {
	parts := []string{dayAndTime(t, s.Opens, now) + "."}
	if a.Role != "" {
		parts = append(parts, a.Role+".")
	}
	if i, ok := a.Interview(s.Interview); ok && i.Place != "" {
		parts = append(parts, i.Place+".")
	}
	if r.Kind == RemindHour {
		parts = append(parts, t.L("Good luck!"))
	}
	return strings.Join(parts, " ")
}

// timeLeft is how long a step of hours can be done.
func timeLeft(t *texts.Texts, s Step, now time.Time) string {
	left := s.Closes.Sub(now)
	if left <= 0 {
		return t.L("It’s still welcome.")
	}
	n, unit := rounded(left)
	values := map[string]any{"Count": n}
	switch unit {
	case time.Minute:
		return t.N("{{.Count}} minutes left.", n, values)
	case time.Hour:
		return t.N("{{.Count}} hours left.", n, values)
	}
	return t.N("{{.Count}} days left.", n, values)
}

// window is until when a step of days can be done.
func window(t *texts.Texts, s Step, now time.Time) string {
	switch left := data.DateOf(s.Closes.In(now.Location())) - data.DateOf(now); {
	case !s.Closes.After(now):
		return t.L("It’s still worth sending.")
	case left == 0:
		return t.L("Best sent today, by {{.Clock}}.", map[string]any{"Clock": s.Closes.In(now.Location()).Format("15:04")})
	}
	return t.L("Best sent by {{.Time}}.", map[string]any{"Time": dayAndTime(t, s.Closes, now)})
}

// deadline is until when they wait for the user's answer.
func deadline(t *texts.Texts, s Step, now time.Time) string {
	switch {
	case s.Closes.IsZero():
		return t.L("They wait for your answer and named no date.")
	case s.Closes.After(now):
		return t.L("They’d like your answer by {{.Time}}.", map[string]any{"Time": dayAndTime(t, s.Closes, now)})
	}
	return t.L("You can still write to them.")
}

// dayAndTime is a moment as day and time in now's zone: "Tuesday 3 March,
// 19:59".
func dayAndTime(t *texts.Texts, at, now time.Time) string {
	at = at.In(now.Location())
	return t.L("{{.Weekday}} {{.Day}} {{.Month}}, {{.Clock}}", map[string]any{
		"Weekday": t.L(at.Format("Monday")), "Day": at.Day(), "Month": t.L(at.Format("January")), "Clock": at.Format("15:04"),
	})
}

// rounded is a length of time in one unit, rounded down so that it promises no
// more than there is. A minute is forgiven: the scheduler is late by its beat.
func rounded(d time.Duration) (n int, unit time.Duration) {
	hours := int((d + time.Minute) / time.Hour)
	switch {
	case hours < 1:
		return max(1, int(d.Round(time.Minute)/time.Minute)), time.Minute
	case hours < 48:
		return hours, time.Hour
	}
	return hours / 24, 24 * time.Hour
}
