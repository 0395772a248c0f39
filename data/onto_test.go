package data

import (
	"fmt"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What two write of the same application at the same time is all kept.
func TestP1TwoWhoChangeOneApplication(t *testing.T) {
	rejected := Touch{ID: "t7", Kind: TouchReply, At: moment(t, "2026-03-27 09:00"), Reply: ReplyRejection}
	answered := func(a Application) Application { return a.WithTouch(rejected) }
	mira := Person{ID: "mira", Name: "Mira", Role: RoleRecruiter}
	for _, c := range []struct {
		name              string
		there, here, want func(a Application) Application
	}{
		{"a note here, an answer there", answered,
			func(a Application) Application { a.Notes = "Bring the badge."; return a },
			func(a Application) Application { a.Notes = "Bring the badge."; return answered(a) }},
		{"a touch each",
			answered,
			func(a Application) Application {
				return a.WithTouch(Touch{ID: "t8", Kind: TouchPromise, At: rejected.At, By: day(t, "2026-04-02")})
			},
			func(a Application) Application {
				return answered(a).WithTouch(Touch{ID: "t8", Kind: TouchPromise, At: rejected.At, By: day(t, "2026-04-02")})
			}},
		{"the same field: who writes last", func(a Application) Application { a.Role = "Analyst"; return a },
			func(a Application) Application { a.Role = "Engineer"; return a },
			func(a Application) Application { a.Role = "Engineer"; return a }},
		{"a round moved there stays moved",
			func(a Application) Application {
				return withRound(a, func(i *Interview) { i.End = moment(t, "2026-03-03 16:00") })
			},
			func(a Application) Application { a.Company = "Northwind"; return a },
			func(a Application) Application {
				a.Company = "Northwind"
				return withRound(a, func(i *Interview) { i.End = moment(t, "2026-03-03 16:00") })
			}},
		{"a touch undone there stays away", func(a Application) Application { a.Touches = a.Touches[:5]; return a },
			func(a Application) Application { a.Notes = ""; return a },
			func(a Application) Application { a.Notes, a.Touches = "", a.Touches[:5]; return a }},
		{"a person who is gone there and met here",
			func(a Application) Application { return a },
			func(a Application) Application {
				a.People = append(slices.Clip(a.People), mira)
				return withRound(a, func(i *Interview) { i.Met = append(slices.Clip(i.Met), Met{Person: "mira"}) })
			},
			func(a Application) Application {
				a.People = append(slices.Clip(a.People), mira)
				return withRound(a, func(i *Interview) { i.Met = append(slices.Clip(i.Met), Met{Person: "mira"}) })
			}},
		{"a person who was dropped here and answered there",
			func(a Application) Application {
				return a.WithTouch(Touch{ID: "t9", Kind: TouchReply, At: rejected.At, Reply: ReplyQuestion, Person: "mira"})
			},
			func(a Application) Application { a.People = a.People[:1]; return a },
			func(a Application) Application {
				return a.WithTouch(Touch{ID: "t9", Kind: TouchReply, At: rejected.At, Reply: ReplyQuestion, Person: "mira"})
			}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := openStore(t, t.TempDir())
			base := northwind(t)
			if c.name == "a person who was dropped here and answered there" {
				base.People = append(base.People, mira)
			}
			must(t, s.Save(base, dueTime))
			must(t, s.Change(base, c.there(base), dueTime))
			must(t, s.Change(base, c.here(base), dueTime))
			got, err := s.Application(base.ID)
			must(t, err)
			if diff := cmp.Diff(c.want(base), got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// An import of many takes a while to be read. It loses nothing that came
// meanwhile to those that it changes.
func TestP1ManyThatAreChangedAtOnce(t *testing.T) {
	s := openStore(t, t.TempDir())
	one, two := northwind(t), northwind(t)
	two.ID, two.Touches = "two", nil
	known := []Application{one, two}
	must(t, s.SaveAll(known, dueTime))
	must(t, s.Change(two, two.WithTouch(Touch{ID: "t7", Kind: TouchPromise, At: two.Created, By: day(t, "2026-04-02")}), dueTime))
	one.Role, two.Role = "Analyst", "Engineer"
	must(t, s.ChangeAll(known, []Application{one, two, {ID: "three", Company: "Halcyon"}}, dueTime))
	got, err := s.Application("two")
	must(t, err)
	if got.Role != "Engineer" || len(got.Touches) != 1 {
		t.Errorf("it is %s with %d touches", got.Role, len(got.Touches))
	}
	if action, _, err := s.History(); err != nil || action.Count != 3 {
		t.Errorf("the action is %+v, %v", action, err)
	}
}

// withRound is the application with its only round changed.
func withRound(a Application, change func(i *Interview)) Application {
	a.Interviews = slices.Clone(a.Interviews)
	change(&a.Interviews[0])
	return a
}

// Twenty terminal commands at once lose nothing of each other.
func TestP1ManyWhoChangeOneApplication(t *testing.T) {
	s := openStore(t, t.TempDir())
	a := northwind(t)
	must(t, s.Save(a, dueTime))
	var all sync.WaitGroup
	for n := range 20 {
		all.Go(func() {
			base, err := s.Application(a.ID)
			if err == nil {
				err = s.Change(base, base.WithTouch(Touch{ID: fmt.Sprint("new", n), Kind: TouchPromise, At: a.Created, By: day(t, "2026-04-02")}), dueTime)
			}
			if err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	got, err := s.Application(a.ID)
	must(t, err)
	if want := len(a.Touches) + 20; len(got.Touches) != want {
		t.Errorf("there are %d touches, want %d", len(got.Touches), want)
	}
}
