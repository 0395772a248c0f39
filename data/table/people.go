package table

import (
	"net/mail"
	"strings"
	"unicode"

	"afterword/data"
)

// apart is what stands between several people in a cell.
var apart = strings.NewReplacer(";", "\n", " & ", "\n", " + ", "\n", " / ", "\n", " | ", "\n",
	" and ", "\n", " und ", "\n", " et ", "\n", " y ", "\n")

// parsePeople reads the people of a cell: "Raj Patel <raj@northwind.example>,
// engineering manager; Dana Whitfield". It makes nobody of what is no name.
func parsePeople(cell string, role data.Role) []data.Person {
	parts := []string{cell}
	if strings.ContainsAny(cell, "\n;&+/|") || strings.Count(cell, " ") > 1 {
		parts = strings.Split(apart.Replace(cell), "\n")
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

// parsePerson reads one: a name, an address in brackets or not, a title and a
// role behind commas.
func parsePerson(text string, role data.Role) data.Person {
	p := data.Person{Role: role}
	head, rest, _ := strings.Cut(text, ",")
	if open := strings.IndexByte(text, '<'); open >= 0 {
		if end := strings.IndexByte(text[open:], '>'); end >= 0 {
			head = text[:open]
			p.Email = address(text[open+1 : open+end])
			rest = text[open+end+1:]
		}
	}
	if p.Email == "" {
		var words []string
		for word := range strings.FieldsSeq(head) {
			if a := address(strings.Trim(word, "()")); a != "" && p.Email == "" {
				p.Email = a
			} else {
				words = append(words, word)
			}
		}
		head = strings.Join(words, " ")
	}
	p.Name = line(strings.Trim(strings.TrimSpace(head), `"`))
	if before, aside, found := strings.Cut(p.Name, " ("); found && strings.HasSuffix(aside, ")") {
		p.Name, rest = before, strings.TrimSuffix(aside, ")")+","+rest
	}
	var title []string
	for part := range strings.SplitSeq(rest, ",") {
		part = line(part)
		switch r := data.Role(strings.ToLower(part)); {
		case r == data.RoleRecruiter || r == data.RoleCoordinator || r == data.RoleInterviewer:
			p.Role = r
		case part != "":
			title = append(title, part)
		}
	}
	p.Title = strings.Join(title, ", ")
	if !strings.ContainsFunc(p.Name, unicode.IsLetter) {
		p.Name = ""
	}
	if p.Name == "" && p.Email != "" {
		p.Name = nameOf(p.Email)
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

// nameOf makes "Raj Patel" of "raj.patel@northwind.example".
func nameOf(email string) string {
	local, _, _ := strings.Cut(email, "@")
	words := strings.FieldsFunc(local, func(r rune) bool { return r == '.' || r == '_' || r == '-' || r == '+' })
	for i, word := range words {
		runes := []rune(word)
		words[i] = string(unicode.ToUpper(runes[0])) + string(runes[1:])
	}
	return line(strings.Join(words, " "))
}

// personLine is what parsePerson reads.
func personLine(p data.Person) string {
	s := p.Name
	if p.Email != "" {
		s += " <" + p.Email + ">"
	}
	if p.Title != "" {
		s += ", " + p.Title
	}
	return s + ", " + string(p.Role)
}
