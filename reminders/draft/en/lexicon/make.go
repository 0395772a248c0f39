//go:build ignore

// Make writes words.txt and proper.txt from WordNet and SCOWL, as Debian's
// packages wordnet-base, wordnet-sense-index and scowl lay them down.
package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

const (
	wordnet = "/usr/share/wordnet/"
	scowl   = "/usr/share/dict/scowl/"
)

// kinds are the letters for WordNet's files of nouns, from 03 on.
const kinds = "Tabcdefghijklmopqrstuvwxyz"

type word struct {
	count map[byte]int // by part of speech: n, v, a, r
	kind  byte         // of the first noun
}

func main() {
	common, level := spellings()
	small, capital := cased()
	words := senses(small)
	for w := range words {
		if !common[w] && total(words[w]) == 0 {
			delete(words, w)
		}
	}
	writeWords(words, level)
	writeProper(capital, words, common)
}

func total(w *word) (n int) {
	for _, c := range w.count {
		n += c
	}
	return n
}

func lines(name string, use func(string)) {
	f, err := os.Open(name)
	if err != nil {
		panic(err)
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		use(s.Text())
	}
}

// spellings are the words of SCOWL up to size 70, and the size of each.
func spellings() (map[string]bool, map[string]int) {
	common, level := map[string]bool{}, map[string]int{}
	for _, kind := range []string{"english", "american", "british", "british_z", "variant_1"} {
		names, _ := filepath.Glob(scowl + kind + "-words.*")
		for _, name := range names {
			size, _ := strconv.Atoi(strings.TrimPrefix(filepath.Ext(name), "."))
			if size > 70 {
				continue
			}
			lines(name, func(l string) {
				common[l] = true
				if old, ok := level[l]; !ok || size < old {
					level[l] = size
				}
			})
		}
	}
	return common, level
}

// cased are the words of WordNet that are written small, and those that are
// written with a capital, by their small form.
func cased() (small map[string]bool, capital map[string]string) {
	small, capital = map[string]bool{}, map[string]string{}
	for _, file := range []string{"noun", "verb", "adj", "adv"} {
		lines(wordnet+"data."+file, func(l string) {
			f := strings.Fields(l)
			if strings.HasPrefix(l, " ") {
				return
			}
			n, _ := strconv.ParseInt(f[3], 16, 0)
			for i := range int(n) {
				w, _, _ := strings.Cut(f[4+2*i], "(")
				lower := strings.ToLower(w)
				if w == lower {
					small[w] = true
					continue
				}
				place := (f[1] == "15" || f[1] == "17") && strings.Contains(l, " @i ")
				speech := f[1] == "10" && !strings.Contains(l, " @i ") || file == "adj"
				if (place || speech) && len(w) > 3 && w != strings.ToUpper(w) {
					capital[lower] = w
				}
			}
		})
	}
	return small, capital
}

// senses are the words with their parts of speech and how often each was met.
func senses(small map[string]bool) map[string]*word {
	out := map[string]*word{}
	lines(wordnet+"index.sense", func(l string) {
		f := strings.Fields(l)
		lemma, key, _ := strings.Cut(f[0], "%")
		if !small[lemma] || strings.ContainsAny(lemma, "_.'0123456789/") || len(lemma) < 2 {
			return
		}
		pos := " nvara"[key[0]-'0']
		count, _ := strconv.Atoi(f[3])
		w := out[lemma]
		if w == nil {
			w = &word{count: map[byte]int{}}
			out[lemma] = w
		}
		w.count[pos] += count
		if file, _ := strconv.Atoi(key[2:4]); pos == 'n' && (w.kind == 0 || f[2] == "1") {
			w.kind = kinds[file-3]
		}
	})
	return out
}

// writeWords writes a word a line: its parts of speech, the most met first,
// each with its share of ten; a noun's kind stands after the n. A star stands
// at a word that everybody knows.
func writeWords(words map[string]*word, level map[string]int) {
	var out []string
	for w, e := range words {
		all := []byte{}
		for p := range e.count {
			all = append(all, p)
		}
		slices.SortFunc(all, func(a, b byte) int {
			if d := e.count[b] - e.count[a]; d != 0 {
				return d
			}
			return strings.IndexByte("nvar", a) - strings.IndexByte("nvar", b)
		})
		line := w + " "
		sum := total(e) + len(all)
		for _, p := range all {
			line += string(p)
			if p == 'n' {
				line += string(e.kind)
			}
			line += strconv.Itoa(min(9, 10*(e.count[p]+1)/sum))
		}
		if size := level[w]; size > 0 && size <= 50 {
			line += "*"
		}
		out = append(out, line)
	}
	write("words.txt", out)
}

// writeProper writes the names and languages that are no common word.
func writeProper(capital map[string]string, words map[string]*word, common map[string]bool) {
	var out []string
	for _, pattern := range []string{"*-proper-names.*", "*-upper.*"} {
		names, _ := filepath.Glob(scowl + pattern)
		for _, name := range names {
			size, _ := strconv.Atoi(strings.TrimPrefix(filepath.Ext(name), "."))
			if size > 60 {
				continue
			}
			lines(name, func(l string) {
				lower := strings.ToLower(l)
				if capital[lower] == "" && len(l) > 3 && l != strings.ToUpper(l) && !strings.Contains(l, "'") && strings.IndexFunc(l, func(r rune) bool { return r > 127 }) < 0 {
					capital[lower] = l
				}
			})
		}
	}
	for lower, w := range capital {
		if words[lower] == nil && !common[lower] && !strings.ContainsAny(w, "_.0123456789") {
			out = append(out, lower+" "+w)
		}
	}
	write("proper.txt", out)
}

func write(name string, all []string) {
	slices.Sort(all)
	if err := os.WriteFile(name, []byte(strings.Join(all, "\n")+"\n"), 0o644); err != nil {
		panic(err)
	}
	fmt.Println(name, len(all))
}
