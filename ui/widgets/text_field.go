package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"afterword/ui/editor"
)

// Field is what is written in, of one line or of several.
type Field interface {
	fyne.CanvasObject
	fyne.Focusable
	fyne.Shortcutable
	Words() string
	SetIfOther(words string) // draws only if it is another
	Tells() *Told
}

// Told is who is told what happens in a field. Each may be nil.
type Told struct {
	OnTyped   func()             // the user typed
	OnTooLong func(words string) // why a text was not pasted
	OnGained  func()             // the focus came
	OnLeft    func()             // it went elsewhere
}

// Tells gives who is told.
func (t *Told) Tells() *Told { return t }

// TellTyped tells that the user typed.
func (t *Told) TellTyped() {
	if t.OnTyped != nil {
		t.OnTyped()
	}
}

func (t *Told) tellGained() {
	if t.OnGained != nil {
		t.OnGained()
	}
}

func (t *Told) tellLeft() {
	if t.OnLeft != nil {
		t.OnLeft()
	}
}

// takes reports whether a shortcut is for a field that holds so many letters. A
// text that would freeze the window is not pasted.
func (t *Told) takes(s fyne.Shortcut, letters int) bool {
	paste, ok := s.(*fyne.ShortcutPaste)
	if !ok || letters+len(clipboardOf(paste).Content()) <= mostPasted {
		return true
	}
	if t.OnTooLong != nil {
		t.OnTooLong(lang.L("That text is too long to paste here."))
	}
	return false
}

func clipboardOf(s *fyne.ShortcutPaste) fyne.Clipboard {
	if s.Clipboard == nil {
		return fyne.CurrentApp().Clipboard()
	}
	return s.Clipboard
}

// TextField is the field of several lines. It is as high as its text.
type TextField struct {
	editor.Field
	Told
	OnChanged func(text string) // told of every other text; may be nil
}

// NewTextField is a field that is at least so many rows high.
func NewTextField(key KeyHandler, rows int) *TextField {
	t := &TextField{}
	t.Begin(t, rows)
	t.OnKey = key
	t.Field.OnChanged = func(text string) {
		t.tellChanged(text)
		t.TellTyped()
	}
	t.OnFocus = func(gained bool) {
		if !gained {
			t.tellLeft()
		}
	}
	t.OnShortcut = func(s fyne.Shortcut) bool { return !t.takes(s, len(t.Text())) }
	t.OnBorder = func(border *canvas.Rectangle) { border.FillColor = glass(theme.ColorNameInputBackground) }
	return t
}

func (t *TextField) tellChanged(text string) {
	if t.OnChanged != nil {
		t.OnChanged(text)
	}
}

// SetText makes the text another one, and tells OnChanged as a field of one
// line does.
func (t *TextField) SetText(text string) {
	if t.Text() != text {
		t.Field.SetText(text)
		t.tellChanged(text)
	}
}

// SetIfOther implements Field.
func (t *TextField) SetIfOther(words string) { t.SetText(words) }

// Words implements Field.
func (t *TextField) Words() string { return t.Text() }

// FollowOn has a page scroll so far that the cursor is always seen.
func (t *TextField) FollowOn(page func() *container.Scroll) {
	t.OnCursorMoved = func(at fyne.Position, size fyne.Size) { ScrollTo(page(), t, at, size) }
}

// ScrollTo scrolls a page so far that a place in an object on it is seen.
func ScrollTo(page *container.Scroll, o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
	if page == nil || page.Size().Height == 0 {
		return
	}
	driver := fyne.CurrentApp().Driver()
	if driver.CanvasForObject(o) == nil {
		return
	}
	top := driver.AbsolutePositionForObject(page).Y
	y := driver.AbsolutePositionForObject(o).Y + at.Y - top
	apart := size.Height / 2
	switch height := page.Size().Height; {
	case y < apart:
		page.ScrollToOffset(page.Offset.AddXY(0, y-apart))
	case y+size.Height+apart > height:
		page.ScrollToOffset(page.Offset.AddXY(0, y+size.Height+apart-height))
	}
}
