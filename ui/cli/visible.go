package cli

import (
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"
)

// Visible is a text for a terminal: what would steer it, or turn the direction of
// what follows, is written as JSON would escape it.
func Visible(s string) string {
	if !strings.ContainsFunc(s, steers) && utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		switch {
		case r == utf8.RuneError && n == 1: // to some terminals a byte is a control character, too
			fmt.Fprintf(&b, `\x%02x`, s[0])
		case r == '\r' && strings.HasPrefix(s, "\r\n"):
		case steers(r):
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteString(s[:n])
		}
		s = s[n:]
	}
	return b.String()
}

// steers reports whether a terminal does something else with the character than
// to show it.
func steers(r rune) bool {
	switch {
	case r == '\n', r == '\t':
		return false
	case r < 0x20, 0x7F <= r && r <= 0x9F: // ESC, and the C1 controls
		return true
	case 0x202A <= r && r <= 0x202E, r == 0x2066, r == 0x2067: // embeddings, overrides, isolates but for those around our names
		return true
	}
	return false
}

// visible writes to a terminal.
type visible struct {
	to   io.Writer
	rest []byte // the beginning of a character
}

// Write implements io.Writer.
func (v *visible) Write(p []byte) (int, error) {
	text := append(v.rest, p...)
	whole := len(text)
	for n := 1; n < utf8.UTFMax && n <= len(text); n++ {
		if last := text[len(text)-n:]; utf8.RuneStart(last[0]) {
			if !utf8.FullRune(last) {
				whole -= n
			}
			break
		}
	}
	v.rest = append([]byte{}, text[whole:]...)
	if _, err := io.WriteString(v.to, Visible(string(text[:whole]))); err != nil {
		return 0, err
	}
	return len(p), nil
}

// isTerminal reports whether what is written there is shown to somebody at once.
// What goes into a file or another program stays as it is.
var isTerminal = func(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// shown is where a command writes that is to be shown on w, which to leads to.
func shown(w, to io.Writer) io.Writer {
	if isTerminal(w) {
		return &visible{to: to}
	}
	return to
}

// heeding remembers that something could not be written, to a full disk perhaps:
// a command that was not heard did not succeed.
type heeding struct {
	to  io.Writer
	err error
}

// Write implements io.Writer.
func (h *heeding) Write(p []byte) (int, error) {
	n, err := h.to.Write(p)
	if err != nil && h.err == nil {
		h.err = fmt.Errorf("write the output: %w", err)
	}
	return n, err
}
