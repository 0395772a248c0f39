package words

import (
	"testing"
	"time"

	"afterword/data"
	"afterword/data/fixture"
	"afterword/reminders"
)

func TestSpan(t *testing.T) {
	for _, c := range []struct {
		length            string
		span, exact, late string
	}{
		{"0s", "less than a minute", "less than a minute", "less than a minute"},
		{"59s", "less than a minute", "less than a minute", "less than a minute"},
		{"1m", "1 min", "1 min", "1 min"},
		{"59m59s", "59 min", "59 min", "59 min"},
		{"1h", "1 h", "1 h", "1 h"},
		{"20h14m", "20 h", "20 h 14 min", "20 h"},
		{"23h59m", "23 h", "23 h 59 min", "23 h"},
		{"24h", "24 h", "24 h", "1 day"},
		{"47h59m", "47 h", "47 h 59 min", "1 day"},
		{"48h", "2 days", "2 days", "2 days"},
		{"51h5m", "2 days", "2 days 3 h", "2 days"},
		{"167h", "6 days", "6 days 23 h", "6 days"},
		{"170h", "7 days", "7 days", "7 days"},
	} {
		d, err := time.ParseDuration(c.length)
		if err != nil {
			t.Fatal(err)
		}
		for name, got := range map[string][2]string{
			"span": {Span(d), c.span}, "exactSpan": {Exactly(Span(d), d), c.exact}, "lateSpan": {lateSpan(d), c.late},
		} {
			if got[0] != got[1] {
				t.Errorf("%s(%s) = %q, want %q", name, c.length, got[0], got[1])
			}
		}
	}
}

// The rows of the mockup: Fri 20 Nov 2026 in Toronto, seen from Berlin.
func TestCountdown(t *testing.T) {
	raj, dana := fixture.Person("Raj Patel", "raj@northwind.example"), fixture.Person("Dana Whitfield", "dana@northwind.example")
	thanked := data.Touch{Kind: data.TouchSent, Step: data.StepThankYou, Person: raj.ID}
	for _, c := range []struct {
		name, interview string
		touches         []data.Touch
		now, want       string
		tone            Tone
	}{
		{"before an interview today", "2026-11-20 15:00 America/Toronto", nil, "2026-11-20 09:00 Europe/Berlin", "today 21:00", ToneCalm},
		{"the day before", "2026-11-21 08:00 America/Toronto", nil, "2026-11-20 09:00 Europe/Berlin", "tomorrow 14:00", ToneCalm},
		{"during it", "2026-11-20 15:00 America/Toronto", nil, "2026-11-20 21:30 Europe/Berlin", "now", ToneSoon},
		{"the debrief", "2026-11-20 15:00 America/Toronto", nil, "2026-11-20 22:00 Europe/Berlin", "24 h left", ToneSoon},
		{"the thank-you", "2026-11-20 15:00 America/Toronto", debriefed, "2026-11-21 01:46 Europe/Berlin", "20 h left", ToneSoon},
		{"the thank-you, an hour before its time", "2026-11-20 15:00 America/Toronto", debriefed, "2026-11-20 23:00 Europe/Berlin", "tomorrow 00:00", ToneCalm},
		{"a late thank-you", "2026-11-20 15:00 America/Toronto", debriefed, "2026-11-21 23:00 Europe/Berlin", "1 h late", ToneLate},
		{"one day late", "2026-11-20 15:00 America/Toronto", debriefed, "2026-11-22 22:00 Europe/Berlin", "1 day late", ToneLate},
		{"waiting", "2026-11-20 15:00 America/Toronto", append(debriefed, thanked), "2026-11-21 09:00 Europe/Berlin", "in 6 days", ToneQuiet},
		{"waiting, less than a day", "2026-11-20 15:00 America/Toronto", append(debriefed, thanked), "2026-11-27 09:00 Europe/Berlin", "today 15:00", ToneCalm},
		{"a follow-up", "2026-11-20 15:00 America/Toronto", append(debriefed, thanked), "2026-11-27 16:00 Europe/Berlin", "3 days left", ToneSoon},
		{"a late follow-up", "2026-11-20 15:00 America/Toronto", append(debriefed, thanked), "2026-12-03 09:00 Europe/Berlin", "2 days late", ToneLate},
		{"moving on", "2026-11-20 15:00 America/Toronto", []data.Touch{
			{Kind: data.TouchSkipped, Step: data.StepFollowUp}, {Kind: data.TouchSkipped, Step: data.StepFollowUp},
		}, "2026-12-20 09:00 Europe/Berlin", "when you like", ToneSoon},
		{"closed", "2026-11-20 15:00 America/Toronto", []data.Touch{{Kind: data.TouchOutcome, Outcome: data.OutcomeNoAnswer}}, "2026-12-20 09:00 Europe/Berlin", "no answer", ToneQuiet},
		{"nothing ahead", "2026-11-20 15:00 America/Toronto", []data.Touch{
			{Kind: data.TouchSkipped, Step: data.StepFollowUp}, {Kind: data.TouchSkipped, Step: data.StepFollowUp}, {Kind: data.TouchSkipped, Step: data.StepMoveOn},
		}, "2026-12-20 09:00 Europe/Berlin", "no date yet", ToneQuiet},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := fixture.Application("Northwind Labs", []data.Person{raj, dana}, fixture.Round(t, c.interview, raj))
			for _, touch := range c.touches {
				touch.At = data.Moment{Time: a.Interviews[0].End.Add(30 * time.Minute)}
				a = a.WithTouch(touch)
			}
			now := fixture.At(t, c.now)
			e := reminders.Agenda([]data.Application{a}, data.DefaultRules(), now)[0]
			if words, tone := Countdown(e, now, now.Location()); words != c.want || tone != c.tone {
				t.Errorf("got %q %v, want %q %v; next is %s %s", words, tone, c.want, c.tone, e.Next.Kind, e.Next.State)
			}
		})
	}
}

