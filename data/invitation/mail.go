package invitation

import (
	"bytes"
	"cmp"
	"errors"
	"iter"
	"net/textproto"
	"slices"
	"strings"
	"time"
)

// The caps of a mail.
const (
	maxMail     = 25 << 20  // with its other attachments
	maxParts    = 200       // of all depths
	maxHeader   = 256 << 10 // of which it is told whether the file is a mail
	maxHeaders  = 1000
	maxEncoded  = 2 * maxFile // of a calendar, before it is decoded
	maxBoundary = 200         // of a line that may be one; RFC 2046 allows 70 letters
)

// letter is a mail as far as it concerns an invitation.
type letter struct {
	subject   string // "" if it has none
	message   string // Message-ID with its brackets, "" if it has none
	calendars []enclosed
	answer    answer
	closed    Reason // why a part cannot be looked into, "" if all can

	header textproto.MIMEHeader // of the mail that is looked through, which may be in another one

	parts int    // seen so far
	size  int    // of the calendars, in bytes
	err   *Error // why the walk ended early, or nil
}

// enclosed is a calendar inside a mail.
type enclosed struct {
	text   []byte // decoded
	line   int    // of the mail in which it begins, from 1
	plain  bool   // it stands there as it is, line by line
	method string // of the Content-Type, "" if it names none
}

// readMail gives the events of all calendars in a mail. One that is there
// twice, inline and attached, is one.
func readMail(b []byte, now time.Time, home *time.Location, own []string) ([]Event, error) {
	l := openMail(b)
	var entries []vevent
	var first error
	for _, c := range l.calendars {
		found, err := c.read(home, own)
		for _, e := range found {
			e.Message = l.message
			if e.Summary == "" {
				e.title(l.subject, own)
			}
			if !slices.ContainsFunc(entries, e.isCopyOf) {
				entries = append(entries, e)
			}
		}
		if first == nil {
			first = err
		}
	}
	events := newestVersions(entries, now)
	switch {
	case l.err != nil:
		return nil, l.err
	case len(events) == 0 && first == nil:
		first = &Error{Line: 0, Reason: cmp.Or(l.closed, NoInvitation)}
	}
	return events, first
}

// read gives the entries of the calendar, and what is wrong with it, by the
// lines of the mail.
func (c enclosed) read(home *time.Location, own []string) ([]vevent, error) {
	t, err := parseTree(lines(c.text))
	var entries []vevent
	if err == nil {
		entries, err = readVEvents(t, c.method, home, own)
	}
	if len(entries) == 0 && err == nil {
		err = t.lacks()
	}
	for _, e := range entries {
		for n := range e.Lost {
			if c.plain {
				e.Lost[n].Line += c.line - 1
			} else {
				e.Lost[n].Line = 0 // it is no line of the mail
			}
		}
	}
	var bad *Error
	if errors.As(err, &bad) {
		line := c.line // of what is encoded, the beginning
		if c.plain {
			line += max(bad.Line-1, 0)
		}
		also := ""
		if c.plain {
			also = bad.shifted(line - bad.Line)
		}
		err = &Error{Line: line, Reason: bad.Reason, Text: bad.Text, Also: also}
	}
	return entries, err
}

// isCopyOf reports whether both are one event without a UID; of those that
// have one the newer counts.
func (e vevent) isCopyOf(other vevent) bool {
	return e.UID == "" && other.UID == "" && e.Summary == other.Summary && e.Start.Equal(other.Start)
}

// letterHeaders are of those with which mails begin.
var letterHeaders = []string{
	"Received", "Return-Path", "Delivered-To", "Date", "From", "To", "Subject", "Message-Id", "Mime-Version",
	"Content-Type", "Content-Transfer-Encoding", "Reply-To", "Sender", "X-Unsent", "Dkim-Signature", "Arc-Seal",
	"X-Received", "X-Mozilla-Status", "X-Account-Key", "Authentication-Results", "Thread-Topic", "X-Original-To",
}

// IsMail reports whether a text begins with the headers of a mail.
func IsMail(b []byte) bool { return isMail(b) }

// isMail reports whether the file begins with the headers of a mail.
func isMail(b []byte) bool {
	b = start(b)
	if bytes.HasPrefix(b, []byte("BEGIN:")) { // as nearly every calendar does
		return false
	}
	header, _, _ := splitHeader(b[:min(len(b), maxHeader)])
	return slices.ContainsFunc(letterHeaders, func(name string) bool { return header.Get(name) != "" })
}

