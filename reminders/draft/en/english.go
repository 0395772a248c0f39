package en

import (
	"regexp"
	"slices"
	"strings"

	"afterword/reminders/draft/brief"
	"afterword/reminders/draft/note"
	"afterword/reminders/draft/plain"
)

// Variant is the kind of English of an email: the one that was chosen, else
// that of the computer unless it is the American one, which many computers
// have without being asked, else that of the interview's zone.
func Variant(chosen, locale, zone string) string {
	if chosen != "" {
		return kindOf(chosen)
	}
	locale = kindOf(strings.ReplaceAll(strings.Split(locale, ".")[0], "_", "-"))
	if locale != "" && locale != "en-US" {
		return locale
	}
	for prefix, kind := range zoneKinds {
		if strings.HasPrefix(zone, prefix) {
			return kind
		}
	}
	return "en-US"
}

// kindOf is the kind that a tag is nearest to, "" if it is no English.
func kindOf(tag string) string {
	lang, land, _ := strings.Cut(tag, "-")
	if !strings.EqualFold(lang, "en") {
		return ""
	}
	switch strings.ToUpper(land) {
	case "GB", "UK", "IE", "AU", "NZ", "ZA", "MT", "SG", "HK":
		return "en-GB"
	case "IN", "PK", "LK", "BD":
		return "en-IN"
	case "CA":
		return "en-CA"
	}
	return "en-US"
}

// zoneKinds are the kinds of English by the beginning of a zone.
var zoneKinds = map[string]string{
	"Europe/": "en-GB", "Africa/": "en-GB", "Australia/": "en-GB", "Pacific/Auckland": "en-GB", "Asia/Kolkata": "en-IN", "Asia/Calcutta": "en-IN",
	"Asia/Dhaka": "en-IN", "Asia/Karachi": "en-IN", "Asia/Colombo": "en-IN", "Asia/Singapore": "en-GB", "Asia/Hong_Kong": "en-GB",
	"America/Toronto": "en-CA", "America/Vancouver": "en-CA", "America/Halifax": "en-CA", "America/Edmonton": "en-CA", "America/Winnipeg": "en-CA",
	"America/St_Johns": "en-CA", "America/Regina": "en-CA", "America/Moncton": "en-CA", "America/Montreal": "en-CA", "America/Whitehorse": "en-CA",
	"America/Yellowknife": "en-CA", "America/Iqaluit": "en-CA", "America/Glace_Bay": "en-CA", "America/Thunder_Bay": "en-CA",
}

var (
	atAgency = regexp.MustCompile(`(?i)\b(?:at|with|from|of|for|,|@)\s+(.+)$`)
)

// AgencyIn is the agency that a job title names: “TradeLine Staffing” of
// “recruiter at TradeLine Staffing”. "" if it names none, or the company.
func AgencyIn(title, company string) string {
	title = plain.OneLine(title)
	if m := atAgency.FindStringSubmatch(title); m != nil {
		name := strings.TrimSpace(m[1])
		same := strings.Contains(strings.ToLower(company), strings.ToLower(name)) || strings.Contains(strings.ToLower(name), strings.ToLower(company))
		if !same && name != strings.ToLower(name) {
			return name
		}
	}
	if agencyTitle.MatchString(title) {
		return "the agency"
	}
	return ""
}

var agencyTitle = regexp.MustCompile(`(?i)\b(agency|headhunter|staffing|external|third-party|temp desk|branch consultant|recruitment consultant)\b`)

// PreviewFor is the sentence in which a note stands in the email for that
// brief; if in none, why.
func PreviewFor(field note.Field, text string, b brief.Brief) (sentence, why string) {
	e, f := write(b)
	n := slices.IndexFunc(f.all, func(one *fact) bool { return one.field == field && one.typed == strings.TrimSpace(text) })
	if n < 0 { // it is not noted for this reader
		return "", ""
	}
	switch one := f.all[n]; {
	case one.reading.Verdict == note.Ask:
		return "", one.reading.Why
	case one.reading.Verdict == note.Use && !one.used:
		return "", noRoom
	case one.used:
		return sentenceOf(e.Body, one.reading.Text+" "+one.typed), ""
	}
	return "", ""
}

// sentenceOf is the sentence of an email that has the most of some words in it.
func sentenceOf(body, words string) string {
	want := map[string]bool{}
	for _, w := range telling(words) {
		want[w] = true
	}
	best, most := "", 0
	for paragraph := range strings.SplitSeq(body, "\n\n") {
		for _, s := range strings.SplitAfter(paragraph, ". ") {
			n := 0
			for _, w := range telling(s) {
				if want[w] {
					n++
				}
			}
			if n > most {
				best, most = strings.TrimSpace(s), n
			}
		}
	}
	return best
}
