package en

import (
	"regexp"
	"strings"
	"time"

	"afterword/reminders/draft/plain"
)

// The free notes of a record are the user's own. An email uses of them only
// what is surely read.

var (
	firstChoice = regexp.MustCompile(`(?i)\b(1st|first|top) (choice|pick)\b|\bmy (favou?rite|number one|no\.? ?1)\b|#1\b|\b(would|i['’]d|id|d) (much )?(rather|prefer|sooner)\b|\bprefer(red)? (this|them|it|here)\b|\bwant this one\b`)
	notFirst    = regexp.MustCompile(`(?i)\b(not|isn['’]?t|second|2nd|backup|plan b|unless)\b`)
)

// prefers reports whether the notes say that this job is the one the user
// wants most.
func prefers(notes, company string) bool {
	for line := range strings.Lines(notes) {
		m := firstChoice.FindStringIndex(line)
		if m == nil || notFirst.MatchString(line) {
			continue
		}
		// “would rather go with X” is about X.
		rest := strings.ToLower(line[m[1]:])
		if prefersWhom.MatchString(line[m[0]:m[1]]) && !strings.Contains(rest, "this") && !strings.Contains(rest, " them") && !strings.Contains(rest, "here") {
			found := false
			for _, w := range plain.BareWords(company) {
				found = found || len(w) > 3 && strings.Contains(rest, w)
			}
			if !found {
				continue
			}
		}
		return true
	}
	return false
}

var prefersWhom = regexp.MustCompile(`(?i)rather|prefer|sooner`)

var byPhone = regexp.MustCompile(`(?i)\b(called|rang|phoned|phone call|by phone|on the phone|over the phone|telephoned)\b`)

var startDate = regexp.MustCompile(`(?i)\bstart(?:s|ing)?(?: date)?:? (?:on |in )?(?:(early|mid|late)[ -]?)?(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?( \d{1,2})?\b`)

var startDay = regexp.MustCompile(`(?i)\bstart(?:s|ing)?(?: date)?:? (?:on )?(?:the )?(\d{1,2})(?:st|nd|rd|th)? (?:of )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b`)

// start is when the job may begin, as it stands after “start date”: “in
// mid-February”, “on March 1”.
func (d days) start(notes string) string {
	if m := startDay.FindStringSubmatch(notes); m != nil { // “start 5 july”
		if d.dayFirst() {
			return "on " + m[1] + " " + monthOf(m[2])
		}
		return "on " + monthOf(m[2]) + " " + m[1]
	}
	m := startDate.FindStringSubmatch(notes)
	if m == nil {
		return ""
	}
	month := monthOf(m[2])
	if day := strings.TrimSpace(m[3]); day != "" && m[1] == "" {
		if d.dayFirst() {
			return "on " + day + " " + month
		}
		return "on " + month + " " + day
	}
	if m[1] != "" {
		sep := " "
		if strings.EqualFold(m[1], "mid") {
			sep = "-"
		}
		return "in " + strings.ToLower(m[1]) + sep + month
	}
	return "in " + month
}

func monthOf(short string) string {
	for m := time.January; m <= time.December; m++ {
		if strings.HasPrefix(strings.ToLower(m.String()), strings.ToLower(short)[:3]) {
			return m.String()
		}
	}
	return ""
}

var (
	reachLead = regexp.MustCompile(`(?i)^(?:(?:i['’]?m|i am|im|am) )?(?:(?:also|still|only) )?(?:free|avail(?:able|\.)?|around|reachable|can (?:talk|speak|do)|(?:you |they )?can (?:call|ring|reach) me|call me|ring me|reach me|back) `)
	reachCut  = regexp.MustCompile(`(?i)[;\n.]|,? (?:but|because|since|as|bc) `)
)

// reachWords are what a hurried person writes for when they are free, as it
// is said in an email.
var reachWords = map[string]string{
	"til": "until", "till": "until", "until": "until", "unitl": "until", "'til": "until", "to": "to", "from": "from", "after": "after", "before": "before", "by": "by",
	"between": "between", "and": "and", "or": "or", "&": "and", "/": "or", "+": "and", "today": "today", "tomorrow": "tomorrow", "tmrw": "tomorrow", "tmw": "tomorrow", "tomo": "tomorrow", "2moro": "tomorrow",
	"any": "any", "anytime": "any time", "time": "time", "all": "all", "day": "day", "morning": "morning", "mornings": "mornings", "afternoon": "afternoon", "afternoons": "afternoons",
	"aft": "afternoon", "evening": "evening", "evenings": "evenings", "eve": "evening", "this": "this", "the": "the", "rest": "rest", "of": "of", "most": "most", "at": "at", "on": "on", "in": "in",
	"am": "a.m.", "pm": "p.m.", "noon": "noon", "midday": "noon", "lunch": "lunch", "week": "week", "next": "next", "onwards": "onwards", "whole": "whole", "then": "", "except": "except",
	"mon": "Monday", "monday": "Monday", "tue": "Tuesday", "tues": "Tuesday", "tuesday": "Tuesday", "wed": "Wednesday", "weds": "Wednesday", "wednesday": "Wednesday", "thu": "Thursday", "thur": "Thursday", "thurs": "Thursday", "thursday": "Thursday",
	"fri": "Friday", "friday": "Friday", "sat": "Saturday", "saturday": "Saturday", "sun": "Sunday", "sunday": "Sunday",
}

