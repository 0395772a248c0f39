package table

import (
	"slices"
	"strings"
	"time"

	"afterword/data"
)

// Shown is what is taken in of the nth cell of a row, on one line: dates as they
// were understood, and what a status closes.
func (t Table) Shown(r Row, n int) string {
	if n >= len(r.Cells) || n >= len(t.Columns) {
		return ""
	}
	v := value(r.Cells[n])
	switch f := t.Columns[n].Field; {
	case f == Status:
		s, _ := statusMeaningOf(v)
		if touch, ok := s.touch(data.Moment{}); ok {
			return strings.ReplaceAll(string(touch.Outcome)+string(touch.Reply), "_", " ")
		}
	case f.isDate():
		if w, reason := parseWhen(v, t.Order); reason == "" {
			layout := "Mon 2 Jan 2006"
			if slices.ContainsFunc(r.Warnings, func(e *Error) bool { return e.Reason == NoTime && e.Column == t.Columns[n].Title }) {
				w.Clock = noon
			}
			if w.Clock >= 0 {
				layout += " 15:04"
			}
			return strings.TrimSpace(w.Day.At(max(w.Clock, 0), time.UTC).Format(layout) + " " + w.Zone)
		}
	}
	return line(v)
}
