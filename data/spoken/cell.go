package spoken

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"

	"afterword/data"
)

// Cell is what a cell of a table says of a time: a day, a time of day, both or
// more.
type Cell struct {
	Day   data.Date // 0: none
	Clock int       // minutes after midnight; -1: none
	Secs  int       // seconds after that
	End   int       // the end of a span, in minutes after midnight; -1: none
	Zone  string    // the words behind the time of day, which may name a zone
	More  bool      // there are other words behind the day
}

var (
	yearFirst    = regexp.MustCompile(`^(\d{4})([-/.])(\d{1,2})[-/.](\d{1,2})(?:\D|$)`)
	compact      = regexp.MustCompile(`^((?:19|20|21)\d\d)(\d\d)(\d\d)(?:\D|$)`)
	threeNumbers = regexp.MustCompile(`^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})(?:\D|$)`)
	yearless     = regexp.MustCompile(`^\d{1,2}[-/.]\d{1,2}\.?(?:\s|$)`)
	serial       = regexp.MustCompile(`^(\d{5})([.,]\d+)?$`)
	dayMonth     = regexp.MustCompile(`^(\d{1,2})(?:st|nd|rd|th|\.|er)?[\s-]*(?:of |de )?(\pL+)\.?,?(?:[\s-]*(?:de )?(\d{4}|\d{2}(?:[^\d:.hap]|$)))?`)
	monthDay     = regexp.MustCompile(`^(\pL+)\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?(?:\s*,?[\s-]*(\d{4}))?(?:\D|$)`)
	wordFirst    = regexp.MustCompile(`^(\pL+)\.?,?\s+`)
	articleFirst = regexp.MustCompile(`^(?:on|am|den|le|el)\s+`)
	clock        = regexp.MustCompile(`^(\d{1,2})(?:(?:[:.]|\s?h\s?)(\d{2}))?(?::(\d{2})(?:[.,]\d+)?)?`)
	half         = regexp.MustCompile(`^\s*(am|pm|a\.\s?m\.?|p\.\s?m\.?|uhr|h)(?:[^\pL\d]|$)`)
	fraction     = regexp.MustCompile(`^0?[.,]\d+$`)
	between      = regexp.MustCompile(`^\s*(?:-|–|—|→|to|bis|until)\s*`)
	minutesAfter = regexp.MustCompile(`^[\s,(]*(\d{1,3})\s?min\b`)
	offsetText   = regexp.MustCompile(`^(?:GMT|UTC|gmt|utc)?\s?([+−-])(\d{1,2}):?(\d{2})?(?:\s|\(|\[|$)`)
	zoneFirst    = regexp.MustCompile(`^\s*\(?(\pL{1,5})\)?(\s*(?:-|–|—|→|to|bis|until)\s*\d)`) // "2 pm EST – 3 pm"
	before       = regexp.MustCompile(`^(?:t|\s|,|;|@|\||-|–|at |from |um |von |à |de |a las )+`)
)

// spaces are written as others by some programs: "2:00\u202fPM".
var spaces = strings.NewReplacer("\u00a0", " ", "\u202f", " ", "\u2009", " ")

// ReadCell reads a date as a table has it, with a time of day and a zone behind
// it or not. It needs a year: nobody knows how old a table is. order is that of
// day and month in the file. The reason is "" if it is read.
func ReadCell(cell string, order Order) (Cell, Reason) {
	cell = withNoon(strings.TrimSpace(spaces.Replace(cell)))
	s := strings.ToLower(cell)
	if len(s) != len(cell) { // letters of which the small one is longer
		cell = s
	}
	if !isISO(s) && len(s) < 20 {
		if found := serial.FindStringSubmatch(s); found != nil {
			return excelDay(found[1], found[2])
		}
	}
	day, rest, reason := parseDay(s, order)
	if reason != "" {
		if bare := WithoutWeekday(s); bare != s {
			if d, r, ok := parseDay(bare, order); ok == "" {
				day, rest, reason = d, r, ok
			}
		}
	}
	if reason != "" {
		return Cell{}, reason
	}
	w := Cell{Day: day, Clock: none, End: none}
	if rest = strings.TrimSpace(rest); rest != "" && !isDigits(rest[:1]) {
		rest = strings.TrimSpace(before.ReplaceAllString(rest, ""))
	}
	if !strings.ContainsAny(rest, "0123456789") {
		w.More = rest != ""
		return w, ""
	}
	c, reason := ReadCellClock(cell[len(cell)-len(rest):]) // as it was written: the names of zones have capital letters
	c.Day = day
	return c, reason
}

