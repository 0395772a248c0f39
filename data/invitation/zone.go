package invitation

import (
	"strings"
	"time"

	"afterword/data/spoken"
)

// zoneNames are the IANA zones that one file names. Each name is looked up
// once; the number of names is capped, as a look-up reads files.
type zoneNames map[string]string

// iana gives the IANA name that a zone's name in a file stands for. It gives
// "" for a name that could mean several zones, or none: the form asks. An
// offset inside a name is never believed: it is often the one of another
// season. now is in the user's zone.
func (n zoneNames) iana(name string, now time.Time) string {
	name = strings.Trim(strings.TrimSpace(name), `"'`)
	if found, ok := n[name]; ok {
		return found
	}
	if len(n) >= maxZones || len(name) > 100 {
		return ""
	}
	found := ""
	if isUTC(strings.ToUpper(name)) {
		found = "UTC"
	} else if where, err := spoken.ReadZone(name, now); err == nil && where.Zone != nil {
		found = where.Zone.String()
	}
	n[name] = found
	return found
}

// isAbbreviation reports whether the name may mean something else than people
// do who write it: "EST" is a zone without summer time in some programs.
func isAbbreviation(name string) bool { return len(name) <= 5 && !strings.Contains(name, "/") }

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
