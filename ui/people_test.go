package ui

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"afterword/data"
)

func TestParsePerson(t *testing.T) {
	for _, c := range []struct{ line, name, email, title, role string }{
		{"Raj Patel <raj@northwind.example>, engineering manager, recruiter", "Raj Patel", "raj@northwind.example", "engineering manager", "recruiter"},
		{"Raj Patel <raj@northwind.example>", "Raj Patel", "raj@northwind.example", "", "interviewer"},
		{"Raj Patel", "Raj Patel", "", "", "interviewer"},
		{"Raj Patel, recruiter", "Raj Patel", "", "", "recruiter"},
		{"Raj Patel, Recruiter, head of platform", "Raj Patel", "", "head of platform", "recruiter"},
		{"  Raj Patel ,  engineering manager , EMEA ", "Raj Patel", "", "engineering manager, EMEA", "interviewer"},
		{`"Patel, Raj" <raj@northwind.example>`, "Patel, Raj", "raj@northwind.example", "", "interviewer"},
		{"<raj.patel@northwind.example>", "Raj Patel", "raj.patel@northwind.example", "", "interviewer"},
		{"raj.patel@northwind.example", "Raj Patel", "raj.patel@northwind.example", "", "interviewer"},
		{"Raj Patel raj@northwind.example, CTO", "Raj Patel", "raj@northwind.example", "CTO", "interviewer"},
		{"élodie.ünal@northwind.example", "Élodie Ünal", "élodie.ünal@northwind.example", "", "interviewer"},
		{"Raj <raj@>", "Raj", "raj@", "", "interviewer"}, // refused by the record's own check
		{"Raj raj@", "Raj", "raj@", "", "interviewer"},
		{"Raj <raj@northwind.example", "Raj", "<raj@northwind.example", "", "interviewer"},
		{"田中 太郎 <tanaka@northwind.example>, 採用担当", "田中 太郎", "tanaka@northwind.example", "採用担当", "interviewer"},
		{"", "", "", "", "interviewer"},
		{", CTO", "", "", "CTO", "interviewer"},
	} {
		got := parsePerson(c.line)
		if want := (data.Person{Name: c.name, Email: c.email, Title: c.title, Role: data.Role(c.role)}); got != want {
			t.Errorf("%q:\ngot  %+v\nwant %+v", c.line, got, want)
		}
	}
}

func TestNameOfAddress(t *testing.T) {
	for _, c := range []struct{ address, want string }{
		{"raj.patel@northwind.example", "Raj Patel"},
		{"raj_patel-singh@northwind.example", "Raj Patel Singh"},
		{"łukasz@northwind.example", "Łukasz"},
		{"田中@northwind.example", "田中"},
		{"..@northwind.example", ""},
		{"@", ""},
		{"", ""},
	} {
		if got := nameOfAddress(c.address); got != c.want {
			t.Errorf("%q: got %q, want %q", c.address, got, c.want)
		}
	}
}

// What personLine writes, parsePerson reads.
func TestPersonLineRoundTrip(t *testing.T) {
	word := rapid.StringMatching(`[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]{0,8}`)
	rapid.Check(t, func(t *rapid.T) {
		p := data.Person{
			Name:  strings.Join(rapid.SliceOfN(word, 1, 3).Draw(t, "name"), " "),
			Email: rapid.StringMatching(`([a-z]{1,8}@[a-z]{1,8}\.example)?`).Draw(t, "email"),
			Title: rapid.SampledFrom([]string{"", "CTO", "engineering manager", "head of data, EMEA"}).Draw(t, "title"),
			Role:  rapid.SampledFrom(data.Roles).Draw(t, "role"),
		}
		if got := parsePerson(personLine(p)); got != p {
			t.Fatalf("%q:\ngot  %+v\nwant %+v", personLine(p), got, p)
		}
	})
}

// A form that is opened and saved changes nobody, whatever their name is.
func TestParsePeopleKeepsThoseWhoAreKnown(t *testing.T) {
	text := rapid.StringMatching(`[^\n\r\x00-\x1f]{1,20}`)
	rapid.Check(t, func(t *rapid.T) {
		var known []data.Person
		seen := map[string]bool{}
		for n := range rapid.IntRange(1, 4).Draw(t, "people") {
			p := data.Person{
				ID: string(rune('a' + n)), Name: text.Draw(t, "name"), Title: text.Draw(t, "title"),
				Email: rapid.StringMatching(`[a-z]{2}@x\.example`).Draw(t, "email"), Role: rapid.SampledFrom(data.Roles).Draw(t, "role"),
			}
			if line := strings.TrimSpace(personLine(p)); line == personLine(p) && !seen[line] {
				seen[line] = true
				known = append(known, p)
			}
		}
		got := parsePeople(peopleLines(known), known)
		if len(got) != len(known) {
			t.Fatalf("got %+v, want %+v", got, known)
		}
		for n := range got {
			if got[n] != known[n] {
				t.Fatalf("got %+v, want %+v", got[n], known[n])
			}
		}
	})
}

func TestParsePeopleRecognises(t *testing.T) {
	raj := data.Person{ID: "raj", Name: "Raj Patel", Email: "raj@northwind.example", Role: data.RoleRecruiter}
	namesake := data.Person{ID: "namesake", Name: "Raj Patel", Email: "raj@orrery.example", Role: data.RoleInterviewer}
	dana := data.Person{ID: "dana", Name: "Whitfield, Dana", Role: data.RoleInterviewer}
	known := []data.Person{raj, namesake, dana}
	for _, c := range []struct {
		name, lines string
		want        string // the IDs, "new" for one that was not known
	}{
		{"nobody", "\n \n", ""},
		{"by address, whatever the name", "Rajesh Patel <RAJ@northwind.example>", "raj"},
		{"the address before the name", "Raj Patel <raj@northwind.example>, CTO\nRaj Patel <raj@orrery.example>, CFO", "raj namesake"},
		{"by name, with a new address", "raj patel <rp@northwind.example>", "raj"},
		{"a name with a comma", "Whitfield, Dana", "dana"},
		{"a new one", "Ines Moreau", "new"},
		{"nobody twice", "Raj Patel <raj@northwind.example>\nRaj <raj@northwind.example>", "raj"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var ids []string
			for _, p := range parsePeople(c.lines, known) {
				if len(p.ID) == 26 {
					p.ID = "new"
				}
				ids = append(ids, p.ID)
			}
			if got := strings.Join(ids, " "); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func FuzzParsePerson(f *testing.F) {
	for _, line := range []string{"Raj Patel <raj@northwind.example>, CTO", "é@x", "\xff@\xff", "<>,", ">@<", ",@,", "ß.ß@ß", "a <@> b @ c"} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		p := parsePerson(line)
		if utf8.ValidString(line) && !utf8.ValidString(p.Name+p.Email+p.Title) {
			t.Errorf("%q became %+v", line, p)
		}
	})
}
