package ui

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// The toolkit's own fields let neither Esc close a dialog nor Enter confirm
// it, and a button there answers Space only. Ours ask a keyHandler first.

// keyHandler takes a key before the field does. It reports whether it used
// the key.
type keyHandler func(*fyne.KeyEvent) bool

// entry is a field for text.
type entry struct {
	widget.Entry
	key     keyHandler
	tooMuch func(words string) // says why a text was not pasted; may be nil
	selects bool               // what is typed first replaces what is there
	typed   func()             // told that the user typed; may be nil
	rows    int                // of a field that grows with its text; 0: it does not
	left    func()             // told that the focus went elsewhere; may be nil
}

// mostPasted is how many letters a field takes from the clipboard: more than
// can be saved, and less than what the toolkit needs minutes to draw.
const mostPasted = 50_000

func newEntry(key keyHandler) *entry {
	e := &entry{key: key}
	e.ExtendBaseWidget(e)
	return e
}

// newTextEntry is a field of several lines.
func newTextEntry(key keyHandler, rows int) *entry {
	e := newEntry(key)
	e.MultiLine = true
	e.Wrapping = fyne.TextWrapWord
	e.SetMinRowsVisible(rows)
	return e
}

// CreateRenderer implements fyne.Widget.
func (e *entry) CreateRenderer() fyne.WidgetRenderer { return &entryRenderer{e.Entry.CreateRenderer()} }

type entryRenderer struct{ fyne.WidgetRenderer }

// Refresh gives the toolkit's border a pale inner edge.
func (r *entryRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	for _, o := range r.Objects() {
		if border, ok := o.(*canvas.Rectangle); ok && border.StrokeWidth > 0 {
			border.FillColor = glass(theme.ColorNameInputBackground)
		}
	}
}

// TypedKey implements fyne.Focusable. Enter stays with a field of several
// lines, Esc never does.
func (e *entry) TypedKey(ev *fyne.KeyEvent) {
	if isEnter(ev) && e.MultiLine || e.key == nil || !e.key(ev) {
		e.Entry.TypedKey(ev)
		e.tellTyped()
	}
}

// TypedRune implements fyne.Focusable.
func (e *entry) TypedRune(r rune) {
	e.Entry.TypedRune(r)
	e.tellTyped()
}

// FocusLost implements fyne.Focusable.
func (e *entry) FocusLost() {
	e.Entry.FocusLost()
	if e.left != nil {
		e.left()
	}
}

func (e *entry) tellTyped() {
	if e.typed != nil {
		e.typed()
	}
}

// TypedShortcut implements fyne.Shortcutable. A text that would freeze the
// window is not pasted.
func (e *entry) TypedShortcut(s fyne.Shortcut) {
	if s.ShortcutName() == redoKey.ShortcutName() {
		s = &fyne.ShortcutRedo{}
	}
	if paste, ok := s.(*fyne.ShortcutPaste); ok && len(e.Text)+len(paste.Clipboard.Content()) > mostPasted {
		if e.tooMuch != nil {
			e.tooMuch(lang.L("That text is too long to be pasted here."))
		}
		return
	}
	e.Entry.TypedShortcut(s)
	e.tellTyped()
}

// AcceptsTab lets Tab leave also a field of several lines: nobody indents an
// email, and everybody wants to reach the buttons.
func (e *entry) AcceptsTab() bool { return false }

