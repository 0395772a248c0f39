package ui

import (
	"sync/atomic"

	"fyne.io/fyne/v2/lang"
	"golang.org/x/text/language"

	"afterword/data"
	"afterword/reminders/texts"
)

// speaking are the texts in the language that the window speaks.
var speaking atomic.Pointer[texts.Texts]

// The toolkit's own widgets have their texts from lang, as the window has. By
// itself lang knows only the language of the computer; so what it is asked for
// comes from our texts.
func init() {
	lang.L = func(text string, values ...any) string { return speaking.Load().L(text, values...) }
	lang.N = func(text string, count int, values ...any) string { return speaking.Load().N(text, count, values...) }
	lang.X = func(_, text string, values ...any) string { return lang.L(text, values...) }
	Speak(data.English)
}

// Speak has every window that is made from now on come in that language.
func Speak(l data.Language) { speaking.Store(texts.In(l)) }

// spokenTag is the language that the window speaks, for lists and names.
func spokenTag() language.Tag { return language.Make(string(speaking.Load().Language)) }

// speak has the window say everything in the language of the settings. What
// the user has chosen, typed and opened in it stays.
func (w *Window) speak() {
	Speak(w.settings.Language)
	list, panes, filter, search, offers := w.list, w.panes, w.filter, w.search, w.offer.root.Visible()
	w.compose()
	w.list.selected = list.selected
	w.panes.split, w.panes.empty = panes.split, panes.empty
	w.panes.ShowDetail(panes.detailShown)
	w.followPanes()
	w.filter.only = filter.only
	w.search.SetText(search.Text)
	setVisible(w.offer.root, offers)
	w.example.Hide() // until it is shown again, with its button
	for _, n := range []*notice{w.warning, w.damage, w.backups} {
		n.SayAgain()
	}
	if w.insights != nil {
		w.insights.win.Close()
	}
}
