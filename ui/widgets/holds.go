package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Holds reports whether an object is in another, among what containers, cards
// and pages show.
func Holds(o, sought fyne.CanvasObject) bool {
	if o == sought {
		return true
	}
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			if Holds(child, sought) {
				return true
			}
		}
	case *Surface:
		return Holds(o.content, sought)
	case *container.Scroll:
		return Holds(o.Content, sought)
	}
	return false
}
