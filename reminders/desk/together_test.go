package desk

import (
	"slices"
	"strings"
	"testing"

	"afterword/data"
	"afterword/data/fixture"
	"afterword/data/store"
	"afterword/reminders"
)

// waiting are three applications whose follow-ups are due; the first two go to
// the same recruiter.
func waiting(t *testing.T) (*store.Store, []data.Application) {
	t.Helper()
	s, err := store.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	var apps []data.Application
	for _, c := range []struct{ company, role, address string }{
		{"Northwind Labs", "Platform Engineer", "dana@agency.example"},
		{"Zenith", "Data Engineer", "Dana@Agency.example"},
		{"Halcyon", "Data Engineer", "tom@halcyon.example"},
	} {
		who := fixture.Person("Dana Whitfield", c.address)
		who.Role = data.RoleRecruiter
		a := fixture.Application(c.company, []data.Person{who}, fixture.Round(t, "2026-03-03 14:00 America/Toronto", who))
		a.Role = c.role
		apps = append(apps, a)
	}
	if err := s.SaveAll(apps, fixture.At(t, "2026-03-04 10:00 America/Toronto")); err != nil {
		t.Fatal(err)
	}
	return s, apps
}

func followUp(t *testing.T, s *store.Store, id string, at data.Moment) (data.Application, reminders.Step) {
	t.Helper()
	e, err := reminders.LoadEntry(s, id, data.DefaultRules(), at.Time)
	if err != nil {
		t.Fatal(err)
	}
	return e.Application, e.Next
}

// Where two wait for one recruiter, one email asks about both, and counts for
// both; one undo takes both back.
func TestOneEmailForOneRecruiter(t *testing.T) {
	s, apps := waiting(t)
	at := data.Moment{Time: fixture.At(t, "2026-03-11 10:00 America/Toronto")}
	a, step := followUp(t, s, apps[0].ID, at)
	d, err := SentAsWritten(s, a, step, data.DefaultSettings(), at)
	if err != nil {
		t.Fatal(err)
	}
	if got := d.Companies(); !slices.Equal(got, []string{"Northwind Labs", "Zenith"}) {
		t.Fatalf("it counts for %q", got)
	}
	if body := d.After.Touches[0].Body; !strings.Contains(body, "My interest in the Data Engineer role at Zenith is the same, and one reply about both is plenty.\n\n") || strings.Count(body, "?") != 1 {
		t.Errorf("it says\n%s", body)
	}
	if err := d.Save(s, at.Time); err != nil {
		t.Fatal(err)
	}
	touches := func() (n []int) {
		for _, a := range apps {
			now, err := s.Application(a.ID)
			if err != nil {
				t.Fatal(err)
			}
			n = append(n, len(now.Touches))
		}
		return n
	}
	if got := touches(); !slices.Equal(got, []int{1, 1, 0}) {
		t.Errorf("touches are %v", got)
	}
	for _, id := range []string{apps[0].ID, apps[1].ID} {
		if _, next := followUp(t, s, id, at); next.Number != 2 || next.State != reminders.Waiting || next.Why.Moved != 0 {
			t.Errorf("what follows is %+v", next)
		}
	}
	if _, err := s.Undo(at.Time); err != nil {
		t.Fatal(err)
	}
	if got := touches(); !slices.Equal(got, []int{0, 0, 0}) {
		t.Errorf("after one undo, touches are %v", got)
	}
}

// It counts for none that the user took out of it, none that is not to be
// written now, and none to whom else.
func TestAnEmailCountsForWhatItNames(t *testing.T) {
	s, apps := waiting(t)
	at := data.Moment{Time: fixture.At(t, "2026-03-11 10:00 America/Toronto")}
	a, step := followUp(t, s, apps[0].ID, at)
	others, err := reminders.LoadShared(s, a, step, data.DefaultSettings(), at.Time)
	if err != nil || len(others) != 1 || others[0].Application.ID != apps[1].ID {
		t.Fatalf("%v, %v", others, err)
	}
	for _, c := range []struct {
		body string
		want int
	}{{"How do things stand?", 0}, {"", 0}, {"How do things stand, also at ZENITH?", 1}} {
		d, err := SentFor(a, step, others, Mail{Body: c.body}, at)
		if err != nil || len(d.Also) != c.want {
			t.Errorf("%q counts for %d more, %v", c.body, len(d.Also), err)
		}
	}
	early := data.Moment{Time: fixture.At(t, "2026-03-09 10:00 America/Toronto")}
	a, step = followUp(t, s, apps[0].ID, early)
	if others, err := reminders.LoadShared(s, a, step, data.DefaultSettings(), early.Time); err != nil || len(others) != 0 {
		t.Errorf("before it is due: %v, %v", others, err)
	}
	settings := data.DefaultSettings()
	settings.Example = []string{apps[1].ID}
	a, step = followUp(t, s, apps[0].ID, at)
	if others, err := reminders.LoadShared(s, a, step, settings, at.Time); err != nil || len(others) != 0 {
		t.Errorf("with what is invented: %v, %v", others, err)
	}
}
