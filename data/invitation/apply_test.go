package invitation

import (
	"slices"
	"testing"
	"time"

	"afterword/data"

	"github.com/google/go-cmp/cmp"
)

// book applies events one after another, as the store would keep them.
type book []data.Application

func (b *book) apply(t *testing.T, e Event) Change {
	t.Helper()
	a, change := e.Apply(*b, now)
	i := slices.IndexFunc(*b, func(known data.Application) bool { return known.ID == a.ID })
	switch {
	case change == Ignored:
		if a.ID != "" {
			t.Errorf("ignored, yet there is an application")
		}
	case i < 0:
		*b = append(*b, a)
	default:
		(*b)[i] = a
	}
	return change
}

func (b *book) expect(t *testing.T, e Event, want Change) {
	t.Helper()
	if got := b.apply(t, e); got != want {
		t.Errorf("the change is %s, want %s", got, want)
	}
}

func (b *book) interview() data.Interview { return (*b)[0].Interviews[0] }

func TestNewApplication(t *testing.T) {
	var b book
	e := read(t, "google")[0]
	b.expect(t, e, New)
	a := b[0]
	if a.Company != "Northwind Labs" || a.Role != "Platform Engineer" || a.Notes != e.Description || !a.Created.Equal(now) {
		t.Errorf("application %+v", a)
	}
	i := a.Interviews[0]
	if i.Kind != data.KindVideo || i.Start.Zone() != toronto || !i.End.Equal(e.End) || i.Link != e.Link {
		t.Errorf("interview %+v", i)
	}
	if want := (data.Invite{UID: e.UID, Stamp: data.Moment{Time: e.Stamp}, Subject: e.Summary, Organizer: e.People[0].Email}); !cmp.Equal(i.Invite, want) {
		t.Errorf("invite %+v", i.Invite)
	}
	var met []string
	for _, m := range i.Met {
		p, _ := a.Person(m.Person)
		met = append(met, p.Name+", "+string(p.Role))
	}
	if want := []string{"Dana Reyes, coordinator", "Raj Patel, interviewer"}; !slices.Equal(met, want) {
		t.Errorf("met %q", met)
	}
}

// TestUpdate holds that a newer version moves the interview and keeps what
// the user entered.
func TestUpdate(t *testing.T) {
	var b book
	b.expect(t, read(t, "exchange")[0], New)
	a := &b[0]
	a.Company, a.Notes, a.People[0].Title = "Contoso GmbH", "bring the portfolio", "Head of Data"
	a.People[0].Role = data.RoleRecruiter
	a.Interviews[0].Met[0].Topics = []string{"the warehouse project"}
	a.Interviews[0].Kind = data.KindOnsite
	*a = a.WithTouch(data.Touch{Kind: data.TouchPromise})
	before := *a

	moved := read(t, "exchange_moved")[0]
	moved.People = append(moved.People, Attendee{Name: "Priya Nair", Email: "priya@contoso.example"})
	b.expect(t, moved, Moved)
	i := b.interview()
	if !i.Start.Equal(at("2026-04-16T09:30", "Europe/Berlin")) || !i.End.Equal(at("2026-04-16T10:45", "Europe/Berlin")) || i.Place != "HH 2.07" {
		t.Errorf("interview %+v", i)
	}
	after := b[0]
	if len(b) != 1 || len(after.Interviews) != 1 || len(after.People) != 3 || len(i.Met) != 3 || after.People[2].Name != "Priya Nair" {
		t.Errorf("application %+v", after)
	}
	after.Interviews, after.People = before.Interviews, after.People[:2]
	if diff := cmp.Diff(before, after); diff != "" {
		t.Errorf("what the user entered: %s", diff)
	}
	if i.Met[0].Topics[0] != "the warehouse project" || i.Kind != data.KindOnsite || i.ID != before.Interviews[0].ID {
		t.Errorf("interview %+v", i)
	}
}

