package reminders

import (
	"time"

	"afterword/data"
)

// reminder is one reminder whose time has come.
type reminder struct {
	telling     data.Telling
	passed      bool // not worth telling any more
	title, body string
}

// dueNow are the reminders of all open steps whose time has come, told or
// not, the most urgent application first. now is in the user's zone.
func dueNow(apps []data.Application, rules data.Rules, now time.Time) []reminder {
	var due []reminder
	for _, e := range Agenda(apps, rules, now) {
		for _, s := range e.Steps {
			due = append(due, dueOf(e.Application, s, s.Reminders(rules, now.Location()), now)...)
		}
	}
	return due
}

// dueOf are those of one step. Of several, only the newest is worth telling;
// and none once an interview has begun.
func dueOf(a data.Application, s Step, all []Reminder, now time.Time) []reminder {
	begun := s.Kind == data.StepInterview && s.State != Waiting
	var due []reminder
	for _, r := range all {
		if r.At.After(now) {
			continue
		}
		for i := range due {
			due[i].passed = true
		}
		title, body := Words(a, s, r, now)
		due = append(due, reminder{telling: tellingOf(a, s, r), passed: begun, title: title, body: body})
	}
	return due
}

// tellingOf is the reminder's name in the ledger: the same in every zone.
func tellingOf(a data.Application, s Step, r Reminder) data.Telling {
	return data.Telling{
		Application: a.ID, Step: s.Key, Reminder: string(r.Kind),
		For: r.For.UTC().Truncate(time.Second),
	}
}

// notification is what is shown at once.
type notification struct {
	title, body string
	reminders   []reminder
}

// notifications are one for each reminder, or a summary if they are many.
func notifications(due []reminder) []notification {
	if len(due) >= manyAtOnce {
		title, body := SummaryWords(titles(due))
		return []notification{{title, body, due}}
	}
	var all []notification
	for _, r := range due {
		all = append(all, notification{r.title, r.body, []reminder{r}})
	}
	return all
}

func titles(due []reminder) []string {
	all := make([]string, len(due))
	for i, r := range due {
		all[i] = r.title
	}
	return all
}

func tellings(due []reminder) []data.Telling {
	all := make([]data.Telling, len(due))
	for i, r := range due {
		all[i] = r.telling
	}
	return all
}

// keep are those that ok is true of.
func keep(due []reminder, ok func(reminder) bool) []reminder {
	var kept []reminder
	for _, r := range due {
		if ok(r) {
			kept = append(kept, r)
		}
	}
	return kept
}
