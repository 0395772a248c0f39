package en

import (
	"regexp"
	"sync"

	"afterword/reminders/draft/plain"
)

var marks = regexp.MustCompile(`\{[^{}]*\}|[\[\]<>|~]`)

// CommonWords are the words of the letters and of the calendar, in lower case:
// words that are no misspelt names.
var CommonWords = sync.OnceValue(func() map[string]bool {
	words := wordSet(`january february march april may june july august september october november december
		monday tuesday wednesday thursday friday saturday sunday dear best kind many most have hello sincerely
		regards cheers warm yours english german french spanish europe america internet`)
	entries, err := files.ReadDir("letters")
	if err != nil {
		return words
	}
	for _, e := range entries {
		b, _ := files.ReadFile("letters/" + e.Name())
		for _, w := range plain.BareWords(marks.ReplaceAllString(string(b), " ")) {
			words[w] = true
		}
	}
	for _, wordings := range asides {
		for _, s := range wordings {
			for _, w := range plain.BareWords(marks.ReplaceAllString(s, " ")) {
				words[w] = true
			}
		}
	}
	return words
})
