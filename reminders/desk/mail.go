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

// unsent reads the emails that the user changed and did not send, by their
// MailKey, and beside them which wording was chosen for one that was not
// changed, from what the window keeps of what is typed (see store.Typed).
func unsent(typed json.RawMessage) (map[string]Mail, map[string]int) {
	var kept struct {
		Emails   map[string]Mail
		Wordings map[string]int
	}
	if len(typed) > 0 && json.Unmarshal(typed, &kept) != nil {
		return nil, nil
	}
	return kept.Emails, kept.Wordings
}

// Written finds the email of the step as it was last seen: as the user changed
// it, or else as it is proposed at now. It is what is taken as sent where no
// email is shown.
//
// Where others wait for the same person, the one that is proposed is about them, too.
func Written(s *store.Store, a data.Application, step reminders.Step, others []reminders.Shared, settings data.Settings, now time.Time) Mail {
	typed, err := s.Typed()
	if err != nil {
		slog.Error("what was typed cannot be read", "error", err)
	}
	emails, wordings := unsent(typed)
	key := MailKey(a.ID, step)
	if m, ok := emails[key]; ok {
		return m
	}
	r := DraftRequest(a, step, settings, now)
	r.Variant, r.Also = wordings[key], Jobs(a, others)
	m := draft.Compose(r)
	return Mail{m.Subject, m.Body}
}
