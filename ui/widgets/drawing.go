package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Drawing is a picture that is drawn anew for each size and theme.
type Drawing struct {
	widget.BaseWidget
	words string // what it shows, for those who do not see it
	min   func() fyne.Size
	draw  func(b *Brush, size fyne.Size)
	tips  []tip // what it can tell more of, as it was last drawn
	told  int   // the tip that is told, -1 for none
}

func NewDrawing(words string, min func() fyne.Size, draw func(b *Brush, size fyne.Size)) *Drawing {
	d := &Drawing{words: words, min: min, draw: draw, told: -1}
	d.ExtendBaseWidget(d)
	return d
}

// AccessibilityLabel implements fyne.Accessible.
func (d *Drawing) AccessibilityLabel() string { return d.words }

// AccessibilityRole implements fyne.Accessible.
func (d *Drawing) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// tell shows a tip, -1 for none.
func (d *Drawing) tell(n int) {
	if d.told != n {
		d.told = n
		d.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (d *Drawing) CreateRenderer() fyne.WidgetRenderer { return &drawingRenderer{drawing: d} }

type drawingRenderer struct {
	drawing *Drawing
	brush   Brush
}

func (r *drawingRenderer) Destroy()                     {}
func (r *drawingRenderer) Objects() []fyne.CanvasObject { return r.brush.objects }
func (r *drawingRenderer) MinSize() fyne.Size           { return r.drawing.min() }

func (r *drawingRenderer) Layout(size fyne.Size) {
	d := r.drawing
	r.brush = Brush{}
	d.draw(&r.brush, size)
	d.tips = r.brush.tips
	if d.told >= 0 && d.told < len(d.tips) {
		r.brush.tell(d.tips[d.told], size)
	}
}

func (r *drawingRenderer) Refresh() {
	r.Layout(r.drawing.Size())
	canvas.Refresh(r.drawing)
}

// Brush draws with the colours of the theme.
type Brush struct {
	objects []fyne.CanvasObject
	tips    []tip
}

// Tip makes a part of the drawing tell more, a line each.
func (b *Brush) Tip(x, y, width, height float32, lines ...string) {
	b.tips = append(b.tips, tip{x, y, width, height, lines})
}

// tell frames what a tip is about and writes its lines beside it or, where there is no
// room, over its end.
func (b *Brush) tell(s tip, size fyne.Size) {
	const edge, apart, thick = 8, 6, 2
	primary := theme.Color(theme.ColorNamePrimary)
	for _, side := range [][4]float32{
		{s.x, s.y, s.width, thick}, {s.x, s.y + s.height - thick, s.width, thick},
		{s.x, s.y, thick, s.height}, {s.x + s.width - thick, s.y, thick, s.height},
	} {
		b.Box(primary, side[0], side[1], side[2], side[3], 0)
	}
	width, height := float32(0), float32(len(s.lines))*LineHeight()+edge
	for _, line := range s.lines {
		width = max(width, CaptionSize(line).Width+2*edge)
	}
	x := s.x + s.width + apart
	if x+width > size.Width {
		x = s.x - apart - width
	}
	if x < 0 {
		x = size.Width - width
	}
	y := max(0, min(s.y+(s.height-height)/2, s.y+edge, size.Height-height))
	b.Box(theme.Color(theme.ColorNameForeground), x, y, width, height, 6)
	for n, line := range s.lines {
		b.Words(line, theme.ColorNameBackground, n == 0, fyne.TextAlignLeading, x+edge, y+edge/2+float32(n)*LineHeight())
	}
}

// Box draws a rectangle with round corners.
func (b *Brush) Box(fill color.Color, x, y, width, height, radius float32) {
	o := canvas.NewRectangle(fill)
	o.CornerRadius = min(radius, width/2, height/2)
	b.put(o, x, y, width, height)
}

// Dot draws a filled circle around a point, or a ring.
func (b *Brush) Dot(fill, stroke color.Color, x, y, size float32) {
	o := canvas.NewCircle(fill)
	o.StrokeColor, o.StrokeWidth = stroke, 1.5
	b.put(o, x-size/2, y-size/2, size, size)
}

// Words writes a line with its top at y. x is where it begins, its middle or
// where it ends, by the alignment.
func (b *Brush) Words(words string, name fyne.ThemeColorName, bold bool, align fyne.TextAlign, x, y float32) {
	o := canvas.NewText(words, theme.Color(name))
	o.TextSize, o.TextStyle.Bold = theme.Size(theme.SizeNameCaptionText), bold
	size := o.MinSize()
	switch align {
	case fyne.TextAlignLeading:
	case fyne.TextAlignCenter:
		x -= size.Width / 2
	case fyne.TextAlignTrailing:
		x -= size.Width
	}
	b.put(o, x, y, size.Width, size.Height)
}

func (b *Brush) put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
	b.objects = append(b.objects, o)
}

// LineHeight is the height of a line of small text.
func LineHeight() float32 { return CaptionSize("M").Height }

// CaptionSize is the room that small text takes.
func CaptionSize(words string) fyne.Size {
	return fyne.MeasureText(words, theme.Size(theme.SizeNameCaptionText), fyne.TextStyle{})
}

// glass is a colour of the theme that lets all through. The toolkit blends the
// inner edge of a border with what fills it, and takes an invisible colour for
// black.
func glass(name fyne.ThemeColorName) color.Color {
	c := color.NRGBAModel.Convert(theme.Color(name)).(color.NRGBA)
	c.A = 1
	return c
}

// Mixed is so much of one colour of the theme on another.
func Mixed(name, ground fyne.ThemeColorName, share float32) color.Color {
	r1, g1, b1, _ := theme.Color(name).RGBA()
	r2, g2, b2, _ := theme.Color(ground).RGBA()
	mix := func(a, b uint32) uint8 { return uint8((float32(a)*share + float32(b)*(1-share)) / 257) }
	return color.NRGBA{R: mix(r1, r2), G: mix(g1, g2), B: mix(b1, b2), A: 0xFF}
}
