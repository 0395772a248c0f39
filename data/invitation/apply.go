package invitation

import (
	"slices"
	"strings"
	"time"

	"afterword/data"
)

// Change is what an event does to what is known.
type Change string

// The changes. Only with New, Moved, Updated, CalledOff and OnAgain is there
// something to save.
const (
	New       Change = "new"        // an interview that was not known
	Moved     Change = "moved"      // a known one has another time
	Updated   Change = "updated"    // a newer version with the same time
	CalledOff Change = "called_off" // a known one does not take place
	Unchanged Change = "unchanged"  // this version, or a newer one, is known
	OnAgain   Change = "on_again"   // a known one that was called off takes place after all
	StaysOff  Change = "stays_off"  // a known one was called off, and the same version does not bring it back
	Ignored   Change = "ignored"    // a reply, or the cancellation of what is not known
	Foreign   Change = "foreign"    // somebody else than who sent the known one would change it: ask
	Older     Change = "older"      // a version that calls itself older would change the known one: ask
)

// Apply finds out what the event does to the applications that are known, and
// returns the application as it then is: a known one with the change made, or
// a new one, or the zero Application with Ignored. With Foreign and Older the
// application is as it was; once the user says that it is right, see Event.Trusted.
//
// An event that NeedsAnswer takes the zone and the time of the interview that
// it is a new version of. If it is New, it has to be answered before (see In).
func (e Event) Apply(known []data.Application, now time.Time) (data.Application, Change) {
	if e.Reply {
		return data.Application{}, Ignored
	}
	for _, a := range known {
		if i := e.find(a); i >= 0 {
			return e.update(a, i, now)
		}
	}
	if e.Cancelled {
		return data.Application{}, Ignored
	}
	for _, a := range known {
		if i := slices.IndexFunc(a.Interviews, e.sameSeries); i >= 0 && e.isForeign(a.Interviews[i].Invite) {
			return a, Foreign
		} else if i >= 0 {
			return e.AddTo(a), New
		}
	}
	return e.AddTo(data.Application{
		ID:      data.NewID(),
		Company: e.Company,
		Role:    e.Role,
		Notes:   notes(e.Description),
		Created: data.Moment{Time: now.In(e.Start.Location())},
	}), New
}

// AddTo is the application with the interview of the event as one more round.
func (e Event) AddTo(a data.Application) data.Application {
	i := data.Interview{
		ID:     data.NewID(),
		Kind:   e.Kind,
		Start:  data.Moment{Time: e.Start},
		End:    data.Moment{Time: e.End},
		Place:  e.Place,
		Link:   e.Link,
		Invite: e.invite(),
	}
	a.People, i.Met = e.meet(a.People, nil)
	a.Interviews = append(slices.Clip(a.Interviews), i)
	return a
}

// invite is what the record keeps to know the invitation again. A single date
// of a series has a key of its own behind the UID.
func (e Event) invite() data.Invite {
	v := data.Invite{UID: e.key(), Sequence: e.Sequence, Subject: e.Summary, Organizer: e.Organizer, Message: e.Message}
	if !e.Stamp.IsZero() {
		v.Stamp = data.Moment{Time: e.Stamp}
	}
	return v
}

func (e Event) key() string {
	if e.UID == "" || e.Occurrence.IsZero() {
		return e.UID
	}
	return e.UID + occurrenceMark + e.Occurrence.UTC().Format("20060102T150405Z")
}

// occurrenceMark is between the UID of a series and one of its dates.
const occurrenceMark = "/RECURRENCE-ID="

// sameSeries reports whether the interview came with the event's UID, at
// whichever date of a series.
func (e Event) sameSeries(i data.Interview) bool {
	uid, _, _ := strings.Cut(i.Invite.UID, occurrenceMark)
	return e.UID != "" && uid == e.UID
}

// find is the index of the last interview that the event is a version of, -1
// if there is none: the one of the same UID, or without one, of the same
// title and start. A single date of a series is the interview at that date.
func (e Event) find(a data.Application) int {
	if e.UID == "" {
		return e.findWithoutUID(a)
	}
	for n, i := range slices.Backward(a.Interviews) {
		if i.Invite.UID == e.key() && !e.Recurring {
			return n
		}
	}
	for n, i := range slices.Backward(a.Interviews) {
		switch {
		case i.Invite.UID == e.key():
			return n
		case e.Occurrence.IsZero():
			if e.sameSeries(i) {
				return n
			}
		case i.Invite.UID == e.UID && i.Start.Equal(e.Occurrence):
			return n
		}
	}
	return -1
}

// findWithoutUID is the index of the interview with the event's title, start and
// people. Those of an interview without a title have to be the same, since
// nothing else tells it from another at that hour.
func (e Event) findWithoutUID(a data.Application) int {
	for n, i := range slices.Backward(a.Interviews) {
		if i.Invite.UID != "" || i.Invite.Subject != e.Summary || !i.Start.Equal(e.Start) {
			continue
		}
		if e.Summary != "" || e.meets(a, i) {
			return n
		}
	}
	return -1
}

// meets reports whether the interview is with all people of the event, or with
// nobody if it names none.
func (e Event) meets(a data.Application, i data.Interview) bool {
	if len(e.People) == 0 {
		return len(i.Met) == 0
	}
	return !slices.ContainsFunc(e.People, func(p Attendee) bool {
		return !slices.ContainsFunc(i.Met, func(m data.Met) bool {
			known, ok := a.Person(m.Person)
			return ok && p.same(Attendee{Name: known.Name, Email: known.Email})
		})
	})
}
