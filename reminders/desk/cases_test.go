package desk

import (
	"bytes"
	"cmp"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"afterword/data"
	"afterword/data/invitation"
)

// cases are inputs of public reports, in testdata/cases: files that are taken
// in one after the other, and what comes of them: the last change, and the
// applications as caseOf writes them.
var cases = []struct{ files, company, want string }{
	// Another time counts whatever the version says, and a newer one brings back.
	{"invite-moved-no-version-1.ics invite-moved-no-version-2.ics", "", "moved: Harrow Mills, Baker [other 12-04 09:00 America/Toronto with Odile Renn with Milo Brandt]"},
	{"invite-moved-stamp-is-start-1.ics invite-moved-stamp-is-start-2.ics", "", "moved: Harrow Mills, Baker [other 12-04 09:00 America/Toronto with Odile Renn with Milo Brandt]"},
	{"invite-on-again-1.ics invite-on-again-2-cancel.ics invite-on-again-3.ics", "", "on_again: Harrow Mills, Baker [other 12-09 14:00 America/Toronto with Odile Renn with Milo Brandt]"},
	{"invite-cancel-in-event-1.ics invite-cancel-in-event-2.ics", "", "called_off: Harrow Mills, Baker [other 12-08 14:00 America/Toronto called off with Odile Renn with Milo Brandt]"},
	{"invite-canceled-one-l-1.ics invite-canceled-one-l-2.ics", "", "called_off: Harrow Mills, Baker [other 12-08 14:00 America/Toronto called off with Odile Renn with Milo Brandt]"},

	// One application for one company and job.
	{"invite-rebooked-1.ics invite-rebooked-2-cancel.ics invite-rebooked-3.ics", "", "new: Harrow Mills, Baker [other 12-08 14:00 America/Toronto called off with Odile Renn with Milo Brandt] [other 12-10 10:00 America/Toronto with Odile Renn with Milo Brandt]"},
	{"invite-second-round-1.ics invite-second-round-2.ics", "", "new: Harrow Mills, Baker [other 12-08 14:00 America/Toronto with Odile Renn with Milo Brandt] [onsite 12-15 10:00 America/Toronto for 3h0m0s with Odile Renn with Milo Brandt]"},

	// Times.
	{"invite-date-with-dashes.ics", "", "new: Harrow Mills, [other 12-08 14:18 Europe/Berlin]"},
	{"invite-date-with-offset.ics", "", "new: Harrow Mills, [other 12-08 14:00 America/Toronto]"},
	{"invite-zone-slashes.ics", "", "new: Harrow Mills, Baker [other 12-08 14:00 Europe/Warsaw with Odile Renn with Milo Brandt]"},
	{"invite-zone-with-a-number.ics", "", "new: Harrow Mills, Baker [other 12-08 14:00 America/New_York with Odile Renn with Milo Brandt]"},

	// Company and people.
	{"invite-relay-workable.ics", "", "new asks {Clock:false Zone:false Company:true} , [other 12-08 14:00 America/Toronto]"},
	{"invite-relay-teamtailor.ics", "", "new: Harrow Mills, [other 12-08 14:00 America/Toronto]"},
	{"invite-tenant-mailbox-workday.ics", "Harrow Mills", "new: Harrow Mills, [other 12-08 14:00 America/Toronto]"},
	{"invite-tenant-mailbox-icims.ics", "Harrow Mills", "new: Harrow Mills, [other 12-08 14:00 America/Toronto]"},
	{"invite-title-own-first-name.ics", "", "new: Harrow Mills, [other 12-08 14:00 America/Toronto with Odile Renn]"},
	{"invite-title-quick-chat.ics", "", "new: Harrow Mills, [other 12-08 14:00 America/Toronto with Odile Renn]"},
	{"invite-title-hold.ics", "", "new: Harrow Mills, [other 12-08 14:00 America/Toronto with Odile Renn]"},
	{"invite-title-1st-round.ics", "", "new: Harrow Mills Inc., Sr. Baker [other 12-08 14:00 America/Toronto with Odile Renn]"},
	{"invite-name-from-address.ics", "", "new: Harrow Mills, Baker [other 11-30 10:00 America/Toronto with orenn@harrow.example with mbrandt2@harrow.example]"},

	// Places.
	{"invite-phone-with-pin.ics", "", "new: Harrow Mills, Baker [phone 12-08 14:00 America/Toronto +1 416-555-0137,,123456# with Odile Renn with Milo Brandt]"},
	{"invite-location-teams.ics", "", "new: Harrow Mills, Baker [video 12-08 14:00 America/Toronto with Odile Renn with Milo Brandt]"},
	{"invite-location-will-call.ics", "", "new: Harrow Mills, Baker [phone 12-08 14:00 America/Toronto Odile will call you with Odile Renn with Milo Brandt]"},
	{"invite-pad-before-meeting.ics", "", "new: Harrow Mills, Baker [video 12-08 14:00 America/Toronto https://zoom.us/j/123456789 with Odile Renn with Milo Brandt]"},

	// What is no plain invitation.
	{"invite-quoted-printable.vcs", "", "new: Harrow Mills, Baker [onsite 12-08 14:00 America/Toronto 12 Mill Lane]"},
	{"mail-winmail.eml", "", "this email holds a winmail.dat, in which Outlook may have put an invitation; ask for it as an .ics file, or open it in Outlook and save it as .ics"},
	{"mail-encrypted.eml", "", "this email is encrypted; open it in your mail program and save the invitation in it as an .ics file"},
	{"mail-outlook.msg", "", "this is an Outlook .msg file; open it in Outlook and save it as .ics or .eml"},
}

