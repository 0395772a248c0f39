package editor

import (
	"strings"
	"time"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Accessible        = (*Field)(nil)
	_ fyne.Disableable       = (*Field)(nil)
	_ fyne.Draggable         = (*Field)(nil)
	_ fyne.Focusable         = (*Field)(nil)
	_ fyne.SecondaryTappable = (*Field)(nil)
	_ fyne.Shortcutable      = (*Field)(nil)
	_ fyne.Tabbable          = (*Field)(nil)
	_ fyne.Tappable          = (*Field)(nil)
	_ desktop.Cursorable     = (*Field)(nil)
	_ desktop.Keyable        = (*Field)(nil)
	_ desktop.Mouseable      = (*Field)(nil)
)

// Field is a field for text of several lines. It is as high as its text, and
// leaves scrolling to what is around it. All of it is for the UI goroutine.
type Field struct {
	widget.DisableableWidget

	OnChanged     func(text string)                    // told when the user changed the text
	OnCursorMoved func(pos fyne.Position, s fyne.Size) // told where in the field the cursor is, to scroll there
	OnRowsChanged func()                               // told when the height is another; a window lays out anew by itself
	OnFocus       func(gained bool)                    // told when the focus comes and goes
	OnKey         func(*fyne.KeyEvent) bool            // takes a key before the field does; false leaves it
	OnShortcut    func(fyne.Shortcut) bool             // takes a shortcut before the field does
	OnBorder      func(border *canvas.Rectangle)       // paints the border once the field has

	Label       string // for a screen reader; else it says the text
	PlaceHolder string
	TextStyle   fyne.TextStyle
	MinRows     int              // the least height, in rows
	PageRows    int              // how far PgUp and PgDown go; 0 is 10
	Now         func() time.Time // the clock, by which pauses and double clicks are told
	Mac         bool             // the keys are those of macOS

	self     whole // this one, or the widget that it is part of
	buffer   buffer
	upstream bool    // the cursor is shown at the end of its row, not at the begin of the next
	wanted   float32 // the column that Up and Down keep to; below 0: where the cursor is
	marks    []Mark

	rows    []row // as last laid out
	hint    []row // those of the placeholder
	wrapper wrapper
	hinter  wrapper
	dressed dress
	stale   bool // the text is not laid out yet
	shown   int  // the rows that the surroundings were told of
	widths  map[string]float32

	focused  bool
	pointing bool // the focus comes by a click, which puts the cursor elsewhere
	shift    bool
	clicks   clicks
	menu     *widget.PopUpMenu
	renderer *renderer
	blink    blink
}

// dress is all that the layout of a text depends on but the text.
type dress struct {
	width, size, height, wide float32
	style                     fyne.TextStyle
	placeholder               string
}

// New makes an empty field that is at least so many rows high.
func New(minRows int) *Field {
	f := &Field{}
	f.Begin(f, minRows)
	return f
}

// Begin makes an empty field of the zero one. self is the widget that it is
// part of, which is shown and has the focus in its place.
func (f *Field) Begin(self whole, minRows int) {
	f.self, f.MinRows, f.Now, f.Mac, f.wanted, f.stale = self, minRows, time.Now, onMac, -1, true
	f.buffer.now = func() time.Time { return f.Now() }
	f.ExtendBaseWidget(self)
}

// whole is a widget that has the focus.
type whole interface {
	fyne.Widget
	fyne.Focusable
}

// Text returns the text.
func (f *Field) Text() string { return string(f.buffer.text) }

// SetText makes the text another one, which cannot be undone, without telling
// OnChanged. The cursor stays with the words it stands at, if they are still
// there. The text that is there already changes nothing.
func (f *Field) SetText(text string) {
	if f.Text() == text {
		return
	}
	f.buffer.set([]rune(text))
	f.marks = nil
	f.upstream, f.wanted, f.stale = false, -1, true
	f.Refresh()
	f.tellRows()
}

// Replace puts a text in the place of what is between, as if the user had done
// it: it can be undone, and OnChanged is told.
func (f *Field) Replace(from, to int, text string) {
	from, to = f.within(from), f.within(to)
	old := change{min(from, to), max(from, to) - min(from, to), 0}
	runes := []rune(text)
	old.inserted = len(runes)
	f.buffer.history.seal()
	f.changed(old, f.buffer.replace(old.at, old.at+old.removed, runes, alone))
}

// Insert puts a text at the cursor, in the place of what is selected.
func (f *Field) Insert(text string) {
	from, to := f.buffer.selection()
	f.Replace(from, to, text)
}

// SelectedText returns the selected text.
func (f *Field) SelectedText() string { return f.buffer.selected() }

// Selection returns what is selected, in runes.
func (f *Field) Selection() (from, to int) { return f.buffer.selection() }

// CursorOffset returns before which rune the cursor stands.
func (f *Field) CursorOffset() int { return f.buffer.cursor }

// MoveCursorTo puts the cursor before a rune.
func (f *Field) MoveCursorTo(offset int) { f.moveTo(f.within(offset), false) }

// Select selects what is between, with the cursor at to.
func (f *Field) Select(from, to int) {
	f.buffer.moveTo(f.within(from), false)
	f.moveTo(f.within(to), true)
}

// CanUndo reports whether there is a step to take back.
func (f *Field) CanUndo() bool { return f.buffer.history.done > 0 }

