package cli

import (
	"time"

	"afterword/data"
	"afterword/reminders"
)

// The types below are the JSON of "insights"; docs/format.md describes them.

type insightsOut struct {
	Since         *time.Time    `json:"since"` // null: no interview took place
	Interviews    int           `json:"interviews"`
	Applications  int           `json:"applications"`
	Thanked       shareOut      `json:"thanked_within_24_hours"`
	Waits         waitsOut      `json:"waits"`
	AfterFollowUp shareOut      `json:"answers_after_follow_up"`
	Kinds         []kindOut     `json:"kinds"`
	Course        courseOut     `json:"course"`
	Employers     []employerOut `json:"employers"`
	Windows       []windowOut   `json:"follow_up_windows"`
}

type shareOut struct {
	Count int `json:"count"`
	Of    int `json:"of"`
}

type waitsOut struct {
	Answered shareOut  `json:"answered"`
	Answers  []int     `json:"answers_by_day"`
	Silent   []int     `json:"silent_by_day"`
	Undated  int       `json:"undated"`
	Open     int       `json:"open"`
	LetGo    int       `json:"let_go"`
	Curve    []float64 `json:"answered_by_day"` // null: no answer has a day
	Median   *int      `json:"median"`          // null: fewer than half have answered
}

type kindOut struct {
	Kind  data.InterviewKind `json:"kind"`
	Waits waitsOut           `json:"waits"`
}

type courseOut struct {
	Interviewed int `json:"interviewed"`
	Thanked     int `json:"thanked"`
	Answered    int `json:"answered"`
	NextRound   int `json:"next_round"`
	Offer       int `json:"offer"`
	Open        int `json:"open"`
	LetGo       int `json:"let_go"`
}

type employerOut struct {
	Company string    `json:"company"`
	Last    time.Time `json:"last_interview"`
	Waits   []waitOut `json:"waits"`
}

type waitOut struct {
	State reminders.WaitState `json:"state"`
	Days  *int                `json:"days"` // null: nobody noted when
}

type windowOut struct {
	From int  `json:"from"`
	To   int  `json:"to"`
	Last bool `json:"last_note"`
}

func insightsJSON(f reminders.Figures) insightsOut {
	out := insightsOut{
		Since: maybe(f.Since), Interviews: f.Interviews, Applications: f.Applications,
		Thanked: shareOut(f.Thanked), Waits: waitsJSON(f.Waits), AfterFollowUp: shareOut(f.FollowedUp),
		Course: courseOut(f.Course), Kinds: []kindOut{}, Employers: []employerOut{}, Windows: []windowOut{},
	}
	for _, k := range f.Kinds {
		out.Kinds = append(out.Kinds, kindOut{k.Kind, waitsJSON(k.Waits)})
	}
	for _, e := range f.Employers {
		waits := []waitOut{}
		for _, w := range e.Waits {
			days := &w.Days
			if w.Undated {
				days = nil
			}
			waits = append(waits, waitOut{w.State, days})
		}
		out.Employers = append(out.Employers, employerOut{e.Company, e.Last, waits})
	}
	for _, w := range f.Windows {
		out.Windows = append(out.Windows, windowOut(w))
	}
	return out
}

func waitsJSON(w reminders.Waits) waitsOut {
	out := waitsOut{
		Answered: shareOut(w.Answered()), Answers: append([]int{}, w.Answers...), Silent: append([]int{}, w.Silent...),
		Undated: w.Undated, Open: w.Open, LetGo: w.LetGo, Curve: w.Curve(),
	}
	if days, ok := w.Median(); ok {
		out.Median = &days
	}
	return out
}
