// Package heard reads what a company wrote: which kind of answer it is, and by
// when they promise the next.
//
// It proposes, and nothing more: of a text that could be read in two ways it
// says nothing. It knows English and German.
package heard

import (
	"strings"
	"time"
	"unicode/utf8"

	"afterword/data"
)

// Heard is what a text seems to say.
type Heard struct {
	Reply   data.Reply // "" if that is not clear
	By      data.Date  // the date they promise; of an offer its deadline; 0 if none is clear
	Message string     // Message-ID of the mail, "" if its headers were not in the text
	Subject string     // of the mail, as Message
	From    string     // the address it came from, as Message
	Sent    time.Time  // when it was sent, in now's zone; zero if that is not said, to come, or 60 days ago
	Machine bool       // a machine wrote it: it is no answer
}

// most is how much of a text is read, in bytes, and mostOwn how much of it that
// is not quoted: what they wrote is at its top.
const (
	most    = 20_000
	mostOwn = 8_000
)

// old is when the date of a mail counts no more: nobody waits for its answer.
const old = 60 * 24 * time.Hour

// Read reads a text, with the headers of the mail or without. Days such as
// "Friday" are counted from the mail's date if it says it, else from now, in
// now's zone.
func Read(text string, now time.Time) Heard {
	if len(text) > most {
		text = strings.ToValidUTF8(text[:most], "")
	}
	if !utf8.ValidString(text) {
		return Heard{}
	}
	body, head := splitHead(text)
	h := Heard{Message: head.message, Subject: head.subject, From: head.from}
	if !head.sent.IsZero() && head.sent.Before(now) && now.Sub(head.sent) < old {
		h.Sent = head.sent.In(now.Location())
	}
	theirs := own(body)
	if len(theirs) > mostOwn {
		theirs = strings.ToValidUTF8(theirs[:mostOwn], "")
	}
	said := sentences(theirs)
	h.Reply = kind(said)
	if isMachine(said, head, h.Reply) {
		h.Machine, h.Reply = true, ""
		return h
	}
	from := data.DateOf(now)
	if !h.Sent.IsZero() {
		from = data.DateOf(h.Sent)
	}
	if h.Reply != data.ReplyRejection {
		h.By = promised(said, h.Reply, from)
	}
	if h.By != 0 && h.By < data.DateOf(now) {
		h.By = 0
	}
	return h
}

// decides reports whether such a reply is an answer, whoever sends it: programs
// send offers and noes, too.
func decides(r data.Reply) bool {
	return r == data.ReplyRejection || r == data.ReplyOffer || r == data.ReplyNextRound
}

// isMachine reports whether a machine wrote it to whoever writes. That is asked
// after what it says: a no that a program sends is a no.
func isMachine(said []string, h head, r data.Reply) bool {
	text := strings.Join(said, ". ")
	switch {
	case h.away, awaySubject().MatchString(h.subject), away().MatchString(text) && !decides(r):
		return true
	case decides(r):
		return false
	case h.automatic, automatic().MatchString(text):
		return true
	}
	return receipt().MatchString(text) && !met().MatchString(text)
}

// kind is the one kind of answer that the sentences give, "" if they give none
// or contradict each other.
func kind(said []string) data.Reply {
	found := map[data.Reply]bool{}
	for _, s := range said {
		for _, sign := range signs {
			if sign.in(s) {
				found[sign.reply] = true
			}
		}
	}
	end := 0 // answers that rule each other out
	for _, r := range []data.Reply{data.ReplyRejection, data.ReplyOffer, data.ReplyNextRound} {
		if found[r] {
			end++
		}
	}
	text := strings.Join(said, ". ")
	switch {
	case end > 1:
		return ""
	case end == 0 && sorry().MatchString(text) && farewell().MatchString(text):
		return data.ReplyRejection
	}
	for _, sign := range signs { // the first says more than the later ones
		if found[sign.reply] {
			return sign.reply
		}
	}
	return ""
}

// in reports whether the sentence gives the sign.
func (s sign) in(sentence string) bool {
	if s.reply == data.ReplyRejection {
		sentence = laterOn().ReplaceAllString(sentence, "") // "but if another role opens" takes no no back
	}
	at := s.phrases().FindStringIndex(sentence)
	if at == nil || s.not != nil && s.not().MatchString(sentence) {
		return false
	}
	switch s.reply {
	case data.ReplyRejection:
		return !condition().MatchString(sentence) && !ofSome().MatchString(sentence[:at[0]])
	case data.ReplyOffer, data.ReplyNextRound:
		return !condition().MatchString(sentence) && !ofSome().MatchString(sentence) && !negation().MatchString(sentence)
	case data.ReplyQuestion:
		return !strings.Contains(sentence, "if you have any") && !strings.Contains(sentence, "any questions")
	case data.ReplyUndecided, data.ReplyMissedCall:
	}
	return true
}
