package draft

import (
	"regexp"
	"strings"

	"afterword/data"
)

// replySubject is "Re: " and the subject of the newest email to or from this
// person; if there is none, of the newest one to nobody in particular, or of
// the invitation's mail. message is its Message-ID, if that is known. What
// brings something new, such as a thank-you or another offer, starts a thread
// of its own.
func (r Request) replySubject() (subject, message string) {
	answers := r.Kind == data.StepAnswerRejection || r.Kind == data.StepAnswerOffer || r.Kind == data.StepAnswerQuestion
	if !r.Kind.IsFollowUp() && !answers {
		return "", ""
	}
	var to, general data.Touch
	for _, t := range r.Application.Touches {
		if t.Kind != data.TouchSent && t.Kind != data.TouchReply || bareSubject(t.Subject) == "" || t.At.After(r.Now) {
			continue
		}
		if r.Kind != data.StepAnswerRejection && answers && t.Kind != data.TouchReply {
			continue // an offer begins a thread of its own
		}
		switch {
		case t.Person == r.recipient() && r.recipient() != "" && !t.At.Before(to.At.Time):
			to = t
		case t.Person == "" && !t.At.Before(general.At.Time):
			general = t
		}
	}
	for _, t := range []data.Touch{to, general} {
		if s := bareSubject(t.Subject); s != "" {
			return "Re: " + s, t.Message
		}
	}
	p, _ := r.Application.Person(r.recipient())
	if v := r.interview().Invite; v.Message != "" && bareSubject(v.Subject) != "" && p.Email != "" && strings.EqualFold(v.Organizer, p.Email) {
		return "Re: " + bareSubject(v.Subject), v.Message
	}
	return "", ""
}

// rePrefix is what mail programs put before the subject of an answer.
var rePrefix = regexp.MustCompile(`(?i)^((re|aw|sv|antw|fwd?|wg)(\[\d+\])?\s*:\s*)+`)

// bareSubject is a subject without "Re:".
func bareSubject(s string) string {
	return cut(rePrefix.ReplaceAllString(oneLine(s), ""), 200)
}
