package invitation

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"afterword/data"
)

// hostile are files made to cost time or memory.
var hostile = map[string]func() string{
	"a mail of one header": func() string { return "Subject: x\nX-A: y\n" + strings.Repeat(" y\n", maxMail/4) },
	"a mail of headers":    func() string { return "Subject: x\n" + strings.Repeat("a:b\n", maxMail/5) },
	"a mail of boundaries": func() string {
		return "Content-Type: multipart/mixed; boundary=x\n\n" + strings.Repeat("--x\n", maxMail/5)
	},
	"mails in mails":      func() string { return strings.Repeat("Content-Type: message/rfc822\n\n", maxMail/40) },
	"parts in parts":      partsInParts,
	"calendars in a mail": calendarsInMail,
	"a mail of base64": func() string {
		return "Content-Type: text/calendar\nContent-Transfer-Encoding: base64\n\n" + strings.Repeat("QQ==\n", maxMail/6)
	},
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

// partsInParts is a mail in which each part holds the rest.
func partsInParts() string {
	var b strings.Builder
	for n := range maxDepth {
		fmt.Fprintf(&b, "Content-Type: multipart/mixed; boundary=x%d\n\n--x%d\n", n, n)
	}
	return b.String() + "Content-Type: text/plain\n\n" + strings.Repeat("--x\n", maxMail/5)
}

// calendarsInMail is a mail with as many calendars as are looked at, none of
// which ends.
func calendarsInMail() string {
	var b strings.Builder
	b.WriteString("Content-Type: multipart/mixed; boundary=x\n\n")
	for n := range maxParts {
		fmt.Fprintf(&b, "--x\nContent-Type: text/calendar\n\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:%d\n%s\n", n, strings.Repeat("ATTENDEE:mailto:a@b.example\n", 4000))
	}
	return b.String()
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

// TestP17HostileInvitation holds that every such file is answered, and bounds what is ever
// allocated on the way, which is a multiple of what is in use at a time.
func TestP17HostileInvitation(t *testing.T) {
	for name, file := range hostile {
		t.Run(name, func(t *testing.T) {
			s := file()
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			readString(s)
			runtime.ReadMemStats(&after)
			if mb := (after.TotalAlloc - before.TotalAlloc) >> 20; mb > 400 && !underRace {
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

// FuzzInvitation holds what every event promises, whatever the file.
func FuzzInvitation(f *testing.F) {
	for _, file := range fixtures(f) {
		f.Add(file)
	}
	f.Add(event("DTSTART;TZID=X:20260303T140000", "RRULE:FREQ=MONTHLY;BYDAY=-1MO;BYSETPOS=2", "RDATE:20260101,x/y", "EXDATE:"))
	f.Fuzz(func(t *testing.T, file string) { checkEvents(t, file) })
}

// checkEvents holds what every event promises.
func checkEvents(t *testing.T, file string) {
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
			if p.Name+p.Email == "" || clean(p.Name, maxName) != p.Name || IsOwn(p.Email, own) {
				t.Errorf("person %+v", p)
			}
		}
		if a, change := e.Apply(nil, now); change == New && e.UID+e.Summary != "" {
			if _, change := e.Apply([]data.Application{a}, now); change != Unchanged {
				t.Errorf("the same invitation again: %s", change)
			}
		}
	}
}
