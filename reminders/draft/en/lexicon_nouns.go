package en

import (
	"strings"
	"sync"
)

var irregularSingulars = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for one, many := range wordLists()["plural"] {
		out[many] = one
	}
	return out
})

// singularOf is the singular of a plural noun, "" if the word is no plural.
func singularOf(word string) string {
	if one := irregularSingulars()[word]; one != "" {
		return one
	}
	if i := strings.LastIndexByte(word, '-'); i > 0 {
		if one := singularOf(word[i+1:]); one != "" {
			return word[:i+1] + one
		}
		return ""
	}
	cut, ok := strings.CutSuffix(word, "s")
	if !ok || len(cut) < 2 || strings.HasSuffix(cut, "s") {
		return ""
	}
	if y, ok := strings.CutSuffix(cut, "ie"); ok && isNoun(y+"y") {
		return y + "y"
	}
	for _, end := range []string{"sse", "che", "she", "xe", "ze", "oe", "se"} {
		if strings.HasSuffix(cut, end) && isNoun(cut[:len(cut)-1]) {
			return cut[:len(cut)-1]
		}
	}
	if isNoun(cut) {
		return cut
	}
	if s, _ := senseOf(cut); s.adj > 7 && s.verb == 0 && len(cut) > 4 { // “exotics”, “regulars”
		return cut
	}
	return ""
}

// isNoun tells whether a word is known as a noun in the singular.
func isNoun(word string) bool {
	s, _ := senseOf(word)
	return s.noun > 0 || listed("person_noun", word) || listed("count", word)
}

// isKnown tells whether a word in small letters is English as it stands.
func isKnown(word string) bool {
	for _, list := range []string{"det", "prep", "wh", "subj", "conj", "modal", "aux", "adverb", "number", "mass", "count",
		"person_noun", "good_adj", "ing_noun", "plural_only", "weekday", "month", "credential_head", "language_level"} {
		if listed(list, word) {
			return true
		}
	}
	if _, ok := senseOf(word); ok {
		return true
	}
	if isSmallWord(word) || singularOf(word) != "" || thirdBase(word) != "" || pastBase(word) != "" || gerundBase(word) != "" {
		return true
	}
	for _, end := range []string{"ly", "er", "est", "ness", "less", "ful", "'s", "s'", "able", "ship", "er's"} {
		if cut, ok := strings.CutSuffix(word, end); ok && len(cut) > 2 {
			if _, ok := senseOf(cut); ok {
				return true
			}
			if _, ok := senseOf(cut + "e"); ok {
				return true
			}
		}
	}
	for _, start := range []string{"un", "re", "non", "over", "under", "pre", "post", "co", "micro", "multi", "sub", "inter", "anti"} {
		if cut, ok := strings.CutPrefix(word, start); ok && len(cut) > 3 {
			if _, ok := senseOf(cut); ok {
				return true
			}
		}
	}
	return false
}

// isSmallWord tells whether a word is one of those that carry the grammar and
// stand on no other list.
func isSmallWord(word string) bool {
	return strings.Contains(" me him her them us mine hers theirs ours yours myself himself herself themselves yourself itself"+
		" ourselves to not who's i'm i've i'd i'll it's he's she's they're they've they'll he'd she'd they'd we're we've we'd"+
		" you're you've that's there's what's let's own than if ", " "+word+" ")
}

// suffixNoun is the known noun that an unknown one ends in: “lookbook”.
func suffixNoun(word string) string {
	for i := 3; i+4 <= len(word); i++ {
		s, _ := senseOf(word[i:])
		t, _ := senseOf(word[:i])
		if s.noun > 5 && s.common && (t.noun > 0 || t.verb > 0) {
			return word[i:]
		}
	}
	return ""
}

// countable tells whether a noun in the singular wants an article. What is
// not known wants none: “the” can be missed, but a wrong “a” cannot.
func countable(word string) bool {
	switch {
	case listed("count", word) || listed("person_noun", word):
		return true
	case listed("mass", word) || strings.HasSuffix(word, "ing"):
		return false
	}
	if i := strings.LastIndexByte(word, '-'); i > 0 {
		return countable(word[i+1:])
	}
	s, _ := senseOf(word)
	if s.noun == 0 {
		end := suffixNoun(word)
		return end != "" && countable(end)
	}
	for _, end := range []string{"ness", "ism", "ity", "ship", "ics", "ology", "graphy", "ware", "age", "ance", "ence", "ment", "work"} {
		if strings.HasSuffix(word, end) {
			return strings.IndexByte("cpkbl", s.kind) >= 0
		}
	}
	return strings.IndexByte("cpbkghlouvwze", s.kind) >= 0
}

// indefinite is “a” or “an”, as the words after it sound.
func indefinite(next string) string {
	word, _, _ := strings.Cut(strings.ReplaceAll(next, "-", " "), " ")
	word = strings.Trim(word, `"'(`)
	if word == "" {
		return "a"
	}
	low := strings.ToLower(word)
	if spelledOut(word) {
		if strings.ContainsAny(word[:1], "AEFHILMNORSX") {
			return "an"
		}
		return "a"
	}
	for _, an := range []string{"hour", "honest", "honour", "honor", "heir", "8", "11", "18", "80"} {
		if strings.HasPrefix(low, an) && !strings.HasPrefix(low, "110") {
			return "an"
		}
	}
	for _, a := range []string{"uni", "use", "usu", "euro", "one", "once", "ut", "ub", "eu", "ufo"} {
		if strings.HasPrefix(low, a) && !strings.HasPrefix(low, "unin") && !strings.HasPrefix(low, "unim") && !strings.HasPrefix(low, "utm") && !strings.HasPrefix(low, "utt") {
			return "a"
		}
	}
	if strings.ContainsAny(low[:1], "aeiou") {
		return "an"
	}
	return "a"
}

// spelledOut tells whether an acronym is read letter by letter.
func spelledOut(word string) bool {
	if word != strings.ToUpper(word) || word == strings.ToLower(word) {
		return len(word) > 2 && word[0] == 'M' && word[1] >= 'A' && word[1] <= 'Z' // “MSc”, “MEd”
	}
	for _, said := range []string{"NATO", "HACCP", "NASA", "NEBOSH", "LEED", "RIBA", "LIDAR", "SAP", "RADAR", "STEM", "SOC", "PACU", "COSHH", "PASMA", "RIDDOR", "CELTA", "TEFL", "DELTA", "SENCO", "SIEM", "LANTRA", "LEAN"} {
		if word == said {
			return false
		}
	}
	return true
}
