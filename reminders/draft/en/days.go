package en

import (
	"strconv"
	"time"
)

// days says days and hours in one English.
type days struct {
	now     time.Time
	english string
}

// dayFirst reports whether a date is said as “3 March”.
func (d days) dayFirst() bool { return d.english == "en-GB" || d.english == "en-IN" }

// daysAgo counts calendar days from t to now.
func (d days) daysAgo(t time.Time) int {
	t = t.In(d.now.Location())
	a := time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
	b := time.Date(d.now.Year(), d.now.Month(), d.now.Day(), 0, 0, 0, 0, time.UTC)
	return int(b.Sub(a).Hours() / 24)
}

// weeksAgo counts calendar weeks, which begin on Monday, from t to now.
func (d days) weeksAgo(t time.Time) int {
	toMonday := (int(t.In(d.now.Location()).Weekday()) + 6) % 7
	return (d.daysAgo(t) + toMonday) / 7
}

// date is “March 3” or “3 March”, with the year if it is far away.
func (d days) date(t time.Time) string {
	year := ""
	if n := d.daysAgo(t); n > 300 || n < -300 {
		year = strconv.Itoa(t.Year())
	}
	if d.dayFirst() {
		s := strconv.Itoa(t.Day()) + " " + t.Month().String()
		if year != "" {
			s += " " + year
		}
		return s
	}
	s := t.Month().String() + " " + strconv.Itoa(t.Day())
	if year != "" {
		s += ", " + year
	}
	return s
}

// weekdayDate is “Friday, March 5” or “Friday 5 March”.
func (d days) weekdayDate(t time.Time) string {
	if d.english == "en-GB" {
		return t.Weekday().String() + " " + d.date(t)
	}
	return t.Weekday().String() + ", " + d.date(t)
}

// partOfDay is morning, afternoon or evening.
func partOfDay(t time.Time) string {
	switch h := t.Hour(); {
	case h < 12:
		return "morning"
	case h < 18:
		return "afternoon"
	}
	return "evening"
}

// lately says when something was: “this morning”, “yesterday afternoon”, “on
// Monday”, “last week”, “on March 3”.
func (d days) lately(t time.Time) string {
	switch n := d.daysAgo(t); {
	case n == 0:
		return "this " + partOfDay(t)
	case n == 1:
		return "yesterday " + partOfDay(t)
	case n > 1 && n < 7:
		return "on " + t.Weekday().String()
	case n >= 7 && n < 14 && d.weeksAgo(t) == 1:
		return "last week"
	}
	return "on " + d.date(t)
}

// bare is lately as a noun: “this morning”, “yesterday”, “Monday”.
func (d days) bare(t time.Time) string {
	switch n := d.daysAgo(t); {
	case n == 0:
		return "this " + partOfDay(t)
	case n == 1:
		return "yesterday"
	case n > 1 && n < 7:
		return t.Weekday().String()
	case n >= 7 && n < 14 && d.weeksAgo(t) == 1:
		return "last week"
	}
	return d.date(t)
}

// on is “today”, “yesterday”, “on Monday”, “on March 3”: a day without its
// part.
func (d days) on(t time.Time) string {
	switch n := d.daysAgo(t); {
	case n == 0:
		return "today"
	case n == 1:
		return "yesterday"
	case n > 1 && n < 6:
		return "on " + t.Weekday().String()
	}
	return "on " + d.date(t)
}

// past is a day that is over, after “by”: “yesterday”, “last Friday”, “5
// March”.
func (d days) past(t time.Time) string {
	switch n := d.daysAgo(t); {
	case n == 0:
		return "today"
	case n == 1:
		return "yesterday"
	case n > 1 && d.weeksAgo(t) == 0:
		return t.Weekday().String()
	case n > 1 && d.weeksAgo(t) == 1:
		return "last " + t.Weekday().String()
	}
	return d.date(t)
}

// ahead is a day to come, after “by”: “tomorrow”, “Friday”, “Friday, March
// 19”, “May 28”.
func (d days) ahead(t time.Time) string {
	switch n := -d.daysAgo(t); {
	case n == 0:
		return "today"
	case n == 1:
		return "tomorrow"
	case n > 0 && n < 15:
		return d.weekdayDate(t)
	}
	return d.date(t)
}

// short is a day to come as said for the second time: “Friday”, “the 28th”.
func (d days) short(t time.Time) string {
	n := -d.daysAgo(t)
	switch {
	case n == 0:
		return "today"
	case n == 1:
		return "tomorrow"
	case n > 1 && n < 7:
		return t.Weekday().String()
	case t.Month() == d.now.Month():
		return "the " + dayOrdinal(t.Day())
	}
	return d.date(t)
}

func dayOrdinal(n int) string {
	end := "th"
	if n < 11 || n > 13 {
		switch n % 10 {
		case 1:
			end = "st"
		case 2:
			end = "nd"
		case 3:
			end = "rd"
		}
	}
	return strconv.Itoa(n) + end
}

var hourWords = []string{"twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"}

// hour is a time of day: “half past eleven”, “three”, “11:30”, “3:00”.
func (d days) hour(t time.Time) string {
	if d.dayFirst() {
		switch t.Minute() {
		case 0:
			return hourWords[t.Hour()%12]
		case 15:
			return "quarter past " + hourWords[t.Hour()%12]
		case 30:
			return "half past " + hourWords[t.Hour()%12]
		case 45:
			return "quarter to " + hourWords[(t.Hour()+1)%12]
		}
	}
	return t.Format("3:04")
}

// clock is a time of day for a subject: “11.30”, “11:30”.
func (d days) clock(t time.Time) string {
	if d.english == "en-GB" {
		return t.Format("3.04")
	}
	return t.Format("3:04")
}
