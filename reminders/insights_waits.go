package reminders

import (
	"slices"
	"time"

	"afterword/data"
)

// visit is the interviews of one day at one company: they are answered
// together.
type visit struct {
	start, end time.Time
	kind       data.InterviewKind // of the last one
	interviews int
}

// visits are those that took place or are to, in order.
func (p *planner) visits() []visit {
	var all []visit
	for _, i := range p.interviews[:p.held] {
		v := visit{start: i.Start.Time, end: i.End.Time, kind: i.Kind, interviews: 1}
		if last := len(all) - 1; last >= 0 && data.DateOf(all[last].end) == data.DateOf(v.start) {
			v.start, v.interviews = all[last].start, all[last].interviews+1
			all = all[:last]
		}
		all = append(all, v)
	}
	return all
}

// WaitState is how a wait for an answer stands.
type WaitState uint8

// The states of a wait.
const (
	Open     WaitState = iota // no answer yet
	Answered                  // with whatever: a promise of one is none
	LetGo                     // closed for want of an answer
	Left                      // closed otherwise: the user withdrew, say
)

var waitWords = []string{"open", "answered", "let_go", "left"}

// String is the state's word: "open".
func (s WaitState) String() string { return waitWords[s] }

// MarshalText writes the state's word.
func (s WaitState) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Wait is the time after a visit until they answered.
type Wait struct {
	State   WaitState
	Days    int  // to the answer; else how long there is known to be none
	Undated bool // they invited to the next interview, and nobody noted when: Days is 0

	followedUp bool // a follow-up was sent before the answer
}

// wait is the wait after a visit. Inviting to the next one is an answer. A
// missed call is none.
func (p *planner) wait(v visit, next *visit) Wait {
	days := func(t time.Time) int {
		return min(max(int(data.DateOf(t.In(v.end.Location()))-data.DateOf(v.end)), 0), longestWait)
	}
	followedUp := false
	for _, t := range p.touches {
		switch {
		case t.At.Before(v.end) || next != nil && !t.At.Before(next.end):
		case t.Kind == data.TouchSent && t.Step.IsFollowUp():
			followedUp = true
		case t.Kind == data.TouchReply && t.Reply != data.ReplyMissedCall:
			return Wait{State: Answered, Days: days(t.At.Time), followedUp: followedUp}
		}
	}
	switch {
	case next != nil:
		return Wait{State: Answered, Undated: true}
	case p.closed == nil:
		return Wait{State: Open, Days: days(p.now)}
	case p.closed.Outcome == data.OutcomeNoAnswer:
		return Wait{State: LetGo, Days: days(p.closed.At.Time)}
	}
	return Wait{State: Left, Days: days(p.closed.At.Time)}
}

// longestWait is where waits are cut off, in days: who has not answered in a
// year is not told from who has not in two.
const longestWait = 365

// Waits are many waits, by the day.
type Waits struct {
	Answers []int // Answers[d] came d days after the interview
	Silent  []int // Silent[d] had none when they were last seen, d days after it
	Undated int   // were answered by an invitation, nobody noted when
	Open    int   // of the silent ones: not closed
	LetGo   int   // of the silent ones: closed for want of an answer
}

func (w *Waits) add(one Wait) {
	switch {
	case one.Undated:
		w.Undated++
		return
	case one.State == Answered:
		w.Answers = countDay(w.Answers, one.Days)
		return
	case one.State == Open:
		w.Open++
	case one.State == LetGo:
		w.LetGo++
	}
	w.Silent = countDay(w.Silent, one.Days)
}

func countDay(days []int, day int) []int {
	for len(days) <= day {
		days = append(days, 0)
	}
	days[day]++
	return days
}

func sum(days []int) (all int) {
	for _, n := range days {
		all += n
	}
	return all
}

// Answered is how many were answered, of all.
func (w Waits) Answered() Share {
	answered := sum(w.Answers) + w.Undated
	return Share{answered, answered + sum(w.Silent)}
}

// Dated is how many answers have a day.
func (w Waits) Dated() int { return sum(w.Answers) }

// Range is the day of the first answer and of the last; 0 if none has a day.
func (w Waits) Range() (first, last int) {
	first = slices.IndexFunc(w.Answers, func(n int) bool { return n > 0 })
	return max(first, 0), max(len(w.Answers)-1, 0)
}

// Curve is the estimated share of answers that have come by each day, from 0
// to the last day that anything is known of. Those who are silent count up to
// the day they were last seen, and are not taken for answers that never come
// (Kaplan and Meier, 1958). It is nil if there are no answers with a day.
func (w Waits) Curve() []float64 {
	if w.Dated() == 0 {
		return nil
	}
	watched := w.Dated() + sum(w.Silent) // without an answer at the beginning of the day
	silent := 1.0                        // the share without an answer at its end
	var curve []float64
	for day := range max(len(w.Answers), len(w.Silent)) {
		if day < len(w.Answers) {
			silent *= 1 - float64(w.Answers[day])/float64(watched)
			watched -= w.Answers[day]
		}
		if day < len(w.Silent) {
			watched -= w.Silent[day]
		}
		curve = append(curve, 1-silent)
	}
	return curve
}

// Median is the day by which half have answered, with the silent ones counted
// as in Curve. ok is false if fewer than half have.
func (w Waits) Median() (days int, ok bool) {
	for day, share := range w.Curve() {
		if share >= 0.5-1e-9 {
			return day, true
		}
	}
	return 0, false
}
