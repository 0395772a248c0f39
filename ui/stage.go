package ui

import (
	"time"

	"fyne.io/fyne/v2/lang"

	"afterword/data"
	"afterword/reminders"
)

// stage is one place on the course: a step, or the thank-yous of one
// interview together.
type stage struct {
	Title string
	Date  string
	State reminders.State
	Kind  data.StepKind
	Count int // steps in it that are still open
}

// stages are what the course shows of a plan: neither the debrief, which is
// no step towards the company, nor what became moot.
func stages(steps []reminders.Step, now time.Time, home *time.Location) []stage {
	var all []stage
	interview := ""
	for _, s := range steps {
		if s.Kind == data.StepDebrief || s.State == reminders.Cancelled || s.Optional {
			continue
		}
		last := len(all) - 1
		if s.Kind == data.StepThankYou && last >= 0 && all[last].Kind == s.Kind && interview == s.Interview {
			all[last] = together(all[last], s, now, home)
			continue
		}
		interview = s.Interview
		all = append(all, newStage(s, now, home))
	}
	return all
}

func newStage(s reminders.Step, now time.Time, home *time.Location) stage {
	st := stage{Title: shortTitle(s), Date: stageDate(s, now, home), State: s.State, Kind: s.Kind}
	if s.State.Open() {
		st.Count = 1
	}
	return st
}

// together adds a thank-you to those of the same interview: the stage is open
// as long as one of them is.
func together(st stage, s reminders.Step, now time.Time, home *time.Location) stage {
	count := st.Count
	if !st.State.Open() {
		st = newStage(s, now, home)
	} else if s.State.Open() {
		st.Count++
	}
	st.Count = max(st.Count, count)
	return st
}

func stageDate(s reminders.Step, now time.Time, home *time.Location) string {
	opens, closes := s.Opens.In(home), s.Closes.In(home)
	switch {
	case s.State == reminders.Done || s.State == reminders.Skipped:
		return shortDate(s.Settled.In(home), now)
	case s.Kind == data.StepInterview:
		return shortDate(opens, now)
	case s.Closes.IsZero():
		return shortDate(opens, now)
	case s.State == reminders.Projected:
		return lang.L("from {{.Date}}", map[string]any{"Date": shortDate(opens, now)})
	case s.State == reminders.Late, s.State == reminders.Missed:
		return lang.L("by {{.Date}}", map[string]any{"Date": shortDate(closes, now)})
	case s.State == reminders.Due && closes.Sub(now) > 6*24*time.Hour:
		return lang.L("by {{.Date}}", map[string]any{"Date": shortDate(closes, now)})
	case s.State == reminders.Due:
		return lang.L("by {{.Date}}", map[string]any{"Date": closes.Format("Mon 15:04")})
	case data.DateOf(opens) == data.DateOf(closes) || s.Kind == data.StepThankYou:
		return lang.L("from {{.Date}}", map[string]any{"Date": relativeDay(opens, now, home)})
	}
	return shortDate(opens, now) + " – " + shortDate(closes, now)
}
