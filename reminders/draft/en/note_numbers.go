package en

import (
	"strconv"
	"strings"

	"afterword/reminders/draft/note"
)

var (
	clock      = lazy(`^(\d{1,2}(?::\d\d)?)(am|pm)$`)
	thousands  = lazy(`^([£$€]?)(\d+(?:\.\d+)?)(k|m|mil|mill|bn)$`)
	fusedUnit  = lazy(`^(\d+(?:\.\d+)?\+?)(yrs?|years?|mths?|mos|months?|wks?|weeks?|hrs?|hours?|h|mins?|minutes?|days?|d|kg|g|km|mm|cm|m2|ft|lbs?|kw|kva|mw|tonnes?|t|x)$`)
	ordinal    = lazy(`^(\d+)(st|nd|rd|th)$`)
	bigNumber  = lazy(`^([£$€]?)(\d{4,})$`)
	smallWords = []string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
		"thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"}
	ordinals = []string{"", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"}
	unitWord = map[string]string{"yr": "years", "yrs": "years", "year": "years", "years": "years", "mth": "months", "mths": "months", "mos": "months", "month": "months", "months": "months",
		"wk": "weeks", "wks": "weeks", "week": "weeks", "weeks": "weeks", "hr": "hours", "hrs": "hours", "h": "hours", "hour": "hours", "hours": "hours",
		"min": "minutes", "mins": "minutes", "minute": "minutes", "minutes": "minutes", "d": "days", "day": "days", "days": "days", "t": "tonnes", "lb": "lb", "lbs": "lb"}
)

// amounts writes numbers, units and money as a letter has them.
func (ws noteWords) amounts() noteWords {
	var out noteWords
	for i, w := range ws {
		if w.fixed || w.kind != 0 || !strings.ContainsAny(w.low, "0123456789") {
			out = append(out, w)
			continue
		}
		out = append(out, w.amount(ws, i)...)
	}
	for i := range out {
		if plainDigit().MatchString(out[i].low) && out[i].kind == 0 {
			out[i] = out.spelledNumber(i)
		}
	}
	return out.shares().moreThan().theFirst()
}

func (w noteWord) amount(ws noteWords, i int) noteWords {
	keep := func(parts ...string) noteWords {
		var out noteWords
		for j, p := range parts {
			one := noteWord{typed: w.typed, text: p, low: strings.ToLower(p)}
			if j > 0 {
				one.typed = ""
			}
			out = append(out, one)
		}
		return out
	}
	if m := clock().FindStringSubmatch(w.low); m != nil {
		return noteWords{{typed: w.typed, text: m[1] + " " + m[2][:1] + ".m.", low: w.low, kind: isNumber, fixed: true}}
	}
	if m := fusedUnit().FindStringSubmatch(w.low); m != nil && m[2] == "d" && (isNoun(ws.at(i+1).low) || gerundBase(ws.at(i+1).low) != "") {
		return noteWords{{typed: w.typed, text: strings.ToUpper(w.low), low: w.low, kind: isProper, fixed: true}}
	}
	if m := fusedUnit().FindStringSubmatch(w.low); m != nil && !(m[2] == "g" && strings.HasSuffix(w.text, "G")) {
		if m[2] == "x" {
			switch {
			case m[1] == "2" && ws.is(i+1, "a", "per"):
				return keep("twice")
			case ws.is(i+1, "a", "per"):
				return keep(m[1], "times")
			}
			return keep(m[1])
		}
		unit := m[2]
		if u := unitWord[unit]; u != "" {
			unit = u
		}
		if m[1] == "1" {
			unit = strings.TrimSuffix(unit, "s")
		}
		return keep(m[1], unit)
	}
	if m := thousands().FindStringSubmatch(w.low); m != nil {
		return keep(spelledThousands(m[1], m[2], m[3])...)
	}
	if m := ordinal().FindStringSubmatch(w.low); m != nil {
		if n, _ := strconv.Atoi(m[1]); n > 0 && n < len(ordinals) && !isMonth(ws.at(i+1).low) && !isMonth(ws.at(i-1).low) {
			one := keep(ordinals[n])
			one[0].kind = isAdjective
			return one
		}
	}
	if m := bigNumber().FindStringSubmatch(w.low); m != nil && !(i > 0 && ws[i-1].fixed && ws[i-1].text != ws[i-1].low) {
		if n, _ := strconv.Atoi(m[2]); m[1] != "" || n < 1900 || n > 2099 || singularOf(ws.at(i+1).low) != "" && !ws.is(i-1, "in", "since", "the", "summer", "spring") {
			return keep(m[1] + grouped(m[2]))
		}
	}
	return noteWords{w}
}

