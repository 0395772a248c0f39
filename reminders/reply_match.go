package reminders

import (
	"slices"
	"strings"
	"time"

	"afterword/data"
)

// From are the applications in which somebody has that address, and which can
// be answered. If all of them have ended, it is those.
func From(all []data.Application, address string) []data.Application {
	var open, ended []data.Application
	for _, a := range all {
		switch {
		case address == "" || !slices.ContainsFunc(a.People, func(p data.Person) bool { return strings.EqualFold(p.Email, address) }):
		case Answerable(a):
			open = append(open, a)
		default:
			ended = append(ended, a)
		}
	}
	if len(open) == 0 {
		return ended
	}
	return open
}

// Answerable reports whether an answer of theirs can still be noted: silence
// may end, a no does not.
func Answerable(a data.Application) bool {
	how, _, ended := Ended(a)
	return !ended || how == data.OutcomeNoAnswer
}

// WhenAnswered is when an answer counts from that was sent then: from now, if that
// is not known, or if something happened since.
func WhenAnswered(a data.Application, sent time.Time, now data.Moment) data.Moment {
	since := slices.ContainsFunc(a.Touches, func(t data.Touch) bool { return t.At.After(sent) })
	if sent.IsZero() || since {
		return now
	}
	return data.Moment{Time: sent.In(now.Location())}
}
