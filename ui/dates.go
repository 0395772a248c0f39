package ui

import (
	"time"

	"fyne.io/fyne/v2/lang"
)

// This file is dates in the user's language. The names of days and months are
// keys of the translations as Go writes them: "Mon", "Monday", "Nov".

// weekday is the short name of a day: "Mon".
func weekday(t time.Time) string { return lang.L(t.Format("Mon")) }

// fullWeekday is the name of a day: "Monday".
func fullWeekday(t time.Time) string { return lang.L(t.Format("Monday")) }

// month is the short name of a month: "Nov".
func month(t time.Time) string { return lang.L(t.Format("Jan")) }

// fullMonth is the name of a month: "November".
func fullMonth(t time.Time) string { return lang.L(t.Format("January")) }

// longDay is "Tuesday 24 November 2026".
func longDay(t time.Time) string {
	return lang.L("{{.Weekday}} {{.Day}} {{.Month}} {{.Year}}",
		map[string]any{"Weekday": fullWeekday(t), "Day": t.Day(), "Month": fullMonth(t), "Year": t.Year()})
}

// longDate is "24 November 2026".
func longDate(t time.Time) string {
	return lang.L("{{.Day}} {{.Month}} {{.Year}}", map[string]any{"Day": t.Day(), "Month": fullMonth(t), "Year": t.Year()})
}

// yearDate is "20 Nov 2026". It may stand in a field, for spoken reads it in
// every language.
func yearDate(t time.Time) string {
	return lang.L("{{.Day}} {{.Month}} {{.Year}}", map[string]any{"Day": t.Day(), "Month": month(t), "Year": t.Year()})
}

// shortDate is "20 Nov", with the year if it is not this one.
func shortDate(t, now time.Time) string {
	if t.Year() != now.Year() {
		return yearDate(t)
	}
	return lang.L("{{.Day}} {{.Month}}", map[string]any{"Day": t.Day(), "Month": month(t)})
}

// dayDate is "Fri 20 Nov".
func dayDate(t, now time.Time) string {
	return lang.L("{{.Weekday}} {{.Date}}", map[string]any{"Weekday": weekday(t), "Date": shortDate(t, now)})
}

// exactDate is "Fri 20 Nov 2026, 15:00".
func exactDate(t time.Time) string {
	return withClock(lang.L("{{.Weekday}} {{.Date}}", map[string]any{"Weekday": weekday(t), "Date": yearDate(t)}), t)
}

// dayClock is "Fri 15:00".
func dayClock(t time.Time) string {
	return lang.L("{{.Weekday}} {{.Clock}}", map[string]any{"Weekday": weekday(t), "Clock": clock(t)})
}

// fullDate is "Fri 20 Nov, 15:00".
func fullDate(t, now time.Time) string {
	return withClock(dayDate(t, now), t)
}

// withClock is a date with the time of day.
func withClock(date string, t time.Time) string {
	return lang.L("{{.Date}}, {{.Clock}}", map[string]any{"Date": date, "Clock": clock(t)})
}

// clock is "15:00".
func clock(t time.Time) string { return t.Format("15:04") }
