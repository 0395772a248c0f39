//go:build e2e

package main_test

import (
	"strings"
	"testing"
	"time"

	"afterword/data"
	"afterword/data/store"
	"afterword/reminders"
)

// TestE2EFirstStart: somebody who has nothing yet sees a window, resizes it,
// and closes it.
func TestE2EFirstStart(t *testing.T) {
	d := startDesktop(t, "America/Toronto")
	d.Start()
	d.WaitWindow("^Afterword")
	d.Picture("first-start")
	if b := d.brightness(); b < 0.85 {
		t.Errorf("on a desktop that is neither light nor dark it has a brightness of %.2f", b)
	}
	d.Resize(480, 560)
	d.Picture("narrow")
	d.Close()
	if n := d.Notifications(); len(n) > 0 {
		t.Errorf("there is nothing to tell, and yet it told %v", n)
	}
}

// TestE2EFromInvitationToReminder walks the whole path: two invitations whose
// interviews ended some hours ago, the reminder, the email on the clipboard,
// marked as sent, undone and redone, and all of it remembered after a restart.
func TestE2EFromInvitationToReminder(t *testing.T) {
	now := time.Now()
	d := startDesktop(t, afternoonZone(t, now))
	d.Remember(data.Profile{Name: "Sam Rivera", Addresses: []string{"sam.rivera@mail.example"}})

	// The one at Northwind ended first, so it is the more urgent of the two.
	d.Start(
		invitation(t, "google", now.Add(-3*time.Hour-10*time.Minute), "UTC"),
		invitation(t, "exchange", now.Add(-3*time.Hour), "Europe/Berlin"),
	)
	d.WaitWindow("^Afterword")
	d.Picture("preview")
	d.PressUntil("both to be taken in", func() bool { return strings.Contains(d.Title(), "2") }, "Return")
	d.Picture("both-imported")

	// For five minutes nothing is told of what was just imported. Those are over.
	d.Stop()
	d.importedAgo(time.Hour)
	d.Start()
	d.WaitWindow("^Afterword")
	d.WaitFor("a notification of both thank-yous", func() bool {
		told := told(d.Notifications())
		return strings.Contains(told, "Northwind") && strings.Contains(told, "Fabrikam")
	}, time.Minute)
	first := d.Notifications()
	t.Log("told:", first)
	if told := told(first); !strings.Contains(strings.ToLower(told), "thank you") {
		t.Errorf("the notification does not say what to do: %q", told)
	}
	d.WaitFor("the notifications on the screen", func() bool { return d.Shown() == len(first) }, patience)
	d.Picture("notified")

	d.Key("F6", "Home")
	email := d.CopiedOf("Mira")
	contains(t, email, "Sam Rivera")
	d.Picture("copied")
	d.Key("ctrl+Return")
	d.Picture("marked-as-sent")
	d.WaitTitle(`\b1\b`, patience) // everyone is thanked: there is nothing to do for a week

	// It is taken back, and done again.
	d.Key("ctrl+z")
	d.WaitTitle(`\b2\b`, patience)
	if again := d.CopiedOf("Mira"); again != email {
		t.Errorf("undone, the email is %q", again)
	}
	d.Picture("undone")
	d.Key("ctrl+shift+z")
	d.Picture("sent-again")
	d.WaitTitle(`\b1\b`, patience)

	// Now the other one is the first in the list.
	d.Key("F6", "Home")
	d.CopiedOf("Jonas")
	d.Picture("other-draft")
	d.Stop()

	// What it has written down.
	apps := d.Remembered()
	if len(apps) != 2 {
		t.Fatalf("remembers %d applications, want 2", len(apps))
	}
	sent := map[string]int{}
	for _, a := range apps {
		for _, touch := range a.Touches {
			if touch.Kind == data.TouchSent && touch.Step == data.StepThankYou {
				sent[a.Company]++
				contains(t, email, touch.Body)
			}
		}
		if len(a.People) != 1 {
			t.Errorf("%s: %d people, want the interviewer alone: %v", a.Company, len(a.People), a.People)
		}
	}
	if len(sent) != 1 || sent["Northwind"] != 1 {
		t.Errorf("thank-yous sent: %v, want one to Northwind", sent)
	}

	d.answerClosing(data.ClosingQuits)

	// Started again, it knows all that, and repeats nothing: not at once, and
	// not in the round that follows after 30 s.
	d.Start()
	d.WaitWindow("^Afterword")
	d.WaitTitle(`\b1\b`, patience)
	if found, _ := d.run("xdotool", "search", "--class", "^Afterword$"); !strings.Contains(found, d.window) {
		t.Error("the window is not of the class that the launcher names")
	}
	d.Picture("restarted")
	d.Never("a second notification", func() bool { return len(d.Notifications()) > len(first) }, 35*time.Second)
	d.Close()
}

// importedAgo puts the last import that long back.
func (d *testDesktop) importedAgo(ago time.Duration) {
	d.t.Helper()
	store, err := store.Open(d.data)
	must(d.t, err)
	at := time.Now().Add(-ago)
	must(d.t, store.Mute(reminders.Everything, at, at))
	must(d.t, store.Close())
}

func told(notes []note) string {
	var all []string
	for _, n := range notes {
		all = append(all, n.String())
	}
	return strings.Join(all, "\n")
}

func contains(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, p := range parts {
		if !strings.Contains(text, p) {
			t.Errorf("%q is not in:\n%s", p, text)
		}
	}
}

// TestE2EFrameIsRemembered: the window comes back as large as it was, with
// what was selected, also after a logout.
func TestE2EFrameIsRemembered(t *testing.T) {
	d := startDesktop(t, "America/Toronto")
	now := time.Now()
	d.AddInterview("Northwind", now.Add(-3*time.Hour))
	d.AddInterview("Quill Press", now.Add(-2*time.Hour))
	d.answerClosing(data.ClosingQuits)
	d.Start()
	d.WaitWindow("^Afterword")
	d.WaitFor("the window to be drawn", func() bool { return d.brightness() > 0.85 }, patience)
	d.Key("End")
	isSized := func() bool {
		return strings.Contains(d.mustRun("xdotool", "getwindowgeometry", d.window), "900x700")
	}
	d.WaitFor("the size to stay", func() bool { // one that is just shown may take back its own
		d.Resize(900, 700)
		time.Sleep(300 * time.Millisecond)
		return isSized()
	}, patience)
	d.Picture("resized")
	d.Stop()
	d.Start()
	d.WaitWindow("^Afterword")
	d.WaitFor("the size it had", isSized, patience)
	d.Picture("started-again")
	d.Stop()
	store, err := store.Open(d.data)
	must(t, err)
	defer store.Close()
	settings, err := store.Settings()
	must(t, err)
	selected, err := store.Application(settings.Frame.Selected)
	if err != nil || selected.Company != "Quill Press" {
		t.Errorf("selected is %q, %v", selected.Company, err)
	}
}
