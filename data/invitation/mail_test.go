package invitation

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// told is an event in a line.
func told(e Event) string {
	words := []string{e.Summary}
	if !e.Start.IsZero() {
		words = append(words, e.Start.Format("2006-01-02 15:04")+e.End.Format("–15:04 ")+e.Zone)
	}
	words = append(words, string(e.Kind), e.Company, e.Role, e.Place, e.Link)
	for _, p := range e.People {
		words = append(words, p.Name+" <"+p.Email+">")
	}
	for _, is := range []struct {
		so   bool
		word string
	}{{e.Cancelled, "cancelled"}, {e.Reply, "reply"}} {
		if is.so {
			words = append(words, is.word)
		}
	}
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), " | ")
}

// TestTold holds what is read of further invitations, in mails and alone.
func TestTold(t *testing.T) {
	for name, want := range map[string][]string{
		// Names that are addresses; a room; nobody.
		"address_as_name.ics": {"Interview | 2026-03-10 14:00–15:00 America/Toronto | other | Northwind | Raj Patel <raj.patel@northwind.example> | Ines Moreau <ines.moreau@northwind.example>"},
		// Empty lines in the middle of the event, and LF alone.
		"bare_lf.eml": {"Interview | Adatum | Staff Nurse | 2026-03-10 14:00–15:00 America/Toronto | other | Adatum | Staff Nurse"},
		// The organizer is a machine; the link is the place.
		"calendly.eml": {"Jordan Kim and Sam Okafor | 2026-03-10 10:00–10:30 America/Toronto | video | Tailspin Toys | https://us02web.zoom.us/j/89123456789?pwd=abc | Sam Okafor <sam@tailspin-toys.example>"},
		// That it is a cancellation stands only in the Content-Type.
		"cancel.eml": {"Interview: Site Reliability Engineer at Northwind Labs | other | Northwind Labs | Site Reliability Engineer | Dana Reyes <dana.reyes@northwind.example> | cancelled"},
		// The link of RFC 7986, on a host that nobody knows.
		"conference.ics": {"Interview at Woodgrove | 2026-03-10 14:00–15:00 America/Toronto | video | Woodgrove | https://meet.woodgrove.example/r/42"},
		// A counter-proposal.
		"counter.eml": {"Interview: Site Reliability Engineer at Northwind Labs | 2026-03-11 14:00–15:00 America/Toronto | other | Northwind Labs | Site Reliability Engineer | Dana Reyes <dana.reyes@northwind.example> | reply"},
		// A counter-proposal.
		"counter.ics": {"Webex meeting: Interview with Adatum | 2026-03-11 10:00–11:00 America/Chicago | other | reply"},
		// Windows-1251.
		"cyrillic.eml": {"Собеседование в Адатум | 2026-03-10 10:00–11:00 Europe/Moscow | other | Собеседование в Адатум"},
		// What a person is invited for.
		"for_role.ics":     {"[Northwind] Technical Interview (45min) - Jordan Kim for Staff SRE | 2026-03-10 14:00–15:00 America/Toronto | other | Northwind | Staff SRE | Dana Reyes <dana.reyes@northwind.example>"},
		"french.ics":       {"Entretien d'embauche - Développeur Go chez Fabrikam | 2026-03-10 14:00–15:00 America/Toronto | other | Fabrikam | Développeur Go | Zoé Roy <zoe@fabrikam.example>"},
		"german_title.ics": {"Einladung zum Vorstellungsgespräch – Adatum AG – Data Engineer (m/w/d) | 2026-03-10 14:00–15:00 America/Toronto | other | Adatum AG | Data Engineer | Jonas Weber <jonas@adatum.example>"},
		// Programs that listen in are nobody to thank.
		"notetakers.ics": {"Northwind Interview w/ Jordan: System Design | 2026-03-10 14:00–15:00 America/Toronto | other | Northwind | Dana Reyes <dana.reyes@northwind.example> | Raj Patel <raj.patel@northwind.example>"},
		// A subject in Latin-1, as it is.
		"raw_subject.eml": {"Entretien chez Café Étoilé | 2026-03-10 14:00–15:00 America/Toronto | other | Café Étoilé | Zoé Roy <zoe@etoile.example>"},
		// Encoded words that part a character.
		"split_words.eml": {"Vorstellungsgespräch als Data Engineer bei Contoso GmbH | 2026-03-10 14:00–15:00 America/Toronto | other | Contoso GmbH | Data Engineer | Miriam Brandt <miriam.brandt@contoso.example>"},
		// Two hours east, not west.
		"etc_gmt.ics": {"Interview at Woodgrove | 2026-07-10 10:00–11:00 Etc/GMT-2 | other | Woodgrove"},
		// A mail in the mail: its subject counts.
		"forwarded.eml": {"Interview for Product Designer (Proseware) | 2026-03-10 14:00–15:00 America/Toronto | other | Proseware | Product Designer | Lena Ivanova <lena@proseware.example>"},
		// The same as a file, in base64.
		"forwarded_file.eml": {"Interview for Product Designer (Proseware) | 2026-03-10 14:00–15:00 America/Toronto | other | Proseware | Product Designer | Lena Ivanova <lena@proseware.example>"},
		// A time that the clocks leave out.
		"gap.ics": {"Interview at Woodgrove | 2026-03-08 03:30–04:30 America/Toronto | other | Woodgrove"},
		// Inline and attached, in base64: one interview.
		"google_mail.eml": {"Interview: Site Reliability Engineer at Northwind Labs | 2026-03-10 14:00–15:00 America/Toronto | video | Northwind Labs | Site Reliability Engineer | https://meet.google.com/abc-defg-hij | Dana Reyes <dana.reyes@northwind.example>"},
		// Not Greenwich: London, in summer time.
		"greenwich.ics": {"Interview at Woodgrove | 2026-07-10 10:00–11:00 Europe/London | other | Woodgrove"},
		// An organizer and an attendee who are opaque, with EMAIL=.
		"icloud.eml": {"Interview – Harbor Books | 2026-03-10 10:00–11:30 America/New_York | onsite | Harbor Books | 12 Wharf Street; Boston MA 02110 | Ana Souza <ana@harborbooks.example>"},
		// In the text of the mail.
		"in_the_text.eml": {"Interview: QA Analyst at Tailspin | 2026-03-10 14:00–15:00 America/Toronto | other | Tailspin | QA Analyst"},
		// ISO-2022-JP.
		"japanese.eml": {"面接 - Wingtip | 2026-03-10 10:00–11:00 Asia/Tokyo | other | Wingtip | 佐藤 花子 <sato@wingtip.example>"},
		// ISO 8859-1, as it says.
		"latin1.eml": {"Gespräch bei Müller & Söhne | 2026-03-10 14:00–15:00 America/Toronto | onsite | Müller & Söhne | Schloßstraße 1"},
		// Out of a mailbox, with a line that is no header and a broken Content-Type. The name is the address.
		"mailbox.eml": {"Phone screen – Fabrikam | 2026-03-10 09:00–09:30 America/New_York | phone_screen | Fabrikam | +1 (416) 555-0137 | Minjun <minjun@fabrikam.example>"},
		// Not Chicago.
		"mexico.ics": {"Interview at Woodgrove | 2026-07-10 10:00–11:00 America/Mexico_City | other | Woodgrove"},
		// No charset: UTF-8.
		"no_charset.eml": {"Entretien – Café Étoilé | 2026-03-10 14:00–15:00 America/Toronto | onsite | Café Étoilé | 8 rue de la Paix, Paris"},
		// The last boundary is missing.
		"no_end_of_parts.eml": {"Interview with Litware Inc | 2026-03-10 14:00–15:00 America/Toronto | other | Litware Inc"},
		// No title, and a UID of zeros, twice.
		"no_summary.eml": {"Technical Interview – Backend Developer – Tailspin | 2026-03-10 14:00–15:00 America/Toronto | video | Tailspin | Backend Developer | https://tailspin.zoom.us/j/123456789 | Priya Nair <priya@tailspin.example>"},
		// The boundary is another one.
		"other_boundary.eml": {"Interview with Litware Inc | 2026-03-10 14:00–15:00 America/Toronto | other | Litware Inc"},
		// A Windows zone in quotes and a name turned round, in base64.
		"outlook_mail.eml": {"Contoso – Gespräch Data Engineer | 2026-03-10 14:00–15:00 Europe/Berlin | video | Contoso | Data Engineer | https://teams.microsoft.com/l/meetup-join/19%3ameeting_x/0 | Miriam Brandt <Miriam.Brandt@contoso.example>"},
		// A time that comes twice: the first, in summer time.
		"overlap.ics": {"Interview at Woodgrove | 2026-10-25 01:30–02:30 Europe/London | other | Woodgrove"},
		// A name that people use.
		"pacific_time.ics": {"Interview at Woodgrove | 2026-03-10 10:00–11:00 America/Los_Angeles | other | Woodgrove"},
		// A sign that is not quoted-printable.
		"quoted_wrong.eml": {"Interview – Blüte AG | 2026-03-10 14:00–15:00 America/Toronto | other | Blüte AG"},
		// Told only by a name in pieces, as RFC 2231 has it.
		"rfc2231_name.eml": {"Vorstellungsgespräch bei der Stadtbibliothek | 2026-03-10 14:00–15:00 America/Toronto | other | Stadtbibliothek"},
		// Inside a signature, quoted-printable.
		"signed.eml": {"Onsite interview – Harbor Books | 2026-03-10 14:00–14:45 America/Toronto | onsite | Harbor Books | 12 Wharf Street, Boston MA 02110 | Ana Souza <ana@harborbooks.example>"},
		// Two rounds.
		"two_events.ics": {
			"Interview at Woodgrove: coding | 2026-03-10 14:00–15:00 America/Toronto | other | Woodgrove",
			"Interview at Woodgrove: team | 2026-03-10 15:15–16:00 America/Toronto | other | Woodgrove",
		},
		// UTF-16 in base64.
		"utf16.eml": {"Interview – Blüte AG | 2026-03-10 14:00–15:00 America/Toronto | other | Blüte AG"},
		"webex.ics": {"Webex meeting: Interview with Adatum | 2026-03-10 10:00–11:00 America/Chicago | video | Adatum | https://adatum.webex.com/adatum/j.php?MTID=m1 | Rosa Diaz <rosa.diaz@adatum.example>"},
		// The mail is the calendar, and its subject the title.
		"whole_mail.eml": {"Interview with Litware Inc (été) | 2026-03-10 14:00–15:00 America/Toronto | other | Litware Inc"},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, e := range readFile(t, name) {
				got = append(got, told(e))
			}
			if !slices.Equal(got, want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
		})
	}
}

