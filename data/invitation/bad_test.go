package invitation

import (
	"errors"
	"fmt"
	"iter"
	"os"
	"runtime"
	"strings"
	"testing"

	"afterword/data"

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
		{"empty", "", Error{0, Empty}},
		{"only white space", " \r\n\r\n", Error{0, Empty}},
		{"only a byte order mark", "\uFEFF\n", Error{0, Empty}},
		{"text", "Dear Jordan,\n\nsee you on Tuesday.\n", Error{1, NotCalendar}},
		{"a web page", "<!DOCTYPE html>\n<html><body>BEGIN:VCALENDAR</body></html>", Error{1, NotCalendar}},
		{"a contact", "BEGIN:VCARD\nFN:Sam Okafor\nEND:VCARD\n", Error{1, NotCalendar}},
		{"a picture", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", Error{1, NotCalendar}},
		{"zeros", strings.Repeat("\x00", 1000), Error{1, NotCalendar}},
		{"10 MB", strings.Repeat("x", 10<<20), Error{0, TooLarge}},
		{"cut off in the first line", "BEGIN:VCAL", Error{1, NotCalendar}},
		{"cut off before the event", "BEGIN:VCALENDAR\nVERSION:2.0\n", Error{2, Truncated}},
		{"cut off in the event", "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + dtstart + "\nSUMM", Error{4, Truncated}},
		{"cut off in an alarm", "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + dtstart + "\nBEGIN:VALARM\n", Error{4, Truncated}},
		{"no event", calendar("VERSION:2.0"), Error{0, NoEvent}},
		{"a task", calendar("BEGIN:VTODO", "SUMMARY:Tidy up", "END:VTODO"), Error{0, NoEvent}},
		{"no date", event("UID:1", "SUMMARY:Interview"), Error{2, NoDate}},
		{"a date in an alarm only", event("BEGIN:VALARM", dtstart, "END:VALARM"), Error{2, NoDate}},
		{"a date that is none", event("UID:1", "DTSTART:next Tuesday"), Error{4, BadDate}},
		{"30 February", event("DTSTART:20260230T100000"), Error{3, BadDate}},
		{"the year 1", event("DTSTART:00010101T000000Z"), Error{3, BadDate}},
		{"end before start", event(dtstart, "DTEND;TZID=America/Toronto:20260303T130000"), Error{4, EndBeforeStart}},
		{"end in another zone before start", event(dtstart, "DTEND;TZID=Europe/Paris:20260303T193000"), Error{4, EndBeforeStart}},
		{"a negative duration", event("UID:1", dtstart, "DURATION:-PT1H"), Error{5, EndBeforeStart}},
		{"line ends of all kinds", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\rUID:1\nSUMMARY:a\r\n b\r\n c\r\nDTSTART:x\r\nEND:VEVENT\r\n", Error{7, BadDate}},
		{"nested too deep", "BEGIN:VCALENDAR\n" + strings.Repeat("BEGIN:X-BOX\n", 20), Error{9, TooDeep}},
		{"too many events", calendar(strings.Repeat("BEGIN:VEVENT\n"+dtstart+"\nEND:VEVENT\n", 2001)), Error{6002, TooMany}},
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
	if want := (&Error{6, NoDate}); len(events) != 2 || !cmp.Equal(err, error(want)) {
		t.Errorf("%d events, error %v", len(events), err)
	}
}

// encodings are ways in which programs write the same file.
var encodings = map[string]func(string) string{
	"CR LF":                  func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
	"CR":                     func(s string) string { return strings.ReplaceAll(s, "\n", "\r") },
	"CR CR LF":               func(s string) string { return strings.ReplaceAll(s, "\n", "\r\r\n") },
	"byte order mark":        func(s string) string { return "\uFEFF" + s },
	"UTF-16, little":         func(s string) string { return utf16String(s, 0, 8) },
	"UTF-16, big":            func(s string) string { return utf16String(s, 8, 0) },
	"UTF-16, marked, little": func(s string) string { return utf16String("\uFEFF"+s, 0, 8) },
	"UTF-16, marked, big":    func(s string) string { return utf16String("\uFEFF"+s, 8, 0) },
	"folded at every byte":   foldEveryByte,
}

// utf16String works for the plane that the fixtures are in.
func utf16String(s string, first, second int) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteByte(byte(r >> first))
		b.WriteByte(byte(r >> second))
	}
	return b.String()
}

// foldEveryByte folds between any two bytes of a line, inside of characters
// too.
func foldEveryByte(s string) string {
	var b strings.Builder
	for l := range strings.SplitSeq(s, "\n") {
		for i := range len(l) {
			if i > 0 && !(i == 1 && (l[0] == ' ' || l[0] == '\t')) {
				b.WriteString("\n ")
			}
			b.WriteByte(l[i])
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func fixtures(t testing.TB) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		files, err := os.ReadDir("testdata")
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			if f.IsDir() {
				continue
			}
			b, err := os.ReadFile("testdata/" + f.Name())
			if err != nil {
				t.Fatal(err)
			}
			if !yield(f.Name(), string(b)) {
				return
			}
		}
	}
}

func TestEncodingsReadTheSame(t *testing.T) {
	for name, file := range fixtures(t) {
		want, err := readString(file)
		if err != nil {
			t.Fatal(name, err)
		}
		for encoding, encode := range encodings {
			got, err := readString(encode(file))
			if diff := cmp.Diff(want, got, sameEvent); err != nil || diff != "" {
				t.Errorf("%s in %s: %v\n%s", name, encoding, err, diff)
			}
		}
	}
}

func TestWindows1252(t *testing.T) {
	events, err := readString(event(dtstart, "SUMMARY:Gespr\xe4ch \x96 M\xfcller", "LOCATION:Zürich"))
	if err != nil || events[0].Summary != "Gespräch – Müller" || events[0].Place != "Zürich" {
		t.Errorf("%v, %v", events, err)
	}
}

// hostile are files made to cost time or memory.
var hostile = map[string]func() string{
	"3 million nested parts":  func() string { return "BEGIN:VCALENDAR\n" + strings.Repeat("BEGIN:X\n", 3_000_000) },
	"nested parts to the cap": func() string { return strings.Repeat("BEGIN:X\n", maxFile/8) },
	"nested events":           func() string { return strings.Repeat("BEGIN:VEVENT\n", maxFile/13) },
	"nested calendars":        func() string { return strings.Repeat("BEGIN:VCALENDAR\n", maxFile/16) },
	"nested zones":            func() string { return "BEGIN:VCALENDAR\n" + strings.Repeat("BEGIN:VTIMEZONE\n", maxFile/17) },
	"empty lines":             func() string { return strings.Repeat("\n", maxFile) },
	"one line":                func() string { return "BEGIN:VCALENDAR\nSUMMARY:" + strings.Repeat("a", maxFile-100) },
	"one folded line":         func() string { return event("DESCRIPTION:" + strings.Repeat("\n a", maxFile/4)) },
	"short properties":        func() string { return event(dtstart, strings.Repeat("UID:\n", maxFile/6)) },
	"attendees":               func() string { return event(dtstart, strings.Repeat("ATTENDEE:\n", maxFile/11)) },
	"parameters":              func() string { return event(dtstart, "ATTENDEE"+strings.Repeat(";A=b", maxFile/5)+":x") },
	"members":                 func() string { return event(dtstart, "ATTENDEE;A=b"+strings.Repeat(",b", maxFile/3)+":x") },
	"tags": func() string {
		return event(dtstart, strings.Repeat("DESCRIPTION:"+strings.Repeat("<p ", 20_000)+"\n", 80))
	},
	"links": func() string { return event(dtstart, "DESCRIPTION:"+strings.Repeat("https://a.b ", 5_000)) },
	"names of zones": func() string {
		return eventsWith(func(n int) string { return fmt.Sprintf("DTSTART;TZID=A/%d:20260303T140000", n) })
	},
	"exceptions": func() string {
		return eventsWith(func(n int) string { return dtstart + "\nRECURRENCE-ID:" + fmt.Sprint(20200101+n) })
	},
	"series from long ago": func() string {
		return eventsWith(func(int) string { return "DTSTART:19700101T000000Z\nRRULE:FREQ=DAILY;COUNT=99999999" })
	},
	"series that never come": func() string {
		return eventsWith(func(int) string { return dtstart + "\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30" })
	},
	"changes of zones": zonesOfManyChanges,
	"dates taken out of series": func() string {
		return eventsWith(func(int) string {
			return dtstart + "\nRRULE:FREQ=DAILY\nEXDATE:" + strings.Repeat("20260304T140000,", 100)
		})
	},
}

// eventsWith is a file with as many events as are read.
func eventsWith(line func(int) string) string {
	var b strings.Builder
	b.WriteString("BEGIN:VCALENDAR\n")
	for n := range maxEvents {
		fmt.Fprintf(&b, "BEGIN:VEVENT\n%s\nEND:VEVENT\n", line(n))
	}
	return b.String()
}

// manyAttendees is a quarter of what one event may have, in as many events as
// go into a file.
func manyAttendees(n int) string {
	if n > 700 {
		return dtstart
	}
	return dtstart + strings.Repeat(fmt.Sprintf("\nATTENDEE;CN=Sam %d Okafor:mailto:sam%d@a%d.example", n, n, n), 120)
}

func zonesOfManyChanges() string {
	var b strings.Builder
	b.WriteString("BEGIN:VCALENDAR\n")
	for n := range maxZones {
		fmt.Fprintf(&b, "BEGIN:VTIMEZONE\nTZID:Zone %d\n", n)
		for range maxObservances {
			b.WriteString("BEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nRRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR\nEND:STANDARD\n")
		}
		fmt.Fprintf(&b, "END:VTIMEZONE\nBEGIN:VEVENT\nDTSTART;TZID=Zone %d:20260303T140000\nEND:VEVENT\n", n)
	}
	return b.String()
}

// TestHostile holds that every such file is answered, and that what is
// allocated on the way stays far from what hurts.
func TestHostile(t *testing.T) {
	for name, file := range hostile {
		t.Run(name, func(t *testing.T) {
			s := file()
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			readString(s)
			runtime.ReadMemStats(&after)
			if mb := (after.TotalAlloc - before.TotalAlloc) >> 20; mb > 200 {
				t.Errorf("%d MB allocated", mb)
			}
		})
	}
}

// TestTextIsText puts strings that are code elsewhere into every text: they
// come out as text, without control or format characters.
func TestTextIsText(t *testing.T) {
	strange := map[string]string{
		"\x1b[31mred\x00\x07": "[31mred", "a\u202Egpj.exe": "agpj.exe", "\u200B\u200D\u2060": "", "$(calc)": "$(calc)",
		"`id`": "`id`", "]]>": "]]>", "=1+1": "=1+1", "@SUM": "@SUM", "-rf": "-rf", "../../x": "../../x", "CON": "CON",
		"{name}": "{name}", `Sam\nBcc: x@y.example`: "Sam Bcc: x@y.example", "a\u0085b\u2028c": "a b c",
		"\u202Bשלום": "שלום", "a\u00a0 b": "a b", "\xff\xfe": "ÿþ", "“Sam”": "“Sam”",
	}
	for in, want := range strange {
		events, err := readString(event(dtstart, "SUMMARY:"+in, "DESCRIPTION:"+in, "UID:"+in,
			`ATTENDEE;CN="x `+strings.ReplaceAll(in, `\n`, " ")+`":mailto:x@y.example`))
		if err != nil {
			t.Fatalf("%q: %v", in, err)
		}
		e := events[0]
		if e.Summary != want {
			t.Errorf("summary of %q is %q, want %q", in, e.Summary, want)
		}
		for _, s := range []string{e.Summary, strings.ReplaceAll(e.Description, "\n", ""), e.UID, e.People[0].Name, e.Company, e.Role} {
			if clean(s, 1<<20) != s {
				t.Errorf("%q: %q is not clean", in, s)
			}
		}
	}
	long, err := readString(event(dtstart, "SUMMARY:"+strings.Repeat("e\u0301", 1<<19), "DESCRIPTION:"+strings.Repeat(`a\n`, 30_000)))
	if err != nil || len([]rune(long[0].Summary)) > maxTitle || len([]rune(long[0].Description)) > maxDescription {
		t.Error("a long text is not cut")
	}
}

// FuzzRead holds what every event promises, whatever the file.
func FuzzRead(f *testing.F) {
	for _, file := range fixtures(f) {
		f.Add(file)
	}
	f.Add(event("DTSTART;TZID=X:20260303T140000", "RRULE:FREQ=MONTHLY;BYDAY=-1MO;BYSETPOS=2", "RDATE:20260101,x/y", "EXDATE:"))
	f.Fuzz(func(t *testing.T, file string) {
		events, _ := readString(file)
		for _, e := range events {
			if !e.Cancelled && !e.Reply && !e.End.After(e.Start) {
				t.Errorf("from %s to %s", e.Start, e.End)
			}
			if e.Zone != "" && e.Start.Location().String() != e.Zone {
				t.Errorf("start in %s, zone %s", e.Start.Location(), e.Zone)
			}
			if e.Link != "" && !strings.HasPrefix(strings.ToLower(e.Link), "https://") {
				t.Errorf("link %q", e.Link)
			}
			for _, s := range []string{e.UID, e.Summary, e.Place, e.Link, e.Company, e.Role} {
				if clean(s, 1<<20) != s {
					t.Errorf("%q is not clean", s)
				}
			}
			for _, p := range e.People {
				if p.Name == "" || clean(p.Name, maxName) != p.Name || isOwn(p.Email, own) {
					t.Errorf("person %+v", p)
				}
			}
			if a, change := e.Apply(nil, now); change == New && e.UID+e.Summary != "" {
				if _, change := e.Apply([]data.Application{a}, now); change != Unchanged {
					t.Errorf("the same invitation again: %s", change)
				}
			}
		}
	})
}
