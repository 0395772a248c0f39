package heard

import (
	"strings"

	"afterword/data"
	"afterword/data/spoken"
)

var (
	// promise is what makes a date one by which they answer.
	promise = expression(`\b(?:will|shall|should|expect|hope|hoping|aim|aiming|plan|planning|intend|going to|anticipate|expected|'ll)\b|'ll\b|\bwould like to (?:decide|get back|let you know)`)
	answer  = expression(`\b(?:in touch|in contact|get(?:ting)? back|let you know|come back to you|reach out|updates?|follow up|contact|write to you|hear|decide|decision|answer|feedback|outcome|news|respond|response|reply|inform you|results?|next steps|details|invitation|timeline|know more)\b`)
	// need is a promise and its answer in one.
	need = expression(`\b(?:we|i|and)(?:'ll| will)?(?: still)? need (?:(?:a (?:bit|little) |a few |some )?more (?:time|days),? )?(?:until|till)\b`)
	// deadline is what makes a date one by which they want the user's answer.
	deadline = expression(`\b(?:let us know|respond|reply|response|answer|accept(?:ance)?|decision|decide|valid|expires?|sign(?:ed)?|open until|return)\b`)
	// doubt takes a date back, and theirs is not what a user is asked for.
	doubt  = expression(`\b(?:not|never|cannot|unable|unlikely|if|unless|assume)\b|n't\b`)
	asking = expression(`\b(?:please|let us know|could you|can you|would you)\b`)
)

// promised is the one date by which they promise an answer, or of an offer
// want one; 0 if there is none, or more than one. from is the day of the mail.
func promised(said []string, reply data.Reply, from data.Date) data.Date {
	var found data.Date
	for _, s := range said {
		s = strings.ReplaceAll(s, "not later than", "no later than")
		theirs := (need().MatchString(s) || promise().MatchString(s) && answer().MatchString(s)) && !asking().MatchString(s)
		if reply == data.ReplyOffer {
			theirs = deadline().MatchString(s)
		}
		if !theirs || doubt().MatchString(s) {
			continue
		}
		for _, day := range spoken.DaysIn(s, from) {
			if found != 0 && day != found || day < from || day > from+366 {
				return 0
			}
			found = day
		}
	}
	return found
}
