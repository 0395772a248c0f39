package en

import (
	"strings"

	"afterword/reminders/draft/note"
)

// checkedReading is a reading that stands only if its words pass every test:
// what looks wrong is asked for.
func checkedReading(r note.Reading, f note.Field) note.Reading {
	if r.Verdict != note.Use {
		return r
	}
	r.Text = evenFigures(r.Text)
	for i, p := range r.Parts {
		r.Parts[i] = evenFigures(p)
	}
	if len(r.Parts) == 0 {
		r.Parts = []string{r.Text}
	}
	if wrong := fault(r, f); wrong != "" {
		out := asked(r.Shape, whyUnclear)
		return out
	}
	return r
}

// fault is what is wrong with the words, "" if nothing is seen.
func fault(r note.Reading, f note.Field) string {
	t := r.Text
	switch {
	case t == "" || len(t) > longestNote+40:
		return "length"
	case strings.ContainsAny(t, "+→=<>@#*_|\\^~{}[]()?!;\n"):
		return "sign"
	case strings.Count(t, `"`)%2 != 0 || strings.Contains(t, ":") && !anyClock().MatchString(t):
		return "quote"
	}
	if wrong := wordsFault(t); wrong != "" {
		return wrong
	}
	words := strings.Fields(t)
	last := strings.ToLower(strings.Trim(words[len(words)-1], `,."`))
	if listed("det", last) && last != "all" && last != "both" && last != "more" && last != "enough" || listed("conj", last) || last == "to" || last == "the" {
		return "end"
	}
	if startsWithAny(t, "and ", "or ", "but ", "to ", "of ", "its ", "at ", "in ", "on ") {
		return "start"
	}
	if m := youVerb().FindStringSubmatch(t); strings.Contains(t, "you ") && m != nil && thirdBase(m[1]) != "" && !isVerb(m[1]) {
		return "agreement"
	}
	if oddWords().MatchString(t) {
		return "odd"
	}
	if strings.ContainsAny(t, "0123456789") && bareMoney().MatchString(t) || strings.HasPrefix(t, "a") && bareMoney().MatchString(t) {
		return "currency"
	}
	if strings.Contains(t, "I get ") && oddGet().MatchString(t) {
		return "get"
	}
	return aloneFault(r, f)
}

// wordsFault is what is wrong with one of the words.
func wordsFault(t string) string {
	words := strings.Fields(t)
	for i, w := range words {
		bare := strings.Trim(w, `,."'`)
		low := strings.ToLower(bare)
		if i > 0 && bare != "" && low == strings.ToLower(strings.Trim(words[i-1], `,.`)) && low != "had" && low != "that" {
			return "doubled"
		}
		if wrong := wordFault(bare, low); wrong != "" {
			return wrong
		}
	}
	return ""
}

func startsWithAny(s string, starts ...string) bool {
	for _, p := range starts {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

var anyClock = lazy(`^[^:]*(\d:\d\d[^:]*)+$`)

// wordFault is what is wrong with one word: left short, unknown and short, or
// the slip of a word that was not sure.
func wordFault(bare, low string) string {
	switch {
	case low == "stuff" || low == "thingy":
		return "vague"
	case low == "he" || low == "she" || low == "he's" || low == "she's" || low == "him" || bare == "i":
		return "person"
	case strings.Contains(bare, "/") && !figuresOnly().MatchString(bare) && lettersSlash().FindString(bare) != bare:
		return "slash"
	case strings.Contains(bare, "&") && bare != strings.ToUpper(bare) && !lettersAnd().MatchString(bare):
		return "and"
	case strings.Contains(bare, ".") || units[low]:
		return ""
	case bare != low || strings.ContainsAny(low, "0123456789-'"):
		return ""
	}
	if s := listedAs("short", low); s != "" && !isKnown(low) {
		return "short"
	}
	if isKnown(low) || low == "" {
		return ""
	}
	if len(low) < 5 || !strings.ContainsAny(low, "aeiouy") {
		return "unknown"
	}
	if noVowels().MatchString(low) {
		return "unknown" // “treatmts”
	}
	if len(low) > 5 {
		_, n := only(near(low))
		_, m := only(replaced(low))
		if n+m > 0 {
			return "slip"
		}
	}
	return ""
}

var noVowels = lazy(`[bcdfghjklmnpqrstvwxz]{4}$`)

// lettersAnd are two letters with what is joined to them: “P&C-licensed”.
var lettersAnd = lazy(`^[A-Z]&[A-Z]-\pL+$`)

var figuresOnly = lazy(`^\d+/\d+$`)

// oddGet is “get” for “understand”.
var oddGet = lazy(`\bI get (people|it|allergens|\pL+s)\b`)

// bareMoney is a sum without its currency, and a way from one thing to another
// that was taken for a thing.
var bareMoney = lazy(`\b(saved|raised|worth|earned|spent|saving|raising) (about |over |more than |nearly )?[\d,.]+( million| billion)?($|, | and | a year| a month| on | in | for )|^an? [a-z]+ to [a-z]+ in `)

// youVerb is what stands behind “you”.
var youVerb = lazy(`\byou (\pL+s)\b`)

// oddWords are what no sentence of a letter has: a count like “x3”, “ex navy”.
var oddWords = lazy(`(?i)\b[a-z]{2}\d [a-z]{2}\d\b|\bx\d+\b|\bex \pL|\bits (not|good|bad|green|better|cheaper|\d+|two|three|four|five|six|seven|eight|nine|ten)$|^I said\b|\b(very|really|much|more|less|a|an|the|my|your) (and|or|of|in|on|at|to|for|with)\b|\ba \pL+ (are|were)\b`)

// aloneFault refuses words that are right and say nothing.
func aloneFault(r note.Reading, f note.Field) string {
	rest := r.Text
	for _, front := range []string{"the ", "a ", "an ", "my ", "your ", "I am "} {
		rest = strings.TrimPrefix(rest, front)
	}
	if rest == "clean record" || listed("empty_words", strings.ToLower(rest)) || listed("vague_nouns", strings.ToLower(rest)) {
		return "empty"
	}
	if (f == note.Topic || f == note.Need) && (strings.Contains(rest, " my own ") || r.Form == note.Finite) {
		return "form"
	}
	return ""
}
