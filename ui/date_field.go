package ui

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

// dateField is a field of one line for a day or a time as people write them,
// with a calendar to pick from. Below it stands how it was understood, or why
// it was not.
type dateField struct {
	*widgets.Entry
	dialog     *dialog
	reading    *widgets.ParagraphText
	problem    *widgets.Text
	understand func(text string) (words string, day data.Date, err error) // day is chosen in the calendar
	write      func(day data.Date) string                                 // the text with another day in it
	changed    func()                                                     // told of every change; may be nil
}

// addDateField adds a field under its name. understand and write are still to
// be set, then Update.
func (d *dialog) addDateField(label, text string) *dateField {
	f := &dateField{dialog: d, reading: widgets.NewHintText()}
	f.Entry = widgets.NewEntry(f.key)
	f.SelectsAll = true
	pick := widgets.NewButton("", d.key, f.openCalendar)
	pick.Icon, pick.Importance = theme.CalendarIcon(), widget.LowImportance
	f.ActionItem = pick // before the text: it is looked for once
	f.SetText(text)
	f.problem = d.AddField(label, f.Entry, f.reading.Root)
	f.OnChanged = func(string) { f.Update() }
	return f
}

// AddDay adds a field with a day, 0 for none. It may stay empty.
func (d *dialog) AddDay(label, example string, day data.Date) *dateField {
	f := d.addDateField(label, dateText(day))
	f.SetPlaceHolder(example)
	f.understand = func(text string) (string, data.Date, error) {
		if strings.TrimSpace(text) == "" {
			return "", 0, nil
		}
		r := d.window.reader(d.window.home, spoken.Future)
		day, err := r.Day(text)
		return words.DayReading(day, data.DateOf(r.Now)), day, err
	}
	f.write = dateText
	f.Update()
	return f
}

// aDayToCome is a day for an example: one that the user could mean.
func (w *Window) aDayToCome() map[string]any {
	now := w.now().In(w.home)
	return map[string]any{"Day": words.ShortDate(now.AddDate(0, 0, 7), now)}
}

// Day is the day in the field, 0 if it is empty. ok is false if it is not
// understood; the field has said why.
func (f *dateField) Day() (day data.Date, ok bool) {
	_, day, err := f.understand(f.Text)
	return day, f.accept(err)
}

// AddMoment adds a field for a time to come. A day alone is its morning.
func (d *dialog) AddMoment(label, text string) *dateField {
	f := d.addDateField(label, text)
	f.understand = func(text string) (string, data.Date, error) {
		at, err := f.moment(text)
		return words.MomentReading(at, d.window.now()), data.DateOf(at), err
	}
	f.write = func(day data.Date) string {
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

func (f *dateField) moment(text string) (time.Time, error) {
	r := f.dialog.window.reader(f.dialog.window.home, spoken.Future)
	r.Clock = 9 * 60
	return r.Moment(text)
}

// Moment is the time in the field. ok is false if it is not understood; the
// field has said why.
func (f *dateField) Moment() (at time.Time, ok bool) {
	at, err := f.moment(f.Text)
	return at, f.accept(err)
}

// accept reports whether there is no error, and else says it.
func (f *dateField) accept(err error) bool {
	if err != nil {
		f.Refuse(words.Reason(err))
	}
	return err == nil
}

// Refuse says below the field what is wrong with it.
func (f *dateField) Refuse(words string) {
	f.reading.Set("") // it may say the same
	f.problem.Set(words)
	f.problem.Show()
	f.dialog.Fit()
}

// Update shows how the text is understood.
func (f *dateField) Update() {
	said, _, err := f.understand(f.Text)
	if err != nil {
		said = words.Reason(err)
	}
	if f.reading.Words.Text != said || f.problem.Visible() {
		f.problem.Hide()
		f.reading.Set(said)
		f.dialog.Fit()
	}
	if f.changed != nil {
		f.changed()
	}
}

// key opens the calendar with the arrow down.
func (f *dateField) key(ev *fyne.KeyEvent) bool {
	if ev.Name == fyne.KeyDown {
		f.openCalendar()
		return true
	}
	return f.dialog.key(ev)
}

// openCalendar lets the user pick the day. The time of day stays.
func (f *dateField) openCalendar() {
	w := f.dialog.window
	today := data.DateOf(w.now().In(w.home))
	_, day, err := f.understand(f.Text)
	if err != nil || day == 0 {
		day = today
	}
	d := w.newDialog(lang.L("Pick a day"), 340)
	c := widgets.NewMonthSheet(day, today, d.key)
	c.Picked = func() { d.confirm() }
	d.body.Add(container.NewCenter(c))
	d.AddCancel(lang.L("Cancel"))
	d.AddConfirm(lang.L("Choose"), func() bool {
		f.SetText(f.write(c.Day))
		f.TellTyped()
		return true
	})
	d.Show(c)
}
