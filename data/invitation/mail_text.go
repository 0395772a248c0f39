package invitation

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"io"
	"mime"
	"slices"
	"strings"

	"golang.org/x/text/encoding/htmlindex"
)

// looseParameter finds a parameter in a header that is not as it should be.
var looseParameter = expression(`(?i)\b(boundary|charset|name|filename|method)\s*=\s*(?:"([^"]*)"|([^\s;"]+))`)

// mediaType reads a Content-Type or Content-Disposition, also a broken one.
func mediaType(s string) (kind string, params map[string]string) {
	kind, params, err := mime.ParseMediaType(s)
	if err == nil && params != nil {
		return kind, params
	}
	kind, _, _ = strings.Cut(s, ";")
	params = map[string]string{}
	for _, m := range looseParameter().FindAllStringSubmatch(s[:min(len(s), maxLine)], maxParameters) {
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
		return unquote(body)
	}
	return body
}

// unquote undoes quoted-printable. What is not stays as it is: one wrong sign,
// for which mime/quotedprintable ends, must not cost the event.
func unquote(body []byte) []byte {
	text := make([]byte, 0, len(body))
	for len(body) > 0 {
		at := bytes.IndexByte(body, '=')
		if at < 0 {
			break
		}
		text, body = append(text, body[:at]...), body[at+1:]
		if rest := bytes.TrimLeft(body[:min(len(body), 80)], " \t\r"); len(rest) > 0 && rest[0] == '\n' { // the line goes on
			body = body[bytes.IndexByte(body, '\n')+1:]
			continue
		}
		var sign [1]byte
		if _, err := hex.Decode(sign[:], body[:min(len(body), 2)]); err != nil || len(body) < 2 {
			text = append(text, '=')
			continue
		}
		text, body = append(text, sign[0]), body[2:]
	}
	return append(text, body...)
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
