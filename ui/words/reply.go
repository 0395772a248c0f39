package words

import (
	"afterword/data"
	"afterword/reminders/texts"
)

// Reply names a kind of reply.
func Reply(r data.Reply) string {
	switch r {
	case data.ReplyNextRound:
		return texts.L("They invited me to the next round")
	case data.ReplyUndecided:
		return texts.L("They haven’t decided yet")
	case data.ReplyQuestion:
		return texts.L("They asked a question")
	case data.ReplyOffer:
		return texts.L("They made an offer")
	case data.ReplyRejection:
		return texts.L("It’s a no")
	case data.ReplyMissedCall:
		return texts.L("They missed our call")
	}
	return texts.L("unknown")
}

// ReplyCard is a kind of reply in a few words, to choose from.
func ReplyCard(r data.Reply) string {
	switch r {
	case data.ReplyNextRound:
		return texts.L("Next round")
	case data.ReplyUndecided:
		return texts.L("Not decided yet")
	case data.ReplyQuestion:
		return texts.L("They ask something")
	case data.ReplyOffer:
		return texts.L("An offer")
	case data.ReplyRejection:
		return texts.L("A no")
	case data.ReplyMissedCall:
		return texts.L("They missed our call")
	}
	return texts.L("unknown")
}

// ReplyMeans says below ReplyCard what that kind of reply is.
func ReplyMeans(r data.Reply) string {
	switch r {
	case data.ReplyNextRound:
		return texts.L("they want to go on")
	case data.ReplyUndecided:
		return texts.L("they may say until when")
	case data.ReplyQuestion:
		return texts.L("or want to see something")
	case data.ReplyOffer:
		return texts.L("with a deadline or not")
	case data.ReplyRejection:
		return texts.L("it happens to everybody")
	case data.ReplyMissedCall:
		return texts.L("agreed, and did not ring")
	}
	return ""
}

// ReplyDate names the date that a reply of that kind may have, "" if none means
// anything there.
func ReplyDate(r data.Reply) string {
	switch r {
	case data.ReplyOffer:
		return texts.L("They want to know by (optional)")
	case data.ReplyUndecided, data.ReplyQuestion:
		return texts.L("They will answer by (optional)")
	case data.ReplyNextRound:
		return texts.L("They will write by (optional)")
	case data.ReplyRejection, data.ReplyMissedCall:
	}
	return ""
}

// ReplyLeads says what a reply of that kind leads to, by the user's rules.
func ReplyLeads(r data.Reply, rules data.Rules) string {
	days := rules.Bounded().FollowUpOpens
	values := map[string]any{"Days": days}
	switch r {
	case data.ReplyNextRound:
		return texts.N("Add the interview once it’s set. If you hear nothing, follow up in {{.Days}} days.", days, values)
	case data.ReplyUndecided:
		return texts.N("Your follow-ups start over: the next one is in {{.Days}} days, or after the date they named.", days, values)
	case data.ReplyQuestion:
		return texts.N("Answer it, then follow up {{.Days}} days from today.", days, values)
	case data.ReplyOffer:
		return texts.L("Congratulations! Say thank you within a day. No more follow-ups.")
	case data.ReplyRejection:
		return texts.L("There’s nothing you need to do. A short, kind reply keeps the door open.")
	case data.ReplyMissedCall:
		return texts.N("These things happen. Send a short note today, then follow up in {{.Days}} days.", days, values)
	}
	return ""
}
