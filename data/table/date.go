package table

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"

	"afterword/data"
)

// Order is which of two numbers in a date is the day.
type Order string

// The orders. "" is not known.
const (
	DayMonth Order = "day-month"
	MonthDay Order = "month-day"
)

// when is what a cell says of a time: a day, a time of day, both or more.
type when struct {
	day  data.Date // 0: none
	from int       // minutes after midnight; -1: none
	secs int       // seconds after that
	to   int       // end of a span; -1: none
	zone string    // as it stands in the cell
	more bool      // there are other words behind it
}

// article is what may stand before a date.
const article = `(?:(?:on|am|den|le|el)\s+)`

var (
	yearFirst  = regexp.MustCompile(`^(\d{4})([-/.])(\d{1,2})[-/.](\d{1,2})(?:\D|$)`)
	compact    = regexp.MustCompile(`^((?:19|20|21)\d\d)(\d\d)(\d\d)(?:\D|$)`)
	numbers    = regexp.MustCompile(`^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})(?:\D|$)`)
	yearless   = regexp.MustCompile(`^\d{1,2}[-/.]\d{1,2}\.?(?:\s|$)`)
	serial     = regexp.MustCompile(`^(\d{5})([.,]\d+)?$`)
	dayMonth   = regexp.MustCompile(`^(\d{1,2})(?:st|nd|rd|th|\.|er)?[\s-]*(?:of |de )?(\pL+)\.?,?(?:[\s-]*(?:de )?(\d{4}|\d{2}(?:[^\d:.hap]|$)))?`)
	monthDay   = regexp.MustCompile(`^(\pL+)\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?(?:\s*,?[\s-]*(\d{4}))?(?:\D|$)`)
	weekday    = regexp.MustCompile(`^(?:(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|mié|jue|vie|sáb|dom)\pL*\.?,?\s+` + article + `?|` + article + `)`)
	clock      = regexp.MustCompile(`^(\d{1,2})(?:[:.h](\d{2}))?(?::(\d{2})(?:[.,]\d+)?)?`)
	half       = regexp.MustCompile(`^\s*(am|pm|a\.m\.?|p\.m\.?|uhr|h)(?:[^\pL\d]|$)`)
	fraction   = regexp.MustCompile(`^0?[.,]\d+$`)
	between    = regexp.MustCompile(`^\s*(?:-|–|—|→|to|bis|until)\s*`)
	offsetText = regexp.MustCompile(`^(?:GMT|UTC|gmt|utc)?\s?([+-−])(\d{1,2}):?(\d{2})?(?:\s|\(|\[|$)`)
	zoneFirst  = regexp.MustCompile(`^\s*\(?(\pL{1,5})\)?(\s*(?:-|–|—|→|to|bis|until)\s*\d)`) // "2 pm EST – 3 pm"
	before     = regexp.MustCompile(`^(?:t|\s|,|;|@|\||-|–|at |from |um |von |à |de |a las )+`)
)

// months are the beginnings of the months' names.
var months = map[string]time.Month{}

func init() {
	for n, names := range []string{
		"jan ene", "feb fév fev", "mar mär mae mrz", "apr avr abr", "may mai mayo", "jun juin", "jul juil", "aug aoû aou ago", "sep",
		"oct okt", "nov", "dec dez déc dic",
	} {
		for name := range strings.FieldsSeq(names) {
			months[name] = time.Month(n + 1)
		}
	}
}

// monthOf is the month of that name, 0 if it is none.
func monthOf(name string) time.Month {
	runes := []rune(name)
	for _, n := range []int{4, 3} {
		if len(runes) >= n {
			if m := months[string(runes[:n])]; m != 0 {
				return m
			}
		}
	}
	return 0
}

