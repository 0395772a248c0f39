package ui

import (
	"slices"
	"strings"

	"afterword/data"
	"afterword/data/spoken"
)

// personLine is the line of a person in a form, where most are interviewers.
func personLine(p data.Person) string { return spoken.PersonLine(p, data.RoleInterviewer) }

// parsePeople reads one person a line, and nobody twice. Those who were known,
// by address or else by name, keep their ID, and with it what was noted about
// them.
func parsePeople(lines string, known []data.Person) []data.Person {
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
		if personLine(old) == line {
			return old
		}
	}
	p := spoken.ReadPerson(line, data.RoleInterviewer)
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

// peopleLines are the lines of all people.
func peopleLines(people []data.Person) string {
	var lines []string
	for _, p := range people {
		lines = append(lines, personLine(p))
	}
	return strings.Join(lines, "\n")
}

// meet makes the people of an interview those given, and keeps what was noted
// for each.
func meet(i *data.Interview, people []data.Person) {
	old := i.Met
	i.Met = nil
	for _, p := range people {
		m := data.Met{Person: p.ID}
		for _, o := range old {
			if o.Person == p.ID {
				m = o
			}
		}
		i.Met = append(i.Met, m)
	}
}
