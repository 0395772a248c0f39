package spoken

import (
	"strings"
	"time"

	"afterword/data"
)

// zoneWords are the abbreviations and names that people use for a time zone,
// with commas between them. What is used for several zones has all of them,
// with blanks between; a zone that begins with a tilde is that of the user, if
// the same time holds there.
var zoneWords = []struct{ zones, words string }{
	{"America/New_York", "et, est, edt, eastern, us eastern, eastern us, us east coast, east coast, us ostküste, ostküste, est5edt"},
	{"America/Chicago", "ct, cdt, central, us central, central us, cst6cdt"},
	{"America/Chicago Asia/Shanghai", "cst"},
	{"America/Denver", "mt, mst, mdt, mountain, us mountain, mst7mdt, navajo"},
	{"America/Los_Angeles", "pt, pst, pdt, pacific, us pacific, pacific us, us west coast, west coast, us westküste, westküste, pst8pdt"},
	{"America/Anchorage", "akst, akdt, alaska"},
	{"Pacific/Honolulu", "hst, hawaii"},
	{"America/Halifax", "at, adt, atlantic, atlantic canada"},
	{"America/Halifax Asia/Riyadh", "ast"},
	{"America/St_Johns", "nst, ndt, newfoundland"},
	{"America/Sao_Paulo", "brt"},
	{"America/Argentina/Buenos_Aires", "art"},
	{"America/Santiago", "clt, clst"},
	{"America/Bogota", "cot"},
	{"America/Lima", "pet"},

	{"UTC", "utc, z, uct, zulu, universal, coordinated universal, gmt0, gmt+0, gmt-0, utc0, utc+0, utc-0, utc±0, utc+00:00, weltzeit"},
	{"Europe/London", "gmt, bst, uk, british, british summer, gb, great britain, greenwich, greenwich mean"},
	{"Europe/Dublin", "eire, irish"},
	{"~Europe/Lisbon", "wet, west, wez, wesz, western european"},
	{"~Europe/Berlin", "cet, cest, mez, mesz, met, mest, central european, central european summer time, mitteleuropäische, heure de paris, hora central europea"},
	{"~Europe/Athens", "eet, eest, oez, oesz, eastern european, osteuropäische"},
	{"Europe/Moscow", "msk, w-su"},
	{"Europe/Istanbul", "trt"},
	{"Asia/Dubai", "gst, gulf"},
	{"Asia/Kolkata Europe/Dublin Asia/Jerusalem", "ist"},
	{"Asia/Kolkata", "indian"},
	{"Asia/Karachi", "pkt"},
	{"Asia/Bangkok", "ict"},
	{"Asia/Jakarta", "wib"},
	{"Asia/Manila", "pht, phst"},
	{"Asia/Singapore", "sgt"},
	{"Asia/Hong_Kong", "hkt"},
	{"Asia/Shanghai", "prc"},
	{"Asia/Taipei", "roc"},
	{"Asia/Seoul", "kst, rok"},
	{"Asia/Tokyo", "jst"},
	{"Australia/Perth", "awst"},
	{"Australia/Adelaide Australia/Darwin", "acst"},
	{"Australia/Adelaide", "acdt"},
	{"Australia/Sydney Australia/Brisbane", "aest"},
	{"Australia/Sydney", "aet, aedt, australian eastern"},
	{"Pacific/Auckland", "nzst, nzdt, nzt, nz"},
	{"Africa/Johannesburg", "sast"},
	{"Africa/Lagos", "wat"},
	{"Africa/Maputo", "cat"},
	{"Africa/Nairobi", "eat"},
}

// seasons are the abbreviations that mean one half of the year, as the zone
// database writes them.
var seasons = map[string]string{"mez": "CET", "mesz": "CEST", "met": "CET", "mest": "CEST"}

// zonesOf are the zones of each of the words.
var zonesOf = map[string][]string{}

func init() {
	for _, z := range zoneWords {
		for word := range strings.SplitSeq(z.words, ", ") {
			zonesOf[plain(word)] = strings.Fields(z.zones)
		}
	}
	for word := range strings.FieldsSeq("gmt est edt cst cdt mst mdt pst pdt akst akdt adt nst ndt bst wet west cet cest eet eest acst acdt aest aedt nzst nzdt") {
		seasons[word] = strings.ToUpper(word)
	}
}

// endings are what may stand behind the name of a zone.
var endings = []string{
	" timezone", " zone", " time", " standard", " daylight savings", " daylight saving", " daylight", " summer",
	" normalzeit", " ortszeit", " sommerzeit", " zeit",
}

// withoutEnding is the name alone: "eastern" of "eastern daylight time".
func withoutEnding(name string) string {
	for _, ending := range endings {
		name = strings.TrimSuffix(name, ending)
	}
	return name
}

// nearHome gives a zone that may be the user's own: that of now, if the same
// time holds there in winter and in summer.
func nearHome(zone string, now time.Time) string {
	own, ok := strings.CutPrefix(zone, "~")
	if ok && isLike(own, now.Location(), now) && hasName(now.Location()) {
		return now.Location().String()
	}
	return own
}

// isLike reports whether the clocks of both zones show the same, now and half a
// year on.
func isLike(zone string, home *time.Location, now time.Time) bool {
	loc, err := data.Zone(zone)
	if err != nil {
		return false
	}
	for _, at := range []time.Time{now, now.AddDate(0, 6, 0)} {
		if at.In(loc).Format("-0700") != at.In(home).Format("-0700") {
			return false
		}
	}
	return true
}

// hasName reports whether a record can hold the zone: it has an IANA name.
func hasName(loc *time.Location) bool {
	_, err := data.Zone(loc.String())
	return err == nil
}
