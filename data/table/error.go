package table

import (
	"fmt"
	"strings"

	"afterword/data"
)

// Reason says what is wrong with a file or with one of its lines: a piece of
// an English sentence, and the key under which a translation is found. Those
// of data.Reason occur, too.
type Reason string

// The reasons for which a whole file is refused.
const (
	Empty       Reason = "the file is empty"
	TooLarge    Reason = "the file is larger than 10 MB"
	Workbook    Reason = "this is a workbook; save it as CSV in your spreadsheet program and import that file"
	NotTable    Reason = "this isn’t a plain-text table"
	TooManyRows Reason = "it has more than 20,000 lines"
	TooWide     Reason = "it has more than 500 columns"
	TooMuch     Reason = "it has more than 500,000 cells"
	CellTooLong Reason = "a cell is longer than 50,000 characters; a closing quotation mark may be missing"
	HeaderOnly  Reason = "there are no lines below the column titles"
)

// The reasons for which a line is refused.
const (
	NoCompany    Reason = "is empty"
	NoColumn     Reason = "no column contains the company"
	BadDate      Reason = "isn’t a date Afterword can read"
	NoYear       Reason = "has no year"
	EitherOrder  Reason = "could be day/month or month/day"
	BadTime      Reason = "isn’t a time Afterword can read"
	BadZone      Reason = "isn’t a known time zone"
	SeveralZones Reason = "could be several time zones; enter the city instead"
	NoDay        Reason = "has no date to go with it"
)

// What is said of a line that is taken in all the same.
const (
	NoTime       Reason = "has no time, so 12:00 is used"
	OwnZone      Reason = "could be several time zones, so yours is used"
	OpenQuote    Reason = "a quotation mark is never closed"
	TooManyCells Reason = "the line has more cells than there are titles; one with a comma in it may lack its quotation marks"
	Ahead        Reason = "closes an application whose interview is still to come"
	WinterTime   Reason = "names winter time in summer, or the other way round, so local time is used"
)

// Error is what is wrong with a file or with one of its lines.
type Error struct {
	Line   int    // as an editor counts the lines of the file; 0 where none is to blame
	Column string // its title, or its letter if it has none; "" where none is to blame
	Reason Reason
}

// Error is the reason, with line and column in front if they are known.
func (e *Error) Error() string {
	var where []string
	if e.Line > 0 {
		where = append(where, fmt.Sprintf("line %d: ", e.Line))
	}
	if e.Column != "" {
		where = append(where, e.Column+" ")
	}
	return strings.Join(where, "") + string(e.Reason)
}

// fieldOf says which column a problem of the record came from.
func fieldOf(p data.Problem) Field {
	for _, c := range []struct {
		part  string
		field Field
	}{
		{"company", Company}, {"role", Role}, {"people", Contact}, {".end", End}, {".start", Interview},
		{".place", Place}, {".link", Link}, {".to_add", ToAdd}, {".to_see", ToSee}, {"interviews", Interview},
		{"interest", Interest}, {"strengths", Strengths}, {"achievements", Achievements}, {"touches", Status},
		{"created", Created}, {"id", ID},
	} {
		if strings.HasPrefix(p.Field, c.part) || strings.HasSuffix(p.Field, c.part) {
			return c.field
		}
	}
	return Notes
}
