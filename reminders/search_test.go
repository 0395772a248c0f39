package reminders

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestMatch(t *testing.T) {
	for _, c := range []struct{ text, words, want string }{
		{"Northwind Labs", "wind", "wind"},
		{"Northwind Labs", " LABS ", "Labs"},
		{"Northwind Labs", "x", ""},
		{"Northwind Labs", "", ""},
		{"École normale", "ecole", "École"},
		{"E\u0301cole normale", "éc", "E\u0301c"},
		{"Große Straße", "strasse", "Straße"},
		{"Große Straße", "ss", "ß"},
		{"日本電気", "電", "電"},
		{"", "a", ""},
	} {
		from, to, ok := Match(c.text, c.words)
		if got := c.text[from:to]; got != c.want || ok != (c.want != "") {
			t.Errorf("%q in %q: %q, %v; want %q", c.words, c.text, got, ok, c.want)
		}
	}
}

// Whatever the search finds in a text has a place in it.
func TestMatchFindsWhatTheSearchFinds(t *testing.T) {
	letters := rapid.SampledFrom([]string{"a", "B", "é", "e\u0301", "ß", "S", "s", "İ", "ﬁ", " ", "日", "\u0301"})
	text := rapid.Custom(func(t *rapid.T) string { return strings.Join(rapid.SliceOfN(letters, 0, 8).Draw(t, "letters"), "") })
	rapid.Check(t, func(t *rapid.T) {
		in, words := text.Draw(t, "text"), text.Draw(t, "words")
		folded := fold(strings.TrimSpace(words))
		want := folded != "" && strings.Contains(fold(in), folded)
		from, to, ok := Match(in, words)
		if ok != want || from > to || ok && !strings.Contains(fold(in[from:to]), folded) {
			t.Fatalf("%q in %q: %d to %d, %v; want %v", words, in, from, to, ok, want)
		}
	})
}