func TestCases(t *testing.T) {
	for _, c := range cases {
		if got := taken(t, c.company, strings.Fields(c.files)...); got != c.want {
			t.Errorf("%s:\n gave %s\n want %s", c.files, got, c.want)
		}
	}
}

// taken takes in files of testdata/cases, and says what came of it.
func taken(t *testing.T, company string, files ...string) string {
	t.Helper()
	var texts []string
	for _, file := range files {
		text, err := os.ReadFile("testdata/cases/" + file)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(text))
	}
	return takenTexts(t, company, texts...)
}

// takenTexts takes in the texts of invitations in Toronto, one after the
// other, and says what came of it.
func takenTexts(t *testing.T, company string, texts ...string) string {
	t.Helper()
	toronto, err := time.LoadLocation("America/Toronto")
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 11, 25, 9, 0, 0, 0, toronto)
	var known []data.Application
	said := ""
	for _, text := range texts {
		events, err := invitation.Read(bytes.NewReader([]byte(text)), now, toronto, []string{"jordan.kim@mail.example"})
		if err != nil {
			return err.Error()
		}
		for n := range events {
			events[n].Company = cmp.Or(events[n].Company, company)
		}
		for _, e := range Effects(known, events, now) {
			said = string(e.Change)
			if e.Asks.Any() {
				said += fmt.Sprintf(" asks %+v", e.Asks)
			}
			if e.Changes() {
				known = With(known, e.After)
			} else if e.Change == invitation.New {
				said += " " + caseOf(e.After)
			}
		}
	}
	for _, a := range known {
		said += ": " + caseOf(a)
	}
	return said
}

// caseOf is an application in a line.
func caseOf(a data.Application) string {
	var b strings.Builder
	b.WriteString(strings.TrimSpace(a.Company + ", " + a.Role))
	for _, i := range a.Interviews {
		fmt.Fprintf(&b, " [%s %s %s", i.Kind, i.Start.Format("01-02 15:04"), i.Start.Zone())
		if l := i.End.Sub(i.Start.Time); l != time.Hour {
			fmt.Fprintf(&b, " for %s", l)
		}
		for _, s := range []string{i.Place, i.Link} {
			if s != "" {
				b.WriteString(" " + s)
			}
		}
		if i.CalledOff {
			b.WriteString(" called off")
		}
		for _, m := range i.Met {
			p, _ := a.Person(m.Person)
			fmt.Fprintf(&b, " with %s", cmp.Or(p.Name, p.Email))
		}
		b.WriteString("]")
	}
	return b.String()
}

// invited is an invitation with those lines in its event.
func invited(lines ...string) string {
	return "BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:REQUEST\nBEGIN:VEVENT\n" + strings.Join(lines, "\n") + "\nEND:VEVENT\nEND:VCALENDAR\n"
}

