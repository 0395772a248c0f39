package desk

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"afterword/data"
	"afterword/data/invitation"
	"afterword/data/store"
	"afterword/reminders"
)

var toronto = func() *time.Location {
	zone, err := data.Zone("America/Toronto")
	if err != nil {
		panic(err)
	}
	return zone
}()

// on is a moment in November 2026.
func on(day, hour int) data.Moment {
	return data.Moment{Time: time.Date(2026, 11, day, hour, 0, 0, 0, toronto)}
}

// northwind is an application after its first interview.
func northwind() data.Application {
	raj := data.Person{ID: data.NewID(), Name: "Raj Patel", Email: "raj@northwind.example", Role: data.RoleInterviewer}
	return data.Application{
		ID: data.NewID(), Company: "Northwind", Role: "Engineer", Notes: "Ask for Raj", People: []data.Person{raj}, Created: on(20, 15),
		Interviews: []data.Interview{{ID: data.NewID(), Kind: data.KindVideo, Start: on(20, 15), End: on(20, 16), Met: []data.Met{{Person: raj.ID}}}},
	}
}

// thanks is its thank-you, open at that time.
func thanks(t *testing.T, a data.Application, now data.Moment) (reminders.AgendaEntry, reminders.Step) {
	t.Helper()
	e := reminders.EntryOf(a, nil, data.DefaultRules(), now.Time)
	for _, s := range e.Steps {
		if s.Kind == data.StepThankYou {
			return e, s
		}
	}
	t.Fatal("there is no thank-you")
	return e, reminders.Step{}
}

