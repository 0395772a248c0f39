package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"afterword/data"
	"afterword/reminders/desk"
	"afterword/ui/widgets"
)

// offer is a quiet line that proposes to start at login, with two buttons.
type offer struct{ root *fyne.Container }

func newOffer(w *Window) *offer {
	o := &offer{}
	words := widgets.NewWrapped(widgets.ColorCalm, theme.SizeNameText)
	words.Set(lang.L("Start reminders when you log in?"))
	yes := widgets.NewButton(lang.L("Yes, start them"), w.fieldKey, func() {
		if w.sheet.SetLogin(true) {
			w.toast(lang.L("Reminders will start when you log in. You can change this in Settings."))
		}
		w.settleOffer()
	})
	no := widgets.NewButton(lang.L("No thanks"), w.fieldKey, w.settleOffer)
	line := widgets.NewBeside(10, words.Root, container.NewHBox(no, yes))
	o.root = widgets.Padded(12, 6, widgets.NewSurface(widgets.ColorCalmBg, "", 8, widgets.Padded(14, 4, line)))
	o.root.Hide()
	return o
}

// offerLogin proposes, once and after the first email of one's own was sent, to
// start at login: who has just seen what a reminder is for, knows what is asked.
func (w *Window) offerLogin(d desk.Decision) {
	own := !slices.Contains(w.settings.Example, d.After.ID)
	if w.settings.Login || w.outside.Login == nil || !own || d.Kind != desk.KindSent {
		return
	}
	if on, err := w.outside.Login.On(); on || err != nil {
		return // it is so already, or cannot be
	}
	w.showOffer(true)
}

func (w *Window) showOffer(shown bool) {
	widgets.SetVisible(w.offer.root, shown)
	w.bar.Choose()
}

// settleOffer takes the line away for good.
func (w *Window) settleOffer() {
	w.showOffer(false)
	w.remember(func(s *data.Settings) { s.Login = true })
	w.focusList()
}
