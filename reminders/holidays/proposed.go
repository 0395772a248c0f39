package holidays

import (
	"os"
	"strings"
	"time"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"afterword/data/spoken"
	"afterword/reminders/texts"
)

// Proposed is the country that the computer is in, as far as it says, if its
// public holidays are known; else "". Whoever set how days and times are written
// said so; the language says less than the time zone, because many read English
// where it is not spoken.
func Proposed(home *time.Location) string {
	formats := ""
	for _, name := range []string{"LC_ALL", "LC_TIME"} {
		if formats == "" {
			formats = regionOf(os.Getenv(name))
		}
	}
	return proposed(formats, spoken.CountryOf(home.String()), texts.Region())
}

// proposed is the first of these that is known: the code of the formats' country,
// the English name of the zone's, the code of the language's.
func proposed(formats, zone, language string) string {
	for _, code := range []string{formats, codeOf(zone), language} {
		if holidaysOf[code] != nil {
			return code
		}
		if code != "" && code != language {
			return "" // it is in a country of which nothing is known
		}
	}
	return ""
}

// regionOf is the country of a locale as POSIX writes it: "de_DE.UTF-8@euro".
func regionOf(locale string) string {
	name, _, _ := strings.Cut(locale, ".")
	name, _, _ = strings.Cut(name, "@")
	tag, err := language.Parse(strings.ReplaceAll(name, "_", "-"))
	if err != nil {
		return ""
	}
	if region, confidence := tag.Region(); confidence == language.Exact {
		return region.String()
	}
	return ""
}

// codeOf is the ISO 3166 code of a country whose holidays are known, by its
// English name; of another one, its name.
func codeOf(country string) string {
	for _, code := range Countries() {
		if display.English.Regions().Name(language.MustParseRegion(code)) == country {
			return code
		}
	}
	return country
}
