package spoken

import (
	"cmp"
	"strconv"
	"strings"
	"time"

	"afterword/data"
)

// germanDays are the phrases of German mails. \b knows English letters only, so
// what begins with an umlaut is not bounded by it.
var germanDays = []phraseOfDay{
	{expression(`\bwoche (?:vom|ab|ab dem) (?:montag,? )?(?:dem )?(\d{1,2})[. ]{1,2}(` + months + `)\b`),
		func(w []string, from data.Date) data.Date { return friday(comingDay(w[1], w[2], "", from)) }},
	{expression(`\bwoche (?:vom|ab|ab dem) (?:montag,? )?(?:dem )?(\d{1,2})\.(\d{1,2})\b`),
		func(w []string, from data.Date) data.Date { return friday(germanDate(w[1], w[2], "", from)) }},
	{expression(`\b(?:kw|kalenderwoche) (\d{1,2})\b`), func(w []string, from data.Date) data.Date { return fridayOfWeek(w[1], from) }},
	{expression(`\b(\d{1,2})\. ?(` + months + `)(?: (20\d\d))?\b`), func(w []string, from data.Date) data.Date { return comingDay(w[1], w[2], w[3], from) }},
	{expression(`\b(\d{1,2})\.(\d{1,2})\.(20\d\d)\b`), func(w []string, from data.Date) data.Date { return germanDate(w[1], w[2], w[3], from) }},
	{expression(`\b(?:bis|am|vor|ab)(?: zum| dem)?(?: ` + weekdays + `,?)?(?: den| dem)? (\d{1,2})\.(\d{1,2})\b(?: (uhr))?`),
		func(w []string, from data.Date) data.Date {
			if w[3] != "" {
				return 0
			}
			return germanDate(w[1], w[2], "", from)
		}},
	{expression(`\b(anfang|mitte|ende)? ?(?:der |in der )?(?:nächste[rn]?|kommende[rn]?|folgende[rn]?) woche\b(?:,? (?:am )?(` + weekdays + `)\b)?`),
		func(w []string, from data.Date) data.Date { return partOfWeek(germanParts[w[1]], "next", w[2], from) }},
	{expression(`\b(anfang|mitte|ende)? ?(?:der |in )?(?:dieser|diese|der) woche\b(?:,? (?:am )?(` + weekdays + `)\b)?`),
		func(w []string, from data.Date) data.Date { return partOfWeek(germanParts[w[1]], "this", w[2], from) }},
	{expression(`übernächste[rn]? woche\b`), func(_ []string, from data.Date) data.Date { return from.InWeek(2, time.Friday) }},
	{expression(`\b(?:ende (?:des|dieses) monats|monatsende)\b`), func(_ []string, from data.Date) data.Date { return monthEnd(from, 0) }},
	{expression(`\b(?:ende (?:des|dieses) jahres|jahresende)\b`), func(_ []string, from data.Date) data.Date { return calendarDay(yearOf(from), time.December, 31) }},
	{expression(`\bvor (?:weihnachten|den feiertagen)\b`), func(_ []string, from data.Date) data.Date { return comingDay("24", "december", "", from) }},
	{expression(`\b(anfang|mitte|ende) (` + months + `)\b`), func(w []string, from data.Date) data.Date {
		return partOfMonth(map[string]string{"anfang": "early", "mitte": "mid"}[w[1]], monthOf(w[2]), from)
	}},
	{expression(`\b(?:innerhalb|binnen|in)(?: von| der| den)?(?: nächsten| kommenden)? (` + germanCounts + `)(?: bis (` + germanCounts + `))? (tage[n]?|werktage[n]?|arbeitstage[n]?|woche[n]?|stunden)\b`),
		func(w []string, from data.Date) data.Date {
			number := w[1]
			if w[2] != "" {
				number = w[2]
			}
			return after(germanNumber(number), germanUnit(w[3]), from)
		}},
	{expression(`\b(?:bis|am|bis spätestens|spätestens|spätestens am|bis zum|bis einschließlich)(?: kommenden| diesen| am)? (` + weekdays + `)(?: oder (` + weekdays + `))?\b`),
		func(w []string, from data.Date) data.Date {
			day := nextWeekday(w[1], from)
			if w[2] != "" {
				day = max(day, nextWeekday(w[2], from))
			}
			return day
		}},
	{expression(`übermorgen\b`), func(_ []string, from data.Date) data.Date { return from + 2 }},
	{expression(`\b(?:bis|noch) morgen\b|\bmorgen (?:früh|vormittag|nachmittag|bei|von)\b`), func(_ []string, from data.Date) data.Date { return from + 1 }},
	{expression(`\b(?:noch heute|heute noch|im laufe des tages)\b`), func(_ []string, from data.Date) data.Date { return from }},
}

func init() { phrasesOfDays = append(germanDays, phrasesOfDays...) }

// germanParts are the parts of a week.
var germanParts = map[string]string{"anfang": "early", "mitte": "mid", "ende": "end of"}

// germanCounts are the numbers as words.
const germanCounts = `\d{1,3}|einem|einer|ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|vierzehn`

// germanNumber is the number in English words or in digits.
func germanNumber(word string) string {
	return cmp.Or(map[string]string{
		"einem": "one", "einer": "one", "ein": "one", "zwei": "two", "drei": "three", "vier": "four", "fünf": "five", "sechs": "six",
		"sieben": "seven", "acht": "eight", "neun": "nine", "zehn": "ten", "vierzehn": "fourteen",
	}[word], word)
}

// germanUnit is the unit in English.
func germanUnit(word string) string {
	switch {
	case strings.HasPrefix(word, "woche"):
		return "weeks"
	case strings.HasPrefix(word, "stunde"):
		return "hours"
	case strings.HasPrefix(word, "tag"):
		return "days"
	}
	return "working days"
}

// germanDate is the day of "18.12.", in which the day comes first.
func germanDate(day, month, year string, from data.Date) data.Date {
	m, _ := strconv.Atoi(month)
	if m < 1 || m > 12 {
		return 0
	}
	return comingDay(day, time.Month(m).String(), year, from)
}

// fridayOfWeek is the Friday of a week of that number, the next to come.
func fridayOfWeek(number string, from data.Date) data.Date {
	n, _ := strconv.Atoi(number)
	for week := range 53 {
		day := from.InWeek(week, time.Friday)
		if _, w := day.At(0, time.UTC).ISOWeek(); w == n {
			return day
		}
	}
	return 0
}
