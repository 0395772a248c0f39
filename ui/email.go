package ui

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"afterword/reminders/desk"
	"afterword/reminders/draft"
	"afterword/ui/editor"
	"afterword/ui/widgets"
	"afterword/ui/words"
)

// email is the email of a step, edited in place, and what can be done with it.
type email struct {
	card      *stepCard
	key       string // in Window.written
	to        string
	composed  draft.Draft // as it was before the user changed it
	subject   *widgets.Entry
	body      *widgets.TextField
	checked   *findings
	missing   *missing
	news      *widgets.Entry  // what is new since the last email; nil where nobody asks
	stale     *fyne.Container // says that something was noted since the email was edited
	other     *widgets.Button // another wording, or back to the suggestion
	proposing bool            // what changes is no edit
	parts     []fyne.CanvasObject
}

// cursor is where in which email the user is writing.
type cursor struct {
	email  string // as in Window.written
	inBody bool
	letter int // before which the cursor stands
}

// cursor is the place at which the user is writing, zero if they are not.
func (w *Window) cursor() cursor {
	if w.detail.card == nil || w.detail.card.mail == nil {
		return cursor{}
	}
	m := w.detail.card.mail
	switch w.win.Canvas().Focused() {
	case fyne.Focusable(m.subject):
		return cursor{m.key, false, m.subject.CursorColumn}
	case fyne.Focusable(m.body):
		return cursor{m.key, true, m.body.CursorOffset()}
	}
	return cursor{}
}

// setCursor lets the user write on, if that email is still shown. It reports
// whether it is.
func (w *Window) setCursor(at cursor) bool {
	if at.email == "" || w.detail.card == nil || w.detail.card.mail == nil || w.detail.card.mail.key != at.email {
		return false
	}
	m := w.detail.card.mail
	if at.inBody {
		m.body.MoveCursorTo(at.letter)
		w.win.Canvas().Focus(m.body)
		return true
	}
	m.subject.CursorColumn = at.letter
	w.win.Canvas().Focus(m.subject)
	return true
}

// fewestRows is how high the email is at least.
const fewestRows = 8

func newMail(c *stepCard) *email {
	w, a, s := c.window, c.entry.Application, c.step
	m := &email{card: c, key: desk.MailKey(a.ID, s)}
	m.composed = draft.Compose(m.request())
	m.to = m.composed.To
	text := desk.Mail{Subject: m.composed.Subject, Body: m.composed.Body}
	if kept, ok := w.written[m.key]; ok {
		text = kept
	}
	m.subject, m.body = widgets.NewEntry(w.fieldKey), widgets.NewTextField(w.fieldKey, fewestRows)
	m.subject.SetText(text.Subject)
	m.subject.TextStyle.Bold = true
	m.body.SetText(text.Body)
	m.checked = newFindings(m.showFinding, w.fieldKey)
	m.missing = newMissing(m)
	m.other = widgets.NewButton("", w.fieldKey, m.reword)
	m.other.Importance = widget.LowImportance
	m.stale = m.newStale()
	m.update()
	changed := func(string) {
		if !m.proposing {
			m.keep()
		}
	}
	page := func() *container.Scroll { return w.detail.scroll }
	m.body.FollowOn(page)
	m.subject.OnChanged, m.body.OnChanged = changed, changed
	m.subject.OnTooLong, m.body.OnTooLong = w.toast, w.toast
	head := container.NewVBox(m.recipient())
	if p := w.settings.Profile; p.Name == "" && p.Signature == "" {
		add := widgets.NewButton(lang.L("Add your name…"), w.fieldKey, w.sheet.Ask)
		head.Add(widgets.NewBeside(10, widgets.NewHint(lang.L("Your name isn’t below the email yet.")), add))
	}
	m.parts = []fyne.CanvasObject{
		head, container.NewStack(m.subject, widgets.NewWheel(page)), m.body, m.missing.root, m.stale, m.checked.root, m.buttons(),
	}
	if news := m.newNews(); news != nil {
		m.parts = slices.Insert(m.parts, 3, news)
	}
	return m
}

// request says from what the email is written.
func (m *email) request() draft.Request {
	return m.card.window.draftRequest(m.card.entry.Application, m.card.step)
}

// newStale says that what was noted since is not in the email, with the way
// there.
func (m *email) newStale() *fyne.Container {
	back := widgets.NewLink(lang.L("Back to the suggestion"), m.card.window.fieldKey, m.backToSuggestion)
	words := widgets.NewHintText()
	words.Set(lang.L("Your notes changed since you edited this."))
	return &fyne.Container{
		Layout:  &widgets.Flow{Apart: 8, Shrinks: true},
		Objects: []fyne.CanvasObject{container.New(&oneLine{words.LineWidth, nil}, words.Root), widgets.Flush(back)},
	}
}

// update brings what stands below the email up to date with it.
func (m *email) update() {
	m.check()
	label := lang.L("Another wording")
	if m.edited() {
		label = lang.L("Back to the suggestion")
	}
	if m.other.Text != label {
		m.other.SetText(label)
	}
	widgets.SetVisible(m.stale, m.outdated())
}

// check says below the email what there is to be seen in it. It advises, and
// holds nothing up.
func (m *email) check() {
	r := m.request()
	all := draft.Check(draft.Draft{To: m.to, Subject: m.subject.Text, Body: m.body.Text()}, r, draft.Others(r))
	all = slices.DeleteFunc(all, func(f draft.Finding) bool { return f.Kind == draft.KindUnused && m.asksFor(f) })
	m.checked.Set(all)
	m.body.SetMarks(marks(all, m.body.Text()))
}

// asksFor reports whether the bar below the email asks for what a finding
// misses, or the user left it out.
func (m *email) asksFor(f draft.Finding) bool {
	return slices.ContainsFunc(m.composed.Missing, func(n draft.Missing) bool {
		return strings.Contains(n.Note, f.Name) || strings.Contains(f.Name, n.Note)
	})
}

// marks are the places in the body of what is worth a second look.
func marks(all []draft.Finding, body string) []editor.Mark {
	var marks []editor.Mark
	for _, f := range all {
		if f.Field == draft.Body && f.Severity != draft.Good && f.Start < f.End && f.End <= len(body) {
			marks = append(marks, editor.Mark{
				From: utf8.RuneCountInString(body[:f.Start]), To: utf8.RuneCountInString(body[:f.End]),
				Color: widgets.ColorSoon, Underline: true,
			})
		}
	}
	return marks
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
		m.other,
		w.newLater(m.card),
	)
}

// Text is the whole email as it goes to the clipboard: only the body, since
// subject and address have fields of their own in every mail program.
func (m *email) text() string { return m.body.Text() }

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
	w.markSent(m.card.entry.Application, m.card.step, m.asWritten())
}

// shownMail is the email on the card, nil if there is none or a dialog is
// open over it.
func (w *Window) shownMail() *email {
	if w.busy() || w.detail.card == nil {
		return nil
	}
	return w.detail.card.mail
}
