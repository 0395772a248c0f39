package draft

import (
	"regexp"
	"strings"
	"unicode"
)

// phrase is the user's note as a piece of a sentence: its first sentence, on
// one line, without the period and, where it is safe, without the capital. It
// is "" if the note is unfit for an email: too long, or the check would find
// fault with it.
func phrase(s string, words int) string {
	s = trimEnd(firstSentence(firstLine(s)))
	for _, aside := range []string{";", " - ", " – ", " — "} {
		if before, _, ok := strings.Cut(s, aside); ok {
			s = trimEnd(before)
		}
	}
	return fitting(small(s), words)
}

// nothing is how people leave a question open in words.
var nothing = regexp.MustCompile(`(?i)^(?:nothing(?: much| special| really| in particular)?|no(?:ne|pe)?|n/?a|not (?:really|sure)|no idea|(?:i )?(?:don't|can't) (?:know|remember)|[-?./]+)$`)

// fitting is s if it may go into an email as it is, else "".
func fitting(s string, words int) string {
	if n := countWords(s); n == 0 || n > words || len([]rune(s)) > 12*words || flawed(s) || nothing.MatchString(s) {
		return ""
	}
	return s
}

// firstSentence ends at a sign that ends a sentence and has a capital after
// it, unless the word before it is an abbreviation.
func firstSentence(s string) string {
	fields := strings.Fields(s)
	for i, f := range fields[:max(len(fields)-1, 0)] {
		if endsSentence(f) && startsUpper(fields[i+1]) {
			return strings.Join(fields[:i+1], " ")
		}
	}
	return s
}

var abbreviations = set("dr. mr. mrs. ms. prof. st. inc. ltd. co. corp. e.g. i.e. vs. no. approx. etc. jr. sr.")

func endsSentence(word string) bool {
	if strings.HasSuffix(word, "!") || strings.HasSuffix(word, "?") {
		return true
	}
	return strings.HasSuffix(word, ".") && !abbreviations[strings.ToLower(word)] &&
		len([]rune(word)) > 2 && strings.Count(word, ".") == 1
}

func startsUpper(s string) bool {
	for _, r := range s {
		return unicode.IsUpper(r)
	}
	return false
}

// trimEnd drops what ends a note, and quotes around all of it. The period of
// "U.S." stays.
func trimEnd(s string) string {
	s = strings.TrimRight(s, " ,;:!?-–—…")
	if last := s[strings.LastIndexByte(s, ' ')+1:]; strings.Count(last, ".") != 2 || strings.HasSuffix(last, "..") {
		s = strings.TrimRight(s, " .,;:!?-–—…")
	}
	for _, q := range []string{`""`, "“”", "''", "‘’"} {
		r := []rune(q)
		inner, ok := strings.CutPrefix(s, string(r[0]))
		if inner, ok2 := strings.CutSuffix(inner, string(r[1])); ok && ok2 {
			s = strings.TrimRight(inner, " .,;:!?")
		}
	}
	return s
}

// small makes the first letter small if the first word has its capital only
// from standing first.
func small(s string) string {
	first, rest, _ := strings.Cut(s, " ")
	w := bare(first)
	if w == "i" || strings.HasPrefix(w, "i'") {
		return upperFirst(s)
	}
	if lowerFirst(first) != strings.ToLower(first) { // an acronym or a name like iOS
		return s
	}
	common := determiners[w] || prepositions[w] || questionWords[w] || pronouns[w] || conjunctions[w] ||
		auxiliaries[w] || commonFirst[w] || countable[w] || aHeads[w] || adjectives[w] || statives[w] || bringable[w] || isPast(w) || isGerund(w)
	if common && !(w == "may" || startsUpper(rest) && (commonFirst[w] || countable[w])) {
		return lowerFirst(s)
	}
	return s
}

func isPast(w string) bool {
	return pastVerbs[w] || strings.HasSuffix(w, "ed") && len(w) > 4 && !notVerbs[w]
}

func isGerund(w string) bool {
	return strings.HasSuffix(w, "ing") && len(w) > 4 && !properIng[w]
}

// isClause reports whether the phrase has its own subject and verb, as in
// "the team is moving to Kubernetes".
func isClause(s string) bool {
	words := bareWords(s)
	if len(words) < 2 {
		return false
	}
	first := words[0]
	if pronouns[first] {
		return true
	}
	if questionWords[first] || prepositions[first] && first != "like" || isGerund(first) || auxiliaries[first] {
		return false
	}
	for i, w := range words[1:] {
		if questionWords[w] || w == "that" {
			return false
		}
		next := ""
		if i+2 < len(words) {
			next = words[i+2]
		}
		if auxiliaries[w] || isPast(w) && determiners[next] {
			return true
		}
	}
	return false
}

// withArticle puts "the" before a short phrase like "replay problem".
func withArticle(s string) string {
	words := bareWords(s)
	if len(words) == 0 || len(words) > 4 || determiners[words[0]] || strings.HasSuffix(words[0], "'s") {
		return s
	}
	for _, w := range words {
		if prepositions[w] || questionWords[w] || conjunctions[w] || strings.ContainsFunc(w, unicode.IsNumber) {
			return s
		}
	}
	if isGerund(words[0]) && len(words) > 1 || !countable[words[len(words)-1]] {
		return s
	}
	return "the " + s
}

// without drops the first match of a lead-in from the start of s.
func without(s string, leadIn *regexp.Regexp) string {
	if m := leadIn.FindStringIndex(s); m != nil && m[0] == 0 && m[1] < len(s) {
		return small(s[m[1]:])
	}
	return s
}
