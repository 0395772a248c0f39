package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"afterword/ui/words"
)

// Surface is a rounded area with something on it: a card, a pill, a chip.
type Surface struct {
	widget.BaseWidget
	Fill, Stroke fyne.ThemeColorName // "" for none
	Radius       float32
	content      fyne.CanvasObject
}

func NewSurface(fill, stroke fyne.ThemeColorName, radius float32, content fyne.CanvasObject) *Surface {
	s := &Surface{Fill: fill, Stroke: stroke, Radius: radius, content: content}
	s.ExtendBaseWidget(s)
	return s
}

// NewCard is a surface with the room around its content that all cards have.
func NewCard(content fyne.CanvasObject) *Surface {
	return NewSurface(ColorSurface, ColorLine, 12, Padded(18, 18, content))
}

func (s *Surface) CreateRenderer() fyne.WidgetRenderer {
	r := &surfaceRenderer{surface: s, area: canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

type surfaceRenderer struct {
	surface *Surface
	area    *canvas.Rectangle
}

func (r *surfaceRenderer) Destroy()           {}
func (r *surfaceRenderer) MinSize() fyne.Size { return r.surface.content.MinSize() }

func (r *surfaceRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.area, r.surface.content}
}

func (r *surfaceRenderer) Layout(size fyne.Size) {
	size = size.Max(fyne.Size{}) // a container that has no room yet gives less than none
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

// Padded puts room beside and above an object.
func Padded(x, y float32, content fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: layout.NewCustomPaddedLayout(y, y, x, x), Objects: []fyne.CanvasObject{content}}
}

// Pill is a few words on a colour.
type Pill struct {
	*Surface
	Text *Text
}

func NewPill() *Pill {
	t := NewText("", ColorQuiet, theme.SizeNameCaptionText, true)
	t.Whole = true
	s := NewSurface(ColorQuietBg, "", 99, Padded(10, 4, t)) // round ends, however large the text
	return &Pill{s, t}
}

// Set changes the words and the colours, and draws only if they are others.
func (p *Pill) Set(words string, t words.Tone) {
	ink, ground := toneColors(t)
	if p.Text.Text == words && p.Fill == ground {
		return
	}
	p.Text.Text, p.Text.Color, p.Fill = words, ink, ground
	p.Refresh()
}

// toneColors are the colour of words in a tone, and the paler one behind them.
func toneColors(t words.Tone) (ink, ground fyne.ThemeColorName) {
	switch t {
	case words.ToneSoon:
		return ColorSoon, ColorSoonBg
	case words.ToneLate:
		return ColorLate, ColorLateBg
	case words.ToneCalm:
		return ColorCalm, ColorCalmBg
	case words.ToneQuiet:
		return ColorQuiet, ColorQuietBg
	}
	return ColorQuiet, ColorQuietBg
}

func NewShape() *canvas.Rectangle { return canvas.NewRectangle(color.Transparent) }

// AccessibilityLabel implements fyne.Accessible: all that stands on it.
func (s *Surface) AccessibilityLabel() string { return aloud(s.content) }

// AccessibilityRole implements fyne.Accessible.
func (s *Surface) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
