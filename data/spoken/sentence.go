package spoken

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"afterword/data"
)

// expression is a regular expression that is made when it is needed first.
func expression(s string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(s) })
}

var (
	weekdays = anyOf(weekdayNames)
	months   = anyOf(monthNames)
	counts   = `\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|(?:a )?couple of`
)

// phraseOfDay is a way to say a day. The first that fits at a place counts, and
// what it covers says nothing else. day gives 0 for what is no day after all.
type phraseOfDay struct {
	form func() *regexp.Regexp
	day  func(words []string, from data.Date) data.Date
}

var phrasesOfDays = []phraseOfDay{
	{expression(`\b(\d{4}-\d{2}-\d{2})\b`), func(w []string, _ data.Date) data.Date {
		d, _ := data.ParseDate(w[1])
		return d
	}},
	{expression(`\b(?:week (?:of|commencing|beginning|starting)|w/c) (?:the )?(?:(?:` + weekdays + `),? )?(?:the )?(\d{1,2})(?:st|nd|rd|th)? (?:of )?(` + months + `)\b`),
		func(w []string, from data.Date) data.Date { return friday(comingDay(w[1], w[2], "", from)) }},
	{expression(`\b(?:week (?:of|commencing|beginning|starting)|w/c) (?:(?:` + weekdays + `),? )?(` + months + `) (\d{1,2})\b`),
		func(w []string, from data.Date) data.Date { return friday(comingDay(w[2], w[1], "", from)) }},
	{expression(`\b(?:the )?(\d{1,2})(?:st|nd|rd|th)? ?(?:-|–|to|or) ?(?:the )?(\d{1,2})(?:st|nd|rd|th)? (?:of )?(` + months + `)\b`),
		func(w []string, from data.Date) data.Date { return comingDay(w[2], w[3], "", from) }},
	{expression(`\b(` + months + `) (\d{1,2})(?:st|nd|rd|th)? ?(?:-|–|to|or) ?(?:the )?(\d{1,2})(?:st|nd|rd|th)?\b`),
		func(w []string, from data.Date) data.Date { return comingDay(w[3], w[1], "", from) }},
	{expression(`\b(?:(?:` + weekdays + `),? (?:the )?)?(\d{1,2})(?:st|nd|rd|th)? (?:of )?(` + months + `)\b,?(?: (20\d\d)\b)?`),
		func(w []string, from data.Date) data.Date { return comingDay(w[1], w[2], w[3], from) }},
	{expression(`\b(?:(?:` + weekdays + `),? )?(` + months + `) (?:the )?(\d{1,2})(?:st|nd|rd|th)?\b,?(?: (20\d\d)\b)?`),
		func(w []string, from data.Date) data.Date { return comingDay(w[2], w[1], w[3], from) }},
	{expression(`\b(?:(?:` + weekdays + `),? )?the (\d{1,2})(?:st|nd|rd|th)\b`), func(w []string, from data.Date) data.Date { return dayOfMonth(w[1], from) }},
	{expression(`\b(?:by|before|on|until|till) (\d{1,2})/(\d{1,2})\b`), func(w []string, from data.Date) data.Date { return eitherWay(w[1], w[2], from) }},
	{expression(`\bthe week after next\b`), func(_ []string, from data.Date) data.Date { return from.InWeek(2, time.Friday) }},
	{expression(`\b(?:in|within) (?:a|one|the next) fortnight(?:'?s time)?\b`), func(_ []string, from data.Date) data.Date { return from + 14 }},
	{expression(`\b(?:in|within) (?:a|one) month(?:'?s time)?\b`), func(_ []string, from data.Date) data.Date { return data.DateOf(from.At(0, time.UTC).AddDate(0, 1, 0)) }},
	{expression(`\b(?:the )?end of (?:the|this) year\b`), func(_ []string, from data.Date) data.Date { return calendarDay(yearOf(from), time.December, 31) }},
	{expression(`\bbefore (?:christmas|the holidays)\b`), func(_ []string, from data.Date) data.Date { return comingDay("24", "december", "", from) }},
	{expression(`\bafter (?:the|this) weekend\b`), func(_ []string, from data.Date) data.Date { return from.InWeek(1, time.Monday) }},
	{expression(`\b(` + weekdays + `) or (?:on |by )?(` + weekdays + `)\b`),
		func(w []string, from data.Date) data.Date {
			return max(nextWeekday(w[1], from), nextWeekday(w[2], from))
		}},
	{expression(`\b(early|mid|middle of|late|end of|the end of|first (?:half|week) of)[- ](?:in )?(` + months + `)\b`),
		func(w []string, from data.Date) data.Date { return partOfMonth(w[1], monthOf(w[2]), from) }},
	{expression(`\b(` + weekdays + `),? (?:of )?next week\b`), func(w []string, from data.Date) data.Date { return partOfWeek("", "next", w[1], from) }},
	{expression(`\b(?:in|within) a week or (two|so)\b`), func(w []string, from data.Date) data.Date {
		if w[1] == "so" {
			return 0
		}
		return from + 14
	}},
	{expression(`\bend of (?:the|this) month\b`), func(_ []string, from data.Date) data.Date {
		if end := monthEnd(from, 0); end > from {
			return end
		}
		return monthEnd(from, 1) // nobody says it of today
	}},
	{expression(`\bend of next month\b`), func(_ []string, from data.Date) data.Date { return monthEnd(from, 1) }},
	{expression(`\b(?:(early|beginning of|start of|mid|middle of|late|end of|later) )?(?:the )?(this|next|following) week\b(?:,? (?:on )?(` + weekdays + `)\b)?`),
		func(w []string, from data.Date) data.Date { return partOfWeek(w[1], w[2], w[3], from) }},
	{expression(`\bend of the week\b`), func(_ []string, from data.Date) data.Date { return friday(from) }},
	{expression(`\b(?:a )?week from (today|` + weekdays + `)\b`), func(w []string, from data.Date) data.Date {
		if w[1] == "today" {
			return from + 7
		}
		return weekday(w[1], from) + 7
	}},
	{expression(`\b(?:this )?coming (` + weekdays + `)\b`), func(w []string, from data.Date) data.Date { return nextWeekday(w[1], from) }},
	{expression(`\bfirst thing (?:on )?(` + weekdays + `)\b`), func(w []string, from data.Date) data.Date { return nextWeekday(w[1], from) }},
	{expression(`\bnext (` + weekdays + `)\b`), func(w []string, from data.Date) data.Date { return partOfWeek("", "next", w[1], from) }},
	{expression(`\b(?:by|before|until|till|on|this|than|is|through|of|for) (?:(?:the )?(?:end of (?:the )?(?:day )?|close of business |cob |eod )?(?:on |this )?)?(` + weekdays + `)\b`),
		func(w []string, from data.Date) data.Date {
			if saysToday().MatchString(w[0]) {
				return weekday(w[1], from)
			}
			return nextWeekday(w[1], from)
		}},
	{expression(`\b(?:in|within)(?: the)?(?: next| about| approximately| around| roughly)* (?:(?:` + counts + `)(?: to |-| or ))?(` + counts + `)(?: \(\d+\))? ?(hours?|hrs?|h|(?:business|working) days?|workdays|days?|weeks?)\b`),
		func(w []string, from data.Date) data.Date { return after(w[1], w[2], from) }},
	{expression(`\bover the (?:next|coming) (` + counts + `) (weeks?|days?)\b`), func(w []string, from data.Date) data.Date { return after(w[1], w[2], from) }},
	{expression(`\bin a week'?s? time\b|\bwithin (?:a|the) week\b`), func(_ []string, from data.Date) data.Date { return from + 7 }},
	{expression(`\b(?:day after tomorrow)\b`), func(_ []string, from data.Date) data.Date { return from + 2 }},
	{expression(`\btomorrow\b`), func(_ []string, from data.Date) data.Date { return from + 1 }},
	{expression(`\b(?:by|before) (?:the )?(?:end of (?:the )?(?:day|today|business)|today|tonight|eod|cob)\b|\blater today\b|\bby close of business\b`),
		func(_ []string, from data.Date) data.Date { return from }},
}

