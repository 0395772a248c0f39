package ui

import (
	"image/color"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// paintColor is a colour of the theme as it is now.
func paintColor(name fyne.ThemeColorName) color.Color {
	return theme.Color(name)
}

// text is one line in a colour and size of the theme. It takes no padding,
// and what does not fit is cut with an ellipsis.
type text struct {
	widget.BaseWidget
	Text     string
	Color    fyne.ThemeColorName
	SizeName fyne.ThemeSizeName
	Bold     bool
	Align    fyne.TextAlign
	Whole    bool // asks for the room of the whole text, and is never cut
}

func newText(s string, color fyne.ThemeColorName, size fyne.ThemeSizeName, bold bool) *text {
	t := &text{Text: s, Color: color, SizeName: size, Bold: bold}
	t.ExtendBaseWidget(t)
	return t
}

// Set changes the text, and draws only if it is another.
func (t *text) Set(s string) {
	if t.Text != s {
		t.Text = s
		t.Refresh()
	}
}

func (t *text) style() fyne.TextStyle { return fyne.TextStyle{Bold: t.Bold} }

func (t *text) CreateRenderer() fyne.WidgetRenderer {
	r := &textRenderer{text: t, drawn: canvas.NewText("", color.Black)}
	r.Refresh()
	return r
}

type textRenderer struct {
	text  *text
	drawn *canvas.Text
	width float32
}

func (r *textRenderer) Destroy()                     {}
func (r *textRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.drawn} }

func (r *textRenderer) MinSize() fyne.Size {
	size := fyne.MeasureText(r.text.Text, theme.Size(r.text.SizeName), r.text.style())
	if !r.text.Whole {
		size.Width = 0
	}
	return size
}

func (r *textRenderer) Layout(size fyne.Size) {
	r.width = size.Width
	r.fit()
	r.drawn.Resize(size)
}

func (r *textRenderer) Refresh() {
	r.drawn.Color = paintColor(r.text.Color)
	r.drawn.TextSize = theme.Size(r.text.SizeName)
	r.drawn.TextStyle = r.text.style()
	r.drawn.Alignment = r.text.Align
	r.fit()
	r.drawn.Refresh()
}

// fit cuts the text to the width there is.
func (r *textRenderer) fit() {
	r.drawn.Text = r.text.Text
	if !r.text.Whole && r.width > 0 {
		r.drawn.Text = shorten(r.text.Text, func(s string) bool {
			return fyne.MeasureText(s, theme.Size(r.text.SizeName), r.text.style()).Width <= r.width
		})
	}
}

// shorten is the longest beginning of s, with an ellipsis, that fits.
func shorten(s string, fits func(string) bool) string {
	if fits(s) {
		return s
	}
	runes := []rune(s)
	low, high := 0, len(runes)
	for low < high {
		mid := (low + high + 1) / 2
		if fits(string(runes[:mid]) + "…") {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return strings.TrimRight(string(runes[:low]), " ") + "…"
}

// capital is the words with a capital first letter.
func capital(words string) string {
	first, size := utf8.DecodeRuneInString(words)
	if first == utf8.RuneError {
		return words
	}
	return string(unicode.ToUpper(first)) + words[size:]
}

// paragraph is wrapped text.
func paragraph(words string) fyne.CanvasObject {
	label := widget.NewLabel(words)
	label.Wrapping = fyne.TextWrapWord
	return flush(label)
}

// newHint is wrapped text of less weight.
func newHint(words string) fyne.CanvasObject { return flush(newHintLabel(words)) }

func newHintLabel(words string) *widget.Label {
	label := widget.NewLabel(words)
	label.Wrapping = fyne.TextWrapWord
	label.SizeName = theme.SizeNameCaptionText
	label.Importance = widget.LowImportance
	return label
}

// flush puts a label in line with what stands above and below it: the
// toolkit's labels are indented.
func flush(label *widget.Label) fyne.CanvasObject {
	return container.NewThemeOverride(label, flushTheme{fyne.CurrentApp().Settings().Theme()})
}

// flushTheme leaves no room around text, and draws what is of low importance
// so that it can still be read.
type flushTheme struct{ fyne.Theme }

// Size implements fyne.Theme.
func (t flushTheme) Size(name fyne.ThemeSizeName) float32 {
	if name == theme.SizeNameInnerPadding {
		return 0
	}
	return t.Theme.Size(name)
}

// Color implements fyne.Theme.
func (t flushTheme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	if name == theme.ColorNameDisabled {
		name = colorMuted
	}
	return t.Theme.Color(name, variant)
}

// paragraphText is wrapped text that changes.
type paragraphText struct {
	root  fyne.CanvasObject
	label *widget.Label
}

func newParagraphText() *paragraphText {
	label := widget.NewLabel("")
	label.Wrapping = fyne.TextWrapWord
	return &paragraphText{root: flush(label), label: label}
}

// Set changes the text, and draws only if it is another.
func (p *paragraphText) Set(words string) {
	if p.label.Text != words {
		p.label.SetText(words)
	}
}
