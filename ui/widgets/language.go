package widgets

import (
	"fyne.io/fyne/v2/lang"

	"afterword/reminders/texts"
)

// The toolkit's own widgets have their texts from lang, as the window has. By
// itself lang knows only the language of the computer; so what it is asked for
// comes from our texts.
func init() {
	lang.L, lang.N = texts.L, texts.N
	lang.X = func(_, text string, values ...any) string { return texts.L(text, values...) }
}
