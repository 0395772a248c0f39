package words

import (
	"afterword/data"

	"afterword/reminders/texts"
)

// Reply names a kind of reply, and says what it leads to.
func Reply(r data.Reply) (name, leads string) {
	switch r {
	case data.ReplyNextRound:
		return texts.L("They invite me to the next round"), texts.L("Add the interview when it is set; until then a follow-up waits a week.")
	case data.ReplyUndecided:
		return texts.L("They are not decided yet"), texts.L("The count begins anew: a follow-up in a week, or by the date they name.")
	case data.ReplyQuestion:
		return texts.L("They ask something"), texts.L("Answer it; a follow-up waits a week from today.")
	case data.ReplyOffer:
		return texts.L("They make an offer"), texts.L("Congratulations. Say thank you within a day; no more follow-ups.")
	case data.ReplyRejection:
		return texts.L("They say no"), texts.L("Nothing more is to be done. A short, kind answer keeps the door open.")
	}
	return texts.L("They did not call as agreed"), texts.L("Things happen. A short note today, then a follow-up in a week.")
}
