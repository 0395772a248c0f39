package widgets

import "fyne.io/fyne/v2"

// shared has two objects share a row, of which the left one has that part; where
// there is little room the right one goes below.
type shared struct {
	left  float32
	width float32
}

// NewShared puts two objects beside each other.
func NewShared(left float32, a, b fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &shared{left: left}, Objects: []fyne.CanvasObject{a, b}}
}

const sharedApart = 8

// fits reports whether both fit into one row.
func (l *shared) fits(o []fyne.CanvasObject) bool {
	return l.width == 0 || (1-l.left)*l.width-sharedApart >= o[1].MinSize().Width && l.left*l.width >= o[0].MinSize().Width
}

// MinSize implements fyne.Layout.
func (l *shared) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	if l.fits(o) {
		return fyne.NewSize(max(a.Width, b.Width), max(a.Height, b.Height))
	}
	return fyne.NewSize(max(a.Width, b.Width), a.Height+sharedApart/2+b.Height)
}

// Layout implements fyne.Layout.
func (l *shared) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	if l.fits(o) {
		left := size.Width * l.left
		o[0].Move(fyne.NewPos(0, 0))
		o[0].Resize(fyne.NewSize(left, size.Height))
		o[1].Move(fyne.NewPos(left+sharedApart, 0))
		o[1].Resize(fyne.NewSize(size.Width-left-sharedApart, size.Height))
		return
	}
	high := o[0].MinSize().Height
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(size.Width, high))
	o[1].Move(fyne.NewPos(0, high+sharedApart/2))
	o[1].Resize(fyne.NewSize(size.Width, o[1].MinSize().Height))
}
