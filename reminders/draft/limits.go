package draft

import "afterword/data"

// maxSubject is the length of a subject, in characters, that a phone still
// shows.
const maxSubject = 60

// limit is how long the body of a kind of email may be, in words, without the
// signature. least is 0 where a shorter one is never too short.
type limit struct{ least, most int }

// limits are those of the etiquette, section 6.
var limits = map[data.StepKind]limit{
	data.StepThankYou:        {25, 130},
	data.StepFollowUp:        {20, 125},
	data.StepLastNote:        {0, 89},
	data.StepAnswerRejection: {0, 149},
	data.StepAnswerOffer:     {0, 125},
	data.StepCallNote:        {0, 125},
	OtherOffer:               {0, 130},
	Acceptance:               {0, 125},
	Withdrawal:               {0, 125},
	data.StepAnswerQuestion:  {0, 200},
}
