package draft

import (
	"regexp"
	"strings"
)

var withLead = regexp.MustCompile(`(?i)^with `)

// fit is a strength as a sentence: "I would bring ten years of billing", "I
// am calm in incidents".
func fit(s string) string {
	p := without(phrase(s, maxFit), withLead)
	words := bareWords(p)
	if len(words) == 0 {
		return ""
	}
	first, last := words[0], words[len(words)-1]
	switch {
	case pronouns[first], isClause(p):
		return p
	case statives[first], isPast(first):
		return "I " + lowerFirst(p)
	case describes(p, words):
		return "I am " + lowerFirst(p)
	case often[first]:
		if len(words) > 1 && (adjectives[words[1]] || prepositions[words[1]] || words[1] == "late") {
			return "I am " + lowerFirst(p)
		}
		return "I " + lowerFirst(p)
	case determiners[first] && personHeads[last]:
		return "I am " + lowerFirst(p)
	case personHeads[last]:
		return "I am " + aOrAn(p)
	case personHeads[head(words)] && !determiners[first]:
		if strings.Contains(p, " year") { // "nurse for 12 years"
			return "I have been " + aOrAn(lowerFirst(p))
		}
		return "I am " + aOrAn(lowerFirst(p))
	case degrees[first], papers[last] && !determiners[first] && !startsNumber(p):
		return "I have " + aOrAn(p)
	case prepositions[first], questionWords[first], auxiliaries[first]:
		return ""
	}
	return "I " + bring(p, words)
}

// often are adverbs of time that a strength begins with: "always on time".
var often = set("always never rarely usually")

// describes reports whether the words say how somebody is, as in "calm under
// pressure", "very organized" or "not afraid of legacy code".
func describes(p string, words []string) bool {
	if len(words) > 1 && (words[0] == "very" || words[0] == "highly" || words[0] == "really") {
		return describes(p, words[1:])
	}
	if words[0] == "not" || strings.Contains(words[0], "-") && isGerund(words[0]) {
		return true
	}
	if !adjectives[words[0]] {
		return false
	}
	return len(words) == 1 || prepositions[words[1]] || words[1] == "and" || strings.Contains(strings.Fields(p)[0], ",")
}

// bring is a strength that is a thing as what one would bring.
func bring(p string, words []string) string {
	if n := strings.Index("23456789", words[0]); n >= 0 && len(words[0]) == 1 {
		return "would bring " + smallNumbers[n] + p[1:]
	}
	if determiners[words[0]] || startsNumber(p) {
		return "would bring " + p
	}
	// Of four words or more the first is a verb: "keeping busy systems calm",
	// unlike "engineering leadership".
	if isGerund(words[0]) && len(words) > 3 {
		return "have experience in " + lowerFirst(p)
	}
	h := head(words)
	if aHeads[h] {
		return "would bring " + aOrAn(p)
	}
	if bringable[h] || bringable[words[len(words)-1]] {
		return "would bring " + p
	}
	if isGerund(words[0]) {
		return "have experience in " + lowerFirst(p)
	}
	return "would bring experience with " + p
}

// smallNumbers are those from two on, which are written in words.
var smallNumbers = strings.Fields("two three four five six seven eight nine")

// head is the word that a phrase is about: the last one before a preposition.
func head(words []string) string {
	for i, w := range words {
		if i > 0 && prepositions[w] {
			return words[i-1]
		}
	}
	return words[len(words)-1]
}

func startsNumber(s string) bool { return strings.ContainsAny(s[:1], "0123456789") }

var (
	soundsVowel     = regexp.MustCompile(`^(?i:[aeio]|hon|hour|heir|un[^i]|u[^nst])|^[FHLMNRSX]([A-Z]|[a-z]?[A-Z])`)
	soundsConsonant = regexp.MustCompile(`^(?i:eu|one\b|once\b|uni|us[aeu])`)
)

// aOrAn puts the indefinite article before s.
func aOrAn(s string) string {
	if soundsVowel.MatchString(s) && !soundsConsonant.MatchString(s) {
		return "an " + s
	}
	return "a " + s
}
