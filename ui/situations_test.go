package ui

import (
	"testing"

	"afterword/data"
	"afterword/data/fixture"
)

// situation is an application as it stands at a moment.
type situation struct {
	app data.Application
	now string
}

// situations are the states in which the detail can be, by their names.
func situations(t *testing.T) map[string]situation {
	const toronto = " America/Toronto"
	happen := func(a data.Application, when string, touch data.Touch) data.Application {
		touch.At = data.Moment{Time: fixture.At(t, when+toronto)}
		return a.WithTouch(touch)
	}
	sent := func(a data.Application, when string, step data.StepKind) data.Application {
		return happen(a, when, data.Touch{Kind: data.TouchSent, Step: step, Person: a.People[0].ID, Interview: a.Interviews[0].ID})
	}
	replied := func(a data.Application, when string, r data.Reply) data.Application {
		return happen(a, when, data.Touch{Kind: data.TouchReply, Reply: r, Person: a.People[0].ID})
	}
	raj := fixture.Person("Raj Patel", "raj@northwind.example")
	one := fixture.Application("Northwind Labs", []data.Person{raj}, fixture.Round(t, "2026-11-20 15:00"+toronto, raj))
	one = happen(one, "2026-11-20 17:00", data.Touch{Kind: data.TouchDone, Step: data.StepDebrief, Interview: one.Interviews[0].ID})
	thanked := sent(one, "2026-11-20 19:00", data.StepThankYou)
	followed := sent(thanked, "2026-11-30 10:00", data.StepFollowUp)
	last := sent(sent(followed, "2026-12-10 10:00", data.StepFollowUp), "2026-12-21 10:00", data.StepLastNote)
	movedOn := happen(last, "2027-01-05 10:00", data.Touch{Kind: data.TouchOutcome, Outcome: data.OutcomeNoAnswer})

	rounds := thanked
	rounds.Interviews = append(rounds.Interviews, fixture.Round(t, "2026-12-03 10:00"+toronto, raj), fixture.Round(t, "2026-12-14 11:00"+toronto, raj))
	rounds = replied(rounds, "2026-11-27 12:00", data.ReplyNextRound)
	rounds = happen(rounds, "2026-12-03 15:00", data.Touch{Kind: data.TouchSent, Step: data.StepThankYou, Person: raj.ID, Interview: rounds.Interviews[1].ID})
	rounds = replied(rounds, "2026-12-08 12:00", data.ReplyNextRound)

	long := one
	long.Company = "The Consolidated Northern Hydrographic and Cartographic Works"
	long.Role = "Principal Engineer for Distributed Measurement and Calibration"
	long.People = []data.Person{fixture.Person("Maximiliana Featherstonehaugh-Cholmondeley of Wolfeschlegelst", "maximiliana.featherstonehaugh@hydrographic-works.example")}
	long.Interviews = []data.Interview{fixture.Round(t, "2026-11-20 15:00"+toronto, long.People[0])}
	long.Touches = nil

	right := one
	right.Company, right.Role = "חברת 42 צפון", "مهندس برمجيات"
	right.People = []data.Person{fixture.Person("דנה כהן", "dana@tsafon.example")}
	right.Interviews = []data.Interview{fixture.Round(t, "2026-11-20 15:00"+toronto, right.People[0])}
	right.Touches = nil

	return map[string]situation{
		"ahead":           {one, "2026-11-19 10:00" + toronto},
		"due":             {panel(t), friday},
		"waiting":         {thanked, "2026-11-24 10:00" + toronto},
		"follow-up due":   {thanked, "2026-11-28 10:00" + toronto},
		"late":            {thanked, "2026-12-03 10:00" + toronto},
		"put off":         {happen(thanked, "2026-11-27 10:00", data.Touch{Kind: data.TouchLater, Step: data.StepFollowUp, Until: data.Moment{Time: fixture.At(t, "2026-11-30 09:00"+toronto)}}), "2026-11-27 11:00" + toronto},
		"promise":         {happen(thanked, "2026-11-23 10:00", data.Touch{Kind: data.TouchPromise, By: data.DateOf(fixture.At(t, "2026-12-04 00:00"+toronto))}), "2026-11-24 10:00" + toronto},
		"last note sent":  {last, "2026-12-28 10:00" + toronto},
		"move on":         {last, "2027-01-05 09:00" + toronto},
		"moved on":        {movedOn, "2027-01-06 10:00" + toronto},
		"rejected":        {happen(replied(thanked, "2026-11-25 10:00", data.ReplyRejection), "2026-11-25 12:00", data.Touch{Kind: data.TouchSent, Step: data.StepAnswerRejection, Person: raj.ID}), "2026-11-26 10:00" + toronto},
		"offer":           {happen(thanked, "2026-11-25 10:00", data.Touch{Kind: data.TouchReply, Reply: data.ReplyOffer, Person: raj.ID, By: data.DateOf(fixture.At(t, "2026-12-04 00:00"+toronto))}), "2026-11-25 14:00" + toronto},
		"year of silence": {thanked, "2027-11-24 10:00" + toronto},
		"several rounds":  {rounds, "2026-12-11 10:00" + toronto},
		"long names":      {long, friday},
		"right to left":   {right, friday},
	}
}
