package cli

import (
	"strconv"
	"strings"
	"text/tabwriter"
	"time"

	"afterword/data"
	"afterword/data/letter"
	"afterword/data/spoken"
	"afterword/reminders"
	"afterword/reminders/desk"
	"afterword/reminders/draft"
)

type nextCmd struct {
	At   string `help:"Look at this moment instead of now." placeholder:"TIME"`
	JSON bool   `help:"Print JSON."`
}

func (c *nextCmd) run(d *Desk) error {
	at, err := parseTime(c.At, d.Now, spoken.Nearest)
	if err != nil {
		return err
	}
	apps, settings, err := d.load()
	if err != nil {
		return err
	}
	agenda := reminders.Agenda(apps, settings.Rules, at)
	if c.JSON {
		return d.printJSON(agendaJSON(agenda, settings.Rules, at))
	}
	if len(agenda) == 0 {
		d.printf("Nothing here yet. Add an interview with “afterword import invitation.ics”.\n")
	}
	w := tabwriter.NewWriter(d.Out, 0, 0, 2, ' ', 0)
	for _, e := range agenda {
		line := []string{string(e.Group(at)), e.Application.Company, "", "", e.Application.ID}
		if e.Next.Kind != "" {
			line[2], line[3] = stepName(e.Application, e.Next), window(e.Next, at)
		} else if how, _, ended := reminders.Ended(e.Application); ended {
			line[2] = outcomeName(how)
		}
		if _, err := w.Write([]byte(strings.Join(line, "\t") + "\n")); err != nil {
			return err
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	d.sayShared(agenda, at)
	return nil
}

// sayShared says who is the contact for several applications that wait.
func (d *Desk) sayShared(agenda []reminders.AgendaEntry, at time.Time) {
	said := map[string]bool{} // Application.ID
	for _, e := range agenda {
		if said[e.Application.ID] {
			continue
		}
		names := []string{e.Application.Company}
		for _, o := range reminders.SharedIn(agenda, e.Application, e.Next, at) {
			names, said[o.Application.ID] = append(names, o.Application.Company), true
		}
		if len(names) > 1 {
			to, _ := e.Application.Person(e.Next.Person)
			d.printf("%s is the contact for %d applications: one email can ask about %s (%s)\n", to.Called(), len(names), aboutAll(len(names)), strings.Join(names, ", "))
		}
	}
}

func aboutAll(n int) string {
	if n == 2 {
		return "both"
	}
	return "all"
}

type showCmd struct {
	ID   string `arg:"" help:"ID, start of an ID, or part of the company’s name."`
	At   string `help:"Look at this moment instead of now." placeholder:"TIME"`
	JSON bool   `help:"Print JSON."`
}

func (c *showCmd) run(d *Desk) error {
	at, err := parseTime(c.At, d.Now, spoken.Nearest)
	if err != nil {
		return err
	}
	e, settings, err := d.entry(c.ID, at)
	if err != nil {
		return err
	}
	if c.JSON {
		return d.printJSON(entryJSON(e, settings.Rules, at))
	}
	d.printf("%s\n", strings.Trim(e.Application.Company+", "+e.Application.Role, ", "))
	w := tabwriter.NewWriter(d.Out, 0, 0, 2, ' ', 0)
	for _, s := range e.Steps {
		var reminds []string
		for _, r := range s.Reminders(settings.Rules, at.Location()) {
			reminds = append(reminds, stamp(r.At))
		}
		line := []string{"", stepName(e.Application, s), s.State.String(), stamp(s.Opens), stamp(s.Closes), strings.Join(reminds, ", "), whyLine(s)}
		if _, err := w.Write([]byte(strings.Join(line, "\t") + "\n")); err != nil {
			return err
		}
	}
	return w.Flush()
}

type draftCmd struct {
	ID   string `arg:"" help:"ID, start of an ID, or part of the company’s name."`
	Step string `help:"The step, such as thank_you or follow_up." placeholder:"STEP"`
	To   string `help:"The person it is addressed to." placeholder:"NAME"`
	By   string `help:"With other_offer: the date the other company named." placeholder:"DATE"`
	At   string `help:"Look at this moment instead of now." placeholder:"TIME"`
	Next int    `help:"Another wording: 1 for the next, 2 for the one after it." placeholder:"N"`
	EML  string `name:"eml" help:"Write it to this file, for a mail program to open; “-” for standard output." placeholder:"FILE"`
	JSON bool   `help:"Print JSON."`
	replacing
}

func (c *draftCmd) run(d *Desk) error {
	at, err := parseTime(c.At, d.Now, spoken.Nearest)
	if err != nil {
		return err
	}
	e, settings, err := d.entry(c.ID, at)
	if err != nil {
		return err
	}
	r, err := c.request(d, e, settings, at)
	if err != nil {
		return err
	}
	m := draft.Compose(r)
	if c.EML != "" {
		return c.write(d, m)
	}
	findings := draft.Check(m, r, draft.Others(r))
	if c.JSON {
		return d.printJSON(draftJSON(m, findings))
	}
	d.printf("To: %s\nSubject: %s\n\n%s\n", m.To, m.Subject, m.Body)
	if len(findings)+len(m.Missing) > 0 {
		d.printf("\n--\n")
	}
	for _, f := range findings {
		sign := map[draft.Severity]string{draft.Good: "✓", draft.Ask: "?", draft.Notice: "!"}[f.Severity]
		d.printf("%s %s\n", sign, f.Label())
	}
	for _, m := range m.Missing {
		d.printf("– not in the email yet: “%s”\n", strings.Join(strings.Fields(m.Note), " "))
	}
	return nil
}

// write writes the draft as a file.
func (c *draftCmd) write(d *Desk, m draft.Draft) error {
	file, err := letter.Letter{To: m.To, Subject: m.Subject, Body: m.Body, InReplyTo: m.InReplyTo}.File(d.Now)
	switch {
	case err != nil:
		return err
	case c.EML == "-":
		_, err = d.Out.Write(file)
		return err
	}
	if err := d.keep(c.EML, file); err != nil {
		return err
	}
	d.printf("written to %s, not sent\n", c.EML)
	return nil
}

// request is the draft that is asked for.
func (c *draftCmd) request(d *Desk, e reminders.AgendaEntry, settings data.Settings, now time.Time) (draft.Request, error) {
	if kind, _ := data.ReadStepKind(c.Step, draft.OtherOffer); kind == draft.OtherOffer {
		to := ""
		for _, p := range e.Application.People {
			if c.To != "" && isPerson(p, c.To) {
				to = p.ID
			}
		}
		by, err := parseBy(c.By, now)
		r := desk.OtherOfferRequest(e, to, by, settings, now)
		r.Variant = c.Next
		return r, err
	}
	s, err := stepMeant(e, c.Step, c.To, now, isEmail)
	if err != nil {
		return draft.Request{}, err
	}
	others, err := reminders.LoadShared(d.Store, e.Application, s, settings, now)
	r := desk.DraftRequest(e.Application, s, settings, now)
	r.Variant, r.Also = c.Next, desk.Jobs(e.Application, others)
	return r, err
}

// outcomeName is "no answer" for no_answer.
func outcomeName(how data.Outcome) string { return strings.ReplaceAll(string(how), "_", " ") }

// stepName is "thank_you to Raj Patel" or "follow_up 2".
func stepName(a data.Application, s reminders.Step) string {
	name := string(s.Kind)
	if s.Kind.IsFollowUp() {
		name += " " + strconv.Itoa(int(s.Number))
	}
	if p, ok := a.Person(s.Person); ok && s.Kind.IsEmail() {
		name += " to " + p.Called()
	}
	if s.Optional {
		name += " (optional)"
	}
	return name
}

// window is "due until Wed 4 Mar 15:00".
func window(s reminders.Step, now time.Time) string {
	switch {
	case s.PutOff(now):
		return "later, " + stamp(s.Until.In(now.Location()))
	case s.State == reminders.Waiting:
		return "opens " + stamp(s.Opens)
	case s.Closes.IsZero():
		return s.State.String()
	case s.State == reminders.Late:
		return "late since " + stamp(s.Closes)
	}
	return s.State.String() + " until " + stamp(s.Closes)
}

// whyLine is "7 days after the interview" in the terms of the format.
func whyLine(s reminders.Step) string {
	parts := []string{"from " + s.Why.From.String()}
	if s.Why.Days > 0 {
		parts = append(parts, "+"+strconv.Itoa(int(s.Why.Days))+" days")
	}
	if s.Why.Rolled {
		parts = append(parts, "rolled")
	}
	if s.Why.Moved != 0 {
		parts = append(parts, "moved by "+s.Why.Moved.String())
	}
	return strings.Join(parts, ", ")
}

// stamp is a time with its offset; "–" for never.
func stamp(t time.Time) string {
	if t.IsZero() {
		return "–"
	}
	return t.Format("Mon 2006-01-02 15:04 -07:00")
}
