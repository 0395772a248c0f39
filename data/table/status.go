package table

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"afterword/data"
)

// statusMeaning is what a status says of an application.
type statusMeaning struct {
	outcome data.Outcome // it is closed
	offer   bool         // they made an offer
	open    bool         // it goes on
}

// statuses are the words for each, in small letters, the longest first: the
// longest at a place counts, and "offer declined" is no offer.
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
		{statusMeaning{outcome: data.OutcomeRejected}, `reject|not selected|no longer under consideration|no longer being considered|not moving forward|not proceeding|not progressing|not progressed|unsuccessful|turned me down|
			denied|no offer|not a fit|not a match|not hired|not accepted|not shortlisted|passed on me|they passed|dropped by them|rescind|offer withdrawn|offer revoked|offer rescinded|offer cancelled|offer canceled|offer pulled|revoked|
			they withdrew|withdrawn by company|withdrawn by them|withdrawn by employer|they declined|declined by them|declined by company|declined by employer|application declined|application unsuccessful|regret|failed|knocked out|
			absage|abgelehnt|nicht ausgewählt|nicht berücksichtigt|nicht genommen|angebot zurückgezogen|abgesagt|
			refus|non retenu|pas retenu|rejeté|candidature rejetée|réponse négative|négatif|échoué|sans suite|offre annulée|
			rechazad|descartad|no seleccionad|no pasé|no apto|no continú|negativa|desestimad`},
		{statusMeaning{outcome: data.OutcomeAccepted}, `accepted|offer accepted|accepted offer|accepted the offer|hired|i accepted|signed|contract signed|got the job|joined|
			zugesagt|angenommen|angebot angenommen|vertrag unterschrieben|eingestellt worden|
			accepté|offre acceptée|embauché|contrat signé|recruté|
			aceptad|oferta aceptada|contratad|contrato firmado`},
		{statusMeaning{outcome: data.OutcomeDeclined}, `declined|offer declined|offer rejected|declined offer|declined the offer|rejected offer|rejected the offer|rejected their offer|i declined|turned down|turned it down|turned down offer|offer turned down|
			offer refused|refused offer|rejected by me|i rejected|passed on offer|
			angebot abgelehnt|angebot ausgeschlagen|angebot abgesagt|zusage abgelehnt|zusage abgesagt|von mir abgelehnt|selbst abgelehnt|ausgeschlagen|
			offre refusée|offre déclinée|offre rejetée|j'ai refusé|refusé par moi|refusée par moi|décliné|refus de ma part|
			oferta rechazada|oferta declinada|rechazada por mí|rechazado por mí|rechacé|declinad|decliné`},
		{statusMeaning{outcome: data.OutcomeWithdrawn}, `withdr|i withdrew|pulled out|dropped out|i passed|not interested|no longer interested|
			zurückgezogen|bewerbung zurückgezogen|von mir abgesagt|selbst abgesagt|absage von mir|absage meinerseits|ich habe abgesagt|
			retiré|candidature retirée|désisté|désistement|abandonn|
			retirad|me retiré|renunci|candidatura retirada`},
		{statusMeaning{outcome: data.OutcomeNoAnswer}, `ghost|no response|no answer|no reply|never heard|never replied|never responded|not heard back|no feedback|unanswered|radio silence|
			keine antwort|keine rückmeldung|keine reaktion|keine rückantwort|nichts gehört|nie gehört|ohne antwort|ohne rückmeldung|funkstille|
			sans réponse|pas de réponse|aucune réponse|sans nouvelle|pas de nouvelle|sans retour|pas de retour|aucun retour|
			sin respuesta|no respond|sin contestación|no contest|sin noticias`},
		{statusMeaning{outcome: data.OutcomeArchived}, `archiv|closed|position closed|position filled|role filled|job filled|filled|expired|cancelled|canceled|job closed|on ice|
			geschlossen|besetzt|abgelaufen|stelle eingestellt|verfahren eingestellt|ausschreibung eingestellt|
			clos|clôtur|fermé|pourvu|poste pourvu|expiré|annulé|
			cerrad|cancelad|cubiert|vacante cubierta|caducad|expirad|oferta cerrada|oferta caducada`},
		{statusMeaning{offer: true}, `offer|verbal offer|offered|angebot|zusage|offre|oferta`},
		{statusMeaning{open: true}, `open|saved|bookmark|wish|interested|to apply|applying|applied|submitted|screen|phone|interview|round|assessment|test|onsite|on-site|final|stage|
			in progress|active|pending|negotiat|draft|waiting|awaiting|expecting|in review|under review|beworben|gespräch|laufend|en cours|entretien|postulé|entrevista|
			no offer yet|offer pending|pending offer|waiting for offer|waiting for an offer|awaiting offer|awaiting an offer|expecting offer|expecting an offer|awaiting decision|job offer saved|
			interview accepted|accepted interview|accepted for interview|accepted invitation|invitation accepted|invite accepted|interview cancelled|interview canceled|interview declined|declined interview|interview rescheduled|application accepted|test accepted|
			interview failed to start|signed up|signed nda|nda signed|reopened|re-opened|offer expected|
			warte|eingeladen|einladung|offen|keine absage|vorgemerkt|gespeichert|in bearbeitung|stellenangebot|gespräch abgesagt|gespräch angenommen|termin abgesagt|
			en attente|à postuler|relanc|candidature envoyée|envoyé|offre enregistrée|offre repérée|offre d'emploi|entretien accepté|entretien annulé|pas encore|
			pendiente|en proceso|inscrit|enviad|oferta guardada|oferta de empleo|oferta de trabajo|postulad|entrevista aceptada|entrevista cancelada`},
	} {
		for word := range strings.SplitSeq(s.words, "|") {
			statuses = append(statuses, meaning{strings.TrimSpace(word), s.statusMeaning})
		}
	}
	slices.SortStableFunc(statuses, func(a, b meaning) int { return len(b.words) - len(a.words) })
	for _, m := range statuses {
		first, _ := utf8.DecodeRuneInString(m.words)
		statusesAt[first] = append(statusesAt[first], m)
	}
}

