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
}

// Change is what a line of the table does to what is known.
type Change string

// The changes. With the first three there is something to save.
const (
	New     Change = "new"     // an application that was not known
	Round   Change = "round"   // one more interview of a known one
	Updated Change = "updated" // a known one is closed, or got an offer
	Known   Change = "known"   // all of it is there already
	Twice   Change = "twice"   // all of it is in a line above
	Refused Change = "refused" // the line cannot be taken in
)

// Changes are all changes, in the order in which they are counted up.
var Changes = []Change{New, Round, Updated, Known, Twice, Refused}

// Row is one line of the table and what it does.
type Row struct {
	Line        int              // of the file, from 1
	Cells       []string         // as they stand there; there may be fewer than columns
	Change      Change           // what it does
	Application data.Application // as it then is; of a refused line zero
	Refused     *Error           // why; else nil
	Warnings    []*Error         // what was assumed
}

// Table is a file as it is understood: a preview that is exactly the result.
type Table struct {
	Columns  []Column
	Rows     []Row
	Order    Order  // how dates were read that could be either; "" if there are none, or it is not known
	Either   string // the first date that could be either; "" if there are none or the file itself settles it
	Zoneless bool   // some times name no zone

	now time.Time
}

// AskOrder reports whether the user has to say which number of a date is the
// day. Until then the lines with such dates are refused.
func (t Table) AskOrder() bool { return t.Either != "" && t.Order == "" }

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
	switch strings.ToLower(filepath.Ext(name)) {
	case ".csv", ".tsv", ".tab":
		return true
	case ".ics", ".ical", ".ifb", ".eml", ".json":
		return false
	}
	text, err := decode(b[:min(len(b), 1<<16)])
	if err != nil || strings.Contains(text, "BEGIN:VCALENDAR") {
		return false
	}
	records, err := split(text)
	return err == nil && knownTitles(records) >= 0
}

// Read understands the file. known are the applications that are there, now is
// in the zone the computer is in. The error, if there is one, is an *Error that
// refuses the whole file.
func Read(b []byte, known []data.Application, now time.Time, c Choices) (Table, error) {
	text, bad := decode(b)
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
	if c.Zone == nil {
		c.Zone = now.Location()
	}
	t := Table{Columns: columns, now: now}
	t.Order, t.Either = findOrder(columns, rest)
	if t.Either != "" {
		t.Order = c.Order
	}
	so := newBook(known, len(rest), now, t.column)
	t.Rows = make([]Row, 0, len(rest))
	var e tableLine // one for all: there may be many lines
	for _, r := range rest {
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
