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

// Mentioned lists the applications that can be answered: those of companies that
// the text names, and after them the others by company.
func Mentioned(all []data.Application, text string) []data.Application {
	var named, others []data.Application
	text = strings.ToLower(text)
	for _, a := range all {
		switch company := strings.ToLower(a.Company); {
		case !Answerable(a):
		case company != "" && strings.Contains(text, company):
			named = append(named, a)
		default:
			others = append(others, a)
		}
	}
	slices.SortStableFunc(others, func(x, y data.Application) int {
		return strings.Compare(strings.ToLower(x.Company), strings.ToLower(y.Company))
	})
	return append(named, others...)
}

// Answerable reports whether an answer of theirs can still be noted: silence
// may end, a no does not.
func Answerable(a data.Application) bool {
	how, _, ended := Ended(a)
	return !ended || how == data.OutcomeNoAnswer
}

// Reopenable reports whether a new interview or an offer can still be noted:
// that opens also what ended with a no, unless the user put it away.
func Reopenable(a data.Application) bool {
	p := planner{a: a}
	p.readHistory()
	c := p.lastClosing()
	return c == nil || !c.final() && !p.sealed
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
