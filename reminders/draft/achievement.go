package draft

import (
	"slices"
	"strings"
)

// achievement is an achievement fit to follow a colon: "at Larkspur I cut the
// replay to twenty minutes", "I cut …", "a 30% reduction in churn".
func achievement(s string) string {
	p := fitting(small(trimEnd(firstLine(s))), maxAchievement)
	if p == "" {
		p = phrase(s, maxAchievement)
	}
	words := bareWords(p)
	if len(words) == 0 {
		return ""
	}
	switch first := words[0]; {
	case pronouns[first]:
		return p
	case isPast(first), first == "have", first == "responsible", len(words) > 1 && isAdverb(first) && isPast(words[1]):
		return iDid(p, words)
	case prepositions[first] || first == "last" || first == "this":
		return withSubject(p)
	case isClause(p), mine(words), first == "my" && hasPast(words):
		return p
	case isGerund(first), determiners[first], startsNumber(p), bringable[words[len(words)-1]]:
		return p
	}
	// "Employee of the year", "Speaker at a conference": no piece of a sentence
	// can be made of it that would surely be right.
	return ""
}

func isAdverb(w string) bool { return strings.HasSuffix(w, "ly") && len(w) > 4 }

// passive are verbs that in a note like "Promoted to lead" tell what was done
// to the writer; those that are true may also be their own doing.
var passive = map[string]bool{
	"awarded": false, "named": false, "elected": false, "nominated": false, "appointed": false, "invited": false, "ranked": false,
	"promoted": true, "selected": true, "chosen": true, "picked": true, "hired": true, "recognized": true, "asked": true,
}

// iDid gives a subject to a note that begins with its verb.
func iDid(p string, words []string) string {
	p = lowerFirst(p)
	first := words[0]
	if own, known := passive[first]; first == "responsible" || known && (!own || len(words) > 1 && prepositions[words[1]]) {
		return "I was " + p
	}
	return "I " + p
}

// mine reports whether the words speak of the writer as a subject.
func mine(words []string) bool {
	for _, w := range words {
		if w == "i" || w == "we" || w == "i've" || w == "we've" {
			return true
		}
	}
	return false
}

// hasPast reports whether a past form is in the words that is no description
// of the word before it, as in "a tool used by many".
func hasPast(words []string) bool {
	for i, w := range words {
		last := i == len(words)-1
		if isPast(w) && (last || words[i+1] != "by" && words[i+1] != "in") {
			return true
		}
	}
	return false
}

// withSubject completes "at Larkspur, cut the replay to twenty minutes". It is
// "" if the phrase has no verb to give a subject to.
func withSubject(p string) string {
	if mine(bareWords(p)) {
		return p
	}
	fields := strings.Fields(p)
	for i := 1; i < len(fields); i++ {
		if !isPast(bare(fields[i])) {
			continue
		}
		if between := fields[min(2, i):i]; slices.ContainsFunc(between, func(f string) bool { return determiners[bare(f)] }) &&
			!strings.HasSuffix(fields[i-1], ",") {
			return p // "in 2025 the team reduced"
		}
		fields[i] = "I " + fields[i]
		return strings.Join(fields, " ")
	}
	return ""
}
