package forms

import "afterword/data"

// withPeople is known with the given people added, or changed where known.
func withPeople(known, people []data.Person) []data.Person {
	all := append([]data.Person(nil), known...)
next:
	for _, p := range people {
		for n := range all {
			if all[n].ID == p.ID {
				all[n] = p
				continue next
			}
		}
		all = append(all, p)
	}
	return all
}

// meet makes the people of an interview those given, and keeps what was noted
// for each.
func meet(i *data.Interview, people []data.Person) {
	old := i.Met
	i.Met = nil
	for _, p := range people {
		m := data.Met{Person: p.ID}
		for _, o := range old {
			if o.Person == p.ID {
				m = o
			}
		}
		i.Met = append(i.Met, m)
	}
}
