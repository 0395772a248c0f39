package reminders

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"afterword/data"
)

var anyZone = rapid.SampledFrom([]string{
	"America/Toronto", "Europe/Berlin", "Asia/Kolkata", "Asia/Kathmandu", "Australia/Lord_Howe",
	"Pacific/Auckland", "America/Santiago", "UTC",
})

// aHistory is an application to which anything may have happened, in any
// order, and a moment to look at it.
func aHistory(t *rapid.T) (data.Application, data.Rules, time.Time) {
	loc, _ := data.Zone(anyZone.Draw(t, "zone"))
	begin := time.Date(2026, 1, 1, 0, 0, 0, 0, loc)
	minute := func(name string, most int) time.Time {
		return begin.Add(time.Duration(rapid.IntRange(0, most).Draw(t, name)) * time.Minute)
	}
	a := data.Application{ID: "app", Company: "Northwind", People: []data.Person{
		{ID: "raj", Name: "Raj", Email: "raj@northwind.example", Role: data.RoleInterviewer},
		{ID: "dana", Name: "Dana", Role: data.RoleRecruiter},
	}}
	for n := range rapid.IntRange(1, 3).Draw(t, "interviews") {
		start := minute("start", 60*24*120)
		i := data.Interview{
			ID: fmt.Sprint("i", n), Kind: rapid.SampledFrom(data.InterviewKinds).Draw(t, "kind"),
			Start: data.Moment{Time: start}, End: data.Moment{Time: start.Add(time.Hour)},
			CalledOff: rapid.IntRange(0, 9).Draw(t, "off") == 0,
		}
		if rapid.Bool().Draw(t, "entered later") {
			i.Entered = data.Moment{Time: minute("entered", 60*24*120)}
		}
		for _, p := range a.People[:rapid.IntRange(0, 2).Draw(t, "met")] {
			i.Met = append(i.Met, data.Met{Person: p.ID})
		}
		a.Interviews = append(a.Interviews, i)
	}
	at := minute("first touch", 60*24*60)
	for n := range rapid.IntRange(0, 8).Draw(t, "touches") {
		at = at.Add(time.Duration(rapid.IntRange(1, 60*24*20).Draw(t, "pause")) * time.Minute)
		a.Touches = append(a.Touches, aTouch(t, fmt.Sprint("t", n), at))
	}
	rules := data.DefaultRules()
	rules.Attempts = rapid.IntRange(-1, 9).Draw(t, "attempts")
	rules.YearEndRest = rapid.Bool().Draw(t, "rest")
	rules.Country = rapid.SampledFrom([]string{"", "US", "DE"}).Draw(t, "country")
	return a, rules, minute("now", 60*24*300)
}

func aTouch(t *rapid.T, id string, at time.Time) data.Touch {
	touch := data.Touch{ID: id, At: data.Moment{Time: at}, Kind: rapid.SampledFrom(data.TouchKinds).Draw(t, "touch")}
	switch touch.Kind {
	case data.TouchSent, data.TouchSkipped, data.TouchLater:
		touch.Step = rapid.SampledFrom(data.StepKinds).Draw(t, "step")
		touch.Until = data.Moment{Time: at.AddDate(0, 0, 2)}
		if touch.Step == data.StepThankYou {
			touch.Person = rapid.SampledFrom([]string{"", "raj", "dana"}).Draw(t, "to")
		}
	case data.TouchDone:
		touch.Step, touch.Interview = data.StepDebrief, "i0"
	case data.TouchReply:
		touch.Reply = rapid.SampledFrom(data.Replies).Draw(t, "reply")
		touch.By = data.DateOf(at) + data.Date(rapid.IntRange(-2, 20).Draw(t, "by"))
	case data.TouchPromise:
		touch.By = data.DateOf(at) + data.Date(rapid.IntRange(0, 20).Draw(t, "by"))
	case data.TouchOutcome:
		touch.Outcome = rapid.SampledFrom(data.Outcomes).Draw(t, "outcome")
	case data.TouchReopened: // says nothing more
	}
	return touch
}

// TestPlanHoldsWhateverHappened checks what must hold for every history.
func TestPlanHoldsWhateverHappened(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, rules, now := aHistory(t)
		before, _ := json.Marshal(a)
		steps := Plan(a, rules, nil, now)
		if after, _ := json.Marshal(a); string(after) != string(before) {
			t.Fatal("the plan changed the record")
		}
		if d := cmp.Diff(steps, Plan(a, rules, nil, now)); d != "" {
			t.Fatalf("the same input gave another plan:\n%s", d)
		}
		seen := map[string]bool{}
		for _, s := range steps {
			if real := s.State != Projected && s.State != Cancelled; real && seen[s.Key()] {
				t.Fatalf("step %s appears twice", s.Key())
			} else if real {
				seen[s.Key()] = true
			}
			checkWindow(t, s, rules)
		}
		checkSilence(t, a, steps)
		checkCap(t, a, rules, steps, now)
		checkDistance(t, a, rules, steps)
		checkOrder(t, steps, now)
	})
}

