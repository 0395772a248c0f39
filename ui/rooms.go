package ui

import (
	"afterword/data"
	"afterword/ui/insights"
)

// This file gives each room what it needs of the window.

func (w *Window) makeRooms() {
	background := func(work func() error, then func(error)) { w.apart(work, then) } // which may be another in a test
	w.insights = &insights.Window{
		App: w.app, Store: w.store, Now: w.now, Home: w.home, Background: background,
		Rules: func() data.Rules { return w.settings.Rules },
	}
}
