package invitation

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"io"
	"mime"
	"mime/quotedprintable"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/encoding/htmlindex"
)

// looseParameter finds a parameter in a header that is not as it should be.
var looseParameter = regexp.MustCompile(`(?i)\b(boundary|charset|name|filename|method)\s*=\s*(?:"([^"]*)"|([^\s;"]+))`)

// mediaType reads a Content-Type or Content-Disposition, also a broken one.
func mediaType(s string) (kind string, params map[string]string) {
	kind, params, err := mime.ParseMediaType(s)
	if err == nil && params != nil {
		return kind, params
	}
	kind, _, _ = strings.Cut(s, ";")
	params = map[string]string{}
	for _, m := range looseParameter.FindAllStringSubmatch(s[:min(len(s), maxLine)], maxParameters) {
		if name := strings.ToLower(m[1]); params[name] == "" {
			params[name] = m[2] + m[3]
		}
	}
	return strings.ToLower(strings.TrimSpace(kind)), params
}

// isPlain reports whether that encoding leaves lines as they are.
func isPlain(encoding string) bool { return encoding != "base64" && encoding != "quoted-printable" }

// undo takes the transfer encoding away.
func undo(encoding string, body []byte) []byte {
	switch encoding {
	case "base64":
		return undoBase64(body)
	case "quoted-printable":
		text, err := io.ReadAll(quotedprintable.NewReader(bytes.NewReader(body)))
		if err != nil { // one wrong sign must not cost the event
			text = quoted.ReplaceAllFunc(body, unquote)
		}
		return text
	}
	return body
}

var quoted = regexp.MustCompile(`=[ \t]*\r?\n|=[0-9A-Fa-f]{2}`)

// unquote is the byte that "=3D" stands for, and nothing for the end of a line
// that goes on.
func unquote(sign []byte) []byte {
	b, _ := hex.DecodeString(string(sign[1:]))
	return b
}

// undoBase64 forgives white space, other junk, and padding that is missing or
// in the middle.
func undoBase64(body []byte) []byte {
	kept := make([]byte, 0, len(body))
	for _, c := range body {
		switch {
		case 'A' <= c && c <= 'Z', 'a' <= c && c <= 'z', '0' <= c && c <= '9', c == '+', c == '/':
			kept = append(kept, c)
		}
	}
	if len(kept)%4 == 1 {
		kept = kept[:len(kept)-1]
	}
	n, _ := base64.RawStdEncoding.Decode(kept, kept) // there is nothing else in it
	return kept[:n]
}

// toUTF8 turns text of that charset into UTF-8. What is UTF-8 already stays,
// whatever the mail says; without a charset, see decode.
func toUTF8(text []byte, charset string) []byte {
	charset = strings.Trim(strings.ToLower(charset), `"' `)
	if charset == "" || charset == "utf-8" || charset == "us-ascii" || strings.HasPrefix(charset, "utf-16") || isUTF8(text) {
		return text
	}
	e, err := htmlindex.Get(charset)
	if err != nil {
		return text
	}
	decoded, err := e.NewDecoder().Bytes(text)
	if err != nil {
		return text
	}
	return decoded
}

// isUTF8 reports whether the text has letters beyond ASCII, in UTF-8.
func isUTF8(text []byte) bool {
	beyond := slices.ContainsFunc(text, func(c byte) bool { return c >= 0x80 })
	return beyond && bytes.Equal(bytes.ToValidUTF8(text, nil), text)
}

// decodeWords reads a header that may have encoded words.
func decodeWords(s string) string {
	words := mime.WordDecoder{CharsetReader: func(charset string, r io.Reader) (io.Reader, error) {
		e, err := htmlindex.Get(charset)
		if err != nil {
			return nil, err
		}
		return e.NewDecoder().Reader(r), nil
	}}
	decoded, err := words.DecodeHeader(s[:min(len(s), maxLine)])
	if err != nil {
		return s
	}
	return decoded
}
