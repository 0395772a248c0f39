package data

import (
	"strings"
	"time"
)

// ContactsCount is how long a contact is remembered. It keeps a follow-up
// apart for five working days, and then that follow-up keeps the window it got
// by it until it is sent or moved on from: sixty days at the most, and sixty
// more, and the working days and holidays between.
const ContactsCount = 200 * 24 * time.Hour

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
