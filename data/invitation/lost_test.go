package invitation

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestLostLines holds that a line that matters and cannot be read is named, with
// the event it belongs to; one that does not matter is not.
func TestLostLines(t *testing.T) {
	tooMany := strings.Repeat(";X=1", maxParameters+1)
	for _, c := range []struct {
		name string
		file string
		want []Error
	}{
		{"a title without a colon", event(dtstart, dtend, "SUMMARY;LANGUAGE=en Interview"), []Error{{Line: 5, Reason: BadLine, Text: "SUMMARY;LANGUAGE=en Interview"}}},
		{"a title without anything", event(dtstart, dtend, "SUMMARY Interview at Orrery"), []Error{{Line: 5, Reason: BadLine, Text: "SUMMARY Interview at Orrery"}}},
		{"an organizer with a thousand parameters", event(dtstart, dtend, "ORGANIZER"+tooMany+":mailto:dana@orrery.example"),
			[]Error{{Line: 5, Reason: BadLine, Text: "ORGANIZER" + tooMany[:mostQuoted-len("ORGANIZER")]}}},
		{"a description in small letters", event(dtstart, dtend, "description is missing"), []Error{{Line: 5, Reason: BadLine, Text: "description is missing"}}},
		{"a second start", event(dtstart, "DTSTART:20260304T100000Z", dtend), []Error{{Line: 4, Reason: SecondStart, Text: "20260304T100000Z"}}},
		{"the same start twice", event(dtstart, dtstart, dtend), nil},
		{"an end that is none", event(dtstart, "DTEND:late"), []Error{{Line: 4, Reason: BadLine, Text: "DTEND:late"}}},
		{"two of them", event("SUMMARY;X", dtstart, "DTEND:late"), []Error{{Line: 3, Reason: BadLine, Text: "SUMMARY;X"}, {Line: 5, Reason: BadLine, Text: "DTEND:late"}}},
		{"what nobody needs", event(dtstart, dtend, "X-APPLE-RADIUS;X", "PRIORITY", "a line of words", "CLASS PUBLIC"), nil},
		{"of an alarm", event(dtstart, dtend, "BEGIN:VALARM", "DESCRIPTION none", "END:VALARM"), nil},
		{"in a mail", "From: dana@orrery.example\nContent-Type: text/calendar\n\n" + event(dtstart, dtend, "SUMMARY none"), []Error{{Line: 8, Reason: BadLine, Text: "SUMMARY none"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			events, err := readString(c.file)
			if err != nil || len(events) != 1 {
				t.Fatalf("%d events, %v", len(events), err)
			}
			if d := cmp.Diff(c.want, events[0].Lost); d != "" {
				t.Error(d)
			}
		})
	}
}
