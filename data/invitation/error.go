package invitation

import (
	"errors"
	"fmt"
)

// Reason says what is wrong with a file: a piece of an English sentence, and
// the key under which a translation is found.
type Reason string

// The reasons for which an invitation is not read.
const (
	Empty          Reason = "the file is empty"
	TooLarge       Reason = "the file is larger than 5 MB"
	TooLargeMail   Reason = "the mail is larger than 25 MB"
	NoInvitation   Reason = "there is no invitation in this mail"
	NotCalendar    Reason = "this is not a calendar file"
	OurOwn         Reason = "Afterword wrote this file itself; what is in it is here already"
	Truncated      Reason = "the file ends in the middle of an event"
	TooDeep        Reason = "its parts are nested too deeply"
	TooMany        Reason = "it holds more than 2,000 events"
	TooMuch        Reason = "it holds too many entries"
	NoEvent        Reason = "there is no event in this file"
	NoDate         Reason = "the event has no date"
	BadDate        Reason = "the date of the event cannot be read"
	EndBeforeStart Reason = "the event ends before it starts"
)

// Error is what is wrong with a file, and where.
type Error struct {
	Line   int // as an editor counts the lines of the file; 0 where none is to blame
	Reason Reason
}

// Error is the reason, with the line in front if there is one.
func (e *Error) Error() string {
	if e.Line == 0 {
		return string(e.Reason)
	}
	return fmt.Sprintf("line %d: %s", e.Line, e.Reason)
}

// InvitesToNothing reports whether that is the error of a mail that was read
// and has no invitation. It may be an answer, see Answer.
func InvitesToNothing(err error) bool {
	var bad *Error
	return errors.As(err, &bad) && bad.Reason == NoInvitation
}
