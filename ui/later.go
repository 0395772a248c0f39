package ui

import (
	"time"

	"fyne.io/fyne/v2/lang"

	"afterword/data"
	"afterword/reminders"
	"afterword/ui/words"
)

// laterTime is a time to put a step off to, and its words.
type laterTime struct {
	words string
	at    time.Time
}

// laterTimes are this evening, tomorrow morning and the next working day.
func laterTimes(now time.Time, rules data.Rules) []laterTime {
	today, home := data.DateOf(now), now.Location()
	var all []laterTime
	if evening := today.At(18*60, home); now.Before(evening.Add(-time.Hour)) {
		all = append(all, laterTime{lang.L("This evening, 18:00"), evening})
	}
	tomorrow := reminders.TomorrowMorning(now)
	all = append(all, laterTime{lang.L("Tomorrow morning, 9:00"), tomorrow})
	if working := reminders.NextWorkday(rules, now); working.After(tomorrow) {
		all = append(all, laterTime{lang.L("Next working day, {{.Day}}", map[string]any{"Day": words.DayClock(working)}), working})
	}
	return append(all, laterTime{lang.L("In a week"), (today + 7).At(9*60, home)})
}

// askLater asks until when a step is put off.
func (w *Window) askLater(a data.Application, s reminders.Step) {
	d := w.dialogs.New(lang.L("Remind me later"), 440)
	d.AddText(lang.L("Afterword will remind you then. The time for the step itself doesn’t change."))
	until := d.AddMoment("until", lang.L("Remind me"), lang.L("tomorrow 9:00"))
	d.AddCancel(lang.L("Cancel"))
	d.AddConfirm(lang.L("Remind me"), func() bool {
		at, ok := until.Moment()
		if ok && !at.After(w.now()) {
			until.Refuse(lang.L("That’s in the past. Please choose a later time."))
			return false
		}
		if ok {
			w.putOff(a, s, at)
		}
		return ok
	})
	d.Show(until.Entry)
}
