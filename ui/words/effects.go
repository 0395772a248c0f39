package words

import (
	"strings"

	"afterword/data"
	"afterword/data/invitation"
	"afterword/reminders/desk"
	"afterword/reminders/texts"
)

// EffectTitle names an effect and the application that it is on.
func EffectTitle(e desk.Effect) string {
	values := map[string]any{"Name": FullName(e.After)}
	switch {
	case e.AnotherRound():
		return texts.L("Another round: {{.Name}}", values)
	case e.Change == invitation.New:
		return texts.L("New: {{.Name}}", values)
	case e.Change == invitation.Moved:
		return texts.L("Moved: {{.Name}}", values)
	case e.Change == invitation.CalledOff:
		return texts.L("Called off: {{.Name}}", values)
	case e.Change == invitation.OnAgain:
		return texts.L("On again: {{.Name}}", values)
	}
	return texts.L("Changed: {{.Name}}", values)
}

// Done says what an effect did.
func Done(e desk.Effect) string {
	values := map[string]any{"Company": e.After.Company}
	if e.AnotherRound() {
		return EffectTitle(e) + "."
	}
	switch e.Change {
	case invitation.New:
		return texts.L("Added: {{.Company}}.", values)
	case invitation.Moved:
		return texts.L("The interview with {{.Company}} was moved.", values)
	case invitation.CalledOff:
		return texts.L("The interview with {{.Company}} was called off.", values)
	case invitation.OnAgain:
		return texts.L("The interview with {{.Company}} is on again.", values)
	case invitation.Updated:
		return texts.L("Updated: {{.Company}}.", values)
	case invitation.Unchanged, invitation.StaysOff, invitation.Ignored, invitation.Foreign, invitation.Older: // not done
	}
	return texts.L("Nothing was changed.")
}

// NothingChanged says why nothing was changed.
func NothingChanged(c invitation.Change) string {
	switch c {
	case invitation.Unchanged:
		return texts.L("This invitation is already here. Nothing was changed.")
	case invitation.StaysOff:
		return texts.L("This interview was already called off. Nothing was changed.")
	case invitation.Ignored:
		return texts.L("This file replies to an invitation, or calls off an interview that isn’t here. Nothing was changed.")
	case invitation.New, invitation.Moved, invitation.Updated, invitation.CalledOff, invitation.OnAgain, invitation.Foreign, invitation.Older: // they change something, or ask
	}
	return texts.L("Nothing was changed.")
}

// FullName is the company and the role.
func FullName(a data.Application) string { return strings.Trim(a.Company+" – "+a.Role, "– ") }