// Neighbours of the cases: other inputs of their kinds.
func TestNeighbours(t *testing.T) {
	first := []string{"UID:a", "SUMMARY:Interview at Harrow Mills", "DTSTART:20261208T190000Z", "DTEND:20261208T200000Z"}
	with := func(lines []string, more ...string) string {
		return invited(append(append([]string{}, lines...), more...)...)
	}
	later := []string{"UID:a", "SUMMARY:Interview at Harrow Mills", "DTSTART:20261209T190000Z", "DTEND:20261209T200000Z"}
	const on8, on9 = "[other 12-08 14:00 America/Toronto]", "[other 12-09 14:00 America/Toronto]"
	for name, c := range map[string]struct {
		texts []string
		want  string
	}{
		"a number beyond 2^31":         {[]string{with(first, "SEQUENCE:2147483647"), with(later, "SEQUENCE:2147483648")}, "moved: Harrow Mills, " + on9},
		"a number of 30 digits":        {[]string{with(first, "SEQUENCE:1"), with(later, "SEQUENCE:"+strings.Repeat("9", 30))}, "moved: Harrow Mills, " + on9},
		"the same number":              {[]string{with(first, "SEQUENCE:4", "DTSTAMP:20261120T120000Z"), with(later, "SEQUENCE:4", "DTSTAMP:20261120T120000Z")}, "moved: Harrow Mills, " + on9},
		"a lower number":               {[]string{with(first, "SEQUENCE:4"), with(later, "SEQUENCE:3")}, "older: Harrow Mills, " + on8},
		"the same twice":               {[]string{with(first), with(first)}, "unchanged: Harrow Mills, " + on8},
		"off by the event, no version": {[]string{with(first), with(first, "METHOD:cancel")}, "called_off: Harrow Mills, [other 12-08 14:00 America/Toronto called off]"},
		"off by its state":             {[]string{with(first), with(first, "STATUS:Canceled")}, "called_off: Harrow Mills, [other 12-08 14:00 America/Toronto called off]"},
		"off, and moved":               {[]string{with(first), with(first, "STATUS:CANCELLED"), with(later)}, "on_again: Harrow Mills, " + on9},
		"no UID, no title, twice": {
			[]string{invited("DTSTART:20261208T190000Z", "ORGANIZER:mailto:odile@harrow-mills.com"), invited("DTSTART:20261208T190000Z", "ORGANIZER:mailto:odile@harrow-mills.com")},
			"unchanged: Harrow Mills, [other 12-08 14:00 America/Toronto with Odile]",
		},
		"no UID, no title, another person": {
			[]string{invited("DTSTART:20261208T190000Z", "ORGANIZER:mailto:odile@harrow-mills.com"), invited("DTSTART:20261208T190000Z", "ORGANIZER:mailto:milo@harrow-mills.com")},
			"new: Harrow Mills, [other 12-08 14:00 America/Toronto with Odile] [other 12-08 14:00 America/Toronto with Milo]",
		},
		"two events of one UID": {
			[]string{strings.Replace(with(first), "END:VCALENDAR", "BEGIN:VEVENT\n"+strings.Join(later, "\n")+"\nEND:VEVENT\nEND:VCALENDAR", 1)},
			"new: Harrow Mills, " + on8 + " " + on9,
		},
		"two events of one UID, twice": {
			[]string{
				strings.Replace(with(first), "END:VCALENDAR", "BEGIN:VEVENT\n"+strings.Join(later, "\n")+"\nEND:VEVENT\nEND:VCALENDAR", 1),
				strings.Replace(with(first), "END:VCALENDAR", "BEGIN:VEVENT\n"+strings.Join(later, "\n")+"\nEND:VEVENT\nEND:VCALENDAR", 1),
			},
			"unchanged: Harrow Mills, " + on8 + " " + on9,
		},
		// Company and people.
		"a relay with a person":    {[]string{invited("UID:a", "SUMMARY:Interview", "DTSTART:20261208T190000Z", "ORGANIZER;CN=Odile Renn:mailto:no-reply@us.greenhouse-mail.io")}, "new asks {Clock:false Zone:false Company:true} , [other 12-08 14:00 America/Toronto]"},
		"a tenant of Microsoft":    {[]string{invited("UID:a", "SUMMARY:Interview at Harrow Mills", "DTSTART:20261208T190000Z", "ORGANIZER;CN=Recruiting:mailto:hr@harrowmills.onmicrosoft.com")}, "new: Harrow Mills, [other 12-08 14:00 America/Toronto]"},
		"a person behind a relay":  {[]string{invited("UID:a", "SUMMARY:Interview at Harrow Mills", "DTSTART:20261208T190000Z", "ORGANIZER;CN=Odile Renn:mailto:odile.renn@hire.lever.co")}, "new: Harrow Mills, [other 12-08 14:00 America/Toronto with Odile Renn]"},
		"a word of the title":      {[]string{invited("UID:a", "SUMMARY:Placeholder: intro call", "DTSTART:20261208T190000Z", "ORGANIZER;CN=Odile Renn:mailto:odile@harrow-mills.com")}, "new: Harrow Mills, [phone 12-08 14:00 America/Toronto with Odile Renn]"},
		"a word that nobody knows": {[]string{invited("UID:a", "SUMMARY:Zwischenstand", "DTSTART:20261208T190000Z", "ORGANIZER;CN=Odile Renn:mailto:odile@harrow-mills.com")}, "new: Harrow Mills, [other 12-08 14:00 America/Toronto with Odile Renn]"},
		"one's own name first":     {[]string{invited("UID:a", "SUMMARY:Kim / Harrow Mills: 2nd round", "DTSTART:20261208T190000Z", "ORGANIZER;CN=Odile Renn:mailto:odile@gmail.com", "ATTENDEE;CN=Jordan Kim:mailto:jordan.kim@mail.example")}, "new: Harrow Mills, [other 12-08 14:00 America/Toronto with Odile Renn]"},
		"a job that nobody knows":  {[]string{invited("UID:a", "SUMMARY:Interview: Senior Miller at Harrow Mills", "DTSTART:20261208T190000Z")}, "new: Harrow Mills, Senior Miller [other 12-08 14:00 America/Toronto]"},
		"somebody is no job":       {[]string{invited("UID:a", "SUMMARY:Interview Odile at Harrow Mills", "DTSTART:20261208T190000Z")}, "new: Harrow Mills, [other 12-08 14:00 America/Toronto]"},

		// Places.
		"a room with its bracket": {[]string{invited("UID:a", "SUMMARY:Interview at Harrow Mills", "DTSTART:20261208T190000Z", "LOCATION:HQ-4-Lighthouse (8)")}, "new: Harrow Mills, [onsite 12-08 14:00 America/Toronto HQ-4-Lighthouse (8)]"},
		"a number with its code":  {[]string{invited("UID:a", "SUMMARY:Interview at Harrow Mills", "DTSTART:20261208T190000Z", `LOCATION:Dial-in: +49 30 901820 PIN: 4711#`)}, "new: Harrow Mills, [phone 12-08 14:00 America/Toronto Dial-in: +49 30 901820 PIN: 4711#]"},
		"they call":               {[]string{invited("UID:a", "SUMMARY:Interview at Harrow Mills", "DTSTART:20261208T190000Z", "LOCATION:We will ring you on your mobile")}, "new: Harrow Mills, [phone 12-08 14:00 America/Toronto We will ring you on your mobile]"},
		"a webinar":               {[]string{invited("UID:a", "SUMMARY:Interview at Harrow Mills", "DTSTART:20261208T190000Z", "DESCRIPTION:https://attendee.gotowebinar.com/register/123")}, "new: Harrow Mills, [video 12-08 14:00 America/Toronto https://attendee.gotowebinar.com/register/123]"},
		"a host nobody knows":     {[]string{invited("UID:a", "SUMMARY:Interview at Harrow Mills", "DTSTART:20261208T190000Z", `DESCRIPTION:About us: https://harrow.example\nJoin here: https://rooms.harrow.example/42`)}, "new: Harrow Mills, [video 12-08 14:00 America/Toronto https://rooms.harrow.example/42]"},
		"Google Meet by its name": {[]string{invited("UID:a", "SUMMARY:Interview at Harrow Mills", "DTSTART:20261208T190000Z", "LOCATION:Google Meet")}, "new: Harrow Mills, [video 12-08 14:00 America/Toronto]"},

		// Applications.
		"a role comes later": {[]string{with(first), invited("UID:b", "SUMMARY:Interview: Baker at Harrow Mills", "DTSTART:20261209T190000Z")}, "new: Harrow Mills, Baker " + on8 + " " + on9},
		"another role":       {[]string{invited("UID:b", "SUMMARY:Interview: Miller at Harrow Mills", "DTSTART:20261208T190000Z"), invited("UID:c", "SUMMARY:Interview: Baker at Harrow Mills", "DTSTART:20261209T190000Z")}, "new: Harrow Mills, Miller " + on8 + ": Harrow Mills, Baker " + on9},

		// Other formats.
		"quoted, as vCalendar has it": {[]string{"BEGIN:VCALENDAR\nVERSION:1.0\nBEGIN:VEVENT\nSUMMARY;QUOTED-PRINTABLE:Interview=20at=20Harrow=\n=20Mills\nDTSTART:20261208T190000Z\nEND:VEVENT\nEND:VCALENDAR\n"}, "new: Harrow Mills, " + on8},
		"quoted in Latin-1":           {[]string{"BEGIN:VCALENDAR\nVERSION:1.0\nBEGIN:VEVENT\nSUMMARY;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Interview bei M=FCller Mills\nDTSTART:20261208T190000Z\nEND:VEVENT\nEND:VCALENDAR\n"}, "new: Müller Mills, " + on8},
		"winmail.dat alone":           {[]string{"\x78\x9f\x3e\x22 and more"}, string(invitation.Winmail)},
		"PGP":                         {[]string{"From: odile@harrow.example\nSubject: Interview\n\n-----BEGIN PGP MESSAGE-----\nabc\n-----END PGP MESSAGE-----\n"}, string(invitation.Encrypted)},
		"PGP in parts":                {[]string{"From: odile@harrow.example\nContent-Type: multipart/encrypted; boundary=b\n\n--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b--\n"}, string(invitation.Encrypted)},
	} {
		if got := takenTexts(t, "", c.texts...); got != c.want {
			t.Errorf("%s:\n gave %s\n want %s", name, got, c.want)
		}
	}
}
