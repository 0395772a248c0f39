package en

import (
	"strings"
	"sync"

	"afterword/reminders/draft/note"
)

// maxKept is how many readings are kept.
const maxKept = 128

// kept are the newest readings: the window composes an email anew at each key,
// and reading its notes is what takes the time.
var kept struct {
	sync.Mutex
	of map[string]note.Reading
}

// readOnce is Read, which is done once for the same note and context.
func readOnce(f note.Field, text string, c note.Context) note.Reading {
	key := strings.Join([]string{string(f), text, strings.Join(c.Names, "\x01"), c.Reader, strings.Join(c.Others, "\x01")}, "\x00")
	if c.British {
		key += "\x00"
	}
	kept.Lock()
	r, ok := kept.of[key]
	kept.Unlock()
	if ok {
		return r
	}
	r = polished(Read(f, text, c))
	kept.Lock()
	if len(kept.of) >= maxKept || kept.of == nil {
		kept.of = map[string]note.Reading{}
	}
	kept.of[key] = r
	kept.Unlock()
	return r
}
