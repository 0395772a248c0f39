package invitation

import (
	"fmt"
	"strings"
	"testing"

	ics "github.com/arran4/golang-ical"
)

// twoThousand is an .ics of so many events, as a calendar program exports them.
func twoThousand() string {
	var b strings.Builder
	b.WriteString("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\nMETHOD:PUBLISH\r\n")
	for n := range maxEvents {
		fmt.Fprintf(&b, "BEGIN:VEVENT\r\nUID:%d@example.com\r\nDTSTAMP:20260301T000000Z\r\nSEQUENCE:1\r\n"+
			"DTSTART;TZID=America/Toronto:20260303T140000\r\nDTEND;TZID=America/Toronto:20260303T150000\r\n"+
			"SUMMARY:Interview: Platform Engineer at Northwind Labs\r\nLOCATION:Front Street 1\\, Room 9\r\n"+
			"DESCRIPTION:Hi Jordan\\,\\n\\njoin: https://meet.google.com/abc-defg-hij\r\n"+
			"ORGANIZER;CN=Dana Reyes:mailto:dana.reyes@northwind.example\r\nATTENDEE;CN=Raj Patel;PARTSTAT=ACCEPTED:mailto:raj.patel@northwind.example\r\n"+
			"BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Soon\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\nEND:VEVENT\r\n", n)
	}
	return b.String() + "END:VCALENDAR\r\n"
}

// BenchmarkRead reads 2,000 events. Its floor, BenchmarkReadFloor, is the same
// bytes read by golang-ical alone.
func BenchmarkRead(b *testing.B) {
	file := twoThousand()
	b.ReportAllocs()
	for b.Loop() {
		if events, err := readString(file); len(events) != maxEvents || err != nil {
			b.Fatal(len(events), err)
		}
	}
}

func BenchmarkReadFloor(b *testing.B) {
	file := twoThousand()
	b.ReportAllocs()
	for b.Loop() {
		if c, err := ics.ParseCalendar(strings.NewReader(file)); err != nil || len(c.Events()) != maxEvents {
			b.Fatal(err)
		}
	}
}