var debriefed = []data.Touch{{Kind: data.TouchDone, Step: data.StepDebrief}}

func TestRelativeDay(t *testing.T) {
	now := fixture.At(t, "2026-11-20 19:46 Europe/Berlin") // a Friday
	for _, c := range []struct{ time, want string }{
		{"2026-11-20 00:00 Europe/Berlin", "today 00:00"},
		{"2026-11-20 15:00 America/Toronto", "today 21:00"},
		{"2026-11-20 18:00 America/Toronto", "tomorrow 00:00"},
		{"2026-11-21 23:59 Europe/Berlin", "tomorrow 23:59"},
		{"2026-11-19 09:00 Europe/Berlin", "yesterday 09:00"},
		{"2026-11-22 10:30 Europe/Berlin", "Sun 10:30"},
		{"2026-11-26 10:30 Europe/Berlin", "Thu 10:30"},
		{"2026-11-27 10:30 Europe/Berlin", "27 Nov"},
		{"2026-11-18 10:30 Europe/Berlin", "18 Nov"},
		{"2027-01-05 10:30 Europe/Berlin", "5 Jan 2027"},
	} {
		if got := RelativeDay(fixture.At(t, c.time), now, now.Location()); got != c.want {
			t.Errorf("%s: got %q, want %q", c.time, got, c.want)
		}
	}
}

func TestShortDate(t *testing.T) {
	now := fixture.At(t, "2026-11-20 19:46 Europe/Berlin")
	for _, c := range []struct{ time, want string }{
		{"2026-11-20 10:00 Europe/Berlin", "20 Nov"},
		{"2026-03-05 10:00 Europe/Berlin", "5 Mar"},
		{"2027-01-01 00:00 Europe/Berlin", "1 Jan 2027"},
		{"2025-12-31 23:59 Europe/Berlin", "31 Dec 2025"},
	} {
		if got := ShortDate(fixture.At(t, c.time), now); got != c.want {
			t.Errorf("%s: got %q, want %q", c.time, got, c.want)
		}
	}
}

