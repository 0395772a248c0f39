package invitation

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"afterword/data"

	"pgregory.net/rapid"
)

func TestPersonName(t *testing.T) {
	tests := map[string]string{
		"Raj Patel":                 "Raj Patel",
		"Patel, Raj":                "Raj Patel",
		"PATEL, Raj (External)":     "Raj PATEL",
		"Raj Patel [Northwind]":     "Raj Patel",
		"Raj Patel | Northwind":     "Raj Patel",
		"Raj Patel via Calendly":    "Raj Patel",
		"Raj Patel, PhD":            "Raj Patel, PhD",
		"Patel,":                    "Patel",
		"Patel, Raj, PhD":           "Patel, Raj, PhD",
		`"Raj" Patel`:               `Raj" Patel`,
		"Raj ^'RP^' Patel":          `Raj "RP" Patel`,
		"raj.patel@example.com":     "",
		"'raj.patel@example.com'":   "",
		"+1 416 555 0100":           "",
		"":                          "",
		"  Raj\u200b \u202ePatel\t": "Raj Patel",
		"佐藤 花子":                     "佐藤 花子",
		"(External)":                "(External)",
	}
	for cn, want := range tests {
		if got := personName(cn); got != want {
			t.Errorf("%q is %q, want %q", cn, got, want)
		}
	}
}

// TestWhoIsAPerson holds who of an event is somebody to thank.
func TestWhoIsAPerson(t *testing.T) {
	tests := map[string]string{
		`ATTENDEE;CN=Sam Okafor:mailto:sam@northwind.example`:                          "Sam Okafor <sam@northwind.example>",
		`ATTENDEE;CN=Sam Okafor:MAILTO:Sam@Northwind.example`:                          "Sam Okafor <Sam@Northwind.example>",
		`ATTENDEE;CN=Sam Okafor:sam@northwind.example`:                                 "Sam Okafor <sam@northwind.example>",
		`ATTENDEE;CN="Okafor, Sam":mailto:<sam@northwind.example>`:                     "Sam Okafor <sam@northwind.example>",
		`ATTENDEE;CN=Okafor, Sam:mailto:sam@northwind.example`:                         "Sam Okafor <sam@northwind.example>",
		`ATTENDEE;CN=Sam: Okafor:mailto:sam@northwind.example`:                         "Sam <sam@northwind.example>",
		`ATTENDEE;SENT-BY="mailto:bot@x.example";CN=Sam:mailto:sam@northwind.example`:  "Sam <sam@northwind.example>",
		`ATTENDEE;CN=sam.okafor@northwind.example:mailto:sam.okafor@northwind.example`: "Sam Okafor <sam.okafor@northwind.example>",
		`ORGANIZER;CN=Sam;EMAIL=sam@northwind.example:mailto:2_ABC@imip.me.com`:        "Sam <sam@northwind.example>",
		`ORGANIZER;CN=Sam;EMAIL=sam@northwind.example:/aMTA1NzU3/principal/`:           "Sam <sam@northwind.example>",
		`ATTENDEE;CN=Sam Okafor:mailto:`:                                               "Sam Okafor <>",
		`ATTENDEE;CN=Info Desk;PARTSTAT=ACCEPTED:mailto:info.sam@northwind.example`:    "Info Desk <info.sam@northwind.example>",
		`ATTENDEE;CN=Jordan:mailto:jordan.kim@example.com`:                             "",
		`ATTENDEE;CN=Jordan:MAILTO:Jordan.Kim@Example.com`:                             "",
		`ATTENDEE;CN=Jordan:mailto:jordan.kim+northwind@example.com`:                   "",
		`ATTENDEE;CUTYPE=ROOM;CN=Maple:mailto:maple@northwind.example`:                 "",
		`ATTENDEE;CUTYPE=resource;CN=Beamer:mailto:beamer@northwind.example`:           "",
		`ATTENDEE;CUTYPE=GROUP;CN=Loop:mailto:loop@northwind.example`:                  "",
		`ATTENDEE;CN=Sam;PARTSTAT=DECLINED:mailto:sam@northwind.example`:               "",
		`ATTENDEE;CN=Northwind:mailto:no-reply@northwind.example`:                      "",
		`ATTENDEE;CN=Northwind:mailto:calendar-noreply@northwind.example`:              "",
		`ATTENDEE;CN=Northwind Talent:mailto:talent.acquisition@northwind.example`:     "",
		`ATTENDEE;CN=Northwind Talent:mailto:recruiting-team@northwind.example`:        "",
		`ATTENDEE;CN=Northwind:mailto:reply+a0b1c2d3e4f5a6b7c8@northwind.example`:      "",
		`ORGANIZER;CN=Sam:mailto:2_GEYTCOBX@imip.me.com`:                               "",
		`ORGANIZER;CN=Sam:mailto:outlook_8D1C2B@outlook.com`:                           "",
		`ORGANIZER;CN=Sam:mailto:unknownorganizer@calendar.google.com`:                 "",
		`ATTENDEE;CN=Maple:mailto:c_188@resource.calendar.google.com`:                  "",
		`ATTENDEE;CN=Sam:invalid:nomail`:                                               "",
		`ATTENDEE;CN=Sam:mailto:not an address`:                                        "",
		`ATTENDEE:mailto:`:                                                             "",
	}
	for l, want := range tests {
		events, err := readString(event(dtstart, l))
		if err != nil {
			t.Fatal(l, err)
		}
		got := ""
		for _, p := range events[0].People {
			got += p.Name + " <" + p.Email + ">"
		}
		if got != want {
			t.Errorf("%s\nis %q, want %q", l, got, want)
		}
	}
}

