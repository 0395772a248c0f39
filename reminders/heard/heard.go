// Package heard reads what a company wrote: which kind of answer it is, and by
// when they promise the next.
//
// It proposes, and nothing more: of a text that could be read in two ways it
// says nothing. It knows English only.
package heard

import (
	"regexp"
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

// most is how much of a text is read, in bytes: what they wrote is at its top.
const most = 20_000

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
	said := sentences(own(body))
	if head.automatic || automatic().MatchString(strings.Join(said, ". ")) || automaticSubject().MatchString(head.subject) {
		h.Machine = true
		return h
	}
	h.Reply = kind(said)
	from := data.DateOf(now)
	if !h.Sent.IsZero() {
		from = data.DateOf(h.Sent)
	}
	if h.Reply != "" {
		h.By = promised(said, h.Reply, from)
	}
	if h.By != 0 && h.By < data.DateOf(now) {
		h.By = 0
	}
	return h
}

// automatic is what a machine says.
var (
	automatic = expression(`\b(?:out of (?:the )?office|automatic(?:ally generated)? (?:reply|response|message|email)|auto-?(?:reply|response)` +
		`|annual leave|(?:parental|maternity|paternity|sick) leave|on vacation|on holiday|limited access to (?:my )?e-?mail` +
		`|(?:currently|be) away\b|mailbox is not monitored|do not reply to this|this is an automated|delivery (?:has )?failed|undeliverable` +
		`|(?:received|confirm(?:s|ing)? (?:the )?receipt of) your application|thank(?:s| you) for (?:applying|your application to))`)
	automaticSubject = expression(`(?i)^(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office|abwesenheit|undeliver)`)
)

// sign is a phrase of one kind of answer. A sentence that says it under a
// condition, or says that it is not so, does not count.
type sign struct {
	reply   data.Reply
	phrases func() *regexp.Regexp
	not     func() *regexp.Regexp // and not with these words; may be nil
}

