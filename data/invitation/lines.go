package invitation

import (
	"bytes"
	"encoding/binary"
	"iter"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// maxLine is where a line is cut, folds removed. What is longer is a picture
// or a long text, and nothing this package needs from it is at its end.
const maxLine = 64 << 10

// line is one content line: unfolded, valid UTF-8, and without the control
// characters of ASCII but TAB.
type line struct {
	number int // of its first line in the file, from 1
	text   string
}

// fromUTF16 is the file in UTF-8 if it was in UTF-16, with a byte order mark
// or without. Every .ics starts with an ASCII letter, which shows which.
func fromUTF16(b []byte) []byte {
	if len(b) < 2 {
		return b
	}
	var order binary.ByteOrder
	switch {
	case b[0] == 0xFE && b[1] == 0xFF, b[0] == 0 && b[1] != 0:
		order = binary.BigEndian
	case b[0] == 0xFF && b[1] == 0xFE, b[0] != 0 && b[1] == 0:
		order = binary.LittleEndian
	default:
		return b
	}
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = order.Uint16(b[2*i:])
	}
	return []byte(string(utf16.Decode(units)))
}

// physical gives the lines of the file as they stand there. They end with
// CR LF, LF or CR.
func physical(b []byte) iter.Seq2[int, []byte] {
	return func(yield func(int, []byte) bool) {
		for number := 1; len(b) > 0; number++ {
			end := bytes.IndexAny(b, "\r\n")
			rest := end + 1
			switch {
			case end < 0:
				end, rest = len(b), len(b)
			case bytes.HasPrefix(b[end:], []byte("\r\n")):
				rest++
			}
			if !yield(number, b[:end]) {
				return
			}
			b = b[rest:]
		}
	}
}

// lines gives the content lines of the file: those that start with a space or
// a TAB continue the one before, and empty ones are skipped. Bytes are joined
// before they are decoded, because some programs fold inside a character.
func lines(b []byte) iter.Seq[line] {
	b = bytes.TrimPrefix(fromUTF16(b), []byte("\uFEFF"))
	return func(yield func(line) bool) {
		var current []byte
		first := 0
		for number, text := range physical(b) {
			switch {
			case first > 0 && goesOn(current): // quoted-printable, as .vcs files have it
				current = append(current[:len(current)-1], text[:min(len(text), maxLine-len(current)+1)]...)
			case len(text) == 0:
			case first > 0 && (text[0] == ' ' || text[0] == '\t'):
				current = append(current, text[1:min(len(text), 1+maxLine-len(current))]...)
			default:
				if first > 0 && !yield(line{first, decode(current)}) {
					return
				}
				first, current = number, append(current[:0], text[:min(len(text), maxLine)]...)
			}
		}
		if first > 0 {
			yield(line{first, decode(current)})
		}
	}
}

// goesOn reports whether the line is in quoted-printable and goes on in the next.
func goesOn(l []byte) bool {
	return len(l) > 0 && l[len(l)-1] == '=' && len(l) < maxLine && isQuoted(string(l[:min(len(l), 300)]))
}

// isQuoted reports whether the value of the line is in quoted-printable.
func isQuoted(l string) bool {
	head, _, _ := strings.Cut(l, ":")
	return strings.Contains(head, ";") && strings.Contains(strings.ToUpper(head), "QUOTED-PRINTABLE")
}

// decode is the text of a line. What is not UTF-8 is taken as Windows-1252,
// in which every byte means something.
func decode(b []byte) string {
	s := string(b)
	if !utf8.ValidString(s) {
		if cut := strings.ToValidUTF8(s, ""); len(s) == maxLine && len(s)-len(cut) < utf8.UTFMax {
			s = cut // the cap fell inside a character
		} else {
			s, _ = charmap.Windows1252.NewDecoder().String(s)
		}
	}
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' || r == 0x7F {
			return -1
		}
		return r
	}, s)
}
