package data

import (
	"strings"
	"time"
)

// ContactsCount is how long a contact may keep another application's
// follow-up apart: two weeks, which five working days never exceed but for
// holidays, so it is three.
const ContactsCount = 21 * 24 * time.Hour

// Contact is a follow-up that was sent to an address. The plan of one
// application minds those of the others.
type Contact struct {
	Application string // Application.ID
	Address     string
	At          time.Time
}

// Contacts are the follow-ups that were sent, the newest to each address:
// older ones keep nothing apart that it does not.
func (a Application) Contacts() []Contact {
	var all []Contact
	for _, t := range a.Touches {
		if t.Kind != TouchSent || !t.Step.IsFollowUp() {
			continue
		}
		if to, ok := a.Person(t.Person); ok && to.Email != "" {
			all = withContact(all, Contact{a.ID, to.Email, t.At.Time})
		}
	}
	return all
}

// withContact adds a contact, in the place of an older one to its address.
func withContact(all []Contact, c Contact) []Contact {
	for i, old := range all {
		if strings.EqualFold(old.Address, c.Address) {
			if c.At.After(old.At) {
				all[i] = c
			}
			return all
		}
	}
	return append(all, c)
}
