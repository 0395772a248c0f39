//go:build e2e

package main_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// afternoonZone is a zone in which it is early afternoon now, so that the
// hours in which nobody is reminded are far away, whenever the test runs.
func afternoonZone(t *testing.T, now time.Time) string {
	t.Helper()
	best, distance := "", 24.0
	for _, name := range []string{
		"Pacific/Honolulu", "America/Los_Angeles", "America/Toronto", "America/Sao_Paulo",
		"Europe/Berlin", "Asia/Dubai", "Asia/Dhaka", "Asia/Tokyo", "Pacific/Auckland",
	} {
		zone, err := time.LoadLocation(name)
		must(t, err)
		local := now.In(zone)
		if d := max(14-clock(local), clock(local)-14); d < distance {
			best, distance = name, d
		}
	}
	return best
}

// clock is the time of day in hours.
func clock(t time.Time) float64 { return float64(t.Hour()) + float64(t.Minute())/60 }

// invitation writes the invitation testdata/NAME.ics for an interview of 45
// minutes that ended at end, and gives the file's path. The times are in the
// zone, as the kind of invitation writes them.
func invitation(t *testing.T, name string, end time.Time, zone string) string {
	t.Helper()
	template, err := os.ReadFile(filepath.Join("testdata", name+".ics"))
	must(t, err)
	location, err := time.LoadLocation(zone)
	must(t, err)
	layout, utc := "20060102T150405", "20060102T150405Z"
	if zone == "UTC" {
		layout = utc
	}
	start := end.Add(-45 * time.Minute)
	text := strings.NewReplacer(
		"{{start}}", start.In(location).Format(layout),
		"{{end}}", end.In(location).Format(layout),
		"{{stamp}}", start.AddDate(0, 0, -3).UTC().Format(utc),
		"\n", "\r\n", // as the standard has it, and git may not
	).Replace(string(template))
	file := filepath.Join(t.TempDir(), name+".ics")
	must(t, os.WriteFile(file, []byte(text), 0o600))
	return file
}
