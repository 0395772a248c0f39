package reminders

import (
	"strings"
	"testing"
	"time"

	"afterword/data"
	"afterword/reminders/texts"
)

// northwind is an interview that ends at 15:00 on Tuesday 3 March 2026 in
// Toronto.
func northwind() data.Application {
	toronto, _ := data.Zone("America/Toronto")
	end := time.Date(2026, 3, 3, 15, 0, 0, 0, toronto)
	return data.Application{
		ID: "northwind", Company: "Northwind Labs", Role: "Data engineer",
		Interviews: []data.Interview{{
			ID: "round1", Kind: data.KindVideo, Place: "1 Bay Street",
			Start: data.Moment{Time: end.Add(-time.Hour)}, End: data.Moment{Time: end},
			Met: []data.Met{{Person: "raj"}},
		}},
		People: []data.Person{
			{ID: "raj", Name: "Raj", Email: "raj@northwind.example", Role: data.RoleInterviewer},
			{ID: "kim", Name: "Kim", Role: data.RoleRecruiter},
			{ID: "info", Email: "info@northwind.example", Role: data.RoleCoordinator},
		},
	}
}

func TestWords(t *testing.T) {
	a := northwind()
	now := a.Interviews[0].End.Time.Add(4 * time.Hour) // Tue 3 March, 19:00
	in := func(d time.Duration) time.Time { return now.Add(d) }
	tests := []struct {
		step        Step
		kind        ReminderKind
		title, body string
	}{
		{Step{Kind: data.StepInterview, Interview: "round1", Opens: in(24 * time.Hour)}, RemindDay,
			"Interview at Northwind Labs in 24 hours", "Wednesday 4 March, 19:00. Data engineer. 1 Bay Street."},
		{Step{Kind: data.StepInterview, Interview: "round1", Opens: in(59*time.Minute + 31*time.Second)}, RemindHour,
			"Interview at Northwind Labs in 1 hour", "Tuesday 3 March, 19:59. Data engineer. 1 Bay Street. Good luck!"},
		{Step{Kind: data.StepDebrief, Closes: in(23*time.Hour + 45*time.Minute)}, RemindOpens,
			"How did it go at Northwind Labs?", "A few notes while it’s fresh will make your thank-you personal. 23 hours left."},
		{Step{Kind: data.StepThankYou, Person: "raj", Closes: in(20 * time.Hour)}, RemindOpens,
			"Say thank you to Raj – Northwind Labs", "20 hours left. Your draft is ready."},
		{Step{Kind: data.StepThankYou, Person: "info", Closes: in(20 * time.Hour)}, RemindOpens,
			"Say thank you to info@northwind.example – Northwind Labs", "20 hours left. Your draft is ready."},
		{Step{Kind: data.StepThankYou, Person: "raj", Via: "kim", Closes: in(29*time.Minute + 40*time.Second)}, RemindCloses,
			"Say thank you to Raj – Northwind Labs", "30 minutes left. Your draft is ready. Kim can pass it on."},
		{Step{Kind: data.StepThankYou, Closes: in(-time.Hour), State: Late}, RemindLater,
			"Say thank you – Northwind Labs", "It’s still welcome. Your draft is ready."},
		{Step{Kind: data.StepFollowUp, Person: "raj", Closes: in(70 * time.Hour)}, RemindOpens,
			"Follow up with Raj – Northwind Labs", "Best sent by Friday 6 March, 17:00. Your draft is ready."},
		{Step{Kind: data.StepFollowUp, Closes: in(2 * time.Hour)}, RemindCloses,
			"Follow up with Northwind Labs", "Best sent today, by 21:00. Your draft is ready."},
		{Step{Kind: data.StepFollowUp, Person: "raj", Closes: in(-70 * time.Hour), State: Late}, RemindLate,
			"Follow up with Raj – Northwind Labs", "It’s still worth sending. Your draft is ready."},
		{Step{Kind: data.StepLastNote, Person: "raj", Closes: in(70 * time.Hour)}, RemindOpens,
			"Send a last note to Raj – Northwind Labs", "Best sent by Friday 6 March, 17:00. Your draft is ready."},
		{Step{Kind: data.StepMoveOn}, RemindOpens,
			"Time to move on – Northwind Labs", "Silence is normal and says nothing about you. You’ve done your part; on to what’s next."},
		{Step{Kind: data.StepAnswerRejection, Closes: in(48 * time.Hour)}, RemindLater,
			"Send a kind reply, if you like – Northwind Labs", "2 days left. A short thank-you keeps the door open."},
		{Step{Kind: data.StepAnswerOffer, Closes: in(time.Hour)}, RemindLater,
			"Say thank you for the offer – Northwind Labs", "1 hour left. Your draft is ready."},
		{Step{Kind: data.StepDecide, Closes: in(70 * time.Hour)}, RemindCloses,
			"Decide on the offer – Northwind Labs", "They’d like your answer by Friday 6 March, 17:00."},
		{Step{Kind: data.StepDecide, Closes: in(-time.Hour)}, RemindLater,
			"Decide on the offer – Northwind Labs", "You can still write to them."},
		{Step{Kind: data.StepCallNote, Person: "kim", Closes: in(time.Minute)}, RemindLater,
			"Send a short note to Kim – Northwind Labs", "About the call that didn’t happen. 1 minute left."},
	}
	for _, test := range tests {
		title, body := Words(texts.In(data.English), a, test.step, Reminder{Kind: test.kind}, now)
		if title != test.title || body != test.body {
			t.Errorf("%s %s\n got %q\n     %q\nwant %q\n     %q", test.step.Kind, test.kind, title, body, test.title, test.body)
		}
	}
}

func TestWordsForEveryStep(t *testing.T) {
	for _, kind := range data.StepKinds {
		if _, body := Words(texts.In(data.English), northwind(), Step{Kind: kind}, Reminder{}, time.Now()); strings.Contains(body, "something to do") {
			t.Errorf("no words for %s", kind)
		}
	}
}

func TestWordsGiveTimesInTheUsersZone(t *testing.T) {
	berlin, _ := data.Zone("Europe/Berlin")
	a := northwind()
	s := Step{Kind: data.StepInterview, Interview: "round1", Opens: a.Interviews[0].Start.Time}
	_, body := Words(texts.In(data.English), a, s, Reminder{Kind: RemindDay}, s.Opens.Add(-24*time.Hour).In(berlin))
	if !strings.HasPrefix(body, "Tuesday 3 March, 20:00.") {
		t.Errorf("got %q", body)
	}
}

func TestSummaryWords(t *testing.T) {
	for _, c := range []struct {
		toDo, ahead, more int
		title, body       string
	}{
		{5, 0, 2, "5 applications are waiting for you", "A · B · C · and 2 more"},
		{1, 0, 0, "1 application is waiting for you", "A · B · C"},
		{0, 4, 1, "4 interviews are coming up", "A · B · C · and 1 more"},
	} {
		title, body := SummaryWords(texts.In(data.English), c.toDo, c.ahead, []string{"A", "B", "C"}, c.more)
		if title != c.title || body != c.body {
			t.Errorf("got %q, %q", title, body)
		}
	}
}
