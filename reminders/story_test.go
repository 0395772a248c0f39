package reminders

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"afterword/data"
	"afterword/data/store"
	"afterword/reminders/draft"
)

// TestStory walks one application through the whole course, on a clock that
// is turned by hand, with a real store: what the user is told and when, and
// the emails on the way.
func TestStory(t *testing.T) {
	s := newStory(t)
	s.at("Mon 2 Mar 2026 12:00")
	s.save(s.northwind())
	s.told("Mon 2 Mar 14:00 Interview at Northwind Labs in 24 hours", "Tue 3 Mar 13:00 Interview at Northwind Labs in 1 hour")

	s.until("Tue 3 Mar 2026 16:00")
	s.told("Tue 3 Mar 15:15 How did it go at Northwind Labs?")
	s.save(s.debriefed())
	s.until("Tue 3 Mar 2026 17:01") // one is told ten seconds after the other
	s.told("Tue 3 Mar 17:00 Say thank you to Raj – Northwind Labs", "Tue 3 Mar 17:00 Say thank you to Ines – Northwind Labs")
	first := s.send(data.StepThankYou, "raj", "event sourcing")
	s.until("Wed 4 Mar 2026 12:00") // Ines is left until the last call
	s.told("Wed 4 Mar 11:00 Say thank you to Ines – Northwind Labs")
	second := s.send(data.StepThankYou, "ines", "shared backlog")
	if first.Body == second.Body {
		t.Error("both got the same thank-you")
	}

	s.until("Wed 11 Mar 2026 10:00") // seven days after the interview
	s.told("Tue 10 Mar 09:00 Follow up with Raj – Northwind Labs")
	one := s.send(data.StepFollowUp, "raj", "?")
	s.until("Mon 23 Mar 2026 09:00") // ten days later is a Saturday
	s.told("Mon 23 Mar 09:00 Follow up with Raj – Northwind Labs")
	two := s.send(data.StepFollowUp, "raj", "?")
	s.until("Mon 6 Apr 2026 12:00") // it is left until its last day
	s.told("Thu 2 Apr 09:00 Send a last note to Raj – Northwind Labs", "Mon 6 Apr 09:00 Send a last note to Raj – Northwind Labs")
	last := s.send(data.StepLastNote, "raj")
	if len(one.Body) <= len(two.Body) || len(one.Body) <= len(last.Body) || strings.Contains(last.Body, "?") {
		t.Errorf("those after the first are to be shorter, and the last note is to ask nothing:\n%s\n\n%s\n\n%s", one.Body, two.Body, last.Body)
	}
	if two.Subject != "Re: "+strings.TrimPrefix(one.Subject, "Re: ") {
		t.Errorf("the second follow-up %q does not answer the first %q", two.Subject, one.Subject)
	}

	s.until("Thu 30 Apr 2026 12:00")
	s.told("Mon 20 Apr 09:00 Time to move on – Northwind Labs")
	s.touch(data.Touch{Kind: data.TouchOutcome, Outcome: data.OutcomeNoAnswer})
	s.until("Sun 31 May 2026 12:00")
	s.told() // nothing, ever again
	if how, _, ended := Ended(s.app); !ended || how != data.OutcomeNoAnswer {
		t.Errorf("it ended %v as %q, want as no answer", ended, how)
	}
}

// story is a person with one application.
type story struct {
	t     *testing.T
	read  *record // reads dates
	store *store.Store
	sched *Scheduler
	app   data.Application
	now   time.Time
	heard []string // since told was asked last
}

func newStory(t *testing.T) *story {
	s := &story{t: t, read: newRecord()}
	folder := t.TempDir()
	var err error
	if s.store, err = store.Open(folder); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.store.Close() })
	notify := func(_ context.Context, n Notification) Report {
		s.heard = append(s.heard, s.now.Format("Mon 2 Jan 15:04 ")+n.Title)
		return Report{Answer: Working}
	}
	s.sched = NewScheduler(s.store, notify, func([]string) {}, Clock{
		Wall: func() time.Time { return s.now }, Home: func() *time.Location { return s.read.home },
		Steady: func() time.Duration { return time.Duration(s.now.UnixNano()) },
	})
	return s
}

