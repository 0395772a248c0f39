package widgets

import (
	"image/color"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Run is a piece of a text in its own colours.
type Run struct {
	Words  string
	Bold   bool
	Color  fyne.ThemeColorName // "": that of texts
	Behind fyne.ThemeColorName // a colour behind the words; "" for none
}

// Marked is a wrapped text of several colours. A line break in it begins a line.
type Marked struct {
	widget.BaseWidget
	size fyne.ThemeSizeName
	runs []Run
}

// NewMarked is such a text in a size of the theme.
func NewMarked(size fyne.ThemeSizeName, runs ...Run) *Marked {
	m := &Marked{size: size, runs: runs}
	m.ExtendBaseWidget(m)
	return m
}

// Set changes the text, and draws only if it is another.
func (m *Marked) Set(runs ...Run) {
	if !slices.Equal(runs, m.runs) {
		m.runs = runs
		m.Refresh()
	}
}

// Words is all that can be read.
func (m *Marked) Words() string {
	var all strings.Builder
	for _, r := range m.runs {
		all.WriteString(r.Words)
	}
	return all.String()
}

// AccessibilityLabel implements fyne.Accessible.
func (m *Marked) AccessibilityLabel() string { return m.Words() }

// AccessibilityRole implements fyne.Accessible.
func (m *Marked) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer implements fyne.Widget.
func (m *Marked) CreateRenderer() fyne.WidgetRenderer {
	r := &markedRenderer{of: m}
	r.Refresh()
	return r
}

// piece is what stands on one line in one colour, without a blank to wrap at.
type piece struct {
	words string
	run   int
	blank bool // a blank stands before it
	line  bool // a line begins with it
}

type markedRenderer struct {
	of      *Marked
	pieces  []piece
	texts   []*canvas.Text
	last    int // the run of the last of them
	behind  []*canvas.Rectangle
	objects []fyne.CanvasObject
	width   float32
	height  float32
}

func (r *markedRenderer) Destroy() {}

func (r *markedRenderer) Objects() []fyne.CanvasObject { return r.objects }

// MinSize is as high as the text is in the width it has.
func (r *markedRenderer) MinSize() fyne.Size { return fyne.NewSize(0, r.height) }

// Refresh takes the text apart anew.
func (r *markedRenderer) Refresh() {
	r.pieces = nil
	blank, line := false, false
	for n, run := range r.of.runs {
		for part := range strings.SplitAfterSeq(run.Words, "\n") {
			for word := range strings.SplitAfterSeq(strings.TrimSuffix(part, "\n"), " ") {
				bare := strings.TrimRight(word, " ")
				if bare != "" {
					r.pieces = append(r.pieces, piece{bare, n, blank, line})
					blank, line = false, false
				}
				blank = blank || bare != word
			}
			if strings.HasSuffix(part, "\n") {
				if line { // an empty one
					r.pieces = append(r.pieces, piece{"", n, false, true})
				}
				blank, line = false, true
			}
		}
	}
	r.arrange()
	canvas.Refresh(r.of)
}

// Layout implements fyne.WidgetRenderer.
func (r *markedRenderer) Layout(size fyne.Size) {
	if size.Width == r.width {
		return
	}
	before := r.height
	r.width = size.Width
	r.arrange()
	if r.height != before {
		canvas.Refresh(r.of) // what is around it has to make room
	}
}

// arrange puts each piece in its place. Pieces that no blank parts stay
// together.
func (r *markedRenderer) arrange() {
	size := theme.Size(r.of.size)
	wide := func(p piece) float32 {
		return fyne.MeasureText(p.words, size, r.style(p)).Width
	}
	space := fyne.MeasureText(" ", size, fyne.TextStyle{}).Width
	row := fyne.MeasureText("M", size, fyne.TextStyle{}).Height + 3
	r.texts, r.behind = nil, nil
	x, y := float32(0), float32(0)
	for n := 0; n < len(r.pieces); {
		end, need := n+1, wide(r.pieces[n])
		for end < len(r.pieces) && !r.pieces[end].blank && !r.pieces[end].line {
			need += wide(r.pieces[end])
			end++
		}
		p := r.pieces[n]
		if p.blank {
			x += space
		}
		wraps := p.line || p.blank && r.width > 0 && x+need > r.width
		if wraps {
			x, y = 0, y+row
		}
		for ; n < end; n++ {
			r.put(r.pieces[n], x, y, wide(r.pieces[n]), row, size, r.pieces[n].blank && !wraps && x > 0)
			x += wide(r.pieces[n])
		}
	}
	r.height = y + row
	r.objects = nil
	for _, b := range r.behind {
		r.objects = append(r.objects, b)
	}
	for _, t := range r.texts {
		r.objects = append(r.objects, t)
	}
}

func (r *markedRenderer) style(p piece) fyne.TextStyle {
	return fyne.TextStyle{Bold: r.of.runs[p.run].Bold}
}

// put draws a piece. joined says that it goes on with what stands before it on
// the line.
func (r *markedRenderer) put(p piece, x, y, width, row, size float32, joined bool) {
	run := r.of.runs[p.run]
	name := run.Color
	if name == "" {
		name = theme.ColorNameForeground
	}
	t := &canvas.Text{Text: p.words, Color: paintColor(name), TextSize: size, TextStyle: r.style(p)}
	t.Move(fyne.NewPos(x, y+1))
	t.Resize(fyne.NewSize(width, row-3))
	if run.Behind != "" && p.words != "" {
		if last := len(r.texts) - 1; joined && last >= 0 && r.last == p.run && len(r.behind) > 0 && r.behindEnds(last, y) {
			b := r.behind[len(r.behind)-1]
			b.Resize(fyne.NewSize(x+width+2-b.Position().X, row-1))
		} else {
			b := &canvas.Rectangle{FillColor: paintColor(run.Behind), StrokeColor: color.Transparent, CornerRadius: 3}
			b.Move(fyne.NewPos(x-2, y))
			b.Resize(fyne.NewSize(width+4, row-1))
			r.behind = append(r.behind, b)
		}
	}
	r.texts, r.last = append(r.texts, t), p.run
}

// behindEnds reports whether the last area is that behind the last text, on
// that line.
func (r *markedRenderer) behindEnds(text int, y float32) bool {
	b, t := r.behind[len(r.behind)-1], r.texts[text]
	return b.Position().Y == y && t.Position().X+t.Size().Width <= b.Position().X+b.Size().Width && t.Position().Y == y+1
}
