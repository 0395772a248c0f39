package heard

import (
	"strings"
	"testing"
)

// BenchmarkRead reads as much as is read: a long mail, and one that begins as
// a quotation does, again and again.
func BenchmarkRead(b *testing.B) {
	for name, text := range map[string]string{
		"prose":  strings.Repeat("We enjoyed meeting you on Friday, and the whole team was impressed by what you said. ", 240),
		"lines":  strings.Repeat("On Friday we met: and then\n", 740),
		"quoted": strings.Repeat("am Freitag schrieb uns jemand <a@b.example> etwas\n", 400),
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				Read(text, monday)
			}
		})
	}
}
