package table

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"afterword/data"
	"afterword/data/spoken"

	"github.com/google/go-cmp/cmp"
)

// The user of these tests: Jordan Kim in Toronto, on 1 March 2026.
var now = at("2026-03-01 12:00", "America/Toronto")

// at is the moment at which the clocks of a zone show that.
func at(clock, zone string) time.Time {
	loc, err := data.Zone(zone)
	if err != nil {
		panic(err)
	}
	t, err := time.ParseInLocation("2006-01-02 15:04", clock, loc)
	if err != nil {
		panic(err)
	}
	return t
}

// show writes a table as it is understood: the columns with their fields, then
// what each line does.
func show(t Table) string {
	var b strings.Builder
	for _, c := range t.Columns {
		if c.Field != Note || c.Title == "" || len(t.Columns) < 50 {
			fmt.Fprintf(&b, "%s = %s\n", c.Title, c.Field)
		}
	}
	if t.Either != "" {
		fmt.Fprintf(&b, "either: %s\n", t.Either)
	}
	for _, r := range t.Rows {
		fmt.Fprintf(&b, "\n%d %s\n", r.Line, r.Change)
		for _, w := range append(r.Warnings, r.Refused) {
			if w != nil {
				fmt.Fprintf(&b, "  ! %v\n", w)
			}
		}
		if r.Change != Refused && r.Change != Heading {
			showApplication(&b, r.Application)
		}
	}
	return b.String()
}

func showApplication(b *strings.Builder, a data.Application) {
	fmt.Fprintf(b, "  %s, %s, created %s\n", a.Company, a.Role, a.Created.Format("2 Jan 2006 15:04 MST"))
	for _, i := range a.Interviews {
		fmt.Fprintf(b, "  %s %s – %s %s %s\n", i.Kind, i.Start.Format("Mon 2 Jan 2006 15:04"), i.End.Format("15:04"), i.End.Zone(), i.Link)
		for _, m := range i.Met {
			p, _ := a.Person(m.Person)
			fmt.Fprintf(b, "    with %s\n", spoken.PersonLine(p, ""))
		}
	}
	for _, p := range a.People {
		fmt.Fprintf(b, "  knows %s\n", spoken.PersonLine(p, ""))
	}
	for _, touch := range a.Touches {
		fmt.Fprintf(b, "  %s %s%s on %s\n", touch.Kind, touch.Outcome, touch.Reply, touch.At.Format("2 Jan 2006"))
	}
	for note := range strings.Lines(a.Notes) {
		fmt.Fprintf(b, "  | %s\n", strings.TrimSuffix(note, "\n"))
	}
}

// tables are the files of testdata, without what is expected of them.
func tables(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", "*.[ct][sx][vt]"))
	if err != nil || len(files) < 16 {
		t.Fatalf("%d tables, %v", len(files), err)
	}
	return files
}

func readFile(t testing.TB, file string) []byte {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// Each table of testdata is understood as the file beside it says, which ends
// in ".want".
func TestTables(t *testing.T) {
	for _, file := range tables(t) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			got, err := Read(readFile(t, file), nil, now, Choices{})
			if err != nil {
				t.Fatal(err)
			}
			want, _ := os.ReadFile(file + ".want")
			if d := cmp.Diff(strings.TrimSpace(string(want)), strings.TrimSpace(show(got))); d != "" {
				t.Errorf("want (-), got (+):\n%s", d)
				if folder := os.Getenv("TABLES_SEEN"); folder != "" {
					os.WriteFile(filepath.Join(folder, filepath.Base(file)+".want"), []byte(show(got)), 0o600)
				}
			}
		})
	}
}
