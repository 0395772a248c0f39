// Package letter hands an email to a mail program: as a mailto: address, or as
// a draft in an .eml file.
package letter

import (
	"bytes"
	"io"
	netmail "net/mail"
	"net/url"
	"strings"
	"time"
	"unicode"

	"github.com/emersion/go-message/mail"
)

// Letter is an email to be sent. None of its texts can add a header.
type Letter struct {
	To        string // one address, "" if it is to be filled in
	Subject   string
	Body      string // paragraphs; lines end with LF or CR LF
	InReplyTo string // Message-ID of the email that it answers, as "<…>", or ""
}

// Mailto is the address that has a mail program open the letter (RFC 6068):
// in UTF-8 with everything but letters and digits as %XX, lines ending with
// %0D%0A.
func (l Letter) Mailto() string {
	var fields []string
	add := func(name, value string) {
		if value != "" {
			fields = append(fields, name+"="+escape(value))
		}
	}
	add("subject", line(l.Subject))
	add("body", lines(l.Body, "\r\n"))
	add("in-reply-to", l.inReplyTo())
	address := "mailto:" + strings.ReplaceAll(escape(l.to()), "%40", "@")
	if len(fields) > 0 {
		address += "?" + strings.Join(fields, "&")
	}
	return address
}

// escape is the text in an address. A space is %20: a mail program would show
// a plus sign as one.
func escape(s string) string { return strings.ReplaceAll(url.QueryEscape(s), "+", "%20") }

// File is the letter as an .eml file. X-Unsent has classic Outlook, and
// Thunderbird, open it to be sent; others show it to be copied from.
func (l Letter) File(now time.Time) ([]byte, error) {
	var h mail.Header
	h.SetDate(now)
	h.Set("X-Unsent", "1")
	if to := l.to(); to != "" {
		h.SetAddressList("To", []*mail.Address{{Address: to}})
	}
	h.SetSubject(line(l.Subject))
	if id := l.inReplyTo(); id != "" {
		h.Set("In-Reply-To", id)
		h.Set("References", id)
	}
	h.Set("Mime-Version", "1.0")
	h.SetContentType("text/plain", map[string]string{"charset": "utf-8"})
	var b bytes.Buffer
	w, err := mail.CreateSingleInlineWriter(&b, h)
	if err != nil {
		return nil, err
	}
	if _, err := io.WriteString(w, lines(l.Body, "\r\n")); err != nil {
		return nil, err
	}
	err = w.Close()
	return b.Bytes(), err
}

// to is the address, "" if it is not exactly one.
func (l Letter) to() string {
	a, err := netmail.ParseAddress(l.To)
	if err != nil || a.Address != l.To || line(l.To) != l.To {
		return ""
	}
	return a.Address
}

// inReplyTo is the Message-ID, "" if it is none.
func (l Letter) inReplyTo() string {
	id := strings.TrimSuffix(strings.TrimPrefix(l.InReplyTo, "<"), ">")
	if "<"+id+">" != l.InReplyTo || len(id) > 500 || strings.ContainsFunc(id, func(r rune) bool { return r <= ' ' || r > '~' || r == '<' || r == '>' }) {
		return ""
	}
	return l.InReplyTo
}

// line is the text on one line, without control characters.
func line(s string) string {
	return strings.Join(strings.Fields(visible(s, ' ')), " ")
}

// lines is the text with those line ends, without other control characters.
func lines(s, end string) string {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s)
	return strings.ReplaceAll(visible(s, '\n'), "\n", end)
}

// visible is the text without control characters; a line's end becomes that.
func visible(s string, end rune) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return end
		case r == '\t':
			return ' '
		case unicode.IsControl(r) || r == '\u2028' || r == '\u2029':
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}
