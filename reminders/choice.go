package reminders

import (
	"time"

	"afterword/data"
)

// Action is what the user may choose on a notification.
type Action string

// The actions. All but ActionOpen are of emails alone.
const (
	ActionOpen  Action = "open"  // show the application
	ActionCopy  Action = "copy"  // copy the email of the step
	ActionSent  Action = "sent"  // the email of the step was sent
	ActionLater Action = "later" // put the step off to tomorrow morning
)

// Choice is what the user chose on a notification.
type Choice struct {
	Application string // Application.ID; on a summary that of the first one; "" if it is about none
	Step        string // Step.Key, likewise
	Action      Action
}

// TomorrowMorning is the time to which ActionLater puts a step off, in now's
// zone.
func TomorrowMorning(now time.Time) time.Time { return (data.DateOf(now) + 1).At(9*60, now.Location()) }
