package widgets

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

// Explorer lies over a drawing and has it show the tip under the mouse, or the
// one that the arrow keys went to.
type Explorer struct {
	widget.BaseWidget
	Drawing *Drawing
	key     KeyHandler // takes the keys that the explorer does not; may be nil
	at      int        // the tip that the keys are on
	focused bool
}

// NewExplored is the drawing with an explorer over it.
func NewExplored(d *Drawing, key KeyHandler) fyne.CanvasObject {
	e := &Explorer{Drawing: d, key: key}
	e.ExtendBaseWidget(e)
	return container.NewStack(d, e)
}

// CreateRenderer implements fyne.Widget: all that is seen is the drawing's.
func (e *Explorer) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}

// AccessibilityLabel implements fyne.Accessible.
func (e *Explorer) AccessibilityLabel() string {
	if e.focused && e.at < len(e.Drawing.tips) {
		return strings.Join(e.Drawing.tips[e.at].lines, ", ")
	}
	return e.Drawing.words
}

// AccessibilityRole implements fyne.Accessible.
func (e *Explorer) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// FocusGained implements fyne.Focusable.
func (e *Explorer) FocusGained() {
	e.focused = true
	e.moveTo(e.at)
	Reveal(e)
}

// FocusLost implements fyne.Focusable.
func (e *Explorer) FocusLost() {
	e.focused = false
	e.Drawing.tell(-1)
}

// TypedRune implements fyne.Focusable.
func (e *Explorer) TypedRune(rune) {}

// TypedKey implements fyne.Focusable: the arrows go from tip to tip.
func (e *Explorer) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyLeft, fyne.KeyUp:
		e.moveTo(e.at - 1)
	case fyne.KeyRight, fyne.KeyDown:
		e.moveTo(e.at + 1)
	case fyne.KeyHome:
		e.moveTo(0)
	case fyne.KeyEnd:
		e.moveTo(len(e.Drawing.tips) - 1)
	default:
		if e.key != nil {
			e.key(ev)
		}
	}
}

func (e *Explorer) moveTo(n int) {
	e.at = max(0, min(n, len(e.Drawing.tips)-1))
	e.Drawing.tell(e.at)
}

// MouseIn implements desktop.Hoverable.
func (e *Explorer) MouseIn(ev *desktop.MouseEvent) { e.MouseMoved(ev) }

// MouseMoved implements desktop.Hoverable.
func (e *Explorer) MouseMoved(ev *desktop.MouseEvent) {
	x, y := ev.Position.Components()
	e.Drawing.tell(slices.IndexFunc(e.Drawing.tips, func(s tip) bool {
		return x >= s.x && x < s.x+s.width && y >= s.y && y < s.y+s.height
	}))
}

// MouseOut implements desktop.Hoverable: what the keys are on is told again.
func (e *Explorer) MouseOut() {
	if e.focused {
		e.moveTo(e.at)
		return
	}
	e.Drawing.tell(-1)
}
