// Package contact writes people for address books: a .vcf file.
package contact

import (
	"cmp"
	"io"
	"strings"
	"unicode"

	"github.com/emersion/go-vcard"

	"afterword/data"
)

// Write writes the people of all applications as vCards. They are of version
// 3.0, which every address book reads. Somebody known from several
// applications, by the address, is one card: that of the first.
func Write(w io.Writer, all []data.Application) error {
	cards, written := vcard.NewEncoder(w), map[string]bool{}
	for _, a := range all {
		for _, p := range a.People {
			address := strings.ToLower(p.Email)
			if address != "" && written[address] {
				continue
			}
			written[address] = true
			if err := cards.Encode(card(a, p)); err != nil {
				return err
			}
		}
	}
	return nil
}

func card(a data.Application, p data.Person) vcard.Card {
	c := vcard.Card{}
	c.SetValue(vcard.FieldVersion, "3.0")
	c.SetValue(vcard.FieldUID, clean(a.ID+"/"+p.ID+"@afterword"))
	c.SetValue(vcard.FieldFormattedName, clean(cmp.Or(p.Name, p.Email)))
	c.SetName(split(clean(p.Name)))
	c.SetValue(vcard.FieldOrganization, components(clean(a.Company)))
	if p.Email != "" {
		c.Set(vcard.FieldEmail, &vcard.Field{Value: clean(p.Email), Params: vcard.Params{vcard.ParamType: {"INTERNET"}}})
	}
	if p.Title != "" {
		c.SetValue(vcard.FieldTitle, clean(p.Title))
	}
	c.SetValue(vcard.FieldNote, clean(strings.Trim(string(p.Role)+", "+a.Role, ", ")))
	return c
}

// split makes the parts of a name: the last word is the family's, and what
// follows a comma a title. An address book needs them for its order; what it
// shows is the whole name.
func split(name string) *vcard.Name {
	name, title, _ := strings.Cut(name, ",")
	words := strings.Fields(name)
	if len(words) < 2 {
		return &vcard.Name{GivenName: name, HonorificSuffix: strings.TrimSpace(title)}
	}
	last := len(words) - 1
	return &vcard.Name{GivenName: strings.Join(words[:last], " "), FamilyName: words[last], HonorificSuffix: strings.TrimSpace(title)}
}

// components keeps a semicolon from dividing a value that may have parts.
func components(s string) string { return strings.ReplaceAll(s, ";", ",") }

// clean is the text on one line, without control characters.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}
