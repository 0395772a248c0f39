package ui

import (
	"fyne.io/fyne/v2/lang"
	"golang.org/x/text/language"

	"afterword/reminders/texts"
	"afterword/ui/widgets"
)

// The toolkit's own widgets have their texts from lang, as the window has. By
// itself lang knows only the language of the computer; so what it is asked for
// comes from our texts.
func init() {
	lang.L, lang.N = texts.L, texts.N
	lang.X = func(_, text string, values ...any) string { return texts.L(text, values...) }
}

// languageTag is the language that the window speaks, for lists and names.
func languageTag() language.Tag { return language.Make(string(texts.Spoken().Language)) }

// speak has the window say everything in the language of the settings. What
// the user has chosen, typed and opened in it stays.
func (w *Window) speak() {
	texts.Speak(w.settings.Language)
	list, panes, filter, search, offers := w.list, w.panes, w.filter, w.search, w.offer.root.Visible()
	w.compose()
	w.list.selected = list.selected
	w.panes.Split, w.panes.Empty = panes.Split, panes.Empty
	w.panes.ShowDetail(panes.DetailShown)
	w.followPanes()
	w.filter.only = filter.only
	w.search.SetText(search.Text)
	widgets.SetVisible(w.offer.root, offers)
	w.example.Hide() // until it is shown again, with its button
	for _, n := range []*widgets.Notice{w.warning, w.damage, w.backups} {
		n.SayAgain()
	}
	w.insights.Close()
}
