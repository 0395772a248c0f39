package cli

import (
	"bytes"
	"fmt"
	"io"
	"slices"

	"afterword/data"
	"afterword/data/invitation"
	"afterword/data/table"
	"afterword/reminders"
	"afterword/reminders/draft"
	"afterword/reminders/texts"
	"afterword/ui/spoken"
)

type importCmd struct {
	Files   []string `arg:"" help:"Invitations (.ics, .eml) and tables (.csv)." type:"existingfile"`
	Zone    string   `help:"The time zone of invitations that name none, such as Europe/Berlin." placeholder:"ZONE"`
	Company string   `help:"The company of invitations that do not say it." placeholder:"NAME"`
	Own     []string `help:"An email address of yours, not to be thanked." placeholder:"ADDRESS"`
	Trust   bool     `help:"Import, too, what somebody else changes than who sent the invitation."`
	preview
	tableOptions
}

func (c *importCmd) run(d *Desk) error {
	for _, file := range c.Files {
		if err := c.importFile(d, file); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
	}
	return c.finish(d)
}

// importFile takes in all events of a file, or none.
func (c *importCmd) importFile(d *Desk, file string) error {
	apps, settings, err := d.load()
	if err != nil {
		return err
	}
	f, err := d.open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	b, err := io.ReadAll(f)
	if err != nil {
		return err
	}
	if table.Looks(file, b) {
		return c.importTable(d, b, apps)
	}
	own := append(c.Own, settings.Profile.Addresses...)
	events, err := invitation.Read(bytes.NewReader(b), d.Now, d.Now.Location(), own)
	if c.hear(b, err, apps, own, d) {
		return nil
	}
	if err != nil {
		return err
	}
	known := slices.Clone(apps)
	var changed []data.Application
	for _, e := range events {
		a, change, err := c.apply(e, apps, d)
		if err != nil {
			return err
		}
		c.say(string(change), a)
		if a.ID == "" || change == invitation.Unchanged || change == invitation.StaysOff {
			continue
		}
		apps = append(slices.DeleteFunc(apps, func(k data.Application) bool { return k.ID == a.ID }), a)
		changed = append(slices.DeleteFunc(changed, func(k data.Application) bool { return k.ID == a.ID }), a)
	}
	return c.save(d, known, changed)
}

// apply completes the event with what the command line says, and refuses it
// if something is still missing.
func (c *importCmd) apply(e invitation.Event, apps []data.Application, d *Desk) (data.Application, invitation.Change, error) {
	if e.Zone == "" && c.Zone != "" {
		var err error
		if e, err = e.In(c.Zone); err != nil {
			return data.Application{}, "", usageError(err.Error())
		}
	}
	e.Trusted = c.Trust
	a, change := e.Apply(apps, d.Now)
	if change == invitation.Foreign {
		return a, change, fmt.Errorf("%s is not who sent the invitation to %s; nothing was changed. If it is right, say --trust", e.Organizer, a.Company)
	}
	if change != invitation.New {
		return a, change, nil
	}
	if a.Company == "" {
		a.Company = c.Company
	}
	switch {
	case e.AllDay:
		return a, change, fmt.Errorf("the invitation gives a day and no time; nothing was changed. Open it in the window")
	case e.Zone == "":
		return a, change, fmt.Errorf("the invitation names no time zone that is known; nothing was changed. Say it with --zone")
	case a.Company == "":
		return a, change, fmt.Errorf("the invitation does not say the company; nothing was changed. Say it with --company")
	}
	return a, change, nil
}

// aStep names a step on the command line.
type aStep struct {
	ID   string `arg:"" help:"ID, the beginning of one, or part of the company's name."`
	Step string `help:"This step, such as thank_you; else the one to do first." placeholder:"STEP"`
	To   string `help:"To this person." placeholder:"NAME"`
	At   string `help:"It happened at this time." placeholder:"TIME"`
}

// change finds the step, has f change the application, saves it, and says
// what was done.
func (c *aStep) change(d *Desk, done string, fits func(reminders.Step) bool, f func(e reminders.Entry, s reminders.Step, at data.Moment) (data.Application, error)) error {
	at, err := parseTime(c.At, d.Now, spoken.Past)
	if err != nil {
		return err
	}
	e, _, err := d.entry(c.ID, at)
	if err != nil {
		return err
	}
	s, err := choose(e, c.Step, c.To, at, fits)
	if err != nil {
		return err
	}
	a, err := f(e, s, data.Moment{Time: at})
	if err != nil {
		return err
	}
	if err := d.Store.Change(e.Application, a, d.Now); err != nil {
		return err
	}
	d.printf("%s: %s, %s\n", a.Company, stepName(a, s), done)
	return nil
}

