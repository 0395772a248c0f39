// Package forms asks what only the user knows of an application: the interview
// and the people, how it went, what they answered. Each form is a dialog over
// the window, and what is typed into it is found again after a crash.
package forms

import (
	"time"

	"afterword/data"
	"afterword/data/store"
	"afterword/reminders"
	"afterword/reminders/desk"
	"afterword/ui/dialogs"
)

// Window is what the forms need of the window.
type Window struct {
	Dialogs  *dialogs.Stack
	Store    *store.Store
	Settings func() data.Settings
	Step     func(application string) reminders.Step                      // the one that the card is about
	Known    func() (apps []data.Application, ok bool)                    // all applications
	Settle   func(decision desk.Decision, err error) bool                 // saves what was decided, and says so
	Save     func(base []data.Application, apps ...data.Application) bool // saves what was typed
	Choose   func(application string)                                     // shows it
	Did      func(said string)                                            // says what was done, with a way back
	Refuse   func(a data.Application, err error)                          // says why something cannot be done
	Mute     func(application string)                                     // nothing reminds of it at once: the user is at it
}

func (w *Window) now() time.Time { return w.Dialogs.Now() }

// moment is now, in the zone the computer is in.
func (w *Window) moment() data.Moment { return data.Moment{Time: w.now().In(w.Dialogs.Home)} }
