package table

import (
	"encoding/csv"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// The caps. A table of 20,000 applications is ten times the longest search
// for a job; what is beyond them is a mistake or made to harm.
const (
	maxFile    = 10 << 20 // bytes
	maxRows    = 20_000
	maxColumns = 500
	maxCells   = 500_000
	maxCell    = 50_000 // runes
)

// record is one line of the table; a cell may hold several lines of the file.
type record struct {
	line  int // of the file, from 1, in which it begins
	cells []string
	open  bool // a quotation mark is never closed
}

// split cuts the text into records, after finding out what separates the
// cells. The caps hold before anything is kept.
func split(text string) ([]record, *Error) {
	records, bad := splitAll(text)
	records = withoutRules(records)
	if bad == nil && len(records) == 0 {
		return nil, &Error{Reason: Empty}
	}
	return records, bad
}

func splitAll(text string) ([]record, *Error) {
	text, separator, line := cutSeparatorLine(text)
	if separator == 0 {
		separator = sniff(text)
	}
	if separator == '|' {
		text = withoutEdges(text)
	}
	if bad := countCells(text, separator); bad != nil {
		bad.Line += line
		return nil, bad
	}
	records, sound, err := splitAt(text, separator, false)
	if err == nil && sound {
		return shifted(records, line), nil
	}
	if n := len(records); err == nil && n > 0 {
		records[n-1].open = neverCloses(text, records[n-1].line)
	}
	// A quotation mark that is only a letter swallows all up to the next one.
	// Read line by line it does no harm, but cells of several lines come apart.
	plain, plainErr := splitPlain(text, separator)
	if plainErr == nil && (err != nil || even(plain) > even(records)) {
		return shifted(plain, line), nil
	}
	if err != nil {
		err.Line += line
		return nil, err
	}
	return shifted(records, line), nil
}

// countCells holds the text to the cap before it is cut: each cell of a record
// takes memory before the record is seen.
func countCells(text string, separator rune) *Error {
	cells, number := 0, 0
	for line := range strings.Lines(text) {
		number++
		if cells += strings.Count(line, string(separator)); cells > maxCells {
			return &Error{Line: number, Reason: TooMuch}
		}
	}
	return nil
}

// withoutEdges takes off the bars that Markdown puts around each line.
func withoutEdges(text string) string {
	if !strings.HasPrefix(strings.TrimSpace(text), "|") {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for line := range strings.Lines(text) {
		bare := strings.TrimSpace(line)
		bare = strings.TrimPrefix(bare, "|")
		b.WriteString(strings.TrimSuffix(bare, "|"))
		b.WriteByte('\n')
	}
	return b.String()
}

// withoutRules leaves out the lines that are only drawn: "---|---" of Markdown,
// "=====" under the titles.
func withoutRules(records []record) []record {
	return slices.DeleteFunc(records, func(r record) bool {
		return !slices.ContainsFunc(r.cells, func(cell string) bool { return !isRule(cell) })
	})
}

func isRule(cell string) bool {
	cell = strings.TrimSpace(cell)
	return cell == "" || len(cell) > 2 && strings.Trim(cell, "-:=_─—+ ") == "" || cell == "--" || cell == ":-" || cell == "-:"
}

// neverCloses reports whether a quotation mark of the record that begins in that
// line is never closed.
func neverCloses(text string, line int) bool {
	for range line - 1 {
		_, text, _ = strings.Cut(text, "\n")
	}
	return strings.Count(text, `"`)%2 == 1
}

func shifted(records []record, lines int) []record {
	for i := range records {
		records[i].line += lines
	}
	return records
}

// cutSeparatorLine takes off the first line if it is Excel's "sep=;". lines is
// how many it took.
func cutSeparatorLine(text string) (rest string, separator rune, lines int) {
	first, rest, _ := strings.Cut(text, "\n")
	mark, found := strings.CutPrefix(strings.ToLower(strings.Trim(first, `" `)), "sep=")
	if separator, size := utf8.DecodeRuneInString(mark); found && size == len(mark) && slices.Contains(separators, separator) {
		return rest, separator, 1
	}
	return text, 0, 0
}

var separators = []rune{',', ';', '\t', '|'}

// sniff finds what separates the cells: the character that gives most lines
// at the beginning the same number of cells, and among equals the most cells.
func sniff(text string) rune {
	head := text
	if len(head) > 1<<16 {
		head = head[:1<<16]
		head = head[:strings.LastIndexByte(head, '\n')+1]
	}
	best, most := ',', 0.0
	for _, separator := range separators {
		if !strings.ContainsRune(head, separator) {
			continue
		}
		records, sound, err := splitAt(head, separator, true)
		if err != nil || !sound {
			records, err = splitPlain(head, separator)
		}
		if err != nil || len(records) == 0 {
			continue
		}
		width := usual(records)
		score := float64(even(records))/float64(len(records)) + float64(min(width, 20))/40
		if width > 1 && score > most {
			best, most = separator, score
		}
	}
	return best
}

// splitAt reads the text as CSV. sound is false if a quotation mark stands
// where none may; then the records are a guess.
func splitAt(text string, separator rune, head bool) (records []record, sound bool, bad *Error) {
	strict, err := newReader(text, separator, false).read(head)
	if err == nil {
		return strict, true, nil
	}
	lazy, err := newReader(text, separator, true).read(head)
	return lazy, false, err
}

type reader struct{ *csv.Reader }

func newReader(text string, separator rune, lazy bool) reader {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = separator, lazy, -1
	return reader{r}
}

// read reads all records, or with head the first 100. Records without
// anything in them are left out.
func (r reader) read(head bool) ([]record, *Error) {
	var c counter
	var records []record
	for !head || len(records) < 100 {
		cells, err := r.Read()
		if err == io.EOF {
			return records, nil
		}
		if err != nil {
			return nil, &Error{Line: lineOf(err), Reason: NotTable}
		}
		line, _ := r.FieldPos(0)
		if bad := c.count(line, cells); bad != nil {
			return nil, bad
		}
		if !blank(cells) {
			records = append(records, record{line: line, cells: cells})
		}
	}
	return records, nil
}

// lineOf is the line in which the record with the error begins: a quotation
// mark that is never closed is found only at the end.
func lineOf(err error) int {
	if at, ok := err.(*csv.ParseError); ok {
		return at.StartLine
	}
	return 0
}

// splitPlain cuts every line of the text at the separator. Marks around a
// whole cell are taken off; others are letters.
func splitPlain(text string, separator rune) ([]record, *Error) {
	var c counter
	var records []record
	number := 0
	for line := range strings.SplitSeq(strings.TrimSuffix(text, "\n"), "\n") {
		number++
		if n := strings.Count(line, string(separator)); n >= maxColumns {
			return nil, &Error{Line: number, Reason: TooWide}
		}
		cells, open := strings.Split(line, string(separator)), false
		for i, cell := range cells {
			open = open || strings.HasPrefix(cell, `"`) && strings.Count(cell, `"`) == 1
			if len(cell) >= 2 && cell[0] == '"' && cell[len(cell)-1] == '"' {
				cells[i] = strings.ReplaceAll(cell[1:len(cell)-1], `""`, `"`)
			}
		}
		if bad := c.count(number, cells); bad != nil {
			return nil, bad
		}
		if !blank(cells) {
			records = append(records, record{number, cells, open})
		}
	}
	return records, nil
}

// counter holds a table to the caps.
type counter struct{ rows int }

func (c *counter) count(line int, cells []string) *Error {
	c.rows++
	switch {
	case c.rows > maxRows+20: // and what stands above the titles
		return &Error{Line: line, Reason: TooManyRows}
	case len(cells) > maxColumns:
		return &Error{Line: line, Reason: TooWide}
	}
	for _, cell := range cells {
		if len(cell) > maxCell && utf8.RuneCountInString(cell) > maxCell {
			return &Error{Line: line, Reason: CellTooLong}
		}
	}
	return nil
}

func blank(cells []string) bool {
	return !slices.ContainsFunc(cells, func(s string) bool { return strings.TrimSpace(s) != "" })
}

// usual is the number of cells that most records have.
func usual(records []record) int {
	counts := map[int]int{}
	best := 0
	for _, r := range records {
		n := len(r.cells)
		counts[n]++
		if counts[n] > counts[best] || counts[n] == counts[best] && n > best {
			best = n
		}
	}
	return best
}

// even is how many records have the usual number of cells.
func even(records []record) int {
	width, n := usual(records), 0
	for _, r := range records {
		if len(r.cells) == width {
			n++
		}
	}
	return n
}
