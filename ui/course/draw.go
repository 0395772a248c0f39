package course

import (
	"image/color"
	"math"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"afterword/data"
	"afterword/reminders"
	"afterword/ui/widgets"
)

// This file is how the course is drawn. All lengths grow with the text.

// lengths of a course, in parts of the height of its words.
const (
	markSize   = 1.65
	bandHeight = 1
	lineWidth  = 1.0 / 3
	markApart  = 0.5
)

// em is the size of the words of a course.
func em() float32 { return theme.Size(theme.SizeNameCaptionText) }

// roundSize is the nearest even number of pixels, so that a middle is one, too.
func roundSize(x float32) float32 { return 2 * float32(math.Round(float64(x)/2)) }

// Scale is where everything is on a course of that width.
func (c *Course) Scale(width float32) scale {
	var marks []mark
	for n, s := range c.Stages {
		marks = append(marks, mark{From: s.From, To: s.To, Words: c.wordsWidth(s), Rank: c.rank(n)})
	}
	return newScale(marks, c.until(), width, roundSize(markSize*em()), markApart*em())
}

// wordsWidth is the width of what stands below a mark.
func (c *Course) wordsWidth(s Stage) float32 {
	const slack = 2 // for rounding
	return slack + max(
		fyne.MeasureText(s.Title, em(), fyne.TextStyle{Bold: true}).Width,
		fyne.MeasureText(s.Date, em(), fyne.TextStyle{}).Width)
}

// CreateRenderer implements fyne.Widget.
func (c *Course) CreateRenderer() fyne.WidgetRenderer {
	r := &courseRenderer{
		course: c, line: widgets.NewShape(), past: widgets.NewShape(), today: widgets.NewShape(), ring: widgets.NewShape(), says: c.says.Root,
		todayWord: widgets.NewText("", theme.ColorNamePrimary, theme.SizeNameCaptionText, true),
	}
	r.todayWord.Whole = true
	for n, s := range c.Stages {
		r.marks = append(r.marks, newStageMark(s, n == c.Here))
	}
	r.Refresh()
	return r
}

type courseRenderer struct {
	course                  *Course
	line, past, today, ring *canvas.Rectangle
	breaks                  []*canvas.Line // two strokes each
	todayWord               *widgets.Text
	marks                   []*stageMark
	says                    fyne.CanvasObject
}

func (r *courseRenderer) Destroy() {}

func (r *courseRenderer) Objects() []fyne.CanvasObject {
	all := []fyne.CanvasObject{r.line, r.past}
	for _, b := range r.breaks {
		all = append(all, b)
	}
	all = append(all, r.today, r.ring, r.todayWord)
	for _, m := range r.marks {
		all = append(all, m.shape, m.sign, m.title, m.date)
	}
	return append(all, r.says)
}

func (r *courseRenderer) MinSize() fyne.Size {
	below := 2 * widgets.LineHeight()
	if r.says.Visible() {
		below = max(below, r.says.MinSize().Height)
	}
	return fyne.NewSize(0, r.wordsTop()+below)
}

// wordsTop is where the names of the stages begin: below the word "today" and
// the marks.
func (r *courseRenderer) wordsTop() float32 { return r.middle() + roundSize(markSize*em())/2 + em()/2 }

// middle is the height of the line's middle.
func (r *courseRenderer) middle() float32 {
	return widgets.LineHeight() + em()/3 + roundSize(markSize*em())/2
}

func (r *courseRenderer) Layout(size fyne.Size) {
	s := r.course.Scale(size.Width)
	middle, thick := r.middle(), roundSize(lineWidth*em())
	place(r.line, 0, middle-thick/2, size.Width, thick)
	place(r.past, 0, middle-thick/2, s.Today, thick)
	widgets.SetVisible(r.today, !r.course.ended())
	widgets.SetVisible(r.todayWord, !r.course.ended())
	r.course.Today = s.Today
	r.placeToday(s.Today, size.Width)
	r.placeBreaks(s.Breaks)
	for n, m := range r.marks {
		m.place(s.Spots[n], s.Size, middle, r.wordsTop(), r.roomFor(s, n, size.Width))
	}
	r.placeRing(s)
	r.says.Move(fyne.NewPos(0, r.wordsTop()))
	r.says.Resize(fyne.NewSize(size.Width, r.says.MinSize().Height))
}

