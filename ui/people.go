package ui

import (
	"slices"
	"strings"

	"afterword/data"
	"afterword/ui/words"
)

// A person is written in one line: "Raj Patel <raj@northwind.example>,
// engineering manager, recruiter". Only the name is needed.

// personLine is the line of a person.
func personLine(p data.Person) string {
	line := p.Name
	if p.Email != "" {
		line += " <" + p.Email + ">"
	}
	if p.Title != "" {
		line += ", " + p.Title
	}
	if p.Role != data.RoleInterviewer && p.Role != "" {
		line += ", " + string(p.Role)
	}
	return line
}

// parsePerson reads what personLine writes. What is no role is a title; an
// address alone gives the name too. The ID is left empty.
func parsePerson(line string) data.Person {
	p := data.Person{Role: data.RoleInterviewer}
	head, rest, _ := strings.Cut(line, ",")
	if open := strings.Index(line, "<"); open >= 0 {
		if end := strings.Index(line[open:], ">"); end >= 0 {
			head = line[:open]
			p.Email = strings.TrimSpace(line[open+1 : open+end])
			rest = strings.TrimPrefix(strings.TrimSpace(line[open+end+1:]), ",")
		}
	}
	p.Name = strings.Trim(strings.TrimSpace(head), `"`)
	if p.Email == "" {
		p.Name, p.Email = cutAddress(p.Name)
	}
	if p.Name == "" {
		p.Name = nameOfAddress(p.Email)
	}
	var title []string
	for part := range strings.SplitSeq(rest, ",") {
		part = strings.TrimSpace(part)
		switch role := data.Role(strings.ToLower(part)); role {
		case data.RoleRecruiter, data.RoleCoordinator, data.RoleInterviewer:
			p.Role = role
		default:
			if part != "" {
				title = append(title, part)
			}
		}
	}
	p.Title = strings.Join(title, ", ")
	return p
}

// cutAddress takes an address without brackets out of the words: "Raj
// raj@northwind.example".
func cutAddress(words string) (name, address string) {
	var rest []string
	for _, word := range strings.Fields(words) {
		if address == "" && strings.Contains(word, "@") {
			address = word
		} else {
			rest = append(rest, word)
		}
	}
	if address == "" {
		return words, ""
	}
	return strings.Join(rest, " "), address
}

// nameOfAddress makes "Raj Patel" of "raj.patel@northwind.example".
func nameOfAddress(address string) string {
	local, _, _ := strings.Cut(address, "@")
	said := strings.FieldsFunc(local, func(r rune) bool { return r == '.' || r == '_' || r == '-' })
	for i, word := range said {
		said[i] = words.Capital(word)
	}
	return strings.Join(said, " ")
}

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
	p := parsePerson(line)
	p.ID = data.NewID()
	for _, old := range known {
		if old.Email != "" && strings.EqualFold(old.Email, p.Email) {
			p.ID = old.ID
			return p
		}
	}
	for _, old := range known {
		if strings.EqualFold(old.Name, p.Name) {
			p.ID = old.ID
			return p
		}
	}
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
