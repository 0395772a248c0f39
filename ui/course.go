package ui

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"afterword/data"
	"afterword/reminders"
)

// course is the way of one application at a glance: a line with a mark for
// each stage, and its name and date below.
type course struct {
	widget.BaseWidget
	stages []stage
}

func newCourse(stages []stage) *course {
	c := &course{stages: stages}
	c.ExtendBaseWidget(c)
	return c
}

const (
	stageWidth = 84
	markSize   = 20
	bandWidth  = 64
	bandHeight = 12
)

// CreateRenderer implements fyne.Widget.
func (c *course) CreateRenderer() fyne.WidgetRenderer {
	r := &courseRenderer{course: c, line: canvas.NewRectangle(color.Transparent), past: canvas.NewRectangle(color.Transparent)}
	for _, st := range c.stages {
		r.marks = append(r.marks, newMark(st))
	}
	r.Refresh()
	return r
}

type courseRenderer struct {
	course     *course
	line, past *canvas.Rectangle
	marks      []*mark
}

// mark is how one stage is drawn.
type mark struct {
	stage       stage
	shape       *canvas.Rectangle
	sign        *canvas.Text
	title, date *text
}

func newMark(st stage) *mark {
	m := &mark{
		stage: st, shape: canvas.NewRectangle(color.Transparent), sign: canvas.NewText("", color.Black),
		title: newText(st.Title, theme.ColorNameForeground, theme.SizeNameCaptionText, st.State == reminders.Due || st.State == reminders.Late),
		date:  newText(st.Date, colorMuted, theme.SizeNameCaptionText, false),
	}
	m.title.Align, m.date.Align, m.sign.Alignment = fyne.TextAlignCenter, fyne.TextAlignCenter, fyne.TextAlignCenter
	m.sign.TextStyle.Bold = true
	return m
}

// isBand reports whether the stage is a window in time that is still ahead.
func (m *mark) isBand() bool {
	return (m.stage.State == reminders.Waiting || m.stage.State == reminders.Projected) &&
		m.stage.Kind != data.StepInterview && m.stage.Kind != data.StepMoveOn
}

// look is the colours and the sign of the stage. The sign says the same as
// the colours.
func (m *mark) look() (fill, stroke, sign fyne.ThemeColorName, words string) {
	switch m.stage.State {
	case reminders.Done:
		return theme.ColorNamePrimary, theme.ColorNamePrimary, theme.ColorNameForegroundOnPrimary, "✓"
	case reminders.Due:
		return colorSurface, colorSoon, colorSoon, strconv.Itoa(max(m.stage.Count, 1))
	case reminders.Late:
		return colorSurface, colorLate, colorLate, "!"
	case reminders.Skipped, reminders.Missed:
		return colorQuietBg, colorLine, colorQuiet, "–"
	case reminders.Waiting:
		return colorCalmBg, theme.ColorNamePrimary, colorCalm, ""
	}
	return colorSurface, colorLine, colorMuted, ""
}

func (m *mark) refresh() {
	fill, stroke, sign, words := m.look()
	m.shape.FillColor, m.shape.StrokeColor = theme.Color(fill), theme.Color(stroke)
	m.shape.StrokeWidth, m.shape.CornerRadius = 2, markSize/2
	if m.isBand() {
		m.shape.StrokeWidth, m.shape.CornerRadius = 1, bandHeight/2
	}
	m.sign.Color, m.sign.Text, m.sign.TextSize = theme.Color(sign), words, theme.Size(theme.SizeNameCaptionText)
	m.shape.Refresh()
	m.sign.Refresh()
	m.title.Refresh()
	m.date.Refresh()
}

func (m *mark) place(x, width float32) {
	size := fyne.NewSquareSize(markSize)
	if m.isBand() {
		size = fyne.NewSize(min(bandWidth, width-12), bandHeight)
	}
	m.shape.Resize(size)
	m.shape.Move(fyne.NewPos(x+(width-size.Width)/2, (markSize-size.Height)/2))
	m.sign.Resize(fyne.NewSize(width, markSize))
	m.sign.Move(fyne.NewPos(x, 0))
	height := m.title.MinSize().Height
	m.title.Resize(fyne.NewSize(width-4, height))
	m.title.Move(fyne.NewPos(x+2, markSize+8))
	m.date.Resize(fyne.NewSize(width-4, height))
	m.date.Move(fyne.NewPos(x+2, markSize+8+height+1))
}

func (r *courseRenderer) Destroy() {}

func (r *courseRenderer) Objects() []fyne.CanvasObject {
	all := []fyne.CanvasObject{r.line, r.past}
	for _, m := range r.marks {
		all = append(all, m.shape, m.sign, m.title, m.date)
	}
	return all
}

func (r *courseRenderer) MinSize() fyne.Size {
	height := fyne.MeasureText("M", theme.Size(theme.SizeNameCaptionText), fyne.TextStyle{}).Height
	return fyne.NewSize(float32(len(r.marks))*stageWidth, markSize+8+2*height+1)
}

func (r *courseRenderer) Layout(size fyne.Size) {
	if len(r.marks) == 0 {
		return
	}
	width := size.Width / float32(len(r.marks))
	past := float32(0)
	for i, m := range r.marks {
		m.place(float32(i)*width, width)
		if m.stage.State != reminders.Waiting && m.stage.State != reminders.Projected {
			past = (float32(i) + 0.5) * width
		}
	}
	const thickness = 4
	r.line.Move(fyne.NewPos(width/2, (markSize-thickness)/2))
	r.line.Resize(fyne.NewSize(size.Width-width, thickness))
	r.past.Move(r.line.Position())
	r.past.Resize(fyne.NewSize(max(past-width/2, 0), thickness))
}

func (r *courseRenderer) Refresh() {
	r.line.FillColor, r.past.FillColor = theme.Color(colorLine), theme.Color(theme.ColorNamePrimary)
	r.line.CornerRadius, r.past.CornerRadius = 2, 2
	r.line.Refresh()
	r.past.Refresh()
	for _, m := range r.marks {
		m.refresh()
	}
}
