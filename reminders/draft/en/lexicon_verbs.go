package en

import (
	"strings"
	"sync"
)

// verbForms are the forms of the verbs that are not made by rule.
type verbForms struct {
	past, participle map[string]string // by base
	base             map[string]string // by past or participle
}

var irregularVerbs = sync.OnceValue(func() verbForms {
	f := verbForms{map[string]string{}, map[string]string{}, map[string]string{}}
	_, table, _ := strings.Cut(listFile, "[irregular]\n")
	table, _, _ = strings.Cut(table, "[")
	for line := range strings.Lines(table) {
		w := strings.Fields(line)
		f.past[w[0]], f.participle[w[0]] = w[1], w[2]
		for _, form := range w[1:] {
			f.base[form] = w[0]
		}
	}
	for _, w := range []string{"is", "are", "was", "were", "am"} {
		f.base[w] = "be"
	}
	f.base["costed"] = "cost"
	f.base["burnt"], f.base["learnt"], f.base["spoilt"], f.base["dreamt"] = "burn", "learn", "spoil", "dream"
	return f
})

// isVerb tells whether a word is known as a verb in its base form.
func isVerb(word string) bool {
	s, _ := senseOf(word)
	if s.verb > 0 || irregularVerbs().past[word] != "" || listed("new_verbs", word) {
		return true
	}
	if cut, ok := strings.CutSuffix(word, "ise"); ok {
		if s, _ := senseOf(cut + "ize"); s.verb > 0 {
			return true
		}
	}
	for _, prefix := range []string{"re-", "re", "co-", "over", "out", "un", "pre-", "pre", "mis"} {
		if rest, ok := strings.CutPrefix(word, prefix); ok && len(rest) > 3 {
			if s, _ := senseOf(rest); s.verb > 4 {
				return true
			}
		}
	}
	return false
}

// stems are the base forms that a word without its ending may have.
func stems(cut string) []string {
	out := []string{cut, cut + "e"}
	if n := len(cut); n > 2 && cut[n-1] == cut[n-2] {
		out = append(out, cut[:n-1])
	}
	if strings.HasSuffix(cut, "i") {
		out = append(out, cut[:len(cut)-1]+"y")
	}
	if strings.HasSuffix(cut, "ck") {
		out = append(out, cut[:len(cut)-1])
	}
	if strings.HasSuffix(cut, "y") {
		out = append(out, cut[:len(cut)-1]+"ie")
	}
	return out
}

// stemOf finds the base form of a verb in a word with an ending, "" if none is
// known. Of several the one that gives the word back is right.
func stemOf(word, ending string, inflect func(string) string) string {
	cut, ok := strings.CutSuffix(word, ending)
	if !ok || len(cut) < 2 {
		return ""
	}
	for _, s := range stems(cut) {
		if isVerb(s) && inflect(s) == word {
			return s
		}
	}
	for _, s := range stems(cut) {
		if isVerb(s) && len(cut) > 3 && strings.HasSuffix(s, "l") && s != cut { // “signalled”, “signaled”
			return s
		}
	}
	for _, s := range stems(cut) {
		if isVerb(s) && (s == cut && strings.HasSuffix(s, "l") || strings.HasSuffix(s, "p") || strings.HasSuffix(s, "s")) {
			return s
		}
	}
	return ""
}

// pastBase is the base form of a past form or participle, "" if it is none.
func pastBase(word string) string {
	if b := irregularVerbs().base[word]; b != "" {
		return b
	}
	for _, prefix := range []string{"re-", "re", "over", "out", "un", "co-"} {
		if rest, ok := strings.CutPrefix(word, prefix); ok && len(rest) > 2 {
			if b := irregularVerbs().base[rest]; b != "" && b != "be" && len(rest) > 3 {
				if s, _ := senseOf(prefix + b); s.verb > 0 || strings.HasSuffix(prefix, "-") {
					return prefix + b
				}
			}
		}
	}
	return stemOf(word, "ed", pastOf)
}

