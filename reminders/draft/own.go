package draft

import (
	"afterword/reminders/draft/brief"
	"afterword/reminders/draft/en"
)

// ownName is where in the settings the user's own letter for a kind of email
// is kept.
func ownName(k brief.Kind) string { return "own/" + string(k) }

// Piece is a run of the user's own letter: plain words, or a part that differs
// from email to email, which is shown by the words it has here.
type Piece = en.Piece

// Own makes a letter of the user's own of the email that they edited, for
// “Use my wording next time”: names, days and facts become parts. text goes
// into the templates of the settings under name.
func Own(r Request, subject, body string) (name, text string) {
	b := r.brief()
	return ownName(b.Kind), en.Own(b, subject, withoutAlso(body, r.also()))
}

// Pieces are the runs of a letter of the user's own, with the parts as they
// are in the email of the request.
func Pieces(text string, r Request) []Piece { return en.Pieces(text, r.brief()) }
