// Package draft writes the emails of an application: the thank-you after an
// interview, the follow-ups, the last note, and the answers. Each is made
// from what the user wrote into the record and from templates, and from
// nothing else: the same request always gives the same draft.
//
// Check looks a draft over, whoever wrote it, and says what it sees.
package draft

import (
	"hash/fnv"
	"net/mail"
	"strconv"
	"strings"
	"time"

	"afterword/data"
)

// OtherOffer is the one draft that belongs to no step: another company has
// made an offer that is to be answered by a date.
const OtherOffer data.StepKind = "other_offer"

// Request says which email is wanted.
type Request struct {
	Application data.Application
	Kind        data.StepKind     // an email step, or OtherOffer
	Interview   string            // Interview.ID it is about; "" means the latest that took place
	Person      string            // Person.ID of whom it is for, "" if nobody is known
	Via         string            // Person.ID who is asked to pass it on, because Person has no address
	Number      int               // follow-ups: the how manieth of this count, from 1
	Deadline    data.Date         // OtherOffer: the date the other company named; answer to an offer: its date, if the record has none
	Profile     data.Profile      // who writes
	Templates   map[string]string // the user's own templates by name; the rest are built in
	Now         time.Time
}

// Draft is an email, ready to be edited.
type Draft struct {
	To        string   // an address, "" if none is known
	Subject   string   // one line
	Body      string   // paragraphs, then the closing and the signature
	InReplyTo string   // Message-ID of the email that it answers, "" if none is known
	Unknown   []string // parts in the user's own template that do not exist
}

// limit is how long the body of a kind of email may be, in words, without the
// signature.
type limit struct{ least, most int }

// limits are those of the etiquette, section 6. The last note stays besides
// below the shortest follow-up, so that each email is shorter than the one
// before.
var limits = map[data.StepKind]limit{
	data.StepThankYou:        {50, 125},
	data.StepFollowUp:        {50, 125},
	data.StepLastNote:        {0, 79},
	data.StepAnswerRejection: {0, 149},
	data.StepAnswerOffer:     {0, 125},
	data.StepCallNote:        {0, 125},
	OtherOffer:               {0, 125},
}

// lastFollowUp is the number of the last follow-up that has a template of its
// own; there are never more, since the fourth attempt is the last note.
const lastFollowUp = 3

// Compose writes the draft of a step. It is empty if the kind is no email.
func Compose(r Request) Draft {
	if _, ok := limits[r.Kind]; !ok {
		return Draft{}
	}
	most := limits[r.Kind].most
	if r.Kind == data.StepFollowUp && r.number() > 1 {
		most = r.wordsBefore() - 1
	}
	c := composer{request: r, parts: r.parts(), template: parse(r.template())}
	d := Draft{To: r.address()}
	d.Body = c.body(most)
	d.Subject = c.subject()
	_, d.InReplyTo = r.replySubject()
	d.Unknown = c.unknown
	return d
}

// number is Number within its bounds.
func (r Request) number() int { return min(max(r.Number, 1), lastFollowUp) }

// wordsBefore is the length of the follow-up before this one.
func (r Request) wordsBefore() int {
	r.Number = r.number() - 1
	return bodyWords(Compose(r).Body, r.Profile)
}

// templateName is the name of the template for the request.
func (r Request) templateName() string {
	name := string(r.Kind)
	switch {
	case r.Kind == data.StepThankYou && r.passedOn():
		name = "thank_you_via"
	case r.Kind == data.StepFollowUp:
		name += "_" + strconv.Itoa(r.number())
	}
	return string(r.tone()) + "/" + name
}

func (r Request) tone() data.Tone {
	if r.Profile.Tone == data.ToneFormal {
		return data.ToneFormal
	}
	return data.ToneFriendly
}

// passedOn reports whether the email asks Via to thank a person whose name
// can be said.
func (r Request) passedOn() bool {
	return r.Via != "" && r.Via != r.Person && r.nameOf(r.Person).full != ""
}

func (r Request) nameOf(id string) personName {
	p, _ := r.Application.Person(id)
	return nameOf(p.Name)
}

// recipient is the ID of the person who gets the email.
func (r Request) recipient() string {
	if r.Via != "" {
		return r.Via
	}
	return r.Person
}

// address is the recipient's address, "" if it is not exactly one.
func (r Request) address() string {
	p, _ := r.Application.Person(r.recipient())
	a, err := mail.ParseAddress(oneLine(p.Email))
	if err != nil {
		return ""
	}
	return a.Address
}

// seed is a number that stays the same for the same email, and differs from
// place to place in it.
func (r Request) seed(place string) uint64 {
	h := fnv.New64a()
	for _, s := range []string{r.Application.ID, r.interview().ID, string(r.Kind), place} {
		_, _ = h.Write([]byte(s)) // a hash takes anything
		_, _ = h.Write([]byte{0})
	}
	return h.Sum64()>>8 + uint64(r.order()) + uint64(r.number())
}

// order is the place of the person among those of the interview, and after
// them among all people. It tells apart the emails of one round.
func (r Request) order() int {
	met := r.interview().Met
	for i, m := range met {
		if m.Person == r.Person {
			return i
		}
	}
	for i, p := range r.Application.People {
		if p.ID == r.Person {
			return len(met) + i
		}
	}
	return 0
}

// interview is the one the email is about; the zero Interview if there is none.
func (r Request) interview() data.Interview {
	if i, ok := r.Application.Interview(r.Interview); ok {
		return i
	}
	var latest data.Interview
	for _, i := range r.Application.Interviews {
		if !i.CalledOff && !i.End.After(r.Now) && !i.End.Before(latest.End.Time) {
			latest = i
		}
	}
	return latest
}

// signature is how the user signs: their own text, else name and phone.
func signature(p data.Profile) []string {
	if own := lines(p.Signature, 12); len(own) > 0 {
		return own
	}
	name, phone := oneLine(p.Name), oneLine(p.Phone)
	if name == "" || phone == "" {
		return lines(name+phone, 1)
	}
	return []string{name + " · " + phone}
}

// bodyWords counts the words of a body, without the signature.
func bodyWords(body string, p data.Profile) int {
	body = strings.TrimSpace(body)
	return countWords(strings.TrimSuffix(body, strings.Join(signature(p), "\n")))
}
