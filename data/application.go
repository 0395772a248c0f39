// Package data is what Afterword remembers: the record of each application, and
// the settings. Package store keeps them in one local file.
//
// The words are those of the etiquette: application, interview, person,
// touch, step, promise, outcome.
package data

import (
	"slices"
	"time"

	"github.com/oklog/ulid/v2"
)

// NewID is a new identifier: unique, and sortable by the time it was made.
func NewID() string { return ulid.Make().String() }

// Application is one job at one company that the user is being interviewed
// for. It is one document: read whole, written whole.
type Application struct {
	ID           string      `json:"id"`
	Company      string      `json:"company"`
	Role         string      `json:"role,omitempty"`
	Notes        string      `json:"notes,omitempty"`
	Client       string      `json:"client,omitempty"`       // whom the job is at, if Company is an agency
	Interest     string      `json:"interest,omitempty"`     // what draws the user to the job, that may be told
	Why          string      `json:"why,omitempty"`          // why they apply: for themselves, never in an email
	Strengths    []string    `json:"strengths,omitempty"`    // why they fit, a phrase each, best first
	Achievements []string    `json:"achievements,omitempty"` // fact and effect, a sentence each, newest first
	NewSince     string      `json:"new_since,omitempty"`    // what is new since the last email
	FirstChoice  bool        `json:"first_choice,omitempty"` // of all jobs this is the one they want
	Reach        string      `json:"reach,omitempty"`        // when they can be called, fit to follow "I am free"
	Number       string      `json:"number,omitempty"`       // the telephone number for a call
	Said         []Said      `json:"said,omitempty"`         // sentences of the user for notes that no email could use
	Interviews   []Interview `json:"interviews,omitempty"`
	People       []Person    `json:"people,omitempty"`
	Touches      []Touch     `json:"touches,omitempty"` // the history, in the order it was entered
	Created      Moment      `json:"created,omitzero"`
}

// Interview is one round.
type Interview struct {
	ID        string        `json:"id"`
	Kind      InterviewKind `json:"kind"`
	Start     Moment        `json:"start"`
	End       Moment        `json:"end"`                  // after Start; its zone is the zone of the plan
	Place     string        `json:"place,omitempty"`      // a room, a street, a city
	Link      string        `json:"link,omitempty"`       // where to join
	Met       []Met         `json:"met,omitempty"`        // who is expected, and afterwards who was there
	ToAdd     string        `json:"to_add,omitempty"`     // what the user would have liked to say
	ToAddTo   string        `json:"to_add_to,omitempty"`  // to whom: Person.ID
	ToSee     string        `json:"to_see,omitempty"`     // what they would like to see from the user
	SendLater bool          `json:"send_later,omitempty"` // that is sent later, not attached to the thank-you
	CalledOff bool          `json:"called_off,omitempty"`
	Invite    Invite        `json:"invite,omitzero"`  // the invitation it came with
	Entered   Moment        `json:"entered,omitzero"` // when the user entered it; none: with the application
}

// Met is a person in an interview, and what the two talked about.
type Met struct {
	Person string   `json:"person"`           // Person.ID
	Topics []string `json:"topics,omitempty"` // in the user's words, fit to follow "talking about"
	Needs  []string `json:"needs,omitempty"`  // what they need, or what troubles them
}

// Said is a sentence in which the user said themselves what a note says.
type Said struct {
	Field string `json:"field"` // the question that the note answers, as in note.Field
	Note  string `json:"note"`  // the note as it was typed
	Words string `json:"words"` // the sentence as it stands in emails
}

// Invite is what tells one invitation from another and old from new.
type Invite struct {
	UID       string `json:"uid"`
	Sequence  int    `json:"sequence,omitempty"`
	Stamp     Moment `json:"stamp,omitzero"`
	Subject   string `json:"subject,omitempty"`
	Organizer string `json:"organizer,omitempty"` // the address it came from, "" if it has none that a mail could go to
	Message   string `json:"message,omitempty"`   // Message-ID of the mail it was in, as "<…>"
}

// Person is somebody on the company's side.
type Person struct {
	ID       string `json:"id"`
	Name     string `json:"name"`
	Email    string `json:"email,omitempty"`
	Title    string `json:"title,omitempty"`
	Greeting string `json:"greeting,omitempty"` // how the user addresses them, such as "Dear Dr. Moreau"; "" for as usual
	Agency   string `json:"agency,omitempty"`   // the agency they work for
	Role     Role   `json:"role"`
}

// Touch is something that happened. Nothing is "sent" until the user says so.
type Touch struct {
	ID        string    `json:"id"`
	Kind      TouchKind `json:"kind"`
	At        Moment    `json:"at"`
	Step      StepKind  `json:"step,omitempty"`      // sent, done, skipped, later: which step
	Interview string    `json:"interview,omitempty"` // Interview.ID, for steps of one interview and a missed call
	Person    string    `json:"person,omitempty"`    // Person.ID: to whom it went, or who answered
	Reply     Reply     `json:"reply,omitempty"`     // reply: of which kind
	Outcome   Outcome   `json:"outcome,omitempty"`   // outcome: which
	By        Date      `json:"by,omitzero"`         // offer: its deadline; promise and other replies: the date promised
	Until     Moment    `json:"until,omitzero"`      // later: put off until then
	Subject   string    `json:"subject,omitempty"`   // sent, reply: of the email
	Message   string    `json:"message,omitempty"`   // reply: Message-ID of the email, as "<…>"
	Body      string    `json:"body,omitempty"`      // sent: of the email; reply: what they wrote
}

// Called is what a person is shown as: the name, or the address of somebody
// whose name is not known.
func (p Person) Called() string {
	if p.Name != "" {
		return p.Name
	}
	return p.Email
}

// Person finds a person by ID. ok is false if there is none, as for "".
func (a Application) Person(id string) (p Person, ok bool) {
	i := slices.IndexFunc(a.People, func(p Person) bool { return p.ID == id })
	if i < 0 {
		return Person{}, false
	}
	return a.People[i], true
}

// Interview finds an interview by ID. ok is false if there is none.
func (a Application) Interview(id string) (i Interview, ok bool) {
	n := slices.IndexFunc(a.Interviews, func(i Interview) bool { return i.ID == id })
	if n < 0 {
		return Interview{}, false
	}
	return a.Interviews[n], true
}

// EnteredSince is the application with those of its interviews that were not in
// before as entered at now, unless they say when. The application it is called
// on does not change.
func (a Application) EnteredSince(before Application, now time.Time) Application {
	a.Interviews = slices.Clone(a.Interviews)
	for n := range a.Interviews {
		i := &a.Interviews[n]
		if _, known := before.Interview(i.ID); !known && i.Entered.IsZero() && !i.End.IsZero() {
			i.Entered = Moment{now.In(i.End.Location()).Truncate(time.Second)}
		}
	}
	return a
}

// WithTouch is the application with one more touch in its history. The
// application it is called on does not change.
func (a Application) WithTouch(t Touch) Application {
	if t.ID == "" {
		t.ID = NewID()
	}
	a.Touches = append(slices.Clip(a.Touches), t)
	return a
}

// About reports whether the touch is of the step of that kind, interview and
// person. What the touch leaves open fits all; a last note is a follow-up.
func (t Touch) About(kind StepKind, interview, person string) bool {
	return (t.Step == kind || t.Step.IsFollowUp() && kind.IsFollowUp()) &&
		(t.Interview == "" || t.Interview == interview) &&
		(t.Person == "" || t.Person == person)
}