// northwind has an interview with two people tomorrow at two.
func (s *story) northwind() data.Application {
	a := parseRecord(s.t, "interview Tue 3 Mar 2026 14:00–15:00 with Raj, Ines").app
	a.Strengths = []string{"years of running payment systems"}
	return a
}

// debriefed is the application with what was noted after the interview.
func (s *story) debriefed() data.Application {
	a := s.app
	a.Interviews[0].Met[0].Topics = []string{"how the team moved billing to event sourcing"}
	a.Interviews[0].Met[1].Topics = []string{"the shared backlog of design and engineering"}
	return a.WithTouch(data.Touch{Kind: data.TouchDone, Step: data.StepDebrief, Interview: "i1", At: data.Moment{Time: s.now}})
}

func (s *story) at(text string) {
	now, _, err := s.read.times(text, s.read.home)
	if err != nil {
		s.t.Fatal(err)
	}
	s.now = now
}

// until lets the clock run, with a look at it every quarter of an hour, or
// sooner if the scheduler wants to.
func (s *story) until(text string) {
	from := s.now
	s.at(text)
	end := s.now
	for s.now = from; s.now.Before(end); {
		if wait := s.sched.beat(context.Background()); wait < beat {
			s.now = s.now.Add(wait)
		} else {
			s.now = s.now.Truncate(15 * time.Minute).Add(15 * time.Minute)
		}
	}
	s.now = end
	s.sched.beat(context.Background())
}

// told checks what was told since it was asked last. What is expected after
// now is waited for.
func (s *story) told(want ...string) {
	s.t.Helper()
	if len(want) > 0 {
		words := strings.Fields(want[len(want)-1])
		last := strings.Join(words[:3], " ") + " 2026 " + words[3]
		if at, _, err := s.read.times(last, s.read.home); err != nil {
			s.t.Fatal(err)
		} else if at.After(s.now) {
			s.until(last)
		}
	}
	if !slices.Equal(s.heard, want) {
		s.t.Errorf("told\n  %s\nwant\n  %s", strings.Join(s.heard, "\n  "), strings.Join(want, "\n  "))
	}
	s.heard = nil
}

func (s *story) save(a data.Application) {
	s.t.Helper()
	if err := s.store.Save(a, s.now); err != nil {
		s.t.Fatal(err)
	}
	s.app = a
}

func (s *story) touch(t data.Touch) {
	t.At = data.Moment{Time: s.now}
	s.save(s.app.WithTouch(t))
}

// send writes the email of the step that is due, checks that it holds the
// parts, and marks it as sent.
func (s *story) send(kind data.StepKind, to string, parts ...string) draft.Draft {
	s.t.Helper()
	for _, step := range Plan(s.app, data.DefaultRules(), nil, s.now) {
		if step.Kind != kind || step.State != Due || step.Person != to {
			continue
		}
		d := draft.Compose(draft.Request{
			Application: s.app, Kind: kind, Interview: step.Interview, Person: to, Number: int(step.Number),
			Profile: data.Profile{Name: "Sam Okafor"}, Now: s.now,
		})
		for _, part := range append(parts, "Sam Okafor") {
			if !strings.Contains(d.Body, part) {
				s.t.Errorf("%s to %s lacks %q:\n%s", kind, to, part, d.Body)
			}
		}
		t := data.Touch{Kind: data.TouchSent, Step: kind, Person: to, Subject: d.Subject, Body: d.Body}
		if kind == data.StepThankYou {
			t.Interview = step.Interview
		}
		s.touch(t)
		return d
	}
	s.t.Fatalf("%s to %s is not due at %s", kind, to, s.now)
	return draft.Draft{}
}
