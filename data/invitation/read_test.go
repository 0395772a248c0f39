package invitation

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"afterword/data"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// The user of these tests: Jordan Kim in Toronto, on 1 March 2026.
var (
	home = location("America/Toronto")
	now  = at("2026-03-01T12:00", "America/Toronto")
	own  = []string{"jordan.kim@example.com"}
)

func location(zone string) *time.Location {
	loc, err := data.Zone(zone)
	if err != nil {
		panic(err)
	}
	return loc
}

// at is the moment at which the clocks of a zone show that.
func at(clock, zone string) time.Time {
	t, err := time.ParseInLocation("2006-01-02T15:04", clock, location(zone))
	if err != nil {
		panic(err)
	}
	return t
}

// read reads a file of testdata.
func read(t *testing.T, name string) []Event {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", name+".ics"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	events, err := Read(f, now, home, own)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return events
}

// sameEvent compares events, and times by what the clocks show and where.
var sameEvent = cmp.Options{
	cmpopts.EquateEmpty(),
	cmp.Comparer(func(a, b time.Time) bool {
		return a.Equal(b) && (a.IsZero() || a.Location().String() == b.Location().String())
	}),
}

const (
	toronto  = "America/Toronto"
	teamsURL = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0?context=%7b%22Tid%22%3a%22x%22%7d"
	exchange = "040000008200E00074C5B7101A82E00800000000B0F1D2C3A4B5DC010000000000000000100000004F2B9E6D"
)

