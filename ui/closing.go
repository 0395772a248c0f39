package ui

import (
	"context"
	"log/slog"
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"afterword/data"
	"afterword/ui/files"
	"afterword/ui/settings"
	"afterword/ui/widgets"
)

// Outside is what there is beyond the window: what goes on when it is closed.
type Outside struct {
	HasTray func() bool // whether the desktop has a tray; may take a second
	Remind  func()      // has reminders go on when the program ends
	Login   settings.Login
	Trial   settings.Trial                                              // sends a test notification
	Country string                                                      // the one that this computer is in, as an ISO 3166 code; "" if its holidays are not known
	Files   func(ctx context.Context, w files.Wanted) ([]string, error) // opens the desktop's dialog for files; nil: there is none
	Mute    func(id string)                                             // is told of an application right before the user saves it in a form, or of reminders.Everything before an import: it need not be reminded of at once
}

// Reach gives the window what there is beyond it. Without it, closing the
// window ends the program.
func (w *Window) Reach(o Outside) {
	w.outside = o
	w.dialogs.Desktop = o.Files
	w.proposeCountry()
}

// mute has nothing told of the application at once: the user enters it.
func (w *Window) mute(id string) {
	if w.outside.Mute != nil {
		w.outside.Mute(id)
	}
}

// close is what closing the window does.
func (w *Window) close() {
	w.saveUnsaved()
	switch {
	case w.outside.Remind == nil || w.closing || w.empty() || w.settings.Closing == data.ClosingQuits:
		w.leave(false) // it cannot, was asked already, or there is nothing to remind of
	case runtime.GOOS == "darwin":
		w.hide()
	default:
		go func() {
			has := w.outside.HasTray()
			OnWindow(func() { w.closeWith(has) })
		}()
	}
}

// leave ends the window. Reminders may go on without it.
func (w *Window) leave(remind bool) {
	if remind {
		w.outside.Remind()
	}
	w.quit()
}

// hide leaves the program in the Dock, with an icon that brings the window
// back.
func (w *Window) hide() {
	if d, ok := w.app.(desktop.App); ok {
		d.SetSystemTrayMenu(fyne.NewMenu("Afterword", fyne.NewMenuItem(lang.L("Open"), w.win.Show)))
	}
	w.win.Hide()
}

// closeWith goes on without the window, if the user wants that on a desktop
// that has a tray or none.
func (w *Window) closeWith(tray bool) {
	c := w.settings.Closing
	if c == data.ClosingUnseen || c == data.ClosingStays && tray {
		w.leave(true)
		return
	}
	w.askClosing(tray)
}

// askClosing asks what closing the window is to do, and remembers the answer.
func (w *Window) askClosing(tray bool) {
	stays, words := data.ClosingStays, lang.L("Afterword will wait as a small icon in the tray, using next to nothing. To bring this window back, use its menu or start Afterword again.")
	if !tray {
		stays, words = data.ClosingUnseen, lang.L("This desktop has no tray, so you won’t see Afterword while it waits. You’ll still get reminders. To bring this window back, start Afterword again.")
	}
	w.closing = true // closing the window again quits
	d := w.dialogs.New(lang.L("Keep reminding you when the window is closed?"), 520)
	d.OnLeft = func() { w.closing = false }
	d.AddText(words + "\n" + lang.L("You can change this in Settings."))
	d.Buttons.Add(widgets.NewButton(lang.L("No, quit"), d.Key, func() {
		w.remember(func(s *data.Settings) { s.Closing = data.ClosingQuits })
		w.leave(false)
	}))
	d.AddConfirm(lang.L("Yes"), func() bool {
		w.remember(func(s *data.Settings) { s.Closing = stays })
		w.leave(true)
		return true
	})
	d.Show(nil)
}

// remember saves an answer. The window closes also where it cannot be saved;
// then it is asked again.
func (w *Window) remember(change func(*data.Settings)) {
	if err := w.saveAnswer(change); err != nil {
		slog.Error("an answer cannot be saved", "error", err)
	}
}

// saveAnswer saves what the user answered by the way.
func (w *Window) saveAnswer(change func(*data.Settings)) error {
	next := w.settings
	change(&next)
	if err := w.store.SaveAnswers(next); err != nil {
		return err
	}
	w.settings = next
	return nil
}
