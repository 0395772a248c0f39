package widgets

import (
	"slices"
	"sync"
	"weak"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// The toolkit neither scrolls to what gets the focus, nor lets the wheel through
// a field of one line. All that can have the focus asks for both here, once for
// all screens. The toolkit's objects do not know what they are in, so the pages
// that there are, are asked.

// pages are those that are in use. A page that nobody shows any more is not kept.
var pages struct {
	sync.Mutex
	all []weak.Pointer[container.Scroll]
}

// NewPage makes a page that scrolls up and down: by the wheel wherever it is, and to
// what gets the focus.
func NewPage(content fyne.CanvasObject) *container.Scroll {
	page := container.NewVScroll(content)
	pages.Lock()
	defer pages.Unlock()
	pages.all = slices.DeleteFunc(pages.all, func(p weak.Pointer[container.Scroll]) bool { return p.Value() == nil })
	pages.all = append(pages.all, weak.Make(page))
	return page
}

// pageOf is the page that an object is on, nil if it is on none, and where on it.
func pageOf(o fyne.CanvasObject) (*container.Scroll, fyne.Position) {
	pages.Lock()
	defer pages.Unlock()
	for _, p := range slices.Backward(pages.all) {
		page := p.Value()
		if page == nil {
			continue
		}
		if at, ok := placeIn(page.Content, o); ok {
			return page, at
		}
	}
	return nil, fyne.Position{}
}

// Reveal scrolls the page that an object is on so far that all of it is seen.
func Reveal(o fyne.CanvasObject) { RevealPart(o, fyne.Position{}, o.Size()) }

// RevealPart scrolls the page that an object is on so far that a place in it is
// seen, with a little of what is around: the name of a field is above it.
func RevealPart(o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
	page, place := pageOf(o)
	if page == nil || page.Size().Height == 0 {
		return
	}
	around := max(0, min(Scaled(28), (page.Size().Height-size.Height)/2))
	top := place.Y + at.Y
	switch bottom := top + size.Height; {
	case top-around < page.Offset.Y || size.Height > page.Size().Height:
		page.ScrollToOffset(fyne.NewPos(page.Offset.X, top-around))
	case bottom+around > page.Offset.Y+page.Size().Height:
		page.ScrollToOffset(fyne.NewPos(page.Offset.X, bottom+around-page.Size().Height))
	}
}

// wheel lies over a field of one line, which would take the mouse wheel, and
// gives it to the page.
type wheel struct {
	widget.BaseWidget
	over fyne.CanvasObject
}

func newWheel(over fyne.CanvasObject) *wheel {
	w := &wheel{over: over}
	w.ExtendBaseWidget(w)
	return w
}

// CreateRenderer implements fyne.Widget.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}

// Scrolled implements fyne.Scrollable.
func (w *wheel) Scrolled(ev *fyne.ScrollEvent) {
	if page, _ := pageOf(w.over); page != nil {
		page.Scrolled(ev)
	}
}

// AccessibilityLabel implements fyne.Accessible: there is nothing to be seen.
func (w *wheel) AccessibilityLabel() string { return "" }

// AccessibilityRole implements fyne.Accessible.
func (w *wheel) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }
