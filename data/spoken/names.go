package spoken

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// names are what one month or one weekday is called in English, German, French
// and Spanish: whole, short in English, and short in the others. A short name
// in another language may be an English word, so where words are searched for
// in whole sentences it is left out.
type names struct{ full, short, others string }

// monthNames are those from January on.
var monthNames = []names{
	{"january januar jänner janvier enero", "jan", "janv ene"},
	{"february februar feber février febrero", "feb", "févr fév"},
	{"march märz maerz mars marzo", "mar", "mär mrz mae"},
	{"april avril abril", "apr", "avr abr"},
	{"may mai mayo", "may", "may"},
	{"june juni juin junio", "jun", "jun"},
	{"july juli juillet julio", "jul", "juil"},
	{"august août aout agosto", "aug", "aoû aou ago"},
	{"september septembre septiembre setiembre", "sep sept", "sep"},
	{"october oktober octobre octubre", "oct", "okt"},
	{"november novembre noviembre", "nov", "nov"},
	{"december dezember décembre diciembre", "dec", "dez déc dic"},
}

// weekdayNames are those from Sunday on.
var weekdayNames = []names{
	{"sunday sonntag dimanche domingo", "sun", "so son dim dom"},
	{"monday montag lundi lunes", "mon", "mo lun"},
	{"tuesday dienstag mardi martes", "tue tues", "di mar"},
	{"wednesday mittwoch mercredi miércoles", "wed weds", "mi mer mié"},
	{"thursday donnerstag jeudi jueves", "thu thur thurs", "do don jeu jue"},
	{"friday freitag vendredi viernes", "fri", "fr fre ven vie"},
	{"saturday samstag sonnabend samedi sábado", "sat", "sa sam sáb"},
}

// monthOfName and weekdayOfName are the numbers of the names, without accents.
var (
	monthOfName   = numberOf(monthNames, 3)
	weekdayOfName = numberOf(weekdayNames, 0)
)

// numberOf gives each name its number, from 0; also each beginning of a whole
// one of at least so many letters, if only one begins so.
func numberOf(all []names, beginning int) map[string]int {
	of := map[string]int{}
	for n, these := range all {
		for name := range strings.FieldsSeq(these.full + " " + these.short + " " + these.others) {
			of[plain(name)] = n
		}
	}
	for n, these := range all {
		for name := range strings.FieldsSeq(these.full) {
			for length := beginning; beginning > 0 && length < len(plain(name)); length++ {
				short := plain(name)[:length]
				if known, ok := of[short]; ok && known != n {
					if !slices.Contains(strings.Fields(plain(all[known].full+" "+all[known].short+" "+all[known].others)), short) {
						delete(of, short)
					}
					continue
				}
				of[short] = n
			}
		}
	}
	return of
}

// monthOf is the month of that name, whole or short; 0 if it is none.
func monthOf(word string) time.Month {
	if n, ok := monthOfName[plain(word)]; ok {
		return time.Month(n + 1)
	}
	return 0
}

// IsMonth reports whether the word is the name of a month, whole or short.
func IsMonth(word string) bool { return monthOf(word) != 0 }

// weekdayOf is the weekday of that name, whole or short.
func weekdayOf(word string) (day time.Weekday, ok bool) {
	n, ok := weekdayOfName[plain(word)]
	return time.Weekday(n), ok
}

// anyOf is a regular expression for the names that no other word of a sentence
// is: the whole ones, and the short ones in English.
func anyOf(all []names) string {
	var words []string
	for _, these := range all {
		words = append(words, strings.Fields(these.full+" "+these.short)...)
	}
	slices.SortStableFunc(words, func(a, b string) int { return cmp.Compare(len(b), len(a)) }) // the longest first
	return strings.Join(slices.Compact(words), "|")
}
