package reminders

import (
	"time"

	"afterword/data"
	"afterword/reminders/holidays"
)

// workdays counts days as the user's rules and one time zone have them.
type workdays struct {
	rules data.Rules
	free  [7]bool // by weekday
	rest  bool    // 24 December to 1 January are free, too
	loc   *time.Location
}

func newWorkdays(rules data.Rules, loc *time.Location) workdays {
	w := workdays{rules: rules, loc: loc}
	for day := range w.free {
		w.free[day] = true
	}
	for _, day := range rules.WorkingDays {
		w.free[day] = false
	}
	return w
}

// resting is the calendar of follow-ups, last notes, call notes and moving on,
// which rest at the year's end if the user likes.
func (w workdays) resting() workdays {
	w.rest = w.rules.YearEndRest
	return w
}

// always is the calendar without that rest.
func (w workdays) always() workdays {
	w.rest = false
	return w
}

// in is the same calendar in another time zone.
func (w workdays) in(loc *time.Location) workdays {
	w.loc = loc
	return w
}

func (w workdays) date(t time.Time) data.Date    { return data.DateOf(t.In(w.loc)) }
func (w workdays) startOf(d data.Date) time.Time { return d.At(w.rules.DayStart, w.loc) }
func (w workdays) endOf(d data.Date) time.Time   { return d.At(w.rules.DayEnd, w.loc) }
func (w workdays) isWorking(d data.Date) bool {
	return !w.free[d.Weekday()] && !holidays.Is(w.rules.Country, d) && !(w.rest && isYearEnd(d))
}

// isYearEnd reports whether the day is one on which offices are empty: 24
// December to 1 January.
func isYearEnd(d data.Date) bool {
	_, month, day := d.At(0, time.UTC).Date()
	return month == time.December && day >= 24 || month == time.January && day == 1
}

// roll moves a free day to the next working day.
func (w workdays) roll(d data.Date) data.Date {
	for !w.isWorking(d) {
		d++
	}
	return d
}

// after is the nth working day after d; before is the nth before it.
func (w workdays) after(d data.Date, n int) data.Date {
	for ; n > 0; n-- {
		d = w.roll(d + 1)
	}
	return d
}

func (w workdays) before(d data.Date, n int) data.Date {
	for ; n > 0; n-- {
		d--
		for !w.isWorking(d) {
			d--
		}
	}
	return d
}

// nextStart is the first start of a working day that is not before t.
func (w workdays) nextStart(t time.Time) time.Time {
	d := w.roll(w.date(t))
	if w.startOf(d).Before(t) {
		d = w.after(d, 1)
	}
	return w.startOf(d)
}

// NextWorkday is the start of the first working day after today, in the zone
// of now.
func NextWorkday(rules data.Rules, now time.Time) time.Time {
	w := newWorkdays(rules.Bounded(), now.Location()).resting()
	return w.startOf(w.after(w.date(now), 1))
}
