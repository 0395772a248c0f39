package table

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"afterword/data"
)

// hostile are files made to cost time or memory.
var hostile = map[string]func() string{
	"larger than the cap":        func() string { return "Company\n" + strings.Repeat("x", maxFile) },
	"one cell":                   func() string { return "Company\n" + strings.Repeat("x", maxFile-100) },
	"one quoted cell":            func() string { return "Company\n\"" + strings.Repeat("x\n", maxFile/2-100) },
	"nothing but quotation":      func() string { return "Company,Role\n" + strings.Repeat(`"`, maxFile-100) },
	"quotation after quotation":  func() string { return "Company,Role\n" + strings.Repeat(`"a"b,`, maxFile/5-100) },
	"nothing but separators":     func() string { return "Company" + strings.Repeat(",", maxFile-100) },
	"cells of empty lines":       func() string { return "Company" + strings.Repeat(",\"\n\"", maxFile/4-100) },
	"nothing but empty lines":    func() string { return "Company,Role\n" + strings.Repeat("\n", maxFile-100) },
	"nothing but CR":             func() string { return "Company,Role\n" + strings.Repeat("\r", maxFile-100) },
	"short lines":                func() string { return "Company,Role\n" + strings.Repeat("a,b\n", maxFile/4-100) },
	"as many lines as are read":  func() string { return "Company,Role\n" + strings.Repeat("a,b\n", maxRows) },
	"as many cells as are read":  func() string { return wide(24, maxRows-1) },
	"every line another company": func() string { return companies(maxRows) },
	"dates in every cell":        func() string { return strings.Replace(wide(24, maxRows-1), "Note", "Interview", -1) },
	"people in every cell": func() string {
		return "Company,Interviewer\n" + strings.Repeat("a,\""+strings.Repeat("b;", 200)+"\"\n", maxRows-1)
	},
	"commas among the people of a cell": func() string {
		return "Company,Interviewer\n" + strings.Repeat("a,\""+strings.Repeat("a@b.c,", 8000)+"\"\n", 200)
	},
	"other notes on every line of one application": func() string {
		var b strings.Builder
		b.WriteString("Company,Notes\n")
		for n := range maxRows {
			fmt.Fprintf(&b, "a,%d %s\n", n, strings.Repeat("n", 300))
		}
		return b.String()
	},
	"words of a status in every cell": func() string {
		return "Company,Status\n" + strings.Repeat("a,"+strings.Repeat("not re", 12)+"\n", maxRows-1)
	},
	"tags in every cell": func() string {
		return "Company,Notes\n" + strings.Repeat("a,"+strings.Repeat("<p><b", 90)+"\n", maxRows-1)
	},
	"many dates in every cell": func() string {
		return "Company,Interview\n" + strings.Repeat("a,2026-03-03\n", looked) + strings.Repeat("a,\""+strings.Repeat("2026-03-03\n", 4000)+"\"\n", 200)
	},
	"rounds of one application": func() string { return rounds(maxRows) },
	"NULs":                      func() string { return strings.Repeat("\x00", maxFile) },
	"no encoding":               func() string { return "Company\n" + strings.Repeat("\x8d\x81 \xff", maxFile/4-100) },
	"UTF-16 of short lines":     func() string { return wideLetters("Company,Role\n" + strings.Repeat("a,b\n", maxFile/8-100)) },
	"UTF-16 of one surrogate":   func() string { return "\xff\xfe" + strings.Repeat("\x00\xd8", maxFile/2-10) },
	"a workbook":                func() string { return "PK\x03\x04" + strings.Repeat("x", maxFile-10) },
	"titles without end":        func() string { return strings.Repeat("Company,", 400) + "\n" + strings.Repeat("x,", 400) },
}

// wideLetters is the text in UTF-16.
func wideLetters(text string) string {
	b := []byte("\xff\xfe")
	for _, u := range utf16.Encode([]rune(text)) {
		b = append(b, byte(u), byte(u>>8))
	}
	return string(b)
}

func wide(columns, rows int) string {
	return "Company" + strings.Repeat(",Note", columns-1) + "\n" +
		strings.Repeat("a"+strings.Repeat(",2026-03-03", columns-1)+"\n", rows)
}

func companies(n int) string {
	var b strings.Builder
	b.WriteString("Company,Role,Interview,Interviewer,Notes\n")
	for i := range n {
		fmt.Fprintf(&b, "Company %d,Engineer,2026-03-%02d 10:00,Raj Patel,%s\n", i, i%28+1, strings.Repeat("n", 300))
	}
	return b.String()
}

func rounds(n int) string {
	var b strings.Builder
	b.WriteString("Company,Role,Interview,Notes\n")
	for i := range n {
		fmt.Fprintf(&b, "Northwind,Engineer,%d-03-%02d 10:%02d,%s\n", 2000+i%50, i%28+1, i%60, strings.Repeat("n", 300))
	}
	return b.String()
}