func TestOnePersonOnce(t *testing.T) {
	events, err := readString(event(dtstart, "ATTENDEE;CN=Sam O.:mailto:SAM@northwind.example", "ORGANIZER;CN=Sam:mailto:sam@northwind.example", "ATTENDEE;CN=Ana:mailto:ana@northwind.example"))
	if want := []Attendee{{"Sam", "sam@northwind.example", true}, {"Ana", "ana@northwind.example", false}}; err != nil || !slices.Equal(events[0].People, want) {
		t.Error(events, err)
	}
}

func TestPeopleAreCapped(t *testing.T) {
	lines := []string{dtstart}
	for n := range 1000 {
		lines = append(lines, fmt.Sprintf("ATTENDEE;CN=Sam:mailto:sam%d@northwind.example", n))
	}
	if events, err := readString(event(lines...)); err != nil || len(events[0].People) != maxRepeats {
		t.Error(len(events[0].People), err)
	}
}

// TestGuess holds what is read out of a title. Sam Okafor and the user,
// Jordan Kim, are invited.
func TestGuess(t *testing.T) {
	tests := []struct{ title, domain, company, role string }{
		{"Interview: Platform Engineer at Northwind Labs", "", "Northwind Labs", "Platform Engineer"},
		{"Northwind Labs – Interview with Sam Okafor", "", "Northwind Labs", ""},
		{"Northwind Labs – Interview with Sam Okafor", "gmail.com", "Northwind Labs", ""},
		{"Interview with Sam Okafor", "northwind-labs.com", "Northwind Labs", ""},
		{"Interview with Sam Okafor", "northwind--labs.com", "Northwind Labs", ""},
		{"Interview with Sam Okafor", "gmail.com", "", ""},
		{"Interview with Lee Chang", "", "", ""},
		{"Interview with Northwind Labs", "", "Northwind Labs", ""},
		{"Interview with NorthWind", "northwind.io", "NorthWind", ""},
		{"Phone screen – Fabrikam", "", "Fabrikam", ""},
		{"Phone Screen: Senior Data Analyst", "fabrikam.co.uk", "Fabrikam", "Senior Data Analyst"},
		{"Fabrikam Technical Interview", "", "Fabrikam", ""},
		{"Interview for the Staff Nurse position", "", "", "Staff Nurse"},
		{"Software Engineer Interview - Round 2 - Contoso", "", "Contoso", "Software Engineer"},
		{"Hiring Manager Interview | Contoso", "", "Contoso", ""},
		{"Engineering Manager interview @ Contoso", "", "Contoso", "Engineering Manager"},
		{"Contoso <> Jordan Kim: Product Designer (30 min)", "", "Contoso", "Product Designer"},
		{"Jordan Kim and Sam Okafor", "", "", ""},
		{"Interview: Jordan Kim & Contoso", "gmail.com", "Contoso", ""},
		{"Contoso & Jordan Kim", "", "Contoso", ""},
		{"Interview: Jordan & Harbour Dental - Receptionist", "harbourdental.com", "Harbour Dental", ""},
		{"Interview: Jo Ann Kim & Harbour Dental", "harbourdental.com", "Harbour Dental", ""},
		{"Harbour Dental & Jo Ann Kim", "harbourdental.com", "Harbour Dental", ""},
		{"Interview at Calder & Sons", "calder.com", "Calder & Sons", ""},
		{"Interview: Calder & Sons", "calder.com", "Calder & Sons", ""},
		{"Marks & Spencer – Interview", "marksandspencer.com", "Marks & Spencer", ""},
		{"Interview: Johnson & Johnson", "jnj.com", "Johnson & Johnson", ""},
		{"Updated invitation: Contoso onsite @ Tue Mar 3, 2026 2pm - 3pm (EST) (jordan.kim@example.com)", "", "Contoso", ""},
		{"Canceled: Contoso – Interview", "", "Contoso", ""},
		{"Interview", "", "", ""},
		{"", "", "", ""},
		{"Interview", "us.greenhouse-mail.io", "", ""},
	}
	for _, test := range tests {
		lines := []string{dtstart, "SUMMARY:" + test.title, "ATTENDEE;CN=Jordan Kim:mailto:jordan.kim@example.com"}
		if test.domain != "" {
			lines = append(lines, "ORGANIZER;CN=Sam Okafor:mailto:sam@"+test.domain)
		} else {
			lines = append(lines, "ORGANIZER;CN=Sam Okafor:mailto:")
		}
		events, err := readString(event(lines...))
		if err != nil {
			t.Fatal(err)
		}
		if e := events[0]; e.Company != test.company || e.Role != test.role {
			t.Errorf("%q from %q: %q at %q, want %q at %q", test.title, test.domain, e.Role, e.Company, test.role, test.company)
		}
	}
}

