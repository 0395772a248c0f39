package en

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// Each line of greetings.txt is a name, and how a thank-you may begin.
func TestGreetingsOfNames(t *testing.T) {
	file, err := os.ReadFile("testdata/greetings.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(file)) {
		name, want, ok := strings.Cut(strings.TrimSpace(line), " | ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		if got := greeting(name, "", "", false); !slices.Contains(strings.Split(want, " / "), got) && !slices.Contains(strings.Split(want, " / "), got+",") {
			t.Errorf("%s: %q, want %s", name, got, want)
		}
	}
}
