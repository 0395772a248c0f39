package ui

import (
	"errors"
	"strings"
	"time"

	"afterword/data"
)

// What a field for a date or time of day does not understand.
var (
	errDate  = errors.New("write the date like 2026-11-24, or “today”")
	errClock = errors.New("write the time of day like 15:00")
)

// parseDay reads "2026-11-24", "24.11.2026", "today", "tomorrow", "yesterday".
func parseDay(s string, today data.Date) (data.Date, error) {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "today":
		return today, nil
	case "tomorrow":
		return today + 1, nil
	case "yesterday":
		return today - 1, nil
	}
	for _, layout := range []string{time.DateOnly, "2.1.2006", "2 Jan 2006", "2 January 2006"} {
		if t, err := time.Parse(layout, strings.TrimSpace(s)); err == nil {
			return data.DateOf(t), nil
		}
	}
	return 0, errDate
}

// parseClock reads "15:00", "9:30", "3pm", "3:30 pm" as minutes after
// midnight.
func parseClock(s string) (int, error) {
	s = strings.ToLower(strings.ReplaceAll(s, " ", ""))
	for _, layout := range []string{"15:04", "3:04pm", "3pm", "15.04", "15"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.Hour()*60 + t.Minute(), nil
		}
	}
	return 0, errClock
}