func TestLink(t *testing.T) {
	const meet = "https://meet.google.com/abc-defg-hij"
	tests := map[string]string{
		"X-GOOGLE-CONFERENCE:" + meet:                                          meet,
		"CONFERENCE;VALUE=URI:" + meet:                                         meet,
		"X-MICROSOFT-ONLINEMEETINGCONFLINK:https://teams.live.com/meet/95?p=x": "https://teams.live.com/meet/95?p=x",
		"LOCATION:" + meet:                                                     meet,
		"LOCATION:https://video.northwind.example/room/4":                      "https://video.northwind.example/room/4",
		"URL:" + meet:                                                                meet,
		"URL:https://www.northwind.example":                                          "",
		"DESCRIPTION:Join at " + meet + ".":                                          meet,
		"DESCRIPTION:(" + meet + ")":                                                 meet,
		`DESCRIPTION:<a href="` + meet + `">here</a>`:                                meet,
		"DESCRIPTION:see https://www.northwind.example":                              "",
		"DESCRIPTION:http://meet.google.com/abc-defg-hij":                            "",
		"DESCRIPTION:https://evil.example/meet.google.com/x":                         "",
		"DESCRIPTION:https://meet.google.com.evil.example/x":                         "",
		"DESCRIPTION:https://meet.google.com@evil.example/x":                         "",
		"DESCRIPTION:https://zoom.us/u/abc https://zoom.us/j/1":                      "https://zoom.us/j/1",
		"DESCRIPTION:https://www.google.com/url?q=https://zoom.us/j/1&sa=D":          "https://zoom.us/j/1",
		"DESCRIPTION:https://www.google.com/url?q=javascript:alert(1)&x=zoom.us":     "",
		"DESCRIPTION:https://x.safelinks.protection.outlook.com/?url=file%3A%2F%2Fx": "",
		"X-GOOGLE-CONFERENCE:javascript:alert(1)":                                    "",
		"LOCATION:https://meet.google.com@evil.example/x":                            "",
		"LOCATION:https://meet.google.com/a\u202eb":                                  "",
		"LOCATION:HTTPS://meet.google.com/a":                                         "HTTPS://meet.google.com/a",
		"LOCATION:file:///etc/passwd":                                                "",
		"X-ALT-DESC;FMTTYPE=text/html:<a href=\"" + meet + "\">":                     meet,
	}
	for l, want := range tests {
		events, err := readString(event(dtstart, l))
		if err != nil {
			t.Fatal(l, err)
		}
		if got := events[0].Link; got != want {
			t.Errorf("%s\nis %q, want %q", l, got, want)
		}
	}
}

