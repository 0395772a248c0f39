package reminders

import "afterword/data"

// Notification is something to tell the user.
type Notification struct {
	ID          string        // names it: a newer one of the same ID takes its place; "" is a summary
	Application string        // Application.ID; for a summary that of the first one; "" if it is about none
	Step        string        // Step.Key, likewise
	Title, Body string        // any text
	Language    data.Language // that of the title, the body and the buttons
	Email       bool          // the step is an email that can be copied and marked as sent
	Deaf        bool          // who shows it ends at once: nobody would hear of its buttons
}

// Answer is how the desktop's notification service answered.
type Answer string

// The answers.
const (
	Working      Answer = "working"
	Absent       Answer = "absent"        // there is no such service
	NotAnswering Answer = "not answering" // it has not answered within 10 seconds
	Failed       Answer = "failed"        // it refused, or died over it, see the cause
	Unknown      Answer = "unknown"       // nobody can say whether it was shown
)

// Report is how one notification went.
type Report struct {
	Answer Answer
	Cause  error // nil if it is working
	Unsent bool  // it was surely not shown, and may be tried again
}

// doubtful reports whether it may or may not have been shown, where the service
// died over it or hangs. The others that are not known were most likely shown.
func (r Report) doubtful() bool {
	return !r.Unsent && (r.Answer == NotAnswering || r.Answer == Failed)
}
