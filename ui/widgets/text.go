package widgets

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"afterword/reminders"
)

// paintColor is a colour of the theme as it is now.
func paintColor(name fyne.ThemeColorName) color.Color {
	return theme.Color(name)
}

// Text is one line in a colour and size of the theme. It takes no padding,
// and what does not fit is cut with an ellipsis.
type Text struct {
	widget.BaseWidget
	Text     string
	Color    fyne.ThemeColorName
	SizeName fyne.ThemeSizeName
	Bold     bool
	Align    fyne.TextAlign
	Whole    bool   // asks for the room of the whole text, and is never cut
	searched string // is marked in it
}

func NewText(s string, color fyne.ThemeColorName, size fyne.ThemeSizeName, bold bool) *Text {
	t := &Text{Text: s, Color: color, SizeName: size, Bold: bold}
	t.ExtendBaseWidget(t)
	return t
}

// Set changes the text, and draws only if it is another.
func (t *Text) Set(s string) {
	if t.Text != s {
		t.Text = s
		t.Refresh()
	}
}

// Mark marks the words that were searched, where the text has them.
func (t *Text) Mark(searched string) {
	if t.searched != searched {
		t.searched = searched
		t.Refresh()
	}
}

func (t *Text) TextStyle() fyne.TextStyle { return fyne.TextStyle{Bold: t.Bold} }

func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	r := &textRenderer{text: t, drawn: canvas.NewText("", color.Black)}
	r.Refresh()
	return r
}

type textRenderer struct {
	text  *Text
	drawn *canvas.Text
	mark  *canvas.Rectangle // nil until there is something to be marked
	width float32
}

func (r *textRenderer) Destroy() {}

func (r *textRenderer) Objects() []fyne.CanvasObject {
	if r.mark == nil {
		return []fyne.CanvasObject{r.drawn}
	}
	return []fyne.CanvasObject{r.mark, r.drawn}
}

func (r *textRenderer) MinSize() fyne.Size {
	size := r.measure(r.text.Text)
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
	r.drawn.TextStyle = r.text.TextStyle()
	r.drawn.Alignment = r.text.Align
	r.fit()
	r.drawn.Refresh()
}

// fit cuts the text to the width there is.
func (r *textRenderer) fit() {
	r.drawn.Text = r.text.Text
	if !r.text.Whole && r.width > 0 {
		r.drawn.Text = Shorten(r.text.Text, func(s string) bool {
			return r.measure(s).Width <= r.width
		})
	}
	r.placeMark()
}

func (r *textRenderer) measure(s string) fyne.Size {
	return fyne.MeasureText(s, theme.Size(r.text.SizeName), r.text.TextStyle())
}

// placeMark puts the mark behind what was searched.
func (r *textRenderer) placeMark() {
	from, to, ok := reminders.Match(r.drawn.Text, r.text.searched)
	if !ok {
		if r.mark != nil {
			r.mark.Hide()
		}
		return
	}
	if r.mark == nil {
		r.mark = canvas.NewRectangle(color.Transparent)
		r.mark.CornerRadius = 3
	}
	r.mark.FillColor = paintColor(ColorMark)
	words := r.measure(r.drawn.Text[from:to])
	r.mark.Move(fyne.NewPos(r.measure(r.drawn.Text[:from]).Width, 0))
	r.mark.Resize(words)
	r.mark.Show()
}

// Shorten is the longest beginning of s, with an ellipsis, that fits.
func Shorten(s string, fits func(string) bool) string {
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

// Paragraph is wrapped text.
func Paragraph(words string) fyne.CanvasObject {
	label := widget.NewLabel(words)
	label.Wrapping = fyne.TextWrapWord
	return Flush(label)
}

// NewHint is wrapped text of less weight.
func NewHint(words string) fyne.CanvasObject {
	hint := NewHintText()
	hint.Set(words)
	return hint.Root
}

// Flush puts a label in line with what stands above and below it: the
// toolkit's labels are indented. A theme of its own would do that, too, but
// the toolkit reads all fonts anew for each, and never forgets them.
func Flush(label fyne.CanvasObject) fyne.CanvasObject { return container.New(flushLayout{}, label) }

// flushLayout takes away the room that the toolkit leaves around text.
type flushLayout struct{}

// MinSize implements fyne.Layout.
func (flushLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().SubtractWidthHeight(2*theme.InnerPadding(), 2*theme.InnerPadding())
}

// Layout implements fyne.Layout.
func (flushLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(-theme.InnerPadding(), -theme.InnerPadding()))
	objects[0].Resize(size.AddWidthHeight(2*theme.InnerPadding(), 2*theme.InnerPadding()))
}

// ParagraphText is wrapped text that changes.
type ParagraphText struct {
	Root  fyne.CanvasObject
	drawn *widget.RichText
	Words *widget.TextSegment
}

func NewParagraphText() *ParagraphText {
	return NewWrapped(theme.ColorNameForeground, theme.SizeNameText)
}

// NewTitle is a title that is wrapped rather than cut.
func NewTitle(size fyne.ThemeSizeName) *ParagraphText {
	title := NewWrapped(theme.ColorNameForeground, size)
	title.Words.Style.TextStyle.Bold = true
	return title
}

// NewName is the name of a field: wrapped, for large texts.
func NewName(words string) fyne.CanvasObject { return NewNameText(words).Root }

// NewNameText is the name of a field that changes.
func NewNameText(words string) *ParagraphText {
	name := NewHintText()
	name.Words.Style.TextStyle.Bold = true
	name.Set(words)
	return name
}

// NewHintText is a hint that changes.
func NewHintText() *ParagraphText { return NewWrapped(ColorMuted, theme.SizeNameCaptionText) }

func NewWrapped(color fyne.ThemeColorName, size fyne.ThemeSizeName) *ParagraphText {
	words := &widget.TextSegment{Style: widget.RichTextStyle{ColorName: color, SizeName: size}}
	drawn := widget.NewRichText(words)
	drawn.Wrapping = fyne.TextWrapWord
	return &ParagraphText{Root: Flush(drawn), drawn: drawn, Words: words}
}

// LineWidth is the width of the text in one line.
func (p *ParagraphText) LineWidth() float32 {
	return fyne.MeasureText(p.Words.Text, theme.Size(p.Words.Style.SizeName), p.Words.Style.TextStyle).Width
}

// Set changes the text, and draws only if it is another.
func (p *ParagraphText) Set(words string) {
	if p.Words.Text != words {
		p.Words.Text = words
		p.drawn.Refresh()
	}
}

// SetColor changes the colour, and draws only if it is another.
func (p *ParagraphText) SetColor(name fyne.ThemeColorName) {
	if p.Words.Style.ColorName != name {
		p.Words.Style.ColorName = name
		p.drawn.Refresh()
	}
}

func SetVisible(o fyne.CanvasObject, visible bool) {
	switch {
	case visible && !o.Visible():
		o.Show()
	case !visible && o.Visible():
		o.Hide()
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (t *Text) AccessibilityLabel() string { return t.Text }

// AccessibilityRole implements fyne.Accessible.
func (t *Text) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// aloud are the labels of all that is visible in an object.
func aloud(o fyne.CanvasObject) string {
	if !o.Visible() {
		return ""
	}
	if box, ok := o.(*fyne.Container); ok {
		var all []string
		for _, child := range box.Objects {
			if words := aloud(child); words != "" {
				all = append(all, words)
			}
		}
		return strings.Join(all, ". ")
	}
	if a, ok := o.(fyne.Accessible); ok {
		return a.AccessibilityLabel()
	}
	return ""
}
