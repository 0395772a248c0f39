package table

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"afterword/data"
)

// abbreviations are the zones that people mean by them. "IST" and the like are
// left out: they mean several.
var abbreviations = map[string]string{}

func init() {
	for zone, words := range map[string]string{
		"America/Los_Angeles": "pt pst pdt pacific", "America/Denver": "mt mst mdt mountain",
		"America/Chicago": "ct cst cdt central", "America/New_York": "et est edt eastern",
		"America/Halifax": "at ast adt atlantic", "America/Anchorage": "akst akdt", "Pacific/Honolulu": "hst",
		"Europe/London": "bst", "Europe/Berlin": "cet cest mez mesz", "Europe/Athens": "eet eest", "Europe/Lisbon": "wet west",
		"Asia/Tokyo": "jst", "Asia/Singapore": "sgt", "Asia/Hong_Kong": "hkt", "Australia/Sydney": "aest aedt",
		"Pacific/Auckland": "nzst nzdt",
	} {
		for word := range strings.FieldsSeq(words) {
			abbreviations[word] = zone
		}
	}
}

var (
	offsetText = regexp.MustCompile(`^(?:GMT|UTC|gmt|utc)?\s?([+-−])(\d{1,2}):?(\d{2})?(?:\s|\(|\[|$)`)
	zoneName   = regexp.MustCompile(`[A-Z][A-Za-z]+/[A-Za-z_/+-]+[A-Za-z0-9]`)
)

// place is where a time of day is meant: a zone, an offset, or both.
type place struct {
	loc    *time.Location // nil: not said
	offset int            // seconds east of UTC
	fixed  bool           // offset was said
	season string         // the abbreviation, which may be that of another season
}

// placeOf reads what stands behind a time of day, or in a column of zones.
func placeOf(words string) (p place, ok bool) {
	words = strings.TrimSpace(words)
	if words == "" {
		return p, true
	}
	if found := offsetText.FindStringSubmatch(words); found != nil {
		hours, _ := strconv.Atoi(found[2])
		minutes, _ := strconv.Atoi(found[3])
		p.fixed, p.offset = true, (hours*60+minutes)*60
		if found[1] != "+" {
			p.offset = -p.offset
		}
		ok = hours <= 14 && minutes < 60
	}
	if name := zoneName.FindString(words); name != "" {
		loc, err := data.Zone(name)
		p.loc = loc
		return p, err == nil
	}
	if ok {
		return p, true
	}
	bare := strings.ToLower(strings.Trim(words, "()[] ."))
	bare = strings.TrimSpace(strings.TrimSuffix(strings.TrimSuffix(bare, "time"), "standard "))
	switch bare {
	case "z", "gmt": // programs write it whatever the zone of the people is
		return place{fixed: true}, true
	case "utc":
		return place{loc: time.UTC}, true
	}
	loc, err := data.Zone(abbreviations[bare])
	if err != nil {
		return p, false
	}
	if len(bare) > 2 && len(bare) < 5 {
		p.season = strings.ToUpper(bare)
	}
	p.loc = loc
	return p, true
}

// placeAt reads the place at the beginning of what stands behind a time of day;
// rest are the words behind it. Words that are no place at all are the rest,
// too: "with Raj". ok is false for what may be one and is not known.
func placeAt(words string) (p place, rest string, ok bool) {
	fields := strings.Fields(words)
	for n := len(fields); n > 0; n-- {
		if p, ok = placeOf(strings.TrimRight(strings.Join(fields[:n], " "), ",;")); ok {
			return p, strings.Join(fields[n:], " "), true
		}
	}
	return place{}, words, len(fields) == 0 || !maybeZone.MatchString(words)
}

// maybeZone is what names of zones begin with: "IST", "(XYZ)", "Some/City",
// "+2", "Fuji time".
var maybeZone = regexp.MustCompile(`^\(?(?:[A-Z]{2,5}\b|[+−-]?\d|[A-Za-z_]+/)|(?i:\btime\b)`)

// at is the moment of the day and time of day there. The zone is the one that
// the place names, else zone. warning is WinterTime if the place was named by
// the abbreviation of another season.
func (p place) at(w when, zone *time.Location) (m data.Moment, warning Reason) {
	if p.loc != nil {
		zone = p.loc
	}
	t := w.day.At(w.from, zone).Add(time.Duration(w.secs) * time.Second)
	if p.fixed {
		t = w.day.At(w.from, time.UTC).Add(time.Duration(w.secs-p.offset) * time.Second).In(zone)
	}
	if name, _ := t.Zone(); p.season != "" && name != p.season && !german[p.season] {
		warning = WinterTime
	}
	return data.Moment{Time: t}, warning
}

// german abbreviations are not those of the zone database.
var german = map[string]bool{"MEZ": true, "MESZ": true}
