// Package spoken reads days and times as people write them: "Thu 10:30",
// "in 3 days", "24 Nov 3 pm – 4 pm". It is pure: now is an argument.
package spoken

import (
	"errors"
	"slices"
	"strings"
	"time"
	"unicode"

	"afterword/data"
)

// Reader reads texts at a moment.
type Reader struct {
	Now    time.Time      // where the user is: today is that day
	Zone   *time.Location // in which times of day are meant; nil: that of Now
	Prefer Prefer
	Order  Order
	Clock  int // minutes after midnight, for a moment whose time of day is not said; 0: it must be said
}

// Prefer is which one is meant where a text fits several days: "Thu", or "24
// Nov" without a year.
type Prefer uint8

// The preferences.
const (
	Nearest Prefer = iota // to now
	Past
	Future
)

// Reason is why a text is no day or time: a sentence, for translation too.
// {{.Word}} in it is the word it is about.
type Reason string

// The reasons.
const (
	ReasonEmpty    Reason = "Enter a day, such as “tomorrow”, “next Friday” or “24 Nov”."
	ReasonWord     Reason = "“{{.Word}}” isn’t clear. Try “tomorrow 15:00” or “24 Nov 3 pm”."
	ReasonNoDay    Reason = "There’s no such day as {{.Word}}."
	ReasonNoYear   Reason = "Add the year."
	ReasonNotDay   Reason = "Afterword can’t read this date."
	ReasonNoClock  Reason = "Add a time, such as “15:00” or “3 pm”."
	ReasonNotClock Reason = "Enter a time, such as “15:00” or “3 pm”."
	ReasonClock    Reason = "There’s no such time as {{.Word}}."
	ReasonTwice    Reason = "Enter just one day and time: {{.Word}} is one too many."
	ReasonOrder    Reason = "“{{.Word}}” could mean two different days. Please write the month as a word."
	ReasonWeekday  Reason = "That date is a {{.Word}}. Please check the weekday."
	ReasonEnd      Reason = "It ends before it starts."
	ReasonLong     Reason = "That’s too long for a day and a time."
)

func (r Reader) zone() *time.Location {
	if r.Zone == nil {
		return r.Now.Location()
	}
	return r.Zone
}

// Error is why a text is no day or time.
type Error struct {
	Reason Reason
	Word   string
	Day    data.Date // of ReasonWeekday, whose Word it is in English
}

func (e *Error) Error() string {
	return strings.ReplaceAll(string(e.Reason), "{{.Word}}", e.Word)
}

func fail(r Reason, word string) error { return &Error{Reason: r, Word: word} }

// longest is how many bytes a text may have: more is something else that was
// pasted.
const longest = 200

// Day is the day that the text names, of "next week" its last working day. A
// time of day in it is passed over. The error is an *Error.
func (r Reader) Day(text string) (data.Date, error) {
	words, err := split(text)
	if err != nil {
		return 0, err
	}
	if strings.Join(words, " ") == "next week" {
		words = []string{"next", "friday"}
	}
	p, err := r.readWords(words, false)
	if err != nil {
		var why *Error
		if errors.As(err, &why) && (why.Reason == ReasonWord || why.Reason == ReasonTwice) {
			if day := r.phraseDay(words); day != 0 {
				return day, nil
			}
		}
		return 0, err
	}
	if !p.exact.IsZero() {
		return data.DateOf(p.exact.In(r.Now.Location())), nil
	}
	if p.clock == none && !p.hasDay() {
		return 0, fail(ReasonEmpty, "")
	}
	return r.dayOf(p)
}

// phraseDay is the one day of words that stand in mails: "early next week",
// "within 10 business days"; 0 if they say no day, several, or more than that.
func (r Reader) phraseDay(words []string) data.Date {
	text, today := strings.Join(words, " "), data.DateOf(r.Now)
	for _, said := range []string{text, "in " + text, "by " + text} {
		days, rest := daysIn(said, today)
		if len(days) == 1 && !strings.ContainsFunc(strings.Join(withoutFillers(rest), ""), unicode.IsLetter) {
			return days[0]
		}
	}
	return 0
}

func withoutFillers(text string) []string {
	return slices.DeleteFunc(strings.Fields(text), func(w string) bool { return slices.Contains(fillers, w) })
}

// Moment is the moment that the text names, to the minute. A time of day that
// is skipped by a clock change moves on by the gap; of one that comes twice it
// is the first. The error is an *Error.
func (r Reader) Moment(text string) (time.Time, error) {
	p, err := r.read(text)
	if err != nil {
		return time.Time{}, err
	}
	return r.momentOf(p)
}

// Clock is a time of day alone, as minutes after midnight: "9:00", "3 pm". The
// error is an *Error.
func Clock(text string) (minutes int, err error) {
	words, err := split(text)
	if err != nil {
		return 0, err
	}
	if len(words) == 0 {
		return 0, fail(ReasonNotClock, "")
	}
	half := strings.Join(words[1:], "")
	minutes, _, ok := parseClock(words[0], half)
	switch {
	case !ok, half != "" && half != "am" && half != "pm":
		return 0, fail(ReasonNotClock, "")
	case minutes == none:
		return 0, fail(ReasonClock, strings.Join(words, " "))
	}
	return minutes, nil
}

// Span is a moment and how long it lasts: "Thu 10:30 – 11:15", "today 3 pm for
// 45 min". length is taken where the text says none. The end is after the
// start. The error is an *Error.
func (r Reader) Span(text string, length time.Duration) (start, end time.Time, err error) {
	words, err := split(text)
	if err != nil {
		return start, end, err
	}
	from, to := cutRange(words)
	p, err := r.readWords(from, true)
	if err != nil {
		return start, end, err
	}
	if to == nil {
		if start, err = r.momentOf(p); err != nil {
			return start, end, err
		}
		if p.length > 0 {
			length = p.length
		}
		return start, start.Add(length), nil
	}
	q, err := r.readWords(to, false)
	if err != nil {
		return start, end, err
	}
	p.share(&q)
	if start, err = r.momentOf(p); err != nil {
		return start, end, err
	}
	end, err = r.endOf(q, start)
	return start, end, err
}

// endOf is the end that is written behind a start. Without a day it is the
// same day's, or the next one's for what begins in the evening.
func (r Reader) endOf(q phrase, start time.Time) (time.Time, error) {
	if !q.exact.IsZero() || q.hasDay() {
		end, err := r.momentOf(q)
		if err == nil && !end.After(start) {
			err = fail(ReasonEnd, "")
		}
		return end, err
	}
	if q.clock == none {
		return start, fail(ReasonNoClock, "")
	}
	day := data.DateOf(start)
	end := day.At(q.clock, r.zone())
	if !end.After(start) && start.Hour() >= 18 && q.clock <= 6*60 { // into the night
		end = (day + 1).At(q.clock, r.zone())
	}
	if !end.After(start) {
		return start, fail(ReasonEnd, "")
	}
	return end, nil
}

// momentOf is the moment of a phrase.
func (r Reader) momentOf(p phrase) (time.Time, error) {
	if !p.exact.IsZero() {
		return p.exact, nil
	}
	switch {
	case p.clock == none && !p.hasDay():
		return time.Time{}, fail(ReasonEmpty, "")
	case p.clock == none && r.Clock == 0:
		return time.Time{}, fail(ReasonNoClock, "")
	case p.clock == none:
		p.clock = r.Clock
	}
	day, err := r.dayOf(p)
	if err != nil {
		return time.Time{}, err
	}
	return day.At(p.clock, r.zone()), nil
}
