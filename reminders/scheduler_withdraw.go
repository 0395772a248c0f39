package reminders

import (
	"errors"
	"slices"
	"time"

	"afterword/data"
	"afterword/data/store"
)

// shownStep is a step that a notification told of.
type shownStep struct {
	application, step string
	until             time.Time // when it is over by itself; zero: never
}

// remember keeps in mind what a notification told of, to withdraw it.
func (s *Scheduler) remember(n Notification, told []reminder) {
	steps := make([]shownStep, len(told))
	for i, r := range told {
		steps[i] = shownStep{r.telling.Application, r.telling.Step, r.step.over()}
	}
	s.shown[n.ID] = steps
}

// over is when the step is over by itself; zero: never.
func (s *Step) over() time.Time {
	if s.Kind == data.StepInterview {
		return s.Closes
	}
	return s.Lapses
}

// hasOver reports whether a step that is shown was over since the last look: its
// buttons would do nothing.
func (s *Scheduler) hasOver(now time.Time) bool {
	for _, steps := range s.shown {
		if slices.ContainsFunc(steps, func(one shownStep) bool { return one.isOver(now) }) {
			return true
		}
	}
	return false
}

func (one shownStep) isOver(now time.Time) bool { return !one.until.IsZero() && !now.Before(one.until) }

// withdrawSettled takes away the notifications of which nothing is left to
// do.
func (s *Scheduler) withdrawSettled(rules data.Rules, now time.Time) {
	var gone []string
	for id, steps := range s.shown {
		steps = slices.DeleteFunc(steps, func(one shownStep) bool { return one.isOver(now) })
		for len(steps) > 0 && s.isSettled(steps[0], rules, now) {
			steps = steps[1:]
		}
		if s.shown[id] = steps; len(steps) == 0 {
			gone = append(gone, id)
			delete(s.shown, id)
		}
	}
	if len(gone) > 0 {
		s.withdraw(gone)
	}
}

// isSettled reports whether the step needs no notification any more. One of
// which that cannot be read does.
func (s *Scheduler) isSettled(shown shownStep, rules data.Rules, now time.Time) bool {
	a, err := s.store.Application(shown.application)
	if err != nil {
		return errors.Is(err, store.ErrNotFound)
	}
	return !isOpen(Plan(a, rules, nil, now), shown.step, now)
}

// isOpen reports whether the step of that key is still to be done now. One
// that was put off is not, nor one that may be left out by now.
func isOpen(steps []Step, key string, now time.Time) bool {
	for _, s := range steps {
		if s.Key() == key {
			return s.State.Open() && !s.PutOff(now) && !(s.Optional && s.Until.IsZero())
		}
	}
	return false
}