func TestPlaceAndKind(t *testing.T) {
	tests := []struct {
		summary, location, place string
		kind                     data.InterviewKind
	}{
		{"Interview", "Microsoft Teams Meeting", "", data.KindVideo},
		{"Interview", "Réunion Microsoft Teams", "", data.KindVideo},
		{"Interview", "Microsoft Teams Meeting; Room 4.12", "Room 4.12", data.KindOnsite},
		{"Interview", "https://zoom.us/j/1", "", data.KindVideo},
		{"Interview", "https://zoom.us/j/1 (Room 4)", "Room 4", data.KindVideo},
		{"Onsite interview", "https://zoom.us/j/1", "", data.KindOnsite},
		{"Interview", `12 Wharf Street\, Boston\nMA 02110`, "12 Wharf Street, Boston; MA 02110", data.KindOnsite},
		{"Interview", "+1 (416) 555-0137", "+1 (416) 555-0137", data.KindPhone},
		{"Interview", "Phone: +1 416 555 0137", "Phone: +1 416 555 0137", data.KindPhone},
		{"Phone interview", "", "", data.KindPhone},
		{"Phone screen", "https://zoom.us/j/1", "", data.KindPhoneScreen},
		{"Recruiter screening", "", "", data.KindPhoneScreen},
		{"Interview", "", "", data.KindOther},
		{"Interview", "<b>Room 4</b>", "Room 4", data.KindOnsite},
	}
	for _, test := range tests {
		events, err := readString(event(dtstart, "SUMMARY:"+test.summary, "LOCATION:"+test.location))
		if err != nil {
			t.Fatal(err)
		}
		if e := events[0]; e.Place != test.place || e.Kind != test.kind {
			t.Errorf("%q, %q: %s in %q, want %s in %q", test.summary, test.location, e.Kind, e.Place, test.kind, test.place)
		}
	}
}

func TestPlainText(t *testing.T) {
	tests := map[string]string{
		"no HTML, 1 < 2":                          "no HTML, 1 < 2",
		"two\nlines":                              "two\nlines",
		"a<br>b<br/>c":                            "a\nb\nc",
		"<p>a</p><p>b</p>":                        "a\n\nb",
		"<ul><li>a</li><li>b</li></ul>":           "a\n\nb",
		"R&amp;D &lt;b&gt; &#8211;":               "R&D <b> –",
		"<style>p{}</style><script>x()</script>a": "a",
		"<!-- no -->a":                            "a",
		"Join<https://teams.microsoft.com/l/x>":   "Join<https://teams.microsoft.com/l/x>",
		`<a href="https://x.example">a</a>`:       "a",
		"mail <sam@x.example>":                    "mail <sam@x.example>",
		"AT&T":                                    "AT&T",
		"a\n\n\n\n\nb":                            "a\n\nb",
	}
	for in, want := range tests {
		if got := cleanText(plain(in), maxDescription); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}

// TestClean holds what every text promises, on random ones.
func TestClean(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, limit := rapid.String().Draw(t, "s"), rapid.IntRange(1, 50).Draw(t, "limit")
		got := clean(s, limit)
		if len([]rune(got)) > limit || strings.TrimSpace(got) != got || strings.ContainsAny(got, "\x00\n\r\t\x1b\u202e\u200b") {
			t.Errorf("%q", got)
		}
		if again := clean(got, limit); again != got {
			t.Errorf("%q, again %q", got, again)
		}
	})
}

// TestNotes: how to join is no note of the user's.
func TestNotes(t *testing.T) {
	for _, c := range []struct{ description, want string }{
		{"Hi Sam,\nsee you.\n-::~:~::~:~::-\nJoin with Google Meet: https://meet.google.com/a\n-::~:~::~:~::-", "Hi Sam,\nsee you."},
		{"Agenda\n________________________________\nMicrosoft Teams meeting\nJoin: https://teams.microsoft.com/x\n________________________________\nBye", "Agenda\n\nBye"},
		{"________________________________\nMicrosoft Teams meeting", ""},
		{"Bring a pen - and paper_", "Bring a pen - and paper_"},
	} {
		if got := notes(c.description); got != c.want {
			t.Errorf("%q: got %q, want %q", c.description, got, c.want)
		}
	}
}
