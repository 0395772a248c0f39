package reminders

import (
	"slices"
	"testing"
	"time"

	"afterword/data"
)

// At every hour of any two weeks the sample shows each state, and what it says
// happened did so in its order, before now, and not on a weekend.
func TestSampleShowsEveryState(t *testing.T) {
	toronto, err := data.Zone("America/Toronto")
	if err != nil {
		t.Fatal(err)
	}
	begin := time.Date(2026, 10, 26, 0, 5, 0, 0, toronto) // the clocks change in between
	for now := begin; now.Before(begin.AddDate(0, 0, 14)); now = now.Add(time.Hour) {
		apps, settings := data.Sample(now)
		var got []string
		for _, e := range Agenda(apps, settings.Rules, now) {
			outcome, _, ended := Ended(e.Application)
			words := e.Application.Company + " "
			if ended {
				words += string(outcome)
			} else {
				words += string(e.Next.Kind) + " " + e.Next.State.String()
			}
			got = append(got, words)
			wantPast(t, e.Application, now)
		}
		slices.Sort(got)
		if want := []string{
			"Brightwater follow_up due", "Calder & Sons follow_up late", "Copperfield Post rejected", "Dovetail Furniture no_answer",
			"Eastlight Solar rejected", "Fernwood Games declined", "Halcyon Health interview waiting", "Harbour College accepted",
			"Ironbridge Rail rejected", "Kestrel Robotics debrief due", "Lumen Theatre rejected", "Meridian Maps rejected",
			"Northwind Labs thank_you due", "Orrery interview waiting", "Palisade Energy follow_up waiting", "Quill Press follow_up waiting",
			"Saltmarsh Foods no_answer", "Tidewater Bank last_note waiting", "Vellum Books rejected",
		}; !slices.Equal(got, want) {
			t.Fatalf("at %v:\ngot  %q\nwant %q", now, got, want)
		}
	}
}

func wantPast(t *testing.T, a data.Application, now time.Time) {
	t.Helper()
	for n, touch := range a.Touches {
		if touch.At.After(now) || n > 0 && touch.At.Before(a.Touches[n-1].At.Time) {
			t.Fatalf("at %v, %s: %s of %v is not in its order", now, a.Company, touch.Kind, touch.At)
		}
	}
	for _, i := range a.Interviews {
		if day := i.Start.Weekday(); (day == time.Saturday || day == time.Sunday) && now.Sub(i.End.Time).Abs() > 12*time.Hour {
			t.Fatalf("at %v, %s: they met on a %v", now, a.Company, day)
		}
	}
	if err := a.Check(); err != nil {
		t.Errorf("%s: %v", a.Company, err)
	}
}
