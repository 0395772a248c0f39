package invitation

import (
	"strings"
	"testing"
	"time"
)

func TestZoneNames(t *testing.T) {
	tests := map[string]string{
		"Europe/Berlin":                         "Europe/Berlin",
		"America/Argentina/Buenos_Aires":        "America/Argentina/Buenos_Aires",
		"europe/berlin":                         "Europe/Berlin",
		"us/eastern":                            "US/Eastern",
		"Etc/GMT-2":                             "Etc/GMT-2",
		"/mozilla.org/20050126_1/Europe/Berlin": "Europe/Berlin",
		"/freeassociation.sourceforge.net/America/New_York":    "America/New_York",
		"/citadel.org/20190914_1/America/Indiana/Indianapolis": "America/Indiana/Indianapolis",
		"/Europe/London":        "Europe/London",
		"tzone://Microsoft/Utc": "UTC",
		"Z":                     "UTC",

		"W. Europe Standard Time":        "Europe/Berlin",
		"w. europe  standard time":       "Europe/Berlin",
		"Eastern Daylight Time":          "America/New_York",
		"GMT Standard Time":              "Europe/London",
		"Greenwich Standard Time":        "Atlantic/Reykjavik",
		"Arabian Standard Time":          "Asia/Dubai",
		"Arabic Standard Time":           "Asia/Baghdad",
		"Arab Standard Time":             "Asia/Riyadh",
		"Central Standard Time":          "America/Chicago",
		"Central Standard Time (Mexico)": "America/Mexico_City",
		"Central Europe Standard Time":   "Europe/Budapest",
		"Central European Standard Time": "Europe/Warsaw",

		"(UTC-05:00) Eastern Time (US & Canada)":                        "America/New_York",
		"(GMT-04:00) Eastern Time (US & Canada)":                        "America/New_York",
		"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna":  "Europe/Berlin",
		"(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien":     "Europe/Amsterdam",
		"(GMT) Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London": "Europe/London",
		"(UTC) Coordinated Universal Time":                              "Etc/UTC",
		"(UTC-03:00) Buenos Aires":                                      "America/Argentina/Buenos_Aires",
		"Pacific Time":                                                  "America/Los_Angeles",
		"Pacific Time (US & Canada)":                                    "America/Los_Angeles",
		"New York":                                                      "America/New_York",

		"":                                   "",
		"IST":                                "",
		"EST":                                "America/New_York",
		"PST":                                "America/Los_Angeles",
		"CST":                                "",
		"GMT":                                "UTC",
		"Etc/GMT":                            "Etc/GMT",
		"München":                            "Europe/Berlin",
		"Eastern Standard Time 1":            "America/New_York",
		"(GMT+01.00) Sarajevo/Warsaw/Zagreb": "Europe/Warsaw",
		"Alberta Standard Time":              "America/Edmonton",
		"Local":                              "",
		"Customized Time Zone":               "",
		"GMT+0100":                           "",
		"(UTC+05:30)":                        "",
		"../../etc/passwd":                   "",
		"/etc/localtime":                     "",
		"Europe/":                            "",
		"Europe":                             "",
		"My Zone (UTC+02:00)":                "",
	}
	now := time.Date(2026, 11, 30, 10, 0, 0, 0, location("America/Toronto"))
	for name, want := range tests {
		if got := (zoneNames{}).iana(name, now); got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
}

// TestOwnZone holds the offsets of a VTIMEZONE around its changes.
func TestOwnZone(t *testing.T) {
	zone := func(parts ...string) string {
		s := "BEGIN:VTIMEZONE\nTZID:Head Office\n"
		for _, p := range parts {
			s += "BEGIN:STANDARD\n" + p + "\nEND:STANDARD\n"
		}
		return s + "END:VTIMEZONE"
	}
	const (
		winter = "DTSTART:19701025T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"
		summer = "DTSTART:19700329T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"
	)
	tests := []struct {
		name, zone, clock, want string
	}{
		{"winter", zone(winter, summer), "20260328T100000", "2026-03-28T09:00:00Z"},
		{"before the change", zone(winter, summer), "20260329T015959", "2026-03-29T00:59:59Z"},
		{"after the change", zone(winter, summer), "20260329T030000", "2026-03-29T01:00:00Z"},
		{"summer", zone(winter, summer), "20260701T100000", "2026-07-01T08:00:00Z"},
		{"winter again", zone(winter, summer), "20261025T030000", "2026-10-25T02:00:00Z"},
		{"the order does not matter", zone(summer, winter), "20261224T100000", "2026-12-24T09:00:00Z"},
		{"one offset for ever", zone("DTSTART:16010101T000000\nTZOFFSETFROM:+0530\nTZOFFSETTO:+0530"), "20260701T100000", "2026-07-01T04:30:00Z"},
		{"a rule that ended", zone("DTSTART:19700101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0100", summer+";UNTIL=20100101T000000Z"), "20260701T100000", "2026-07-01T08:00:00Z"},
		{"dates in a list", zone("DTSTART:20200101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0100", "DTSTART:20250701T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0300\nRDATE:20260701T000000"), "20260702T100000", "2026-07-02T07:00:00Z"},
		{"before all rules", zone("DTSTART:20300101T000000\nTZOFFSETFROM:-0300\nTZOFFSETTO:-0400"), "20260702T100000", "2026-07-02T13:00:00Z"},
		{"the name of the place", "BEGIN:VTIMEZONE\nTZID:Head Office\nX-LIC-LOCATION:Europe/Paris\nEND:VTIMEZONE", "20260702T100000", "2026-07-02T08:00:00Z"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			events, err := readString(calendar(test.zone, "BEGIN:VEVENT", "DTSTART;TZID=Head Office:"+test.clock, "END:VEVENT"))
			if err != nil {
				t.Fatal(err)
			}
			e := events[0]
			if got := e.Start.UTC().Format(time.RFC3339); got != test.want || e.Floating {
				t.Errorf("%s, want %s (floating %v)", got, test.want, e.Floating)
			}
		})
	}
}

