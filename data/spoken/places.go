package spoken

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"afterword/assets"
)

// Place is a city, or what else people name a time zone by.
type Place struct {
	City    string // "New York"
	Country string // "United States"
	Zone    string // the IANA name: "America/New_York"
}

// Name is the place as it is told from others: "New York, United States".
func (p Place) Name() string {
	if p.Country == "" {
		return p.City
	}
	return p.City + ", " + p.Country
}

// known is a place with its names as they are compared.
type known struct {
	Place
	cities        []string // the first is that of City
	country, zone string
}

// places are all that are known.
var places = sync.OnceValue(func() []known {
	var all []known
	for line := range strings.Lines(assets.Places) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) < 3 {
			continue
		}
		k := known{Place: Place{f[0], f[1], f[2]}, country: plain(f[1]), zone: plain(f[2])}
		for _, name := range append([]string{f[0]}, strings.Split(strings.Join(f[3:], ""), ",")...) {
			for _, written := range []string{plain(name), plain(umlauts.Replace(name))} {
				if written != "" && !slices.Contains(k.cities, written) {
					k.cities = append(k.cities, written)
				}
			}
		}
		all = append(all, k)
	}
	return all
})

// umlauts are written so where there is no key for them.
var umlauts = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "Ä", "Ae", "Ö", "Oe", "Ü", "Ue")

// placesNamed are the places of each name: of a city, with its country or without
// it, and of a country that has one zone only.
var placesNamed = sync.OnceValue(func() map[string][]Place {
	all := map[string][]Place{}
	for _, p := range places() {
		for _, city := range p.cities {
			all[city] = append(all[city], p.Place)
			all[city+" "+p.country] = append(all[city+" "+p.country], p.Place)
		}
	}
	countries := map[string][]Place{}
	for _, p := range places() {
		if all[p.country] == nil {
			countries[p.country] = append(countries[p.country], p.Place)
		}
	}
	for country, some := range countries {
		if oneZone(some) {
			all[country] = some
		}
	}
	return all
})

// oneZone reports whether the places are all in one zone.
func oneZone(some []Place) bool {
	return len(some) > 0 && !slices.ContainsFunc(some, func(p Place) bool { return p.Zone != some[0].Zone })
}

// cityZone is the zone of a city or a country, or of the first city of a list
// as in the displays of Windows in other languages. bare is the name as it is
// compared.
func cityZone(name, bare string) (Where, *ZoneError) {
	if some := placesNamed()[bare]; len(some) > 0 {
		if !oneZone(some) {
			return Where{}, &ZoneError{name, some}
		}
		w := inZone(some[0].Zone)
		w.City = true
		return w, nil
	}
	cities := strings.FieldsFunc(name, func(r rune) bool { return r == ',' || r == '/' || r == ';' })
	if zone := windowsOf(cities); zone != "" {
		return inZone(zone), nil
	}
	var first string
	ours := 0
	for _, city := range cities {
		if some := placesNamed()[plain(city)]; oneZone(some) {
			ours++
			if first == "" {
				first = some[0].Zone
			}
		}
	}
	if first == "" || 2*ours <= len(cities) {
		return Where{}, &ZoneError{Text: name}
	}
	return inZone(first), nil
}

// windowsOf is the zone of Windows that shows all of the cities.
func windowsOf(cities []string) string {
	if len(cities) < 2 {
		return ""
	}
	for _, z := range windowsZones {
		shown := strings.Split(z.display, ", ")
		if !slices.ContainsFunc(cities, func(c string) bool { return !slices.Contains(shown, strings.TrimSpace(c)) }) {
			return z.iana
		}
	}
	return ""
}

// Places are those that the text may mean, the likeliest first: it may be the
// beginning of a city or a country, or an IANA name. There are none for "".
func Places(text string) []Place {
	var some []Place
	for _, f := range find(text) {
		some = append(some, f.Place)
	}
	return some
}

// found is a place and how well it fits.
type found struct {
	Place
	rank int
}

func find(text string) []found {
	text = plain(text)
	if text == "" {
		return nil
	}
	var all []found
	for _, p := range places() {
		if rank := p.rank(text); rank > 0 {
			all = append(all, found{p.Place, rank})
		}
	}
	slices.SortStableFunc(all, func(a, b found) int { return cmp.Compare(a.rank, b.rank) })
	return all
}

// rank is how well the text fits: the whole city first, then its beginning,
// then that of the country, of a later word, or of the IANA name; 0 is not at
// all.
func (p known) rank(text string) int {
	best := rankOf(text, p.cities[0], p.country, p.zone)
	for _, other := range p.cities[1:] {
		switch {
		case other == text:
			return 1
		case best == 0 && strings.HasPrefix(other, text):
			best = 4
		}
	}
	return best
}

func rankOf(text, city, country, zone string) int {
	switch {
	case city == text || zone == text || city+" "+country == text:
		return 1
	case strings.HasPrefix(city, text):
		return 2
	case strings.HasPrefix(country, text):
		return 3
	case strings.Contains(city, " "+text), strings.HasPrefix(zone, text), strings.HasPrefix(city+" "+country, text):
		return 4
	}
	return 0
}

// plain is the text in small letters without accents, underscores or commas.
func plain(text string) string {
	if !isASCII(text) {
		bare, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC), text)
		if err == nil {
			text = strings.ReplaceAll(bare, "ß", "ss")
		}
	}
	bare := wordSeparators.Replace(strings.ToLower(text))
	return strings.Join(strings.Fields(bare), " ")
}

// wordSeparators are the marks between words that make no difference.
var wordSeparators = strings.NewReplacer("_", " ", ",", " ", "/", " ", "-", " ", ".", "", "&", "and")

func isASCII(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return r > unicode.MaxASCII }) < 0
}

// beginning is the IANA name of the one time zone that the text begins the
// name of. ok is false if it may be several, or none.
func beginning(text string) (zone string, ok bool) {
	best := 0
	for _, p := range find(text) {
		rank := min(p.rank, 2) // a whole name beats all that only begin so
		if zone != "" && rank == best && zone != p.Zone {
			return "", false
		}
		if zone == "" {
			zone, best = p.Zone, rank
		}
	}
	return zone, zone != ""
}

// PlaceOf is what a time zone is called: its city, its offset, or the IANA name
// where the city alone would mean another one.
func PlaceOf(zone string) string {
	if hours, ok := strings.CutPrefix(zone, "Etc/GMT"); ok && len(hours) > 1 && hours[0] != '0' && hours[1] != '0' {
		sign := map[byte]string{'+': "-", '-': "+"}[hours[0]] // theirs are the other way round
		return "UTC" + sign + hours[1:]
	}
	city := strings.ReplaceAll(zone[strings.LastIndex(zone, "/")+1:], "_", " ")
	if w, bad := named(city, time.Time{}.UTC()); bad == nil && w.Zone != nil && w.Zone.String() == zone {
		return city
	}
	if found, ok := beginning(city); ok && found == zone {
		return city
	}
	return zone
}

// nowhere is what stands for the country of UTC.
const nowhere = "universal time"

// CountryOf is the English name of the country of that IANA zone, "" if it is
// not known or there are several.
func CountryOf(zone string) string {
	country := ""
	for _, p := range places() {
		switch {
		case p.Zone != zone, p.Country == nowhere:
		case country == "":
			country = p.Country
		case country != p.Country:
			return ""
		}
	}
	return country
}
