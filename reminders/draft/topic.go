package draft

import (
	"regexp"
	"strings"
)

var (
	talkedAbout = regexp.MustCompile(`(?i)^((we|i|he|she|they) )?(also |mostly |mainly )?` +
		`(talked|talking|talk|spoke|speaking|chatted|chatting|discussed|discussing|discussion|asked|asking|ask|liked|loved|enjoyed|mentioned|explained|described|showed me|told me|asked me)` +
		`( a lot| at length| briefly| a bit)?( about| of| on)?( that)? `)
	about      = regexp.MustCompile(`(?i)^about `)
	doQuestion = regexp.MustCompile(`(?i)^(how|why|what|where|when) (do|does|did) (.+)$`)
	subject    = regexp.MustCompile(`^(how|why|what|where|when|whether|that|which) (he|she|they|their|his|her)\b`)
	possessive = regexp.MustCompile(`\b(his|her|their)\b`)
	they       = regexp.MustCompile(`\bthey\b`)
	verbES     = regexp.MustCompile(`(ch|sh|ss|x|o)es$`)
)

// topic is a topic of the talk so that it can follow "talking about". If the
// email goes to the person it was talked about with, "how they did it" becomes
// "how you did it", and "Raj's work" becomes "your work".
func topic(s, given string, toThem bool) string {
	question := strings.HasSuffix(strings.TrimSpace(firstLine(s)), "?")
	p := without(without(phrase(s, maxTopic), talkedAbout), about)
	if p == "" {
		return ""
	}
	if m := doQuestion.FindStringSubmatch(p); question && m != nil {
		p, question = m[1]+" "+m[3], false
	}
	if question && !questionWords[bareWords(p)[0]] {
		return ""
	}
	switch words := bareWords(p); {
	case isClause(p):
		p = "how " + p
	case auxiliaries[words[0]], isPast(words[0]) && len(words) > 1 && (determiners[words[1]] || prepositions[words[1]]):
		return "" // "was nice", "laughed about cricket"
	}
	if toThem {
		p = addressed(p, given)
	}
	return fitting(withArticle(p), maxTopic+2)
}

// addressed turns what is said about a person into what is said to them.
func addressed(p, given string) string {
	if own := given + "'s "; given != "" && strings.HasPrefix(strings.ReplaceAll(p, "’", "'"), own) {
		_, rest, _ := strings.Cut(p, " ")
		return "your " + rest
	}
	if w, rest := firstWord(p); w == "his" || w == "her" || w == "their" {
		return "your " + rest
	}
	m := subject.FindStringSubmatch(p)
	if m == nil {
		return p
	}
	rest := possessive.ReplaceAllString(p[len(m[0]):], "your")
	if m[2] == "they" || m[2] == "their" {
		rest = they.ReplaceAllString(rest, "you")
	}
	switch m[2] {
	case "his", "her", "their":
		return m[1] + " your" + rest
	case "he", "she":
		rest = secondPerson(rest)
	}
	return m[1] + " you" + rest
}

// secondPerson turns the verb that follows "he" or "she" into that of "you".
func secondPerson(rest string) string {
	verb, tail, more := strings.Cut(strings.TrimPrefix(rest, " "), " ")
	switch {
	case verb == "is":
		verb = "are"
	case verb == "was":
		verb = "were"
	case verb == "has":
		verb = "have"
	case strings.HasSuffix(verb, "ies") && len(verb) > 4:
		verb = strings.TrimSuffix(verb, "ies") + "y"
	case verbES.MatchString(verb):
		verb = strings.TrimSuffix(verb, "es")
	case strings.HasSuffix(verb, "s") && !strings.HasSuffix(verb, "ss"):
		verb = strings.TrimSuffix(verb, "s")
	}
	if more {
		verb += " " + tail
	}
	return " " + verb
}
