// Package brief holds what the writer of an email is told: who gets it, what
// happened and when, and what the user noted. It knows no language.
package brief

import (
	"time"

	"afterword/reminders/draft/note"
)

// Kind is what an email is for, as its writer sees it.
type Kind string

// The kinds.
const (
	ThankYou     Kind = "thank_you"
	ThankYouVia  Kind = "thank_you_via" // to be passed on
	FollowUp     Kind = "follow_up"     // first, to somebody who was there
	Second       Kind = "follow_up_2"   // second or third
	AfterPromise Kind = "after_promise" // the date they named is over
	AfterAnswer  Kind = "after_answer"  // they answered that it is not decided
	Recruiter    Kind = "recruiter"     // a follow-up to somebody of the company who was not there
	Agency       Kind = "agency"        // a follow-up to an agency
	LastNote     Kind = "last_note"
	Rejection    Kind = "answer_rejection"
	Offer        Kind = "answer_offer"
	Call         Kind = "call_note"
	OtherOffer   Kind = "other_offer"
	Question     Kind = "answer_question"
	Acceptance   Kind = "acceptance"
	Withdrawal   Kind = "withdrawal"
)

// Brief is what is known for one email. Times are in the zone of the
// interview; what has a zero value is not known.
type Brief struct {
	Kind    Kind
	Number  int // follow-ups: the how manieth without an answer, from 1
	Now     time.Time
	English string // IETF tag of the language's kind, such as "en-GB"
	Formal  bool
	Seed    uint64 // the same for the same email
	Own     string // the user's own letter for this kind of email, as Own made it
	Variant int    // the how manieth other wording, from 0

	Company   string
	Role      string
	Agency    string   // the one that the reader works for
	Signature []string // lines below the closing
	Reader    Person   // who gets the email
	There     bool     // the reader was in the interview
	Holder    Person   // who held the interview, where the reader did not
	About     Person   // who is thanked, where the reader only passes it on
	Round     Round
	Met       []Met
	Whom      int // number in Met of whom the email is about, -1 for nobody

	Interest     string // what draws the user, that may be told
	Strengths    []string
	Achievements []string
	ToAdd        string
	ToAddTo      string // Person.ID to whom it is to be said
	ToSee        string
	SendLater    bool // what they want to see comes later
	NewSince     string
	Notes        string // free notes, of which only what is sure is used
	FirstChoice  bool
	Reach        string // when the user can be reached
	Phone        string
	Said         []Said // sentences that the user finished

	Before      []Sent // emails of the user before this one, oldest first
	PromisedBy  time.Time
	PromisedAt  time.Time // when they named that date
	Answer      Answer    // their last answer, of whatever kind
	Deadline    time.Time // of an offer
	CallAt      time.Time // of a missed call
	InterviewOn bool      // an interview of this application has been held
}

// Job is another job that an email is about, too.
type Job struct{ Company, Role string }

// Round is the interview that the email is about.
type Round struct {
	Kind       string // as in the record: video, onsite, phone, phone_screen, other
	Start, End time.Time
}

// Person is somebody on the company's side.
type Person struct {
	ID, Name, Title, Address string // Address: how the user addresses them, "" for as usual
	Recruits                 bool   // recruiter or coordinator
}

// Met is a person in the interview and what the user noted of the talk.
type Met struct {
	Person Person
	Topics []string
	Needs  []string
}

// Sent is an email that went out before.
type Sent struct {
	Kind    string // the step
	At      time.Time
	Body    string // "" if it is not known
	Subject string
	ToThem  bool // to the one who is written to now
}

// Answer is an answer of theirs.
type Answer struct {
	Kind    string // as in the record
	At      time.Time
	Body    string
	Subject string
	ByThem  bool // by the one who is written to now
}

// Said is a sentence that the user finished for a note.
type Said struct {
	Field note.Field
	Note  string // as typed
	Words string // the sentence
}

// Email is what a writer makes of a brief.
type Email struct {
	Subject string
	Body    string // paragraphs with greeting and closing line, without the signature
	Missing []Missing
}

// Missing is a note that is not in the email.
type Missing struct {
	Field note.Field
	Note  string // as typed
	Start string // a sentence that begins, for the user to finish
	Why   string // as in note.Reading, or "room" if the email has no place for it
}
