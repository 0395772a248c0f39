package spoken

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"afterword/data"
)

// Where is where a time of day is meant, as far as a text says it.
type Where struct {
	Zone   *time.Location // nil: not said
	Offset int            // seconds east of UTC
	Fixed  bool           // the offset was said
	Season string         // the abbreviation of one season, such as "EST"; "" if none was said
	City   bool           // only a city or a country was said, which may be meant as something else
}

// ZoneError is why a text is no one time zone.
type ZoneError struct {
	Text   string
	Places []Place // that it may mean, the likeliest first; none if it is not known
}

func (e *ZoneError) Error() string {
	if len(e.Places) == 0 {
		return fmt.Sprintf("“%s” is no time zone that is known; name it by a large city, like “New York”", e.Text)
	}
	var names []string
	for _, p := range e.Places {
		if !slices.Contains(names, p.Zone) && len(names) < 5 {
			names = append(names, p.Zone)
		}
	}
	return fmt.Sprintf("“%s” can be several time zones; say which: %s", e.Text, strings.Join(names, ", "))
}

// Zone is the one time zone that somebody means who types the text: a city, a
// name or an abbreviation, an offset, or the beginning of a city. now is in
// the user's own zone. The error is a *ZoneError; what may mean several zones
// is one.
func Zone(text string, now time.Time) (*time.Location, error) {
	w, bad := readZone(text, now)
	if bad == nil {
		return w.location(text, now)
	}
	if len(bad.Places) > 0 {
		return nil, bad
	}
	if zone, ok := beginning(text); ok {
		return data.Zone(zone)
	}
	return nil, &ZoneError{text, Places(text)}
}

// ReadZone is where a time is meant that has the text behind it, in a file. As
// there is nobody to see what is taken, nothing is guessed from its beginning.
// The error is a *ZoneError.
func ReadZone(text string, now time.Time) (Where, error) {
	w, bad := readZone(text, now)
	if bad != nil {
		return Where{}, bad
	}
	return w, nil
}

// longestZone is how many bytes the name of a zone may have.
const longestZone = 150

var (
	offsetAlone = regexp.MustCompile(`^(?i:GMT|UTC)?\s?([+−–-])(\d{1,2})[:.]?(\d{2})?$`)
	offsetFirst = regexp.MustCompile(`^((?i:GMT|UTC)?\s?[+−–-]\d{1,2}[:.]?(?:\d{2})?)(?:\s*[(\[](.*)[)\]]|\s+(.*))$`)
	offsetAside = regexp.MustCompile(`[(\[]\s*((?i:UTC|GMT)[^)\]]*)[)\]]`)
	iana        = regexp.MustCompile(`[A-Z][A-Za-z]+/[A-Za-z_/+-]+[A-Za-z0-9]`)
	numbered    = regexp.MustCompile(`\s+\d{1,3}$`)
)

// readZone reads an offset, a name, or both.
func readZone(text string, now time.Time) (Where, *ZoneError) {
	text = strings.Trim(strings.TrimSpace(text), `"'`)
	if text == "" || len(text) > longestZone {
		return Where{}, &ZoneError{}
	}
	if name := iana.FindString(text); name != "" {
		if loc, err := data.Zone(name); err == nil {
			w, _ := offsetOf(strings.TrimSpace(strings.Trim(strings.Replace(text, name, "", 1), " ()[]")))
			w.Zone = loc
			return w, nil
		}
	}
	if found := offsetFirst.FindStringSubmatch(text); found != nil {
		w, ok := offsetOf(found[1])
		if found[2] != "" && ok { // what a program calls the zone is that of its own words
			return w, nil
		}
		name, bad := named(found[3], now)
		w.Zone = name.Zone
		if !ok && bad == nil {
			bad = &ZoneError{Text: text}
		}
		return w, bad
	}
	w, ok := offsetOf(strings.Trim(text, "()[]"))
	if ok {
		w.Zone = inZone(windowsToIANA(text)).Zone // one of theirs is called "UTC-11"
		return w, nil
	}
	name := text
	if found := offsetAside.FindStringSubmatch(text); found != nil {
		w, ok = offsetOf(found[1])
		name = strings.TrimSpace(offsetAside.ReplaceAllString(text, ""))
	}
	where, bad := named(name, now)
	if bad != nil && ok && len(bad.Places) == 0 {
		return w, nil
	}
	return where, bad
}

// offsetOf reads "UTC+1", "+05:30", "-0800" and the like.
func offsetOf(text string) (w Where, ok bool) {
	found := offsetAlone.FindStringSubmatch(text)
	if found == nil {
		return w, false
	}
	hours, _ := strconv.Atoi(found[2])
	minutes, _ := strconv.Atoi(found[3]) // "" is 0
	w = Where{Fixed: true, Offset: (hours*60 + minutes) * 60}
	if found[1] != "+" {
		w.Offset = -w.Offset
	}
	return w, hours <= 14 && minutes < 60
}

