package spoken

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"afterword/data"
)

// phrase is what a text says, before it is a day of the calendar.
type phrase struct {
	exact   time.Time // "now", "an hour ago": the moment itself
	day     data.Date // a day that is known already
	known   bool      // day is set
	month   time.Month
	date    int // of the month, 0 if none is said
	year    int // 0 if none is said
	weekday time.Weekday
	week    which // of the weekday; which(0): no weekday is said
	clock   int   // minutes after midnight, or none
	half    bool  // clock was said with am or pm
	length  time.Duration
	said    string // the day as it was written
}

const none = -1

// which weekday is meant: the nearest, the one of this week, the last one
// before today or the one of next week.
type which uint8

const (
	_ which = iota
	anyWeek
	thisWeek
	lastWeek
	nextWeek
)

func (p *phrase) hasDay() bool { return p.known || p.date != 0 || p.week != 0 }

// split gives the words of a text in small letters, in English. A dash between times
// stands alone.
func split(text string) ([]string, error) {
	if len(text) > longest {
		return nil, fail(ReasonLong, "")
	}
	text = hourMinutes.ReplaceAllString(strings.ToLower(spaces.Replace(text)), "$1:$2")
	for _, change := range [][2]string{
		{"day after tomorrow", "overmorrow"}, {"day before yesterday", "ereyesterday"}, {"half an hour", "30 min"},
		{"end of the week", "this friday"}, {"end of this week", "this friday"}, {"end of next week", "next friday"},
		{"tonight", "today evening"}, {"this evening", "today evening"}, {"this morning", "today morning"},
		{"a. m.", "am"}, {"p. m.", "pm"}, {"a.m.", "am"}, {"p.m.", "pm"}, {"pasado mañana", "overmorrow"}, {"por la mañana", "morning"},
		{"ce soir", "today evening"}, {"de la tarde", "pm"}, {"il y a", "hace"}, {"ende der woche", "this friday"}, {"woche vom", "week of"}, {"innerhalb von", "within"}, {"from now", "from-now"}, {"o'clock", ""}, {"o’clock", ""},
	} {
		text = strings.ReplaceAll(text, change[0], change[1])
	}
	text = strings.NewReplacer("–", " - ", "—", " - ", ",", " ", ";", " ", "(", " ", ")", " ", "@", " ").Replace(text)
	var words []string
	for _, w := range strings.Fields(text) {
		words = append(words, splitWord(w)...)
	}
	return fromOthers(withTranslated(words)), nil
}

// hourMinutes is a time of day as the French write it: "14h30", "14 h 30".
var hourMinutes = regexp.MustCompile(`\b(\d{1,2})\s?h\s?(\d{2})\b`)

// splitWord parts "14:00-15:00" and "2026-11-24t15:00".
func splitWord(w string) []string {
	if from, to, ok := strings.Cut(w, "-"); ok && isClock(from) && isClock(to) {
		return []string{from, "-", to}
	}
	if day, clock, ok := strings.Cut(w, "t"); ok && len(day) == len("2026-11-24") && isClock(clock) {
		return []string{day, clock}
	}
	return []string{w}
}

func isClock(w string) bool {
	minutes, _, ok := parseClock(w, "")
	return ok && minutes != none
}

// cutRange parts the words at what stands between a start and an end. to is
// nil if there is none.
func cutRange(words []string) (from, to []string) {
	for n, w := range words {
		if w == "-" || w == "to" || w == "until" || w == "till" {
			return words[:n], words[n+1:]
		}
	}
	return words, nil
}

func (r Reader) read(text string) (phrase, error) {
	words, err := split(text)
	if err != nil {
		return phrase{}, err
	}
	return r.readWords(words, false)
}

// readWords reads the words from left to right. span allows a length: "45
// min".
func (r Reader) readWords(words []string, span bool) (phrase, error) {
	p := &parser{phrase: phrase{clock: none}, reader: r, words: words, span: span}
	for p.at < len(p.words) {
		if err := p.next(); err != nil {
			return p.phrase, err
		}
	}
	err := p.settle()
	return p.phrase, err
}

// parser is one run through the words.
type parser struct {
	phrase
	reader Reader
	words  []string
	at     int
	span   bool
	open   string // "9.10", which is a time of day beside a day, and else a day
	part   string // "morning" or "evening"
}

// word is the word so many after the one that is read now, "" beyond the end.
func (p *parser) word(after int) string {
	if p.at+after < len(p.words) {
		return p.words[p.at+after]
	}
	return ""
}

