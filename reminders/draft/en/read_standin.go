package en

import (
	"strings"

	"afterword/reminders/draft/note"
	"afterword/reminders/draft/plain"
)

// Read is a stand-in until notes are read properly.
func Read(f note.Field, text string, c note.Context) note.Reading {
	s := strings.TrimRight(plain.OneLine(text), ".! ")
	s = strings.NewReplacer(" + ", " and ", " & ", " and ", " yrs", " years", " w/ ", " with ", "->", "to").Replace(s)
	if s == "" {
		return note.Reading{Shape: note.Empty, Verdict: note.Drop}
	}
	parts := strings.Split(strings.ReplaceAll(s, "/", ", "), ", ")
	r := note.Reading{Shape: note.NounPhrase, Text: s, Parts: parts}
	if strings.HasPrefix(strings.ToLower(s), "i ") {
		r.Form = note.Finite
	} else if f == note.Achievement || f == note.NewSince {
		r.Form, r.Text, r.Gerund = note.Finite, "I "+s, ""
		r.Parts = []string{r.Text}
	}
	if len(parts) > 1 && f != note.Achievement {
		r.Shape = note.List
		r.Text = strings.Join(parts[:len(parts)-1], ", ") + " and " + parts[len(parts)-1]
	}
	return r
}