// checkWindow: a window opens before it closes, and follow-ups open in
// working hours.
func checkWindow(t *rapid.T, s Step, rules data.Rules) {
	if !s.Closes.IsZero() && !s.Opens.Before(s.Closes) {
		t.Fatalf("%s opens %s and closes %s", s.Key(), s.Opens, s.Closes)
	}
	if s.Kind.IsFollowUp() || s.Kind == data.StepMoveOn {
		days := newWorkdays(rules.Bounded(), s.Opens.Location()).resting()
		if day := days.date(s.Opens); !days.isWorking(day) || !s.Opens.Equal(days.startOf(day)) {
			t.Fatalf("%s opens %s, which is no start of a working day", s.Key(), s.Opens)
		}
	}
	for _, r := range s.Reminders(rules, s.Opens.Location()) {
		if s.Optional && r.Kind != RemindLater {
			t.Fatalf("%s may be left out, and reminds: %v", s.Key(), r)
		}
		clock := r.At.Hour()*60 + r.At.Minute()
		if clock < rules.AwakeFrom || clock > rules.AwakeTo {
			t.Fatalf("%s reminds at %s", s.Key(), r.At)
		}
	}
}

// checkSilence: once the application is closed nothing is left to do, but to
// answer a rejection.
func checkSilence(t *rapid.T, a data.Application, steps []Step) {
	if _, _, ended := Ended(a); !ended {
		return
	}
	for _, s := range steps {
		if (s.State.Open() || s.State == Projected) && s.Kind != data.StepAnswerRejection {
			t.Fatalf("the application is closed, and %s is %s", s.Key(), s.State)
		}
	}
}

// checkDistance: a follow-up that is still to be sent opens three working days
// after the last email of the user, and there is time for it until the end of the
// working day after.
func checkDistance(t *rapid.T, a data.Application, rules data.Rules, steps []Step) {
	for _, s := range steps {
		if !s.Kind.IsFollowUp() || !s.State.Open() {
			continue
		}
		days := newWorkdays(rules.Bounded(), s.Opens.Location()).resting()
		for _, touch := range a.Touches {
			if touch.Kind == data.TouchSent && touch.Step.IsEmail() && s.Opens.Before(days.startOf(days.after(days.date(touch.At.Time), 3))) {
				t.Fatalf("%s opens %s after an email at %s", s.Key(), s.Opens, touch.At)
			}
		}
		if s.Closes.Before(days.endOf(days.after(days.date(s.Opens), 1))) {
			t.Fatalf("%s is %s to %s: too short", s.Key(), s.Opens, s.Closes)
		}
	}
}

// checkOrder: an interview that is on or begins within two hours comes first,
// moving on after all that may not be left out.
func checkOrder(t *rapid.T, steps []Step, now time.Time) {
	next, _ := Next(steps, now)
	for _, s := range steps {
		if !s.State.Open() || s.Optional || s.PutOff(now) {
			continue
		}
		if next.Kind == data.StepMoveOn && s.Kind != data.StepMoveOn {
			t.Fatalf("moving on comes before %s, which is %s", s.Key(), s.State)
		}
		if s.Kind == data.StepInterview && !now.Before(s.Opens.Add(-2*time.Hour)) && next.Kind != data.StepInterview {
			t.Fatalf("%s comes before an interview at %s", next.Key(), s.Opens)
		}
	}
}

