package data

import (
	"slices"
	"strings"
)

// StepKind names something to do or to attend in the course of an
// application.
type StepKind string

// The steps.
const (
	StepInterview       StepKind = "interview"
	StepDebrief         StepKind = "debrief"
	StepThankYou        StepKind = "thank_you"
	StepFollowUp        StepKind = "follow_up"
	StepLastNote        StepKind = "last_note"
	StepMoveOn          StepKind = "move_on"
	StepAnswerQuestion  StepKind = "answer_question"
	StepAnswerRejection StepKind = "answer_rejection"
	StepAnswerOffer     StepKind = "answer_offer"
	StepDecide          StepKind = "decide"
	StepCallNote        StepKind = "call_note"
)

// StepKinds are all steps in the order of the etiquette's tables, which
// decides between steps that are equally urgent.
var StepKinds = []StepKind{
	StepInterview, StepDebrief, StepThankYou, StepFollowUp, StepLastNote,
	StepMoveOn, StepAnswerQuestion, StepAnswerRejection, StepAnswerOffer, StepDecide, StepCallNote,
}

// ReadStepKind reads the name of a step as people write it: "thank_you",
// "thank-you", "Thank you". ok is false if it is none of the steps, nor one of
// the others.
func ReadStepKind(name string, others ...StepKind) (k StepKind, ok bool) {
	k = StepKind(strings.Join(strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return r == ' ' || r == '-' || r == '_' }), "_"))
	return k, slices.Contains(StepKinds, k) || slices.Contains(others, k)
}

// IsEmail reports whether the step is an email to write and send.
func (k StepKind) IsEmail() bool {
	switch k {
	case StepThankYou, StepFollowUp, StepLastNote, StepAnswerQuestion, StepAnswerRejection, StepAnswerOffer, StepCallNote:
		return true
	case StepInterview, StepDebrief, StepMoveOn, StepDecide:
	}
	return false
}

// IsFollowUp reports whether the step is an attempt: a follow-up, or the last
// note, which is the last allowed one.
func (k StepKind) IsFollowUp() bool { return k == StepFollowUp || k == StepLastNote }

// InterviewKind is how an interview is held.
type InterviewKind string

// The kinds of interview. A phone screen is thanked for sooner than the rest.
const (
	KindVideo       InterviewKind = "video"
	KindOnsite      InterviewKind = "onsite"
	KindPhone       InterviewKind = "phone"
	KindPhoneScreen InterviewKind = "phone_screen"
	KindOther       InterviewKind = "other"
)

// InterviewKinds are all kinds of interview, in the order a form offers them.
var InterviewKinds = []InterviewKind{KindVideo, KindOnsite, KindPhone, KindPhoneScreen, KindOther}

// Role is a person's role in the hiring process.
type Role string

// The roles.
const (
	RoleInterviewer Role = "interviewer"
	RoleRecruiter   Role = "recruiter"
	RoleCoordinator Role = "coordinator"
)

// Roles are all roles, in the order a form offers them.
var Roles = []Role{RoleInterviewer, RoleRecruiter, RoleCoordinator}

// TouchKind is the kind of thing that happened.
type TouchKind string

// The kinds of touch.
const (
	TouchSent     TouchKind = "sent"     // an email went out, by the user's word
	TouchDone     TouchKind = "done"     // a step that is no email was done
	TouchSkipped  TouchKind = "skipped"  // a step was skipped
	TouchLater    TouchKind = "later"    // a step was put off to Until
	TouchReply    TouchKind = "reply"    // the company answered
	TouchPromise  TouchKind = "promise"  // they said when they would answer
	TouchOutcome  TouchKind = "outcome"  // the application ended
	TouchReopened TouchKind = "reopened" // what ended it is taken back
)

// TouchKinds are all kinds of touch.
var TouchKinds = []TouchKind{
	TouchSent, TouchDone, TouchSkipped, TouchLater,
	TouchReply, TouchPromise, TouchOutcome, TouchReopened,
}

// Reply is what kind of answer came from the company.
type Reply string

// The replies.
const (
	ReplyNextRound  Reply = "next_round"
	ReplyUndecided  Reply = "undecided"
	ReplyQuestion   Reply = "question"
	ReplyRejection  Reply = "rejection"
	ReplyOffer      Reply = "offer"
	ReplyMissedCall Reply = "missed_call"
)

// Replies are all replies, in the order a dialog offers them.
var Replies = []Reply{
	ReplyNextRound, ReplyUndecided, ReplyQuestion, ReplyOffer, ReplyRejection, ReplyMissedCall,
}

// Outcome is how an application ended.
type Outcome string

// The outcomes.
const (
	OutcomeAccepted  Outcome = "accepted"
	OutcomeDeclined  Outcome = "declined"
	OutcomeRejected  Outcome = "rejected"
	OutcomeWithdrawn Outcome = "withdrawn"
	OutcomeNoAnswer  Outcome = "no_answer"
	OutcomeArchived  Outcome = "archived"
)

// Outcomes are all outcomes.
var Outcomes = []Outcome{
	OutcomeAccepted, OutcomeDeclined, OutcomeRejected,
	OutcomeWithdrawn, OutcomeNoAnswer, OutcomeArchived,
}
