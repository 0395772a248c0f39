package heard

import (
	"strings"

	"afterword/data"
	"afterword/data/spoken"
)

var (
	// promise is what makes a date one by which they answer.
	promise = expression(`\b(?:let me|will|shall|should|expect|hope|hoping|aim|aiming|plan|planning|intend|going to|anticipate|expected|'ll)\b|'ll\b|\bwould like to (?:decide|get back|let you know)`)
	answer  = expression(`\b(?:in touch|in contact|get(?:ting)? back|let you know|come back to you|reach out|updates?|follow up|contact|write to you|hear|decide|decision|answer|feedback|outcome|news|respond|response|reply|inform you|results?|next steps|details|invitation|timeline|know more|posted|circle back|making a)\b`)
	// germanPromise is a promise and its answer in one.
	germanPromise = expression(`\b(?:melden? (?:wir |ich )?(?:uns|mich)|(?:uns|mich) (?:\S+ ){0,8}melden|bescheid|von uns hören|hör(?:en|st)\b.*\bvon uns|rückmeldung|entscheid(?:en|ung)|auf (?:sie|dich) zukommen|antwort)\b`)
	// need is a promise and its answer in one.
	need = expression(`\b(?:we|i|and)(?:'ll| will)?(?: still)? need (?:(?:a (?:bit|little) |a few |some )?more (?:time|days),? )?(?:until|till)\b`)
	// deadline is what makes a date one by which they want the user's answer.
	deadline = expression(`\b(?:let (?:us|me) know|get back to (?:us|me)|bescheid|rückmeldung|unterschrieben|zurück(?:senden|schicken)|gültig|annehmen|respond|reply|response|answer|accept(?:ance)?|decision|decide|valid|expires?|sign(?:ed)?|open until|return)\b`)
	// doubt takes a date back, and theirs is not what a user is asked for.
	doubt  = expression(`\b(?:not|never|cannot|unable|unlikely|if|unless|assume|nicht|falls|ob)\b|n't\b`)
	asking = expression(`\b(?:please|let us know|could you|can you|would you)\b`)
)

// parts begin the clauses of a sentence that may promise by themselves.
var parts = expression(`[,;] (?:so|and|but|which|then|aber|und|dann)\b|;| - | but | so that | and (?:we |i )?(?:will|'ll|should|expect|hope|plan|then)\b| und (?:wir |ich )?(?:melden?|geben|werden|kommen)\b`)

// clauses are the sentence, cut where parts begin.
func clauses(s string) []string {
	var all []string
	begin := 0
	for _, at := range parts().FindAllStringIndex(s, -1) {
		all = append(all, s[begin:at[0]])
		begin = at[0]
	}
	return append(all, s[begin:])
}

// promised is the one date by which they promise an answer, or of an offer
// want one; 0 if there is none, or more than one. from is the day of the mail.
func promised(said []string, reply data.Reply, from data.Date) data.Date {
	var found data.Date
	for _, s := range said {
		s = strings.ReplaceAll(s, "not later than", "no later than")
		day, ok := promisedIn(s, reply, from)
		if !ok || found != 0 && day != 0 && day != found {
			return 0
		}
		if day != 0 {
			found = day
		}
	}
	return found
}

// promisedIn is the date that the sentence promises, that of a clause if it is
// one that does; 0 if it promises none. ok is false for several dates of which
// it is not clear which counts.
func promisedIn(sentence string, reply data.Reply, from data.Date) (day data.Date, ok bool) {
	if !promises(sentence, reply) {
		return 0, true
	}
	var days []data.Date
	for _, clause := range clauses(sentence) {
		if promises(clause, reply) {
			days = append(days, spoken.DaysIn(clause, from)...)
		}
	}
	if len(days) == 0 {
		days = spoken.DaysIn(sentence, from)
	}
	for _, d := range days {
		switch {
		case d < from || d > from+366:
			return 0, false
		case day != 0 && d != day && !either().MatchString(sentence):
			return 0, false
		}
		day = max(day, d)
	}
	return day, true
}

// either is between two days of which the later counts.
var either = expression(`\bor\b|\bat the (?:very )?latest\b|\blatest\b|\bbetween\b|\boder\b|\bspätestens\b|\bzwischen\b`)

// promises reports whether a day in the sentence would be that of an answer.
func promises(s string, reply data.Reply) bool {
	theirs := (need().MatchString(s) || promise().MatchString(s) && answer().MatchString(s) || germanPromise().MatchString(s)) && !asking().MatchString(s)
	if reply == data.ReplyOffer {
		theirs = deadline().MatchString(s)
	}
	return theirs && !doubt().MatchString(s)
}
