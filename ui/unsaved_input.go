package ui

import (
	"bytes"
	"context"
	"encoding/json"
	"log/slog"
	"maps"
	"time"

	"afterword/reminders/desk"
	"afterword/ui/forms"
	"afterword/ui/mail"
)

// This file keeps what the user typed and has not saved: it goes into the
// store a moment later, so that neither a crash nor a closed window loses it.

// typingRest is how long after a key what was typed is kept.
const typingRest = 2 * time.Second

// unsavedInput is what the user typed that is not saved.
type unsavedInput struct {
	drafts *mail.Drafts
	keys   chan struct{} // the user types
	stored []byte        // the savedInput that the store keeps
}

// savedInput is what of it the store keeps, as JSON.
type savedInput struct {
	Emails map[string]desk.Mail `json:"emails,omitempty"` // as Drafts.Written
	Noted  map[string]string    `json:"noted,omitempty"`  // as Drafts.Noted
	Dialog *forms.Unsaved       `json:"dialog,omitempty"`

	Wordings map[string]int `json:"wordings,omitempty"` // as Drafts.Wording
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
	now := savedInput{Emails: w.drafts.Written, Noted: w.drafts.Noted, Wordings: w.drafts.Wording}
	for _, d := range w.dialogs.Open {
		if kept, ok := d.Kept.(*forms.Unsaved); ok {
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
	maps.Copy(w.drafts.Written, found.Emails)
	maps.Copy(w.drafts.Noted, found.Noted)
	maps.Copy(w.drafts.Wording, found.Wordings)
	if found.Dialog != nil {
		w.forms.Reopen(*found.Dialog)
	}
	w.detail.shown = ""
	w.showDetail()
}
