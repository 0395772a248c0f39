package words

import "afterword/reminders/texts"

// Wording is what the user's own letter of that name is for.
func Wording(name string) string {
	switch name {
	case "own/thank_you":
		return texts.L("Thank-you")
	case "own/thank_you_via":
		return texts.L("Thank-you, to be passed on")
	case "own/follow_up":
		return texts.L("Follow-up")
	case "own/follow_up_2":
		return texts.L("Second follow-up")
	case "own/after_promise":
		return texts.L("Follow-up after the date they named")
	case "own/after_answer":
		return texts.L("Follow-up after an answer")
	case "own/recruiter":
		return texts.L("Follow-up to a recruiter")
	case "own/agency":
		return texts.L("Follow-up to an agency")
	case "own/last_note":
		return texts.L("Last note")
	case "own/answer_rejection":
		return texts.L("Reply to a rejection")
	case "own/answer_offer":
		return texts.L("Reply to an offer")
	case "own/call_note":
		return texts.L("After a missed call")
	case "own/other_offer":
		return texts.L("Another offer")
	case "own/answer_question":
		return texts.L("Answer to a question")
	}
	return texts.L("Email")
}
