package en

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"afterword/reminders/draft/note"
)

func TestZZReport(t *testing.T) {
	name := os.Getenv("NOTES")
	if name == "" {
		t.Skip()
	}
	b, _ := os.ReadFile(name)
	for _, l := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		f := strings.Split(l, "\t")
		r := Read(note.Field(f[0]), f[1], note.Context{British: true})
		want := ""
		if len(f) > 3 {
			want = f[3]
		}
		v := []string{"USE ", "ask ", "drop"}[r.Verdict]
		mark := "   "
		switch {
		case want == "":
		case r.Verdict == note.Use && want == "-":
			mark = "!!!"
		case r.Verdict == note.Use && r.Text == want:
			mark = "== "
		case r.Verdict == note.Use:
			mark = "~~ "
		case want != "-":
			mark = " . "
		}
		x := ""
		if r.Left != "" {
			x = " {left " + r.Left + "}"
		}
		fmt.Printf("%s%s %-11s| %s | %s%s [%s]", mark, v, f[0], f[1], r.Text, x, r.Shape)
		if mark == "~~ " || mark == " . " {
			fmt.Printf("   <- %s", want)
		}
		if os.Getenv("TAGS") != "" {
			fmt.Print("  ", wordsOf(withoutLead(note.Field(f[0]), f[1])).apart().tidy(note.Context{}).tag().kinds())
		}
		fmt.Println()
	}
}