// checkCap: never more follow-ups than allowed without an answer, and none
// after an offer but by a promise. It counts in its own, simpler way: a promise
// and reopening may be an answer.
func checkCap(t *rapid.T, a data.Application, rules data.Rules, steps []Step, now time.Time) {
	var since time.Time
	offered, promised := false, false
	for _, i := range a.Interviews {
		if !i.CalledOff && !i.End.After(now) && i.End.After(since) {
			since = i.End.Time
		}
	}
	for _, touch := range a.Touches {
		if touch.Kind == data.TouchReply {
			if touch.Reply == data.ReplyOffer {
				offered, promised = true, false
			} else {
				promised = promised || touch.By != 0
			}
			if touch.At.After(since) && touch.Reply != data.ReplyRejection {
				since = touch.At.Time
			}
		}
	}
	for _, touch := range a.Touches {
		answer := touch.Kind == data.TouchPromise || touch.Kind == data.TouchReopened
		promised = promised || touch.Kind == data.TouchPromise
		if answer && touch.At.After(since) {
			since = touch.At.Time
		}
	}
	sent := 0
	for _, touch := range a.Touches {
		if touch.Kind == data.TouchSent && touch.Step.IsFollowUp() && touch.At.After(since) {
			sent++
		}
	}
	ahead := 0
	for _, s := range steps {
		if s.Kind.IsFollowUp() && s.State.Open() {
			ahead++
			if offered && !promised {
				t.Fatalf("%s is %s although there is an offer, and nothing was promised since", s.Key(), s.State)
			}
		}
	}
	if most := min(max(rules.Attempts, 1), 4); ahead > 0 && sent >= most {
		t.Fatalf("%d follow-ups went out, %d are allowed, and another is open", sent, most)
	}
}

// TestDoneStaysDone: another touch never brings back a done step. Reopening
// may: it takes back what was done by closing.
func TestDoneStaysDone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, rules, now := aHistory(t)
		last := now
		for _, touch := range a.Touches {
			if touch.At.After(last) {
				last = touch.At.Time
			}
		}
		touch := aTouch(t, "new", last.Add(time.Minute))
		if touch.Kind == data.TouchReopened || touch.Reply == data.ReplyMissedCall {
			t.Skip()
		}
		done := map[string]bool{}
		for _, s := range Plan(a, rules, nil, now) {
			done[s.Key()] = s.State == Done
		}
		for _, s := range Plan(a.WithTouch(touch), rules, nil, now) {
			if done[s.Key()] && s.State.Open() {
				t.Fatalf("%s was done, and is %s after %v", s.Key(), s.State, touch)
			}
		}
	})
}

// TestFollowingThePlan: whoever does each step when it opens, and never hears
// back, writes as often as allowed and is done.
func TestFollowingThePlan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		loc, _ := data.Zone(anyZone.Draw(t, "zone"))
		start := time.Date(2026, 1, 1, 0, rapid.IntRange(0, 60*24*365).Draw(t, "minute"), 0, 0, loc)
		rules := data.DefaultRules()
		rules.Attempts = rapid.IntRange(1, 4).Draw(t, "attempts")
		a := data.Application{ID: "app", Interviews: []data.Interview{{
			ID: "i", Kind: data.KindVideo, Start: data.Moment{Time: start}, End: data.Moment{Time: start.Add(time.Hour)},
		}}}
		now, sent := start.Add(time.Hour), 0
		for range 20 {
			s, ok := Next(Plan(a, rules, nil, now), now)
			if !ok {
				break
			}
			if s.State == Waiting {
				now = s.Opens
				continue
			}
			touch := data.Touch{Kind: data.TouchSent, Step: s.Kind, Interview: s.Interview, At: data.Moment{Time: now}}
			switch s.Kind {
			case data.StepDebrief:
				touch.Kind = data.TouchDone
			case data.StepMoveOn:
				touch.Kind, touch.Outcome = data.TouchOutcome, data.OutcomeNoAnswer
			case data.StepFollowUp, data.StepLastNote:
				sent++
			default: // sent, as above
			}
			a = a.WithTouch(touch)
		}
		if _, _, ended := Ended(a); !ended || sent != rules.Attempts {
			t.Fatalf("%d follow-ups of %d, closed: %v", sent, rules.Attempts, ended)
		}
	})
}

// TestHeldBackOnce: of several emails to one person the first that holds a
// follow-up back counts, whatever comes later, in whatever order they are known.
func TestHeldBackOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, rules, now := aHistory(t)
		at := func(name string) time.Time {
			return time.Date(2026, 1, 1, 0, rapid.IntRange(0, 60*24*200).Draw(t, name), 0, 0, time.UTC)
		}
		x := Contact{Application: "x", Address: "RAJ@northwind.example", At: at("x")}
		y := Contact{Application: "y", Address: "raj@northwind.example", At: at("y")}
		if y.At.Before(x.At) {
			x, y = y, x
		}
		one, both := Plan(a, rules, []Contact{x}, now), Plan(a, rules, []Contact{y, x}, now)
		for _, s := range one {
			if s.Why.Moved == CauseElsewhere && !cmp.Equal(one, both) {
				t.Fatalf("%s was held back, and again:\n%s", s.Key(), cmp.Diff(one, both))
			}
		}
		if d := cmp.Diff(both, Plan(a, rules, []Contact{x, y}, now)); d != "" {
			t.Fatalf("the order of the emails counts:\n%s", d)
		}
	})
}
