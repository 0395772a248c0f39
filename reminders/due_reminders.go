package reminders

import (
	"cmp"
	"time"

	"afterword/data"
	"afterword/data/store"
	"afterword/reminders/texts"
)

// manyAtOnce is from how many reminders on one summary takes their place, and
// manyLate from how many that come late. Those are from a while ago: their
// moment is gone, and one calm word is enough.
const (
	manyAtOnce = 4
	manyLate   = 2
	late       = 2 * beat
)

// reminder is one reminder whose time has come.
type reminder struct {
	telling store.LedgerKey
	at      time.Time
	passed  bool // not worth telling any more
	next    Step // of its application, for the order

	application data.Application
	step        Step
	reminder    Reminder
}

// isPressing reports whether it is of no use half an hour later.
func (r reminder) isPressing() bool { return r.telling.Reminder == string(RemindHour) }

// dueOf are the reminders of an application's open steps whose time has come,
// told or not. now is in the user's zone.
func dueOf(a data.Application, steps []Step, rules data.Rules, now time.Time) []reminder {
	next, _ := Next(steps, now)
	var due []reminder
	for _, s := range steps {
		due = append(due, dueOfStep(a, s, next, s.Reminders(rules, now.Location()), now)...)
	}
	return due
}

// dueOfStep are those of one step. Of several, only the newest is worth
// telling; and none once an interview has begun.
func dueOfStep(a data.Application, s, next Step, all []Reminder, now time.Time) []reminder {
	begun := s.Kind == data.StepInterview && s.State != Waiting
	var due []reminder
	for _, r := range all {
		if r.At.After(now) {
			continue
		}
		for i := range due {
			due[i].passed = true
		}
		due = append(due, reminder{
			telling: tellingOf(a, s, r), at: r.At, passed: begun, next: next, application: a, step: s, reminder: r,
		})
	}
	return due
}

// tellingOf is the reminder's name in the ledger: the same in every zone.
func tellingOf(a data.Application, s Step, r Reminder) store.LedgerKey {
	return store.LedgerKey{
		Application: a.ID, Step: s.Key(), Reminder: string(r.Kind),
		For: r.For.UTC().Truncate(time.Second),
	}
}

// notification is the reminder as it is shown.
func (r reminder) notification(l data.Language, now time.Time) Notification {
	a, s := r.application, r.step
	title, body := Words(texts.In(l), a, s, r.reminder, now)
	return Notification{
		ID: a.ID + "/" + s.Key(), Application: a.ID, Step: s.Key(),
		Language: l, Title: title, Body: body, Email: s.Kind.IsEmail(),
	}
}

// nextLook is the first moment after now at which there may be something new
// to tell of the application: a reminder's time, or one at which a step
// changes its state and others may follow from it. It is zero if there is
// none.
func nextLook(a data.Application, steps []Step, rules data.Rules, now time.Time) time.Time {
	var next time.Time
	consider := func(t time.Time) {
		if t.After(now) && (next.IsZero() || t.Before(next)) {
			next = t
		}
	}
	for _, i := range a.Interviews {
		consider(i.End.Time)
	}
	for _, s := range steps {
		if !s.State.Open() {
			continue
		}
		consider(s.Opens)
		consider(s.Closes)
		consider(s.Lapses)
		for _, r := range s.Reminders(rules, now.Location()) {
			consider(r.At)
		}
	}
	return next
}

// byUrgency is the order of the agenda.
func byUrgency(now time.Time) func(x, y reminder) int {
	return func(x, y reminder) int {
		return cmp.Or(compareUrgency(&x.next, &y.next, now), cmp.Compare(x.telling.Application, y.telling.Application))
	}
}

// together reports whether the reminders are told as one summary.
func together(due []reminder, now time.Time) bool {
	old := keep(due, func(r reminder) bool { return r.at.Before(now.Add(-late)) })
	return len(due) >= manyAtOnce || len(old) >= manyLate
}

// shownAtOnce is how many reminders a summary names.
const shownAtOnce = 3

// summary is one notification of all the reminders, where that many applications
// have something to do. A click on it opens the first.
func summary(due []reminder, toDo int, l data.Language, now time.Time) Notification {
	var titles []string
	named, ahead := map[string]bool{}, map[string]bool{} // by Application.ID
	for n, r := range due {
		if n < shownAtOnce {
			titles = append(titles, r.notification(l, now).Title)
			named[r.telling.Application] = true
		}
		if at := agendaRow(r.application, r.next, now); at.Group(now) != DoNow {
			ahead[r.telling.Application] = true
		}
	}
	title, body := SummaryWords(texts.In(l), toDo, len(ahead), titles, toDo+len(ahead)-len(named))
	return Notification{Application: due[0].application.ID, Step: due[0].step.Key(), Language: l, Title: title, Body: body}
}

func tellings(due []reminder) []store.LedgerKey {
	all := make([]store.LedgerKey, len(due))
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