// TestRead holds for each program what is read of its invitation. Stamp is
// left out where it is midnight in UTC on 1 March, and the description where
// it says nothing that is not tested with another program.
func TestRead(t *testing.T) {
	tests := map[string]Event{
		// UTC, no zone: shown in the user's. HTML in the description. A room. An alarm with its own attendee.
		"google": {
			UID: "5t1n0mq3k2v8r7p4c6h9d0s2l1@google.com", Stamp: time.Date(2026, 2, 24, 15, 30, 12, 0, time.UTC).In(home),
			Summary:     "Interview: Platform Engineer at Northwind Labs",
			Description: "Hi Jordan,\n\nPlease prepare a 15-minute walk through of a past project.\n\nRaj & Dana will join\n\nAbout us",
			Link:        "https://meet.google.com/abc-defg-hij", Kind: data.KindVideo,
			People: []Attendee{
				{"Dana Reyes", "dana.reyes@northwind.example", true},
				{"Raj Patel", "raj.patel@northwind.example", false},
			},
			Company: "Northwind Labs", Role: "Platform Engineer",
			Start: at("2026-03-03T14:00", toronto), End: at("2026-03-03T15:00", toronto), Zone: toronto, ZoneHint: "UTC",
		},
		// A Windows zone in quotes, folds with TAB, Teams as the place, German letters.
		"exchange": {
			UID: exchange, Sequence: 2, Stamp: time.Date(2026, 4, 8, 7, 15, 33, 0, time.UTC).In(home),
			Summary: "Contoso – Interview Data Analyst",
			Description: "Guten Tag,\n\nwir freuen uns auf das Gespräch.\n\n" +
				"________________________________________________________________________________\nMicrosoft Teams\nJoin: <" + teamsURL +
				">\nMeeting options<https://teams.microsoft.com/meetingOptions/?organizerId=1>",
			Place: "HH 4.12", Link: teamsURL, Kind: data.KindVideo,
			People: []Attendee{
				{"Miriam Brandt", "Miriam.Brandt@contoso.example", true},
				{"Thomas Vogel", "thomas.vogel@contoso.example", false},
			},
			Company: "Contoso", Role: "Data Analyst",
			Start: at("2026-04-15T14:00", "Europe/Berlin"), End: at("2026-04-15T15:15", "Europe/Berlin"),
			Zone: "Europe/Berlin", ZoneHint: "W. Europe Standard Time",
		},
		// A cancellation needs no date.
		"exchange_cancel": {
			UID: exchange, Sequence: 3, Stamp: at("2026-04-12T02:00", toronto), Cancelled: true,
			Summary: "Abgesagt: Contoso – Interview Data Analyst", Kind: data.KindOther,
			People:  []Attendee{{"Miriam Brandt", "Miriam.Brandt@contoso.example", true}},
			Company: "Contoso", Role: "Data Analyst",
		},
		// An opaque address, the real one in EMAIL=, and a quoted SENT-BY before it. An address in two lines.
		"icloud": {
			UID: "6B9C2E0A-4C0E-4E0F-9F51-2B1E6D9C7A10", Stamp: time.Date(2026, 3, 2, 12, 0, 6, 0, time.UTC).In(home),
			Summary: "Onsite Interview - Harbor Books", Place: "Harbor Books; 12 Wharf Street, Boston MA 02110",
			Kind: data.KindOnsite, People: []Attendee{{"Ana Souza", "ana@harborbooks.example", true}}, Company: "Harbor Books",
			Start: at("2026-03-09T10:00", "America/New_York"), End: at("2026-03-09T11:30", "America/New_York"),
			Zone: "America/New_York", ZoneHint: "America/New_York",
		},
		// The display name of a Windows zone, whose offset is wrong in summer. An organizer without an address.
		"outlook_com": {
			UID: "DE2C7E0E-90F4-4B8A-8E5D-6B6C0DB0F2A1", Stamp: at("2026-03-01T05:00", toronto),
			Summary: "Phone screen – Fabrikam", Place: "+1 (416) 555-0137", Kind: data.KindPhoneScreen,
			People: []Attendee{{"Min-jun Lee", "minjun@fabrikam.example", false}}, Company: "Fabrikam",
			Start: at("2026-03-11T09:00", "America/New_York"), End: at("2026-03-11T09:45", "America/New_York"),
			Zone: "America/New_York", ZoneHint: "(UTC-05:00) Eastern Time (US & Canada)",
		},
		// Nobody is named. The place is the link.
		"zoom": {
			UID: "20260302T181500Z-84126634512@fe80:0:0:0:31:4ff:fe2a:1b2c", Stamp: at("2026-03-02T13:15", toronto),
			Summary: "Technical Interview – Backend Developer – Tailspin",
			Description: "Priya Nair is inviting you to a scheduled Zoom meeting.\n\nJoin Zoom Meeting\n" +
				"https://us02web.zoom.us/j/84126634512?pwd=Q2xhc3M.1\n\nMeeting ID: 841 2663 4512\n" +
				"Find your local number: https://us02web.zoom.us/u/kdXyz",
			Link: "https://us02web.zoom.us/j/84126634512?pwd=Q2xhc3M.1", Kind: data.KindVideo,
			Company: "Tailspin", Role: "Backend Developer",
			Start: at("2026-03-12T13:00", "America/Los_Angeles"), End: at("2026-03-12T14:00", "America/Los_Angeles"),
			Zone: "America/Los_Angeles", ZoneHint: "America/Los_Angeles",
		},
		// The title is two names: the company is that of the address.
		"calendly": {
			UID: "calendly-6f0e2c1d-1a2b-4c3d-8e9f-001122334455", Stamp: at("2026-03-03T09:00", toronto),
			Summary: "Jordan Kim and Sam Okafor",
			Description: "Event Name: Intro chat\n\nLocation: This is a Google Meet web conference. You can join here: " +
				"https://calendly.com/events/6f0e2c1d/google_meet\n\nNeed to make changes? Cancel: https://calendly.com/cancellations/6f0e2c1d",
			Link: "https://calendly.com/events/6f0e2c1d/google_meet", Kind: data.KindVideo,
			People: []Attendee{{"Sam Okafor", "sam@tailspin-toys.example", true}}, Company: "Tailspin Toys",
			Start: at("2026-03-10T12:00", toronto), End: at("2026-03-10T12:30", toronto), Zone: toronto, ZoneHint: "UTC",
		},
		// A vendor's prefix, and a VTIMEZONE with only the rule of 1893: the name wins.
		"thunderbird": {
			UID: "0f5c7d1e-93a4-4d5c-a1a5-6f3e9a1b2c3d", Stamp: at("2026-03-01T03:05", toronto),
			Summary: "Vorstellungsgespräch bei der Stadtbibliothek", Place: "Marktplatz 1, Raum 12", Kind: data.KindOnsite,
			People: []Attendee{{"Jörg Müller", "j.mueller@stadtbibliothek.example", true}}, Company: "Stadtbibliothek",
			Start: at("2026-07-20T10:00", "Europe/Berlin"), End: at("2026-07-20T11:00", "Europe/Berlin"),
			Zone: "Europe/Berlin", ZoneHint: "/mozilla.org/20050126_1/Europe/Berlin",
		},
		// No zone at all: the clock time is right, the zone is asked.
		"floating": {
			UID: "floating-1@example.com", Summary: "Interview", Kind: data.KindOther,
			Start: at("2026-03-05T09:30", toronto), End: at("2026-03-05T10:15", toronto), Floating: true,
		},
		// A day: the time is asked. A department is nobody to thank, but tells the company.
		"all_day": {
			UID: "allday-1@example.com", Organizer: "talent@wingtip.example", Summary: "Superday - Wingtip Capital", Kind: data.KindOther, Company: "Wingtip Capital",
			Start: at("2026-03-06T00:00", toronto), End: at("2026-03-06T01:00", toronto), AllDay: true, NoEnd: true, Floating: true,
		},
		"exchange_all_day": {
			UID: "040000008200E00074C5B7101A82E008000000001122334455667788", Summary: "Assessment centre", Kind: data.KindOther,
			Start: at("2026-03-06T00:00", "America/Los_Angeles"), End: at("2026-03-06T01:00", "America/Los_Angeles"),
			Zone: "America/Los_Angeles", ZoneHint: "Pacific Standard Time", AllDay: true, NoEnd: true,
		},
		// Tuesdays from 10 February; 24 February and 3 March are taken out, and 10 March is moved to the 11th.
		"series": {
			UID: "series-1@example.com", Sequence: 2, Stamp: at("2026-02-27T19:00", toronto), Recurring: true,
			Summary: "Case interview (moved)", Place: "Room 9", Kind: data.KindOnsite,
			People: []Attendee{{"Lena Ivanova", "lena@proseware.example", true}}, Company: "Proseware",
			Start: at("2026-03-11T17:00", toronto), End: at("2026-03-11T18:00", toronto), Zone: toronto, ZoneHint: toronto,
		},
		// One date of a series that is not in the file is a single interview.
		"lone_exception": {
			UID: "series-1@example.com", Sequence: 3, Stamp: at("2026-03-04T19:00", toronto),
			Occurrence: at("2026-03-17T15:00", toronto), Summary: "Case interview", Kind: data.KindOther,
			Start: at("2026-03-18T11:00", toronto), End: at("2026-03-18T12:00", toronto), Zone: toronto, ZoneHint: toronto,
		},
		// A name that means nothing, with its VTIMEZONE: 10:00 at -07:00 on the day after the clocks changed.
		"own_zone": {
			UID: "custom-1", Summary: "Interview with Litware Inc", Kind: data.KindOther, Company: "Litware Inc",
			Start: at("2026-03-09T13:00", toronto), End: at("2026-03-09T13:45", toronto), Zone: toronto, ZoneHint: utcHint,
		},
		// A name that means nothing, and no VTIMEZONE.
		"unknown_zone": {
			UID: "unknown-1", Summary: "Interview", Kind: data.KindOther,
			Start: at("2026-03-09T10:00", toronto), End: at("2026-03-09T10:30", toronto), ZoneHint: "Head Office", Floating: true,
		},
		// No end: an hour is proposed. A UID of zeros is none.
		"no_end": {
			Summary: "Interview", Kind: data.KindOther, NoEnd: true,
			Start: at("2026-03-09T10:00", "Asia/Kolkata"), End: at("2026-03-09T11:00", "Asia/Kolkata"),
			Zone: "Asia/Kolkata", ZoneHint: "Asia/Kolkata",
		},
		// Small letters, lines that are junk, an end without a beginning, quotes in the middle of a name.
		"junk": {
			UID: "junk-1", Summary: "Interview | Adatum | Staff Nurse",
			Link: "https://adatum.webex.com/meet/rosa", Kind: data.KindVideo,
			People: []Attendee{{"Rosa Diaz", "rosa.diaz@adatum.example", false}}, Company: "Adatum", Role: "Staff Nurse",
			Start: at("2026-03-09T10:00", "America/Chicago"), End: at("2026-03-09T11:00", "America/Chicago"),
			Zone: "America/Chicago", ZoneHint: "America/Chicago",
		},
		// Arranged by a program: of six attendees one is a person who comes.
		"scheduler": {
			UID: "gh-99@greenhouse.io", Organizer: "no-reply@us.greenhouse-mail.io", Summary: "Proseware Phone Screen (30 min)", Kind: data.KindPhoneScreen,
			People: []Attendee{{"Marta Nowak", "marta@proseware.example", false}}, Company: "Proseware",
			Start: at("2026-03-13T13:00", toronto), End: at("2026-03-13T14:00", toronto), Zone: toronto, ZoneHint: "UTC",
		},
		// A mail filter's redirection around the link. 01:30 does not exist that night.
		"safelink": {
			UID: "safelink-1", Summary: "Interview for Product Designer (Contoso)", Kind: data.KindVideo,
			Description: "Join: https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fmeet.google.com%2Fxyz-abcd-efg&data=05\nhttp://insecure.example/",
			Link:        "https://meet.google.com/xyz-abcd-efg", Company: "Contoso", Role: "Product Designer",
			Start: at("2026-03-29T02:30", "Europe/London"), End: at("2026-03-29T03:30", "Europe/London"),
			Zone: "Europe/London", ZoneHint: "Europe/London",
		},
	}
	for name, want := range tests {
		t.Run(name, func(t *testing.T) {
			if want.Stamp.IsZero() {
				want.Stamp = at("2026-02-28T19:00", toronto)
			}
			if want.Organizer == "" && len(want.People) > 0 && want.People[0].Organizer {
				want.Organizer = want.People[0].Email
			}
			if diff := cmp.Diff([]Event{want}, read(t, name), sameEvent); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestReplyIsToldApart(t *testing.T) {
	if e := read(t, "reply")[0]; !e.Reply || e.Cancelled {
		t.Errorf("Reply %v, Cancelled %v", e.Reply, e.Cancelled)
	}
}

func TestOfTwoVersionsTheNewerCounts(t *testing.T) {
	events := read(t, "export")
	if len(events) != 2 || events[1].Summary != "Newer version" {
		t.Errorf("got %v", events)
	}
	if events[0].Zone != "America/Vancouver" {
		t.Errorf("the zone of the whole calendar is %q", events[0].Zone)
	}
}

// TestClockChange holds that a time which comes twice is the first of both,
// east and west of Greenwich, and that one which never comes is later.
func TestClockChange(t *testing.T) {
	for name, want := range map[string]string{
		"winter_overlap.ics": "2026-11-01T01:30:00-07:00", "overlap.ics": "2026-10-25T01:30:00+01:00",
		"gap.ics": "2026-03-08T03:30:00-04:00", "safelink.ics": "2026-03-29T02:30:00+01:00",
	} {
		if got := readFile(t, name)[0].Start.Format(time.RFC3339); got != want {
			t.Errorf("%s: start %s, want %s", name, got, want)
		}
	}
}

func TestTheUserAnswersTheZone(t *testing.T) {
	tests := []struct{ file, want string }{
		{"floating", "2026-03-05T09:30:00+01:00"}, // the clock time stays
		{"own_zone", "2026-03-09T18:00:00+01:00"}, // the instant stays
		{"all_day", "2026-03-06T00:00:00+01:00"},  // the day stays
	}
	for _, test := range tests {
		e, err := read(t, test.file)[0].In("Europe/Paris")
		if err != nil {
			t.Fatal(err)
		}
		if got := e.Start.Format(time.RFC3339); got != test.want || e.Zone != "Europe/Paris" {
			t.Errorf("%s: %s in %q, want %s", test.file, got, e.Zone, test.want)
		}
		if !e.End.After(e.Start) {
			t.Errorf("%s: ends %s", test.file, e.End)
		}
	}
	if _, err := read(t, "floating")[0].In("Nowhere"); err == nil {
		t.Error("a zone that does not exist is taken")
	}
}
