package invitation

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// addition is what programs add to a name: "(External)", "[Northwind]".
var addition = expression(`\s*[(\[][^)\]]*[)\]]`)

// suffixes follow a name after a comma and are no first names.
var suffixes = map[string]bool{
	"jr": true, "sr": true, "ii": true, "iii": true, "iv": true, "phd": true, "ph.d.": true, "md": true,
	"mba": true, "cpa": true, "esq": true, "pmp": true, "rn": true, "jr.": true, "sr.": true,
}

// personName is the name in a CN as one writes it in a letter: "Patel, Raj
// (External)" is "Raj Patel". It is "" if the CN holds an address, or nothing.
func personName(cn string) string {
	cn = strings.Trim(clean(rfc6868.Replace(cn), maxName), `"' `)
	if strings.Contains(cn, "@") {
		return ""
	}
	if strings.ContainsAny(cn, "([") {
		if bare := strings.TrimSpace(addition().ReplaceAllString(cn, "")); bare != "" {
			cn = bare
		}
	}
	for _, mark := range []string{" via ", " | ", " / "} {
		cn, _, _ = strings.Cut(cn, mark)
	}
	last, first, comma := strings.Cut(cn, ",")
	first, last = strings.TrimSpace(first), strings.TrimSpace(last)
	switch {
	case !comma, first == "":
		cn = last
	case suffixes[strings.ToLower(first)]:
		cn = last + ", " + first
	case !strings.Contains(first, ","):
		cn = first + " " + last
	}
	if !strings.ContainsFunc(cn, unicode.IsLetter) {
		return ""
	}
	return cn
}

// rfc6868 undoes the escapes of parameter values.
var rfc6868 = strings.NewReplacer("^n", " ", "^'", `"`, "^^", "^")

// capital is the word, which is not empty, with a capital first letter.
func capital(word string) string {
	r, size := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(r)) + word[size:]
}
