package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"afterword/data/fixture"
)

func TestAboutSaysThatAVersionIsOld(t *testing.T) {
	for _, c := range []struct {
		name, released, now string
		old                 bool
	}{
		{"a year later", "2026-11-23", "2027-11-23 00:00 America/Toronto", true},
		{"the evening before", "2026-11-23", "2027-11-22 23:59 America/Toronto", false},
		{"one that does not say when it came out", "", "2040-01-01 00:00 UTC", false},
		{"one that says nothing readable", "soon", "2040-01-01 00:00 UTC", false},
	} {
		meta := fyne.AppMetadata{Version: "0.1.0", Custom: map[string]string{Released: c.released}}
		said := strings.Join(aboutVersion(meta, fixture.At(t, c.now)), "\n")
		if !strings.Contains(said, "Version 0.1.0") || strings.Contains(said, "over a year ago") != c.old || strings.Contains(said, releases) != c.old {
			t.Errorf("%s: %q", c.name, said)
		}
	}
}
