package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// panes are the agenda and the detail: side by side where there is room, else
// one at a time.
type panes struct {
	root         *fyne.Container
	agenda, side fyne.CanvasObject
	edge         *canvas.Rectangle
	grip         *grip   // lies over the edge
	split        float32 // the width of the agenda beside texts of the usual size; 0 is the usual one
	detailShown  bool
	empty        bool // there is nothing in the agenda yet: the detail says what to do first
	wasNarrow    bool
	changed      func() // told when it turns narrow or wide
}

// clamp holds an object to a width, in the middle of what there is.
type clamp struct{ most float32 }

// newClamp holds an object to that width beside texts of the usual size.
func newClamp(most float32, o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &clamp{most}, Objects: []fyne.CanvasObject{o}}
}

// MinSize implements fyne.Layout.
func (c *clamp) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Layout implements fyne.Layout.
func (c *clamp) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := min(size.Width, scaled(c.most))
	objects[0].Resize(fyne.NewSize(width, size.Height))
	objects[0].Move(fyne.NewPos((size.Width-width)/2, 0))
}

func narrowBelow() float32 { return scaled(840) }

func newPanes(agenda, side fyne.CanvasObject) *panes {
	p := &panes{agenda: agenda, side: side, edge: canvas.NewRectangle(theme.Color(colorLine))}
	p.grip = newGrip(p.drag)
	p.root = container.New(p, agenda, p.edge, side, p.grip)
	return p
}

// agendaWidth is the width of the agenda in a window of that width: as the
// user dragged it, and so that the detail has the greater part.
func (p *panes) agendaWidth(window float32) float32 {
	const usual, least = 380, 300
	if p.split == 0 {
		return scaled(usual)
	}
	return min(max(scaled(p.split), scaled(least)), max(0.45*window, scaled(usual)))
}

// drag moves the edge.
func (p *panes) drag(by float32) {
	window := p.root.Size()
	p.split = (p.agendaWidth(window.Width) + by) / scaled(1)
	p.split = p.agendaWidth(window.Width) / scaled(1)
	p.Layout(nil, window)
}

// Narrow reports whether only one of the two fits.
func (p *panes) Narrow() bool {
	width := p.root.Size().Width
	return width > 0 && width < narrowBelow()
}

// ShowDetail shows the detail, or the agenda, where only one fits.
func (p *panes) ShowDetail(detail bool) {
	p.detailShown = detail
	p.root.Refresh()
	p.Layout(nil, p.root.Size())
}

// MinSize implements fyne.Layout.
func (p *panes) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(440, 440) }

// Layout implements fyne.Layout.
func (p *panes) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	narrow := p.Narrow()
	p.edge.FillColor = theme.Color(colorLine)
	setVisible(p.edge, !narrow)
	setVisible(p.grip, !narrow)
	detail := p.detailShown || p.empty
	setVisible(p.agenda, !narrow || !detail)
	setVisible(p.side, !narrow || detail)
	if narrow {
		p.agenda.Resize(size)
		p.side.Move(fyne.NewPos(0, 0))
		p.side.Resize(size)
	} else {
		width := p.agendaWidth(size.Width)
		p.agenda.Resize(fyne.NewSize(width, size.Height))
		p.edge.Move(fyne.NewPos(width, 0))
		p.edge.Resize(fyne.NewSize(1, size.Height))
		p.grip.Move(fyne.NewPos(width-gripWidth/2, 0))
		p.grip.Resize(fyne.NewSize(gripWidth, size.Height))
		p.side.Move(fyne.NewPos(width+1, 0))
		p.side.Resize(fyne.NewSize(size.Width-width-1, size.Height))
	}
	if narrow != p.wasNarrow {
		p.wasNarrow = narrow
		if p.changed != nil {
			p.changed()
		}
	}
}
