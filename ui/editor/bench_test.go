package editor

import (
	"math/rand/v2"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// BenchmarkTyping types in the middle of a text of 20,000 letters.
func BenchmarkTyping(b *testing.B) {
	words := paragraph(rand.New(rand.NewPCG(5, 6)), 4000)[:20_000]
	for _, c := range []struct{ name, text string }{
		{"email", words[:1200]},
		{"paragraphs", lines(words, 500)},
		{"one paragraph", words},
		{"one word", strings.ReplaceAll(words, " ", "")},
	} {
		b.Run(c.name, func(b *testing.B) {
			test.NewTempApp(b)
			f := New(3)
			w := test.NewTempWindow(b, f)
			w.Resize(fyne.NewSize(600, 400))
			w.Canvas().Focus(f)
			f.SetText(c.text)
			f.MoveCursorTo(len(c.text) / 2)
			n := 0
			for b.Loop() {
				if n++; n%60 == 0 {
					f.SetText(c.text)
					f.MoveCursorTo(len(c.text) / 2)
				}
				f.TypedRune(rune("lorem ipsum "[n%12]))
			}
		})
	}
}

// lines parts a text into lines of so many letters.
func lines(s string, n int) string {
	var all []string
	for ; len(s) > n; s = s[n:] {
		all = append(all, s[:n])
	}
	return strings.Join(append(all, s), "\n")
}
