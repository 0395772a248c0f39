package dialogs

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"afterword/data"
	"afterword/data/spoken"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// DateField is a field of one line for a day or a time as people write them,
// with a calendar to pick from. Below it stands how it was understood, or why
// it was not.
type DateField struct {
	*widgets.Entry
	dialog     *Dialog
	reading    *widgets.ParagraphText
	Problem    *widgets.Text
	Understand func(text string) (words string, day data.Date, err error) // day is chosen in the calendar
	Write      func(day data.Date) string                                 // the text with another day in it
	OnChange   func()                                                     // told of every change; may be nil
	box        *fyne.Container                                            // with its name and all that belongs to it
	name       *widgets.ParagraphText
}

// AddDateField adds a field under its name. understand and write are still to
// be set, then Update.
func (d *Dialog) AddDateField(key, label, text string) *DateField {
	f := &DateField{dialog: d, reading: widgets.NewHintText()}
	f.Entry = widgets.NewEntry(f.key)
	f.SelectsAll = true
	pick := widgets.NewButton("", d.Key, f.openCalendar)
	pick.Icon, pick.Importance = theme.CalendarIcon(), widget.LowImportance
	f.ActionItem = pick // before the text: it is looked for once
	f.SetText(text)
	f.name = widgets.NewNameText(label)
	f.box, f.Problem = d.addNamed(key, f.name, f.Entry, f.reading.Root)
	f.OnChanged = func(string) { f.Update() }
	return f
}

// AddDay adds a field with a day, 0 for none. It may stay empty.
func (d *Dialog) AddDay(key, label, example string, day data.Date) *DateField {
	f := d.AddDateField(key, label, words.Date(day))
	f.SetPlaceHolder(example)
	f.Understand = func(text string) (string, data.Date, error) {
		if strings.TrimSpace(text) == "" {
			return "", 0, nil
		}
		r := d.stack.Reader(d.stack.Home, spoken.Future)
		day, err := r.Day(text)
		return words.DayReading(day, data.DateOf(r.Now)), day, err
	}
	f.Write = words.Date
	f.Update()
	return f
}

// Name gives the field another name. One without a name is not asked for, and
// hidden.
func (f *DateField) Name(label string) {
	f.name.Set(label)
	widgets.SetVisible(f.box, label != "")
}

// Day is the day in the field, 0 if it is empty. ok is false if it is not
// understood; the field has said why.
func (f *DateField) Day() (day data.Date, ok bool) {
	_, day, err := f.Understand(f.Text)
	return day, f.Accept(err)
}

// AddMoment adds a field for a time to come. A day alone is its morning.
func (d *Dialog) AddMoment(key, label, text string) *DateField {
	f := d.AddDateField(key, label, text)
	f.Understand = func(text string) (string, data.Date, error) {
		at, err := f.moment(text)
		return words.MomentReading(at, d.stack.Now()), data.DateOf(at), err
	}
	f.Write = func(day data.Date) string {
		minutes := 9 * 60
		if at, err := f.moment(f.Text); err == nil {
			minutes = at.Hour()*60 + at.Minute()
		}
		at := day.At(minutes, time.UTC)
		return words.WithClock(words.YearDate(at), at)
	}
	f.Update()
	return f
}

func (f *DateField) moment(text string) (time.Time, error) {
	r := f.dialog.stack.Reader(f.dialog.stack.Home, spoken.Future)
	r.Clock = 9 * 60
	return r.Moment(text)
}

// Moment is the time in the field. ok is false if it is not understood; the
// field has said why.
func (f *DateField) Moment() (at time.Time, ok bool) {
	at, err := f.moment(f.Text)
	return at, f.Accept(err)
}

// Accept reports whether there is no error, and else says it.
func (f *DateField) Accept(err error) bool {
	if err != nil {
		f.Refuse(words.Reason(err))
	}
	return err == nil
}

// Refuse says below the field what is wrong with it.
func (f *DateField) Refuse(words string) {
	f.reading.Set("") // it may say the same
	f.Problem.Set(words)
	f.Problem.Show()
	f.dialog.Fit()
}

// Update shows how the text is understood.
func (f *DateField) Update() {
	said, _, err := f.Understand(f.Text)
	if err != nil {
		said = words.Reason(err)
	}
	if f.reading.Words.Text != said || f.Problem.Visible() {
		f.Problem.Hide()
		f.reading.Set(said)
		f.dialog.Fit()
	}
	if f.OnChange != nil {
		f.OnChange()
	}
}

// key opens the calendar with the arrow down.
func (f *DateField) key(ev *fyne.KeyEvent) bool {
	if ev.Name == fyne.KeyDown {
		f.openCalendar()
		return true
	}
	return f.dialog.Key(ev)
}

// openCalendar lets the user pick the day. The time of day stays.
func (f *DateField) openCalendar() {
	s := f.dialog.stack
	today := data.DateOf(s.Now().In(s.Home))
	_, day, err := f.Understand(f.Text)
	if err != nil || day == 0 {
		day = today
	}
	d := s.New(lang.L("Pick a day"), 340)
	c := widgets.NewMonthSheet(day, today, d.Key)
	c.Picked = func() { d.Confirm() }
	d.Add(container.NewCenter(c))
	d.AddCancel(lang.L("Cancel"))
	d.AddConfirm(lang.L("Choose"), func() bool {
		f.SetText(f.Write(c.Day))
		f.TellTyped()
		return true
	})
	d.Show(c)
}
