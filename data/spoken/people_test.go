package spoken

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"afterword/data"
)

// A form that is opened and saved changes nobody, whatever their name is.
func TestReadPeopleKeepsThoseWhoAreKnown(t *testing.T) {
	text := rapid.StringMatching(`[^\n\r\x00-\x1f]{1,20}`)
	rapid.Check(t, func(t *rapid.T) {
		var known []data.Person
		seen := map[string]bool{}
		for n := range rapid.IntRange(1, 4).Draw(t, "people") {
			p := data.Person{
				ID: string(rune('a' + n)), Name: text.Draw(t, "name"), Title: text.Draw(t, "title"),
				Email: rapid.StringMatching(`[a-z]{2}@x\.example`).Draw(t, "email"), Role: rapid.SampledFrom(data.Roles).Draw(t, "role"),
			}
			if line := strings.TrimSpace(PersonLine(p, data.RoleInterviewer)); line == PersonLine(p, data.RoleInterviewer) && !seen[line] {
				seen[line] = true
				known = append(known, p)
			}
		}
		got := ReadPeople(PeopleLines(known), known)
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

func TestReadPeopleRecognises(t *testing.T) {
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
			for _, p := range ReadPeople(c.lines, known) {
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
