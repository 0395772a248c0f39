// Package desk is the one door for what a person decides: each decision becomes
// a record to save and a thing to say, whichever way it comes, by the window, a
// form, the terminal, a button of a notification or the tray. What is said is a
// value; each of those puts it into its own words.
//
// But for Save, Choose and Written, the functions are pure: they are told the time, and
// change none of the records they are given.
package desk

import (
	"time"

	"afterword/data"
	"afterword/data/store"
	"afterword/reminders"
)

// Kind says what was decided.
type Kind string

// The kinds of decision.
const (
	KindSent      Kind = "sent"       // the email of Step went out
	KindDebriefed Kind = "debriefed"  // how the interview of Step went was noted
	KindSkipped   Kind = "skipped"    // Step is left out
	KindPutOff    Kind = "put_off"    // Step is put off to Until
	KindReplied   Kind = "replied"    // the company answered
	KindPromised  Kind = "promised"   // the company named a date for its answer
	KindEnded     Kind = "ended"      // the application ended as Outcome
	KindReopened  Kind = "reopened"   // what ended it is taken back
	KindCalledOff Kind = "called_off" // an interview does not take place
	KindFinished  Kind = "finished"   // the user said in a sentence what a note says
	KindLeftOut   Kind = "left_out"   // a note is to stand in no email
	KindNews      Kind = "news"       // what is new since the last email was noted
)

// Kinds are all kinds of decision.
var Kinds = []Kind{
	KindSent, KindDebriefed, KindSkipped, KindPutOff, KindReplied, KindPromised, KindEnded, KindReopened, KindCalledOff,
	KindFinished, KindLeftOut, KindNews,
}

// Decision is what somebody decided about an application. Nothing of it is
// saved until Save. One that comes with an error has Before alone.
type Decision struct {
	Kind          Kind
	Before, After data.Application
	Step          reminders.Step // the zero one if it is about no step
	Until         time.Time      // KindPutOff: to when
	Outcome       data.Outcome   // KindEnded: how
	Also          []Decision     // KindSent: the same email was about these applications, too
}

// Companies are those of all applications that it is about.
func (d Decision) Companies() []string {
	all := []string{d.After.Company}
	for _, other := range d.Also {
		all = append(all, other.After.Company)
	}
	return all
}

// Opens reports whether the decision opens again what was closed: an answer does
// so, where that may still end otherwise.
func (d Decision) Opens() bool {
	_, _, ended := reminders.Ended(d.Before)
	_, _, ends := reminders.Ended(d.After)
	return ended && !ends
}

// Save saves the decision as one action of the history, done at now. What became
// of the application since it was read is kept. The errors are those of
// store.Change.
func (d Decision) Save(s *store.Store, now time.Time) error {
	before, after := []data.Application{d.Before}, []data.Application{d.After}
	for _, other := range d.Also {
		before, after = append(before, other.Before), append(after, other.After)
	}
	return s.ChangeAll(before, after, now)
}

// Refusal is why something that was decided cannot be done: a piece of an
// English sentence after the name of the company, or after "it".
type Refusal string

// The refusals. Nothing is changed with any of them.
const (
	ErrClosed    Refusal = "is closed"
	ErrOpen      Refusal = "is open"
	ErrGone      Refusal = "has no such step open right now"
	ErrNoEmail   Refusal = "has no email to send at that step"
	ErrInterview Refusal = "has an interview there, which cannot be skipped; it can be called off"
	ErrPast      Refusal = "cannot be left until a time in the past"
	ErrOver      Refusal = "cannot have promised an answer by a day that was already over"
	ErrLate      Refusal = "cannot be left until then: it would be too late for the step" // ask whether it is meant all the same
	ErrWindow    Refusal = "can do that only in the window"
)

// Error is the refusal as a piece of an English sentence.
func (r Refusal) Error() string { return string(r) }
