package invitation

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// Reason says what is wrong with a file: a piece of an English sentence, and
// the key under which a translation is found.
type Reason string

// The reasons for which an invitation is not read.
const (
	Empty          Reason = "the file is empty"
	TooLarge       Reason = "the file is larger than 5 MB"
	TooLargeMail   Reason = "the email is larger than 25 MB"
	TooLargeFile   Reason = "the file is larger than 25 MB"
	NoInvitation   Reason = "there’s no invitation in this email"
	NotCalendar    Reason = "this isn’t a calendar file"
	OurOwn         Reason = "Afterword made this file, so everything in it is already here"
	Truncated      Reason = "the file breaks off in the middle of an event"
	TooDeep        Reason = "its parts are nested too deeply"
	TooMany        Reason = "it contains more than 2,000 events"
	TooMuch        Reason = "it contains too many entries"
	NoEvent        Reason = "there’s no event in this file"
	NoDate         Reason = "the event has no date"
	BadDate        Reason = "the date of the event can’t be read"
	OutlookMessage Reason = "this is an Outlook .msg file; open it in Outlook and save it as .ics or .eml"
	Winmail        Reason = "this email holds a winmail.dat, in which Outlook may have put an invitation; ask for it as an .ics file, or open it in Outlook and save it as .ics"
	Encrypted      Reason = "this email is encrypted; open it in your mail program and save the invitation in it as an .ics file"
	BadLine        Reason = "this can’t be read and was left out"
	SecondStart    Reason = "the event gives a second start, which was left out"
	EndBeforeStart Reason = "the event ends before it starts"
)

// Error is what is wrong with a file, and where.
type Error struct {
	Line   int // as an editor counts the lines of the file; 0 where none is to blame
	Reason Reason
	Text   string // what stands there, where that says more; "" if not
	Also   string // the lines at which other events cannot be read: "12, 40"
}

// Error is the reason, with the line in front if there is one.
func (e *Error) Error() string {
	said := string(e.Reason)
	if e.Text != "" {
		said += ": “" + e.Text + "”"
	}
	if e.Line > 0 {
		said = fmt.Sprintf("line %d: %s", e.Line, said)
	}
	if e.Also != "" {
		said += "; other events can’t be read at line " + e.Also
	}
	return said
}

// mostLines is how many further events an Error names by their line.
const mostLines = 20

// join is the error of one event, with the lines of another.
func (e *Error) join(other *Error) *Error {
	joined := *e
	switch also := strings.Split(e.Also, ", "); {
	case e.Also == "":
		joined.Also = strconv.Itoa(other.Line)
	case len(also) < mostLines:
		joined.Also += ", " + strconv.Itoa(other.Line)
	case also[len(also)-1] != "…":
		joined.Also += ", …"
	}
	return &joined
}

// shifted are the lines of Also, so many lines on.
func (e *Error) shifted(lines int) string {
	if e.Also == "" {
		return ""
	}
	also := strings.Split(e.Also, ", ")
	for i, l := range also {
		if n, err := strconv.Atoi(l); err == nil {
			also[i] = strconv.Itoa(n + lines)
		}
	}
	return strings.Join(also, ", ")
}

// InvitesToNothing reports whether that is the error of a mail that was read
// and has no invitation. It may be an answer, see Answer.
func InvitesToNothing(err error) bool {
	var bad *Error
	return errors.As(err, &bad) && (bad.Reason == NoInvitation || bad.Reason == Winmail)
}

// MayHideInvitation reports whether that is the error of a mail that was read
// but for a part that may be an invitation.
func MayHideInvitation(err error) bool {
	var bad *Error
	return errors.As(err, &bad) && bad.Reason == Winmail
}
