package ui

import (
	"maps"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"afterword/data"
	"afterword/reminders/desk"
	"afterword/reminders/draft"
	"afterword/ui/mail"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// This file is the email on the card: to whom it goes, and what the buttons
// below it do.

// mailHead says to whom the email goes, and what is missing for that.
func (c *stepCard) mailHead() fyne.CanvasObject {
	w := c.window
	head := container.NewVBox()
	if asked := c.asked(); asked != "" {
		head.Add(widgets.NewHint(lang.L("They wrote: “{{.Text}}”", map[string]any{"Text": beginning(asked)})))
	}
	head.Add(c.recipient())
	if jobs := desk.Jobs(c.entry.Application, w.shared(c.entry.Application, c.step)); len(jobs) > 0 {
		head.Add(widgets.NewHint(c.sharedWords(jobs)))
	}
	if p := w.settings.Profile; p.Name == "" && p.Signature == "" {
		add := widgets.NewButton(lang.L("Add your name…"), w.fieldKey, w.sheet.Ask)
		head.Add(widgets.NewBeside(10, widgets.NewHint(lang.L("Your name isn’t below the email yet.")), add))
	}
	return head
}

// asked is what they wrote that the email answers, "" if nobody kept that.
func (c *stepCard) asked() string {
	for _, t := range c.entry.Application.Touches {
		if t.ID == c.step.Base && t.Kind == data.TouchReply {
			return strings.Join(strings.Fields(t.Body), " ")
		}
	}
	return ""
}

// sharedWords say that one email can ask about several applications.
func (c *stepCard) sharedWords(jobs []draft.Job) string {
	var names []string
	for _, j := range jobs {
		names = append(names, words.Name(j.Company))
	}
	to, _ := c.entry.Application.Person(c.step.Person)
	values := map[string]any{"Name": words.Name(to.Called()), "Count": len(jobs) + 1, "Companies": strings.Join(names, ", ")}
	if len(jobs) == 1 {
		return lang.L("{{.Name}} is the contact for 2 applications: one email can ask about both. Marking it as sent counts for {{.Companies}}, too, as long as the email names it.", values)
	}
	return lang.L("{{.Name}} is the contact for {{.Count}} applications: one email can ask about all of them. Marking it as sent counts for {{.Companies}}, too, as long as the email names them.", values)
}

// recipient says to whom the email goes, as far as that is known, and why now.
func (c *stepCard) recipient() fyne.CanvasObject {
	w, a, s, to := c.window, c.entry.Application, c.step, c.mail.To
	p, known := a.Person(s.Person)
	via, _ := a.Person(s.Via)
	values := map[string]any{"Name": words.Name(p.Called()), "Via": words.Name(via.Called()), "Address": to}
	why := " " + words.Why(s, w.companyOf(s.Why.Other), w.now())
	switch {
	case to != "" && s.Via != "":
		return widgets.NewHint(lang.L("To {{.Via}} <{{.Address}}>, to pass on to {{.Name}}.", values) + why)
	case to != "":
		return widgets.NewHint(lang.L("To {{.Name}} <{{.Address}}>.", values) + why)
	case known:
		return widgets.NewHint(lang.L("To {{.Name}} – no address yet.", values) + why)
	}
	add := widgets.NewButton(lang.L("Add a person…"), nil, func() { w.forms.AskPeople(a) })
	return widgets.NewBeside(10, widgets.NewHint(lang.L("Who did you talk to? Add their name to make the email personal.")+why), add)
}

// mailButtons are what can be done with the email; to word it otherwise or to put
// it off stands apart.
func (c *stepCard) mailButtons() fyne.CanvasObject {
	w := c.window
	return widgets.NewFlow(8, 2,
		widgets.NewMainButton(lang.L("Copy email"), nil, w.copyEmail),
		widgets.NewButton(lang.L("Open in mail program"), nil, w.openEmail),
		widgets.NewButton(lang.L("Mark as sent"), nil, w.markCurrentSent),
		c.mail.Other,
		w.newLater(c),
	)
}

// leaveOut is the way to write nothing at all. It stands below the email, apart from
// what sends it or puts it off, and says what comes of it.
func (c *stepCard) leaveOut() fyne.CanvasObject {
	skip := widgets.NewButton(lang.L("Skip this email"), nil, func() { c.window.skip(c.entry.Application, c.step) })
	skip.Importance = widget.LowImportance
	return widgets.NewBeside(10, widgets.NewHint(lang.L("Rather not write this one? Nothing will remind you of it again; what comes later still does.")), skip)
}

// note saves what was noted below the email. What is shown stays where it is:
// whoever left the field did so for something else.
func (c *stepCard) note(decision desk.Decision, err error) bool {
	d := c.window.detail
	if d.card != c {
		return false
	}
	d.still = true
	defer func() { d.still = false }()
	return c.window.settle(decision, err)
}

// copyEmail puts the shown email on the clipboard and says so only after
// reading it back.
func (w *Window) copyEmail() {
	m := w.shownMail()
	if m == nil {
		w.toast(lang.L("There’s no email to copy right now."))
		return
	}
	if w.copyText(m.Text()) {
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
	c := w.detail.card
	w.markSent(c.entry.Application, c.step, m.Written())
}

// shownMail is the email on the card, nil if there is none or a dialog is
// open over it.
func (w *Window) shownMail() *mail.Email {
	if w.busy() || w.detail.card == nil {
		return nil
	}
	return w.detail.card.mail
}

// cursor is the place at which the user is writing, zero if they are not.
func (w *Window) cursor() mail.Cursor {
	if w.detail.card == nil || w.detail.card.mail == nil {
		return mail.Cursor{}
	}
	return w.detail.card.mail.Cursor()
}

// setCursor lets the user write on, if that email is still shown. It reports
// whether it is.
func (w *Window) setCursor(at mail.Cursor) bool {
	return w.detail.card != nil && w.detail.card.mail != nil && w.detail.card.mail.SetCursor(at)
}

// anotherWording shows the next letter.
func (w *Window) anotherWording() {
	if m := w.shownMail(); m != nil {
		m.AnotherWording()
		return
	}
	w.toast(lang.L("There is no email to word right now."))
}

// useMyWording keeps the email as the user edited it for the next ones of its
// kind.
func (w *Window) useMyWording() {
	m := w.shownMail()
	switch {
	case m == nil:
		w.toast(lang.L("There is no email to word right now."))
		return
	case !m.Edited():
		w.toast(lang.L("This email is the suggestion. Change it first."))
		return
	}
	name, text := m.Own()
	next := w.settings
	next.Templates = maps.Clone(next.Templates)
	if next.Templates == nil {
		next.Templates = map[string]string{}
	}
	next.Templates[name] = text
	if w.saveSettings(next) {
		w.did(lang.L("Your wording is used from now on: {{.Kind}}.", map[string]any{"Kind": words.Wording(name)}))
	}
}