// FocusGained implements fyne.Focusable.
func (e *entry) FocusGained() {
	e.Entry.FocusGained()
	if e.selects {
		e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// SetIfOther changes the text, and draws only if it is another.
func (e *entry) SetIfOther(s string) {
	if e.Text != s {
		e.SetText(s)
	}
}

// button is a button with a thin border that answers Enter and Space.
type button struct {
	widget.Button
	key     keyHandler
	Chosen  bool // drawn in the accent colour
	Round   bool // one of several to choose from
	focused bool
}

func newButton(label string, key keyHandler, tapped func()) *button {
	b := &button{key: key}
	b.Text, b.OnTapped = label, tapped
	b.ExtendBaseWidget(b)
	return b
}

// newMainButton is the one button of a group that Enter would choose.
func newMainButton(label string, key keyHandler, tapped func()) *button {
	b := newButton(label, key, tapped)
	b.Importance = widget.HighImportance
	return b
}

// TypedKey implements fyne.Focusable.
func (b *button) TypedKey(ev *fyne.KeyEvent) {
	if isEnter(ev) {
		b.Tapped(nil)
		return
	}
	if b.key == nil || !b.key(ev) {
		b.Button.TypedKey(ev)
	}
}

// FocusGained implements fyne.Focusable.
func (b *button) FocusGained() {
	b.focused = true
	b.Button.FocusGained()
}

// FocusLost implements fyne.Focusable.
func (b *button) FocusLost() {
	b.focused = false
	b.Button.FocusLost()
}

// CreateRenderer implements fyne.Widget.
func (b *button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{WidgetRenderer: b.Button.CreateRenderer(), button: b, border: newShape()}
	r.paint()
	return r
}

type buttonRenderer struct {
	fyne.WidgetRenderer
	button *button
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
		r.border.StrokeColor, r.border.FillColor = theme.Color(theme.ColorNamePrimary), mixed(colorCalmBg, theme.ColorNameButton, 0.8)
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

// link is a few words that do something.
type link struct {
	widget.Hyperlink
	key keyHandler
}

// newLink is a small link.
func newLink(words string, key keyHandler, tapped func()) *link {
	l := &link{key: key}
	l.Text, l.OnTapped, l.SizeName = words, tapped, theme.SizeNameCaptionText
	l.ExtendBaseWidget(l)
	return l
}

// TypedKey implements fyne.Focusable.
func (l *link) TypedKey(ev *fyne.KeyEvent) {
	if isEnter(ev) {
		l.OnTapped()
		return
	}
	if l.key == nil || !l.key(ev) {
		l.Hyperlink.TypedKey(ev)
	}
}

// choice is a field that offers a few values.
type choice struct {
	widget.Select
	key     keyHandler
	focused bool
}

func newChoice(options []string, key keyHandler, changed func(string)) *choice {
	c := &choice{key: key}
	c.Options, c.OnChanged = toldApart(options), changed
	c.ExtendBaseWidget(c)
	return c
}

// toldApart numbers the options that are called as one before them: the toolkit
// knows an option by its words alone, and would take the first for any of them.
func toldApart(options []string) []string {
	apart := slices.Clone(options)
	for i := range apart {
		for n := 2; slices.Contains(apart[:i], apart[i]); n++ {
			apart[i] = fmt.Sprintf("%s (%d)", options[i], n)
		}
	}
	return apart
}

// FocusGained implements fyne.Focusable.
func (c *choice) FocusGained() {
	c.focused = true
	c.Select.FocusGained()
}

// FocusLost implements fyne.Focusable.
func (c *choice) FocusLost() {
	c.focused = false
	c.Select.FocusLost()
}

// CreateRenderer implements fyne.Widget: it looks as a field does.
func (c *choice) CreateRenderer() fyne.WidgetRenderer {
	r := &choiceRenderer{WidgetRenderer: c.Select.CreateRenderer(), choice: c, border: newShape()}
	r.paint()
	return r
}

type choiceRenderer struct {
	fyne.WidgetRenderer
	choice *choice
	border *canvas.Rectangle
}

func (r *choiceRenderer) Objects() []fyne.CanvasObject {
	return append(slices.Clone(r.WidgetRenderer.Objects()), r.border)
}

func (r *choiceRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.border.Resize(size)
}

func (r *choiceRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.paint()
}

func (r *choiceRenderer) paint() {
	r.border.CornerRadius = theme.Size(theme.SizeNameInputRadius)
	r.border.StrokeWidth, r.border.StrokeColor = 1, theme.Color(theme.ColorNameInputBorder)
	if r.choice.focused {
		r.border.StrokeColor = theme.Color(theme.ColorNamePrimary)
		if area, ok := r.WidgetRenderer.Objects()[0].(*canvas.Rectangle); ok {
			area.FillColor = theme.Color(theme.ColorNameInputBackground)
		}
	}
	r.border.FillColor = glass(theme.ColorNameInputBackground)
	r.border.Refresh()
}

// TypedKey implements fyne.Focusable.
func (c *choice) TypedKey(ev *fyne.KeyEvent) {
	if c.key == nil || !c.key(ev) {
		c.Select.TypedKey(ev)
	}
}

func isEnter(ev *fyne.KeyEvent) bool {
	return ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter
}