var fold = expression(`\r?\n[ \t]+`)

// headerEnd is where the empty line after the headers begins and ends.
func headerEnd(b []byte) (begin, end int) {
	begin, end = len(b), len(b)
	for _, empty := range []string{"\n\n", "\n\r\n"} {
		if n := bytes.Index(b[:begin], []byte(empty)); n >= 0 {
			begin, end = n, n+len(empty)
		}
	}
	for _, empty := range []string{"\n", "\r\n"} { // a part without headers
		if bytes.HasPrefix(b, []byte(empty)) {
			begin, end = 0, len(empty)
		}
	}
	return begin, end
}

// splitHeader takes the headers off a mail or a part of one; body begins so
// many lines later. net/mail and mime/multipart would refuse all of it for
// one line that is no header, such as the "From " with which a mailbox begins.
func splitHeader(b []byte) (header textproto.MIMEHeader, body []byte, lines int) {
	end, begin := headerEnd(b)
	header, body = textproto.MIMEHeader{}, b[begin:]
	for text := range strings.Lines(string(fold().ReplaceAll(b[:min(end, maxHeader)], []byte(" ")))) {
		key, value, found := strings.Cut(text, ":")
		if strings.EqualFold(key, "BEGIN") { // a calendar with no headers before it
			return textproto.MIMEHeader{}, b, 0
		}
		if found && key != "" && !strings.ContainsAny(key, " \t<") && len(header) < maxHeaders {
			header.Add(key, strings.TrimSpace(letters([]byte(value))))
		}
	}
	return header, body, bytes.Count(b[:begin], []byte("\n"))
}

// openMail finds the calendars in a mail, however they are wrapped.
func openMail(b []byte) *letter {
	l := &letter{}
	header, body, lines := splitHeader(start(b))
	l.name(header)
	l.header = header
	l.walk(header, body, lineAt(b, len(b)-len(start(b)))+lines, 0)
	if len(l.calendars) == 0 && l.err == nil {
		if at := bytes.Index(b, []byte("BEGIN:VCALENDAR")); at >= 0 { // its parts are broken, but there it stands
			l.add(enclosed{text: b[at:], line: lineAt(b, at), plain: true})
		}
	}
	return l
}

// name notes what the mail is called. Of one that is forwarded, the one inside
// counts: it is the one to answer.
func (l *letter) name(header textproto.MIMEHeader) {
	subject := clean(decodeWords(header.Get("Subject")), maxTitle)
	subject = mailPrefix().ReplaceAllString(mailTail().ReplaceAllString(subject, ""), "")
	l.subject = cmp.Or(subject, l.subject)
	l.message = cmp.Or(messageID(header.Get("Message-Id")), l.message)
}

// messageID is a Message-ID as it may be quoted in another mail, "" if it is
// none.
func messageID(s string) string {
	if !messageIDForm().MatchString(s) {
		return ""
	}
	return s
}

var messageIDForm = expression(`^<[!-;=?-~]{3,500}>$`)

// walk looks through a part of the mail, which begins in that line, and those
// inside of it.
func (l *letter) walk(header textproto.MIMEHeader, body []byte, line, depth int) {
	l.parts++
	switch {
	case l.err != nil:
		return
	case l.parts > maxParts:
		l.err = &Error{Line: line, Reason: TooMuch}
		return
	case depth > maxDepth:
		l.err = &Error{Line: line, Reason: TooDeep}
		return
	}
	kind, params := mediaType(header.Get("Content-Type"))
	place, disposition := mediaType(header.Get("Content-Disposition"))
	name := strings.ToLower(decodeWords(disposition["filename"] + " " + params["name"]))
	encoding := strings.ToLower(strings.TrimSpace(header.Get("Content-Transfer-Encoding")))
	l.closed = cmp.Or(l.closed, closed(kind, name, params))
	switch {
	case strings.HasPrefix(kind, "multipart/"):
		l.walkParts(body, params["boundary"], line, depth)
	case kind == "message/rfc822" || strings.Contains(name, ".eml"):
		inner, rest, lines := splitHeader(undo(encoding, body))
		outer := l.header
		l.name(inner)
		l.header = inner
		l.walk(inner, rest, line+lines, depth+1)
		l.header = outer
	case isCalendar(kind, name) && len(body) > maxEncoded:
		l.err = &Error{Line: line, Reason: TooLarge}
	case isCalendar(kind, name):
		l.add(enclosed{toUTF8(undo(encoding, body), params["charset"]), line, isPlain(encoding), strings.ToUpper(params["method"])})
	case kind == "" || strings.HasPrefix(kind, "text/") || strings.Contains(kind, "octet-stream"):
		text := undo(encoding, body[:min(len(body), maxEncoded)])
		if bytes.Contains(text, []byte("BEGIN:VCALENDAR")) && bytes.Contains(text, []byte("BEGIN:VEVENT")) {
			l.add(enclosed{toUTF8(text, params["charset"]), line, isPlain(encoding), ""})
		} else if isPGP(text) {
			l.closed = cmp.Or(l.closed, Encrypted)
		} else if place != "attachment" && !strings.Contains(kind, "octet-stream") {
			l.listen(text, params["charset"], kind == "text/html")
		}
	}
}

