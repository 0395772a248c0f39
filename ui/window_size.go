package ui

import (
	"fyne.io/fyne/v2"

	"afterword/data"
)

// The size of the window at the first start.
const usualWidth, usualHeight = 1180, 780

// restoreFrame gives the window the size, split and selection it had when it
// was closed.
func (w *Window) restoreFrame() {
	f := w.settings.Frame.Bounded()
	w.panes.Split = float32(f.Agenda)
	w.list.Selected = f.Selected
	size := fyne.NewSize(usualWidth, usualHeight)
	if f.Width > 0 && f.Height > 0 {
		size = fyne.NewSize(float32(f.Width), float32(f.Height))
	}
	w.win.Resize(size)
}

// keepFrame remembers the size, split and selection of the window.
func (w *Window) keepFrame() {
	size := w.win.Canvas().Size()
	f := data.Frame{
		Width: int(size.Width), Height: int(size.Height), Agenda: int(w.panes.Split), Selected: w.list.Selected,
	}.Bounded()
	if f != w.settings.Frame {
		w.remember(func(s *data.Settings) { s.Frame = f })
	}
}
