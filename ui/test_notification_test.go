package ui

import (
	"context"
	"testing"

	"afterword/data"
	"afterword/reminders/desktop"
)

func TestSettingsSendATestNotification(t *testing.T) {
	d := sitDown(t, friday, panel(t))
	d.menu("Settings…")
	d.tap("Reminders")
	d.seesNot("Send a test notification")
	d.press("Escape")
	answer, asked := make(chan desktop.Trial), make(chan bool)
	d.w.Reach(Outside{Trial: func(context.Context, data.Language) desktop.Trial { asked <- true; return <-answer }})
	d.w.inBackground = inBackground
	d.menu("Settings…")
	d.tap("Reminders")
	d.tap("Send a test notification")
	<-asked
	d.sees("Waiting for a response…")
	if !d.button("Send a test notification").Disabled() {
		t.Error("it can be sent twice at once")
	}
}