// TestUselessOwnZone holds that the rule of 1893 alone says nothing.
func TestUselessOwnZone(t *testing.T) {
	for _, offset := range []string{"+005328", "+0053", "0100", "+9900", "+01:00", ""} {
		events, err := readString(calendar("BEGIN:VTIMEZONE", "TZID:Head Office", "BEGIN:STANDARD", "DTSTART:18930401T000000",
			"TZOFFSETFROM:"+offset, "TZOFFSETTO:"+offset, "END:STANDARD", "END:VTIMEZONE",
			"BEGIN:VEVENT", "DTSTART;TZID=Head Office:20260302T100000", "END:VEVENT"))
		if err != nil || !events[0].Floating {
			t.Errorf("%q: %v, %v", offset, events, err)
		}
	}
}

// TestOwnZoneBeforeItsName holds that a VTIMEZONE tells the instant, whatever the
// zone is called, and that nothing is asked then.
func TestOwnZoneBeforeItsName(t *testing.T) {
	zone := func(id, rules string) string { return "BEGIN:VTIMEZONE\nTZID:" + id + "\n" + rules + "\nEND:VTIMEZONE" }
	const (
		pacific = "BEGIN:STANDARD\nDTSTART:16010101T020000\nTZOFFSETFROM:-0700\nTZOFFSETTO:-0800\nRRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11\nEND:STANDARD\n" +
			"BEGIN:DAYLIGHT\nDTSTART:16010101T020000\nTZOFFSETFROM:-0800\nTZOFFSETTO:-0700\nRRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3\nEND:DAYLIGHT"
		lotus = "BEGIN:STANDARD\nDTSTART:19501029T020000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;BYMINUTE=0;BYHOUR=2;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\n" +
			"BEGIN:DAYLIGHT\nDTSTART:19500326T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nRRULE:FREQ=YEARLY;BYMINUTE=0;BYHOUR=2;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT"
		winter = "BEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:-0500\nTZOFFSETTO:-0500\nEND:STANDARD"
	)
	for name, c := range map[string]struct{ id, rules, start, want, zone string }{
		"customized":                       {"Customized Time Zone", pacific, "20260709T100000", "2026-07-09T17:00:00Z", toronto},
		"customized, numbered":             {"Customized Time Zone 1", pacific, "20261209T100000", "2026-12-09T18:00:00Z", toronto},
		"named as another zone":            {"Eastern Standard Time 1", pacific, "20260709T100000", "2026-07-09T17:00:00Z", toronto},
		"named as itself":                  {"Pacific Standard Time", pacific, "20260709T100000", "2026-07-09T17:00:00Z", "America/Los_Angeles"},
		"of Lotus Notes, in summer":        {"MEZ/MESZ", lotus, "20260709T100000", "2026-07-09T08:00:00Z", "Europe/Berlin"},
		"of Lotus Notes, in winter":        {"ZE1", lotus, "20261209T100000", "2026-12-09T09:00:00Z", toronto},
		"of Lotus Notes, on the day":       {"ZE1", lotus, "20261025T030000", "2026-10-25T02:00:00Z", toronto},
		"one season only: the name counts": {"Eastern Standard Time", winter, "20260709T100000", "2026-07-09T14:00:00Z", "America/New_York"},
		"a path: the name counts":          {"Europe/Berlin", pacific, "20260709T100000", "2026-07-09T08:00:00Z", "Europe/Berlin"},
		"spelled in two ways":              {"HEAD  OFFICE", pacific, "20260709T100000", "2026-07-09T17:00:00Z", toronto},
	} {
		t.Run(name, func(t *testing.T) {
			id := c.id
			if name == "spelled in two ways" {
				id = "Head Office"
			}
			events, err := readString(calendar(zone(c.id, c.rules), "BEGIN:VEVENT", `DTSTART;TZID="`+id+`":`+c.start, "END:VEVENT"))
			if err != nil {
				t.Fatal(err)
			}
			e := events[0]
			if got := e.Start.UTC().Format(time.RFC3339); got != c.want || e.Zone != c.zone || e.NeedsAnswer() {
				t.Errorf("%s in %q, want %s in %q", got, e.Zone, c.want, c.zone)
			}
		})
	}
}

