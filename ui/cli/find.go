package cli

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"afterword/data"
	"afterword/data/spoken"
	"afterword/data/store"
	"afterword/reminders"
)

// load reads all applications and the settings. What is damaged is left out,
// as in the window.
func (d *Desk) load() ([]data.Application, data.Settings, error) {
	apps, damaged, err := d.Store.Applications()
	if err != nil {
		return nil, data.Settings{}, err
	}
	if len(damaged) > 0 {
		its := "its"
		if len(damaged) > 1 {
			its = "their"
		}
		fmt.Fprintf(d.Err, "afterword: %s cannot be read; %s data is kept.\n", applications(len(damaged)), its)
	}
	settings, err := d.settings()
	return apps, settings, err
}

// settings are those of the store. Where they cannot be read, the recommended
// ones count, as in the window, and that is said.
func (d *Desk) settings() (data.Settings, error) {
	settings, err := d.Store.Settings()
	var damaged *store.DamageError
	if errors.As(err, &damaged) {
		fmt.Fprintf(d.Err, "afterword: the settings cannot be read; the recommended ones are used until you set them again.\n")
		return settings, nil
	}
	return settings, err
}

// find is the application of that ID, of an ID that begins so, or of a
// company of that name; it has to be the only one. lists is the command that
// lists them.
func find(apps []data.Application, id, lists string) (data.Application, error) {
	var found []data.Application
	for _, a := range apps {
		if a.ID == id {
			return a, nil
		}
		if strings.HasPrefix(a.ID, strings.ToUpper(id)) || strings.Contains(strings.ToLower(a.Company), strings.ToLower(id)) {
			found = append(found, a)
		}
	}
	switch len(found) {
	case 0:
		return data.Application{}, fmt.Errorf("no application matches %q; see “afterword %s” for a list", id, lists)
	case 1:
		return found[0], nil
	}
	return data.Application{}, usageError(fmt.Sprintf("%q matches %d applications; use the ID", id, len(found)))
}

// entry is the application with its plan at that time.
func (d *Desk) entry(id string, at time.Time) (reminders.AgendaEntry, data.Settings, error) {
	apps, settings, err := d.load()
	if err != nil {
		return reminders.AgendaEntry{}, settings, err
	}
	a, err := find(apps, id, "next")
	if err != nil {
		return reminders.AgendaEntry{}, settings, err
	}
	return reminders.EntryOf(a, apps, settings.Rules, at), settings, nil
}

// stepMeant is the open step that is meant: of the kind and for the person named,
// else the one to do first. want is what it has to be fit for.
func stepMeant(e reminders.AgendaEntry, kind, to string, now time.Time, fits func(reminders.Step) bool) (reminders.Step, error) {
	var want data.StepKind
	if kind != "" {
		var ok bool
		if want, ok = data.ReadStepKind(kind); !ok {
			return reminders.Step{}, usageError(fmt.Sprintf("there is no step %q; choose one of %s", kind, stepNames()))
		}
	}
	var open []reminders.Step
	for _, s := range e.Steps {
		p, _ := e.Application.Person(s.Person)
		if s.State.Open() && fits(s) && (want == "" || isKind(s, want)) && (to == "" || isPerson(p, to)) {
			open = append(open, s)
		}
	}
	s, ok := reminders.Next(open, now)
	if !ok {
		return s, fmt.Errorf("%s has no such step open right now; see “afterword show” for its steps", e.Application.Company)
	}
	return s, nil
}

// stepNames are the steps that can be named.
func stepNames() string {
	var all []string
	for _, k := range data.StepKinds {
		all = append(all, string(k))
	}
	return strings.Join(all, ", ")
}

func isKind(s reminders.Step, k data.StepKind) bool {
	return s.Kind == k || s.Kind.IsFollowUp() && k == data.StepFollowUp
}

func isPerson(p data.Person, who string) bool {
	return p.ID == who || strings.EqualFold(p.Email, who) ||
		p.Name != "" && strings.Contains(strings.ToLower(p.Name), strings.ToLower(who))
}

func isEmail(s reminders.Step) bool { return s.Kind.IsEmail() }
func isAny(reminders.Step) bool     { return true }

// parseTime reads RFC 3339, or a time as people write it, such as "tomorrow
// 9:00", in the zone of now. prefer says which is meant by "Thu 9:00".
func parseTime(text string, now time.Time, prefer spoken.Prefer) (time.Time, error) {
	if text == "" {
		return now, nil
	}
	if t, err := time.Parse(time.RFC3339, text); err == nil {
		return t.In(now.Location()), nil
	}
	t, err := spoken.Reader{Now: now, Prefer: prefer}.Moment(text)
	if err != nil {
		return t, usageError(err.Error())
	}
	return t, nil
}

// parseDay reads a day to come, such as "2026-11-27" or "next Friday".
func parseDay(text string, now time.Time) (data.Date, error) {
	day, err := spoken.Reader{Now: now, Prefer: spoken.Future}.Day(text)
	if err != nil {
		return 0, usageError(err.Error())
	}
	return day, nil
}

// counted is a number of things: "1 company", "2 companies".
func counted(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, more)
}

func applications(n int) string { return counted(n, "application", "applications") }
