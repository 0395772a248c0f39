package table

import (
	"regexp"
	"strings"
	"unicode"
)

// line is s on one line: without control and format characters, and with
// single spaces.
func line(s string) string {
	if isPlain(s) && !strings.Contains(s, "  ") {
		return strings.TrimSpace(s)
	}
	return strings.Join(strings.Fields(visible(s)), " ")
}

// lines is s in several lines, without control and format characters and
// without room around it.
func lines(s string) string {
	all := strings.Split(s, "\n")
	for i := range all {
		all[i] = strings.TrimRightFunc(visible(all[i]), unicode.IsSpace)
	}
	return strings.TrimSpace(strings.Join(all, "\n"))
}

// visible leaves out what cannot be seen and could show something else than
// there is. The joiners that make one sign of several emoji stay.
func visible(s string) string {
	if isPlain(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n':
			return ' '
		case r == '\u200D' || r == '\u200C':
			return r
		case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Cs, unicode.Zl, unicode.Zp) || r == unicode.ReplacementChar:
			return -1
		}
		return r
	}, s)
}

// isPlain reports whether s is nothing but the letters and marks of ASCII, as
// most cells are.
func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// nothing are the words for an empty cell.
var nothing = map[string]bool{
	"n/a": true, "na": true, "#n/a": true, "-": true, "–": true, "—": true, "--": true, "none": true, "null": true, "nil": true,
	"undefined": true, "nan": true, "tbd": true, "tba": true, "?": true, "unknown": true,
}

// value is the cell without what spreadsheets and Write put around it: "" for
// those that say that there is nothing.
func value(cell string) string {
	cell = strings.TrimSpace(cell)
	if len(cell) < 10 && nothing[strings.ToLower(cell)] {
		return ""
	}
	if bare := unguard(cell); bare != cell {
		return bare
	}
	if strings.HasSuffix(cell, ")") {
		cell = relation.ReplaceAllString(cell, "")
	}
	return unformula(cell)
}

// relation is what Notion writes behind the name of a page.
var relation = regexp.MustCompile(`\s\((?:https://www\.notion\.so/[^()\s]*|[^()\s]*\.md)\)`)

var (
	textFormula = regexp.MustCompile(`^="([^"]*)"$`)
	hyperlink   = regexp.MustCompile(`(?i)^=HYPERLINK\("([^"]*)"[,;]\s*"([^"]*)"\)$`)
)

// unformula gives the words that a formula shows, where it only shows words.
func unformula(cell string) string {
	if !strings.HasPrefix(cell, "=") {
		return cell
	}
	if found := textFormula.FindStringSubmatch(cell); found != nil {
		return found[1]
	}
	if found := hyperlink.FindStringSubmatch(cell); found != nil {
		return found[2]
	}
	return cell
}

// isYes reports whether the cell agrees.
func isYes(cell string) bool {
	switch strings.ToLower(cell) {
	case "yes", "y", "true", "1", "x", "✓", "ja", "oui", "si", "sí":
		return true
	}
	return false
}
