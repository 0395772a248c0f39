package cli

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"time"

	"afterword/data"
	"afterword/data/invitation"
	"afterword/data/spoken"
	"afterword/data/table"
	"afterword/reminders"
	"afterword/reminders/desk"
)

type importCmd struct {
	Files   []string `arg:"" help:"Invitations (.ics, .eml) and tables (.csv)." type:"existingfile"`
	Zone    string   `help:"Time zone for invitations that give none, such as Berlin, ET or Europe/Berlin." placeholder:"ZONE"`
	Company string   `help:"Company for invitations that do not name one." placeholder:"NAME"`
	Into    string   `help:"Add new invitations as another round of this application: its ID, the start of it, or part of the company’s name." placeholder:"NAME" xor:"whose"`
	New     bool     `help:"Add new invitations as applications of their own, even if there is one with that company." xor:"whose"`
	Own     []string `help:"One of your email addresses, so you are not asked to thank yourself." placeholder:"ADDRESS"`
	Trust   bool     `help:"Also import changes from someone other than the sender of the invitation, or by an older version of it."`
	preview
	tableOptions
}

func (c *importCmd) run(d *Desk) error {
	known, settings, err := d.load()
	if err != nil {
		return err
	}
	own := append(c.Own, settings.Profile.Addresses...)
	for _, file := range c.Files {
		changed, err := c.importFile(d, file, known, own)
		if err != nil {
			return c.broken(d, fmt.Errorf("%s: %w", file, err))
		}
		for _, a := range changed {
			known = desk.With(known, a)
		}
	}
	return c.finish(d)
}

// broken says what was done of the files before one that is refused, and why that
// is. With --dry-run it is what would have been done.
func (c *importCmd) broken(d *Desk, err error) error {
	if len(c.changes)+len(c.tables) == 0 && !c.JSON {
		return err
	}
	if said := c.finish(d); said != nil {
		return errors.Join(err, said)
	}
	if c.saved {
		return &partError{err}
	}
	return err
}

// partError is the error of a file after others were saved.
type partError struct{ error }

func (e *partError) Unwrap() error { return e.error }

// importFile takes in all events of a file, or none. It gives the applications
// that it changed.
func (c *importCmd) importFile(d *Desk, file string, known []data.Application, own []string) ([]data.Application, error) {
	f, err := d.open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	b, err := invitation.ReadFile(f)
	if err != nil {
		return nil, err
	}
	if table.Looks(file, b) {
		return c.importTable(d, b, known)
	}
	events, err := invitation.ReadBytes(b, d.Now, d.Now.Location(), own)
	if c.hear(b, err, known, own, d) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	for _, e := range events {
		for n := range e.Lost {
			fmt.Fprintf(d.Err, "afterword: %s: %v.\n", file, &e.Lost[n])
		}
	}
	for n := range events {
		if err := c.complete(&events[n], d.Now); err != nil {
			return nil, err
		}
	}
	effects, err := c.effects(known, events, d.Now)
	if err != nil {
		return nil, err
	}
	for _, e := range effects {
		if err := refused(e); err != nil {
			return nil, err
		}
	}
	for _, e := range effects {
		c.say(changeName(e), e.After)
	}
	before, after := desk.Changed(effects)
	return after, c.save(d, before, after)
}

// effects are what the events do, of new ones in the application that the command
// line says.
func (c *importCmd) effects(known []data.Application, events []invitation.Event, now time.Time) ([]desk.Effect, error) {
	if c.Into == "" && !c.New {
		return desk.Effects(known, events, now), nil
	}
	known = slices.Clone(known)
	var all []desk.Effect
	for _, event := range events {
		e := desk.EffectOf(known, event, now)
		switch {
		case e.Change != invitation.New:
		case c.New:
			e = desk.Alone(event, now)
		default:
			a, err := find(known, c.Into, "afterword list")
			if err != nil {
				return nil, err
			}
			e = desk.Into(a, event, now)
		}
		if e.Changes() {
			known = desk.With(known, e.After)
		}
		all = append(all, e)
	}
	return all, nil
}

