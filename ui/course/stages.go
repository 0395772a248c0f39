package course

import (
	"slices"
	"time"

	"fyne.io/fyne/v2/lang"

	"afterword/data"
	"afterword/reminders"
	"afterword/ui/words"
)

// Stage is one place on the course: a step, the thank-yous of one interview
// together, or what came from the other side.
type Stage struct {
	Title    string
	Date     string
	From, To time.Time // the same where it is no window
	Kind     StageKind
	Step     reminders.Step // of a stageStep
	Count    int            // steps in it that are still open
	What     string         // what happened, if it is no step
}

// StageKind is what a stage is.
type StageKind uint8

const (
	stageStep    StageKind = iota
	StageReply             // they answered
	StagePromise           // the date by which they said they would answer
	StageEnd               // the application was closed
)

// Stages are what the course shows of an application, in the order of time:
// neither the debrief, which is no step towards the company, nor what became
// moot.
func Stages(a data.Application, steps []reminders.Step, now time.Time, home *time.Location) []Stage {
	c := courseOf{app: a, now: now, home: home}
	how, at, ended := reminders.Ended(a)
	c.addReplies() // before the steps that follow from them at once
	for _, s := range steps {
		if !drawn(s) || ended && (s.Kind == data.StepMoveOn || s.Kind == data.StepDecide) {
			continue
		}
		c.addStep(s)
	}
	if ended {
		c.add(Stage{Title: endTitle(how), From: at, Kind: StageEnd, What: words.Closed(a)})
	} else {
		c.addPromise()
	}
	slices.SortStableFunc(c.stages, func(x, y Stage) int { return x.From.Compare(y.From) })
	return c.stages
}

// IsOver reports whether a stage is behind the user: it was done or skipped, or
// it happened.
func (s Stage) IsOver(now time.Time) bool {
	if s.Kind == StagePromise || s.From.After(now) {
		return false
	}
	return s.Kind != stageStep || s.Step.State == reminders.Done || s.Step.State == reminders.Skipped
}

func drawn(s reminders.Step) bool {
	return s.Kind != data.StepDebrief && s.State != reminders.Cancelled && !s.Optional
}

// courseOf collects the stages of an application.
type courseOf struct {
	app    data.Application
	now    time.Time
	home   *time.Location
	stages []Stage
}

// add adds what happened at one moment.
func (c *courseOf) add(s Stage) {
	s.To, s.Date = s.From, words.ShortDate(s.From.In(c.home), c.now)
	c.stages = append(c.stages, s)
}

func (c *courseOf) addStep(s reminders.Step) {
	last := len(c.stages) - 1
	if s.Kind == data.StepThankYou && last >= 0 && c.stages[last].Step.Kind == s.Kind && c.stages[last].Step.Interview == s.Interview {
		c.stages[last] = c.together(c.stages[last], s)
		return
	}
	c.stages = append(c.stages, c.newStage(s))
}

func (c *courseOf) newStage(s reminders.Step) Stage {
	st := Stage{Title: words.ShortTitle(s), Date: stageDate(s, c.now, c.home), Step: s}
	if s.Kind == data.StepInterview && len(c.app.Interviews) > 1 {
		st.Title = lang.L("Round {{.Number}}", map[string]any{"Number": reminders.RoundOf(c.app, s.Interview)})
	}
	st.From, st.To = s.Opens, s.Closes
	switch {
	case s.State == reminders.Done && s.Kind != data.StepInterview, s.State == reminders.Skipped:
		st.From, st.To = s.Settled, s.Settled
	case s.Kind == data.StepInterview, s.Closes.IsZero():
		st.To = s.Opens
	case s.State == reminders.Missed:
		st.From = s.Closes
	}
	if s.State.Open() {
		st.Count = 1
	}
	return st
}

// together adds a thank-you to those of the same interview: the stage is open
// as long as one of them is.
func (c *courseOf) together(st Stage, s reminders.Step) Stage {
	count := st.Count
	if !st.Step.State.Open() {
		st = c.newStage(s)
	} else if s.State.Open() {
		st.Count++
	}
	st.Count = max(st.Count, count)
	return st
}

func (c *courseOf) addReplies() {
	for _, t := range c.app.Touches {
		if t.Kind == data.TouchReply && t.Reply != data.ReplyRejection { // that one is the end
			c.add(Stage{Title: replyTitle(t.Reply), From: t.At.Time, Kind: StageReply, What: replyWhat(c.app, t)})
		}
	}
}

// addPromise adds the date they named last, unless it is the deadline of an
// offer: that is a step.
func (c *courseOf) addPromise() {
	var newest data.Touch
	for _, t := range c.app.Touches {
		if t.By != 0 && t.Reply != data.ReplyOffer && !t.At.Before(newest.At.Time) {
			newest = t
		}
	}
	if newest.By == 0 {
		return
	}
	const end = 17 * 60 // of the working day
	c.add(Stage{
		Title: lang.L("Answer promised"), From: newest.By.At(end, newest.At.Location()), Kind: StagePromise,
		What: lang.L("They said they’d answer by this day."),
	})
}

