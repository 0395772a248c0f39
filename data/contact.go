package data

import "time"

// ContactsCount is how long a contact is remembered. It keeps a follow-up
// apart for five working days, and then that follow-up keeps the window it got
// by it, which is as long as it is late: for two years, longer than anybody
// looks at it.
const ContactsCount = 2 * 365 * 24 * time.Hour

// Contact is a follow-up that was sent to an address. The plan of one
// application minds those of the others.
type Contact struct {
	Application string // Application.ID
	Address     string
	At          time.Time
}

// Contacts are the follow-ups that were sent to an address: the first of them
// that holds another one back counts, so that none can be left out.
func (a Application) Contacts() []Contact {
	var all []Contact
	for _, t := range a.Touches {
		if t.Kind != TouchSent || !t.Step.IsFollowUp() {
			continue
		}
		if to, ok := a.Person(t.Person); ok && to.Email != "" {
			all = append(all, Contact{a.ID, to.Email, t.At.Time})
		}
	}
	return all
}
