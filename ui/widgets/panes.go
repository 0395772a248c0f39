package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// Panes are the agenda and the detail: side by side where there is room, else
// one at a time.
type Panes struct {
	Root         *fyne.Container
	Agenda, Side fyne.CanvasObject
	edge         *canvas.Rectangle
	Grip         *grip   // lies over the edge
	Split        float32 // the width of the agenda beside texts of the usual size; 0 is the usual one
	DetailShown  bool
	Empty        bool // there is nothing in the agenda yet: the detail says what to do first
	wasNarrow    bool
	OnChanged    func() // told when it turns narrow or wide
}

// clamp holds an object to a width, in the middle of what there is.
type clamp struct{ most float32 }

// NewClamp holds an object to that width beside texts of the usual size.
func NewClamp(most float32, o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &clamp{most}, Objects: []fyne.CanvasObject{o}}
}

// MinSize implements fyne.Layout.
func (c *clamp) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Layout implements fyne.Layout.
func (c *clamp) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := min(size.Width, Scaled(c.most))
	objects[0].Resize(fyne.NewSize(width, size.Height))
	objects[0].Move(fyne.NewPos((size.Width-width)/2, 0))
}

func narrowBelow() float32 { return Scaled(840) }

func NewPanes(agenda, side fyne.CanvasObject) *Panes {
	p := &Panes{Agenda: agenda, Side: side, edge: canvas.NewRectangle(theme.Color(ColorLine))}
	p.Grip = newGrip(p.Drag)
	p.Root = container.New(p, agenda, p.edge, side, p.Grip)
	return p
}

// agendaWidth is the width of the agenda in a window of that width: as the
// user dragged it, and so that the detail has the greater part.
func (p *Panes) agendaWidth(window float32) float32 {
	const usual, least = 380, 300
	if p.Split == 0 {
		return Scaled(usual)
	}
	return min(max(Scaled(p.Split), Scaled(least)), max(0.45*window, Scaled(usual)))
}

// Drag moves the edge.
func (p *Panes) Drag(by float32) {
	window := p.Root.Size()
	p.Split = (p.agendaWidth(window.Width) + by) / Scaled(1)
	p.Split = p.agendaWidth(window.Width) / Scaled(1)
	p.Layout(nil, window)
}

// Narrow reports whether only one of the two fits.
func (p *Panes) Narrow() bool {
	width := p.Root.Size().Width
	return width > 0 && width < narrowBelow()
}

// ShowDetail shows the detail, or the agenda, where only one fits.
func (p *Panes) ShowDetail(detail bool) {
	p.DetailShown = detail
	p.Root.Refresh()
	p.Layout(nil, p.Root.Size())
}

// MinSize implements fyne.Layout.
func (p *Panes) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(440, 440) }

// Layout implements fyne.Layout.
func (p *Panes) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	narrow := p.Narrow()
	p.edge.FillColor = theme.Color(ColorLine)
	SetVisible(p.edge, !narrow)
	SetVisible(p.Grip, !narrow)
	detail := p.DetailShown || p.Empty
	SetVisible(p.Agenda, !narrow || !detail)
	SetVisible(p.Side, !narrow || detail)
	if narrow {
		p.Agenda.Resize(size)
		p.Side.Move(fyne.NewPos(0, 0))
		p.Side.Resize(size)
	} else {
		width := p.agendaWidth(size.Width)
		p.Agenda.Resize(fyne.NewSize(width, size.Height))
		p.edge.Move(fyne.NewPos(width, 0))
		p.edge.Resize(fyne.NewSize(1, size.Height))
		p.Grip.Move(fyne.NewPos(width-gripWidth/2, 0))
		p.Grip.Resize(fyne.NewSize(gripWidth, size.Height))
		p.Side.Move(fyne.NewPos(width+1, 0))
		p.Side.Resize(fyne.NewSize(size.Width-width-1, size.Height))
	}
	if narrow != p.wasNarrow {
		p.wasNarrow = narrow
		if p.OnChanged != nil {
			p.OnChanged()
		}
	}
}
