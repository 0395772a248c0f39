package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
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
	t.OnCursorMoved = func(at fyne.Position, size fyne.Size) { RevealPart(t, at, size) }
	t.OnShortcut = func(s fyne.Shortcut) bool { return !t.takes(s, len(t.Text())) }
	t.OnBorder = func(border *canvas.Rectangle) { border.FillColor = glass(theme.ColorNameInputBackground) }
	return t
}

// FocusGained implements fyne.Focusable. Nothing scrolls away below a pointer.
func (t *TextField) FocusGained() {
	if !t.Pointed() {
		Reveal(t)
	}
	t.Field.FocusGained()
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
