package ui

import (
	"strings"
	"time"

	"fyne.io/fyne/v2/lang"

	"afterword/data"
	"afterword/reminders"
)

// This file is the words for what the plan says. They take now as an
// argument, and home, the zone the computer is in.

// stepTitle names a step as something to do: "Say thank you to Raj".
func stepTitle(a data.Application, s reminders.Step) string {
	switch s.Kind {
	case data.StepInterview:
		return interviewTitle(a, s.Interview)
	case data.StepDebrief:
		return lang.L("Note how it went")
	case data.StepThankYou:
		if p, ok := a.Person(s.Person); ok {
			return lang.L("Say thank you to {{.Name}}", map[string]any{"Name": shownName(firstName(p.Called()))})
		}
		return lang.L("Say thank you")
	case data.StepFollowUp:
		return followUpTitle(s.Number)
	case data.StepLastNote:
		return lang.L("Last note")
	case data.StepMoveOn:
		return lang.L("Move on")
	case data.StepAnswerRejection:
		return lang.L("Answer kindly, if you like")
	case data.StepAnswerOffer:
		return lang.L("Say thank you for the offer")
	case data.StepDecide:
		return lang.L("Decide on the offer")
	case data.StepCallNote:
		return lang.L("Short note about the missed call")
	}
	return ""
}

func followUpTitle(number int16) string {
	switch number {
	case 1:
		return lang.L("Follow-up email")
	case 2:
		return lang.L("Second follow-up")
	case 3:
		return lang.L("Third follow-up")
	}
	return lang.L("Another follow-up")
}

// interviewTitle is "Video with Mei Tan" or "Onsite, 3 people".
func interviewTitle(a data.Application, id string) string {
	i, _ := a.Interview(id)
	kind := kindWords(i.Kind)
	switch len(i.Met) {
	case 0:
		return kind
	case 1:
		p, _ := a.Person(i.Met[0].Person)
		return lang.L("{{.Kind}} with {{.Name}}", map[string]any{"Kind": kind, "Name": shownName(p.Called())})
	}
	return lang.L("{{.Kind}}, {{.Count}} people", map[string]any{"Kind": kind, "Count": len(i.Met)})
}

func kindWords(k data.InterviewKind) string {
	switch k {
	case data.KindVideo:
		return lang.L("Video interview")
	case data.KindOnsite:
		return lang.L("On-site interview")
	case data.KindPhone:
		return lang.L("Phone interview")
	case data.KindPhoneScreen:
		return lang.L("Phone screen")
	}
	return lang.L("Interview")
}

// shortTitle names a step in the course: "Thank-you", "Follow-up".
func shortTitle(s reminders.Step) string {
	switch s.Kind {
	case data.StepInterview:
		return lang.L("Interview")
	case data.StepDebrief:
		return lang.L("Debrief")
	case data.StepThankYou:
		return lang.L("Thank-you")
	case data.StepFollowUp:
		if s.Number == 1 {
			return lang.L("Follow-up")
		}
		return followUpTitle(s.Number)
	case data.StepAnswerRejection, data.StepAnswerOffer:
		return lang.L("Answer")
	case data.StepDecide:
		return lang.L("Decide")
	case data.StepCallNote:
		return lang.L("Short note")
	}
	return stepTitle(data.Application{}, s)
}

func outcomeWords(o data.Outcome) string {
	switch o {
	case data.OutcomeAccepted:
		return lang.L("accepted")
	case data.OutcomeDeclined:
		return lang.L("declined")
	case data.OutcomeRejected:
		return lang.L("rejected")
	case data.OutcomeWithdrawn:
		return lang.L("withdrawn")
	case data.OutcomeNoAnswer:
		return lang.L("no answer")
	}
	return lang.L("archived")
}

func groupTitle(g reminders.Group) string {
	switch g {
	case reminders.DoNow:
		return lang.L("Do now")
	case reminders.ComingUp:
		return lang.L("Coming up")
	case reminders.Quiet:
		return lang.L("Waiting – nothing to do")
	}
	return lang.L("Closed")
}

// firstName is what one calls a person in a short line: "Raj" for "Raj
// Patel", and for "Patel, Raj".
func firstName(name string) string {
	name, after, _ := strings.Cut(strings.TrimSpace(name), ",")
	if after = strings.TrimSpace(after); after != "" && !strings.Contains(name, " ") {
		name = after
	}
	first, _, _ := strings.Cut(name, " ")
	return first
}

