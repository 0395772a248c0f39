package data

import (
	"cmp"
	"slices"
)

// Merge is the application with what other, a copy of it from elsewhere, says:
// its texts count where it has some, its interviews, people and touches come in
// the place of those with the same ID, and what only this one has stays.
func (a Application) Merge(other Application) Application {
	a.Company, a.Role = cmp.Or(other.Company, a.Company), cmp.Or(other.Role, a.Role)
	a.Notes, a.Interest = cmp.Or(other.Notes, a.Notes), cmp.Or(other.Interest, a.Interest)
	a.Client, a.Why, a.NewSince = cmp.Or(other.Client, a.Client), cmp.Or(other.Why, a.Why), cmp.Or(other.NewSince, a.NewSince)
	a.Reach, a.Number = cmp.Or(other.Reach, a.Reach), cmp.Or(other.Number, a.Number)
	a.FirstChoice = a.FirstChoice || other.FirstChoice
	if len(other.Said) > 0 {
		a.Said = other.Said
	}
	if len(other.Strengths) > 0 {
		a.Strengths = other.Strengths
	}
	if len(other.Achievements) > 0 {
		a.Achievements = other.Achievements
	}
	a.Interviews = mergeLists(a.Interviews, other.Interviews, func(i Interview) string { return i.ID })
	a.People = mergeLists(a.People, other.People, func(p Person) string { return p.ID })
	a.Touches = mergeLists(a.Touches, other.Touches, func(t Touch) string { return t.ID })
	if !other.Created.IsZero() {
		a.Created = other.Created
	}
	return a
}

func mergeLists[T any](list, other []T, id func(T) string) []T {
	list = slices.Clone(list)
	for _, o := range other {
		if i := slices.IndexFunc(list, func(t T) bool { return id(t) == id(o) }); i >= 0 {
			list[i] = o
		} else {
			list = append(list, o)
		}
	}
	return list
}
