package cli

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"afterword/data"
	"afterword/reminders"
)

type insightsCmd struct {
	JSON bool `help:"Print JSON."`
}

func (c *insightsCmd) run(d *Desk) error {
	settings, err := d.settings()
	if err != nil {
		return err
	}
	var failed error
	f := reminders.Insights(func(yield func(data.Application) bool) {
		failed = d.Store.Walk(func(a data.Application) { yield(a) })
	}, settings.Rules, d.Now)
	if failed != nil {
		return failed
	}
	if c.JSON {
		return d.printJSON(insightsJSON(f))
	}
	if f.Interviews == 0 {
		d.printf("Nothing here yet. Insights start after your first interview.\n")
		return nil
	}
	return d.printFigures(f)
}

// printFigures prints a line for each figure. Below reminders.Enough it says
// numbers and no rates.
func (d *Desk) printFigures(f reminders.Figures) error {
	d.printf("From %s at %s since %s.\n\n",
		counted(f.Interviews, "interview", "interviews"), counted(f.Applications, "company", "companies"), f.Since.In(d.Now.Location()).Format("2 January 2006"))
	w := tabwriter.NewWriter(d.Out, 0, 0, 2, ' ', 0)
	line := func(name, value string) { fmt.Fprintf(w, "%s\t%s\n", name, value) }
	line("thanked within 24 hours", share(f.Thanked))
	line("answered so far", share(f.Waits.Answered()))
	if days, ok := f.Waits.Median(); ok && f.Waits.Answered().Of >= reminders.Enough {
		line("half had answered", fmt.Sprintf("by day %d, including those still silent", days))
	}
	line("still open", fmt.Sprint(f.Waits.Open))
	line("silent – moved on", fmt.Sprint(f.Waits.LetGo))
	line("answers after a follow-up", share(f.FollowedUp))
	for _, k := range f.Kinds {
		line(strings.ReplaceAll(string(k.Kind), "_", " "), share(k.Waits.Answered())+" answered")
	}
	c := f.Course
	line("companies", fmt.Sprintf("%d interviewed, %d thanked, %d answered, %d next round, %d offers", c.Interviewed, c.Thanked, c.Answered, c.NextRound, c.Offer))
	for _, e := range f.Employers {
		var waits []string
		for _, wait := range e.Waits {
			waits = append(waits, waitWords(wait))
		}
		line(e.Company, strings.Join(waits, ", then "))
	}
	return w.Flush()
}

func share(s reminders.Share) string {
	if s.Of < reminders.Enough {
		return fmt.Sprintf("%d of %d", s.Count, s.Of)
	}
	return fmt.Sprintf("%d of %d (%d %%)", s.Count, s.Of, s.Percent())
}

func waitWords(w reminders.Wait) string {
	switch {
	case w.Undated:
		return "next round"
	case w.State == reminders.Answered:
		return fmt.Sprintf("answered on day %d", w.Days)
	case w.State == reminders.Open:
		return fmt.Sprintf("open on day %d", w.Days)
	}
	return fmt.Sprintf("no answer by day %d", w.Days)
}
