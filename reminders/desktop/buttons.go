package desktop

import (
	"afterword/reminders"
	"afterword/reminders/texts"
)

// click is the name of a click on the notification itself.
const click = "default"

// button is what can be pressed on a notification.
type button struct{ name, label string }

// buttonsOf are those of a notification, the click on itself first.
func buttonsOf(n reminders.Notification) []button {
	if n.Deaf {
		return nil
	}
	t := texts.In(n.Language)
	open := t.L("Open")
	if !n.Email {
		return []button{{click, open}, {string(reminders.ActionOpen), open}}
	}
	return []button{
		{click, open}, {string(reminders.ActionCopy), t.L("Copy email")},
		{string(reminders.ActionSent), t.L("Mark as sent")}, {string(reminders.ActionLater), t.L("Later")},
	}
}

// choiceOf is what the user means who presses the button of that name; ok is
// false for one that was never there.
func choiceOf(n reminders.Notification, name string) (c reminders.Choice, ok bool) {
	c = reminders.Choice{Application: n.Application, Step: n.Step, Action: reminders.Action(name)}
	switch {
	case n.Deaf:
		return c, false
	case name == click:
		c.Action = reminders.ActionOpen
	case c.Action == reminders.ActionOpen:
	case n.Email && (c.Action == reminders.ActionCopy || c.Action == reminders.ActionSent || c.Action == reminders.ActionLater):
	default:
		return c, false
	}
	return c, true
}
