package reminders

import "afterword/data"

// Notification is something to tell the user.
type Notification struct {
	ID          string        // names it: a newer one of the same ID takes its place; "" is a summary
	Application string        // Application.ID, "" for a summary
	Step        string        // Step.Key, "" for a summary
	Title, Body string        // any text
	Language    data.Language // that of the title, the body and the buttons
	Email       bool          // the step is an email that can be copied and marked as sent
}
