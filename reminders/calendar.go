package reminders

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"afterword/data"
	"afterword/data/calendar"
	"afterword/data/store"
	"afterword/reminders/texts"
)

const (
	entryLength = 30 * time.Minute    // of a step, which has a window and takes a moment of it
	inCalendar  = 60 * 24 * time.Hour // how long what is over stays
)

// Events are the interviews and the steps to do, for a calendar program, by
// application. What was done, left out or made moot is among them as called
// off, so that calendars which had it let it go. now is in the user's zone; the
// alarms come in the awake hours there. The rules and the language are those of
// the settings.
func Events(all []data.Application, settings data.Settings, now time.Time) []calendar.Event {
	elsewhere := byAddress(Contacts(all, now))
	var events []calendar.Event
	for _, a := range all {
		for _, s := range Plan(a, settings.Rules, elsewhere.of(a), now) {
			if s.inCalendar(now) {
				events = append(events, event(a, s, settings, now))
			}
		}
	}
	return events
}

// inCalendar reports whether a calendar has the step, or may have had it a
// short while ago.
func (s Step) inCalendar(now time.Time) bool {
	switch {
	case s.Optional: // the debrief was there before the last thank-you went out
		return s.Kind == data.StepDebrief && s.Opens.After(now.Add(-inCalendar))
	case s.State == Projected: // what surely follows from an interview: the computer may be off then
		return s.Why.From == CauseInterview
	case s.State.Open():
		return true
	}
	return s.Opens.After(now.Add(-inCalendar))
}

// event is the step as a calendar shows it: an interview where it is, anything
// else as a short while at its opening that takes no time up.
func event(a data.Application, s Step, settings data.Settings, now time.Time) calendar.Event {
	t := texts.In(settings.Language)
	if s.State == Projected {
		s.State = Waiting
	}
	e := calendar.Event{
		UID:   a.ID + "/" + s.Key() + "@afterword",
		Start: s.Opens, End: s.Opens.Add(entryLength), Free: true,
		Cancelled: !s.State.Open() || s.Optional,
	}
	if s.PutOff(now) {
		e.Start, e.End = s.Until, s.Until.Add(entryLength)
	}
	e.Summary, _ = Words(t, a, s, Reminder{}, now)
	switch {
	case s.Kind == data.StepInterview:
		i, _ := a.Interview(s.Interview)
		e.End, e.Free = i.End.Time, false
		e.Cancelled = s.State == Cancelled // one that took place stays
		e.Summary = strings.Trim(t.L("Interview: {{.Company}}", map[string]any{"Company": a.Company})+" – "+a.Role, "– ")
		e.Place, e.Link, e.Description = i.Place, i.Link, i.Link
	case s.Kind.IsEmail():
		e.Description = t.L("Best sent by {{.Time}}.", map[string]any{"Time": dayAndTime(t, s.Closes, now)}) + " " +
			t.L("Your draft is ready in Afterword.") + via(t, a, s)
	case !s.Closes.IsZero():
		e.Description = t.L("Until {{.Time}}.", map[string]any{"Time": dayAndTime(t, s.Closes, now)})
	}
	for _, r := range s.Reminders(settings.Rules, now.Location()) {
		e.Alarms = append(e.Alarms, r.At)
	}
	return e
}

// calendarLimit is the size of the largest calendar file that is written anew.
const calendarLimit = 64 << 20

// ErrNoCalendarName means that a calendar file is to have a name that does not
// end in .ics. Nothing else is written: it might be a file that the computer runs.
var ErrNoCalendarName = errors.New("the name of a calendar file has to end in .ics")

// KeepCalendar writes the events of all applications into the file at path,
// for calendar programs that subscribe to it: whole or not at all, only for
// the user to read, and only if something in it is other than before. The
// error is calendar.ErrForeign if the file is not one of ours, and
// ErrNoCalendarName if its name is none of a calendar.
func KeepCalendar(path string, all []data.Application, settings data.Settings, now time.Time) error {
	if !strings.EqualFold(filepath.Ext(path), ".ics") {
		return ErrNoCalendarName
	}
	before, err := store.ReadRegular(path, calendarLimit)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	after, err := calendar.Make(Events(all, settings, now), before, now)
	if err != nil || bytes.Equal(before, after) {
		return err
	}
	return store.WriteWhole(path, func(f *os.File) error {
		_, err := f.Write(after)
		return err
	})
}

// keepCalendar writes the calendar file anew, if the user wants one.
func (s *Scheduler) keepCalendar(settings data.Settings, now time.Time) {
	if settings.Calendar == "" {
		return
	}
	all, _, err := s.store.Applications()
	if err == nil {
		err = KeepCalendar(settings.Calendar, all, settings, now)
	}
	s.complain("the calendar file cannot be written", err)
}
