package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// tip is what a part of a drawing tells when the mouse or the keys are on it.
type tip struct {
	x, y, width, height float32
	lines               []string
}

// explorer lies over a drawing and has it show the tip under the mouse, or the
// one that the arrow keys went to.
type explorer struct {
	widget.BaseWidget
	drawing *drawing
	key     keyHandler // takes the keys that the explorer does not; may be nil
	at      int        // the tip that the keys are on
	focused bool
}

// newExplored is the drawing with an explorer over it.
func newExplored(d *drawing, key keyHandler) fyne.CanvasObject {
	e := &explorer{drawing: d, key: key}
	e.ExtendBaseWidget(e)
	return container.NewStack(d, e)
}

// CreateRenderer implements fyne.Widget: all that is seen is the drawing's.
func (e *explorer) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}

// AccessibilityLabel implements fyne.Accessible.
func (e *explorer) AccessibilityLabel() string {
	if e.focused && e.at < len(e.drawing.tips) {
		return strings.Join(e.drawing.tips[e.at].lines, ", ")
	}
	return e.drawing.words
}

// AccessibilityRole implements fyne.Accessible.
func (e *explorer) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// FocusGained implements fyne.Focusable.
func (e *explorer) FocusGained() {
	e.focused = true
	e.moveTo(e.at)
}

// FocusLost implements fyne.Focusable.
func (e *explorer) FocusLost() {
	e.focused = false
	e.drawing.tell(-1)
}

// TypedRune implements fyne.Focusable.
func (e *explorer) TypedRune(rune) {}

// TypedKey implements fyne.Focusable: the arrows go from tip to tip.
func (e *explorer) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyLeft, fyne.KeyUp:
		e.moveTo(e.at - 1)
	case fyne.KeyRight, fyne.KeyDown:
		e.moveTo(e.at + 1)
	case fyne.KeyHome:
		e.moveTo(0)
	case fyne.KeyEnd:
		e.moveTo(len(e.drawing.tips) - 1)
	default:
		if e.key != nil {
			e.key(ev)
		}
	}
}

func (e *explorer) moveTo(n int) {
	e.at = max(0, min(n, len(e.drawing.tips)-1))
	e.drawing.tell(e.at)
}

// MouseIn implements desktop.Hoverable.
func (e *explorer) MouseIn(ev *desktop.MouseEvent) { e.MouseMoved(ev) }

// MouseMoved implements desktop.Hoverable.
func (e *explorer) MouseMoved(ev *desktop.MouseEvent) {
	x, y := ev.Position.Components()
	e.drawing.tell(slices.IndexFunc(e.drawing.tips, func(s tip) bool {
		return x >= s.x && x < s.x+s.width && y >= s.y && y < s.y+s.height
	}))
}

// MouseOut implements desktop.Hoverable: what the keys are on is told again.
func (e *explorer) MouseOut() {
	if e.focused {
		e.moveTo(e.at)
		return
	}
	e.drawing.tell(-1)
}
