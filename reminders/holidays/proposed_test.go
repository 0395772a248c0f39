package holidays

import (
	"strings"
	"testing"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"afterword/assets"
	"afterword/data"
	"afterword/data/spoken"
)

func TestTheComputersCountryIsProposed(t *testing.T) {
	for _, c := range []struct{ locale, zone, language, want string }{
		{"de_DE.UTF-8", "America/Toronto", "US", "DE"}, // whoever sets formats means them
		{"en_US.UTF-8", "Europe/Berlin", "US", "US"},
		{"", "Europe/Berlin", "US", "DE"}, // many read English where it is not spoken
		{"C.UTF-8", "Europe/Berlin", "", "DE"},
		{"C", "America/Vancouver", "US", "CA"},
		{"", "America/New_York", "GB", "US"},
		{"", "Asia/Kolkata", "GB", ""}, // its holidays are not known
		{"hi_IN", "Europe/London", "GB", ""},
		{"", "UTC", "GB", "GB"},
		{"", "UTC", "", ""},
		{"", "Etc/GMT+5", "FR", "FR"},
		{"POSIX", "Europe/Zurich", "DE", "CH"},
		{"nonsense?", "Pacific/Auckland", "", "NZ"},
		{"sr_RS@latin", "Europe/Belgrade", "", "RS"},
	} {
		loc, err := data.Zone(c.zone)
		if err != nil {
			t.Fatal(err)
		}
		if got := proposed(regionOf(c.locale), spoken.CountryOf(loc.String()), c.language); got != c.want {
			t.Errorf("%+v: proposed is %q", c, got)
		}
	}
}

// Each country is found by a zone of its own.
func TestEachCountryIsInAZone(t *testing.T) {
	for _, code := range Countries() {
		if name := display.English.Regions().Name(language.MustParseRegion(code)); !strings.Contains(assets.Places, "\t"+name+"\t") {
			t.Errorf("no zone is in %s (%s)", name, code)
		}
	}
}

func TestTheEnvironmentIsRead(t *testing.T) {
	berlin, err := data.Zone("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("LC_ALL", "")
	t.Setenv("LC_TIME", "fr_FR.UTF-8")
	if got := Proposed(berlin); got != "FR" {
		t.Errorf("with LC_TIME it is %q", got)
	}
	t.Setenv("LC_ALL", "nl_NL.UTF-8")
	if got := Proposed(berlin); got != "NL" {
		t.Errorf("with LC_ALL it is %q", got)
	}
}
