package store

import (
	"fmt"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"afterword/data"
	"afterword/data/fixture"
)

// What two write of the same application at the same time is all kept.
func TestP1TwoWhoChangeOneApplication(t *testing.T) {
	rejected := data.Touch{ID: "t7", Kind: data.TouchReply, At: fixture.Moment(t, "2026-03-27 09:00"), Reply: data.ReplyRejection}
	answered := func(a data.Application) data.Application { return a.WithTouch(rejected) }
	mira := data.Person{ID: "mira", Name: "Mira", Role: data.RoleRecruiter}
	for _, c := range []struct {
		name              string
		there, here, want func(a data.Application) data.Application
	}{
		{"a note here, an answer there", answered,
			func(a data.Application) data.Application { a.Notes = "Bring the badge."; return a },
			func(a data.Application) data.Application { a.Notes = "Bring the badge."; return answered(a) }},
		{"a touch each",
			answered,
			func(a data.Application) data.Application {
				return a.WithTouch(data.Touch{ID: "t8", Kind: data.TouchPromise, At: rejected.At, By: fixture.Day(t, "2026-04-02")})
			},
			func(a data.Application) data.Application {
				return answered(a).WithTouch(data.Touch{ID: "t8", Kind: data.TouchPromise, At: rejected.At, By: fixture.Day(t, "2026-04-02")})
			}},
		{"the same field: who writes last", func(a data.Application) data.Application { a.Role = "Analyst"; return a },
			func(a data.Application) data.Application { a.Role = "Engineer"; return a },
			func(a data.Application) data.Application { a.Role = "Engineer"; return a }},
		{"a round moved there stays moved",
			func(a data.Application) data.Application {
				return withRound(a, func(i *data.Interview) { i.End = fixture.Moment(t, "2026-03-03 16:00") })
			},
			func(a data.Application) data.Application { a.Company = "Northwind"; return a },
			func(a data.Application) data.Application {
				a.Company = "Northwind"
				return withRound(a, func(i *data.Interview) { i.End = fixture.Moment(t, "2026-03-03 16:00") })
			}},
		{"a touch undone there stays away", func(a data.Application) data.Application { a.Touches = a.Touches[:5]; return a },
			func(a data.Application) data.Application { a.Notes = ""; return a },
			func(a data.Application) data.Application { a.Notes, a.Touches = "", a.Touches[:5]; return a }},
		{"a person who is gone there and met here",
			func(a data.Application) data.Application { return a },
			func(a data.Application) data.Application {
				a.People = append(slices.Clip(a.People), mira)
				return withRound(a, func(i *data.Interview) { i.Met = append(slices.Clip(i.Met), data.Met{Person: "mira"}) })
			},
			func(a data.Application) data.Application {
				a.People = append(slices.Clip(a.People), mira)
				return withRound(a, func(i *data.Interview) { i.Met = append(slices.Clip(i.Met), data.Met{Person: "mira"}) })
			}},
		{"a person who was dropped here and answered there",
			func(a data.Application) data.Application {
				return a.WithTouch(data.Touch{ID: "t9", Kind: data.TouchReply, At: rejected.At, Reply: data.ReplyQuestion, Person: "mira"})
			},
			func(a data.Application) data.Application { a.People = a.People[:1]; return a },
			func(a data.Application) data.Application {
				return a.WithTouch(data.Touch{ID: "t9", Kind: data.TouchReply, At: rejected.At, Reply: data.ReplyQuestion, Person: "mira"})
			}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := openStore(t, t.TempDir())
			base := fixture.Northwind(t)
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
	one, two := fixture.Northwind(t), fixture.Northwind(t)
	two.ID, two.Touches = "two", nil
	known := []data.Application{one, two}
	must(t, s.SaveAll(known, dueTime))
	must(t, s.Change(two, two.WithTouch(data.Touch{ID: "t7", Kind: data.TouchPromise, At: two.Created, By: fixture.Day(t, "2026-04-02")}), dueTime))
	one.Role, two.Role = "Analyst", "Engineer"
	must(t, s.ChangeAll(known, []data.Application{one, two, {ID: "three", Company: "Halcyon"}}, dueTime))
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
func withRound(a data.Application, change func(i *data.Interview)) data.Application {
	a.Interviews = slices.Clone(a.Interviews)
	change(&a.Interviews[0])
	return a
}

// Twenty terminal commands at once lose nothing of each other.
func TestP1ManyWhoChangeOneApplication(t *testing.T) {
	s := openStore(t, t.TempDir())
	a := fixture.Northwind(t)
	must(t, s.Save(a, dueTime))
	var all sync.WaitGroup
	for n := range 20 {
		all.Go(func() {
			base, err := s.Application(a.ID)
			if err == nil {
				err = s.Change(base, base.WithTouch(data.Touch{ID: fmt.Sprint("new", n), Kind: data.TouchPromise, At: a.Created, By: fixture.Day(t, "2026-04-02")}), dueTime)
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
