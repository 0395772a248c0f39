package table

import (
	"regexp"
	"slices"
	"strings"

	"afterword/data/spoken"
)

// Column is one column of the table.
type Column struct {
	Title string // as the file has it; its letter if it has none
	Field Field
}

// looked is how many lines are looked at to find out what a column holds.
const looked = 200

// titlesAmong is how many records at the beginning may be the titles of the
// columns.
const titlesAmong = 20

// readColumns finds the line with the titles and what the columns hold: by the
// titles, and then by the cells below them. rest are the records below.
func readColumns(records []record) (columns []Column, rest []record) {
	head := findTitles(records)
	rest = records[head+1:]
	width := 0
	for _, r := range records[max(head, 0):] {
		width = max(width, len(r.cells))
	}
	columns = make([]Column, width)
	for n := range columns {
		columns[n].Title = letters(n)
		if head >= 0 && n < len(records[head].cells) {
			if title := line(records[head].cells[n]); title != "" {
				columns[n].Title, columns[n].Field = title, fieldOfTitle(title)
			}
		}
	}
	sample := rest[:min(len(rest), looked)]
	for n := range columns {
		columns[n].Field = believed(columns[n].Field, cellsOf(sample, n))
	}
	leaveOwn(columns, sample)
	guess(columns, sample)
	settleTwice(columns)
	return columns, rest
}

// findTitles is the record with the titles, -1 if there is none.
func findTitles(records []record) int {
	head := knownTitles(records)
	if head < 0 && areTitles(records) {
		return 0
	}
	return head
}

// knownTitles is the first record that has most titles that are known, and at
// least two of them or that of the company; -1 if there is none.
func knownTitles(records []record) int {
	best, most := -1, 0
	for n, r := range records[:min(len(records), titlesAmong)] {
		known := 0
		for _, cell := range r.cells {
			if f := fieldOfTitle(cell); f != "" {
				known++
				if f == Company {
					known++
				}
			}
		}
		if known > most && known >= 2 {
			best, most = n, known
		}
	}
	return best
}

// areTitles reports whether the first record holds titles that are not known:
// it has words where dates, addresses or numbers stand below.
func areTitles(records []record) bool {
	sample := records[1:min(len(records), looked)]
	for n, cell := range records[0].cells {
		below := share(cellsOf(sample, n), func(s string) bool { return !isWords(s) })
		if isWords(cell) && value(cell) != "" && below > 0.7 {
			return true
		}
	}
	return false
}

// letters is the name of the nth column in a spreadsheet: A, B … Z, AA.
func letters(n int) string {
	s := ""
	for n++; n > 0; n = (n - 1) / 26 {
		s = string(rune('A'+(n-1)%26)) + s
	}
	return s
}

// cellsOf are the cells of a column that hold something.
func cellsOf(records []record, n int) []string {
	var cells []string
	for _, r := range records {
		if n < len(r.cells) {
			if v := value(r.cells[n]); v != "" {
				cells = append(cells, v)
			}
		}
	}
	return cells
}

// share is which part of the cells are so.
func share(cells []string, so func(string) bool) float64 {
	if len(cells) == 0 {
		return 0
	}
	n := 0
	for _, c := range cells {
		if so(c) {
			n++
		}
	}
	return float64(n) / float64(len(cells))
}

// believed is the field that a title says, unless the cells are no such: an
// "Applied" of yes and no is no date, and an "Interview" of words no round.
func believed(f Field, cells []string) Field {
	switch {
	case len(cells) == 0 || f == "":
		return f
	case f.isDate() && share(cells, isDateOrTime) < 0.5:
		if f == Interview && share(cells, isStatus) > 0.5 {
			return Status
		}
		return Note
	case f == Time && share(cells, isDate) > 0.5:
		return Interview
	case f == Status && share(cells, isDate) > 0.5:
		return StatusDate
	}
	return f
}

// leaveOwn takes an address that is on all lines, with nobody's name, for the
// user's own, as it is in what LinkedIn exports.
func leaveOwn(columns []Column, sample []record) {
	if slices.ContainsFunc(columns, func(c Column) bool { return c.Field == Contact || c.Field == Interviewer }) {
		return
	}
	for n, c := range columns {
		cells := cellsOf(sample, n)
		if c.Field == Email && len(cells) > 2 && share(cells, func(s string) bool { return strings.EqualFold(s, cells[0]) }) == 1 {
			columns[n].Field = Note
		}
	}
}

func isDate(cell string) bool {
	_, reason := parseWhen(cell, DayMonth)
	return reason == "" || reason == NoYear
}

func isDateOrTime(cell string) bool {
	_, reason := parseClock(cell)
	return isDate(cell) || reason == ""
}

func isDateWithTime(cell string) bool {
	w, reason := parseWhen(cell, DayMonth)
	return reason == "" && w.Clock >= 0 && !spoken.IsSerial(cell)
}

func isStatus(cell string) bool {
	_, ok := statusMeaningOf(cell)
	return ok && len(cell) < 40
}

var (
	numeric  = regexp.MustCompile(`^[\d\s.,$€£%/+-]*k?$`)
	jobWords = regexp.MustCompile(`(?i)\b(?:engineer|developer|manager|designer|analyst|director|architect|scientist|consultant|` +
		`administrator|assistant|specialist|lead|head|officer|intern|technician|nurse|teacher|accountant|programmer|coordinator|` +
		`associate|researcher|writer|editor)\b|entwickler|ingenieur|leiter|ingénieur|développeur|ingeniero|desarrollador`)
)

func isWords(cell string) bool {
	return !numeric.MatchString(cell) && !strings.Contains(cell, "://") && !strings.Contains(cell, "@") && len(cell) < 120 && !isDate(cell)
}

// guess finds fields for the columns whose titles say nothing, by what their
// cells hold; the rest become lines in the notes.
func guess(columns []Column, sample []record) {
	has := func(f Field) bool {
		return slices.ContainsFunc(columns, func(c Column) bool { return c.Field == f })
	}
	try := func(f Field, least float64, so func(string) bool) {
		for n := range columns {
			cells := cellsOf(sample, n)
			if columns[n].Field == "" && !has(f) && share(cells, so) > least {
				columns[n].Field = f
			}
		}
	}
	try(Email, 0.6, func(s string) bool { return address(s) != "" })
	try(Interview, 0.6, isDateWithTime)
	try(Status, 0.7, isStatus)
	try(Role, 0.5, jobWords.MatchString)
	try(Company, 0.7, isWords)
	if !has(Role) { // the words next to the company
		for n := 1; n < len(columns); n++ {
			if columns[n-1].Field == Company && columns[n].Field == "" && share(cellsOf(sample, n), isWords) > 0.7 {
				columns[n].Field = Role
			}
		}
	}
	for n := range columns {
		if columns[n].Field == "" {
			columns[n].Field = Note
		}
	}
}

// settleTwice leaves each field to the first column that has it, where several
// make no sense.
func settleTwice(columns []Column) {
	seen := map[Field]bool{}
	for n := range columns {
		f := columns[n].Field
		if seen[f] && !f.Many() {
			columns[n].Field = Note
		}
		seen[f] = true
	}
}
