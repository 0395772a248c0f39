package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// The toolkit's own fields let neither Esc close a dialog nor Enter confirm
// it, and a button there answers Space only. Ours ask a KeyHandler first.

// KeyHandler takes a key before the field does. It reports whether it used
// the key.
type KeyHandler func(*fyne.KeyEvent) bool

// Entry is a field of one line.
type Entry struct {
	widget.Entry
	Told
	key        KeyHandler
	SelectsAll bool // what is typed first replaces what is there
}

// mostPasted is how many letters a field takes from the clipboard: more than
// can be saved, and less than what the toolkit needs minutes to draw.
const mostPasted = 50_000

func NewEntry(key KeyHandler) *Entry {
	e := &Entry{key: key}
	e.ExtendBaseWidget(e)
	return e
}

// CreateRenderer implements fyne.Widget.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	return &entryRenderer{e.Entry.CreateRenderer(), newWheel(e)}
}

type entryRenderer struct {
	fyne.WidgetRenderer
	wheel *wheel
}

func (r *entryRenderer) Objects() []fyne.CanvasObject {
	return append(slices.Clone(r.WidgetRenderer.Objects()), r.wheel)
}

func (r *entryRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.wheel.Resize(size)
}

// Refresh gives the toolkit's border a pale inner edge.
func (r *entryRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	for _, o := range r.Objects() {
		if border, ok := o.(*canvas.Rectangle); ok && border.StrokeWidth > 0 {
			border.FillColor = glass(theme.ColorNameInputBackground)
		}
	}
}

// TypedKey implements fyne.Focusable.
func (e *Entry) TypedKey(ev *fyne.KeyEvent) {
	if e.key == nil || !e.key(ev) {
		e.Entry.TypedKey(ev)
		e.TellTyped()
	}
}

// TypedRune implements fyne.Focusable.
func (e *Entry) TypedRune(r rune) {
	e.Entry.TypedRune(r)
	e.TellTyped()
}

// FocusLost implements fyne.Focusable.
func (e *Entry) FocusLost() {
	e.Entry.FocusLost()
	e.tellLeft()
}

// Words implements Field.
func (e *Entry) Words() string { return e.Text }

// TypedShortcut implements fyne.Shortcutable.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	if s.ShortcutName() == RedoKey.ShortcutName() {
		s = &fyne.ShortcutRedo{}
	}
	if e.takes(s, len(e.Text)) {
		e.Entry.TypedShortcut(s)
		e.TellTyped()
	}
}

// FocusGained implements fyne.Focusable.
func (e *Entry) FocusGained() {
	e.Entry.FocusGained()
	Reveal(e)
	if e.SelectsAll {
		e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// SetIfOther changes the text, and draws only if it is another.
func (e *Entry) SetIfOther(s string) {
	if e.Text != s {
		e.SetText(s)
	}
}

// Button is a button with a thin border that answers Enter and Space.
type Button struct {
	widget.Button
	key     KeyHandler
	Chosen  bool // drawn in the accent colour
	Round   bool // one of several to choose from
	focused bool
}

func NewButton(label string, key KeyHandler, tapped func()) *Button {
	b := &Button{key: key}
	b.Text, b.OnTapped = label, tapped
	b.ExtendBaseWidget(b)
	return b
}

// NewMainButton is the one button of a group that Enter would choose.
func NewMainButton(label string, key KeyHandler, tapped func()) *Button {
	b := NewButton(label, key, tapped)
	b.Importance = widget.HighImportance
	return b
}

// TypedKey implements fyne.Focusable.
func (b *Button) TypedKey(ev *fyne.KeyEvent) {
	if IsEnter(ev) {
		b.Tapped(nil)
		return
	}
	if !handled(b, b.key, ev) {
		b.Button.TypedKey(ev)
	}
}

// handled has a key be taken by a handler or, where there is none, by what takes
// those of the window. It reports whether that did; Space is for the widget alone.
func handled(o fyne.CanvasObject, key KeyHandler, ev *fyne.KeyEvent) bool {
	if key != nil {
		return key(ev)
	}
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil || c.OnTypedKey() == nil || ev.Name != fyne.KeyEscape && ev.Name != fyne.KeyF1 && ev.Name != fyne.KeyF10 {
		return false
	}
	c.OnTypedKey()(ev)
	return true
}

// FocusGained implements fyne.Focusable.
func (b *Button) FocusGained() {
	b.focused = true
	b.Button.FocusGained()
	Reveal(b)
}

// FocusLost implements fyne.Focusable.
func (b *Button) FocusLost() {
	b.focused = false
	b.Button.FocusLost()
}

// CreateRenderer implements fyne.Widget.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{WidgetRenderer: b.Button.CreateRenderer(), button: b, border: NewShape()}
	r.paint()
	return r
}

type buttonRenderer struct {
	fyne.WidgetRenderer
	button *Button
	border *canvas.Rectangle
}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	all := slices.Clone(r.WidgetRenderer.Objects())
	return slices.Insert(all, 1, fyne.CanvasObject(r.border)) // below the words
}