// next reads what begins at the next word.
func (p *parser) next() error {
	w := p.word(0)
	for _, read := range []func(w string) (words int, err error){
		p.filler, p.fixed, p.relative, p.weekdayWord, p.monthDay, p.clockWord, p.dateWord,
	} {
		if words, err := read(w); words > 0 || err != nil {
			p.at += words
			return err
		}
	}
	return fail(ReasonWord, w)
}

var fillers = []string{"at", "on", "the", "of", "for", "around", "from", "coming", "by", "before", "eod", "cob"}

func (p *parser) filler(w string) (int, error) {
	if slices.Contains(fillers, w) {
		return 1, nil
	}
	return 0, nil
}

// namedDays are so many after today; namedClocks are minutes after midnight.
var (
	namedDays   = map[string]data.Date{"today": 0, "tomorrow": 1, "yesterday": -1, "overmorrow": 2, "ereyesterday": -2}
	namedClocks = map[string]int{"noon": 12 * 60, "midday": 12 * 60, "midnight": 0}
)

// fixed reads words that are a day or a time of day by themselves.
func (p *parser) fixed(w string) (int, error) {
	today := data.DateOf(p.reader.Now)
	if after, ok := namedDays[w]; ok {
		return 1, p.setDay(today+after, w)
	}
	if clock, ok := namedClocks[w]; ok {
		return 1, p.setClock(clock, true, w)
	}
	switch {
	case w == "now":
		return 1, p.setExact(p.reader.Now, w)
	case w == "morning" || w == "evening":
		p.part = w
		return 1, nil
	case w == "next" && p.word(1) == "week":
		return 2, p.setDay(today+7, w)
	case w == "last" && p.word(1) == "week":
		return 2, p.setDay(today-7, w)
	}
	return 0, nil
}

// relative reads "in 3 days", "2 weeks ago", "an hour from now", and with span
// "45 min", which is a length.
func (p *parser) relative(w string) (int, error) {
	in := 0
	if w == "in" {
		in = 1
	}
	count, unit, words := amount(p.word(in), p.word(in+1))
	if words == 0 {
		return 0, nil
	}
	words += in
	if in == 0 && words == 1 && p.clock == none && strings.HasSuffix(w, "h") && p.word(1) != "ago" && p.word(1) != "from-now" {
		return 0, nil // "demain 15h" is no length
	}
	switch after := p.word(words); {
	case in == 1:
	case after == "ago":
		count, words = -count, words+1
	case after == "from-now":
		words++
	case p.span && p.length == 0 && unit < 24*time.Hour && count > 0:
		p.length = time.Duration(count) * unit
		return words, nil
	default:
		return words, fail(ReasonWord, strings.Join(p.words[p.at:p.at+words], " "))
	}
	said := strings.Join(p.words[p.at:p.at+words], " ")
	if unit < 24*time.Hour {
		return words, p.setExact(p.reader.Now.Add(time.Duration(count)*unit), said)
	}
	return words, p.setDay(data.DateOf(p.reader.Now)+data.Date(count*int(unit/(24*time.Hour))), said)
}

var numbers = []string{"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

// amount reads "3 days", "an hour", "90min" and says how many words it is; 0
// if it is none.
func amount(first, second string) (count int, unit time.Duration, words int) {
	digits := strings.TrimRight(first, "abcdefghijklmnopqrstuvwxyz")
	if n, ok := number(digits, 3); ok && digits != first {
		if unit, ok := units[first[len(digits):]]; ok {
			return n, unit, 1
		}
		return 0, 0, 0
	}
	count, ok := number(first, 3)
	if !ok {
		if count = slices.Index(numbers, first); first == "a" || first == "an" {
			count = 1
		}
	}
	unit, known := units[second]
	if count <= 0 && !ok || !known {
		return 0, 0, 0
	}
	return count, unit, 2
}

// units by their names. Days are calendar days; only hours and less are
// elapsed time.
var units = map[string]time.Duration{
	"min": time.Minute, "mins": time.Minute, "minute": time.Minute, "minutes": time.Minute,
	"h": time.Hour, "hr": time.Hour, "hrs": time.Hour, "hour": time.Hour, "hours": time.Hour,
	"d": 24 * time.Hour, "day": 24 * time.Hour, "days": 24 * time.Hour,
	"w": 7 * 24 * time.Hour, "week": 7 * 24 * time.Hour, "weeks": 7 * 24 * time.Hour,
}

// number reads a whole number of so many digits at most.
func number(s string, digits int) (int, bool) {
	if s == "" || len(s) > digits || strings.Trim(s, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}
