package course

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"afterword/data"
	"afterword/data/fixture"
	"afterword/reminders"
)

// The course of one application, as it is drawn: one line for each stage with
// its name, date, state and, if several steps are open in it, their number.
func TestStages(t *testing.T) {
	raj, dana, ines := fixture.Person("Raj Patel", "raj@northwind.example"), fixture.Person("Dana Whitfield", "dana@northwind.example"), fixture.Person("Ines Moreau", "ines@northwind.example")
	people := []data.Person{raj, dana, ines}
	first := fixture.Round(t, "2026-11-20 15:00 America/Toronto", raj, dana, ines) // a Friday
	second := fixture.Round(t, "2026-11-26 10:00 America/Toronto", raj)
	done := func(a data.Application, when string, touches ...data.Touch) data.Application {
		for _, touch := range touches {
			touch.At = data.Moment{Time: fixture.At(t, when)}
			a = a.WithTouch(touch)
		}
		return a
	}
	thanks := func(p data.Person) data.Touch {
		return data.Touch{Kind: data.TouchSent, Step: data.StepThankYou, Interview: first.ID, Person: p.ID}
	}
	ahead := fixture.Application("Northwind Labs", people, first)
	thanked := done(ahead, "2026-11-20 19:00 America/Toronto", thanks(raj), thanks(dana), thanks(ines))
	followed := done(thanked, "2026-11-30 10:00 America/Toronto", data.Touch{Kind: data.TouchSent, Step: data.StepFollowUp})
	later := "Second follow-up, from 7 Dec, projected | Last note, from 17 Dec, projected | Move on, 4 Jan 2027, projected"

	for _, c := range []struct {
		name string
		app  data.Application
		now  string
		want string
	}{
		{"before the interview", ahead, "2026-11-19 09:00 America/Toronto",
			"Interview, 20 Nov, waiting 1 | Thank-you, from 20 Nov, projected | Follow-up, from 27 Nov, projected | " + later},
		{"three thank-yous are one stage", ahead, "2026-11-20 19:00 America/Toronto",
			"Interview, 20 Nov, done | Thank-you, by Sat 16:00, due 3 | Follow-up, 27 Nov – 30 Nov, waiting 1 | " + later},
		{"seen from Berlin", ahead, "2026-11-21 01:00 Europe/Berlin",
			"Interview, 20 Nov, done | Thank-you, by Sat 22:00, due 3 | Follow-up, 27 Nov – 30 Nov, waiting 1 | " + later},
		{"not yet open", ahead, "2026-11-20 17:00 America/Toronto",
			"Interview, 20 Nov, done | Thank-you, from today 18:00, waiting 3 | Follow-up, 27 Nov – 30 Nov, waiting 1 | " + later},
		{"two are sent", done(ahead, "2026-11-20 18:30 America/Toronto", thanks(raj), thanks(ines)), "2026-11-20 19:00 America/Toronto",
			"Interview, 20 Nov, done | Thank-you, by Sat 16:00, due 1 | Follow-up, 27 Nov – 30 Nov, waiting 1 | " + later},
		{"all are sent", thanked, "2026-11-21 09:00 America/Toronto",
			"Interview, 20 Nov, done | Thank-you, 20 Nov, done | Follow-up, 27 Nov – 30 Nov, waiting 1 | " + later},
		{"late", ahead, "2026-11-22 09:00 America/Toronto",
			"Interview, 20 Nov, done | Thank-you, by 21 Nov, late 3 | Follow-up, 27 Nov – 30 Nov, waiting 1 | " + later},
		{"missed", ahead, "2026-11-24 09:00 America/Toronto",
			"Interview, 20 Nov, done | Thank-you, by 21 Nov, missed | Follow-up, 27 Nov – 30 Nov, waiting 1 | " + later},
		{"the follow-up is due", thanked, "2026-11-27 10:00 America/Toronto",
			"Interview, 20 Nov, done | Thank-you, 20 Nov, done | Follow-up, by Mon 17:00, due 1 | " + later},
		{"the follow-up is late", thanked, "2026-12-09 10:00 America/Toronto",
			"Interview, 20 Nov, done | Thank-you, 20 Nov, done | Follow-up, by 30 Nov, late 1 | Move on, 14 Dec, waiting 1"},
		{"the second one", followed, "2026-12-01 10:00 America/Toronto",
			"Interview, 20 Nov, done | Thank-you, 20 Nov, done | Follow-up, 30 Nov, done | Second follow-up, 10 Dec – 14 Dec, waiting 1 | Last note, from 21 Dec, projected | Move on, 4 Jan 2027, projected"},
		{"a second round cancels the follow-up", fixture.Application("Northwind Labs", people, first, second), "2026-11-20 19:00 America/Toronto",
			"Round 1, 20 Nov, done | Thank-you, by Sat 16:00, due 3 | Round 2, 26 Nov, waiting 1 | Thank-you, from 26 Nov, projected | Follow-up, from 3 Dec, projected | Second follow-up, from 14 Dec, projected | Last note, from 4 Jan 2027, projected | Move on, 18 Jan 2027, projected"},
	} {
		t.Run(c.name, func(t *testing.T) {
			now := fixture.At(t, c.now)
			steps := reminders.Plan(c.app, data.DefaultRules(), nil, now)
			var got []string
			for _, st := range Stages(c.app, steps, now, now.Location()) {
				words := fmt.Sprintf("%s, %s, %s", st.Title, st.Date, st.Step.State)
				if st.Count > 0 {
					words += fmt.Sprintf(" %d", st.Count)
				}
				got = append(got, words)
			}
			if g := strings.Join(got, " | "); g != c.want {
				t.Errorf("got\n%s\nwant\n%s", strings.ReplaceAll(g, " | ", "\n"), strings.ReplaceAll(c.want, " | ", "\n"))
			}
		})
	}
}

// What became moot, what is optional and the debrief are not drawn.
func TestStagesLeaveOut(t *testing.T) {
	now := fixture.At(t, "2026-11-20 19:00 UTC")
	for _, s := range []reminders.Step{
		{Kind: data.StepDebrief, State: reminders.Due},
		{Kind: data.StepFollowUp, State: reminders.Cancelled},
		{Kind: data.StepAnswerRejection, State: reminders.Due, Optional: true},
	} {
		s.Opens, s.Closes = now, now
		if got := Stages(data.Application{}, []reminders.Step{s}, now, now.Location()); len(got) != 0 {
			t.Errorf("%s %s is drawn: %+v", s.Kind, s.State, got)
		}
	}
}

// Each reply has a title of its own.
func TestEachReplyHasItsOwnTitle(t *testing.T) {
	named := map[string]data.Reply{}
	for _, r := range append(slices.Clone(data.Replies), "none") {
		title := replyTitle(r)
		if other, taken := named[title]; taken || title == "" {
			t.Errorf("%q and %q are both called %q", other, r, title)
		}
		named[title] = r
	}
}