func replyTitle(r data.Reply) string {
	switch r {
	case data.ReplyNextRound:
		return lang.L("Next round")
	case data.ReplyUndecided:
		return lang.L("Undecided")
	case data.ReplyQuestion:
		return lang.L("A question")
	case data.ReplyOffer:
		return lang.L("Offer")
	case data.ReplyRejection:
		return lang.L("They said no")
	case data.ReplyMissedCall:
		return lang.L("Missed call")
	}
	return lang.L("unknown")
}

func endTitle(how data.Outcome) string {
	if how == data.OutcomeRejected {
		return lang.L("They said no")
	}
	return words.Capital(words.Outcome(how))
}

// replyWhat is who answered.
func replyWhat(a data.Application, t data.Touch) string {
	if p, ok := a.Person(t.Person); ok {
		return lang.L("{{.Name}} replied.", map[string]any{"Name": words.Name(p.Called())})
	}
	if t.Reply == data.ReplyMissedCall {
		return lang.L("They didn’t call as agreed.")
	}
	return lang.L("They replied.")
}

func stageDate(s reminders.Step, now time.Time, home *time.Location) string {
	opens, closes := s.Opens.In(home), s.Closes.In(home)
	switch {
	case s.State == reminders.Done || s.State == reminders.Skipped:
		return words.ShortDate(s.Settled.In(home), now)
	case s.Kind == data.StepInterview:
		return words.ShortDate(opens, now)
	case s.Closes.IsZero():
		return words.ShortDate(opens, now)
	case s.State == reminders.Projected:
		return lang.L("from {{.Date}}", map[string]any{"Date": words.ShortDate(opens, now)})
	case s.State == reminders.Late, s.State == reminders.Missed:
		return lang.L("by {{.Date}}", map[string]any{"Date": words.ShortDate(closes, now)})
	case s.State == reminders.Due && closes.Sub(now) > 6*24*time.Hour:
		return lang.L("by {{.Date}}", map[string]any{"Date": words.ShortDate(closes, now)})
	case s.State == reminders.Due:
		return lang.L("by {{.Date}}", map[string]any{"Date": words.DayClock(closes)})
	case data.DateOf(opens) == data.DateOf(closes) || s.Kind == data.StepThankYou:
		return lang.L("from {{.Date}}", map[string]any{"Date": words.RelativeDay(opens, now, home)})
	}
	return words.ShortDate(opens, now) + " – " + words.ShortDate(closes, now)
}

// Explain says in a sentence or two what a stage is, when, and why then.
// other is the company of another application that moved it, if one did.
func Explain(st Stage, other string, now time.Time, home *time.Location) string {
	when := st.From.In(home)
	head := lang.L("{{.Stage}}: {{.Date}}.", map[string]any{"Stage": st.Title, "Date": words.FullDate(when, now)})
	if st.Kind == StagePromise {
		head = lang.L("{{.Stage}}: {{.Date}}.", map[string]any{"Stage": st.Title, "Date": words.DayDate(when, now)})
	}
	if st.Kind != stageStep {
		return head + " " + st.What
	}
	return stepHead(st, head, now, home) + whyAfter(st, other, now)
}

// stepHead is the first sentence on a step: its state and its dates.
func stepHead(st Stage, head string, now time.Time, home *time.Location) string {
	s := st.Step
	from, until := s.Opens.In(home), s.Closes.In(home)
	values := map[string]any{"Stage": st.Title, "From": words.FullDate(from, now), "Until": words.FullDate(until, now), "Date": words.FullDate(s.Settled.In(home), now)}
	switch {
	case s.State == reminders.Skipped:
		return lang.L("{{.Stage}}: skipped on {{.Date}}.", values)
	case s.State == reminders.Missed:
		return lang.L("{{.Stage}}: its time ended {{.Until}}.", values)
	case s.State == reminders.Late:
		return lang.L("{{.Stage}}: best sent by {{.Until}}, and still worth sending.", values)
	case s.Kind == data.StepInterview, s.State == reminders.Done:
		return head
	case s.Closes.IsZero():
		return lang.L("{{.Stage}}: from {{.From}}.", values)
	case s.State == reminders.Due:
		return lang.L("{{.Stage}}: now, until {{.Until}}.", values)
	}
	return lang.L("{{.Stage}}: {{.From}} to {{.Until}}.", values)
}

// whyAfter is what a step was counted from, with a space before it.
func whyAfter(st Stage, other string, now time.Time) string {
	if st.Step.State == reminders.Done || st.Step.State == reminders.Skipped {
		return ""
	}
	if why := words.Why(st.Step, other, now); why != "" {
		return " " + why
	}
	return ""
}
