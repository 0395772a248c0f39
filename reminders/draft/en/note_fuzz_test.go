package en

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"afterword/reminders/draft/note"

	"pgregory.net/rapid"
)

var allFields = []note.Field{note.Topic, note.Need, note.Strength, note.Achievement, note.Interest, note.ToSee, note.ToAdd, note.NewSince}

var thirdPerson = regexp.MustCompile(`(?i)\b(he|she|him)\b`)

// sound tells what is wrong with a reading, whatever was typed.
func sound(f note.Field, typed string, r note.Reading) string {
	switch t := r.Text; {
	case r.Verdict != note.Use && (t != "" || len(r.Parts) > 0):
		return "text without use"
	case r.Verdict == note.Ask && r.Why == "", r.Left != "" && r.Why == "":
		return "no reason"
	case r.Verdict != note.Use:
		return ""
	case !utf8.ValidString(t) || !utf8.ValidString(r.Left) || !utf8.ValidString(r.Gerund):
		return "invalid"
	case t == "" || len(t) > 320 || strings.ContainsAny(t, "\n\r\t") || strings.Contains(t, "  ") || strings.TrimSpace(t) != t:
		return "blanks or length"
	case len(r.Parts) == 0 || strings.HasSuffix(t, ".") && !strings.HasSuffix(t, "m.") && !strings.HasSuffix(t, "S."):
		return "parts or stop"
	case thirdPerson.MatchString(noQuotes.ReplaceAllString(t, "")) && f != note.Strength && f != note.Achievement:
		return "third person"
	}
	return ""
}

var noQuotes = regexp.MustCompile(`"[^"]*"`)

func FuzzRead(f *testing.F) {
	for _, s := range []string{"", "i", "she wants less email", "5 yrs + a van", `"a" - b`, "12 → 3%", "\xff\x00", "(((", "a/b/c & d", "→ 5", "I was I", "their's's", "the of and to"} {
		f.Add(uint8(0), s)
	}
	f.Fuzz(func(t *testing.T, n uint8, typed string) {
		field := allFields[int(n)%len(allFields)]
		if wrong := sound(field, typed, Read(field, typed, note.Context{Reader: "Ada Bell"})); wrong != "" {
			t.Errorf("%s %q: %s", field, typed, wrong)
		}
	})
}

// TestReadWordSalad reads notes that are shaken together from real ones.
func TestReadWordSalad(t *testing.T) {
	var bag []string
	for _, c := range projectNotes(t) {
		bag = append(bag, strings.Fields(c.typed)...)
	}
	rapid.Check(t, func(t *rapid.T) {
		field := rapid.SampledFrom(allFields).Draw(t, "field")
		typed := strings.Join(rapid.SliceOfN(rapid.SampledFrom(bag), 1, 14).Draw(t, "words"), " ")
		r := Read(field, typed, note.Context{Reader: "Ada Bell"})
		if wrong := sound(field, typed, r); wrong != "" {
			t.Fatalf("%s %q: %s %+v", field, typed, wrong, r)
		}
		if again := Read(field, typed, note.Context{Reader: "Ada Bell"}); again.Text != r.Text {
			t.Fatalf("%q is read in two ways", typed)
		}
	})
}

// TestReadAgain reads what was read: a text that stands is not spoiled.
func TestReadAgain(t *testing.T) {
	for _, c := range append(projectNotes(t), ownNotes(t)...) {
		r := Read(c.field, c.typed, note.Context{British: true})
		if r.Verdict != note.Use {
			continue
		}
		if again := Read(c.field, r.Text, note.Context{British: true}); again.Verdict == note.Use && again.Text != r.Text && again.Left == "" {
			t.Logf("%s: %q became %q", c.field, r.Text, again.Text)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	notes := []struct {
		f note.Field
		s string
	}{{note.Topic, "theyre losing fitters to the shipyard"}, {note.Strength, "4 yrs midwifery, 2 of those community"},
		{note.Achievement, "reorganised the theatre store, freed up 4 hrs a wk"}, {note.Topic, "lesson obs / marking policy / ofsted"},
		{note.Interest, "wine, people, a bit of theatre"}, {note.ToSee, "insurance cert + van docs"}}
	Read(notes[0].f, notes[0].s, note.Context{})
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		n := notes[i%len(notes)]
		Read(n.f, n.s, note.Context{Reader: "Ada Bell", British: true})
	}
}
