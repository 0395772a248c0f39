package desk

import (
	"encoding/json"
	"log/slog"
	"time"

	"afterword/data"
	"afterword/data/store"
	"afterword/reminders"
	"afterword/reminders/draft"
)

// Mail is an email as the user sent it, or is about to. The zero Mail is one of
// which nothing is known.
type Mail struct{ Subject, Body string }

// MailKey is the key of the email of a step among those that were changed and
// not sent.
func MailKey(application string, s reminders.Step) string { return application + " " + s.Key() }

// Edited reads the emails that the user changed and did not send, by their
// MailKey, from what the window keeps of what is typed (see store.Typed).
func Edited(typed json.RawMessage) map[string]Mail {
	var kept struct{ Emails map[string]Mail }
	if len(typed) > 0 && json.Unmarshal(typed, &kept) != nil {
		return nil
	}
	return kept.Emails
}

// Written finds the email of the step as it was last seen: as the user changed
// it, or else as it is proposed at now. It is what is taken as sent where no
// email is shown.
func Written(s *store.Store, a data.Application, step reminders.Step, settings data.Settings, now time.Time) Mail {
	typed, err := s.Typed()
	if err != nil {
		slog.Error("what was typed cannot be read", "error", err)
	}
	if m, ok := Edited(typed)[MailKey(a.ID, step)]; ok {
		return m
	}
	m := draft.Compose(DraftRequest(a, step, settings, now))
	return Mail{m.Subject, m.Body}
}
