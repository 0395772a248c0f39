package data

// Language is the language of the window, the notifications and the tray, as
// an IETF tag.
type Language string

// The languages.
const (
	AsComputer Language = "" // that of the computer, as far as there is one
	English    Language = "en"
	German     Language = "de"
)

// Languages are those there are, the one for everybody else first.
var Languages = []Language{English, German}
