package spoken

import "strings"

// english are German, French and Spanish words for days and times, as the
// English ones that the rest of the package reads. Months and weekdays are in
// names.go.
var english = map[string]string{
	"heute": "today", "morgen": "tomorrow", "gestern": "yesterday", "übermorgen": "overmorrow", "vorgestern": "ereyesterday",
	"früh": "morning", "abend": "evening", "mittag": "noon", "mitternacht": "midnight", "jetzt": "now",
	"diesen": "this", "dieser": "this", "diese": "this",
	"nächsten": "next", "nächster": "next", "nächste": "next", "ende": "end of", "anfang": "early", "mitte": "mid", "kommenden": "coming", "kommende": "coming",
	"letzten": "last", "letzter": "last", "letzte": "last",
	"um": "at", "ab": "from", "von": "from", "der": "the", "den": "the", "bis": "to", "innerhalb": "within",
	"einer": "one", "einem": "one", "zwei": "two", "drei": "three", "vier": "four", "fünf": "five", "sechs": "six", "sieben": "seven",
	"acht": "eight", "neun": "nine", "zehn": "ten", "elf": "eleven", "zwölf": "twelve",
	"minute": "minute", "minuten": "minutes", "stunde": "hour", "stunden": "hours", "std": "hours",
	"tag": "day", "tagen": "days", "tage": "days", "woche": "week", "wochen": "weeks", "werktage": "workdays", "werktagen": "workdays",
	"arbeitstage": "workdays", "arbeitstagen": "workdays",

	"aujourd'hui": "today", "aujourd’hui": "today", "demain": "tomorrow", "hier": "yesterday", "après-demain": "overmorrow", "avant-hier": "ereyesterday",
	"matin": "morning", "soir": "evening", "midi": "noon", "minuit": "midnight", "maintenant": "now", "ce": "this", "cette": "this",
	"prochain": afterwards, "prochaine": afterwards, "dernier": "last", "dernière": "last",
	"à": "at", "le": "the", "du": "of", "vers": "around", "dans": "in", "jusqu'à": "to", "jusqu’à": "to",
	"jour": "day", "jours": "days", "semaine": "week", "semaines": "weeks", "heure": "hour", "heures": "hours",
	"une": "one", "deux": "two", "trois": "three", "quatre": "four", "cinq": "five", "sept": "seven", "huit": "eight", "dix": "ten",

	"hoy": "today", "mañana": "tomorrow", "ayer": "yesterday", "anteayer": "ereyesterday", "mediodía": "noon", "medianoche": "midnight", "ahora": "now",
	"este": "this", "esta": "this", "próximo": afterwards, "próxima": afterwards, "pasado": "last", "el": "the", "la": "the", "las": "the", "de": "of", "del": "of",
	"en": "in", "hasta": "to", "día": "day", "días": "days", "semana": "week", "semanas": "weeks", "hora": "hour", "horas": "hours", "minutos": "minutes",
	"dos": "two", "tres": "three", "cuatro": "four", "cinco": "five",
}

// afterwards stands for "next" behind what it is said of: "vendredi prochain".
const afterwards = "next<"

// fromOthers puts the English words in the place of those of other languages:
// "3 days ago" in that of "vor 3 Tagen". "Uhr" falls away, and so does "am"
// before a day: elsewhere it is the English one.
func fromOthers(words []string) []string {
	var out []string
	ago := -1 // the word after which it is to be said
	for n, w := range words {
		next := ""
		if n+1 < len(words) {
			next = words[n+1]
		}
		if monthOf(w) == 0 || dateOf(next) == 0 && (n == 0 || dateOf(words[n-1]) == 0) { // "7 Sept" is no seven
			if known, ok := english[strings.TrimSuffix(w, ".")]; ok {
				w = known
			}
		}
		switch {
		case w == "uhr", w == "am" && beginsDay(next), w == "a" && (next == "las" || next == "la"):
			continue
		case w == "vor", w == "hace":
			ago = n + 2
			continue
		case w == afterwards && len(out) > 0:
			out = append(out[:len(out)-1], "next", out[len(out)-1])
			continue
		case w == afterwards:
			w = "next"
		}
		out = append(out, w)
		if n == ago {
			out = append(out, "ago")
		}
	}
	return out
}

// beginsDay reports whether a German word is a day, or the number of one: "am
// Freitag", "am 24. November".
func beginsDay(w string) bool {
	if day, ok := weekdayOf(w); ok {
		return len(w) < 3 || !strings.HasPrefix(strings.ToLower(day.String()), w)
	}
	_, known := english[strings.TrimSuffix(w, ".")]
	return known || strings.HasSuffix(w, ".") && dateOf(w) > 0 || isDate(w)
}