// gerundBase is the base form of a word in -ing, "" if it is none.
func gerundBase(word string) string {
	return stemOf(word, "ing", gerundOf)
}

// thirdBase is the base form of a verb in the third person, "" if it is none.
func thirdBase(word string) string {
	switch word {
	case "has":
		return "have"
	case "is":
		return "be"
	case "does":
		return "do"
	case "goes":
		return "go"
	}
	cut, ok := strings.CutSuffix(word, "s")
	if !ok || strings.HasSuffix(cut, "s") || len(cut) < 2 {
		return ""
	}
	if y, ok := strings.CutSuffix(cut, "ie"); ok && isVerb(y+"y") {
		return y + "y"
	}
	if isVerb(cut) {
		return cut
	}
	if e, ok := strings.CutSuffix(cut, "e"); ok && isVerb(e) {
		return e
	}
	return ""
}

// pastOf is the past form of a verb.
func pastOf(base string) string {
	if p := irregularVerbs().past[base]; p != "" {
		return p
	}
	return withEd(base)
}

// participleOf is the form of a verb that stands after “have”.
func participleOf(base string) string {
	if p := irregularVerbs().participle[base]; p != "" {
		return p
	}
	if i := strings.IndexByte(base, '-'); i > 0 {
		return base[:i+1] + participleOf(base[i+1:])
	}
	return withEd(base)
}

func withEd(base string) string {
	switch {
	case strings.HasSuffix(base, "e"):
		return base + "d"
	case consonantY(base):
		return base[:len(base)-1] + "ied"
	case doubles(base):
		return base + base[len(base)-1:] + "ed"
	case strings.HasSuffix(base, "ic"):
		return base + "ked"
	}
	return base + "ed"
}

// gerundOf is the form of a verb in -ing.
func gerundOf(base string) string {
	switch {
	case base == "be":
		return "being"
	case strings.HasSuffix(base, "ie") && len(base) < 5:
		return base[:len(base)-2] + "ying"
	case strings.HasSuffix(base, "e") && !strings.HasSuffix(base, "ee") && !strings.HasSuffix(base, "oe") && !strings.HasSuffix(base, "ye") && base != "singe":
		return base[:len(base)-1] + "ing"
	case doubles(base):
		return base + base[len(base)-1:] + "ing"
	case strings.HasSuffix(base, "ic"):
		return base + "king"
	}
	return base + "ing"
}

func consonantY(s string) bool {
	return len(s) > 1 && strings.HasSuffix(s, "y") && !strings.ContainsAny(s[len(s)-2:len(s)-1], "aeiou")
}

// doubles tells whether the last letter is doubled before -ed and -ing: that of
// a short syllable at the end, if the voice falls on it.
func doubles(base string) bool {
	n := len(base)
	if n < 3 || strings.ContainsAny(base[n-1:], "aeiouwxyhcjkqv") || !strings.ContainsAny(base[n-2:n-1], "aeiou") {
		return false
	}
	if strings.ContainsAny(base[n-3:n-2], "aeio") || base[n-3] == 'u' && (n < 4 || base[n-4] != 'q') {
		return false
	}
	vowels := 0
	for _, r := range base[:n-2] {
		if strings.ContainsRune("aeiouy", r) {
			vowels++
		}
	}
	if vowels == 0 || strings.Contains(" begin forget admit commit permit submit refer prefer transfer occur reset rerun offset input upset equip regret rebut format program kidnap handicap unplug reship retrim uncap control enrol fulfil instal patrol compel propel expel rebel excel cancel travel label model signal level fuel dial total channel counsel panel pencil marvel quarrel shovel tunnel initial ", " "+base+" ") {
		return true
	}
	return strings.HasPrefix(base, "re") && vowels == 1 && n <= 6 && doubles(base[2:])
}