func readFile(t *testing.T, name string) []Event {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	events, err := Read(f, now, home, own)
	if err != nil {
		t.Fatal(name, err)
	}
	return events
}

// TestWhichMailToAnswer holds that a draft can answer the mail of the
// invitation: of a forwarded one the mail inside.
func TestWhichMailToAnswer(t *testing.T) {
	for name, want := range map[string]string{
		"google_mail.eml": "<calendar-1@google.com>", "forwarded.eml": "<inner@proseware.example>", "google.ics": "",
	} {
		if got := readFile(t, name)[0].Message; got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	bad := strings.Replace(fixture(t, "whole_mail.eml"), "<whole@litware.example>", "<a b>\r\nX: <c", 1)
	if e, err := readString(bad); err != nil || e[0].Message != "" {
		t.Errorf("%v, %v", e, err)
	}
}

func fixture(t testing.TB, name string) string {
	b, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestP17BadMail holds what is said of a mail that is refused, and of which
// line of it: of what is encoded, the line in which it begins.
func TestP17BadMail(t *testing.T) {
	const head = "From: a@b.example\nSubject: x\nContent-Type: "
	for name, test := range map[string]struct {
		file string
		want Error
	}{
		"no calendar":         {head + "text/plain\n\nsee you on Tuesday\n", Error{Line: 0, Reason: NoInvitation}},
		"only headers":        {head + "text/calendar\n", Error{Line: 4, Reason: NotCalendar}},
		"no parts":            {head + "multipart/mixed; boundary=x\n\n", Error{Line: 0, Reason: NoInvitation}},
		"an empty calendar":   {head + "text/calendar\n\n" + calendar("VERSION:2.0"), Error{Line: 5, Reason: NoEvent}},
		"a date that is none": {head + "text/calendar\n\n" + event("DTSTART:soon"), Error{Line: 7, Reason: BadDate, Text: "soon"}},
		"and in a part":       {head + "multipart/mixed; boundary=x\n\n--x\n\nhi\n--x\nContent-Type: text/calendar\n\n" + event("DTSTART:soon") + "--x--", Error{Line: 13, Reason: BadDate, Text: "soon"}},
		"and in base64":       {head + "text/calendar\nContent-Transfer-Encoding: base64\n\nQkVHSU46VkNBTEVOREFSCkJFR0lOOlZFVkVOVApEVFNUQVJUOnNvb24K\n", Error{Line: 6, Reason: Truncated}},
		"junk in base64":      {head + "text/calendar\nContent-Transfer-Encoding: base64\n\n????\n", Error{Line: 6, Reason: NotCalendar}},
		"cut off":             {head + "text/calendar\n\nBEGIN:VCALENDAR\nBEGIN:VEVENT\n" + dtstart, Error{Line: 7, Reason: Truncated}},
		"25 MB":               {head + "text/plain\n\n" + strings.Repeat("x", maxMail), Error{Line: 0, Reason: TooLargeMail}},
		"a calendar of 6 MB":  {head + "text/calendar\n\n" + strings.Repeat("x", 6<<20), Error{Line: 5, Reason: TooLarge}},
		"mails in mails":      {strings.Repeat(head+"message/rfc822\n\n", 20), Error{Line: 41, Reason: TooDeep}},
		"many parts":          {head + "multipart/mixed; boundary=x\n\n" + strings.Repeat("--x\n\nhi\n", 300), Error{Line: 604, Reason: TooMuch}},
	} {
		t.Run(name, func(t *testing.T) {
			events, err := readString(test.file)
			var got *Error
			if !errors.As(err, &got) || *got != test.want || len(events) > 0 {
				t.Errorf("error %v, want %v; %d events", err, &test.want, len(events))
			}
		})
	}
}

// TestAnotherOrganizer holds that a change is asked about if somebody else
// sends it than who sent the invitation, by the address that mails reach.
func TestAnotherOrganizer(t *testing.T) {
	change := func(organizer string, more ...string) Event {
		lines := append([]string{"UID:1", "SUMMARY:Interview at Woodgrove", "DTSTAMP:20260302T000000Z", dtstart, dtend}, more...)
		if organizer != "" {
			lines = append(lines, "ORGANIZER"+organizer)
		}
		events, err := readString(event(lines...))
		if err != nil {
			t.Fatal(err)
		}
		return events[0]
	}
	const dana = ":mailto:dana@woodgrove.example"
	for name, test := range map[string]struct {
		first, second Event
		want          Change
	}{
		"the same":             {change(dana), change(dana, "SEQUENCE:1"), Updated},
		"in other letters":     {change(dana), change(":MAILTO:Dana@Woodgrove.example", "SEQUENCE:1"), Updated},
		"with a tag":           {change(dana), change(":mailto:dana+x@woodgrove.example", "SEQUENCE:1"), Updated},
		"the same in EMAIL":    {change(dana), change(";EMAIL=dana@woodgrove.example:mailto:2_X@imip.me.com", "SEQUENCE:1"), Updated},
		"another":              {change(dana), change(":mailto:eve@evil.example", "SEQUENCE:1"), Foreign},
		"another in EMAIL":     {change(dana), change(";EMAIL=eve@evil.example"+dana, "SEQUENCE:1"), Foreign},
		"another calls it off": {change(dana), change(":mailto:eve@evil.example", "SEQUENCE:1", "STATUS:CANCELLED"), Foreign},
		"another, but older":   {change(dana, "SEQUENCE:2"), change(":mailto:eve@evil.example", "SEQUENCE:1"), Unchanged},
		"none is named":        {change(dana), change("", "SEQUENCE:1"), Updated},
		"none was named":       {change(""), change(dana, "SEQUENCE:1"), Updated},
		"only an account":      {change(dana), change(":mailto:2_X@imip.me.com", "SEQUENCE:1"), Updated},
		"another adds a date":  {change(dana, "RECURRENCE-ID:20260201T000000Z"), change(":mailto:eve@evil.example", "RECURRENCE-ID:20260401T000000Z"), Foreign},
	} {
		t.Run(name, func(t *testing.T) {
			var b book
			b.expect(t, test.first, New)
			before := b[0]
			b.expect(t, test.second, test.want)
			if test.want != Foreign {
				return
			}
			if len(b) != 1 || len(b[0].Interviews) != 1 || b[0].Interviews[0].CalledOff || b[0].Interviews[0].Invite != before.Interviews[0].Invite {
				t.Errorf("it changed to %+v", b[0])
			}
			test.second.Trusted = true
			if got := b.apply(t, test.second); got == Foreign || got == Unchanged {
				t.Errorf("and when the user says that it is right: %s", got)
			}
		})
	}
}

func TestUnquote(t *testing.T) {
	for in, want := range map[string]string{
		"a=3Db=c3=a9": "a=bé", "a=\nb=\r\nc= \t\r\nd": "abcd", "a=?=3D=": "a=?==", "=": "=", "=3": "=3", "=\n": "", "": "", "a = b": "a = b", "=\r": "=\r",
	} {
		if got := string(unquote([]byte(in))); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}

// FuzzMail holds what every event promises, whatever the mail.
func FuzzMail(f *testing.F) {
	for name, file := range fixtures(f) {
		if strings.HasSuffix(name, ".eml") {
			f.Add(file)
		}
	}
	f.Fuzz(func(t *testing.T, file string) {
		checkEvents(t, "Subject: x\n"+file)
		answer, err := Answer(strings.NewReader("Subject: x\n" + file))
		if err != nil || !utf8.ValidString(answer) || utf8.RuneCountInString(answer) > maxDescription+2000 {
			t.Errorf("%q, %v", answer, err)
		}
	})
}
