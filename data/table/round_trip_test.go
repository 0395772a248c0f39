package table

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"
	"time"

	"afterword/data"
	"afterword/data/spoken"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

// Applications that go out as a table come back as they were, but for what the
// table does not hold: the history before how they stand now, what was talked
// about, and the invitations. The IDs of what is in an application are new.
func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		var apps []data.Application
		for range rapid.IntRange(1, 4).Draw(rt, "applications") {
			apps = append(apps, drawApplication(rt))
		}
		got, err := Read(Write(apps), nil, now, Choices{})
		if err != nil {
			rt.Fatal(err)
		}
		for _, r := range got.Rows {
			if r.Change == Refused || len(r.Warnings) > 0 {
				rt.Fatalf("line %d: %v %v", r.Line, r.Refused, r.Warnings)
			}
		}
		if d := cmp.Diff(withNames(apps), withNames(got.Changed()), sameApplication); d != "" {
			rt.Fatalf("went out (-), came in (+):\n%s\n%s", d, Write(apps))
		}
		again, err := Read(Write(apps), got.Changed(), now, Choices{})
		if err != nil || again.Count(Known) != len(again.Rows) {
			rt.Fatalf("the second time %+v, %v", again.Rows, err)
		}
	})
}

// named is an application with its people by name: their IDs are others.
type named struct {
	data.Application
	Met    [][]string
	People []string
}

func withNames(apps []data.Application) (all []named) {
	for _, a := range apps {
		n := named{Application: a}
		for _, i := range a.Interviews {
			var met []string
			for _, m := range i.Met {
				p, _ := a.Person(m.Person)
				met = append(met, spoken.PersonLine(p, ""))
			}
			slices.Sort(met)
			n.Met = append(n.Met, met)
		}
		for _, p := range a.People {
			n.People = append(n.People, spoken.PersonLine(p, ""))
		}
		slices.Sort(n.People) // those of the interviews come first
		n.Application.People = nil
		all = append(all, n)
	}
	return all
}

// sameApplication compares without the IDs of the parts.
var sameApplication = cmp.Options{
	cmpopts.EquateEmpty(),
	cmpopts.IgnoreFields(data.Interview{}, "ID", "Met"),
	cmpopts.IgnoreFields(data.Touch{}, "ID"),
	cmp.Comparer(func(a, b data.Moment) bool {
		return a.Equal(b.Time) && (a.IsZero() || a.Zone() == b.Zone())
	}),
}

// drawApplication is any that a table holds whole.
func drawApplication(t *rapid.T) data.Application {
	a := data.Application{
		ID: data.NewID(), Company: "X" + drawLine(t, "company"), Role: drawLine(t, "role"),
		Notes: drawText(t, "notes"), Interest: drawText(t, "interest"), Created: drawMoment(t, "created"),
		Strengths:    drawList(t, "strengths"),
		Achievements: drawList(t, "achievements"),
	}
	for n, name := range []string{"Raj Patel", "Dana O’Neil", "李 小龍", "Ana-María Ruiz"} {
		if rapid.Bool().Draw(t, name) {
			p := data.Person{ID: data.NewID(), Name: name, Role: data.Roles[n%3], Title: rapid.SampledFrom([]string{"", "engineering manager", "VP"}).Draw(t, "title")}
			if n%2 == 0 {
				p.Email = "someone." + string(rune('a'+n)) + "@northwind.example"
			}
			a.People = append(a.People, p)
		}
	}
	for range rapid.IntRange(0, 3).Draw(t, "rounds") {
		a.Interviews = append(a.Interviews, drawInterview(t, a))
	}
	switch rapid.IntRange(0, 2).Draw(t, "status") {
	case 1:
		a.Touches = []data.Touch{{ID: data.NewID(), Kind: data.TouchOutcome, Outcome: rapid.SampledFrom(data.Outcomes).Draw(t, "outcome"), At: drawMoment(t, "since")}}
	case 2:
		a.Touches = []data.Touch{{ID: data.NewID(), Kind: data.TouchReply, Reply: data.ReplyOffer, At: drawMoment(t, "since")}}
	}
	return a
}

func drawInterview(t *rapid.T, a data.Application) data.Interview {
	start := drawMoment(t, "start")
	for slices.ContainsFunc(a.Interviews, func(i data.Interview) bool { return i.Start.Equal(start.Time) }) {
		start = data.Moment{Time: start.Add(time.Minute)}
	}
	end := drawMoment(t, "end's zone")
	i := data.Interview{
		ID: data.NewID(), Kind: rapid.SampledFrom(data.InterviewKinds).Draw(t, "kind"), Start: start,
		End:   data.Moment{Time: start.Add(time.Duration(rapid.IntRange(1, 600).Draw(t, "minutes")) * time.Minute).In(end.Location())},
		Place: drawLine(t, "place"), Link: drawLine(t, "link"), ToAdd: drawText(t, "to add"), ToSee: drawText(t, "to see"),
		CalledOff: rapid.Bool().Draw(t, "called off"),
	}
	for _, p := range a.People {
		if rapid.Bool().Draw(t, "met "+p.Name) {
			i.Met = append(i.Met, data.Met{Person: p.ID})
		}
	}
	return i
}

