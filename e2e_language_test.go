//go:build e2e

package main_test

import (
	"strings"
	"testing"
	"time"

	"afterword/data"
)

// TestE2EGerman: on a computer that speaks German all of it does: the
// notification and the tray while there is no window, and then the window.
func TestE2EGerman(t *testing.T) {
	now := time.Now()
	d := startDesktop(t, afternoonZone(t, now))
	d.env = append(d.env, "LANG=de_DE.UTF-8")
	tray := d.startPanel()
	d.Remember(data.Profile{Name: "Sam Rivera", Addresses: []string{"sam.rivera@mail.example"}})
	d.answerClosing(data.ClosingStays)
	d.AddInterview("Northwind Labs", now.Add(-2*time.Hour))
	d.Start("--background")
	d.WaitFor("the icon", func() bool { return strings.Contains(tray.Says(), "1 Sache zu tun") }, patience)
	for _, label := range []string{"Wie war es bei Northwind Labs?", "Afterword öffnen", "Erinnerungen anhalten", "Bis morgen früh", "Beenden"} {
		if _, ok := labelOf(tray.Menu(), label); !ok {
			t.Errorf("no %q in the menu: %v", label, tray.Menu())
		}
	}
	d.WaitFor("the reminder", func() bool { return strings.Contains(toldAll(d), "Wie war es bei Northwind Labs? | Ein paar Worte") }, time.Minute)
	tray.Click("Afterword öffnen")
	d.WaitWindow("^Afterword.*1 zu tun")
	d.Picture("window")
	contains(t, d.wantAgain("next"), "do now  Northwind Labs") // the terminal speaks English
	d.CloseForGood()
	tray.Click("Beenden")
	d.ended("Quit in the tray")
}
