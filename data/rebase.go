package data

import (
	"reflect"
	"slices"
)

// Rebase is the application, which was made of base, put onto what has become of
// base meanwhile, there: what the application changed counts, the rest is as
// it is there. What is gone there stays gone, unless it was changed here.
func (a Application) Rebase(base, there Application) Application {
	a.Company = changed(base.Company, a.Company, there.Company)
	a.Role = changed(base.Role, a.Role, there.Role)
	a.Notes = changed(base.Notes, a.Notes, there.Notes)
	a.Interest = changed(base.Interest, a.Interest, there.Interest)
	a.Client = changed(base.Client, a.Client, there.Client)
	a.Why = changed(base.Why, a.Why, there.Why)
	a.NewSince = changed(base.NewSince, a.NewSince, there.NewSince)
	a.FirstChoice = changed(base.FirstChoice, a.FirstChoice, there.FirstChoice)
	a.Reach, a.Number = changed(base.Reach, a.Reach, there.Reach), changed(base.Number, a.Number, there.Number)
	a.Said = changed(base.Said, a.Said, there.Said)
	a.Strengths = changed(base.Strengths, a.Strengths, there.Strengths)
	a.Achievements = changed(base.Achievements, a.Achievements, there.Achievements)
	a.Created = changed(base.Created, a.Created, there.Created)
	a.Interviews = changedLists(base.Interviews, a.Interviews, there.Interviews, func(i Interview) string { return i.ID })
	a.Touches = changedLists(base.Touches, a.Touches, there.Touches, func(t Touch) string { return t.ID })
	people := slices.Concat(a.People, there.People)
	a.People = changedLists(base.People, a.People, there.People, func(p Person) string { return p.ID })
	for _, p := range people { // gone on one side, and named by what came on the other
		if _, known := a.Person(p.ID); !known && a.names(p.ID) {
			a.People = append(a.People, p)
		}
	}
	return a
}

// names reports whether the person is met in a round, or named by a touch.
func (a Application) names(person string) bool {
	return slices.ContainsFunc(a.Interviews, func(i Interview) bool {
		return slices.ContainsFunc(i.Met, func(m Met) bool { return m.Person == person })
	}) || slices.ContainsFunc(a.Touches, func(t Touch) bool { return t.Person == person })
}

// changed is what is here, if it is not as it was, or else what is there.
func changed[T any](was, here, there T) T {
	if reflect.DeepEqual(was, here) {
		return there
	}
	return here
}

// changedLists is changed for each entry: first those that are there, then
// those that came here.
func changedLists[T any](was, here, there []T, id func(T) string) (all []T) {
	find := func(list []T, t T) (found T, ok bool) {
		if n := slices.IndexFunc(list, func(o T) bool { return id(o) == id(t) }); n >= 0 {
			return list[n], true
		}
		return found, false
	}
	for _, t := range there {
		before, known := find(was, t)
		now, left := find(here, t)
		switch {
		case left && known:
			all = append(all, changed(before, now, t))
		case left:
			all = append(all, now)
		case !known || !reflect.DeepEqual(before, t): // it came there, or was changed there
			all = append(all, t)
		}
	}
	for _, h := range here {
		_, isThere := find(there, h)
		before, known := find(was, h)
		if !isThere && (!known || !reflect.DeepEqual(before, h)) {
			all = append(all, h)
		}
	}
	return all
}