// named reads the name of a zone, as people, Windows or the zone database
// have it.
func named(text string, now time.Time) (Where, *ZoneError) {
	text = strings.Join(strings.Fields(text), " ")
	name := numbered.ReplaceAllString(strings.TrimLeft(strings.Trim(text, " .,;"), "/"), "")
	if strings.HasPrefix(name, "(") && strings.HasSuffix(name, ")") {
		name = strings.Trim(name, "()")
	}
	key := plain(name)
	path := name
	for strings.Contains(path, "/") {
		if found := inDatabase(path); found != "" {
			return inZone(found), nil
		}
		_, path, _ = strings.Cut(path, "/")
	}
	for _, key := range []string{key, plain(path)} {
		if w, found, bad := spokenZone(key, text, now); found {
			return w, bad
		}
	}
	standard := strings.NewReplacer(" Daylight ", " Standard ", " Summer ", " Standard ")
	for _, display := range []string{text, name, standard.Replace(name)} {
		if found := windowsToIANA(display); found != "" {
			return inZone(found), nil
		}
	}
	bare := withoutEnding(key)
	if w, found, bad := spokenZone(bare, text, now); found {
		return w, bad
	}
	w, bad := cityZone(name, bare)
	w.City = w.City && bare == key // "London time" is said of no city
	return w, bad
}

// inZone is the zone of an IANA name, nowhere if there is none.
func inZone(name string) Where {
	loc, err := data.Zone(name)
	if err != nil {
		return Where{}
	}
	return Where{Zone: loc}
}

// spokenZone looks up an abbreviation or a name that people use.
func spokenZone(key, text string, now time.Time) (w Where, found bool, bad *ZoneError) {
	zones := zonesOf[key]
	if len(zones) == 0 {
		return w, false, nil
	}
	if len(zones) == 1 {
		w = inZone(nearHome(zones[0], now))
		w.Season = seasons[key]
		return w, true, nil
	}
	return w, true, &ZoneError{text, placesIn(zones, now)}
}

// placesIn are the places of some zones, the one with the user's own time
// first.
func placesIn(zones []string, now time.Time) []Place {
	var own, others []Place
	for _, zone := range zones {
		p := Place{City: PlaceOf(zone), Zone: zone}
		for _, k := range places() {
			if k.Zone == zone && k.City == p.City {
				p = k.Place
			}
		}
		if isLike(zone, now.Location(), now) {
			own = append(own, p)
		} else {
			others = append(others, p)
		}
	}
	return append(own, others...)
}

// location is the zone, or that of an offset.
func (w Where) location(text string, now time.Time) (*time.Location, error) {
	switch {
	case w.Zone != nil:
		return w.Zone, nil
	case w.Offset == 0:
		return time.UTC, nil
	case w.Offset%3600 == 0:
		return data.Zone(fmt.Sprintf("Etc/GMT%+d", -w.Offset/3600)) // their signs are the other way round
	}
	zones := zonesAt(w.Offset, now)
	if len(zones) == 1 {
		return data.Zone(zones[0])
	}
	return nil, &ZoneError{text, placesIn(zones, now)}
}

// zonesAt are the zones with that offset in winter and in summer.
func zonesAt(offset int, now time.Time) []string {
	fixed := time.FixedZone("", offset)
	var zones []string
	for _, p := range places() {
		if !slices.Contains(zones, p.Zone) && isLike(p.Zone, fixed, now) {
			zones = append(zones, p.Zone)
		}
	}
	return zones
}

// inDatabase is the path of a zone as the zone database spells it, "" if it
// has none. Some systems find it in any case, but a record is read on others
// too.
func inDatabase(path string) string {
	for _, spelled := range []string{titleZone(path), path} {
		if _, err := data.Zone(spelled); err == nil && strings.ToLower(spelled) != spelled {
			return spelled
		}
	}
	return ""
}

// titleZone spells a path that is all small or all capital letters the way
// most zones are: "AMERICA/NEW_YORK" as "America/New_York".
func titleZone(path string) string {
	small := strings.ToLower(path)
	if path != small && path != strings.ToUpper(path) {
		return path
	}
	b := []byte(small)
	for i := range b {
		if (i == 0 || b[i-1] == '/' || b[i-1] == '_' || b[i-1] == '-') && 'a' <= b[i] && b[i] <= 'z' {
			b[i] -= 'a' - 'A'
		}
	}
	return strings.NewReplacer("Us/", "US/", "Gmt", "GMT", "Utc", "UTC").Replace(string(b))
}
