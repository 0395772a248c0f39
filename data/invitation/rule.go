package invitation

import (
	"iter"
	"slices"
	"strings"
	"time"

	"afterword/data"

	ics "github.com/arran4/golang-ical"
)

// rule is an RRULE that repeats days: FREQ DAILY to YEARLY with INTERVAL,
// COUNT, UNTIL, BYMONTH, BYMONTHDAY, BYDAY, BYSETPOS and WKST. Days are
// midnights in UTC that stand for dates of the calendar.
type rule struct {
	*ics.RecurrenceRule
	untilUTC bool // UNTIL is an instant, not what the clocks show
}

// parseRule reads an RRULE. ok is false for one that is no rule, or of a kind
// that no interview has.
func parseRule(value string) (r rule, ok bool) {
	value = strings.ToUpper(value)
	if len(value) > 500 {
		return rule{}, false // a cap: each day is compared with all of it
	}
	parsed, err := ics.ParseRecurrenceRule(value)
	if err != nil || parsed.Interval < 1 || parsed.Interval > 1000 || parsed.Count < 0 {
		return rule{}, false
	}
	if len(parsed.BySecond)+len(parsed.ByYearDay)+len(parsed.ByWeekNo) > 0 || len(parsed.ByHour) > 1 || len(parsed.ByMinute) > 1 {
		return rule{}, false
	}
	switch parsed.Freq {
	case ics.FrequencyDaily, ics.FrequencyWeekly, ics.FrequencyMonthly, ics.FrequencyYearly:
		return rule{parsed, strings.Contains(value, "Z")}, true
	}
	return rule{}, false
}

// clock is the time of day of the rule: that of the start, or what BYHOUR and
// BYMINUTE say, as Lotus Notes writes them.
func (r rule) clock(start time.Time) time.Duration {
	hour, minute := start.Hour(), start.Minute()
	if len(r.ByHour) > 0 {
		hour = r.ByHour[0]
	}
	if len(r.ByMinute) > 0 {
		minute = r.ByMinute[0]
	}
	return time.Duration(hour)*time.Hour + time.Duration(minute)*time.Minute + time.Duration(start.Second())*time.Second
}

// isOver reports whether UNTIL forbids an occurrence, given as the clocks
// there show it and as an instant.
func (r rule) isOver(clock, instant time.Time) bool {
	switch {
	case r.Until.IsZero():
		return false
	case r.UntilDateOnly:
		return midnight(clock).After(r.Until)
	case r.untilUTC:
		return instant.After(r.Until)
	}
	return clock.After(r.Until)
}

// days gives the days of the rule for a series that starts at start, from
// begin to end. COUNT and UNTIL are left to the caller.
func (r rule) days(start, begin, end time.Time) iter.Seq[time.Time] {
	return func(yield func(time.Time) bool) {
		first := r.period(midnight(start))
		i := max(first, r.period(midnight(begin)))
		i += ((first-i)%r.Interval + r.Interval) % r.Interval
		var days []time.Time
		for ; r.first(i).Before(end); i += r.Interval {
			days = r.within(i, start, days[:0])
			for _, day := range days {
				if !day.Before(midnight(start)) && !yield(day) {
					return
				}
			}
		}
	}
}

// period numbers the day's period: the day, week, month or year that FREQ
// repeats.
func (r rule) period(day time.Time) int {
	number := int(data.DateOf(day))
	switch r.Freq {
	case ics.FrequencyWeekly:
		return (number - r.weekStart()) / 7
	case ics.FrequencyMonthly:
		return day.Year()*12 + int(day.Month()) - 1
	case ics.FrequencyYearly:
		return day.Year()
	}
	return number
}

// first is the first day of the period of that number.
func (r rule) first(period int) time.Time {
	switch r.Freq {
	case ics.FrequencyWeekly:
		return time.Date(1970, 1, 1+7*period+r.weekStart(), 0, 0, 0, 0, time.UTC)
	case ics.FrequencyMonthly:
		return time.Date(0, time.Month(1+period), 1, 0, 0, 0, 0, time.UTC)
	case ics.FrequencyYearly:
		return time.Date(period, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return time.Date(1970, 1, 1+period, 0, 0, 0, 0, time.UTC)
}

// weekStart is the first day of a week, the last one up to 1 January 1970 (a
// Thursday), as days since then.
func (r rule) weekStart() int {
	return -((int(time.Thursday-weekdays[string(r.Wkst)]) + 7) % 7)
}

// within adds the days of one period that the rule takes.
func (r rule) within(period int, start time.Time, days []time.Time) []time.Time {
	end := r.first(period + 1)
	for day := r.first(period); day.Before(end); day = day.AddDate(0, 0, 1) {
		if r.takes(day, start) {
			days = append(days, day)
		}
	}
	if len(r.BySetPos) == 0 {
		return days
	}
	var picked []time.Time
	for i, day := range days {
		if slices.Contains(r.BySetPos, i+1) || slices.Contains(r.BySetPos, i-len(days)) {
			picked = append(picked, day)
		}
	}
	return picked
}

// takes reports whether the day fits the BY parts. Without any of them for
// days, it is the day of the start that repeats.
func (r rule) takes(day, start time.Time) bool {
	if len(r.ByMonth) > 0 && !slices.Contains(r.ByMonth, int(day.Month())) {
		return false
	}
	if len(r.ByMonthDay)+len(r.ByDay) == 0 {
		switch r.Freq {
		case ics.FrequencyWeekly:
			return day.Weekday() == start.Weekday()
		case ics.FrequencyMonthly:
			return day.Day() == start.Day()
		case ics.FrequencyYearly:
			return day.Day() == start.Day() && (len(r.ByMonth) > 0 || day.Month() == start.Month())
		}
		return true
	}
	last := daysOfMonth(day)
	if len(r.ByMonthDay) > 0 && !slices.Contains(r.ByMonthDay, day.Day()) && !slices.Contains(r.ByMonthDay, day.Day()-last-1) {
		return false
	}
	return len(r.ByDay) == 0 || slices.ContainsFunc(r.ByDay, func(w ics.WeekdayNum) bool { return r.isWeekday(day, w) })
}

// isWeekday reports whether the day is that weekday, or the n-th of it in its
// month, or in its year if the rule is yearly and names no month.
func (r rule) isWeekday(day time.Time, w ics.WeekdayNum) bool {
	if weekdays[string(w.Day)] != day.Weekday() {
		return false
	}
	number, last := day.Day(), daysOfMonth(day)
	if r.Freq == ics.FrequencyYearly && len(r.ByMonth) == 0 {
		number, last = day.YearDay(), time.Date(day.Year(), 12, 31, 0, 0, 0, 0, time.UTC).YearDay()
	}
	switch {
	case w.OrdWeek > 0:
		return (number-1)/7+1 == w.OrdWeek
	case w.OrdWeek < 0:
		return (last-number)/7+1 == -w.OrdWeek
	}
	return true
}

// weekdays are the days of the week as iCalendar names them. The empty name
// is Monday, which starts a week unless the rule says otherwise.
var weekdays = map[string]time.Weekday{
	"": time.Monday, "MO": time.Monday, "TU": time.Tuesday, "WE": time.Wednesday, "TH": time.Thursday,
	"FR": time.Friday, "SA": time.Saturday, "SU": time.Sunday,
}

func daysOfMonth(day time.Time) int {
	return time.Date(day.Year(), day.Month()+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

func midnight(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}
