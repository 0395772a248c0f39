package desk

import (
	"slices"
	"strings"

	"afterword/data"
	"afterword/reminders/draft"
)

// Finish notes the sentence with which the user says what a note says that an
// email could not use.
func Finish(a data.Application, m draft.Missing, words string) Decision {
	return Decision{Kind: KindFinished, Before: a, After: draft.Say(a, m, words)}
}

// LeaveOut notes that the user does not want a note in the emails.
func LeaveOut(a data.Application, m draft.Missing) Decision {
	after := draft.Say(a, m, "")
	after.Said = append(slices.Clip(after.Said), data.Said{Field: string(m.Field), Note: m.Note})
	return Decision{Kind: KindLeftOut, Before: a, After: after}
}

// StillMissing are those of the notes of which the user has not said whether, or
// how, they want them in the emails.
func StillMissing(a data.Application, all []draft.Missing) []draft.Missing {
	return slices.DeleteFunc(slices.Clone(all), func(m draft.Missing) bool {
		return slices.ContainsFunc(a.Said, func(s data.Said) bool {
			return s.Field == string(m.Field) && strings.TrimSpace(s.Note) == strings.TrimSpace(m.Note)
		})
	})
}

// News notes what is new since the last email, "" for nothing.
func News(a data.Application, words string) Decision {
	after := a
	after.NewSince = strings.TrimSpace(words)
	return Decision{Kind: KindNews, Before: a, After: after}
}
