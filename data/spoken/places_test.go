package spoken

import (
	"testing"

	"afterword/data"
)

func TestZone(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Berlin", "Europe/Berlin"},
		{" berlin ", "Europe/Berlin"},
		{"New York", "America/New_York"},
		{"new y", "America/New_York"},
		{"Germany", ""}, // Büsingen has a zone of its own
		{"Austria", "Europe/Vienna"},
		{"Europe/Berlin", "Europe/Berlin"},
		{"europe/berlin", "Europe/Berlin"},
		{"Toronto", "America/Toronto"},
		{"San Francisco", "America/Los_Angeles"},
		{"Bangalore", "Asia/Kolkata"},
		{"sao paulo", "America/Sao_Paulo"},
		{"Sao Paulo, Brazil", "America/Sao_Paulo"},
		{"dusseldorf", "Europe/Berlin"},
		{"Paris, France", "Europe/Paris"},
		{"UTC", "UTC"},
		{"utc", "UTC"},
		{"Etc/GMT+5", "Etc/GMT+5"},
		{"Asia/Calcutta", "Asia/Calcutta"},
		{"San", ""},
		{"Local", ""},
		{"Atlantis", ""},
		{"", ""},
		{"é", ""},
	} {
		got, ok := Zone(c.text)
		if got != c.want || ok != (c.want != "") {
			t.Errorf("%q: got %q, %t, want %q", c.text, got, ok, c.want)
		}
	}
}

// Every zone is one that there is, and is found by what it is called.
func TestPlaces(t *testing.T) {
	if len(places()) < 500 {
		t.Fatalf("there are %d places", len(places()))
	}
	for _, p := range places() {
		if _, err := data.Zone(p.Zone); err != nil {
			t.Errorf("%s: %v", p.City, err)
		}
		if got, ok := Zone(PlaceOf(p.Zone)); !ok || got != p.Zone {
			t.Errorf("%s is called %s, which is %s", p.Zone, PlaceOf(p.Zone), got)
		}
	}
	for zone, want := range map[string]string{
		"Europe/Berlin": "Berlin", "America/New_York": "New York", "Etc/GMT+5": "Etc/GMT+5", "UTC": "UTC", "Asia/Calcutta": "Asia/Calcutta",
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
