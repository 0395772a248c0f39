package en

import (
	"slices"
	"strings"

	"afterword/reminders/draft/note"
)

// tidy writes the words out: what is short, slips, numbers, capitals.
func (ws noteWords) tidy(c note.Context) noteWords {
	ws = ws.whole(c).contrast()
	ws = ws.longhand()
	for i := range ws {
		if ws[i].capitalFirst(i == 0) && !(i+1 < len(ws) && ws[i+1].capitalFirst(true)) {
			ws[i].text = ws[i].low
		}
		ws[i] = ws[i].spelled(c)
	}
	ws.products()
	ws.titles()
	ws = ws.dates(c)
	ws = ws.counted()
	ws = ws.amounts()
	ws = ws.hyphened()
	ws = ws.genitives()
	return slices.DeleteFunc(ws, func(w noteWord) bool { return w.text == "" })
}

// contrast drops the comma of “craft, not volume”.
func (ws noteWords) contrast() noteWords {
	for i := 1; i < len(ws)-1; i++ {
		if ws[i].text == "," && ws[i+1].low == "not" {
			return ws[:i].with(ws[i+1:]...)
		}
	}
	return ws
}

// whole joins the words that make one name: of the record, or a place.
func (ws noteWords) whole(c note.Context) noteWords {
	var out noteWords
	for i := 0; i < len(ws); i++ {
		n, text := ws.nameAt(i, c)
		if n == 0 {
			out = append(out, ws[i])
			continue
		}
		w := noteWord{typed: ws[i : i+n].typed(), text: text, low: strings.ToLower(text), kind: isProper, fixed: true}
		if strings.HasSuffix(text, "'s") {
			w.kind = isDet
		}
		if text == strings.ToLower(text) {
			w.kind = isSingular
			if strings.HasSuffix(text, "s") {
				w.kind = isPlural
			}
		}
		out = append(out, w)
		i += n - 1
	}
	return out
}

// capitalFirst tells whether a word has its capital only from standing first.
func (w noteWord) capitalFirst(first bool) bool {
	return first && !w.fixed && w.kind == 0 && len(w.text) > 1 && w.text != w.low && w.text[1:] == w.low[1:] && isKnown(w.low)
}

// titles writes “dr hall” with its capitals.
func (ws noteWords) titles() {
	for i := range ws[:max(len(ws)-1, 0)] {
		low := strings.TrimSuffix(ws[i].low, ".")
		if !titles[low] || low == "chef" || low == "sir" || low == "miss" || low == "professor" || low == "captain" || ws[i].kind != 0 {
			continue
		}
		for _, w := range []*noteWord{&ws[i], &ws[i+1]} {
			if w.kind == 0 && len(w.text) > 1 {
				w.text, w.fixed = strings.ToUpper(w.text[:1])+w.text[1:], true
			}
		}
	}
}

// products gives their capital to products with the name of a thing, where
// they stand in a list with others.
func (ws noteWords) products() {
	sure, alike := false, 0
	for i, w := range ws {
		sure = sure || w.fixed && (listed("products", w.low) || listed("tool_letters", w.low) && w.text != w.low)
		if listed("products", w.low) && (i == 0 || ws[i-1].kind == isMark) && (i+1 == len(ws) || ws[i+1].kind == isMark) {
			alike++
		}
	}
	sure = sure || alike > 1
	for i, w := range ws {
		if to := listedAs("products", w.low); to != "" && onProduct[w.low] && ws.is(i-1, "on", "in", "via", "over", "into", "using") && (i+1 == len(ws) || ws[i+1].kind == isMark) {
			ws[i].text, ws[i].fixed = to, true
		}
		if to := listedAs("products", w.low); to != "" && i+1 < len(ws) && ws[i+1].fixed && len(ws[i+1].text) > 1 && ws[i+1].text == strings.ToUpper(ws[i+1].text) && ws[i+1].text != ws[i+1].low { // “oracle DBA”
			ws[i].text, ws[i].fixed = to, true
		}
		if to := listedAs("products", w.low); to != "" && onProduct[w.low] && ws.is(i-1, "used", "use", "using", "know", "learned", "learnt") && (i+1 == len(ws) || listed("prep", ws[i+1].low)) {
			ws[i].text, ws[i].fixed = to, true
		}
		if to := listedAs("products", w.low); sure && to != "" && !w.fixed && ws.is(i-1, "from") && ws.is(i+1, "to") {
			ws[i].text, ws[i].fixed = to, true
		}
		alone := (i == 0 || ws[i-1].kind == isMark || ws.is(i-1, "of", "and")) && (i+1 == len(ws) || ws[i+1].kind == isMark)
		if to := listedAs("products", w.low); sure && alone && to != "" && !w.fixed {
			ws[i].text, ws[i].fixed = to, true
		}
	}
}

// onProduct are products with the name of a thing on which one does a work.
var onProduct = setOf("zoom slack teams excel outlook notion epic sage")