func spelledThousands(sign, number, unit string) []string {
	switch unit {
	case "k":
		if whole, tenth, dot := strings.Cut(number, "."); !dot {
			return []string{sign + grouped(number+"000")}
		} else if len(tenth) == 1 {
			return []string{sign + grouped(whole+tenth+"00")}
		}
	case "m", "mil", "mill":
		return []string{sign + number, "million"}
	case "bn":
		return []string{sign + number, "billion"}
	}
	return []string{sign + number + unit}
}

func grouped(digits string) string {
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}

// labelled are words after which a number is a name: “level 3”.
var labelled = setOf(`level grade phase stage type class band step version no. number key tier category part section
	unit chapter year route highway boeing airbus windows day week hsk group form room site line bay zone ks under over aged`)

func setOf(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

var timeUnits = setOf("year years month months week weeks season seasons winter winters summer summers decade decades")

// spelledNumber writes a small number as a word, where it counts something.
func (ws noteWords) spelledNumber(i int) noteWord {
	w := ws[i]
	w.kind = isNumber
	n, err := strconv.Atoi(w.low)
	next, prev := ws.at(i+1).low, ws.at(i-1).low
	switch {
	case err == nil && n == 0 && w.text == "0" && (isNoun(next) || singularOf(next) != "" || isKnown(next)) && !listed("prep", next) && prev != "to" && prev != "from":
		return newWord("no", isDet)
	case err != nil || n > 20 || n < 1 || i > 0 && (labelled[prev] || isMonth(prev) || ws[i-1].kind == isProper):
		return w
	case n > 10 && !timeUnits[next]:
		return w
	case next == "am" || next == "pm" || next == "a.m." || next == "p.m.":
		return w
	case next == "kg" || next == "g" || next == "km" || next == "mm" || next == "cm" || next == "ft" || next == "lb" || next == "kw" || next == "million" || next == "billion" || isMonth(next) || numeric(next) || next == "axis":
		return w
	}
	w.text, w.low = smallWords[n], smallWords[n]
	return w
}

// joinedUnits are things that, counted, say of what size another is: “a
// 60-cover kitchen”.
var joinedUnits = setOf(`star cover bed seat room page person man woman day week month year hour minute mile acre hectare storey story point axis ton tonne
	bay litre liter gallon piece part stage step figure deck way metre meter foot inch string seater bedroom tier litre strong course lane bale beam drawer door wheel`)

var joinedShort = map[string]string{"minutes": "minute", "hours": "hour", "days": "day", "weeks": "week", "months": "month", "years": "year"}

// counted parts “8 vets 3 nurses 1 receptionist” where no mark does.
func (ws noteWords) counted() noteWords {
	var at []int
	for i, w := range ws {
		if w.kind == isMark || listed("prep", w.low) {
			return ws
		}
		if i > 0 && numeric(w.low) && (singularOf(ws[i-1].low) != "" || isNoun(ws[i-1].low)) && !labelled[ws[i-1].low] && i+1 < len(ws) && (singularOf(ws[i+1].low) != "" || w.low == "1" && isNoun(ws[i+1].low)) {
			at = append(at, i)
		}
	}
	if len(ws) == 0 || !numeric(ws[0].low) || len(at) == 0 || len(ws) != 2*(len(at)+1) {
		return ws
	}
	var out noteWords
	for i, w := range ws {
		if i > 0 && i%2 == 0 {
			out = append(out, noteWord{typed: ",", text: ",", low: ",", kind: isMark, fixed: true})
		}
		out = append(out, w)
	}
	return out
}

// hyphened joins “60 cover kitchen”, “a 52 min film” and “gluten free menu”.
func (ws noteWords) hyphened() noteWords {
	var out noteWords
	for i := 0; i < len(ws); i++ {
		w, next, after := ws[i], ws.at(i+1), ws.at(i+2)
		noun := after.low != "" && after.kind == 0 && !listed("prep", after.low) && (isNoun(after.low) || singularOf(after.low) != "")
		unit := next.low
		if one := joinedShort[unit]; one != "" && ws.is(i-1, "a", "an", "the", "my", "our", "your", "their", "this") {
			unit = one
		}
		noun = noun && !isVerbFirst(w.low) || noun && w.kind == isNumber
		counted := w.kind == isNumber && joinedUnits[unit] && noun
		free := w.kind == 0 && isNoun(w.low) && (next.low == "free" || next.low == "based" || next.low == "led" || next.low == "friendly" || next.low == "owned" || next.low == "specific") && noun
		if !counted && !free {
			out = append(out, w)
			continue
		}
		out = append(out, noteWord{typed: w.typed + " " + next.typed, text: w.text + "-" + unit, low: w.low + "-" + unit, kind: isAdjective, fixed: true})
		i++
	}
	return out
}

// shares writes “14 of 20” as one number.
func (ws noteWords) shares() noteWords {
	var out noteWords
	for i := 0; i < len(ws); i++ {
		if ws[i].kind == isNumber && ws.is(i+1, "of", "out") && ws.at(i+2).kind == isNumber && (singularOf(ws.at(i+3).low) != "" || ws.is(i+3, "people")) {
			out = append(out, noteWord{typed: ws[i].typed + " " + ws[i+1].typed + " " + ws[i+2].typed, text: ws[i].text + " of " + ws[i+2].text, low: "14", kind: isNumber, fixed: true})
			i += 2
			continue
		}
		out = append(out, ws[i])
	}
	return out
}

// theFirst puts “the” into “for first two years”.
func (ws noteWords) theFirst() noteWords {
	for i := 1; i+1 < len(ws); i++ {
		next := ws[i+1].low
		day := timeUnits[next] || listed("weekday", next) || isMonth(next) || unitWord[next] != "" || next == "night" || next == "time" || next == "spring" || next == "autumn" || next == "fall" || next == "term"
		if ws.is(i, "last", "next") && listed("prep", ws[i-1].low) && !day && isNoun(next) || ws.is(i, "last", "next") && ws.is(i-1, "at", "in", "for", "by", "before", "after") && ws[i+1].fixed && !day && i+2 < len(ws) && isNoun(ws[i+2].low) { // “at last FDA inspection”
			return ws[:i].with(noteWord{text: "the", low: "the", kind: isDet, fixed: true}).with(ws[i:]...)
		}
	}
	for i := 1; i+2 < len(ws); i++ {
		if ws.is(i, "first", "last", "next", "final") && ws[i+1].kind == isNumber && (timeUnits[ws[i+2].low] || ws.is(i+2, "days", "hours", "weekends")) && listed("prep", ws[i-1].low) {
			return ws[:i].with(noteWord{text: "the", low: "the", kind: isDet, fixed: true}).with(ws[i:]...)
		}
	}
	return ws
}

// moreThan writes “20+ years” as “more than twenty years”.
func (ws noteWords) moreThan() noteWords {
	var out noteWords
	for i, w := range ws {
		cut, ok := strings.CutSuffix(w.low, "+")
		if !ok || !plainDigit().MatchString(cut) {
			out = append(out, w)
			continue
		}
		one := noteWords{{typed: w.typed, text: cut, low: cut}}.with(ws[i+1:]...)
		w = one.spelledNumber(0)
		out = append(out, newWord("more", isAdjective), newWord("than", isPrep), w)
	}
	return out
}

func isMonth(low string) bool { return listed("month", low) }

// countries are those whose name is a thing, too.
var countries = setOf("japan china turkey jordan chad guinea java wales")

// dates writes days and months out: “3 nov”, “on sun”, “in aug”.
func (ws noteWords) dates(c note.Context) noteWords {
	for i := range ws {
		w := &ws[i]
		if w.kind != 0 || w.fixed {
			continue
		}
		day, month := listedAs("weekday", w.low), listedAs("month", w.low)
		prev := ws.at(i - 1)
		near := listed("prep", prev.low) || plainDigit().MatchString(prev.low) || plainDigit().MatchString(ws.at(i+1).low) || ordinal().MatchString(ws.at(i+1).low) || ordinal().MatchString(prev.low) ||
			ws.is(i-1, "last", "next", "this", "since", "mid", "early", "late", "every")
		switch {
		case day != "" && i == 0 && len(w.low) < 5 && dayWork[ws.at(1).low]: // “sat brunch”
			w.text, w.fixed, w.kind = day, true, isProper
		case countries[w.low] && ws.is(i-1, "in", "to", "from"):
			w.text, w.fixed, w.kind = strings.ToUpper(w.text[:1])+w.text[1:], true, isProper
		case day != "" && (i > 0 && (near || i == len(ws)-1 || ws.at(i+1).kind == isMark || ws.at(i-1).kind == isMark || listed("weekday", ws.at(i+1).low) || listed("weekday", prev.low)) || listed("weekday", ws.at(i+1).low) || ws.at(i+1).text == "/"):
			w.text, w.fixed, w.kind = day, true, isProper
		case month != "" && near && (w.low != "may" && w.low != "march" || prev.low != "with"):
			w.text, w.fixed, w.kind = month, true, isProper
		}
	}
	return ws.twoDays().monthDay()
}

// twoDays writes “fri/sat” as “Friday and Saturday”.
func (ws noteWords) twoDays() noteWords {
	for i := 1; i+1 < len(ws); i++ {
		if (ws[i].text == "/" || ws[i].text == "+") && ws[i].kind == isMark && ws[i-1].fixed && listed("weekday", ws[i-1].low) && ws[i+1].fixed && listed("weekday", ws[i+1].low) {
			ws[i] = noteWord{typed: ws[i].typed, text: "and", low: "and", kind: isConj, fixed: true}
		}
	}
	return ws
}

// monthDay makes one word of “June 1”.
func (ws noteWords) monthDay() noteWords {
	var out noteWords
	for i := 0; i < len(ws); i++ {
		w, next := ws[i], ws.at(i+1)
		day := strings.TrimRight(next.low, "sthnrd")
		if w.fixed && isMonth(w.low) && plainDigit().MatchString(day) && len(day) < 3 && !plainDigit().MatchString(ws.at(i-1).low) {
			out = append(out, noteWord{typed: w.typed + " " + next.typed, text: w.text + " " + day, low: w.low + " " + day, kind: isProper, fixed: true})
			i++
			continue
		}
		out = append(out, w)
	}
	return out
}

// dayWork is what a day of the week stands before, however short it is.
var dayWork = setOf("brunch lunch lunches dinner dinners service services shift shifts market markets night nights morning mornings evening evenings afternoon class classes club run roast roasts session sessions rota opening openings delivery deliveries doubles rush")

// isVerbFirst tells whether a word is a verb before it is a noun.
func isVerbFirst(low string) bool {
	s, _ := senseOf(low)
	return s.verb >= s.noun
}

// uniqueRoles are people of whom there is one, so that “the mayors office” is
// the mayor's; ownedBy are things that belong to those who are named before.
var (
	uniqueRoles = setOf("mayor bishop chef president director principal dean vicar governor owner manager ceo captain minister headteacher matron")
	ownedBy     = setOf(`hours hour records record rights room rooms group groups union unions station office offices lounge forum notes pay pensions lockers quarters
		bookings orders complaints requests feedback needs families children accounts files charts licences licenses houses housing accommodation network`)
)

// genitives puts the mark into “last years flood” and “pilots licence”.
func (ws noteWords) genitives() noteWords {
	for i := range ws[:max(len(ws)-1, 0)] {
		w, next := &ws[i], ws[i+1].low
		if w.kind != 0 || strings.HasSuffix(w.low, "'s") {
			continue
		}
		period := strings.TrimSuffix(w.low, "s")
		one := singularOf(w.low)
		switch {
		case ws.is(i-1, "last", "next", "this") && (period == "year" || period == "week" || period == "month" || period == "season") && isNoun(next):
			w.text = period + "'s"
		case next == "notice" && (w.low == "weeks" || w.low == "days" || w.low == "months") && i > 0:
			w.text = w.low + "'"
		case i > 0 && ws.is(i-1, "a", "one") && (w.low == "days" || w.low == "weeks" || w.low == "months" || w.low == "years"):
			w.text = period + "'s"
		case w.low == "todays" || w.low == "yesterdays" || w.low == "tomorrows" || w.low == "tonights":
			w.text = strings.TrimSuffix(w.low, "s") + "'s"
		case ws.is(i-1, "the") && uniqueRoles[one] && isNoun(next) && !isVerbFirst(next):
			w.text = one + "'s"
		case (listed("person_noun", one) || kin[one] || one == "grower" || one == "donor" || one == "visitor") && strings.HasSuffix(w.low, "s") && ownedBy[next]: // “drivers hours”
			w.text = w.low + "'"
		case ws.is(i-1, "my", "our", "her", "his", "their") && kin[one] && isNoun(next) && !listed("prep", next) && !isVerbFirst(next):
			if long := listedAs("short", one); kin[long] {
				one = long
			}
			w.text = one + "'s"
		case (w.low == "children" || w.low == "women" || w.low == "men") && !listed("prep", next) && !listed("conj", next) && next != "staff" && next != "workforce" && isNoun(next) && singularOf(next) == "" && !isVerbFirst(next):
			w.text = w.low + "'s"
		case listed("person_noun", one) && listed("credential_head", next) || (w.low == "masters" || w.low == "bachelors") && (next == "in" || next == "degree"):
			w.text = strings.TrimSuffix(w.low, "s") + "'s"
		case one != "" && ws.is(i-1, "the", "our", "my", "a", "their") && (next == "first" || next == "last" || next == "own" || next == "biggest" || next == "best" || next == "oldest" || next == "only" || next == "busiest") && isNoun(ws.at(i+2).low):
			w.text = one + "'s"
		default:
			continue
		}
		w.low = w.text
	}
	return ws
}
