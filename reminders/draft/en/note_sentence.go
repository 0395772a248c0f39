package en

import (
	"strings"

	"afterword/reminders/draft/note"
	"afterword/reminders/draft/plain"
)

// A note that somebody wrote out as a sentence, with its “I” and without
// shorthand, is theirs to say, whatever the grammar here makes of it.
var (
	writtenOut  = lazy(`^(?:At|In|For|With|During|When|While|After|Before|On|Over) [^,.!?;:/+>&=\d]{2,60},? I [a-z]+ [^.!?;:/+>&=]{8,140}\.?$`)
	writtenGood = lazy(`^[a-z]+ing(?: [a-z'’-]+){4,16}$`)
	ofOthers    = lazy(`(?i)\b(he|she|him|her|his|hers|boss|manager said)\b`)
)

// ownSentence is a note as the sentence as which it was written, in the fields
// in which the user speaks of themselves.
func ownSentence(f note.Field, s string) (note.Reading, bool) {
	if ofOthers().MatchString(s) {
		return note.Reading{}, false
	}
	switch f {
	case note.Achievement, note.ToAdd, note.NewSince:
		if writtenOut().MatchString(s) {
			return finite(note.ISentence, plain.LowerFirst(strings.TrimSuffix(s, "."))), true
		}
	case note.Strength:
		word, _ := plain.FirstWord(s)
		if sense, _ := senseOf(word); writtenGood().MatchString(s) && isVerb(gerundBase(word)) && sense.adj == 0 { // not “willing to …”
			return finite(note.Gerund, "I am good at "+s), true
		}
	default: // they speak of somebody else
	}
	return note.Reading{}, false
}
