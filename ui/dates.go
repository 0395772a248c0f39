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

// shortDate is "20 Nov", with the year if it is not this one.
func shortDate(t, now time.Time) string {
	values := map[string]any{"Day": t.Day(), "Month": month(t), "Year": t.Year()}
	if t.Year() != now.Year() {
		return lang.L("{{.Day}} {{.Month}} {{.Year}}", values)
	}
	return lang.L("{{.Day}} {{.Month}}", values)
}

// dayDate is "Fri 20 Nov".
func dayDate(t, now time.Time) string {
	return lang.L("{{.Weekday}} {{.Date}}", map[string]any{"Weekday": weekday(t), "Date": shortDate(t, now)})
}

// dayClock is "Fri 15:00".
func dayClock(t time.Time) string {
	return lang.L("{{.Weekday}} {{.Clock}}", map[string]any{"Weekday": weekday(t), "Clock": clock(t)})
}

// fullDate is "Fri 20 Nov, 15:00".
func fullDate(t, now time.Time) string {
	return lang.L("{{.Date}}, {{.Clock}}", map[string]any{"Date": dayDate(t, now), "Clock": clock(t)})
}

// clock is "15:00".
func clock(t time.Time) string { return t.Format("15:04") }