func (ws noteWords) nameAt(i int, c note.Context) (int, string) {
	for n := min(4, len(ws)-i); n > 0; n-- {
		low := ws[i : i+n].lows()
		for _, name := range c.Names {
			if len(name) > 2 && strings.ToLower(name) == low && (n > 1 || !isCommon(low)) {
				return n, name
			}
			if own, ok := strings.CutSuffix(low, "'s"); ok && n > 1 && own == strings.ToLower(name) {
				return n, name + "'s"
			}
		}
		if place := listedAs("places", low); place != "" {
			return n, place
		}
	}
	return 0, ""
}

// isCommon tells whether a word is an everyday one, which a name of the record
// does not turn into a name.
func isCommon(low string) bool {
	s, _ := senseOf(low)
	return s.common || isKnown(low)
}

// longhand writes abbreviations and contractions out.
func (ws noteWords) longhand() noteWords {
	var out noteWords
	for i, w := range ws {
		text := ""
		switch {
		case w.fixed || w.kind != 0:
		case w.low == "i":
			text = "I"
		case w.low == "id" && ws.idIsWould(i):
			text = "I would"
		case w.low == "ill" && ws.at(i+1).low != "" && isVerb(ws.at(i+1).low) && i == 0:
			text = "I will"
		case w.low == "its" && ws.itsIsVerb(i):
			text = "it is"
		case w.low == "hr" && !startsDigit(ws.at(i-1).low) && !listed("number", ws.at(i-1).low) && !ws.is(i-1, "a", "an", "per", "half", "every"):
			text = "HR"
		case w.low == "boss" || w.low == "boss's":
			text = strings.Replace(w.low, "boss", "manager", 1)
		case w.low == "old" && ws.is(i+1, "boss", "boss's", "manager", "manager's", "employer"):
			text = "former"
		case w.low == "docs" && i > 0 && (isNoun(ws[i-1].low)):
			text = "documents"
		case w.low == "its" && (startsDigit(ws.at(i + 1).low)):
			text = "it is"
		case w.low == "w":
			text = "with"
		case w.low == "tech" && (ws.is(i-1, "vet", "lab", "sound", "pharmacy", "lighting", "stage") || ws.is(i+1, "and")):
		case w.low == "d" && numeric(ws.at(i-1).low):
			text = "days"
		case (w.low == "min" || w.low == "mins") && i > 0 && startsDigit(ws[i-1].low):
			text = "minutes"
		case w.text == strings.ToUpper(w.text) && len(w.text) > 1 && listed("acronyms", w.low):
		case w.text == strings.ToUpper(w.text) && len(w.text) == 1:
		default:
			text = longForm(w.low)
		}
		if text == "" {
			out = append(out, w)
			continue
		}
		for j, f := range strings.Fields(text) {
			one := noteWord{typed: w.typed, text: f, low: strings.ToLower(f)}
			if j > 0 {
				one.typed = ""
			}
			out = append(out, one)
		}
	}
	return out
}

func startsDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

// contractions of a pronoun and a verb are written out, as a sentence that is
// no reply has them.
var contractions = map[string]string{"should've": "should have", "could've": "could have", "would've": "would have", "might've": "might have", "i'm": "I am", "i've": "I have", "i'd": "I would", "i'll": "I will", "it's": "it is",
	"we're": "we are", "we've": "we have", "they're": "they are", "they've": "they have", "they'll": "they will", "he'll": "he will", "she'll": "she will",
	"you're": "you are", "you've": "you have", "there's": "there is", "that's": "that is", "what's": "what is", "who's": "who is", "who'd": "who would", "who'll": "who will", "there'd": "there would", "they'd": "they would", "he'd": "he would", "she'd": "she would"}

func longForm(low string) string {
	if s := listedAs("slips", low); s != "" {
		return s
	}
	if s := listedAs("short", low); s != "" {
		if t := contractions[strings.ToLower(s)]; t != "" {
			return t
		}
		return s
	}
	return contractions[low]
}

// idIsWould tells “how id do it” from “ID and passport”.
func (ws noteWords) idIsWould(i int) bool {
	next := ws.at(i + 1).low
	s, _ := senseOf(next)
	return ws.at(i).text != "ID" && (isVerb(next) && s.verb >= s.noun || next == "rather" || next == "be" || next == "have" || next == "do" || next == "like" || next == "love" || next == "never") &&
		(i == 0 || listed("wh", ws[i-1].low) || listed("conj", ws[i-1].low) || ws.is(i-1, "that", "him", "her", "them"))
}

// itsIsVerb tells “its green” from “its colour”.
func (ws noteWords) itsIsVerb(i int) bool {
	next := ws.at(i + 1).low
	s, _ := senseOf(next)
	return listed("det", next) || listed("adverb", next) || s.adj > 7 && i+2 == len(ws)
}

var (
	lettered   = lazy(`^[a-z]\d{1,2}$`)
	numberOnly = lazy(`^[£$€]?\d+(\.\d+)?%?$`)
	plainDigit = lazy(`^\d+$`)
)

func numeric(s string) bool { return numberOnly().MatchString(s) }

