package words

import (
	"afterword/data"
	"afterword/reminders/texts"
)

// Reply names a kind of reply.
func Reply(r data.Reply) string {
	switch r {
	case data.ReplyNextRound:
		return texts.L("They invite me to the next round")
	case data.ReplyUndecided:
		return texts.L("They are not decided yet")
	case data.ReplyQuestion:
		return texts.L("They ask something")
	case data.ReplyOffer:
		return texts.L("They make an offer")
	case data.ReplyRejection:
		return texts.L("They say no")
	case data.ReplyMissedCall:
		return texts.L("They did not call as agreed")
	}
	return texts.L("unknown")
}

// ReplyLeads says what a reply of that kind leads to, by the user's rules.
func ReplyLeads(r data.Reply, rules data.Rules) string {
	days := rules.Bounded().FollowUpOpens
	values := map[string]any{"Days": days}
	switch r {
	case data.ReplyNextRound:
		return texts.N("Add the interview when it is set; until then a follow-up waits {{.Days}} days.", days, values)
	case data.ReplyUndecided:
		return texts.N("The count begins anew: a follow-up in {{.Days}} days, or by the date they name.", days, values)
	case data.ReplyQuestion:
		return texts.N("Answer it; a follow-up waits {{.Days}} days from today.", days, values)
	case data.ReplyOffer:
		return texts.L("Congratulations. Say thank you within a day; no more follow-ups.")
	case data.ReplyRejection:
		return texts.L("Nothing more is to be done. A short, kind answer keeps the door open.")
	case data.ReplyMissedCall:
		return texts.N("Things happen. A short note today, then a follow-up in {{.Days}} days.", days, values)
	}
	return ""
}
