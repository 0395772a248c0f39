// Package table reads and writes applications as a table of text: the CSV
// that Huntr, Teal, Simplify and JobSync export, and the sheets that people
// keep by hand.
//
// Reading is without effect: it gives what each line would do, for the caller
// to show and to save. What is shown is what is saved.
package table

import (
	"path/filepath"
	"slices"
	"strings"
	"time"

	"afterword/data"
)

// Choices are what the user decides about a table. Of the zero Choices all is
// found out from the file.
type Choices struct {
	Columns map[int]Field  // by the number of the column, from 0
	Order   Order          // of dates that could be either
	Zone    *time.Location // of times that name none; nil: that of now

	Encoding Encoding // how its letters are written; "": found out
	Language string   // of the computer, as "pl" or "ja-JP": which of the old encodings is likely
}

// Change is what a line of the table does to what is known.
type Change string

// The changes. With the first three there is something to save.
const (
	New     Change = "new"     // an application that was not known
	Round   Change = "round"   // one more interview of a known one
	Updated Change = "updated" // a known one is closed, got an offer, or is told more
	Known   Change = "known"   // all of it is there already
	Twice   Change = "twice"   // all of it is in a line above
	Refused Change = "refused" // the line cannot be taken in
	Heading Change = "heading" // the line is no application: it divides the table, or sums it up
)

// Changes are all changes, in the order in which they are counted up.
var Changes = []Change{New, Round, Updated, Known, Twice, Refused, Heading}

// Row is one line of the table and what it does.
type Row struct {
	Line        int              // of the file, from 1
	Cells       []string         // as they stand there; there may be fewer than columns
	Change      Change           // what it does
	Application data.Application // as it then is; of a refused line zero
	Refused     *Error           // why; else nil
	Warnings    []*Error         // what was assumed
	Rounds      int              // how many interviews it brings
}

// Table is a file as it is understood: a preview that is exactly the result.
type Table struct {
	Columns  []Column
	Rows     []Row
	Order    Order  // how dates were read that could be either; "" if there are none, or it is not known
	Either   string // the first date that could be either; "" if there are none or the file itself settles it
	Zoneless bool   // some times name no zone
	Unclear  []int  // the columns of times whose titles do not say of what; what they are is asked

	Encoding Encoding // how the letters of the file are written; "" if that is sure

	now time.Time
	own bool // Afterword wrote it

	titled int // how many titles there are, if lines with more cells are a mistake; else 0
}

// AskOrder reports whether the user has to say which number of a date is the
// day. Until then the lines with such dates are refused.
func (t Table) AskOrder() bool { return t.Either != "" && t.Order == "" }

// AskColumn reports whether the user has to say what a column of times holds.
func (t Table) AskColumn() bool { return len(t.Unclear) > 0 }

// Interviews is how many interviews the table brings.
func (t Table) Interviews() int {
	n := 0
	for _, r := range t.Rows {
		n += r.Rounds
	}
	return n
}

// Count is how many lines make that change.
func (t Table) Count(c Change) int {
	n := 0
	for _, r := range t.Rows {
		if r.Change == c {
			n++
		}
	}
	return n
}

// Changed are the applications to save, as they are after the last line.
func (t Table) Changed() []data.Application {
	apps := make([]data.Application, 0, len(t.Rows))
	place := make(map[string]int, len(t.Rows))
	for _, r := range t.Rows {
		if r.Change != New && r.Change != Round && r.Change != Updated {
			continue
		}
		if n, ok := place[r.Application.ID]; ok {
			apps[n] = r.Application
			continue
		}
		place[r.Application.ID] = len(apps)
		apps = append(apps, r.Application)
	}
	return apps
}

// Looks reports whether a file is a table, by its name or, if that says
// nothing, by its beginning: titles of columns that are known.
func Looks(name string, b []byte) bool {
	ext := strings.ToLower(filepath.Ext(name))
	if slices.Contains([]string{".ics", ".ical", ".ifb", ".eml", ".json"}, ext) {
		return false
	}
	text, _, err := decode(b[:min(len(b), 1<<16)], Choices{})
	if err == nil && isCalendar(text) {
		return false
	}
	if ext == ".csv" || ext == ".tsv" || ext == ".tab" {
		return true
	}
	if err != nil || strings.Contains(text, "BEGIN:VCALENDAR") {
		return false
	}
	records, err := split(text)
	return err == nil && knownTitles(records) >= 0
}

// isCalendar reports whether the text is an invitation, whatever the file is
// called.
func isCalendar(text string) bool {
	head := strings.ToUpper(strings.TrimLeft(text[:min(len(text), 200)], "\uFEFF \t\r\n"))
	return strings.HasPrefix(head, "BEGIN:VCALENDAR") || strings.HasPrefix(head, "BEGIN:VEVENT")
}

// Read understands the file. known are the applications that are there, now is
// in the zone the computer is in. The error, if there is one, is an *Error that
// refuses the whole file.
func Read(b []byte, known []data.Application, now time.Time, c Choices) (Table, error) {
	text, encoding, bad := decode(b, c)
	if bad != nil {
		return Table{}, bad
	}
	records, bad := split(text)
	if bad != nil {
		return Table{}, bad
	}
	columns, rest := readColumns(records)
	switch {
	case len(rest) == 0:
		return Table{}, &Error{Reason: HeaderOnly}
	case len(rest) > maxRows:
		return Table{}, &Error{Line: rest[maxRows].line, Reason: TooManyRows}
	}
	for n, f := range c.Columns {
		if n >= 0 && n < len(columns) {
			columns[n].Field = f
		}
	}
	pairRounds(columns)
	own := len(columnsOf(columns, ID)) > 0
	if !own {
		withoutHTML(rest)
	}
	if c.Zone == nil {
		c.Zone = now.Location()
	}
	t := Table{Columns: columns, Unclear: unclear(columns, c.Columns), now: now, own: own, Encoding: encoding, titled: titledCells(columns, rest)}
	t.Order, t.Either = findOrder(columns, rest)
	if t.Either != "" {
		t.Order = c.Order
	}
	so := newBook(known, len(rest), now, t.column)
	t.Rows = make([]Row, 0, len(rest))
	var e tableLine // one for all: there may be many lines
	for _, r := range rest {
		if t.isHeading(r) {
			t.Rows = append(t.Rows, Row{Line: r.line, Cells: r.cells, Change: Heading})
			continue
		}
		t.read(r, c.Zone, &e)
		t.Rows = append(t.Rows, so.enter(&e))
	}
	return t, nil
}

// column is the title of the first column of that field, "" if there is none.
func (t *Table) column(f Field) string {
	i := slices.IndexFunc(t.Columns, func(c Column) bool { return c.Field == f })
	if i < 0 {
		return ""
	}
	return t.Columns[i].Title
}
