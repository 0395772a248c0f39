package data

// Closing is what the user wants when the window is closed.
type Closing string

// The answers.
const (
	ClosingAsks   Closing = ""       // not asked yet
	ClosingQuits  Closing = "quit"   // no reminders while it is closed
	ClosingStays  Closing = "stay"   // reminders go on, with an icon in the tray
	ClosingUnseen Closing = "unseen" // and where the desktop has no tray, without one
)
