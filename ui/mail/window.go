// Package mail shows the email of a step, edited in place: what is to be seen
// in it, which notes are missing, and other wordings. What the user made of it
// is kept in Drafts until it is sent.
package mail

import (
	"time"

	"fyne.io/fyne/v2"

	"afterword/data"
	"afterword/reminders"
	"afterword/reminders/desk"
	"afterword/reminders/draft"
	"afterword/ui/widgets"
)

// Window is what an email needs of the window.
type Window struct {
	Drafts   *Drafts
	Canvas   fyne.Canvas
	Now      func() time.Time
	Settings func() data.Settings
	Key      widgets.KeyHandler                                 // what keys do outside a field
	Toast    func(said string)                                  // says something in a line
	Offer    func(label string, does func())                    // puts a button beside that line
	Also     func(data.Application, reminders.Step) []draft.Job // other jobs that the email can ask about, too
	Settle   func(decision desk.Decision, err error) bool       // saves what was decided, and says so
	Again    func()                                             // shows everything anew
}
