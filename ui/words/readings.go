package words

import (
	"errors"
	"time"

	"afterword/data"
	"afterword/data/spoken"
	"afterword/reminders/texts"
)

// This file is the words for how a day or a time that was typed is understood.

// away is how far a day is from today: "tomorrow", "3 days ago".
func away(day, today data.Date) string {
	days := int(day - today)
	switch {
	case days == 0:
		return texts.L("today")
	case days == 1:
		return texts.L("tomorrow")
	case days == -1:
		return texts.L("yesterday")
	case days > 0:
		return texts.N("in {{.Count}} days", days, map[string]any{"Count": days})
	}
	return texts.N("{{.Count}} days ago", -days, map[string]any{"Count": -days})
}

// DayReading is "Tuesday 24 November 2026 – tomorrow".
func DayReading(day, today data.Date) string {
	return longDay(day.At(0, time.UTC)) + " – " + away(day, today)
}

// MomentReading is "Tuesday 24 November 2026, 15:00 – tomorrow".
func MomentReading(t, now time.Time) string {
	return WithClock(longDay(t), t) + " – " + away(data.DateOf(t), data.DateOf(now.In(t.Location())))
}

// SpanReading is "Tuesday 24 November 2026, 15:00–16:00 – tomorrow". Where the
// clock differs from the one at home, it says from when to when it is there.
func SpanReading(start, end, now time.Time, home *time.Location) string {
	words := WithClock(longDay(start), start) + "–" + clock(end)
	if data.DateOf(start) != data.DateOf(end) {
		words = WithClock(longDay(start), start) + " – " + WithClock(longDay(end), end)
	}
	if here := start.In(home); here.Format("-07:00") != start.Format("-07:00") {
		at := clock(here)
		if data.DateOf(here) != data.DateOf(start) {
			at = DayClock(here)
		}
		words += " " + city(start.Location().String()) + " " + texts.L("({{.Clock}} here)", map[string]any{"Clock": at})
	}
	return words + " – " + away(data.DateOf(start.In(home)), data.DateOf(now.In(home)))
}

// SpanText is how a time is written into a field: "24 Nov 2026, 15:00–16:00".
func SpanText(start, end time.Time) string {
	if data.DateOf(start) != data.DateOf(end) {
		return WithClock(YearDate(start), start) + " – " + WithClock(YearDate(end), end)
	}
	return WithClock(YearDate(start), start) + "–" + clock(end)
}

// Reason say why what was typed is no day or time.
func Reason(err error) string {
	var reason *spoken.Error
	if errors.As(err, &reason) {
		word := reason.Word
		if reason.Day != 0 {
			word = longDay(reason.Day.At(0, time.UTC))
		}
		return texts.L(string(reason.Reason), map[string]any{"Word": word})
	}
	return Capital(Error(err)) + "."
}