// closed is why a part of that kind and name cannot be looked into, "" if it can.
func closed(kind, name string, params map[string]string) Reason {
	switch {
	case kind == "application/ms-tnef" || kind == "application/vnd.ms-tnef" || strings.Contains(name, "winmail.dat"):
		return Winmail
	case kind == "multipart/encrypted", strings.HasSuffix(kind, "pkcs7-mime") && !strings.Contains(strings.ToLower(params["smime-type"]), "signed"):
		return Encrypted
	}
	return ""
}

// isPGP reports whether the text is encrypted by PGP, line by line.
func isPGP(text []byte) bool {
	return bytes.HasPrefix(bytes.TrimSpace(text), []byte("-----BEGIN PGP MESSAGE-----"))
}

// walkParts looks through the parts of a multipart, also of one without an
// end. What follows the last one is looked through as if it were a part.
func (l *letter) walkParts(body []byte, boundary string, line, depth int) {
	if boundary == "" {
		return
	}
	begin := -1 // of the part; what is before the first is none
	part := func(end int) {
		if begin >= 0 {
			header, inner, lines := splitHeader(body[begin:end])
			l.walk(header, inner, line-1+lineAt(body, begin)+lines, depth+1)
		}
	}
	for end, next := range marks(body, boundary) {
		if part(end); l.err != nil {
			return
		}
		begin = next
	}
	part(len(body))
}

// marks gives the lines that divide the parts: where each begins, and where
// the next line does.
func marks(body []byte, boundary string) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		mark := []byte("--" + boundary)
		for at := 0; ; {
			n := bytes.Index(body[at:], mark)
			if n < 0 {
				return
			}
			begin := at + n
			at = begin + len(mark)
			rest, _, _ := bytes.Cut(body[at:min(len(body), at+maxBoundary)], []byte("\n"))
			if begin > 0 && body[begin-1] != '\n' || len(bytes.Trim(rest, "- \t\r")) > 0 {
				continue // it only looks like one
			}
			if !yield(begin, min(len(body), at+len(rest)+1)) {
				return
			}
		}
	}
}

// add keeps a calendar, but not the second copy of one.
func (l *letter) add(c enclosed) {
	if slices.ContainsFunc(l.calendars, func(known enclosed) bool { return bytes.Equal(known.text, c.text) }) {
		return
	}
	if l.size += len(c.text); l.size > maxFile {
		l.err = &Error{Line: c.line, Reason: TooLarge}
		return
	}
	l.calendars = append(l.calendars, c)
}

func isCalendar(kind, name string) bool {
	switch kind {
	case "text/calendar", "application/ics", "application/calendar", "text/x-vcalendar", "application/x-ics", "text/ics":
		return true
	}
	return slices.ContainsFunc(strings.Fields(name), func(n string) bool {
		return strings.HasSuffix(n, ".ics") || strings.HasSuffix(n, ".ical") || strings.HasSuffix(n, ".vcs")
	})
}

// start is the file without the empty lines and the mark it may begin with.
func start(b []byte) []byte { return bytes.TrimLeft(bytes.TrimPrefix(b, []byte("\uFEFF")), "\r\n") }

// lineAt is the line of a place in the file, from 1.
func lineAt(b []byte, at int) int { return 1 + bytes.Count(b[:at], []byte("\n")) }
