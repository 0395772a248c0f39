//go:build e2e

package main_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"afterword/assets"
	"afterword/data"
	"afterword/reminders"
	"afterword/reminders/desktop"
)

// What dunst, which is not of our making, does with our notifications.
func TestP15E2EDunstShowsReplacesAndWithdraws(t *testing.T) {
	d := startDesktop(t, "America/Toronto")
	for _, v := range d.env {
		if address, ok := strings.CutPrefix(v, "DBUS_SESSION_BUS_ADDRESS="); ok {
			t.Setenv("DBUS_SESSION_BUS_ADDRESS", address)
		}
	}
	dunst := d.bus.Object("org.freedesktop.Notifications", "/org/freedesktop/Notifications")
	wantShown := func(n uint32) {
		t.Helper()
		d.WaitFor(fmt.Sprintf("%d on the screen", n), func() bool {
			shown, err := dunst.GetProperty("org.dunstproject.cmd0.displayedLength")
			return err == nil && shown.Value() == n
		}, patience)
	}
	choices := make(chan reminders.Choice, 1)
	n := desktop.NewNotifier(assets.Icon, func(reminders.Report) {}, func(c reminders.Choice) { choices <- c })
	trial := n.Trial(context.Background(), data.English)
	if trial.Answer != reminders.Working || trial.Service.Name != "dunst" || !trial.Service.Buttons {
		t.Fatalf("the test notification: %+v", trial)
	}
	wantShown(1)
	n.Withdraw([]string{"test"})
	wantShown(0)
	thanks := reminders.Notification{
		ID: "thanks", Application: "n1", Step: "thank_you:round1:raj", Email: true,
		Title: "Say thank you to Raj – <i>R&D</i>", Body: "20 hours left. The draft of R&D <b>Labs</b> is ready.",
	}
	for range 3 {
		if r := n.Notify(context.Background(), thanks); r.Answer != reminders.Working {
			t.Fatalf("%+v", r)
		}
	}
	wantShown(1)
	d.Picture("one")
	must(t, dunst.Call("org.dunstproject.cmd0.NotificationAction", 0, uint32(0)).Err)
	select {
	case c := <-choices:
		if c != (reminders.Choice{Application: "n1", Step: thanks.Step, Action: reminders.ActionOpen}) {
			t.Errorf("chosen was %+v", c)
		}
	case <-time.After(patience):
		t.Error("the click did not arrive")
	}
	if r := n.Notify(context.Background(), thanks); r.Answer != reminders.Working {
		t.Fatalf("%+v", r)
	}
	wantShown(1)
	n.Withdraw([]string{thanks.ID})
	wantShown(0)
}
