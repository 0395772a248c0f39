package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// ShowMenu shows a menu at a button: below it or, where there is no room, above, so
// that the button is seen; and clear of the edges of the window.
func ShowMenu(c fyne.Canvas, at fyne.CanvasObject, items ...*fyne.MenuItem) *widget.PopUpMenu {
	return showMenu(c, at, 0, items)
}

// showMenu is ShowMenu for one that is at least so wide.
func showMenu(c fyne.Canvas, at fyne.CanvasObject, width float32, items []*fyne.MenuItem) *widget.PopUpMenu {
	pop := widget.NewPopUpMenu(fyne.NewMenu("", items...), c)
	button := area{fyne.CurrentApp().Driver().AbsolutePositionForObject(at), at.Size()}
	place := besideButton(button, pop.MinSize().Max(fyne.NewSize(width, 0)), c.Size(), theme.Padding())
	pop.ShowAtPosition(place.at)
	pop.Resize(place.size)
	pop.Move(place.at) // where it was smaller, the toolkit had kept it elsewhere
	return pop
}

// area is a part of a window.
type area struct {
	at   fyne.Position
	size fyne.Size
}

// besideButton is where a menu of that size goes, in a window of that size. One that
// fits neither below nor above scrolls, on the side that has more room.
func besideButton(button area, size, window fyne.Size, edge float32) area {
	const apart = 2
	below := window.Height - edge - (button.at.Y + button.size.Height + apart)
	above := button.at.Y - apart - edge
	y := button.at.Y + button.size.Height + apart
	if size.Height > below && above > below {
		size.Height = min(size.Height, above)
		y = button.at.Y - apart - size.Height
	}
	size.Height = min(size.Height, max(below, above))
	x := max(edge, min(button.at.X, window.Width-edge-size.Width))
	return area{fyne.NewPos(x, y), size}
}
