package table

import (
	"slices"
	"strings"

	"afterword/data"
)

// statusMeaning is what a status says of an application.
type statusMeaning struct {
	outcome data.Outcome // it is closed
	offer   bool         // they made an offer
	open    bool         // it goes on
}

// statuses are the words for each, in small letters, the longest first: one
// that begins a status counts, and "offer declined" is no offer.
var statuses []meaning

type meaning struct {
	words string
	statusMeaning
}

func init() {
	for _, s := range []struct {
		statusMeaning
		words string
	}{
		{statusMeaning{outcome: data.OutcomeRejected}, `reject|not selected|no longer under consideration|not moving forward|unsuccessful|turned me down|denied|no offer|absage|abgelehnt|refus|rechazad|failed`},
		{statusMeaning{outcome: data.OutcomeAccepted}, `accepted|offer accepted|accepted offer|hired|i accepted|zugesagt|angenommen`},
		{statusMeaning{outcome: data.OutcomeDeclined}, `declined|offer declined|offer rejected|declined offer|rejected offer|i declined|turned down|rejected by me|i rejected`},
		{statusMeaning{outcome: data.OutcomeWithdrawn}, `withdr|i withdrew|pulled out|zurückgezogen|retiré`},
		{statusMeaning{outcome: data.OutcomeNoAnswer}, `ghost|no response|no answer|no reply|never heard|keine antwort|sans réponse`},
		{statusMeaning{outcome: data.OutcomeArchived}, `archiv|closed|position closed|position filled|expired|cancelled|canceled|geschlossen`},
		{statusMeaning{offer: true}, `offer|verbal offer|angebot|zusage|offre|oferta`},
		{statusMeaning{open: true}, `open|saved|bookmark|wish|interested|to apply|applying|applied|submitted|screen|phone|interview|round|assessment|test|onsite|on-site|final|
			in progress|active|pending|negotiat|draft|waiting|in review|beworben|gespräch|laufend|en cours|entretien|postulé|entrevista`},
	} {
		for word := range strings.SplitSeq(s.words, "|") {
			statuses = append(statuses, meaning{strings.TrimSpace(word), s.statusMeaning})
		}
	}
	slices.SortStableFunc(statuses, func(a, b meaning) int { return len(b.words) - len(a.words) })
}

// statusMeaningOf is what the words mean. ok is false if that is not known.
func statusMeaningOf(words string) (s statusMeaning, ok bool) {
	words = strings.ToLower(strings.TrimSpace(strings.ReplaceAll(words, "_", " ")))
	for _, m := range statuses {
		if strings.HasPrefix(words, m.words) {
			return m.statusMeaning, true
		}
	}
	return statusMeaning{}, false
}

// statusOf is how the application stands by its history, in the words that
// Write writes, and since when.
func statusOf(a data.Application) (words string, since data.Moment) {
	words = "open"
	for _, t := range a.Touches {
		switch {
		case t.Kind == data.TouchOutcome:
			words, since = strings.ReplaceAll(string(t.Outcome), "_", " "), t.At
		case t.Kind == data.TouchReply && t.Reply == data.ReplyRejection:
			words, since = "rejected", t.At
		case t.Kind == data.TouchReply && t.Reply == data.ReplyOffer:
			words, since = "offer", t.At
		case t.Kind == data.TouchReopened, t.Kind == data.TouchReply && words == "no answer":
			words, since = "open", data.Moment{}
		}
	}
	return words, since
}

// closedForGood reports whether a new interview is another application.
func closedForGood(a data.Application) bool {
	words, _ := statusOf(a)
	return words != "open" && words != "offer" && words != "no answer"
}

// touch is what the status enters into the history at that time, or false.
func (s statusMeaning) touch(at data.Moment) (data.Touch, bool) {
	switch {
	case s.outcome != "":
		return data.Touch{Kind: data.TouchOutcome, Outcome: s.outcome, At: at}, true
	case s.offer:
		return data.Touch{Kind: data.TouchReply, Reply: data.ReplyOffer, At: at}, true
	}
	return data.Touch{}, false
}

// kindOf is the kind of an interview by the words for it: what is none of the
// known is a video interview, as in the JSON format.
func kindOf(words string) data.InterviewKind {
	words = strings.ToLower(strings.ReplaceAll(words, "_", " "))
	for _, c := range []struct {
		part string
		kind data.InterviewKind
	}{
		{"phone screen", data.KindPhoneScreen}, {"screen", data.KindPhoneScreen}, {"phone", data.KindPhone}, {"telefon", data.KindPhone},
		{"onsite", data.KindOnsite}, {"on-site", data.KindOnsite}, {"on site", data.KindOnsite}, {"in person", data.KindOnsite}, {"in-person", data.KindOnsite},
		{"vor ort", data.KindOnsite}, {"other", data.KindOther}, {"call", data.KindPhone},
	} {
		if strings.Contains(words, c.part) && !strings.Contains(words, "video") {
			return c.kind
		}
	}
	return data.KindVideo
}