// reach is when the user can be called, as it stands after “I'm free”. "" if
// the notes do not surely say it.
func (d days) reach(notes string) string {
	for _, s := range reachCut.Split(notes, -1) {
		s = strings.TrimSpace(s)
		m := reachLead.FindString(s)
		if m == "" {
			continue
		}
		if words := d.reachable(s[len(m):]); words != "" {
			return words
		}
	}
	return ""
}

// reachable tidies “til 4 today or any time thurs”.
func (d days) reachable(s string) string {
	s = strings.NewReplacer(",", " , ", "/", " / ", "-", " - ").Replace(strings.ToLower(plain.OneLine(s)))
	fields := strings.Fields(s)
	var out []string
	told := false // a time or a day
	for i, f := range fields {
		if f == "," {
			out = append(out, ",")
			continue
		}
		if f == "-" && i > 0 {
			out = append(out, "to")
			continue
		}
		if n := clockWord.FindStringSubmatch(f); n != nil {
			out, told = append(out, d.clockTyped(n)), true
			continue
		}
		w, ok := reachWords[f]
		if !ok {
			return ""
		}
		if w == "" {
			continue
		}
		last := ""
		if len(out) > 0 {
			last = out[len(out)-1]
		}
		if isWeekday(w) {
			told = true
			if wd := (d.now.Weekday() + 1) % 7; w == wd.String() {
				w = "tomorrow"
			} else if !wordSet("on next this until from all before after by")[last] && !(last == "and" || last == "or" || last == "to") {
				w = "on " + w
			} else if (last == "or" || last == "and") && !strings.Contains(strings.Join(out, " "), "on ") {
				w = "on " + w
			}
		}
		if w == "any" && i+1 < len(fields) && fields[i+1] == "time" && last != "at" {
			w = "at any"
		}
		if w == "any time" && last != "at" {
			w = "at any time"
		}
		if wordSet("today tomorrow morning afternoon evening mornings evenings afternoons noon lunch week")[w] {
			told = true
		}
		out = append(out, w)
	}
	if !told || len(out) > 16 {
		return ""
	}
	return tidy(strings.Join(out, " "))
}

var clockWord = regexp.MustCompile(`^(\d{1,2})(?:[:.](\d\d))?(am|pm)?$`)

func (d days) clockTyped(m []string) string {
	n := 0
	for _, r := range m[1] {
		n = n*10 + int(r-'0')
	}
	half := map[string]string{"am": " a.m.", "pm": " p.m."}[m[3]]
	switch {
	case m[2] != "" && m[2] != "00":
		return m[1] + ":" + m[2] + half
	case half != "" || n > 12 || n == 0:
		if n > 12 {
			return m[1] + ":00"
		}
		return m[1] + half
	}
	return hourWords[n%12]
}

func isWeekday(w string) bool {
	for d := time.Sunday; d <= time.Saturday; d++ {
		if d.String() == w {
			return true
		}
	}
	return false
}

// newLead is how a note of something new begins: with what the user reached.
var newLead = regexp.MustCompile(`(?i)^(i |i['’]ve |i have |have |just |also |finally )*(passed|got|earned|gained|finished|completed|won|started|published|received|obtained|renewed|qualified|graduated|been (promoted|awarded|shortlisted|appointed)|promoted|shortlisted|awarded|certified|cleared|became|now (a |an |hold|have|certified|qualified|licensed)|hold )`)

// newNote is the line of the notes that tells of something new, "" if none
// surely does.
func newNote(notes string) string {
	for line := range strings.Lines(notes) {
		line = plain.OneLine(line)
		if newLead.MatchString(line) && len(strings.Fields(line)) < 18 && !notNew.MatchString(line) {
			return line
		}
	}
	return ""
}

// notNew is what makes a note of that beginning unsure: it is about them, or
// about money, or about another application.
var notNew = regexp.MustCompile(`(?i)\b(rejected|rejection|offer|email|mail|call|letter|reply|answer|invite|interview|salary|pay|rise|raise|laid|fired|sick|lost|from them|over|divorced|married|pregnant|bored)\b`)
