package desktop

import (
	"maps"
	"strings"
	"unicode"
)

// The longest title and body of a notification, in runes.
const (
	maxTitle = 100
	maxBody  = 250
)

// sanitise makes a title and a body fit for every platform's notifications.
// What is in them may come from a stranger's invitation, and it ends up in
// body markup (Linux), XML and PowerShell (Windows), AppleScript (macOS) or
// as an argument of a program: none of these may see anything but text. It
// is the only place that takes care of it.
//
// Nothing is escaped, because nobody says whether the other side unescapes:
// what could have a meaning is replaced by what reads the same. For a body
// that is surely markup see sanitiseMarkup.
func sanitise(title, body string) (string, string) {
	title = shorten(plain(title, lookalikes), maxTitle)
	if title == "" {
		title = appName // some services refuse an empty one
	}
	return title, shorten(plain(body, lookalikes), maxBody)
}

// sanitiseMarkup makes a body fit for a service that has said that it reads
// markup in it: "R&D" may stay, as an entity. The title is never markup, but
// not every service keeps to that, and so it is left to sanitise.
func sanitiseMarkup(body string) string {
	return entities.Replace(shorten(plain(body, lookalikesInMarkup), maxBody))
}

var entities = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

// lookalikes are harmless characters for those that mean something somewhere.
// "R&D" becomes "R+D": every font has a plus, and every language reads it as
// "and". A dollar in a name stands for an S. Single quotes are made straight
// because PowerShell takes curly ones for the same.
var lookalikes = map[rune]rune{
	'&': '+', '<': '‹', '>': '›', '$': 'S', '`': '\'',
	'"': '\'', '“': '\'', '”': '\'', '„': '\'', '‟': '\'', '″': '\'', '＂': '\'',
	'‘': '\'', '’': '\'', '‚': '\'', '‛': '\'',
}

// lookalikesInMarkup leave out what entities takes care of.
var lookalikesInMarkup = func() map[rune]rune {
	some := maps.Clone(lookalikes)
	maps.DeleteFunc(some, func(r, _ rune) bool { return r == '&' || r == '<' || r == '>' })
	return some
}()

// plain is the text in one line, without anything that is not printed or
// that means something to a program. Emoji families lose their joiners.
func plain(s string, lookalikes map[rune]rune) string {
	var b strings.Builder
	for _, r := range strings.ToValidUTF8(s, "") {
		switch like, ok := lookalikes[r]; {
		case ok:
			b.WriteRune(like)
		case unicode.IsSpace(r):
			b.WriteByte(' ')
		case unicode.IsPrint(r): // what AppleScript would get as an escape is not
			b.WriteRune(r)
		}
	}
	return unmarked(strings.Join(strings.Fields(b.String()), " "))
}

// unmarked is the text without a beginning that makes it an option of
// notify-send ("-") or a list of terminal-notifier's ("[", "(", "{").
func unmarked(s string) string { return strings.TrimLeft(s, "-[({ ") }

// shorten cuts the text to at most limit runes, after a word where there is
// one, and marks the cut with "…".
func shorten(s string, limit int) string {
	runes := []rune(s)
	if len(runes) <= limit {
		return s
	}
	end := wholeCharacter(runes, limit-1)
	kept := string(runes[:end])
	if space := strings.LastIndexByte(kept, ' '); runes[end] != ' ' && space > len(kept)/2 {
		kept = kept[:space]
	}
	return strings.TrimRight(kept, " ") + "…"
}

// wholeCharacter is the last place up to end where no character is cut: an
// accent or a skin tone stays with what it belongs to.
func wholeCharacter(runes []rune, end int) int {
	for n := end; n > 0; n-- {
		if !unicode.IsMark(runes[n]) && !unicode.Is(unicode.Sk, runes[n]) {
			return n
		}
	}
	return end // nothing but accents: no reader is served, but the limit holds
}
