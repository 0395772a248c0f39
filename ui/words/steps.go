package words

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"afterword/data"
	"afterword/reminders"
	"afterword/reminders/texts"
)

// This file is the words for what the plan says. They take now as an
// argument, and home, the zone the computer is in.

// StepTitle names a step as something to do: "Say thank you to Raj".
func StepTitle(a data.Application, s reminders.Step) string {
	switch s.Kind {
	case data.StepInterview:
		return interviewTitle(a, s.Interview)
	case data.StepDebrief:
		return texts.L("Note how it went")
	case data.StepThankYou:
		if p, ok := a.Person(s.Person); ok {
			return texts.L("Say thank you to {{.Name}}", map[string]any{"Name": Name(firstName(p.Called()))})
		}
		return texts.L("Say thank you")
	case data.StepFollowUp:
		return FollowUpTitle(s.Number)
	case data.StepLastNote:
		return texts.L("Last note")
	case data.StepMoveOn:
		return texts.L("Move on")
	case data.StepAnswerQuestion:
		return texts.L("Answer their question")
	case data.StepAnswerRejection:
		return texts.L("Send a kind reply, if you like")
	case data.StepAnswerOffer:
		return texts.L("Say thank you for the offer")
	case data.StepDecide:
		return texts.L("Decide on the offer")
	case data.StepCallNote:
		return texts.L("Short note about the missed call")
	}
	return ""
}

func FollowUpTitle(number int16) string {
	switch number {
	case 1:
		return texts.L("Follow-up email")
	case 2:
		return texts.L("Second follow-up")
	case 3:
		return texts.L("Third follow-up")
	}
	return texts.L("Another follow-up")
}

// interviewTitle is "Video with Mei Tan" or "Onsite, 3 people".
func interviewTitle(a data.Application, id string) string {
	i, _ := a.Interview(id)
	kind := Kind(i.Kind)
	switch len(i.Met) {
	case 0:
		return kind
	case 1:
		p, _ := a.Person(i.Met[0].Person)
		return texts.L("{{.Kind}} with {{.Name}}", map[string]any{"Kind": kind, "Name": Name(p.Called())})
	}
	return texts.L("{{.Kind}}, {{.Count}} people", map[string]any{"Kind": kind, "Count": len(i.Met)})
}

func Kind(k data.InterviewKind) string {
	switch k {
	case data.KindVideo:
		return texts.L("Video interview")
	case data.KindOnsite:
		return texts.L("On-site interview")
	case data.KindPhone:
		return texts.L("Phone interview")
	case data.KindPhoneScreen:
		return texts.L("Phone screen")
	case data.KindOther:
	}
	return texts.L("Interview")
}

// ShortTitle names a step in the course: "Thank-you", "Follow-up".
func ShortTitle(s reminders.Step) string {
	switch s.Kind {
	case data.StepInterview:
		return texts.L("Interview")
	case data.StepDebrief:
		return texts.L("Debrief")
	case data.StepThankYou:
		return texts.L("Thank-you")
	case data.StepFollowUp:
		if s.Number == 1 {
			return texts.L("Follow-up")
		}
		return FollowUpTitle(s.Number)
	case data.StepAnswerQuestion, data.StepAnswerRejection, data.StepAnswerOffer:
		return texts.L("Answer")
	case data.StepDecide:
		return texts.L("Decide")
	case data.StepCallNote:
		return texts.L("Short note")
	case data.StepLastNote, data.StepMoveOn: // as in full
	}
	return StepTitle(data.Application{}, s)
}

func Outcome(o data.Outcome) string {
	switch o {
	case data.OutcomeAccepted:
		return texts.L("accepted")
	case data.OutcomeDeclined:
		return texts.L("declined")
	case data.OutcomeRejected:
		return texts.L("rejected")
	case data.OutcomeWithdrawn:
		return texts.L("withdrawn")
	case data.OutcomeNoAnswer:
		return texts.L("no answer")
	case data.OutcomeArchived:
		return texts.L("archived")
	}
	return texts.L("unknown")
}

