package mail

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"afterword/data"
	"afterword/data/letter"
	"afterword/reminders"
	"afterword/reminders/desk"
	"afterword/reminders/draft"
	"afterword/ui/editor"
	"afterword/ui/widgets"
)

// Email is the email of a step, edited in place.
type Email struct {
	window    *Window
	app       data.Application
	step      reminders.Step
	note      Note
	also      []draft.Job // which it asks about, too
	Key       string      // in Drafts
	To        string      // the address, "" if none is known
	composed  draft.Draft // as it was before the user changed it
	Subject   *widgets.Entry
	Body      *widgets.TextField
	checked   *findings
	missing   *missing
	stale     *fyne.Container // says that something was noted since the email was edited
	Other     *widgets.Button // another wording, or back to the suggestion
	proposing bool            // what changes is no edit
}

// Note saves what was noted below an email while it stays on the screen as it
// is. It reports whether that was saved: not, if the email is gone meanwhile.
type Note func(decision desk.Decision, err error) bool

// fewestRows is how high the email is at least.
const fewestRows = 8

// New makes the email of a step, as the user left it.
func New(w *Window, a data.Application, s reminders.Step, note Note) *Email {
	m := &Email{window: w, app: a, step: s, note: note, also: w.Also(a, s), Key: desk.MailKey(a.ID, s)}
	m.composed = draft.Compose(m.request())
	m.To = m.composed.To
	text := desk.Mail{Subject: m.composed.Subject, Body: m.composed.Body}
	if kept, ok := w.Drafts.Written[m.Key]; ok {
		text = kept
	}
	m.Subject, m.Body = widgets.NewEntry(w.Key), widgets.NewTextField(w.Key, fewestRows)
	m.Subject.SetText(text.Subject)
	m.Subject.TextStyle.Bold = true
	m.Body.SetText(text.Body)
	m.checked = newFindings(m.showFinding, w.Key)
	m.missing = newMissing(m)
	m.Other = widgets.NewButton("", w.Key, m.reword)
	m.Other.Importance = widget.LowImportance
	m.stale = m.newStale()
	m.update()
	changed := func(string) {
		if !m.proposing {
			m.keep()
		}
	}
	m.Subject.OnChanged, m.Body.OnChanged = changed, changed
	m.Subject.OnTooLong, m.Body.OnTooLong = w.Toast, w.Toast
	return m
}

// Parts are what is shown of it, from the top: the head, the email, and what is
// asked and said below it.
func (m *Email) Parts(head fyne.CanvasObject) []fyne.CanvasObject {
	parts := []fyne.CanvasObject{head, m.Subject, m.Body}
	if news := m.newNews(); news != nil {
		parts = append(parts, news)
	}
	return append(parts, m.missing.root, m.stale, m.checked.root)
}

// Tick brings up to date of what the email is.
func (m *Email) Tick(a data.Application, s reminders.Step) { m.app, m.step = a, s }

// request says from what the email is written.
func (m *Email) request() draft.Request {
	r := m.window.Drafts.request(m.app, m.step, m.window.Settings(), m.window.Now())
	r.Also = m.also
	return r
}

// newStale says that what was noted since is not in the email, with the way
// there.
func (m *Email) newStale() *fyne.Container {
	back := widgets.NewLink(lang.L("Back to the suggestion"), m.window.Key, m.backToSuggestion)
	words := widgets.NewHintText()
	words.Set(lang.L("Your notes changed since you edited this."))
	return &fyne.Container{
		Layout:  &widgets.Flow{Gap: 8, Shrinks: true},
		Objects: []fyne.CanvasObject{container.New(&oneLine{words.LineWidth, nil}, words.Root), widgets.Flush(back)},
	}
}

// update brings what stands below the email up to date with it.
func (m *Email) update() {
	m.check()
	label := lang.L("Another wording")
	if m.Edited() {
		label = lang.L("Back to the suggestion")
	}
	if m.Other.Text != label {
		m.Other.SetText(label)
	}
	widgets.SetVisible(m.stale, m.outdated())
}

// check says below the email what there is to be seen in it. It advises, and
// holds nothing up.
func (m *Email) check() {
	r := m.request()
	all := draft.Check(draft.Draft{To: m.To, Subject: m.Subject.Text, Body: m.Body.Text()}, r, draft.Others(r))
	all = slices.DeleteFunc(all, func(f draft.Finding) bool { return f.Kind == draft.KindUnused && m.asksFor(f) })
	m.checked.Set(all)
	m.Body.SetMarks(marks(all, m.Body.Text()))
}

// asksFor reports whether the bar below the email asks for what a finding
// misses, or the user left it out.
func (m *Email) asksFor(f draft.Finding) bool {
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

// Text is what goes to the clipboard: only the body, since subject and address
// have fields of their own in every mail program.
func (m *Email) Text() string { return m.Body.Text() }

// Letter gives the email for a mail program. It answers another one only as long
// as the subject says so.
func (m *Email) Letter() letter.Letter {
	l := letter.Letter{To: m.To, Subject: m.Subject.Text, Body: m.Body.Text()}
	if m.Subject.Text == m.composed.Subject {
		l.InReplyTo = m.composed.InReplyTo
	}
	return l
}

// Cursor is where in which email the user is writing.
type Cursor struct {
	Email  string // as in Drafts
	inBody bool
	letter int // before which the cursor stands
}

// Cursor is the place at which the user is writing, zero if they are not.
func (m *Email) Cursor() Cursor {
	switch m.window.Canvas.Focused() {
	case fyne.Focusable(m.Subject):
		return Cursor{m.Key, false, m.Subject.CursorColumn}
	case fyne.Focusable(m.Body):
		return Cursor{m.Key, true, m.Body.CursorOffset()}
	}
	return Cursor{}
}

// SetCursor lets the user write on, if it was this email. It reports whether
// it was.
func (m *Email) SetCursor(at Cursor) bool {
	if m.Key != at.Email {
		return false
	}
	if at.inBody {
		m.Body.MoveCursorTo(at.letter)
		m.window.Canvas.Focus(m.Body)
		return true
	}
	m.Subject.CursorColumn = at.letter
	m.window.Canvas.Focus(m.Subject)
	return true
}
