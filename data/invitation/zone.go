package invitation

import (
	"strings"

	"afterword/data"
)

// zoneNames finds the IANA zones that one file names. Each name is looked up
// once; the number of names is capped, as a look-up reads files.
type zoneNames map[string]string

// iana gives the IANA name that a zone's name in a file stands for: the name
// itself, with a vendor's prefix or in another case, then a name of Windows,
// then a city. It gives "" for a name that could mean several zones, or none.
// An offset inside a name is never believed: it is often the one of another
// season.
func (n zoneNames) iana(name string) string {
	name = strings.Trim(strings.TrimSpace(name), `"'`)
	if found, ok := n[name]; ok {
		return found
	}
	if len(n) >= maxZones || len(name) > 100 {
		return ""
	}
	found := findZone(name)
	n[name] = found
	return found
}

func findZone(name string) string {
	bare := strings.Join(strings.Fields(offset().ReplaceAllString(name, "")), " ")
	for path := strings.TrimPrefix(bare, "/"); path != ""; _, path, _ = strings.Cut(path, "/") {
		if found := inDatabase(path); found != "" {
			return found
		}
	}
	if found := windowsToIANA(bare); found != "" {
		return found
	}
	if found := windowsToIANA(strings.NewReplacer(" Daylight ", " Standard ", " Summer ", " Standard ").Replace(bare)); found != "" {
		return found
	}
	return cityZone(bare)
}

// offset is what Windows puts before a zone, and some programs after one.
var offset = expression(`\((?:UTC|GMT)[^)]*\)|\[(?:UTC|GMT)[^\]]*\]`)

// abbreviations are in the zone database, without the summer time that people
// who write them have.
var abbreviations = map[string]bool{"EST": true, "MST": true, "HST": true}

// inDatabase is the name as the zone database spells it, "" if it has none.
// Some systems find names in any case, but a record is read on others too.
func inDatabase(name string) string {
	for _, spelled := range []string{titleZone(name), name} {
		if _, err := data.Zone(spelled); err == nil && !abbreviations[spelled] && strings.ToLower(spelled) != spelled {
			return spelled
		}
	}
	return ""
}

// titleZone spells a name that is all small or all capital letters the way
// most zones are: "AMERICA/NEW_YORK" as "America/New_York".
func titleZone(name string) string {
	small := strings.ToLower(name)
	if small == "utc" || small == "gmt" || small == "z" {
		return "UTC"
	}
	if !strings.Contains(name, "/") || name != small && name != strings.ToUpper(name) {
		return name
	}
	b := []byte(small)
	for i := range b {
		if (i == 0 || b[i-1] == '/' || b[i-1] == '_' || b[i-1] == '-') && 'a' <= b[i] && b[i] <= 'z' {
			b[i] -= 'a' - 'A'
		}
	}
	return strings.NewReplacer("Us/", "US/", "Gmt", "GMT", "Utc", "UTC").Replace(string(b))
}

// regions are the folders of the zone database with cities in them.
var regions = []string{"Europe/", "America/", "Asia/", "Australia/", "Africa/", "Pacific/", "Atlantic/", "Indian/"}

// cityZone finds the zone of the first city in a list of them, as in the
// displays of Windows in other languages.
func cityZone(name string) string {
	for city := range strings.SplitSeq(name, ",") {
		city = strings.ReplaceAll(strings.TrimSpace(city), " ", "_")
		for _, region := range regions {
			if _, err := data.Zone(region + city); city != "" && err == nil {
				return region + city
			}
		}
	}
	return ""
}

// isUTC reports whether the zone of that IANA name tells only the instant:
// programs write it whatever the zone of the people is.
func isUTC(iana string) bool {
	switch iana {
	case "UTC", "Etc/UTC", "Etc/GMT", "GMT", "Zulu", "Etc/Zulu", "UCT", "Etc/UCT", "Universal",
		"Etc/Universal", "GMT0", "GMT+0", "GMT-0", "Etc/GMT0", "Etc/GMT+0", "Etc/GMT-0":
		return true
	}
	return false
}
