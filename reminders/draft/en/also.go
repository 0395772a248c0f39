package en

import (
	"strings"

	"afterword/reminders/draft/brief"
)

// AlsoIn says in a sentence that a follow-up is about other jobs, too.
func AlsoIn(b brief.Brief, jobs []brief.Job) string {
	var named []string
	for _, j := range jobs {
		name := "the position"
		if j.Role != "" {
			name = "the " + j.Role + " role"
		}
		if j.Company != "" && !strings.EqualFold(j.Company, b.Company) {
			name += " at " + j.Company
		}
		named = append(named, name)
	}
	if len(named) == 0 {
		return ""
	}
	all, last := named[:len(named)-1], named[len(named)-1]
	list := last
	if len(all) > 0 {
		list = strings.Join(all, ", ") + " and " + last
	}
	if b.Kind != brief.LastNote {
		about := "both"
		if len(jobs) > 1 {
			about = "all of them"
		}
		return "My interest in " + list + " is the same, and one reply about " + about + " is plenty."
	}
	return "My interest in " + list + " is the same."
}
