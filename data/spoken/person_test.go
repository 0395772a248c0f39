package spoken

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"afterword/data"
)

func TestReadPerson(t *testing.T) {
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
		{"Raj Patel (CTO), EMEA", "Raj Patel", "", "CTO, EMEA", "interviewer"},
		{"Raj Patel <mailto:raj@northwind.example>", "Raj Patel", "raj@northwind.example", "", "interviewer"},
		{"'raj.patel@northwind.example'", "Raj Patel", "raj.patel@northwind.example", "", "interviewer"},
		{"rpatel2@northwind.example", "", "rpatel2@northwind.example", "", "interviewer"},
		{"Raj @ Northwind", "Raj @ Northwind", "", "", "interviewer"},
		{"", "", "", "", "interviewer"},
		{", CTO", "", "", "CTO", "interviewer"},
	} {
		got := ReadPerson(c.line, data.RoleInterviewer)
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
		{"raj_patel2@northwind.example", "Raj Patel"},
		{"mary-ann.o'neil+jobs@northwind.example", "Mary Ann O'neil"},
		{"sam@northwind.example", "Sam"},
		{"rpatel2@northwind.example", ""},
		{"rpatel@northwind.example", ""},
		{"orenn@northwind.example", ""},
		{"sam2@northwind.example", ""},
		{"team@northwind.example", ""},
		{"123@northwind.example", ""},
		{"", ""},
	} {
		if got := NameOfAddress(c.address); got != c.want {
			t.Errorf("%q: got %q, want %q", c.address, got, c.want)
		}
	}
}

// What PersonLine writes, ReadPerson reads, whichever role goes without saying.
func TestPersonLineRoundTrip(t *testing.T) {
	word := rapid.StringMatching(`[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]{0,8}`)
	rapid.Check(t, func(t *rapid.T) {
		p := data.Person{
			Name:  strings.Join(rapid.SliceOfN(word, 1, 3).Draw(t, "name"), " "),
			Email: rapid.StringMatching(`([a-z]{1,8}@[a-z]{1,8}\.example)?`).Draw(t, "email"),
			Title: rapid.SampledFrom([]string{"", "CTO", "engineering manager", "head of data, EMEA"}).Draw(t, "title"),
			Role:  rapid.SampledFrom(data.Roles).Draw(t, "role"),
		}
		usual := rapid.SampledFrom(data.Roles).Draw(t, "usual")
		if got := ReadPerson(PersonLine(p, usual), usual); got != p {
			t.Fatalf("%q:\ngot  %+v\nwant %+v", PersonLine(p, usual), got, p)
		}
	})
}

// Whatever is written, what comes of it is text.
func FuzzReadPerson(f *testing.F) {
	for _, line := range []string{"Raj Patel <raj@northwind.example>, CTO", "é@x", "\xff@\xff", "<>,", ">@<", ",@,", "ß.ß@ß", "a <@> b @ c"} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		p := ReadPerson(line, data.RoleInterviewer)
		if utf8.ValidString(line) && !utf8.ValidString(p.Name+p.Email+p.Title) {
			t.Errorf("%q became %+v", line, p)
		}
	})
}
