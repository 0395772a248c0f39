package table

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"afterword/data/spoken"
)

// isHeading reports whether a line is no application but divides the table or
// sums it up: a month or a status alone, a total, the titles once more. What
// Afterword wrote has none.
func (t *Table) isHeading(r record) bool {
	if len(t.Columns) < 2 || t.own {
		return false
	}
	first, filled, numbers := "", 0, 0
	for _, cell := range r.cells {
		cell = strings.TrimSpace(cell)
		if cell == "" {
			continue
		}
		if filled++; first == "" {
			first = cell
		} else if isNumber(cell) {
			numbers++
		}
		if filled > 1+numbers {
			break // most lines
		}
	}
	switch {
	case filled == 0:
		return false
	case filled == 1+numbers && len(first) < 40 && sums.MatchString(first):
		return true
	case filled == 1:
		return isDivider(first)
	}
	return t.repeatsTitles(r)
}

// isNumber reports whether the cell holds digits and what stands between and
// before them, as sums do.
func isNumber(cell string) bool {
	digits := false
	for _, r := range cell {
		switch {
		case unicode.IsDigit(r):
			digits = true
		case unicode.IsLetter(r):
			return false
		}
	}
	return digits
}

// repeatsTitles reports whether the titles stand there again, as they do where
// sheets were put together.
func (t *Table) repeatsTitles(r record) bool {
	same := 0
	for n, cell := range r.cells {
		if cell = strings.TrimSpace(cell); cell == "" {
			continue
		}
		if n >= len(t.Columns) || !strings.EqualFold(line(cell), t.Columns[n].Title) {
			return false
		}
		same++
	}
	return same > 1
}

var (
	sums    = regexp.MustCompile(`(?i)^(?:grand |sub)?-?(?:total|sum|count|average|summe|gesamt|anzahl|somme|suma|totale?s?)(?: (?:applications|interviews|jobs|rows))?[\s:=]*\d*$`)
	periods = regexp.MustCompile(`(?i)^(?:(?:week|kw|semaine|semana|w|cw)\s?(?:of |no\.? )?.*\d.*|q[1-4](?:[\s/-]+\d{4})?|\d{4}|\d{4}[-/.]\d{1,2}|\d{1,2}[-/.]\d{4})$`)
	monthly = regexp.MustCompile(`^(\pL+)\.?,?(?:\s+(?:de )?'?\d{2,4})?$`)
	drawn   = regexp.MustCompile(`^[-–—=*#~>_\s]{2,}\S.*|.*\S\s*:$`)
)

// isDivider reports whether the only words of a line stand over those below it.
func isDivider(words string) bool {
	if len(words) > 60 {
		return false
	}
	if found := monthly.FindStringSubmatch(words); found != nil && spoken.IsMonth(found[1]) {
		return true
	}
	if periods.MatchString(words) || drawn.MatchString(words) || isDate(words) {
		return true
	}
	bare := strings.ToLower(strings.TrimSpace(words))
	if strings.Contains(bare, " ") {
		return slices.ContainsFunc(statuses, func(m meaning) bool { return m.words == bare })
	}
	m, found := statusAt(bare)
	return found && statusEndings[strings.TrimPrefix(bare, m.words)]
}

// statusEndings are what may stand behind the words of a status: "rejected",
// "interviewing", "offers".
var statusEndings = map[string]bool{"": true, "s": true, "d": true, "ed": true, "ted": true, "n": true, "ing": true, "ting": true, "al": true, "als": true, "ions": true, "ion": true, "e": true, "es": true}