func TestWhen(t *testing.T) {
	for _, c := range []struct{ name, interview, now, want string }{
		{"elsewhere", "2026-11-20 15:00 America/Toronto", "2026-11-20 09:00 Europe/Berlin", "Fri 20 Nov, 15:00 Toronto (21:00 here)"},
		{"at home", "2026-11-20 15:00 Europe/Berlin", "2026-11-20 09:00 Europe/Berlin", "Fri 20 Nov, 15:00"},
		{"the same clock under another name", "2026-11-20 15:00 Europe/Paris", "2026-11-20 09:00 Europe/Berlin", "Fri 20 Nov, 15:00"},
		{"another day here", "2026-11-20 19:00 America/New_York", "2026-11-20 09:00 Europe/Berlin", "Fri 20 Nov, 19:00 New York (Sat 01:00 here)"},
		{"next year", "2027-01-05 10:00 Europe/Berlin", "2026-11-20 09:00 Europe/Berlin", "Tue 5 Jan 2027, 10:00"},
		{"between two clock changes", "2026-10-27 10:00 America/Toronto", "2026-10-20 09:00 Europe/Berlin", "Tue 27 Oct, 10:00 Toronto (15:00 here)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			now := fixture.At(t, c.now)
			if got := When(data.Moment{Time: fixture.At(t, c.interview)}, now, now.Location()); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestStepTitle(t *testing.T) {
	raj, dana := fixture.Person("Raj Patel", ""), fixture.Person("Dana Whitfield", "")
	one, panel, none := fixture.Round(t, "2026-11-20 15:00 UTC", raj), fixture.Round(t, "2026-11-20 15:00 UTC", raj, dana), fixture.Round(t, "2026-11-20 15:00 UTC")
	panel.Kind, none.Kind = data.KindOnsite, data.KindPhoneScreen
	a := fixture.Application("Northwind Labs", []data.Person{raj, dana}, one, panel, none)
	for _, c := range []struct {
		step         reminders.Step
		title, short string
	}{
		{reminders.Step{Kind: data.StepInterview, Interview: one.ID}, "Video interview with Raj Patel", "Interview"},
		{reminders.Step{Kind: data.StepInterview, Interview: panel.ID}, "On-site interview, 2 people", "Interview"},
		{reminders.Step{Kind: data.StepInterview, Interview: none.ID}, "Phone screen", "Interview"},
		{reminders.Step{Kind: data.StepDebrief}, "Note how it went", "Debrief"},
		{reminders.Step{Kind: data.StepThankYou, Person: raj.ID}, "Say thank you to Raj", "Thank-you"},
		{reminders.Step{Kind: data.StepThankYou}, "Say thank you", "Thank-you"},
		{reminders.Step{Kind: data.StepFollowUp, Number: 1}, "Follow-up email", "Follow-up"},
		{reminders.Step{Kind: data.StepFollowUp, Number: 2}, "Second follow-up", "Second follow-up"},
		{reminders.Step{Kind: data.StepFollowUp, Number: 3}, "Third follow-up", "Third follow-up"},
		{reminders.Step{Kind: data.StepFollowUp, Number: 4}, "Another follow-up", "Another follow-up"},
		{reminders.Step{Kind: data.StepLastNote}, "Last note", "Last note"},
		{reminders.Step{Kind: data.StepMoveOn}, "Move on", "Move on"},
		{reminders.Step{Kind: data.StepAnswerRejection}, "Send a kind reply, if you like", "Answer"},
		{reminders.Step{Kind: data.StepAnswerOffer}, "Say thank you for the offer", "Answer"},
		{reminders.Step{Kind: data.StepDecide}, "Decide on the offer", "Decide"},
		{reminders.Step{Kind: data.StepCallNote}, "Short note about the missed call", "Short note"},
	} {
		if got := StepTitle(a, c.step); got != c.title {
			t.Errorf("%s: title %q, want %q", c.step.Kind, got, c.title)
		}
		if got := ShortTitle(c.step); got != c.short {
			t.Errorf("%s: in the course %q, want %q", c.step.Kind, got, c.short)
		}
	}
	for _, k := range data.StepKinds {
		if StepTitle(a, reminders.Step{Kind: k}) == "" || ShortTitle(reminders.Step{Kind: k}) == "" {
			t.Errorf("%s has no words", k)
		}
	}
}

func TestFirstName(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"Raj Patel", "Raj"}, {"Raj", "Raj"}, {" Raj  Patel ", "Raj"}, {"Patel, Raj", "Raj"}, {"Raj Patel, PhD", "Raj"}, {"Patel,", "Patel"}, {"", ""},
	} {
		if got := firstName(c.name); got != c.want {
			t.Errorf("%q: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestWhyWords(t *testing.T) {
	opens := fixture.At(t, "2026-11-30 09:00 America/Toronto")
	from := fixture.At(t, "2026-11-20 16:00 America/Toronto")
	why := func(from reminders.Cause, days int16) reminders.Why {
		return reminders.Why{From: from, At: fixture.At(t, "2026-11-20 16:00 America/Toronto"), Days: days}
	}
	rolled, moved, apart := why(reminders.CauseInterview, 7), why(reminders.CauseInterview, 1), why(reminders.CauseSent, 10)
	rolled.Rolled = true
	moved.Moved = reminders.CauseThankYou
	apart.Moved = reminders.CauseElsewhere
	promise := why(reminders.CausePromise, 3)
	promise.Rolled = true
	onlyRolled := reminders.Why{From: reminders.CauseReply, At: from, Rolled: true}
	for _, c := range []struct {
		name string
		kind data.StepKind
		why  reminders.Why
		want string
	}{
		{"thank-you", data.StepThankYou, why(reminders.CauseInterview, 0), "Within 24 hours of the interview. Most people never send one, so yours gets noticed."},
		{"interview", data.StepFollowUp, why(reminders.CauseInterview, 7), "7 days after the interview on Fri 20 Nov."},
		{"a free day", data.StepFollowUp, rolled, "7 days after the interview on Fri 20 Nov. That isn’t a working day, so it moved to Monday."},
		{"one day", data.StepFollowUp, moved, "1 day after the interview on Fri 20 Nov. It waits until the 24 hours for the thank-you are over."},
		{"reply", data.StepFollowUp, why(reminders.CauseReply, 7), "7 days after their answer on Fri 20 Nov."},
		{"answer to a no", data.StepAnswerRejection, why(reminders.CauseReply, 0), "A short thank-you keeps the door open. It’s fine to skip it, too."},
		{"answer at once", data.StepAnswerOffer, why(reminders.CauseReply, 0), ""},
		{"promise", data.StepFollowUp, promise, "They said you’d hear by Fri 20 Nov; this is the working day after."},
		{"email", data.StepFollowUp, why(reminders.CauseSent, 10), "10 days after your last email on Fri 20 Nov."},
		{"email to the same person", data.StepFollowUp, apart, "10 days after your last email on Fri 20 Nov. You wrote to the same person about Quill Press, so this one waits 5 working days."},
		{"skipped", data.StepFollowUp, why(reminders.CauseSkipped, 1), "1 day after the step you skipped on Fri 20 Nov."},
		{"late", data.StepMoveOn, why(reminders.CauseLate, 14), "14 days after the time for the follow-up ended."},
		{"deadline", data.StepDecide, why(reminders.CauseDeadline, 0), "Their deadline is Fri 20 Nov."},
		{"only moved", data.StepCallNote, onlyRolled, "That isn’t a working day, so it moved to Monday."},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := reminders.Step{Kind: c.kind, Opens: opens, Why: c.why}
			if got := Why(s, "Quill Press", from); got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestOutcomesAndRepliesHaveWords(t *testing.T) {
	seen := map[string]bool{}
	once := func(words string) {
		t.Helper()
		if words == "" || seen[words] {
			t.Errorf("%q is empty or said twice", words)
		}
		seen[words] = true
	}
	for _, o := range data.Outcomes {
		once(Outcome(o))
	}
	for _, r := range data.Replies {
		once(Reply(r))
		once(ReplyLeads(r, data.DefaultRules()))
	}
	for _, g := range reminders.Groups {
		once(GroupTitle(g))
	}
	for _, k := range data.InterviewKinds {
		once(Kind(k))
	}
}
