package draft

import (
	"slices"
	"strings"
)

// also is the sentence that says that a follow-up is about other jobs, too; "" for
// other emails.
func (r Request) also() string {
	if !r.Kind.IsFollowUp() || len(r.Also) == 0 {
		return ""
	}
	var jobs []Job
	for _, j := range r.Also {
		if j = (Job{Company: oneLine(j.Company), Role: oneLine(j.Role)}); j.Role != "" || j.Company != "" {
			jobs = append(jobs, j)
		}
	}
	return speaks().also(r.brief(), jobs)
}

// withAlso is the email with that paragraph before its closing, after the question.
func withAlso(body, also string) string {
	paragraphs := strings.Split(body, "\n\n")
	if also == "" || len(paragraphs) < 2 {
		return body
	}
	at := len(paragraphs) - 1
	if n := slices.IndexFunc(paragraphs, func(p string) bool { return strings.Contains(p, "?") }); n >= 0 {
		at = n + 1
	}
	return strings.Join(slices.Insert(paragraphs, at, also), "\n\n")
}

// withoutAlso is the email without that paragraph: what is kept of it for the next
// time says nothing of other jobs.
func withoutAlso(body, also string) string {
	if also == "" {
		return body
	}
	return strings.Replace(body, also+"\n\n", "", 1)
}
