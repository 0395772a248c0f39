package settings

import (
	"afterword/data"
	"log/slog"
	"slices"

	"fyne.io/fyne/v2/lang"
)

// addRunning adds to the settings what goes on without the window.
func (s *sheet) addRunning() {
	w := s.window
	if w.Login() == nil {
		return
	}
	answers := []data.Closing{data.ClosingAsks, data.ClosingStays, data.ClosingQuits}
	closing := w.Settings().Closing
	if closing == data.ClosingUnseen { // the same answer, for a desktop without a tray
		closing = data.ClosingStays
	}
	s.addChoice(lang.L("When the window is closed"), []string{lang.L("Ask me"), lang.L("Keep reminding me"), lang.L("Stop reminding me")},
		slices.Index(answers, closing), func(next *data.Settings, n int) { next.Closing = answers[n] })
	was, err := w.Login().On()
	if err != nil {
		slog.Error("nobody knows what starts at login", "error", err)
	}
	chosen := 0
	if was {
		chosen = 1
	}
	s.addChoice(lang.L("When I log in"), []string{lang.L("Don’t start anything"), lang.L("Start reminders, without a window")}, chosen,
		func(_ *data.Settings, n int) {
			if wanted := n == 1; wanted != was && w.SetLogin(wanted) {
				was = wanted
			}
		})
}

// SetLogin has reminders start at login, or not. It reports whether that went
// well; if not, it has said why.
func (w *Window) SetLogin(on bool) bool {
	if err := w.Login().Set(on); err != nil {
		w.Dialogs.SayError(err)
		return false
	}
	return true
}
