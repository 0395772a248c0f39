// Package contact writes people for address books: a .vcf file.
package contact

import (
	"cmp"
	"io"
	"strings"
	"unicode"

	"github.com/emersion/go-vcard"

	"afterword/data"
	"afterword/data/spoken"
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

// split makes the parts of a name, as a greeting does: "Okoro, Ines", a title in
// front and behind, "van der Sar", and the family's first where the language has
// it so. An address book needs them for its order; what it shows is the whole name.
func split(name string) *vcard.Name {
	n := &vcard.Name{}
	name, after, comma := strings.Cut(name, ",")
	after = strings.TrimSpace(after)
	words := strings.Fields(name)
	for len(words) > 1 && titles[strings.ToLower(strings.Trim(words[0], "."))] {
		n.HonorificPrefix = strings.TrimSpace(n.HonorificPrefix + " " + words[0])
		words = words[1:]
	}
	if comma && after != "" && isGiven(after) {
		n.FamilyName, n.GivenName = strings.Join(words, " "), after
		return n
	}
	n.HonorificSuffix = after
	switch {
	case len(words) < 2 && n.HonorificPrefix != "":
		n.FamilyName = strings.Join(words, " ")
		return n
	case len(words) < 2:
		n.GivenName = strings.Join(words, " ")
		return n
	}
	if spoken.FamilyFirst(words) {
		last := len(words) - 1
		n.FamilyName, n.GivenName, n.AdditionalName = words[0], words[last], strings.Join(words[1:last], " ")
		return n
	}
	first := len(words) - 1 // word of the family's name
	for first > 1 && particles[strings.ToLower(words[first-1])] {
		first--
	}
	n.GivenName, n.FamilyName = strings.Join(words[:first], " "), strings.Join(words[first:], " ")
	return n
}

// isGiven reports whether what follows a comma is a first name, and no degree or
// title such as "PhD" or "Director of Sales".
func isGiven(after string) bool {
	words := strings.Fields(after)
	if len(words) > 2 || strings.Contains(after, ",") {
		return false
	}
	for _, w := range words {
		letters := strings.Trim(w, ".")
		if degrees[strings.ToLower(strings.ReplaceAll(letters, ".", ""))] || len(letters) > 1 && letters == strings.ToUpper(letters) {
			return false
		}
	}
	return spoken.NameOfAddress(words[0]+"@x") != ""
}

var (
	titles    = set("dr prof professor mr mrs ms miss mx sir dame herr frau señor señora monsieur madame mme m dipl-ing ing rev")
	particles = set("van von de der den del della di da dos la le el al bin ben ter ten zu")
	degrees   = set("phd mba md jr sr ii iii iv esq pmp cpa rn msc bsc ma ba llm jd cfa")
)

func set(words string) map[string]bool {
	all := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		all[w] = true
	}
	return all
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
