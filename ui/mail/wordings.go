package mail

import (
	"encoding/json"
	"hash/fnv"
	"slices"
	"strconv"

	"fyne.io/fyne/v2/lang"

	"afterword/data"
	"afterword/reminders/desk"
	"afterword/reminders/draft"
)

// This file is which wording of an email is shown: a suggestion, another one,
// or what the user made of it.

// mostWordings is how many suggestions are tried to find another one.
const mostWordings = 12

// Edited reports whether the user changed the email.
func (m *Email) Edited() bool {
	_, changed := m.window.Drafts.Written[m.Key]
	return changed
}

// keep keeps the email as it stands in the fields.
func (m *Email) keep() {
	w, a := m.window, m.app
	text := m.Written()
	switch {
	case text == (desk.Mail{Subject: m.composed.Subject, Body: m.composed.Body}):
		delete(w.Drafts.Written, m.Key)
		delete(w.Drafts.Noted, m.Key)
	case !m.Edited():
		w.Drafts.Noted[m.Key] = notesOf(a)
		fallthrough
	default:
		w.Drafts.Written[m.Key] = text
	}
	m.update()
	w.Drafts.Typing()
}

// propose puts the suggestion into the fields. What is between is not taken for
// an edit.
func (m *Email) propose() {
	m.composed = draft.Compose(m.request())
	m.proposing = true
	m.Subject.SetIfOther(m.composed.Subject)
	m.Body.SetText(m.composed.Body)
	m.proposing = false
	m.keep()
}

// AnotherWording shows the next letter. What the user wrote stays.
func (m *Email) AnotherWording() {
	w := m.window
	if m.Edited() {
		w.Toast(lang.L("You edited this email. Go back to the suggestion first."))
		return
	}
	first, shown := w.Drafts.Wording[m.Key], draft.Compose(m.request())
	for n := first + 1; n <= first+mostWordings; n++ {
		w.Drafts.Wording[m.Key] = n
		if other := draft.Compose(m.request()); other.Body != shown.Body {
			m.propose()
			return
		}
	}
	w.Drafts.setWording(m.Key, first)
	w.Toast(lang.L("There is no other wording for this email."))
}

// Own is the user's own wording for emails of this kind, made of this one.
func (m *Email) Own() (name, text string) {
	return draft.Own(m.request(), m.Subject.Text, m.Body.Text())
}

// backToSuggestion gives up what the user wrote, with a way back.
func (m *Email) backToSuggestion() {
	w, before, noted := m.window, m.Written(), m.window.Drafts.Noted[m.Key]
	m.composed = draft.Compose(m.request())
	m.proposing = true
	m.Subject.SetIfOther(m.composed.Subject)
	m.Body.Replace(0, len([]rune(m.Body.Text())), m.composed.Body) // Ctrl+Z in the field takes it back, too
	m.proposing = false
	m.keep()
	w.Toast(lang.L("This is the suggestion again."))
	w.Offer(lang.L("Undo"), func() {
		w.Drafts.Written[m.Key], w.Drafts.Noted[m.Key] = before, noted
		w.Again()
		w.Toast(lang.L("This is what you wrote."))
	})
}

// Written is the email as it stands in the fields.
func (m *Email) Written() desk.Mail {
	return desk.Mail{Subject: m.Subject.Text, Body: m.Body.Text()}
}

// reword is what the button below the email does.
func (m *Email) reword() {
	if m.Edited() {
		m.backToSuggestion()
		return
	}
	m.AnotherWording()
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
func (m *Email) outdated() bool {
	noted, known := m.window.Drafts.Noted[m.Key]
	return known && m.Edited() && noted != notesOf(m.app)
}
