package en

import (
	_ "embed"
	"sort"
	"strings"
	"sync"
)

// The words come from WordNet and SCOWL, see lexicon/make.go. They are searched
// where they lie, so that nothing is built from them and nothing is kept.
//
//go:embed lexicon/words.txt
var wordFile string

//go:embed lexicon/proper.txt
var properFile string

//go:embed lexicon/lists.txt
var listFile string

// wordLists are the lists that a person wrote, by section: a word and what
// stands for it, "" if it is only a member.
var wordLists = sync.OnceValue(func() map[string]map[string]string {
	out := map[string]map[string]string{}
	var section map[string]string
	for line := range strings.Lines(listFile) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "["):
			section = map[string]string{}
			out[strings.Trim(line, "[]")] = section
		case strings.Contains(line, "="):
			from, to, _ := strings.Cut(line, "=")
			section[from] = to
		default:
			for _, w := range strings.Fields(line) {
				section[strings.ToLower(w)] = w
			}
		}
	}
	return out
})

// listed tells whether a word in small letters is on a list.
func listed(section, word string) bool {
	_, ok := wordLists()[section][word]
	return ok
}

// listedAs is what a list holds for a word, "" if it is not on it.
func listedAs(section, word string) string { return wordLists()[section][word] }

// lineOf finds the line of a sorted file that begins with the word and a blank,
// and gives what stands behind it.
func lineOf(file, word string) (string, bool) {
	key := word + " "
	at := sort.Search(len(file), func(i int) bool {
		start := strings.LastIndexByte(file[:i], '\n') + 1
		return file[start:min(len(file), start+len(key))] >= key
	})
	start := strings.LastIndexByte(file[:min(at, len(file))], '\n') + 1
	for range 2 {
		line, rest, _ := strings.Cut(file[start:], "\n")
		if after, ok := strings.CutPrefix(line, key); ok {
			return after, true
		}
		start = len(file) - len(rest)
	}
	return "", false
}

// sense is how often a spelling is met as each part of speech, of ten.
type sense struct {
	noun, verb, adj, adv int
	kind                 byte // of the noun: a letter as in lexicon/make.go
	common               bool // everybody knows it
}

// senseOf looks a word up as it stands, without its endings.
func senseOf(word string) (s sense, ok bool) {
	tags, ok := lineOf(wordFile, word)
	if !ok {
		return prefixedSense(word)
	}
	for i := 0; i < len(tags); i++ {
		n := 0
		if i+1 < len(tags) {
			n = int(tags[i+1]-'0') + 1
		}
		switch tags[i] {
		case 'n':
			s.kind, s.noun = tags[i+1], int(tags[i+2]-'0')+1
			i++
		case 'v':
			s.verb = n
		case 'a':
			s.adj = n
		case 'r':
			s.adv = n
		case '*':
			s.common = true
		}
	}
	return s, ok
}

// properName is a name of a place or a language as it is written, "" if the
// word in small letters is none.
func properName(word string) string {
	if p := listedAs("languages", word); p != "" {
		return p
	}
	p, _ := lineOf(properFile, word)
	return p
}

// prefixes make of a word another of the same kind.
var prefixes = []string{"re", "mis", "pre", "sub", "multi", "micro", "inter", "over", "under", "cyber", "geo", "hydro", "bio", "eco", "tele", "neuro", "electro", "agro"}

// prefixedSense is the sense of a word that a prefix makes of a known noun:
// “reconfiguration”, “mispick”. It is no word that everybody knows.
func prefixedSense(word string) (s sense, ok bool) {
	for _, p := range prefixes {
		if rest, cut := strings.CutPrefix(word, p); cut && len(rest) > 3 {
			tags, ok := lineOf(wordFile, rest)
			if !ok || !strings.HasPrefix(tags, "n") && !strings.Contains(tags, "n") || !strings.Contains(tags, "*") {
				continue
			}
			if s, _ = senseOf(rest); s.noun > 0 {
				s.common, s.adj, s.adv = false, 0, 0
				return s, true
			}
		}
	}
	return sense{}, false
}