// DaysIn are the days that a sentence in small letters names, counted from the
// day on which it was written. Of a part of a week or a month it is the last
// day, as for what is promised.
func DaysIn(sentence string, from data.Date) []data.Date {
	all, _ := daysIn(sentence, from)
	return all
}

// daysIn also gives the words that name no day.
func daysIn(s string, from data.Date) (all []data.Date, rest string) {
	for _, m := range phrasesOfDays {
		for _, at := range m.form().FindAllStringSubmatchIndex(s, 10) {
			words := make([]string, len(at)/2)
			for n := range words {
				if at[2*n] >= 0 {
					words[n] = s[at[2*n]:at[2*n+1]]
				}
			}
			if strings.Contains(words[0], "\x00") {
				continue
			}
			if day := m.day(words, from); day != 0 {
				all = append(all, day)
			}
			s = s[:at[0]] + strings.Repeat("\x00", at[1]-at[0]) + s[at[1]:] // it is used up
		}
	}
	return all, strings.ReplaceAll(s, "\x00", "")
}

// comingDay is a day of a month, the next one to come if no year is said.
func comingDay(day, month, year string, from data.Date) data.Date {
	d, _ := strconv.Atoi(day)
	y := from.At(0, time.UTC).Year()
	if year != "" {
		y, _ = strconv.Atoi(year)
	}
	date := calendarDay(y, monthOf(month), d)
	if date != 0 && date < from && year == "" {
		date = calendarDay(y+1, monthOf(month), d)
		if date > from+180 { // rather one that is over
			return 0
		}
	}
	return date
}