// WithoutWeekday takes the weekday and the article off the beginning of a date,
// which is in small letters.
func WithoutWeekday(s string) string {
	if found := wordFirst.FindStringSubmatch(s); found != nil && isWeekday(found[1]) {
		s = s[len(found[0]):]
	}
	return s[len(articleFirst.FindString(s)):]
}

func isWeekday(word string) bool {
	_, ok := weekdayOf(word)
	return ok
}

// excelDay is a day as spreadsheets count them: from 30 December 1899, with
// the time of day as a fraction.
func excelDay(days, part string) (Cell, Reason) {
	n := digits(days)
	if n < 30_000 || n > 110_000 {
		return Cell{}, ReasonNotDay
	}
	w := Cell{Day: data.Date(n - 25_569), Clock: none, End: none}
	if part != "" {
		w.Clock = minutesOf(part)
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
		return calendarDayOf(s[:4], s[5:7], s[8:10], s[10:])
	}
	if found := yearFirst.FindStringSubmatchIndex(s); found != nil {
		return calendarDayOf(s[found[2]:found[3]], s[found[6]:found[7]], s[found[8]:found[9]], s[found[9]:])
	}
	if found := compact.FindStringSubmatchIndex(s); found != nil {
		return calendarDayOf(s[found[2]:found[3]], s[found[4]:found[5]], s[found[6]:found[7]], s[found[7]:])
	}
	if found := threeNumbers.FindStringSubmatchIndex(s); found != nil {
		first, second, year := s[found[2]:found[3]], s[found[6]:found[7]], s[found[8]:found[9]]
		if s[found[4]:found[5]] == "." { // with points the day always comes first
			order = DayMonth
		}
		switch orderOf(digits(first), digits(second), order) {
		case DayMonth:
			return calendarDayOf(year, second, first, s[found[9]:])
		case MonthDay:
			return calendarDayOf(year, first, second, s[found[9]:])
		default:
			return 0, "", ReasonOrder
		}
	}
	if yearless.MatchString(s) {
		return 0, "", ReasonNoYear
	}
	return parseNamed(s)
}

// OrderOf is what a date of three numbers, in small letters, shows of the order
// of day and month: found is false if it is none, or shows nothing; Unknown is
// that it could be either.
func OrderOf(cell string) (order Order, found bool) {
	if isISO(cell) {
		return Unknown, false
	}
	parts := threeNumbers.FindStringSubmatch(WithoutWeekday(cell))
	if parts == nil || parts[2] == "." {
		return Unknown, false
	}
	first, second := digits(parts[1]), digits(parts[3])
	if first == second || first > 12 && second > 12 {
		return Unknown, false
	}
	return orderOf(first, second, Unknown), true
}

// IsSerial reports whether the cell is a day as spreadsheets count them.
func IsSerial(cell string) bool { return serial.MatchString(cell) }

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
				return 0, "", ReasonNoYear
			}
			year := strings.TrimFunc(s[found[6]:found[7]], func(r rune) bool { return r < '0' || r > '9' })
			return calendarDayOf(year, strconv.Itoa(int(m)), s[found[2]:found[3]], s[found[6]+len(year):])
		}
	}
	if found := monthDay.FindStringSubmatchIndex(s); found != nil {
		if m := monthOf(s[found[2]:found[3]]); m != 0 {
			if found[6] < 0 {
				return 0, "", ReasonNoYear
			}
			return calendarDayOf(s[found[6]:found[7]], strconv.Itoa(int(m)), s[found[4]:found[5]], s[found[7]:])
		}
	}
	return 0, "", ReasonNotDay
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

