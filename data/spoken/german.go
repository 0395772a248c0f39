package spoken

import "strings"

// german are the German words for days and times, as the English ones that
// the rest of the package reads.
var german = map[string]string{
	"heute": "today", "morgen": "tomorrow", "gestern": "yesterday", "übermorgen": "overmorrow", "vorgestern": "ereyesterday",
	"früh": "morning", "abend": "evening", "mittag": "noon", "mitternacht": "midnight", "jetzt": "now",
	"diesen": "this", "dieser": "this", "diese": "this",
	"nächsten": "next", "nächster": "next", "nächste": "next",
	"letzten": "last", "letzter": "last", "letzte": "last",
	"montag": "monday", "dienstag": "tuesday", "mittwoch": "wednesday", "donnerstag": "thursday", "freitag": "friday",
	"samstag": "saturday", "sonnabend": "saturday", "sonntag": "sunday",
	"mo": "monday", "di": "tuesday", "mi": "wednesday", "do": "thursday", "fr": "friday", "sa": "saturday", "so": "sunday",
	"januar": "january", "jänner": "january", "februar": "february", "märz": "march", "mär": "march", "mrz": "march",
	"mai": "may", "juni": "june", "juli": "july", "oktober": "october", "okt": "october", "dezember": "december", "dez": "december",
	"um": "at", "ab": "from", "von": "from", "der": "the", "den": "the", "bis": "to",
	"einer": "one", "einem": "one", "zwei": "two", "drei": "three", "vier": "four", "fünf": "five", "sechs": "six", "sieben": "seven",
	"acht": "eight", "neun": "nine", "zehn": "ten", "elf": "eleven", "zwölf": "twelve",
	"minute": "minute", "minuten": "minutes", "stunde": "hour", "stunden": "hours", "std": "hours",
	"tag": "day", "tagen": "days", "tage": "days", "woche": "week", "wochen": "weeks",
}

// toEnglish puts the English words in the place of those of other languages.
func toEnglish(words []string) []string {
	named := translatedDays()
	if len(named) == 0 {
		return fromGerman(words)
	}
	for n, w := range words {
		if known, ok := named[strings.TrimSuffix(w, ".")]; ok {
			words[n] = known
		}
	}
	return fromGerman(words)
}

// fromGerman puts the English words in the place of German ones: "3 days ago"
// in that of "vor 3 Tagen". "Uhr" falls away, and so does "am" before a day:
// elsewhere it is the English one.
func fromGerman(words []string) []string {
	var english []string
	ago := -1 // the word after which it is to be said
	for n, w := range words {
		if known, ok := german[strings.TrimSuffix(w, ".")]; ok {
			w = known
		}
		next := ""
		if n+1 < len(words) {
			next = words[n+1]
		}
		if w == "uhr" || w == "am" && beginsDay(next) {
			continue
		}
		if w == "vor" {
			ago = n + 2
			continue
		}
		english = append(english, w)
		if n == ago {
			english = append(english, "ago")
		}
	}
	return english
}

// beginsDay reports whether a German word is a day, or the number of one: "am
// Freitag", "am 24. November".
func beginsDay(w string) bool {
	_, known := german[strings.TrimSuffix(w, ".")]
	return known || strings.HasSuffix(w, ".") && dateOf(w) > 0 || isDate(w)
}