// calendarDay is that day, 0 if there is none.
func calendarDay(year int, month time.Month, day int) data.Date {
	t := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	if t.Day() != day || month == 0 {
		return 0
	}
	return data.DateOf(t)
}

// partOfMonth is the last day of that part: early is the first ten days.
func partOfMonth(part string, month time.Month, from data.Date) data.Date {
	now := from.At(0, time.UTC)
	year := now.Year()
	if month < now.Month() {
		year++
	}
	switch part {
	case "early":
		return calendarDay(year, month, 10)
	case "first week of":
		return calendarDay(year, month, 7)
	case "first half of":
		return calendarDay(year, month, 15)
	case "mid", "middle of":
		return calendarDay(year, month, 20)
	}
	return data.DateOf(time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC))
}

// monthEnd is the last day of the month that is so many months on.
func monthEnd(from data.Date, months int) data.Date {
	now := from.At(0, time.UTC)
	return data.DateOf(time.Date(now.Year(), now.Month()+time.Month(months)+1, 0, 0, 0, 0, 0, time.UTC))
}

// partOfWeek is the last working day of a part of this week or the next, or
// that day of it.
func partOfWeek(part, week, day string, from data.Date) data.Date {
	weeks := 0
	if week != "this" {
		weeks = 1
	}
	switch {
	case day != "":
		return from.InWeek(weeks, dayNamed(day))
	case part == "early" || part == "beginning of" || part == "start of":
		return from.InWeek(weeks, time.Tuesday)
	case part == "mid" || part == "middle of":
		return from.InWeek(weeks, time.Wednesday)
	}
	return from.InWeek(weeks, time.Friday)
}

// friday is that of the day's week; 0 if there is no day.
func friday(day data.Date) data.Date {
	if day == 0 {
		return 0
	}
	return day.InWeek(0, time.Friday)
}

// weekday is the next such day; today's name is today.
func weekday(name string, from data.Date) data.Date {
	return from + data.Date((int(dayNamed(name))-int(from.Weekday())+7)%7)
}

// saysToday finds what makes of today's name today: "by the end of Friday",
// said on one.
var saysToday = expression(`\b(?:this|end|close|eod|cob)\b`)

// nextWeekday is the next such day; today's name is that of a week on.
func nextWeekday(name string, from data.Date) data.Date { return weekday(name, from+1) }

// dayOfMonth is the next day of a month with that number.
func dayOfMonth(number string, from data.Date) data.Date {
	d, _ := strconv.Atoi(number)
	now := from.At(0, time.UTC)
	for months := range time.Month(3) {
		first := time.Date(now.Year(), now.Month()+months, 1, 0, 0, 0, 0, time.UTC)
		if day := calendarDay(first.Year(), first.Month(), d); day >= from {
			return day
		}
	}
	return 0
}

// soon is how far off a date of two numbers may be.
const soon = 92

// eitherWay is the day of "12/4", of which either may be the month: the one that
// is soon; 0 if both are, or none.
func eitherWay(first, second string, from data.Date) data.Date {
	a, _ := strconv.Atoi(first)
	b, _ := strconv.Atoi(second)
	var found data.Date
	for _, c := range [][2]int{{a, b}, {b, a}} {
		if c[0] < 1 || c[0] > 12 {
			continue
		}
		day := comingDay(strconv.Itoa(c[1]), time.Month(c[0]).String(), "", from)
		switch {
		case day < from || day > from+soon || day == found:
		case found != 0:
			return 0
		default:
			found = day
		}
	}
	return found
}

func yearOf(day data.Date) int { return day.At(0, time.UTC).Year() }

// dayNamed is the weekday of a name that is one.
func dayNamed(name string) time.Weekday {
	day, _ := weekdayOf(name)
	return day
}

var numberWords = map[string]int{
	"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fourteen": 14, "a couple of": 2, "couple of": 2,
}

// after is so many hours, days, working days or weeks on.
func after(number, unit string, from data.Date) data.Date {
	n, ok := numberWords[number]
	if !ok {
		n, _ = strconv.Atoi(number)
	}
	switch {
	case n == 0:
		return 0
	case strings.HasPrefix(unit, "h"):
		return from + data.Date((n+23)/24)
	case strings.HasPrefix(unit, "week"):
		return from + data.Date(7*n)
	case strings.HasPrefix(unit, "day"):
		return from + data.Date(n)
	}
	for ; n > 0; n-- { // working days, as far as everybody has the same
		from++
		for from.Weekday() == time.Saturday || from.Weekday() == time.Sunday {
			from++
		}
	}
	return from
}
