package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Holds reports whether an object is in another, among what containers, cards
// and pages show.
func Holds(o, sought fyne.CanvasObject) bool {
	_, ok := placeIn(o, sought)
	return ok
}

// placeIn is where in another an object is, if it is in it. The driver would say
// so only of what was drawn lately.
func placeIn(o, sought fyne.CanvasObject) (fyne.Position, bool) {
	if o == sought {
		return fyne.Position{}, true
	}
	var inside []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		inside = o.Objects
	case *Surface:
		inside = []fyne.CanvasObject{o.content}
	case *container.Scroll:
		inside = []fyne.CanvasObject{o.Content}
	}
	for _, child := range inside {
		if at, ok := placeIn(child, sought); ok {
			return at.Add(child.Position()), true
		}
	}
	return fyne.Position{}, false
}