// digits is the number of a few digits, 0 of none.
func digits(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// calendarDayOf is the day of that year, month and day, if there is one.
func calendarDayOf(year, month, day, rest string) (data.Date, string, Reason) {
	y, m, d := digits(year), digits(month), digits(day)
	if y < 100 {
		y += 2000
	}
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if t.Month() != time.Month(m) || t.Day() != d || y < 1990 || y > 2200 {
		return 0, "", ReasonNotDay
	}
	return data.DateOf(t), rest, ""
}

// ReadCellClock reads a time of day, or a span of them, with a zone behind it or
// not.
func ReadCellClock(cell string) (Cell, Reason) {
	cell = withNoon(spaces.Replace(cell))
	s := strings.ToLower(strings.TrimSpace(cell))
	w := Cell{Clock: none, End: none}
	if fraction.MatchString(s) {
		w.Clock = minutesOf(s)
		return w, ""
	}
	from, rest, ok := clockAt(s)
	if !ok {
		return w, ReasonNotClock
	}
	if rest == "" && from.hour <= 23 && from.minute <= 59 && (!from.bare || from.half != "") { // most
		w.Clock, w.Secs = from.minutes(), from.second
		return w, ""
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
			if from.half == "" && to.half == "" && to.minutes() <= from.minutes() && from.hour <= 12 && to.hour < 12 &&
				to.minutes()+12*60 > from.minutes() {
				to.half = "pm" // 10:00–2:00
			}
			w.End, rest = to.minutes(), after
		}
	}
	if from.bare && from.half == "" && w.End < 0 || from.hour > 23 || from.minute > 59 || w.End >= 24*60 {
		return w, ReasonNotClock
	}
	w.Clock, w.Secs = from.minutes(), from.second
	if found := minutesAfter.FindStringSubmatch(rest); found != nil && w.End == none && w.Clock+digits(found[1]) < 24*60 {
		w.End = w.Clock + digits(found[1])
	}
	if cell = strings.TrimSpace(cell); len(cell) == len(s) {
		w.Zone = strings.TrimSpace(cell[len(s)-len(rest):])
	}
	if w.Zone == "" {
		w.Zone = strings.ToUpper(zone)
	}
	return w, ""
}

// noonWords are what noon is called.
var noonWords = regexp.MustCompile(`(?i)\b(?:12(?::00)?\s?)?(?:noon|midday|high noon|mediod[ií]a|mittags?)\b|\bmidi\b`)

// withNoon puts the time of day in the place of "noon".
func withNoon(cell string) string {
	if !strings.ContainsAny(cell, "nNmM") || !noonWords.MatchString(cell) {
		return cell
	}
	return noonWords.ReplaceAllString(cell, "12:00pm")
}

// isOffset reports whether what follows the time of day is an offset and no end:
// "14:00:00-05:00", and "09:00-05:00", for nothing ends before it begins. The
// hours of an offset have two digits: "10:00-2:00" is until two o'clock.
func isOffset(from clockTime, rest string) bool {
	found := offsetText.FindStringSubmatch(rest)
	return found != nil && found[3] != "" && len(found[2]) == 2 && from.half == "" &&
		(from.exact || from.minutes() > digits(found[2])*60+digits(found[3]))
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

// clockAt reads the time of day at the beginning of s, which is in small
// letters. It is the one reader of times of day, for what is typed too.
func clockAt(s string) (c clockTime, rest string, ok bool) {
	found := clock.FindStringSubmatch(s)
	if found == nil {
		return c, s, false
	}
	c.hour, c.minute, c.second = digits(found[1]), digits(found[2]), digits(found[3])
	c.bare, c.exact = found[2] == "", found[3] != ""
	rest = s[len(found[0]):]
	if rest != "" && rest[0] >= '0' && rest[0] <= '9' {
		return c, s, false
	}
	if rest == "" {
		return c, rest, true
	}
	if at := half.FindStringSubmatchIndex(rest); at != nil {
		c.half = strings.NewReplacer(".", "", " ", "").Replace(rest[at[2]:at[3]])
		rest = rest[at[3]:]
	}
	return c, rest, true
}
