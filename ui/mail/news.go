package mail

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"afterword/data"
	"afterword/reminders/desk"
	"afterword/reminders/draft/note"
	"afterword/ui/widgets"
)

// newNews asks below a follow-up what is new since the last email, nil below
// other emails. What is answered is in the email when the field is left.
func (m *Email) newNews() fyne.CanvasObject {
	w, s := m.window, m.step
	if !s.Kind.IsFollowUp() || s.Kind == data.StepLastNote {
		return nil
	}
	var e *widgets.Entry
	e = widgets.NewEntry(func(ev *fyne.KeyEvent) bool {
		if widgets.IsEnter(ev) {
			m.takeNews(e)
			w.Canvas.Focus(m.Body)
			return true
		}
		return w.Key(ev)
	})
	e.SetText(m.app.NewSince)
	e.SetPlaceHolder(lang.L("I passed the exam"))
	p := NewPreview(note.NewSince, e, "")
	say := func(typed string) {
		r := m.request()
		r.Application.NewSince = strings.TrimSpace(typed)
		p.Show(r)
	}
	say(e.Text)
	e.OnChanged, e.OnLeft, e.OnTooLong = say, func() { m.takeNews(e) }, w.Toast
	return container.New(layout.NewCustomPaddedVBoxLayout(3), widgets.NewName(lang.L("What is new since your last email?")), e, p.Root)
}

// takeNews has the email tell what is new. What is shown stays where it is.
func (m *Email) takeNews(e *widgets.Entry) {
	if strings.TrimSpace(e.Text) == m.app.NewSince || !m.note(desk.News(m.app, e.Text), nil) {
		return
	}
	if m.Edited() {
		m.update() // which says that there is something new
		return
	}
	m.propose()
	m.missing.build()
}