// countdown says how long a step has, in a few words and a colour: "20 h
// left", "1 day late", "tomorrow 14:00", "in 6 days".
func countdown(e reminders.Entry, now time.Time, home *time.Location) (string, tone) {
	s := e.Next
	if how, _, ok := reminders.Ended(e.Application); ok && s.Kind == "" {
		if how == data.OutcomeAccepted {
			return outcomeWords(how), toneCalm
		}
		return outcomeWords(how), toneQuiet
	}
	to, counts := s.Countdown(now)
	switch {
	case s.Kind == "":
		return lang.L("no date yet"), toneQuiet
	case !counts:
		return lang.L("when you like"), toneSoon
	case s.PutOff(now) || e.Group(now) == reminders.ComingUp:
		return relativeDay(to, now, home), toneCalm
	case s.State == reminders.Waiting:
		return spanAhead(to.Sub(now)), toneQuiet
	case s.State == reminders.Late:
		return lang.L("{{.Time}} late", map[string]any{"Time": lateSpan(now.Sub(to))}), toneLate
	case s.Kind == data.StepInterview:
		return lang.L("now"), toneSoon
	}
	return lang.L("{{.Time}} left", map[string]any{"Time": span(to.Sub(now))}), toneSoon
}

// span is a length of time in one unit, rounded down: "35 min", "20 h",
// "6 days".
func span(d time.Duration) string {
	switch {
	case d < time.Minute:
		return lang.L("less than a minute")
	case d < time.Hour:
		return lang.L("{{.Count}} min", map[string]any{"Count": int(d.Minutes())})
	case d < 48*time.Hour:
		return lang.L("{{.Count}} h", map[string]any{"Count": int(d.Hours())})
	}
	return lang.N("{{.Count}} days", int(d.Hours()/24), map[string]any{"Count": int(d.Hours() / 24)})
}

// lateSpan is span in days from the first one on: lateness needs no hours.
func lateSpan(d time.Duration) string {
	if d >= 24*time.Hour && d < 48*time.Hour {
		return lang.N("{{.Count}} days", 1, map[string]any{"Count": 1})
	}
	return span(d)
}

// spanAhead is how far away a moment is: "in 35 min", "in 6 days".
func spanAhead(d time.Duration) string {
	if d < 48*time.Hour {
		return lang.L("in {{.Time}}", map[string]any{"Time": span(d)})
	}
	return lang.N("in {{.Count}} days", int(d.Hours()/24), map[string]any{"Count": int(d.Hours() / 24)})
}

// spanAgo is how long ago a moment was: "35 min ago", "6 days ago".
func spanAgo(d time.Duration) string {
	if d < 48*time.Hour {
		return lang.L("{{.Time}} ago", map[string]any{"Time": span(d)})
	}
	return lang.N("{{.Count}} days ago", int(d.Hours()/24), map[string]any{"Count": int(d.Hours() / 24)})
}

// exactly is a length of time in two units: "20 h 14 min". words are its first
// unit.
func exactly(words string, d time.Duration) string {
	days, hours, minutes := int(d.Hours())/24, int(d.Hours())%24, int(d.Minutes())%60
	values := map[string]any{"Span": words, "Hours": hours, "Minutes": minutes}
	switch {
	case days >= 2 && days < 7 && hours > 0:
		return lang.L("{{.Span}} {{.Hours}} h", values)
	case d >= time.Hour && days < 2 && minutes > 0:
		return lang.L("{{.Span}} {{.Minutes}} min", values)
	}
	return words
}

// relativeDay is "today 14:00", "tomorrow 14:00", "Thu 10:30", "5 Mar".
func relativeDay(t, now time.Time, home *time.Location) string {
	t, now = t.In(home), now.In(home)
	switch days := int(data.DateOf(t)) - int(data.DateOf(now)); {
	case days == 0:
		return lang.L("today {{.Clock}}", map[string]any{"Clock": clock(t)})
	case days == 1:
		return lang.L("tomorrow {{.Clock}}", map[string]any{"Clock": clock(t)})
	case days == -1:
		return lang.L("yesterday {{.Clock}}", map[string]any{"Clock": clock(t)})
	case days > 1 && days < 7:
		return dayClock(t)
	}
	return shortDate(t, now)
}

// when is the full time of an interview: "Fri 20 Nov, 15:00 Toronto (21:00
// here)". The zone is named where it is not the computer's.
func when(m data.Moment, now time.Time, home *time.Location) string {
	text := fullDate(m.Time, now)
	here := m.In(home)
	if here.Format("-07:00") == m.Format("-07:00") {
		return text
	}
	text += " " + city(m.Zone())
	if data.DateOf(here) == data.DateOf(m.Time) {
		return text + " " + lang.L("({{.Clock}} here)", map[string]any{"Clock": clock(here)})
	}
	return text + " " + lang.L("({{.Clock}} here)", map[string]any{"Clock": dayClock(here)})
}

// city is the last part of a zone's name: "New York".
func city(zone string) string {
	return strings.ReplaceAll(zone[strings.LastIndex(zone, "/")+1:], "_", " ")
}
