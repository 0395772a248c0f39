// Package draft writes the emails of an application: the thank-you after an
// interview, the follow-ups, the last note, and the answers. Each is made
// from what the user wrote into the record and from letters of the language,
// and from nothing else: the same request always gives the same draft.
//
// This package is the door. It knows no language: Request becomes a brief, and
// the folder of a language, such as en, makes an email of it.
//
// Check looks a draft over, whoever wrote it, and says what it sees.
package draft

import (
	"hash/fnv"
	"net/mail"
	"strings"
	"time"

	"afterword/data"
	"afterword/reminders/draft/brief"
	"afterword/reminders/draft/note"
)

// The drafts that belong to no step.
const (
	OtherOffer data.StepKind = "other_offer" // another company has made an offer that is to be answered by a date
	Acceptance data.StepKind = "acceptance"  // the user takes the job
	Withdrawal data.StepKind = "withdrawal"  // the user has taken another one
)

// Request says which email is wanted.
type Request struct {
	Application data.Application
	Kind        data.StepKind     // an email step, or a draft that belongs to none
	Interview   string            // Interview.ID it is about; "" means the latest that took place
	Person      string            // Person.ID of whom it is for, "" if nobody is known
	Via         string            // Person.ID who is asked to pass it on, because Person has no address
	Number      int               // which follow-up of this count it is, from 1
	Deadline    data.Date         // OtherOffer: the date the other company named; answer to an offer: its date, if the record has none
	Profile     data.Profile      // who writes
	Templates   map[string]string // the user's own letters by name, as Own makes them
	Locale      string            // of the computer, as "en_GB.UTF-8": decides where Profile.English is empty
	Variant     int               // another wording: 0, 1, 2 …
	Also        []Job             // other jobs that a follow-up asks about, too
	Now         time.Time
}

// Draft is an email, ready to be edited.
type Draft struct {
	To        string    // an address, "" if none is known
	Subject   string    // one line
	Body      string    // paragraphs, then the closing and the signature
	InReplyTo string    // Message-ID of the email that it answers, "" if none is known
	Missing   []Missing // notes that are not in it
}

// Missing is a note that is not in an email, with the beginning of a sentence
// for the user to finish. What they finish is kept as a data.Said.
type Missing = brief.Missing

// Job is another job that an email is about, too.
type Job = brief.Job

// isEmail reports whether there are letters for a kind.
func isEmail(k data.StepKind) bool {
	return k.IsEmail() || k == OtherOffer || k == Acceptance || k == Withdrawal
}

// lastFollowUp is the number of the last follow-up; there are never more,
// since the fourth attempt is the last note.
const lastFollowUp = 3

// Compose writes the draft of a step. It is empty if the kind is no email.
func Compose(r Request) Draft {
	if !isEmail(r.Kind) {
		return Draft{}
	}
	e := speaks().write(r.brief())
	e.Body = withAlso(e.Body, r.also())
	d := Draft{To: r.address(), Subject: e.Subject, Body: e.Body, Missing: e.Missing}
	re, message := r.replySubject()
	if d.InReplyTo = message; re != "" {
		d.Subject = re
	}
	return d
}

// Preview is the sentence in which a note stands in the email, as it will be
// sent, or, if that has it not, in the email to another whom the user met.
// sentence is "" if no email uses it; why then says so, "" if there is nothing
// to say.
func Preview(field note.Field, text string, r Request) (sentence, why string) {
	if sentence, why = speaks().preview(field, text, r.brief()); sentence != "" {
		return sentence, why
	}
	for _, m := range r.interview().Met {
		other := r
		if other.Person = m.Person; m.Person == r.Person || other.passedOn() {
			continue
		}
		if s, _ := speaks().preview(field, text, other.brief()); s != "" {
			return s, ""
		}
	}
	return "", why
}

// Say keeps the sentence that the user finished for a note. An empty one takes
// it back.
func Say(a data.Application, m Missing, words string) data.Application {
	var all []data.Said
	for _, s := range a.Said {
		if s.Field != string(m.Field) || s.Note != m.Note {
			all = append(all, s)
		}
	}
	if strings.TrimSpace(words) != "" {
		all = append(all, data.Said{Field: string(m.Field), Note: m.Note, Words: words})
	}
	a.Said = all
	return a
}

// number is Number within its bounds.
func (r Request) number() int { return min(max(r.Number, 1), lastFollowUp) }

func (r Request) tone() data.Tone {
	if r.Profile.Tone == data.ToneFormal {
		return data.ToneFormal
	}
	return data.ToneFriendly
}

// passedOn reports whether the email asks Via to thank a person whose name
// can be said.
func (r Request) passedOn() bool {
	return r.Via != "" && r.Via != r.Person && r.nameOf(r.Person).Full != ""
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

// seed is a number that stays the same for the same email. The people of one
// interview have the same one.
func (r Request) seed() uint64 {
	h := fnv.New64a()
	for _, s := range []string{r.Application.ID, r.Application.Company, r.interview().ID, string(r.Kind)} {
		_, _ = h.Write([]byte(s)) // a hash takes anything
		_, _ = h.Write([]byte{0})
	}
	return h.Sum64() + uint64(r.number())*0x9E3779B9
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
