package ui

import (
	"afterword/reminders/texts"
	"afterword/ui/widgets"
)

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
	for _, n := range []*widgets.Notice{w.warning, w.damage, w.noBackup} {
		n.SayAgain()
	}
	w.insights.Close()
}
