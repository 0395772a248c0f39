package cli

import (
	"bytes"
	"errors"
	"io"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"unicode/utf8"
)

// TestP20NothingSteersTheTerminal: neither what is stored nor the name of a file
// or folder, by any way out. What goes into a file stays as it is.
func TestP20NothingSteersTheTerminal(t *testing.T) {

	defer func(was func(io.Writer) bool) { isTerminal = was }(isTerminal)
	m := newTerminal(t, "2026-03-13 10:00")
	m.ok("add", m.file("in.json", `{"format": 1, "applications": [{"company": "North\u202ewind", "notes": "Ask Ann.\u001b[2J \u009b2J \u202edenwod \u007f"}]}`))
	if piped := m.ok("export", "-"); !strings.Contains(piped, "\u202edenwod \x7f") {
		t.Errorf("what is piped is not as it was: %q", piped)
	}
	isTerminal = func(io.Writer) bool { return true }
	name := "x\x1b[2J\u202e.json"
	if runtime.GOOS == "windows" { // it has no such names
		name = "x\u202e.json"
	}
	evil := m.file(name, "{}")
	for _, args := range [][]string{
		{"export", "-"}, {"export", "--csv", "-"}, {"next"}, {"next", "--json"}, {"show", "North"}, {"show", "North", "--json"},
		{"add", evil}, {"add", evil + "no"}, {"show", "\x1b[2J"}, {"verify", evil}, {"restore", evil}, {"import", evil},
		{"--data", evil, "next"}, {"nothing\u202e"},
	} {
		out, line, _ := m.run(args...)
		if strings.ContainsFunc(out+line, steers) || !utf8.ValidString(out+line) {
			t.Errorf("%q: %q, %q", args, out, line)
		}
	}
}

func TestVisible(t *testing.T) {
	for s, want := range map[string]string{
		"": "",
		"Zoë – “ok”\n\t👩‍👩‍👧": "Zoë – “ok”\n\t👩‍👩‍👧",
		"a\x1b[2Jb":         `a\u001b[2Jb`,
		"\u009b2J\u202eabc": `\u009b2J\u202eabc`,
		"a\x9b2J":           `a\x9b2J`,
		"a\r\nb\rc":         "a\nb\\u000dc",
	} {
		if got := Visible(s); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
		var b bytes.Buffer
		v := &visible{to: &b}
		for n := range len(s) { // a byte at a time
			if _, err := v.Write([]byte{s[n]}); err != nil {
				t.Fatal(err)
			}
		}
		if got := b.String(); got != want && !strings.Contains(s, "\r") {
			t.Errorf("%q in bytes: got %q, want %q", s, got, want)
		}
	}
}

// fullOutput is where nothing more can be written.
type fullOutput struct{}

func (fullOutput) Write([]byte) (int, error) { return 0, syscall.ENOSPC }

// TestP5WhatCouldNotBePrintedIsNotDone: a script is told so by the exit code.
func TestP5WhatCouldNotBePrintedIsNotDone(t *testing.T) {
	m := newTerminal(t, "2026-03-13 10:00")
	m.ok("add", m.file("in.json", `{"format": 1, "applications": [{"company": "Northwind"}]}`))
	for _, args := range [][]string{{"next"}, {"next", "--json"}, {"export", "-"}, {"show", "north"}, {"backups"}} {
		c, err := Parse(append([]string{"--data", m.folder}, args...), "test", io.Discard, io.Discard)
		if err != nil {
			t.Fatal(err)
		}
		if err := c.Run(fullOutput{}, io.Discard, m.now); ExitCode(err) != 1 || !errors.Is(err, syscall.ENOSPC) {
			t.Errorf("%v: %v", args, err)
		}
	}
}