// TestP17RefusedFiles: each says where and why, and gives nothing to save.
func TestP17RefusedFiles(t *testing.T) {
	for _, c := range []struct{ name, file, want string }{
		{"empty", "", "the file is empty"},
		{"nothing to be seen", "\uFEFF \r\n\t\n", "the file is empty"},
		{"nothing but separators", ", \n,,\n", "the file is empty"},
		{"too large", hostile["larger than the cap"](), "the file is larger than 10 MB"},
		{"workbook", hostile["a workbook"](), "this is a workbook; save it as CSV in your spreadsheet program and import that file"},
		{"old workbook", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "this is a workbook; save it as CSV in your spreadsheet program and import that file"},
		{"no text", "Company,Role\nNorthwind,\x00\n", "line 2: this isn’t a plain-text table"},
		{"too many lines", "Company,Role\n" + strings.Repeat("a,b\n", maxRows+1), "line 20002: it has more than 20,000 lines"},
		{"too wide", "Company,Role\n\na,b" + strings.Repeat(",", maxColumns) + "\n", "line 3: it has more than 500 columns"},
		{"too many cells", wide(26, maxRows), "line 20001: it has more than 500,000 cells"},
		{"a cell too long", "Company,Notes\nOrrery,\nNorthwind,\"" + strings.Repeat("é", maxCell+1) + "\"\n",
			"line 3: a cell is longer than 50,000 characters; a closing quotation mark may be missing"},
		{"titles alone", "Company,Role\n\n", "there are no lines below the column titles"},
		{"behind a sep= line", "sep=;\nCompany;Notes\nNorthwind;\"" + strings.Repeat("a", maxCell+1) + "\"\n",
			"line 3: a cell is longer than 50,000 characters; a closing quotation mark may be missing"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := Read([]byte(c.file), nil, now, Choices{})
			var bad *Error
			if !errors.As(err, &bad) || err.Error() != c.want || len(got.Changed()) != 0 {
				t.Errorf("it says %v, want %s", err, c.want)
			}
		})
	}
}

// TestP17RefusedLines: a line that cannot be saved says so, and the others are
// taken in. The rest of the reasons is in testdata/refused.csv.
func TestP17RefusedLines(t *testing.T) {
	for _, c := range []struct{ name, line, want string }{
		{"name too long", strings.Repeat("x", 201) + ",,,,", "line 2: Company is too long"},
		{"role too long", "Northwind," + strings.Repeat("x", 201) + ",,,", "line 2: Job Title is too long"},
		{"notes too long", "Northwind,,,," + strings.Repeat("x", 20_001), "line 2: Notes is too long"},
		{"too many people", "Northwind,,," + manyPeople(201) + ",", "line 2: Recruiter has too many entries"},
		{"a zone that may be several", "Northwind,,2026-02-27 14:00 IST,,", "line 2: Interview could be several time zones; enter the city instead"},
		{"nobody to be seen", "\u200B\u202E,,,,", "line 2: Company is empty"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := read(t, "Company,Job Title,Interview,Recruiter,Notes\n"+c.line+"\nOrrery,,,,\n", nil, Choices{Columns: map[int]Field{2: Interview}})
			if r := got.Rows[0]; r.Refused == nil || r.Refused.Error() != c.want {
				t.Errorf("it says %v, want %s", r.Refused, c.want)
			}
			if apps := got.Changed(); len(apps) != 1 || apps[0].Company != "Orrery" {
				t.Errorf("saved is %+v", apps)
			}
		})
	}
}

func manyPeople(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "Person %c%c;", 'a'+i%26, 'a'+i/26)
	}
	return b.String()
}

// FuzzTable holds what every table promises, whatever the file: the caps, that
// everything is either saved or says why not, and that what is to be saved can
// be saved and comes back the same.
func FuzzTable(f *testing.F) {
	for _, file := range tables(f) {
		f.Add(readFile(f, file), uint8(0), uint8(0))
	}
	f.Add([]byte("Company;Interview\nX;\"a\"b;3/4/2026 10-11am PT\n"), uint8(1), uint8(2))
	known := []data.Application{{ID: "known", Company: "Northwind Labs", Role: "Engineer", Created: data.Moment{Time: now}}}
	f.Fuzz(func(t *testing.T, file []byte, order, column uint8) {
		c := Choices{Order: []Order{"", DayMonth, MonthDay}[order%3]}
		if order > 2 {
			c.Columns = map[int]Field{int(column % 8): Fields[int(order)%len(Fields)]}
		}
		got, err := Read(file, known, now, c)
		if err != nil {
			if got.Rows != nil {
				t.Error("a refused file has lines")
			}
			return
		}
		if len(got.Rows) > maxRows || len(got.Columns) > maxColumns || len(file) > maxFile {
			t.Error("a cap does not hold")
		}
		for _, r := range got.Rows {
			if (r.Change == Refused) != (r.Refused != nil) || r.Line < 1 {
				t.Errorf("line %d is %s with %v", r.Line, r.Change, r.Refused)
			}
		}
		apps := got.Changed()
		for _, a := range apps {
			if err := a.Check(); err != nil {
				t.Errorf("%+v cannot be saved: %v", a, err)
			}
		}
		if len(apps) == 0 {
			return
		}
		again, err := Read(Write(apps), apps, now, Choices{})
		if err != nil || again.Count(Known) != len(again.Rows) {
			for _, r := range again.Rows {
				t.Logf("line %d: %s %v", r.Line, r.Change, r.Refused)
			}
			t.Errorf("written and read again it is not the same: %v\n%s", err, Write(apps))
		}
	})
}