// spelled writes a word with its right letters and capitals.
func (w noteWord) spelled(c note.Context) noteWord {
	if w.fixed || w.kind != 0 {
		return w
	}
	bare, tail := w.text, ""
	if cut, ok := strings.CutSuffix(w.text, "'s"); ok {
		bare, tail = cut, "'s"
	}
	text := capitalised(bare, c)
	if text == "" && strings.ToLower(bare) == bare {
		text = mended(bare)
	}
	if text != "" {
		w.text = text + tail
		w.low = strings.ToLower(w.text)
		w.fixed = text != strings.ToLower(text)
	}
	return w
}

// capitalised is a word that is always written with capitals as it is written,
// "" for any other.
func capitalised(word string, c note.Context) string {
	low := strings.ToLower(word)
	if one, many := strings.CutSuffix(word, "s"); many && len(one) > 1 && one == strings.ToUpper(one) && one != strings.ToLower(one) && listed("acronyms", strings.ToLower(one)) { // “GPs”, not “GPS”
		return word
	}
	for _, name := range c.Names {
		for _, part := range strings.Fields(name) {
			if len(part) > 2 && strings.EqualFold(part, low) && part != strings.ToLower(part) && !isCommon(low) {
				return part
			}
		}
	}
	if low == "i" {
		return "I"
	}
	for _, list := range []string{"weekday", "languages"} {
		if to := listedAs(list, low); to != "" && !strings.Contains(" sun sat wed mon ", " "+low+" ") {
			return to
		}
	}
	s, known := senseOf(low)
	common := known && (s.common || s.noun > 0 && s.kind != 'y') || isKnown(low)
	if len(low) == 2 && known && !s.common && s.noun == 0 && !listed("prep", low) { // “ct”, which is also a number
		common = false
	}
	if low == "python" || low == "java" {
		return listedAs("products", low)
	}
	if low == "ct" || low == "pr" {
		return strings.ToUpper(low)
	}
	if to := listedAs("acronyms", low); to != "" && (word == to || !common) {
		return to
	}
	if to := listedAs("products", low); to != "" && (word == to || !common) {
		return to
	}
	if p := properName(low); p != "" && !isKnown(low) {
		return p
	}
	if to := listedAs("acronyms", strings.TrimSuffix(low, "s")); to != "" && strings.HasSuffix(low, "s") && !isKnown(low) {
		return to + "s"
	}
	if !isKnown(low) {
		if p := properName(low); p != "" {
			return p
		}
		if n := listedAs("month", low); n != "" {
			return n
		}
	}
	if lettered().MatchString(low) {
		return strings.ToUpper(low)
	}
	if m := listedAs("month", low); m != "" && len(low) > 3 && low != "march" {
		return m
	}
	return ""
}

// mended is a word whose typing slip is sure, "" if there is none or it is not.
func mended(word string) string {
	if len(word) < 6 || isKnown(word) || listed("empty_words", word) || strings.ContainsAny(word, "0123456789-'./&") {
		return ""
	}
	if suffixNoun(word) != "" { // “backlist” is no slip of “blacklist”
		return ""
	}
	if fit, n := only(near(word)); n > 0 {
		return fit
	}
	fit, _ := only(replaced(word))
	return fit
}

// only is the one usual word of several, "" if there is none or more, and how
// many there are.
func only(words []string) (string, int) {
	found, n := "", 0
	for _, e := range words {
		if e != found && isUsual(e) {
			found = e
			n++
		}
	}
	if n != 1 {
		return "", n
	}
	return found, 1
}

// isUsual tells whether a word, or the one it is made from, is an everyday one.
func isUsual(word string) bool {
	base := word
	for _, of := range []func(string) string{singularOf, pastBase, gerundBase} {
		if b := of(word); b != "" {
			base = b
			break
		}
	}
	s, ok := senseOf(base)
	return ok && s.common
}

// near are the words that one slip of the fingers makes of another.
func near(word string) []string {
	const letters = "abcdefghijklmnopqrstuvwxyz"
	var out []string
	for i := range len(word) {
		if len(word) > 7 || i > 0 && word[i] == word[i-1] {
			out = append(out, word[:i]+word[i+1:])
		}
		if i+1 < len(word) && word[i] != word[i+1] {
			out = append(out, word[:i]+word[i+1:i+2]+word[i:i+1]+word[i+2:])
		}
	}
	for i := 1; i <= len(word); i++ { // the first letter is seldom wrong
		for _, l := range letters {
			out = append(out, word[:i]+string(l)+word[i:])
		}
	}
	return out
}

// replaced are the words that one wrong letter makes of another.
func replaced(word string) []string {
	var out []string
	for i := 1; i < len(word); i++ {
		letters := "abcdefghijklmnopqrstuvwxyz"
		if strings.IndexByte("aeiou", word[i]) >= 0 {
			letters = "aeiou"
		}
		for _, l := range letters {
			out = append(out, word[:i]+string(l)+word[i+1:])
		}
	}
	return out
}