// parseWhen reads a date, with a time of day and a zone behind it or not.
func parseWhen(cell string, order Order) (when, Reason) {
	cell = strings.TrimSpace(cell)
	s := strings.ToLower(cell)
	if len(s) != len(cell) { // letters of which the small one is longer
		cell = s
	}
	if found := serial.FindStringSubmatch(s); len(s) < 20 && found != nil {
		return excelDay(found[1], found[2])
	}
	day, rest, reason := parseDay(s, order)
	if reason != "" && weekday.MatchString(s) {
		if d, r, ok := parseDay(weekday.ReplaceAllString(s, ""), order); ok == "" {
			day, rest, reason = d, r, ok
		}
	}
	if reason != "" {
		return when{}, reason
	}
	w := when{day: day, from: -1, to: -1}
	if rest = strings.TrimSpace(rest); rest != "" && !isDigits(rest[:1]) {
		rest = strings.TrimSpace(before.ReplaceAllString(rest, ""))
	}
	if !strings.ContainsAny(rest, "0123456789") {
		w.more = rest != ""
		return w, ""
	}
	c, reason := parseClock(cell[len(cell)-len(rest):]) // as it was written: the names of zones have capital letters
	c.day = day
	return c, reason
}

// excelDay is a day as spreadsheets count them: from 30 December 1899, with
// the time of day as a fraction.
func excelDay(days, part string) (when, Reason) {
	n := number(days)
	if n < 30_000 || n > 110_000 {
		return when{}, BadDate
	}
	w := when{day: data.Date(n - 25_569), from: -1, to: -1}
	if part != "" {
		w.from = minutesOf(part)
	}
	return w, ""
}

// minutesOf is a fraction of a day, ".5" or "0,5", in minutes.
func minutesOf(part string) int {
	f, err := strconv.ParseFloat("0"+strings.Replace(part, ",", ".", 1), 64)
	if err != nil {
		return -1
	}
	return min(int(math.Round(f*24*60)), 24*60-1)
}

// parseDay reads the date at the beginning of s, which is in small letters.
func parseDay(s string, order Order) (day data.Date, rest string, reason Reason) {
	if isISO(s) {
		return dayOf(s[:4], s[5:7], s[8:10], s[10:])
	}
	if found := yearFirst.FindStringSubmatchIndex(s); found != nil {
		return dayOf(s[found[2]:found[3]], s[found[6]:found[7]], s[found[8]:found[9]], s[found[9]:])
	}
	if found := compact.FindStringSubmatchIndex(s); found != nil {
		return dayOf(s[found[2]:found[3]], s[found[4]:found[5]], s[found[6]:found[7]], s[found[7]:])
	}
	if found := numbers.FindStringSubmatchIndex(s); found != nil {
		first, second, year := s[found[2]:found[3]], s[found[6]:found[7]], s[found[8]:found[9]]
		if s[found[4]:found[5]] == "." { // with points the day always comes first
			order = DayMonth
		}
		switch orderOf(number(first), number(second), order) {
		case DayMonth:
			return dayOf(year, second, first, s[found[9]:])
		case MonthDay:
			return dayOf(year, first, second, s[found[9]:])
		}
		return 0, "", EitherOrder
	}
	if yearless.MatchString(s) {
		return 0, "", NoYear
	}
	return parseNamed(s)
}

// isISO reports whether s begins like 2026-03-03, as what programs write.
func isISO(s string) bool {
	return len(s) >= 10 && s[4] == '-' && s[7] == '-' && isDigits(s[:4]) && isDigits(s[5:7]) && isDigits(s[8:10]) &&
		(len(s) == 10 || !isDigits(s[10:11]))
}

func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// parseNamed reads a date with the name of its month.
func parseNamed(s string) (day data.Date, rest string, reason Reason) {
	if found := dayMonth.FindStringSubmatchIndex(s); found != nil {
		if m := monthOf(s[found[4]:found[5]]); m != 0 {
			if found[6] < 0 {
				return 0, "", NoYear
			}
			year := strings.TrimFunc(s[found[6]:found[7]], func(r rune) bool { return r < '0' || r > '9' })
			return dayOf(year, strconv.Itoa(int(m)), s[found[2]:found[3]], s[found[6]+len(year):])
		}
	}
	if found := monthDay.FindStringSubmatchIndex(s); found != nil {
		if m := monthOf(s[found[2]:found[3]]); m != 0 {
			if found[6] < 0 {
				return 0, "", NoYear
			}
			return dayOf(s[found[6]:found[7]], strconv.Itoa(int(m)), s[found[4]:found[5]], s[found[7]:])
		}
	}
	return 0, "", BadDate
}

