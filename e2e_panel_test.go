//go:build e2e

package main_test

import (
	"context"
	"testing"
	"time"

	"afterword/data"
)

// TestE2EPanel: a real panel, that of Xfce, takes the icon in and keeps it
// until the program ends.
func TestE2EPanel(t *testing.T) {
	now := time.Now()
	d := startDesktop(t, afternoonZone(t, now))
	d.Remember(data.Profile{Name: "Sam Rivera", Addresses: []string{"sam.rivera@mail.example"}})
	d.AddInterview("Northwind Labs", now.Add(-3*time.Hour))
	d.spawn(d.command(context.Background(), "xfce4-panel"))
	icons := func() int {
		found, err := d.bus.Object("org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher").
			GetProperty("org.kde.StatusNotifierWatcher.RegisteredStatusNotifierItems")
		if err != nil {
			return -1
		}
		return len(found.Value().([]string))
	}
	d.WaitFor("the panel", func() bool { return icons() == 0 }, patience)
	d.Start("--background")
	d.WaitFor("the icon", func() bool { return icons() == 1 }, patience)
	d.Picture("panel")
	d.Stop()
	d.WaitFor("the icon to go", func() bool { return icons() == 0 }, patience)
}
