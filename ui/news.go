package ui

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
func (m *email) newNews() fyne.CanvasObject {
	w, s := m.card.window, m.card.step
	if !s.Kind.IsFollowUp() || s.Kind == data.StepLastNote {
		return nil
	}
	var e *widgets.Entry
	e = widgets.NewEntry(func(ev *fyne.KeyEvent) bool {
		if widgets.IsEnter(ev) {
			m.takeNews(e)
			w.win.Canvas().Focus(m.body)
			return true
		}
		return w.fieldKey(ev)
	})
	e.SetText(m.card.entry.Application.NewSince)
	e.SetPlaceHolder(lang.L("I passed the exam"))
	p := newPreview(note.NewSince, e, "")
	say := func(string) { p.show(m.request()) }
	say("")
	e.OnChanged, e.OnLeft, e.OnTooLong = say, func() { m.takeNews(e) }, w.toast
	e.OnGained = func() { w.detail.bringIntoSight(e) }
	m.news = e
	return container.New(layout.NewCustomPaddedVBoxLayout(3), widgets.NewName(lang.L("What is new since your last email?")), e, p.root)
}

// takeNews has the email tell what is new. What is shown stays where it is.
func (m *email) takeNews(e *widgets.Entry) {
	w, a := m.card.window, m.card.entry.Application
	if strings.TrimSpace(e.Text) == a.NewSince || w.detail.card != m.card {
		return
	}
	w.detail.still = true
	ok := w.settle(desk.News(a, e.Text), nil)
	w.detail.still = false
	if !ok {
		return
	}
	if m.edited() {
		m.update() // which says that there is something new
		return
	}
	m.propose()
	m.missing.build()
}
