package calendar

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"

	ics "github.com/arran4/golang-ical"

	"afterword/data/invitation"
)

var (
	toronto, _ = time.LoadLocation("America/Toronto")
	monday     = time.Date(2026, 11, 23, 9, 0, 0, 0, toronto)
)

// interview is an event with everything that an event can have.
func interview() Event {
	start := time.Date(2026, 11, 25, 14, 0, 0, 0, toronto)
	return Event{
		UID: "A1/interview:i1@afterword", Summary: "Interview: Müller, Söhne & Co; SRE",
		Description: "First line\nsecond, with \\ and ; " + strings.Repeat("長い", 60), Place: "Front Street 1, Room 9", Link: "https://meet.example/abc?x=1,2;3",
		Start: start, End: start.Add(time.Hour), Alarms: []time.Time{start.Add(-24 * time.Hour), start.Add(-time.Hour)},
	}
}

func thanks() Event {
	start := time.Date(2026, 11, 25, 17, 0, 0, 0, toronto)
	return Event{
		UID: "A1/thank_you:i1:p1@afterword", Summary: "Say thank you to Raj", Start: start, End: start.Add(30 * time.Minute),
		Free: true, Alarms: []time.Time{start, start.Add(90 * time.Minute)},
	}
}

func file(t *testing.T, events []Event, before []byte, now time.Time) []byte {
	t.Helper()
	b, err := Make(events, before, now)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// readBack reads the file as an invitation, which has a reader of its own.
func readBack(t *testing.T, file []byte) map[string]invitation.Event {
	t.Helper()
	theirs := strings.Replace(string(file), product, "-//Else//EN", 1) // our own it does not take
	events, err := invitation.Read(strings.NewReader(theirs), monday, toronto, nil)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]invitation.Event{}
	for _, e := range events {
		all[e.UID] = e
	}
	return all
}

func TestWhatIsWritten(t *testing.T) {
	made := file(t, []Event{interview(), thanks()}, nil, monday)
	for _, l := range strings.Split(strings.TrimSuffix(string(made), "\r\n"), "\r\n") {
		if len(l) > 75 || strings.ContainsAny(l, "\r\n") {
			t.Errorf("the line %q", l)
		}
	}
	got, want := readBack(t, made)[interview().UID], interview()
	if got.Summary != want.Summary || got.Description != want.Description || got.Place != want.Place ||
		!got.Start.Equal(want.Start) || !got.End.Equal(want.End) || got.Cancelled {
		t.Errorf("it is read as %+v", got)
	}
	for _, line := range []string{"TRIGGER:-PT1440M", "TRIGGER:-PT60M", "TRIGGER:PT0M", "TRIGGER:PT90M", "TRANSP:TRANSPARENT", "METHOD:PUBLISH", "URL:" + interview().Link, "DTSTAMP:20261123T140000Z"} {
		if !strings.Contains(string(made), line+"\r\n") {
			t.Errorf("there is no %s in\n%s", line, made)
		}
	}
}

// TestVersionsGoUp holds that a calendar program takes what changed, and that
// what did not stays as it is, byte for byte.
func TestVersionsGoUp(t *testing.T) {
	first := file(t, []Event{interview(), thanks()}, nil, monday)
	if again := file(t, []Event{interview(), thanks()}, first, monday.Add(time.Hour)); string(again) != string(first) {
		t.Errorf("nothing changed, yet it is now\n%s", again)
	}
	moved := interview()
	moved.Start, moved.End = moved.Start.Add(time.Hour), moved.End.Add(time.Hour)
	second := file(t, []Event{moved, thanks()}, first, monday.Add(time.Hour))
	before, after := readBack(t, first), readBack(t, second)
	if i := after[moved.UID]; i.Sequence <= before[moved.UID].Sequence || !i.Stamp.After(before[moved.UID].Stamp) || !i.Start.Equal(moved.Start) {
		t.Errorf("the moved one is %+v", i)
	}
	if s := thanks(); after[s.UID].Sequence != before[s.UID].Sequence || !after[s.UID].Stamp.Equal(before[s.UID].Stamp) {
		t.Errorf("the other one is %+v", after[s.UID])
	}
	other := file(t, []Event{moved}, nil, monday.Add(2*time.Hour)) // into another file
	if readBack(t, other)[moved.UID].Sequence <= before[moved.UID].Sequence {
		t.Error("a later file is not newer")
	}
}

func TestWhatIsGoneIsCalledOff(t *testing.T) {
	first := file(t, []Event{interview(), thanks()}, nil, monday)
	second := file(t, []Event{interview()}, first, monday.Add(time.Hour))
	off := readBack(t, second)[thanks().UID]
	if !off.Cancelled || off.Sequence <= readBack(t, first)[thanks().UID].Sequence {
		t.Errorf("what is gone is %+v", off)
	}
	if third := file(t, []Event{interview()}, second, monday.Add(2*time.Hour)); string(third) != string(second) {
		t.Errorf("it is called off twice:\n%s", third)
	}
	if strings.Count(string(second), "BEGIN:VALARM") != 2 {
		t.Error("what was called off has an alarm")
	}
	late := file(t, []Event{interview()}, second, monday.AddDate(0, 3, 0))
	if strings.Contains(string(late), "thank_you") {
		t.Error("after three months it is still there")
	}
	back := file(t, []Event{interview(), thanks()}, second, monday.Add(2*time.Hour))
	if e := readBack(t, back)[thanks().UID]; e.Cancelled || e.Sequence <= off.Sequence {
		t.Errorf("taken back, it is %+v", e)
	}
}

