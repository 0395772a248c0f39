package draft

import "fmt"

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
	KindNumber      Kind = "number"      // a figure from earlier work
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

// Label is a few words for a line below the draft.
func (f Finding) Label() string {
	if f.Severity == Good {
		return f.goodLabel()
	}
	switch f.Kind {
	case KindLength:
		return count(f.Count, "word")
	case KindSubject:
		return fmt.Sprintf("a subject of %s", count(f.Count, "character"))
	case KindTopic:
		return "nothing you talked about"
	case KindQuestion:
		if f.Count == 0 {
			return "no question"
		}
		return count(f.Count, "question")
	case KindSame:
		return fmt.Sprintf("%d %% the same as the note to %s", f.Count, f.Name)
	case KindName:
		return fmt.Sprintf("“%s” – %s?", f.Found, f.Name)
	case KindNumber:
		return "mentions a number – may it be shared?"
	case KindPlaceholder, KindWorn, KindPressure, KindBoast, KindPay, KindExclamation:
	}
	return fmt.Sprintf("“%s”", shorten(f.Found, 40))
}

func (f Finding) goodLabel() string {
	switch f.Kind {
	case KindLength:
		return count(f.Count, "word")
	case KindTopic:
		return "a topic you talked about"
	case KindQuestion:
		return "one question"
	case KindSame:
		return "differs from the note to " + f.Name
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
