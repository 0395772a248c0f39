package invitation

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// calendar is a file with these lines between its first line and its last.
func calendar(lines ...string) string {
	return "BEGIN:VCALENDAR\n" + strings.Join(lines, "\n") + "\nEND:VCALENDAR\n"
}

// event is a file with one event, which has these lines from line 3 on.
func event(lines ...string) string {
	return calendar("BEGIN:VEVENT\n" + strings.Join(lines, "\n") + "\nEND:VEVENT")
}

func readString(s string) ([]Event, error) {
	return Read(strings.NewReader(s), now, home, own)
}

const (
	dtstart = "DTSTART;TZID=America/Toronto:20260303T140000"
	dtend   = "DTEND;TZID=America/Toronto:20260303T150000"
)

// TestBadInput holds what is said of a file that is refused, and of which
// line.
func TestBadInput(t *testing.T) {
	tests := []struct {
		name, file string
		want       Error
	}{
		{"empty", "", Error{Line: 0, Reason: Empty}},
		{"only white space", " \r\n\r\n", Error{Line: 0, Reason: Empty}},
		{"only a byte order mark", "\uFEFF\n", Error{Line: 0, Reason: Empty}},
		{"text", "Dear Jordan,\n\nsee you on Tuesday.\n", Error{Line: 1, Reason: NotCalendar}},
		{"a web page", "<!DOCTYPE html>\n<html><body>BEGIN:VCALENDAR</body></html>", Error{Line: 1, Reason: NotCalendar}},
		{"a contact", "BEGIN:VCARD\nFN:Sam Okafor\nEND:VCARD\n", Error{Line: 1, Reason: NotCalendar}},
		{"a picture", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", Error{Line: 1, Reason: NotCalendar}},
		{"zeros", strings.Repeat("\x00", 1000), Error{Line: 1, Reason: NotCalendar}},
		{"10 MB", strings.Repeat("x", 10<<20), Error{Line: 0, Reason: TooLarge}},
		{"cut off in the first line", "BEGIN:VCAL", Error{Line: 1, Reason: NotCalendar}},
		{"cut off before the event", "BEGIN:VCALENDAR\nVERSION:2.0\n", Error{Line: 2, Reason: Truncated}},
		{"cut off in the event", "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + dtstart + "\nSUMM", Error{Line: 4, Reason: Truncated}},
		{"cut off in an alarm", "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + dtstart + "\nBEGIN:VALARM\n", Error{Line: 4, Reason: Truncated}},
		{"no event", calendar("VERSION:2.0"), Error{Line: 0, Reason: NoEvent}},
		{"a task", calendar("BEGIN:VTODO", "SUMMARY:Tidy up", "END:VTODO"), Error{Line: 0, Reason: NoEvent}},
		{"no date", event("UID:1", "SUMMARY:Interview"), Error{Line: 2, Reason: NoDate}},
		{"a date in an alarm only", event("BEGIN:VALARM", dtstart, "END:VALARM"), Error{Line: 2, Reason: NoDate}},
		{"a date that is none", event("UID:1", "DTSTART:next Tuesday"), Error{Line: 4, Reason: BadDate, Text: "next Tuesday"}},
		{"30 February", event("DTSTART:20260230T100000"), Error{Line: 3, Reason: BadDate, Text: "20260230T100000"}},
		{"the year 1", event("DTSTART:00010101T000000Z"), Error{Line: 3, Reason: BadDate, Text: "00010101T000000Z"}},
		{"end before start", event(dtstart, "DTEND;TZID=America/Toronto:20260303T130000"), Error{Line: 4, Reason: EndBeforeStart}},
		{"end in another zone before start", event(dtstart, "DTEND;TZID=Europe/Paris:20260303T193000"), Error{Line: 4, Reason: EndBeforeStart}},
		{"a negative duration", event("UID:1", dtstart, "DURATION:-PT1H"), Error{Line: 5, Reason: EndBeforeStart}},
		{"line ends of all kinds", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\rUID:1\nSUMMARY:a\r\n b\r\n c\r\nDTSTART:x\r\nEND:VEVENT\r\n", Error{Line: 7, Reason: BadDate, Text: "x"}},
		{"nested too deep", "BEGIN:VCALENDAR\n" + strings.Repeat("BEGIN:X-BOX\n", 20), Error{Line: 9, Reason: TooDeep}},
		{"too many events", calendar(strings.Repeat("BEGIN:VEVENT\n"+dtstart+"\nEND:VEVENT\n", 2001)), Error{Line: 6002, Reason: TooMany}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			events, err := readString(test.file)
			var got *Error
			if !errors.As(err, &got) || *got != test.want {
				t.Errorf("error %v, want %v", err, &test.want)
			}
			if len(events) > 0 {
				t.Errorf("events: %v", events)
			}
		})
	}
}

func TestErrorNamesTheLine(t *testing.T) {
	_, err := readString(event(dtstart, "DTEND;TZID=America/Toronto:20260303T130000"))
	if got := fmt.Sprint(err); got != "line 4: the event ends before it starts" {
		t.Error(got)
	}
}

func TestReadErrorIsPassedOn(t *testing.T) {
	broken := errors.New("the disk is gone")
	if _, err := Read(iotestErr{broken}, now, home, own); !errors.Is(err, broken) {
		t.Error(err)
	}
}

type iotestErr struct{ error }

func (r iotestErr) Read([]byte) (int, error) { return 0, r.error }

// TestForgiven holds what does not cost an event.
func TestForgiven(t *testing.T) {
	tests := map[string]string{
		"no end of the calendar":    "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + dtstart + "\n" + dtend + "\nEND:VEVENT\n",
		"no calendar around it":     "BEGIN:VEVENT\n" + dtstart + "\n" + dtend + "\nEND:VEVENT\n",
		"no end of the event":       calendar("BEGIN:VEVENT", dtstart, dtend),
		"text before it":            "Here is your invitation.\n" + event(dtstart, dtend),
		"text after it":             event(dtstart, dtend) + "\nRegards\n",
		"a part that never ends":    event(dtstart, dtend, "BEGIN:VALARM", "TRIGGER:-PT5M"),
		"empty lines":               event(dtstart, "", "", dtend),
		"an empty line in a fold":   event("DTSTART;TZID=America/\n\n Toronto:20260303T140000", dtend),
		"small letters":             strings.ToLower(event("dtstart;tzid=america/toronto:20260303t140000", "dtend;tzid=AMERICA/TORONTO:20260303T150000")),
		"no seconds":                event("DTSTART;TZID=America/Toronto:20260303T1400", dtend),
		"dashes":                    event("DTSTART;TZID=America/Toronto:2026-03-03T14:00:00", dtend),
		"a zone and a Z":            event("DTSTART;TZID=America/Toronto:20260303T190000Z", dtend),
		"a zone with a colon":       event("DTSTART;TZID=(UTC-05:00) America/Toronto:20260303T140000", dtend),
		"two starts":                event(dtstart, "DTSTART:20270101T000000Z", dtend),
		"an end that is junk":       event(dtstart, "DTEND:later", "DURATION:PT1H"),
		"an end and a duration":     event(dtstart, "DURATION:PT5H", dtend),
		"a duration":                event(dtstart, "DURATION:PT1H"),
		"a duration of many parts":  event(dtstart, "DURATION:P0DT0H59M60S"),
		"a line of 100 KB":          event("DESCRIPTION:"+strings.Repeat("long ", 20_000), dtstart, dtend),
		"100,000 parameters":        event(dtstart, "ATTENDEE"+strings.Repeat(";A=b", 100_000)+":mailto:x@y.example", dtend),
		"a list of 10,000 members":  event(dtstart, `ATTENDEE;MEMBER="a"`+strings.Repeat(`,"a"`, 10_000)+":mailto:x@y.example", dtend),
		"1,000 attendees":           event(dtstart, strings.Repeat("ATTENDEE:invalid:nomail\n", 1000)+dtend),
		"a second calendar":         calendar("VERSION:2.0") + event(dtstart, dtend),
		"a rule that is junk":       event(dtstart, dtend, "RRULE:FREQ=NEVER"),
		"a sequence that is junk":   event(dtstart, dtend, "SEQUENCE:first"),
		"a backslash at the end":    event(dtstart, dtend, `SUMMARY:Interview\`),
		"a colon and nothing more":  event(dtstart, dtend, ":", ";", "=", "ATTENDEE", "ATTENDEE;", "ATTENDEE;CN", "ATTENDEE;CN=", `ATTENDEE;CN="`),
		"an event inside the event": event("UID:1", dtstart, dtend, "BEGIN:X-INNER", "DTSTART:20300101T000000Z", "END:X-INNER"),
	}
	for name, file := range tests {
		t.Run(name, func(t *testing.T) {
			events, err := readString(file)
			if err != nil || len(events) != 1 {
				t.Fatalf("%d events, error %v", len(events), err)
			}
			e := events[0]
			if !e.Start.Equal(at("2026-03-03T14:00", toronto)) || !e.End.Equal(at("2026-03-03T15:00", toronto)) || e.Zone != toronto {
				t.Errorf("from %s to %s in %q", e.Start, e.End, e.Zone)
			}
		})
	}
}

// TestOneBadEventAmongGoodOnes holds that the others are read, and that the
// bad one is spoken of.
func TestOneBadEventAmongGoodOnes(t *testing.T) {
	good := "BEGIN:VEVENT\n" + dtstart + "\n" + dtend + "\nEND:VEVENT"
	events, err := readString(calendar(good, "BEGIN:VEVENT\nUID:2\nEND:VEVENT", good))
	if want := (&Error{Line: 6, Reason: NoDate}); len(events) != 2 || !cmp.Equal(err, error(want)) {
		t.Errorf("%d events, error %v", len(events), err)
	}
}

// TestAllUnreadableEvents holds that each event that cannot be read is named, and
// the others are read.
func TestAllUnreadableEvents(t *testing.T) {
	bad := "BEGIN:VEVENT\nDTSTART:soon\nEND:VEVENT\n"
	good := "BEGIN:VEVENT\nUID:%d\n" + dtstart + "\nEND:VEVENT\n"
	for file, want := range map[string]string{
		bad + bad:                              "line 3: the date of the event can’t be read: “soon”; other events can’t be read at line 6",
		fmt.Sprintf(good, 1) + bad + bad + bad: "line 7: the date of the event can’t be read: “soon”; other events can’t be read at line 10, 13",
		strings.Repeat(bad, 30):                "line 3: the date of the event can’t be read: “soon”; other events can’t be read at line 6, 9, 12, 15, 18, 21, 24, 27, 30, 33, 36, 39, 42, 45, 48, 51, 54, 57, 60, 63, …",
	} {
		events, err := readString("BEGIN:VCALENDAR\n" + file + "END:VCALENDAR\n")
		if err == nil || err.Error() != want || len(events) != strings.Count(file, "UID") {
			t.Errorf("%d events, %v", len(events), err)
		}
	}
}

// TestQuotedAddresses holds that quotes around an address are none of it.
func TestQuotedAddresses(t *testing.T) {
	for _, value := range []string{`"mailto:dana@northwind.example"`, `'dana@northwind.example'`, `mailto:'dana@northwind.example'`, `mailto:"dana@northwind.example"`, `"dana@northwind.example"`} {
		events, err := readString(event(dtstart, "ORGANIZER;CN=Dana Reyes:"+value))
		if err != nil || len(events[0].People) != 1 || events[0].People[0].Email != "dana@northwind.example" {
			t.Errorf("%s: %+v, %v", value, events, err)
		}
	}
}
