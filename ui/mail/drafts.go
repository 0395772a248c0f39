package mail

import (
	"slices"
	"strings"
	"time"

	"afterword/data"
	"afterword/reminders"
	"afterword/reminders/desk"
	"afterword/reminders/draft"
)

// Drafts are what the user made of the emails that were not sent, by
// desk.MailKey.
type Drafts struct {
	Written map[string]desk.Mail // as the user changed them
	Noted   map[string]string    // what was noted when they began to change one
	Wording map[string]int       // which one is shown of an email that was not changed
	Typing  func()               // is told of each change
}

// NewDrafts makes the drafts of a user who changed nothing yet.
func NewDrafts(typing func()) *Drafts {
	return &Drafts{Written: map[string]desk.Mail{}, Noted: map[string]string{}, Wording: map[string]int{}, Typing: typing}
}

// request says from what the email of a step is written, in the wording that
// was chosen.
func (d *Drafts) request(a data.Application, s reminders.Step, settings data.Settings, now time.Time) draft.Request {
	r := desk.DraftRequest(a, s, settings, now)
	r.Variant = d.Wording[desk.MailKey(a.ID, s)]
	return r
}

// setWording chooses a wording.
func (d *Drafts) setWording(key string, n int) {
	d.Wording[key] = n
	if n == 0 {
		delete(d.Wording, key)
	}
}

// Forget drops what the user made of an email.
func (d *Drafts) Forget(key string) {
	delete(d.Written, key)
	delete(d.Noted, key)
	delete(d.Wording, key)
}

// ForgetAll drops what the user made of the emails of an application.
func (d *Drafts) ForgetAll(application string) {
	for key := range d.Written {
		if strings.HasPrefix(key, application) {
			d.Forget(key)
		}
	}
	for key := range d.Wording {
		if strings.HasPrefix(key, application) {
			d.Forget(key)
		}
	}
}

// Follow keeps the emails that the user edited in step with the sentences that
// an undo took back, or a redo gave again. It reports whether one changed.
func (d *Drafts) Follow(before, after data.Application) (changed bool) {
	for key, mail := range d.Written {
		if !strings.HasPrefix(key, after.ID+" ") {
			continue
		}
		for _, s := range before.Said {
			if s.Words != "" && !slices.Contains(after.Said, s) {
				mail.Body = withSentence(mail.Body, s.Words, "")
			}
		}
		for _, s := range after.Said {
			if s.Words != "" && !slices.Contains(before.Said, s) {
				mail.Body = withSentence(mail.Body, "", s.Words)
			}
		}
		if mail != d.Written[key] {
			d.Written[key], d.Noted[key] = mail, notesOf(after)
			changed = true
		}
	}
	return changed
}
