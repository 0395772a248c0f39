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