// roomFor is how wide the words of a stage may be: nothing if they are left
// out.
func (r *courseRenderer) roomFor(s scale, n int, width float32) float32 {
	if at := s.Spots[n]; at.Words && !r.says.Visible() {
		return 2 * min(at.Center(), width-at.Center())
	}
	return 0
}

func (r *courseRenderer) placeToday(x, width float32) {
	place(r.today, x-1, widgets.LineHeight(), 2, r.wordsTop()-em()/2-widgets.LineHeight())
	word := r.todayWord.MinSize()
	r.todayWord.Resize(word)
	r.todayWord.Move(fyne.NewPos(max(0, min(x-word.Width/2, width-word.Width)), 0))
}

// placeBreaks crosses the line with two slanted strokes where it is broken.
func (r *courseRenderer) placeBreaks(at []float32) {
	for len(r.breaks) < 2*len(at) {
		r.breaks = append(r.breaks, canvas.NewLine(theme.Color(widgets.ColorMuted)))
	}
	r.breaks = r.breaks[:2*len(at)]
	tall, lean := em()*0.5, em()*0.2
	for n, x := range at {
		for side := range 2 {
			stroke := r.breaks[2*n+side]
			from := x + (float32(side)-0.5)*em()*0.4
			stroke.Position1, stroke.Position2 = fyne.NewPos(from-lean, r.middle()+tall), fyne.NewPos(from+lean, r.middle()-tall)
			stroke.StrokeWidth, stroke.StrokeColor = 2, theme.Color(widgets.ColorMuted)
		}
	}
}

// placeRing rings the mark that the keys or the mouse are on.
func (r *courseRenderer) placeRing(s scale) {
	c := r.course
	widgets.SetVisible(r.ring, c.told() >= 0)
	if c.told() < 0 {
		return
	}
	m := r.marks[c.told()].shape
	const around = 3
	place(r.ring, m.Position().X-around, m.Position().Y-around, m.Size().Width+2*around, m.Size().Height+2*around)
	r.ring.CornerRadius = m.CornerRadius + around
}

func (r *courseRenderer) Refresh() {
	r.line.FillColor, r.past.FillColor, r.today.FillColor = theme.Color(widgets.ColorLine), theme.Color(theme.ColorNamePrimary), theme.Color(theme.ColorNamePrimary)
	r.line.CornerRadius, r.past.CornerRadius = lineWidth*em()/2, lineWidth*em()/2
	r.ring.StrokeColor, r.ring.StrokeWidth = theme.Color(theme.ColorNamePrimary), 2
	r.todayWord.Set(lang.L("Today"))
	r.todayWord.Refresh()
	for _, m := range r.marks {
		m.refresh()
	}
	if r.course.Size().Width > 0 {
		r.Layout(r.course.Size())
	}
	canvas.Refresh(r.course)
}

func place(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(max(width, 0), height))
}

// stageMark is how one stage is drawn.
type stageMark struct {
	stage       Stage
	shape       *canvas.Rectangle
	sign        *canvas.Text
	title, date *widgets.Text
}

func newStageMark(s Stage, here bool) *stageMark {
	m := &stageMark{
		stage: s, shape: widgets.NewShape(), sign: canvas.NewText("", color.Black),
		title: widgets.NewText(s.Title, theme.ColorNameForeground, theme.SizeNameCaptionText, here),
		date:  widgets.NewText(s.Date, widgets.ColorMuted, theme.SizeNameCaptionText, false),
	}
	m.title.Align, m.date.Align, m.sign.Alignment = fyne.TextAlignCenter, fyne.TextAlignCenter, fyne.TextAlignCenter
	m.sign.TextStyle.Bold = true
	return m
}

