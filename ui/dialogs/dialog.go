package dialogs

import (
	"context"
	"log/slog"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"afterword/data/spoken"
	"afterword/reminders/texts"
	"afterword/ui/files"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// Dialog is a question over the window. Esc closes it, Enter confirms it.
type Dialog struct {
	stack       *Stack
	Popup       *widget.PopUp
	page        *container.Scroll // on which the body is
	Body        *fyne.Container
	Buttons     *fyne.Container
	foot        *fyne.Container // where the buttons are
	Confirm     func()
	OnConfirmed func() // told when it was confirmed and is gone; may be nil
	OnLeft      func() // told when it was left without confirming and is gone; may be nil
	size        fyne.Size
	overlay     fyne.CanvasObject // what the toolkit shows of it
	fields      []*dialogField
	Kept        any // what its owner needs to open it again after a crash, nil if nothing
}

// dialogField is a field with a name.
type dialogField struct {
	key   string // names the field in whatever language
	entry keptField
	made  string // what it held when it was made
	first string // what it held when the user came
}

// keptField is what can be filled in again after a crash.
type keptField interface {
	Words() string
	SetIfOther(words string)
}

// New makes a dialog of that width with a title. Fields are added to
// its body, with the dialog's key as their handler; then Show.
func (s *Stack) New(title string, width float32) *Dialog {
	d := &Dialog{
		stack: s, Body: container.New(layout.NewCustomPaddedVBoxLayout(10)), Buttons: container.NewHBox(layout.NewSpacer()),
	}
	d.foot = container.NewStack(d.Buttons)
	heading := widgets.NewTitle(theme.SizeNameSubHeadingText)
	heading.Set(title)
	d.page = widgets.NewPage(container.New(layout.NewCustomPaddedLayout(0, 0, 0, 8), d.Body))
	content := container.NewBorder(widgets.Padded(0, 8, heading.Root), widgets.Padded(0, 6, d.foot), nil, nil, d.page)
	d.Popup = widget.NewModalPopUp(widgets.Padded(22, 12, content), s.Window.Canvas())
	d.size = fyne.NewSize(width, 0)
	return d
}

// Key closes the dialog on Esc and confirms it on Enter.
func (d *Dialog) Key(ev *fyne.KeyEvent) bool {
	switch {
	case ev.Name == fyne.KeyEscape:
		d.leave()
	case widgets.IsEnter(ev) && d.Confirm != nil:
		d.Confirm()
	default:
		return false
	}
	return true
}

// AddConfirm adds the main button, which Enter presses too. done reports
// whether the dialog may close.
func (d *Dialog) AddConfirm(label string, done func() bool) {
	d.Confirm = func() {
		if done() {
			d.close(d.OnConfirmed)
		}
	}
	d.Buttons.Add(widgets.NewMainButton(label, d.Key, func() { d.Confirm() }))
}

// AddCancel adds the button that closes.
func (d *Dialog) AddCancel(label string) { d.Buttons.Add(widgets.NewButton(label, d.Key, d.leave)) }

// leave closes the dialog, after asking if something was typed into it.
func (d *Dialog) leave() {
	for _, f := range d.fields {
		if f.entry.Words() != f.first {
			d.askLeave()
			return
		}
	}
	d.Close()
}

// askLeave asks before what was typed is thrown away, and keeps it on Enter.
// "Cancel" could be read in both ways there.
func (d *Dialog) askLeave() {
	q := d.stack.New(lang.L("Discard what you’ve written?"), 480)
	q.AddText(lang.L("None of it will be kept."))
	q.Buttons.Add(widgets.NewButton(lang.L("Discard"), q.Key, func() {
		q.Close()
		d.Close()
	}))
	q.AddClose(lang.L("Keep writing"))
	q.Show(nil)
}

// AddClose adds the main button of a dialog that only tells something.
func (d *Dialog) AddClose(label string) {
	d.Confirm = d.Close
	d.Buttons.Add(widgets.NewMainButton(label, d.Key, d.Close))
}

// AddField adds a field under its label. The key tells it from the others of
// the dialog in whatever language. It adds the field with what belongs to it below, and
// gives the line under it that says what is wrong with it.
func (d *Dialog) AddField(key, label string, field fyne.CanvasObject, below ...fyne.CanvasObject) *widgets.Text {
	_, problem := d.addNamed(key, widgets.NewNameText(label), field, below...)
	return problem
}

// addNamed adds a field under its name, and gives all that belongs to it.
func (d *Dialog) addNamed(key string, name *widgets.ParagraphText, field fyne.CanvasObject, below ...fyne.CanvasObject) (*fyne.Container, *widgets.Text) {
	problem := widgets.NewText("", widgets.ColorLate, theme.SizeNameCaptionText, false)
	problem.Hide()
	if e, ok := field.(widgets.Field); ok {
		d.Watch(key, e)
		e.Tells().OnTooLong = func(words string) {
			problem.Set(words)
			problem.Show()
			d.Fit()
		}
	}
	box := container.New(layout.NewCustomPaddedVBoxLayout(3), append([]fyne.CanvasObject{name.Root, field, problem}, below...)...)
	d.Add(box)
	return box, problem
}

// Watch has what is typed into a field asked about before it is thrown away.
func (d *Dialog) Watch(key string, e widgets.Field) {
	d.fields = append(d.fields, &dialogField{key, e, e.Words(), e.Words()})
	e.Tells().OnTyped = d.stack.OnTyped
	if t, ok := e.(*widgets.TextField); ok {
		d.Follow(t)
	}
}

// WatchChoice has a choice be made again after a crash.
func (d *Dialog) WatchChoice(key string, c *widgets.Choice) {
	d.fields = append(d.fields, &dialogField{key, c, c.Words(), c.Words()})
}

// AddFoot adds words beside the buttons.
func (d *Dialog) AddFoot(words *widgets.ParagraphText) {
	d.foot.Objects = []fyne.CanvasObject{widgets.NewBeside(10, words.Root, d.Buttons)}
}

// Follow has the dialog grow with a field.
func (d *Dialog) Follow(t *widgets.TextField) { t.OnRowsChanged = d.Fit }

// Untouched takes what the fields hold as what they held at first.
func (d *Dialog) Untouched() {
	for _, f := range d.fields {
		f.first = f.entry.Words()
	}
}

// Texts are what the fields hold that do not hold what they were made with, by
// their names.
func (d *Dialog) Texts() map[string]string {
	all := map[string]string{}
	for _, f := range d.fields {
		if f.entry.Words() != f.made {
			all[f.key] = f.entry.Words()
		}
	}
	return all
}

// SetTexts fills the fields, also those that come up while it does.
func (d *Dialog) SetTexts(texts map[string]string) {
	for n := 0; n < len(d.fields); n++ {
		f := d.fields[n]
		if text, ok := texts[f.key]; ok {
			f.entry.SetIfOther(text)
		}
	}
}

// Add adds an object below the others.
func (d *Dialog) Add(o fyne.CanvasObject) { d.Body.Add(o) }

// AddText adds a paragraph.
func (d *Dialog) AddText(words string) { d.Add(widgets.Paragraph(words)) }

// Forget has nothing asked when the dialog is left: nothing of what it holds
// would be kept in any case.
func (d *Dialog) Forget() { d.fields = nil }

// Show opens the dialog and puts the focus on first, or on the main button if
// that is nil.
func (d *Dialog) Show(first fyne.Focusable) {
	d.stack.Open = append(d.stack.Open, d)
	d.show()
	if first == nil {
		first, _ = d.Buttons.Objects[len(d.Buttons.Objects)-1].(fyne.Focusable)
	}
	d.stack.Window.Canvas().Focus(first)
}

// show puts the dialog over everything else.
func (d *Dialog) show() {
	d.Popup.Show()
	d.overlay = d.stack.Window.Canvas().Overlays().Top()
	d.Fit()
}

// Fit gives the dialog the room its body needs, up to that of the window. One
// that is not open yet fits when it opens.
func (d *Dialog) Fit() {
	if d.overlay == nil {
		return
	}
	room := d.stack.Window.Canvas().Size()
	width := min(d.size.Width, room.Width-24)
	d.Popup.Resize(fyne.NewSize(width, 60)) // first the width: wrapped text grows with it
	height := d.Popup.MinSize().Height + d.Body.MinSize().Height
	size := fyne.NewSize(width, min(height, room.Height-24))
	d.Popup.Resize(size)
	d.Popup.Move(fyne.NewPos((room.Width-size.Width)/2, (room.Height-size.Height)/2)) // the toolkit keeps it where it was smaller
	d.Popup.Refresh()
}

// Then has next done when the dialog is gone, whether it was confirmed or left.
func (d *Dialog) Then(next func()) { d.OnConfirmed, d.OnLeft = next, next }

// IsOpen reports whether the dialog is open.
func (d *Dialog) IsOpen() bool { return slices.Contains(d.stack.Open, d) }

// Close closes the dialog unconfirmed; the one below it, if any, is the top
// again.
func (d *Dialog) Close() { d.close(d.OnLeft) }

func (d *Dialog) close(then func()) {
	s := d.stack
	s.Open = slices.DeleteFunc(s.Open, func(open *Dialog) bool { return open == d })
	top := s.Window.Canvas().Focused()
	d.Popup.Hide()
	s.showAgain(top)
	if len(s.Open) == 0 {
		s.FocusBelow()
	}
	if then != nil {
		then()
	}
	s.OnClosed()
}

// Stack is the dialogs that are open over a window, the last one on top.
type Stack struct {
	Window fyne.Window
	Now    func() time.Time
	Home   *time.Location // the zone the computer is in
	Open   []*Dialog

	choosing context.CancelFunc // leaves the desktop's dialog for files, while that is open

	OnTyped    func()                                                      // told that the user types into a dialog
	Desktop    func(ctx context.Context, w files.Wanted) ([]string, error) // opens the desktop's dialog for files; nil: it has none
	Background func(work func() error, then func(error))                   // does what may take its time, and then goes on in the window
	FocusBelow func()                                                      // puts the focus into the window when no dialog is left
	OnClosed   func()                                                      // told that a dialog was closed
}

// Busy reports whether something is asked over the window.
func (s *Stack) Busy() bool { return len(s.Open) > 0 || s.choosing != nil }

// showAgain brings back the dialogs that the toolkit hid together with one
// below them, such as the message on an error that came up while that one was
// confirmed.
func (s *Stack) showAgain(focus fyne.Focusable) {
	hidden := false
	for _, d := range s.Open {
		if !slices.Contains(s.Window.Canvas().Overlays().List(), d.overlay) {
			d.Popup.Hide()
			d.show()
			hidden = true
		}
	}
	if hidden {
		s.Window.Canvas().Focus(focus)
	}
}

// Say shows a message with one button.
func (s *Stack) Say(title, message string) {
	d := s.New(title, 480)
	d.AddText(message)
	d.AddConfirm(lang.L("OK"), func() bool { return true })
	d.Show(nil)
}

// SayError shows the error and logs its cause.
func (s *Stack) SayError(err error) {
	slog.Error("shown to the user", "error", err)
	said := words.Error(err)
	s.Say(lang.L("That didn’t work"), words.Capital(said)+".")
}

// Ask shows a question; yes is done if the main button is chosen.
func (s *Stack) Ask(title, message, confirm string, yes func()) {
	s.question(title, message, confirm, yes).Show(nil)
}

// AskFirst is Ask for what cannot be taken back: Enter alone does nothing.
func (s *Stack) AskFirst(title, message, confirm string, yes func()) {
	d := s.question(title, message, confirm, yes)
	cancel, _ := d.Buttons.Objects[len(d.Buttons.Objects)-2].(fyne.Focusable)
	d.Show(cancel)
}

func (s *Stack) question(title, message, confirm string, yes func()) *Dialog {
	d := s.New(title, 480)
	d.AddText(message)
	d.AddCancel(lang.L("Cancel"))
	d.AddConfirm(confirm, func() bool {
		yes()
		return true
	})
	return d
}

// Reader reads what is typed as it is said where the user lives, with the times
// of day of a zone.
func (s *Stack) Reader(zone *time.Location, prefer spoken.Prefer) spoken.Reader {
	return spoken.Reader{Now: s.Now().In(s.Home), Zone: zone, Prefer: prefer, Order: spoken.OrderIn(texts.Region())}
}

// DayToCome gives a day for an example, one that the user could mean, as the
// value of a text.
func (s *Stack) DayToCome() map[string]any {
	now := s.Now().In(s.Home)
	return map[string]any{"Day": words.ShortDate(now.AddDate(0, 0, 7), now)}
}
