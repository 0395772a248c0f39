package ui

import (
	"strings"
	"time"

	"afterword/data"
	"afterword/reminders"
)

// lines are the agenda as groups, less what the search leaves out.
func (w *Window) lines(now time.Time) []line {
	groups := map[reminders.Group][]line{}
	for n := range w.entries {
		e := &w.entries[n]
		if matches(e.Application, w.search.Text) {
			g := e.Group(now)
			groups[g] = append(groups[g], line{entry: e})
		}
	}
	var lines []line
	for _, g := range reminders.Groups {
		if len(groups[g]) == 0 {
			continue
		}
		lines = append(lines, line{group: g, count: len(groups[g])})
		if g != reminders.Closed || w.closed || w.search.Text != "" {
			lines = append(lines, groups[g]...)
		}
	}
	return lines
}

// matches reports whether the words are in company, role, people or notes.
func matches(a data.Application, words string) bool {
	words = strings.ToLower(strings.TrimSpace(words))
	if words == "" {
		return true
	}
	for _, text := range []string{a.Company, a.Role, a.Notes, peopleLines(a.People)} {
		if strings.Contains(strings.ToLower(text), words) {
			return true
		}
	}
	return false
}
