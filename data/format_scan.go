package data

import (
	"bytes"
	"fmt"
	"strings"
)

// What a JSON file may hold: twice the applications that the list is made for,
// and of one application more than all its lists together have.
const (
	maxApplications = 20_000
	maxEntries      = 100_000
	maxApplication  = 16 << 20 // bytes
)

// checkSizes makes sure that no list of a text that is valid JSON is longer than
// it may be, before anything is made of it.
func checkSizes(b []byte) error {
	s := &sizes{b: b}
	return s.value("", 0)
}

// sizes goes through a JSON text that is valid.
type sizes struct {
	b       []byte
	n       int
	entries int // of all lists of one application
}

// value passes the next value, that of the member of that name. depth is in how
// many others it is: an application is in two.
func (s *sizes) value(name string, depth int) error {
	from := s.n
	if depth == 2 {
		s.entries = 0
	}
	var err error
	switch s.next() {
	case '{':
		err = s.each(func(int) error {
			name := strings.Trim(string(s.text()), `"`)
			s.next()
			s.n++ // the colon
			return s.value(name, depth+1)
		})
	case '[':
		limit := limitOf(name, depth)
		err = s.each(func(count int) error {
			if s.entries++; count > limit || s.entries > maxEntries && depth > 1 {
				return s.fault(fmt.Sprintf("%s %s", name, ReasonTooMany))
			}
			return s.value("", depth+1)
		})
	case '"':
		s.text()
	default:
		for s.n < len(s.b) && !isSpace(s.b[s.n]) && s.b[s.n] != ',' && s.b[s.n] != ']' && s.b[s.n] != '}' {
			s.n++
		}
	}
	if err == nil && depth == 2 && s.n-from > maxApplication {
		err = s.fault(fmt.Sprintf("an application is larger than %d MB", maxApplication>>20))
	}
	return err
}

// limitOf is how long the list of that name may be.
func limitOf(name string, depth int) int {
	switch {
	case depth == 1:
		return maxApplications
	case strings.EqualFold(name, "touches"):
		return maxTouches
	}
	return maxList
}

// each passes an object or a list. entry is to pass each entry, of which it is
// told how many there are.
func (s *sizes) each(entry func(count int) error) error {
	s.n++
	for count := 1; ; count++ {
		switch s.next() {
		case '}', ']':
			s.n++
			return nil
		case ',':
			s.n++
			s.next()
		}
		if err := entry(count); err != nil {
			return err
		}
	}
}

// next is the character that comes next, but for space.
func (s *sizes) next() byte {
	for s.n < len(s.b) && isSpace(s.b[s.n]) {
		s.n++
	}
	if s.n == len(s.b) {
		return 0
	}
	return s.b[s.n]
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\r' || c == '\t' }

// text passes a string, and gives it with its quotes.
func (s *sizes) text() []byte {
	from := s.n
	for s.n++; s.b[s.n] != '"'; s.n++ {
		if s.b[s.n] == '\\' {
			s.n++
		}
	}
	s.n++
	return s.b[from:s.n]
}

func (s *sizes) fault(reason string) error {
	return &FormatError{1 + bytes.Count(s.b[:s.n], []byte("\n")), strings.TrimSpace(reason)}
}
