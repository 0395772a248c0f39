package table

import (
	"errors"
	"regexp"
	"strings"
	"time"

	"afterword/data"
	"afterword/data/spoken"
)

// zoneOfTime is where a time of day is meant: a zone, an offset, or both.
type zoneOfTime struct {
	loc    *time.Location // nil: not said
	offset int            // seconds east of UTC
	fixed  bool           // offset was said
	season string         // the abbreviation, which may be that of another season
	own    bool           // the words can mean several zones, and the user's own is one
}

// readZone reads what stands in a column of zones, or behind a time of day. now
// is in the user's zone. The reason is why it is no one place, "" if it is.
func readZone(words string, now time.Time) (zoneOfTime, Reason) {
	p, _, reason := readZoneWords(words, now)
	return p, reason
}

// readZoneWords is readZone; city is true if the words are a city and may be
// something else.
func readZoneWords(words string, now time.Time) (p zoneOfTime, city bool, reason Reason) {
	if words = strings.TrimSpace(words); words == "" {
		return p, false, ""
	}
	w, err := spoken.ReadZone(words, now)
	var several *spoken.ZoneError
	switch {
	case err == nil:
		return zoneOfTime{loc: w.Zone, offset: w.Offset, fixed: w.Fixed, season: w.Season}, w.City, ""
	case !errors.As(err, &several) || len(several.Places) == 0:
		return p, false, BadZone
	case isCalled(now, words):
		return zoneOfTime{loc: now.Location(), own: true}, false, ""
	}
	return p, false, SeveralZones
}

// isCalled reports whether the abbreviation is that of the user's own zone, in
// winter or in summer.
func isCalled(now time.Time, words string) bool {
	winter, _ := now.Zone()
	summer, _ := now.AddDate(0, 6, 0).Zone()
	bare := strings.Trim(words, "()[] .")
	return strings.EqualFold(bare, winter) || strings.EqualFold(bare, summer)
}

// readZoneAt reads the place at the beginning of what stands behind a time of day;
// rest are the words behind it. Words that are no place at all are the rest,
// too: "with Raj". There is a reason for what may be a place and is not known.
func readZoneAt(words string, now time.Time) (p zoneOfTime, rest string, reason Reason) {
	fields := strings.Fields(words)
	several := false
	for n := len(fields); n > 0; n-- {
		first := strings.TrimRight(strings.Join(fields[:n], " "), ",;")
		rest = strings.Join(fields[n:], " ")
		if bare := strings.ToLower(strings.Trim(first, "()[] .")); bare == "z" || bare == "gmt" {
			return zoneOfTime{fixed: true}, rest, "" // programs write it whatever the zone of the people is
		}
		p, city, reason := readZoneWords(first, now)
		if reason == "" && (!city || rest == "") { // "Nice to meet you" is in no city
			return p, rest, ""
		}
		several = several || reason == SeveralZones && n <= 2
	}
	switch {
	case several:
		return zoneOfTime{}, words, SeveralZones
	case len(fields) > 0 && maybeZone.MatchString(words):
		return zoneOfTime{}, words, BadZone
	}
	return zoneOfTime{}, words, ""
}

// maybeZone is what names of zones begin with: "IST", "(XYZ)", "Some/City",
// "+2", "Fuji time".
var maybeZone = regexp.MustCompile(`^\(?(?:[A-Z]{2,5}\b|[+−-]\d|[A-Za-z_]+/)|(?i:\btime\b)`)

// at is the moment of the day and time of day there. The zone is the one that
// the place names, else zone. warning is what was assumed: WinterTime if the
// place was named by the abbreviation of another season.
func (p zoneOfTime) at(w when, zone *time.Location) (m data.Moment, warning Reason) {
	if p.loc != nil {
		zone = p.loc
	}
	t := w.Day.At(w.Clock, zone).Add(time.Duration(w.Secs) * time.Second)
	if p.fixed {
		t = w.Day.At(w.Clock, time.UTC).Add(time.Duration(w.Secs-p.offset) * time.Second).In(zone)
	}
	name, _ := t.Zone()
	switch {
	case p.own:
		warning = OwnZone
	case p.season != "" && name != p.season:
		warning = WinterTime
	}
	return data.Moment{Time: t}, warning
}
