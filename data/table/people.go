package table

import (
	"net/mail"
	"strings"
	"unicode"

	"afterword/data"
	"afterword/data/spoken"
)

// peopleSeparators is what stands between several people in a cell.
var peopleSeparators = strings.NewReplacer(";", "\n", " & ", "\n", " + ", "\n", " / ", "\n", " | ", "\n",
	" and ", "\n", " und ", "\n", " et ", "\n", " y ", "\n")

// parsePeople reads the people of a cell: "Raj Patel <raj@northwind.example>,
// engineering manager; Dana Whitfield". It makes nobody of what is no name.
func parsePeople(cell string, role data.Role) []data.Person {
	parts := []string{cell}
	if strings.ContainsAny(cell, "\n;&+/|") || strings.Count(cell, " ") > 1 {
		parts = strings.Split(peopleSeparators.Replace(cell), "\n")
	}
	if len(parts) == 1 && isNames(cell) {
		parts = strings.Split(cell, ",")
	}
	var people []data.Person
	for _, part := range parts {
		if p := parsePerson(part, role); p.Name != "" || p.Email != "" {
			p.ID = data.NewID()
			people = append(people, p)
		}
	}
	return people
}

// isNames reports whether commas separate whole names, and not a name from its
// title: each part is a first and a last name.
func isNames(cell string) bool {
	for part := range strings.SplitSeq(cell, ",") {
		words := strings.Fields(part)
		if len(words) < 2 || len(words) > 3 || strings.Contains(part, "<") {
			return false
		}
		for _, word := range words {
			if first := []rune(word)[0]; !unicode.IsUpper(first) {
				return false
			}
		}
	}
	return strings.Contains(cell, ",") && !jobWords.MatchString(cell)
}

// parsePerson reads one, without an address that a record may not hold. What
// has no letter is nobody's name.
func parsePerson(text string, role data.Role) data.Person {
	p := spoken.ReadPerson(line(text), role)
	p.Email = address(p.Email)
	if !strings.ContainsFunc(p.Name, unicode.IsLetter) {
		p.Name = spoken.NameOfAddress(p.Email)
	}
	return p
}

// address is the text if it is an email address that a record may hold, else
// "".
func address(text string) string {
	text = strings.TrimSpace(text)
	if i := strings.LastIndex(strings.ToLower(text), "mailto:"); i >= 0 {
		text = text[i+len("mailto:"):]
	}
	if !strings.Contains(text, "@") || len(text) > 200 {
		return ""
	}
	a, err := mail.ParseAddress(text)
	if err != nil || a.Address != text {
		return ""
	}
	return text
}
