package course

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

var scaleStart = time.Date(2026, 11, 20, 16, 0, 0, 0, time.UTC)

// days is the moment so many days after the start.
func days(n float64) time.Time { return scaleStart.Add(time.Duration(n * 24 * float64(time.Hour))) }

// A line of 400 with marks of 20 and 4 between them. Marks are written as
// from-to, in days, with the width of their words; places as left-right, with
// a "w" if their words fit.
func TestScale(t *testing.T) {
	for _, c := range []struct {
		name  string
		marks []mark
		now   float64
		want  string
	}{
		{"nothing", nil, 0, "today 0"},
		{"a day is as long anywhere", []mark{{From: days(0), To: days(0)}, {From: days(4), To: days(4)}, {From: days(12), To: days(12)}}, 2,
			"0-20, 133-153, 380-400, today 77"},
		{"a window is as long as it is open", []mark{{From: days(0), To: days(0)}, {From: days(4), To: days(8)}, {From: days(10), To: days(10)}}, 6,
			"0-20, 164-308, 380-400, today 236"},
		{"hours apart, drawn beside each other", []mark{{From: days(0), To: days(0)}, {From: days(0.1), To: days(0.1)}, {From: days(10), To: days(10)}}, 0.2,
			"0-20, 24-44, 380-400, today 47"},
		{"half a year is broken", []mark{{From: days(0), To: days(0)}, {From: days(10), To: days(10)}, {From: days(190), To: days(190)}}, 190,
			"0-20, 130-150, 380-400, today 400, broken at 265"},
		{"today is long after all", []mark{{From: days(0), To: days(0)}, {From: days(21), To: days(21)}}, 400,
			"0-20, 200-220, today 400, broken at 310"},
		{"today is before all", []mark{{From: days(10), To: days(10)}, {From: days(20), To: days(20)}}, 0,
			"180-200, 380-400, today 0"},
		{"a window that never ends is broken", []mark{{From: days(0), To: days(90)}}, 45,
			"0-400, today 200, broken at 200"},
		{"words push", []mark{{From: days(0), To: days(0), Words: 60}, {From: days(0.5), To: days(0.5), Words: 80}, {From: days(20), To: days(20), Words: 100}}, 1,
			"20-40w, 98-118w, 340-360w, today 124"},
		{"what matters least loses its words", []mark{
			{From: days(0), To: days(0), Words: 150, Rank: 1}, {From: days(5), To: days(5), Words: 150, Rank: 2}, {From: days(10), To: days(10), Words: 150},
		}, 5, "65-85w, 190-210, 315-335w, today 210"},
		{"two windows at once stand side by side", []mark{{From: days(0), To: days(2)}, {From: days(0), To: days(8)}}, 1,
			"0-79, 83-400, today 123"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newScale(c.marks, days(c.now), 400, 20, 4)
			var got []string
			for _, at := range s.Spots {
				words := ""
				if at.Words {
					words = "w"
				}
				got = append(got, fmt.Sprintf("%.0f-%.0f%s", at.X, at.X+at.Width, words))
			}
			got = append(got, fmt.Sprintf("today %.0f", s.Today))
			for _, x := range s.Breaks {
				got = append(got, fmt.Sprintf("broken at %.0f", x))
			}
			if g := strings.Join(got, ", "); g != c.want {
				t.Errorf("got  %s\nwant %s", g, c.want)
			}
		})
	}
}

// Whatever happened and however wide the line is: everything is on it, in
// order, nothing lies over anything else, and today has what has begun on its
// left and what is to come on its right.
func TestScaleIsReadable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		hours := rapid.IntRange(0, 24*500)
		var marks []mark
		for range rapid.IntRange(0, 40).Draw(t, "marks") {
			from := days(float64(hours.Draw(t, "from")) / 24)
			m := mark{From: from, To: from, Rank: rapid.IntRange(0, 4).Draw(t, "rank"), Words: rapid.Float32Range(0, 200).Draw(t, "words")}
			if rapid.Bool().Draw(t, "window") {
				m.To = from.Add(time.Duration(hours.Draw(t, "long")) * time.Hour)
			}
			marks = append(marks, m)
		}
		slices.SortStableFunc(marks, func(a, b mark) int { return a.From.Compare(b.From) })
		now := days(float64(rapid.IntRange(-1000, 24*600).Draw(t, "now")) / 24)
		width, size, apart := rapid.Float32Range(200, 3000).Draw(t, "width"), rapid.Float32Range(10, 40).Draw(t, "size"), float32(4)
		s := newScale(marks, now, width, size, apart)

		const most = 0.1
		if len(s.Spots) != len(marks) {
			t.Fatalf("%d of %d marks", len(s.Spots), len(marks))
		}
		if s.Today < -most || s.Today > width+most {
			t.Errorf("today is at %f of %f", s.Today, width)
		}
		end, words := float32(0), float32(0)
		for i, at := range s.Spots {
			if at.X < end-most || at.X+at.Width > width+most {
				t.Errorf("mark %d is at %f–%f, the one before ends at %f, the line at %f", i, at.X, at.X+at.Width, end, width)
			}
			end = at.X + at.Width
			if left := at.Center() - marks[i].Words/2; at.Words && (left < words-most || left+marks[i].Words > width+most) {
				t.Errorf("the words of mark %d begin at %f, those before end at %f, the line at %f", i, left, words, width)
			}
			if at.Words {
				words = at.Center() + marks[i].Words/2
			}
			if begun := !marks[i].From.After(now); begun && at.X > s.Today+most || !begun && at.X < s.Today-most {
				t.Errorf("mark %d at %f has begun: %v, but today is at %f", i, at.X, begun, s.Today)
			}
			if at.Width < s.Size-most {
				t.Errorf("mark %d is %f wide", i, at.Width)
			}
		}
	})
}
