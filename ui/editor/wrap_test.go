package editor

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// tens is a measure by which each rune is ten wide.
func tens(s string) float32 { return float32(10 * len([]rune(s))) }

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // the spaces that hang over are in it
	}{
		{"", []string{""}},
		{"one", []string{"one"}},
		{"one two", []string{"one two"}},
		{"one two three", []string{"one two ", "three"}},
		{"one two  three", []string{"one two  ", "three"}},
		{"seven six", []string{"seven ", "six"}},
		{"sevenish", []string{"sevenish"}},
		{"abcdefghij", []string{"abcdefgh", "ij"}},
		{"one abcdefghij", []string{"one ", "abcdefgh", "ij"}},
		{"abcdefghij one", []string{"abcdefgh", "ij one"}},
		{"abcdefghijklmnopqr", []string{"abcdefgh", "ijklmnop", "qr"}},
		{"sevenish ", []string{"sevenish "}},
		{"sevenish  one", []string{"sevenish  ", "one"}},
		{"one\ntwo", []string{"one", "two"}},
		{"one\n\ntwo\n", []string{"one", "", "two", ""}},
		{"one\r\ntwo", []string{"one", "two"}},
		{"one-two-three", []string{"one-two-", "three"}},
		{"one\u00a0two six", []string{"one\u00a0two ", "six"}},
		{"漢字漢字漢字漢字漢字", []string{"漢字漢字漢字漢字", "漢字"}},
		{"abcdefge\u0301x", []string{"abcdefg", "e\u0301x"}},
		{"one two \u0301x six", []string{"one ", "two \u0301x ", "six"}},
		{"👩‍👩‍👧👩‍👩‍👧", []string{"👩‍👩‍👧", "👩‍👩‍👧"}},
	} {
		w := wrapper{width: 80, wide: tens}
		text := []rune(c.text)
		var got []string
		for _, r := range w.rows(text) {
			got = append(got, string(text[r.from:r.to]))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: want %q, got %q", c.text, c.want, got)
		}
	}
}

// A text is laid out as if it were new, whatever was laid out before.
func TestWrapRemembersNothingWrong(t *testing.T) {
	words := rapid.SampledFrom([]string{"a", "word", " ", " ", "\n", "longer", "漢", "\t", "\r\n"})
	rapid.Check(t, func(rt *rapid.T) {
		used := wrapper{width: 80, wide: tens}
		for range 5 {
			text := []rune(strings.Join(rapid.SliceOfN(words, 0, 30).Draw(rt, "text"), ""))
			fresh := wrapper{width: 80, wide: tens}
			if got, want := used.rows(text), fresh.rows(text); !slices.Equal(got, want) {
				rt.Fatalf("%q: want %v, got %v", string(text), want, got)
			}
		}
	})
}

func TestWrapMeasuresOnlyWhatChanged(t *testing.T) {
	text := []rune(strings.Repeat("a line of some words\n", 100))
	measured := 0
	w := wrapper{width: 80, wide: func(s string) float32 { measured++; return tens(s) }}
	w.rows(slices.Concat([]rune("other words\n"), text))
	measured = 0
	w.rows(slices.Concat([]rune("other word\n"), text))
	if measured > 6 {
		t.Errorf("measured %d times", measured)
	}
}
