//go:build !windows && !darwin

package desktop

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"

	"afterword/assets"
	"afterword/data"
	"afterword/reminders"
)

var thanks = reminders.Notification{
	ID: "n1 thank_you", Application: "n1", Step: "thank_you:round1:raj", Email: true,
	Title: "Say thank you to Raj – Northwind Labs", Body: "20 hours left.",
}

var interview = reminders.Notification{ID: "n1 interview", Application: "n1", Step: "interview:round1", Title: "Interview at Northwind Labs in 1 hour"}

// busNotifier is a notifier on the bus of the test, and what is chosen on its
// notifications.
func busNotifier() (*Notifier, <-chan reminders.Choice) {
	choices := make(chan reminders.Choice, 10)
	return NewNotifier(assets.Icon, func(reminders.Report) {}, func(c reminders.Choice) { choices <- c }), choices
}

func wantReport(t *testing.T, r reminders.Report, answer reminders.Answer, unsent bool) {
	t.Helper()
	if r.Answer != answer || r.Unsent != unsent {
		t.Errorf("it went %+v, not %s", r, answer)
	}
}

// hasChosen checks that this alone was chosen, with a click on a fresh
// notification as what surely comes last.
func hasChosen(t *testing.T, n *Notifier, d *daemon, choices <-chan reminders.Choice, want ...reminders.Choice) {
	t.Helper()
	wantReport(t, n.Notify(t.Context(), reminders.Notification{ID: "last", Application: "last"}), reminders.Working, false)
	d.click(d.lastAsked().Number, "default")
	var got []reminders.Choice
	for last := false; !last; {
		select {
		case c := <-choices:
			if last = c.Application == "last"; !last {
				got = append(got, c)
			}
		case <-time.After(20 * time.Second):
			t.Fatalf("the last click did not arrive, only %v", got)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("chosen was %v, not %v", got, want)
	}
}

func TestP15WhatTheServiceIsAsked(t *testing.T) {
	startBus(t)
	d := startDaemon(t, everything...)
	n, _ := busNotifier()
	wantReport(t, n.Notify(t.Context(), thanks), reminders.Working, false)
	a := d.lastAsked()
	if a.App != "Afterword" || a.Title != thanks.Title || a.Body != thanks.Body || a.Replaces != 0 || a.Icon != "" || a.Expires != -1 {
		t.Errorf("it was asked %v", a)
	}
	want := []string{"default", "Open", "copy", "Copy email", "sent", "Mark as sent", "later", "Later"}
	if !slices.Equal(a.Actions, want) {
		t.Errorf("the buttons are %q", a.Actions)
	}
	for name, value := range map[string]any{
		"urgency": byte(1), "suppress-sound": true, "desktop-entry": "io.github.afterword.Afterword",
	} {
		if got := a.Hints[name].Value(); got != value {
			t.Errorf("the hint %s is %v", name, got)
		}
	}
	if s := dbus.SignatureOf(imageData{}).String(); s != "(iiibiiay)" {
		t.Errorf("the icon is sent as %s", s)
	}
	fields := a.Hints["image-data"].Value().([]any)
	if fields[0] != int32(64) || fields[1] != int32(64) || fields[2] != int32(256) || len(fields[6].([]byte)) != 64*256 {
		t.Errorf("the icon is %v", fields[:6])
	}
	n.Notify(t.Context(), interview)
	if a := d.lastAsked(); !slices.Equal(a.Actions, []string{"default", "Open", "open", "Open"}) {
		t.Errorf("the buttons of an interview are %q", a.Actions)
	}
	german := thanks
	german.Language = data.German
	n.Notify(t.Context(), german)
	if a := d.lastAsked(); !slices.Equal(a.Actions, []string{"default", "Öffnen", "copy", "E-Mail kopieren", "sent", "Als gesendet markieren", "later", "Später"}) {
		t.Errorf("in German the buttons are %q", a.Actions)
	}
}

func TestP15OneNotificationAStep(t *testing.T) {
	startBus(t)
	d := startDaemon(t, everything...)
	n, _ := busNotifier()
	n.Notify(t.Context(), thanks)
	n.Notify(t.Context(), interview)
	first := d.lastAsked().Number - 1
	again := thanks
	again.Title = "Say thank you today"
	n.Notify(t.Context(), again)
	if a := d.lastAsked(); a.Replaces != first {
		t.Errorf("it replaces %d, not %d", a.Replaces, first)
	}
	if up := d.onScreen(); !slices.Equal(up, []string{interview.Title, again.Title}) {
		t.Errorf("on the screen is %q", up)
	}
	n.Withdraw([]string{thanks.ID, "unknown"})
	waitFor(t, "the thank-you to go", func() bool { return slices.Equal(d.onScreen(), []string{interview.Title}) })
	n.Notify(t.Context(), thanks)
	if a := d.lastAsked(); a.Replaces != 0 {
		t.Errorf("it replaces %d, which was withdrawn", a.Replaces)
	}
}

func TestP15WhatWasDismissedIsNotReplacedAndWhatExpiredIs(t *testing.T) {
	startBus(t)
	d := startDaemon(t, everything...)
	n, choices := busNotifier()
	n.Notify(t.Context(), thanks)
	d.gone(1, 1)
	d.click(1, "default") // in the service's list
	hasChosen(t, n, d, choices, reminders.Choice{Application: "n1", Step: thanks.Step, Action: reminders.ActionOpen})
	n.Notify(t.Context(), thanks)
	if a := d.lastAsked(); a.Replaces != 1 {
		t.Errorf("after it expired %d is replaced", a.Replaces)
	}
	d.gone(1, 2)
	d.click(1, "default")
	hasChosen(t, n, d, choices)
	n.Notify(t.Context(), thanks)
	if a := d.lastAsked(); a.Replaces != 0 {
		t.Errorf("after it was dismissed %d is replaced", a.Replaces)
	}
}

func TestP15WhatIsChosenIsToldWithItsStep(t *testing.T) {
	startBus(t)
	d := startDaemon(t, everything...)
	n, choices := busNotifier()
	n.Notify(t.Context(), thanks)
	n.Notify(t.Context(), interview)
	for _, action := range []string{"default", "open", "copy", "sent", "later", "format the disk", ""} {
		d.click(1, action)
	}
	d.click(2, "copy") // it is no email
	d.click(2, "open")
	d.click(77, "default")
	step := thanks.Step
	hasChosen(t, n, d, choices,
		reminders.Choice{Application: "n1", Step: step, Action: reminders.ActionOpen}, reminders.Choice{Application: "n1", Step: step, Action: reminders.ActionOpen}, reminders.Choice{Application: "n1", Step: step, Action: reminders.ActionCopy},
		reminders.Choice{Application: "n1", Step: step, Action: reminders.ActionSent}, reminders.Choice{Application: "n1", Step: step, Action: reminders.ActionLater}, reminders.Choice{Application: "n1", Step: interview.Step, Action: reminders.ActionOpen})
}

func TestP15AnotherProgramCannotChoose(t *testing.T) {
	b := startBus(t)
	d := startDaemon(t, everything...)
	n, choices := busNotifier()
	n.Notify(t.Context(), thanks)
	stranger, err := dbus.Connect(b.address)
	if err != nil {
		t.Fatal(err)
	}
	defer stranger.Close()
	ours := n.service.(*desktop).conn.Names()[0]
	m := &dbus.Message{Type: dbus.TypeSignal, Headers: map[dbus.HeaderField]dbus.Variant{
		dbus.FieldPath: dbus.MakeVariant(dbus.ObjectPath(busPath)), dbus.FieldInterface: dbus.MakeVariant(busName),
		dbus.FieldMember: dbus.MakeVariant("ActionInvoked"), dbus.FieldDestination: dbus.MakeVariant(ours),
		dbus.FieldSignature: dbus.MakeVariant(dbus.SignatureOf(uint32(0), "")),
	}, Body: []any{uint32(1), "sent"}}
	if c := stranger.Send(m, nil); c.Err != nil {
		t.Fatal(c.Err)
	}
	if err := stranger.BusObject().Call("org.freedesktop.DBus.Peer.Ping", 0).Err; err != nil { // the signal is on its way before
		t.Fatal(err)
	}
	hasChosen(t, n, d, choices)
}

// The texts of promises.md that were ever known to break something, on their
// whole way to the service.
func TestP20TextFromOutsideIsText(t *testing.T) {
	startBus(t)
	d := startDaemon(t, everything...)
	n, _ := busNotifier()
	for _, s := range []string{
		"", strings.Repeat("x", 1<<20), strings.Repeat("a\n", 10_000), "\x00\x1b[31m\u0085", "\xff\xfe", "\u202e", "\u200b\u200d",
		"👨\u200d👩\u200d👧", strings.Repeat("\u0301", 1000), "שלום", "]]>", "$(calc)", "`", "\"@", "“”", "<a href=file:>", "&", "-",
		"=1+1", "@SUM", "\r\nBcc: x@y.example", "../../x", "CON", "{name}",
	} {
		wantReport(t, n.Notify(t.Context(), reminders.Notification{ID: s, Title: s, Body: s}), reminders.Working, false)
		a := d.lastAsked()
		title, _ := sanitise(s, "")
		if a.Title != title || a.Body != sanitiseMarkup(s) || a.App != "Afterword" {
			t.Errorf("of %.40q came %.80q, %.80q", s, a.Title, a.Body)
		}
	}
	if trial := n.Trial(t.Context(), data.English); trial.Answer != reminders.Working {
		t.Errorf("%+v", trial)
	}
}