// statusesAt are the statuses by their first letter.
var statusesAt = map[rune][]meaning{}

// longestStatus is how many letters are looked through for the words of an end:
// what is longer is prose, in which only its beginning is a status.
const longestStatus = 80

// statusMeaningOf is what the words mean. ok is false if that is not known. The
// word for an end counts wherever it stands, the last one if there are several;
// after an end an offer counts only as a later step: "rejected, then an offer".
func statusMeaningOf(words string) (s statusMeaning, ok bool) {
	words = strings.ToLower(strings.TrimSpace(strings.ReplaceAll(words, "_", " ")))
	if !isPlain(words) {
		words = norm.NFC.String(strings.ReplaceAll(words, "’", "'"))
	}
	end := len(words)
	if end > longestStatus {
		end = 1
	}
	for at, previous := 0, ' '; at < end; {
		r, size := utf8.DecodeRuneInString(words[at:])
		if unicode.IsLetter(previous) || !unicode.IsLetter(r) {
			at, previous = at+size, r
			continue
		}
		m, found := statusAt(words[at:])
		if !found {
			at, previous = at+size, r
			continue
		}
		switch meant := m.statusMeaning; {
		case meant.outcome != "" && isDenied(words[:at]):
			meant = statusMeaning{open: true}
			fallthrough
		case meant.open:
			if !ok || s.open && s.outcome == "" {
				s = meant
			}
		case meant.outcome != "", s.outcome == "", isNext(words[:at]):
			s = meant
		}
		ok = true
		at, previous = at+len(m.words), 'x'
	}
	if s.outcome == data.OutcomeNoAnswer && strings.HasSuffix(words, " yet") {
		return statusMeaning{open: true}, true
	}
	return s, ok
}

// statusAt is the longest status at the beginning of the words. A short one is a
// whole word: "test", not "testimonial".
func statusAt(words string) (meaning, bool) {
	r, _ := utf8.DecodeRuneInString(words)
	for _, m := range statusesAt[r] {
		if strings.HasPrefix(words, m.words) {
			return m, true
		}
	}
	return meaning{}, false
}

// isDenied reports whether the words before one for an end deny it: "not yet
// rejected".
func isDenied(before string) bool {
	before = strings.TrimRight(before, " ")
	for _, yet := range []string{" yet", " been", " noch", " encore", " aún"} {
		before = strings.TrimSuffix(before, yet)
	}
	return slices.ContainsFunc([]string{"not", "no", "never", "n't", "keine", "nicht", "ni", "without"}, func(no string) bool {
		rest, found := strings.CutSuffix(before, no)
		return found && (rest == "" || no == "n't" || strings.HasSuffix(rest, " ") || strings.HasSuffix(rest, "("))
	})
}

// isNext reports whether the words end with a sign that something follows in
// time.
func isNext(before string) bool {
	before = strings.TrimRight(before, " ")
	for _, article := range []string{" an", " a", " new", " second"} {
		before = strings.TrimSuffix(before, article)
	}
	return slices.ContainsFunc([]string{"then", "now", "->", "→", ">", "dann", "puis", "luego"}, func(next string) bool { return strings.HasSuffix(before, next) })
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

// isOtherActivity reports whether the kind of what is in a list of activities is
// no interview: "Apply", "Follow up".
func isOtherActivity(words string) bool {
	return words != "" && activities.MatchString(words) && !isKind(words) && !strings.Contains(strings.ToLower(words), "interview")
}

var activities = regexp.MustCompile(`(?i)^(?:appl(?:y|ied|ication)|submit|follow|send|sent|thank|prep|prepare|research|network|offer|accept|declin|reject|get reference|reference|negotiat|deadline|reminder|task|to-?do|email|write|update|other activity|cover letter|resume|assignment|withdr|save|bookmark|connect|referral|request)`)

// kindOf is the kind of an interview by the words for it: what is none of the
// known is a video interview, as in the JSON format.
func kindOf(words string) data.InterviewKind {
	words = strings.ToLower(strings.ReplaceAll(words, "_", " "))
	for _, c := range kinds {
		if strings.Contains(words, c.part) && !strings.Contains(words, "video") {
			return c.kind
		}
	}
	return data.KindVideo
}

// isKind reports whether the words name a kind of interview.
func isKind(words string) bool {
	return kindOf(words) != data.KindVideo || videos.MatchString(words)
}

var videos = regexp.MustCompile(`(?i)video|zoom|teams|meet|skype|webex|virtual|online|remote`)

// kinds are the words for them.
var kinds = []struct {
	part string
	kind data.InterviewKind
}{
	{"phone screen", data.KindPhoneScreen}, {"screen", data.KindPhoneScreen}, {"phone", data.KindPhone}, {"telefon", data.KindPhone},
	{"onsite", data.KindOnsite}, {"on-site", data.KindOnsite}, {"on site", data.KindOnsite}, {"in person", data.KindOnsite}, {"in-person", data.KindOnsite},
	{"vor ort", data.KindOnsite}, {"other", data.KindOther}, {"call", data.KindPhone},
}
