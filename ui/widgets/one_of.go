package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// OneOf shows the first of several that want to be seen, which are those that are
// visible: the others wait behind it.
type OneOf struct {
	Root *fyne.Container
	all  []fyne.CanvasObject
}

// NewOneOf makes one of those, the most urgent first.
func NewOneOf(all ...fyne.CanvasObject) *OneOf {
	o := &OneOf{Root: container.NewStack(), all: all}
	for _, one := range all {
		holder := container.NewStack(one)
		holder.Hide()
		o.Root.Add(holder)
	}
	o.Choose()
	return o
}

// Choose shows the one that comes first now. It is called when one of them wants
// to be seen, or does not any more.
func (o *OneOf) Choose() {
	free := true
	for n, one := range o.all {
		SetVisible(o.Root.Objects[n], free && one.Visible())
		free = free && !one.Visible()
	}
	SetVisible(o.Root, !free)
	o.Root.Refresh()
}
