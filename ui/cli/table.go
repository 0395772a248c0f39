package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"afterword/data"
	"afterword/data/spoken"
	"afterword/data/table"
	"afterword/reminders/texts"
)

// tableOptions are how a table is to be understood where it leaves that open.
type tableOptions struct {
	Dates  string            `enum:",day-month,month-day" default:"" help:"For tables: how to read dates like 3/4/2026, day-month or month-day." placeholder:"ORDER"`
	Column map[string]string `help:"For tables: what a column holds, by its title or letter, such as Firma=company." placeholder:"TITLE=FIELD"`

	Encoding string `help:"For tables that are not Unicode: how their letters are written, such as windows-1250 or shift_jis." placeholder:"NAME"`
}

// importTable takes in what can be taken in of a table, as one action. It gives
// the applications that it changed.
func (c *importCmd) importTable(d *Desk, file []byte, known []data.Application) ([]data.Application, error) {
	t, err := c.understand(d, file, known)
	if err != nil {
		return nil, err
	}
	if open := stillOpen(t); open != nil {
		if c.DryRun { // which shows how it is read so far; the exit code is that of the import
			c.tables = append(c.tables, tableJSON(t))
			if !c.JSON {
				return nil, errors.Join(d.printTable(t), open)
			}
		}
		return nil, open
	}
	if err := c.save(d, known, t.Changed()); err != nil {
		return nil, err
	}
	c.tables = append(c.tables, tableJSON(t))
	if c.JSON {
		return t.Changed(), nil
	}
	return t.Changed(), d.printTable(t)
}

// stillOpen is what has to be said before a table can be taken in, nil if it is
// clear.
func stillOpen(t table.Table) error {
	switch {
	case t.AskOrder():
		return usageError(fmt.Sprintf("%q could be day-month or month-day. Nothing was changed; choose one with --dates", t.Either))
	case t.AskColumn():
		title := t.Columns[t.Unclear[0]].Title
		return usageError(fmt.Sprintf("the times in %q could be those of interviews or of anything else. Nothing was changed; say what they are with --column %q or %q", title, title+"=interview", title+"=note"))
	}
	return nil
}

// understand reads the table with what the command line says of it.
func (c *importCmd) understand(d *Desk, file []byte, known []data.Application) (table.Table, error) {
	choices := table.Choices{
		Order: table.Order(c.Dates), Columns: map[int]table.Field{}, Encoding: table.Encoding(strings.ToLower(c.Encoding)), Language: texts.Locale(),
	}
	if choices.Encoding != "" && !slices.Contains(table.Encodings, choices.Encoding) {
		return table.Table{}, usageError(fmt.Sprintf("there is no encoding %q; choose one of %s", c.Encoding, encodingList()))
	}
	if c.Zone != "" {
		zone, err := spoken.Zone(c.Zone, d.Now)
		if err != nil {
			return table.Table{}, usageError(err.Error())
		}
		choices.Zone = zone
	}
	t, err := table.Read(file, known, d.Now, choices)
	if err != nil || len(c.Column) == 0 {
		return t, err
	}
	for title, field := range c.Column {
		n := slices.IndexFunc(t.Columns, func(col table.Column) bool { return strings.EqualFold(col.Title, title) })
		if n < 0 {
			return t, usageError(fmt.Sprintf("there is no column named %q", title))
		}
		if !slices.Contains(table.Fields, table.Field(field)) {
			return t, usageError(fmt.Sprintf("there is no field %q; choose one of %s", field, fieldList()))
		}
		choices.Columns[n] = table.Field(field)
	}
	return table.Read(file, known, d.Now, choices)
}

func fieldList() string {
	var all []string
	for _, f := range table.Fields {
		all = append(all, string(f))
	}
	return strings.Join(all, ", ")
}

func encodingList() string {
	var all []string
	for _, e := range table.Encodings {
		all = append(all, string(e))
	}
	return strings.Join(all, ", ")
}

// printTable says what each line does, and how many do what.
func (d *Desk) printTable(t table.Table) error {
	w := tabwriter.NewWriter(d.Out, 0, 0, 2, ' ', 0)
	for _, r := range t.Rows {
		said := strings.TrimSpace(r.Application.ID + "\t" + r.Application.Company)
		if r.Refused != nil {
			said = "\t" + strings.TrimPrefix(r.Refused.Error(), fmt.Sprintf("line %d: ", r.Line))
		}
		for _, warning := range r.Warnings {
			said += "; " + strings.TrimSpace(warning.Column+" "+string(warning.Reason))
		}
		if _, err := fmt.Fprintf(w, "%s\tline %d\t%s\n", r.Change, r.Line, said); err != nil {
			return err
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	var counts []string
	for _, c := range table.Changes {
		if n := t.Count(c); n > 0 {
			counts = append(counts, fmt.Sprintf("%d %s", n, c))
		}
	}
	if n := t.Interviews(); n == 1 {
		counts = append(counts, "1 interview")
	} else if n > 1 {
		counts = append(counts, fmt.Sprintf("%d interviews", n))
	}
	d.printf("%s\n", strings.Join(counts, ", "))
	for _, n := range t.Unclear {
		d.printf("The times in %q are in the notes; --column says what they are.\n", t.Columns[n].Title)
	}
	if t.Encoding != "" {
		d.printf("The letters were read as %s; --encoding says it otherwise.\n", t.Encoding)
	}
	return nil
}

// The types below are the JSON that comes out; docs/format.md describes them.

type tableOut struct {
	Columns []columnOut `json:"columns"`
	Dates   table.Order `json:"dates,omitempty"`
	Either  string      `json:"either,omitempty"`
	Lines   []lineOut   `json:"lines"`

	Encoding   table.Encoding `json:"encoding,omitempty"`
	Interviews int            `json:"interviews"`
	Unclear    []string       `json:"unclear,omitempty"`
}

type columnOut struct {
	Title string      `json:"title"`
	Field table.Field `json:"field"`
}

type lineOut struct {
	Line        int               `json:"line"`
	Change      table.Change      `json:"change"`
	Application *data.Application `json:"application,omitempty"`
	Refused     *reasonOut        `json:"refused,omitempty"`
	Warnings    []reasonOut       `json:"warnings,omitempty"`
}

type reasonOut struct {
	Column string       `json:"column,omitempty"`
	Reason table.Reason `json:"reason"`
}

func tableJSON(t table.Table) tableOut {
	out := tableOut{Dates: t.Order, Either: t.Either, Lines: []lineOut{}, Encoding: t.Encoding, Interviews: t.Interviews()}
	for _, n := range t.Unclear {
		out.Unclear = append(out.Unclear, t.Columns[n].Title)
	}
	for _, c := range t.Columns {
		out.Columns = append(out.Columns, columnOut{c.Title, c.Field})
	}
	for _, r := range t.Rows {
		l := lineOut{Line: r.Line, Change: r.Change}
		if r.Change == table.Heading {
			out.Lines = append(out.Lines, l)
			continue
		}
		if r.Refused != nil {
			l.Refused = &reasonOut{r.Refused.Column, r.Refused.Reason}
		} else {
			l.Application = &r.Application
		}
		for _, w := range r.Warnings {
			l.Warnings = append(l.Warnings, reasonOut{w.Column, w.Reason})
		}
		out.Lines = append(out.Lines, l)
	}
	return out
}