func GroupTitle(g reminders.Group) string {
	switch g {
	case reminders.DoNow:
		return texts.L("Do now")
	case reminders.ComingUp:
		return texts.L("Coming up")
	case reminders.Quiet:
		return texts.L("Waiting – nothing to do")
	case reminders.Closed:
		return texts.L("Closed")
	}
	return texts.L("unknown")
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

// Countdown says how long a step has, in a few words and a colour: "20 h
// left", "1 day late", "tomorrow 14:00", "in 6 days".
func Countdown(e reminders.AgendaEntry, now time.Time, home *time.Location) (string, Tone) {
	s := e.Next
	if how, _, ok := reminders.Ended(e.Application); ok && s.Kind == "" {
		if how == data.OutcomeAccepted {
			return Outcome(how), ToneCalm
		}
		return Outcome(how), ToneQuiet
	}
	to, counts := s.Countdown(now)
	switch {
	case s.Kind == "":
		return texts.L("no date yet"), ToneQuiet
	case !counts:
		return texts.L("when you like"), ToneSoon
	case s.Optional:
		return texts.L("when you like"), ToneQuiet
	case s.PutOff(now) || e.Group(now) == reminders.ComingUp:
		return RelativeDay(to, now, home), ToneCalm
	case s.State == reminders.Waiting:
		return SpanAhead(to.Sub(now)), ToneQuiet
	case s.State == reminders.Late:
		return texts.L("{{.Time}} late", map[string]any{"Time": lateSpan(now.Sub(to))}), ToneLate
	case s.Kind == data.StepInterview:
		return texts.L("now"), ToneSoon
	}
	return texts.L("{{.Time}} left", map[string]any{"Time": Span(to.Sub(now))}), ToneSoon
}

// Span is a length of time in one unit, rounded down: "35 min", "20 h",
// "6 days".
func Span(d time.Duration) string {
	switch {
	case d < time.Minute:
		return texts.L("less than a minute")
	case d < time.Hour:
		return texts.L("{{.Count}} min", map[string]any{"Count": int(d.Minutes())})
	case d < 48*time.Hour:
		return texts.L("{{.Count}} h", map[string]any{"Count": int(d.Hours())})
	}
	return texts.N("{{.Count}} days", int(d.Hours()/24), map[string]any{"Count": int(d.Hours() / 24)})
}

// lateSpan is span in days from the first one on: lateness needs no hours.
func lateSpan(d time.Duration) string {
	if d >= 24*time.Hour && d < 48*time.Hour {
		return texts.N("{{.Count}} days", 1, map[string]any{"Count": 1})
	}
	return Span(d)
}

// SpanAhead is how far away a moment is: "in 35 min", "in 6 days".
func SpanAhead(d time.Duration) string {
	if d < 48*time.Hour {
		return texts.L("in {{.Time}}", map[string]any{"Time": Span(d)})
	}
	return texts.N("in {{.Count}} days", int(d.Hours()/24), map[string]any{"Count": int(d.Hours() / 24)})
}

// SpanAgo is how long ago a moment was: "35 min ago", "6 days ago".
func SpanAgo(d time.Duration) string {
	if d < 48*time.Hour {
		return texts.L("{{.Time}} ago", map[string]any{"Time": Span(d)})
	}
	return texts.N("{{.Count}} days ago", int(d.Hours()/24), map[string]any{"Count": int(d.Hours() / 24)})
}

// Exactly is a length of time in two units: "20 h 14 min". words are its first
// unit.
func Exactly(words string, d time.Duration) string {
	days, hours, minutes := int(d.Hours())/24, int(d.Hours())%24, int(d.Minutes())%60
	values := map[string]any{"Span": words, "Hours": hours, "Minutes": minutes}
	switch {
	case days >= 2 && days < 7 && hours > 0:
		return texts.L("{{.Span}} {{.Hours}} h", values)
	case d >= time.Hour && days < 2 && minutes > 0:
		return texts.L("{{.Span}} {{.Minutes}} min", values)
	}
	return words
}

// RelativeDay is "today 14:00", "tomorrow 14:00", "Thu 10:30", "5 Mar".
func RelativeDay(t, now time.Time, home *time.Location) string {
	t, now = t.In(home), now.In(home)
	switch days := int(data.DateOf(t)) - int(data.DateOf(now)); {
	case days == 0:
		return texts.L("today {{.Clock}}", map[string]any{"Clock": clock(t)})
	case days == 1:
		return texts.L("tomorrow {{.Clock}}", map[string]any{"Clock": clock(t)})
	case days == -1:
		return texts.L("yesterday {{.Clock}}", map[string]any{"Clock": clock(t)})
	case days > 1 && days < 7:
		return DayClock(t)
	}
	return ShortDate(t, now)
}

// When is the full time of an interview: "Fri 20 Nov, 15:00 Toronto (21:00
// here)". The zone is named where it is not the computer's.
func When(m data.Moment, now time.Time, home *time.Location) string {
	text := FullDate(m.Time, now)
	here := m.In(home)
	if here.Format("-07:00") == m.Format("-07:00") {
		return text
	}
	text += " " + city(m.Zone())
	if data.DateOf(here) == data.DateOf(m.Time) {
		return text + " " + texts.L("({{.Clock}} here)", map[string]any{"Clock": clock(here)})
	}
	return text + " " + texts.L("({{.Clock}} here)", map[string]any{"Clock": DayClock(here)})
}

// city is the last part of a zone's name: "New York".
func city(zone string) string {
	return strings.ReplaceAll(zone[strings.LastIndex(zone, "/")+1:], "_", " ")
}

// Capital is the words with a capital first letter.
func Capital(words string) string {
	first, size := utf8.DecodeRuneInString(words)
	if first == utf8.RuneError {
		return words
	}
	return string(unicode.ToUpper(first)) + words[size:]
}

func MoveOn(a data.Application) string {
	if !reminders.HasWritten(a) {
		return texts.L("After this long, an answer is unlikely. Most companies never answer, and that says nothing about you. It’s a good moment to let this one rest and give your energy to the next.")
	}
	return texts.L("You’ve done everything a considerate person would. Most companies never answer, and that says nothing about you. It’s a good moment to let this one rest and give your energy to the next.")
}

func Closed(a data.Application) string {
	how, _, _ := reminders.Ended(a)
	switch how {
	case data.OutcomeAccepted:
		return texts.L("Congratulations! All the best in your new job.")
	case data.OutcomeNoAnswer:
		if !reminders.HasWritten(a) {
			return texts.L("Whatever the reason for their silence, you can put it behind you.")
		}
		return texts.L("You asked, kindly and often enough. Whatever the reason for their silence, you can put it behind you.")
	case data.OutcomeRejected:
		return texts.L("That hurts, and it will pass. Every interview makes the next one easier.")
	case data.OutcomeDeclined, data.OutcomeWithdrawn, data.OutcomeArchived:
	}
	return texts.L("There’s nothing left to do here.")
}
