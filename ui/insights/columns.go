package insights

import "fyne.io/fyne/v2"

// columns puts rows of cards below each other, and the cards of a row side by
// side as far as there is room.
type columns struct {
	width float32 // that it has, set before it is asked for its height
	rows  []cards
}

// cards are a row of cards.
type cards struct {
	least   float32 // that a card needs
	weights []float32
	cards   []fyne.CanvasObject
}

const cardGap = 16

// perLine is how many cards stand side by side: all, half of them, or one.
func (c cards) perLine(width float32) int {
	for n := len(c.cards); n > 1; n = (n + 1) / 2 {
		if float32(n)*(c.least+cardGap)-cardGap <= width {
			return n
		}
	}
	return 1
}

// arrange puts the cards below top, and gives where the next row begins.
func (c cards) arrange(width, top float32) float32 {
	for rest, n := c.cards, 0; n < len(c.cards); {
		line := rest[:min(c.perLine(width), len(rest))]
		widths := c.widths(width, n, len(line))
		x, height := float32(0), float32(0)
		for i, o := range line { // a wrapped text tells its height when it has its width
			o.Resize(fyne.NewSize(widths[i], o.MinSize().Height))
			height = max(height, o.MinSize().Height)
		}
		for i, o := range line {
			o.Move(fyne.NewPos(x, top))
			o.Resize(fyne.NewSize(widths[i], height))
			x += widths[i] + cardGap
		}
		top += height + cardGap
		rest, n = rest[len(line):], n+len(line)
	}
	return top
}

// widths share the width among the cards from the nth on.
func (c cards) widths(width float32, n, count int) []float32 {
	room, all := width-float32(count-1)*cardGap, float32(0)
	for i := range count {
		all += c.weights[n+i]
	}
	var widths []float32
	for i := range count {
		widths = append(widths, room*c.weights[n+i]/all)
	}
	return widths
}

// MinSize implements fyne.Layout.
func (c *columns) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, c.arrange(c.width))
}

// Layout implements fyne.Layout.
func (c *columns) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	c.width = size.Width
	c.arrange(size.Width)
}

func (c *columns) arrange(width float32) float32 {
	top := float32(0)
	for _, row := range c.rows {
		top = row.arrange(width, top)
	}
	return max(top-cardGap, 0)
}

// newColumns is a container with the rows.
func newColumns(rows ...cards) (*fyne.Container, *columns) {
	c := &columns{rows: rows}
	box := &fyne.Container{Layout: c}
	for _, row := range rows {
		box.Objects = append(box.Objects, row.cards...)
	}
	return box, c
}
