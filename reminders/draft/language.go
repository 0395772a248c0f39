package draft

import (
	"afterword/reminders/draft/brief"
	"afterword/reminders/draft/en"
	"afterword/reminders/draft/note"
	"afterword/reminders/draft/plain"
)

// language is what a language's folder does for the emails. Another one comes
// in as another folder with these.
type language struct {
	write    func(brief.Brief) brief.Email
	preview  func(note.Field, string, brief.Brief) (sentence, why string)
	agencyIn func(title, company string) string       // the agency that a job title names
	variant  func(chosen, locale, zone string) string // the kind of the language, such as "en-GB"
	due      func(brief.Brief) []en.Due               // notes that belong in the email, with the words they have there
	talk     func(brief.Brief) []string               // what was talked about, in words that can be used
	work     func(brief.Brief) []string               // what the user did and can, likewise
	common   func() map[string]bool                   // words that are no misspelt names
	check    func() brief.CheckWords                  // words by which an email is checked
	name     func(string) en.Name                     // a name taken apart
	also     func(brief.Brief, []brief.Job) string    // that a follow-up is about other jobs, too
}

// speaks is the language of the emails.
func speaks() language {
	return language{en.Write, en.PreviewFor, en.AgencyIn, en.Variant, en.DueIn, en.TalkIn, en.WorkIn, en.CommonWords, en.CheckWords, en.ReadName, en.AlsoIn}
}

func (r Request) nameOf(id string) en.Name {
	p, _ := r.Application.Person(id)
	return speaks().name(p.Name)
}

// wroteSince reports whether the user wrote after the last answer.
func wroteSince(b brief.Brief) bool {
	for _, s := range b.Before {
		if s.ToThem && s.At.After(b.Answer.At) {
			return true
		}
	}
	return false
}

var (
	oneLine   = plain.OneLine
	lines     = plain.Lines
	cut       = plain.Cut
	bare      = plain.Bare
	bareWords = plain.BareWords
)
