package ui

import (
	"errors"
	"strings"
	"time"

	"fyne.io/fyne/v2/lang"

	"afterword/data"
	"afterword/data/spoken"
)

// This file is the words for how a day or a time that was typed is understood.

// reader reads what is typed as it is said where the user lives, with the times
// of day of a zone.
func (w *Window) reader(zone *time.Location, prefer spoken.Prefer) spoken.Reader {
	return spoken.Reader{Now: w.now().In(w.home), Zone: zone, Prefer: prefer, Order: spoken.OrderIn(region())}
}

// region is the country of the user's language settings (ISO 3166), "" if they
// name none.
func region() string {
	_, region, _ := strings.Cut(lang.SystemLocale().LanguageString(), "-")
	return region
}

// away is how far a day is from today: "tomorrow", "3 days ago".
func away(day, today data.Date) string {
	days := int(day - today)
	switch {
	case days == 0:
		return lang.L("today")
	case days == 1:
		return lang.L("tomorrow")
	case days == -1:
		return lang.L("yesterday")
	case days > 0:
		return lang.N("in {{.Count}} days", days, map[string]any{"Count": days})
	}
	return lang.N("{{.Count}} days ago", -days, map[string]any{"Count": -days})
}

// dayReading is "Tuesday 24 November 2026 – tomorrow".
func dayReading(day, today data.Date) string {
	return longDay(day.At(0, time.UTC)) + " – " + away(day, today)
}

// momentReading is "Tuesday 24 November 2026, 15:00 – tomorrow".
func momentReading(t, now time.Time) string {
	return withClock(longDay(t), t) + " – " + away(data.DateOf(t), data.DateOf(now.In(t.Location())))
}

// spanReading is "Tuesday 24 November 2026, 15:00–16:00 – tomorrow". Where the
// clock differs from the one at home, it says from when to when it is there.
func spanReading(start, end, now time.Time, home *time.Location) string {
	words := withClock(longDay(start), start) + "–" + clock(end)
	if data.DateOf(start) != data.DateOf(end) {
		words = withClock(longDay(start), start) + " – " + withClock(longDay(end), end)
	}
	if here := start.In(home); here.Format("-07:00") != start.Format("-07:00") {
		at := clock(here)
		if data.DateOf(here) != data.DateOf(start) {
			at = dayClock(here)
		}
		words += " " + city(start.Location().String()) + " " + lang.L("({{.Clock}} here)", map[string]any{"Clock": at})
	}
	return words + " – " + away(data.DateOf(start.In(home)), data.DateOf(now.In(home)))
}

// spanText is how a time is written into a field: "24 Nov 2026, 15:00–16:00".
func spanText(start, end time.Time) string {
	if data.DateOf(start) != data.DateOf(end) {
		return withClock(yearDate(start), start) + " – " + withClock(yearDate(end), end)
	}
	return withClock(yearDate(start), start) + "–" + clock(end)
}

// reasonWords say why what was typed is no day or time.
func reasonWords(err error) string {
	var reason *spoken.Error
	if errors.As(err, &reason) {
		word := reason.Word
		if reason.Day != 0 {
			word = longDay(reason.Day.At(0, time.UTC))
		}
		return lang.L(string(reason.Reason), map[string]any{"Word": word})
	}
	return capital(errorWords(err)) + "."
}
