package reminders

import (
	"archive/zip"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"afterword/data"
)

// TestEveryClockChange plans around every change of every clock there is,
// from 2025 to 2030: no step is lost, doubled or off its hour.
func TestEveryClockChange(t *testing.T) {
	checked := 0
	for _, name := range allZones(t) {
		loc, err := data.Zone(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, change := range changes(loc) {
			for _, before := range []time.Duration{0, 12 * time.Hour, 7 * 24 * time.Hour, 10 * 24 * time.Hour} {
				checkAround(t, loc, change.Add(-before))
				checked++
			}
		}
	}
	t.Log(checked, "interviews around clock changes")
	if checked < 1000 {
		t.Errorf("only %d were checked", checked)
	}
}

// allZones are the names in the zone database that comes with Go.
func allZones(t *testing.T) []string {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	r, err := zip.OpenReader(filepath.Join(strings.TrimSpace(string(root)), "lib", "time", "zoneinfo.zip"))
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	var names []string
	for _, f := range r.File {
		if !strings.HasSuffix(f.Name, "/") {
			names = append(names, f.Name)
		}
	}
	return names
}

// changes are the moments from 2025 to 2030 at which the clock in loc changes.
func changes(loc *time.Location) []time.Time {
	var all []time.Time
	end := time.Date(2031, 1, 1, 0, 0, 0, 0, time.UTC)
	for t := time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC).In(loc); t.Before(end); {
		_, next := t.ZoneBounds()
		if next.IsZero() {
			break
		}
		if !next.After(t) { // at a year's end Go bounds a zone where nothing changes
			t = t.AddDate(0, 0, 1)
			continue
		}
		_, before := next.Add(-time.Second).Zone()
		if _, after := next.Zone(); before != after && next.Before(end) {
			all = append(all, next)
		}
		t = next
	}
	return all
}

// checkAround plans an interview that ends at that moment.
func checkAround(t *testing.T, loc *time.Location, ended time.Time) {
	t.Helper()
	ended = ended.In(loc)
	a := data.Application{ID: "a", Interviews: []data.Interview{{
		ID: "i", Kind: data.KindVideo, Start: data.Moment{Time: ended.Add(-time.Hour)}, End: data.Moment{Time: ended},
	}}}
	steps := Plan(a, data.DefaultRules(), nil, ended.Add(time.Minute))
	want := []data.StepKind{
		data.StepInterview, data.StepDebrief, data.StepThankYou,
		data.StepFollowUp, data.StepFollowUp, data.StepLastNote, data.StepMoveOn,
	}
	if len(steps) != len(want) {
		t.Fatalf("%s, ended %s: %d steps, want %d", loc, ended, len(steps), len(want))
	}
	days := newWorkdays(data.DefaultRules(), loc).resting()
	for n, s := range steps {
		if s.Kind != want[n] {
			t.Fatalf("%s, ended %s: step %d is %s, want %s", loc, ended, n, s.Kind, want[n])
		}
	}
	if got := steps[2].Closes.Sub(ended); got != 24*time.Hour {
		t.Errorf("%s, ended %s: the thank-you closes after %s", loc, ended, got)
	}
	fu := steps[3]
	opens, closes := days.roll(data.DateOf(ended)+7), days.roll(data.DateOf(ended)+10)
	closes = max(closes, days.after(opens, 1))
	if data.DateOf(fu.Opens) != opens || fu.Opens.Hour() != 9 || data.DateOf(fu.Closes) != closes || fu.Closes.Hour() != 17 {
		t.Errorf("%s, ended %s: the follow-up is %s to %s", loc, ended, fu.Opens, fu.Closes)
	}
}
