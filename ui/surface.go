package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// surface is a rounded area with something on it: a card, a pill, a chip.
type surface struct {
	widget.BaseWidget
	Fill, Stroke fyne.ThemeColorName // "" for none
	Radius       float32
	content      fyne.CanvasObject
}

func newSurface(fill, stroke fyne.ThemeColorName, radius float32, content fyne.CanvasObject) *surface {
	s := &surface{Fill: fill, Stroke: stroke, Radius: radius, content: content}
	s.ExtendBaseWidget(s)
	return s
}

// newCard is a surface with the room around its content that all cards have.
func newCard(content fyne.CanvasObject) *surface {
	return newSurface(colorSurface, colorLine, 12, padded(18, 18, content))
}

func (s *surface) CreateRenderer() fyne.WidgetRenderer {
	r := &surfaceRenderer{surface: s, area: canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

type surfaceRenderer struct {
	surface *surface
	area    *canvas.Rectangle
}

func (r *surfaceRenderer) Destroy()           {}
func (r *surfaceRenderer) MinSize() fyne.Size { return r.surface.content.MinSize() }

func (r *surfaceRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.area, r.surface.content}
}

func (r *surfaceRenderer) Layout(size fyne.Size) {
	r.area.Resize(size)
	r.area.CornerRadius = min(r.surface.Radius, size.Height/2)
	r.surface.content.Resize(size)
}

func (r *surfaceRenderer) Refresh() {
	r.area.FillColor, r.area.StrokeColor, r.area.StrokeWidth = color.Transparent, color.Transparent, 0
	if r.surface.Fill != "" {
		r.area.FillColor = paintColor(r.surface.Fill)
	}
	if r.surface.Stroke != "" {
		r.area.StrokeColor, r.area.StrokeWidth = paintColor(r.surface.Stroke), 1
	}
	r.area.CornerRadius = min(r.surface.Radius, r.surface.Size().Height/2)
	r.area.Refresh()
	r.surface.content.Refresh()
}

// padded puts room beside and above an object.
func padded(x, y float32, content fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: layout.NewCustomPaddedLayout(y, y, x, x), Objects: []fyne.CanvasObject{content}}
}

// pill is a few words on a colour.
type pill struct {
	*surface
	text *text
}

func newPill() *pill {
	t := newText("", colorQuiet, theme.SizeNameCaptionText, true)
	t.Whole = true
	s := newSurface(colorQuietBg, "", 99, padded(10, 4, t)) // round ends, however large the text
	return &pill{s, t}
}

// Set changes the words and the colours, and draws only if they are others.
func (p *pill) Set(words string, tone tone) {
	if p.text.Text == words && p.Fill == tone.bg {
		return
	}
	p.text.Text, p.text.Color, p.Fill = words, tone.fg, tone.bg
	p.Refresh()
}

// tone is a colour for words and the paler one behind them.
type tone struct{ fg, bg fyne.ThemeColorName }

var (
	toneSoon  = tone{colorSoon, colorSoonBg}
	toneLate  = tone{colorLate, colorLateBg}
	toneCalm  = tone{colorCalm, colorCalmBg}
	toneQuiet = tone{colorQuiet, colorQuietBg}
)