// MinSize leaves more room beside the words than the toolkit does.
func (r *buttonRenderer) MinSize() fyne.Size {
	return r.WidgetRenderer.MinSize().AddWidthHeight(2*theme.Size(theme.SizeNamePadding), 0)
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.border.Resize(size)
	r.paint()
}

func (r *buttonRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.paint()
}

func (r *buttonRenderer) paint() {
	r.border.StrokeWidth, r.border.StrokeColor = 1, theme.Color(theme.ColorNameInputBorder)
	r.border.FillColor = glass(theme.ColorNameButton)
	switch {
	case r.button.Importance != widget.MediumImportance:
		r.border.StrokeWidth = 0
	case r.button.Chosen:
		r.border.StrokeColor, r.border.FillColor = theme.Color(theme.ColorNamePrimary), Mixed(ColorCalmBg, theme.ColorNameButton, 0.8)
	}
	if r.button.focused {
		r.border.StrokeWidth, r.border.StrokeColor = 2, theme.Color(theme.ColorNameForeground)
	}
	for _, o := range r.Objects() {
		if area, ok := o.(*canvas.Rectangle); ok {
			area.CornerRadius = r.radius()
		}
	}
	r.border.Refresh()
}

func (r *buttonRenderer) radius() float32 {
	if r.button.Round {
		return r.button.Size().Height / 2
	}
	return theme.Size(theme.SizeNameButtonRadius)
}

// Link is a few words that do something.
type Link struct {
	widget.Hyperlink
	key KeyHandler
}

// NewLink is a small link.
func NewLink(words string, key KeyHandler, tapped func()) *Link {
	l := &Link{key: key}
	l.Text, l.OnTapped, l.SizeName = words, tapped, theme.SizeNameCaptionText
	l.ExtendBaseWidget(l)
	return l
}

// LineWidth is the width of the words in one line.
func (l *Link) LineWidth() float32 { return CaptionSize(l.Text).Width }

// FocusGained implements fyne.Focusable.
func (l *Link) FocusGained() {
	l.Hyperlink.FocusGained()
	Reveal(l)
}

// TypedKey implements fyne.Focusable.
func (l *Link) TypedKey(ev *fyne.KeyEvent) {
	if IsEnter(ev) {
		l.OnTapped()
		return
	}
	if !handled(l, l.key, ev) {
		l.Hyperlink.TypedKey(ev)
	}
}

func IsEnter(ev *fyne.KeyEvent) bool {
	return ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter
}

// SelectRange selects the letters from start to end. The toolkit does not say how,
// so it is done as a user would: with Shift and an arrow.
func (e *Entry) SelectRange(start, end int) {
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft}) // what was selected is no longer
	e.CursorColumn = start
	e.KeyDown(shift)
	e.CursorColumn = end - 1
	e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	e.KeyUp(shift)
}

// RedoKey is the other key for redoing; the toolkit knows only Ctrl+Y.
var RedoKey = &desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}

// AccessibilityLabel implements fyne.Accessible: what is in the field or, if
// that is nothing, what would be.
func (e *Entry) AccessibilityLabel() string {
	if e.Text == "" {
		return e.PlaceHolder
	}
	return e.Text
}

// AccessibilityRole implements fyne.Accessible.
func (e *Entry) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
