package spoken

import (
	"slices"
	"strings"

	"afterword/data"
)

// ReadPeople reads one person a line, most of them interviewers, and nobody
// twice. Those who were known, by address or else by name, keep their ID, and
// with it what was noted about them.
func ReadPeople(lines string, known []data.Person) []data.Person {
	var people []data.Person
	for line := range strings.Lines(lines) {
		if strings.TrimSpace(line) == "" {
			continue
		}
		p := recognise(line, known)
		if !slices.ContainsFunc(people, func(other data.Person) bool { return other.ID == p.ID }) {
			people = append(people, p)
		}
	}
	return people
}

// recognise is the person of a line: a known one as they were if the line is
// theirs, a known one with what the line changes, or a new one.
func recognise(line string, known []data.Person) data.Person {
	line = strings.TrimSpace(line)
	for _, old := range known {
		if PersonLine(old, data.RoleInterviewer) == line {
			return old
		}
	}
	p := ReadPerson(line, data.RoleInterviewer)
	p.ID = data.NewID()
	for _, old := range known {
		if old.Email != "" && strings.EqualFold(old.Email, p.Email) {
			return asKnown(p, old)
		}
	}
	for _, old := range known {
		if p.Name != "" && strings.EqualFold(old.Name, p.Name) {
			return asKnown(p, old)
		}
	}
	return p
}

// asKnown is a person as a line has them, with what the line does not say as it
// was.
func asKnown(p, old data.Person) data.Person {
	p.ID, p.Greeting, p.Agency = old.ID, old.Greeting, old.Agency
	return p
}

// PeopleLines gives the lines of people, as ReadPeople reads them.
func PeopleLines(people []data.Person) string {
	var lines []string
	for _, p := range people {
		lines = append(lines, PersonLine(p, data.RoleInterviewer))
	}
	return strings.Join(lines, "\n")
}