// TestVersions holds which version wins, told as the mails come in.
func TestVersions(t *testing.T) {
	version := func(sequence int, stamp string, change func(*Event)) Event {
		e := read(t, "google")[0]
		e.Sequence, e.Stamp = sequence, at(stamp, "UTC")
		if change != nil {
			change(&e)
		}
		return e
	}
	later := func(e *Event) { e.Start, e.End = e.Start.Add(time.Hour), e.End.Add(time.Hour) }
	off := func(e *Event) { e.Cancelled, e.Start, e.End, e.Zone = true, time.Time{}, time.Time{}, "" }
	type mail struct {
		Event
		want Change
	}
	tests := map[string][]mail{
		"the same twice":              {{version(1, "2026-02-01T10:00", nil), New}, {version(1, "2026-02-01T10:00", nil), Unchanged}},
		"a higher sequence":           {{version(1, "2026-02-01T10:00", nil), New}, {version(2, "2026-01-01T10:00", later), Moved}},
		"a later stamp":               {{version(1, "2026-02-01T10:00", nil), New}, {version(1, "2026-02-02T10:00", later), Moved}},
		"only other words":            {{version(1, "2026-02-01T10:00", nil), New}, {version(2, "2026-02-02T10:00", func(e *Event) { e.Place = "Room 1" }), Updated}},
		"an older sequence":           {{version(2, "2026-02-01T10:00", nil), New}, {version(1, "2026-02-02T10:00", later), Older}},
		"an older stamp":              {{version(1, "2026-02-02T10:00", nil), New}, {version(1, "2026-02-01T10:00", later), Older}},
		"the same version, moved":     {{version(1, "2026-02-01T10:00", nil), New}, {version(1, "2026-02-01T10:00", later), Moved}},
		"an older sequence, trusted":  {{version(2, "2026-02-01T10:00", nil), New}, {version(1, "2026-02-02T10:00", func(e *Event) { later(e); e.Trusted = true }), Moved}},
		"an older one, the same time": {{version(2, "2026-02-01T10:00", nil), New}, {version(1, "2026-02-02T10:00", nil), Unchanged}},
		"an older one, of the past":   {{version(2, "2026-02-01T10:00", nil), New}, {version(1, "2026-02-02T10:00", func(e *Event) { e.Start, e.End = e.Start.AddDate(-1, 0, 0), e.End.AddDate(-1, 0, 0) }), Unchanged}},
		"the same, after it is off":   {{version(1, "2026-02-01T10:00", nil), New}, {version(1, "2026-02-01T10:00", off), CalledOff}, {version(1, "2026-02-01T10:00", nil), StaysOff}},
		"moved, after it is off":      {{version(1, "2026-02-01T10:00", nil), New}, {version(1, "2026-02-01T10:00", off), CalledOff}, {version(1, "2026-02-01T10:00", later), OnAgain}},
		"on again at the same time":   {{version(1, "2026-02-01T10:00", nil), New}, {version(2, "2026-02-02T10:00", off), CalledOff}, {version(3, "2026-02-03T10:00", nil), OnAgain}},
		"called off":                  {{version(1, "2026-02-01T10:00", nil), New}, {version(2, "2026-02-02T10:00", off), CalledOff}},
		"called off, same sequence":   {{version(1, "2026-02-01T10:00", nil), New}, {version(1, "2026-01-01T10:00", off), CalledOff}},
		"called off, older sequence":  {{version(2, "2026-02-01T10:00", nil), New}, {version(1, "2026-02-02T10:00", off), Older}},
		"called off twice":            {{version(1, "2026-02-01T10:00", nil), New}, {version(2, "2026-02-02T10:00", off), CalledOff}, {version(2, "2026-02-02T10:00", off), Unchanged}},
		"the old mail after that":     {{version(1, "2026-02-01T10:00", nil), New}, {version(2, "2026-02-02T10:00", off), CalledOff}, {version(1, "2026-02-01T10:00", nil), Unchanged}},
		"a newer mail after that":     {{version(1, "2026-02-01T10:00", nil), New}, {version(2, "2026-02-02T10:00", off), CalledOff}, {version(3, "2026-02-03T10:00", later), OnAgain}},
		"called off, but not known":   {{version(2, "2026-02-02T10:00", off), Ignored}},
		"a reply":                     {{version(1, "2026-02-01T10:00", nil), New}, {read(t, "reply")[0], Ignored}},
		"a reply to what nobody knew": {{read(t, "reply")[0], Ignored}},
	}
	for name, mails := range tests {
		t.Run(name, func(t *testing.T) {
			var b book
			for _, m := range mails {
				b.expect(t, m.Event, m.want)
			}
			last := mails[len(mails)-1]
			if len(b) > 0 && last.want == Moved && !b.interview().Start.Equal(last.Start) {
				t.Errorf("it starts %s", b.interview().Start)
			}
			if off := len(mails) > 1 && mails[1].want == CalledOff && last.want != OnAgain; len(b) > 0 && b.interview().CalledOff != off {
				t.Errorf("called off is %v", b.interview().CalledOff)
			}
		})
	}
}

