package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// ChoiceCards offers a few values side by side, a card each: all are seen at
// once, and none is chosen until somebody does.
type ChoiceCards[T comparable] struct {
	Root  *fyne.Container
	Cards []*ChoiceCard

	values  []T
	changed func(T)
	canvas  func() fyne.Canvas
}

// NewChoiceCards makes a card for each value, with its title and what it means
// below. changed is told what is chosen; it may be nil. canvas is where they will
// be: the toolkit does not know that of what was not drawn lately.
func NewChoiceCards[T comparable](values []T, title, means func(T) string, key KeyHandler, canvas func() fyne.Canvas, changed func(T)) *ChoiceCards[T] {
	c := &ChoiceCards[T]{values: values, changed: changed, canvas: canvas, Root: &fyne.Container{Layout: &cardGrid{least: leastCard}}}
	for n, v := range values {
		card := newChoiceCard(title(v), means(v), key)
		card.chosen = func() { c.choose(n) }
		card.move = func(by int) { c.focus(n + by) }
		c.Cards = append(c.Cards, card)
		c.Root.Add(card)
	}
	return c
}

// Value is the value that is chosen. ok is false if none is.
func (c *ChoiceCards[T]) Value() (value T, ok bool) {
	for n, card := range c.Cards {
		if card.Chosen {
			return c.values[n], true
		}
	}
	return value, false
}

// SetValue chooses a value; one that is not offered leaves none chosen.
func (c *ChoiceCards[T]) SetValue(value T) { c.choose(slices.Index(c.values, value)) }

// Clear leaves none chosen.
func (c *ChoiceCards[T]) Clear() { c.choose(-1) }

// First is the card that the keys begin at: the chosen one, else the first.
func (c *ChoiceCards[T]) First() *ChoiceCard {
	for _, card := range c.Cards {
		if card.Chosen {
			return card
		}
	}
	return c.Cards[0]
}

func (c *ChoiceCards[T]) choose(n int) {
	for i, card := range c.Cards {
		if card.Chosen != (i == n) {
			card.Chosen = i == n
			card.Refresh()
		}
	}
	if n >= 0 && c.changed != nil {
		c.changed(c.values[n])
	}
}

func (c *ChoiceCards[T]) focus(n int) {
	if n >= 0 && n < len(c.Cards) {
		c.canvas().Focus(c.Cards[n])
	}
}

// ChoiceCard is one value of ChoiceCards. A click or Space chooses it, and the
// arrows go to the next one.
type ChoiceCard struct {
	widget.BaseWidget
	Title, Means string
	Chosen       bool

	key              KeyHandler
	chosen           func()
	move             func(by int)
	focused, hovered bool
}

func newChoiceCard(title, means string, key KeyHandler) *ChoiceCard {
	c := &ChoiceCard{Title: title, Means: means, key: key}
	c.ExtendBaseWidget(c)
	return c
}

// Tapped implements fyne.Tappable.
func (c *ChoiceCard) Tapped(*fyne.PointEvent) { c.chosen() }

// TypedRune implements fyne.Focusable.
func (c *ChoiceCard) TypedRune(rune) {}

// TypedKey implements fyne.Focusable. Enter is left to the dialog, so that it
// never chooses and confirms in one go.
func (c *ChoiceCard) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeySpace:
		c.chosen()
	case fyne.KeyLeft, fyne.KeyUp:
		c.move(-1)
	case fyne.KeyRight, fyne.KeyDown:
		c.move(1)
	default:
		if c.key != nil {
			c.key(ev)
		}
	}
}

// FocusGained implements fyne.Focusable.
func (c *ChoiceCard) FocusGained() {
	c.focused = true
	c.Refresh()
	Reveal(c)
}

// FocusLost implements fyne.Focusable.
func (c *ChoiceCard) FocusLost() { c.focused = false; c.Refresh() }