// CanRedo reports whether there is a step to take again.
func (f *Field) CanRedo() bool { return f.buffer.history.done < len(f.buffer.history.steps) }

// Undo takes back what was done last: a word, or what was typed without a
// pause.
func (f *Field) Undo() { f.changed(f.buffer.undo()) }

// Redo does again what was undone last.
func (f *Field) Redo() { f.changed(f.buffer.redo()) }

// Rows returns how many rows the text takes.
func (f *Field) Rows() int {
	f.layOut()
	return max(len(f.rows), len(f.hint))
}

// SetPlaceHolder changes what is shown while there is no text.
func (f *Field) SetPlaceHolder(text string) {
	if f.PlaceHolder != text {
		f.PlaceHolder = text
		f.Refresh()
		f.tellRows()
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (f *Field) AccessibilityLabel() string {
	var all []string
	for _, words := range []string{f.Label, f.Text()} {
		if words != "" {
			all = append(all, words)
		}
	}
	if len(all) == 0 {
		return f.PlaceHolder
	}
	return strings.Join(all, ": ")
}

// AccessibilityRole implements fyne.Accessible.
func (f *Field) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// within is the place in the text that is next to an offset, and not inside of
// a letter.
func (f *Field) within(offset int) int {
	offset = min(max(offset, 0), len(f.buffer.text))
	for !boundary(f.buffer.text, offset) {
		offset--
	}
	return offset
}

// changed shows and tells that the text changed, if it did.
func (f *Field) changed(c change, ok bool) {
	f.upstream, f.wanted = false, -1
	if !ok {
		f.moved()
		return
	}
	f.shiftMarks(c)
	f.stale = true
	f.blink.rest()
	f.Refresh()
	f.tellRows()
	if f.OnChanged != nil {
		f.OnChanged(f.Text())
	}
	f.tellCursor()
}

// moved shows and tells that the cursor or the selection changed.
func (f *Field) moved() {
	f.blink.rest()
	if f.renderer != nil {
		f.layOut()
		f.renderer.paintCursor()
	}
	f.tellCursor()
}

// moveTo puts the cursor there. If it extends, what lies between is selected.
func (f *Field) moveTo(at int, extend bool) {
	f.buffer.moveTo(at, extend)
	f.upstream, f.wanted = false, -1
	f.moved()
}

func (f *Field) tellCursor() {
	if f.OnCursorMoved != nil {
		pos, size := f.CursorRect()
		f.OnCursorMoved(pos, size)
	}
}

// tellRows lets the surroundings lay out anew if the height is another.
func (f *Field) tellRows() {
	if rows := max(f.Rows(), f.MinRows); rows != f.shown {
		f.shown = rows
		if f.OnRowsChanged != nil {
			f.OnRowsChanged()
		}
	}
}

// Resize implements fyne.CanvasObject.
func (f *Field) Resize(size fyne.Size) {
	if size == f.Size() {
		return
	}
	f.BaseWidget.Resize(size)
	f.tellRows()
	if f.focused {
		f.tellCursor()
	}
}

// themeSize is a size of the theme that this field has.
func (f *Field) themeSize(name fyne.ThemeSizeName) float32 { return f.Theme().Size(name) }

// layOut parts the text into rows, if it or what they depend on changed.
func (f *Field) layOut() {
	size := f.themeSize(theme.SizeNameText)
	now := dress{
		width: f.Size().Width - 2*f.themeSize(theme.SizeNameInnerPadding), size: size,
		style: f.TextStyle, placeholder: f.PlaceHolder,
	}
	letter := fyne.MeasureText("M", size, f.TextStyle)
	now.height, now.wide = letter.Height, letter.Width
	if now != f.dressed {
		f.dressed, f.stale, f.widths = now, true, map[string]float32{}
		f.wrapper = wrapper{width: now.wrapWidth(), wide: f.wordWidth}
		f.hinter = f.wrapper
	}
	if !f.stale {
		return
	}
	f.stale = false
	f.rows, f.hint = f.wrapper.rows(f.buffer.text), nil
	if len(f.buffer.text) == 0 && f.PlaceHolder != "" {
		f.hint = f.hinter.rows([]rune(f.PlaceHolder))
	}
}

// wrapWidth is the width to wrap at: as long as the field has none, as good as
// no end.
func (d dress) wrapWidth() float32 {
	if d.width <= 0 {
		return endless
	}
	return d.width
}

// mostWidths is how many words' widths are remembered.
const mostWidths = 10_000

// wordWidth is how wide a word is.
func (f *Field) wordWidth(s string) float32 {
	if w, ok := f.widths[s]; ok {
		return w
	}
	if len(f.widths) > mostWidths {
		clear(f.widths)
	}
	w := f.textWidth(s)
	f.widths[s] = w
	return w
}

func (f *Field) textWidth(s string) float32 {
	if s == "" {
		return 0
	}
	return fyne.MeasureText(drawable(s), f.dressed.size, f.TextStyle).Width
}

// drawable is a text without what cannot be drawn, each a blank.
func drawable(s string) string {
	blank := func(r rune) bool { return unicode.IsControl(r) && r != '\t' || r == '\u2028' || r == '\u2029' }
	if !strings.ContainsFunc(s, blank) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if blank(r) {
			return ' '
		}
		return r
	}, s)
}
