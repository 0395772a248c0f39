package spoken

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"afterword/data"
)

// PersonLine writes a person in one line: "Raj Patel <raj@northwind.example>,
// engineering manager, recruiter". Only the name is needed. usual is the role
// that is left unsaid; "" says every role.
func PersonLine(p data.Person, usual data.Role) string {
	line := p.Name
	if p.Email != "" {
		line = strings.TrimSpace(line + " <" + p.Email + ">")
	}
	if p.Title != "" {
		line += ", " + p.Title
	}
	if p.Role != usual && p.Role != "" {
		line += ", " + string(p.Role)
	}
	return line
}

// ReadPerson reads what PersonLine writes, and what people write: an address
// without brackets, "Raj Patel (CTO)", an address alone, which gives the name
// too. What is no role is a title; usual is the role of who has none. The ID is
// left empty, and the address is not checked.
func ReadPerson(line string, usual data.Role) data.Person {
	p := data.Person{Role: usual}
	head, rest, _ := strings.Cut(line, ",")
	if open := strings.IndexByte(line, '<'); open >= 0 {
		if end := strings.IndexByte(line[open:], '>'); end >= 0 {
			head = line[:open]
			p.Email = bareAddress(line[open+1 : open+end])
			rest = strings.TrimPrefix(strings.TrimSpace(line[open+end+1:]), ",")
		}
	}
	p.Name = strings.TrimSpace(head)
	if p.Email == "" {
		p.Name, p.Email = cutAddress(p.Name)
	}
	p.Name = strings.Trim(p.Name, `"`)
	if name, aside, found := strings.Cut(p.Name, " ("); found && strings.HasSuffix(aside, ")") {
		p.Name, rest = strings.TrimSpace(name), strings.TrimSuffix(aside, ")")+","+rest
	}
	if p.Name == "" {
		p.Name = NameOfAddress(p.Email)
	}
	var title []string
	for part := range strings.SplitSeq(rest, ",") {
		part = strings.TrimSpace(part)
		if role := data.Role(strings.ToLower(part)); slices.Contains(data.Roles, role) {
			p.Role = role
		} else if part != "" {
			title = append(title, part)
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
		if address == "" && strings.Index(word, "@") > 0 {
			address = bareAddress(word)
		} else {
			rest = append(rest, word)
		}
	}
	if address == "" {
		return words, ""
	}
	return strings.Join(rest, " "), address
}

// bareAddress is the address without the marks and the "mailto:" around it.
func bareAddress(text string) string {
	text = strings.Trim(strings.TrimSpace(text), `"'()`)
	if i := strings.LastIndex(strings.ToLower(text), "mailto:"); i >= 0 {
		text = text[i+len("mailto:"):]
	}
	return text
}

// NameOfAddress is the name that an address holds: "Raj Patel" of
// "raj.patel@northwind.example". A single word is one only if it is a first
// name that people have: "rpatel2", "orenn" and "team" give "", for a name that
// is none is worse than none.
func NameOfAddress(address string) string {
	local, _, _ := strings.Cut(address, "@")
	local, _, _ = strings.Cut(local, "+")
	words := strings.FieldsFunc(local, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && !unicode.IsMark(r) })
	if len(words) == 1 && (!isGivenName(words[0]) || strings.ContainsFunc(local, unicode.IsDigit)) {
		return ""
	}
	for i, word := range words {
		words[i] = capital(word)
	}
	return strings.Join(words, " ")
}

// IsGivenName reports whether people have that first name, as far as it is known.
func IsGivenName(word string) bool { return givenNames[strings.ToLower(word)] }

// isGivenName reports whether people have that first name. Addresses in letters
// other than English ones were chosen with care, and are taken for it.
func isGivenName(word string) bool {
	return !isASCII(word) || givenNames[strings.ToLower(word)]
}

// capital is the word with a capital first letter.
func capital(word string) string {
	r, size := utf8.DecodeRuneInString(word)
	if r == utf8.RuneError {
		return word
	}
	return string(unicode.ToUpper(r)) + word[size:]
}
