package spoken

import (
	"testing"

	"afterword/data"
)

// Every zone is one that there is, and is found by what it is called.
func TestPlaces(t *testing.T) {
	now := at(t, "2026-11-30 10:00 America/Toronto")
	if len(places()) < 500 {
		t.Fatalf("there are %d places", len(places()))
	}
	for _, p := range places() {
		if _, err := data.Zone(p.Zone); err != nil {
			t.Errorf("%s: %v", p.City, err)
		}
		if got := meant(PlaceOf(p.Zone), now); got != p.Zone {
			t.Errorf("%s is called %s, which is %s", p.Zone, PlaceOf(p.Zone), got)
		}
	}
	for zone, want := range map[string]string{
		"Europe/Berlin": "Berlin", "America/New_York": "New York", "Etc/GMT+5": "UTC-5", "Etc/GMT-14": "UTC+14", "UTC": "UTC", "Asia/Calcutta": "Asia/Calcutta",
	} {
		if got := PlaceOf(zone); got != want {
			t.Errorf("%s is called %s, want %s", zone, got, want)
		}
	}
}

func TestPlacesInOrder(t *testing.T) {
	for text, want := range map[string]string{"berl": "Berlin", "cambridge": "Cambridge", "india": "Indianapolis", "york": "New York", "zurich": "Zurich"} {
		if got := Places(text); len(got) == 0 || got[0].City != want {
			t.Errorf("%q: got %v, want %s first", text, got, want)
		}
	}
	if got := Places(" "); got != nil {
		t.Errorf("of nothing: %v", got)
	}
}
