package en

import (
	"regexp"
	"strings"
	"sync"
)

// turns are many turns of phrase, to be found in a note at the start of a
// word. They are sorted by their first two letters, so that of the many only a
// few are tried at a place, and those are compiled when they are.
type turns struct {
	alternatives []string
	sort         sync.Once
	byStart      map[string][]string
	compiled     sync.Map // start → *regexp.Regexp
}

// words are turns that are written as a pattern with its alternatives.
func words(patterns ...string) *turns { return &turns{alternatives: patterns} }

// sorted sorts the alternatives by how they begin.
func (t *turns) sorted() map[string][]string {
	t.sort.Do(func() {
		t.byStart = map[string][]string{}
		for _, p := range t.alternatives {
			for _, a := range alternativesOf(p) {
				key := ""
				if len(a) > 2 && small(a[0]) && small(a[1]) && !strings.ContainsRune("?*+{", rune(a[2])) || len(a) == 2 && small(a[0]) && small(a[1]) {
					key = a[:2]
				}
				t.byStart[key] = append(t.byStart[key], a)
			}
		}
	})
	return t.byStart
}

func small(b byte) bool { return b >= 'a' && b <= 'z' }

// alternativesOf cuts a pattern at the bars that stand in no brackets.
func alternativesOf(pattern string) []string {
	var out []string
	depth, start := 0, 0
	for i := 0; i <= len(pattern); i++ {
		switch {
		case i == len(pattern) || pattern[i] == '|' && depth == 0:
			out = append(out, pattern[start:i])
			start = i + 1
		case pattern[i] == '\\':
			i++
		case pattern[i] == '(':
			depth++
		case pattern[i] == ')':
			depth--
		}
	}
	return out
}

// starting is the pattern of the turns that begin with two letters.
func (t *turns) starting(key string) *regexp.Regexp {
	if re, ok := t.compiled.Load(key); ok {
		return re.(*regexp.Regexp)
	}
	var re *regexp.Regexp
	if all := t.sorted()[key]; len(all) > 0 {
		re = regexp.MustCompile(`^(?:` + strings.Join(all, "|") + `)(?:$|[^\pL\d'])`)
	}
	t.compiled.Store(key, re)
	return re
}

// find is where the first turn stands in a text of small letters.
func (t *turns) find(s string) (start, end int, ok bool) {
	for i := range s {
		if i > 0 && inWord(s[i-1]) || s[i] == ' ' {
			continue
		}
		keys := [2]string{"", ""}
		if i+1 < len(s) && small(s[i]) && small(s[i+1]) {
			keys[1] = s[i : i+2]
		}
		for n, key := range keys {
			if n == 1 && key == "" {
				continue
			}
			if re := t.starting(key); re != nil {
				if m := re.FindStringIndex(s[i:]); m != nil {
					return i, i + m[1], true
				}
			}
		}
	}
	return 0, 0, false
}

func inWord(b byte) bool {
	return small(b) || b >= '0' && b <= '9' || b == '\'' || b >= 0x80 || b >= 'A' && b <= 'Z'
}

// in tells whether one of the turns stands in a text of small letters.
func (t *turns) in(s string) bool {
	_, _, ok := t.find(s)
	return ok
}

// without puts a mark where the turns stood.
func (t *turns) without(s string) string {
	for range 8 {
		a, b, ok := t.find(s)
		if !ok {
			break
		}
		s = s[:a] + "… " + s[b:]
	}
	return s
}
