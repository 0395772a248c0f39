package en

import (
	"afterword/reminders/draft/brief"
	"afterword/reminders/draft/note"
)

// Due is a note that belongs in an email.
type Due struct {
	Field note.Field
	Text  string // as it would stand there, "" if it cannot be used as it is
}

// DueIn gives the notes that belong in an email if there are any: what was to
// be said, what they want to see, what is new.
func DueIn(b brief.Brief) []Due {
	f := gather(b)
	var out []Due
	for _, one := range []*fact{f.add, f.see, f.news} {
		if one != nil && one.said == "" && told[b.Kind][one.field] {
			text := ""
			if one.reading.Verdict == note.Use {
				text = one.reading.Text
			}
			out = append(out, Due{one.field, text})
		}
	}
	return out
}

// TalkIn gives what was talked about with the one an email is about, in words
// that can be used.
func TalkIn(b brief.Brief) []string {
	f := gather(b)
	return partTexts(append(f.topics, f.needs...))
}

// WorkIn gives what the user did and can, in words that can be used.
func WorkIn(b brief.Brief) []string {
	f := gather(b)
	return partTexts(append(f.did, f.strength...))
}

func partTexts(all []*fact) (out []string) {
	for _, one := range usable(all) {
		out = append(out, one.reading.Parts...)
	}
	return out
}
