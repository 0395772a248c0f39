package ui

import (
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
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// dialog is a question over the window. Esc closes it, Enter confirms it.
type dialog struct {
	window  *Window
	popup   *widget.PopUp
	body    *fyne.Container
	buttons *fyne.Container
	confirm func()
	closed  func() // told when it is closed without confirming; may be nil
	size    fyne.Size
	overlay fyne.CanvasObject // what the toolkit shows of it
	fields  []*dialogField
	kept    *typedDialog // what to find again after a crash, nil if nothing
}

// dialogField is a field with a name.
type dialogField struct {
	name  string
	entry *widgets.Entry
	made  string // what it held when it was made
	first string // what it held when the user came
}

// newDialog makes a dialog of that width with a title. Fields are added to
// its body, with the dialog's key as their handler; then Show.
func (w *Window) newDialog(title string, width float32) *dialog {
	d := &dialog{
		window: w, body: container.New(layout.NewCustomPaddedVBoxLayout(10)), buttons: container.NewHBox(layout.NewSpacer()),
	}
	heading := widgets.NewTitle(theme.SizeNameSubHeadingText)
	heading.Set(title)
	scroll := container.NewVScroll(container.New(layout.NewCustomPaddedLayout(0, 0, 0, 8), d.body))
	content := container.NewBorder(widgets.Padded(0, 8, heading.Root), widgets.Padded(0, 6, d.buttons), nil, nil, scroll)
	d.popup = widget.NewModalPopUp(widgets.Padded(22, 12, content), w.win.Canvas())
	d.size = fyne.NewSize(width, 0)
	return d
}

// key closes the dialog on Esc and confirms it on Enter.
func (d *dialog) key(ev *fyne.KeyEvent) bool {
	switch {
	case ev.Name == fyne.KeyEscape:
		d.leave()
	case widgets.IsEnter(ev) && d.confirm != nil:
		d.confirm()
	default:
		return false
	}
	return true
}

// AddConfirm adds the main button, which Enter presses too. done reports
// whether the dialog may close.
func (d *dialog) AddConfirm(label string, done func() bool) {
	d.confirm = func() {
		if done() {
			d.closed = nil
			d.Close()
		}
	}
	d.buttons.Add(widgets.NewMainButton(label, d.key, func() { d.confirm() }))
}

// AddCancel adds the button that closes.
func (d *dialog) AddCancel(label string) { d.buttons.Add(widgets.NewButton(label, d.key, d.leave)) }

// leave closes the dialog, after asking if something was typed into it.
func (d *dialog) leave() {
	for _, f := range d.fields {
		if f.entry.Text != f.first {
			d.askLeave()
			return
		}
	}
	d.Close()
}

// askLeave asks before what was typed is thrown away. "Cancel" could be read
// in both ways there.
func (d *dialog) askLeave() {
	q := d.window.newDialog(lang.L("Throw away what you typed?"), 480)
	q.AddText(lang.L("Nothing of it is kept."))
	q.AddCancel(lang.L("Keep writing"))
	q.AddConfirm(lang.L("Throw it away"), func() bool {
		d.Close()
		return true
	})
	q.Show(nil)
}

// AddClose adds the main button of a dialog that only tells something.
func (d *dialog) AddClose(label string) {
	d.confirm = d.Close
	d.buttons.Add(widgets.NewMainButton(label, d.key, d.Close))
}

// AddField adds a field under its name, with what belongs to it below, and
// gives the line under it that says what is wrong with it.
func (d *dialog) AddField(label string, field fyne.CanvasObject, below ...fyne.CanvasObject) *widgets.Text {
	name := widgets.NewName(label)
	problem := widgets.NewText("", widgets.ColorLate, theme.SizeNameCaptionText, false)
	problem.Hide()
	if e, ok := field.(*widgets.Entry); ok {
		d.Watch(label, e)
		e.OnTooLong = func(words string) {
			problem.Set(words)
			problem.Show()
			d.Fit()
		}
	}
	d.body.Add(container.New(layout.NewCustomPaddedVBoxLayout(3), append([]fyne.CanvasObject{name, field, problem}, below...)...))
	return problem
}

// Watch has what is typed into a field asked about before it is thrown away.
func (d *dialog) Watch(name string, e *widgets.Entry) {
	d.fields = append(d.fields, &dialogField{name, e, e.Text, e.Text})
	e.OnTyped = d.window.typing
}

// Untouched takes what the fields hold as what they held at first.
func (d *dialog) Untouched() {
	for _, f := range d.fields {
		f.first = f.entry.Text
	}
}

// texts are what the fields hold that do not hold what they were made with, by
// their names.
func (d *dialog) texts() map[string]string {
	all := map[string]string{}
	for _, f := range d.fields {
		if f.entry.Text != f.made {
			all[f.name] = f.entry.Text
		}
	}
	return all
}

// setTexts fills the fields, also those that come up while it does.
func (d *dialog) setTexts(texts map[string]string) {
	for n := 0; n < len(d.fields); n++ {
		f := d.fields[n]
		if text, ok := texts[f.name]; ok {
			f.entry.SetIfOther(text)
		}
	}
}

// AddText adds a paragraph.
func (d *dialog) AddText(words string) {
	d.body.Add(widgets.Paragraph(words))
}

// Show opens the dialog and puts the focus on first, or on the main button if
// that is nil.
func (d *dialog) Show(first fyne.Focusable) {
	w := d.window
	w.dialogs = append(w.dialogs, d)
	d.open()
	if first == nil {
		first, _ = d.buttons.Objects[len(d.buttons.Objects)-1].(fyne.Focusable)
	}
	w.win.Canvas().Focus(first)
}

// open puts the dialog over everything else.
func (d *dialog) open() {
	d.popup.Show()
	d.overlay = d.window.win.Canvas().Overlays().Top()
	d.Fit()
}

// Fit gives the dialog the room its body needs, up to that of the window. One
// that is not open yet fits when it opens.
func (d *dialog) Fit() {
	if d.overlay == nil {
		return
	}
	room := d.window.win.Canvas().Size()
	width := min(d.size.Width, room.Width-24)
	d.popup.Resize(fyne.NewSize(width, 60)) // first the width: wrapped text grows with it
	height := d.popup.MinSize().Height + d.body.MinSize().Height
	size := fyne.NewSize(width, min(height, room.Height-24))
	d.popup.Resize(size)
	d.popup.Move(fyne.NewPos((room.Width-size.Width)/2, (room.Height-size.Height)/2)) // the toolkit keeps it where it was smaller
	d.popup.Refresh()
}

// Close closes the dialog; the one below it, if any, is the top again.
func (d *dialog) Close() {
	w := d.window
	for i, open := range w.dialogs {
		if open == d {
			w.dialogs = append(w.dialogs[:i], w.dialogs[i+1:]...)
			break
		}
	}
	top := w.win.Canvas().Focused()
	d.popup.Hide()
	w.showAgain(top)
	if !w.busy() {
		w.focusList()
	}
	if d.closed != nil {
		d.closed()
	}
	if d.kept != nil {
		w.keepTyped()
	}
	w.makeChoices()
}

// showAgain brings back the dialogs that the toolkit hid together with one
// below them, such as the message on an error that came up while that one was
// confirmed.
func (w *Window) showAgain(focus fyne.Focusable) {
	hidden := false
	for _, d := range w.dialogs {
		if !slices.Contains(w.win.Canvas().Overlays().List(), d.overlay) {
			d.popup.Hide()
			d.open()
			hidden = true
		}
	}
	if hidden {
		w.win.Canvas().Focus(focus)
	}
}

// say shows a message with one button.
func (w *Window) say(title, message string) {
	d := w.newDialog(title, 480)
	d.AddText(message)
	d.AddConfirm(lang.L("OK"), func() bool { return true })
	d.Show(nil)
}

// ask shows a question; yes is done if the main button is chosen.
func (w *Window) ask(title, message, confirm string, yes func()) {
	w.question(title, message, confirm, yes).Show(nil)
}

// askFirst is ask for what cannot be taken back: Enter alone does nothing.
func (w *Window) askFirst(title, message, confirm string, yes func()) {
	d := w.question(title, message, confirm, yes)
	cancel, _ := d.buttons.Objects[len(d.buttons.Objects)-2].(fyne.Focusable)
	d.Show(cancel)
}

func (w *Window) question(title, message, confirm string, yes func()) *dialog {
	d := w.newDialog(title, 480)
	d.AddText(message)
	d.AddCancel(lang.L("Cancel"))
	d.AddConfirm(confirm, func() bool {
		yes()
		return true
	})
	return d
}

// reader reads what is typed as it is said where the user lives, with the times
// of day of a zone.
func (w *Window) reader(zone *time.Location, prefer spoken.Prefer) spoken.Reader {
	return spoken.Reader{Now: w.now().In(w.home), Zone: zone, Prefer: prefer, Order: spoken.OrderIn(texts.Region())}
}

// sayError shows the error and logs its cause.
func (w *Window) sayError(err error) {
	slog.Error("shown to the user", "error", err)
	said := words.Error(err)
	w.say(texts.L("That did not work"), words.Capital(said)+".")
}

// sayUnsaved shows why something was not saved, and shows what the file holds:
// a disk that failed at the last moment may have it all the same.
func (w *Window) sayUnsaved(err error) {
	if w.load() == nil {
		w.show()
	}
	w.sayError(err)
}
