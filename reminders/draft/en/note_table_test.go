package en

import (
	"os"
	"slices"
	"strings"
	"testing"

	"afterword/reminders/draft/note"
)

// noteCase is a line of a table of notes.
type noteCase struct {
	field note.Field
	typed string
	shape string
	want  []string // readings that a careful reader accepts; none: it must not be used
	any   bool     // whatever is read of it, it may be asked
}

func noteTable(t *testing.T, name string) [][]string {
	t.Helper()
	b, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var out [][]string
	for line := range strings.Lines(string(b)) {
		out = append(out, strings.Split(strings.TrimRight(line, "\n"), "\t"))
	}
	return out
}

// projectNotes are the 300 notes, each with the reading of its table and those
// that were accepted since.
func projectNotes(t *testing.T) []noteCase {
	also := map[string]string{}
	for _, f := range noteTable(t, "accepted.tsv") {
		also[f[0]+"\t"+f[1]] = f[2]
	}
	var out []noteCase
	for _, f := range noteTable(t, "notes.tsv") {
		c := noteCase{field: note.Field(f[0]), typed: f[1], shape: f[2]}
		if f[3] != "-" {
			c.want = []string{f[3]}
			if a := also[f[0]+"\t"+f[1]]; a != "" {
				c.want = append(c.want, a)
			}
		}
		out = append(out, c)
	}
	return out
}

// ownNotes are notes of many trades, with the reading that was judged right,
// "-" for what must not be used and "?" for what is asked though it could be.
func ownNotes(t *testing.T) []noteCase {
	var out []noteCase
	for _, f := range noteTable(t, "more.tsv") {
		c := noteCase{field: note.Field(f[0]), typed: f[1], shape: f[0]}
		switch f[2] {
		case "-":
		case "?":
			c.want, c.any = []string{}, true
		default:
			c.want = []string{f[2]}
		}
		out = append(out, c)
	}
	return out
}

// tally counts what became of the notes of one shape.
type tally struct{ right, asked, broken, usable, all int }

// judge reads the notes and tells what is broken.
func judge(t *testing.T, cases []noteCase) (byShape map[string]*tally, sum tally) {
	byShape = map[string]*tally{}
	for _, c := range cases {
		s := byShape[c.shape]
		if s == nil {
			s = &tally{}
			byShape[c.shape] = s
		}
		r := Read(c.field, c.typed, note.Context{British: true})
		usable := c.any || len(c.want) > 0
		for _, n := range []*tally{s, &sum} {
			n.all++
			if usable {
				n.usable++
			}
			switch {
			case r.Verdict == note.Use && slices.Contains(c.want, r.Text), r.Verdict != note.Use && !usable:
				n.right++
			case r.Verdict == note.Use:
				n.broken++
			default:
				n.asked++
			}
		}
		if r.Verdict == note.Use && !slices.Contains(c.want, r.Text) {
			t.Logf("not accepted: %s | %s | %s | %v", c.field, c.typed, r.Text, c.want)
		}
	}
	return byShape, sum
}

func report(t *testing.T, byShape map[string]*tally, sum tally) {
	var shapes []string
	for s := range byShape {
		shapes = append(shapes, s)
	}
	slices.Sort(shapes)
	line := func(name string, n tally) {
		t.Logf("%-22s right %3d  asked %3d  broken %3d  of %3d", name, n.right, n.asked, n.broken, n.all)
	}
	for _, s := range shapes {
		line(s, *byShape[s])
	}
	line("all", sum)
}

func TestProjectNotes(t *testing.T) {
	byShape, sum := judge(t, projectNotes(t))
	report(t, byShape, sum)
	if sum.broken > 0 || sum.right < 275 {
		t.Errorf("of 300 notes %d right, %d broken", sum.right, sum.broken)
	}
}

func TestOwnNotes(t *testing.T) {
	byShape, sum := judge(t, ownNotes(t))
	report(t, byShape, sum)
	if sum.broken > 0 || sum.right < sum.all*85/100 {
		t.Errorf("of %d notes %d right, %d broken", sum.all, sum.right, sum.broken)
	}
}

func TestReadNothing(t *testing.T) {
	for _, typed := range []string{"", "  ", "...", "-", "nothing", "Nothing really", "none", "n/a", "no idea", "not sure", "🙂"} {
		if r := Read(note.ToAdd, typed, note.Context{}); r.Verdict != note.Drop || r.Text != "" {
			t.Errorf("%q: %+v", typed, r)
		}
	}
}

func TestReadWithTheRecord(t *testing.T) {
	c := note.Context{
		Names:  []string{"Wharfedale Haulage", "Trevor Ince", "Saltaire", "Class 2 driver"},
		Reader: "Trevor Ince", Others: []string{"Moira Keane"}, British: true,
	}
	for _, tt := range []struct {
		field       note.Field
		typed, want string
	}{
		{note.Topic, "trevor's old truck", "your old truck"},
		{note.Topic, "how wharfedale haulage plans its routes", "how Wharfedale Haulage plans its routes"},
		{note.Topic, "the yard in saltaire", "the yard in Saltaire"},
		{note.Topic, "moira's route software, she wrote it", ""},
		{note.Topic, "moira said she drives nights", ""},
		{note.Topic, "trevor started as a mechanic", "how you started as a mechanic"},
		{note.Topic, "how mr ince trains new drivers", "how you train new drivers"},
		{note.Topic, "trevor ince's garage", "your garage"},
	} {
		if r := Read(tt.field, tt.typed, c); r.Text != tt.want {
			t.Errorf("%q: %q, want %q (%+v)", tt.typed, r.Text, tt.want, r)
		}
	}
}

func TestReadingOfADeed(t *testing.T) {
	r := Read(note.Achievement, "cut food cost from 34% to 28%", note.Context{})
	if r.Form != note.Finite || r.Text != "I cut food cost from 34% to 28%" || r.Gerund != "cutting food cost from 34% to 28%" {
		t.Errorf("%+v", r)
	}
}

func TestReadingOfAList(t *testing.T) {
	r := Read(note.Topic, "dry rot, the vicar, terrible pay", note.Context{})
	if r.Text != "dry rot and the vicar" || r.Left != "terrible pay" || r.Why != whyPrivate || !r.Plural || !slices.Equal(r.Parts, []string{"dry rot", "the vicar"}) {
		t.Errorf("%+v", r)
	}
}
