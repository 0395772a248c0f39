package data

import "strings"

// Problem is one thing that is wrong with a record.
type Problem struct {
	Field  string // where, as a path in the JSON: "interviews[0].end"
	Reason Reason // what
}

// Reason says what is wrong with a field, as the end of a sentence that
// begins with the field's name. The window translates it.
type Reason string

// The reasons.
const (
	ReasonEmpty     Reason = "is empty"
	ReasonTooLong   Reason = "is too long"
	ReasonTooMany   Reason = "has too many entries"
	ReasonNotText   Reason = "contains bytes that aren’t text"
	ReasonControl   Reason = "contains a control character"
	ReasonChoice    Reason = "isn’t one of the allowed values"
	ReasonUnknown   Reason = "refers to something that isn’t in this record"
	ReasonDuplicate Reason = "appears twice"
	ReasonEmail     Reason = "isn’t an email address"
	ReasonZone      Reason = "has no valid time zone"
	ReasonYear      Reason = "must be between the years 1990 and 2200"
	ReasonEnd       Reason = "must be after the start"
	ReasonLength    Reason = "must be within seven days of the start"
	ReasonStep      Reason = "doesn’t fit what happened"
)

// Problems is the error of a record that cannot be saved: everything that is
// wrong with it, in the order of its fields.
type Problems []Problem

// Error names every field and reason, in English.
func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i, problem := range p {
		lines[i] = problem.Field + " " + string(problem.Reason)
	}
	return strings.Join(lines, "; ")
}

// add notes a problem.
func (p *Problems) add(field string, reason Reason) {
	*p = append(*p, Problem{field, reason})
}

// err is nil if there is no problem, else the problems.
func (p Problems) err() error {
	if len(p) == 0 {
		return nil
	}
	return p
}
