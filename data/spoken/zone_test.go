package spoken

import (
	"errors"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"afterword/data"
)

// meant is what a text means as a time zone: its name, an offset, or with a
// question mark those that it may be.
func meant(text string, now time.Time) string {
	loc, err := Zone(text, now)
	var several *ZoneError
	switch {
	case err == nil:
		return loc.String()
	case !errors.As(err, &several):
		return "another error: " + err.Error()
	case len(several.Places) == 0:
		return "none"
	}
	var zones []string
	for _, p := range several.Places {
		if !slices.Contains(zones, p.Zone) {
			zones = append(zones, p.Zone)
		}
	}
	slices.Sort(zones)
	return "? " + strings.Join(zones, ", ")
}

// Each line of zones.txt, which is what people type, means what stands behind
// it; also in small letters and with blanks around.
func TestZonesAsTyped(t *testing.T) {
	file, err := os.ReadFile("testdata/zones.txt")
	if err != nil {
		t.Fatal(err)
	}
	now := at(t, "2026-11-30 10:00 America/Toronto")
	lines, before := 0, ""
	for line := range strings.Lines(string(file)) {
		text, want, ok := strings.Cut(strings.TrimSpace(line), " | ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		lines++
		switch {
		case want == "likewise":
			want = before
		case strings.HasPrefix(want, "none"):
			want = "none"
		case strings.Contains(want, " or the user's own"):
			want, _, _ = strings.Cut(want, " or ")
		case strings.HasPrefix(want, "a fixed offset of one hour"):
			want = "Etc/GMT-1"
		case strings.HasPrefix(want, "a fixed offset of two hours"):
			want = "Etc/GMT-2"
		case strings.HasPrefix(want, "?"):
			zones := strings.Split(strings.TrimPrefix(want, "? "), ", ")
			slices.Sort(zones)
			want = "? " + strings.Join(zones, ", ")
		}
		before = want
		for _, typed := range []string{text, " " + strings.ToLower(text) + " "} {
			if got := meant(typed, now); got != want {
				t.Errorf("%q is %s, want %s", typed, got, want)
			}
		}
	}
	if lines < 29 {
		t.Errorf("only %d lines", lines)
	}
}

// More of each kind, typed in Toronto.
func TestZone(t *testing.T) {
	now := at(t, "2026-11-30 10:00 America/Toronto")
	for _, c := range []struct{ text, want string }{
		// Cities and countries, whole and begun.
		{"Berlin", "Europe/Berlin"}, {" berlin ", "Europe/Berlin"}, {"new y", "America/New_York"}, {"Austria", "Europe/Vienna"}, {"India", "Asia/Kolkata"},
		{"Toronto", "America/Toronto"}, {"San Francisco", "America/Los_Angeles"}, {"Bangalore", "Asia/Kolkata"}, {"sao paulo", "America/Sao_Paulo"},
		{"Sao Paulo, Brazil", "America/Sao_Paulo"}, {"dusseldorf", "Europe/Berlin"}, {"Duesseldorf", "Europe/Berlin"}, {"Paris, France", "Europe/Paris"},
		{"Ist", "? Asia/Jerusalem, Asia/Kolkata, Europe/Dublin"}, {"Istan", "Europe/Istanbul"}, {"Sant", "? America/Santarem, America/Santiago, America/Santo_Domingo"},
		// In German, French and Spanish.
		{"Wien", "Europe/Vienna"}, {"Zürich", "Europe/Zurich"}, {"Muenchen", "Europe/Berlin"}, {"Köln", "Europe/Berlin"}, {"Mailand", "Europe/Rome"}, {"Tokio", "Asia/Tokyo"},
		{"Neu-Delhi", "Asia/Kolkata"}, {"Genève", "Europe/Zurich"}, {"Londres", "Europe/London"}, {"Ciudad de México", "America/Mexico_City"}, {"Warschau", "Europe/Warsaw"},
		// IANA names.
		{"Europe/Berlin", "Europe/Berlin"}, {"europe/berlin", "Europe/Berlin"}, {"Etc/GMT+5", "Etc/GMT+5"}, {"Asia/Calcutta", "Asia/Calcutta"}, {"UTC", "UTC"}, {"utc", "UTC"},
		// Abbreviations, which come before cities that begin so.
		{"MST", "America/Denver"}, {"HST", "Pacific/Honolulu"}, {"AKST", "America/Anchorage"}, {"JST", "Asia/Tokyo"}, {"SGT", "Asia/Singapore"}, {"aedt", "Australia/Sydney"},
		{"AST", "? America/Halifax, Asia/Riyadh"}, {"AEST", "? Australia/Brisbane, Australia/Sydney"}, {"E.S.T.", "America/New_York"}, {"(PT)", "America/Los_Angeles"},
		{"EET", "Europe/Athens"}, {"WET", "Europe/Lisbon"}, {"MESZ", "Europe/Berlin"}, {"Z", "UTC"},
		// What people call them.
		{"Pacific time", "America/Los_Angeles"}, {"Eastern Time (US & Canada)", "America/New_York"}, {"eastern daylight time", "America/New_York"}, {"US/Eastern", "US/Eastern"},
		{"UK time", "Europe/London"}, {"London time", "Europe/London"}, {"Berliner Zeit", "none"}, {"mitteleuropäische Zeit", "Europe/Berlin"}, {"Central European Summer Time", "Europe/Berlin"},
		{"Indian Standard Time", "Asia/Kolkata"}, {"British Summer Time", "Europe/London"}, {"Mountain Time", "America/Denver"}, {"Los Angeles time", "America/Los_Angeles"},
		// Windows names.
		{"W. Europe Standard Time", "Europe/Berlin"}, {"India Standard Time", "Asia/Kolkata"}, {"British Columbia Standard Time", "America/Vancouver"},
		{"Alberta Standard Time", "America/Edmonton"}, {"Manitoba Daylight Time", "America/Winnipeg"}, {"Eastern Standard Time 1", "America/New_York"},
		{"(GMT+01.00) Sarajevo/Warsaw/Zagreb", "Europe/Warsaw"}, {"(GMT+05:30) Kolkata", "Asia/Kolkata"},
		// Offsets. Of half an hour there is no zone without a place.
		{"GMT+1", "Etc/GMT-1"}, {"utc-8", "Etc/GMT+8"}, {"UTC −5", "Etc/GMT+5"}, {"+01:00", "Etc/GMT-1"}, {"-0800", "Etc/GMT+8"}, {"UTC+0", "UTC"}, {"+14", "Etc/GMT-14"},
		{"UTC+5:30", "? Asia/Colombo, Asia/Kolkata"}, {"UTC+5:45", "Asia/Kathmandu"}, {"Berlin (UTC+1)", "Europe/Berlin"}, {"UTC+1 Berlin", "Europe/Berlin"},
		{"UTC+15", "none"}, {"UTC+5:75", "none"}, {"UTC-13", "another"},
		// Nothing.
		{"Local", "none"}, {"Atlantis", "none"}, {"", "none"}, {"Remote", "none"}, {"TBD", "none"}, {"05:30", "none"}, {"../../etc/passwd", "none"}, {"localtime", "none"}, {strings.Repeat("é", 100), "none"},
	} {
		if got := meant(c.text, now); got != c.want && !(c.want == "another" && got != "none") {
			t.Errorf("%q is %s, want %s", c.text, got, c.want)
		}
	}
	for _, several := range []string{"San", "Germany", "United States", "Eur"} {
		if got := meant(several, now); !strings.HasPrefix(got, "?") {
			t.Errorf("%q is %s, and may be several", several, got)
		}
	}
}

// The user's own zone is taken where the name says no place, if the clocks show
// the same there; and it comes first among several.
func TestZoneNearHome(t *testing.T) {
	for _, c := range []struct{ home, text, want string }{
		{"Europe/Vienna", "CET", "Europe/Vienna"}, {"Europe/Madrid", "Central European Time", "Europe/Madrid"}, {"Europe/Paris", "MESZ", "Europe/Paris"},
		{"Africa/Algiers", "CET", "Europe/Berlin"}, // which has no summer time
		{"Europe/Helsinki", "CET", "Europe/Berlin"}, {"Europe/Helsinki", "EET", "Europe/Helsinki"}, {"America/Toronto", "EST", "America/New_York"},
	} {
		if got := meant(c.text, at(t, "2026-07-01 10:00 "+c.home)); got != c.want {
			t.Errorf("%s in %s is %s, want %s", c.text, c.home, got, c.want)
		}
	}
	_, err := Zone("IST", at(t, "2026-11-30 10:00 Europe/London")) // Dublin has the time of London
	var several *ZoneError
	if !errors.As(err, &several) || several.Places[0] != (Place{"Dublin", "Ireland", "Europe/Dublin"}) {
		t.Errorf("got %v", err)
	}
}

// In a file nothing is guessed from a beginning, and an offset counts as such.
func TestReadZone(t *testing.T) {
	now := at(t, "2026-11-30 10:00 America/Toronto")
	for _, c := range []struct {
		text, zone string
		offset     int // hours; 99: none
		season     string
	}{
		{"Berl", "", 99, ""}, {"Berlin", "Europe/Berlin", 99, ""}, {"UTC-05:00 America/Toronto", "America/Toronto", -5, ""}, {"GMT+2", "", 2, ""},
		{"GMT-0500 (Eastern Standard Time)", "", -5, ""}, {"EST", "America/New_York", 99, "EST"}, {"PT", "America/Los_Angeles", 99, ""}, {"MEZ", "Europe/Berlin", 99, "CET"},
		{"Toronto time (America/Toronto)", "America/Toronto", 99, ""}, {"My Zone (UTC+02:00)", "", 2, ""}, {"90 min", "", 99, ""}, {"with Raj", "", 99, ""},
	} {
		w, err := ReadZone(c.text, now)
		zone, offset := "", 99
		if w.Zone != nil {
			zone = w.Zone.String()
		}
		if w.Fixed {
			offset = w.Offset / 3600
		}
		if zone != c.zone || offset != c.offset || w.Season != c.season || (err == nil) != (zone != "" || w.Fixed) {
			t.Errorf("%q is %s %d %q, %v", c.text, zone, offset, w.Season, err)
		}
	}
}

// Each name of a zone that people use is of zones that there are.
func TestZoneWords(t *testing.T) {
	for word, zones := range zonesOf {
		for _, zone := range zones {
			if _, err := data.Zone(strings.TrimPrefix(zone, "~")); err != nil {
				t.Errorf("%s: %v", word, err)
			}
		}
		if word != "utc" && len(placesNamed()[word]) > 0 {
			t.Errorf("%s is a city or a country too", word)
		}
	}
}

// TestWindowsZones holds that every zone of the tables exists, and that each is
// found by its name and its display.
func TestWindowsZones(t *testing.T) {
	now := at(t, "2026-11-30 10:00 America/Toronto")
	for _, z := range windowsZones {
		for _, name := range []string{z.name, z.display, "(UTC+00:00) " + z.display} {
			w, err := ReadZone(name, now)
			if err != nil || w.Zone == nil || w.Zone.String() != z.iana && !isLike(z.iana, w.Zone, now) {
				t.Errorf("%q is %v, %v, want %s", name, w.Zone, err, z.iana)
			}
		}
	}
	for name, iana := range oldDisplays {
		if _, err := data.Zone(iana); err != nil {
			t.Errorf("%q: %v", name, err)
		}
	}
}

// The table of Windows knows each zone of the one that the program finds the
// computer's own zone by, so that the next that is missing is seen.
func TestWindowsZonesAreThoseOfTheOther(t *testing.T) {
	file, err := os.ReadFile(tzmapping(t))
	if err != nil {
		t.Fatal(err)
	}
	table, _, _ := strings.Cut(string(file), "\n}\n")
	now, n := at(t, "2026-11-30 10:00 America/Toronto"), 0
	for _, found := range regexp.MustCompile(`"([^"]+)":\s+"([^"]+)"`).FindAllStringSubmatch(table, -1) {
		n++
		zone := windowsToIANA(found[1])
		loc, err := data.Zone(found[2])
		if err != nil {
			t.Errorf("%s: %v", found[1], err)
		} else if zone == "" || !isLike(zone, loc, now) {
			t.Errorf("%s is %q, and there %s", found[1], zone, found[2])
		}
	}
	if n < 130 {
		t.Errorf("only %d zones there", n)
	}
}

// The same of the table of CLDR, as far as there is one: what it does not know
// yet stands in Windows.
func TestWindowsZonesAreThoseOfCLDR(t *testing.T) {
	file, err := os.ReadFile("testdata/windows-zones.txt")
	if err != nil {
		t.Fatal(err)
	}
	now, there := at(t, "2026-11-30 10:00 America/Toronto"), map[string]bool{}
	for line := range strings.Lines(string(file)) {
		name, iana, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok {
			continue
		}
		there[name] = true
		zone := windowsToIANA(name)
		loc, err := data.Zone(iana)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if zone == "" || !isLike(zone, loc, now) {
			t.Errorf("%s is %q, and there %s", name, zone, iana)
		}
	}
	if len(there) < 135 {
		t.Errorf("only %d zones there", len(there))
	}
	older := []string{"Mid-Atlantic Standard Time", "Kamchatka Standard Time"}                             // which Windows still has
	newer := []string{"British Columbia Standard Time", "Alberta Standard Time", "Manitoba Standard Time"} // since November 2026
	for _, z := range windowsZones {
		if !there[z.name] && !slices.Contains(slices.Concat(older, newer), z.name) {
			t.Errorf("%s is not there", z.name)
		}
	}
	for _, name := range newer {
		if windowsToIANA(name) == "" {
			t.Errorf("%s is not known", name)
		}
	}
}
