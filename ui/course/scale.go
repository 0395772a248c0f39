package course

import (
	"slices"
	"time"
)

// The course is drawn to scale of time: a day is as long anywhere on it. Two
// things are stronger than the scale, so that it can be read: marks keep apart
// (an interview and its thank-you are hours apart), and of a gap or a window
// of more than longest only so much is drawn, with a break in it.
const longest = 21 * 24 * time.Hour

// mark is what has its place on the course: a window in time, or a moment if
// it ends when it begins.
type mark struct {
	From, To time.Time
	Words    float32 // the width of the words below it
	Rank     int     // where not all words fit, those of the highest rank are left out
}

// spot is where a mark is drawn.
type spot struct {
	X, Width float32
	Words    bool // there is room for its words
}

func (s spot) Center() float32 { return s.X + s.Width/2 }

// scale is where everything is drawn on a course.
type scale struct {
	Spots  []spot // of the marks, from left to right in their order
	Today  float32
	Breaks []float32 // the middles of what is drawn shorter than it is
	Size   float32   // of a mark that is a moment; less than asked for where there are too many
}

// newScale places marks, which are sorted by when they begin, on a line of
// that width. size is that of a mark that is a moment, gap is the room
// between marks and between their words.
func newScale(marks []mark, now time.Time, width, size, gap float32) scale {
	r := ruler{marks: marks, now: now, size: size, gap: gap, worded: make([]bool, len(marks))}
	if n := float32(len(marks)); n > 0 && n*(size+gap) > width {
		shrink := max(width, 0) / (n * (size + gap))
		r.size, r.gap = size*shrink, gap*shrink
	}
	for i := range marks {
		r.worded[i] = marks[i].Words > 0
	}
	for !r.fits(0, width) && r.leaveOutWords() {
	}
	day := r.longestDay(width)
	return r.place(day)
}

// ruler tries lengths of a day.
type ruler struct {
	marks     []mark
	now       time.Time
	size, gap float32
	worded    []bool
}

// leaveOutWords leaves those out that matter least, the later ones first. It
// reports whether there were any.
func (r *ruler) leaveOutWords() bool {
	least := -1
	for i, words := range r.worded {
		if words && (least < 0 || r.marks[i].Rank >= r.marks[least].Rank) {
			least = i
		}
	}
	if least < 0 {
		return false
	}
	r.worded[least] = false
	return true
}

// longestDay is the greatest length of a day with which all fits.
func (r *ruler) longestDay(width float32) float32 {
	low, high := float32(0), max(width, 0)*24 // at most all of it for one hour
	for range 48 {
		if middle := (low + high) / 2; r.fits(middle, width) {
			low = middle
		} else {
			high = middle
		}
	}
	return low
}

const tolerance = 0.01 // of a pixel, for what floating numbers lose

func (r *ruler) fits(day, width float32) bool {
	s := r.place(day)
	end := s.Today
	for i, at := range s.Spots {
		end = max(end, at.X+at.Width)
		if at.Words {
			end = max(end, at.Center()+r.marks[i].Words/2)
		}
	}
	return end <= width+tolerance
}

// place places all from the left with a day of that length.
func (r *ruler) place(day float32) scale {
	s := scale{Size: r.size, Spots: make([]spot, 0, len(r.marks))}
	at := walker{day: day}
	today := r.todayAfter()
	if today < 0 {
		s.Today = at.pass(r.now, &s)
	}
	words := float32(0) // where the words before end
	for i, m := range r.marks {
		x := at.pass(m.From, &s)
		if i > 0 {
			x = max(x, s.Spots[i-1].X+s.Spots[i-1].Width+r.gap)
		}
		width := max(r.size, at.length(m.To.Sub(m.From)))
		if r.worded[i] {
			x = max(x, words+(m.Words-width)/2)
			words = x + (width+m.Words)/2 + 2*r.gap
		}
		if m.To.Sub(m.From) > longest {
			s.Breaks = append(s.Breaks, x+width/2)
		}
		s.Spots = append(s.Spots, spot{x, width, r.worded[i]})
		at.x, at.time = x+width, later(at.time, m.To)
		if i == today {
			s.Today = r.todayIn(m, &at, &s)
		}
	}
	return s
}

// todayAfter is the last mark that has begun, -1 if none has.
func (r *ruler) todayAfter() int {
	n, _ := slices.BinarySearchFunc(r.marks, r.now, func(m mark, now time.Time) int {
		if m.From.After(now) {
			return 1
		}
		return -1
	})
	return n - 1
}

// todayIn is today's place in the mark that was just placed, or after it.
func (r *ruler) todayIn(m mark, at *walker, s *scale) float32 {
	if r.now.Before(m.To) {
		last := s.Spots[len(s.Spots)-1]
		return last.X + last.Width*float32(r.now.Sub(m.From))/float32(m.To.Sub(m.From))
	}
	return at.pass(later(at.time, r.now), s)
}

// walker goes along the line: time is what is drawn at x.
type walker struct {
	time time.Time
	x    float32
	day  float32 // its length
}

func (c *walker) length(d time.Duration) float32 {
	return c.day * float32(min(d, longest).Hours()/24)
}

// pass goes on to a time and gives its place. A gap too long is broken.
func (c *walker) pass(to time.Time, s *scale) float32 {
	if c.time.IsZero() {
		c.time = to
	}
	gap := to.Sub(c.time)
	if gap <= 0 {
		return c.x
	}
	from := c.x
	c.x, c.time = c.x+c.length(gap), to
	if gap > longest {
		s.Breaks = append(s.Breaks, (from+c.x)/2)
	}
	return c.x
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}
