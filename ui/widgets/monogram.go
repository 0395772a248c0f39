package widgets

import (
	"hash/fnv"
	"image/color"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Monogram is the first letter of a company on a colour of its own.
type Monogram struct {
	widget.BaseWidget
	name string
}

func NewMonogram() *Monogram {
	m := &Monogram{}
	m.ExtendBaseWidget(m)
	return m
}

func (m *Monogram) Set(name string) {
	if m.name != name {
		m.name = name
		m.Refresh()
	}
}

// MonogramColors carry white letters with a contrast of more than 4.5 : 1.
var MonogramColors = []color.NRGBA{
	hex(0x2F6F62), hex(0x7A4F9C), hex(0xA9512F), hex(0x35699B), hex(0x7A6A15),
	hex(0x46743A), hex(0x9B3560), hex(0x556767),
}

func monogramColor(name string) color.NRGBA {
	h := fnv.New32a()
	_, _ = h.Write([]byte(name)) // a hash takes anything
	return MonogramColors[h.Sum32()%uint32(len(MonogramColors))]
}

// Initial is the first letter or digit of a name.
func Initial(name string) string {
	for _, r := range name {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return string(unicode.ToUpper(r))
		}
	}
	return "?"
}

// MonogramSize is the height and width of a monogram. It grows with the texts
// as long as they do not need the room more.
func MonogramSize() float32 { return min(Scaled(38), 60) }

func (m *Monogram) CreateRenderer() fyne.WidgetRenderer {
	r := &monogramRenderer{
		monogram: m, disc: canvas.NewRectangle(color.Transparent), letter: canvas.NewText("", color.White),
	}
	r.letter.Alignment = fyne.TextAlignCenter
	r.letter.TextStyle.Bold = true
	r.Refresh()
	return r
}

type monogramRenderer struct {
	monogram *Monogram
	disc     *canvas.Rectangle
	letter   *canvas.Text
}

func (r *monogramRenderer) Destroy()           {}
func (r *monogramRenderer) MinSize() fyne.Size { return fyne.NewSquareSize(MonogramSize()) }

func (r *monogramRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.disc, r.letter}
}

func (r *monogramRenderer) Layout(size fyne.Size) {
	side := MonogramSize()
	r.disc.CornerRadius = side / 2
	r.disc.Resize(fyne.NewSquareSize(side))
	r.disc.Move(fyne.NewPos(0, (size.Height-side)/2))
	r.letter.Resize(fyne.NewSize(side, size.Height))
}

func (r *monogramRenderer) Refresh() {
	r.disc.FillColor = monogramColor(r.monogram.name)
	r.letter.Text = Initial(r.monogram.name)
	r.letter.TextSize = theme.Size(theme.SizeNameText)
	r.disc.Refresh()
	r.letter.Refresh()
}

// AccessibilityLabel implements fyne.Accessible: the letter says nothing, the
// name does.
func (m *Monogram) AccessibilityLabel() string { return m.name }

// AccessibilityRole implements fyne.Accessible.
func (m *Monogram) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