// drawLine is any text of one line, without what nobody can see.
func drawLine(t *rapid.T, name string) string {
	return short(rapid.OneOf(rapid.String(), rapid.SampledFrom(strange)).Draw(t, name))
}

// short is a text of one line that fits into a name.
func short(s string) string {
	runes := []rune(line(s))
	return line(string(runes[:min(len(runes), 190)]))
}

func drawText(t *rapid.T, name string) string {
	return lines(rapid.OneOf(rapid.String(), rapid.SampledFrom(strange), rapid.StringMatching(`[=+@'" ,;\n-]{0,5}[a-z\n",;]*`)).Draw(t, name))
}

func drawList(t *rapid.T, name string) []string {
	var all []string
	for range rapid.IntRange(0, 3).Draw(t, name) {
		if s := drawLine(t, name); s != "" {
			all = append(all, s)
		}
	}
	return all
}

func drawMoment(t *rapid.T, name string) data.Moment {
	zone := rapid.SampledFrom([]string{"UTC", "America/Toronto", "Europe/Dublin", "Asia/Kathmandu", "Australia/Lord_Howe", "Etc/GMT-2"}).Draw(t, name+" zone")
	m, err := data.MomentIn(time.Unix(rapid.Int64Range(946_684_800, 4_102_444_800).Draw(t, name), 0), zone) // 2000 to 2100
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// strange are the texts to try everywhere.
var strange = []string{
	"", "=1+1", "@SUM(A1)", "+49 30 1234", "-rf", "-", "n/a", "None", "'", "'=1+1", "''=1+1", "'tis", `="x"`, `=HYPERLINK("a","b")`, "＝1", " =1",
	"\t=1", "|calc", "%0A", "]]>", "$(calc)", "`id`", `"@`, "“x”", "<a href=file:>", "&", "../../x", "CON", "{name}", "sep=;",
	"Sam\r\nBcc: x@y.example", "\x1b[31mred", "a\u202Egpj.exe", "\u200B", "👨‍👩‍👧", "e" + strings.Repeat("\u0301", 1000), "שלום", "\xff\xfe", "a;b\tc,d\"e",
	"\u00A0=1+1", "\u00A0\t@SUM", " %1", "\t|calc", "a;=1+1", "a; =1+1;;@SUM(A1)", "a;'=1", "a;''=1", "a\t=1", "a;\"=1", "a; -10 %", ";", "a;\u00A0|calc", "'=1;=2",
	strings.Repeat("long ", 3000),
}

// TestP20CellsAreText: no cell that goes out is one that a spreadsheet would
// compute, whatever stands in the record, and each comes back as it was.
func TestP20CellsAreText(t *testing.T) {
	for _, text := range strange {
		want := lines(text)
		a := data.Application{
			ID: data.NewID(), Company: "X", Role: short(text), Notes: want, Interest: want, Created: data.Moment{Time: now},
			People: []data.Person{{ID: data.NewID(), Name: "X" + short(text), Role: data.RoleRecruiter}},
		}
		for _, cell := range flat(t, Write([]data.Application{a})) {
			if bare := strings.TrimLeft(cell, " \t\r\n\u00A0"); bare != "" && strings.ContainsRune("=+-@＝＋－＠|%", []rune(bare)[0]) {
				t.Errorf("%q goes out as %q", text, cell)
			}
			for _, part := range strings.Split(strings.ReplaceAll(cell, "\t", ";"), ";")[1:] {
				if bare := strings.TrimLeft(part, "\" \r\n\u00A0"); bare != "" && strings.ContainsRune("=+-@＝＋－＠|%", []rune(bare)[0]) {
					t.Errorf("%q goes out as %q, which may be split", text, cell)
				}
			}
		}
		got, err := Read(Write([]data.Application{a}), nil, now, Choices{})
		if err != nil || len(got.Changed()) != 1 {
			t.Fatalf("%q: %v, %+v", text, err, got.Rows)
		}
		if back := got.Changed()[0]; back.Role != a.Role || back.Notes != want || back.Interest != want {
			t.Errorf("%q comes back as %q, %q, %q", text, back.Role, back.Notes, back.Interest)
		}
	}
}

// flat are all cells of a CSV file.
func flat(t *testing.T, b []byte) []string {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(b, []byte("\uFEFF")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return slices.Concat(rows...)
}

// TestP20GuardedBehindSpace: spreadsheets pass over every kind of it.
func TestP20GuardedBehindSpace(t *testing.T) {
	for _, cell := range []string{"=1", "\t=1", "\u00A0=1", "\r=1", "\n=1", " \t\u00A0=1", "|calc", "%0A", "\t|calc", "a;=1", "a\t\u00A0=1"} {
		if got := guard(cell); got == cell || unguard(got) != cell {
			t.Errorf("%q goes out as %q, and comes back as %q", cell, got, unguard(got))
		}
	}
}
