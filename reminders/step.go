// Package reminders decides what to do next and when, and tells the user.
//
// Plan is the one function that decides: list, countdown, notification and
// terminal all read its steps. It is pure; only the Scheduler asks the clock.
package reminders

import (
	"time"

	"afterword/data"
)

// State is where a step stands at the moment the plan was made for.
type State string

// The states.
const (
	Waiting   State = "waiting"   // now is before Opens
	Due       State = "due"       // between Opens and Closes
	Late      State = "late"      // after Closes, still worth doing
	Done      State = "done"      // done or sent, by the user's word
	Skipped   State = "skipped"   // the user chose not to
	Missed    State = "missed"    // no longer worth doing
	Cancelled State = "cancelled" // something made it moot
	Projected State = "projected" // would follow if nobody answers
)

// Open reports whether the step is still to be done.
func (s State) Open() bool { return s == Waiting || s == Due || s == Late }

// Step is something to do or to attend.
type Step struct {
	Key       string // names the step within its application, the same in every plan
	Kind      data.StepKind
	State     State
	Opens     time.Time // in the zone of its interview
	Closes    time.Time // zero: never
	Settled   time.Time // when it was done, skipped or cancelled; else zero
	Interview string    // Interview.ID it belongs to or counts from, may be ""
	Person    string    // Person.ID of whom it is for, "" if nobody is known
	Via       string    // Person.ID who should pass it on, because Person has no address
	Number    int       // follow-ups: the how manieth of this count, from 1
	Optional  bool      // may be left out without a word
	Until     time.Time // put off by the user to then; zero if not
	Why       Why
}

// Why says what a step's window was counted from, as data for a sentence.
type Why struct {
	From   Cause     // what it is counted from
	At     time.Time // when that was
	Days   int       // calendar days after that to Opens; 0 where hours count
	Rolled bool      // Opens fell on a free day and moved to the next working day
	Moved  Cause     // what moved Opens besides: CauseThankYou or CauseElsewhere, else ""
	Other  string    // CauseElsewhere: the ID of the application written for
}

// Cause is what a window is counted from or moved by.
type Cause string

// The causes.
const (
	CauseInterview Cause = "interview" // the interview
	CauseReply     Cause = "reply"     // their last answer
	CausePromise   Cause = "promise"   // the date they named
	CauseSent      Cause = "sent"      // the email before
	CauseSkipped   Cause = "skipped"   // the email before, which was skipped
	CauseLate      Cause = "late"      // the closing of a follow-up that was not sent
	CauseDeadline  Cause = "deadline"  // the deadline of an offer
	CauseThankYou  Cause = "thank_you" // the 24 hours of the thank-you come first
	CauseElsewhere Cause = "elsewhere" // the same person was written to for another application
)

// Contact is a follow-up that was sent to an address.
type Contact = data.Contact

// ReminderKind says why a reminder comes.
type ReminderKind string

// The kinds of reminder.
const (
	RemindOpens  ReminderKind = "opens"  // the step can be done now
	RemindCloses ReminderKind = "closes" // it closes soon
	RemindLate   ReminderKind = "late"   // it closed and is still worth doing
	RemindLater  ReminderKind = "later"  // the user asked to hear of it now
	RemindDay    ReminderKind = "day"    // an interview in a day
	RemindHour   ReminderKind = "hour"   // an interview in an hour
)

// Reminder is a moment at which the user is told of a step.
type Reminder struct {
	Kind ReminderKind
	For  time.Time // the moment the etiquette names; it keys the ledger, so that travel tells nothing twice
	At   time.Time // the moment to tell, moved into awake hours
}
