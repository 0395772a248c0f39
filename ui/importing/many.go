package importing

import (
	"cmp"
	"slices"
	"time"

	"fyne.io/fyne/v2/lang"

	"afterword/data"
	"afterword/data/invitation"
	"afterword/reminders/desk"
	"afterword/ui/words"
)

// This file asks about a whole calendar, in which interviews are few among many
// events.

// mostAtOnce is how many new events are taken for interviews without asking.
const mostAtOnce = 10

// askWhich asks which of many new events are interviews. What changes an
// interview that is known is taken in without that.
func (in *intake) askWhich(chosen, cancelled func()) {
	w := in.window
	now := w.Dialogs.Now()
	var fresh []invitation.Event
	rest := slices.DeleteFunc(slices.Clone(in.right), func(e invitation.Event) bool {
		effect := desk.EffectOf(in.known, e, now)
		isNew := effect.Change == invitation.New || effect.Asks.Any()
		if isNew {
			fresh = append(fresh, e)
		}
		return isNew
	})
	if len(fresh) <= mostAtOnce {
		chosen()
		return
	}
	slices.SortStableFunc(fresh, func(a, b invitation.Event) int { return byNearness(a.Start, b.Start, now) })
	var rows []tickRow
	for _, e := range fresh {
		rows = append(rows, tickRow{title: titleOf(e), below: w.timeOf(e)})
	}
	d := w.Dialogs.New(lang.L("Which of these are interviews?"), 600)
	d.AddText(lang.L("There are {{.Count}} events here. Only the ones you mark are imported.", map[string]any{"Count": len(fresh)}))
	list := addTicks(d, rows, w.Dialogs.Window.Canvas().Size())
	d.AddCancel(lang.L("Cancel"))
	d.AddConfirm(lang.L("Continue"), func() bool { return len(list.marked()) > 0 || len(rest) > 0 })
	d.OnConfirmed = func() {
		in.right = rest
		for _, n := range list.marked() {
			in.right = append(in.right, fresh[n])
		}
		chosen()
	}
	d.OnLeft = cancelled
	d.Show(list)
}

// byNearness has what is to come stand first, the next before the others, and then
// what was, the last before the others.
func byNearness(a, b, now time.Time) int {
	switch coming := !a.Before(now); {
	case coming != !b.Before(now) && coming:
		return -1
	case coming != !b.Before(now):
		return 1
	case coming:
		return a.Compare(b)
	}
	return b.Compare(a)
}

// titleOf is what an event is called.
func titleOf(e invitation.Event) string {
	return cmp.Or(e.Summary, e.Company, e.Organizer, lang.L("An event without a title"))
}

// timeOf is when an event is, as far as it says so.
func (w *Window) timeOf(e invitation.Event) string {
	now := w.Dialogs.Now().In(w.Dialogs.Home)
	if e.AllDay {
		return words.DayDate(e.Start, now)
	}
	return words.When(data.Moment{Time: e.Start}, now, w.Dialogs.Home)
}
