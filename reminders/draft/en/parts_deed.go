package en

// This file tells what the user did, as it stands in a letter.

import (
	"regexp"
	"strconv"
	"strings"

	"afterword/reminders/draft/plain"
)

// sinceThen tells what was done “since 2021” as still going on.
func sinceThen(did string) string {
	words := strings.Fields(did)
	if len(words) < 3 || words[0] != "I" || !sinceYear.MatchString(did) {
		return did
	}
	if base := pastBase(words[1]); base != "" && base != "be" && base != "have" && base != "do" && pastOf(base) == words[1] {
		return "I have " + participleOf(base) + " " + strings.Join(words[2:], " ")
	}
	return did
}

var sinceYear = regexp.MustCompile(`\bsince (19|20)\d\d\b`)

// perfect tells a deed that has nothing to do with the talk as something that
// the user has done so far: “I've brought returns down”. It stays as it is where
// it says when it was.
func perfect(did string, formal bool) string {
	words := strings.Fields(did)
	if len(words) < 3 || words[0] != "I" || datedWords.MatchString(did) || whenDone.MatchString(did) {
		return did
	}
	for i, w := range words[1:] {
		first := i == 0
		if !first && words[i] != "and" {
			continue
		}
		base := pastBase(w)
		if first && (base == "" || base == "be" || base == "have" || base == "do") {
			return did
		}
		if base != "" && pastOf(base) == w {
			words[i+1] = participleOf(base)
		}
	}
	return contracted("I have "+strings.Join(words[1:], " "), formal)
}

// firstWords are the first n words of a text.
func firstWords(s string, n int) string {
	words := strings.Fields(s)
	return strings.Join(words[:min(n, len(words))], " ")
}

// whenDone says of a deed when it was done.
var whenDone = regexp.MustCompile(`(?i)\b(last|this) (year|month|week|season|term|spring|summer|autumn|fall|winter)\b|\bin (january|february|march|april|may|june|july|august|september|october|november|december|one)\b|\bonce\b|\bon the (first|second|third) (try|attempt|go)\b|\bwas\b|\bwere\b`)

// overYears is what one does in years rather than once: to bring something down
// or up.
var overYears = regexp.MustCompile(`(?i)\b(brought|took|raised|reduced|lowered|grew|increased|halved|doubled|tripled|ran|led|taught|trained|managed|handled|looked after|started|introduced|founded|launched)\b`)

// datedWords say themselves when something was done.
var datedWords = regexp.MustCompile(`(?i)\b(years?|decades?|(19|20)\d\d|ago|recently|always)\b`)

// contracted says “I have passed” as one talks.
func contracted(s string, formal bool) string {
	if formal {
		return s
	}
	if rest, ok := strings.CutPrefix(s, "I have "); ok {
		w, _ := plain.FirstWord(rest)
		if strings.HasSuffix(w, "ed") || participles[w] || irregularVerbs().participle[pastBase(w)] == w {
			return "I've " + rest
		}
	}
	if rest, ok := strings.CutPrefix(s, "I am "); ok {
		return "I'm " + rest
	}
	return s
}

var participles = wordSet("been done had run led built won got taken made written taught begun become grown kept held brought cut gone seen known always just also since now never worked used")

// cameToMine is how many came to something of the user's.
var cameToMine = regexp.MustCompile(`^(?:(every (?:week|day|month|year|term)) )?([\d,]+ of (?:the )?[\d,]+ \pL+) (came to|attended|joined) my (\pL+(?: \pL+)?)( every (?:week|day|month|year|term))?$`)

var numberFirst = regexp.MustCompile(`^(\d.*) ((?:every|each) (?:week|day|month|year|season|term))$`)

// asDeed makes “remakes went from 9% to 4%” what the user did: “I brought
// remakes down from 9% to 4%”.
func asDeed(s string) string {
	if m := andThen.FindStringSubmatch(s); m != nil {
		if rest := asDeed(m[2]); strings.HasPrefix(rest, "I ") && rest != m[2] && !strings.Contains(m[1], " and ") {
			return m[1] + " and " + strings.TrimPrefix(rest, "I ")
		}
		return s
	}
	if m := cameToMine.FindStringSubmatch(s); m != nil {
		return "I ran " + indefinite(m[4]) + " " + m[4] + " that " + m[2] + " " + m[3] + strings.TrimRight(" "+m[1]+m[5], " ")
	}
	if strings.HasPrefix(s, "I ") || strings.HasPrefix(s, "my ") || strings.Contains(s, " I ") {
		return s
	}
	if m := wentFrom.FindStringSubmatch(s); m != nil {
		from, to := amount(m[3]), amount(m[4])
		if head, _, _ := strings.Cut(m[1], " with "); strings.HasSuffix(m[4], "%") && people[head[strings.LastIndexByte(head, ' ')+1:]] {
			way := map[bool]string{true: "up", false: "down"}[to > from]
			return "I brought the share of " + m[1] + " " + way + " from " + m[3] + " to " + m[4]
		}
		if unitOf(m[3]) > unitOf(m[4]) && unitOf(m[4]) > 0 || unitOf(m[3]) > 1 && strings.HasPrefix(m[4], "the same ") {
			return "I brought " + m[1] + " down from " + m[3] + " to " + m[4]
		}
		switch {
		case from > 0 && to >= 0 && to < from && sameUnit(m[3], m[4]):
			return "I brought " + m[1] + " down from " + m[3] + " to " + m[4]
		case from >= 0 && to > from && sameUnit(m[3], m[4]):
			return "I brought " + m[1] + " up from " + m[3] + " to " + m[4]
		}
		return "I took " + m[1] + " from " + m[3] + " to " + m[4]
	}
	if m := wentDown.FindStringSubmatch(s); m != nil {
		return "I brought " + m[1] + " down " + m[2] + " " + m[3]
	}
	return s
}

// amount is the number that a measure begins with, -1 if it has none.
func amount(s string) float64 {
	w := strings.Trim(strings.Fields(s + " x")[0], "$£€%~,")
	for i, n := range hourWords {
		if w == n {
			return float64((i+11)%12 + 1)
		}
	}
	if v, err := strconv.ParseFloat(strings.ReplaceAll(strings.TrimRight(w, "%kKmM"), ",", ""), 64); err == nil {
		return v
	}
	return -1
}

// unitOf is the rank of the unit of time that a measure ends with, 0 if none.
func unitOf(s string) int {
	f := strings.Fields(s)
	return map[string]int{"second": 1, "minute": 2, "hour": 3, "day": 4, "week": 5, "month": 6, "year": 7}[strings.TrimSuffix(f[len(f)-1], "s")]
}

// sameUnit reports whether two measures surely count the same: the second one
// names no other unit.
func sameUnit(a, b string) bool {
	f, g := strings.Fields(a), strings.Fields(b)
	if len(g) < 2 {
		return true
	}
	return len(f) > 1 && strings.TrimSuffix(f[1], "s") == strings.TrimSuffix(g[1], "s")
}
