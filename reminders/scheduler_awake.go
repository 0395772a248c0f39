package reminders

import (
	"time"

	"afterword/data"
)

// awakeOnly are those that may be told at this hour. Outside the awake hours
// that is what is over when the next of them begins, and what fell due within
// them just now: the scheduler is late by its beat. All else waits, as what
// fell due while the computer was off.
func awakeOnly(due []reminder, rules data.Rules, now time.Time) []reminder {
	rules = rules.Bounded()
	return keep(due, func(r reminder) bool {
		return now.Sub(r.at) < late || !awake(now, r.step.limit(r.reminder.Kind), rules, now.Location()).After(now)
	})
}
