package ui

import (
	"hash/fnv"
	"image/color"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// monogram is the first letter of a company on a colour of its own.
type monogram struct {
	widget.BaseWidget
	name string
}

func newMonogram() *monogram {
	m := &monogram{}
	m.ExtendBaseWidget(m)
	return m
}

func (m *monogram) Set(name string) {
	if m.name != name {
		m.name = name
		m.Refresh()
	}
}

// monogramColors carry white letters with a contrast of more than 4.5 : 1.
var monogramColors = []color.NRGBA{
	hex(0x2F6F62), hex(0x7A4F9C), hex(0xA9512F), hex(0x35699B), hex(0x7A6A15),
	hex(0x46743A), hex(0x9B3560), hex(0x556767),
}

func monogramColor(name string) color.NRGBA {
	h := fnv.New32a()
	_, _ = h.Write([]byte(name)) // a hash takes anything
	return monogramColors[h.Sum32()%uint32(len(monogramColors))]
}

// initial is the first letter or digit of a name.
func initial(name string) string {
	for _, r := range name {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return string(unicode.ToUpper(r))
		}
	}
	return "?"
}

// monogramSize is the height and width of a monogram. It grows with the texts
// as long as they do not need the room more.
func monogramSize() float32 { return min(scaled(38), 60) }

func (m *monogram) CreateRenderer() fyne.WidgetRenderer {
	r := &monogramRenderer{
		monogram: m, disc: canvas.NewRectangle(color.Transparent), letter: canvas.NewText("", color.White),
	}
	r.letter.Alignment = fyne.TextAlignCenter
	r.letter.TextStyle.Bold = true
	r.Refresh()
	return r
}

type monogramRenderer struct {
	monogram *monogram
	disc     *canvas.Rectangle
	letter   *canvas.Text
}

func (r *monogramRenderer) Destroy()           {}
func (r *monogramRenderer) MinSize() fyne.Size { return fyne.NewSquareSize(monogramSize()) }

func (r *monogramRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.disc, r.letter}
}

func (r *monogramRenderer) Layout(size fyne.Size) {
	side := monogramSize()
	r.disc.CornerRadius = side / 2
	r.disc.Resize(fyne.NewSquareSize(side))
	r.disc.Move(fyne.NewPos(0, (size.Height-side)/2))
	r.letter.Resize(fyne.NewSize(side, size.Height))
}

func (r *monogramRenderer) Refresh() {
	r.disc.FillColor = monogramColor(r.monogram.name)
	r.letter.Text = initial(r.monogram.name)
	r.letter.TextSize = theme.Size(theme.SizeNameText)
	r.disc.Refresh()
	r.letter.Refresh()
}