// MouseIn implements desktop.Hoverable.
func (c *ChoiceCard) MouseIn(*desktop.MouseEvent) { c.hovered = true; c.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (c *ChoiceCard) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (c *ChoiceCard) MouseOut() { c.hovered = false; c.Refresh() }

// AccessibilityLabel implements fyne.Accessible.
func (c *ChoiceCard) AccessibilityLabel() string { return c.Title + ". " + c.Means }

// AccessibilityRole implements fyne.Accessible.
func (c *ChoiceCard) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer implements fyne.Widget.
func (c *ChoiceCard) CreateRenderer() fyne.WidgetRenderer {
	title, means := NewTitle(theme.SizeNameText), NewHintText()
	title.Set(c.Title)
	means.Set(c.Means)
	words := cardWords(title.Root, means.Root)
	r := &choiceCardRenderer{WidgetRenderer: widget.NewSimpleRenderer(words), card: c, area: NewShape(), words: words}
	r.paint()
	return r
}

func cardWords(o ...fyne.CanvasObject) *fyne.Container {
	return Padded(12, 9, &fyne.Container{Layout: layout.NewCustomPaddedVBoxLayout(2), Objects: o})
}

type choiceCardRenderer struct {
	fyne.WidgetRenderer
	card  *ChoiceCard
	area  *canvas.Rectangle
	words fyne.CanvasObject
}

func (r *choiceCardRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.area, r.words}
}

func (r *choiceCardRenderer) Layout(size fyne.Size) {
	r.area.Resize(size)
	r.words.Resize(size)
}

func (r *choiceCardRenderer) Refresh() { r.paint(); r.words.Refresh() }

func (r *choiceCardRenderer) paint() {
	r.area.CornerRadius = theme.Size(theme.SizeNameButtonRadius)
	r.area.FillColor = theme.Color(ColorSurface)
	r.area.StrokeWidth, r.area.StrokeColor = 1, theme.Color(theme.ColorNameInputBorder)
	switch {
	case r.card.Chosen:
		r.area.FillColor = theme.Color(ColorCalmBg)
		r.area.StrokeWidth, r.area.StrokeColor = 2, theme.Color(theme.ColorNamePrimary)
	case r.card.hovered:
		r.area.FillColor = Mixed(theme.ColorNameHover, ColorSurface, 0.5)
	}
	if r.card.focused {
		r.area.StrokeWidth, r.area.StrokeColor = 2, theme.Color(theme.ColorNameForeground)
	}
	r.area.Refresh()
}

// leastCard is how wide a card is at least, in widths of a letter: three fit
// beside each other in a dialog, two into a narrow window.
const leastCard = 13

// NewCardGrid puts cards of one size side by side, as many as there is room for:
// each is at least so many widths of a letter wide.
func NewCardGrid(least float32, cards ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &cardGrid{least: least}, Objects: cards}
}

// cardGrid puts cards of one size into as many columns as there is room for,
// three at most.
type cardGrid struct {
	least float32
	width float32
}

func (l *cardGrid) columns() int {
	return max(1, min(3, int((l.width+cardsApart)/(l.least*theme.Size(theme.SizeNameText)+cardsApart))))
}

const cardsApart = 8

// MinSize implements fyne.Layout.
func (l *cardGrid) MinSize(o []fyne.CanvasObject) fyne.Size {
	columns := l.columns()
	rows := (len(o) + columns - 1) / columns
	return fyne.NewSize(0, float32(rows)*(l.tallest(o)+cardsApart)-cardsApart)
}

func (l *cardGrid) tallest(o []fyne.CanvasObject) (height float32) {
	for _, card := range o {
		height = max(height, card.MinSize().Height)
	}
	return height
}

// Layout implements fyne.Layout.
func (l *cardGrid) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	columns := l.columns()
	width := (size.Width - float32(columns-1)*cardsApart) / float32(columns)
	for _, card := range o { // a wrapped text tells its height when it has its width
		card.Resize(fyne.NewSize(width, card.Size().Height))
	}
	height := l.tallest(o)
	for n, card := range o {
		card.Move(fyne.NewPos(float32(n%columns)*(width+cardsApart), float32(n/columns)*(height+cardsApart)))
		card.Resize(fyne.NewSize(width, height))
	}
}
