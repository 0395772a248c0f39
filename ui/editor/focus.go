package editor

import (
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// FocusGained implements fyne.Focusable.
func (f *Field) FocusGained() {
	f.focused = true
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		f.shift = d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0 // held since before
	}
	f.Refresh()
	if f.OnFocus != nil {
		f.OnFocus(true)
	}
	if !f.pointing {
		f.tellCursor()
	}
}

// FocusLost implements fyne.Focusable.
func (f *Field) FocusLost() {
	f.focused, f.shift, f.clicks.down = false, false, false
	f.buffer.history.seal()
	f.Refresh()
	if f.OnFocus != nil {
		f.OnFocus(false)
	}
}

// Pointed reports whether the focus comes by a click.
func (f *Field) Pointed() bool { return f.pointing }

func (f *Field) requestFocus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(f.self); c != nil {
		c.Focus(f.self)
	}
}

// blinking is how long the cursor is seen and then not.
const blinking = 1060 * time.Millisecond

// blink shows and hides the cursor in turn. It draws only when that changes.
type blink struct {
	cursor *canvas.Rectangle
	color  color.Color
	turn   *fyne.Animation
}

// start lets the cursor blink, or only shows it if the desktop wants nothing to
// move.
func (b *blink) start(cursor *canvas.Rectangle, c color.Color) {
	if b.cursor == cursor && b.color == c && (b.turn != nil) == fyne.CurrentApp().Settings().ShowAnimations() {
		return
	}
	b.stop()
	b.cursor, b.color = cursor, c
	b.show(true)
	if !fyne.CurrentApp().Settings().ShowAnimations() {
		return
	}
	b.turn = &fyne.Animation{
		Duration: blinking, RepeatCount: fyne.AnimationRepeatForever, Curve: fyne.AnimationLinear,
		Tick: func(done float32) { b.show(done < 0.5 || done == 1) },
	}
	b.turn.Start()
}

// rest lets the cursor be seen for a while: nobody wants to look for it while
// it moves.
func (b *blink) rest() {
	if b.turn != nil {
		b.show(true)
		b.turn.Stop()
		b.turn.Start()
	}
}

// stop hides the cursor.
func (b *blink) stop() {
	if b.turn != nil {
		b.turn.Stop()
		b.turn = nil
	}
	if b.cursor != nil {
		b.show(false)
		b.cursor = nil
	}
}

func (b *blink) show(seen bool) {
	if b.cursor == nil {
		return
	}
	c := color.Color(color.Transparent)
	if seen {
		c = b.color
	}
	paint(b.cursor, c)
}
