package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	decide "afterword/reminders/desk"
	"afterword/reminders/draft"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// email is the email of a step, edited in place, and what can be done with it.
type email struct {
	card          *stepCard
	key           string // in Window.written
	to            string
	composed      draft.Draft // as it was before the user changed it
	subject, body *widgets.Entry
	checked       *findings
	parts         []fyne.CanvasObject
}

// cursor is where in which email the user is writing.
type cursor struct {
	email       string // as in Window.written
	inBody      bool
	row, column int
}

// cursor is the place at which the user is writing, zero if they are not.
func (w *Window) cursor() cursor {
	if w.detail.card == nil || w.detail.card.mail == nil {
		return cursor{}
	}
	m := w.detail.card.mail
	for _, field := range []*widgets.Entry{m.subject, m.body} {
		if w.win.Canvas().Focused() == field {
			return cursor{m.key, field == m.body, field.CursorRow, field.CursorColumn}
		}
	}
	return cursor{}
}

// setCursor lets the user write on, if that email is still shown.
func (w *Window) setCursor(at cursor) {
	if at.email == "" || w.detail.card == nil || w.detail.card.mail == nil || w.detail.card.mail.key != at.email {
		return
	}
	field := w.detail.card.mail.subject
	if at.inBody {
		field = w.detail.card.mail.body
	}
	field.CursorRow, field.CursorColumn = at.row, at.column
	w.win.Canvas().Focus(field)
}

func newMail(c *stepCard) *email {
	w, a, s := c.window, c.entry.Application, c.step
	d := draft.Compose(decide.DraftRequest(a, s, w.settings, w.now()))
	text := decide.Mail{Subject: d.Subject, Body: d.Body}
	key := decide.MailKey(a.ID, s)
	if kept, ok := w.written[key]; ok {
		text = kept
	}
	m := &email{card: c, key: key, to: d.To, composed: d}
	m.subject, m.body = widgets.NewEntry(w.fieldKey), widgets.NewGrowingEntry(w.fieldKey)
	m.subject.SetText(text.Subject)
	m.subject.TextStyle.Bold = true
	m.body.SetText(text.Body)
	m.checked = newFindings(m.showFinding, w.fieldKey)
	m.check()
	keep := func(string) {
		w.written[key] = decide.Mail{Subject: m.subject.Text, Body: m.body.Text}
		m.check()
		m.body.Grow()
		w.typing()
	}
	page := func() *container.Scroll { return w.detail.scroll }
	m.body.OnTyped = func() { w.detail.follow(m.body) }
	m.subject.OnChanged, m.body.OnChanged = keep, keep
	m.subject.OnTooLong, m.body.OnTooLong = w.toast, w.toast
	head := container.NewVBox(m.recipient())
	if p := w.settings.Profile; p.Name == "" && p.Signature == "" {
		add := widgets.NewButton(lang.L("Add your name…"), w.fieldKey, w.sheet.Ask)
		head.Add(widgets.NewBeside(10, widgets.NewHint(lang.L("Your name isn’t below the email yet.")), add))
	}
	m.parts = []fyne.CanvasObject{
		head, container.NewStack(m.subject, widgets.NewWheel(page)), container.NewStack(m.body, widgets.NewWheel(page)), m.checked.root, m.buttons(),
	}
	return m
}

// check says below the email what there is to be seen in it. It advises, and
// holds nothing up.
func (m *email) check() {
	w := m.card.window
	r := decide.DraftRequest(m.card.entry.Application, m.card.step, w.settings, w.now())
	findings := draft.Check(draft.Draft{To: m.to, Subject: m.subject.Text, Body: m.body.Text}, r, draft.Others(r))
	m.checked.Set(findings)
}

// recipient says to whom the email goes, as far as that is known, and why now.
func (m *email) recipient() fyne.CanvasObject {
	w, a, s := m.card.window, m.card.entry.Application, m.card.step
	p, known := a.Person(s.Person)
	via, _ := a.Person(s.Via)
	values := map[string]any{"Name": words.Name(p.Called()), "Via": words.Name(via.Called()), "Address": m.to}
	why := " " + words.Why(s, w.companyOf(s.Why.Other), w.now())
	switch {
	case m.to != "" && s.Via != "":
		return widgets.NewHint(lang.L("To {{.Via}} <{{.Address}}>, to pass on to {{.Name}}.", values) + why)
	case m.to != "":
		return widgets.NewHint(lang.L("To {{.Name}} <{{.Address}}>.", values) + why)
	case known:
		return widgets.NewHint(lang.L("To {{.Name}} – no address yet.", values) + why)
	}
	add := widgets.NewButton(lang.L("Add a person…"), nil, func() { m.card.window.askPeople(a) })
	return widgets.NewBeside(10, widgets.NewHint(lang.L("Who did you talk to? Add their name to make the email personal.")+why), add)
}

// Buttons are what can be done with the email; to leave it or to put it off
// stands apart.
func (m *email) buttons() fyne.CanvasObject {
	w, a := m.card.window, m.card.entry.Application
	return widgets.NewFlow(8, 2,
		widgets.NewMainButton(lang.L("Copy email"), nil, w.copyEmail),
		widgets.NewButton(lang.L("Open in mail program"), nil, w.openEmail),
		widgets.NewButton(lang.L("Copy subject"), nil, w.copySubject),
		widgets.NewButton(lang.L("Mark as sent"), nil, w.markCurrentSent),
		widgets.NewButton(lang.L("Skip"), nil, func() { w.skip(a, m.card.step) }),
		w.newLater(m.card),
	)
}

// Text is the whole email as it goes to the clipboard: only the body, since
// subject and address have fields of their own in every mail program.
func (m *email) text() string { return m.body.Text }

// copyEmail puts the shown email on the clipboard and says so only after
// reading it back.
func (w *Window) copyEmail() {
	m := w.shownMail()
	if m == nil {
		w.toast(lang.L("There’s no email to copy right now."))
		return
	}
	if w.copyText(m.text()) {
		w.toast(lang.L("Copied. Paste it into your mail program, send it, then choose “Mark as sent”."))
	}
}

// copyText puts a text on the clipboard. It reports success only after reading
// it back; if there is none, it says so.
func (w *Window) copyText(text string) bool {
	clipboard := w.app.Clipboard()
	clipboard.SetContent(text)
	if clipboard.Content() != text {
		w.toast(lang.L("That couldn’t be copied. Please select the text and copy it yourself."))
		return false
	}
	return true
}

// markCurrentSent takes the shown email as sent.
func (w *Window) markCurrentSent() {
	m := w.shownMail()
	if m == nil {
		w.toast(lang.L("There’s no email to mark as sent right now."))
		return
	}
	w.markSent(m.card.entry.Application, m.card.step, decide.Mail{Subject: m.subject.Text, Body: m.body.Text})
}

// shownMail is the email on the card, nil if there is none or a dialog is
// open over it.
func (w *Window) shownMail() *email {
	if w.busy() || w.detail.card == nil {
		return nil
	}
	return w.detail.card.mail
}
