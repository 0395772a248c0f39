package words

import (
	"time"

	"afterword/data"
	"afterword/reminders/texts"
)

// This file is dates in the user's language. The names of days and months are
// keys of the translations as Go writes them: "Mon", "Monday", "Nov".

// Weekday is the short name of a day: "Mon".
func Weekday(t time.Time) string { return texts.L(t.Format("Mon")) }

// fullWeekday is the name of a day: "Monday".
func fullWeekday(t time.Time) string { return texts.L(t.Format("Monday")) }

// month is the short name of a month: "Nov".
func month(t time.Time) string { return texts.L(t.Format("Jan")) }

// FullMonth is the name of a month: "November".
func FullMonth(t time.Time) string { return texts.L(t.Format("January")) }

// longDay is "Tuesday 24 November 2026".
func longDay(t time.Time) string {
	return texts.L("{{.Weekday}} {{.Day}} {{.Month}} {{.Year}}",
		map[string]any{"Weekday": fullWeekday(t), "Day": t.Day(), "Month": FullMonth(t), "Year": t.Year()})
}

// LongDate is "24 November 2026".
func LongDate(t time.Time) string {
	return texts.L("{{.Day}} {{.Month}} {{.Year}}", map[string]any{"Day": t.Day(), "Month": FullMonth(t), "Year": t.Year()})
}

// YearDate is "20 Nov 2026". It may stand in a field, for spoken reads it in
// every language.
func YearDate(t time.Time) string {
	return texts.L("{{.Day}} {{.Month}} {{.Year}}", map[string]any{"Day": t.Day(), "Month": month(t), "Year": t.Year()})
}

// ShortDate is "20 Nov", with the year if it is not this one.
func ShortDate(t, now time.Time) string {
	if t.Year() != now.Year() {
		return YearDate(t)
	}
	return texts.L("{{.Day}} {{.Month}}", map[string]any{"Day": t.Day(), "Month": month(t)})
}

// DayDate is "Fri 20 Nov".
func DayDate(t, now time.Time) string {
	return texts.L("{{.Weekday}} {{.Date}}", map[string]any{"Weekday": Weekday(t), "Date": ShortDate(t, now)})
}

// ExactDate is "Fri 20 Nov 2026, 15:00".
func ExactDate(t time.Time) string {
	return WithClock(texts.L("{{.Weekday}} {{.Date}}", map[string]any{"Weekday": Weekday(t), "Date": YearDate(t)}), t)
}

// DayClock is "Fri 15:00".
func DayClock(t time.Time) string {
	return texts.L("{{.Weekday}} {{.Clock}}", map[string]any{"Weekday": Weekday(t), "Clock": clock(t)})
}

// FullDate is "Fri 20 Nov, 15:00".
func FullDate(t, now time.Time) string {
	return WithClock(DayDate(t, now), t)
}

// WithClock is a date with the time of day.
func WithClock(date string, t time.Time) string {
	return texts.L("{{.Date}}, {{.Clock}}", map[string]any{"Date": date, "Clock": clock(t)})
}

// clock is "15:00".
func clock(t time.Time) string { return t.Format("15:04") }

// Date is the date as it is written, "" for none.
func Date(d data.Date) string {
	if d == 0 {
		return ""
	}
	return YearDate(d.At(0, time.UTC))
}