// orderOf is the order of two numbers: what they say themselves, then what
// holds for the file.
func orderOf(first, second int, order Order) Order {
	switch {
	case first > 12 || first == second:
		return DayMonth
	case second > 12:
		return MonthDay
	}
	return order
}

// number is that of a few digits, 0 of none.
func number(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

// dayOf is the day of that year, month and day, if there is one.
func dayOf(year, month, day, rest string) (data.Date, string, Reason) {
	y, m, d := number(year), number(month), number(day)
	if y < 100 {
		y += 2000
	}
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if t.Month() != time.Month(m) || t.Day() != d || y < 1990 || y > 2200 {
		return 0, "", BadDate
	}
	return data.DateOf(t), rest, ""
}

// parseClock reads a time of day, or a span of them, with a zone behind it or
// not.
func parseClock(cell string) (when, Reason) {
	s := strings.ToLower(strings.TrimSpace(cell))
	w := when{from: -1, to: -1}
	if fraction.MatchString(s) {
		w.from = minutesOf(s)
		return w, ""
	}
	from, rest, ok := clockAt(s)
	if !ok {
		return w, BadTime
	}
	zone := ""
	if found := zoneFirst.FindStringSubmatchIndex(rest); found != nil {
		zone, rest = rest[found[2]:found[3]], rest[found[4]:]
	}
	if span := between.FindString(rest); span != "" && !isOffset(from, rest) {
		if to, after, ok := clockAt(rest[len(span):]); ok {
			if from.half == "" && to.half != "" {
				from.half = to.half
				if from.minutes() >= to.minutes() {
					from.half = "am" // 11–1pm
				}
			}
			w.to, rest = to.minutes(), after
		}
	}
	if from.bare && from.half == "" && w.to < 0 || from.hour > 23 || from.minute > 59 || w.to >= 24*60 {
		return w, BadTime
	}
	w.from, w.secs = from.minutes(), from.second
	if cell = strings.TrimSpace(cell); len(cell) == len(s) {
		w.zone = strings.TrimSpace(cell[len(s)-len(rest):])
	}
	if w.zone == "" {
		w.zone = strings.ToUpper(zone)
	}
	return w, ""
}

// isOffset reports whether what follows the time of day is an offset and no end:
// "14:00:00-05:00", and "09:00-05:00", for nothing ends before it begins.
func isOffset(from clockTime, rest string) bool {
	found := offsetText.FindStringSubmatch(rest)
	return found != nil && found[3] != "" && from.half == "" &&
		(from.exact || from.minutes() > number(found[2])*60+number(found[3]))
}

// clockTime is a time of day as it is written.
type clockTime struct {
	hour, minute, second int
	half                 string // am, pm, or what says that the day has 24 hours
	bare, exact          bool   // a number alone; with seconds
}

func (c clockTime) minutes() int {
	hour := c.hour
	switch {
	case c.half == "pm" && hour < 12:
		hour += 12
	case c.half == "am" && hour == 12:
		hour = 0
	}
	return hour*60 + c.minute
}

func clockAt(s string) (c clockTime, rest string, ok bool) {
	found := clock.FindStringSubmatch(s)
	if found == nil {
		return c, s, false
	}
	c.hour, c.minute, c.second = number(found[1]), number(found[2]), number(found[3])
	c.bare, c.exact = found[2] == "", found[3] != ""
	rest = s[len(found[0]):]
	if rest != "" && rest[0] >= '0' && rest[0] <= '9' {
		return c, s, false
	}
	if at := half.FindStringSubmatchIndex(rest); at != nil {
		c.half = strings.ReplaceAll(rest[at[2]:at[3]], ".", "")
		rest = rest[at[3]:]
	}
	return c, rest, true
}
