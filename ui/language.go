package ui

import (
	"afterword/reminders/texts"
	"afterword/ui/widgets"
)

// speak has the window say everything in the language of the settings. What
// the user has chosen, typed and opened in it stays.
func (w *Window) speak() {
	texts.Speak(w.settings.Language)
	list, panes, offers := w.list, w.panes, w.offer.root.Visible()
	w.compose()
	w.list.Selected = list.Selected
	w.panes.Split, w.panes.Empty = panes.Split, panes.Empty
	w.panes.ShowDetail(panes.DetailShown)
	w.followPanes()
	w.list.Resume(list)
	w.showOffer(offers)
	w.example.Hide() // until it is shown again, with its button
	for _, n := range []*widgets.Notice{w.warning, w.damage, w.noBackup} {
		n.SayAgain()
	}
	w.insights.Close()
}
