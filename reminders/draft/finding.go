package draft

import (
	"fmt"
	"strings"
)

// Kind is what a finding is about.
type Kind string

// The kinds of finding.
const (
	KindLength      Kind = "length"      // the number of words
	KindSubject     Kind = "subject"     // the length of the subject
	KindPlaceholder Kind = "placeholder" // something that was to be replaced
	KindName        Kind = "name"        // a person or company, misspelt or mistaken
	KindTopic       Kind = "topic"       // what they talked about
	KindQuestion    Kind = "question"    // none, or more than one; any in a last note
	KindWorn        Kind = "worn"        // a phrase that is read too often
	KindPressure    Kind = "pressure"    // pressure or blame
	KindBoast       Kind = "boast"       // superlatives about oneself, "I" three times in a row
	KindSame        Kind = "same"        // nearly the note that another person gets
	KindPay         Kind = "pay"
	KindExclamation Kind = "exclamation" // more than one exclamation mark
	KindNumber      Kind = "number"      // a figure from earlier work that may be secret
	KindShorthand   Kind = "shorthand"   // a note left as it was
	KindList        Kind = "list"        // a list without “and”
	KindPerson      Kind = "person"      // the reader as “he” or “she”
	KindAgain       Kind = "again"       // a text that was sent before
	KindClient      Kind = "client"      // an agency, and no word of its client
	KindUnused      Kind = "unused"      // something noted for this email that is not in it
)

// Severity says how a finding is shown.
type Severity string

// The severities.
const (
	Good   Severity = "good"   // as it should be
	Ask    Severity = "ask"    // something only the user can know
	Notice Severity = "notice" // worth a second look
)

// Field is a part of a draft.
type Field string

// The fields.
const (
	Body    Field = "body"
	Subject Field = "subject"
)

// Finding is something the check sees in a draft. It is advice: nothing
// depends on it.
type Finding struct {
	Kind     Kind
	Severity Severity
	Field    Field
	Start    int    // byte range in the field; Start = End if it is about all of it
	End      int    //
	Found    string // the text in the range
	Count    int    // length: words; subject: characters; question, boast: how many; same: percent
	Name     string // name: as the record has it; same: who gets the other note
	Why      string // one sentence
	Source   string // where the advice comes from
}

// Label is a sentence for a line below the draft.
func (f Finding) Label() string {
	if f.Severity == Good {
		return f.goodLabel()
	}
	found := shorten(f.Found, 40)
	switch f.Kind {
	case KindLength:
		return "It has " + count(f.Count, "word") + "."
	case KindSubject:
		return "The subject has " + count(f.Count, "character") + "."
	case KindTopic:
		return "Nothing you talked about is in it."
	case KindQuestion:
		if f.Count == 0 {
			return "It asks no question."
		}
		return "It asks " + count(f.Count, "question") + "."
	case KindSame:
		return fmt.Sprintf("It is %d %% the same as the note to %s, or tells the same.", f.Count, f.Name)
	case KindName:
		return fmt.Sprintf("“%s” – should it be %s?", found, f.Name)
	case KindNumber:
		return fmt.Sprintf("It tells “%s” – may that be shared?", found)
	case KindShorthand:
		return fmt.Sprintf("“%s” is shorthand.", found)
	case KindList:
		return fmt.Sprintf("“%s” is a list without “and”.", found)
	case KindPerson:
		return fmt.Sprintf("“%s” – is that the reader?", found)
	case KindAgain:
		return "You have sent nearly this text before."
	case KindClient:
		return "It does not name " + f.Name + "."
	case KindUnused:
		return fmt.Sprintf("“%s” is not in it.", shorten(f.Name, 60))
	case KindPlaceholder, KindWorn, KindPressure, KindBoast, KindPay, KindExclamation:
	}
	return fmt.Sprintf("“%s” – %s", found, lowerWhy(f.Why))
}

func lowerWhy(s string) string {
	if s == "" {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}

func (f Finding) goodLabel() string {
	switch f.Kind {
	case KindTopic:
		return "It takes up something you talked about."
	case KindSame:
		return "It differs from the note to " + f.Name + "."
	default:
		return string(f.Kind)
	}
}

func count(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return fmt.Sprintf("%d %s", n, what)
}

// shorten cuts s to n characters.
func shorten(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return s
}