func TestWhatIsRefused(t *testing.T) {
	now := on(20, 17)
	open := northwind()
	closed, err := End(open, data.OutcomeWithdrawn, now)
	if err != nil {
		t.Fatal(err)
	}
	silent, err := End(open, data.OutcomeNoAnswer, now)
	if err != nil {
		t.Fatal(err)
	}
	no, err := End(open, data.OutcomeRejected, now)
	if err != nil {
		t.Fatal(err)
	}
	e, thankYou := thanks(t, open, now)
	choice := reminders.Choice{Application: open.ID, Step: thankYou.Key()}
	chosen := func(c reminders.Choice, a reminders.Action, at data.Moment) error {
		c.Action = a
		_, err := Chosen(e, c, func(s reminders.Step) (Decision, error) { return Sent(open, s, Mail{}, at) }, at)
		return err
	}
	for name, c := range map[string]struct {
		decide func() (Decision, error)
		want   error
	}{
		"a reply to a closed one":   {func() (Decision, error) { return Reply(closed.After, data.Touch{Reply: data.ReplyOffer, At: now}) }, ErrClosed},
		"a reply after silence":     {func() (Decision, error) { return Reply(silent.After, data.Touch{Reply: data.ReplyOffer, At: now}) }, nil},
		"a promise of a closed one": {func() (Decision, error) { return Promise(closed.After, 1, now) }, ErrClosed},
		"an offer after a no":       {func() (Decision, error) { return Reply(no.After, data.Touch{Reply: data.ReplyOffer, At: now}) }, nil},
		"a question after a no":     {func() (Decision, error) { return Reply(no.After, data.Touch{Reply: data.ReplyQuestion, At: now}) }, ErrClosed},
		"archiving after a no":      {func() (Decision, error) { return End(no.After, data.OutcomeArchived, now) }, nil},
		"accepting after a no":      {func() (Decision, error) { return End(no.After, data.OutcomeAccepted, now) }, ErrClosed},
		"a promise after silence":   {func() (Decision, error) { return Promise(silent.After, data.DateOf(now.Time), now) }, nil},
		"a promise that is over":    {func() (Decision, error) { return Promise(open, data.DateOf(now.Time)-1, now) }, ErrOver},
		"an answer by a day that is over": {func() (Decision, error) {
			return Reply(open, data.Touch{Reply: data.ReplyUndecided, By: data.DateOf(now.Time) - 1, At: now})
		}, ErrOver},
		"an offer until a day that is over": {func() (Decision, error) {
			return Reply(open, data.Touch{Reply: data.ReplyOffer, By: data.DateOf(now.Time) - 1, At: now})
		}, nil},
		"a second end":                {func() (Decision, error) { return End(closed.After, data.OutcomeArchived, now) }, ErrClosed},
		"opening an open one":         {func() (Decision, error) { return Reopen(open, now) }, ErrOpen},
		"skipping an interview":       {func() (Decision, error) { return Skip(open, reminders.Step{Kind: data.StepInterview}, now) }, ErrInterview},
		"sending a debrief":           {func() (Decision, error) { return Sent(open, reminders.Step{Kind: data.StepDebrief}, Mail{}, now) }, ErrNoEmail},
		"putting off to what is over": {func() (Decision, error) { return PutOff(open, thankYou, now, now) }, ErrPast},
		"a choice on a step that is not": {func() (Decision, error) {
			return Decision{}, chosen(reminders.Choice{Step: "gone"}, reminders.ActionSent, now)
		}, ErrGone},
		"copying with no window":      {func() (Decision, error) { return Decision{}, chosen(choice, reminders.ActionCopy, now) }, ErrWindow},
		"showing with no window":      {func() (Decision, error) { return Decision{}, chosen(choice, reminders.ActionOpen, now) }, ErrWindow},
		"later than the step is open": {func() (Decision, error) { return Decision{}, chosen(choice, reminders.ActionLater, on(22, 9)) }, ErrLate},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := c.decide(); !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
}

// What only a window can do changes nothing while there is none.
func TestChooseLeavesAloneWhatItCannotDo(t *testing.T) {
	s, err := store.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	a, now := northwind(), on(20, 17)
	if err := s.Save(a, now.Time); err != nil {
		t.Fatal(err)
	}
	_, step := thanks(t, a, now)
	for _, c := range []reminders.Choice{
		{Application: a.ID, Step: step.Key(), Action: reminders.ActionCopy},
		{Application: a.ID, Step: "gone", Action: reminders.ActionSent},
		{Application: "gone", Step: step.Key(), Action: reminders.ActionSent},
		{},
	} {
		if _, err := Choose(s, c, now.Time); err == nil {
			t.Errorf("%+v was done", c)
		}
	}
	if got, err := s.Application(a.ID); err != nil || len(got.Touches) != 0 {
		t.Errorf("there is %+v, %v", got.Touches, err)
	}
}

// With no window, too, a step minds the emails that went to the same person for
// another application.
func TestLookInMindsTheOthers(t *testing.T) {
	s, err := store.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	now := on(27, 10)
	one, other := northwind(), northwind()
	sent, err := Sent(other, reminders.Step{Kind: data.StepFollowUp, Person: other.People[0].ID}, Mail{}, on(26, 10))
	if err != nil {
		t.Fatal(err)
	}
	all := []data.Application{one, sent.After}
	if err := s.SaveAll(all, now.Time); err != nil {
		t.Fatal(err)
	}
	got, err := reminders.LoadEntry(s, one.ID, data.DefaultRules(), now.Time)
	if err != nil {
		t.Fatal(err)
	}
	want, alone := reminders.EntryOf(one, all, data.DefaultRules(), now.Time), reminders.EntryOf(one, nil, data.DefaultRules(), now.Time)
	if !cmp.Equal(got.Steps, want.Steps) || cmp.Equal(got.Steps, alone.Steps) {
		t.Errorf("it is %s", cmp.Diff(want.Steps, got.Steps))
	}
}

func TestNextRound(t *testing.T) {
	known := northwind()
	known.People = append(known.People, data.Person{ID: data.NewID(), Name: "Ines Moreau", Role: data.RoleInterviewer})
	came := data.Application{
		ID: data.NewID(), Company: "NORTHWIND", Role: "engineer", Notes: "Bring a laptop",
		People: []data.Person{
			{ID: "a", Name: "ines moreau", Email: "ines@northwind.example", Title: "CTO"}, {ID: "b", Name: "Dana Whitfield"},
		},
		Interviews: []data.Interview{{ID: "i", Start: on(27, 10), End: on(27, 11), Met: []data.Met{{Person: "a"}, {Person: "b"}}}},
	}
	before, after := NextRound([]data.Application{known}, came, came.Notes)
	if before.ID != known.ID || after.ID != known.ID || len(after.Interviews) != 2 || len(after.People) != 3 || after.Notes != known.Notes {
		t.Fatalf("it is %+v", after)
	}
	if ines := after.People[1]; ines.ID != known.People[1].ID || ines.Email != "ines@northwind.example" || ines.Title != "CTO" {
		t.Errorf("who was known is %+v", ines)
	}
	if met := after.Interviews[1].Met; met[0].Person != known.People[1].ID || met[1].Person != after.People[2].ID {
		t.Errorf("met are %+v", met)
	}
	if _, after = NextRound([]data.Application{known}, came, "something else"); after.Notes != "Ask for Raj\n\nBring a laptop" {
		t.Errorf("the notes are %q", after.Notes)
	}
	for how, opens := range map[data.Outcome]bool{data.OutcomeRejected: true, data.OutcomeNoAnswer: true, data.OutcomeArchived: false} {
		closed, _ := End(known, how, on(25, 9))
		if before, _ := NextRound([]data.Application{closed.After}, came, came.Notes); (before.ID != "") != opens {
			t.Errorf("%s: it became the next round of %q", how, before.ID)
		}
	}
}

// Two invitations of one import, the second of which is the next round of what
// the first brings.
func TestEffectsFollowEachOther(t *testing.T) {
	event := func(uid string, day int) invitation.Event {
		return invitation.Event{
			UID: uid, Company: "Northwind", Role: "Engineer", Kind: data.KindVideo, Zone: "America/Toronto", Start: on(day, 10).Time, End: on(day, 11).Time,
		}
	}
	first, second, open := event("one", 24), event("two", 27), event("three", 30)
	open.Zone = ""
	all := Effects(nil, []invitation.Event{first, second, first, open}, on(20, 9).Time)
	if !all[0].Changes() || all[0].AnotherRound() || !all[1].AnotherRound() || all[2].Change != invitation.Unchanged || all[3].Changes() || !all[3].Asks.Zone {
		t.Fatalf("they are %+v", all)
	}
	before, after := Changed(all)
	if len(before) != 2 || before[0].ID != "" || len(after) != 1 || len(after[0].Interviews) != 2 {
		t.Errorf("from %+v to %+v", before, after)
	}
	if i, old := all[1].Interview(); !i.Start.Equal(second.Start) || old.ID != "" {
		t.Errorf("the second is about %+v", i)
	}
}