// TestP20TextIsText holds that no text of an event can become a line of its
// own in the file.
func TestP20TextIsText(t *testing.T) {
	for _, s := range []string{
		"a\r\nATTENDEE:mailto:x@y.example", "a\nEND:VEVENT", "\x00\x07\x1b[31m", "a\u2028b\u0085c", "\xff\xfe", "a:b;c,d\\e\"f", `\n`, "=1+1", strings.Repeat("x", 1<<20),
	} {
		e := Event{UID: s + "u", Summary: s, Description: s, Place: s, Link: s, Start: monday, End: monday.Add(time.Hour), Alarms: []time.Time{monday}}
		made := string(file(t, []Event{e}, nil, monday))
		for _, l := range strings.Split(made, "\r\n") {
			name, _, _ := strings.Cut(l, ":")
			known := []string{"BEGIN", "END", "VERSION", "PRODID", "METHOD", "X-WR-CALNAME", "UID", "DTSTAMP", "SEQUENCE", "DTSTART", "DTEND",
				"SUMMARY", "DESCRIPTION", "LOCATION", "URL", "STATUS", "ACTION", "TRIGGER", ""}
			if !strings.HasPrefix(l, " ") && !slices.Contains(known, name) {
				t.Errorf("%.40q makes the line %.60q", s, l)
			}
		}
		if strings.ContainsFunc(strings.ReplaceAll(made, "\r\n", ""), unicode.IsControl) {
			t.Errorf("%.40q leaves a control character", s)
		}
		if strings.Count(made, "\r\nEND:VEVENT") != 1 || strings.Count(made, "\n") != strings.Count(made, "\r\n") {
			t.Errorf("%.40q breaks the file", s)
		}
		if again := file(t, []Event{e}, []byte(made), monday.Add(time.Hour)); string(again) != made {
			t.Errorf("%.40q is not read as it was written", s)
		}
	}
}

func TestAnotherFileIsLeftAlone(t *testing.T) {
	for _, before := range []string{"Dear diary", "BEGIN:VCALENDAR\r\nPRODID:-//Else//EN\r\nEND:VCALENDAR\r\n", "BEGIN:VCALENDAR\r\nPRODID:" + product + "\r\nBEGIN:VEVENT"} {
		if _, err := Make(nil, []byte(before), monday); !errors.Is(err, ErrForeign) {
			t.Errorf("%q: %v", before, err)
		}
	}
}

// TestPythonReadsIt has another parser, of another language, read the file.
func TestPythonReadsIt(t *testing.T) {
	if exec.Command("python3", "-c", "import icalendar").Run() != nil {
		t.Skip("python3-icalendar is not installed")
	}
	off := thanks()
	off.Cancelled = true
	path := filepath.Join(t.TempDir(), "out.ics")
	if err := os.WriteFile(path, file(t, []Event{interview(), off}, nil, monday), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("python3", "testdata/read.py", path).CombinedOutput()
	want := "A1/interview:i1@afterword|Interview: Müller, Söhne & Co; SRE|2026-11-25 19:00:00+00:00|2026-11-25 20:00:00+00:00|CONFIRMED|Front Street 1, Room 9|https://meet.example/abc?x=1,2;3|-1 day, 0:00:00|-1 day, 23:00:00\n" +
		"A1/thank_you:i1:p1@afterword|Say thank you to Raj|2026-11-25 22:00:00+00:00|2026-11-25 22:30:00+00:00|CANCELLED||\n"
	if err != nil || string(out) != want {
		t.Errorf("%v\n%s\nwant\n%s", err, out, want)
	}
}

func TestOurOwnFileIsNoInvitation(t *testing.T) {
	_, err := invitation.Read(strings.NewReader(string(file(t, []Event{interview()}, nil, monday))), monday, toronto, nil)
	var bad *invitation.Error
	if !errors.As(err, &bad) || bad.Reason != invitation.OurOwn {
		t.Error(err)
	}
}

// BenchmarkMake writes 2,000 events; BenchmarkMakeFloor has golang-ical alone write
// them, made before.
func BenchmarkMake(b *testing.B) {
	events := manyEvents()
	for b.Loop() {
		if _, err := Make(events, nil, monday); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMakeFloor(b *testing.B) {
	made := ics.NewCalendar()
	for _, e := range manyEvents() {
		made.AddVEvent(e.vevent(monday))
	}
	for b.Loop() {
		if err := made.SerializeTo(io.Discard, ics.WithNewLineWindows); err != nil {
			b.Fatal(err)
		}
	}
}

func manyEvents() []Event {
	var all []Event
	for n := range 2000 {
		e := interview()
		e.UID = strconv.Itoa(n)
		all = append(all, e)
	}
	return all
}
