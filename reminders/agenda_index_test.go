package reminders

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"afterword/data"
	"afterword/data/store"
)

// A row stays what it is from Since on and before Until.
func TestAnAgendaRowHoldsAsLongAsItSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, rules, now := aHistory(t)
		want, _ := RowOf(a, rules, nil, now)
		if !want.Holds(now) {
			t.Fatalf("at %v it holds from %v to %v", now, want.Since, want.Until)
		}
		from, to := want.Since, want.Until
		if from.IsZero() {
			from = now.AddDate(-1, 0, 0)
		}
		if to.Equal(never) {
			to = now.AddDate(1, 0, 0)
		}
		for _, at := range []time.Time{from, to.Add(-1), from.Add(time.Duration(rapid.Float64Range(0, 0.9999).Draw(t, "share") * float64(to.Sub(from))))} {
			got, _ := RowOf(a, rules, nil, at.In(now.Location()))
			if got != want {
				t.Fatalf("at %v it is\n%+v\nand at %v\n%+v", now, want, at, got)
			}
		}
	})
}

// shelf is a store with a few applications, and what stands where.
type shelf struct {
	t      *rapid.T
	store  *store.Store
	rules  data.Rules
	now    time.Time
	agenda *AgendaIndex
}

// workAll works everything out.
func (s *shelf) workAll() {
	for s.agenda.HasWork() {
		if err := s.agenda.Update(s.now); err != nil {
			s.t.Fatal(err)
		}
	}
}

func (s *shelf) load() {
	if err := s.agenda.Load(s.rules, s.now); err != nil {
		s.t.Fatal(err)
	}
	s.workAll()
}

// check compares the rows with the agenda of everything read anew, and
// the search with a search through everything.
func (s *shelf) check() {
	all, damaged, err := s.store.Applications()
	if err != nil {
		s.t.Fatal(err)
	}
	if s.agenda.Damaged() != len(damaged) {
		s.t.Fatalf("%d are damaged, of %d", s.agenda.Damaged(), len(damaged))
	}
	var want, got []string
	for _, e := range Agenda(all, s.rules, s.now) {
		at, _ := RowOf(e.Application, s.rules, byAddress(Contacts(all, s.now)).of(e.Application), s.now)
		want = append(want, fmt.Sprintf("%+v %s\n", at, e.Group(s.now)))
	}
	for _, at := range s.agenda.All() {
		at.Found = false
		got = append(got, fmt.Sprintf("%+v %s\n", *at, at.Group(s.now)))
	}
	if !slices.Equal(got, want) {
		s.t.Fatalf("at %v the agenda are\n%v\nand the agenda is\n%v", s.now, got, want)
	}
	for _, a := range all {
		e, err := s.agenda.Entry(a.ID, s.now)
		if wanted := EntryOf(a, all, s.rules, s.now); err != nil || e.Next.Key() != wanted.Next.Key() || !e.Next.Opens.Equal(wanted.Next.Opens) {
			s.t.Fatalf("%s has next %+v, %v; want %+v", a.ID, e.Next, err, wanted.Next)
		}
	}
	s.checkSearch(all, rapid.SampledFrom([]string{
		"", "north", "NORTH ", "é", "ecole", "École", "straße", "STRASSE", "raj", "RAJ@north", "lead", "i", "\u0301", "zz",
	}).Draw(s.t, "words"))
}

func (s *shelf) checkSearch(all []data.Application, words string) {
	if err := s.agenda.Search(words); err != nil {
		s.t.Fatal(err)
	}
	for _, a := range all {
		want := mentions(a, words)
		if got := s.agenda.Of(a.ID).Found; got != want {
			s.t.Fatalf("%q is found in %+v: %v, want %v", words, a, got, want)
		}
	}
}

// mentions is what a search is: letter by letter, field by field.
func mentions(a data.Application, words string) bool {
	fields := []string{a.Company, a.Role, a.Notes}
	for _, p := range a.People {
		fields = append(fields, p.Name, p.Email, p.Title)
	}
	return slices.ContainsFunc(fields, func(field string) bool {
		return strings.Contains(bare(field), bare(strings.TrimSpace(words)))
	})
}

