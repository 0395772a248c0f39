package table

import (
	"bytes"
	"encoding/csv"
	"regexp"
	"slices"
	"strings"
	"time"

	"afterword/data"
	"afterword/data/spoken"
)

// Write writes the applications as CSV, a line for each interview, and one for
// an application that has none. It holds what can stand in such a line: the
// history is in the JSON format alone. Cells that a spreadsheet would compute
// begin with an apostrophe.
func Write(apps []data.Application) []byte {
	var b bytes.Buffer
	b.WriteString("\uFEFF") // Excel takes it for Windows-1252 else
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	var head []string
	for _, c := range written {
		head = append(head, c.title)
	}
	_ = w.Write(head) // into memory
	for _, a := range apps {
		rounds := a.Interviews
		if len(rounds) == 0 {
			rounds = []data.Interview{{}}
		}
		for _, i := range rounds {
			_ = w.Write(cellsFor(a, i))
		}
	}
	w.Flush()
	return b.Bytes()
}

// timeText is a time in a form that people and spreadsheets read. What the
// clock alone does not say is added: another zone than that of the line, and
// the offset of an hour that comes twice.
func timeText(m data.Moment, zone string) string {
	if m.IsZero() {
		return ""
	}
	layout := "2006-01-02 15:04"
	if m.Second() != 0 {
		layout += ":05"
	}
	text := m.Format(layout)
	if again, err := time.ParseInLocation(layout, text, m.Location()); err != nil || !again.Equal(m.Truncate(time.Second)) {
		text += m.Format(" UTC-07:00")
	}
	if m.Zone() != zone {
		text += " " + m.Zone()
	}
	return text
}

// peopleText are the people of the interview, or those of no interview.
func peopleText(a data.Application, i data.Interview, met bool) string {
	var all []string
	for _, p := range a.People {
		here := slices.ContainsFunc(i.Met, func(m data.Met) bool { return m.Person == p.ID })
		anywhere := slices.ContainsFunc(a.Interviews, func(i data.Interview) bool {
			return slices.ContainsFunc(i.Met, func(m data.Met) bool { return m.Person == p.ID })
		})
		if met && here || !met && !anywhere {
			all = append(all, spoken.PersonLine(p, ""))
		}
	}
	return strings.Join(all, "\n")
}

// listText is one entry a line.
func listText(all []string) string {
	var rows []string
	for _, s := range all {
		rows = append(rows, strings.ReplaceAll(s, "\n", " "))
	}
	return strings.Join(rows, "\n")
}

// guard puts an apostrophe before what a spreadsheet would compute, and before
// words that Read takes for an empty cell; also behind a semicolon or tab, where
// some spreadsheets split the lines of any file. unguard takes it off again.
func guard(s string) string {
	s = behindSplit.ReplaceAllString(s, "$1'$2")
	if needsGuard(s) {
		return "'" + s
	}
	return s
}

func unguard(s string) string {
	if rest, ok := strings.CutPrefix(s, "'"); ok && needsGuard(rest) {
		s = rest
	}
	if !strings.Contains(s, ";'") && !strings.Contains(s, "\t'") { // as nearly every cell
		return s
	}
	return guardedSplit.ReplaceAllString(s, "$1$2")
}

// What would be a formula in a cell that begins there, and is guarded.
var (
	behindSplit  = regexp.MustCompile(`([;\t])(['" \r\x{00A0}]*[=+\-@＝＋－＠|%])`)
	guardedSplit = regexp.MustCompile(`([;\t])'(['" \r\x{00A0}]*[=+\-@＝＋－＠|%])`)
)

// needsGuard knows what makes a formula in Excel, LibreOffice and Google
// Sheets, also behind spaces and in wide letters, and what unguard would take
// for guarded.
func needsGuard(s string) bool {
	bare := strings.TrimLeft(s, "' \t\r\n\u00A0")
	return nothing[strings.ToLower(strings.TrimSpace(bare))] || bare != "" && strings.ContainsRune("=+-@＝＋－＠|%", []rune(bare)[0])
}