// look is the colours and the sign of the stage. The sign says the same as
// the colours.
func (m *stageMark) look() (fill, stroke, sign fyne.ThemeColorName, words string) {
	switch m.stage.Kind {
	case StageReply:
		return widgets.ColorCalmBg, widgets.ColorCalm, widgets.ColorCalm, "”"
	case StagePromise:
		return widgets.ColorSoonBg, widgets.ColorSoon, widgets.ColorSoon, ""
	case StageEnd:
		return widgets.ColorQuietBg, widgets.ColorMuted, widgets.ColorQuiet, "✓"
	case stageStep:
	}
	switch m.stage.Step.State {
	case reminders.Done:
		return theme.ColorNamePrimary, theme.ColorNamePrimary, theme.ColorNameForegroundOnPrimary, "✓"
	case reminders.Due:
		return widgets.ColorSoonBg, widgets.ColorSoon, widgets.ColorSoon, countWords(m.stage.Count)
	case reminders.Late:
		return widgets.ColorLateBg, widgets.ColorLate, widgets.ColorLate, "!"
	case reminders.Skipped, reminders.Missed:
		return widgets.ColorQuietBg, widgets.ColorLine, widgets.ColorQuiet, "–"
	case reminders.Waiting:
		return widgets.ColorCalmBg, theme.ColorNamePrimary, widgets.ColorCalm, ""
	case reminders.Cancelled, reminders.Projected:
	}
	return widgets.ColorSurface, theme.ColorNameInputBorder, widgets.ColorMuted, ""
}

// countWords is how many steps are due in a stage; of a single one nothing
// need be counted.
func countWords(n int) string {
	if n > 1 {
		return strconv.Itoa(n)
	}
	return "•"
}

func (m *stageMark) refresh() {
	fill, stroke, sign, words := m.look()
	m.shape.FillColor, m.shape.StrokeColor = theme.Color(fill), theme.Color(stroke)
	m.shape.StrokeWidth = 2
	if m.isBand() {
		m.shape.StrokeWidth = 1
	}
	m.sign.Color, m.sign.Text, m.sign.TextSize = theme.Color(sign), words, em()
	m.shape.Refresh()
	m.sign.Refresh()
	m.title.Refresh()
	m.date.Refresh()
}

// isBand reports whether the stage is drawn as a low band: a window in time
// that is still ahead.
func (m *stageMark) isBand() bool { return m.stage.isAhead() && m.stage.To.After(m.stage.From) }

// place puts the mark at its spot, and its words below if there is room.
func (m *stageMark) place(at spot, size, middle, top, room float32) {
	width, height := at.Width, size
	switch {
	case m.isBand():
		height = roundSize(size * bandHeight / markSize)
	case m.stage.Kind == StagePromise:
		width = size / 4 // a post
	}
	place(m.shape, at.Center()-width/2, middle-height/2, width, height)
	m.shape.CornerRadius = min(width, height) / 2
	if m.stage.Kind == StageReply {
		m.shape.CornerRadius = height / 4
	}
	widgets.SetVisible(m.sign, size >= widgets.LineHeight()) // else there is no room for it
	place(m.sign, at.X, middle-height/2, at.Width, height)
	widgets.SetVisible(m.title, room > 0)
	widgets.SetVisible(m.date, room > 0)
	place(m.title, at.Center()-room/2, top, room, widgets.LineHeight())
	place(m.date, at.Center()-room/2, top+widgets.LineHeight(), room, widgets.LineHeight())
}

// ChosenStep is the key of the step that a stage lets the user do, "" if
// there is none.
func (s Stage) ChosenStep() string {
	if s.Kind == stageStep && s.Step.State.Open() && s.Step.Kind != data.StepInterview {
		return s.Step.Key()
	}
	return ""
}
