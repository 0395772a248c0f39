package ui

import (
	"encoding/json"
	"hash/fnv"
	"maps"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2/lang"

	"afterword/data"
	"afterword/reminders"
	"afterword/reminders/desk"
	"afterword/reminders/draft"
	"afterword/ui/words"
)

// This file is which wording of an email is shown: a suggestion, another one,
// or what the user made of it.

// mostWordings is how many suggestions are tried to find another one.
const mostWordings = 12

// draftRequest says from what the email of a step is written, in the wording
// that was chosen.
func (w *Window) draftRequest(a data.Application, s reminders.Step) draft.Request {
	r := desk.DraftRequest(a, s, w.settings, w.now())
	r.Variant = w.wording[desk.MailKey(a.ID, s)]
	return r
}

// edited reports whether the user changed the email.
func (m *email) edited() bool {
	_, changed := m.card.window.written[m.key]
	return changed
}

// keep keeps the email as it stands in the fields.
func (m *email) keep() {
	w, a := m.card.window, m.card.entry.Application
	text := m.asWritten()
	switch {
	case text == (desk.Mail{Subject: m.composed.Subject, Body: m.composed.Body}):
		delete(w.written, m.key)
		delete(w.noted, m.key)
	case !m.edited():
		w.noted[m.key] = notesOf(a)
		fallthrough
	default:
		w.written[m.key] = text
	}
	m.update()
	w.typing()
}

// propose puts the suggestion into the fields. What is between is not taken for
// an edit.
func (m *email) propose() {
	m.composed = draft.Compose(m.request())
	m.proposing = true
	m.subject.SetIfOther(m.composed.Subject)
	m.body.SetText(m.composed.Body)
	m.proposing = false
	m.keep()
}

// anotherWording shows the next letter. What the user wrote stays.
func (w *Window) anotherWording() {
	m := w.shownMail()
	switch {
	case m == nil:
		w.toast(lang.L("There is no email to word right now."))
		return
	case m.edited():
		w.toast(lang.L("You edited this email. Go back to the suggestion first."))
		return
	}
	first, shown := w.wording[m.key], draft.Compose(m.request())
	for n := first + 1; n <= first+mostWordings; n++ {
		w.wording[m.key] = n
		if other := draft.Compose(m.request()); other.Body != shown.Body {
			m.propose()
			return
		}
	}
	w.setWording(m.key, first)
	w.toast(lang.L("There is no other wording for this email."))
}

// setWording chooses a wording.
func (w *Window) setWording(key string, n int) {
	w.wording[key] = n
	if n == 0 {
		delete(w.wording, key)
	}
}

// backToSuggestion gives up what the user wrote, with a way back.
func (m *email) backToSuggestion() {
	w, before, noted := m.card.window, m.asWritten(), m.card.window.noted[m.key]
	m.composed = draft.Compose(m.request())
	m.proposing = true
	m.subject.SetIfOther(m.composed.Subject)
	m.body.Replace(0, len([]rune(m.body.Text())), m.composed.Body) // Ctrl+Z in the field takes it back, too
	m.proposing = false
	m.keep()
	w.toast(lang.L("This is the suggestion again."))
	w.notice.ShowButton(lang.L("Undo"), func() {
		w.written[m.key], w.noted[m.key] = before, noted
		w.detail.shown = ""
		w.showDetail()
		w.toast(lang.L("This is what you wrote."))
	})
}

// asWritten is the email as it stands in the fields.
func (m *email) asWritten() desk.Mail {
	return desk.Mail{Subject: m.subject.Text, Body: m.body.Text()}
}

// reword is what the button below the email does.
func (m *email) reword() {
	if m.edited() {
		m.backToSuggestion()
		return
	}
	m.card.window.anotherWording()
}

// notesOf stands for all that the user noted for the emails of an application.
func notesOf(a data.Application) string {
	a.Touches, a.Created, a.Interviews = nil, data.Moment{}, slices.Clone(a.Interviews)
	for n := range a.Interviews {
		i := &a.Interviews[n]
		i.Start, i.End, i.Invite = data.Moment{}, data.Moment{}, data.Invite{}
	}
	text, _ := json.Marshal(a) // it was read from JSON
	h := fnv.New64a()
	_, _ = h.Write(text)
	return strconv.FormatUint(h.Sum64(), 36)
}

// outdated reports whether something was noted since the user began to edit the
// email, and so is not in it.
func (m *email) outdated() bool {
	noted, known := m.card.window.noted[m.key]
	return known && m.edited() && noted != notesOf(m.card.entry.Application)
}

// forgetDraft drops what the user made of an email.
func (w *Window) forgetDraft(key string) {
	delete(w.written, key)
	delete(w.noted, key)
	delete(w.wording, key)
}

// forgetDrafts drops what was changed in the emails of an application.
func (w *Window) forgetDrafts(id string) {
	defer w.saveUnsaved()
	for key := range w.written {
		if strings.HasPrefix(key, id) {
			w.forgetDraft(key)
		}
	}
	for key := range w.wording {
		if strings.HasPrefix(key, id) {
			w.forgetDraft(key)
		}
	}
}

// useMyWording keeps the email as the user edited it for the next ones of its
// kind.
func (w *Window) useMyWording() {
	m := w.shownMail()
	switch {
	case m == nil:
		w.toast(lang.L("There is no email to word right now."))
		return
	case !m.edited():
		w.toast(lang.L("This email is the suggestion. Change it first."))
		return
	}
	name, text := draft.Own(m.request(), m.subject.Text, m.body.Text())
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