// complete adds to the event what the command line says. now is the time at
// home.
func (c *importCmd) complete(e *invitation.Event, now time.Time) error {
	e.Trusted = c.Trust
	e.Company = cmp.Or(e.Company, c.Company)
	if e.Zone != "" || c.Zone == "" {
		return nil
	}
	zone, err := spoken.Zone(c.Zone, now)
	if err != nil {
		return usageError(err.Error())
	}
	*e, err = e.In(zone.String())
	return err
}

// refused is why the invitation cannot be taken in; nil if it can, or changes
// nothing.
func refused(e desk.Effect) error {
	switch {
	case e.Change == invitation.Foreign:
		return fmt.Errorf("%s is not the sender of the invitation from %s; nothing was changed. To import it anyway, use --trust", e.Event.Organizer, e.After.Company)
	case e.Change == invitation.Older:
		return fmt.Errorf("the invitation is an older version than the one from %s that is known, and has another time; nothing was changed. To import it anyway, use --trust", e.After.Company)
	case e.Asks.Clock:
		return fmt.Errorf("the invitation gives a day but no time; nothing was changed. Import it in the window")
	case e.Asks.Zone:
		return fmt.Errorf("the invitation gives no known time zone; nothing was changed. Set one with --zone")
	case e.Asks.Company:
		return fmt.Errorf("the invitation does not name the company; nothing was changed. Set it with --company")
	}
	return nil
}

// changeName is the name of what an invitation does, as docs/format.md has it.
func changeName(e desk.Effect) string {
	if e.AnotherRound() {
		return "another_round"
	}
	return string(e.Change)
}

// aStep names a step on the command line.
type aStep struct {
	ID   string `arg:"" help:"ID, start of an ID, or part of the company’s name."`
	Step string `help:"The step, such as thank_you; the most urgent one by default." placeholder:"STEP"`
	To   string `help:"The person it is addressed to." placeholder:"NAME"`
	At   string `help:"When it happened." placeholder:"TIME"`
}

// decide finds the step, has f decide about it, saves that, and says it.
func (c *aStep) decide(d *Desk, fits func(reminders.Step) bool, f func(a data.Application, s reminders.Step, at data.Moment) (desk.Decision, error)) error {
	at, err := parseTime(c.At, d.Now, spoken.Past)
	if err != nil {
		return err
	}
	e, _, err := d.entry(c.ID, at)
	if err != nil {
		return err
	}
	s, err := stepMeant(e, c.Step, c.To, at, fits)
	if err != nil {
		return err
	}
	return d.settle(f(e.Application, s, data.Moment{Time: at}))
}

// settle saves what was decided, and says it. err is that of deciding.
func (d *Desk) settle(what desk.Decision, err error) error {
	if err != nil {
		return refusal(what.Before, err)
	}
	if err := what.Save(d.Store, d.Now); err != nil {
		return err
	}
	words := decisionWords(what)
	if what.Step.Kind != "" {
		words = stepName(what.After, what.Step) + ", " + words
	}
	d.printf("%s: %s\n", what.After.Company, words)
	for _, other := range what.Also {
		d.printf("%s: %s, %s\n", other.After.Company, stepName(other.After, other.Step), decisionWords(other))
	}
	return nil
}

// decisionWords say what was done.
func decisionWords(what desk.Decision) string {
	switch what.Kind {
	case desk.KindSent:
		return "marked as sent"
	case desk.KindSkipped:
		return "skipped"
	case desk.KindPutOff:
		return "left until " + stamp(what.Until)
	case desk.KindEnded:
		return "closed as " + outcomeName(what.Outcome)
	case desk.KindReopened:
		return "open again"
	case desk.KindReplied, desk.KindPromised, desk.KindDebriefed, desk.KindCalledOff, desk.KindFinished, desk.KindLeftOut, desk.KindNews:
		if what.Opens() {
			return "noted; open again"
		}
		return "noted"
	}
	return string(what.Kind)
}

// refusal says why something cannot be done with an application.
func refusal(a data.Application, err error) error {
	var why desk.Refusal
	switch {
	case errors.Is(err, desk.ErrClosed):
		return fmt.Errorf("%s %w; nothing was changed. Reopen it with “afterword reopen”", a.Company, err)
	case errors.As(err, &why):
		return fmt.Errorf("%s %w; nothing was changed", a.Company, err)
	}
	return err
}

type sentCmd struct{ aStep }

