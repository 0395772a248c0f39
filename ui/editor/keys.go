package editor

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

const onMac = runtime.GOOS == "darwin"

// command is what a key does. To extend is to select what the cursor passes.
type command func(f *Field, extend bool)

// keys are those that need no other beside them but Shift.
var keys = map[fyne.KeyName]command{
	fyne.KeyLeft:      (*Field).left,
	fyne.KeyRight:     (*Field).right,
	fyne.KeyUp:        func(f *Field, extend bool) { f.byRows(-1, extend) },
	fyne.KeyDown:      func(f *Field, extend bool) { f.byRows(1, extend) },
	fyne.KeyPageUp:    func(f *Field, extend bool) { f.byRows(-f.page(), extend) },
	fyne.KeyPageDown:  func(f *Field, extend bool) { f.byRows(f.page(), extend) },
	fyne.KeyHome:      (*Field).rowBegin,
	fyne.KeyEnd:       (*Field).rowEnd,
	fyne.KeyBackspace: func(f *Field, _ bool) { f.erase(lastLetter(f.buffer.text, f.buffer.cursor), erasing) },
	fyne.KeyDelete:    func(f *Field, _ bool) { f.erase(nextLetter(f.buffer.text, f.buffer.cursor), erasing) },
	fyne.KeyReturn:    func(f *Field, _ bool) { f.typed("\n", typing) },
	fyne.KeyEnter:     func(f *Field, _ bool) { f.typed("\n", typing) },
}

// chord is a key with others that are held. Shift is not one of them.
type chord struct {
	key fyne.KeyName
	mod fyne.KeyModifier
}

var chords = map[chord]command{
	{fyne.KeyLeft, fyne.KeyModifierControl}:      (*Field).wordLeft,
	{fyne.KeyRight, fyne.KeyModifierControl}:     (*Field).wordRight,
	{fyne.KeyHome, fyne.KeyModifierControl}:      (*Field).textBegin,
	{fyne.KeyEnd, fyne.KeyModifierControl}:       (*Field).textEnd,
	{fyne.KeyBackspace, fyne.KeyModifierControl}: (*Field).eraseWordLeft,
	{fyne.KeyDelete, fyne.KeyModifierControl}:    (*Field).eraseWordRight,
}

var macChords = map[chord]command{
	{fyne.KeyLeft, fyne.KeyModifierAlt}:        (*Field).wordLeft,
	{fyne.KeyRight, fyne.KeyModifierAlt}:       (*Field).wordRight,
	{fyne.KeyLeft, fyne.KeyModifierSuper}:      (*Field).rowBegin,
	{fyne.KeyRight, fyne.KeyModifierSuper}:     (*Field).rowEnd,
	{fyne.KeyUp, fyne.KeyModifierSuper}:        (*Field).textBegin,
	{fyne.KeyDown, fyne.KeyModifierSuper}:      (*Field).textEnd,
	{fyne.KeyHome, fyne.KeyModifierSuper}:      (*Field).textBegin,
	{fyne.KeyEnd, fyne.KeyModifierSuper}:       (*Field).textEnd,
	{fyne.KeyBackspace, fyne.KeyModifierAlt}:   (*Field).eraseWordLeft,
	{fyne.KeyDelete, fyne.KeyModifierAlt}:      (*Field).eraseWordRight,
	{fyne.KeyBackspace, fyne.KeyModifierSuper}: (*Field).eraseRowLeft,
}

// AcceptsTab implements fyne.Tabbable: Tab goes on to what is next.
func (f *Field) AcceptsTab() bool { return false }

// TypedRune implements fyne.Focusable.
func (f *Field) TypedRune(r rune) { f.typed(string(r), typing) }

// TypedKey implements fyne.Focusable. Enter is not offered to OnKey: in a text
// it is a letter.
func (f *Field) TypedKey(ev *fyne.KeyEvent) {
	enter := ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter
	if !enter && f.OnKey != nil && f.OnKey(ev) {
		return
	}
	if do, ok := keys[ev.Name]; ok {
		f.layOut()
		do(f, f.shift)
	}
}

// KeyDown implements desktop.Keyable.
func (f *Field) KeyDown(ev *fyne.KeyEvent) { f.shifted(ev, true) }

// KeyUp implements desktop.Keyable.
func (f *Field) KeyUp(ev *fyne.KeyEvent) { f.shifted(ev, false) }

func (f *Field) shifted(ev *fyne.KeyEvent, down bool) {
	if ev.Name == desktop.KeyShiftLeft || ev.Name == desktop.KeyShiftRight {
		f.shift = down
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (f *Field) TypedShortcut(s fyne.Shortcut) {
	if f.OnShortcut != nil && f.OnShortcut(s) {
		return
	}
	f.layOut()
	switch s := s.(type) {
	case *fyne.ShortcutUndo:
		f.unlessDisabled(f.Undo)
	case *fyne.ShortcutRedo:
		f.unlessDisabled(f.Redo)
	case *fyne.ShortcutCopy:
		f.copy(s.Clipboard)
	case *fyne.ShortcutCut:
		f.cut(s.Clipboard)
	case *fyne.ShortcutPaste:
		f.paste(s.Clipboard)
	case *fyne.ShortcutSelectAll:
		f.Select(0, len(f.buffer.text))
	case fyne.KeyboardShortcut:
		f.chord(s.Key(), s.Mod())
	}
}

// chord does what a key does while others are held.
func (f *Field) chord(key fyne.KeyName, mod fyne.KeyModifier) {
	known, redo := chords, fyne.KeyModifierControl
	if f.Mac {
		known, redo = macChords, fyne.KeyModifierSuper
	}
	bare := mod &^ fyne.KeyModifierShift
	if key == fyne.KeyZ && bare == redo && mod != bare {
		f.unlessDisabled(f.Redo)
	} else if do, ok := known[chord{key, bare}]; ok {
		do(f, mod != bare)
	}
}

func (f *Field) unlessDisabled(do func()) {
	if !f.Disabled() {
		do()
	}
}

// typed puts a text in the place of what is selected.
func (f *Field) typed(text string, how kind) {
	if f.Disabled() {
		return
	}
	f.closeMenu()
	from, to := f.buffer.selection()
	runes := []rune(text)
	f.changed(change{from, to - from, len(runes)}, f.buffer.insert(runes, how))
}

// erase takes out what is selected or, if that is nothing, what lies between
// the cursor and there.
func (f *Field) erase(there int, how kind) {
	if f.Disabled() {
		return
	}
	from, to := f.buffer.selection()
	if from == to {
		from, to = min(from, there), max(from, there)
	}
	f.changed(change{from, to - from, 0}, f.buffer.erase(there, how))
}

func (f *Field) copy(c fyne.Clipboard) {
	if text := f.SelectedText(); text != "" {
		clipboard(c).SetContent(text)
	}
}

func (f *Field) cut(c fyne.Clipboard) {
	if f.SelectedText() == "" || f.Disabled() {
		return
	}
	f.copy(c)
	f.erase(f.buffer.cursor, alone)
}

// paste takes the line breaks of any system as one.
func (f *Field) paste(c fyne.Clipboard) {
	if text := clipboard(c).Content(); text != "" {
		f.typed(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text), alone)
	}
}

// clipboard is that which a shortcut brings along or, if it brings none, that
// of the app.
func clipboard(c fyne.Clipboard) fyne.Clipboard {
	if c == nil {
		return fyne.CurrentApp().Clipboard()
	}
	return c
}
