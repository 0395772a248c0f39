package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"afterword/ui/widgets"
)

// sizes are a window as it comes, and the smallest.
var sizes = []fyne.Size{fyne.NewSize(1180, 780), fyne.NewSize(480, 560)}

// pagesOf are the pages that scroll on top, and what can have the focus on each.
func pagesOf(d *user) map[*container.Scroll][]fyne.CanvasObject {
	pages := map[*container.Scroll][]fyne.CanvasObject{}
	walk(d.top(), func(o fyne.CanvasObject) bool {
		if page, ok := o.(*container.Scroll); ok && page.Visible() && page.Direction != container.ScrollNone {
			walk(page.Content, func(o fyne.CanvasObject) bool {
				if kind := fmt.Sprintf("%T", o); strings.HasSuffix(kind, "focusSelectable") || strings.HasSuffix(kind, "List") {
					// The toolkit’s, of which nobody is told, and what scrolls itself.
					return true
				}
				if _, can := o.(fyne.Focusable); can {
					pages[page] = append(pages[page], o)
				}
				return false
			})
		}
		return false
	})
	return pages
}

// hidden is how much of an object its page hides above and below.
func (d *user) hidden(page *container.Scroll, o fyne.CanvasObject) (above, below float32) {
	driver := d.app.Driver()
	top := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(page).Y
	return max(0, -top), max(0, top+o.Size().Height-page.Size().Height)
}

// Who walks through a form by Tab, there and back, always sees where they are,
// at every size.
func TestWhatGetsTheFocusIsScrolledIntoSight(t *testing.T) {
	for _, size := range sizes {
		for _, c := range allDialogs {
			t.Run(fmt.Sprint(c.name, " ", size.Width), func(t *testing.T) {
				d := sitDown(t, friday, panel(t))
				d.w.win.Resize(size)
				d.w.openDetail()
				c.open(d)
				d.everythingFocusedIsSeen()
			})
		}
		t.Run(fmt.Sprint("card ", size.Width), func(t *testing.T) {
			d := sitDown(t, friday, panel(t))
			d.w.win.Resize(size)
			d.w.openDetail()
			d.everythingFocusedIsSeen()
		})
	}
}

func (d *user) everythingFocusedIsSeen() {
	d.t.Helper()
	c := d.w.win.Canvas()
	for _, next := range []func(){c.FocusNext, c.FocusPrevious} {
		for range 40 {
			next()
			focused, ok := c.Focused().(fyne.CanvasObject)
			if !ok {
				continue
			}
			for page, all := range pagesOf(d) {
				if !slices.Contains(all, focused) || focused.Size().Height > page.Size().Height {
					continue
				}
				if above, below := d.hidden(page, focused); above > 0 || below > 0 {
					d.t.Errorf("of %T %q, %v is hidden above and %v below", focused, wordsIn(focused), above, below)
				}
			}
		}
	}
}

// Wherever the mouse is on a page, the wheel scrolls it.
func TestTheWheelScrollsAPageOverItsFields(t *testing.T) {
	for _, c := range allDialogs {
		t.Run(c.name, func(t *testing.T) {
			d := sitDown(t, friday, panel(t))
			d.w.win.Resize(fyne.NewSize(480, 420))
			d.w.openDetail()
			c.open(d)
			d.wheelScrolls()
		})
	}
	t.Run("card", func(t *testing.T) {
		d := sitDown(t, friday, panel(t))
		d.w.win.Resize(fyne.NewSize(480, 420))
		d.w.openDetail()
		d.wheelScrolls()
	})
}

func (d *user) wheelScrolls() {
	d.t.Helper()
	driver := d.app.Driver()
	for page, all := range pagesOf(d) {
		if page.Content.MinSize().Height <= page.Size().Height+10 || page.Direction == container.ScrollHorizontalOnly {
			continue
		}
		for _, o := range all {
			widgets.Reveal(o)
			before := page.Offset.Y
			by := float32(-5)
			if before >= page.Content.MinSize().Height-page.Size().Height-5 {
				by = 5
			}
			at := driver.AbsolutePositionForObject(o).AddXY(o.Size().Width/2, min(o.Size().Height/2, 12))
			test.Scroll(d.w.win.Canvas(), at, 0, by)
			if page.Offset.Y == before {
				d.t.Errorf("the wheel over %T %q scrolls nothing", o, wordsIn(o))
			}
		}
	}
}
