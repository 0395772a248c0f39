package en

import (
	"strings"
	"unicode/utf8"

	"afterword/reminders/draft/brief"
	"afterword/reminders/draft/plain"
)

// MaxSubject is the length of a subject, in characters, that a phone still
// shows.
const MaxSubject = 60

// subject is the first of the letter's that is known and short enough, from
// its turn on.
func (f *facts) subject(d filled, parts map[string]string) string {
	if see := parts["seeshort"]; see != "" && d.used["seeline"] {
		return "Thank you, and " + see
	}
	n := len(d.letter.subjects)
	for i := range n {
		fl := filler{parts: parts, used: map[string]bool{}, formal: f.brief.Formal}
		words, ok := fl.fill(d.letter.subjects[(int(f.brief.Seed>>7%64)+i)%n])
		if ok && utf8.RuneCountInString(words) <= MaxSubject && !saysFirst(d, words) {
			return plain.UpperFirst(tidy(words))
		}
	}
	for _, s := range append(shortSubjects[f.brief.Kind], "Thank you") {
		fl := filler{parts: parts, used: map[string]bool{}}
		if words, ok := fl.fill(parsePiece(s)); ok && utf8.RuneCountInString(words) <= MaxSubject {
			return plain.UpperFirst(words)
		}
	}
	return "Thank you"
}

// saysFirst reports whether a letter begins with the words of a subject.
func saysFirst(d filled, subject string) bool {
	for _, p := range d.paragraphs {
		if strings.HasPrefix(strings.ToLower(p), strings.ToLower(subject)) {
			return true
		}
	}
	return false
}

// shortSubjects are for roles whose names are too long for a subject.
var shortSubjects = map[brief.Kind][]string{
	brief.ThankYou: {"Thank you for {thisday}"}, brief.ThankYouVia: {"A note for {via}"}, brief.FollowUp: {"Our talk {today}"}, brief.Second: {"A second note"},
	brief.AfterPromise: {"A question about your timing"}, brief.AfterAnswer: {"How does it look now?"}, brief.Recruiter: {"My interview with {holder}", "My interview on {date}"},
	brief.Agency: {"My interview at {company}"}, brief.LastNote: {"A last note"}, brief.Rejection: {"Thank you for telling me"}, brief.Offer: {"Thank you for your offer"},
	brief.Call: {"Our call"}, brief.OtherOffer: {"An offer elsewhere, due {deadlineday}", "A question of timing"}, brief.Question: {"Your question"},
	brief.Acceptance: {"Your offer – I accept"}, brief.Withdrawal: {"A change of plan"},
}
