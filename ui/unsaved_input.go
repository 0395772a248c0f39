package ui

import (
	"bytes"
	"context"
	"encoding/json"
	"log/slog"
	"maps"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"afterword/data"
	"afterword/reminders"
	"afterword/reminders/desk"
	"afterword/ui/widgets"
)

// This file keeps what the user typed and has not saved: it goes into the
// store a moment later, so that neither a crash nor a closed window loses it.

// typingRest is how long after a key what was typed is kept.
const typingRest = 2 * time.Second

// unsavedInput is what the user typed that is not saved.
type unsavedInput struct {
	written map[string]desk.Mail // emails as the user changed them, by desk.MailKey
	keys    chan struct{}        // the user types
	stored  []byte               // the savedInput that the store keeps
}

// savedInput is what of it the store keeps, as JSON.
type savedInput struct {
	Emails map[string]desk.Mail `json:"emails,omitempty"` // as Window.written
	Noted  map[string]string    `json:"noted,omitempty"`  // as Window.noted
	Dialog *unsavedDialog       `json:"dialog,omitempty"`

	Wordings map[string]int `json:"wordings,omitempty"` // as Window.wording
}

// unsavedDialog is an open dialog, as it is to be found again.
type unsavedDialog struct {
	Application data.Application  `json:"application"`    // as it was when the dialog opened
	Step        string            `json:"step,omitempty"` // the debrief's Step.Key, or none: it is the form
	Round       int               `json:"round"`          // the form's
	Form        formKind          `json:"form,omitempty"`
	Fields      map[string]string `json:"fields"` // those that were changed, by their keys
}

// typing tells that the user types. It never waits.
func (w *Window) typing() {
	select {
	case w.keys <- struct{}{}:
	default: // it is to be kept soon in any case
	}
}

// saveUnsavedWhileTyping keeps what is typed, until ctx ends.
func (w *Window) saveUnsavedWhileTyping(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-w.keys:
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(typingRest):
			OnWindow(w.saveUnsaved)
		}
	}
}

// saveUnsaved brings what is kept up to date.
func (w *Window) saveUnsaved() {
	now := savedInput{Emails: w.written, Noted: w.noted, Wordings: w.wording}
	for _, d := range w.dialogs.Open {
		if kept, ok := d.Kept.(*unsavedDialog); ok {
			kept.Fields = d.Texts()
			now.Dialog = kept
		}
	}
	var text []byte
	if len(now.Emails)+len(now.Wordings) > 0 || now.Dialog != nil {
		text, _ = json.Marshal(now) // it is made of what can be written
	}
	if bytes.Equal(text, w.stored) {
		return
	}
	if err := w.store.KeepTyped(text); err != nil {
		slog.Error("what is typed cannot be kept", "error", err) // a message would interrupt the typing; saving says it
		return
	}
	w.stored = text
}

// restoreUnsaved brings back what was typed and not saved when Afterword ended.
func (w *Window) restoreUnsaved() {
	text, err := w.store.Typed()
	var found savedInput
	if err != nil || text == nil || json.Unmarshal(text, &found) != nil {
		if err != nil {
			slog.Error("what was typed cannot be read", "error", err)
		}
		return
	}
	w.stored = text
	for key, email := range found.Emails {
		w.written[key] = email
	}
	maps.Copy(w.noted, found.Noted)
	maps.Copy(w.wording, found.Wordings)
	if found.Dialog != nil {
		w.openTyped(*found.Dialog)
	}
	w.detail.shown = ""
	w.showDetail()
}

// openTyped opens a dialog with what was typed into it. One on an application
// that is there goes on with that as it is now.
func (w *Window) openTyped(t unsavedDialog) {
	a := t.Application
	if stored, err := w.store.Application(a.ID); err == nil {
		a = stored
	}
	if t.Step == "" {
		a, round := withRound(a, t.Application.Interviews[t.Round])
		w.openForm(a, round, t.Form, "")
	} else {
		for _, s := range reminders.EntryOf(a, nil, w.settings.Rules, w.now()).Steps {
			if s.Key() == t.Step {
				w.askDebrief(a, s)
			}
		}
	}
	if len(w.dialogs.Open) == 0 { // there is nothing to debrief any more
		return
	}
	d := w.dialogs.Open[len(w.dialogs.Open)-1]
	found := widgets.Paragraph(lang.L("This is what you were writing when Afterword closed."))
	d.Body.Objects = append([]fyne.CanvasObject{found}, d.Body.Objects...)
	d.SetTexts(t.Fields)
	d.Fit()
}

// withRound is the application with that round in it, as it is there or else
// added, and which one it is.
func withRound(a data.Application, i data.Interview) (data.Application, int) {
	n := slices.IndexFunc(a.Interviews, func(known data.Interview) bool { return known.ID == i.ID })
	if n < 0 {
		n = len(a.Interviews)
		a.Interviews = append(slices.Clip(a.Interviews), i)
	}
	return a, n
}