// TestTimesAsWritten holds times that are not written as they should be.
func TestTimesAsWritten(t *testing.T) {
	for lines, want := range map[string]string{
		"DTSTART;TZID=Europe/Berlin:20261208T140000\nDTEND:20261208T153000":                      "13:00 to 14:30",
		"DTSTART:20261208T140000Z\nDTEND:20261208T153000":                                        "14:00 to 15:30",
		"DTSTART;TZID=Asia/Kolkata:20261208T140000\nDTEND:20261208T150000":                       "08:30 to 09:30",
		"DTSTART:2026-12-08T14:00:00-05:00\nDTEND:2026-12-08T15:00:00-05:00":                     "19:00 to 20:00",
		"DTSTART:20261208T140000+0530\nDURATION:PT30M":                                           "08:30 to 09:00",
		"DTSTART:2026-12-08T14:00:00.000Z\nDTEND:2026-12-08T14:45:00.000Z":                       "14:00 to 14:45",
		"DTSTART;TZID=Europe/Berlin:2026-12-08 14:18\nDTEND;TZID=Europe/Berlin:2026-12-08T15:18": "13:18 to 14:18",
	} {
		events, err := readString(event(strings.Split(lines, "\n")...))
		if err != nil {
			t.Errorf("%s: %v", lines, err)
			continue
		}
		if got := events[0].Start.UTC().Format("15:04") + " to " + events[0].End.UTC().Format("15:04"); got != want {
			t.Errorf("%s is %s, want %s", lines, got, want)
		}
	}
}
