package table

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode/utf32"

	utf "golang.org/x/text/encoding/unicode"
)

// decode gives the text of a file in any of the encodings that spreadsheets
// write, with every line ended by "\n" alone. encoding is the one that was
// taken, if it had to be guessed.
func decode(b []byte, c Choices) (text string, encoding Encoding, bad *Error) {
	switch {
	case len(b) > maxFile:
		return "", "", &Error{Reason: TooLarge}
	case isWorkbook(b):
		return "", "", &Error{Reason: Workbook}
	}
	text, encoding = toUTF8(b, c)
	text = strings.TrimPrefix(text, "\uFEFF")
	if i := strings.IndexByte(text, 0); i >= 0 {
		return "", "", &Error{Line: 1 + strings.Count(text[:i], "\n"), Reason: NotTable}
	}
	if strings.TrimSpace(text) == "" {
		return "", "", &Error{Reason: Empty}
	}
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n"), encoding, nil
}

// isWorkbook knows the beginnings of .xlsx and .ods, of .xls and of a PDF.
func isWorkbook(b []byte) bool {
	for _, magic := range []string{"PK\x03\x04", "\xD0\xCF\x11\xE0", "%PDF-"} {
		if bytes.HasPrefix(b, []byte(magic)) {
			return true
		}
	}
	return false
}

// toUTF8 finds the encoding: by its mark, by the zeros of UTF-16, by whether it
// is valid UTF-8, and else by how well the words read. Of those that cannot be
// told from each other, it takes the one of the computer's language.
func toUTF8(b []byte, c Choices) (text string, guessed Encoding) {
	// The mark of UTF-8 may stand before bytes that are none: some programs put
	// it before whatever they write.
	rest, marked := bytes.CutPrefix(b, []byte("\xEF\xBB\xBF"))
	switch {
	case utf8.Valid(rest):
		if !marked && looksUTF16(b) != nil {
			return decoded(b, looksUTF16(b)), ""
		}
		return string(rest), ""
	case bytes.HasPrefix(b, []byte("\xFF\xFE\x00\x00")):
		return decoded(b, utf32.UTF32(utf32.LittleEndian, utf32.UseBOM)), ""
	case bytes.HasPrefix(b, []byte("\xFF\xFE")), bytes.HasPrefix(b, []byte("\xFE\xFF")):
		return decoded(b, utf.UTF16(utf.LittleEndian, utf.UseBOM)), ""
	case looksUTF16(b) != nil:
		return decoded(b, looksUTF16(b)), ""
	case encodings[c.Encoding] != nil:
		return decoded(rest, encodings[c.Encoding]), c.Encoding
	}
	text, guessed = decoded(rest, charmap.Windows1252), Western
	best := readsAs(text)
	if mac := decoded(rest, charmap.Macintosh); readsAs(mac) > best {
		text, guessed, best = mac, Mac, readsAs(mac)
	}
	for _, own := range encodingsOf(c.Language) {
		local := decoded(rest, encodings[own])
		if score := readsAs(local); !strings.ContainsRune(local, unicode.ReplacementChar) && score >= best {
			text, guessed, best = local, own, score+1 // the first is the likeliest
		}
	}
	return text, guessed
}

// decoded cannot fail: these encodings put U+FFFD for what they do not know.
func decoded(b []byte, e encoding.Encoding) string {
	text, err := e.NewDecoder().Bytes(b)
	if err != nil {
		return string(b)
	}
	return string(text)
}

// looksUTF16 is UTF-16 without a mark, if every other byte at the beginning is
// zero; else nil.
func looksUTF16(b []byte) encoding.Encoding {
	head := b[:min(len(b), 400)&^1]
	var even, odd int
	for i := 0; i < len(head); i += 2 {
		if head[i] == 0 {
			even++
		}
		if head[i+1] == 0 {
			odd++
		}
	}
	switch pairs := len(head) / 2; {
	case pairs > 3 && odd > pairs*7/10 && even == 0:
		return utf.UTF16(utf.LittleEndian, utf.IgnoreBOM)
	case pairs > 3 && even > pairs*7/10 && odd == 0:
		return utf.UTF16(utf.BigEndian, utf.IgnoreBOM)
	}
	return nil
}

// common are the marks that people's texts hold besides letters.
const common = "’‘“”–—…€£•·©®°«»¿¡"

// readsAs says how much like words the text reads: accented letters stand
// beside letters, and quotation marks do not stand in the middle of a word.
func readsAs(text string) int {
	score := 0
	runes := []rune(text[:min(len(text), 1<<18)])
	for i, r := range runes {
		if r < utf8.RuneSelf {
			continue
		}
		before := i > 0 && unicode.IsLetter(runes[i-1])
		after := i+1 < len(runes) && unicode.IsLetter(runes[i+1])
		switch {
		case unicode.IsLetter(r) && before && unicode.IsUpper(r) && unicode.IsLower(runes[i-1]):
			score -= 2
		case unicode.IsLetter(r) && (before || after):
			score += 2
		case r == '’' || strings.ContainsRune(common, r) && !(before && after):
			score++
		default:
			score -= 2
		}
	}
	return score
}
