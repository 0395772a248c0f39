package invitation

import (
	"cmp"
	"slices"
	"time"

	"afterword/data"
)

// update is the application with that interview as the event has it. What the
// user entered stays.
func (e Event) update(a data.Application, index int, now time.Time) (data.Application, Change) {
	old := a.Interviews[index]
	switch change := e.tells(old, now); change {
	case Unchanged, StaysOff, Older:
		return a, change
	default: // it changes something
	}
	switch {
	case e.isForeign(old.Invite):
		return a, Foreign
	case e.Recurring && old.End.Before(now) && e.Start.After(now):
		return e.AddTo(a), New // the known one took place; this is the next
	}
	a.Interviews = slices.Clone(a.Interviews)
	if e.Cancelled {
		e.callOff(a.Interviews, index, now)
		return a, CalledOff
	}
	i := old
	i.CalledOff = false
	i.Invite = e.renew(old.Invite)
	i.Start, i.End = e.times(old)
	if e.Place != "" || e.Link != "" {
		i.Place, i.Link = e.Place, e.Link
	}
	a.People, i.Met = e.meet(a.People, i.Met)
	a.Interviews[index] = i
	switch {
	case old.CalledOff:
		return a, OnAgain
	case !i.Start.Equal(old.Start.Time) || !i.End.Equal(old.End.Time):
		return a, Moved
	}
	return a, Updated
}

// tells finds out by the versions of both, and by what they say, what the event
// does to a known interview: Unchanged, StaysOff or Older, or Updated where it
// changes something. Programs count their versions badly, and an interview that
// is missed costs more than a question. So another time always counts: of no
// other version it is a move, and of an older one it is asked.
func (e Event) tells(old data.Interview, now time.Time) Change {
	version := e.compare(old.Invite.Sequence, old.Invite.Stamp.Time)
	if e.Cancelled {
		switch {
		case old.CalledOff:
			return Unchanged
		case e.Sequence >= old.Invite.Sequence:
			return Updated
		case e.Stamp.After(old.Invite.Stamp.Time) && !e.Trusted:
			return Older
		case e.Trusted:
			return Updated
		}
		return Unchanged
	}
	start, end := e.times(old)
	moved := !start.Equal(old.Start.Time) && end.After(now)
	if e.Recurring && !old.End.After(now) {
		moved = false // the next date of a series is no move
	}
	switch {
	case version > 0, moved && version == 0, moved && e.Trusted:
		return Updated
	case moved:
		return Older
	case old.CalledOff && version == 0:
		return StaysOff
	}
	return Unchanged
}

// isForeign reports whether somebody else sent the event than the invitation
// that is known, which the user has to be asked about. Who is not named, or
// only by an account that no mail reaches, is not somebody else.
func (e Event) isForeign(known data.Invite) bool {
	return !e.Trusted && e.Organizer != "" && known.Organizer != "" && !IsOwn(e.Organizer, []string{known.Organizer})
}

// callOff marks the interview, and those ahead that came with the same UID.
func (e Event) callOff(interviews []data.Interview, index int, now time.Time) {
	for n, i := range interviews {
		if n == index || e.Occurrence.IsZero() && e.sameSeries(i) && i.End.After(now) {
			interviews[n].CalledOff = true
			interviews[n].Invite = e.renew(i.Invite)
		}
	}
}

// renew is the invitation with the version of the event. What a cancellation
// leaves out stays, and so does the key of a single date.
func (e Event) renew(old data.Invite) data.Invite {
	v := e.invite()
	if e.Occurrence.IsZero() {
		v.UID = old.UID
	}
	if v.Stamp.IsZero() {
		v.Stamp = old.Stamp
	}
	v.Subject = cmp.Or(v.Subject, old.Subject)
	v.Organizer, v.Message = cmp.Or(v.Organizer, old.Organizer), cmp.Or(v.Message, old.Message)
	return v
}

// times are start and end for a known interview. What the event leaves open
// stays as it was: the zone, and on a new date the time.
func (e Event) times(old data.Interview) (start, end data.Moment) {
	length := e.End.Sub(e.Start)
	if e.NoEnd {
		length = old.End.Sub(old.Start.Time)
	}
	if e.Zone == "" || e.ZoneHint == utcHint || e.AllDay {
		e, _ = e.In(old.Start.Zone()) // a record's zone is in the database
	}
	if e.AllDay {
		clock := old.Start.Hour()*60 + old.Start.Minute()
		e.Start = data.DateOf(e.Start).At(clock, e.Start.Location())
	}
	return data.Moment{Time: e.Start}, data.Moment{Time: e.Start.Add(length)}
}

// meet adds the people of the event to those who are known, and to those who
// are met.
func (e Event) meet(people []data.Person, met []data.Met) ([]data.Person, []data.Met) {
	people, met = slices.Clone(people), slices.Clone(met)
	for _, attendee := range e.People {
		n := slices.IndexFunc(people, func(p data.Person) bool {
			return attendee.same(Attendee{Name: p.Name, Email: p.Email})
		})
		if n < 0 {
			n = len(people)
			people = append(people, data.Person{
				ID: data.NewID(), Name: attendee.Name, Email: attendee.Email, Role: e.role(attendee),
			})
		}
		id := people[n].ID
		if !slices.ContainsFunc(met, func(m data.Met) bool { return m.Person == id }) {
			met = append(met, data.Met{Person: id})
		}
	}
	return people, met
}

// role is the likely role of a person: who invites for others coordinates.
func (e Event) role(a Attendee) data.Role {
	if a.Organizer && len(e.People) > 1 {
		return data.RoleCoordinator
	}
	return data.RoleInterviewer
}
