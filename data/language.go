package data

import (
	"io/fs"
	"strings"

	"afterword/assets"
)

// Language is the language of the window, the notifications and the tray, as
// an IETF tag.
type Language string

// AsComputer is the language of the computer, as far as there is one. English
// is that of the program itself, for everybody else; German is one of the
// files.
const (
	AsComputer Language = ""
	English    Language = "en"
	German     Language = "de"
)

// Translations are the files in assets/translations, in that folder. It is a
// variable for tests.
var Translations fs.FS = assets.Translations

// Languages are those there are, the one for everybody else first: each file
// in assets/translations is one, and named by its tag.
var Languages = LanguagesIn(Translations)

// LanguagesIn are the languages of the files in translations, English first.
func LanguagesIn(files fs.FS) []Language {
	all := []Language{English}
	names, _ := fs.Glob(files, "translations/*.json") // the pattern is good
	for _, name := range names {
		tag := strings.TrimSuffix(strings.TrimPrefix(name, "translations/"), ".json")
		if l := Language(tag); l != English {
			all = append(all, l)
		}
	}
	return all
}
