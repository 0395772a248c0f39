package data

import (
	"testing"
	"time"
)

// moment is that time in Toronto.
func moment(t testing.TB, s string) Moment {
	t.Helper()
	loc, err := Zone("America/Toronto")
	if err != nil {
		t.Fatal(err)
	}
	at, err := time.ParseInLocation("2006-01-02 15:04", s, loc)
	if err != nil {
		t.Fatal(err)
	}
	return Moment{at}
}

// day is that day.
func day(t testing.TB, s string) Date {
	t.Helper()
	d, err := ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// northwind is a valid application with something in every field.
func northwind(t testing.TB) Application {
	return Application{
		ID: "northwind", Company: "Northwind Labs", Role: "Data engineer",
		Notes: "Second floor.\nAsk for Raj.", Interest: "their maps",
		Strengths: []string{"pipelines"}, Achievements: []string{"Halved the nightly run."},
		Interviews: []Interview{{
			ID: "round1", Kind: KindVideo,
			Start: moment(t, "2026-03-03 14:00"), End: moment(t, "2026-03-03 15:00"),
			Place: "1 Bay Street\nToronto", Link: "https://meet.example/abc",
			Met:   []Met{{Person: "raj", Topics: []string{"the move to Go"}}},
			ToAdd: "the side project", ToSee: "more SQL",
			Invite: Invite{UID: "1@example", Sequence: 2, Stamp: moment(t, "2026-02-20 09:00"), Subject: "Interview"},
		}},
		People: []Person{{ID: "raj", Name: "Raj", Email: "raj@northwind.example", Title: "Lead", Role: RoleInterviewer}},
		Touches: []Touch{
			{ID: "t1", Kind: TouchSent, At: moment(t, "2026-03-03 17:10"), Step: StepThankYou, Interview: "round1", Person: "raj", Subject: "Thank you", Body: "Dear Raj,\n…"},
			{ID: "t2", Kind: TouchDone, At: moment(t, "2026-03-03 17:20"), Step: StepDebrief, Interview: "round1"},
			{ID: "t3", Kind: TouchPromise, At: moment(t, "2026-03-04 10:00"), By: day(t, "2026-03-20")},
			{ID: "t4", Kind: TouchLater, At: moment(t, "2026-03-23 09:00"), Step: StepFollowUp, Until: moment(t, "2026-03-24 09:00")},
			{ID: "t5", Kind: TouchReply, At: moment(t, "2026-03-25 09:00"), Reply: ReplyOffer, Person: "raj", By: day(t, "2026-04-01")},
			{ID: "t6", Kind: TouchOutcome, At: moment(t, "2026-03-26 09:00"), Outcome: OutcomeAccepted},
		},
		Created: moment(t, "2026-02-20 09:00"),
	}
}