type sentCmd struct{ aStep }

func (c *sentCmd) run(d *Desk) error {
	settings, err := d.Store.Settings()
	if err != nil {
		return err
	}
	return c.change(d, "marked as sent", isEmail, func(e reminders.Entry, s reminders.Step, at data.Moment) (data.Application, error) {
		return Sent(e.Application, s, settings, at), nil
	})
}

// Sent is the application after the email of the step went out, unseen by us.
func Sent(a data.Application, s reminders.Step, settings data.Settings, at data.Moment) data.Application {
	m := draft.Compose(draft.Request{
		Application: a, Kind: s.Kind, Interview: s.Interview, Person: s.Person, Via: s.Via,
		Number: int(s.Number), Profile: settings.Profile, Templates: settings.Templates, Locale: texts.Locale(), Now: at.Time,
	})
	return reminders.MarkSent(a, s, at, m.Subject, "")
}

type skipCmd struct{ aStep }

func (c *skipCmd) run(d *Desk) error {
	return c.change(d, "skipped", isAny, func(e reminders.Entry, s reminders.Step, at data.Moment) (data.Application, error) {
		return reminders.Skip(e.Application, s, at)
	})
}

type laterCmd struct {
	aStep
	Until string `required:"" help:"Until this time, such as “tomorrow 9:00”." placeholder:"TIME"`
}

func (c *laterCmd) run(d *Desk) error {
	until, err := parseTime(c.Until, d.Now, spoken.Future)
	if err != nil {
		return err
	}
	return c.change(d, "put off to "+stamp(until), isAny, func(e reminders.Entry, s reminders.Step, at data.Moment) (data.Application, error) {
		if !s.Closes.IsZero() && !until.Before(s.Closes) {
			d.printf("Note: it closes before that, %s.\n", stamp(s.Closes))
		}
		return reminders.PutOff(e.Application, s, at, data.Moment{Time: until}), nil
	})
}

type repliedCmd struct {
	ID   string `arg:"" help:"ID, the beginning of one, or part of the company's name."`
	Kind string `arg:"" enum:"next_round,undecided,question,rejection,offer,missed_call" help:"next_round, undecided, question, rejection, offer or missed_call."`
	From string `help:"Who answered." placeholder:"NAME"`
	By   string `help:"The date they promised; of an offer its deadline." placeholder:"DATE"`
	At   string `help:"It happened at this time." placeholder:"TIME"`
}

func (c *repliedCmd) run(d *Desk) error {
	return d.touch(c.ID, c.At, c.By, c.From, data.Touch{Reply: data.Reply(c.Kind)})
}

type promiseCmd struct {
	ID string `arg:"" help:"ID, the beginning of one, or part of the company's name."`
	By string `arg:"" help:"The date they named, such as 2026-11-27 or “next Friday”."`
	At string `help:"They said so at this time." placeholder:"TIME"`
}

func (c *promiseCmd) run(d *Desk) error {
	return d.touch(c.ID, c.At, c.By, "", data.Touch{Kind: data.TouchPromise})
}

// touch adds a touch that belongs to no step.
func (d *Desk) touch(id, when, by, from string, t data.Touch) error {
	at, err := parseTime(when, d.Now, spoken.Past)
	if err != nil {
		return err
	}
	t.At = data.Moment{Time: at}
	if by != "" {
		if t.By, err = parseDay(by, d.Now); err != nil {
			return err
		}
	}
	e, _, err := d.entry(id, at)
	if err != nil {
		return err
	}
	for _, p := range e.Application.People {
		if from != "" && isPerson(p, from) {
			t.Person = p.ID
		}
	}
	if from != "" && t.Person == "" {
		return fmt.Errorf("%s has nobody named %q", e.Application.Company, from)
	}
	a := e.Application.WithTouch(t)
	if t.Reply != "" {
		a = reminders.MarkReply(e.Application, t)
	}
	if err := d.Store.Change(e.Application, a, d.Now); err != nil {
		return err
	}
	d.printf("%s: noted\n", e.Application.Company)
	return nil
}
