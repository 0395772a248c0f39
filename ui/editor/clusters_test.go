package editor

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// A letter ends where it does in the whole text, however little of that is
// looked at.
func TestLettersAreThoseOfTheWholeText(t *testing.T) {
	some := rapid.SampledFrom([]rune("ab \n\ré\u0301\u200d\ufe0f👩👧🏽🇩🇪漢한\u1100\u1161שع\u0600नि©☺"))
	rapid.Check(t, func(rt *rapid.T) {
		text := rapid.SliceOfN(some, 0, 40).Draw(rt, "text")
		ends := map[int]bool{0: true}
		for _, at := range stops(text) {
			ends[at] = true
		}
		for at := range len(text) + 1 {
			if got := boundary(text, at); got != ends[at] {
				rt.Fatalf("%q at %d: want %v, got %v", string(text), at, ends[at], got)
			}
		}
		for at := 0; at < len(text); {
			next := nextLetter(text, at)
			if lastLetter(text, next) != at {
				rt.Fatalf("%q: %d is followed by %d, and that by %d", string(text), at, next, lastLetter(text, next))
			}
			at = next
		}
	})
}

func TestLetters(t *testing.T) {
	for _, letters := range [][]string{
		{"a", "b"},
		{"e\u0301", "e"},
		{"👩", "👩‍👧", "👩‍👧"},
		{"👍🏽", "👍"},
		{"🇩🇪", "🇦🇹"},
		{"❤️‍🔥", "!"},
		{"\r\n", "\n"},
		{"한", "\u1100\u1161"},
	} {
		text := []rune(strings.Join(letters, ""))
		var got []string
		for at := 0; at < len(text); {
			next := nextLetter(text, at)
			got = append(got, string(text[at:next]))
			at = next
		}
		if !slices.Equal(got, letters) {
			t.Errorf("want %q, got %q", letters, got)
		}
	}
}

func TestWords(t *testing.T) {
	for _, c := range []struct {
		text                 string
		at                   int
		last, next, from, to int
	}{
		{"one two", 0, 0, 3, 0, 3},
		{"one two", 2, 0, 3, 0, 3},
		{"one two", 3, 0, 7, 3, 4},
		{"one two", 4, 0, 7, 4, 7},
		{"one two", 7, 4, 7, 4, 7},
		{"don’t go", 8, 6, 8, 6, 8},
		{"don’t go", 2, 0, 5, 0, 5},
		{"(one), two", 6, 1, 10, 6, 7},
		{"(one), two", 4, 1, 10, 4, 6},
		{"one\ntwo", 3, 0, 4, 0, 3},
		{"one\ntwo", 4, 3, 7, 4, 7},
		{"\n\n", 1, 0, 2, 1, 1},
		{"", 0, 0, 0, 0, 0},
		{"a 👩‍👧 b", 2, 0, 7, 2, 5},
		{"e\u0301t\u00e9 x", 0, 0, 4, 0, 4},
	} {
		text := []rune(c.text)
		from, to := wordAt(text, c.at)
		got := [4]int{lastWord(text, c.at), nextWord(text, c.at), from, to}
		if want := [4]int{c.last, c.next, c.from, c.to}; got != want {
			t.Errorf("%q at %d: want %v, got %v", c.text, c.at, want, got)
		}
	}
}