var signs = []sign{
	{data.ReplyRejection, expression(
		`(?:\bnot|n't) (?:be )?(?:moving|move|proceeding|proceed|going|go|progressing|continuing|continue|advancing) (?:you )?(?:\w+ )?(?:forward|ahead|further|with)` +
			`|(?:\bnot|n't) (?:be )?(?:progressing|taking|advancing|inviting|offering|able to offer|selecting|progress|advance|invite|offer) (?:you|your|this)\b` +
			`|(?:\bnot|n't) (?:been |be )?(?:selected|successful|shortlisted|chosen)\b` +
			`|\b(?:move|moving|go|going|proceed|proceeding|went|gone|moved) (?:forward |ahead )?with (?:an?other|other|different|someone|somebody|a different|an internal)\b` +
			`|\b(?:chosen|selected|hired|offered the (?:role|position|job) to|pursu(?:e|ing)) (?:an?other|other|different|someone|a different|an internal)\b` +
			`|\b(?:an?other|different|internal) (?:candidate|applicant|person) (?:has|had|was) (?:now |already )?(?:been )?(?:selected|chosen|hired|appointed)\b` +
			`|\b(?:give|given|gave|offer|offered|went|gone) (?:(?:the|this) (?:job|position|role|post) )?to (?:an?other|someone|somebody|a different|an internal)\b` +
			`|\bregret to (?:inform|tell|let you know)\b|\b(?:position|role|vacancy|job) (?:has|had) (?:now |already )?been (?:filled|closed|cancell?ed|withdrawn)\b` +
			`|\bno longer (?:considering|under consideration|moving forward)\b|\bdecided (?:not|against)\b.*\b(?:proceed|move|go|continue|hir|offer|moving|fill)` +
			`|\bunable to offer you\b|\bnot the right (?:fit|match)\b|\bother candidates (?:whose|who (?:more|better)|better|more)\b|\bbetter match for\b`),
		expression(`\byet\b|\bundecided\b|\bbefore\b|\buntil\b`)},
	{data.ReplyOffer, expression(
		`\b(?:pleased|happy|delighted|excited|thrilled|glad|like|want|love) to (?:formally |officially )?(?:offer you|make you an offer|extend (?:you )?an offer|extend (?:you )?(?:a|our|the) (?:formal |job |written )*offer)\b` +
			`|\b(?:attached|enclosed|below|here) (?:is|you(?:'ll| will) find) (?:your|the|our) (?:formal |written )?(?:job )?offer\b|\byour (?:formal |written )?offer letter\b` +
			`|\byou(?:'ve| have) got the (?:job|position|role)\b|\b(?:job|position|role) is yours\b` +
			`|\bwe(?:'d| would)? (?:are )?offer(?:ing)? you the (?:role|position|job)\b`),
		expression(`offer you (?:an? |the )?(?:\w+ )?(?:time|slot|chance|opportunity|interview|call|coffee|feedback|refund|alternative|date|choice|meeting|round|discount|seat)`)},
	{data.ReplyNextRound, expression(
		`\b(?:invite|inviting|invited) you (?:back |in |on )?(?:to|for)\b.*\b(?:interview|round|stage|on-?site|call|conversation|chat|final|meet|panel|assessment|day|presentation)` +
			`|\b(?:move|moving|moved|progress|progressing|advance|advancing|proceed|proceeding|taking|take|bring|bringing) (?:you )?(?:forward |on |ahead |along )?(?:to|with) (?:the |a |our |an )?(?:next|second|third|final|further|onsite|on-site|following|technical)\b` +
			`|\b(?:move|moving) (?:forward|ahead) with (?:you|your (?:application|candidacy|candidature))\b` +
			`|\b(?:schedule|set up|arrange|book|organi[sz]e) (?:a|an|your|the) (?:second|third|next|final|follow-up|further|on-?site|technical|panel)\b` +
			`|\b(?:like|love|want|keen|delighted|happy|pleased) (?:you )?to (?:speak with you again|meet you again|see you again|have you (?:back|meet)|come (?:back|in) (?:for|to))` +
			`|\b(?:made it|through|advanced|advance|progressed|selected|shortlisted) (?:to|for|into|through to) the (?:next|second|third|final)\b`),
		nil},
	{data.ReplyQuestion, expression(
		`\b(?:could|can|would) you (?:please |kindly |also |just )*(?:send|share|provide|forward|tell|confirm|give|fill|complete|upload)\b` +
			`|\bplease (?:could you |also )?(?:send|share|provide|forward|fill|complete|upload)\b` +
			`|\bwhat (?:are|is) your (?:salary|notice|expect|availab|current|earliest|preferred)|\bwhen (?:could|can|would) you (?:start|be able to start)\b` +
			`|\bare you (?:still )?(?:interested|available to start|legally|authori[sz]ed|willing)\b|\bdo you (?:have|need|require) (?:a )?(?:the right|visa|work permit|sponsorship|any references|references)`),
		nil},
	{data.ReplyUndecided, expression(
		`\b(?:still|currently) (?:\w+ )?(?:reviewing|interviewing|deciding|considering|discussing|meeting|talking|evaluating|finali[sz]ing|speaking|in the process|waiting|working|collecting|comparing)\b` +
			`|(?:\bnot|n't) (?:yet )?(?:\w+ )?(?:made|reached|come to|taken) (?:a |any |our |the )?(?:final )?decision\b|(?:\bnot|n't) (?:yet )?(?:decided|finali[sz]ed|concluded|finished)\b|\bundecided\b` +
			`|\b(?:will|'ll|shall|going to|should|expect to|hope to|aim to|plan to|intend to|anticipate) (?:then |also |all |both |soon |definitely |certainly )*(?:be (?:back )?in (?:touch|contact)|get back to|be getting back to|let you know|come back to|reach out|update you|follow up|contact you|write to you|hear (?:back )?(?:from|more)|decide|have (?:a|an|our|the|some) (?:final )?(?:decision|answer|update|news|response|feedback)|make (?:a|our|the) (?:final )?decision|inform you|give you (?:an|a|our) (?:answer|update|decision|response)|share (?:an update|feedback|our decision|the outcome)|respond|reply|send you (?:an|our) (?:answer|update|decision))` +
			`|\b(?:we|i|and)(?:'ll| will)?(?: still)? need (?:until|till|(?:a (?:bit|little) |a few |some )?more (?:time|days))\b|\btaking (?:a (?:bit|little) )?longer\b|\b(?:decision|answer|update|feedback|outcome|result)s? (?:will be|is expected|should be|can be expected|to follow|will follow|will come)\b|\byou(?:'ll| will| should| can expect to) hear\b|\bexpect (?:a|our|the) (?:decision|answer|response)\b`),
		expression(`\bif (?:we|you) (?:think|have) of\b|\bfuture (?:roles|openings|opportunities|positions)\b`)},
}

var (
	condition = expression(`\b(?:if|should you be|whether|in case|unless|candidates who|those who|anyone who|applicants who|people who|successful candidates|before (?:we|i)|once (?:we|you)|when(?:ever)? we have|would have|in order to|need to)\b`)
	negation  = expression(`\b(?:not|never|cannot|unable|without|rather than|instead of|no longer)\b|n't\b|\bno (?:offer|next|decision|further)\b`)
)

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
	if end > 1 {
		return ""
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
	if !s.phrases().MatchString(sentence) || s.not != nil && s.not().MatchString(sentence) {
		return false
	}
	switch s.reply {
	case data.ReplyRejection:
		return !condition().MatchString(sentence)
	case data.ReplyOffer, data.ReplyNextRound:
		return !condition().MatchString(sentence) && !negation().MatchString(sentence)
	case data.ReplyQuestion:
		return !strings.Contains(sentence, "if you have any") && !strings.Contains(sentence, "any questions")
	case data.ReplyUndecided, data.ReplyMissedCall:
	}
	return true
}
