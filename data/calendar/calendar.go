// Package calendar writes events for calendar programs: an .ics file.
package calendar

import (
	"bytes"
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	ics "github.com/arran4/golang-ical"
)

// Event is one entry of the calendar.
type Event struct {
	UID         string // the same in every file
	Summary     string
	Description string // may have several lines
	Place       string
	Link        string
	Start, End  time.Time // End after Start
	Alarms      []time.Time
	Free        bool // it does not take the time up
	Cancelled   bool
}

// product names the program in the file.
const product = "-//Afterword//Afterword//EN"

// maxFile is how large a file may be that is to be written anew.
const maxFile = 50 << 20

// remembered is how long after its start an event that is gone is called off
// in the file.
const remembered = 60 * 24 * time.Hour

// ErrForeign means that the file to be written anew is not one of ours.
var ErrForeign = errors.New("the file was not written by Afterword")

// Make is the file with the events, UTF-8 with CR LF. before is what the file
// held, or nothing: events in it that are as they were keep their version, and
// events of it that are gone are called off, so that a program which imported
// it takes them away. If it was not written by Make, the error is ErrForeign.
func Make(events []Event, before []byte, now time.Time) ([]byte, error) {
	known, err := read(before)
	if err != nil {
		return nil, err
	}
	file := ics.NewCalendar()
	file.SetProductId(product)
	file.SetMethod(ics.MethodPublish)
	file.SetXWRCalName("Afterword")
	written := map[string]bool{}
	for _, e := range events {
		made := e.vevent(now)
		if old := known[made.Id()]; old != nil && same(old, made) {
			made = old
		}
		written[made.Id()] = true
		file.AddVEvent(made)
	}
	for _, old := range gone(known, written, now) {
		if status(old) != ics.ObjectStatusCancelled {
			callOff(old, now)
		}
		file.AddVEvent(old)
	}
	var b bytes.Buffer
	err = file.SerializeTo(&b, ics.WithNewLineWindows)
	return b.Bytes(), err
}

// read gives the events of a file that Make wrote, by UID.
func read(file []byte) (map[string]*ics.VEvent, error) {
	if len(file) == 0 {
		return nil, nil
	}
	if len(file) > maxFile || !bytes.Contains(file[:min(len(file), 500)], []byte("PRODID:"+product)) {
		return nil, ErrForeign
	}
	c, err := ics.ParseCalendar(bytes.NewReader(file))
	if err != nil {
		return nil, ErrForeign
	}
	known := map[string]*ics.VEvent{}
	for _, e := range c.Events() {
		known[e.Id()] = e
	}
	return known, nil
}

// gone are the events that were known and are no more, by UID, as long as
// anybody may have them before their eyes.
func gone(known map[string]*ics.VEvent, written map[string]bool, now time.Time) []*ics.VEvent {
	var all []*ics.VEvent
	for uid, e := range known {
		if start, err := e.GetStartAt(); err == nil && !written[uid] && start.After(now.Add(-remembered)) {
			all = append(all, e)
		}
	}
	slices.SortFunc(all, func(x, y *ics.VEvent) int { return strings.Compare(x.Id(), y.Id()) })
	return all
}

// vevent is the event in the terms of golang-ical. Times are written in UTC,
// which needs no description of zones in the file.
func (e Event) vevent(now time.Time) *ics.VEvent {
	v := ics.NewEvent(clean(e.UID, false))
	version(v, now)
	v.SetStartAt(e.Start)
	v.SetEndAt(e.End)
	v.SetSummary(clean(e.Summary, false))
	set(v, ics.ComponentPropertyDescription, clean(e.Description, true))
	set(v, ics.ComponentPropertyLocation, clean(e.Place, false))
	set(v, ics.ComponentPropertyUrl, clean(e.Link, false))
	if e.Free {
		v.SetTimeTransparency(ics.TransparencyTransparent)
	}
	if e.Cancelled {
		v.SetStatus(ics.ObjectStatusCancelled)
		return v
	}
	v.SetStatus(ics.ObjectStatusConfirmed)
	for _, at := range e.Alarms {
		alarm := v.AddAlarm()
		alarm.SetAction(ics.ActionDisplay)
		alarm.SetTrigger(trigger(at.Sub(e.Start)))
		alarm.SetProperty(ics.ComponentPropertyDescription, clean(e.Summary, false))
	}
	return v
}

// set gives the entry a property that may be missing.
func set(v *ics.VEvent, property ics.ComponentProperty, value string) {
	if value != "" {
		v.SetProperty(property, value)
	}
}

// version makes the entry newer than any made before. The record counts no
// versions; the minutes since 2020 serve as well.
func version(v *ics.VEvent, now time.Time) {
	v.SetDtStampTime(now)
	v.SetSequence(int(now.Sub(time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)) / time.Minute))
}

func callOff(v *ics.VEvent, now time.Time) {
	version(v, now)
	v.SetStatus(ics.ObjectStatusCancelled)
	v.Components = nil // its alarms
}

func status(v *ics.VEvent) ics.ObjectStatus {
	if p := v.GetProperty(ics.ComponentPropertyStatus); p != nil {
		return ics.ObjectStatus(p.Value)
	}
	return ""
}

// same reports whether the two differ in nothing but their version.
func same(x, y *ics.VEvent) bool {
	return unversioned(x) == unversioned(y)
}

func unversioned(v *ics.VEvent) string {
	var lines []string
	for l := range strings.Lines(v.Serialize(&ics.SerializationConfiguration{MaxLength: 75, NewLine: "\n", PropertyMaxLength: 75})) {
		if !strings.HasPrefix(l, "DTSTAMP") && !strings.HasPrefix(l, "SEQUENCE") {
			lines = append(lines, l)
		}
	}
	slices.Sort(lines)
	return strings.Join(lines, "")
}

// trigger is so long after the start, or before it: "-PT60M".
func trigger(after time.Duration) string {
	minutes := int(after.Round(time.Minute) / time.Minute)
	sign := ""
	if minutes < 0 {
		sign, minutes = "-", -minutes
	}
	return sign + "PT" + strconv.Itoa(minutes) + "M"
}

// clean is the text without control characters, which a file cannot hold.
func clean(s string, lines bool) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' && lines:
			return r
		case r == '\n' || r == '\t':
			return ' '
		case unicode.IsControl(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}