// bare is the text without accents, in small letters.
func bare(text string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(text) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r == 'ß':
			b.WriteString("ss")
		default:
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// TestAgendaRowsAreTheAgenda: whatever is saved, deleted, damaged, decided and
// waited for, the rows are those of everything read anew.
func TestAgendaRowsAreTheAgenda(t *testing.T) {
	folder := t.TempDir()
	runs := 0
	rapid.Check(t, func(t *rapid.T) {
		runs++
		store, err := store.Open(fmt.Sprint(folder, "/", runs))
		if err != nil {
			t.Fatal(err)
		}
		defer store.Close()
		loc, _ := data.Zone("Europe/Berlin")
		s := &shelf{t: t, store: store, rules: data.DefaultRules(), now: time.Date(2026, 3, 3, 9, 0, 0, 0, loc)}
		s.agenda = NewAgendaIndex(store, loc)
		s.load()
		for range rapid.IntRange(1, 8).Draw(t, "events") {
			s.happen()
			s.check()
		}
	})
}

func (s *shelf) happen() {
	id := fmt.Sprint("app", rapid.IntRange(0, 3).Draw(s.t, "id"))
	switch rapid.SampledFrom([]string{"save", "save", "save", "delete", "wait", "wait back", "decide", "keep", "start anew"}).Draw(s.t, "event") {
	case "save":
		if err := s.store.Save(s.application(id), time.Now()); err != nil {
			s.t.Fatal(err)
		}
		s.load()
	case "delete":
		_ = s.store.Delete(id, time.Now()) // it may not be there
		s.load()
	case "wait":
		s.now = s.now.Add(time.Duration(rapid.IntRange(1, 60*24*30).Draw(s.t, "minutes")) * time.Minute)
		s.agenda.Expire(s.now)
		s.workAll()
	case "wait back":
		s.now = s.now.Add(-time.Duration(rapid.IntRange(1, 60*24*3).Draw(s.t, "minutes")) * time.Minute)
		s.agenda.Expire(s.now)
		s.workAll()
	case "decide":
		s.rules.FollowUpOpens = rapid.IntRange(1, 9).Draw(s.t, "days")
		s.load()
	case "keep":
		s.agenda.Persist()
	case "start anew":
		s.agenda = NewAgendaIndex(s.store, s.now.Location())
		s.load()
	}
}

// application is one to which anything may have happened. All have one person
// in common, so that a follow-up to one keeps that of another back.
func (s *shelf) application(id string) data.Application {
	a, _, _ := aHistory(s.t)
	a.ID = id
	a.Company = rapid.SampledFrom([]string{"Northwind", "École 42", "Straßenbau"}).Draw(s.t, "company")
	a.Notes = rapid.SampledFrom([]string{"", "They LEAD.", "e\u0301cole", "naïve"}).Draw(s.t, "notes")
	a.Touches = slices.DeleteFunc(a.Touches, func(t data.Touch) bool {
		one := a
		one.Touches = []data.Touch{t}
		return one.Check() != nil
	})
	if rapid.Bool().Draw(s.t, "met lately") {
		end := s.now.AddDate(0, 0, -rapid.IntRange(1, 9).Draw(s.t, "days ago"))
		a.People = a.People[:1] // whom a follow-up goes to
		a.Interviews = []data.Interview{{
			ID: "i0", Kind: data.KindVideo, Met: []data.Met{{Person: "raj"}},
			Start: data.Moment{Time: end.Add(-time.Hour)}, End: data.Moment{Time: end},
		}}
		a.Touches = []data.Touch{{ID: "t0", Kind: data.TouchSent, Step: data.StepThankYou, Person: "raj", At: data.Moment{Time: end.Add(time.Hour)}}}
		if rapid.Bool().Draw(s.t, "written") {
			a.Touches = append(a.Touches, data.Touch{ID: "t1", Kind: data.TouchSent, Step: data.StepFollowUp, Person: "raj", At: data.Moment{Time: s.now}})
		}
	}
	return a
}

// After a save the user does not wait for the disk a second time: what follows
// from it is kept later, and until then worked out again by whoever starts.
func TestWhatFollowsFromASaveIsKeptLater(t *testing.T) {
	store, err := store.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	now := time.Date(2026, 3, 3, 9, 0, 0, 0, time.UTC)
	if err := store.Save(data.Application{ID: "app", Company: "Northwind"}, now); err != nil {
		t.Fatal(err)
	}
	s, next := NewAgendaIndex(store, time.UTC), NewAgendaIndex(store, time.UTC)
	for _, kept := range []bool{false, true} {
		if kept {
			s.Persist()
		} else if err := errors.Join(s.Load(data.DefaultRules(), now), s.Update(now)); err != nil {
			t.Fatal(err)
		}
		if err := next.Load(data.DefaultRules(), now); err != nil || next.HasWork() == kept {
			t.Errorf("kept: %v, and the next start has something to do: %v, %v", kept, next.HasWork(), err)
		}
		if err := s.Search("north"); err != nil || !s.Of("app").Found {
			t.Errorf("kept: %v, and found: %v, %v", kept, s.Of("app").Found, err)
		}
	}
}

// More than a page is worked out page by page.
func TestManyAgendaRowsAreWorkedOutInPages(t *testing.T) {
	store, err := store.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	var all []data.Application
	for n := range 2*page + 1 {
		all = append(all, data.Application{ID: fmt.Sprintf("a%04d", n), Company: "Northwind"})
	}
	if err := store.SaveAll(all, time.Now()); err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 3, 3, 9, 0, 0, 0, time.UTC)
	s := NewAgendaIndex(store, time.UTC)
	if err := s.Load(data.DefaultRules(), now); err != nil {
		t.Fatal(err)
	}
	for _, want := range []int{page, 2 * page, 2*page + 1} {
		if !s.HasWork() {
			t.Fatal("nothing is left to do")
		}
		if err := s.Update(now); err != nil {
			t.Fatal(err)
		}
		if got := len(s.All()); got != want {
			t.Fatalf("%d stand somewhere, want %d", got, want)
		}
	}
	if s.HasWork() {
		t.Error("something is left to do")
	}
	s.Persist()
	again := NewAgendaIndex(store, time.UTC)
	if err := again.Load(data.DefaultRules(), now); err != nil || again.HasWork() || len(again.All()) != len(all) {
		t.Errorf("the next start has something to do: %v, %v", again.HasWork(), err)
	}
}
