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

	round string // which of several interviews it is about: "2", "final"; "" if the title does not say
	of    int    // the number of the column with the start of its interview, or all
	zone  string // the words of the title that name a time zone
	named bool   // it has a title
	times bool   // it holds times, and its title does not say of what
}

// unclear are the columns of times of which nobody said what they are, if no
// other holds the interviews.
func unclear(columns []Column, chosen map[int]Field) (all []int) {
	if len(columnsOf(columns, Interview)) > 0 {
		return nil
	}
	for n, c := range columns {
		if _, said := chosen[n]; c.times && !said {
			all = append(all, n)
		}
	}
	return all
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
				columns[n].readTitle(title)
				columns[n].named = true
			}
		}
	}
	sample := rest[:min(len(rest), looked)]
	for n := range columns {
		columns[n].Field = believed(columns[n].Field, cellsOf(sample, n))
	}
	leaveOwn(columns, sample)
	preferRole(columns)
	guess(columns, sample, head >= 0)
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
	case f == Interview && share(cells, isStatus) > 0.5:
		return Status
	case f == Interview && share(cells, isDateOrTime) >= 0.2: // words among dates cost their own line alone
		return f
	case f.isDate() && share(cells, isDateOrTime) < 0.5:
		return Note
	case f == Time && share(cells, isDate) > 0.5:
		return Interview
	case f == Status && share(cells, isDate) > 0.5:
		return StatusDate
	}
	return f
}

// preferRole leaves the job to the column that is called so: beside it a "title"
// is that of something else.
func preferRole(columns []Column) {
	roles := columnsOf(columns, Role)
	better := slices.ContainsFunc(roles, func(n int) bool { return !isBareTitle(columns[n].Title) })
	for _, n := range roles {
		if better && isBareTitle(columns[n].Title) {
			columns[n].Field = Note
		}
	}
}

func isBareTitle(title string) bool { return strings.EqualFold(strings.TrimSpace(title), "title") }

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
	return ok && len(cell) < 40 && strings.Count(cell, " ") < 5
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
// cells hold; the rest become lines in the notes. Times are taken for those of
// interviews only where there are no titles: they may be those of anything.
func guess(columns []Column, sample []record, titled bool) {
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
	if titled {
		for n := range columns {
			columns[n].times = columns[n].Field == "" && share(cellsOf(sample, n), isDateWithTime) > 0.6
			if columns[n].times {
				columns[n].Field = Note
			}
		}
	} else {
		try(Interview, 0.6, isDateWithTime)
	}
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
	type one struct {
		field Field
		round string
	}
	seen := map[one]bool{}
	for n := range columns {
		c := one{columns[n].Field, ""}
		if c.field.ofRound() {
			c.round = columns[n].round
		}
		if seen[c] && !c.field.Many() && !asManyAsStarts(columns, c.field) {
			columns[n].Field = Note
		}
		seen[c] = true
	}
}

// asManyAsStarts reports whether there is a column of that part of an interview
// for each of several starts.
func asManyAsStarts(columns []Column, f Field) bool {
	starts := len(columnsOf(columns, Interview))
	return f.ofRound() && starts > 1 && len(columnsOf(columns, f)) == starts
}

// titledCells is how many columns the titles reach, if few lines have more cells
// than that; else 0: then there are columns without titles.
func titledCells(columns []Column, records []record) int {
	titled := 0
	for n, c := range columns {
		if c.named {
			titled = n + 1
		}
	}
	longer := 0
	for _, r := range records {
		if len(r.cells) > titled && !blank(r.cells[titled:]) {
			longer++
		}
	}
	if longer*5 > len(records) {
		return 0
	}
	return titled
}