func (c *sentCmd) run(d *Desk) error {
	settings, err := d.settings()
	if err != nil {
		return err
	}
	return c.decide(d, isEmail, func(a data.Application, s reminders.Step, at data.Moment) (desk.Decision, error) {
		return desk.SentAsWritten(d.Store, a, s, settings, at)
	})
}

type skipCmd struct{ aStep }

func (c *skipCmd) run(d *Desk) error { return c.decide(d, isAny, desk.Skip) }

type laterCmd struct {
	aStep
	Until string `required:"" help:"When to be reminded, such as “tomorrow 9:00”." placeholder:"TIME"`
}

func (c *laterCmd) run(d *Desk) error {
	until, err := parseTime(c.Until, d.Now, spoken.Future)
	if err != nil {
		return err
	}
	return c.decide(d, isAny, func(a data.Application, s reminders.Step, at data.Moment) (desk.Decision, error) {
		what, err := desk.PutOff(a, s, at, data.Moment{Time: until})
		if err == nil && desk.Late(s, until) {
			d.printf("Note: its time ends before that, %s.\n", stamp(s.Closes))
		}
		return what, err
	})
}

// anApplication names an application on the command line.
type anApplication struct {
	ID string `arg:"" help:"ID, start of an ID, or part of the company’s name."`
}

type repliedCmd struct {
	anApplication
	Kind string `arg:"" enum:"next_round,undecided,question,rejection,offer,missed_call" help:"next_round, undecided, question, rejection, offer or missed_call."`
	From string `help:"Who replied." placeholder:"NAME"`
	By   string `help:"The date they named; for an offer, its deadline." placeholder:"DATE"`
	At   string `help:"When it happened." placeholder:"TIME"`
}

func (c *repliedCmd) run(d *Desk) error {
	by, err := parseBy(c.By, d.Now)
	if err != nil {
		return err
	}
	return d.decide(c.ID, c.At, func(a data.Application, at data.Moment) (desk.Decision, error) {
		t := data.Touch{Reply: data.Reply(c.Kind), At: at, By: by}
		for _, p := range a.People {
			if c.From != "" && isPerson(p, c.From) {
				t.Person = p.ID
			}
		}
		if c.From != "" && t.Person == "" {
			return desk.Decision{}, fmt.Errorf("%s has no one named %q", a.Company, c.From)
		}
		return desk.Reply(a, t)
	})
}

type promiseCmd struct {
	anApplication
	By string `arg:"" help:"The date they named, such as 2026-11-27 or “next Friday”."`
	At string `help:"When they said so." placeholder:"TIME"`
}

func (c *promiseCmd) run(d *Desk) error {
	by, err := parseBy(c.By, d.Now)
	if err != nil {
		return err
	}
	return d.decide(c.ID, c.At, func(a data.Application, at data.Moment) (desk.Decision, error) { return desk.Promise(a, by, at) })
}

type outcomeCmd struct {
	anApplication
	How string `arg:"" enum:"accepted,declined,withdrawn,no_answer,archived" help:"accepted, declined, withdrawn, no_answer or archived."`
	At  string `help:"When it happened." placeholder:"TIME"`
}

func (c *outcomeCmd) run(d *Desk) error {
	return d.decide(c.ID, c.At, func(a data.Application, at data.Moment) (desk.Decision, error) {
		return desk.End(a, data.Outcome(c.How), at)
	})
}

type reopenCmd struct {
	anApplication
	At string `help:"When it happened." placeholder:"TIME"`
}

func (c *reopenCmd) run(d *Desk) error { return d.decide(c.ID, c.At, desk.Reopen) }

// decide finds the application, has f decide about it, saves that, and says it.
func (d *Desk) decide(id, when string, f func(a data.Application, at data.Moment) (desk.Decision, error)) error {
	at, err := parseTime(when, d.Now, spoken.Past)
	if err != nil {
		return err
	}
	e, _, err := d.entry(id, at)
	if err != nil {
		return err
	}
	return d.settle(f(e.Application, data.Moment{Time: at}))
}

// parseBy reads the date that they named, 0 for none.
func parseBy(text string, now time.Time) (data.Date, error) {
	if text == "" {
		return 0, nil
	}
	return parseDay(text, now)
}
