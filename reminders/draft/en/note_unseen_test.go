package en

import (
	"slices"
	"strings"
	"testing"

	"afterword/reminders/draft/note"
)

// unseenNote is a line of unseen.tsv: a note of a trade that the other tables
// do not have, with all the readings that a careful reader accepts. The set dev
// was mended by; held, third and last were each read once before anything was
// mended by them (right were 106 of 155, 45 of 60 and 46 of 60; broken 16, 6 and
// 3); private holds only what must not be used; fourth comes from the situations of
// docs/words that were written anew after the eighth round.
type unseenNote struct {
	set, country string
	noteCase
}

func unseenNotes(t *testing.T) []unseenNote {
	var out []unseenNote
	for _, f := range noteTable(t, "unseen.tsv") {
		n := unseenNote{set: f[0], country: f[2], noteCase: noteCase{field: note.Field(f[1]), typed: f[3]}}
		if f[4] != "-" {
			n.want = strings.Split(f[4], " | ")
		}
		out = append(out, n)
	}
	return out
}

// unseenTally counts what became of the notes of one set.
type unseenTally struct{ right, half, asked, broken, private, all int }

// TestUnseenNotes prints by set how many notes are read as a careful reader
// would, are used in part and asked for the rest, are asked though they can be
// used, are broken, or are used though they must not be.
func TestUnseenNotes(t *testing.T) {
	sets := map[string]*unseenTally{}
	var names []string
	for _, n := range unseenNotes(t) {
		s := sets[n.set]
		if s == nil {
			s = &unseenTally{}
			sets[n.set], names = s, append(names, n.set)
		}
		r := polished(Read(n.field, n.typed, note.Context{British: n.country == "UK" || n.country == "IN"}))
		s.all++
		switch used, usable := r.Verdict == note.Use, len(n.want) > 0; {
		case used && !usable:
			s.private++
			t.Logf("%s PRIVATE | %s | %s | %s", n.set, n.field, n.typed, r.Text)
		case used && r.Left != "" && !slices.Contains(n.want, r.Text):
			s.half++
			t.Logf("%s half | %s | %s | %s | left %s | %s", n.set, n.field, n.typed, r.Text, r.Left, n.want[0])
		case used && !slices.Contains(n.want, r.Text):
			s.broken++
			t.Logf("%s BROKEN | %s | %s | %s | %s", n.set, n.field, n.typed, r.Text, n.want[0])
		case !used && usable:
			s.asked++
			t.Logf("%s asked | %s | %s | %s | %s", n.set, n.field, n.typed, r.Why, n.want[0])
		default:
			s.right++
		}
	}
	for _, name := range names {
		s := sets[name]
		t.Logf("%-5s right %3d  half used and half asked %3d  asked though usable %3d  broken %3d  used though private %3d  of %3d", name, s.right, s.half, s.asked, s.broken, s.private, s.all)
		if s.broken > 0 || s.private > 0 || s.right < s.all*85/100 {
			t.Errorf("%s: of %d notes %d right, %d broken, %d used though they must not be", name, s.all, s.right, s.broken, s.private)
		}
	}
}
