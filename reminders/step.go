// Package reminders decides what to do next and when, and tells the user.
//
// Plan is the one function that decides: list, countdown, notification and
// terminal all read its steps. It is pure; only the Scheduler asks the clock.
package reminders

import (
	"strconv"
	"time"

	"afterword/data"
)

// State is where a step stands at the moment the plan was made for.
type State uint8

// The states. There are many steps: a state is a number, and a word only when
// it is written.
const (
	_         State = iota
	Waiting         // now is before Opens
	Due             // between Opens and Closes
	Late            // after Closes, still worth doing
	Done            // done or sent, by the user's word
	Skipped         // the user chose not to
	Missed          // no longer worth doing
	Cancelled       // something made it moot
	Projected       // would follow if nobody answers
)

var stateWords = []string{"", "waiting", "due", "late", "done", "skipped", "missed", "cancelled", "projected"}

// String is the state's word: "waiting".
func (s State) String() string { return stateWords[s] }

// MarshalText writes the state's word.
func (s State) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Open reports whether the step is still to be done.
func (s State) Open() bool { return s == Waiting || s == Due || s == Late }

// Step is something to do or to attend.
type Step struct {
	Kind      data.StepKind
	Base      string    // ID of the interview or reply that it follows from or is counted from
	Interview string    // Interview.ID it belongs to or counts from, may be ""
	Person    string    // Person.ID of whom it is for, "" if nobody is known
	Via       string    // Person.ID who should pass it on, because Person has no address
	Opens     time.Time // in the zone of its interview
	Closes    time.Time // zero: never
	Lapses    time.Time // late until then, and missed afterwards; zero: late for ever
	Settled   time.Time // when it was done, skipped or cancelled; else zero
	Until     time.Time // put off by the user to then; zero if not
	Why       Why
	Number    int16 // follow-ups: the how manieth of this count, from 1; moving on: after so many
	State     State
	Optional  bool // may be left out without a word
}

// Key names the step within its application, the same in every plan.
func (s Step) Key() string {
	switch s.Kind {
	case data.StepThankYou:
		return "thank_you:" + s.Base + ":" + s.Person
	case data.StepFollowUp, data.StepLastNote: // the last note is the follow-up of its number
		return "follow_up:" + s.Base + ":" + strconv.Itoa(int(s.Number))
	case data.StepMoveOn:
		return "move_on:" + s.Base + ":" + strconv.Itoa(int(s.Number))
	default:
		return string(s.Kind) + ":" + s.Base
	}
}

// Why says what a step's window was counted from, as data for a sentence.
type Why struct {
	At     time.Time // when that was
	Other  string    // CauseElsewhere: the ID of the application written for
	Days   int16     // calendar days after that to Opens; 0 where hours count
	From   Cause     // what it is counted from
	Moved  Cause     // what moved Opens besides: CauseThankYou, CauseEmail or CauseElsewhere, else none
	Rolled bool      // Opens fell on a free day and moved to the next working day
}

// Cause is what a window is counted from or moved by.
type Cause uint8

// The causes. Zero is none.
const (
	_              Cause = iota
	CauseInterview       // the interview
	CauseReply           // their last answer
	CausePromise         // the date they named
	CauseSent            // the email before
	CauseSkipped         // the email before, which was skipped
	CauseLate            // the closing of a follow-up that was not sent
	CauseDeadline        // the deadline of an offer
	CauseThankYou        // the 24 hours of the thank-you come first
	CauseElsewhere       // the same person was written to for another application
	CauseEmail           // the last email of the user is too short a time ago
)

var causeWords = []string{
	"", "interview", "reply", "promise", "sent", "skipped", "late", "deadline", "thank_you", "elsewhere", "email",
}

// String is the cause's word: "interview".
func (c Cause) String() string { return causeWords[c] }

// MarshalText writes the cause's word.
func (c Cause) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

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