// TestUpdateKeepsWhatTheUserAnswered holds that nothing is asked twice.
func TestUpdateKeepsWhatTheUserAnswered(t *testing.T) {
	tests := []struct{ file, zone, first, second string }{
		{"floating", "Europe/Paris", "2026-03-05T09:30:00+01:00", "2026-03-06T09:30:00+01:00"},
		{"google", "Asia/Tokyo", "2026-03-04T04:00:00+09:00", "2026-03-05T04:00:00+09:00"},
		{"all_day", "Europe/Paris", "2026-03-06T11:00:00+01:00", "2026-03-07T11:00:00+01:00"},
	}
	for _, test := range tests {
		e := read(t, test.file)[0]
		answered, err := e.In(test.zone)
		if err != nil {
			t.Fatal(err)
		}
		if e.AllDay {
			answered.Start, answered.End, answered.AllDay = answered.Start.Add(11*time.Hour), answered.End.Add(12*time.Hour), false
		}
		var b book
		b.expect(t, answered, New)
		if got := b.interview().Start.Format(time.RFC3339); got != test.first {
			t.Errorf("%s: first %s, want %s", test.file, got, test.first)
		}
		length := b.interview().End.Sub(b.interview().Start.Time)
		e.Sequence++
		e.Start, e.End = e.Start.AddDate(0, 0, 1), e.End.AddDate(0, 0, 1)
		b.expect(t, e, Moved)
		if got := b.interview().Start.Format(time.RFC3339); got != test.second || b.interview().Start.Zone() != test.zone {
			t.Errorf("%s: then %s, want %s", test.file, got, test.second)
		}
		if got := b.interview().End.Sub(b.interview().Start.Time); got != length {
			t.Errorf("%s: lasts %s, before %s", test.file, got, length)
		}
	}
}

func TestWithoutUIDTitleAndStartTell(t *testing.T) {
	var b book
	e := read(t, "no_end")[0]
	b.expect(t, e, New)
	b.expect(t, e, Unchanged)
	e.Summary = "Another interview"
	b.expect(t, e, New)
	if len(b) != 2 {
		t.Errorf("%d applications", len(b))
	}
}

// TestSeries tells the story of a series of which single dates are moved.
func TestSeries(t *testing.T) {
	var b book
	b.expect(t, read(t, "series")[0], New) // at 11 March, moved from the 10th
	other := read(t, "lone_exception")[0]  // 17 March, moved to the 18th
	b.expect(t, other, New)
	if len(b) != 1 || len(b[0].Interviews) != 2 {
		t.Fatalf("%d applications: %+v", len(b), b)
	}
	if b.interview().Start.Day() != 11 || b[0].Interviews[1].Start.Day() != 18 {
		t.Errorf("interviews %+v", b[0].Interviews)
	}
	b.expect(t, other, Unchanged)
	other.Sequence++
	other.Cancelled = true
	b.expect(t, other, CalledOff)
	if b.interview().CalledOff || !b[0].Interviews[1].CalledOff {
		t.Error("the cancellation of one date is not that of the series")
	}
}

// TestTheKnownDateOfASeriesIsMoved holds that an exception finds the
// interview by the date it was at, and again after it was moved.
func TestTheKnownDateOfASeriesIsMoved(t *testing.T) {
	var b book
	series := read(t, "series")[0]
	series.Start, series.End = at("2026-03-17T15:00", toronto), at("2026-03-17T16:00", toronto)
	b.expect(t, series, New)
	exception := read(t, "lone_exception")[0]
	b.expect(t, exception, Moved)
	exception.Sequence++
	exception.Start, exception.End = exception.Start.Add(time.Hour), exception.End.Add(time.Hour)
	b.expect(t, exception, Moved)
	if len(b) != 1 || len(b[0].Interviews) != 1 || !b.interview().Start.Equal(at("2026-03-18T12:00", toronto)) {
		t.Errorf("%+v", b)
	}
}

func TestSeriesIsCalledOffAsAWhole(t *testing.T) {
	var b book
	b.expect(t, read(t, "series")[0], New)
	b.expect(t, read(t, "lone_exception")[0], New)
	b.expect(t, Event{UID: "series-1@example.com", Sequence: 9, Cancelled: true}, CalledOff)
	for _, i := range b[0].Interviews {
		if !i.CalledOff {
			t.Errorf("%s is not called off", i.Start)
		}
	}
}

func TestTheNextDateOfASeriesIsANewRound(t *testing.T) {
	series := read(t, "series")[0]
	var b book
	b.expect(t, series, New)
	next := series
	next.Sequence++
	next.Start, next.End = series.Start.AddDate(0, 0, 7), series.End.AddDate(0, 0, 7)
	a, change := next.Apply(b, series.End.Add(time.Hour))
	if change != New || len(a.Interviews) != 2 || a.ID != b[0].ID || len(a.People) != 1 {
		t.Errorf("%s: %+v", change, a)
	}
}

// TestApplyLeavesTheKnownAlone holds that what was passed in is not written
// to: the caller may still refuse the change.
func TestApplyLeavesTheKnownAlone(t *testing.T) {
	var b book
	b.expect(t, read(t, "exchange")[0], New)
	before := b[0]
	before.Interviews = slices.Clone(before.Interviews)
	before.People = slices.Clone(before.People)
	for _, file := range []string{"exchange_moved", "exchange_cancel"} {
		read(t, file)[0].Apply(b, now)
		if diff := cmp.Diff(before, b[0]); diff != "" {
			t.Errorf("%s: %s", file, diff)
		}
	}
}
