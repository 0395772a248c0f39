package spoken

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"afterword/assets"
	"afterword/data"
)

// Place is a city, or what else people name a time zone by.
type Place struct {
	City    string // "New York"
	Country string // "United States"
	Zone    string // the IANA name: "America/New_York"
}

// known is a place with its names as they are compared.
type known struct {
	Place
	city, country, zone string
}

// places are all that are known.
var places = sync.OnceValue(func() []known {
	var all []known
	for line := range strings.Lines(assets.Places) {
		if f := strings.Split(strings.TrimSpace(line), "\t"); len(f) == 3 {
			all = append(all, known{Place{f[0], f[1], f[2]}, plain(f[0]), plain(f[1]), plain(f[2])})
		}
	}
	return all
})

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
	switch {
	case p.city == text || p.zone == text || p.city+" "+p.country == text:
		return 1
	case strings.HasPrefix(p.city, text):
		return 2
	case strings.HasPrefix(p.country, text):
		return 3
	case strings.Contains(p.city, " "+text), strings.HasPrefix(p.zone, text), strings.HasPrefix(p.city+" "+p.country, text):
		return 4
	}
	return 0
}

// plain is the text in small letters without accents, underscores or commas.
func plain(text string) string {
	bare, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC), text)
	if err != nil {
		bare = text
	}
	bare = strings.NewReplacer("_", " ", ",", " ", "/", " ").Replace(strings.ToLower(bare))
	return strings.Join(strings.Fields(bare), " ")
}

// Zone is the IANA name of the one time zone that the text means. ok is false
// if it means several or none.
func Zone(text string) (zone string, ok bool) {
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
	text = strings.TrimSpace(text)
	if _, err := data.Zone(text); zone == "" && err == nil && unicode.IsUpper(rune(text[0])) {
		return text, true // none of a city, such as Etc/GMT+5
	}
	return zone, zone != ""
}

// PlaceOf is what a time zone is called: its city, or the IANA name where that
// alone would mean another one.
func PlaceOf(zone string) string {
	city := strings.ReplaceAll(zone[strings.LastIndex(zone, "/")+1:], "_", " ")
	if found, ok := Zone(city); ok && found == zone {
		return city
	}
	return zone
}
