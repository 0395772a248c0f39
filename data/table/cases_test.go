package table

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"afterword/data"
	"afterword/data/spoken"

	"github.com/google/go-cmp/cmp"
)

// winter is when the tables of testdata/cases are read, in Toronto.
var winter = at("2026-11-30 10:00", "America/Toronto")

// brief is what each line of a table becomes, one a line: the company, its
// interviews with who is met in them, who else is known, how it stands, what is
// said of it, and its notes.
func brief(t Table) string {
	var b strings.Builder
	for _, r := range t.Rows {
		b.WriteString(briefly(r) + "\n")
	}
	return b.String()
}

func briefly(r Row) string {
	if r.Change == Refused {
		return fmt.Sprintf("refused: %v", r.Refused)
	}
	if r.Change == Heading {
		return "heading"
	}
	a := r.Application
	parts := []string{a.Company}
	met := map[string]bool{}
	for _, i := range a.Interviews {
		said := i.Start.Format("01-02 15:04") + "–" + i.End.Format("15:04 -0700")
		for n, m := range i.Met {
			p, _ := a.Person(m.Person)
			met[p.ID] = true
			said += []string{" with ", ", "}[min(n, 1)] + spoken.PersonLine(p, data.RoleInterviewer)
		}
		parts = append(parts, said)
	}
	for _, p := range a.People {
		if !met[p.ID] {
			parts = append(parts, "knows "+spoken.PersonLine(p, data.RoleRecruiter))
		}
	}
	if status, _ := statusOf(a); status != "open" {
		parts = append(parts, status)
	}
	for _, w := range r.Warnings {
		parts = append(parts, "! "+w.Column+" "+string(w.Reason))
	}
	for note := range strings.Lines(a.Notes) {
		parts = append(parts, "| "+strings.TrimSpace(note))
	}
	return strings.Join(parts, " ")
}

// Tables that went wrong, after public reports of people with this trouble. The
// right value of each is beside it.
func TestCases(t *testing.T) {
	for file, want := range map[string]string{} {
		t.Run(file, func(t *testing.T) {
			got, err := Read(readFile(t, filepath.Join("testdata", "cases", file)), nil, winter, Choices{})
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(strings.TrimSpace(want), strings.TrimSpace(brief(got))); d != "" {
				t.Errorf("want (-), got (+):\n%s", d)
			}
		})
	}
}
