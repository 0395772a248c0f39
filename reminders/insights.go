package reminders

import (
	"iter"
	"slices"
	"time"

	"afterword/data"
)

// Figures are what the user's own record says of interviews and answers. Days
// are calendar days in the zone of the interview.
type Figures struct {
	Since        time.Time // when the first interview began; zero if none took place
	Applications int       // with an interview that took place
	Interviews   int       // that took place
	Thanked      Share     // interviews thanked for within 24 hours, of those of which that can be said
	Waits        Waits     // for an answer, one after each visit
	FollowedUp   Share     // answers that came after a follow-up, of those whose day is known
	Kinds        []KindWaits
	Course       Course
	Employers    []Employer // the latest ones, the latest first
	Windows      []DayWindow
}

// Share is so many of so many.
type Share struct{ Count, Of int }

// Percent is the share in per cent, rounded; 0 of nothing.
func (s Share) Percent() int {
	if s.Of == 0 {
		return 0
	}
	return (200*s.Count + s.Of) / (2 * s.Of)
}

// Enough is from how many on a share may be told as a rate. Below it one
// interview more or less moves it by over ten points.
const Enough = 10

// KindWaits are the waits after one kind of interview.
type KindWaits struct {
	Kind  data.InterviewKind
	Waits Waits
}

// Course is how far applications came, each counted once in every place that
// it reached.
type Course struct {
	Interviewed, Thanked, Answered, NextRound, Offer int

	Open  int // of the interviewed: not closed
	LetGo int // of the interviewed: closed, and nobody had answered the last time
}

// Employer is how long one company took, for one application.
type Employer struct {
	Company string
	Last    time.Time // when the last interview ended
	Waits   []Wait    // one after each visit, in order
}

// mostEmployers is how many are kept: more cannot be looked at.
const mostEmployers = 12

// DayWindow is when a follow-up is sent, in days after the interview, if each
// one before was sent when its window opened.
type DayWindow struct {
	From, To int
	Last     bool // it is the last note
}

// Insights reads one application after the other, and keeps none of them.
func Insights(apps iter.Seq[data.Application], rules data.Rules, now time.Time) Figures {
	rules = rules.Bounded()
	f := Figures{Windows: followUpWindows(rules)}
	kinds := map[data.InterviewKind]*Waits{}
	for a := range apps {
		f.add(a, rules, now, kinds)
	}
	for _, kind := range data.InterviewKinds {
		if w := kinds[kind]; w != nil {
			f.Kinds = append(f.Kinds, KindWaits{kind, *w})
		}
	}
	return f
}

func followUpWindows(rules data.Rules) []DayWindow {
	windows := []DayWindow{{rules.FollowUpOpens, rules.FollowUpCloses, rules.Attempts == 1}}
	for n := 2; n <= rules.Attempts; n++ {
		sent := windows[n-2].From
		windows = append(windows, DayWindow{sent + rules.NextOpens, sent + rules.NextCloses, n == rules.Attempts})
	}
	return windows
}

// add counts one application.
func (f *Figures) add(a data.Application, rules data.Rules, now time.Time, kinds map[data.InterviewKind]*Waits) {
	p := planner{a: a, rules: rules, now: now}
	p.readHistory()
	visits := p.visits()
	if len(visits) == 0 || visits[0].end.After(now) {
		return
	}
	f.Applications++
	thanked := f.addThanks(Plan(a, rules, nil, now))
	e := Employer{Company: a.Company}
	for n, v := range visits {
		if v.end.After(now) {
			break
		}
		f.addVisit(v)
		var next *visit
		if n+1 < len(visits) {
			next = &visits[n+1]
		}
		w := p.wait(v, next)
		f.Waits.add(w)
		if kinds[v.kind] == nil {
			kinds[v.kind] = &Waits{}
		}
		kinds[v.kind].add(w)
		if w.State == Answered && !w.Undated {
			f.FollowedUp.Of++
			if w.followedUp {
				f.FollowedUp.Count++
			}
		}
		e.Last, e.Waits = v.end, append(e.Waits, w)
	}
	f.addEmployer(e)
	f.addCourse(&p, e.Waits, len(visits) > 1, thanked)
}

func (f *Figures) addVisit(v visit) {
	f.Interviews += v.interviews
	if f.Since.IsZero() || v.start.Before(f.Since) {
		f.Since = v.start
	}
}

// addEmployer keeps it if it is among the latest.
func (f *Figures) addEmployer(e Employer) {
	at := slices.IndexFunc(f.Employers, func(o Employer) bool { return o.Last.Before(e.Last) })
	if at < 0 {
		at = len(f.Employers)
	}
	f.Employers = slices.Insert(f.Employers, at, e)
	f.Employers = f.Employers[:min(len(f.Employers), mostEmployers)]
}

func (f *Figures) addCourse(p *planner, waits []Wait, nextRound, thanked bool) {
	c := &f.Course
	offer, answered := false, false
	for _, t := range p.touches {
		nextRound = nextRound || t.Reply == data.ReplyNextRound
		offer = offer || t.Reply == data.ReplyOffer
	}
	for _, w := range waits {
		answered = answered || w.State == Answered
	}
	c.Interviewed++
	for _, reached := range []struct {
		place *int
		yes   bool
	}{
		{&c.Thanked, thanked}, {&c.Answered, answered}, {&c.NextRound, nextRound}, {&c.Offer, offer},
		{&c.Open, p.closed == nil}, {&c.LetGo, waits[len(waits)-1].State == LetGo},
	} {
		if reached.yes {
			*reached.place++
		}
	}
}

// addThanks counts the interviews thanked for, and reports whether any was. An
// interview whose 24 hours are not over counts once it is thanked for.
func (f *Figures) addThanks(steps []Step) (thanked bool) {
	for _, i := range steps {
		if i.Kind != data.StepInterview || i.State != Done {
			continue
		}
		inTime, open, moot := false, false, true
		for _, s := range steps {
			if s.Kind != data.StepThankYou || s.Interview != i.Interview {
				continue
			}
			thanked = thanked || s.State == Done
			inTime = inTime || s.State == Done && !s.Settled.After(s.Closes)
			open = open || s.State == Waiting || s.State == Due
			moot = moot && s.State == Cancelled && s.Settled.Before(s.Closes)
		}
		switch {
		case inTime:
			f.Thanked.Count++
			f.Thanked.Of++
		case !open && !moot:
			f.Thanked.Of++
		}
	}
	return thanked
}
