// Package invitation reads what a calendar program sends when it invites
// somebody to an interview: an .ics file, or the mail that it is in.
//
// Such files come from strangers and from many programs. Reading is therefore
// forgiving with every line, bounded by caps in every dimension, and without
// effect: it gives events, and what an event changes in an application is
// computed by Apply for the caller to keep or not.
package invitation

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
)

// maxFile is the size of the largest file that is read.
const maxFile = 5 << 20

// Read gives the events of an .ics or .eml file in its order; a series is one
// event, the next to come after now. home is the user's zone, named as in the
// zone database, and own are the user's addresses.
//
// A file that is refused gives an *Error. If only some of its events cannot
// be read, the others are returned together with the error for the first.
func Read(r io.Reader, now time.Time, home *time.Location, own []string) ([]Event, error) {
	b, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	if isMail(b) && err == nil {
		var rest []byte
		rest, err = io.ReadAll(io.LimitReader(r, maxMail+1-int64(len(b))))
		b = append(b, rest...)
	}
	if err != nil {
		return nil, fmt.Errorf("reading the invitation: %w", err)
	}
	return ReadBytes(b, now, home, own)
}

// ReadBytes gives the events of a file that is in memory, as Read does.
func ReadBytes(b []byte, now time.Time, home *time.Location, own []string) ([]Event, error) {
	mail := isMail(b)
	switch {
	case len(b) > maxMail:
		return nil, &Error{Line: 0, Reason: TooLargeMail}
	case mail:
		return readMail(b, now, home, own)
	case len(b) > maxFile:
		return nil, &Error{Line: 0, Reason: TooLarge}
	case len(bytes.TrimSpace(bytes.TrimPrefix(b, []byte("\uFEFF")))) == 0:
		return nil, &Error{Line: 0, Reason: Empty}
	}
	if reason := foreignFile(b); reason != "" {
		return nil, &Error{Line: 0, Reason: reason}
	}
	t, err := parseTree(lines(b))
	if err != nil {
		return nil, err
	}
	entries, err := readVEvents(t, "", home, own)
	events := newestVersions(entries, now)
	if len(events) == 0 && err == nil {
		err = t.lacks()
	}
	return events, err
}

// foreignFile is what a file is that no calendar program wrote, told by its
// first bytes; "" if it is not known.
func foreignFile(b []byte) Reason {
	switch {
	case bytes.HasPrefix(b, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")):
		return OutlookMessage
	case bytes.HasPrefix(b, []byte("\x78\x9F\x3E\x22")):
		return Winmail
	case isPGP(b[:min(len(b), maxHeader)]):
		return Encrypted
	}
	return ""
}

// lacks says why there is no event.
func (t *tree) lacks() error {
	if !t.calendars[len(t.calendars)-1].complete {
		return &Error{Line: t.last, Reason: Truncated}
	}
	return &Error{Line: 0, Reason: NoEvent}
}

// ourOwn is the PRODID of what package calendar writes.
const ourOwn = "-//Afterword//Afterword//EN"

// vevent is one VEVENT, of which a series may have several.
type vevent struct {
	Event
	start   instant
	part    *part
	parties []party
	clocks  clocks

	location string // as the file has it
}

// readVEvents reads every VEVENT, and says what is wrong with the first that
// cannot be read. method is that of calendars which name none.
func readVEvents(t *tree, method string, home *time.Location, own []string) (entries []vevent, first error) {
	names := zoneNames{}
	for _, calendar := range t.calendars {
		if calendar.value("PRODID") == ourOwn {
			return nil, &Error{Line: calendar.line, Reason: OurOwn}
		}
		p := newPlaces(calendar, home, names)
		method := cmp.Or(strings.ToUpper(calendar.value("METHOD")), method)
		for _, event := range calendar.parts {
			if event.name != "VEVENT" {
				continue
			}
			e, err := readVEvent(event, method, p, own)
			if !event.complete {
				err = &Error{Line: t.last, Reason: Truncated}
			}
			if err == nil {
				entries = append(entries, e)
			} else {
				first = alongside(first, err)
			}
		}
	}
	return entries, first
}

// alongside is the first error, with the line of another event.
func alongside(first, err error) error {
	var a, b *Error
	if errors.As(first, &a) && errors.As(err, &b) {
		return a.join(b)
	}
	return err
}

// Within gives the calendar in a text that may have other words above it, as what
// is copied out of a mail has; "" if there is none.
func Within(text string) string {
	for _, begin := range []string{"BEGIN:VCALENDAR", "BEGIN:VEVENT"} {
		n := strings.Index(text, begin)
		if n < 0 {
			continue
		}
		line := text[strings.LastIndexAny(text[:n], "\r\n")+1 : n]
		if strings.Trim(line, " \t\uFEFF") == "" {
			return text[n:]
		}
	}
	return ""
}
